// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/oneshot.h"
#include "base/task.h"

#include <QThreadPool>

#include <memory>

namespace slipway {

/// Runs @p work on the global thread pool and awaits its Result<T> here: for work longer than a frame.
/// The work shares nothing with this thread but what it was given by value. It is not interrupted: when the
/// awaiting task is destroyed, the work runs to its end and its result is dropped.
template <typename Work> auto onWorker(Work work) -> Task<typename std::invoke_result_t<Work &>::value_type>
{
    using R = std::invoke_result_t<Work &>;
    auto result = std::make_shared<std::optional<R>>();
    OneShot done;
    QThreadPool::globalInstance()->start([result, done, work = std::move(work)]() mutable {
        result->emplace(work());
        done.complete();
    });
    co_await done;
    co_return std::move(**result);
}

} // namespace slipway

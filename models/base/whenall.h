// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/oneshot.h"
#include "base/task.h"

#include <vector>

namespace slipway {

/// Runs tasks side by side on this thread and ends when all have; results in the order of the tasks.
/// It always succeeds itself: whether one failure spoils the whole is the caller's to say.
template <typename T> Task<std::vector<Result<T>>> whenAll(std::vector<Task<T>> tasks)
{
    OneShot all;
    std::size_t left = tasks.size();
    for (Task<T> &task : tasks) {
        task.start([&left, all] {
            if (--left == 0)
                all.complete();
        });
    }
    if (!tasks.empty())
        co_await all;
    std::vector<Result<T>> results;
    results.reserve(tasks.size());
    for (Task<T> &task : tasks)
        results.push_back(task.takeResult());
    co_return results;
}

} // namespace slipway

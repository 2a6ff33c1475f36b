// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"

#include <QSignalSpy>
#include <QTest>

namespace slipway::test {

/// Runs a Task to its end on this thread's event loop. Only tests wait like this.
/// @param timeout a safety net against a hang; no test's outcome may depend on its length
template <typename T>
Result<T> run(Task<T> task, std::chrono::milliseconds timeout = std::chrono::seconds(30))
{
    bool done = false;
    task.start([&done] { done = true; });
    if (!done && !QTest::qWaitFor([&done] { return done; }, QDeadlineTimer(timeout)))
        return fail(ErrorKind::Internal, QStringLiteral("test: the task did not end"));
    return task.takeResult();
}

/// Lets queued wake-ups happen: a few turns of the event loop, no waiting.
inline void turn(int times = 20)
{
    for (int i = 0; i < times; ++i)
        QCoreApplication::processEvents();
}

} // namespace slipway::test

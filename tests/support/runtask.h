// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

namespace slipway::test {

/// Turns the event loop until @p condition holds. Sleeps until something happens, where QTest::qWaitFor() looks every 10 ms: that
/// is what a hundred hops over loopback would cost.
/// @param timeout a safety net against a hang; no test's outcome may depend on its length
template <typename Condition>
bool eventually(Condition condition, std::chrono::milliseconds timeout = std::chrono::seconds(90))
{
    const QDeadlineTimer deadline(timeout);
    QTimer wake; // the deadline itself is no event
    wake.start(std::chrono::seconds(1));
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

/// Runs a Task to its end on this thread's event loop. Only tests wait like this.
/// @param timeout a safety net against a hang; no test's outcome may depend on its length
template <typename T>
Result<T> run(Task<T> task, std::chrono::milliseconds timeout = std::chrono::seconds(90))
{
    bool done = false;
    task.start([&done] { done = true; });
    if (!eventually([&done] { return done; }, timeout))
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

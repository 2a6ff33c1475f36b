// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/taskhandle.h"

#include <QPointer>

namespace slipway {

TaskHandle::TaskHandle(QObject *parent) : QObject(parent)
{
    qRegisterMetaType<slipway::Progress>();
}

TaskHandle::~TaskHandle()
{
    ++m_generation;
    if (m_running)
        m_running->stop.request_stop();
}

void TaskHandle::cancel()
{
    if (m_running)
        m_running->stop.request_stop();
}

void TaskHandle::abandon()
{
    ++m_generation;
    if (m_running)
        m_running->stop.request_stop();
    m_running.reset();
}

ProgressSink TaskHandle::begin()
{
    ++m_generation;
    if (m_running) {
        m_running->stop.request_stop();
        m_running.reset();
    }
    return ProgressSink(
        [guard = QPointer<TaskHandle>(this), generation = m_generation](const Progress &progress) {
            if (!guard)
                return;
            // Queued, so that a slot may delete the handle: the task that reports is running at this moment.
            QMetaObject::invokeMethod(
                guard,
                [guard, generation, progress] {
                    if (guard && guard->m_generation == generation)
                        Q_EMIT guard->progressed(progress);
                },
                Qt::QueuedConnection);
        });
}

void TaskHandle::post(std::move_only_function<void()> call)
{
    // Qt's functor slots must be copyable.
    auto shared = std::make_shared<std::move_only_function<void()>>(std::move(call));
    QMetaObject::invokeMethod(this, [shared] { (*shared)(); }, Qt::QueuedConnection);
}

} // namespace slipway

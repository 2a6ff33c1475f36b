// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/task.h"

#include <QObject>

#include <memory>

namespace slipway {

/// How ui/ and app/ hold a running Task: signals for its progress and its end, cancel() to ask it to stop.
///
/// Deleting the handle aborts the task and emits nothing. Starting again replaces a task that still runs.
class TaskHandle : public QObject
{
    Q_OBJECT

public:
    explicit TaskHandle(QObject *parent = nullptr);
    ~TaskHandle() override;

    /// @param make    called at once as make(std::stop_token, ProgressSink), returns a Task<T>
    /// @param onValue called with the value when the task succeeded, before finished() is emitted
    template <typename Make, typename OnValue> void start(Make make, OnValue onValue);
    template <typename Make> void start(Make make);

    /// Asks the task to stop; finished() follows with ErrorKind::Cancelled, or with success if it was faster.
    void cancel();
    /// Destroys the task now, as deleting the handle would; emits nothing. For when what the task uses is about to go.
    void abandon();
    bool isRunning() const { return m_running != nullptr; }

Q_SIGNALS:
    void started();
    void progressed(const slipway::Progress &progress);
    /// Emitted once per start(), never inside start().
    void finished(const slipway::Result<> &outcome);

private:
    struct Running {
        virtual ~Running() = default;
        std::stop_source stop;
    };
    template <typename T> struct RunningTask : Running {
        std::optional<Task<T>> task;
    };
    ProgressSink begin();
    void post(std::move_only_function<void()> call);

    std::unique_ptr<Running> m_running;
    quint64 m_generation = 0; // tells the queued end of a replaced task from that of the present one
};

namespace detail {
template <typename T> struct TaskValue;
template <typename T> struct TaskValue<Task<T>> {
    using Type = T;
};
} // namespace detail

template <typename Make, typename OnValue> void TaskHandle::start(Make make, OnValue onValue)
{
    ProgressSink sink = begin();
    using T = typename detail::TaskValue<decltype(make(std::stop_token(), sink))>::Type;
    auto running = std::make_unique<RunningTask<T>>();
    RunningTask<T> *raw = running.get();
    m_running = std::move(running);
    const quint64 generation = m_generation;
    Q_EMIT started();
    raw->task.emplace(make(raw->stop.get_token(), std::move(sink)));
    raw->task->start([this, raw, generation, onValue = std::move(onValue)]() mutable {
        post([this, raw, generation, onValue = std::move(onValue)]() mutable {
            if (generation != m_generation || m_running.get() != raw)
                return;
            Result<T> result = raw->task->takeResult();
            m_running.reset();
            Result<> outcome;
            if (!result) {
                outcome = std::unexpected(std::move(result.error()));
            } else if constexpr (std::is_void_v<T>) {
                if constexpr (std::is_invocable_v<OnValue &>)
                    onValue();
            } else {
                onValue(*result);
            }
            Q_EMIT finished(outcome);
        });
    });
}

template <typename Make> void TaskHandle::start(Make make)
{
    start(std::move(make), [](auto &&...) { });
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/oneshot.h"
#include "base/task.h"

#include <functional>
#include <memory>
#include <vector>

namespace slipway {

/// Many callers, one run: whoever asks while a run is under way shares its result. For refreshing credentials.
/// The run belongs to this object, so that one caller's cancellation does not fail the others.
template <typename T> class SingleFlight
{
public:
    /// @param make started when no run is under way; its stop token asks when the SingleFlight is destroyed
    Task<T> run(std::function<Task<T>(std::stop_token)> make, std::stop_token stop)
    {
        if (stop.stop_requested())
            co_return cancelled();
        if (!m_flight) {
            m_flight = std::make_shared<Flight>();
            const std::shared_ptr<Flight> flight = m_flight;
            flight->task.emplace(make(flight->stop.get_token()));
            // Weak: the flight owns the task, and the task this callback.
            flight->task->start([this, weak = std::weak_ptr<Flight>(flight)] {
                const auto ended = weak.lock();
                if (!ended)
                    return;
                ended->result.emplace(ended->task->takeResult());
                if (m_flight == ended)
                    m_flight.reset();
                for (const OneShot &waiter : std::exchange(ended->waiters, {}))
                    waiter.complete();
            });
            if (flight->result)
                co_return *flight->result;
        }
        const std::shared_ptr<Flight> flight = m_flight;
        OneShot woken;
        flight->waiters.push_back(woken);
        std::stop_callback onStop(stop, [woken] { woken.complete(); });
        co_await woken;
        if (flight->result)
            co_return *flight->result;
        co_return cancelled();
    }

    SingleFlight() = default;
    SingleFlight(const SingleFlight &) = delete;
    SingleFlight &operator=(const SingleFlight &) = delete;
    ~SingleFlight()
    {
        if (m_flight)
            m_flight->task.reset();
    }
    bool isRunning() const { return m_flight != nullptr; }

private:
    struct Flight {
        std::optional<Task<T>> task;
        std::optional<Result<T>> result;
        std::stop_source stop;
        std::vector<OneShot> waiters;
    };
    std::shared_ptr<Flight> m_flight;
};

} // namespace slipway

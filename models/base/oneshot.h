// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <coroutine>
#include <memory>

namespace slipway {

/// An event that happens once. One coroutine awaits it; complete() may come from any thread.
///
/// The waiting coroutine resumes from the event loop of the thread that made the OneShot, never inside
/// complete(): code that signals an end is never re-entered by code that reacts to it. When the coroutine is
/// destroyed while it waits, the wake-up is dropped. Copies share the event.
class OneShot
{
    struct State {
        QObject *home = nullptr; // lives as long as its thread; queued calls go there
        std::coroutine_handle<> waiter = {}; // touched on the home thread only
        bool done = false; // the same
        std::atomic_bool completing = false;
    };

public:
    OneShot();

    /// Wakes the waiter with the next turn of the event loop. Calls after the first do nothing.
    void complete() const;
    bool isCompleting() const { return m_state->completing.load(); }

    class Awaiter
    {
    public:
        explicit Awaiter(std::shared_ptr<State> state) : m_state(std::move(state)) { }
        Awaiter(const Awaiter &) = delete;
        Awaiter &operator=(const Awaiter &) = delete;
        ~Awaiter() { m_state->waiter = {}; }
        bool await_ready() const noexcept { return m_state->done; }
        void await_suspend(std::coroutine_handle<> waiter) noexcept { m_state->waiter = waiter; }
        void await_resume() const noexcept { }

    private:
        std::shared_ptr<State> m_state;
    };
    Awaiter operator co_await() const { return Awaiter(m_state); }

private:
    std::shared_ptr<State> m_state;
};

} // namespace slipway

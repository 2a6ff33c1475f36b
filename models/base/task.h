// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <coroutine>
#include <exception>
#include <functional>
#include <optional>
#include <stop_token>
#include <utility>

namespace slipway {

/// Code that takes time: a coroutine that always ends in a Result<T>.
///
/// It starts when it is awaited (or when a TaskHandle or whenAll() starts it), runs on the thread that started
/// it, and is cancelled by asking through a std::stop_token, which it returns as ErrorKind::Cancelled.
/// Destroying a Task that runs destroys its frame, and with it everything that it awaits: nothing wakes later.
/// Rules: parameters by value; no captures in a lambda that contains co_await; every path ends in co_return.
template <typename T = void> class [[nodiscard]] Task
{
public:
    struct promise_type {
        std::optional<Result<T>> result;
        std::coroutine_handle<> parent = {};
        std::move_only_function<void()> onDone = {};
        bool starting = false; // inside start(): the parent has not suspended and must not be resumed

        Task get_return_object() { return Task(Handle::from_promise(*this)); }
        std::suspend_always initial_suspend() noexcept { return {}; }
        void return_value(Result<T> value) { result.emplace(std::move(value)); }
        void unhandled_exception()
        {
            // Exceptions are to stop where the throwing library was called. One that gets here is a bug of
            // ours, which a person should read as a sentence rather than meet as a crash.
            try {
                throw;
            } catch (const std::exception &e) {
                result.emplace(fail(ErrorKind::Internal, QString::fromUtf8(e.what())));
            } catch (...) {
                result.emplace(fail(ErrorKind::Internal, QStringLiteral("unknown exception")));
            }
        }

        struct FinalAwaiter {
            bool await_ready() const noexcept { return false; }
            void await_suspend(std::coroutine_handle<promise_type> self) noexcept
            {
                // Locals only from here on: whoever is told may destroy this frame.
                promise_type &promise = self.promise();
                if (promise.starting)
                    return;
                const auto parent = std::exchange(promise.parent, {});
                auto onDone = std::move(promise.onDone);
                if (parent)
                    parent.resume();
                else if (onDone)
                    onDone();
            }
            void await_resume() const noexcept { }
        };
        FinalAwaiter final_suspend() noexcept { return {}; }
    };
    using Handle = std::coroutine_handle<promise_type>;

    Task(Task &&other) noexcept : m_handle(std::exchange(other.m_handle, {})) { }
    Task &operator=(Task &&other) noexcept
    {
        if (this != &other) {
            reset();
            m_handle = std::exchange(other.m_handle, {});
        }
        return *this;
    }
    ~Task() { reset(); }

    /// Runs to the first suspension. @p onDone is called when the task ends, also inside start(); it may
    /// destroy the Task, and finds the result by takeResult().
    void start(std::move_only_function<void()> onDone)
    {
        promise_type &promise = m_handle.promise();
        promise.starting = true;
        m_handle.resume();
        promise.starting = false;
        if (m_handle.done())
            onDone();
        else
            promise.onDone = std::move(onDone);
    }

    bool isDone() const { return m_handle && m_handle.done(); }
    Result<T> takeResult() { return std::move(*m_handle.promise().result); }

    /// Awaiting starts the task. One that ends at once does not suspend its parent: symmetric transfer would
    /// overflow the stack in GCC's unoptimised builds when a loop awaits many such tasks.
    class Awaiter
    {
    public:
        explicit Awaiter(Handle child) : m_child(child) { }
        bool await_ready() const noexcept { return false; }
        bool await_suspend(std::coroutine_handle<> parent)
        {
            promise_type &promise = m_child.promise();
            promise.starting = true;
            m_child.resume();
            promise.starting = false;
            if (m_child.done())
                return false;
            promise.parent = parent;
            return true;
        }
        Result<T> await_resume() { return std::move(*m_child.promise().result); }

    private:
        Handle m_child;
    };
    Awaiter operator co_await() && { return Awaiter(m_handle); }
    Awaiter operator co_await() & { return Awaiter(m_handle); }

private:
    explicit Task(Handle handle) : m_handle(handle) { }
    void reset()
    {
        if (m_handle)
            std::exchange(m_handle, {}).destroy();
    }
    Handle m_handle;
};

/// The Result that a cancelled task ends with.
inline std::unexpected<Error> cancelled()
{
    return fail(ErrorKind::Cancelled, {});
}

} // namespace slipway

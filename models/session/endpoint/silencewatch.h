// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/taskhandle.h"

#include <functional>

namespace slipway {

/// Counts the silence while an answer is awaited and finds out whether the server is there at all. It ends nothing: a long queue and a long
/// prompt are silent too, and only the person knows how long they want to wait.
class SilenceWatch : public QObject
{
    Q_OBJECT

public:
    enum class Server {
        Unknown, ///< not asked, or not yet known
        Answers, ///< something else than the answer
        Silent,
    };
    /// Whether the server answers anything. An error: that cannot be asked now.
    using Ask = std::function<Task<bool>(std::stop_token)>;
    static constexpr std::chrono::seconds askAfter{5}; ///< of silence
    static constexpr std::chrono::seconds askAgain{10};
    static constexpr std::chrono::seconds patience{4}; ///< that an Ask is to have

    SilenceWatch(Clock &clock, Ask ask, QObject *parent = nullptr);

    void begin();
    /// Something of the answer came.
    void heard();
    /// The way to the server is another one.
    void forgetServer();
    void end();
    /// Since something came last, or since the beginning; whole seconds.
    std::chrono::seconds silence() const { return m_silence; }
    bool hasHeard() const { return m_hasHeard; }
    Server server() const { return m_server; }

Q_SIGNALS:
    void changed(); ///< once a second while there is silence, and when it ends

private:
    Task<> count(std::stop_token stop);
    Clock &m_clock;
    Ask m_ask;
    std::chrono::nanoseconds m_last{0}; ///< when something came, on the clock
    std::chrono::seconds m_silence{0};
    bool m_hasHeard = false;
    Server m_server = Server::Unknown;
    TaskHandle m_counting;
    TaskHandle m_asking;
};

} // namespace slipway

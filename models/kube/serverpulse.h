// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "kube/kubeclient.h"

#include <QObject>

namespace slipway {

/// Whether an API server still answers, for watches, which may be silent for a minute and be well.
///
/// A server that hangs, or whose connection was lost without a word, is told from a quiet one by asking: while somebody listens and nothing
/// was heard for `quiet`, the server is asked for its version, which costs it nothing and needs no rights. Any answer is one, a refusal too.
class ServerPulse : public QObject
{
    Q_OBJECT

public:
    /// Together below the two seconds within which a person is told.
    static constexpr std::chrono::milliseconds quiet{800};
    static constexpr std::chrono::milliseconds patience{1'000};
    /// A far or busy server gets so many times as long as it usually takes, and at most longestPatience.
    static constexpr int patienceFactor = 4;
    static constexpr std::chrono::milliseconds longestPatience{10'000};
    /// When a question that was not answered is given up for a new one, which may take a new connection.
    static constexpr std::chrono::milliseconds givenUpAfter{4'000};

    /// @p client and @p clock outlive all listeners.
    ServerPulse(KubeClient &client, Clock &clock, QObject *parent = nullptr);
    ~ServerPulse() override;

    /// The server is asked while at least one of these lives.
    class Listener
    {
    public:
        explicit Listener(std::shared_ptr<ServerPulse> pulse);
        ~Listener();
        Listener(const Listener &) = delete;
        Listener &operator=(const Listener &) = delete;

    private:
        std::shared_ptr<ServerPulse> m_pulse;
    };

    /// The server has said something, wherever: no need to ask.
    void heard();
    bool isSilent() const { return m_silent; }
    int asked() const { return m_asked; }

Q_SIGNALS:
    /// @p error is of kind Timeout, or what the connection failed by.
    void fellSilent(const slipway::Error &error);
    void answeredAgain();

private:
    Task<> run(std::stop_token stop);
    Task<> ask(std::stop_token stop);
    Task<> loseHope(std::chrono::milliseconds after, std::stop_source asking, std::stop_token answered);
    void fall(Error error);

    KubeClient &m_client;
    Clock &m_clock;
    TaskHandle m_handle;
    int m_listeners = 0;
    int m_asked = 0;
    bool m_silent = false;
    std::chrono::nanoseconds m_heardAt{0};
    std::chrono::milliseconds m_usual{0}; // how long answers take
};

} // namespace slipway

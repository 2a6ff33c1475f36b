// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/endpointmonitor.h"
#include "session/endpoint/endpointregistry.h"
#include "session/livecluster.h"
#include "ui/common/widgets.h"

namespace slipway {

/// One endpoint at a glance; Enter or a click opens it.
class EndpointCard : public Card
{
    Q_OBJECT

public:
    /// @param monitor  that looks while nobody does; null: one of its own
    EndpointCard(Session &session, const EndpointRegistry::Known &known,
                 std::shared_ptr<EndpointMonitor> monitor, QWidget *parent = nullptr);
    ~EndpointCard() override;
    const EndpointRegistry::Known &known() const { return m_known; }
    const EndpointMonitor &monitor() const { return *m_monitor; }
    /// Its cluster can be connected from here.
    void offerConnection();
    /// It can be let go of from here, by the context menu.
    void offerDisconnection() { m_canDisconnect = true; }
    /// How far the connection to its cluster is, while it is none.
    struct Way {
        LiveCluster::State state = LiveCluster::State::Idle;
        std::optional<Error> error = {};
        bool isTrying = false; ///< again, without anybody's doing
    };
    /// Asks through @p session from now on, which outlives the card.
    void reachThrough(Session &session, const Way &way);
    /// Looks at it every 15 s where somebody is connected to its cluster.
    void start();
    void stop();
    void updateAge();
    QString sentence() const;

Q_SIGNALS:
    void activated();
    void connectRequested();
    void disconnectRequested();
    /// What sentence() and the monitor say may be another.
    void stateChanged();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void showState();
    void hideConnect();
    void showNumbers();
    void showHowItIsReached();
    Session &m_session;
    EndpointRegistry::Known m_known;
    std::shared_ptr<EndpointMonitor> m_monitor;
    Way m_way;
    bool m_canConnect = false;
    bool m_canDisconnect = false;
    bool m_isRunning = false;
    StatusPill *m_pill;
    QLabel *m_sentence;
    QLabel *m_numbers;
    QLabel *m_age;
    QPushButton *m_connect;
};

} // namespace slipway

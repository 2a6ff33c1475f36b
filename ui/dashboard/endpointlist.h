// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/endpointmonitor.h"
#include "session/endpoint/endpointregistry.h"
#include "ui/common/widgets.h"

#include <QTimer>

namespace slipway {

/// One endpoint at a glance; Enter or a click opens it.
class EndpointCard : public Card
{
    Q_OBJECT

public:
    /// @param monitor  that looks while nobody does; null: one of its own
    EndpointCard(Session &session, const EndpointRegistry::Known &known, std::shared_ptr<EndpointMonitor> monitor, QWidget *parent = nullptr);
    ~EndpointCard() override;
    const EndpointRegistry::Known &known() const { return m_known; }
    /// Looks at it every 15 s where the session is connected to its cluster.
    void start();
    void stop();
    void updateAge();
    QString sentence() const;

Q_SIGNALS:
    void activated();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void showState();
    Session &m_session;
    EndpointRegistry::Known m_known;
    std::shared_ptr<EndpointMonitor> m_monitor;
    bool m_isRunning = false;
    StatusPill *m_pill;
    QLabel *m_sentence;
    QLabel *m_age;
};

/// All endpoints that are remembered.
class EndpointList : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointList(Session &session, QWidget *parent = nullptr);
    /// Where the cards' monitors come from; without it each has one of its own.
    void setMonitors(std::function<std::shared_ptr<EndpointMonitor>(const Endpoint &)> monitors);
    void setEndpoints(const QList<EndpointRegistry::Known> &endpoints);
    void start();
    void stop();
    const QList<EndpointCard *> &cards() const { return m_cards; }

Q_SIGNALS:
    void opened(const slipway::Endpoint &endpoint);
    void newDeploymentRequested();

private:
    Session &m_session;
    std::function<std::shared_ptr<EndpointMonitor>(const Endpoint &)> m_monitors;
    QList<EndpointRegistry::Known> m_shown;
    QList<EndpointCard *> m_cards;
    class EmptyState *m_empty;
    QWidget *m_area;
    QVBoxLayout *m_column;
    QTimer m_ages;
    bool m_running = false;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpointmonitor.h"
#include "session/endpointregistry.h"
#include "ui/common/widgets.h"

#include <QTimer>

namespace slipway {

/// One endpoint at a glance; Enter or a click opens it.
class EndpointCard : public Card
{
    Q_OBJECT

public:
    EndpointCard(Session &session, const EndpointRegistry::Known &known, QWidget *parent = nullptr);
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
    EndpointMonitor m_monitor;
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
    void setEndpoints(const QList<EndpointRegistry::Known> &endpoints);
    void start();
    void stop();
    const QList<EndpointCard *> &cards() const { return m_cards; }

Q_SIGNALS:
    void opened(const slipway::Endpoint &endpoint);
    void newDeploymentRequested();

private:
    Session &m_session;
    QList<EndpointRegistry::Known> m_shown;
    QList<EndpointCard *> m_cards;
    class EmptyState *m_empty;
    QWidget *m_area;
    QVBoxLayout *m_column;
    QTimer m_ages;
    bool m_running = false;
};

} // namespace slipway

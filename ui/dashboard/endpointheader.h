// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/endpointmonitor.h"
#include "ui/common/widgets.h"

class QBoxLayout;
class QToolButton;

namespace slipway {

/// The top of an endpoint's page: its name and state, where it answers, and what can be done with it.
class EndpointHeader : public QWidget
{
    Q_OBJECT

public:
    /// Session and monitor outlive it.
    EndpointHeader(Session &session, const EndpointMonitor &monitor, QWidget *parent = nullptr);

    QString sentence() const;
    /// Whether it may be taken off the list; one that is not remembered cannot.
    void setRemovable(bool removable);
    /// What is wrong with it can be looked for where Findings are shown.
    void offerFindings();
    /// The menu offers to let go of its cluster.
    void allowDisconnecting();
    /// Without it the endpoint is only watched.
    void setChangeable(bool changeable);

    QSize minimumSizeHint() const override;

    void showState();
    /// How old what is shown is.
    void showStamp();

Q_SIGNALS:
    void backRequested();
    void refreshRequested();
    void disconnectRequested();
    void playgroundRequested();
    void findingsRequested();
    void removeRequested();
    void changeRequested();
    void restartRequested();
    void proveRequested();
    void destroyRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Or icons alone.
    void showWords(bool areShown);
    void makeActions();
    QLayout *makeFirstRow();
    QLayout *makeWhere();
    const Endpoint &endpoint() const { return m_monitor.endpoint(); }

    Session &m_session;
    const EndpointMonitor &m_monitor;
    QBoxLayout *m_first;
    StatusPill *m_pill;
    QLabel *m_sentence;
    QPushButton *m_why;
    bool m_hasFindings = false;
    QLabel *m_stamp;
    QPushButton *m_playground;
    QPushButton *m_refresh;
    QPushButton *m_remove;
    QPushButton *m_change;
    QToolButton *m_more;
    QAction *m_disconnect = nullptr;
    QAction *m_prove = nullptr;
};

} // namespace slipway

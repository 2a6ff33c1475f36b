// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/endpointalerts.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace slipway {

/// What an incident is, and the rest of what is to be said of it, as plain text.
QString incidentTitle(const Incident &incident);
QString incidentText(const Incident &incident);

/// What is wrong with endpoints, and what was lately; nothing at all where nothing is.
class IncidentList : public QWidget
{
    Q_OBJECT

public:
    /// @param canOpen  a button at each leads to its endpoint
    explicit IncidentList(bool canOpen, QWidget *parent = nullptr);
    /// @param incidents  newest first; what was over more than an hour before @p now is not shown
    void setIncidents(const QList<Incident> &incidents, const QDateTime &now);

Q_SIGNALS:
    void opened(const slipway::Endpoint &endpoint);
    void clearRequested();

private:
    void makeRows();
    bool m_canOpen;
    QList<Incident> m_shown;
    int m_more = 0; ///< open ones for which there is no room
    QVBoxLayout *m_column;
};

} // namespace slipway

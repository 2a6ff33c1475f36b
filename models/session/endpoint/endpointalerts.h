// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/incidentrules.h"

#include <QObject>

#include <memory>
#include <vector>

namespace slipway {

class ClusterFleet;
class EndpointRegistry;
class MetricArchive;

/// Watches the remembered endpoints of the connected clusters while nobody looks, and tells what goes wrong with them: once when it
/// begins, once when it is over.
class EndpointAlerts : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds every{30};
    static constexpr int mostKept = 50; ///< incidents

    /// All outlive it. Off until setOn().
    EndpointAlerts(Session &session, EndpointRegistry &registry, MetricArchive &archive,
                   QObject *parent = nullptr);
    ~EndpointAlerts() override;

    /// Endpoints of the clusters of @p fleet are watched too, each through who is connected to its cluster. It outlives the alerts.
    void lookThrough(ClusterFleet &fleet);

    /// Off: nothing is asked while nobody looks, and incidents are forgotten.
    void setOn(bool on);
    bool isOn() const { return m_on; }
    /// Before the registry and the archive change their files.
    void reset();

    /// The one monitor of @p endpoint, for whoever shows it: with what was counted while nobody did. Charts want monitor's keepIn() for all
    /// 30 days.
    std::shared_ptr<EndpointMonitor> monitor(const Endpoint &endpoint);

    /// Newest first.
    const QList<Incident> &incidents() const { return m_incidents; }
    QList<Incident> openOf(const Endpoint &endpoint) const;
    int openCount() const;
    /// Takes what is over off the list.
    void forgetEnded();

Q_SIGNALS:
    void raised(const slipway::Incident &incident);
    void ended(const slipway::Incident &incident);
    void changed();

private:
    struct Watch;
    Session &sessionFor(const Endpoint &endpoint) const;
    Watch &watchOf(const Endpoint &endpoint);
    /// Who is to be watched now.
    void arrange();
    void judge(Watch &watch);
    /// What an earlier sitting, or one before the connection was lost, knew to be wrong.
    void readKept(Watch &watch);
    void keepOpen(Watch &watch, const IncidentRules::Look &look);
    void note(const Endpoint &endpoint, Incident change);
    void drop(const Endpoint &endpoint);
    Session &m_session;
    ClusterFleet *m_fleet = nullptr; ///< null: the sitting's own cluster alone
    EndpointRegistry &m_registry;
    MetricArchive &m_archive;
    bool m_on = false;
    int m_lastId = 0;
    std::vector<std::unique_ptr<Watch>> m_watches;
    QList<Incident> m_incidents;
};

} // namespace slipway

Q_DECLARE_METATYPE(slipway::Incident)

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleet/clusterfleet.h"

namespace slipway {

/// The kinds that clusters serve which are shown together: each cluster's own discovery, as its answer comes.
class FleetDiscovery : public QObject
{
    Q_OBJECT

public:
    /// @p fleet outlives it.
    explicit FleetDiscovery(ClusterFleet &fleet, QObject *parent = nullptr);
    ~FleetDiscovery() override;

    /// Asks those that have not been asked, and from now on whoever gets connected. Nobody is asked before.
    void start();
    void stop();
    /// Asks all again.
    void refresh();

    /// Each kind of a group once, as the first cluster has it that serves it.
    Discovery together() const;
    /// By cluster, in the version that it serves; clusters that do not serve it are not in it.
    QHash<QString, ResourceKind> kindsLike(const ResourceKind &kind) const;

Q_SIGNALS:
    /// A cluster has answered.
    void changed();

private:
    void ask(bool fresh);
    struct Reading {
        TaskHandle handle;
        std::optional<Discovery> answer;
        bool asked = false;
    };
    ClusterFleet &m_fleet;
    std::map<FleetCluster *, std::unique_ptr<Reading>> m_readings;
    bool m_isOn = false;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleet/clusterfleet.h"

namespace slipway {

class EndpointRegistry;
class Settings;

/// Which clusters of endpoints a person was connected to, so that the next sitting's dashboard has them again: their names, never what one
/// authenticates by. A sandbox's are kept apart.
class KeptClusters : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. Notes from now on what gets connected.
    KeptClusters(Settings &settings, const Session &home, ClusterFleet &fleet,
                 const EndpointRegistry &registry, QObject *parent = nullptr);

    /// Dials those kept that have an endpoint still and are not connected, beside the sitting's own cluster; once in a sitting, and again in another
    /// world.
    void connectAgain();
    /// The person does not want it any more: disconnects it, and the next sitting does not dial it.
    void letGo(const Target &target);
    QList<Target> all() const;

private:
    void note();
    QString key() const;
    void write(const QList<Target> &targets);
    Settings &m_settings;
    const Session &m_home;
    ClusterFleet &m_fleet;
    const EndpointRegistry &m_registry;
    bool m_hasConnected = false;
};

} // namespace slipway

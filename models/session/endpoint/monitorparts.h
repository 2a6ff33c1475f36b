// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the sources of EndpointMonitor share; for nobody else.
#include "kube/serverpulse.h"
#include "session/endpoint/acceleratorreader.h"
#include "session/endpoint/balancerhealth.h"
#include "session/endpoint/endpointmonitor.h"
#include "session/endpoint/metricarchive.h"

#include <map>

namespace slipway {

// A month of the history, and a day of one value every five seconds: about 540 KiB a line.
inline constexpr qsizetype seriesCapacity = 24 * 3600 / 5 + MetricHistory::keptFine / MetricHistory::fine
    + MetricHistory::kept / MetricHistory::coarse;
// Of each replica six hours: what a person compares replicas for is what happens now.
inline constexpr qsizetype replicaCapacity = 6 * 3600 / 5;

struct EndpointMonitor::Private {
    explicit Private(Clock &clock) : accelerators(clock) { }
    AcceleratorReader accelerators;
    EndpointLines lines{seriesCapacity};
    std::map<QString, std::unique_ptr<EndpointLines>> replicas;
    std::vector<std::unique_ptr<EndpointLines>>
        retired; ///< charts may hold on to them until the next updated()
    QHash<QString, int> podIndex;
    TallyBook tallies;
    QMap<ObjectiveKind, QString> whyNotCounted;
    QList<MetricsSnapshot> previous;
    MetricArchive *archive = nullptr;
    MetricStretch minute; ///< the one that is going on
    RequestTally counted; ///< in the same minute
    qint64 keptUntil = 0;
    std::chrono::nanoseconds doorsRead{0}; ///< when
    BalancerWords balancer; ///< as of then
    Error silence = fail(ErrorKind::Timeout, {}).error(); ///< what the pulse said last
    QDateTime silentSince; ///< of the last time that the server was not reached
    std::shared_ptr<ServerPulse> pulse; ///< of the session's client
    std::unique_ptr<ServerPulse::Listener> listener; ///< while somebody looks
};

} // namespace slipway

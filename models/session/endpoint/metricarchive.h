// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "plan/target.h"
#include "store/metrichistory.h"
#include "store/storefile.h"
#include "telemetry/objectives.h"

#include <QObject>

namespace slipway {

/// The numbers of endpoints from before this sitting: for charts that do not begin anew whenever somebody looks.
class MetricArchive : public QObject
{
    Q_OBJECT

public:
    /// @param databaseFile as EndpointRegistry's; opened by the first use
    MetricArchive(QString databaseFile, const Clock &clock);

    /// Of the last 30 days, or of @p past, oldest first. What is too old for its detail loses it on the way.
    Result<QList<MetricStretch>> read(const Endpoint &endpoint,
                                      std::chrono::hours past = MetricHistory::kept);
    Result<> add(const Endpoint &endpoint, const MetricStretch &stretch);
    /// The counted requests of the last 30 days, or of @p past, oldest first; a damaged record is left out.
    Result<QList<RequestTally>> readTallies(const Endpoint &endpoint,
                                            std::chrono::hours past = MetricHistory::kept);
    Result<> add(const Endpoint &endpoint, const RequestTally &tally);
    /// What is wanted of the endpoint; none is set when there is no record of it.
    Result<QList<Objective>> objectives(const Endpoint &endpoint);
    Result<> setObjectives(const Endpoint &endpoint, const QList<Objective> &objectives);
    /// What was wrong with it when it was last watched, as toJson() of KeptIncident wrote it.
    Result<QByteArray> openIncidents(const Endpoint &endpoint);
    Result<> setOpenIncidents(const Endpoint &endpoint, const QByteArray &json);
    /// All that is kept of it.
    Result<> forget(const Endpoint &endpoint);
    /// Another file, such as that of a sandbox's sitting.
    void setFile(const QString &databaseFile);

Q_SIGNALS:
    void objectivesChanged(const slipway::Endpoint &endpoint);

private:
    StoreFile m_file;
    const Clock &m_clock;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "plan/target.h"
#include "store/metrichistory.h"

namespace slipway {

/// The numbers of endpoints from before this sitting: for charts that do not begin anew whenever somebody looks.
class MetricArchive
{
public:
    /// @param databaseFile as EndpointRegistry's; opened by the first use
    MetricArchive(QString databaseFile, const Clock &clock);
    ~MetricArchive();

    /// Of the last 30 days, oldest first. What is too old for its detail loses it on the way.
    Result<QList<MetricStretch>> read(const Endpoint &endpoint);
    Result<> add(const Endpoint &endpoint, const MetricStretch &stretch);
    Result<> forget(const Endpoint &endpoint);
    /// Another file, such as that of a sandbox's sitting.
    void setFile(const QString &databaseFile);

private:
    Result<Database *> database();
    QString m_file;
    const Clock &m_clock;
    std::unique_ptr<Database> m_database;
};

} // namespace slipway

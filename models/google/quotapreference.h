// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <optional>

namespace slipway {

class GoogleClient;

/// How much of a quota a project asked for, and what Google made of it. There is one for each quota and set of dimensions.
/// Source: Cloud Quotas API v1, projects.locations.quotaPreferences.
struct QuotaPreference {
    QString name = {}; ///< "projects/P/locations/global/quotaPreferences/ID"; empty: not made yet
    QString service = QStringLiteral("compute.googleapis.com");
    QString quotaId = {}; ///< "GPUS-PER-GPU-FAMILY-per-project-region"
    QMap<QString, QString> dimensions = {}; ///< "region", "gpu_family", …; empty: of the whole project
    qint64 preferredValue = 0; ///< -1: unlimited
    std::optional<qint64> grantedValue = {};
    bool isReconciling = false; ///< not decided, or decided and not in force yet
    QDateTime askedAt = {}; ///< when it was made or changed last; never sent
    QString stateDetail = {}; ///< Google's words on what became of it
    QString etag = {};
    QString contactEmail = {}; ///< whom Google may ask; never answered
    QString justification = {};
    bool operator==(const QuotaPreference &) const = default;
};

/// Asking Google for quota. Apart from GoogleClient, as only a remedy does.
class QuotaPreferences
{
public:
    virtual ~QuotaPreferences() = default;
    /// All of the project. Errors: those of GoogleClient.
    virtual Task<QList<QuotaPreference>> quotaPreferences(QString projectId, std::stop_token stop) = 0;
    /// @param id unique in the project: "slipway-nvidia-l4-gpus-europe-west4"
    /// Errors besides: AlreadyExists, Invalid (a fixed quota, a missing address).
    virtual Task<QuotaPreference> createQuotaPreference(QString projectId, QString id,
                                                        QuotaPreference preference, std::stop_token stop) = 0;
    /// Asks again, by its name and etag. Errors besides: Conflict when somebody else has changed it since.
    virtual Task<QuotaPreference> updateQuotaPreference(QuotaPreference preference, std::stop_token stop) = 0;
};

/// Of a client that can ask; null for one that cannot.
QuotaPreferences *quotaPreferencesOf(GoogleClient *client);

/// Cloud Quotas' name of what regions.get and projects.get call by a metric: NVIDIA_L4_GPUS is NVIDIA-L4-GPUS-per-project-region,
/// GPUS_ALL_REGIONS is GPUS-ALL-REGIONS-per-project. Source: Cloud Quotas, list of Compute Engine's quotaInfos.
QString quotaIdOfMetric(const QString &metric);

} // namespace slipway

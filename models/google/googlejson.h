// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/googletypes.h"

#include <QJsonArray>
#include <QJsonValue>

/// Reading Google's JSON: int64 as strings or numbers, absent fields as their defaults. Internal to models/google.
namespace slipway::google {

/// Both "24" and 24; anything else is @p fallback.
qint64 int64From(const QJsonValue &value, qint64 fallback = 0);
QStringList stringsFrom(const QJsonValue &value);
QMap<QString, QString> stringMapFrom(const QJsonValue &value);

GoogleProject projectFrom(const QJsonObject &json);
GoogleService serviceFrom(const QJsonObject &json);
ComputeRegion regionFrom(const QJsonObject &json);
ComputeZone zoneFrom(const QJsonObject &json);
QList<ComputeQuota> quotasFrom(const QJsonValue &value);
ComputeAcceleratorType acceleratorTypeFrom(const QJsonObject &json, const QString &zone);
ComputeMachineType machineTypeFrom(const QJsonObject &json, const QString &zone);
QuotaInfo quotaInfoFrom(const QJsonObject &json);
BillingSku skuFrom(const QJsonObject &json);
GkeCluster clusterFrom(const QJsonObject &json);
GkeNodePool nodePoolFrom(const QJsonObject &json);
GoogleOperation containerOperationFrom(const QJsonObject &json, const QString &projectId,
                                       const QString &location);
GoogleOperation serviceUsageOperationFrom(const QJsonObject &json, const QString &projectId);
GoogleServiceAccount serviceAccountFrom(const QJsonObject &json);
GcsBucket bucketFrom(const QJsonObject &json);
GcsObject objectFrom(const QJsonObject &json);

/// `{desiredAddonsConfig: …}` for clusters.update.
QJsonObject addonUpdate(GkeAddon addon, bool enabled);

} // namespace slipway::google

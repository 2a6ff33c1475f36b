// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "google/googleclient.h"
#include "kube/kubeclient.h"
#include "plan/target.h"

#include <QJsonArray>

namespace slipway {

/// Something that is still there after an endpoint was destroyed.
struct Remain {
    QString object = {}; ///< "PersistentVolumeClaim/ns/name", "Node/name", "bucket/ai-models"
    QString why = {}; ///< one sentence, translated
    std::optional<double> perHour = {}; ///< list price on demand; nothing: not known
    QString currency = {};
    bool isFree = false; ///< costs nothing by itself
    bool operator==(const Remain &) const = default;
};

struct Remains {
    QList<Remain> found = {};
    QStringList notRead = {}; ///< what could not be listed: more may be there
    bool operator==(const Remains &) const = default;
    /// Of those whose price is known, by currency.
    QMap<QString, double> perHour() const;
};

/// Looks in the cluster by label, owner and claim, and in the cloud's listing of its node pools.
/// @param values  the choices that it was made with. Clients may be null; all outlive the task
Task<Remains> findRemains(KubeClient *kube, GoogleClient *google, Endpoint endpoint, QJsonObject values,
                          const Catalog &catalog, std::stop_token stop);

/// The same in sentences, one a line, translated; the last is the sum. Empty when nothing remains.
QStringList remainsText(const Remains &remains);
/// {"object","why","perHour":number|null,"currency"}
QJsonArray remainsJson(const Remains &remains);

} // namespace slipway

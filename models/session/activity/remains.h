// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsclient.h"
#include "catalog/catalog.h"
#include "google/googleclient.h"
#include "kube/kubeclient.h"
#include "plan/journal.h"
#include "plan/target.h"

#include <QDate>
#include <QJsonArray>

namespace slipway {

/// Something that is still there after an endpoint was destroyed.
struct Remain {
    QString object = {}; ///< "PersistentVolumeClaim/ns/name", "Node/name", "bucket/ai-models"
    QString why = {}; ///< one sentence, translated
    QString owner = {}; ///< whose it is, or was: "claim inference/data-0"; empty: not known
    QString foundBy = {}; ///< the label, field or listing that it was found by
    std::optional<double> perHour = {}; ///< list price on demand; nothing: not known
    QString currency = {};
    bool isFree = false; ///< costs nothing by itself
    bool isEstimated = false; ///< the price is reckoned or remembered, not read with the cloud
    QString command = {}; ///< that removes it; empty: it is not to be removed
    bool operator==(const Remain &) const = default;
};

struct Remains {
    QList<Remain> found = {};
    QStringList notRead = {}; ///< what could not be listed: more may be there
    bool operator==(const Remains &) const = default;
    /// Of those whose price is known, by currency.
    QMap<QString, double> perHour() const;
};

/// What is asked, and whom. Clients may be null; all outlive the task.
struct RemainsQuestion {
    KubeClient *kube = nullptr;
    GoogleClient *google = nullptr;
    AwsClient *aws = nullptr;
    Endpoint endpoint = {};
    QDate today = QDate::currentDate(); ///< of which an EKS version's support is counted
    QList<JournalRun> runs = {}; ///< that made it, newest first, as they were before it was destroyed
    /// The choices that it was made with.
    QJsonObject values() const
    {
        return runs.isEmpty() ? QJsonObject()
                              : runs.first().plan.value(QLatin1StringView("values")).toObject();
    }
};

/// Looks in the cluster by label, owner and claim, for disks, load balancers and operators, and in the clouds' listings of clusters, node
/// pools and node groups, and of what a cluster leaves in a project or account: load balancers, addresses, disks, endpoint groups.
Task<Remains> findRemains(RemainsQuestion question, const Catalog &catalog, std::stop_token stop);

/// The same in sentences, one a line, translated; the last is the sum. Empty when nothing remains.
QStringList remainsText(const Remains &remains);
/// {"object","why","owner","foundBy","perHour":number|null,"currency","estimated":bool,"command"}
QJsonArray remainsJson(const Remains &remains);

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/driftfiles.h"
#include "session/endpoint/threelegs.h"

#include <QDateTime>

namespace slipway {

class KubeClient;

/// One object of an endpoint in three states. Not for people's eyes: live holds all that the server gave.
struct DriftObject {
    QString object = {}; ///< "Deployment/ns/name"
    QString where = {}; ///< in the files
    ThreeLegs legs = {}; ///< a leg that is nothing: it is not there, or, of files, nobody knows
    QList<LegField> fields = {}; ///< redacted
    bool operator==(const DriftObject &) const;
};

/// Whether an object is in a leg.
enum class Presence { Unknown, There, Absent };

/// A parameter's value with which the recipe says what the cluster has.
struct KeptValue {
    QString parameter = {};
    QString label = {}; ///< translated
    QJsonValue before = {};
    QJsonValue value = {};
    bool operator==(const KeptValue &) const = default;
};

/// A field of an endpoint's object that is not the same in files, as last applied, and live.
struct DriftRow {
    QString object = {}; ///< "Deployment/ns/name"
    QString path = {}; ///< empty: the object as a whole
    QString files = {}; ///< untrusted; empty where the value may be a secret
    QString applied = {}; ///< likewise
    QString now = {}; ///< likewise
    QStringList managers = {}; ///< who owns it now, by the live object's managedFields
    QString durableWay = {}; ///< where whoever changed it takes it from; see durableWay()
    QString where = {}; ///< the file that has it
    QList<KeptValue> keep = {}; ///< what keeps the live value; empty: no parameter does
    bool isRendered = false; ///< the files are a recipe's: where is one of the recipe's
    Apart apart = Apart::Live;
    Presence inFiles = Presence::Unknown; ///< the object
    Presence wasApplied = Presence::There;
    Presence isLive = Presence::There;
    bool operator==(const DriftRow &) const = default;
};

/// What of an endpoint is not the same in files, as Slipway last applied it, and in the cluster.
struct Drift {
    QList<DriftRow> rows = {};
    QList<DriftObject> objects = {}; ///< all that were read
    QDateTime appliedAt = {}; ///< the newest of the runs that applied something
    int compared = 0; ///< objects
    QStringList unread = {}; ///< objects that could not be read, with the reason
    std::optional<DriftFiles> files = {}; ///< nothing: they were not asked for
    QJsonObject recordedValues = {}; ///< of the newest run that succeeded
    /// The journal has no run of it: what was applied is then known by the objects' managed fields alone, and not of what is gone.
    bool isKnown() const { return appliedAt.isValid(); }
    bool areFilesKnown() const { return files && files->isKnown(); }
    const DriftObject *object(const QString &label) const;
};

/// Compares the live objects with the manifests that the endpoint's runs applied last, and with what the files say; fields that neither
/// sets are left alone, as server-side apply leaves them. Only reads. What the journal does not have of an object is told by the fields
/// that Slipway manages of it. Errors: Cancelled, and what keeps the journal or the cluster from being read at all.
/// @param kube of the endpoint's cluster. It and the journal outlive the task
/// @param files nothing: two legs are compared
Task<Drift> readDrift(KubeClient *kube, Journal *journal, Endpoint endpoint, std::optional<DriftFiles> files,
                      std::stop_token stop);

/// The same, with the files rendered or read first. Session, catalog and journal outlive the task and what it returns.
Task<Drift> readDrift(Session *session, const Catalog *catalog, Journal *journal, Endpoint endpoint,
                      FilesSource source, std::stop_token stop);

} // namespace slipway

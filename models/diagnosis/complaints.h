// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What objects say of themselves that is wrong, whatever their kind: conditions of either sense, phases, and messages in which somebody is
// refused something.
#pragma once

#include "diagnosis/diagnosis.h"

#include <optional>

namespace slipway::diagnosis {

/// Whether the group's kinds come with Kubernetes: those are read by families of their own. The vertical autoscaler has such a group and
/// comes apart.
bool comesWithKubernetes(const QString &group);

/// What an object's status complains of.
struct Complaint {
    QString field; ///< "status.conditions[Ready]"
    QString reason;
    QString message; ///< empty where it gives none
    bool isFailure = false; ///< it says that something went wrong, and not only that it waits
    bool isSummary = false; ///< it is of the object as a whole: Ready, Available, its phase
    qint64 since = 0; ///< seconds since 1970
};

/// The most telling of what an object's status says is wrong; nothing where all is well, or where what is not there yet is waited for in the
/// usual way. Sense of a condition: most are good when True; "Stalled", "Degraded" and what ends in Error or Failed are bad.
/// Source: Kubernetes API conventions, "Typical status properties"; kstatus (cli-utils), "Stalled" and "Reconciling".
std::optional<Complaint> complaintOf(const KubeObject &object, qint64 now);

/// A condition by which a controller says that it tries no more; absent where there is none.
JsonView giveUpOf(const KubeObject &object);

/// Whether words tell of a failure rather than of waiting.
bool speaksOfFailure(const QString &words);

/// Somebody may not do something, in the API server's, AWS's or Google's words.
struct MissingRight {
    QString who; ///< may be empty
    QString action; ///< "list endpointslices", "s3:CreateBucket"
    QString on; ///< may be empty
    bool isKubernetes = false;
};
std::optional<MissingRight> missingRightIn(const QString &message);
/// "system:serviceaccount:a:b may not list endpointslices at the cluster scope"
QString rightMissing(const MissingRight &refusal);

/// Where @p message says that the cloud has no such machine or that a quota is used up: gives @p made that fault's id, title and remedy.
bool refusedForCapacity(const QString &message, Diagnosis &made);

} // namespace slipway::diagnosis

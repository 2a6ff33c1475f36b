// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What identityrules.cpp (who is refused), googleidentity.cpp and awsidentity.cpp (why) share.
#pragma once

#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

inline const QString gsaKey = u"iam.gke.io/gcp-service-account"_s;
inline const QString roleKey = u"eks.amazonaws.com/role-arn"_s;

/// What somebody said of a refused access, and who.
struct Refusal {
    QString text;
    QString where; ///< "event FailedMount", "log main"
    qint64 since = 0; ///< how long it is so; 0 unknown
};

/// What events and logs of a pod say of refused access, to either cloud.
QList<Refusal> refusalsOf(const PodFacts &pod);
bool isAwsRefusal(const QString &said);
bool isGoogleRefusal(const QString &said);

/// @param account the pod's service account; null when it is not in the snapshot
void googleIdentity(const PodFacts &pod, const Refusal &refusal, const KubeObject *account, Report &report);
/// Vault's refusal of the pod's account; vaultlogin.cpp.
void vaultLogin(const PodFacts &pod, Report &report);
void awsIdentity(const PodFacts &pod, const Refusal &refusal, const KubeObject *account, Report &report);

} // namespace slipway::diagnosis

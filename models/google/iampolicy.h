// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace slipway {

struct IamBinding {
    QString role = {};
    QStringList members = {};
    QJsonObject condition = {}; ///< empty: unconditional
    bool operator==(const IamBinding &) const = default;
};

/// A policy as read. Everything that is not understood stays in it and is written back.
struct IamPolicy {
    int version = 1;
    QString etag = {}; ///< a write without it overwrites blindly, so ours refuse to
    QList<IamBinding> bindings = {};
    QJsonObject rest = {}; ///< auditConfigs, kind, resourceId, …
    bool operator==(const IamPolicy &) const = default;

    static IamPolicy fromJson(const QJsonObject &json);
    QJsonObject toJson() const; ///< always version 3: a lower one would lose conditions
};

/// Which resource's policy.
struct IamResource {
    enum class Kind { Project, ServiceAccount, Bucket };
    Kind kind = Kind::Bucket;
    QString name = {}; ///< project id, service account e-mail, bucket name
    bool operator==(const IamResource &) const = default;
};

/// Adds the member to the unconditional binding of the role. @return whether the policy changed.
bool addMember(IamPolicy &policy, const QString &role, const QString &member);
/// Removes the member from the unconditional binding of the role; conditional ones are somebody's intent and stay.
bool removeMember(IamPolicy &policy, const QString &role, const QString &member);

enum class MemberState { Absent, Present, Conditional /**< present under a condition only: maybe */ };
MemberState hasMember(const IamPolicy &policy, const QString &role, const QString &member);
/// `deleted:…` members of the role: grants of accounts that no longer exist, dead even if recreated by the same name.
QStringList deletedMembers(const IamPolicy &policy, const QString &role);

enum class MemberForm {
    Unknown,
    AllUsers,
    AllAuthenticatedUsers,
    User,
    Group,
    Domain,
    ServiceAccount,
    KubernetesServiceAccount, ///< serviceAccount:P.svc.id.goog[NS/KSA]: bound on a Google service account
    WorkloadPrincipal, ///< principal://…/subject/ns/NS/sa/KSA: bound on the resource itself
    WorkloadPrincipalSet, ///< principalSet://…/namespace/NS and other sets of a pool
    Principal,
    PrincipalSet, ///< of other pools
    ProjectRole, ///< projectOwner:, projectEditor:, projectViewer:
    Deleted
};
struct MemberSyntax {
    MemberForm form = MemberForm::Unknown;
    QString problem = {}; ///< empty: well formed. Else what is wrong, for people
    bool isValid() const { return problem.isEmpty(); }
};
/// Checks the syntax of a member as IAM would, and the slips that IAM answers with a riddle: `@P.gserviceaccount.com` without
/// `.iam`, a project id where the number belongs in principal://, a missing pool suffix.
MemberSyntax checkMember(const QString &member);

/// principal://iam.googleapis.com/projects/N/locations/global/workloadIdentityPools/P.svc.id.goog/subject/ns/NS/sa/KSA
/// @param projectNumber and @param projectId are the cluster's project, not the bucket's
QString workloadPrincipal(const QString &projectNumber, const QString &projectId, const QString &nameSpace,
                          const QString &serviceAccount);
/// serviceAccount:P.svc.id.goog[NS/KSA]
QString kubernetesServiceAccountMember(const QString &projectId, const QString &nameSpace,
                                       const QString &serviceAccount);
/// serviceAccount:E-MAIL
QString serviceAccountMember(const QString &email);

} // namespace slipway

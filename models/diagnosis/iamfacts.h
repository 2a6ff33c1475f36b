// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/cloudfacts.h"

#include <QJsonObject>

namespace slipway {

/// Who asks for something of Google's, in every form under which a policy may name them.
struct IamCaller {
    QString email = {}; ///< of a Google service account; empty for a Kubernetes one
    QString pool = {}; ///< "P.svc.id.goog"; empty: not known
    QString projectNumber = {}; ///< of the cluster's project; empty: not known
    QString nameSpace = {};
    QString serviceAccount = {};

    static IamCaller google(const QString &email) { return {.email = email}; }
    /// A Kubernetes service account by itself: federation.
    static IamCaller kubernetes(const QString &pool, const QString &projectNumber, const QString &nameSpace,
                                const QString &serviceAccount);
    bool isKubernetes() const { return email.isEmpty(); }

    /// serviceAccount:E-MAIL or principal://…, with POOL and NUMBER where they are not known.
    QString member() const;
    /// serviceAccount:POOL[NS/KSA], as workloadIdentityUser is usually given to.
    QString impersonationMember() const;
    /// Unknown for groups, for sets by attribute, and for conveniences such as projectEditor:.
    Truth isNamedBy(const QString &member) const;
    /// Of @p members the one that seems to have been meant for this caller and is not: another namespace, a slip of the pen, a missing ".iam".
    QString nearMiss(const QStringList &members) const;
};

/// Whether a role of Google's holds a permission. Unknown for custom roles and for those whose content is not known here.
/// Source: IAM reference, "Cloud Storage roles", "Service Accounts roles".
Truth roleHolds(const QString &role, const QString &permission);

inline const QString objectsGet = QStringLiteral("storage.objects.get");
inline const QString objectsList = QStringLiteral("storage.objects.list");
inline const QString objectsCreate = QStringLiteral("storage.objects.create");
inline const QString getAccessToken = QStringLiteral("iam.serviceAccounts.getAccessToken");

/// Whether one policy grants a permission to somebody.
struct IamGrant {
    Truth granted = Truth::Unknown;
    QString role = {}; ///< by which; where it is Unknown the one that may
    QString member = {}; ///< as which
    QString why = {}; ///< why it is Unknown, a sentence
    QStringList members = {}; ///< everybody who has the permission by this policy
    QString bindings() const { return members.join(QStringLiteral(", ")); }
};
/// @param policy of the resource itself: what is inherited from above is not in it
/// @param project the policy of its project, for members such as projectEditor:P
IamGrant grantIn(const CloudFact &policy, const QString &permission, const IamCaller &caller,
                 const CloudFact &project = {});
/// Of a resource or of what is above it: granted by one is granted; not granted only when both were read and neither does.
IamGrant grantInEither(const CloudFact &policy, const CloudFact &above, const QString &permission,
                       const IamCaller &caller);
/// Members of a policy's bindings whose role has this in its name; all for an empty one.
QStringList membersWithRole(JsonView policy, const QString &rolePart);

/// A role of AWS, as GetRole described it.
struct AwsRole {
    CloudFact fact = {};
    QString name = {};
    QString arn = {}; ///< as IAM says it
    QJsonObject trust = {}; ///< empty: not known
};
/// What a trust policy says to the token of one service account.
struct WebIdentityTrust {
    Truth provider = Truth::Unknown; ///< whether the cluster's issuer is let in at all
    Truth audience = Truth::Unknown;
    Truth subject = Truth::Unknown;
    QStringList providers = {}; ///< as they stand in the policy
    QStringList audiences = {};
    QStringList subjects = {};
    QString why = {}; ///< why something is Unknown
};
struct PodIdentityTrust {
    Truth service = Truth::Unknown; ///< pods.eks.amazonaws.com is let in
    Truth actions = Truth::Unknown; ///< to both sts:AssumeRole and sts:TagSession
    Truth conditions = Truth::Unknown; ///< and this account meets the conditions
    QStringList services = {};
    QStringList actionNames = {};
    QString why = {};
};
/// @param issuer without https://; empty: not known
WebIdentityTrust webIdentityTrust(const QJsonObject &policy, const QString &issuer, const QString &nameSpace,
                                  const QString &serviceAccount);
PodIdentityTrust podIdentityTrust(const QJsonObject &policy, const QString &nameSpace,
                                  const QString &serviceAccount);

struct AttachedPolicies {
    CloudFact fact = {};
    QStringList arns = {};
};
struct OidcProvider {
    CloudFact fact = {}; ///< Absent: the list was read and does not have it
    QString arn = {};
    QStringList clientIds = {};
    bool knowsClientIds = false; ///< GetOpenIDConnectProvider was read
};

/// Questions about AWS' IAM.
class AwsIamFacts
{
public:
    explicit AwsIamFacts(const CloudFacts &facts);
    /// @param arnOrName "arn:aws:iam::1:role/path/NAME" or "NAME"
    AwsRole role(const QString &arnOrName) const;
    AttachedPolicies attachedPolicies(const QString &arnOrName) const;
    /// @param issuer without https://
    OidcProvider oidcProvider(const QString &issuer) const;

private:
    const CloudFacts &m_facts;
};

} // namespace slipway

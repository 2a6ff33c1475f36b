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
/// What IAM itself says of one action on one resource, by all policies but the resource's own.
struct RoleAccess {
    enum class Decision { Unknown, Allowed, NotAllowed, Denied };
    CloudFact fact = {};
    Decision decision = Decision::Unknown; ///< NotAllowed: nothing allows it. Denied: something forbids it
    QStringList missing =
        {}; ///< condition keys whose values nobody knew, so that the decision may be another one
    bool isOrganizations = false; ///< the organisation's policies do not allow it
    bool isBoundary = false; ///< the role's permissions boundary does not
};
/// A bucket of S3, by the answer to the question for its policy.
struct BucketWord {
    enum class State {
        Unknown,
        Missing, ///< there is no bucket of that name, with anybody
        Silent, ///< it has no policy
        Read,
        Withheld, ///< refused to us; it may be another account's
        Foreign, ///< another account's: only its owner may read it
    };
    CloudFact fact = {};
    State state = State::Unknown;
    QJsonObject policy = {};
};
/// What a resource's own policy says of an action by a role.
enum class PolicyWord { Silent, Allows, MayAllow, MayDeny };
PolicyWord resourcePolicyWord(const QJsonObject &policy, const QString &roleArn, const QString &action,
                              const QString &resource);

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
    /// Policies of its own, by name; `arns` are names here.
    AttachedPolicies inlinePolicies(const QString &arnOrName) const;
    RoleAccess access(const QString &roleArn, const QString &action, const QString &resource) const;
    BucketWord bucket(const QString &name) const;
    /// @param issuer without https://
    OidcProvider oidcProvider(const QString &issuer) const;

private:
    const CloudFacts &m_facts;
};

} // namespace slipway

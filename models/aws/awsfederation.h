// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awstypes.h"
#include "base/task.h"

namespace slipway {

/// What lets the pods of a cluster take a role by the tokens of their service accounts (IRSA): identity providers and trust policies.
/// Apart from AwsClient, as only Changes write them. IAM is global; the region decides the partition.
class AwsFederation
{
public:
    virtual ~AwsFederation() = default;

    /// @param url https. @return its ARN. IAM finds the certificate's fingerprint by itself.
    /// Errors: those of AwsClient; Conflict (reason EntityAlreadyExists).
    virtual Task<QString> createOidcProvider(QString region, QString url, QStringList clientIds,
                                             std::stop_token stop) = 0;
    /// One that is there already is a success.
    virtual Task<> addOidcClientId(QString region, QString arn, QString clientId, std::stop_token stop) = 0;
    virtual Task<> deleteOidcProvider(QString region, QString arn, std::stop_token stop) = 0;
    /// Replaces it as a whole.
    virtual Task<> setTrustPolicy(QString region, QString role, QJsonObject policy, std::stop_token stop) = 0;
    /// A policy that is a role's own (inline). Errors: NotFound (the role, or the policy)…
    virtual Task<QJsonObject> rolePolicy(QString region, QString role, QString policy,
                                         std::stop_token stop) = 0;
    /// Makes it, or replaces it as a whole.
    virtual Task<> putRolePolicy(QString region, QString role, QString policy, QJsonObject document,
                                 std::stop_token stop) = 0;
    virtual Task<> deleteRolePolicy(QString region, QString role, QString policy, std::stop_token stop) = 0;
};

class AwsClient;
/// Of a client that can write them; null for one that cannot.
AwsFederation *federationOf(AwsClient *client);

/// For whom the tokens of pods are made, and what an identity provider has to take.
inline const QString stsAudience = QStringLiteral("sts.amazonaws.com");

/// "system:serviceaccount:kube-system:ebs-csi-controller-sa"
QString serviceAccountSubject(const QString &nameSpace, const QString &serviceAccount);

/// The statement of a trust policy that lets one service account of one cluster in, and nobody else.
/// @param providerArn of the cluster's issuer
/// Source: EKS user guide, "Assign IAM roles to Kubernetes service accounts".
QJsonObject serviceAccountTrust(const QString &providerArn, const QString &subject);

/// Whether the policy lets this subject's tokens, made for STS, in through this issuer, as far as its conditions on subject and audience
/// tell. @param issuer without https://
bool trustsServiceAccount(const QJsonObject &policy, const QString &issuer, const QString &subject);

} // namespace slipway

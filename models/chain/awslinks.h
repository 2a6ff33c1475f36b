// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The links of an identity at AWS: awschain.cpp has those of IRSA, awspodlinks.cpp what pods are given, awsaccess.cpp what a role may do.
#pragma once

#include "chain/identitychains.h"
#include "diagnosis/iamfacts.h"

namespace slipway {

struct AwsLinks {
    const CloudFacts &facts;
    const Snapshot &snapshot;
    const AccountUse &use;
    ChainForge forge;
    AwsIamFacts iam;
    QString roleArn = {};
    SaidRefusal refusal = {};

    QString roleLabel() const { return QStringLiteral("role/") + roleName(); }
    QString roleName() const { return roleArn.section(QLatin1Char('/'), -1); }
    Evidence saidIt() const;
    /// Whoever was refused something as an assumed role had taken it before; a node's session is named by its instance.
    bool hasTakenTheRole() const;
    void proveBySaying(Link &link) const;
    Remedy trustRemedy() const;

    // IRSA
    void annotation();
    void injected();
    void trust(const AwsRole &role);
    void provider();
    // Pod Identity
    void association(const PodIdentity &identity);
    void address(const PodIdentity &identity);
    void agent();
    void podTrust(const AwsRole &role);
    // Both
    AwsRole role();
    void access();

private:
    void policies();
    /// The pod was made before whatever gives its account a role. @param since when that was; 0: not known
    void notGiven(Link &link, qint64 since, const QString &why);
};

QString nobodyOr(const QStringList &texts);

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/aws/irsachanges.h"

namespace slipway {

/// Lets pods take a role that is there by EKS Pod Identity: one statement more in its trust policy, and what stands there stays. Undo gives
/// it its former policy. Which service account gets it is for the association to say (AssociatePodIdentity).
/// Source: EKS user guide, "Assign an IAM role to a Kubernetes service account", trust policy of Pod Identity.
class TrustPodIdentity : public CreateServiceAccountRole
{
public:
    TrustPodIdentity(EksClusterRef cluster, QString nameSpace, QString serviceAccount, QString role)
        : CreateServiceAccountRole(std::move(cluster), std::move(nameSpace), std::move(serviceAccount),
                                   std::move(role), QStringList())
    {
    }

    QString kind() const override { return QStringLiteral("trust-pod-identity"); }
    QString title() const override;
    QString command() const override;

protected:
    QString taker() const override;
    Task<QJsonObject> trustPolicy(ChangeContext context, std::stop_token stop) override;
    bool isTrusted(const QJsonObject &policy, const QJsonObject &wanted) const override;
    QString trustInShell(QStringList *before) const override;
};

/// Whether a trust policy lets EKS Pod Identity both take the role and tag its sessions; conditions are not looked at.
bool trustsPodIdentity(const QJsonObject &policy);

} // namespace slipway

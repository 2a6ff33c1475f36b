// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chain/chain.h"
#include "diagnosis/cloudfacts.h"
#include "diagnosis/podfacts.h"

namespace slipway {

/// A Kubernetes service account and who runs as it.
struct AccountUse {
    QString nameSpace = {};
    QString name = {};
    std::vector<const KubeObject *> pods = {}; ///< may be none
    const KubeObject *object = nullptr; ///< null: not in the snapshot
    QString label() const;
    /// The pod that links speak of: one that is not well before one that is; null without pods.
    const KubeObject *pod() const;
};
/// Who runs as an account of a namespace.
AccountUse accountUse(const Snapshot &snapshot, const QString &nameSpace, const QString &name);

/// From the pod to what it may do at Google's, both by a Google service account and by the account itself. Nothing where neither the account
/// nor its pods have to do with Google.
/// Source: GKE docs, "Authenticate to Google Cloud APIs from GKE workloads"; gcs-fuse-csi-driver, troubleshooting.
std::optional<Chain> googleChain(const CloudFacts &facts, const AccountUse &use);
/// From the pod to a role of AWS, by IRSA or by Pod Identity. Nothing where neither is known of the account.
/// Source: EKS user guide, "IAM roles for service accounts", "EKS Pod Identity".
std::optional<Chain> awsChain(const CloudFacts &facts, const AccountUse &use);

/// What both begin with: the pod that runs as the account, and the account.
void addAccountLinks(ChainForge &forge, const Snapshot &snapshot, const AccountUse &use);
/// What the cloud said when somebody of these pods asked it for something; newest words of the first pod that has some.
struct SaidRefusal {
    const KubeObject *pod = nullptr;
    QString where = {};
    QString text = {};
    explicit operator bool() const { return pod != nullptr; }
};
SaidRefusal googleRefusal(const Snapshot &snapshot, const AccountUse &use);
SaidRefusal awsRefusal(const Snapshot &snapshot, const AccountUse &use);

} // namespace slipway

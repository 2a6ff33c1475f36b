// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/aws/awsaccountchanges.h"
#include "plan/aws/eksaddonchanges.h"
#include "plan/aws/eksclusterchanges.h"
#include "plan/aws/eksnodegroupchanges.h"
#include "plan/aws/irsachanges.h"
#include "plan/aws/podidentitychanges.h"
#include "plan/aws/rolepolicychanges.h"
#include "plan/storedchange.h"
#include "plan/waits/clusteraccess.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

EksClusterRef clusterOf(StoredChange &in)
{
    return {.region = in.text("region"_L1), .name = in.text("cluster"_L1)};
}

std::shared_ptr<Change> nodegroupFrom(StoredChange &in)
{
    const EksClusterRef cluster = clusterOf(in);
    EksNodegroupSpec spec{.name = in.text("name"_L1),
                          .nodeRoleArn = in.text("role"_L1),
                          .subnetIds = in.texts("subnets"_L1, false),
                          .instanceTypes = in.texts("instanceTypes"_L1),
                          .amiType = in.text("amiType"_L1, false),
                          .capacityType = in.text("capacityType"_L1),
                          .diskSizeGiB = in.number("diskGiB"_L1),
                          .minSize = in.number("minSize"_L1),
                          .maxSize = in.number("maxSize"_L1),
                          .desiredSize = in.number("desiredSize"_L1),
                          .labels = in.labels("labels"_L1)};
    for (const QJsonValue value : in.array("taints"_L1, false)) {
        const QJsonObject taint = value.toObject();
        const QString effect = eksTaintEffect(taint.value("effect"_L1).toString());
        if (effect.isEmpty() || taint.value("key"_L1).toString().isEmpty())
            return nullptr;
        spec.taints.append({.key = taint.value("key"_L1).toString(),
                            .value = taint.value("value"_L1).toString(),
                            .effect = effect});
    }
    const bool known = spec.capacityType == "ON_DEMAND"_L1 || spec.capacityType == "SPOT"_L1;
    if (!known || spec.instanceTypes.isEmpty() || spec.instanceTypes.contains(QString()))
        return nullptr;
    return std::make_shared<CreateEksNodegroup>(cluster, spec, in.texts("zones"_L1, false));
}

} // namespace

std::shared_ptr<Change> awsChangeFrom(const QString &kind, StoredChange &in)
{
    if (kind == "create-eks-cluster"_L1) {
        const EksClusterRef cluster = clusterOf(in);
        return std::make_shared<CreateEksCluster>(
            cluster,
            CreateEksCluster::Spec{.version = in.text("version"_L1, false),
                                   .role = in.text("role"_L1),
                                   .subnetIds = in.texts("subnets"_L1, false),
                                   .zones = in.texts("zones"_L1, false)});
    }
    if (kind == "wait-cluster-access"_L1) {
        const EksClusterRef cluster = clusterOf(in);
        return std::make_shared<WaitForClusterAccess>(cluster,
                                                      std::chrono::minutes(in.number("limitMinutes"_L1)));
    }
    if (kind == "create-eks-nodegroup"_L1)
        return nodegroupFrom(in);
    if (kind == "install-eks-addon"_L1) {
        const EksClusterRef cluster = clusterOf(in);
        const QString role = in.text("role"_L1, false);
        const QString identity = in.text("identity"_L1, false);
        if (!identity.isEmpty() && identity != "irsa"_L1 && identity != "pod-identity"_L1)
            return nullptr;
        return std::make_shared<InstallEksAddon>(cluster, in.text("addon"_L1),
                                                 in.text("serviceAccount"_L1, !role.isEmpty()), role,
                                                 identity == "irsa"_L1);
    }
    if (kind == "associate-pod-identity"_L1) {
        const EksClusterRef cluster = clusterOf(in);
        return std::make_shared<AssociatePodIdentity>(cluster, in.text("namespace"_L1),
                                                      in.text("serviceAccount"_L1), in.text("role"_L1));
    }
    if (kind == "ensure-oidc-provider"_L1)
        return std::make_shared<EnsureOidcProvider>(clusterOf(in));
    if (kind == "create-irsa-role"_L1) {
        const EksClusterRef cluster = clusterOf(in);
        return std::make_shared<CreateServiceAccountRole>(cluster, in.text("namespace"_L1),
                                                          in.text("serviceAccount"_L1), in.text("role"_L1),
                                                          in.texts("policies"_L1));
    }
    if (kind == "trust-pod-identity"_L1) {
        const EksClusterRef cluster = clusterOf(in);
        return std::make_shared<TrustPodIdentity>(cluster, in.text("namespace"_L1),
                                                  in.text("serviceAccount"_L1), in.text("role"_L1));
    }
    if (kind == "create-iam-role"_L1)
        return std::make_shared<CreateIamRole>(in.text("region"_L1), in.text("role"_L1),
                                               in.text("service"_L1), in.texts("policies"_L1));
    if (kind == "allow-bucket-read"_L1)
        return std::make_shared<AllowBucketRead>(in.text("region"_L1), in.text("role"_L1),
                                                 in.text("bucket"_L1), in.text("folder"_L1, false));
    if (kind == "request-service-quota"_L1)
        return std::make_shared<RequestServiceQuota>(in.text("region"_L1), in.text("service"_L1),
                                                     in.text("quota"_L1), in.amount("value"_L1));
    return nullptr;
}

} // namespace slipway

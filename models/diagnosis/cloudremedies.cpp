// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/cloudremedies.h"

#include "base/shellwords.h"
#include "diagnosis/cloudfacts.h"
#include "plan/aws/eksaddonchanges.h"
#include "plan/google/googlechanges.h"
#include "plan/google/networkchanges.h"
#include "plan/kube/kubechanges.h"

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

Remedy byChange(const QString &description, std::shared_ptr<Change> change)
{
    return {.description = description, .change = std::move(change)};
}

/// A member that still has a word to be filled in is nothing to be granted.
bool isWholeMember(const QString &member)
{
    return !member.contains("PROJECT"_L1) && !member.contains("POOL"_L1) && !member.contains("NUMBER"_L1);
}

/// The cluster of the snapshot, where its cloud told of it.
std::optional<GkeClusterRef> gkeOf(const Snapshot &snapshot)
{
    const GkeFacts gke = CloudFacts(snapshot).gkeCluster();
    if (!gke.fact.isRead() || gke.project.isEmpty() || gke.location.isEmpty() || gke.name.isEmpty())
        return {};
    return GkeClusterRef{.projectId = gke.project, .location = gke.location, .name = gke.name};
}

} // namespace

Remedy letActAs(const QString &description, const QString &email, const QString &member)
{
    if (isWholeMember(member))
        return byChange(description,
                        std::make_shared<AddIamBinding>(IamResource{IamResource::Kind::ServiceAccount, email},
                                                        u"roles/iam.workloadIdentityUser"_s, member));
    return todo(
        description,
        u"gcloud iam service-accounts add-iam-policy-binding %1 --role roles/iam.workloadIdentityUser --member %2"_s
            .arg(shellWord(email), shellWord(member)));
}

Remedy grantOnBucket(const QString &description, const QString &bucket, const QString &member)
{
    if (!bucket.isEmpty() && isWholeMember(member))
        return byChange(description,
                        std::make_shared<AddIamBinding>(IamResource{IamResource::Kind::Bucket, bucket},
                                                        u"roles/storage.objectViewer"_s, member));
    return todo(
        description,
        u"gcloud storage buckets add-iam-policy-binding gs://%1 --member %2 --role roles/storage.objectViewer"_s
            .arg(shellWord(bucket.isEmpty() ? u"BUCKET"_s : bucket), shellWord(member)));
}

Remedy createGoogleAccount(const QString &description, const QString &email)
{
    const QString id = email.section(u'@', 0, 0);
    const QString project = email.section(u'@', 1).section(u'.', 0, 0);
    // Google's own accounts have other hosts, and nobody makes them.
    if (!id.isEmpty() && !project.isEmpty() && email.endsWith(".iam.gserviceaccount.com"_L1))
        return byChange(description, std::make_shared<CreateServiceAccount>(project, id, QString()));
    return todo(description, u"gcloud iam service-accounts create %1"_s.arg(shellWord(id)));
}

Remedy giveMetadataServer(const QString &description, const Snapshot &snapshot, const QString &pool)
{
    if (const auto gke = gkeOf(snapshot); gke && !pool.isEmpty())
        return byChange(description, std::make_shared<EnableWorkloadIdentity>(*gke, pool));
    return todo(
        description,
        u"gcloud container node-pools update %1 --cluster CLUSTER --location LOCATION --workload-metadata=GKE_METADATA"_s
            .arg(pool.isEmpty() ? u"POOL"_s : shellWord(pool)));
}

Remedy enableGkeAddon(const QString &description, const Snapshot &snapshot, GkeAddon addon,
                      const QString &command)
{
    if (const auto gke = gkeOf(snapshot))
        return byChange(description, std::make_shared<EnableAddon>(*gke, addon));
    return todo(description, command);
}

Remedy enableGatewayApi(const QString &description, const Snapshot &snapshot)
{
    if (const auto gke = gkeOf(snapshot))
        return byChange(description, std::make_shared<EnableGatewayApi>(*gke));
    return todo(description,
                u"gcloud container clusters update CLUSTER --location LOCATION --gateway-api=standard"_s);
}

QJsonObject healthDefaults(const HealthQuestion &question)
{
    const QString block = question.scheme == "HTTPS"_L1 ? u"httpsHealthCheck"_s : u"httpHealthCheck"_s;
    return {
        {u"config"_s,
         QJsonObject{{u"type"_s, question.scheme},
                     {block, QJsonObject{{u"requestPath"_s, question.path}, {u"port"_s, question.port}}}}}};
}

Remedy createHealthPolicy(const QString &description, const KubeObject &target,
                          const HealthQuestion &question)
{
    // Of one target there is at most one policy, so its name is free as far as policies of Slipway's kind go.
    return byChange(
        description,
        std::make_shared<ApplyObject>(QJsonObject{
            {u"apiVersion"_s, u"networking.gke.io/v1"_s},
            {u"kind"_s, u"HealthCheckPolicy"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, target.name}, {u"namespace"_s, target.nameSpace}}},
            {u"spec"_s,
             QJsonObject{{u"targetRef"_s,
                          QJsonObject{{u"group"_s, target.group()},
                                      {u"kind"_s, target.kind},
                                      {u"name"_s, target.name}}},
                         {u"default"_s, healthDefaults(question)}}}}));
}

Remedy installEksAddon(const QString &description, const Snapshot &snapshot, const QString &addon)
{
    const EksFacts eks = CloudFacts(snapshot).eksCluster();
    const QString region = eks.json["arn"].text().section(u':', 3, 3);
    if (eks.fact.isRead() && !region.isEmpty())
        return byChange(description,
                        std::make_shared<InstallEksAddon>(EksClusterRef{.region = region, .name = eks.name},
                                                          addon, QString(), QString()));
    return todo(description,
                u"aws eks create-addon --cluster-name CLUSTER --addon-name %1"_s.arg(shellWord(addon)));
}

} // namespace slipway::diagnosis

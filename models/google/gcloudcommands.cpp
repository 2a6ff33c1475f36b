// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/gcloudcommands.h"

#include "base/shellwords.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QStringList clusterFlags(const GkeClusterRef &ref)
{
    return {u"--location="_s + ref.location, u"--project="_s + ref.projectId};
}

QString joined(const QMap<QString, QString> &map)
{
    QStringList parts;
    for (auto it = map.begin(); it != map.end(); ++it)
        parts.append(it.key() + u'=' + it.value());
    return parts.join(u',');
}

QString taintText(const GkeTaint &taint)
{
    // The API says NO_SCHEDULE, gcloud NoSchedule.
    QString effect;
    for (const QString &word : taint.effect.split(u'_'))
        effect += word.left(1).toUpper() + word.mid(1).toLower();
    return u"%1=%2:%3"_s.arg(taint.key, taint.value, effect);
}

QString projectOfEmail(const QString &email)
{
    const QString domain = email.section(u'@', 1);
    return domain.endsWith(".iam.gserviceaccount.com"_L1) ? domain.chopped(24) : QString();
}

QString policyCommand(const QString &verb, const IamResource &resource, const QString &role,
                      const QString &member)
{
    const QStringList grant = {u"--member="_s + member, u"--role="_s + role};
    switch (resource.kind) {
    case IamResource::Kind::Project:
        // Without --condition gcloud asks when the policy holds conditional bindings.
        return shellCommand(QStringList{u"gcloud"_s, u"projects"_s, verb, resource.name} + grant
                            + QStringList{u"--condition=None"_s});
    case IamResource::Kind::Bucket:
        return shellCommand(
            QStringList{u"gcloud"_s, u"storage"_s, u"buckets"_s, verb, u"gs://"_s + resource.name} + grant);
    case IamResource::Kind::ServiceAccount: {
        QStringList arguments =
            QStringList{u"gcloud"_s, u"iam"_s, u"service-accounts"_s, verb, resource.name} + grant;
        if (const QString project = projectOfEmail(resource.name); !project.isEmpty())
            arguments.append(u"--project="_s + project);
        return shellCommand(arguments);
    }
    }
    return {};
}

} // namespace

QString gkeAddonName(GkeAddon addon)
{
    switch (addon) {
    case GkeAddon::GcsFuseCsi:
        return u"GcsFuseCsiDriver"_s;
    case GkeAddon::HttpLoadBalancing:
        return u"HttpLoadBalancing"_s;
    case GkeAddon::RayOperator:
        return u"RayOperator"_s;
    case GkeAddon::ConfigConnector:
        return u"ConfigConnector"_s;
    }
    return {};
}

std::optional<GkeAddon> gkeAddonNamed(const QString &name)
{
    for (const GkeAddon addon : {GkeAddon::GcsFuseCsi, GkeAddon::HttpLoadBalancing, GkeAddon::RayOperator,
                                 GkeAddon::ConfigConnector}) {
        if (name == gkeAddonName(addon))
            return addon;
    }
    return {};
}

QString gcloudCommandForEnableServices(const QString &projectId, const QStringList &names)
{
    return shellCommand(QStringList{u"gcloud"_s, u"services"_s, u"enable"_s} + names
                        + QStringList{u"--project="_s + projectId});
}

QString gcloudCommandForCreateCluster(const QString &projectId, const QString &location,
                                      const GkeClusterSpec &spec)
{
    const QStringList where = {u"--location="_s + location, u"--project="_s + projectId};
    QStringList arguments = {u"gcloud"_s, u"container"_s, u"clusters"_s,
                             spec.autopilot ? u"create-auto"_s : u"create"_s, spec.name};
    arguments += where;
    if (!spec.releaseChannel.isEmpty())
        arguments.append(u"--release-channel="_s + spec.releaseChannel.toLower());
    QStringList addons;
    for (const GkeAddon addon : spec.addons)
        addons.append(gkeAddonName(addon));
    if (!spec.network.isEmpty())
        arguments.append(u"--network="_s + spec.network);
    if (!spec.subnetwork.isEmpty())
        arguments.append(u"--subnetwork="_s + spec.subnetwork);
    if (spec.privateNodes)
        arguments.append(u"--enable-private-nodes"_s);
    if (!spec.resourceLabels.isEmpty())
        arguments.append(u"--labels="_s + joined(spec.resourceLabels));
    if (!spec.autopilot) {
        arguments.append(u"--num-nodes=%1"_s.arg(spec.initialNodeCount));
        arguments.append(u"--enable-ip-alias"_s);
        if (!spec.nodeLocations.isEmpty())
            arguments.append(u"--node-locations="_s + spec.nodeLocations.join(u','));
        if (!spec.machineType.isEmpty())
            arguments.append(u"--machine-type="_s + spec.machineType);
        if (spec.workloadIdentity)
            arguments.append(u"--workload-pool=%1.svc.id.goog"_s.arg(projectId));
        if (!addons.isEmpty())
            arguments.append(u"--addons="_s + addons.join(u','));
        if (spec.gatewayApi)
            arguments.append(u"--gateway-api=standard"_s);
    } else if (spec.addons.contains(GkeAddon::RayOperator)) {
        arguments.append(u"--enable-ray-operator"_s);
    }
    return shellCommand(arguments);
}

QString gcloudCommandForDeleteCluster(const GkeClusterRef &ref)
{
    return shellCommand(QStringList{u"gcloud"_s, u"container"_s, u"clusters"_s, u"delete"_s, ref.name}
                        + clusterFlags(ref));
}

QString gcloudCommandForSetAddon(const GkeClusterRef &ref, GkeAddon addon, bool enabled)
{
    return shellCommand(QStringList{u"gcloud"_s, u"container"_s, u"clusters"_s, u"update"_s, ref.name}
                        + QStringList{u"--update-addons=%1=%2"_s.arg(gkeAddonName(addon),
                                                                     enabled ? u"ENABLED"_s : u"DISABLED"_s)}
                        + clusterFlags(ref));
}

QString gcloudCommandForSetWorkloadPool(const GkeClusterRef &ref, const QString &workloadPool)
{
    const QString flag =
        workloadPool.isEmpty() ? u"--disable-workload-identity"_s : u"--workload-pool="_s + workloadPool;
    return shellCommand(QStringList{u"gcloud"_s, u"container"_s, u"clusters"_s, u"update"_s, ref.name, flag}
                        + clusterFlags(ref));
}

QString gcloudCommandForSetGatewayApiChannel(const GkeClusterRef &ref, const QString &channel)
{
    const QString value = channel == "CHANNEL_STANDARD"_L1 ? u"standard"_s : u"disabled"_s;
    return shellCommand(QStringList{u"gcloud"_s, u"container"_s, u"clusters"_s, u"update"_s, ref.name,
                                    u"--gateway-api="_s + value}
                        + clusterFlags(ref));
}

QString gcloudCommandForCreateNodePool(const GkeClusterRef &ref, const GkeNodePoolSpec &spec)
{
    QStringList arguments = {u"gcloud"_s, u"container"_s, u"node-pools"_s,
                             u"create"_s, spec.name,      u"--cluster="_s + ref.name};
    arguments += clusterFlags(ref);
    arguments.append(u"--machine-type="_s + spec.machineType);
    if (!spec.acceleratorType.isEmpty() && spec.acceleratorCount > 0)
        arguments.append(
            u"--accelerator=type=%1,count=%2,gpu-driver-version=default"_s.arg(spec.acceleratorType)
                .arg(spec.acceleratorCount));
    if (!spec.tpuTopology.isEmpty())
        arguments.append(u"--tpu-topology="_s + spec.tpuTopology);
    if (!spec.locations.isEmpty())
        arguments.append(u"--node-locations="_s + spec.locations.join(u','));
    arguments.append(u"--num-nodes=%1"_s.arg(spec.initialNodeCount));
    if (spec.autoscaling) {
        const QString total = spec.totalCounts ? u"total-"_s : QString();
        arguments +=
            QStringList{u"--enable-autoscaling"_s, u"--%1min-nodes=%2"_s.arg(total).arg(spec.minNodeCount),
                        u"--%1max-nodes=%2"_s.arg(total).arg(spec.maxNodeCount), u"--location-policy=ANY"_s};
    }
    if (spec.spot)
        arguments.append(u"--spot"_s);
    if (spec.flexStart)
        arguments +=
            QStringList{u"--flex-start"_s, u"--reservation-affinity=none"_s, u"--no-enable-autorepair"_s};
    if (!spec.reservation.isEmpty())
        arguments +=
            QStringList{u"--reservation-affinity=specific"_s, u"--reservation="_s + spec.reservation};
    if (!spec.serviceAccount.isEmpty())
        arguments.append(u"--service-account="_s + spec.serviceAccount);
    if (spec.diskSizeGb > 0)
        arguments.append(u"--disk-size=%1"_s.arg(spec.diskSizeGb));
    if (!spec.diskType.isEmpty())
        arguments.append(u"--disk-type="_s + spec.diskType);
    if (!spec.labels.isEmpty())
        arguments.append(u"--node-labels="_s + joined(spec.labels));
    if (!spec.taints.isEmpty()) {
        QStringList taints;
        for (const GkeTaint &taint : spec.taints)
            taints.append(taintText(taint));
        arguments.append(u"--node-taints="_s + taints.join(u','));
    }
    arguments += QStringList{u"--workload-metadata=GKE_METADATA"_s, u"--scopes=cloud-platform"_s};
    return shellCommand(arguments);
}

QString gcloudCommandForDeleteNodePool(const GkeClusterRef &ref, const QString &name)
{
    return shellCommand(QStringList{u"gcloud"_s, u"container"_s, u"node-pools"_s, u"delete"_s, name,
                                    u"--cluster="_s + ref.name}
                        + clusterFlags(ref));
}

QString gcloudCommandForSetNodePoolMetadataMode(const GkeClusterRef &ref, const QString &name,
                                                const QString &mode)
{
    return shellCommand(QStringList{u"gcloud"_s, u"container"_s, u"node-pools"_s, u"update"_s, name,
                                    u"--cluster="_s + ref.name, u"--workload-metadata="_s + mode}
                        + clusterFlags(ref));
}

QString gcloudCommandForCreateServiceAccount(const QString &projectId, const QString &accountId,
                                             const QString &displayName)
{
    QStringList arguments = {u"gcloud"_s, u"iam"_s, u"service-accounts"_s, u"create"_s, accountId};
    if (!displayName.isEmpty())
        arguments.append(u"--display-name="_s + displayName);
    arguments.append(u"--project="_s + projectId);
    return shellCommand(arguments);
}

QString gcloudCommandForDeleteServiceAccount(const QString &email)
{
    QStringList arguments = {u"gcloud"_s, u"iam"_s, u"service-accounts"_s, u"delete"_s, email};
    if (const QString project = projectOfEmail(email); !project.isEmpty())
        arguments.append(u"--project="_s + project);
    return shellCommand(arguments);
}

QString gcloudCommandForAddMember(const IamResource &resource, const QString &role, const QString &member)
{
    return policyCommand(u"add-iam-policy-binding"_s, resource, role, member);
}

QString gcloudCommandForRemoveMember(const IamResource &resource, const QString &role, const QString &member)
{
    return policyCommand(u"remove-iam-policy-binding"_s, resource, role, member);
}

QString gcloudCommandForGetCredentials(const GkeClusterRef &ref, bool dnsEndpoint)
{
    QStringList arguments =
        QStringList{u"gcloud"_s, u"container"_s, u"clusters"_s, u"get-credentials"_s, ref.name}
        + clusterFlags(ref);
    if (dnsEndpoint)
        arguments.append(u"--dns-endpoint"_s);
    return shellCommand(arguments);
}

} // namespace slipway

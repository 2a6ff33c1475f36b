// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: GKE API v1, projects.locations.clusters.create and Cluster; GKE docs, "Create an Autopilot cluster" and "Create a regional
// cluster".
#include "plan/google/gkeclusterchanges.h"

#include "catalog/catalog.h"
#include "catalog/serviceprice.h"
#include "google/gcloudcommands.h"
#include "kube/kubeclient.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a new cluster has by itself, or what an add-on or the plan's own operators brought along.
bool isOfSystem(const QString &nameSpace)
{
    static const QStringList names{u"cnrm-system"_s, u"configconnector-operator-system"_s, u"kro-system"_s,
                                   u"resource-group-system"_s};
    return nameSpace.startsWith("kube-"_L1) || nameSpace.startsWith("gke-"_L1)
        || nameSpace.startsWith("gmp-"_L1) || names.contains(nameSpace);
}

} // namespace

CreateGkeCluster::CreateGkeCluster(GkeClusterRef cluster, GkeClusterSpec spec)
    : m_cluster(std::move(cluster))
    , m_spec(std::move(spec))
{
    m_spec.name = m_cluster.name;
    // Always on there; GKE refuses neither, but a command that says less is read more easily.
    if (m_spec.autopilot)
        m_spec.addons.removeAll(GkeAddon::GcsFuseCsi);
}

QString CreateGkeCluster::object() const
{
    return gkeClusterText(m_cluster);
}

QString CreateGkeCluster::title() const
{
    return (m_spec.autopilot
                ? changeWords(QT_TRANSLATE_NOOP("Change", "Create the Autopilot cluster %1 in %2"))
                : changeWords(QT_TRANSLATE_NOOP("Change", "Create the GKE cluster %1 in %2")))
        .arg(m_cluster.name, m_cluster.location);
}

QString CreateGkeCluster::command() const
{
    // gcloud waits for the operation by itself.
    return gcloudCommandForCreateCluster(m_cluster.projectId, m_cluster.location, m_spec);
}

std::optional<Error> CreateGkeCluster::refusal() const
{
    const auto invalid = [this](const QString &why, const QString &hint = {}) {
        return std::optional(fail(ErrorKind::Invalid, why, object(), hint).error());
    };
    static const QRegularExpression form(u"\\A[a-z](?:[-a-z0-9]{0,38}[a-z0-9])?\\z"_s);
    if (!form.match(m_cluster.name).hasMatch())
        return invalid(changeWords(QT_TRANSLATE_NOOP("Change",
                                                     "A cluster's name has to be small letters, digits and "
                                                     "dashes, 40 at most, and begin with a letter.")));
    if (m_spec.autopilot && isZone(m_cluster.location))
        return invalid(
            changeWords(QT_TRANSLATE_NOOP("Change", "An Autopilot cluster takes a region, not a zone.")),
            changeWords(QT_TRANSLATE_NOOP("Change", "Choose the region %1."))
                .arg(regionOf(m_cluster.location)));
    // Config Connector docs, "Installing Config Connector": Autopilot takes the operator that one installs by hand.
    if (m_spec.autopilot && m_spec.addons.contains(GkeAddon::ConfigConnector))
        return invalid(changeWords(QT_TRANSLATE_NOOP("Change", "Autopilot has no Config Connector add-on.")),
                       changeWords(QT_TRANSLATE_NOOP("Change", "Choose a Standard cluster.")));
    for (const QString &zone : m_spec.nodeLocations) {
        if (regionOf(zone) != regionOf(m_cluster.location))
            return invalid(
                changeWords(QT_TRANSLATE_NOOP("Change", "The zone %1 lies outside the cluster's region."))
                    .arg(zone));
    }
    if (!m_spec.autopilot && m_spec.initialNodeCount < 1)
        return invalid(changeWords(QT_TRANSLATE_NOOP("Change", "A Standard cluster needs a node at least.")));
    return {};
}

Task<QJsonObject> CreateGkeCluster::look(ChangeContext context, std::stop_token stop)
{
    auto cluster = co_await context.google->cluster(m_cluster, stop);
    if (!cluster && cluster.error().kind == ErrorKind::NotFound)
        co_return QJsonObject{{"existed"_L1, false}};
    // An API that is off holds no cluster; the plan turns it on before it makes one.
    if (!cluster && cluster.error().reason == "SERVICE_DISABLED"_L1)
        co_return QJsonObject{{"existed"_L1, false}};
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    co_return QJsonObject{{"existed"_L1, true},
                          {"status"_L1, cluster->status},
                          {"done"_L1, cluster->isRunning() || cluster->status == "DEGRADED"_L1}};
}

QString CreateGkeCluster::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "The cluster %1 exists and is used as it is."))
        .arg(m_cluster.name);
}

QStringList CreateGkeCluster::details(const QJsonObject &) const
{
    const auto fee = servicePerHour(u"google/cluster"_s);
    QStringList lines{
        fee ? changeWords(QT_TRANSLATE_NOOP(
                              "Change",
                              "GKE takes five to eight minutes, and charges %1 %2 an hour for the control "
                              "plane from then on, list price of %3."))
                  .arg(fee->amount, 0, 'f', 2)
                  .arg(fee->currency, fee->price.provenance.date)
            : changeWords(QT_TRANSLATE_NOOP("Change", "GKE takes five to eight minutes."))};
    if (m_spec.autopilot) {
        lines << changeWords(QT_TRANSLATE_NOOP(
            "Change",
            "Autopilot makes nodes for the pods, and charges for accelerators as long as pods use them."));
    } else {
        const qsizetype zones = isZone(m_cluster.location) ? 1
            : m_spec.nodeLocations.isEmpty()               ? 3 // GKE's own choice of a region
                                                           : m_spec.nodeLocations.size();
        const qsizetype nodes = zones * m_spec.initialNodeCount;
        const MachineType *machine = Catalog::builtIn().machineType(m_spec.machineType);
        lines << (machine && machine->price
                      ? changeWords(
                            QT_TRANSLATE_NOOP(
                                "Change",
                                "%1 nodes of %2 for all that needs no accelerator: %3 %4 an hour, list price "
                                "of %5 in %6."))
                            .arg(nodes)
                            .arg(m_spec.machineType)
                            .arg(machine->price->amount * double(nodes), 0, 'f', 2)
                            .arg(machine->price->currency, machine->price->provenance.date,
                                 machine->price->region)
                      : changeWords(
                            QT_TRANSLATE_NOOP("Change", "%1 nodes of %2 for all that needs no accelerator."))
                            .arg(nodes)
                            .arg(m_spec.machineType));
    }
    lines << changeWords(
        QT_TRANSLATE_NOOP("Change",
                          "Its API server can be reached from the internet, by those who have a "
                          "valid identity."));
    if (m_spec.privateNodes)
        lines << changeWords(QT_TRANSLATE_NOOP("Change",
                                               "Its nodes have no addresses of the internet: images from "
                                               "outside Google need Cloud NAT in the network."));
    return lines;
}

Task<QJsonObject> CreateGkeCluster::make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                                         std::stop_token stop)
{
    auto there = co_await context.google->cluster(m_cluster, stop);
    if (!there && there.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(there.error()));
    std::optional<Error> failure;
    if (!there) {
        GkeClusterSpec spec = m_spec;
        spec.resourceLabels.insert(slipwayTag, captured.value("token"_L1).toString());
        GoogleClient *google = context.google;
        auto made = co_await carryOut(
            context, m_cluster,
            [google, ref = m_cluster, spec](std::stop_token inner) {
                return google->createCluster(ref.projectId, ref.location, spec, inner);
            },
            progress, stop);
        // Nobody else makes one of this name in the moment since it was looked for: a lost answer came true.
        if (!made && made.error().kind == ErrorKind::AlreadyExists) {
            auto settled = co_await settle(context, m_cluster, progress, stop);
            if (!settled)
                co_return std::unexpected(std::move(settled.error()));
            failure = std::move(*settled);
        } else if (!made) {
            co_return std::unexpected(std::move(made.error()).within(u"clusters.create"_s));
        }
    } else {
        // What an interrupted run began goes on at Google: it is waited for, and not begun again.
        auto settled = co_await settle(context, m_cluster, progress, stop);
        if (!settled)
            co_return std::unexpected(std::move(settled.error()));
        failure = std::move(*settled);
    }
    auto now = co_await context.google->cluster(m_cluster, stop);
    if (!now)
        co_return std::unexpected(std::move(now.error()));
    if (!now->isRunning() && now->status != "DEGRADED"_L1) {
        Error error = failure ? std::move(*failure) : gkeFailure(now->conditions, now->status, object());
        if (error.hint.isEmpty())
            error.hint = changeWords(QT_TRANSLATE_NOOP("Change", "Delete it, or choose another name."));
        co_return std::unexpected(std::move(error));
    }
    co_return QJsonObject{{"created"_L1, !captured.value("existed"_L1).toBool()}};
}

QString CreateGkeCluster::takeBackText(const QJsonObject &captured) const
{
    return captured.value("existed"_L1).toBool()
        ? QString()
        : changeWords(QT_TRANSLATE_NOOP("Change", "Deletes the cluster %1 and all that is in it."))
              .arg(m_cluster.name);
}

/// Node pools and workloads that this plan did not make. What it made itself is gone by now: it was made later.
Task<QStringList> CreateGkeCluster::others(ChangeContext context, GkeCluster cluster,
                                           std::stop_token stop) const
{
    QStringList found;
    for (const GkeNodePool &pool : std::as_const(cluster.nodePools)) {
        if (!cluster.isAutopilot && pool.name != "default-pool"_L1
            && !pool.resourceLabels.contains(slipwayTag))
            found << u"nodePool/"_s + pool.name;
    }
    const QString name = u"gke_%1_%2_%3"_s.arg(m_cluster.projectId, m_cluster.location, m_cluster.name);
    if (!context.kube || context.kube->context().name != name)
        co_return found;
    for (const ResourceKind &kind : {kinds::deployments(), kinds::statefulSets()}) {
        auto list = co_await context.kube->list(kind, {.metadataOnly = true}, stop);
        if (!list && list.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(list.error()));
        if (!list)
            continue; // a cluster that does not answer any more is deleted all the same
        for (const QJsonObject &object : std::as_const(list->items)) {
            const QJsonValue metadata = object["metadata"_L1];
            const QString nameSpace = metadata["namespace"_L1].toString();
            if (!isOfSystem(nameSpace) && metadata["deletionTimestamp"_L1].isUndefined())
                found << kind.kind + u'/' + nameSpace + u'/' + metadata["name"_L1].toString();
        }
    }
    co_return found;
}

Task<QString> CreateGkeCluster::takeBack(ChangeContext context, QJsonObject captured, QJsonObject,
                                         ProgressSink progress, std::stop_token stop)
{
    auto cluster = co_await context.google->cluster(m_cluster, stop);
    if (!cluster && cluster.error().kind == ErrorKind::NotFound)
        co_return QString();
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    if (cluster->resourceLabels.value(slipwayTag) != captured.value("token"_L1).toString()) {
        co_return changeWords(QT_TRANSLATE_NOOP("Change", "%1 was made by somebody else and stays."))
            .arg(object());
    }
    if (cluster->status != "STOPPING"_L1) {
        auto foreign = co_await others(context, *cluster, stop);
        if (!foreign)
            co_return std::unexpected(std::move(foreign.error()));
        if (!foreign->isEmpty()) {
            co_return changeWords(
                QT_TRANSLATE_NOOP("Change",
                                  "The cluster %1 stays and goes on costing: it holds what others "
                                  "made (%2)."))
                .arg(m_cluster.name, foreign->join(u", "_s));
        }
        GoogleClient *google = context.google;
        auto deleted = co_await carryOut(
            context, m_cluster,
            [google, ref = m_cluster](std::stop_token inner) { return google->deleteCluster(ref, inner); },
            progress, stop);
        // An operation of a cluster that is gone may be gone as well.
        if (!deleted && deleted.error().kind != ErrorKind::NotFound)
            co_return std::unexpected(std::move(deleted.error()).within(u"clusters.delete"_s));
        co_return QString();
    }
    auto settled = co_await settle(context, m_cluster, progress, stop);
    if (!settled)
        co_return std::unexpected(std::move(settled.error()));
    if (*settled)
        co_return std::unexpected(std::move(**settled));
    co_return QString();
}

QJsonObject CreateGkeCluster::fields() const
{
    QJsonArray addons;
    for (const GkeAddon addon : m_spec.addons)
        addons.append(gkeAddonName(addon));
    return {{"project"_L1, m_cluster.projectId},
            {"location"_L1, m_cluster.location},
            {"cluster"_L1, m_cluster.name},
            {"mode"_L1, m_spec.autopilot ? u"autopilot"_s : u"standard"_s},
            {"releaseChannel"_L1, m_spec.releaseChannel},
            {"addons"_L1, addons},
            {"gatewayApi"_L1, m_spec.gatewayApi},
            {"nodeLocations"_L1, QJsonArray::fromStringList(m_spec.nodeLocations)},
            {"machineType"_L1, m_spec.machineType},
            {"nodeCount"_L1, m_spec.initialNodeCount},
            {"network"_L1, m_spec.network},
            {"subnetwork"_L1, m_spec.subnetwork},
            {"privateNodes"_L1, m_spec.privateNodes}};
}

} // namespace slipway

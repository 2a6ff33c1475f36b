// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pickers of the wizard offer, by Google, AWS and the cluster itself.
#include "session/deploy/awszonematrix.h"
#include "session/deploy/deployment.h"

namespace slipway {
using namespace Qt::StringLiterals;

Task<QList<Deployment::Suggestion>> Deployment::suggestions(QString source, std::stop_token stop)
{
    QList<Suggestion> list;
    GoogleClient *google = m_session.google();
    KubeClient *kube = m_session.kube();
    const QJsonObject chosen = values();
    const QString project = chosen.value("project"_L1).toString();
    const auto needsGoogle = [&]() -> std::optional<Error> {
        if (google && (source == "projects"_L1 || !project.isEmpty()))
            return {};
        return google ? fail(ErrorKind::NotFound, tr("choose a project first")).error()
                      : fail(ErrorKind::NotFound, tr("not connected to Google Cloud")).error();
    };
    if (recipe().provider == "aws"_L1
        && (source == "regions"_L1 || source == "clusters"_L1 || source == "zones"_L1))
        co_return co_await awsSuggestions(source, stop);
    // Of a cluster that the plan makes there is nothing to be offered, and that is no fault.
    const bool ofCluster =
        source == "namespaces"_L1 || source == "secrets"_L1 || source == "storageClasses"_L1;
    if (ofCluster && !kube && makesCluster())
        co_return list;
    if (source == "projects"_L1) {
        if (auto missing = needsGoogle())
            co_return std::unexpected(*missing);
        auto projects = co_await google->projects(stop);
        if (!projects)
            co_return std::unexpected(std::move(projects.error()));
        for (const GoogleProject &item : std::as_const(*projects))
            list.append({item.id, item.name == item.id ? QString() : item.name});
    } else if (source == "locations"_L1 || source == "zones"_L1) {
        if (auto missing = needsGoogle())
            co_return std::unexpected(*missing);
        auto regions = co_await google->regions(project, stop);
        if (!regions)
            co_return std::unexpected(std::move(regions.error()));
        for (const ComputeRegion &region : std::as_const(regions->items)) {
            if (source == "locations"_L1)
                list.append({region.name, tr("region")});
            for (const QString &zone : region.zones)
                list.append({zone, tr("zone of %1").arg(region.name)});
        }
    } else if (source == "clusters"_L1) {
        if (auto missing = needsGoogle())
            co_return std::unexpected(*missing);
        auto clusters = co_await google->clusters(project, stop);
        if (!clusters)
            co_return std::unexpected(std::move(clusters.error()));
        const QString location = chosen.value("location"_L1).toString();
        for (const GkeCluster &cluster : std::as_const(clusters->items)) {
            const QString kind = cluster.isAutopilot ? tr("Autopilot") : tr("Standard");
            // Those of the chosen location first; the others stay in sight with their place.
            const Suggestion suggestion{
                cluster.name, u"%1 · %2 · %3"_s.arg(kind, cluster.location, cluster.currentMasterVersion)};
            if (cluster.location == location)
                list.prepend(suggestion);
            else
                list.append(suggestion);
        }
    } else if (source == "buckets"_L1) {
        if (auto missing = needsGoogle())
            co_return std::unexpected(*missing);
        auto buckets = co_await google->buckets(project, stop);
        if (!buckets)
            co_return std::unexpected(std::move(buckets.error()));
        for (const GcsBucket &bucket : std::as_const(*buckets))
            list.append({bucket.name, bucket.location.toLower()});
    } else if (source == "bucketPaths"_L1) {
        if (auto missing = needsGoogle())
            co_return std::unexpected(*missing);
        const QString bucket = chosen.value("bucket"_L1).toString();
        if (bucket.isEmpty()) // its own field asks for it
            co_return list;
        // Weights stand one to three folders deep; a folder with a config.json is a model.
        auto objects = co_await google->objects(bucket, {}, {}, 2000, stop);
        if (!objects)
            co_return std::unexpected(std::move(objects.error()));
        for (const GcsObject &object : std::as_const(objects->objects)) {
            if (object.name.endsWith("/config.json"_L1))
                list.append({object.name.chopped(12), tr("holds a config.json")});
        }
    } else if (source == "namespaces"_L1 || source == "secrets"_L1) {
        if (!kube)
            co_return fail(ErrorKind::NotFound, tr("not connected to the cluster"));
        const bool secrets = source == "secrets"_L1;
        ListOptions options{.metadataOnly = true};
        if (secrets)
            options.nameSpace = target().nameSpace;
        auto objects = co_await kube->list(*wellKnownKind(u"v1"_s, secrets ? u"Secret"_s : u"Namespace"_s),
                                           options, stop);
        if (!objects)
            co_return std::unexpected(std::move(objects.error()));
        for (const QJsonObject &object : std::as_const(objects->items))
            list.append({object["metadata"_L1]["name"_L1].toString(), {}});
    } else if (source == "storageClasses"_L1) {
        if (!kube)
            co_return fail(ErrorKind::NotFound, tr("not connected to the cluster"));
        auto classes =
            co_await kube->list(*wellKnownKind(u"storage.k8s.io/v1"_s, u"StorageClass"_s), {}, stop);
        if (!classes)
            co_return std::unexpected(std::move(classes.error()));
        for (const QJsonObject &one : std::as_const(classes->items))
            list.append({one["metadata"_L1]["name"_L1].toString(), one["provisioner"_L1].toString()});
    } else if (source == "models"_L1) {
        for (const ModelSpec &model : m_catalog.models())
            list.append({model.id, model.licence});
    } else if (source == "accelerators"_L1) {
        for (const Accelerator &accelerator : m_catalog.accelerators()) {
            if (accelerator.vendor != AcceleratorVendor::AwsNeuron)
                list.append({accelerator.id, accelerator.name});
        }
    } else {
        co_return fail(ErrorKind::NotFound, tr("there is no live source \"%1\"").arg(source));
    }
    co_return list;
}

Task<QList<Deployment::Suggestion>> Deployment::awsSuggestions(QString source, std::stop_token stop)
{
    QList<Suggestion> list;
    if (source == "regions"_L1) {
        const QString preset = m_session.aws() ? m_session.aws()->region() : QString();
        if (!preset.isEmpty())
            list.append({preset, tr("as your settings say")});
        for (const AwsRegionPlace &place : awsRegionPlaces()) {
            if (place.region != preset)
                list.append({place.region, place.name});
        }
        co_return list;
    }
    AwsClient *aws = m_session.aws();
    if (!aws)
        co_return fail(ErrorKind::NotFound, tr("not connected to AWS"));
    const QString region = values().value("location"_L1).toString();
    if (!isAwsRegion(region))
        co_return fail(ErrorKind::NotFound, tr("choose a region first"));
    if (source == "zones"_L1) {
        auto zones = co_await aws->zones(region, stop);
        if (!zones)
            co_return std::unexpected(std::move(zones.error()));
        for (const Ec2Zone &zone : std::as_const(*zones)) {
            if (zone.type.isEmpty() || zone.type == "availability-zone"_L1)
                list.append({zone.name, zone.id});
        }
        co_return list;
    }
    auto names = co_await aws->clusters(region, stop);
    if (!names)
        co_return std::unexpected(std::move(names.error()));
    for (const QString &name : std::as_const(*names)) {
        auto cluster = co_await aws->cluster({region, name}, stop);
        if (!cluster && cluster.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(cluster.error()));
        list.append({name,
                     cluster ? tr("Kubernetes %1 · %2").arg(cluster->version, cluster->status)
                             : tr("may not be described")});
    }
    co_return list;
}

} // namespace slipway

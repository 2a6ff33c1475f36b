// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/resources/kindgroups.h"

#include <algorithm>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

KindArea coreArea(const QString &kind)
{
    static const QHash<QString, KindArea> areas{
        {u"Pod"_s, KindArea::Workloads},
        {u"ReplicationController"_s, KindArea::Workloads},
        {u"PodTemplate"_s, KindArea::Workloads},
        {u"Service"_s, KindArea::Network},
        {u"Endpoints"_s, KindArea::Network},
        {u"PersistentVolume"_s, KindArea::Storage},
        {u"PersistentVolumeClaim"_s, KindArea::Storage},
        {u"ConfigMap"_s, KindArea::Configuration},
        {u"Secret"_s, KindArea::Configuration},
        {u"ResourceQuota"_s, KindArea::Configuration},
        {u"LimitRange"_s, KindArea::Configuration},
        {u"ServiceAccount"_s, KindArea::Access},
    };
    return areas.value(kind, KindArea::Cluster);
}

KindArea areaOf(const ResourceKind &kind)
{
    static const QHash<QString, KindArea> areas{
        {u"apps"_s, KindArea::Workloads},
        {u"batch"_s, KindArea::Workloads},
        {u"autoscaling"_s, KindArea::Workloads},
        {u"policy"_s, KindArea::Workloads},
        {u"leaderworkerset.x-k8s.io"_s, KindArea::Workloads},
        {u"jobset.x-k8s.io"_s, KindArea::Workloads},
        {u"networking.k8s.io"_s, KindArea::Network},
        {u"discovery.k8s.io"_s, KindArea::Network},
        {u"gateway.networking.k8s.io"_s, KindArea::Network},
        {u"gateway.networking.x-k8s.io"_s, KindArea::Network},
        {u"networking.gke.io"_s, KindArea::Network},
        {u"cloud.google.com"_s, KindArea::Network},
        {u"storage.k8s.io"_s, KindArea::Storage},
        {u"snapshot.storage.k8s.io"_s, KindArea::Storage},
        {u"rbac.authorization.k8s.io"_s, KindArea::Access},
        {u"authentication.k8s.io"_s, KindArea::Access},
        {u"certificates.k8s.io"_s, KindArea::Access},
        {u"serving.kserve.io"_s, KindArea::Serving},
        {u"inference.networking.k8s.io"_s, KindArea::Serving},
        {u"inference.networking.x-k8s.io"_s, KindArea::Serving},
        {u"ray.io"_s, KindArea::Serving},
        {u"kro.run"_s, KindArea::Cloud},
        {u"events.k8s.io"_s, KindArea::Cluster},
        {u"apiextensions.k8s.io"_s, KindArea::Cluster},
        {u"apiregistration.k8s.io"_s, KindArea::Cluster},
        {u"admissionregistration.k8s.io"_s, KindArea::Cluster},
        {u"coordination.k8s.io"_s, KindArea::Cluster},
        {u"scheduling.k8s.io"_s, KindArea::Cluster},
        {u"node.k8s.io"_s, KindArea::Cluster},
        {u"flowcontrol.apiserver.k8s.io"_s, KindArea::Cluster},
        {u"resource.k8s.io"_s, KindArea::Cluster},
        {u"internal.apiserver.k8s.io"_s, KindArea::Cluster},
        {u"storagemigration.k8s.io"_s, KindArea::Cluster},
    };
    if (kind.group.isEmpty())
        return coreArea(kind.kind);
    // Config Connector has one group for each Google service.
    if (kind.group.endsWith(".cnrm.cloud.google.com"_L1) || kind.group.endsWith(".services.k8s.aws"_L1))
        return KindArea::Cloud;
    return areas.value(kind.group, KindArea::Custom);
}

} // namespace

QList<KindEntry> browsableKinds(const Discovery &discovery)
{
    QList<KindEntry> entries;
    QSet<std::pair<QString, QString>> seen;
    for (const DiscoveredKind &kind : discovery.kinds) {
        if (!kind.verbs.contains("list"_L1) || !kind.verbs.contains("watch"_L1))
            continue;
        const std::pair key(kind.kind.group, kind.kind.kind);
        if (seen.contains(key)) // the preferred version came first
            continue;
        seen.insert(key);
        // The same events are served twice; the core group's are what the Events tab shows.
        if (kind.kind.group == "events.k8s.io"_L1)
            continue;
        entries.append({areaOf(kind.kind), kind});
    }
    std::ranges::sort(entries, [](const KindEntry &a, const KindEntry &b) {
        if (a.area != b.area)
            return a.area < b.area;
        const int byName = a.discovered.kind.kind.compare(b.discovered.kind.kind, Qt::CaseInsensitive);
        return byName != 0 ? byName < 0 : a.discovered.kind.group < b.discovered.kind.group;
    });
    return entries;
}

} // namespace slipway

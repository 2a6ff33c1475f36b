// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/resources/podpattern.h"

#include "kube/kubeclient.h"
#include "kube/labelselector.h"
#include "plan/target.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct PodPatternWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::MetricSource)
};

// Names have letters, digits, '-' and '.' alone.
QString literal(QString name)
{
    return name.replace(u'.', u"[.]"_s);
}

QString patternOf(const QJsonObject &pod)
{
    const QJsonObject metadata = pod["metadata"_L1].toObject();
    const QString name = metadata["name"_L1].toString();
    for (const QJsonValue &owner : metadata["ownerReferences"_L1].toArray()) {
        if (!owner["controller"_L1].toBool())
            continue;
        const QString kind = owner["kind"_L1].toString();
        QString workload = owner["name"_L1].toString();
        const QString hash = metadata["labels"_L1]["pod-template-hash"_L1].toString();
        if (kind == "ReplicaSet"_L1 && !hash.isEmpty() && workload.endsWith(u'-' + hash)) {
            workload.chop(hash.size() + 1);
            return literal(workload) + u"-[a-z0-9]+-[a-z0-9]+"_s;
        }
        if (kind == "StatefulSet"_L1)
            return literal(workload) + u"-[0-9]+"_s;
        if (!workload.isEmpty() && name.startsWith(workload + u'-'))
            return literal(workload) + u"-.*"_s;
    }
    return literal(name);
}
} // namespace

QString podPattern(const QList<QJsonObject> &pods)
{
    QStringList patterns;
    for (const QJsonObject &pod : pods) {
        if (const QString pattern = patternOf(pod); !pattern.isEmpty())
            patterns.append(pattern);
    }
    patterns.sort(); // the same text for the same pods
    patterns.removeDuplicates();
    return patterns.join(u'|');
}

PromScope promScope(const Target &target, const QList<QJsonObject> &pods, const QUrl &server)
{
    PromScope scope{.nameSpace = target.nameSpace, .podPattern = podPattern(pods), .others = {}};
    if (server.host() == "monitoring.googleapis.com"_L1 && !target.cluster.isEmpty()) {
        scope.others.append({u"cluster"_s, target.cluster});
        if (!target.location.isEmpty())
            scope.others.append({u"location"_s, target.location});
    }
    return scope;
}

Task<QList<QJsonObject>> podsOf(KubeClient *kube, Endpoint endpoint, std::stop_token stop)
{
    const QString nameSpace = endpoint.target.nameSpace;
    auto service =
        co_await kube->get({*wellKnownKind(u"v1"_s, u"Service"_s), nameSpace, endpoint.service}, stop);
    if (!service)
        co_return std::unexpected(std::move(service.error()));
    const QJsonObject labels = (*service)["spec"_L1]["selector"_L1].toObject();
    QList<QJsonObject> pods;
    if (!labels.isEmpty()) { // an empty selector would list every pod of the namespace
        const ListOptions options{.nameSpace = nameSpace,
                                  .labelSelector = LabelSelector::fromMap(labels).toString()};
        auto listed = co_await kube->list(*wellKnownKind(u"v1"_s, u"Pod"_s), options, stop);
        if (!listed)
            co_return std::unexpected(std::move(listed.error()));
        pods = std::move(listed->items);
    }
    if (pods.isEmpty())
        co_return fail(ErrorKind::NotFound,
                       PodPatternWords::tr(
                           "the Service %1 selects no pod now, so it is not known whose metrics to ask for")
                           .arg(endpoint.service));
    co_return pods;
}

} // namespace slipway

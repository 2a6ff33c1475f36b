// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources: Kubernetes, "Well-Known Labels, Annotations and Taints"; GKE docs on node labels (cloud.google.com/…); EKS user guide,
// "Managed node groups" (eks.amazonaws.com/…); Cluster Autoscaler's event FailedScaleUp.
#include "plan/stock.h"

#include "base/deadline.h"
#include "kube/eventtablemodel.h"
#include "kube/kubeclient.h"
#include "plan/capacity.h"
#include "plan/changelog.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int eventsAtMost = 200;

/// Zones that the cloud's words name, without those of which they say that there is stock.
QStringList zonesNamed(const QString &words)
{
    static const QRegularExpression zone(
        u"\\b(?:[a-z]{2,12}(?:-[a-z]{2,12}){1,2}\\d{1,2}-[a-z]|[a-z]{2,3}(?:-[a-z]{2,12}){1,2}-\\d{1,2}[a-z])\\b"_s);
    QStringList zones;
    for (auto each = zone.globalMatch(words); each.hasNext();)
        zones.append(each.next().captured());
    zones.removeDuplicates();
    for (const QString &other : zonesWithStock(words))
        zones.removeAll(other);
    return zones;
}

QStringList texts(const QJsonValue &value)
{
    QStringList out;
    for (const QJsonValue each : value.toArray())
        out.append(each.toString());
    return out;
}

QString capacityOfLabels(const QJsonObject &labels)
{
    const bool spot = labels.value("cloud.google.com/gke-spot"_L1) == "true"_L1
        || labels.value("cloud.google.com/gke-preemptible"_L1) == "true"_L1
        || labels.value("eks.amazonaws.com/capacityType"_L1) == "SPOT"_L1
        || labels.value("karpenter.sh/capacity-type"_L1) == "spot"_L1;
    return spot ? u"spot"_s : u"on-demand"_s;
}

/// Queued or bought beforehand: whether it comes says nothing of the zone's stock.
bool isNoTry(const QJsonObject &labels)
{
    return labels.value("cloud.google.com/gke-flex-start"_L1) == "true"_L1
        || labels.contains("cloud.google.com/reservation-name"_L1);
}

QString acceleratorOf(const QJsonObject &labels)
{
    const QString gpu = labels.value("cloud.google.com/gke-accelerator"_L1).toString();
    return gpu.isEmpty() ? labels.value("cloud.google.com/gke-tpu-accelerator"_L1).toString() : gpu;
}

} // namespace

StockLog *stockLogOf(ChangeLog *log)
{
    return dynamic_cast<StockLog *>(log);
}

QList<StockAttempt> stockOfChange(const QJsonObject &change, const Result<QJsonObject> &ran,
                                  const QDateTime &at)
{
    const QString kind = change.value("kind"_L1).toString();
    const bool isGke = kind == "create-gke-node-pool"_L1;
    if (!isGke && kind != "create-eks-nodegroup"_L1)
        return {};
    const QString provisioning = change.value("provisioning"_L1).toString();
    if (provisioning == "flex-start"_L1 || provisioning == "reservation"_L1)
        return {};
    const bool spot = provisioning == "spot"_L1 || change.value("capacityType"_L1) == "SPOT"_L1;
    const QStringList asked = texts(change.value("zones"_L1));
    const QStringList machines = isGke ? QStringList{change.value("machineType"_L1).toString()}
                                       : texts(change.value("instanceTypes"_L1));
    const int nodes = change.value(isGke ? "nodeCount"_L1 : "desiredSize"_L1).toInt();
    StockAttempt attempt{.provider = isGke ? u"google"_s : u"aws"_s,
                         .accelerator = change.value("accelerator"_L1).toString(),
                         .capacity = spot ? u"spot"_s : u"on-demand"_s,
                         .at = at.toUTC(),
                         .succeeded = ran.has_value()};
    QStringList zones;
    if (ran) {
        if (ran->value("unchanged"_L1).toBool() || nodes < 1 || machines.size() != 1)
            return {};
        const QStringList made = texts(ran->value("locations"_L1));
        zones = made.isEmpty() ? asked : made;
        // GKE puts the count into each zone; an Auto Scaling group spreads it, and where it is short of zones nobody says which.
        if (!isGke && nodes < zones.size())
            return {};
    } else {
        if (capacityOf(ran.error().reason, ran.error().detail).problem != CapacityProblem::Stockout)
            return {};
        attempt.words = ran.error().detail;
        zones = zonesNamed(ran.error().detail);
        // An Auto Scaling group tries every zone before it gives up; of GKE's only one by itself is certain.
        if (zones.isEmpty() && (asked.size() == 1 || !isGke))
            zones = asked;
    }
    QList<StockAttempt> attempts;
    for (const QString &zone : std::as_const(zones)) {
        for (const QString &machine : machines) {
            attempt.zone = zone;
            attempt.machineType = machine;
            attempts.append(attempt);
        }
    }
    return attempts;
}

QList<StockAttempt> stockOfCluster(const QList<QJsonObject> &nodes, const QList<QJsonObject> &events,
                                   const QList<QJsonObject> &pods)
{
    QList<StockAttempt> attempts;
    for (const QJsonObject &node : nodes) {
        const QJsonObject labels = node["metadata"_L1]["labels"_L1].toObject();
        const QString zone = labels.value("topology.kubernetes.io/zone"_L1).toString();
        const QDateTime made =
            QDateTime::fromString(node["metadata"_L1]["creationTimestamp"_L1].toString(), Qt::ISODate);
        if (zone.isEmpty() || !made.isValid() || isNoTry(labels))
            continue;
        attempts.append({.provider = labels.contains("eks.amazonaws.com/nodegroup"_L1)
                                 || node["spec"_L1]["providerID"_L1].toString().startsWith("aws"_L1)
                             ? u"aws"_s
                             : u"google"_s,
                         .zone = zone,
                         .machineType = labels.value("node.kubernetes.io/instance-type"_L1).toString(),
                         .accelerator = acceleratorOf(labels),
                         .capacity = capacityOfLabels(labels),
                         .at = made.toUTC(),
                         .succeeded = true});
    }
    QHash<QString, QJsonObject> podOf;
    for (const QJsonObject &pod : pods)
        podOf.insert(uidOf(pod), pod);
    for (const QJsonObject &event : events) {
        const EventRow row = eventRowOf(event);
        const auto pod = podOf.constFind(row.objectUid);
        if (row.reason != "FailedScaleUp"_L1 || pod == podOf.cend() || row.lastSecs <= 0
            || capacityOf({}, row.message).problem != CapacityProblem::Stockout)
            continue;
        const QJsonObject wanted = (*pod)["spec"_L1]["nodeSelector"_L1].toObject();
        const QString accelerator = acceleratorOf(wanted);
        const QString machine = wanted.value("node.kubernetes.io/instance-type"_L1).toString();
        if ((accelerator.isEmpty() && machine.isEmpty()) || isNoTry(wanted))
            continue; // what it failed to get is not certain
        const QDateTime at = QDateTime::fromSecsSinceEpoch(row.lastSecs, QTimeZone::UTC);
        for (const QString &zone : zonesNamed(row.message))
            attempts.append({.provider = zone.back().isLetter() && zone.at(zone.size() - 2).isDigit()
                                 ? u"aws"_s
                                 : u"google"_s,
                             .zone = zone,
                             .machineType = machine,
                             .accelerator = accelerator,
                             .capacity = capacityOfLabels(wanted),
                             .at = at,
                             .words = row.message});
    }
    return attempts;
}

namespace {

/// Nodes with accelerators, refused scale-ups of the last hour and the pods that they were for. What cannot be read is not known.
Task<QList<StockAttempt>> readStock(KubeClient *kube, std::stop_token stop)
{
    QList<QJsonObject> nodes;
    // By label, so that a large cluster is not read as a whole: GKE's two sorts, and EKS' managed groups.
    for (const QString &selector :
         {u"cloud.google.com/gke-accelerator"_s, u"cloud.google.com/gke-tpu-accelerator"_s,
          u"eks.amazonaws.com/nodegroup"_s}) {
        auto some = co_await kube->list(kinds::nodes(), {.labelSelector = selector}, stop);
        if (some)
            nodes += some->items;
    }
    auto events = co_await kube->list(kinds::events(), {.fieldSelector = u"reason=FailedScaleUp"_s}, stop);
    QList<QJsonObject> failed;
    QList<QJsonObject> pods;
    QSet<QString> asked;
    if (events) {
        for (const QJsonObject &event : std::as_const(events->items)) {
            const QJsonObject about = event["involvedObject"_L1].toObject();
            const QString uid = about.value("uid"_L1).toString();
            if (event["reason"_L1] != "FailedScaleUp"_L1 || failed.size() >= eventsAtMost)
                continue;
            failed.append(event);
            if (asked.contains(uid) || asked.size() >= 20)
                continue;
            asked.insert(uid);
            const ResourceRef ref{.kind = kinds::pods(),
                                  .nameSpace = about.value("namespace"_L1).toString(),
                                  .name = about.value("name"_L1).toString()};
            if (auto pod = co_await kube->get(ref, stop))
                pods.append(*pod);
        }
    }
    co_return stockOfCluster(nodes, failed, pods);
}

} // namespace

Task<> noteStock(ChangeContext context, QJsonObject change, bool isWait, Result<QJsonObject> ran)
{
    StockLog *log = stockLogOf(context.log);
    if (!log)
        co_return {};
    QList<StockAttempt> attempts = stockOfChange(change, ran, context.clock->now());
    if (isWait && context.kube) {
        // Under a token of its own: whoever cancels a wait that hangs for want of stock has learned just that.
        auto read = co_await withDeadline(
            *context.clock, 5s, u"stock"_s, std::stop_token(),
            [kube = context.kube](std::stop_token inner) { return readStock(kube, inner); });
        if (read)
            attempts += *read;
    }
    if (!attempts.isEmpty())
        log->noted(attempts);
    co_return {};
}

} // namespace slipway

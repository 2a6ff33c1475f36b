// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the side panel says of an object in fields.
#include "kube/nodetablemodel.h"
#include "kube/podtablemodel.h"
#include "kube/visibletext.h"
#include "ui/common/format.h"
#include "ui/resources/objectpanel.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct ObjectPanelWords {
    Q_DECLARE_TR_FUNCTIONS(ObjectPanel)
};

QString moment(qint64 secs, const Clock &clock)
{
    if (secs <= 0)
        return {};
    const QDateTime time = QDateTime::fromSecsSinceEpoch(secs);
    return u"%1 (%2)"_s.arg(QLocale().toString(time, QLocale::ShortFormat),
                            formatAge(std::chrono::seconds(std::max<qint64>(0, time.secsTo(clock.now())))));
}

QString labelsText(const Labels &labels)
{
    QStringList lines;
    for (const auto &[key, value] : labels.items())
        lines << key + u'=' + value;
    return lines.join(u'\n');
}

QString containerState(const QJsonObject &status)
{
    const QJsonObject state = status.value("state"_L1).toObject();
    if (const QJsonObject waiting = state.value("waiting"_L1).toObject(); state.contains("waiting"_L1)) {
        const QString message = waiting.value("message"_L1).toString();
        return ObjectPanelWords::tr("waiting: %1").arg(waiting.value("reason"_L1).toString())
            + (message.isEmpty() ? QString() : u'\n' + message);
    }
    if (const QJsonObject ended = state.value("terminated"_L1).toObject(); state.contains("terminated"_L1))
        return ObjectPanelWords::tr("ended: %1, exit code %2")
            .arg(ended.value("reason"_L1).toString())
            .arg(ended.value("exitCode"_L1).toInt());
    if (state.contains("running"_L1))
        return status.value("ready"_L1).toBool() ? ObjectPanelWords::tr("running, ready")
                                                 : ObjectPanelWords::tr("running, not ready yet");
    return ObjectPanelWords::tr("unknown");
}

} // namespace

ObjectPanel::Fields fieldsOf(const PodRow &pod, const Clock &clock)
{
    ObjectPanel::Fields fields{
        {ObjectPanelWords::tr("Status"), pod.status},
        {ObjectPanelWords::tr("Ready"),
         ObjectPanelWords::tr("%1 of %2 containers").arg(pod.ready).arg(pod.containers)}};
    fields << std::pair(ObjectPanelWords::tr("Reason"), pod.reason)
           << std::pair(ObjectPanelWords::tr("Message"), pod.message)
           << std::pair(ObjectPanelWords::tr("Restarts"), QString::number(pod.restarts))
           << std::pair(ObjectPanelWords::tr("Namespace"), pod.nameSpace)
           << std::pair(ObjectPanelWords::tr("Node"), pod.node)
           << std::pair(ObjectPanelWords::tr("Address"), pod.ip)
           << std::pair(ObjectPanelWords::tr("Owner"), pod.owner)
           << std::pair(ObjectPanelWords::tr("Created"), moment(pod.createdSecs, clock))
           << std::pair(ObjectPanelWords::tr("Ready since"), moment(pod.readySecs, clock))
           << std::pair(ObjectPanelWords::tr("Labels"), labelsText(pod.labels));
    return fields;
}

ObjectPanel::Fields fieldsOf(const NodeRow &node, const Clock &clock)
{
    QStringList accelerators;
    for (auto it = node.accelerators.begin(); it != node.accelerators.end(); ++it)
        accelerators << u"%1 × %2"_s.arg(it.value()).arg(it.key());
    QStringList taints;
    for (const NodeTaint &taint : node.taints)
        taints << (taint.value.isEmpty() ? u"%1:%3"_s.arg(taint.key, taint.effect)
                                         : u"%1=%2:%3"_s.arg(taint.key, taint.value, taint.effect));
    return {{ObjectPanelWords::tr("Status"),
             node.isReady
                 ? (node.isCordoned ? ObjectPanelWords::tr("Ready, cordoned") : ObjectPanelWords::tr("Ready"))
                 : ObjectPanelWords::tr("Not ready")},
            {ObjectPanelWords::tr("Conditions"), node.troubles.join(u'\n')},
            {ObjectPanelWords::tr("Machine type"), node.machineType},
            {ObjectPanelWords::tr("Zone"), node.zone},
            {ObjectPanelWords::tr("Node pool"), node.nodePool},
            {ObjectPanelWords::tr("Accelerator"), node.acceleratorType},
            {ObjectPanelWords::tr("Allocatable accelerators"), accelerators.join(u'\n')},
            {ObjectPanelWords::tr("Allocatable CPU"), QLocale().toString(double(node.cpuMilli) / 1000)},
            {ObjectPanelWords::tr("Allocatable memory"), formatBytes(double(node.memoryBytes))},
            {ObjectPanelWords::tr("Allocatable storage"), formatBytes(double(node.ephemeralBytes))},
            {ObjectPanelWords::tr("Pods at most"), QString::number(node.pods)},
            {ObjectPanelWords::tr("Taints"), taints.join(u'\n')},
            {ObjectPanelWords::tr("Kubelet"), node.version},
            {ObjectPanelWords::tr("Created"), moment(node.createdSecs, clock)},
            {ObjectPanelWords::tr("Labels"), labelsText(node.labels)}};
}

ObjectPanel::Fields fieldsOf(const EventRow &event, const Clock &clock)
{
    return {{ObjectPanelWords::tr("Type"), event.type},
            {ObjectPanelWords::tr("Reason"), event.reason},
            {ObjectPanelWords::tr("Message"), event.message},
            {ObjectPanelWords::tr("About"), u"%1 %2"_s.arg(event.objectKind, event.objectName)},
            {ObjectPanelWords::tr("Container"), event.container},
            {ObjectPanelWords::tr("Namespace"), event.nameSpace},
            {ObjectPanelWords::tr("Times"), QString::number(event.count)},
            {ObjectPanelWords::tr("First seen"), moment(event.firstSecs, clock)},
            {ObjectPanelWords::tr("Last seen"), moment(event.lastSecs, clock)},
            {ObjectPanelWords::tr("From"), event.source}};
}

ObjectPanel::Fields fieldsOf(const ResourceRef &ref, const QJsonObject &object, const Clock &clock)
{
    ObjectPanel::Fields fields;
    const QJsonObject metadata = object.value("metadata"_L1).toObject();
    fields << std::pair(ObjectPanelWords::tr("Kind"), u"%1 · %2"_s.arg(ref.kind.kind, ref.kind.apiVersion()))
           << std::pair(ObjectPanelWords::tr("Namespace"), ref.nameSpace);
    const QDateTime created =
        QDateTime::fromString(metadata.value("creationTimestamp"_L1).toString(), Qt::ISODate);
    if (created.isValid())
        fields << std::pair(ObjectPanelWords::tr("Created"), moment(created.toSecsSinceEpoch(), clock));
    fields << std::pair(ObjectPanelWords::tr("Labels"),
                        labelsText(Labels::fromJson(metadata.value("labels"_L1).toObject())));
    return fields;
}

ObjectPanel::Fields conditionsOf(const QJsonObject &object)
{
    ObjectPanel::Fields fields;
    const QJsonObject metadata = object.value("metadata"_L1).toObject();
    if (const QString deleting = metadata.value("deletionTimestamp"_L1).toString(); !deleting.isEmpty()) {
        QStringList finalizers;
        for (const QJsonValue finalizer : metadata.value("finalizers"_L1).toArray())
            finalizers << finalizer.toString();
        fields << std::pair(
            ObjectPanelWords::tr("Being deleted"),
            finalizers.isEmpty()
                ? deleting
                : ObjectPanelWords::tr("since %1; held by %2").arg(deleting, finalizers.join(u", "_s)));
    }
    const QJsonObject status = object.value("status"_L1).toObject();
    for (const QJsonValue condition : status.value("conditions"_L1).toArray()) {
        QStringList parts{condition["status"_L1].toString()};
        for (const auto key : {"reason"_L1, "message"_L1}) {
            if (const QString text = condition[key].toString(); !text.isEmpty())
                parts << text;
        }
        fields << std::pair(visibleText(condition["type"_L1].toString()), parts.join(u'\n'));
    }
    for (const auto key : {"initContainerStatuses"_L1, "containerStatuses"_L1}) {
        for (const QJsonValue &entry : status.value(key).toArray())
            fields << std::pair(ObjectPanelWords::tr("Container %1").arg(entry["name"_L1].toString()),
                                containerState(entry.toObject()) + u'\n' + entry["image"_L1].toString());
    }
    return fields;
}

} // namespace slipway

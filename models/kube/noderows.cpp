// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/jsonrows.h"
#include "kube/nodetablemodel.h"
#include "kube/quantity.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

qint64 amountOf(json::value value, bool milli)
{
    const auto quantity = Quantity::parse(ownText(value));
    return !quantity ? 0 : milli ? quantity->milliValue() : quantity->value();
}

QString firstOf(const Labels &labels, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys) {
        if (const auto found = labels.find(key); found && !found->isEmpty())
            return *found;
    }
    return {};
}

struct NodeProjection {
    using Row = NodeRow;

    NodeRow read(json::object object, StringPool &pool, RowMetadata &metadata) const
    {
        NodeRow row;
        bool saysReady = false;
        for (json::field field : object) {
            const std::string_view key = field.escaped_key();
            json::value value = field.value();
            if (key == "metadata")
                metadata = metadataOf(value, pool);
            else if (key == "spec")
                readSpec(value, pool, row);
            else if (key == "status")
                readStatus(value, pool, row, saysReady);
        }
        row.uid = metadata.uid;
        row.name = metadata.name;
        row.labels = metadata.labels;
        row.createdSecs = metadata.createdSecs;
        row.machineType =
            firstOf(row.labels, {u"node.kubernetes.io/instance-type", u"beta.kubernetes.io/instance-type"});
        row.zone =
            firstOf(row.labels, {u"topology.kubernetes.io/zone", u"failure-domain.beta.kubernetes.io/zone"});
        row.nodePool = firstOf(row.labels,
                               {u"cloud.google.com/gke-nodepool", u"eks.amazonaws.com/nodegroup",
                                u"karpenter.sh/nodepool", u"alpha.eksctl.io/nodegroup-name"});
        row.acceleratorType =
            firstOf(row.labels,
                    {u"cloud.google.com/gke-accelerator", u"cloud.google.com/gke-tpu-accelerator",
                     u"karpenter.k8s.aws/instance-gpu-name", u"nvidia.com/gpu.product"});
        if (!saysReady)
            row.troubles.append(u"NotReady"_s);
        return row;
    }

    static void readSpec(json::value spec, StringPool &pool, NodeRow &row)
    {
        eachField(spec, [&](std::string_view key, json::value value) {
            if (key == "unschedulable") {
                row.isCordoned = flagOf(value);
            } else if (key == "taints") {
                eachItem(value, [&](json::value item) {
                    NodeTaint taint;
                    eachField(item, [&](std::string_view part, json::value entry) {
                        if (part == "key")
                            taint.key = pool.get(textOf(entry));
                        else if (part == "value")
                            taint.value = pool.get(textOf(entry));
                        else if (part == "effect")
                            taint.effect = pool.get(textOf(entry));
                    });
                    row.taints.append(taint);
                });
            }
        });
    }

    static void readStatus(json::value status, StringPool &pool, NodeRow &row, bool &saysReady)
    {
        eachField(status, [&](std::string_view key, json::value value) {
            if (key == "allocatable") {
                eachField(value, [&](std::string_view name, json::value amount) {
                    if (name == "cpu")
                        row.cpuMilli = amountOf(amount, true);
                    else if (name == "memory")
                        row.memoryBytes = amountOf(amount, false);
                    else if (name == "ephemeral-storage")
                        row.ephemeralBytes = amountOf(amount, false);
                    else if (name == "pods")
                        row.pods = int(amountOf(amount, false));
                    // Device plugins' resources have a domain; hugepages and attach limits are no accelerators.
                    else if (name.find('/') != std::string_view::npos
                             && !name.starts_with("attachable-volumes"))
                        row.accelerators.insert(pool.get(name), amountOf(amount, false));
                });
            } else if (key == "nodeInfo") {
                eachField(value, [&](std::string_view part, json::value entry) {
                    if (part == "kubeletVersion")
                        row.version = pool.get(textOf(entry));
                });
            } else if (key == "conditions") {
                eachItem(value, [&](json::value item) {
                    QString type;
                    std::string_view state;
                    eachField(item, [&](std::string_view part, json::value entry) {
                        if (part == "type")
                            type = pool.get(textOf(entry));
                        else if (part == "status")
                            state = textOf(entry);
                    });
                    if (type == "Ready"_L1)
                        row.isReady = saysReady = state == "True";
                    else if (state == "True"
                             && (type.endsWith("Pressure"_L1) || type.endsWith("Unavailable"_L1)))
                        row.troubles.append(type);
                });
            }
        });
    }
};

} // namespace

std::unique_ptr<RowSource<NodeRow>> makeNodeRows()
{
    return std::make_unique<JsonRows<NodeProjection>>();
}

NodeRow nodeRowOf(const QJsonObject &node)
{
    return rowOf<NodeProjection>(node);
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ray clusters: bounds of their worker groups, and images of another version than they say. Sources: KubeRay docs, "RayCluster
// Configuration" (rayVersion has to be that of the images; replicas lie between minReplicas and maxReplicas, or are set to a bound);
// Ray Serve docs, "Serve Autoscaling".
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

const YamlNode *clusterSpec(const Manifest &manifest)
{
    const YamlNode *spec = manifest.root.find(u"spec");
    for (QStringView key : {QStringView(u"rayClusterSpec"), QStringView(u"rayClusterConfig")}) {
        if (const YamlNode *inner = spec ? spec->find(key) : nullptr)
            return inner;
    }
    return spec;
}

std::optional<qint64> whole(const AuditWorld &world, const Manifest &manifest, const YamlNode *node)
{
    bool isNumber = false;
    const qint64 value = world.text(manifest, node).toLongLong(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

struct Names {
    QString start, least, most;
};

/// @param offset  lines above the node's own first line, for a document within a text
void checkBounds(AuditContext &context, const Manifest &manifest, const YamlNode &group, const Names &names,
                 int offset)
{
    const auto read = [&](const QString &key) { return whole(context.world, manifest, group.find(key)); };
    const auto at = [&](const QString &key) {
        return Place{manifest.file, group.find(key)->position.line + offset};
    };
    const auto start = read(names.start), least = read(names.least), most = read(names.most);
    if (least && most && *least > *most) {
        context.report.add("scaling.bounds",
                           {{at(names.least), names.least, QString::number(*least)},
                            {at(names.most), names.most, QString::number(*most)}},
                           AuditText::tr("%1: the minimum %2 is above the maximum %3")
                               .arg(manifest.label(), QString::number(*least), QString::number(*most)),
                           AuditText::tr("It is refused, or never scales."),
                           AuditText::tr("Raise the maximum, or write"),
                           u"%1: %2"_s.arg(names.least, QString::number(*most)));
        return;
    }
    const bool isLow = start && least && *start < *least, isHigh = start && most && *start > *most;
    if (isLow || isHigh)
        context.report.add("scaling.bounds",
                           {{at(names.start), names.start, QString::number(*start)},
                            {at(isLow ? names.least : names.most), isLow ? names.least : names.most,
                             QString::number(isLow ? *least : *most)}},
                           AuditText::tr("%1: %2 is not between the minimum and the maximum")
                               .arg(manifest.label(), QString::number(*start)),
                           AuditText::tr("It is refused, or silently changed to the bound."),
                           AuditText::tr("Write"),
                           u"%1: %2"_s.arg(names.start, QString::number(isLow ? *least : *most)));
}

/// The deployments of a Serve configuration, which is a text in YAML.
void checkServe(AuditContext &context, const Manifest &manifest, const YamlNode &text)
{
    const auto document = parseYamlDocument(text.text().toUtf8(), manifest.file);
    if (!document)
        return;
    const auto walk = [&](auto &self, const YamlNode &node) -> void {
        if (const YamlNode *scaling = node.find(u"autoscaling_config"); scaling && scaling->isMap())
            checkBounds(context, manifest, *scaling,
                        {u"initial_replicas"_s, u"min_replicas"_s, u"max_replicas"_s}, text.position.line);
        for (const YamlNode &item : node.items)
            self(self, item);
        for (const YamlNode::Entry &entry : node.entries)
            self(self, entry.value);
    };
    walk(walk, *document);
}

void checkImages(AuditContext &context, const Manifest &manifest, const YamlNode &spec)
{
    static const QRegularExpression number(u"^\\d+\\.\\d+\\.\\d+$"_s);
    static const QRegularExpression tag(u"(?:^|/)ray(?:-ml|-llm)?:(\\d+\\.\\d+\\.\\d+)(?:[.-].*)?$"_s);
    const YamlNode *said = spec.find(u"rayVersion");
    QString version = context.world.text(manifest, said);
    Place place = said ? manifest.place(*said) : Place{};
    if (said && !number.match(version).hasMatch())
        return;
    for (const YamlNode *podTemplate : AuditWorld::podTemplates(manifest)) {
        for (const PodContainer &container : AuditWorld::containersOf(manifest, podTemplate)) {
            const YamlNode *image = container.node->find(u"image");
            const auto match = tag.match(context.world.text(manifest, image));
            if (!match.hasMatch())
                continue;
            if (version.isEmpty()) {
                // Nothing is said: the head's image is the measure.
                version = match.captured(1);
                place = manifest.place(*image);
            } else if (match.captured(1) != version) {
                context.report.add(
                    "ray.version",
                    {{manifest.place(*image), u"image"_s, match.captured(0)},
                     {place, said ? u"rayVersion"_s : u"image"_s, version}},
                    AuditText::tr("%1: an image has Ray %2, the cluster is to be %3")
                        .arg(manifest.label(), match.captured(1), version),
                    AuditText::tr("Nodes of different versions do not join, and the operator starts them "
                                  "in the way of the version that it is told."),
                    AuditText::tr("Use one version in all places"), version);
            }
        }
    }
}

/// A slice of TPUs is as many hosts as its topology says, and each replica of the group takes a whole slice.
void checkHosts(AuditContext &context, const Manifest &manifest, const YamlNode &group)
{
    const AuditWorld &world = context.world;
    const YamlNode *podTemplate = group.find(u"template");
    const YamlNode *spec = AuditWorld::podSpec(podTemplate);
    const YamlNode *selector = spec ? spec->find(u"nodeSelector") : nullptr;
    const YamlNode *topology = selector ? selector->find(u"cloud.google.com/gke-tpu-topology") : nullptr;
    const QString text = world.text(manifest, topology);
    static const QRegularExpression form(u"^\\d+x\\d+(?:x\\d+)?$"_s);
    if (!form.match(text).hasMatch())
        return;
    qint64 chips = 0;
    for (const PodContainer &container : AuditWorld::containersOf(manifest, podTemplate)) {
        const YamlNode *limits = container.node->at({u"resources", u"limits"});
        const YamlNode *value = limits ? limits->find(u"google.com/tpu") : nullptr;
        chips += container.init ? 0 : world.text(manifest, value).toLongLong();
    }
    const YamlNode *node = group.find(u"numOfHosts");
    const auto said = node ? whole(world, manifest, node) : std::optional<qint64>(1);
    if (chips <= 0 || !said || topologyChips(text) % chips != 0)
        return;
    const qint64 hosts = topologyChips(text) / chips;
    if (hosts != *said)
        context.report.add(
            "accelerator.topology",
            {{node ? manifest.place(*node) : manifest.place(*topology), u"numOfHosts"_s,
              QString::number(*said)},
             {manifest.place(*topology), u"nodeSelector"_s, text}},
            AuditText::tr("%1: the topology %2 is %3 hosts, not %4")
                .arg(manifest.label(), text, QString::number(hosts), QString::number(*said)),
            AuditText::tr("A slice works as a whole: the pods wait for hosts that never join."),
            AuditText::tr("Write it as"), u"numOfHosts: %1"_s.arg(hosts));
}

} // namespace

void rayRules(AuditContext &context)
{
    for (const Manifest &manifest : context.world.manifests) {
        const YamlNode *spec = clusterSpec(manifest);
        if (manifest.patch || !manifest.apiVersion.startsWith("ray.io/"_L1) || !spec)
            continue;
        const YamlNode *groups = spec->find(u"workerGroupSpecs");
        for (const YamlNode &group : groups ? groups->items : QList<YamlNode>{}) {
            checkBounds(context, manifest, group, {u"replicas"_s, u"minReplicas"_s, u"maxReplicas"_s}, 0);
            checkHosts(context, manifest, group);
        }
        if (const YamlNode *serve = manifest.root.at({u"spec", u"serveConfigV2"}))
            checkServe(context, manifest, *serve);
        checkImages(context, manifest, *spec);
    }
}

} // namespace slipway::audit

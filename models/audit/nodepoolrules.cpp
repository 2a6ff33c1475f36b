// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Labels and taints of the node pools that are made here, against pods that want to run there. A label of which nobody makes use beside one
// that nobody makes is one name spelt twice. Sources: Kubernetes docs, "Taints and Tolerations"; admission controller
// ExtendedResourceToleration (on in GKE and EKS: who asks for a device tolerates the taint of its name); Karpenter docs, "NodeClasses".
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct NodeTaint {
    QString key = {}, value = {}, effect = {};
    Place place = {};
};

struct NodePool {
    QMap<QString, QString> labels = {};
    QList<NodeTaint> taints = {};
    Place place = {};
};

/// Labels that clouds and Kubernetes put on nodes themselves.
bool isGivenLabel(const QString &key)
{
    static const QRegularExpression given(
        u"(?:^|[./])(?:kubernetes\\.io|k8s\\.io|cloud\\.google\\.com|amazonaws\\.com|karpenter\\.sh|karpenter\\.k8s\\.aws|eksctl\\.io|nvidia\\.com|nodepool|nodegroup)(?:/|$)"_s);
    return given.match(key).hasMatch();
}

QMap<QString, QString> labelPairs(const QString &text)
{
    QMap<QString, QString> pairs;
    for (const QString &each : text.split(u',', Qt::SkipEmptyParts))
        pairs.insert(each.section(u'=', 0, 0).trimmed(), each.section(u'=', 1).trimmed());
    return pairs;
}

/// "key=value:NoSchedule", comma by comma.
QList<NodeTaint> taintList(const QString &text, const Place &place)
{
    static const QRegularExpression form(u"^([^=:]+)(?:=([^:]*))?:(\\w+)$"_s);
    QList<NodeTaint> taints;
    for (const QString &each : text.split(u',', Qt::SkipEmptyParts)) {
        if (const auto match = form.match(each.trimmed()); match.hasMatch())
            taints.append({match.captured(1), match.captured(2), match.captured(3), place});
    }
    return taints;
}

void poolsOfCommands(const AuditWorld &world, QList<NodePool> &pools)
{
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const bool gcloud = line.program == "gcloud"_L1 && line.word(0) == "container"_L1;
        const bool eksctl = line.program == "eksctl"_L1;
        const bool aws = line.program == "aws"_L1 && line.startsWith({u"eks", u"create-nodegroup"});
        if (command.mention || !(gcloud || eksctl || aws))
            continue;
        NodePool pool{.place = command.place()};
        if (const Flag *labels = line.flag({u"--node-labels"}))
            pool = {labelPairs(labels->value), {}, {command.file, labels->line}};
        else if (const Flag *own = aws ? line.flag({u"--labels"}) : nullptr)
            pool = {labelPairs(own->value), {}, {command.file, own->line}};
        if (const Flag *taints = line.flag({u"--node-taints"}))
            pool.taints = taintList(taints->value, {command.file, taints->line});
        if (!pool.labels.isEmpty() || !pool.taints.isEmpty())
            pools.append(pool);
    }
}

QList<NodeTaint> taintsOf(const AuditWorld &world, const Manifest &manifest, const YamlNode *list)
{
    QList<NodeTaint> taints;
    for (const YamlNode &item : list ? list->items : QList<YamlNode>{})
        taints.append({world.text(manifest, item.find(u"key")), world.text(manifest, item.find(u"value")),
                       world.text(manifest, item.find(u"effect")), manifest.place(item)});
    return taints;
}

void poolsOfManifests(const AuditWorld &world, QList<NodePool> &pools)
{
    for (const Manifest &manifest : world.manifests) {
        if (manifest.kind == "NodePool"_L1 && manifest.group() == "karpenter.sh"_L1) {
            const YamlNode *labels = manifest.root.at({u"spec", u"template", u"metadata", u"labels"});
            const YamlNode *taints = manifest.root.at({u"spec", u"template", u"spec", u"taints"});
            pools.append({textMap(world, manifest, labels), taintsOf(world, manifest, taints),
                          labels ? manifest.place(*labels) : manifest.place()});
        }
        if (manifest.kind != "ClusterConfig"_L1)
            continue;
        for (QStringView key : {QStringView(u"managedNodeGroups"), QStringView(u"nodeGroups")}) {
            const YamlNode *groups = manifest.root.find(key);
            for (const YamlNode &group : groups ? groups->items : QList<YamlNode>{}) {
                const YamlNode *labels = group.find(u"labels");
                pools.append({textMap(world, manifest, labels),
                              taintsOf(world, manifest, group.find(u"taints")),
                              labels ? manifest.place(*labels) : manifest.place(group)});
            }
        }
    }
}

/// What pods ask of nodes.
struct NodeWish {
    const PodShape *shape = nullptr;
    QString key = {}, value = {};
    Place place = {};
};

QList<NodeWish> wishes(const AuditWorld &world, const QList<PodShape> &shapes)
{
    QList<NodeWish> list;
    for (const PodShape &shape : shapes) {
        const YamlNode *spec = AuditWorld::podSpec(shape.podTemplate);
        const YamlNode *selector = spec ? spec->find(u"nodeSelector") : nullptr;
        for (const YamlNode::Entry &entry : selector ? selector->entries : QList<YamlNode::Entry>{})
            list.append({&shape,
                         entry.key,
                         world.text(*shape.manifest, &entry.value),
                         {shape.manifest->file, entry.position.line}});
        const YamlNode *terms = spec
            ? spec->at({u"affinity", u"nodeAffinity", u"requiredDuringSchedulingIgnoredDuringExecution",
                        u"nodeSelectorTerms"})
            : nullptr;
        for (const YamlNode &term : terms ? terms->items : QList<YamlNode>{}) {
            const YamlNode *expressions = term.find(u"matchExpressions");
            for (const YamlNode &each : expressions ? expressions->items : QList<YamlNode>{}) {
                const YamlNode *values = each.find(u"values");
                for (const YamlNode &value : values ? values->items : QList<YamlNode>{})
                    list.append({&shape, world.text(*shape.manifest, each.find(u"key")),
                                 world.text(*shape.manifest, &value), shape.manifest->place(value)});
            }
        }
    }
    return list;
}

void checkLabels(AuditContext &context, const QList<NodePool> &pools, const QList<NodeWish> &all)
{
    QSet<std::pair<QString, QString>> used;
    for (const NodeWish &wish : all)
        used.insert({wish.key, wish.value});
    for (const NodeWish &wish : all) {
        if (isGivenLabel(wish.key) || masked(wish.key + wish.value).contains(anyText) || wish.key.isEmpty())
            continue;
        const NodePool *meant = nullptr;
        QString meantKey;
        bool found = false;
        for (const NodePool &pool : pools) {
            for (auto it = pool.labels.begin(); it != pool.labels.end() && !found; ++it) {
                const bool open = masked(it.key() + it.value()).contains(anyText);
                found = open || (it.key() == wish.key && it.value() == wish.value);
                const bool sameKey = it.key() == wish.key;
                const bool sameValue = it.value() == wish.value && resembles(it.key(), wish.key);
                // Another pool that is not made here may have it; unless nobody uses what is made here.
                if ((sameKey || sameValue) && !used.contains({it.key(), it.value()})
                    && !isGivenLabel(it.key())) {
                    meant = &pool;
                    meantKey = it.key();
                }
            }
        }
        if (found || !meant)
            continue;
        const QString right = meantKey + u'=' + meant->labels.value(meantKey);
        context.report.add("pool.label",
                           {{wish.place, u"nodeSelector"_s, wish.key + u'=' + wish.value},
                            {meant->place, u"labels"_s, right}},
                           AuditText::tr("%1 wants nodes with %2, but the pool that is made has %3")
                               .arg(wish.shape->manifest->label(), wish.key + u'=' + wish.value, right),
                           AuditText::tr("The pod stays Pending for ever."),
                           AuditText::tr("Use the same in both places"),
                           right.section(u'=', 0, 0) + u": "_s + right.section(u'=', 1));
    }
}

bool tolerates(const AuditWorld &world, const Manifest &manifest, const YamlNode &toleration,
               const NodeTaint &taint)
{
    const QString key = world.text(manifest, toleration.find(u"key"));
    const QString value = world.text(manifest, toleration.find(u"value"));
    const QString effect = world.text(manifest, toleration.find(u"effect"));
    const bool exists = world.text(manifest, toleration.find(u"operator")) == "Exists"_L1;
    if (masked(key + value + effect).contains(anyText))
        return true;
    return (key == taint.key || (key.isEmpty() && exists)) && (exists || value == taint.value)
        && (effect.isEmpty() || effect == taint.effect);
}

bool asksForDevice(const PodShape &shape, const QString &device)
{
    return std::ranges::any_of(shape.containers, [&](const PodContainer &container) {
        const YamlNode *limits = container.node->at({u"resources", u"limits"});
        return limits && limits->find(device);
    });
}

void checkTaints(AuditContext &context, const QList<NodePool> &pools, const QList<PodShape> &shapes,
                 const QList<NodeWish> &all)
{
    const AuditWorld &world = context.world;
    QHash<const PodShape *, QList<NodeWish>> wishesOf;
    for (const NodeWish &wish : all)
        wishesOf[wish.shape].append(wish);
    for (const PodShape &shape : shapes) {
        const QList<NodeWish> own = wishesOf.value(&shape);
        if (own.isEmpty())
            continue;
        const YamlNode *spec = AuditWorld::podSpec(shape.podTemplate);
        const YamlNode *tolerations = spec ? spec->find(u"tolerations") : nullptr;
        const QList<YamlNode> list = tolerations ? tolerations->items : QList<YamlNode>{};
        const auto isTolerated = [&](const NodeTaint &taint) {
            return (taint.effect != "NoSchedule"_L1 && taint.effect != "NoExecute"_L1)
                || masked(taint.key + taint.value).contains(anyText) || asksForDevice(shape, taint.key)
                || std::ranges::any_of(list, [&](const YamlNode &each) {
                       return tolerates(world, *shape.manifest, each, taint);
                   });
        };
        // The pools that its own labels choose; all of them have to be closed to it.
        const NodeTaint *closed = nullptr;
        bool open = false;
        Place wished;
        for (const NodePool &pool : pools) {
            bool chosen = false, other = false;
            for (const NodeWish &wish : own) {
                const bool isMet =
                    pool.labels.contains(wish.key) && pool.labels.value(wish.key) == wish.value;
                chosen |= isMet;
                other |= !isMet && !isGivenLabel(wish.key);
                if (isMet)
                    wished = wish.place;
            }
            if (!chosen || other)
                continue;
            const auto taint = std::ranges::find_if_not(pool.taints, isTolerated);
            if (taint == pool.taints.end())
                open = true;
            else
                closed = &*taint;
        }
        if (!closed || open)
            continue;
        const YamlNode *near = nullptr; // the toleration that was meant for it
        for (const YamlNode &each : list) {
            if (world.text(*shape.manifest, each.find(u"key")) == closed->key)
                near = &each;
        }
        const YamlNode *value = near ? near->find(u"value") : nullptr;
        const QString written = closed->key + u'=' + closed->value + u':' + closed->effect;
        context.report.add(
            "pool.taint",
            {{value      ? shape.manifest->place(*value)
                  : near ? shape.manifest->place(*near)
                         : wished,
              u"tolerations"_s, value ? value->text() : QString()},
             {closed->place, u"taints"_s, written}},
            AuditText::tr("%1 does not tolerate the taint of the pool that it selects")
                .arg(shape.manifest->label()),
            AuditText::tr("The pod stays Pending for ever."), AuditText::tr("Add to tolerations"),
            u"{key: %1, operator: %2, effect: %3}"_s.arg(
                closed->key,
                closed->value.isEmpty() ? u"Exists"_s : u"Equal, value: \"%1\""_s.arg(closed->value),
                closed->effect));
    }
}

/// What Karpenter's node classes take.
void checkNodeClass(AuditContext &context, const Manifest &manifest)
{
    static const QStringList families{u"AL2"_s,         u"AL2023"_s,      u"Bottlerocket"_s, u"Custom"_s,
                                      u"Windows2019"_s, u"Windows2022"_s, u"Windows2025"_s};
    const auto refuseFamily = [&](const YamlNode &node, const QString &field, const QString &written,
                                  const QString &wanted) {
        context.report.add("manifest.wrong-value", {{manifest.place(node), field, written}},
                           AuditText::tr("%1: %2 cannot be \"%3\"").arg(manifest.label(), field, written),
                           AuditText::tr("The API server refuses the object."), AuditText::tr("It can be"),
                           wanted);
    };
    const YamlNode *family = manifest.root.at({u"spec", u"amiFamily"});
    const QString text = context.world.text(manifest, family);
    if (family && !families.contains(text) && masked(text) == text)
        refuseFamily(*family, u"amiFamily"_s, text, families.join(u", "_s));
    static const QRegularExpression alias(u"^(?:al2|al2023|bottlerocket|windows20(?:19|22|25))@.+$"_s);
    const YamlNode *terms = manifest.root.at({u"spec", u"amiSelectorTerms"});
    for (const YamlNode &term : terms ? terms->items : QList<YamlNode>{}) {
        const YamlNode *node = term.find(u"alias");
        const QString written = context.world.text(manifest, node);
        if (node && masked(written) == written && !alias.match(written).hasMatch())
            refuseFamily(*node, u"alias"_s, written, u"al2023@latest, bottlerocket@latest"_s);
    }
}

} // namespace

void nodePoolRules(AuditContext &context)
{
    for (const Manifest *manifest : context.world.ofKind(u"EC2NodeClass"))
        checkNodeClass(context, *manifest);
    QList<NodePool> pools;
    poolsOfCommands(context.world, pools);
    poolsOfManifests(context.world, pools);
    if (pools.isEmpty())
        return;
    const QList<PodShape> shapes = podShapes(context.world);
    const QList<NodeWish> all = wishes(context.world, shapes);
    checkLabels(context, pools, all);
    checkTaints(context, pools, shapes, all);
}

} // namespace slipway::audit

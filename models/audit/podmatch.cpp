// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/podmatch.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

QMap<QString, QString> textMap(const AuditWorld &world, const Manifest &manifest, const YamlNode *map)
{
    QMap<QString, QString> pairs;
    if (map && map->isMap()) {
        for (const YamlNode::Entry &entry : map->entries)
            pairs.insert(entry.key, world.text(manifest, &entry.value));
    }
    return pairs;
}

bool selects(const QMap<QString, QString> &selector, const QMap<QString, QString> &labels)
{
    for (auto it = selector.begin(); it != selector.end(); ++it) {
        const auto label = labels.find(it.key());
        if (label == labels.end())
            return false;
        if (*label != *it && !masked(*label).contains(anyText) && !masked(*it).contains(anyText))
            return false;
    }
    return true;
}

QList<PodShape> podShapes(const AuditWorld &world)
{
    QList<PodShape> shapes;
    for (const Manifest &manifest : world.manifests) {
        if (manifest.patch)
            continue;
        for (const YamlNode *podTemplate : AuditWorld::podTemplates(manifest)) {
            PodShape shape{.manifest = &manifest, .podTemplate = podTemplate};
            shape.labels = textMap(world, manifest, podTemplate->at({u"metadata", u"labels"}));
            for (auto it = manifest.addedLabels.begin(); it != manifest.addedLabels.end(); ++it)
                shape.labels.insert(it.key(), it.value());
            shape.containers = AuditWorld::containersOf(manifest, podTemplate);
            if (!shape.containers.isEmpty())
                shapes.append(shape);
        }
    }
    return shapes;
}

QList<ContainerPort> declaredPorts(const AuditWorld &world, const PodContainer &container)
{
    QList<ContainerPort> ports;
    if (const YamlNode *list = container.node->find(u"ports")) {
        for (const YamlNode &item : list->items) {
            const QString number = world.text(*container.manifest, item.find(u"containerPort"));
            ports.append({world.text(*container.manifest, item.find(u"name")), number.toLongLong()});
        }
    }
    return ports;
}

QStringList commandWords(const AuditWorld &world, const PodContainer &container)
{
    QStringList words;
    static const QRegularExpression space(u"[\\s\\\\]+"_s);
    for (QStringView key : {QStringView(u"command"), QStringView(u"args")}) {
        const YamlNode *list = container.node->find(key);
        if (!list)
            continue;
        for (const YamlNode &item : list->items) {
            const QString text = world.text(*container.manifest, &item);
            if (text.contains(u' ') || text.contains(u'\n'))
                words += text.split(space, Qt::SkipEmptyParts);
            else
                words << text;
        }
    }
    return words;
}

bool speaksOfPort(const AuditWorld &world, const PodContainer &container, qint64 port)
{
    const QRegularExpression number(u"(?:^|\\D)%1(?:$|\\D)"_s.arg(port));
    for (const QString &word : commandWords(world, container)) {
        if (number.match(word).hasMatch())
            return true;
    }
    if (const YamlNode *env = container.node->find(u"env")) {
        for (const YamlNode &item : env->items) {
            if (world.text(*container.manifest, item.find(u"value")) == QString::number(port))
                return true;
        }
    }
    return false;
}

bool ServiceShape::has(qint64 port) const
{
    return open || std::ranges::any_of(ports, [port](const Port &each) { return each.number == port; });
}

QString ServiceShape::portList() const
{
    QStringList list;
    for (const Port &port : ports)
        list << QString::number(port.number);
    return list.join(u", "_s);
}

QList<ServiceShape> serviceShapes(const AuditWorld &world)
{
    QList<ServiceShape> shapes;
    for (const Manifest *manifest : world.ofKind(u"Service")) {
        if (manifest->apiVersion != "v1"_L1)
            continue;
        ServiceShape shape{.manifest = manifest, .open = manifest->patch};
        const YamlNode *spec = manifest->root.find(u"spec");
        if (!spec)
            continue;
        shape.selector = textMap(world, *manifest, spec->find(u"selector"));
        shape.open |= world.text(*manifest, spec->find(u"type")) == "ExternalName"_L1;
        if (const YamlNode *ports = spec->find(u"ports")) {
            for (const YamlNode &item : ports->items) {
                ServiceShape::Port port{.name = world.text(*manifest, item.find(u"name")),
                                        .place = manifest->place(item)};
                bool ok = false;
                const QString number = world.text(*manifest, item.find(u"port"));
                port.number = number.toLongLong(&ok);
                shape.open |= !ok;
                port.targetNode = item.find(u"targetPort");
                port.target = port.targetNode ? world.text(*manifest, port.targetNode) : number;
                shape.ports.append(port);
            }
        }
        shape.open |= shape.ports.isEmpty();
        shapes.append(shape);
    }
    return shapes;
}

} // namespace slipway::audit

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/auditworld.h"

#include <QMap>

namespace slipway::audit {

/// The pod template of a workload, with what Services see of it.
struct PodShape {
    const Manifest *manifest = nullptr;
    const YamlNode *podTemplate = nullptr;
    QMap<QString, QString> labels = {};
    QList<PodContainer> containers = {};
};
QList<PodShape> podShapes(const AuditWorld &world);

QMap<QString, QString> textMap(const AuditWorld &world, const Manifest &manifest, const YamlNode *map);
/// Whether every pair is among the labels; what is filled in later matches anything.
bool selects(const QMap<QString, QString> &selector, const QMap<QString, QString> &labels);

struct ContainerPort {
    QString name = {};
    qint64 number = 0;
};
QList<ContainerPort> declaredPorts(const AuditWorld &world, const PodContainer &container);
/// Every word that the container's command and arguments consist of; one long shell text is taken apart.
QStringList commandWords(const AuditWorld &world, const PodContainer &container);
/// Whether the container's arguments or environment speak of that port, which is then open though it is not declared.
bool speaksOfPort(const AuditWorld &world, const PodContainer &container, qint64 port);

struct ServiceShape {
    const Manifest *manifest = nullptr;
    QMap<QString, QString> selector = {};
    struct Port {
        QString name = {};
        qint64 number = 0;
        QString target = {}; ///< as written; the number itself when it is not
        const YamlNode *targetNode = nullptr;
        Place place = {};
    };
    QList<Port> ports = {};
    bool open = false; ///< a port is filled in later, or the Service is external or an excerpt
    bool has(qint64 port) const;
    QString portList() const;
};
QList<ServiceShape> serviceShapes(const AuditWorld &world);

} // namespace slipway::audit

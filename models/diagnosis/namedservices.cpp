// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Of which Services a line of a log speaks, and whether it is of the cluster's name server.
#include "diagnosis/logtext.h"

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

std::vector<const KubeObject *> servicesNamedIn(const PodFacts &pod, const QString &line)
{
    std::vector<const KubeObject *> found;
    const auto isPartOfName = [](QChar c) { return c.isLetterOrNumber() || c == u'-'; };
    for (const KubeObject *service : pod.snapshot.of(u"Service"_s)) {
        const bool near = service->nameSpace == pod.pod.nameSpace;
        const QString name = near ? service->name : service->name + u'.' + service->nameSpace;
        if (name.size() < 2)
            continue;
        for (qsizetype at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
            const qsizetype end = at + name.size();
            if ((at == 0 || !isPartOfName(line.at(at - 1)))
                && (end == line.size() || !isPartOfName(line.at(end)))) {
                found.push_back(service);
                break;
            }
        }
    }
    return found;
}

QStringList nameServersFor(const Snapshot &snapshot, const QString &line)
{
    static const QRegularExpression resolving(
        u"(?i)name ?resolution|no such host|name or service not known|\\bENOTFOUND\\b|EAI_AGAIN|failed to resolve|server misbehaving|host not found in upstream|bad address|can't resolve|could not resolve host|NXDOMAIN"_s);
    QStringList found;
    if (!resolving.match(line).hasMatch())
        return found;
    for (const KubeObject *each : snapshot.of(u"Pod"_s, u"kube-system"_s)) {
        if (each->labels()["k8s-app"].is("kube-dns") || each->name.startsWith("coredns"_L1)
            || each->name.startsWith("kube-dns"_L1))
            found += PodFacts(snapshot, *each).lineage();
    }
    if (const KubeObject *service = snapshot.find(u"Service"_s, u"kube-system"_s, u"kube-dns"_s); service
        && service->spec()["selector"].size() > 0
        && snapshot.podsWith(service->nameSpace, service->spec()["selector"]).empty())
        found.append(service->label());
    return found;
}

} // namespace slipway::diagnosis

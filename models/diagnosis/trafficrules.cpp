// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where Istio's proxies are told to send requests: VirtualService → host → DestinationRule → subset → pods. A link that is missing is
// answered with 503 by the caller's own proxy, whose log is not read, while every pod is well.
// Source: Istio docs "Traffic Management Problems" (503 after a DestinationRule, subsets), API reference of both kinds.
#include "diagnosis/families.h"
#include "diagnosis/meshingress.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// "name.namespace" of a host inside the cluster as the object of @p nameSpace writes it; anything else as it is.
QString fullHost(const QString &host, const QString &nameSpace)
{
    const QStringList parts = host.split(u'.');
    if (parts.size() == 1)
        return host + u'.' + nameSpace;
    if (parts.size() >= 3 && parts.at(2) == "svc"_L1)
        return parts.at(0) + u'.' + parts.at(1);
    return host;
}

const KubeObject *serviceOfHost(const Snapshot &snapshot, const QString &full)
{
    return full.count(u'.') == 1
        ? snapshot.find(u"Service"_s, full.section(u'.', 1), full.section(u'.', 0, 0))
        : nullptr;
}

/// One destination of a VirtualService that gets requests.
struct Destination {
    QString host; ///< as written
    QString full;
    QString subset;
};

QList<Destination> destinationsOf(const KubeObject &virtualService)
{
    QList<Destination> found;
    for (const char *protocol : {"http", "tls", "tcp"}) {
        for (const JsonView rule : virtualService.spec()[protocol].items()) {
            for (const JsonView route : rule["route"].items()) {
                // What gets none of them is kept for later, as rollouts do.
                if (route["weight"] && route["weight"].integer() == 0)
                    continue;
                const QString host = route["destination"]["host"].text();
                found.append(
                    {host, fullHost(host, virtualService.nameSpace), route["destination"]["subset"].text()});
            }
        }
    }
    return found;
}

void hostMissing(const Snapshot &snapshot, const KubeObject &from, const Destination &to, Report &report)
{
    // Hosts of other places are ServiceEntries' or the mesh's own; a short name, or one with .svc, is of the cluster.
    const bool inside = !to.host.contains(u'.') || to.host.contains(".svc"_L1);
    if (!inside || to.full.count(u'.') != 1)
        return;
    const QString ns = to.full.section(u'.', 1);
    const QString name = to.full.section(u'.', 0, 0);
    if (snapshot.presence(u"Service"_s, ns, name) != Snapshot::Presence::Absent)
        return;
    for (const KubeObject *entry : snapshot.of(u"ServiceEntry"_s)) {
        for (const JsonView host : entry->spec()["hosts"].items()) {
            if (fullHost(host.text(), entry->nameSpace) == to.full)
                return;
        }
    }
    Diagnosis made{
        .id = u"network.mesh-host"_s,
        .severity = Severity::Error,
        .title = Say::tr("%1 sends to the host %2, which does not exist").arg(from.label(), to.host),
        .cause = Say::tr("No Service %1 is in namespace %2: proxies answer 503 for it.").arg(name, ns),
        .key = from.label() + to.full,
        .about = {from.label()}};
    made.evidence = {seen(from, u"spec.http[].route[].destination.host"_s, to.host),
                     {objectLabel(u"Service"_s, ns, name), u"answer"_s, Say::tr("(not among those listed)")}};
    QStringList names;
    for (const KubeObject *each : snapshot.of(u"Service"_s, ns))
        names.append(each->name);
    if (const QString meant = nearest(name, names); !meant.isEmpty())
        made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
    // A short name is looked for where the VirtualService is, not where the Service is.
    for (const KubeObject *each : snapshot.of(u"Service"_s)) {
        if (each->name == name && each->nameSpace != ns)
            made.cause += u' ' + Say::tr("There is one of that name in %1.").arg(each->nameSpace);
    }
    made.remedies = {todo(Say::tr("Correct the host, or deploy the Service"),
                          editCommand(u"virtualservice"_s, from.name, from.nameSpace))};
    report.add(std::move(made));
}

void subsetMissing(const Snapshot &snapshot, const KubeObject &from, const Destination &to, Report &report)
{
    QStringList known;
    const KubeObject *rule = nullptr;
    JsonView labels;
    for (const KubeObject *each : snapshot.of(u"DestinationRule"_s)) {
        const QString host = each->spec()["host"].text();
        if (host.contains(u'*'))
            return; // for many hosts: which of them is not followed here
        if (fullHost(host, each->nameSpace) != to.full)
            continue;
        rule = each;
        for (const JsonView subset : each->spec()["subsets"].items()) {
            known.append(subset["name"].text());
            if (subset["name"].text() == to.subset)
                labels = subset["labels"];
        }
    }
    Diagnosis made{.id = u"network.mesh-subset"_s,
                   .severity = Severity::Error,
                   .key = from.label() + to.full + to.subset,
                   .about = {from.label()}};
    made.evidence = {seen(from, u"spec.http[].route[].destination"_s, to.host + u", subset "_s + to.subset)};
    if (known.contains(to.subset)) {
        const KubeObject *service = serviceOfHost(snapshot, to.full);
        const auto pods = service ? snapshot.podsWith(service->nameSpace, service->spec()["selector"])
                                  : std::vector<const KubeObject *>();
        const auto has = [&labels](const KubeObject *pod) {
            for (auto it = labels.fields().begin(); it != JsonView::Iterator(); ++it) {
                if (pod->labels()[it.key()].bytes() != it.value().bytes())
                    return false;
            }
            return true;
        };
        if (pods.empty() || std::ranges::any_of(pods, has))
            return;
        QStringList wanted;
        for (auto it = labels.fields().begin(); it != JsonView::Iterator(); ++it)
            wanted.append(it.keyText() + u'=' + it.value().text());
        made.title = Say::tr("%1 sends to the subset %2 of %3, which has no pod")
                         .arg(from.label(), to.subset, to.host);
        made.cause = Say::tr("None of the pods of %1 has %2: proxies answer 503 for that subset.")
                         .arg(service->label(), wanted.join(u", "_s));
        made.evidence.append(seen(*rule, u"spec.subsets[%1].labels"_s.arg(to.subset), wanted.join(u", "_s)));
        made.evidence.append(seen(*pods.front(), u"metadata.labels"_s, service->label()));
    } else {
        if (!rule && !snapshot.isListed(u"DestinationRule"_s))
            return;
        made.title = Say::tr("%1 sends to the subset %2 of %3, which nobody defines")
                         .arg(from.label(), to.subset, to.host);
        made.cause = rule
            ? Say::tr("%1 defines %2: proxies answer 503 for any other.")
                  .arg(rule->label(), known.isEmpty() ? Say::tr("no subset") : known.join(u", "_s))
            : Say::tr("No DestinationRule is for that host: proxies answer 503 for its subsets.");
        if (rule)
            made.evidence.append(seen(*rule, u"spec.subsets[].name"_s, known.join(u", "_s)));
        else
            made.evidence.append({u"DestinationRule"_s, u"spec.host"_s, Say::tr("(none is for it)")});
        if (const QString meant = nearest(to.subset, known); !meant.isEmpty())
            made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
    }
    made.remedies = {todo(Say::tr("Name a subset that is there, or define it with labels that pods have"),
                          rule ? editCommand(u"destinationrule"_s, rule->name, rule->nameSpace)
                               : editCommand(u"virtualservice"_s, from.name, from.nameSpace))};
    report.add(std::move(made));
}

} // namespace

void trafficRules(const Snapshot &snapshot, Report &report)
{
    meshIngress(snapshot, report);
    for (const KubeObject *each : snapshot.of(u"VirtualService"_s)) {
        if (each->isGoing() || each->group() != "networking.istio.io"_L1
            || snapshot.now() - each->created() < 120)
            continue;
        for (const Destination &to : destinationsOf(*each)) {
            hostMissing(snapshot, *each, to, report);
            if (!to.subset.isEmpty())
                subsetMissing(snapshot, *each, to, report);
        }
    }
}

} // namespace slipway::diagnosis

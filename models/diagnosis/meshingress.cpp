// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Istio's own way into a mesh: Gateway → selector → the proxies' pods; VirtualService → Gateway; a namespace → the revision that puts proxies
// into its pods. Nothing says so where a link is missing: the port is not open, or the pods have no proxy.
// Source: Istio docs, API reference "Gateway" (selector, PILOT_SCOPE_GATEWAY_TO_NAMESPACE), "Canary Upgrades" (revisions and tags).
#include "diagnosis/meshingress.h"

#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

const QString &istioGateway()
{
    static const QString kind = u"Gateway.networking.istio.io"_s;
    return kind;
}

/// VirtualServices that name the gateway.
std::vector<const KubeObject *> routesOf(const Snapshot &snapshot, const KubeObject &gateway)
{
    std::vector<const KubeObject *> found;
    for (const KubeObject *each : snapshot.of(u"VirtualService"_s)) {
        for (const JsonView name : each->spec()["gateways"].items()) {
            const QString full =
                name.text().contains(u'/') ? name.text() : each->nameSpace + u'/' + name.text();
            if (full == gateway.nameSpace + u'/' + gateway.name)
                found.push_back(each);
        }
    }
    return found;
}

/// A pod whose only work is the proxy: a gateway's.
bool isGatewayPod(const KubeObject &pod)
{
    const JsonView containers = pod.spec()["containers"];
    return containers.size() > 0 && containers.at(0)["name"].is("istio-proxy") && containers.size() == 1;
}

void selectsNobody(const Snapshot &snapshot, const KubeObject &gateway, Report &report)
{
    const JsonView selector = gateway.spec()["selector"];
    const auto routes = routesOf(snapshot, gateway);
    if (selector.size() == 0 || routes.empty() || !snapshot.isListed(u"Pod"_s)
        || snapshot.now() - gateway.created() < 300)
        return;
    QStringList there;
    const KubeObject *proxy = nullptr;
    for (const KubeObject *pod : snapshot.of(u"Pod"_s)) {
        bool fits = true;
        for (auto it = selector.fields().begin(); it != JsonView::Iterator(); ++it)
            fits = fits && pod->labels()[it.key()].bytes() == it.value().bytes();
        if (fits)
            return;
        if (!isGatewayPod(*pod))
            continue;
        proxy = pod;
        for (auto it = selector.fields().begin(); it != JsonView::Iterator(); ++it) {
            const QString own = it.keyText() + u'=' + pod->labels()[it.key()].text(Say::tr("(not set)"));
            if (!there.contains(own))
                there.append(own);
        }
    }
    // Where the proxies are scaled to nothing for the time being their workload still bears the labels.
    for (const QString &kind : {u"Deployment"_s, u"DaemonSet"_s}) {
        for (const KubeObject *workload : snapshot.of(kind)) {
            const JsonView labels = podTemplateOf(*workload).metadata["labels"];
            bool fits = true;
            for (auto it = selector.fields().begin(); it != JsonView::Iterator(); ++it)
                fits = fits && labels[it.key()].bytes() == it.value().bytes();
            if (fits)
                return;
        }
    }
    QStringList wanted;
    for (auto it = selector.fields().begin(); it != JsonView::Iterator(); ++it)
        wanted.append(it.keyText() + u'=' + it.value().text());
    Diagnosis made{.id = u"network.mesh-gateway"_s,
                   .severity = Severity::Error,
                   .title = Say::tr("%1 selects no pod that would open its ports").arg(gateway.label()),
                   .cause = Say::tr("No pod has %1: nobody listens for it, and %2 gets no request by it.")
                                .arg(wanted.join(u", "_s), routes.front()->label()),
                   .evidence = {seen(gateway, u"spec.selector"_s, wanted.join(u", "_s)),
                                seen(*routes.front(), u"spec.gateways"_s, gateway.name)},
                   .key = u"istio/"_s + gateway.label(),
                   .about = {gateway.label(), routes.front()->label()}};
    if (proxy) {
        made.cause += u' ' + Say::tr("The gateway pods that are there have %1.").arg(there.join(u", "_s));
        made.evidence.append(seen(*proxy, u"metadata.labels"_s, there.join(u", "_s)));
    }
    made.remedies = {todo(Say::tr("Let the selector name labels of the gateway's pods"),
                          u"kubectl edit gateways.networking.istio.io %1%2"_s.arg(
                              shellWord(gateway.name), inNamespace(gateway.nameSpace)))};
    report.add(std::move(made));
}

void gatewayMissing(const Snapshot &snapshot, const KubeObject &route, Report &report)
{
    const auto &all = snapshot.of(istioGateway());
    if (all.empty() || snapshot.now() - route.created() < 300)
        return; // whether they were listed is not known
    for (const JsonView each : route.spec()["gateways"].items()) {
        const QString name = each.text();
        if (name == "mesh"_L1 || name.isEmpty())
            continue;
        const QString ns = name.contains(u'/') ? name.section(u'/', 0, 0) : route.nameSpace;
        const QString own = name.section(u'/', -1);
        if (snapshot.find(istioGateway(), ns, own))
            continue;
        QStringList near;
        QStringList elsewhere;
        for (const KubeObject *gateway : all) {
            if (gateway->nameSpace == ns)
                near.append(gateway->name);
            else if (gateway->name == own)
                elsewhere.append(gateway->nameSpace);
        }
        Diagnosis made{
            .id = u"network.mesh-gateway"_s,
            .severity = Severity::Error,
            .title = Say::tr("%1 is for the gateway %2, which does not exist").arg(route.label(), name),
            .cause = Say::tr("No Gateway %1 is in namespace %2: no gateway sends anything by this route.")
                         .arg(own, ns),
            .evidence = {seen(route, u"spec.gateways"_s, name),
                         {u"Gateway/"_s + ns + u'/' + own, u"answer"_s, Say::tr("(not among those listed)")}},
            .key = route.label() + name,
            .about = {route.label()}};
        if (!elsewhere.isEmpty())
            made.cause += u' ' + Say::tr("There is one of that name in %1.").arg(elsewhere.join(u", "_s));
        else if (const QString meant = nearest(own, near); !meant.isEmpty())
            made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
        made.remedies = {todo(Say::tr("Name one that exists; of another namespace as NAMESPACE/NAME"),
                              editCommand(u"virtualservice"_s, route.name, route.nameSpace))};
        report.add(std::move(made));
    }
}

bool speaksOf(JsonView selector, const QString &revision)
{
    if (selector["matchLabels"]["istio.io/rev"].text() == revision)
        return true;
    for (const JsonView each : selector["matchExpressions"].items()) {
        for (const JsonView value :
             each["key"].is("istio.io/rev") ? each["values"].items() : JsonView().items()) {
            if (value.text() == revision)
                return true;
        }
    }
    return false;
}

void revisionMissing(const Snapshot &snapshot, const KubeObject &space, Report &report)
{
    const QString revision = space.labels()["istio.io/rev"].text();
    if (revision.isEmpty() || space.isGoing() || space.labels()["istio.io/dataplane-mode"]
        || !snapshot.isListed(u"MutatingWebhookConfiguration"_s))
        return;
    QStringList known;
    const KubeObject *injector = nullptr;
    for (const KubeObject *each : snapshot.of(u"MutatingWebhookConfiguration"_s)) {
        for (const JsonView hook : (*each)["webhooks"].items()) {
            if (!hook["name"].text().contains("sidecar-injector"_L1))
                continue;
            injector = each;
            if (speaksOf(hook["namespaceSelector"], revision) || speaksOf(hook["objectSelector"], revision))
                return;
            for (const char *part : {"namespaceSelector", "objectSelector"}) {
                if (const QString own = hook[part]["matchLabels"]["istio.io/rev"].text();
                    !own.isEmpty() && !known.contains(own))
                    known.append(own);
                for (const JsonView expression : hook[part]["matchExpressions"].items()) {
                    for (const JsonView value : expression["values"].items()) {
                        if (expression["key"].is("istio.io/rev") && !known.contains(value.text()))
                            known.append(value.text());
                    }
                }
            }
        }
    }
    if (!injector)
        return;
    // Pods that have their proxy were made before the revision went; the next ones get none.
    const KubeObject *bare = nullptr;
    for (const KubeObject *pod : snapshot.of(u"Pod"_s, space.name)) {
        bool hasProxy = pod->labels()["sidecar.istio.io/inject"].is("false")
            || pod->annotations()["sidecar.istio.io/inject"].is("false");
        for (const char *list : {"containers", "initContainers"}) {
            for (const JsonView container : pod->spec()[list].items())
                hasProxy = hasProxy || container["name"].is("istio-proxy");
        }
        if (!hasProxy)
            bare = pod;
    }
    if (!bare)
        return;
    Diagnosis made{
        .id = u"network.mesh-revision"_s,
        .severity = Severity::Warning,
        .title = Say::tr("Nothing puts proxies into the pods of namespace %1: it names the revision %2 of "
                         "Istio, which is not there")
                     .arg(space.name, revision),
        .cause = Say::tr("Its pods run outside of the mesh, without a word. Injectors are there for: %1.")
                     .arg(known.isEmpty() ? Say::tr("the label istio-injection") : known.join(u", "_s)),
        .evidence = {seen(space, u"metadata.labels[istio.io/rev]"_s, revision),
                     seen(*injector, u"webhooks[].namespaceSelector"_s,
                          known.isEmpty() ? u"istio-injection"_s : known.join(u", "_s)),
                     seen(*bare, u"spec.containers"_s, Say::tr("(no istio-proxy)"))},
        .key = u"istio-rev/"_s + space.name,
        .about = {space.label()}};
    made.remedies = {todo(
        Say::tr("Label it with a revision or tag that is there, and create its pods anew"),
        u"kubectl label namespace %1 istio.io/rev=%2 --overwrite && kubectl rollout restart deployment%3"_s
            .arg(shellWord(space.name), known.isEmpty() ? u"REVISION"_s : shellWord(known.constFirst()),
                 inNamespace(space.name)))};
    report.add(std::move(made));
}

} // namespace

void meshIngress(const Snapshot &snapshot, Report &report)
{
    // What is read is noted by the plain kind: both groups' Gateways bear it.
    ReadRecorder::note(u"Gateway"_s);
    for (const KubeObject *gateway : snapshot.of(istioGateway())) {
        if (!gateway->isGoing())
            selectsNobody(snapshot, *gateway, report);
    }
    for (const KubeObject *route : snapshot.of(u"VirtualService"_s)) {
        if (!route->isGoing() && route->group() == "networking.istio.io"_L1)
            gatewayMissing(snapshot, *route, report);
    }
    for (const KubeObject *space : snapshot.of(u"Namespace"_s))
        revisionMissing(snapshot, *space, report);
}

} // namespace slipway::diagnosis

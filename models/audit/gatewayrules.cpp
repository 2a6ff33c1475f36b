// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// GKE's Gateway and the inference extension. Sources: GKE docs, "GatewayClass capabilities", "Deploy GKE Inference Gateway"; error GWCER104
// of the controller; gateway-api-inference-extension v1.6.
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

bool isGke(const AuditWorld &world)
{
    static const QRegularExpression sign(u"gke-l7-|gcloud container clusters"_s);
    return world.mentions(sign);
}

void checkRoute(AuditContext &context, const Manifest &manifest, const YamlNode *rules)
{
    const auto say = [&](const YamlNode &node, const QString &field, const QString &value,
                         const QString &title, const QString &remedy, const QString &command) {
        context.report.add("gateway.route", {{manifest.place(node), field, value}}, title,
                           AuditText::tr("GKE's controller answers with error GWCER104 and leaves every "
                                         "route of that Gateway as it was."),
                           remedy, command);
    };
    for (const YamlNode &rule : rules ? rules->items : QList<YamlNode>{}) {
        for (const YamlNode::Entry &entry : rule.entries) {
            if (entry.key == "timeouts"_L1) {
                YamlNode at;
                at.position = entry.position;
                say(at, u"rules.timeouts"_s, u"timeouts"_s,
                    AuditText::tr("%1: GKE's Gateway does not take timeouts on a route")
                        .arg(manifest.label()),
                    AuditText::tr("Remove them; the time limit of a backend is"),
                    u"GCPBackendPolicy spec.default.timeoutSec"_s);
            }
        }
        if (const YamlNode *matches = rule.find(u"matches")) {
            for (const YamlNode &match : matches->items) {
                if (const YamlNode *type = match.at({u"path", u"type"});
                    type && type->text() == "RegularExpression"_L1)
                    say(*type, u"matches.path.type"_s, type->text(),
                        AuditText::tr("%1: GKE's Gateway does not take regular expressions for paths")
                            .arg(manifest.label()),
                        AuditText::tr("Use"), u"PathPrefix"_s);
                if (const YamlNode *method = match.find(u"method"))
                    say(*method, u"matches.method"_s, method->text(),
                        AuditText::tr("%1: GKE's Gateway does not match methods").arg(manifest.label()),
                        AuditText::tr("Remove the match"), {});
            }
        }
        if (const YamlNode *filters = rule.find(u"filters")) {
            for (const YamlNode &filter : filters->items) {
                if (const YamlNode *type = filter.at({u"urlRewrite", u"path", u"type"});
                    type && type->text() == "ReplaceFullPath"_L1)
                    say(*type, u"filters.urlRewrite.path.type"_s, type->text(),
                        AuditText::tr("%1: GKE's Gateway does not replace full paths").arg(manifest.label()),
                        AuditText::tr("Use"), u"ReplacePrefixMatch"_s);
            }
        }
    }
}

/// A pool of v1 and one of the alpha versions are of different groups.
void checkPoolGroup(AuditContext &context, const Manifest &route, const YamlNode &backend)
{
    const AuditWorld &world = context.world;
    const YamlNode *group = backend.find(u"group");
    const YamlNode *name = backend.find(u"name");
    const QString written = world.text(route, group);
    if (!group || masked(written).contains(anyText))
        return;
    const Manifest *other = nullptr;
    for (const Manifest *pool : world.ofKind(u"InferencePool")) {
        if (pool->name != world.text(route, name) || !AuditWorld::sameNamespace(*pool, route))
            continue;
        if (pool->group() == written)
            return;
        other = pool;
    }
    if (other)
        context.report.add(
            "gateway.name",
            {{route.place(*group), u"spec.rules.backendRefs.group"_s, written},
             {other->place(), u"InferencePool"_s, other->apiVersion}},
            AuditText::tr("%1: the pool %2 is of group %3").arg(route.label(), other->name, other->group()),
            AuditText::tr("The route's reference is not resolved: the pool is not found."),
            AuditText::tr("Write it as"), u"group: "_s + other->group());
}

/// Gateways, pools and targets that are named, against those that are created.
void checkNames(AuditContext &context)
{
    const AuditWorld &world = context.world;
    const auto check = [&](const Manifest &manifest, const YamlNode *name, QStringView kind,
                           const QString &field) {
        const QString text = world.text(manifest, name);
        if (!name || text.isEmpty() || masked(text).contains(anyText) || text.contains(u'$'))
            return;
        QStringList names;
        for (const Manifest *each : world.ofKind(kind)) {
            if (each->name == text || masked(each->name).contains(anyText) || each->name.contains(u'$'))
                return;
            names << each->name;
        }
        QString wanted = nearest(text, names);
        if (wanted.isEmpty() && names.size() == 1 && resembles(text, names.first()))
            wanted = names.first();
        if (wanted.isEmpty() && names.size() == 1 && kind == u"Gateway"
            && text.section(u'-', 0, 0) == names.first().section(u'-', 0, 0))
            wanted = names.first();
        if (!wanted.isEmpty())
            context.report.add("gateway.name",
                               {{manifest.place(*name), field, text},
                                {world.ofKind(kind).first()->place(), kind.toString(), wanted}},
                               AuditText::tr("%1 names the %2 %3, but %4 is created")
                                   .arg(manifest.label(), kind.toString(), text, wanted),
                               AuditText::tr("It is attached to nothing."),
                               AuditText::tr("Use one name in both places"), wanted);
    };
    for (const Manifest &manifest : world.manifests) {
        if (manifest.kind.endsWith("Route"_L1)) {
            const YamlNode *parents = manifest.root.at({u"spec", u"parentRefs"});
            for (qsizetype i = 0; parents && i < parents->items.size(); ++i) {
                const YamlNode *kind = parents->items.at(i).find(u"kind");
                if (!kind || kind->text() == "Gateway"_L1)
                    check(manifest, parents->items.at(i).find(u"name"), u"Gateway", u"spec.parentRefs"_s);
            }
            const YamlNode *rules = manifest.root.at({u"spec", u"rules"});
            for (qsizetype i = 0; rules && i < rules->items.size(); ++i) {
                const YamlNode *backends = rules->items.at(i).find(u"backendRefs");
                for (qsizetype j = 0; backends && j < backends->items.size(); ++j) {
                    const YamlNode *kind = backends->items.at(j).find(u"kind");
                    if (kind && kind->text() == "InferencePool"_L1) {
                        check(manifest, backends->items.at(j).find(u"name"), u"InferencePool",
                              u"spec.rules.backendRefs"_s);
                        checkPoolGroup(context, manifest, backends->items.at(j));
                    }
                }
            }
        } else if (manifest.kind == "InferenceObjective"_L1 || manifest.kind == "InferenceModel"_L1) {
            check(manifest, manifest.root.at({u"spec", u"poolRef", u"name"}), u"InferencePool",
                  u"spec.poolRef"_s);
        } else if (manifest.kind == "LLMInferenceService"_L1) {
            const YamlNode *refs = manifest.root.at({u"spec", u"router", u"gateway", u"refs"});
            for (qsizetype i = 0; refs && i < refs->items.size(); ++i)
                check(manifest, refs->items.at(i).find(u"name"), u"Gateway", u"spec.router.gateway.refs"_s);
        } else if (manifest.kind == "HealthCheckPolicy"_L1 || manifest.kind == "GCPBackendPolicy"_L1) {
            const YamlNode *kind = manifest.root.at({u"spec", u"targetRef", u"kind"});
            if (kind && (kind->text() == "Service"_L1 || kind->text() == "InferencePool"_L1))
                check(manifest, manifest.root.at({u"spec", u"targetRef", u"name"}), kind->text(),
                      u"spec.targetRef"_s);
            const YamlNode *port =
                manifest.root.at({u"spec", u"default", u"config", u"httpHealthCheck", u"port"});
            if (port && world.text(manifest, port) == "54321"_L1)
                context.report.add(
                    "gateway.policy", {{manifest.place(*port), u"httpHealthCheck.port"_s, u"54321"_s}},
                    AuditText::tr("%1: 54321 is the port of a Service that GKE generates")
                        .arg(manifest.label()),
                    AuditText::tr("The check asks the pods themselves, which listen on another port."),
                    AuditText::tr("Use the pods' port"), u"port: 8000"_s);
        }
    }
    // The subnet has to be in the Gateway's region, which is the cluster's.
    static const QRegularExpression region(
        u"^((?:us|europe|asia|australia|northamerica|southamerica|me|africa)-[a-z]+\\d{1,2})(?:-[a-z])?$"_s);
    QString clusterRegion;
    Place clusterPlace;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "gcloud"_L1)
            continue;
        if (line.startsWith({u"container", u"clusters"}) && line.word(2).startsWith("create"_L1)) {
            const auto match = region.match(line.value({u"--region", u"--zone", u"--location"}));
            if (match.hasMatch()) {
                clusterRegion = match.captured(1);
                clusterPlace = command.place();
            }
        }
    }
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const Flag *flag = line.flag({u"--region"});
        if (line.program != "gcloud"_L1 || !line.words.contains(u"subnets"_s)
            || line.value({u"--purpose"}) != "REGIONAL_MANAGED_PROXY"_L1 || !flag || clusterRegion.isEmpty())
            continue;
        const auto match = region.match(flag->value);
        if (match.hasMatch() && match.captured(1) != clusterRegion)
            context.report.add(
                "gateway.subnet",
                {{{command.file, flag->line}, flag->name, flag->value},
                 {clusterPlace, u"cluster"_s, clusterRegion}},
                AuditText::tr("The proxy-only subnet is in %1, the cluster in %2")
                    .arg(flag->value, clusterRegion),
                AuditText::tr("Without one in the same network and region the Gateway is never programmed."),
                AuditText::tr("Use"), u"--region="_s + clusterRegion);
    }
}

} // namespace

void gatewayRules(AuditContext &context)
{
    checkNames(context);
    const AuditWorld &world = context.world;
    bool pools = !world.ofKind(u"InferencePool").isEmpty() || !world.ofKind(u"LLMInferenceService").isEmpty();
    for (const Manifest *route : world.ofKind(u"HTTPRoute")) {
        const YamlNode *rules = route->root.at({u"spec", u"rules"});
        for (const YamlNode &rule : rules ? rules->items : QList<YamlNode>{}) {
            if (const YamlNode *backends = rule.find(u"backendRefs"))
                pools |= std::ranges::any_of(backends->items, [](const YamlNode &backend) {
                    return backend.find(u"kind") && backend.find(u"kind")->text() == "InferencePool"_L1;
                });
        }
    }
    static const QStringList classes{u"gke-l7-regional-external-managed"_s,         u"gke-l7-rilb"_s,
                                     u"gke-l7-global-external-managed"_s,           u"gke-l7-gxlb"_s,
                                     u"gke-l7-regional-external-managed-mc"_s,      u"gke-l7-rilb-mc"_s,
                                     u"gke-l7-global-external-managed-mc"_s,        u"gke-l7-gxlb-mc"_s,
                                     u"gke-l7-cross-regional-internal-managed-mc"_s};
    bool ours = false;
    const Manifest *regional = nullptr;
    const YamlNode *regionalClass = nullptr;
    for (const Manifest *gateway : world.ofKind(u"Gateway")) {
        const YamlNode *node = gateway->root.at({u"spec", u"gatewayClassName"});
        const QString name = world.text(*gateway, node);
        if (!node || !name.startsWith("gke-"_L1))
            continue;
        ours = true;
        if (!classes.contains(name) && masked(name) == name) {
            context.report.add("gateway.class", {{gateway->place(*node), u"spec.gatewayClassName"_s, name}},
                               AuditText::tr("GKE has no GatewayClass %1").arg(name),
                               AuditText::tr("Nobody looks after the Gateway, and it never gets an address."),
                               AuditText::tr("Use"), u"gke-l7-regional-external-managed"_s);
        } else if (pools && (name == "gke-l7-global-external-managed"_L1 || name == "gke-l7-gxlb"_L1)) {
            context.report.add("gateway.class", {{gateway->place(*node), u"spec.gatewayClassName"_s, name}},
                               AuditText::tr("%1 does not take an InferencePool").arg(name),
                               AuditText::tr("The Gateway gets an address and looks fine, but routes to the "
                                             "pool are refused: ResolvedRefs InvalidKind."),
                               AuditText::tr("Use"), u"gatewayClassName: gke-l7-regional-external-managed"_s);
        } else if (name == "gke-l7-regional-external-managed"_L1 || name == "gke-l7-rilb"_L1) {
            regional = gateway;
            regionalClass = node;
        }
    }
    // A page that makes the cluster has to make this subnet too; one that only deploys may find it there.
    static const QRegularExpression makesCluster(u"gcloud (?:beta )?container clusters create"_s);
    static const QRegularExpression subnet(u"REGIONAL_MANAGED_PROXY|proxy-only"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (regional && world.mentions(makesCluster) && !world.mentions(subnet))
        context.report.add(
            "gateway.subnet",
            {{regional->place(*regionalClass), u"spec.gatewayClassName"_s, regionalClass->text()}},
            AuditText::tr("A Gateway of this class needs a proxy-only subnet, which no step makes"),
            AuditText::tr("Without one in the same network and region it is never programmed."),
            AuditText::tr("Add"),
            u"gcloud compute networks subnets create proxy-only --purpose=REGIONAL_MANAGED_PROXY --role=ACTIVE --region=REGION --network=NETWORK --range=10.129.0.0/23"_s);
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program == "gcloud"_L1 && line.words.contains(u"subnets"_s)
            && line.value({u"--purpose"}) == "REGIONAL_MANAGED_PROXY"_L1 && line.words.contains(u"create"_s)
            && line.value({u"--role"}).isEmpty())
            context.report.add("gateway.subnet", {{command.place(), u"command"_s, command.shell.text()}},
                               AuditText::tr("The proxy-only subnet lacks its role"),
                               AuditText::tr("Without --role=ACTIVE gcloud refuses the command."),
                               AuditText::tr("Add"), u"--role=ACTIVE"_s);
    }
    const bool gke = ours || (isGke(world) && pools);
    for (const Manifest &manifest : world.manifests) {
        if (manifest.kind == "HTTPRoute"_L1 && ours)
            checkRoute(context, manifest, manifest.root.at({u"spec", u"rules"}));
        if (manifest.kind == "LLMInferenceService"_L1 && gke)
            checkRoute(context, manifest,
                       manifest.root.at({u"spec", u"router", u"route", u"http", u"spec", u"rules"}));
        if (manifest.kind == "LLMInferenceServiceConfig"_L1 && gke)
            checkRoute(context, manifest,
                       manifest.root.at({u"spec", u"router", u"route", u"http", u"spec", u"rules"}));
        if (manifest.kind == "LLMInferenceService"_L1) {
            if (const YamlNode *uri = manifest.root.at({u"spec", u"model", u"uri"});
                uri && uri->text().startsWith("gs://"_L1))
                context.report.add(
                    "gateway.model-uri", {{manifest.place(*uri), u"spec.model.uri"_s, uri->text()}},
                    AuditText::tr("LLMInferenceService does not take gs://"),
                    AuditText::tr("The controller answers \"unsupported schema in model URI\"."),
                    AuditText::tr("Mount the bucket as a volume and use"), u"pvc://CLAIM/PATH"_s);
        }
        if (manifest.kind == "HealthCheckPolicy"_L1 || manifest.kind == "GCPBackendPolicy"_L1) {
            const YamlNode *target = manifest.root.at({u"spec", u"targetRef"});
            const YamlNode *name = target ? target->find(u"name") : nullptr;
            const YamlNode *kind = target ? target->find(u"kind") : nullptr;
            static const QRegularExpression generated(u"-ip-[0-9a-f]{8}$"_s);
            if (name && kind && kind->text() == "Service"_L1 && generated.match(name->text()).hasMatch())
                context.report.add(
                    "gateway.policy", {{manifest.place(*name), u"spec.targetRef.name"_s, name->text()}},
                    AuditText::tr("%1 aims at a Service that GKE generates").arg(manifest.label()),
                    AuditText::tr("Its name changes with every pool; the policy is never attached."),
                    AuditText::tr("Aim at the pool itself"),
                    u"group: inference.networking.k8s.io, kind: InferencePool"_s);
            if (kind && kind->text() == "InferencePool"_L1) {
                const YamlNode *group = target->find(u"group");
                if (!group || group->text().isEmpty())
                    context.report.add(
                        "gateway.policy",
                        {{manifest.place(*kind), u"spec.targetRef.group"_s,
                          group ? group->text() : QString()}},
                        AuditText::tr("%1 names an InferencePool without its API group")
                            .arg(manifest.label()),
                        AuditText::tr(
                            "In the core group there is no such kind; the policy is never attached."),
                        AuditText::tr("Add"), u"group: inference.networking.k8s.io"_s);
            }
        }
        if (manifest.kind == "Service"_L1 && ours) {
            const YamlNode *annotations = manifest.root.at({u"metadata", u"annotations"});
            const YamlNode::Entry *protocols =
                annotations ? annotations->entry(u"cloud.google.com/app-protocols") : nullptr;
            if (protocols && world.ofKind(u"Ingress").isEmpty())
                context.report.add(
                    "metadata.misplaced",
                    {{{manifest.file, protocols->position.line}, u"metadata.annotations"_s, protocols->key}},
                    AuditText::tr("Only Ingress reads cloud.google.com/app-protocols"),
                    AuditText::tr("A Gateway goes by the appProtocol of the Service's port."),
                    AuditText::tr("Use"), u"appProtocol: http"_s);
        }
    }
    // vLLM answers /health; the load balancer's own check asks / and never gets a 200.
    if (!ours)
        return;
    const QList<PodShape> shapes = podShapes(world);
    for (const ServiceShape &service : serviceShapes(world)) {
        const PodShape *vllm = nullptr;
        for (const PodShape &shape : shapes) {
            if (!service.selector.isEmpty() && selects(service.selector, shape.labels)
                && std::ranges::any_of(shape.containers, [](const PodContainer &container) {
                       return container.image().contains("vllm"_L1);
                   }))
                vllm = &shape;
        }
        if (!vllm)
            continue;
        const Manifest *route = nullptr;
        for (const Manifest *each : world.ofKind(u"HTTPRoute")) {
            const YamlNode *rules = each->root.at({u"spec", u"rules"});
            for (const YamlNode &rule : rules ? rules->items : QList<YamlNode>{}) {
                const YamlNode *backends = rule.find(u"backendRefs");
                for (const YamlNode &backend : backends ? backends->items : QList<YamlNode>{}) {
                    const YamlNode *kind = backend.find(u"kind");
                    if ((!kind || kind->text() == "Service"_L1)
                        && world.text(*each, backend.find(u"name")) == service.manifest->name)
                        route = each;
                }
            }
        }
        bool checked = false;
        for (const Manifest *policy : world.ofKind(u"HealthCheckPolicy"))
            checked |= world.text(*policy, policy->root.at({u"spec", u"targetRef", u"name"}))
                == service.manifest->name;
        if (route && !checked)
            context.report.add(
                "gateway.health",
                {{service.manifest->place(), u"metadata.name"_s, service.manifest->name},
                 {route->place(), u"backendRefs"_s, service.manifest->name}},
                AuditText::tr("No HealthCheckPolicy tells the load balancer that vLLM answers /health"),
                AuditText::tr("By default it asks /, gets 404, and takes no request to pods that are fine."),
                AuditText::tr("Add a HealthCheckPolicy for Service %1 with").arg(service.manifest->name),
                u"requestPath: /health"_s);
    }
}

} // namespace slipway::audit

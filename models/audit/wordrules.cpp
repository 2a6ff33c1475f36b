// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words of which a field takes a few, in the kinds of operators and clouds. Sources: KubeRay's API (RayJob validation: a time to live needs
// shutdownAfterJobFinishes), Karpenter and eksctl docs (taints), GKE docs, "Configure Gateway resources using Policies" (targets of each
// policy), Gateway API (a Service as a backend needs a port), kro docs, "Schema" (types) and "Resources" (ids, includeWhen).
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

void refuseWord(AuditContext &context, const Manifest &manifest, const YamlNode &node, const QString &field,
                const QStringList &words)
{
    const QString text = context.world.text(manifest, &node);
    if (text.isEmpty() || words.contains(text) || isPlaceholder(text) || text.contains(u'$'))
        return;
    // What stands for the same, or what it begins with.
    static const QHash<QString, QString> same{{u"x86_64"_s, u"amd64"_s}, {u"aarch64"_s, u"arm64"_s},
                                              {u"x86"_s, u"amd64"_s},    {u"bool"_s, u"boolean"_s},
                                              {u"int"_s, u"integer"_s},  {u"number"_s, u"float"_s}};
    QString right = same.value(text, nearest(text, words));
    for (const QString &word : words) {
        if (right.isEmpty() && word.startsWith(text, Qt::CaseInsensitive))
            right = word;
    }
    context.report.add("manifest.wrong-value", {{manifest.place(node), field, text}},
                       AuditText::tr("%1: %2 cannot be \"%3\"").arg(manifest.label(), field, text),
                       AuditText::tr("The API server refuses the object."), AuditText::tr("It can be"),
                       right.isEmpty() ? words.join(u", "_s) : right);
}

void checkTaintWords(AuditContext &context, const Manifest &manifest, const YamlNode &node)
{
    static const QStringList effects{u"NoSchedule"_s, u"PreferNoSchedule"_s, u"NoExecute"_s};
    static const QStringList processors{u"amd64"_s, u"arm64"_s, u"386"_s, u"arm"_s, u"ppc64le"_s, u"s390x"_s};
    for (const YamlNode &item : node.items)
        checkTaintWords(context, manifest, item);
    for (const YamlNode::Entry &entry : node.entries) {
        if (entry.key == "taints"_L1 || entry.key == "startupTaints"_L1) {
            for (const YamlNode &taint : entry.value.items) {
                if (const YamlNode *effect = taint.find(u"effect"))
                    refuseWord(context, manifest, *effect, entry.key + u".effect"_s, effects);
            }
        } else if (entry.key == "kubernetes.io/arch"_L1 && entry.value.isScalar()) {
            refuseWord(context, manifest, entry.value, entry.key, processors);
        } else {
            checkTaintWords(context, manifest, entry.value);
        }
    }
    const YamlNode *key = node.find(u"key");
    const YamlNode *values = node.find(u"values");
    if (key && values && context.world.text(manifest, key) == "kubernetes.io/arch"_L1) {
        for (const YamlNode &value : values->items)
            refuseWord(context, manifest, value, u"kubernetes.io/arch"_s, processors);
    }
}

void checkRayWords(AuditContext &context, const Manifest &manifest)
{
    const YamlNode *spec = manifest.root.find(u"spec");
    if (!spec)
        return;
    if (const YamlNode *mode = spec->find(u"submissionMode"))
        refuseWord(context, manifest, *mode, u"submissionMode"_s,
                   {u"K8sJobMode"_s, u"HTTPMode"_s, u"InteractiveMode"_s, u"SidecarMode"_s});
    for (QStringView key :
         {QStringView(u"rayClusterSpec"), QStringView(u"rayClusterConfig"), QStringView()}) {
        const YamlNode *cluster = key.isEmpty() ? spec : spec->find(key);
        if (const YamlNode *type = cluster ? cluster->at({u"headGroupSpec", u"serviceType"}) : nullptr)
            refuseWord(context, manifest, *type, u"headGroupSpec.serviceType"_s,
                       {u"ClusterIP"_s, u"NodePort"_s, u"LoadBalancer"_s, u"ExternalName"_s});
    }
    const YamlNode *life = spec->find(u"ttlSecondsAfterFinished");
    const YamlNode *ends = spec->find(u"shutdownAfterJobFinishes");
    if (manifest.kind == "RayJob"_L1 && life && life->scalar.toInteger() > 0
        && !(ends && ends->scalar.toBool()) && !spec->find(u"deletionStrategy"))
        context.report.add(
            "manifest.wrong-value",
            {{manifest.place(*life), u"ttlSecondsAfterFinished"_s, yamlScalar(life->scalar)}},
            AuditText::tr("%1: a time to live needs shutdownAfterJobFinishes").arg(manifest.label()),
            AuditText::tr("The operator refuses the job: its status becomes ValidationFailed."),
            AuditText::tr("Add"), u"shutdownAfterJobFinishes: true"_s);
}

void checkPolicyTarget(AuditContext &context, const Manifest &policy)
{
    static const QHash<QString, QStringList> targets{
        {u"HealthCheckPolicy"_s, {u"Service"_s, u"ServiceImport"_s, u"InferencePool"_s}},
        {u"GCPBackendPolicy"_s, {u"Service"_s, u"ServiceImport"_s, u"InferencePool"_s}},
        {u"GCPGatewayPolicy"_s, {u"Gateway"_s}}};
    const YamlNode *kind = policy.root.at({u"spec", u"targetRef", u"kind"});
    const QStringList words = targets.value(policy.kind);
    const QString text = context.world.text(policy, kind);
    if (!kind || words.isEmpty() || words.contains(text) || isPlaceholder(text))
        return;
    context.report.add("gateway.policy", {{policy.place(*kind), u"spec.targetRef.kind"_s, text}},
                       AuditText::tr("%1: a policy of this kind is for %2, not for %3")
                           .arg(policy.label(), words.join(u", "_s), text),
                       AuditText::tr("It is attached to nothing."), AuditText::tr("Write it as"),
                       u"kind: "_s + words.first());
}

void checkBackendPorts(AuditContext &context, const Manifest &route)
{
    const YamlNode *rules = route.root.at({u"spec", u"rules"});
    for (const YamlNode &rule : rules ? rules->items : QList<YamlNode>{}) {
        const YamlNode *backends = rule.find(u"backendRefs");
        for (const YamlNode &backend : backends ? backends->items : QList<YamlNode>{}) {
            const YamlNode *kind = backend.find(u"kind");
            if (!backend.find(u"name") || backend.find(u"port") || (kind && kind->text() != "Service"_L1))
                continue;
            // A pool whose kind was left out is told elsewhere.
            const QString name = context.world.text(route, backend.find(u"name"));
            const QList<const Manifest *> pools = context.world.ofKind(u"InferencePool");
            if (std::ranges::any_of(pools, [&name](const Manifest *pool) { return pool->name == name; }))
                continue;
            context.report.add("manifest.missing-field",
                               {{route.place(backend), u"spec.rules.backendRefs"_s,
                                 context.world.text(route, backend.find(u"name"))}},
                               AuditText::tr("%1 lacks %2").arg(route.label(), u"backendRefs.port"_s),
                               AuditText::tr("The API server refuses the object."), AuditText::tr("Add"),
                               u"port: …"_s);
        }
    }
}

void checkGraphWords(AuditContext &context, const Manifest &graph)
{
    const AuditWorld &world = context.world;
    static const QRegularExpression form(u"^[a-z][A-Za-z0-9]*$"_s);
    static const QRegularExpression separators(u"[-_](\\w)"_s);
    const YamlNode *resources = graph.root.at({u"spec", u"resources"});
    for (const YamlNode &resource : resources ? resources->items : QList<YamlNode>{}) {
        const YamlNode *id = resource.find(u"id");
        const QString text = world.text(graph, id);
        if (id && !text.isEmpty() && !form.match(text).hasMatch() && !isPlaceholder(text)) {
            QString right = text;
            for (auto match = separators.match(right); match.hasMatch(); match = separators.match(right))
                right.replace(match.capturedStart(), match.capturedLength(), match.captured(1).toUpper());
            context.report.add("manifest.wrong-value", {{graph.place(*id), u"spec.resources.id"_s, text}},
                               AuditText::tr("%1: %2 is no id: a small letter, then letters and digits")
                                   .arg(graph.label(), text),
                               AuditText::tr("kro refuses the graph: it stays Inactive, and its kind is "
                                             "never served."),
                               AuditText::tr("Write it as"), right);
        }
        for (QStringView key : {QStringView(u"includeWhen"), QStringView(u"readyWhen")}) {
            const YamlNode *list = resource.find(key);
            if (list && !list->isList() && list->kind == YamlNode::Kind::String)
                context.report.add(
                    "manifest.wrong-type", {{graph.place(*list), key.toString(), list->text()}},
                    AuditText::tr("%1: %2 has to be a list").arg(graph.label(), key.toString()),
                    AuditText::tr("The API server refuses the object."), AuditText::tr("Write it as"),
                    u"[\"%1\"]"_s.arg(list->text()));
        }
    }
    // "string | default=x": the type is the first word. Types of the graph's own stand under "types".
    static const QStringList types{u"string"_s, u"integer"_s, u"boolean"_s, u"float"_s, u"object"_s};
    static const QRegularExpression plain(u"^\\s*([a-z]\\w*)\\s*(?:\\||$)"_s);
    const YamlNode *inputs = graph.root.at({u"spec", u"schema", u"spec"});
    for (const YamlNode::Entry &input : inputs ? inputs->entries : QList<YamlNode::Entry>{}) {
        const auto match = plain.match(input.value.isScalar() ? input.value.text() : QString());
        if (!match.hasMatch() || types.contains(match.captured(1)) || match.captured(1) == "number"_L1)
            continue;
        static const QHash<QString, QString> same{{u"bool"_s, u"boolean"_s},  {u"int"_s, u"integer"_s},
                                                  {u"str"_s, u"string"_s},    {u"double"_s, u"float"_s},
                                                  {u"int32"_s, u"integer"_s}, {u"int64"_s, u"integer"_s}};
        const QString right = same.value(match.captured(1), nearest(match.captured(1), types));
        if (!right.isEmpty())
            context.report.add(
                "manifest.wrong-value",
                {{graph.place(input.value), u"spec.schema.spec."_s + input.key, match.captured(1)}},
                AuditText::tr("%1: kro has no type %2").arg(graph.label(), match.captured(1)),
                AuditText::tr("kro refuses the graph: it stays Inactive, and its kind is "
                              "never served."),
                AuditText::tr("Write it as"), right);
    }
}

} // namespace

void wordRules(AuditContext &context)
{
    for (const Manifest &manifest : context.world.manifests) {
        if (manifest.patch)
            continue;
        if (manifest.kind == "ResourceGraphDefinition"_L1)
            checkGraphWords(context, manifest);
        else if (!manifest.templated)
            checkTaintWords(context, manifest, manifest.root);
        if (manifest.group() == "ray.io"_L1)
            checkRayWords(context, manifest);
        else if (manifest.group() == "networking.gke.io"_L1)
            checkPolicyTarget(context, manifest);
        else if (manifest.kind == "HTTPRoute"_L1 && manifest.group().startsWith("gateway.networking"_L1))
            checkBackendPorts(context, manifest);
    }
}

} // namespace slipway::audit

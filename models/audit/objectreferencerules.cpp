// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Objects that other objects name: the governing Service of a set, node classes, what a policy is bound on, issuers, triggers' credentials.
// As in referenceRules(): what is named and not made may exist already; it is a fault beside something of its kind that is made and that
// nobody names. Sources: the kinds' own documentation.
#include "audit/nearest.h"
#include "audit/rules.h"

#include <array>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct Reference {
    const char *kind; ///< that refers
    const char *path; ///< to the reference; its name is the scalar itself or below "name"
    const char *target; ///< kind that is meant; empty: as "kind" beside the name says
};

constexpr std::array references{
    Reference{"StatefulSet", "spec.serviceName", "Service"},
    Reference{"NodePool", "spec.template.spec.nodeClassRef", ""},
    Reference{"IAMPolicyMember", "spec.resourceRef", ""},
    Reference{"IAMPartialPolicy", "spec.resourceRef", ""},
    Reference{"IAMPolicy", "spec.resourceRef", ""},
    Reference{"IAMPolicyMember", "spec.memberFrom.serviceAccountRef", "IAMServiceAccount"},
    Reference{"Certificate", "spec.issuerRef", ""},
    Reference{"InferencePool", "spec.endpointPickerRef", "Service"},
    Reference{"InferencePool", "spec.extensionRef", "Service"},
    Reference{"PersistentVolume", "spec.claimRef", "PersistentVolumeClaim"},
    Reference{"Ingress", "spec.ingressClassName", "IngressClass"},
    Reference{"Gateway", "spec.gatewayClassName", "GatewayClass"},
    Reference{"Application", "spec.project", "AppProject"},
    Reference{"ClusterRoleBinding", "roleRef", ""},
    Reference{"RoleBinding", "roleRef", ""},
    Reference{"InferenceService", "spec.predictor.model.runtime", "ServingRuntime"},
    Reference{"ContainerNodePool", "spec.clusterRef", "ContainerCluster"},
};

struct Named {
    const Manifest *manifest = nullptr;
    const YamlNode *node = nullptr;
    QString kind = {}, name = {}, nameSpace = {};
};

const YamlNode *below(const YamlNode &root, const char *path)
{
    const YamlNode *node = &root;
    for (const QString &key : QString::fromLatin1(path).split(u'.'))
        node = node ? node->find(key) : nullptr;
    return node;
}

QList<Named> namedObjects(const AuditWorld &world)
{
    QList<Named> found;
    const auto add = [&](const Manifest &manifest, const YamlNode *node, const QString &target) {
        if (!node)
            return;
        const YamlNode *name = node->isScalar() ? node : node->find(u"name");
        const QString kind = target.isEmpty() ? world.text(manifest, node->find(u"kind")) : target;
        const QString text = world.text(manifest, name);
        const QString space = node->isMap() ? world.text(manifest, node->find(u"namespace")) : QString();
        // Roles and accounts that every cluster has.
        static const QStringList given{u"cluster-admin"_s, u"admin"_s, u"edit"_s, u"view"_s};
        const bool isGiven = kind == "ClusterRole"_L1 ? given.contains(text) || text.startsWith("system:"_L1)
                                                      : kind == "ServiceAccount"_L1 && text == "default"_L1;
        if (name && !kind.isEmpty() && !text.isEmpty() && masked(text) == text && !text.contains(u'$')
            && !isGiven)
            found.append({&manifest, name, kind, text, space});
    };
    for (const Manifest &manifest : world.manifests) {
        if (manifest.patch || manifest.templated)
            continue;
        for (const Reference &reference : references) {
            if (manifest.kind == QLatin1StringView(reference.kind))
                add(manifest, below(manifest.root, reference.path), QString::fromLatin1(reference.target));
        }
        const YamlNode *subjects =
            manifest.kind.endsWith("RoleBinding"_L1) ? manifest.root.find(u"subjects") : nullptr;
        for (const YamlNode &subject : subjects ? subjects->items : QList<YamlNode>{}) {
            if (world.text(manifest, subject.find(u"kind")) == "ServiceAccount"_L1)
                add(manifest, &subject, {});
        }
        if (manifest.kind == "ScaledObject"_L1 || manifest.kind == "ScaledJob"_L1) {
            const YamlNode *triggers = manifest.root.at({u"spec", u"triggers"});
            for (const YamlNode &trigger : triggers ? triggers->items : QList<YamlNode>{}) {
                const YamlNode *reference = trigger.find(u"authenticationRef");
                add(manifest, reference,
                    reference && reference->find(u"kind") ? QString() : u"TriggerAuthentication"_s);
            }
        }
    }
    return found;
}

} // namespace

void objectReferenceRules(AuditContext &context)
{
    const AuditWorld &world = context.world;
    const QList<Named> all = namedObjects(world);
    if (all.isEmpty())
        return;
    QHash<QString, QList<const Manifest *>> byKind;
    for (const Manifest &manifest : world.manifests) {
        if (!manifest.patch)
            byKind[manifest.kind].append(&manifest);
    }
    QHash<QString, QSet<QString>> madeOf, namedOf;
    QSet<QString> open; // kinds of which one has a name that is filled in later
    for (auto it = byKind.begin(); it != byKind.end(); ++it) {
        for (const Manifest *made : std::as_const(it.value())) {
            madeOf[it.key()].insert(made->name);
            if (made->name.contains(u'$') || masked(made->name).contains(anyText))
                open.insert(it.key());
        }
    }
    for (const Named &each : all)
        namedOf[each.kind].insert(each.name);
    for (const Named &each : all) {
        if (open.contains(each.kind) || madeOf.value(each.kind).contains(each.name))
            continue;
        const Manifest *meant = nullptr;
        int candidates = 0;
        for (const Manifest *made : byKind.value(each.kind)) {
            if (each.nameSpace.isEmpty() ? !AuditWorld::sameNamespace(*made, *each.manifest)
                                         : made->nameSpaceKnown && made->nameSpace != each.nameSpace)
                continue;
            const bool isNamed = namedOf.value(each.kind).contains(made->name);
            // A Service serves more than the one that names it.
            const bool isAlike = resembles(each.name, made->name);
            if (isNamed || (!isAlike && each.kind == "Service"_L1))
                continue;
            ++candidates;
            if (!meant || isAlike)
                meant = made;
        }
        if (!meant)
            continue;
        if (!resembles(each.name, meant->name)
            && (candidates > 1 || meant->file != each.manifest->file || meant->block != each.manifest->block))
            continue;
        context.report.add(
            "reference.name",
            {{each.manifest->place(*each.node), each.kind, each.name},
             {meant->place(), meant->kind, meant->name}},
            AuditText::tr("%1 %2 is used, but %3 is created").arg(each.kind, each.name, meant->name),
            AuditText::tr("Nothing creates what is used, and nothing uses what is created."),
            AuditText::tr("Use one name in both places"), meant->name);
    }
}

} // namespace slipway::audit

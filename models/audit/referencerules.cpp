// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Things that are created under one name and used under another. What is used and not created may exist already: it is a fault only beside
// something that was created for it.
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct Thing {
    QString kind =
        {}; ///< Secret, ConfigMap, PersistentVolumeClaim, ServiceAccount, StorageClass, PriorityClass
    QString nameSpace = {};
    bool nameSpaceKnown = false;
    QString name = {};
    QStringList keys = {};
    bool keysKnown = false;
    Place place = {};
    bool used = false;
    /// Created without a namespace, on a page that sets none: the namespaces that the same page makes above are other ones.
    QStringList notIn = {};
};

struct Use {
    QString kind = {};
    QString nameSpace = {};
    bool nameSpaceKnown = false;
    QString name = {};
    QString key = {};
    Place place = {};
    Place keyPlace = {};
    QString field = {};
    bool optional = false;
};

bool apart(bool known, const QString &one, bool otherKnown, const QString &other)
{
    return known && otherKnown && masked(one) != masked(other) && !masked(one + other).contains(anyText);
}

QStringList keysOf(const YamlNode *map)
{
    QStringList keys;
    if (map) {
        for (const YamlNode::Entry &entry : map->entries)
            keys << entry.key;
    }
    return keys;
}

/// Namespaces that the file of @p command makes above it; none when anything there chooses the current namespace.
QStringList namespacesMadeAbove(const AuditWorld &world, const Command &command)
{
    static const QRegularExpression chooses(
        u"set-context|use-context|kubens\\b|kubectx\\b|kubectl ns\\b|oc project\\b|alias k|KUBECONFIG"_s);
    QStringList made;
    for (const SourceFile &file : world.tree.files) {
        if (file.path == command.file && !file.lines.filter(chooses).isEmpty())
            return {};
    }
    for (const Command &each : world.commands) {
        if (each.file != command.file || each.order >= command.order)
            continue;
        const ParsedCommand line = parsed(each, &world);
        if (line.program == "kubectl"_L1 && line.word(0) == "create"_L1
            && (line.word(1) == "namespace"_L1 || line.word(1) == "ns"_L1))
            made << line.word(2);
    }
    return made;
}

void thingOfCommand(const AuditWorld &world, const Command &command, QList<Thing> &things)
{
    const ParsedCommand line = parsed(command, &world);
    if (line.program == "eksctl"_L1 && line.startsWith({u"create", u"iamserviceaccount"})
        && !line.has({u"--role-only"}) && !line.value({u"--name"}).isEmpty()) {
        const QString own = line.value({u"--namespace"});
        things.append({.kind = u"ServiceAccount"_s,
                       .nameSpace = own.isEmpty() ? u"default"_s : own,
                       .nameSpaceKnown = true,
                       .name = line.value({u"--name"}),
                       .place = command.place()});
        return;
    }
    if (line.program != "kubectl"_L1 && line.program != "oc"_L1)
        return;
    const QString space = line.value({u"-n", u"--namespace"});
    // A copy into another namespace: kubectl get secret x -o yaml | … | kubectl apply -n other -f -
    static const QHash<QString, QString> copied{
        {u"secret"_s, u"Secret"_s},       {u"secrets"_s, u"Secret"_s},
        {u"configmap"_s, u"ConfigMap"_s}, {u"configmaps"_s, u"ConfigMap"_s},
        {u"cm"_s, u"ConfigMap"_s},        {u"serviceaccount"_s, u"ServiceAccount"_s},
        {u"sa"_s, u"ServiceAccount"_s}};
    if (line.word(0) == "get"_L1 && command.shell.followedBy == "|"_L1 && copied.contains(line.word(1))) {
        things.append({.kind = copied.value(line.word(1)),
                       .name = line.word(2),
                       .place = command.place(),
                       .used = true});
        return;
    }
    if (line.word(0) != "create"_L1)
        return;
    Thing thing{.nameSpace = space.isEmpty() ? u"default"_s : space, .nameSpaceKnown = !space.isEmpty()};
    const QString kind = line.word(1);
    qsizetype at = 2;
    if (kind == "secret"_L1) {
        thing.kind = u"Secret"_s;
        at = 3;
    } else if (kind == "configmap"_L1 || kind == "cm"_L1) {
        thing.kind = u"ConfigMap"_s;
    } else if (kind == "serviceaccount"_L1 || kind == "sa"_L1) {
        thing.kind = u"ServiceAccount"_s;
    } else if (kind == "priorityclass"_L1) {
        thing.kind = u"PriorityClass"_s;
    } else {
        return;
    }
    thing.name = line.word(at);
    thing.place = {command.file, line.line(at)};
    thing.keysKnown = true;
    if (line.word(2) == "tls"_L1)
        thing.keys = {u"tls.crt"_s, u"tls.key"_s};
    else if (line.word(2) == "docker-registry"_L1 && kind == "secret"_L1)
        thing.keys = {u".dockerconfigjson"_s};
    for (const Flag &flag : line.flags) {
        if (flag.name == "--from-literal"_L1) {
            thing.keys << flag.value.section(u'=', 0, 0);
        } else if (flag.name == "--from-file"_L1) {
            const QString key =
                flag.value.contains(u'=') ? flag.value.section(u'=', 0, 0) : flag.value.section(u'/', -1);
            thing.keys << key;
            // A folder brings keys that are not seen here.
            thing.keysKnown &= flag.value.contains(u'=') || flag.value.section(u'/', -1).contains(u'.');
        } else if (flag.name == "--from-env-file"_L1) {
            thing.keysKnown = false;
        }
    }
    if (std::ranges::any_of(thing.keys, [](const QString &key) { return masked(key).contains(anyText); }))
        thing.keysKnown = false;
    // What is only printed may be applied elsewhere.
    if (space.isEmpty() && command.shell.followedBy != "|"_L1 && !line.has({u"--dry-run", u"--context"}))
        thing.notIn = namespacesMadeAbove(world, command);
    if (!thing.name.isEmpty())
        things.append(thing);
}

void thingsOfManifest(const AuditWorld &world, const Manifest &manifest, QList<Thing> &things)
{
    Thing thing{.kind = manifest.kind,
                .nameSpace = manifest.nameSpace,
                .nameSpaceKnown = manifest.nameSpaceKnown,
                .name = manifest.name,
                .place = manifest.place()};
    const YamlNode &root = manifest.root;
    if (manifest.kind == "Secret"_L1 || manifest.kind == "ConfigMap"_L1) {
        thing.keys =
            keysOf(root.find(u"data")) + keysOf(root.find(u"stringData")) + keysOf(root.find(u"binaryData"));
        thing.keysKnown = !manifest.patch;
        things.append(thing);
    } else if (manifest.kind == "PersistentVolumeClaim"_L1 || manifest.kind == "ServiceAccount"_L1) {
        things.append(thing);
    } else if (manifest.kind == "StorageClass"_L1 || manifest.kind == "PriorityClass"_L1) {
        thing.nameSpaceKnown = false;
        things.append(thing);
    } else if (manifest.kind == "ExternalSecret"_L1 || manifest.kind == "SealedSecret"_L1
               || manifest.kind == "SecretProviderClass"_L1) {
        thing.kind = u"Secret"_s;
        const QString target = world.text(manifest, root.at({u"spec", u"target", u"name"}));
        if (!target.isEmpty())
            thing.name = target;
        things.append(thing);
    } else if (manifest.kind == "Certificate"_L1) {
        thing.kind = u"Secret"_s;
        thing.name = world.text(manifest, root.at({u"spec", u"secretName"}));
        things.append(thing);
    } else if (manifest.kind == "Kustomization"_L1) {
        for (const auto &[key, kind] : {std::pair{u"secretGenerator"_s, u"Secret"_s},
                                        std::pair{u"configMapGenerator"_s, u"ConfigMap"_s}}) {
            const YamlNode *list = root.find(key);
            if (!list)
                continue;
            for (const YamlNode &item : list->items) {
                Thing made{.kind = kind,
                           .name = world.text(manifest, item.find(u"name")),
                           .place = manifest.place(item)};
                things.append(made);
            }
        }
    }
}

class UseReader
{
public:
    UseReader(const AuditWorld &world, QList<Use> &uses) : m_world(world), m_uses(uses) { }

    void read(const Manifest &manifest)
    {
        m_manifest = &manifest;
        walk(manifest.root, {});
    }

private:
    bool isOptional(const YamlNode &node) const
    {
        const YamlNode *optional = node.find(u"optional");
        return optional && optional->scalar.toBool();
    }

    void add(const QString &kind, const YamlNode *name, const QString &field, const YamlNode *key = nullptr,
             bool optional = false)
    {
        if (!name || !name->isScalar())
            return;
        const QString text = m_world.text(*m_manifest, name);
        if (text.isEmpty() || masked(text).contains(anyText) || text.contains(u'$'))
            return;
        Use use{.kind = kind,
                .nameSpace = m_manifest->nameSpace,
                .nameSpaceKnown = m_manifest->nameSpaceKnown,
                .name = text,
                .place = m_manifest->place(*name),
                .field = field,
                .optional = optional};
        if (key) {
            use.key = m_world.text(*m_manifest, key);
            use.keyPlace = m_manifest->place(*key);
            if (masked(use.key).contains(anyText))
                use.key.clear();
        }
        m_uses.append(use);
    }

    void items(const QString &kind, const YamlNode &volume, const YamlNode *name, bool optional)
    {
        const YamlNode *list = volume.find(u"items");
        if (!list || list->items.isEmpty()) {
            add(kind, name, u"volumes"_s, nullptr, optional);
            return;
        }
        for (const YamlNode &item : list->items)
            add(kind, name, u"volumes"_s, item.find(u"key"), optional);
    }

    void walk(const YamlNode &node, const QString &path)
    {
        for (const YamlNode &item : node.items)
            walk(item, path);
        for (const YamlNode::Entry &entry : node.entries) {
            const YamlNode &value = entry.value;
            const QString &key = entry.key;
            if (value.isMap()) {
                const bool optional = isOptional(value);
                if (key == "secretKeyRef"_L1)
                    add(u"Secret"_s, value.find(u"name"), key, value.find(u"key"), optional);
                else if (key == "configMapKeyRef"_L1)
                    add(u"ConfigMap"_s, value.find(u"name"), key, value.find(u"key"), optional);
                else if (key == "secretRef"_L1 && path.endsWith("envFrom"_L1))
                    add(u"Secret"_s, value.find(u"name"), key, nullptr, optional);
                else if (key == "configMapRef"_L1)
                    add(u"ConfigMap"_s, value.find(u"name"), key, nullptr, optional);
                else if (key == "secret"_L1 && (value.find(u"secretName") || path.endsWith("sources"_L1)))
                    items(u"Secret"_s, value,
                          value.find(u"secretName") ? value.find(u"secretName") : value.find(u"name"),
                          optional);
                else if (key == "configMap"_L1)
                    items(u"ConfigMap"_s, value, value.find(u"name"), optional);
                else if (key == "persistentVolumeClaim"_L1)
                    add(u"PersistentVolumeClaim"_s, value.find(u"claimName"), key);
            } else if (value.isList() && key == "imagePullSecrets"_L1) {
                for (const YamlNode &item : value.items)
                    add(u"Secret"_s, item.isMap() ? item.find(u"name") : &item, key);
            } else if (value.isScalar()) {
                scalar(key, value, path);
            }
            if (!(m_manifest->kind == "ResourceGraphDefinition"_L1 && path == "spec"_L1
                  && key == "schema"_L1))
                walk(value, path.isEmpty() ? key : path + u'.' + key);
        }
    }

    void scalar(const QString &key, const YamlNode &value, const QString &path)
    {
        static const QRegularExpression secretField(
            u"(?:[a-z]Secret|[sS]ecretName|^existingSecret|[a-z]SecretName)$"_s);
        static const QRegularExpression name(u"^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$"_s);
        if (key == "serviceAccountName"_L1) {
            if (value.text() != "default"_L1)
                add(u"ServiceAccount"_s, &value, key);
        } else if (key == "storageClassName"_L1) {
            add(u"StorageClass"_s, &value, key);
        } else if (key == "priorityClassName"_L1) {
            if (!value.text().startsWith("system-"_L1))
                add(u"PriorityClass"_s, &value, key);
        } else if (secretField.match(key).hasMatch() && key != "clientSecret"_L1
                   && value.kind == YamlNode::Kind::String && name.match(value.text()).hasMatch()) {
            // In a volume it was read already; in an Ingress or a Certificate it is what a controller fills.
            if (!path.endsWith(".secret"_L1) && m_manifest->kind != "Certificate"_L1
                && m_manifest->kind != "ClusterIssuer"_L1 && m_manifest->kind != "Issuer"_L1
                && !path.endsWith("tls"_L1))
                add(u"Secret"_s, &value, key);
        }
    }

    const AuditWorld &m_world;
    QList<Use> &m_uses;
    const Manifest *m_manifest = nullptr;
};

/// Names that every cluster of that provider has.
bool exists(const Use &use)
{
    static const QStringList classes{u"standard"_s,
                                     u"standard-rwo"_s,
                                     u"premium-rwo"_s,
                                     u"enterprise-rwx"_s,
                                     u"standard-rwx"_s,
                                     u"premium-rwx"_s,
                                     u"zonal-rwx"_s,
                                     u"gp2"_s,
                                     u"local-path"_s,
                                     u"hostpath"_s,
                                     u"default"_s,
                                     u"managed-csi"_s,
                                     u"gcsfusecsi-training"_s,
                                     u"gcsfusecsi-serving"_s,
                                     u"gcsfusecsi-checkpointing"_s,
                                     u"dynamic-rwo"_s};
    return use.kind == "StorageClass"_L1 && classes.contains(use.name);
}

void judge(AuditContext &context, const Use &use, QList<Thing> &things)
{
    Thing *elsewhere = nullptr;
    bool found = false;
    QList<Thing *> withoutKey;
    for (Thing &thing : things) {
        if (thing.kind != use.kind || thing.name != use.name)
            continue;
        if (apart(thing.nameSpaceKnown, thing.nameSpace, use.nameSpaceKnown, use.nameSpace)
            || (use.nameSpaceKnown && thing.notIn.contains(use.nameSpace))) {
            elsewhere = &thing;
            continue;
        }
        found = true;
        if (use.key.isEmpty() || !thing.keysKnown || thing.keys.contains(use.key))
            return;
        withoutKey.append(&thing);
    }
    if (found) {
        if (use.optional || withoutKey.isEmpty())
            return;
        const Thing &thing = *withoutKey.first();
        const QString wanted =
            nearest(use.key, thing.keys).isEmpty() ? thing.keys.join(u", "_s) : nearest(use.key, thing.keys);
        context.report.add(
            "reference.key",
            {{use.keyPlace, use.field, use.key}, {thing.place, thing.kind, thing.keys.join(u", "_s)}},
            AuditText::tr("%1 %2 has no key %3").arg(use.kind, use.name, use.key),
            AuditText::tr("The container does not start: the key is not found."),
            AuditText::tr("Keys that it is created with"), wanted);
        return;
    }
    if (use.optional || exists(use))
        return;
    if (elsewhere) {
        context.report.add(
            "reference.namespace",
            {{use.place, use.field, use.nameSpace + u'/' + use.name},
             {elsewhere->place, elsewhere->kind, elsewhere->nameSpace + u'/' + elsewhere->name}},
            AuditText::tr("%1 %2 is created in namespace %3, but used in %4")
                .arg(use.kind, use.name, elsewhere->nameSpace, use.nameSpace),
            AuditText::tr("Pods see objects of their own namespace only."), AuditText::tr("Create it in"),
            u"-n "_s + use.nameSpace);
        return;
    }
    // Created and never used, while this is used and never created: one of the two names is wrong.
    const Thing *meant = nullptr;
    int unused = 0;
    for (const Thing &thing : std::as_const(things)) {
        if (thing.kind != use.kind
            || apart(thing.nameSpaceKnown, thing.nameSpace, use.nameSpaceKnown, use.nameSpace)
            || masked(thing.name).contains(anyText))
            continue;
        const bool near =
            !nearest(use.name, {thing.name}).isEmpty() || !nearest(thing.name, {use.name}).isEmpty();
        if (thing.used && !near)
            continue;
        if (near || (!thing.used && resembles(use.name, thing.name))) {
            meant = &thing;
            unused = 1;
            break;
        }
        meant = &thing;
        ++unused;
    }
    if (!meant)
        return;
    const bool alike = !nearest(use.name, {meant->name}).isEmpty()
        || !nearest(meant->name, {use.name}).isEmpty() || resembles(use.name, meant->name);
    const QString firstWord = use.name.section(u'-', 0, 0);
    const bool sameFirst = firstWord.size() > 2 && meant->name.section(u'-', 0, 0) == firstWord;
    if (!alike
        && !(unused == 1 && (sameFirst || use.kind != "Secret"_L1 || use.field != "imagePullSecrets"_L1)))
        return;
    // Pull secrets and accounts come from many hands; a mere pair proves nothing there.
    if (!alike && !sameFirst && (use.kind == "ServiceAccount"_L1 || use.kind == "PriorityClass"_L1))
        return;
    context.report.add("reference.name",
                       {{use.place, use.field, use.name}, {meant->place, meant->kind, meant->name}},
                       AuditText::tr("%1 %2 is used, but %3 is created").arg(use.kind, use.name, meant->name),
                       AuditText::tr("Nothing creates what is used, and nothing uses what is created."),
                       AuditText::tr("Use one name in both places"), meant->name);
    if (!use.key.isEmpty() && meant->keysKnown && !meant->keys.contains(use.key))
        context.report.add(
            "reference.key",
            {{use.keyPlace, use.field, use.key}, {meant->place, meant->kind, meant->keys.join(u", "_s)}},
            AuditText::tr("%1 %2 has no key %3").arg(use.kind, meant->name, use.key),
            AuditText::tr("The container does not start: the key is not found."),
            AuditText::tr("Keys that it is created with"), meant->keys.join(u", "_s));
}

/// The loader of JetStream's checkpoints reads kaggle.json, whatever it is told; the Secret's name may be an input of a graph.
void checkKaggle(AuditContext &context, const PodContainer &container, const YamlNode &mounts,
                 const QList<Thing> &things)
{
    if (!container.image().contains("inference-checkpoint"_L1))
        return;
    for (const YamlNode &mount : mounts.items) {
        const YamlNode *path = mount.find(u"mountPath");
        if (!path || !path->text().startsWith("/kaggle"_L1))
            continue;
        for (const Thing &thing : things) {
            if (thing.kind == "Secret"_L1 && thing.keysKnown
                && thing.name.contains("kaggle"_L1, Qt::CaseInsensitive)
                && !thing.keys.contains(u"kaggle.json"_s))
                context.report.add(
                    "reference.key",
                    {{thing.place, thing.kind, thing.keys.join(u", "_s)},
                     {container.manifest->place(*path), u"mountPath"_s, path->text()}},
                    AuditText::tr("%1 %2 has no key %3").arg(thing.kind, thing.name, u"kaggle.json"_s),
                    AuditText::tr(
                        "Each key becomes a file of that name; the one that is read is not among them."),
                    AuditText::tr("Create it with the key"), u"--from-file=kaggle.json"_s);
        }
    }
}

/// A file that the container is told to read, in a folder into which a Secret or ConfigMap without that key is mounted.
void checkMountedFiles(AuditContext &context, const QList<Thing> &things)
{
    for (const PodShape &shape : podShapes(context.world)) {
        const YamlNode *volumes = shape.podTemplate->at({u"spec", u"volumes"});
        if (!volumes)
            continue;
        for (const PodContainer &container : shape.containers) {
            const YamlNode *mounts = container.node->find(u"volumeMounts");
            if (!mounts)
                continue;
            checkKaggle(context, container, *mounts, things);
            for (const YamlNode &mount : mounts->items) {
                const QString folder = context.world.text(*shape.manifest, mount.find(u"mountPath"));
                const YamlNode *volumeName = mount.find(u"name");
                if (folder.isEmpty() || !volumeName || mount.find(u"subPath"))
                    continue;
                for (const YamlNode &volume : volumes->items) {
                    const YamlNode *secret = volume.find(u"secret");
                    const YamlNode *config = volume.find(u"configMap");
                    const YamlNode *source = secret ? secret : config;
                    if (!source || !volume.find(u"name") || volume.find(u"name")->text() != volumeName->text()
                        || source->find(u"items"))
                        continue;
                    const QString name =
                        context.world.text(*shape.manifest, source->find(secret ? u"secretName" : u"name"));
                    const auto thing = std::ranges::find_if(things, [&](const Thing &each) {
                        return each.kind == (secret ? "Secret"_L1 : "ConfigMap"_L1) && each.name == name
                            && each.keysKnown;
                    });
                    if (thing == things.end() || thing->keys.isEmpty())
                        continue;
                    QList<std::pair<QString, Place>> texts;
                    for (QStringView key : {QStringView(u"command"), QStringView(u"args")}) {
                        if (const YamlNode *list = container.node->find(key)) {
                            for (const YamlNode &item : list->items)
                                texts.append({context.world.text(*shape.manifest, &item),
                                              shape.manifest->place(item)});
                        }
                    }
                    if (const YamlNode *env = container.node->find(u"env")) {
                        for (const YamlNode &item : env->items) {
                            if (const YamlNode *value = item.find(u"value"))
                                texts.append({context.world.text(*shape.manifest, value),
                                              shape.manifest->place(*value)});
                        }
                    }
                    if (const YamlNode *entry = shape.manifest->root.at({u"spec", u"entrypoint"}))
                        texts.append(
                            {context.world.text(*shape.manifest, entry), shape.manifest->place(*entry)});
                    texts.append({u"/kaggle/kaggle.json"_s, shape.manifest->place(mount)});
                    const QString base = folder.endsWith(u'/') ? folder.chopped(1) : folder;
                    const QRegularExpression file(QRegularExpression::escape(base)
                                                  + u"/+([\\w.-]+\\.[\\w.-]+)(?=$|[\\s\"',;:])"_s);
                    for (const auto &[text, place] : std::as_const(texts)) {
                        const auto match = file.match(text);
                        if (match.hasMatch() && !thing->keys.contains(match.captured(1)))
                            context.report.add("reference.key",
                                               {{place, u"volumeMounts"_s, match.captured(0)},
                                                {thing->place, thing->kind, thing->keys.join(u", "_s)}},
                                               AuditText::tr("%1 %2 has no key %3")
                                                   .arg(thing->kind, name, match.captured(1)),
                                               AuditText::tr("Each key becomes a file of that name; the one "
                                                             "that is read is not among them."),
                                               AuditText::tr("Create it with the key"), match.captured(1));
                    }
                }
            }
        }
    }
}

/// gp3 is no class that EKS brings along.
void checkGp3(AuditContext &context, const QList<Use> &uses, const QList<Thing> &things)
{
    static const QRegularExpression madeHere(
        u"eksctl create cluster|aws eks create-cluster|kind: ClusterConfig|terraform-aws-modules/eks|\"aws_eks_cluster\""_s);
    static const QRegularExpression classMade(u"(?:name:\\s*|storageclass[/ ])gp3\\b"_s);
    if (std::ranges::any_of(things, [](const Thing &thing) { return thing.kind == "StorageClass"_L1; })
        || !context.world.mentions(madeHere) || context.world.mentions(classMade))
        return;
    for (const Use &use : uses) {
        if (use.kind == "StorageClass"_L1 && use.name == "gp3"_L1)
            context.report.add(
                "reference.name", {{use.place, use.field, use.name}},
                AuditText::tr("StorageClass gp3 is used, but nothing creates it"),
                AuditText::tr("A new EKS cluster has the class gp2 alone; the claim stays Pending."),
                AuditText::tr("Create a StorageClass gp3 with the provisioner"), u"ebs.csi.aws.com"_s);
    }
}

} // namespace

void referenceRules(AuditContext &context)
{
    QList<Thing> things;
    for (const Command &command : context.world.commands)
        thingOfCommand(context.world, command, things);
    for (const Manifest &manifest : context.world.manifests)
        thingsOfManifest(context.world, manifest, things);
    QList<Use> uses;
    UseReader reader(context.world, uses);
    for (const Manifest &manifest : context.world.manifests)
        reader.read(manifest);
    for (const Use &use : std::as_const(uses)) {
        for (Thing &thing : things) {
            if (thing.kind == use.kind && thing.name == use.name
                && !apart(thing.nameSpaceKnown, thing.nameSpace, use.nameSpaceKnown, use.nameSpace))
                thing.used = true;
        }
    }
    // A Secret may be for a chart: --set x.existingSecret=name.
    for (const Command &command : context.world.commands) {
        for (const ShellWord &word : command.shell.words) {
            const QString text = context.world.resolved(word, command.file);
            for (Thing &thing : things) {
                if (!thing.used && !(thing.place == Place{command.file, word.line})
                    && command.shell.words.value(1).text != "create"_L1
                    && command.shell.words.value(1).text != "delete"_L1
                    && command.shell.words.value(1).text != "get"_L1
                    && command.shell.words.value(1).text != "describe"_L1
                    && command.shell.words.value(1).text != "annotate"_L1 && !thing.name.isEmpty()
                    && text.contains(thing.name))
                    thing.used = true;
            }
        }
    }
    for (const Use &use : std::as_const(uses))
        judge(context, use, things);
    checkMountedFiles(context, things);
    checkGp3(context, uses, things);
}

} // namespace slipway::audit

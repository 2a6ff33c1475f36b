// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/kustomize.h"

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

bool isKustomization(const Manifest &manifest)
{
    return manifest.kind == "Kustomization"_L1 || manifest.kind == "Component"_L1;
}

bool isShown(const AuditWorld &world, const QString &path)
{
    return std::ranges::any_of(world.manifests,
                               [&path](const Manifest &manifest) { return manifest.path == path; });
}

void follow(const AuditWorld &world, const QString &folder, Reached &reached, int depth)
{
    constexpr int deepest = 8;
    if (depth > deepest)
        return;
    bool found = false;
    for (const Manifest &kustomization : world.manifests) {
        if (!isKustomization(kustomization) || kustomization.path.isEmpty()
            || folderOf(kustomization.path) != folder)
            continue;
        // A page that writes two of one name changed the folder in between, which nobody follows here.
        reached.isOpen |= found;
        found = true;
        reached.isOpen |= kustomization.root.find(u"helmCharts") || kustomization.root.find(u"generators")
            || kustomization.root.find(u"transformers");
        reached.isRenamed |= kustomization.root.find(u"namePrefix") || kustomization.root.find(u"nameSuffix");
        for (QStringView key :
             {QStringView(u"resources"), QStringView(u"bases"), QStringView(u"components")}) {
            const YamlNode *list = kustomization.root.find(key);
            for (const YamlNode &item : list ? list->items : QList<YamlNode>{}) {
                const QString path = joinedPath(folder, item.text());
                if (world.tree.paths.contains(path) || isShown(world, path))
                    reached.files.append(path);
                else
                    follow(world, path, reached, depth + 1);
            }
        }
    }
    reached.isOpen |= !found;
}

void addNamespaces(AuditWorld &world)
{
    for (const Manifest &kustomization : std::as_const(world.manifests)) {
        const YamlNode *space =
            kustomization.kind == "Kustomization"_L1 ? kustomization.root.find(u"namespace") : nullptr;
        if (!space || kustomization.path.isEmpty())
            continue;
        const QStringList files = reachedFrom(world, folderOf(kustomization.path)).files;
        for (Manifest &manifest : world.manifests) {
            if (files.contains(manifest.path) && manifest.kind != "Kustomization"_L1
                && manifest.kind != "Namespace"_L1) {
                manifest.nameSpace = space->text();
                manifest.nameSpaceKnown = true;
            }
        }
    }
}

/// commonLabels, and labels with includeSelectors or includeTemplates, end on pods too.
void addLabels(AuditWorld &world)
{
    for (const Manifest &kustomization : std::as_const(world.manifests)) {
        if (!isKustomization(kustomization) || kustomization.path.isEmpty())
            continue;
        QHash<QString, QString> labels;
        const auto take = [&labels](const YamlNode *map) {
            for (const YamlNode::Entry &entry : map ? map->entries : QList<YamlNode::Entry>{})
                labels.insert(entry.key, entry.value.text());
        };
        take(kustomization.root.find(u"commonLabels"));
        if (const YamlNode *list = kustomization.root.find(u"labels")) {
            for (const YamlNode &item : list->items) {
                const YamlNode *selectors = item.find(u"includeSelectors");
                const YamlNode *templates = item.find(u"includeTemplates");
                if ((selectors && selectors->scalar.toBool()) || (templates && templates->scalar.toBool()))
                    take(item.find(u"pairs"));
            }
        }
        if (labels.isEmpty())
            continue;
        const QStringList files = reachedFrom(world, folderOf(kustomization.path)).files;
        for (Manifest &manifest : world.manifests) {
            if (files.contains(manifest.path))
                manifest.addedLabels.insert(labels);
        }
    }
}

/// Parts of objects: what kustomizations name as patches, and what kubectl patch reads.
void markPatches(AuditWorld &world)
{
    QStringList patches;
    for (const Manifest &kustomization : std::as_const(world.manifests)) {
        if (!isKustomization(kustomization))
            continue;
        const QString folder = folderOf(kustomization.path);
        if (const YamlNode *list = kustomization.root.find(u"patchesStrategicMerge")) {
            for (const YamlNode &item : list->items)
                patches.append(joinedPath(folder, item.text()));
        }
        if (const YamlNode *list = kustomization.root.find(u"patches")) {
            for (const YamlNode &item : list->items) {
                if (const YamlNode *path = item.find(u"path"))
                    patches.append(joinedPath(folder, path->text()));
            }
        }
    }
    for (const Command &command : std::as_const(world.commands)) {
        const ParsedCommand kubectl = parsed(command, nullptr);
        const QString file = kubectl.value({u"--patch-file"});
        // Most patches stand in the command itself; blocks without a name are none for that.
        if (kubectl.program == "kubectl"_L1 && kubectl.word(0) == "patch"_L1 && !file.isEmpty())
            patches.append(file);
    }
    for (Manifest &manifest : world.manifests) {
        manifest.patch = (!manifest.path.isEmpty() && patches.contains(manifest.path))
            || patches.contains(manifest.block ? manifest.block->fileName : QString());
        // An excerpt of a page: an object without a name, or with "…" where the rest is.
        if (!manifest.wholeFile && manifest.name.isEmpty()
            && !manifest.root.at({u"metadata", u"generateName"}) && manifest.kind != "Kustomization"_L1)
            manifest.patch = true;
    }
}

} // namespace

Reached reachedFrom(const AuditWorld &world, const QString &folder)
{
    Reached reached;
    follow(world, folder, reached, 0);
    return reached;
}

void applyKustomizations(AuditWorld &world)
{
    addLabels(world);
    addNamespaces(world);
    markPatches(world);
}

} // namespace slipway::audit

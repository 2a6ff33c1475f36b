// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Patches of kustomizations, against what the kustomization reaches. Source: kustomize docs, "patches" (a patch without a target is for the
// object of its own kind and name; "no matches for Id … failed to find unique target for patch").
#include "audit/kustomize.h"
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct PatchAim {
    QString kind = {}, name = {};
    Place place = {};
    bool isPattern = false; ///< target.name is a regular expression
};

/// What a document of a patch says that it is for.
std::optional<PatchAim> aimOf(const YamlNode &root, const QString &file, int offset)
{
    const YamlNode *kind = root.find(u"kind");
    const YamlNode *name = root.at({u"metadata", u"name"});
    if (!kind || !name || !root.isMap())
        return {};
    return PatchAim{kind->text(), name->text(), {file, name->position.line + offset}, false};
}

QList<PatchAim> aims(const AuditWorld &world, const Manifest &kustomization)
{
    QList<PatchAim> found;
    const QString folder = folderOf(kustomization.path);
    const auto ofText = [&](const YamlNode &node) {
        // Operations of RFC 6902 are a list and say nothing of their object.
        if (const auto documents = parseYaml(node.text().toUtf8(), kustomization.file)) {
            for (const YamlNode &document : *documents) {
                if (const auto aim = aimOf(document, kustomization.file, node.position.line))
                    found.append(*aim);
            }
        }
    };
    const auto ofFile = [&](const QString &path) {
        for (const Manifest &manifest : world.manifests) {
            if (manifest.path != joinedPath(folder, path))
                continue;
            if (const auto aim = aimOf(manifest.root, manifest.file, 0))
                found.append(*aim);
        }
    };
    if (const YamlNode *list = kustomization.root.find(u"patches")) {
        for (const YamlNode &item : list->items) {
            const YamlNode *target = item.find(u"target");
            const YamlNode *kind = target ? target->find(u"kind") : nullptr;
            const YamlNode *name = target ? target->find(u"name") : nullptr;
            if (kind && name)
                found.append({kind->text(), name->text(), kustomization.place(*name), true});
            if (target)
                continue;
            if (const YamlNode *path = item.find(u"path"))
                ofFile(path->text());
            else if (const YamlNode *patch = item.find(u"patch"))
                ofText(*patch);
        }
    }
    if (const YamlNode *list = kustomization.root.find(u"patchesStrategicMerge")) {
        for (const YamlNode &item : list->items) {
            if (item.text().contains(u'\n'))
                ofText(item);
            else
                ofFile(item.text());
        }
    }
    return found;
}

/// An image without its tag and digest.
QString bareImage(const QString &image)
{
    static const QRegularExpression version(u"(?:@sha256:.*|:[^:/]*)$"_s);
    return image.section(u'@', 0, 0).remove(version);
}

/// kustomize looks for the whole name; an entry that finds none changes nothing, and says nothing.
void checkImages(AuditContext &context, const Manifest &kustomization, const YamlNode &images,
                 const Reached &reached)
{
    const AuditWorld &world = context.world;
    QStringList used, renamed;
    for (const PodContainer &container : world.containers()) {
        if (reached.files.contains(container.manifest->path) && !container.image().isEmpty())
            used << bareImage(container.image());
    }
    for (const YamlNode &image : images.items)
        renamed << world.text(kustomization, image.find(u"name"));
    if (used.isEmpty() || std::ranges::any_of(used, isPlaceholder))
        return;
    used.removeDuplicates();
    for (const YamlNode &image : images.items) {
        const YamlNode *node = image.find(u"name");
        const QString name = world.text(kustomization, node);
        if (!node || name.isEmpty() || used.contains(name) || masked(name).contains(anyText))
            continue;
        QString meant;
        for (const QString &each : std::as_const(used)) {
            const bool isSame = resembles(name, each) || each.section(u'/', -1) == name.section(u'/', -1);
            if (isSame && !renamed.contains(each))
                meant = each;
        }
        if (!meant.isEmpty())
            context.report.add(
                "reference.patch",
                {{kustomization.place(*node), u"images"_s, name},
                 {kustomization.place(), u"image"_s, used.join(u", "_s)}},
                AuditText::tr("No container has the image %1, but one has %2").arg(name, meant),
                AuditText::tr("kustomize looks for the whole name and leaves the others as "
                              "they are, without a word."),
                AuditText::tr("Write it as"), meant);
    }
}

} // namespace

void kustomizeRules(AuditContext &context)
{
    const AuditWorld &world = context.world;
    for (const Manifest &kustomization : world.manifests) {
        if (kustomization.kind != "Kustomization"_L1 || kustomization.path.isEmpty())
            continue;
        const QList<PatchAim> wanted = aims(world, kustomization);
        const YamlNode *images = kustomization.root.find(u"images");
        if (wanted.isEmpty() && !images)
            continue;
        const Reached reached = reachedFrom(world, folderOf(kustomization.path));
        if (reached.isOpen)
            continue;
        if (images)
            checkImages(context, kustomization, *images, reached);
        for (const PatchAim &aim : wanted) {
            const QRegularExpression pattern(QRegularExpression::anchoredPattern(
                aim.isPattern ? aim.name : QRegularExpression::escape(aim.name)));
            QStringList names;
            bool isThere = false;
            for (const Manifest &each : world.manifests) {
                if (!reached.files.contains(each.path) || each.kind != aim.kind || each.patch)
                    continue;
                // Prefixes and suffixes of what lies in between may be written or left out.
                isThere |= pattern.match(each.name).hasMatch() || masked(each.name).contains(anyText)
                    || (reached.isRenamed && aim.name.contains(each.name));
                names << each.name;
            }
            if (isThere || names.isEmpty())
                continue;
            const QString near = nearest(aim.name, names);
            const QString right = near.isEmpty() ? names.join(u", "_s) : near;
            context.report.add(
                "reference.patch",
                {{aim.place, u"metadata.name"_s, aim.kind + u'/' + aim.name},
                 {kustomization.place(), u"resources"_s, right}},
                AuditText::tr("The patch is for %1 %2, which the kustomization does not have")
                    .arg(aim.kind, aim.name),
                AuditText::tr("kustomize ends with \"failed to find unique target for patch\"."),
                AuditText::tr("Write it as"), right);
        }
    }
}

} // namespace slipway::audit

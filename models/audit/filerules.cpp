// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is applied, or listed in a kustomization, though the tree does not hold it.
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QDir>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// Files that kubectl and kustomizations name, in a tree that does not hold them.
void checkFiles(AuditContext &context)
{
    const AuditWorld &world = context.world;
    if (!world.tree.isFolder)
        return;
    QStringList made;
    bool moved = false;
    for (const Command &command : world.commands) {
        made += command.shell.writesTo;
        const QString program = command.shell.program();
        const QString text = command.shell.text();
        if (program == "cd"_L1 || program == "git"_L1 || program == "pushd"_L1 || program == "tar"_L1
            || program == "unzip"_L1 || program == "terraform"_L1)
            moved = true;
        if (program == "curl"_L1 || program == "wget"_L1 || program == "tee"_L1 || program == "cp"_L1
            || program == "mv"_L1 || program == "gsutil"_L1 || text.contains("--output"_L1)
            || text.contains(" -o "_L1))
            made += command.shell.arguments();
    }
    for (const auto &block : world.blocks) {
        if (!block->wholeFile && !block->fileName.isEmpty())
            made << block->fileName;
    }
    const auto holds = [&](const QString &path) {
        const QString clean = QDir::cleanPath(path);
        const QString base = clean.section(u'/', -1);
        for (const QString &known : world.tree.paths) {
            if (known == clean || known.endsWith(u'/' + clean) || clean.endsWith(u'/' + known)
                || known.startsWith(clean + u'/') || known.contains(u'/' + clean + u'/'))
                return true;
        }
        return std::ranges::any_of(made, [&](const QString &name) { return name.section(u'/', -1) == base; });
    };
    QStringList names;
    for (const QString &path : world.tree.paths)
        names << path.section(u'/', -1);
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const bool applies = line.program == "kubectl"_L1
            && (line.word(0) == "apply"_L1 || line.word(0) == "create"_L1 || line.word(0) == "replace"_L1);
        const bool installs = line.program == "helm"_L1
            && (line.word(0) == "install"_L1 || line.word(0) == "upgrade"_L1
                || line.word(0) == "template"_L1);
        if (command.mention || moved || !(applies || installs))
            continue;
        for (const Flag &flag : line.flags) {
            if (flag.name != "-f"_L1 && flag.name != "--filename"_L1 && flag.name != "-k"_L1
                && flag.name != "--kustomize"_L1 && !(installs && flag.name == "--values"_L1))
                continue;
            for (const QString &path : flag.value.split(u',', Qt::SkipEmptyParts)) {
                if (path == "-"_L1 || path.contains("://"_L1) || path.startsWith(u'/')
                    || path.startsWith(u'~') || path.startsWith("github.com"_L1) || path.contains(u'*')
                    || masked(path) != path || path == "."_L1 || path == "./"_L1 || path.contains(".."_L1)
                    || path.contains(u'$') || holds(path))
                    continue;
                // Values often come with a repository that the page speaks of; a slip of the pen is one all the same.
                if (installs && nearest(path.section(u'/', -1), names).isEmpty())
                    continue;
                // Said elsewhere on the page: "save it as x.yaml".
                const QString base = path.section(u'/', -1);
                bool told = false;
                for (const auto &[name, lines] : world.prose)
                    told |= !base.isEmpty() && std::ranges::any_of(lines, [&](const QString &text) {
                        return text.contains(base);
                    });
                if (!told)
                    context.report.add("order.no-file", {{{command.file, flag.line}, flag.name, path}},
                                       AuditText::tr("There is no %1 in this folder").arg(path),
                                       installs
                                           ? AuditText::tr("helm answers that there is no such file.")
                                           : AuditText::tr("kubectl answers that the path does not exist."),
                                       AuditText::tr("Correct the path, or add the file"), {});
            }
        }
    }
    for (const Manifest &manifest : world.manifests) {
        if ((manifest.kind != "Kustomization"_L1 && manifest.kind != "Component"_L1) || !manifest.wholeFile)
            continue;
        const QString folder = manifest.file.contains(u'/') ? manifest.file.section(u'/', 0, -2) : QString();
        const auto check = [&](const YamlNode &node) {
            const QString text = node.text();
            if (node.kind != YamlNode::Kind::String || text.contains("://"_L1)
                || text.contains("github.com"_L1) || text.contains(u'\n') || text.contains("?ref="_L1)
                || masked(text) != text)
                return;
            const QString path = QDir::cleanPath(folder.isEmpty() ? text : folder + u'/' + text);
            if (path.startsWith(".."_L1) || path == "."_L1)
                return;
            const bool found = world.tree.paths.contains(path)
                || std::ranges::any_of(world.tree.paths,
                                       [&](const QString &known) { return known.startsWith(path + u'/'); });
            if (!found)
                context.report.add(
                    "order.no-file", {{manifest.place(node), u"resources"_s, text}},
                    AuditText::tr("There is no %1 in this folder").arg(path),
                    AuditText::tr(
                        "kustomize ends with \"no such file or directory\", and nothing is applied."),
                    AuditText::tr("Remove the entry, or add the file"), {});
        };
        for (QStringView key : {QStringView(u"resources"), QStringView(u"bases"), QStringView(u"components"),
                                QStringView(u"patchesStrategicMerge"), QStringView(u"crds")}) {
            if (const YamlNode *list = manifest.root.find(key)) {
                for (const YamlNode &item : list->items)
                    check(item);
            }
        }
        if (const YamlNode *patches = manifest.root.find(u"patches")) {
            for (const YamlNode &item : patches->items) {
                if (const YamlNode *path = item.find(u"path"))
                    check(*path);
            }
        }
    }
}

} // namespace

void fileRules(AuditContext &context)
{
    checkFiles(context);
}

} // namespace slipway::audit

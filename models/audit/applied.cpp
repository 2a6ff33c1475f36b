// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/applied.h"

#include "audit/kustomize.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

bool hasFunctions(const AuditWorld &world, const QString &path)
{
    static const QRegularExpression function(u"^\\s*(?:function\\s+[\\w:-]+|[A-Za-z_][\\w:-]*\\s*\\(\\))"_s);
    const auto file = std::ranges::find(world.tree.files, path, &SourceFile::path);
    return file != world.tree.files.end() && file->kind == SourceKind::Shell
        && std::ranges::any_of(file->lines,
                               [](const QString &line) { return function.match(line).hasMatch(); });
}

bool isAlternative(const Command &command)
{
    static const QRegularExpression sign(
        u"\\b(?:option|alternative(?:ly)?|either|or|method|variant|approach|autopilot|standard|instead|if you)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return command.block
        && (sign.match(command.block->heading).hasMatch() || sign.match(command.block->lead).hasMatch());
}

namespace {

bool applies(const ParsedCommand &line)
{
    return line.program == "kubectl"_L1 && !line.has({u"--dry-run"})
        && (line.word(0) == "apply"_L1 || line.word(0) == "create"_L1 || line.word(0) == "replace"_L1);
}

/// The here-document that the command reads, or one that a command before it in the pipeline passes on.
void addHereDocument(const AuditWorld &world, const Command &command, QList<Applied> &found)
{
    int within = 0;
    for (const Manifest &manifest : world.manifests) {
        if (!manifest.hereDocument || manifest.file != command.file || manifest.templated)
            continue;
        const auto owner = std::ranges::find(world.commands, manifest.order, &Command::order);
        if (owner != world.commands.end() && owner->shell.pipeline == command.shell.pipeline
            && owner->shell.writesTo.isEmpty() && owner->block == command.block)
            found.append({&manifest, &command, within++, false});
    }
}

void addFile(const AuditWorld &world, const Command &command, const QString &path, QList<Applied> &found)
{
    const QString wanted = joinedPath(folderOf(command.file), path);
    int within = 0;
    for (const Manifest &manifest : world.manifests) {
        const bool isHere = manifest.path == wanted
            || (!path.contains(u'.') && manifest.path.startsWith(wanted + u'/'))
            // A page often leaves the folder out that it is in.
            || (!manifest.path.isEmpty() && !path.contains(u'/') && path.contains(u'.')
                && manifest.path.section(u'/', -1) == path);
        if (isHere && !manifest.patch && !manifest.templated && manifest.kind != "Kustomization"_L1)
            found.append({&manifest, &command, within++, !path.contains(u'.')});
    }
}

} // namespace

QList<Applied> appliedObjects(const AuditWorld &world)
{
    QList<Applied> found;
    QHash<QString, bool> unordered;
    for (const Command &command : world.commands) {
        if (!unordered.contains(command.file))
            unordered.insert(command.file, hasFunctions(world, command.file));
        if (command.mention || command.shell.conditional || unordered.value(command.file))
            continue;
        const ParsedCommand line = parsed(command, &world);
        if (!applies(line))
            continue;
        for (const Flag &flag : line.flags) {
            if (flag.name == "-k"_L1 || flag.name == "--kustomize"_L1) {
                const QStringList files =
                    reachedFrom(world, joinedPath(folderOf(command.file), flag.value)).files;
                int within = 0;
                for (const Manifest &manifest : world.manifests) {
                    if (!manifest.path.isEmpty() && files.contains(manifest.path) && !manifest.patch)
                        found.append({&manifest, &command, within++, true});
                }
            }
            if (flag.name != "-f"_L1 && flag.name != "--filename"_L1)
                continue;
            for (const QString &path : flag.value.split(u',', Qt::SkipEmptyParts)) {
                if (path == "-"_L1)
                    addHereDocument(world, command, found);
                else if (!path.contains("://"_L1))
                    addFile(world, command, path, found);
            }
        }
    }
    return found;
}

} // namespace slipway::audit

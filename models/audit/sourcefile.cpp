// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sourcefile.h"

#include "audit/auditreport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

std::optional<SourceKind> kindByName(const QString &name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    if (suffix == "md"_L1 || suffix == "markdown"_L1 || suffix == "mdx"_L1)
        return SourceKind::Markdown;
    if (suffix == "sh"_L1 || suffix == "bash"_L1 || suffix == "zsh"_L1)
        return SourceKind::Shell;
    if (suffix == "yaml"_L1 || suffix == "yml"_L1 || suffix == "json"_L1)
        return SourceKind::Yaml;
    if (suffix == "tf"_L1 || suffix == "tfvars"_L1 || suffix == "hcl"_L1)
        return SourceKind::Terraform;
    return {};
}

SourceKind kindByContent(const QString &text)
{
    static const QRegularExpression manifest(u"^(apiVersion|kind):"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression fence(u"^\\s*(```|~~~)|^#{1,6} \\S"_s,
                                          QRegularExpression::MultilineOption);
    if (text.startsWith("#!"_L1))
        return SourceKind::Shell;
    if (text.startsWith(u'{') || (manifest.match(text).hasMatch() && !text.contains("```"_L1)))
        return SourceKind::Yaml;
    if (fence.match(text).hasMatch())
        return SourceKind::Markdown;
    return SourceKind::Shell;
}

Result<QByteArray> bytesOf(const QFileInfo &info, const QString &shown, const SourceLimits &limits)
{
    if (!info.isFile())
        return fail(ErrorKind::Invalid, AuditText::tr("this is neither a file nor a folder"), shown);
    if (info.size() > limits.fileBytes)
        return fail(ErrorKind::Invalid,
                    AuditText::tr("the file is larger than %1 MiB, which no runbook needs")
                        .arg(limits.fileBytes / 1024 / 1024),
                    shown);
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly)) {
        const bool forbidden = file.error() == QFileDevice::PermissionsError || !info.isReadable();
        return fail(forbidden ? ErrorKind::Invalid : ErrorKind::NotFound,
                    AuditText::tr("the file cannot be read: %1").arg(file.errorString()), shown);
    }
    // One byte more than allowed: a file that grows, or says that its size is 0 (/proc), is caught too.
    QByteArray bytes = file.read(limits.fileBytes + 1);
    if (bytes.size() > limits.fileBytes)
        return fail(ErrorKind::Invalid,
                    AuditText::tr("the file is larger than %1 MiB, which no runbook needs")
                        .arg(limits.fileBytes / 1024 / 1024),
                    shown);
    if (bytes.contains('\0'))
        return fail(ErrorKind::Invalid,
                    AuditText::tr("the file is binary; a runbook, script or manifest is text"), shown);
    if (!bytes.isValidUtf8())
        return fail(ErrorKind::Invalid, AuditText::tr("the file is not UTF-8 text"), shown);
    return bytes;
}

SourceFile fileOf(const QByteArray &bytes, const QString &shown, const QString &absolute,
                  std::optional<SourceKind> kind)
{
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    SourceFile file{.path = shown, .absolute = absolute, .kind = kind.value_or(SourceKind::Markdown)};
    if (!kind)
        file.kind = kindByContent(text);
    file.lines = text.split(u'\n');
    return file;
}

/// Folders of other people's code and of tools: a runbook's author answers for none of them.
bool isForeign(const QString &folder)
{
    static const QStringList names{u"node_modules"_s, u"vendor"_s, u"__pycache__"_s, u"venv"_s,
                                   u"build"_s,        u"dist"_s,   u"target"_s};
    return folder.startsWith(u'.') || names.contains(folder);
}

void collect(const QDir &folder, const QString &prefix, int depth, const SourceLimits &limits,
             QStringList &paths)
{
    if (depth > limits.depth || paths.size() >= limits.files)
        return;
    const QFileInfoList entries =
        folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (paths.size() >= limits.files)
            return;
        if (entry.isDir()) {
            // A link to a folder may lead back up.
            if (!entry.isSymLink() && !isForeign(entry.fileName()))
                collect(QDir(entry.filePath()), prefix + entry.fileName() + u'/', depth + 1, limits, paths);
        } else {
            paths.append(prefix + entry.fileName());
        }
    }
}

} // namespace

Result<SourceTree> readSources(const QString &path, const SourceLimits &limits)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return fail(ErrorKind::NotFound, AuditText::tr("there is no such file or folder"), path);
    if (!info.exists())
        return fail(ErrorKind::NotFound, AuditText::tr("this link leads nowhere"), path);
    SourceTree tree;
    if (!info.isDir()) {
        auto bytes = bytesOf(info, path, limits);
        if (!bytes)
            return std::unexpected(std::move(bytes.error()));
        tree.root = info.canonicalPath();
        tree.files.append(fileOf(*bytes, path, info.canonicalFilePath(), kindByName(path)));
        tree.paths.append(info.fileName());
        return tree;
    }
    if (!info.isReadable())
        return fail(ErrorKind::Invalid, AuditText::tr("the folder cannot be read"), path);
    tree.isFolder = true;
    tree.root = info.canonicalFilePath();
    collect(QDir(path), {}, 0, limits, tree.paths);
    qint64 total = 0;
    QStringList seen;
    for (const QString &relative : std::as_const(tree.paths)) {
        const auto kind = kindByName(relative);
        if (!kind)
            continue;
        const QFileInfo entry(QDir(path).filePath(relative));
        const QString canonical = entry.canonicalFilePath();
        if (canonical.isEmpty() || seen.contains(canonical))
            continue;
        seen.append(canonical);
        auto bytes = bytesOf(entry, relative, limits);
        // In a folder there may be anything; data files of a foreign kind are not ours to judge.
        if (!bytes)
            continue;
        total += bytes->size();
        if (total > limits.totalBytes)
            return fail(ErrorKind::Invalid,
                        AuditText::tr("the folder holds more than %1 MiB of text; name a smaller one")
                            .arg(limits.totalBytes / 1024 / 1024),
                        path);
        SourceFile file = fileOf(*bytes, relative, canonical, kind);
        tree.files.append(std::move(file));
    }
    if (tree.files.isEmpty())
        return fail(ErrorKind::Invalid,
                    AuditText::tr("the folder holds no Markdown, shell script, manifest or Terraform file"),
                    path);
    return tree;
}

} // namespace slipway::audit

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/audit.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QtTest>

namespace slipway {

/// What the auditor says of a text, as "id@line" (or "id@file:line" for a folder), sorted; an error as "error: …".
inline QStringList told(const QList<Finding> &findings, bool withFile)
{
    QStringList list;
    for (const Finding &finding : findings) {
        const QString place = finding.evidence.value(0).object;
        list << finding.id + u'@' + (withFile ? place : place.section(u':', -1));
    }
    list.sort();
    return list;
}

inline QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    const QString path = folder.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

/// The day on which tests are run, as far as support dates go.
inline AuditOptions testOptions()
{
    return {.crdFolder = {}, .today = QDate(2026, 11, 21)};
}

inline QStringList audited(const QByteArray &text, const QString &name = QStringLiteral("runbook.md"))
{
    const QTemporaryDir folder;
    const auto findings = auditPath(write(folder, name, text), testOptions());
    return findings ? told(*findings, false)
                    : QStringList{QStringLiteral("error: ") + findings.error().detail};
}

inline QStringList auditedFolder(const QMap<QString, QByteArray> &files)
{
    const QTemporaryDir folder;
    for (auto it = files.begin(); it != files.end(); ++it)
        write(folder, it.key(), it.value());
    const auto findings = auditPath(folder.path(), testOptions());
    return findings ? told(*findings, true)
                    : QStringList{QStringLiteral("error: ") + findings.error().detail};
}

inline QByteArray shell(const QByteArray &commands)
{
    return "# Steps\n\n```bash\n" + commands + "\n```\n";
}

inline QByteArray yaml(const QByteArray &manifest)
{
    return "# Objects\n\n```yaml\n" + manifest + "\n```\n";
}

} // namespace slipway

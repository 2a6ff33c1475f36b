// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/versionsseen.h"

#include <QRegularExpression>
#include <QVersionNumber>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QVersionNumber numberIn(const QString &text)
{
    static const QRegularExpression pattern(u"(?:^|[^0-9.])v?(\\d{1,6}(?:\\.\\d{1,6}){1,3})"_s);
    QString found = pattern.match(text).captured(1);
    if (found.isEmpty()) {
        static const QRegularExpression single(u"^v?(\\d{1,6})(?:$|[-+])"_s);
        found = single.match(text).captured(1);
    }
    return QVersionNumber::fromString(found);
}

void take(QMap<QString, QString> &all, const QString &name, const QString &text)
{
    const QVersionNumber number = numberIn(text);
    if (name.isEmpty() || number.isNull())
        return;
    const auto there = all.constFind(name);
    if (there == all.constEnd() || number < QVersionNumber::fromString(*there))
        all.insert(name, number.toString());
}

} // namespace

QMap<QString, QString> versionsSeen(const Snapshot &snapshot)
{
    QMap<QString, QString> all;
    for (const KubeObject *node : snapshot.of(u"Node"_s))
        take(all, u"kubernetes"_s, node->status()["nodeInfo"]["kubeletVersion"].text());
    for (const KubeObject *pod : snapshot.of(u"Pod"_s)) {
        for (const JsonView container : pod->spec()["containers"].items()) {
            const QString image = container["image"].text().section(u'@', 0, 0);
            const QString last = image.section(u'/', -1);
            if (last.contains(u':'))
                take(all, last.section(u':', 0, 0), last.section(u':', 1));
        }
    }
    return all;
}

bool isAtLeast(const QString &seen, const QString &wanted)
{
    const QVersionNumber have = numberIn(seen);
    const QVersionNumber want = numberIn(wanted);
    return !have.isNull() && !want.isNull() && have >= want;
}

} // namespace slipway

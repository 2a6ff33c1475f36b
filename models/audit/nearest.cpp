// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/nearest.h"

#include "base/editdistance.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

QString folded(const QString &text)
{
    QString plain = text.toLower();
    plain.remove(u'-').remove(u'_').remove(u'.');
    return plain;
}

} // namespace

QString nearest(const QString &text, const QStringList &candidates)
{
    const QString plain = folded(text);
    const int allowed = std::clamp(int(text.size()) / 4, text.size() >= 3 ? 1 : 0, 3);
    QString best;
    int bestDistance = allowed + 1;
    for (const QString &candidate : candidates) {
        if (candidate == text)
            continue;
        const int distance = folded(candidate) == plain ? 1 : editDistance(text, candidate, allowed);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return bestDistance <= allowed ? best : QString();
}

bool resembles(const QString &one, const QString &other)
{
    if (one == other || !nearest(one, {other}).isEmpty())
        return true;
    static const QRegularExpression separators(u"[-_.]+"_s);
    const QStringList left = one.toLower().split(separators, Qt::SkipEmptyParts);
    const QStringList right = other.toLower().split(separators, Qt::SkipEmptyParts);
    const auto within = [](const QStringList &few, const QStringList &many) {
        return std::ranges::all_of(few, [&](const QString &word) { return many.contains(word); });
    };
    return !left.isEmpty() && !right.isEmpty() && (within(left, right) || within(right, left));
}

} // namespace slipway::audit

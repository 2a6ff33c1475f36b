// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/nearest.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <vector>

namespace slipway::audit {

using namespace Qt::StringLiterals;

int editDistance(QStringView from, QStringView to, int most)
{
    if (std::abs(from.size() - to.size()) > most)
        return most + 1;
    // Optimal string alignment: a swap of neighbours, the commonest slip of the fingers, counts once.
    const std::size_t width = std::size_t(to.size()) + 1;
    std::vector<int> before(width), last(width), row(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        row[0] = int(i);
        int smallest = row[0];
        for (qsizetype j = 1; j <= to.size(); ++j) {
            const std::size_t at = std::size_t(j);
            const int cost = from[i - 1] == to[j - 1] ? 0 : 1;
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + cost});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
            smallest = std::min(smallest, row[at]);
        }
        if (smallest > most)
            return most + 1;
        before = last;
        last = row;
    }
    return std::min(last.back(), most + 1);
}

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

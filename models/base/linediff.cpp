// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/linediff.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace slipway {

namespace {

QStringList linesOf(const QString &text)
{
    if (text.isEmpty())
        return {};
    return (text.endsWith(u'\n') ? text.chopped(1) : text).split(u'\n');
}

// Longest common subsequence by table. Objects of a cluster have some hundred lines; beyond the limit the middle is
// replaced as a whole, which is true, if not short.
constexpr qsizetype mostCells = 16'000'000;

void diffMiddle(const QStringList &a, const QStringList &b, QList<DiffLine> &out)
{
    const std::size_t n = std::size_t(a.size());
    const std::size_t m = std::size_t(b.size());
    if (a.size() * b.size() > mostCells) {
        for (const QString &line : a)
            out.append({DiffLine::Kind::Removed, line});
        for (const QString &line : b)
            out.append({DiffLine::Kind::Added, line});
        return;
    }
    std::vector<quint32> length((n + 1) * (m + 1), 0);
    const auto at = [&length, m](std::size_t i, std::size_t j) -> quint32 & {
        return length[i * (m + 1) + j];
    };
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t j = m; j-- > 0;)
            at(i, j) = a.at(qsizetype(i)) == b.at(qsizetype(j)) ? at(i + 1, j + 1) + 1
                                                                : std::max(at(i + 1, j), at(i, j + 1));
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < n || j < m) {
        if (i < n && j < m && a.at(qsizetype(i)) == b.at(qsizetype(j))) {
            out.append({DiffLine::Kind::Same, a.at(qsizetype(i))});
            ++i;
            ++j;
        } else if (i < n && (j == m || at(i + 1, j) >= at(i, j + 1))) {
            out.append({DiffLine::Kind::Removed, a.at(qsizetype(i++))});
        } else {
            out.append({DiffLine::Kind::Added, b.at(qsizetype(j++))});
        }
    }
}

} // namespace

QList<DiffLine> diffLines(const QString &before, const QString &after, int context)
{
    QStringList a = linesOf(before);
    QStringList b = linesOf(after);
    QList<DiffLine> all;
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a.at(head) == b.at(head))
        all.append({DiffLine::Kind::Same, a.at(head++)});
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head
           && a.at(a.size() - 1 - tail) == b.at(b.size() - 1 - tail))
        ++tail;
    diffMiddle(a.mid(head, a.size() - head - tail), b.mid(head, b.size() - head - tail), all);
    for (qsizetype i = a.size() - tail; i < a.size(); ++i)
        all.append({DiffLine::Kind::Same, a.at(i)});
    if (context < 0)
        return all;

    std::vector<bool> keep(std::size_t(all.size()), false);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i).kind == DiffLine::Kind::Same)
            continue;
        for (qsizetype near = std::max<qsizetype>(0, i - context);
             near <= std::min<qsizetype>(all.size() - 1, i + context); ++near)
            keep[std::size_t(near)] = true;
    }
    QList<DiffLine> folded;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (keep[std::size_t(i)])
            folded.append(all.at(i));
        else if (folded.isEmpty() || folded.last().kind != DiffLine::Kind::Gap)
            folded.append({DiffLine::Kind::Gap, {}});
    }
    return folded;
}

} // namespace slipway

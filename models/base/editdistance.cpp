// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/editdistance.h"

#include <algorithm>
#include <vector>

namespace slipway {

int editDistance(QStringView from, QStringView to, int most)
{
    if (std::abs(from.size() - to.size()) > most)
        return most + 1;
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

} // namespace slipway

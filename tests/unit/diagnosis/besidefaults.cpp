// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two independent faults in one cluster: every fault of hardware, of models and of the platform once first and once second, with one
// of another subject beside it. None may hide the other, and none may be told twice.
#include "corpus.h"
#include "pieces.h"

#include <deque>

namespace slipway {
using namespace pieces;

namespace {

Names beside(const Names &n)
{
    Names made = part(n, u"b"_s);
    made.node += u"-b"_s;
    return made;
}

std::vector<Case> pairsOf(const std::vector<Case> &singles)
{
    static std::deque<QByteArray> names;
    // Half of the list further on: hardware meets the platform, and a model's trouble a cloud's.
    const std::size_t apart = singles.size() / 2;
    std::vector<Case> pairs;
    for (std::size_t i = 0; i < singles.size(); ++i) {
        const Case &one = singles[i];
        const Case &other = singles[(i + apart) % singles.size()];
        names.push_back(QByteArray(one.name) + "; and " + other.name);
        pairs.push_back({names.back().constData(),
                         [first = one.build, second = other.build](Cluster &c, const Names &n) {
                             first(c, n);
                             second(c, beside(n));
                         },
                         one.expected + other.expected});
    }
    return pairs;
}

} // namespace

const std::vector<Case> &besideFaults()
{
    static const std::vector<Case> all = [] {
        std::vector<Case> singles = hardwareFaults();
        for (const auto &more : {modelFaults(), cloudFaults(), diskFaults()})
            singles.insert(singles.end(), more.begin(), more.end());
        return pairsOf(singles);
    }();
    return all;
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what it takes to judge a cluster of ten thousand objects: once from nothing, and again when nothing or one pod has changed.
// The goal is P25 of the project's list: 150 ms on one core.
#include "diagnosis/incremental.h"
#include "unit/diagnosis/largecluster.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace slipway;
using namespace slipway::pieces;

namespace {

/// Milliseconds of this process's CPU, the median of @p runs; rules run on one thread.
template <typename Work> double medianCpu(int runs, Work work)
{
    QList<double> times;
    for (int run = 0; run < runs; ++run) {
        const std::clock_t before = std::clock();
        work();
        times << double(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
    }
    std::ranges::sort(times);
    return times.at(runs / 2);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    Cluster cluster;
    fillWithTenThousand(cluster);
    const auto snapshot = cluster.snapshot();
    qsizetype findings = 0;
    const double whole = medianCpu(7, [&] { findings = diagnose(*snapshot).size(); });
    if (findings != 1) {
        std::fprintf(stderr, "bench: %lld findings where there is one fault\n",
                     static_cast<long long>(findings));
        return 1;
    }
    std::printf("P25 %zu objects, %zu families of rules, one fault found\n", snapshot->objects().size(),
                allFamilies().size());
    std::printf("%-52s  %8.1f ms CPU  <= 150\n", "  judged from nothing, median of 7", whole);
    IncrementalDiagnosis incremental;
    (void)incremental.look(*snapshot);
    std::printf("%-52s  %8.1f ms CPU\n", "  judged again, nothing has changed",
                medianCpu(7, [&] { (void)incremental.look(*snapshot); }));
    return 0;
}

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bench/benchcaveats.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct CaveatWords {
    Q_DECLARE_TR_FUNCTIONS(BenchCaveats)
};

bool isClientBound(const BenchRecord &record)
{
    return record.summary.value("clientBound"_L1).toBool();
}

bool isInCluster(const BenchRecord &record)
{
    return record.config.value("loadPods"_L1).toInt() > 0;
}

/// "port-forward" of "port-forward to pod gemma-1": the kind of way, whichever pod it ended at.
QString wayOf(const BenchRecord &record)
{
    return record.wayIn.section(u' ', 0, 0);
}

} // namespace

QStringList benchCaveats(const BenchRecord &before, const BenchRecord &after)
{
    QStringList caveats;
    // Other lengths are another load, and not a faster server.
    for (const char *key : {"model", "promptTokens", "outputTokens", "api", "ignoreEos", "dataset"}) {
        const QLatin1StringView name(key);
        if (before.config.value(name) != after.config.value(name)) {
            caveats << CaveatWords::tr(
                "They were loaded differently (model, lengths or API): the difference is "
                "not the server's alone.");
            break;
        }
    }
    if (isInCluster(before) != isInCluster(after))
        caveats << CaveatWords::tr(
            "One was measured from pods of the cluster and one from a computer outside: "
            "the way between is part of the difference.");
    else if (!isInCluster(before) && wayOf(before) != wayOf(after))
        caveats << CaveatWords::tr("They were reached by different ways (%1; %2), which are part of the "
                                   "difference.")
                       .arg(before.wayIn, after.wayIn);
    if (isClientBound(before) && isClientBound(after))
        caveats << CaveatWords::tr(
            "Both have runs that were bound by the side that sent, not by the server.");
    else if (isClientBound(before))
        caveats << CaveatWords::tr(
            "The one before has runs that were bound by the side that sent, not by the server.");
    else if (isClientBound(after))
        caveats << CaveatWords::tr(
            "The one after has runs that were bound by the side that sent, not by the server.");
    return caveats;
}

QStringList benchCaveats(const QJsonObject &before, const QJsonObject &after)
{
    const auto recordOf = [](const QJsonObject &result) {
        const QJsonArray runs = result.value("runs"_L1).toArray();
        const bool bound =
            std::ranges::any_of(runs, [](const QJsonValue &run) { return run["clientBound"_L1].toBool(); });
        return BenchRecord{.config = result.value("config"_L1).toObject(),
                           .summary = {{u"clientBound"_s, bound}}};
    };
    return benchCaveats(recordOf(before), recordOf(after));
}

} // namespace slipway

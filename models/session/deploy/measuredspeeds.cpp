// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/measuredspeeds.h"

#include "inference/benchstorage.h"
#include "session/deploy/fitchoices.h"

#include <QLoggingCategory>
#include <QSet>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcMeasuredSpeeds, "slipway.session.measuredspeeds")

constexpr int mostRecords = 200; ///< that are looked at by their heads
constexpr qsizetype mostOpened = 12; ///< whole results take a while to unpack
constexpr int fewestRequests = 5; ///< of which a typical one can be told

/// The choices of the plan that made the endpoint as it was then; empty: not known.
QJsonObject valuesOf(const QList<JournalRun> &runs, const BenchRecord &record)
{
    for (const JournalRun &run : runs) { // newest first
        if (run.name == record.endpoint && run.createdAt <= record.started)
            return run.plan.value("values"_L1).toObject();
    }
    return {};
}

} // namespace

QList<MeasuredSpeed> speedsOf(const BenchRecord &record, const BenchResult &result, const QJsonObject &values,
                              const Catalog &catalog)
{
    const BenchConfig &config = result.config;
    const auto request = fitRequestOf(values, catalog);
    // Prompts of a dataset or a trace have no one length; answers that may end early are counted.
    if (!request || config.promptTokens <= 0 || !config.dataset.isEmpty() || !config.datasetName.isEmpty()
        || !config.trace.isEmpty() || config.shape == LoadShape::Trace)
        return {};
    const int replicas = std::max(1, values.value("replicas"_L1).toInt(1));
    QList<MeasuredSpeed> speeds;
    for (const BenchRun &run : result.runs) {
        if (run.failed > 0 || run.requests < fewestRequests || !run.clientBound.isEmpty()
            || run.requestsPerS <= 0 || run.itlMs.count == 0 || run.ttftMs.count == 0)
            continue;
        const double output = run.outputTokensPerS / run.requestsPerS;
        speeds.append({.request = *request,
                       .load = {.requestsPerSecond = run.requestsPerS / replicas,
                                .promptTokens = config.promptTokens,
                                .outputTokens = std::max(1, int(output + 0.5))},
                       .ttftMs = run.ttftMs.p50,
                       .itlMs = run.itlMs.p50,
                       .at = record.started,
                       .endpoint = record.endpoint});
    }
    return speeds;
}

Task<QList<MeasuredSpeed>> measuredSpeeds(BenchArchive *benches, Journal *journal, const Catalog *catalog,
                                          std::stop_token stop)
{
    auto records = benches->latest(mostRecords);
    if (!records)
        co_return std::unexpected(std::move(records.error()));
    if (records->isEmpty())
        co_return QList<MeasuredSpeed>();
    auto runs = co_await journal->runs(false);
    if (!runs)
        co_return std::unexpected(std::move(runs.error()));
    QList<MeasuredSpeed> all;
    QSet<QString> done;
    qsizetype opened = 0;
    for (const BenchRecord &record : std::as_const(*records)) {
        if (stop.stop_requested())
            co_return cancelled();
        if (done.contains(record.endpoint) || opened >= mostOpened
            || record.summary.value("outputTokensPerS"_L1).toDouble() <= 0)
            continue;
        const QJsonObject values = valuesOf(*runs, record);
        if (!fitRequestOf(values, *catalog))
            continue;
        ++opened;
        auto stored = co_await benches->open(record.id);
        if (!stored && stored.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(stored.error()));
        auto result =
            stored ? benchFromStored(*stored) : Result<BenchResult>(std::unexpected(stored.error()));
        if (!result) { // one that is damaged is no reason to lose the others
            qCWarning(lcMeasuredSpeeds, "%s", qPrintable(result.error().toString()));
            continue;
        }
        const QList<MeasuredSpeed> speeds = speedsOf(record, *result, values, *catalog);
        if (!speeds.isEmpty())
            done.insert(record.endpoint);
        all += speeds;
    }
    co_return all;
}

} // namespace slipway

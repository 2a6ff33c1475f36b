// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmark/benchexport.h"

#include "base/worker.h"
#include "inference/benchanalysis.h"
#include "inference/benchstorage.h"

#include <QJsonDocument>
#include <QSaveFile>

namespace slipway {

QByteArray benchAs(BenchFormat format, const BenchResult &result, int run, const QDateTime &started)
{
    const BenchRun one = result.runs.value(run);
    switch (format) {
    case BenchFormat::Ours:
        return QJsonDocument(toStoredJson(result)).toJson(QJsonDocument::Compact);
    case BenchFormat::Vllm:
        return QJsonDocument(toVllmBenchJson(result, one, started)).toJson(QJsonDocument::Compact);
    case BenchFormat::Aiperf:
        return QJsonDocument(toAiperfJson(result, one, started)).toJson(QJsonDocument::Indented);
    case BenchFormat::Csv:
        return benchAsCsv(result);
    }
    return {};
}

Task<> writeBench(BenchFormat format, BenchResult result, int run, QDateTime started, QString file)
{
    co_return co_await onWorker([format, result = std::move(result), run, started, file]() -> Result<> {
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            return fail(ErrorKind::Forbidden, out.errorString(), file);
        out.write(benchAs(format, result, run, started));
        if (!out.commit())
            return fail(ErrorKind::Unavailable, out.errorString(), file);
        return {};
    });
}

} // namespace slipway

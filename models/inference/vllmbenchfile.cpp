// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: vllm/benchmarks/serve.py: seconds in arrays, milliseconds in summaries; a failed request has a text in "errors".
#include "inference/vllmbenchfile.h"

#include "inference/loadwords.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <limits>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView beginMark = "slipway-bench-result 1 ";
constexpr QByteArrayView endMark = "slipway-bench-result end";
constexpr qint64 mostImageBytes = 512LL * 1024 * 1024;

std::unexpected<Error> damaged()
{
    return fail(ErrorKind::Invalid, LoadWords::tr("the result in the pod's log is cut or damaged"));
}

/// The tool keeps a status line's reason phrase, or a traceback.
Error errorOf(const QString &text)
{
    struct Phrase {
        QLatin1StringView text;
        ErrorKind kind;
        QLatin1StringView reason = {};
    };
    static constexpr Phrase phrases[] = {{"Bad Request"_L1, ErrorKind::Invalid},
                                         {"Unauthorized"_L1, ErrorKind::Unauthorized},
                                         {"Forbidden"_L1, ErrorKind::Forbidden},
                                         {"Not Found"_L1, ErrorKind::NotFound},
                                         {"Too Many Requests"_L1, ErrorKind::TooManyRequests},
                                         {"Service Unavailable"_L1, ErrorKind::Unavailable},
                                         {"Gateway Timeout"_L1, ErrorKind::Timeout}};
    static constexpr Phrase exceptions[] = {
        {"TimeoutError"_L1, ErrorKind::Timeout},
        {"ServerDisconnectedError"_L1, ErrorKind::Network, "Cut"_L1},
        {"ClientPayloadError"_L1, ErrorKind::Network, "Cut"_L1},
        {"ClientConnectorError"_L1, ErrorKind::Network, "ConnectionRefused"_L1},
        {"ClientOSError"_L1, ErrorKind::Network}};
    Error error{.kind = ErrorKind::Internal, .detail = text.trimmed().section(u'\n', -1).trimmed()};
    for (const Phrase &phrase : phrases) {
        if (error.detail == phrase.text)
            error.kind = phrase.kind;
    }
    // "package.ClientPayloadError: what it says", the end of a traceback.
    const QString name = error.detail.section(u':', 0, 0).section(u'.', -1);
    for (const Phrase &exception : exceptions) {
        if (name == exception.text) {
            error.kind = exception.kind;
            error.reason = exception.reason;
        }
    }
    return error;
}

Distribution summaryOf(const QJsonObject &file, const QString &name, int count)
{
    const auto value = [&](const QString &which) {
        return file.value(u"%1_%2_ms"_s.arg(which, name)).toDouble(std::numeric_limits<double>::quiet_NaN());
    };
    if (!file.contains(u"mean_%1_ms"_s.arg(name)) || count == 0)
        return {};
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    return {.count = count,
            .mean = value(u"mean"_s),
            .min = unknown,
            .max = unknown,
            .p50 = value(u"median"_s),
            .p90 = value(u"p90"_s),
            .p95 = value(u"p95"_s),
            .p99 = value(u"p99"_s)};
}

std::chrono::nanoseconds ofSeconds(double seconds)
{
    return std::chrono::nanoseconds(std::llround(seconds * 1e9));
}

QList<LoadSample> samplesOf(const QJsonObject &file, bool isClosed)
{
    const auto column = [&file](const char *name) { return file.value(QLatin1StringView(name)).toArray(); };
    const QJsonArray input = column("input_lens"), output = column("output_lens"), ttfts = column("ttfts"),
                     itls = column("itls"), latencies = column("latencies"), starts = column("start_times"),
                     queued = column("queue_times"), errors = column("errors");
    double first = std::numeric_limits<double>::infinity();
    for (const QJsonValue start : starts) {
        if (start.toDouble() > 0)
            first = std::min(first, start.toDouble());
    }
    QList<LoadSample> samples;
    for (qsizetype i = 0; i < output.size(); ++i) {
        LoadSample sample;
        const QJsonArray gaps = itls.at(i).toArray();
        const double ttft = ttfts.at(i).toDouble();
        double summed = ttft;
        for (const QJsonValue gap : gaps) {
            sample.gapsMs.append(gap.toDouble() * 1000);
            summed += gap.toDouble();
        }
        const double start = starts.at(i).toDouble();
        sample.sent = start > 0 ? ofSeconds(start - first) : std::chrono::nanoseconds(0);
        sample.scheduled = isClosed ? sample.sent : sample.sent - ofSeconds(queued.at(i).toDouble());
        sample.promptTokens = input.at(i).toInt();
        sample.outputTokens = output.at(i).toInt();
        // Releases before 0.14 have no latencies; their last gap ends with the answer.
        const double latency = latencies.isEmpty() ? summed : latencies.at(i).toDouble();
        sample.e2eMs = latency * 1000;
        const QString said = errors.at(i).toString();
        if (!said.trimmed().isEmpty() || (sample.outputTokens == 0 && ttft <= 0)) {
            sample.error = errorOf(said);
        } else {
            sample.ttftMs = ttft * 1000;
            if (sample.outputTokens > 1)
                sample.tpotMs = (latency - ttft) * 1000 / (sample.outputTokens - 1);
        }
        samples.append(std::move(sample));
    }
    return samples;
}

/// How long all processes measured, of the time in which any did; 1 when that is not known.
struct Together {
    double share = 1;
    double spanS = 0;
};

Together togetherOf(const QList<BenchPart> &parts)
{
    Together together;
    for (const BenchPart &part : parts)
        together.spanS = std::max(together.spanS, part.durationS);
    if (parts.size() < 2
        || !std::ranges::all_of(parts, [](const BenchPart &part) { return part.endedS.has_value(); }))
        return together;
    const auto [firstEnd, lastEnd] =
        std::ranges::minmax(parts, {}, [](const BenchPart &part) { return *part.endedS; });
    const auto beginOf = [](const BenchPart &part) { return *part.endedS - part.durationS; };
    const auto [firstBegin, lastBegin] = std::ranges::minmax(parts, {}, beginOf);
    const double span = *lastEnd.endedS - beginOf(firstBegin);
    if (span > 0)
        together = {.share = std::max(0.0, *firstEnd.endedS - beginOf(lastBegin)) / span, .spanS = span};
    return together;
}

} // namespace

Result<QJsonObject> benchResultIn(const QByteArray &log)
{
    qsizetype begin =
        log.startsWith(beginMark) ? 0 : log.lastIndexOf(QByteArray("\n") + beginMark.toByteArray());
    if (begin < 0)
        return fail(ErrorKind::NotFound, LoadWords::tr("the pod's log has no result"));
    if (log.at(begin) == '\n')
        ++begin;
    const qsizetype headEnd = log.indexOf('\n', begin);
    const qsizetype end = log.indexOf(QByteArray("\n") + endMark.toByteArray(), begin);
    if (headEnd < 0 || end < headEnd)
        return damaged();
    const QByteArrayList head = log.sliced(begin, headEnd - begin).trimmed().split(' ');
    bool ok = false;
    const qint64 bytes = head.value(2).toLongLong(&ok);
    if (head.size() != 4 || !ok || bytes < 2 || bytes > mostImageBytes)
        return damaged();
    QByteArray packed = log.sliced(headEnd + 1, end - headEnd - 1);
    packed.replace("\n", "").replace("\r", "");
    if (QCryptographicHash::hash(packed, QCryptographicHash::Sha256).toHex() != head.at(3))
        return damaged();
    QByteArray framed(4, '\0'); // qUncompress() wants the length before the zlib stream
    qToBigEndian(quint32(bytes), framed.data());
    framed += QByteArray::fromBase64(packed);
    const QByteArray text = qUncompress(framed);
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (text.size() != bytes || !document.isObject())
        return damaged();
    return document.object();
}

Result<BenchPart> readVllmBench(const QJsonObject &file, bool isClosed)
{
    for (const QString &field :
         {u"duration"_s, u"completed"_s, u"request_throughput"_s, u"output_throughput"_s}) {
        if (!file.value(field).isDouble())
            return fail(ErrorKind::Invalid,
                        LoadWords::tr("this is no result of vllm bench serve: %1 is missing").arg(field));
    }
    BenchPart part;
    part.durationS = file.value("duration"_L1).toDouble();
    part.completed = file.value("completed"_L1).toInt();
    // Releases before 0.12 did not count the failed ones.
    part.failed =
        file.value("failed"_L1).toInt(std::max(0, file.value("num_prompts"_L1).toInt() - part.completed));
    part.requestsPerS = file.value("request_throughput"_L1).toDouble();
    part.outputTokensPerS = file.value("output_throughput"_L1).toDouble();
    part.totalTokensPerS = file.value("total_token_throughput"_L1).toDouble();
    part.ttftMs = summaryOf(file, u"ttft"_s, part.completed);
    part.tpotMs = summaryOf(file, u"tpot"_s, part.completed);
    part.itlMs = summaryOf(file, u"itl"_s, part.completed);
    part.e2eMs = summaryOf(file, u"e2el"_s, part.completed);
    if (const QJsonValue ended = file.value("slipway_ended"_L1); ended.isDouble())
        part.endedS = ended.toDouble();
    part.hasGaps = file.contains("itls"_L1);
    // Without gaps there is no end-to-end latency either, unless the file says it itself.
    if (file.contains("output_lens"_L1) && file.contains("ttfts"_L1)
        && (part.hasGaps || file.contains("latencies"_L1)))
        part.samples = samplesOf(file, isClosed);
    return part;
}

BenchRun mergedRun(const QList<BenchPart> &parts, const ServiceLevels &slo)
{
    QList<LoadSample> samples;
    double earliest = std::numeric_limits<double>::infinity();
    bool hasRequests = true, hasGaps = true;
    for (const BenchPart &part : parts) {
        earliest = std::min(earliest, part.endedS.value_or(part.durationS) - part.durationS);
        hasRequests = hasRequests && (!part.samples.isEmpty() || part.completed + part.failed == 0);
        hasGaps = hasGaps && part.hasGaps;
    }
    for (const BenchPart &part : hasRequests ? parts : QList<BenchPart>()) {
        const auto later = ofSeconds(part.endedS ? *part.endedS - part.durationS - earliest : 0);
        for (LoadSample sample : part.samples) {
            sample.sent += later;
            sample.scheduled += later;
            samples.append(std::move(sample));
        }
    }
    const Together together = togetherOf(parts);
    BenchRun run = benchRunOf(std::move(samples), together.spanS, hasRequests ? slo : ServiceLevels());
    run.loadPods = int(parts.size());
    run.requestsPerS = run.outputTokensPerS = run.totalTokensPerS = 0;
    for (const BenchPart &part : parts) {
        run.requestsPerS += part.requestsPerS;
        run.outputTokensPerS += part.outputTokensPerS;
        run.totalTokensPerS += part.totalTokensPerS;
        if (!hasRequests) {
            run.requests += part.completed;
            run.failed += part.failed;
        }
    }
    if (run.good && run.requests > 0)
        run.goodputPerS = run.requestsPerS * *run.good / run.requests;
    QStringList warnings;
    if (parts.size() == 1) {
        if (!hasGaps || !hasRequests)
            run.itlMs = parts.constFirst().itlMs;
        if (!hasRequests) {
            run.ttftMs = parts.constFirst().ttftMs;
            run.tpotMs = parts.constFirst().tpotMs;
            run.e2eMs = parts.constFirst().e2eMs;
        }
        if (!hasGaps || !hasRequests)
            warnings << LoadWords::tr("The result was too large for the pod's log: what single requests "
                                      "would tell is left out, percentiles are the tool's own.");
    } else if (!hasRequests) {
        warnings << LoadWords::tr("The pods' files hold percentiles only, which cannot be merged: there are "
                                  "rates, and no latencies.");
    } else if (!hasGaps) {
        warnings << LoadWords::tr(
            "The result was too large for a pod's log: the gaps between tokens are left out, and there is no "
            "ITL, because percentiles of several pods cannot be merged.");
        run.itlMs = {};
    }
    constexpr double enoughTogether = 0.9;
    if (together.share < enoughTogether)
        warnings << LoadWords::tr("The pods measured together for %1 % of the time only: the sum of their "
                                  "rates is more than the server gave at any one time.")
                        .arg(qRound(together.share * 100));
    constexpr int enough = 100;
    if (run.requests == 0 && run.failed > 0)
        warnings << LoadWords::tr("No request succeeded.");
    else if (run.requests < enough)
        warnings << LoadWords::tr("%1 requests are too few for a 99th percentile.").arg(run.requests);
    run.warning = warnings.join(u' ');
    return run;
}

QString lastWordsOf(const QByteArray &log)
{
    const QList<QByteArray> lines = log.split('\n');
    for (qsizetype i = lines.size() - 1; i >= 0; --i) {
        const QByteArray line = lines.at(i).trimmed();
        if (!line.isEmpty())
            return QString::fromUtf8(line).left(500);
    }
    return {};
}

} // namespace slipway

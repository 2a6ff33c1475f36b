// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures models/telemetry's and models/inference's parsers and prints how near the memory fit comes to engine logs and
// the estimated times to published ones.
#include "catalog/fit.h"
#include "inference/completionevent.h"
#include "inference/sseparser.h"
#include "telemetry/endpointmetrics.h"
#include "unit/catalog/measuredfits.h"
#include "unit/catalog/measuredspeeds.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryFile>

#include <cmath>
#include <cstdio>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
constexpr double gib = 1024.0 * 1024.0 * 1024.0;

/// A page as a fleet behind one exporter would give it: vLLM's histograms over many engines.
QByteArray vllmLikePage(qsizetype bytes)
{
    static const char *const bounds[] = {"0.001", "0.005", "0.01", "0.02",  "0.04",  "0.06",   "0.08", "0.1",
                                         "0.25",  "0.5",   "0.75", "1.0",   "2.5",   "5.0",    "7.5",  "10.0",
                                         "20.0",  "40.0",  "80.0", "160.0", "640.0", "2560.0", "+Inf"};
    QByteArray page;
    page.reserve(bytes + 10'000);
    for (int engine = 0; page.size() < bytes; ++engine) {
        const bool isFirst = engine == 0; // a second # TYPE of a family is none that others read
        const QByteArray labels =
            "engine=\"" + QByteArray::number(engine) + "\",model_name=\"meta-llama/Llama-3.1-8B-Instruct\"";
        if (isFirst)
            page += "# TYPE vllm:num_requests_running gauge\n";
        page += "vllm:num_requests_running{" + labels + "} " + QByteArray::number(engine % 64) + ".0\n";
        page += "vllm:kv_cache_usage_perc{" + labels + "} 0." + QByteArray::number(271828182 + engine) + '\n';
        for (const char *family : {"vllm:time_to_first_token_seconds", "vllm:inter_token_latency_seconds",
                                   "vllm:e2e_request_latency_seconds", "vllm:request_queue_time_seconds"}) {
            if (isFirst)
                page += QByteArray("# HELP ") + family + " Histogram in seconds.\n# TYPE " + family
                    + " histogram\n";
            int count = 0;
            for (const char *bound : bounds)
                page += QByteArray(family) + "_bucket{" + "engine=\"" + QByteArray::number(engine)
                    + "\",le=\"" + bound + "\",model_name=\"meta-llama/Llama-3.1-8B-Instruct\"} "
                    + QByteArray::number(count += 17) + ".0\n";
            page += QByteArray(family) + "_sum{" + labels + "} "
                + QByteArray::number(count * 0.0123456789, 'g', 15) + '\n';
            page += QByteArray(family) + "_count{" + labels + "} " + QByteArray::number(count) + ".0\n";
        }
    }
    return page;
}

/// Touches every value and label, as any consumer would.
class Consumer : public PrometheusSink
{
public:
    double sum = 0;
    qsizetype labelBytes = 0;
    void sample(const MetricSample &sample) override
    {
        sum += sample.value;
        for (const MetricLabel &label : sample.labels)
            labelBytes += label.name.size() + label.value.size();
    }
};

template <typename Work> double medianSeconds(Work work, int times = 5)
{
    QList<double> seconds;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        seconds.append(double(timer.nsecsElapsed()) / 1e9);
    }
    std::ranges::sort(seconds);
    return seconds.at(times / 2);
}

/// The same page through the peer, timed by itself: the start of a process is no parsing.
void benchPeer(const QByteArray &page, const QStringList &peer, double ours, qsizetype ourSamples)
{
    QTemporaryFile file;
    if (peer.size() < 3 || !file.open() || file.write(page) != page.size() || !file.flush()) {
        std::printf("  peer (Go's expfmt)                    not to be had here\n");
        return;
    }
    QProcess process;
    process.start(peer.first(), {file.fileName(), u"5"_s});
    process.waitForFinished(120'000);
    const QList<QByteArray> said = process.readAllStandardOutput().trimmed().split(' ');
    const double seconds = said.value(0).toDouble() / 1e9;
    if (said.size() < 3 || !(seconds > 0)) {
        std::printf("  peer failed: %s\n", process.readAllStandardError().trimmed().constData());
        return;
    }
    std::printf("  %s %s, the same delivered   %8.1f MB/s   %lld samples%s   %.1f times\n",
                qPrintable(peer.at(1)), qPrintable(peer.at(2)), double(page.size()) / 1e6 / seconds,
                said.at(1).toLongLong(),
                said.at(1).toLongLong() == ourSamples ? "" : " (NOT as many as ours)", seconds / ours);
}

void benchMetrics(const QByteArray &page, const QStringList &peer)
{
    const double megabytes = double(page.size()) / 1e6;
    Consumer consumer;
    qsizetype samples = 0;
    const double parse = medianSeconds([&] { samples = parsePrometheusText(page, consumer, false); });
    std::printf("prometheus text, %.1f MB, %lld samples (sum %.4g, %lld label bytes)\n", megabytes,
                static_cast<long long>(samples), consumer.sum, static_cast<long long>(consumer.labelBytes));
    std::printf("  parse, values and labels delivered   %8.1f MB/s   %6.1f ns a sample\n", megabytes / parse,
                parse * 1e9 / double(samples));
    benchPeer(page, peer, parse, samples);
    const double keep = medianSeconds([&] { const MetricsPage kept(page, false); });
    std::printf("  parse and keep (MetricsPage)          %8.1f MB/s\n", megabytes / keep);
    const double boil = medianSeconds([&] { (void)MetricsSnapshot::from(MetricsPage(page, false), {}); });
    std::printf("  parse, keep, resolve aliases          %8.1f MB/s\n", megabytes / boil);
}

void benchStream()
{
    QByteArray stream;
    int tokens = 0;
    while (stream.size() < 20'000'000) {
        stream += "data: "
                  "{\"id\":\"chatcmpl-0123456789abcdef\",\"object\":\"chat.completion.chunk\",\"created\":"
                  "1760000000,\"model\":\"meta-llama/Llama-3.1-8B-Instruct\","
                  "\"choices\":[{\"index\":0,\"delta\":{\"content\":\" "
                  "token\"},\"logprobs\":null,\"finish_reason\":null}]}\n\n";
        ++tokens;
    }
    qsizetype events = 0;
    const double split = medianSeconds([&] {
        SseParser parser;
        for (qsizetype at = 0; at < stream.size(); at += 1400) // a segment's worth at a time
            (void)parser.feed(
                QByteArrayView(stream).sliced(at, std::min<qsizetype>(1400, stream.size() - at)),
                [&](const SseEvent &) { ++events; });
    });
    std::printf("event stream, %.1f MB, %d events\n  split                                 %8.1f MB/s   "
                "%6.1f ns an event\n",
                double(stream.size()) / 1e6, tokens, double(stream.size()) / 1e6 / split,
                split * 1e9 / tokens);
    qsizetype characters = 0;
    const double parse = medianSeconds([&] {
        SseParser parser;
        for (qsizetype at = 0; at < stream.size(); at += 1400)
            (void)parser.feed(
                QByteArrayView(stream).sliced(at, std::min<qsizetype>(1400, stream.size() - at)),
                [&](const SseEvent &event) {
                    if (const auto delta = parseCompletionEvent(event.data, true))
                        characters += delta->content.size();
                });
    });
    std::printf("  split and read as chat deltas         %8.1f MB/s   %6.1f ns an event, %.0f events/s\n",
                double(stream.size()) / 1e6 / parse, parse * 1e9 / tokens, tokens / parse);
}

void printFit()
{
    std::printf("memory fit against engine logs (GiB an accelerator; error in %% of the measured figure)\n");
    std::printf("  %-36s %7s %7s %6s   %7s %7s %6s   %7s %7s %6s %7s  %s\n", "case", "weights", "logged",
                "err%", "activ.", "logged", "err%", "KV", "logged", "err%", "abs", "verdict");
    double worstAbsolute = 0;
    for (const MeasuredFit &m : measuredFits) {
        FitRequest request;
        request.model = *Catalog::builtIn().model(QString::fromLatin1(m.modelId));
        request.accelerator = *Catalog::builtIn().accelerator(QString::fromLatin1(m.accelerator));
        request.count = m.count;
        request.gpuMemoryUtilization = m.utilization;
        request.maxModelLen = m.maxModelLen;
        request.engineVersion = QString::fromLatin1(m.version);
        request.maxNumSeqs = m.maxNumSeqs;
        if (request.accelerator.computeCapability < 80)
            request.dtype = u"half"_s;
        const FitReport report = evaluateFit(request);
        const double activation =
            double(std::ranges::find(report.terms, u"activation"_s, &FitTerm::id)->bytes) / gib;
        const auto column = [](double predicted, double measured) {
            if (measured == 0)
                std::printf(" %7.2f %7s %6s  ", predicted, "-", "-");
            else
                std::printf(" %7.2f %7.2f %6.1f  ", predicted, measured,
                            100 * (predicted - measured) / std::abs(measured));
        };
        std::printf("  %-36s", m.name);
        const double kv = double(report.kvCacheBytesPerAccelerator) / gib;
        column(double(report.weightsBytesPerAccelerator) / gib, m.weightsGib);
        column(activation, m.activationGib);
        column(kv, m.kvGib);
        if (m.kvGib != 0) {
            std::printf("%7.2f", kv - m.kvGib);
            if (QLatin1StringView(m.source).startsWith("llm-d"_L1))
                worstAbsolute = std::max(worstAbsolute, std::abs(kv - m.kvGib));
        } else {
            std::printf("%7s", "-");
        }
        std::printf("  %s%s\n", report.fits ? "fits" : "refused",
                    report.fits == m.fits ? "" : "  WRONG VERDICT");
    }
    std::printf("  largest KV error on llm-d Planner's rows: %.2f GiB (its own error: 0.38 GiB)\n",
                worstAbsolute);
}
void printSpeeds()
{
    std::printf("estimated against published times (ms; error in %% of the published figure)\n");
    std::printf("  %-36s %9s %9s %6s   %7s %7s %6s\n", "case", "TTFT", "published", "err%", "ITL", "publ.",
                "err%");
    const auto column = [](int width, double estimated, double published) {
        if (published > 0)
            std::printf(" %*.1f %*.1f %+6.0f  ", width, estimated, width, published,
                        (estimated / published - 1) * 100);
        else
            std::printf(" %*.1f %*s %6s  ", width, estimated, width, "-", "-");
    };
    for (const MeasuredSpeed &row : measuredSpeeds) {
        const ThroughputEstimate estimate = estimateOf(row);
        std::printf("  %-36s", row.name);
        column(9, estimate.ttftMs, row.ttftMs);
        column(7, estimate.itlMs, row.itlMs);
        std::printf("\n");
    }
}
} // namespace

int main(int argc, char *argv[])
{
    QByteArray page;
    QStringList peer; // "--peer PROGRAM NAME VERSION", as tests/controlplane/build-peer says it, comes last
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], "--peer") != 0)
            continue;
        for (int at = i + 1; at < argc; ++at)
            peer.append(QString::fromLocal8Bit(argv[at]));
        argc = i;
    }
    if (argc > 1) { // a page of one's own, e.g. the one that a peer was measured with
        QFile file(QString::fromLocal8Bit(argv[1]));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s: %s\n", argv[1], qPrintable(file.errorString()));
            return 2;
        }
        page = file.readAll();
    } else {
        page = vllmLikePage(9'000'000);
    }
    benchMetrics(page, peer);
    benchStream();
    printFit();
    printSpeeds();
    return 0;
}

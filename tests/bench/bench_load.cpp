// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the load generator against a server that answers at once and says when it sent: how far its time to first token and its gaps
// are from the server's own at 500 streams, how late requests leave at 2,000 a second, and what it can do at most.
// The goals are P16 and P17 of the project's list: at most 1 ms and at most 2 ms. Both ends share this machine.
#include "inference/echoserver.h"
#include "inference/loadgenerator.h"
#include "support/runtask.h"

#include <QCoreApplication>

#include <cstdio>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The value of a task, or the end of the program.
template <typename T> T waitFor(Task<T> task)
{
    Result<T> result = test::run(std::move(task));
    if (!result) {
        std::fprintf(stderr, "bench: %s\n", qPrintable(result.error().toString()));
        std::exit(1);
    }
    return std::move(*result);
}

void row(const char *what, double value, const char *unit, const char *goal)
{
    std::printf("%-52s  %10.2f %-5s %s\n", what, value, unit, goal);
    std::fflush(stdout);
}

void benchStamps(Clock &clock, int streams)
{
    const Calibration calibration = waitFor(LoadGenerator::calibrate(streams, clock, {}));
    std::printf("P16 %d streams at once, 16 tokens each, 10 ms apart, against the peer's own send stamps\n", streams);
    row("  time to first token, error p99", calibration.ttftErrorP99Ms, "ms", streams == 500 ? "<= 1" : "");
    row("  gap between tokens, error p99", calibration.itlErrorP99Ms, "ms", streams == 500 ? "<= 1" : "");
    row("  streams a second from a server that never waits", calibration.requestsPerS, "", "");
}

void benchSlip(Clock &clock, double rate, int seconds)
{
    auto echo = EchoServer::start({.firstToken = 5ms, .gap = 1ms});
    if (!echo) {
        std::fprintf(stderr, "bench: %s\n", qPrintable(echo.error().toString()));
        std::exit(1);
    }
    LoadJob job{.url = QUrl(u"http://127.0.0.1:%1/v1/chat/completions"_s.arg((*echo)->port())), .timeout = 30s,
                .schedule = std::make_shared<PoissonRate>(rate, 1), .requests = int(rate) * seconds, .step = u"slip"_s};
    job.body = [](int) { return QByteArray(R"({"model":"echo","messages":[{"role":"user","content":"a"}],"stream":true,"max_tokens":4})"); };
    const LoadOutcome outcome = waitFor(runLoad(std::move(job), clock, {}, {}));
    QList<double> slips;
    int failed = 0;
    for (const LoadSample &sample : outcome.samples) {
        slips << sample.slipMs();
        failed += sample.error.has_value();
    }
    const Distribution slip = Distribution::of(slips);
    std::printf("P17 Poisson arrivals, %.0f a second for %d s, %lld sent, %d failed\n", rate, seconds, static_cast<long long>(slips.size()), failed);
    row("  from due to sent, p99", slip.p99, "ms", "<= 2");
    row("  from due to sent, median", slip.p50, "ms", "");
    row("  CPU of the sending thread", outcome.health.cpuShare * 100, "%", "");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    SystemClock clock;
    benchStamps(clock, 64);
    benchStamps(clock, 500);
    benchSlip(clock, 2'000, 10);
    return 0;
}

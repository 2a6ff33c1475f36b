// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the load generator against a server that answers at once and says when it sent: how far its time to first token and its gaps
// are from the server's own at 500 streams, how late requests leave at 2,000 a second, and what it can do at most. With
// `plain URL REQUESTS IN_FLIGHT` it only sends so many requests whose answers are no streams, for loadtools.py to count.
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

std::unique_ptr<EchoServer> startEcho(EchoOptions options)
{
    auto echo = EchoServer::start(options);
    if (!echo) {
        std::fprintf(stderr, "bench: %s\n", qPrintable(echo.error().toString()));
        std::exit(1);
    }
    return std::move(*echo);
}

LoadJob jobFor(const EchoServer &echo, double rate, int seconds, int tokens)
{
    LoadJob job{.url = QUrl(u"http://127.0.0.1:%1/v1/chat/completions"_s.arg(echo.port())),
                .timeout = 30s,
                .schedule = std::make_shared<PoissonRate>(rate, 1),
                .requests = int(rate * seconds),
                .readStamps = true,
                .step = u"bench"_s};
    const QByteArray body =
        R"({"model":"echo","messages":[{"role":"user","content":"a"}],"stream":true,"max_tokens":)"
        + QByteArray::number(tokens) + '}';
    job.body = [body](int) { return body; };
    return job;
}

/// Streams that come one by one, as from independent people, until so many are open at once.
void benchStreams(Clock &clock, int streams)
{
    constexpr int tokens = 64;
    constexpr auto gap = 40ms;
    constexpr double lifetime = 0.05 + tokens * 0.04;
    const auto echo = startEcho({.firstToken = 50ms, .gap = gap});
    const LoadOutcome outcome =
        waitFor(runLoad(jobFor(*echo, streams / lifetime, 12, tokens), clock, {}, {}));
    std::printf(
        "P16 some %d streams open at once, %d tokens each, 40 ms apart, against the peer's own send stamps\n",
        streams, tokens);
    row("  time to first token, error p99", Distribution::of(outcome.health.ttftErrorMs).p99, "ms", "<= 1");
    row("  gap between tokens, error p99", Distribution::of(outcome.health.itlErrorMs).p99, "ms", "<= 1");
    row("  medians of the two", Distribution::of(outcome.health.ttftErrorMs).p50, "ms", "");
    row("", Distribution::of(outcome.health.itlErrorMs).p50, "ms", "");
    row("  one turn of our loop, p99", outcome.health.loopLagP99Ms, "ms", "");
    row("  longest", outcome.health.loopLagMaxMs, "ms", "");
    row("  CPU of the sending thread", outcome.health.cpuShare * 100, "%", "");
}

/// The calibration before each run: all streams begin at the same instant, and their tokens come in bursts.
void benchBurst(Clock &clock, int streams)
{
    const Calibration calibration = waitFor(LoadGenerator::calibrate(streams, clock, {}));
    std::printf("    %d streams that begin at the same instant, 16 tokens each, 10 ms apart\n", streams);
    row("  time to first token, error p99", calibration.ttftErrorP99Ms, "ms", "");
    row("  gap between tokens, error p99", calibration.itlErrorP99Ms, "ms", "");
    row("  streams a second from a server that never waits", calibration.requestsPerS, "", "");
}

void benchSlip(Clock &clock, double rate, int seconds)
{
    const auto echo = startEcho({.firstToken = 5ms, .gap = 1ms});
    const LoadOutcome outcome = waitFor(runLoad(jobFor(*echo, rate, seconds, 4), clock, {}, {}));
    QList<double> slips;
    int failed = 0;
    for (const LoadSample &sample : outcome.samples) {
        slips << sample.slipMs();
        failed += sample.error.has_value();
    }
    const Distribution slip = Distribution::of(slips);
    std::printf("P17 Poisson arrivals, %.0f a second for %d s, %lld sent, %d failed\n", rate, seconds,
                static_cast<long long>(slips.size()), failed);
    row("  from due to sent, p99", slip.p99, "ms", "<= 2");
    row("  from due to sent, median", slip.p50, "ms", "");
    row("  CPU of the sending thread", outcome.health.cpuShare * 100, "%", "");
}

int sendPlain(Clock &clock, const char *url, int requests, int inFlight)
{
    const QByteArray body = R"({"model":"echo","messages":[{"role":"user","content":"a"}],"max_tokens":1})";
    LoadJob job{.url = QUrl(QString::fromLatin1(url) + u"/v1/chat/completions"_s),
                .timeout = 30s,
                .schedule = std::make_shared<ClosedLoop>(inFlight),
                .requests = requests,
                .body = [body](int) { return body; },
                .step = u"bench"_s};
    const LoadOutcome outcome = waitFor(runLoad(std::move(job), clock, {}, {}));
    const auto failed = std::ranges::count_if(
        outcome.samples, [](const LoadSample &sample) { return sample.error.has_value(); });
    if (failed > 0)
        std::fprintf(stderr, "bench: %lld requests failed\n", static_cast<long long>(failed));
    return failed > 0 ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    SystemClock clock;
    if (argc == 5 && QByteArray(argv[1]) == "plain")
        return sendPlain(clock, argv[2], std::atoi(argv[3]), std::atoi(argv[4]));
    benchStreams(clock, 500);
    benchBurst(clock, 64);
    benchBurst(clock, 500);
    benchSlip(clock, 2'000, 10);
    return 0;
}

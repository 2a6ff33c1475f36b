// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/loadgenerator.h"

#include "base/redact.h"
#include "base/whenall.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
struct Load {
    Q_DECLARE_TR_FUNCTIONS(Load)
};

double milliseconds(std::chrono::nanoseconds duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

quint64 mix(quint64 x) // splitmix64
{
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

/// What the workers of one run share; they live on one thread.
struct RunState {
    BenchConfig config;
    std::shared_ptr<LoadSchedule> schedule;
    SyntheticPrompts prompts;
    int requests = 0;
    int firstPrompt = 0;
    int next = 0;
    int finished = 0;
    std::chrono::nanoseconds start{0};
    std::chrono::nanoseconds lastEnd{0};
    QList<LoadSample> samples = {};
    bool usageMissing = false;
    ProgressSink progress;
    QString step;
};

CompletionRequest requestFor(const RunState &state, int index)
{
    const BenchConfig &config = state.config;
    CompletionRequest request{.modelId = config.modelId,
                              .chat = config.chat,
                              .sampling = config.sampling,
                              .timeout = config.timeout,
                              .idleTimeout = config.timeout};
    const QString prompt = state.prompts.prompt(state.firstPrompt + index);
    if (config.chat)
        request.messages = {{.role = ChatRole::User, .content = prompt}};
    else
        request.prompt = prompt;
    if (!request.sampling.maxTokens)
        request.sampling.maxTokens = config.outputTokens;
    if (config.ignoreEos && !request.sampling.ignoreEos)
        request.sampling.ignoreEos = true;
    return request;
}

LoadSample sampleOf(const CompletionReply &reply, RunState &state)
{
    LoadSample sample;
    const int tokens = reply.outputTokens();
    state.usageMissing |= !reply.usage;
    sample.promptTokens = reply.usage ? reply.usage->promptTokens : 0;
    sample.outputTokens = tokens;
    sample.e2eMs = milliseconds(reply.timing.end);
    if (reply.timing.firstToken)
        sample.ttftMs = milliseconds(*reply.timing.firstToken);
    sample.tpotMs = reply.timing.timePerOutputTokenMs(tokens);
    for (const qint64 gap : reply.timing.gapsNs)
        sample.gapsMs.append(double(gap) / 1e6);
    if (reply.interrupted)
        sample.error = reply.interrupted;
    else if (tokens == 0)
        sample.error =
            Error{.kind = ErrorKind::Internal, .detail = u"the answer is empty"_s, .reason = u"Empty"_s};
    return sample;
}

Task<> worker(std::shared_ptr<RunState> state, InferenceClient *client, Clock *clock, std::stop_token stop)
{
    while (state->next < state->requests && !stop.stop_requested()) {
        const int index = state->next++;
        const auto due = state->schedule->due(index);
        if (due) {
            const auto wait = state->start + *due - clock->monotonic();
            if (wait > 0ns) {
                // Rounded up: a request never leaves early.
                auto slept =
                    co_await clock->sleepFor(std::chrono::ceil<std::chrono::milliseconds>(wait), stop);
                if (!slept)
                    co_return slept;
            }
        }
        const auto sent = clock->monotonic() - state->start;
        auto reply = co_await client->complete(requestFor(*state, index), {}, stop);
        const auto ended = clock->monotonic() - state->start;
        LoadSample sample;
        if (reply) {
            sample = sampleOf(*reply, *state);
        } else {
            sample.e2eMs = milliseconds(ended - sent);
            sample.error = std::move(reply.error());
        }
        sample.scheduled = due.value_or(sent);
        sample.sent = sent;
        state->lastEnd = std::max(state->lastEnd, ended);
        // What a person stopped did not fail.
        if (sample.error && sample.error->kind == ErrorKind::Cancelled && stop.stop_requested())
            co_return cancelled();
        state->samples.append(std::move(sample));
        ++state->finished;
        state->progress({.step = state->step,
                         .message = u"%1 of %2 requests"_s.arg(state->finished).arg(state->requests),
                         .fraction = double(state->finished) / state->requests});
    }
    co_return {};
}

std::optional<QString> problemOf(const BenchConfig &config)
{
    constexpr int most = 10'000'000;
    if (config.requests < 1 || config.requests > most)
        return u"requests must be between 1 and %1"_s.arg(most);
    if (config.concurrencies.isEmpty())
        return u"at least one concurrency is needed"_s;
    for (const int concurrency : config.concurrencies) {
        if (concurrency < 1 || concurrency > 100'000)
            return u"a concurrency must be between 1 and 100000, not %1"_s.arg(concurrency);
    }
    if (config.promptTokens < 1 || config.promptTokens > 4'000'000)
        return u"prompt tokens must be between 1 and 4000000"_s;
    if (config.outputTokens < 1 || config.outputTokens > 4'000'000)
        return u"output tokens must be between 1 and 4000000"_s;
    if (config.modelId.isEmpty())
        return u"no model is named"_s;
    return config.sampling.firstProblem();
}

QString warningOf(const BenchRun &run, bool usageMissing)
{
    QStringList warnings;
    if (run.requests == 0 && run.failed > 0)
        warnings.append(Load::tr("No request succeeded."));
    // A 99th percentile of a few dozen values is the largest of them.
    constexpr int enough = 100;
    if (run.requests > 0 && run.requests < enough)
        warnings.append(Load::tr("%1 requests are too few for a 99th percentile.").arg(run.requests));
    // makeHttpTransport() opens so many connections to a host; Qt queues what is beyond them, before it is sent.
    constexpr int connections = 128;
    if (run.concurrency > connections)
        warnings.append(Load::tr("Of %1 requests at once, all but %2 wait on this side for a connection: the figures "
                                 "contain that wait.")
                            .arg(run.concurrency)
                            .arg(connections));
    if (usageMissing)
        warnings.append(Load::tr(
            "The server reports no token usage: tokens are counted as events, which may carry several."));
    return warnings.join(u' ');
}
} // namespace

QString SyntheticPrompts::prompt(int index) const
{
    // Common short words, one token each in the usual vocabularies, with the blank before them.
    static const char *const words[] = {
        "the",  "of",    "and",  "to",   "in",    "is",    "that",  "for",   "on",   "with",  "as",
        "this", "was",   "at",   "by",   "from",  "or",    "have",  "an",    "they", "which", "one",
        "you",  "were",  "her",  "all",  "there", "would", "their", "we",    "him",  "been",  "has",
        "when", "who",   "will", "more", "no",    "if",    "out",   "so",    "said", "what",  "up",
        "its",  "about", "into", "than", "them",  "can",   "only",  "other", "new",  "some",  "could",
        "time", "these", "two",  "may",  "then",  "do",    "first", "any",   "my"};
    static_assert(std::size(words) == 64);
    QString text;
    text.reserve(qsizetype(m_tokens) * 5);
    quint64 state = mix(m_seed) ^ mix(quint64(index) + 1);
    for (int i = 0; i < m_tokens; ++i) {
        // Ten words of six bits from each state; the first ones already differ between indices, so no prefix is shared.
        if (i % 10 == 0)
            state = mix(state);
        if (i > 0)
            text += u' ';
        text += QLatin1StringView(words[(state >> (6 * (i % 10))) & 63]);
    }
    return text;
}

double percentile(const QList<double> &sorted, double q)
{
    if (sorted.isEmpty())
        return std::nan("");
    const double place = std::clamp(q, 0.0, 1.0) * double(sorted.size() - 1);
    const auto below = qsizetype(std::floor(place));
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted.at(below) + (sorted.at(above) - sorted.at(below)) * (place - double(below));
}

Distribution Distribution::of(QList<double> values)
{
    Distribution result;
    result.count = values.size();
    if (values.isEmpty())
        return result;
    std::ranges::sort(values);
    result.mean = std::accumulate(values.constBegin(), values.constEnd(), 0.0) / double(values.size());
    result.min = values.constFirst();
    result.max = values.constLast();
    result.p50 = percentile(values, 0.50);
    result.p90 = percentile(values, 0.90);
    result.p95 = percentile(values, 0.95);
    result.p99 = percentile(values, 0.99);
    return result;
}

QString failureClass(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::Timeout:
        return u"timeout"_s;
    case ErrorKind::Network:
        return error.reason == "ConnectionRefused"_L1                           ? u"refused"_s
            : error.reason == "Cut"_L1 || error.reason == "ConnectionClosed"_L1 ? u"cut"_s
                                                                                : u"network"_s;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
        return u"unauthorized"_s;
    case ErrorKind::NotFound:
        return u"notFound"_s;
    case ErrorKind::TooManyRequests:
    case ErrorKind::QuotaExceeded:
        return u"overloaded"_s;
    case ErrorKind::Unavailable:
        return u"unavailable"_s;
    case ErrorKind::Invalid:
        return u"rejected"_s;
    default:
        return u"server"_s;
    }
}

Task<BenchRun> LoadGenerator::runSchedule(BenchConfig config, std::shared_ptr<LoadSchedule> schedule,
                                          int requests, int firstPrompt, ProgressSink progress,
                                          std::stop_token stop)
{
    auto state =
        std::make_shared<RunState>(RunState{.config = config,
                                            .schedule = schedule,
                                            .prompts = SyntheticPrompts(config.promptTokens, config.seed),
                                            .requests = requests,
                                            .firstPrompt = firstPrompt,
                                            .progress = progress});
    const int limit = schedule->concurrency();
    state->step = u"concurrency %1"_s.arg(limit);
    state->start = m_clock.monotonic();
    std::vector<Task<>> workers;
    const int count = limit > 0 ? std::min(limit, requests) : requests;
    workers.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i)
        workers.push_back(worker(state, &m_client, &m_clock, stop));
    (void)co_await whenAll(std::move(workers));

    BenchRun run;
    run.concurrency = limit;
    QList<double> ttft, gaps, tpot, e2e;
    qint64 promptTokens = 0, outputTokens = 0;
    for (const LoadSample &sample : state->samples) {
        if (sample.error) {
            ++run.failed;
            const QString kind = failureClass(*sample.error);
            ++run.failures[kind];
            if (!run.failureExamples.contains(kind))
                run.failureExamples.insert(kind, redacted(sample.error->detail));
            continue;
        }
        ++run.requests;
        promptTokens += sample.promptTokens;
        outputTokens += sample.outputTokens;
        e2e.append(sample.e2eMs);
        if (sample.ttftMs)
            ttft.append(*sample.ttftMs);
        if (sample.tpotMs)
            tpot.append(*sample.tpotMs);
        gaps.append(sample.gapsMs);
    }
    run.durationS = milliseconds(state->lastEnd) / 1000;
    if (run.durationS > 0) {
        run.requestsPerS = run.requests / run.durationS;
        run.outputTokensPerS = double(outputTokens) / run.durationS;
        run.totalTokensPerS = double(promptTokens + outputTokens) / run.durationS;
    }
    run.ttftMs = Distribution::of(ttft);
    run.itlMs = Distribution::of(gaps);
    run.tpotMs = Distribution::of(tpot);
    run.e2eMs = Distribution::of(e2e);
    run.warning = warningOf(run, state->usageMissing && run.requests > 0);
    run.samples = std::move(state->samples);
    co_return run;
}

Task<BenchResult> LoadGenerator::run(BenchConfig config, ProgressSink progress, std::stop_token stop)
{
    if (const auto problem = problemOf(config))
        co_return fail(ErrorKind::Invalid, *problem, u"bench"_s);
    BenchResult result{.config = config};
    int firstPrompt = 0;
    for (const int concurrency : config.concurrencies) {
        const int warmup = config.warmup < 0 ? concurrency : config.warmup;
        if (warmup > 0) {
            const ProgressSink quiet([progress](const Progress &p) {
                progress({.step = u"warm-up"_s, .message = p.message, .fraction = p.fraction});
            });
            auto warm = co_await runSchedule(config, std::make_shared<ClosedLoop>(concurrency), warmup,
                                             firstPrompt, quiet, stop);
            firstPrompt += warmup;
            // A server that answers nothing at all: its error says more than a table of zeros.
            if (warm && warm->requests == 0 && warm->failed > 0 && result.runs.isEmpty())
                co_return std::unexpected(Error(*warm->samples.constFirst().error).within(u"bench"_s));
        }
        if (stop.stop_requested()) {
            result.cancelled = true;
            break;
        }
        auto run = co_await runSchedule(config, std::make_shared<ClosedLoop>(concurrency), config.requests,
                                        firstPrompt, progress, stop);
        firstPrompt += config.requests;
        if (run && !run->samples.isEmpty())
            result.runs.append(std::move(*run));
        if (stop.stop_requested()) {
            result.cancelled = true;
            break;
        }
    }
    if (result.cancelled && result.runs.isEmpty())
        co_return cancelled();
    co_return result;
}

} // namespace slipway

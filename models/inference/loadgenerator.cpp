// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/loadgenerator.h"

#include "base/whenall.h"
#include "inference/benchanalysis.h"
#include "inference/echoserver.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QRandomGenerator>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
struct Load {
    Q_DECLARE_TR_FUNCTIONS(Load)
};

/// What the workers of one run share; they live on one thread.
struct RunState {
    BenchConfig config;
    std::shared_ptr<LoadSchedule> schedule;
    std::shared_ptr<const PromptSource> prompts;
    int requests = 0;
    int firstPrompt = 0;
    int next = 0;
    int finished = 0;
    std::chrono::nanoseconds start{0};
    std::chrono::nanoseconds lastEnd{0};
    QList<LoadSample> samples = {};
    ProgressSink progress;
    QString step;
    std::function<void(const LoadTick &)> onTick = {};
};

LoadTick tickOf(const RunState &state)
{
    LoadTick tick{.finished = state.finished, .requests = state.requests, .elapsed = state.lastEnd};
    for (const LoadSample &sample : state.samples) {
        if (sample.error) {
            ++tick.failed;
            continue;
        }
        tick.outputTokens += sample.outputTokens;
        tick.meanTtftMs += sample.ttftMs.value_or(0);
        tick.meanE2eMs += sample.e2eMs;
    }
    if (const int good = tick.finished - tick.failed; good > 0) {
        tick.meanTtftMs /= good;
        tick.meanE2eMs /= good;
    }
    return tick;
}

CompletionRequest requestFor(const BenchConfig &config, const PromptSource &prompts, int index)
{
    CompletionRequest request{.modelId = config.modelId,
                              .chat = config.chat,
                              .sampling = config.sampling,
                              .timeout = config.timeout,
                              .idleTimeout = config.timeout};
    LoadPrompt prompt = prompts.prompt(index);
    if (config.chat) {
        request.messages = std::move(prompt.messages);
    } else {
        for (const ChatMessage &message : std::as_const(prompt.messages))
            request.prompt += message.content;
    }
    if (!request.sampling.maxTokens)
        request.sampling.maxTokens = prompt.outputTokens > 0 ? prompt.outputTokens : config.outputTokens;
    if (config.ignoreEos && !request.sampling.ignoreEos)
        request.sampling.ignoreEos = true;
    return request;
}

std::shared_ptr<const PromptSource> promptsOf(const BenchConfig &config)
{
    if (!config.dataset.isEmpty())
        return std::make_shared<DatasetPrompts>(config.dataset, config.seed);
    if (config.trace.isEmpty())
        return std::make_shared<SyntheticPrompts>(config.promptTokens, config.seed);
    QList<TracePrompts::Lengths> lengths;
    for (const TraceEntry &entry : config.trace)
        lengths.append({entry.promptTokens, entry.outputTokens});
    return std::make_shared<TracePrompts>(std::move(lengths), config.seed);
}

LoadSample sampleOf(const CompletionReply &reply)
{
    LoadSample sample;
    const int tokens = reply.outputTokens();
    sample.usageMissing = !reply.usage;
    sample.promptTokens = reply.usage ? reply.usage->promptTokens : 0;
    sample.outputTokens = tokens;
    sample.e2eMs = millisecondsOf(reply.timing.end);
    if (reply.timing.firstToken)
        sample.ttftMs = millisecondsOf(*reply.timing.firstToken);
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
        auto reply = co_await client->complete(
            requestFor(state->config, *state->prompts, state->firstPrompt + index), {}, stop);
        const auto ended = clock->monotonic() - state->start;
        LoadSample sample;
        if (reply) {
            sample = sampleOf(*reply);
        } else {
            sample.e2eMs = millisecondsOf(ended - sent);
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
        if (state->onTick)
            state->onTick(tickOf(*state));
    }
    co_return {};
}

std::optional<QString> problemOf(const BenchConfig &config)
{
    constexpr int most = 10'000'000;
    if (config.requests < 1 || config.requests > most)
        return u"requests must be between 1 and %1"_s.arg(most);
    if (config.shape == LoadShape::ClosedLoop && config.concurrencies.isEmpty())
        return u"at least one concurrency is needed"_s;
    if ((config.shape == LoadShape::Constant || config.shape == LoadShape::Poisson) && config.rates.isEmpty())
        return u"at least one rate is needed"_s;
    for (const double rate : config.rates) {
        if (!(rate > 0 && rate <= 1e6))
            return u"a rate must be above 0 and at most 1000000 requests a second, not %1"_s.arg(rate);
    }
    if (config.shape == LoadShape::Trace && (config.trace.isEmpty() || !(config.traceSpeed > 0)))
        return u"a replay needs a trace and a speed above 0"_s;
    if (config.sweepTo < 0 || config.sweepTo > 100'000 || config.mostInFlight < 0)
        return u"a limit must be between 0 and 100000"_s;
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

QString warningOf(const BenchRun &run, bool usageMissing, bool overQt)
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
    if (overQt && run.concurrency > connections)
        warnings.append(
            Load::tr("Of %1 requests at once, all but %2 wait on this side for a connection: the figures "
                     "contain that wait.")
                .arg(run.concurrency)
                .arg(connections));
    if (usageMissing)
        warnings.append(Load::tr(
            "The server reports no token usage: tokens are counted as events, which may carry several."));
    return warnings.join(u' ');
}

/// The bounds: half of what the echo allowed, and a slip that facts/inference.md's recipe calls too much for a client.
QStringList clientBoundReasons(const BenchRun &run, const std::optional<Calibration> &calibration,
                               double eventsPerS)
{
    QStringList reasons;
    constexpr double mostCpu = 0.8, mostLagMs = 5, mostSlipMs = 50, mostShare = 0.5;
    if (run.health.cpuShare > mostCpu)
        reasons.append(Load::tr("The sending thread was busy for %1 % of the time.")
                           .arg(qRound(run.health.cpuShare * 100)));
    if (run.health.loopLagP99Ms > mostLagMs)
        reasons.append(Load::tr("What arrived waited up to %1 ms for its turn here (p99).")
                           .arg(QLocale().toString(run.health.loopLagP99Ms, 'f', 1)));
    if (run.concurrency == 0 && run.slipMs.count > 0 && run.slipMs.p99 > mostSlipMs)
        reasons.append(Load::tr("Requests left up to %1 ms late (p99).")
                           .arg(QLocale().toString(run.slipMs.p99, 'f', 1)));
    if (calibration && calibration->requestsPerS > 0
        && run.requestsPerS > mostShare * calibration->requestsPerS)
        reasons.append(
            Load::tr("%1 requests/s are more than half of the %2 that this side managed against an echo.")
                .arg(QLocale().toString(run.requestsPerS, 'f', 0))
                .arg(QLocale().toString(calibration->requestsPerS, 'f', 0)));
    if (calibration && calibration->eventsPerS > 0 && eventsPerS > mostShare * calibration->eventsPerS)
        reasons.append(
            Load::tr("%1 events/s are more than half of the %2 that this side managed against an echo.")
                .arg(QLocale().toString(eventsPerS, 'f', 0))
                .arg(QLocale().toString(calibration->eventsPerS, 'f', 0)));
    return reasons;
}

} // namespace

QString toString(LoadShape shape)
{
    switch (shape) {
    case LoadShape::ClosedLoop:
        return u"closed loop"_s;
    case LoadShape::Constant:
        return u"constant"_s;
    case LoadShape::Poisson:
        return u"poisson"_s;
    case LoadShape::Trace:
        return u"trace"_s;
    }
    return {};
}

Task<LoadOutcome> LoadGenerator::send(BenchConfig config, std::shared_ptr<LoadSchedule> schedule,
                                      int requests, int firstPrompt, ProgressSink progress,
                                      std::stop_token stop)
{
    const int limit = schedule->concurrency();
    const QString step = limit > 0 ? u"concurrency %1"_s.arg(limit) : u"open loop"_s;
    const std::shared_ptr<const PromptSource> prompts = promptsOf(config);
    if (m_wire) {
        QUrl url = m_wire->baseUrl;
        QString path = url.path();
        while (path.endsWith(u'/'))
            path.chop(1);
        if (!path.endsWith("/v1"_L1))
            path += "/v1"_L1;
        url.setPath(path + (config.chat ? u"/chat/completions"_s : u"/completions"_s));
        LoadJob job{.url = url,
                    .apiKey = m_wire->apiKey,
                    .chat = config.chat,
                    .timeout = config.timeout,
                    .schedule = schedule,
                    .requests = requests,
                    .step = step,
                    .onTick = m_observer.ticked};
        job.body = [config, prompts, firstPrompt](int index) {
            return QJsonDocument(requestFor(config, *prompts, firstPrompt + index).toJson())
                .toJson(QJsonDocument::Compact);
        };
        co_return co_await runLoad(std::move(job), m_clock, progress, stop);
    }
    auto state = std::make_shared<RunState>(RunState{.config = config,
                                                     .schedule = schedule,
                                                     .prompts = prompts,
                                                     .requests = requests,
                                                     .firstPrompt = firstPrompt,
                                                     .progress = progress,
                                                     .step = step,
                                                     .onTick = m_observer.ticked});
    state->start = m_clock.monotonic();
    std::vector<Task<>> workers;
    const int count = limit > 0 ? std::min(limit, requests) : requests;
    workers.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i)
        workers.push_back(worker(state, &m_client, &m_clock, stop));
    (void)co_await whenAll(std::move(workers));
    co_return LoadOutcome{.samples = std::move(state->samples), .lastEnd = state->lastEnd};
}

Task<BenchRun> LoadGenerator::runSchedule(BenchConfig config, std::shared_ptr<LoadSchedule> schedule,
                                          int requests, int firstPrompt, ProgressSink progress,
                                          std::stop_token stop)
{
    auto sent = co_await send(config, schedule, requests, firstPrompt, progress, stop);
    if (!sent)
        co_return std::unexpected(std::move(sent.error()));
    qint64 events = 0;
    bool usageMissing = false;
    for (const LoadSample &sample : std::as_const(sent->samples)) {
        if (sample.error)
            continue;
        events += sample.gapsMs.size() + 1;
        usageMissing |= sample.usageMissing;
    }
    BenchRun run = benchRunOf(std::move(sent->samples), millisecondsOf(sent->lastEnd) / 1000, config.slo);
    run.concurrency = schedule->concurrency();
    run.health = std::move(sent->health);
    run.warning = warningOf(run, usageMissing, !m_wire);
    run.clientBound =
        clientBoundReasons(run, m_calibration, run.durationS > 0 ? double(events) / run.durationS : 0);
    co_return run;
}

Task<Calibration> LoadGenerator::calibrate(int concurrency, Clock &clock, std::stop_token stop)
{
    constexpr int tokens = 16;
    const int inFlight = std::clamp(concurrency, 1, 500);
    const auto jobFor = [](const EchoServer &echo, int streams, int requests, int outputTokens) {
        LoadJob job{.url = QUrl(u"http://127.0.0.1:%1/v1/chat/completions"_s.arg(echo.port())),
                    .timeout = 30s,
                    .schedule = std::make_shared<ClosedLoop>(streams),
                    .requests = requests,
                    .readStamps = true,
                    .step = u"calibration"_s};
        const QByteArray body =
            R"({"model":"echo","messages":[{"role":"user","content":"a"}],"stream":true,"max_tokens":)"
            + QByteArray::number(outputTokens) + '}';
        job.body = [body](int) { return body; };
        return job;
    };
    Calibration calibration;
    {
        auto echo = EchoServer::start({});
        if (!echo)
            co_return std::unexpected(std::move(echo.error()));
        const int streams = streamsForCapacity(concurrency);
        const int requests = std::min(streams * 20, 4000);
        auto fast = co_await runLoad(jobFor(**echo, streams, requests, tokens), clock, {}, stop);
        const double seconds = millisecondsOf(fast->lastEnd) / 1000;
        if (seconds > 0) {
            calibration.requestsPerS = double(fast->samples.size()) / seconds;
            calibration.eventsPerS = calibration.requestsPerS * tokens;
        }
    }
    auto echo = EchoServer::start({.firstToken = 20ms, .gap = 10ms});
    if (!echo)
        co_return std::unexpected(std::move(echo.error()));
    auto stamped = co_await runLoad(jobFor(**echo, inFlight, inFlight * 2, tokens), clock, {}, stop);
    calibration.ttftErrorP99Ms = Distribution::of(stamped->health.ttftErrorMs).p99;
    calibration.itlErrorP99Ms = Distribution::of(stamped->health.itlErrorMs).p99;
    co_return calibration;
}

void BenchConfig::drawSeed()
{
    // No larger than what a person can put into the form to have the same again.
    if (seed == 0)
        seed = quint64(QRandomGenerator::system()->bounded(1, std::numeric_limits<int>::max()));
}

Task<BenchResult> LoadGenerator::run(BenchConfig config, ProgressSink progress, std::stop_token stop)
{
    if (const auto problem = problemOf(config))
        co_return fail(ErrorKind::Invalid, *problem, u"bench"_s);
    config.drawSeed();
    BenchResult result{.config = config};
    const bool closed = config.shape == LoadShape::ClosedLoop;
    QList<double> levels = config.rates;
    if (closed)
        levels = QList<double>(config.concurrencies.cbegin(), config.concurrencies.cend());
    else if (config.shape == LoadShape::Trace)
        levels = {0};
    if (m_wire) {
        progress({.step = u"calibration"_s, .message = u"measuring this side"_s});
        const double most = closed ? std::max(*std::ranges::max_element(levels), double(config.sweepTo)) : 64;
        auto calibration = co_await calibrate(int(most), m_clock, stop);
        if (!calibration)
            co_return std::unexpected(std::move(calibration.error()).within(u"bench"_s));
        m_calibration = *calibration;
        result.calibration = *calibration;
        if (m_observer.calibrated)
            m_observer.calibrated(*calibration);
    }
    int firstPrompt = 0;
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const int concurrency = closed ? int(levels.at(i)) : 8;
        const int warmup = config.warmup < 0 ? (closed || i == 0 ? concurrency : 0) : config.warmup;
        const auto began = [&](bool isWarmup) {
            if (m_observer.runBegan)
                m_observer.runBegan(int(i), closed ? concurrency : 0, closed ? 0 : levels.at(i), isWarmup);
        };
        if (warmup > 0) {
            began(true);
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
        std::shared_ptr<LoadSchedule> schedule;
        switch (config.shape) {
        case LoadShape::ClosedLoop:
            schedule = std::make_shared<ClosedLoop>(concurrency);
            break;
        case LoadShape::Constant:
            schedule = std::make_shared<ConstantRate>(levels.at(i), config.mostInFlight);
            break;
        case LoadShape::Poisson:
            schedule = std::make_shared<PoissonRate>(levels.at(i), config.seed, config.mostInFlight);
            break;
        case LoadShape::Trace:
            schedule = std::make_shared<TraceReplay>(config.trace, config.traceSpeed, config.mostInFlight);
            break;
        }
        began(false);
        auto run = co_await runSchedule(config, schedule, config.requests, firstPrompt, progress, stop);
        firstPrompt += config.requests;
        if (run && !run->samples.isEmpty()) {
            run->rate = closed ? 0 : levels.at(i);
            if (m_observer.runEnded)
                m_observer.runEnded(*run);
            result.runs.append(std::move(*run));
        }
        if (stop.stop_requested()) {
            result.cancelled = true;
            break;
        }
        if (closed && config.sweepTo > 0 && i + 1 == levels.size() && concurrency * 2 <= config.sweepTo
            && throughputStillGrows(result.runs))
            levels.append(concurrency * 2);
    }
    if (result.cancelled && result.runs.isEmpty())
        co_return cancelled();
    result.knee = kneeOf(result.runs);
    co_return result;
}

} // namespace slipway

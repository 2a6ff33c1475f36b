// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "inference/inferenceclient.h"
#include "inference/loadengine.h"
#include "inference/promptsource.h"

#include <memory>

namespace slipway {

/// By numpy's linear interpolation; NaN for no values. @p sorted ascending
double percentile(const QList<double> &sorted, double q);

struct Distribution {
    qsizetype count = 0;
    double mean = 0, min = 0, max = 0, p50 = 0, p90 = 0, p95 = 0, p99 = 0;
    static Distribution of(QList<double> values);
    QJsonObject toJson() const;
};

/// What an answer has to keep to count for goodput; what is not set is not asked.
struct ServiceLevels {
    std::optional<double> ttftMs = {};
    std::optional<double> tpotMs = {};
    std::optional<double> e2eMs = {};
    bool isEmpty() const { return !ttftMs && !tpotMs && !e2eMs; }
    bool operator==(const ServiceLevels &) const = default;
};

enum class LoadShape { ClosedLoop, Constant, Poisson, Trace };
QString toString(LoadShape shape);

struct BenchConfig {
    QString modelId = {};
    int requests = 100;
    QList<int> concurrencies = {1};
    int promptTokens = 128;
    int outputTokens = 128;
    bool chat = true;
    bool ignoreEos = true; ///< fixed lengths, so that servers compare
    int warmup = -1; ///< requests before each run; -1: as many as the concurrency
    quint64 seed = 1; ///< of prompts and arrivals; 0: each measurement draws one, and its result names it
    SamplingParameters sampling = {};
    std::chrono::milliseconds timeout{600'000};
    LoadShape shape = LoadShape::ClosedLoop;
    QList<double> rates = {}; ///< requests a second of the open loops, a run each; instead of concurrencies
    int mostInFlight = 0; ///< of the open loops; 0: no limit. What waits counts from its scheduled instant.
    QList<TraceEntry> trace = {};
    double traceSpeed = 1;
    QList<LoadPrompt> dataset = {}; ///< instead of synthetic prompts
    QString datasetName = {};
    /// Doubles the concurrency from the first one until throughput no longer grows, at most to this; 0: as listed.
    int sweepTo = 0;
    ServiceLevels slo = {};
    int loadPods = 0; ///< sent by so many pods in the cluster and not by this machine; 0: by this machine

    /// With the seed of another measurement a server's prefix cache has the prompts already, and its first tokens come faster than they would.
    void drawSeed();
    QJsonObject toJson() const;
};

/// What this side can do against a server that answers at once, found before the runs.
struct Calibration {
    double requestsPerS = 0;
    double eventsPerS = 0;
    double ttftErrorP99Ms = 0; ///< against the echo's own send stamps
    double itlErrorP99Ms = 0;
    QJsonObject toJson() const;
};

/// One run's result. Failed requests are kept apart and never in a latency.
struct BenchRun {
    int concurrency = 0; ///< most in flight; 0 without a limit
    double rate = 0; ///< requests a second that were asked for; 0 in a closed loop
    int requests = 0; ///< finished well
    int failed = 0;
    double durationS = 0;
    double requestsPerS = 0;
    double outputTokensPerS = 0;
    double totalTokensPerS = 0;
    Distribution ttftMs = {}, itlMs = {}, tpotMs = {}, e2eMs = {};
    /// The same counted from the instant at which the request was due: what a person waited. Equal in a closed loop.
    Distribution ttftFromScheduleMs = {}, e2eFromScheduleMs = {};
    Distribution slipMs = {}; ///< from due to sent
    std::optional<int> good = {}; ///< requests that kept every service level
    std::optional<double> goodputPerS = {};
    EngineHealth health = {}; ///< of this machine: says nothing of a run that pods in the cluster sent
    int loadPods = 0; ///< how many of those sent it
    QStringList clientBound = {}; ///< why these figures may be this side's and not the server's
    /// Failures by kind: timeout, network, overloaded, rejected, unauthorized, cut, server, cancelled.
    QMap<QString, int> failures = {};
    QMap<QString, QString> failureExamples = {};
    QString warning = {}; ///< what limits the numbers' worth, in a sentence
    QList<LoadSample> samples = {};

    QJsonObject toJson() const;
};

struct BenchResult {
    BenchConfig config = {};
    QList<BenchRun> runs = {};
    std::optional<Calibration> calibration = {};
    int knee = -1; ///< index of the run after which latency grows faster than throughput; -1: none to be seen
    bool cancelled = false; ///< stopped early: what was measured is kept
    QJsonObject toJson() const; ///< DESIGN.md's `bench`
    QJsonObject
    toDetailedJson() const; ///< the same with each request's figures, for comparing and for the history
};

/// The figures of a run from its requests, which it keeps. Rates are over @p durationS.
BenchRun benchRunOf(QList<LoadSample> samples, double durationS, const ServiceLevels &slo);

/// Tells who watches what happens, on the thread of run()'s caller. Empty members are not called.
struct BenchObserver {
    /// A run begins, or its warm-up. @p run counts from 0; concurrency 0 and rate 0 where there is none
    std::function<void(int run, int concurrency, double rate, bool isWarmup)> runBegan = {};
    std::function<void(const LoadTick &)> ticked = {};
    /// May add to what limits its worth.
    std::function<void(BenchRun &)> runEnded = {};
    std::function<void(const Calibration &)> calibrated = {};
};

/// Class of failure for the taxonomy above.
QString failureClass(const Error &error);

class LoadGenerator
{
public:
    /// Sends through @p client, on the thread of the caller: through any transport, and in the model time of tests.
    LoadGenerator(InferenceClient &client, Clock &clock) : m_client(client), m_clock(clock) { }

    struct Wire {
        QUrl baseUrl = {}; ///< with or without /v1
        Secret apiKey = {};
    };
    /// From now on sends by the engine of runLoad(), and calibrates it before the first run: what real measurements use.
    void setWire(Wire wire) { m_wire = std::move(wire); }
    void setObserver(BenchObserver observer) { m_observer = std::move(observer); }
    /// How many streams at once show what this side can send. One or two show how soon threads take turns: on a busy machine a hundredth of it,
    /// and a run that did more than its own calibration was stamped as bound by this side.
    static int streamsForCapacity(int concurrency) { return std::clamp(concurrency, 32, 500); }
    /// Measures this side alone against an EchoServer: its capacity, and its error at @p concurrency. Errors: Network.
    static Task<Calibration> calibrate(int concurrency, Clock &clock, std::stop_token stop);

    /// All concurrencies of the configuration, one after the other.
    /// Errors: Invalid (configuration), or the warm-up's error when not one of its requests succeeded.
    Task<BenchResult> run(BenchConfig config, ProgressSink progress, std::stop_token stop);
    /// One run by a schedule; warm-up is the caller's.
    Task<BenchRun> runSchedule(BenchConfig config, std::shared_ptr<LoadSchedule> schedule, int requests,
                               int firstPrompt, ProgressSink progress, std::stop_token stop);

private:
    Task<LoadOutcome> send(BenchConfig config, std::shared_ptr<LoadSchedule> schedule, int requests,
                           int firstPrompt, ProgressSink progress, std::stop_token stop);
    InferenceClient &m_client;
    Clock &m_clock;
    std::optional<Wire> m_wire;
    BenchObserver m_observer;
    std::optional<Calibration> m_calibration;
};

} // namespace slipway

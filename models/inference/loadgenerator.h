// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "inference/inferenceclient.h"

#include <memory>
#include <random>

namespace slipway {

/// One request of a load test and what became of it.
struct LoadSample {
    std::chrono::nanoseconds scheduled{0}; ///< since the run's start: when it was due
    std::chrono::nanoseconds sent{0}; ///< the same: when it left
    int promptTokens = 0;
    int outputTokens = 0;
    std::optional<double> ttftMs = {}; ///< from sending
    std::optional<double> tpotMs = {};
    double e2eMs = 0;
    QList<double> gapsMs = {};
    std::optional<Error> error = {};
};

/// When the next request leaves. A strategy: closed loop here; open-loop arrivals are others of the same shape.
class LoadSchedule
{
public:
    virtual ~LoadSchedule() = default;
    /// The instant since the start at which request @p index is due; nothing when a free place decides (closed loop).
    virtual std::optional<std::chrono::nanoseconds> due(int index) = 0;
    /// The most requests in flight; 0 for no limit.
    virtual int concurrency() const = 0;
};

/// N in flight: the next starts when one ends. Hides queueing; say so where its numbers are shown.
class ClosedLoop : public LoadSchedule
{
public:
    explicit ClosedLoop(int concurrency) : m_concurrency(concurrency) { }
    std::optional<std::chrono::nanoseconds> due(int) override { return {}; }
    int concurrency() const override { return m_concurrency; }

private:
    int m_concurrency;
};

/// Prompts of about a given length in tokens, each with a beginning of its own so that no prefix cache answers.
class SyntheticPrompts
{
public:
    explicit SyntheticPrompts(int tokens, quint64 seed = 1) : m_tokens(tokens), m_seed(seed) { }
    /// The same index gives the same prompt.
    QString prompt(int index) const;

private:
    int m_tokens;
    quint64 m_seed;
};

/// By numpy's linear interpolation; NaN for no values. @p sorted ascending
double percentile(const QList<double> &sorted, double q);

struct Distribution {
    qsizetype count = 0;
    double mean = 0, min = 0, max = 0, p50 = 0, p90 = 0, p95 = 0, p99 = 0;
    static Distribution of(QList<double> values);
    QJsonObject toJson() const;
};

struct BenchConfig {
    QString modelId = {};
    int requests = 100;
    QList<int> concurrencies = {1};
    int promptTokens = 128;
    int outputTokens = 128;
    bool chat = true;
    bool ignoreEos = true; ///< fixed lengths, so that servers compare
    int warmup = -1; ///< requests before each run; -1: as many as the concurrency
    quint64 seed = 1;
    SamplingParameters sampling = {};
    std::chrono::milliseconds timeout{600'000};

    QJsonObject toJson() const;
};

/// One concurrency's result. Failed requests are kept apart and never in a latency.
struct BenchRun {
    int concurrency = 0;
    int requests = 0; ///< finished well
    int failed = 0;
    double durationS = 0;
    double requestsPerS = 0;
    double outputTokensPerS = 0;
    double totalTokensPerS = 0;
    Distribution ttftMs = {}, itlMs = {}, tpotMs = {}, e2eMs = {};
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
    bool cancelled = false; ///< stopped early: what was measured is kept
    QJsonObject toJson() const; ///< DESIGN.md's `bench`
};

/// Class of failure for the taxonomy above.
QString failureClass(const Error &error);

class LoadGenerator
{
public:
    LoadGenerator(InferenceClient &client, Clock &clock) : m_client(client), m_clock(clock) { }

    /// All concurrencies of the configuration, one after the other.
    /// Errors: Invalid (configuration), or the warm-up's error when not one of its requests succeeded.
    Task<BenchResult> run(BenchConfig config, ProgressSink progress, std::stop_token stop);
    /// One run by a schedule; warm-up is the caller's.
    Task<BenchRun> runSchedule(BenchConfig config, std::shared_ptr<LoadSchedule> schedule, int requests,
                               int firstPrompt, ProgressSink progress, std::stop_token stop);

private:
    InferenceClient &m_client;
    Clock &m_clock;
};

} // namespace slipway

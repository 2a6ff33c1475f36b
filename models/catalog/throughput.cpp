// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/throughput.h"

#include "catalog/fitterms.h"
#include "catalog/kvcache.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// What engines reach of the data sheets, fitted to measurements that tst_throughput lists.
constexpr double memoryReached = 0.85;
constexpr double computeReached = 0.60;
constexpr double unpackingReached = 0.90; ///< of that, where 4-bit weights are unpacked for 16-bit matrices
constexpr double float32Of16 = 1.0 / 8; ///< without tensor cores, as on the T4
constexpr double stepSeconds = 0.8e-3; ///< scheduling and launching one step with CUDA graphs
constexpr double eagerSecondsALayer = 0.3e-3; ///< without them
constexpr double sequenceSeconds = 25e-6; ///< sampling and detokenising one sequence's token
constexpr double arrivalSeconds = 10e-3; ///< HTTP, chat template and tokenizer, once a request
constexpr double fastLinkGBps = 100; ///< what is slower is PCIe
constexpr double fastLinkSeconds = 8e-6; ///< one all-reduce without its bytes
constexpr double slowLinkSeconds = 25e-6;
constexpr double mostPrefill = 0.9; ///< beyond it queues grow too fast to promise anything

/// Times of one engine's steps, in seconds.
class Steps
{
public:
    Steps(const FitRequest &request, const FitReport &fit, const ServingLoad &load,
          SpeedCorrection correction);

    /// Of a batch of so many sequences, each of which gets a token.
    double decoding(double batch) const
    {
        return m_correction.decoding
            * (std::max(memory(batch), batch * m_secondsAToken) + talking(batch) + m_overhead
               + batch * sequenceSeconds);
    }
    /// Of all the steps that read one prompt.
    double reading() const
    {
        const double chunk = double(m_promptTokens) / m_chunks;
        return m_correction.reading
            * (m_chunks * (std::max(memory(1), chunk * m_secondsAToken) + talking(chunk) + m_overhead)
               + m_attentionSeconds);
    }
    int chunks() const { return m_chunks; }
    double mostSequences() const { return m_mostSequences; }
    double mostCached() const { return m_mostCached; }

private:
    double memory(double batch) const
    {
        const double touched = m_expertsShare > 0 ? 1 - std::pow(1 - m_chosenShare, std::max(1.0, batch)) : 1;
        const double weights = m_weightBytes * (1 - m_expertsShare + m_expertsShare * touched);
        return (weights + batch * m_cacheBytes) / m_bytesASecond;
    }
    /// Tensor parallelism: two all-reduces a layer.
    double talking(double tokens) const
    {
        return m_allReduces * (m_linkSeconds + tokens * m_linkBytesAToken / m_linkBytesASecond);
    }

    int m_promptTokens;
    int m_chunks;
    double m_weightBytes;
    double m_expertsShare = 0; ///< of the weights that are routed experts'
    double m_chosenShare = 0; ///< of the experts that one token goes through
    double m_cacheBytes; ///< of one sequence, half of its answer written
    double m_bytesASecond;
    double m_secondsAToken;
    double m_attentionSeconds;
    double m_overhead;
    double m_allReduces = 0;
    double m_linkSeconds = 0;
    double m_linkBytesAToken = 0;
    double m_linkBytesASecond = 1;
    double m_mostSequences;
    double m_mostCached;
    SpeedCorrection m_correction;
};

/// What the weights come in: the engine's word, "none" or empty for 16 bits.
QString methodOf(const FitRequest &request)
{
    return request.quantization.isEmpty() && request.model.quantization ? request.model.quantization->method
                                                                        : request.quantization.toLower();
}

/// Whether activations are in 8 bits as well, so that the faster matrices are used.
bool computesIn8Bits(const FitRequest &request)
{
    const QString method = methodOf(request);
    const int bits = request.model.quantization ? request.model.quantization->bits : 8;
    if (method.contains("fp8"_L1) || method.contains("nvfp4"_L1))
        return request.accelerator.supports(u"fp8"_s);
    if (method.contains("int8"_L1))
        return true;
    return method == "compressed-tensors"_L1 && bits == 8;
}

bool unpacksWeights(const FitRequest &request)
{
    const QString method = methodOf(request);
    return !method.isEmpty() && method != "none"_L1 && !computesIn8Bits(request);
}

double operationsASecond(const FitRequest &request, const FitReport &fit)
{
    const ChipSpeed &speed = request.accelerator.speed;
    double peak = speed.tflops16;
    if (computesIn8Bits(request) && speed.tflops8 > 0)
        peak = speed.tflops8;
    else if (unpacksWeights(request))
        peak *= unpackingReached;
    else if (fit.effectiveDtype == "float32"_L1)
        peak *= float32Of16;
    return peak * 1e12 * computeReached;
}

Steps::Steps(const FitRequest &request, const FitReport &fit, const ServingLoad &load,
             SpeedCorrection correction)
    : m_promptTokens(std::max(1, load.promptTokens))
    , m_correction(correction)
{
    const ModelSpec &model = request.model;
    const ChipSpeed &speed = request.accelerator.speed;
    const FitSettings settings = settingsOf(request);
    const int chips = std::max(1, request.count);
    m_chunks = std::max(1, int(std::ceil(double(m_promptTokens) / std::max(1, settings.batchedTokens))));
    m_weightBytes = double(fit.weightsBytesPerAccelerator);
    if (model.moe && model.moe->experts > 0) {
        const ParameterGroups groups = parameterGroups(model);
        m_expertsShare = double(groups.experts) / double(std::max<qint64>(1, groups.total()));
        m_chosenShare = double(model.moe->expertsPerToken) / model.moe->experts;
    }
    const double context = m_promptTokens + load.outputTokens / 2.0;
    const double full = m_promptTokens + load.outputTokens;
    // Layers that keep a window read no more than it.
    const double all = double(fit.kvBytesPerTokenPerAccelerator);
    const double longShare =
        double(fit.kvBytesPerTokenLongContext) / double(std::max<qint64>(1, fit.kvBytesPerToken));
    const double window = model.slidingWindow > 0 ? model.slidingWindow : full;
    m_cacheBytes = all * (longShare * context + (1 - longShare) * std::min(context, window));
    m_bytesASecond = speed.memoryGBps * 1e9 * memoryReached;
    const double operations = operationsASecond(request, fit);
    const auto active = double(model.activeParameters > 0 ? model.activeParameters : model.parameters);
    m_secondsAToken = 2 * active / chips / operations;
    // Each token of the prompt looks at those before it: half of them on the average, by two products of two operations.
    const double width = double(model.heads) * model.headDim;
    const double looks = model.fullLayers * double(m_promptTokens) * m_promptTokens / 2
        + model.slidingLayers * double(m_promptTokens) * std::min<double>(m_promptTokens / 2.0, window);
    m_attentionSeconds = 4 * width * looks / chips / operations;
    m_overhead = stepSeconds + (request.enforceEager ? eagerSecondsALayer * model.layers : 0);
    if (chips > 1) {
        const bool isFast =
            speed.linkGBps >= fastLinkGBps || request.accelerator.vendor != AcceleratorVendor::Nvidia;
        m_allReduces = 2.0 * model.layers;
        m_linkSeconds = isFast ? fastLinkSeconds : slowLinkSeconds;
        m_linkBytesAToken = model.hiddenSize * 2.0 * 2 * (chips - 1) / chips;
        m_linkBytesASecond = std::max(1.0, speed.linkGBps) * 1e9;
    }
    m_mostSequences = std::max(1, settings.sequences);
    m_mostCached = full > 0 ? double(fit.maxTokens) / full : 0;
}

} // namespace

ThroughputEstimate estimateThroughput(const FitRequest &request, const FitReport &fit,
                                      const ServingLoad &load, SpeedCorrection correction)
{
    using Limit = ThroughputEstimate::Limit;
    ThroughputEstimate estimate;
    if (!fit.fits || load.promptTokens + load.outputTokens > fit.maxModelLen) {
        estimate.limit = Limit::DoesNotFit;
        return estimate;
    }
    if (!request.accelerator.speed.isKnown()) {
        estimate.limit = Limit::SpeedUnknown;
        return estimate;
    }
    const Steps steps(request, fit, load, correction);
    const double reading = steps.reading();
    const double rate = load.requestsPerSecond;
    estimate.prefillShare = rate * reading;
    if (estimate.prefillShare > mostPrefill) {
        estimate.limit = Limit::Compute;
        return estimate;
    }
    // What is under way decides how long a step takes, and that how much is under way. The map grows, so this comes from below to its
    // least fixed point, if there is one.
    double batch = 0;
    double gap = steps.decoding(1);
    for (int turn = 0; turn < 500; ++turn) {
        const double stepsASecond =
            rate * steps.chunks() + (1 - estimate.prefillShare) / steps.decoding(std::max(1.0, batch));
        gap = 1 / stepsASecond;
        const double next = rate * load.outputTokens * gap;
        const bool isStill = std::abs(next - batch) < 1e-3 * std::max(1.0, batch);
        batch = next;
        if (isStill || batch > 2 * steps.mostSequences())
            break;
    }
    estimate.underWay = batch + estimate.prefillShare;
    if (batch > steps.mostSequences())
        estimate.limit = Limit::Sequences;
    if (batch > steps.mostCached())
        estimate.limit = Limit::Cache;
    // Of the queue before a server of fixed service times that arrivals by chance find.
    const double waiting = estimate.prefillShare / (2 * (1 - estimate.prefillShare)) * reading;
    const double stepUnderWay = gap / 2 * std::min(1.0, batch); // which comes to its end first
    const double first = arrivalSeconds + reading + stepUnderWay;
    estimate.itlMs = gap * 1e3;
    estimate.ttftMs = (first + waiting) * 1e3;
    estimate.ttftP95Ms = (first + stepUnderWay + 3 * waiting) * 1e3;
    estimate.e2eMs = estimate.ttftMs + std::max(0, load.outputTokens - 1) * estimate.itlMs;
    return estimate;
}

double highestRate(const FitRequest &request, const FitReport &fit, ServingLoad load, double mostTtftMs,
                   double mostItlMs, SpeedCorrection correction)
{
    const auto holds = [&](double rate) {
        load.requestsPerSecond = rate;
        return estimateThroughput(request, fit, load, correction).isWithin(mostTtftMs, mostItlMs);
    };
    constexpr double least = 1e-3;
    if (!holds(least))
        return 0;
    double low = least;
    double high = 2 * least;
    while (high < 1e6 && holds(high)) {
        low = high;
        high *= 2;
    }
    for (int halving = 0; halving < 30; ++halving) {
        const double middle = (low + high) / 2;
        (holds(middle) ? low : high) = middle;
    }
    return low;
}

std::optional<SpeedCorrection> correctionFrom(const FitRequest &request, const FitReport &fit,
                                              const ServingLoad &load, double ttftMs, double itlMs)
{
    constexpr double most = 4; // further off than any chip was (throughputError)
    using Limit = ThroughputEstimate::Limit;
    SpeedCorrection correction;
    if (const Limit limit = estimateThroughput(request, fit, load).limit;
        limit == Limit::DoesNotFit || limit == Limit::SpeedUnknown)
        return {};
    /// The factor with which the estimate's @p time comes out as @p measured: it grows with it, to no limit when it no longer keeps up.
    const auto solve = [&](double SpeedCorrection::*factor, double ThroughputEstimate::*time,
                           double measured) -> std::optional<double> {
        const auto with = [&](double value) {
            SpeedCorrection tried = correction;
            tried.*factor = value;
            const ThroughputEstimate estimate = estimateThroughput(request, fit, load, tried);
            return estimate.limit == Limit::Compute ? std::numeric_limits<double>::infinity()
                                                    : estimate.*time;
        };
        double low = 1 / most;
        double high = most;
        if (measured <= 0 || with(low) > measured || with(high) < measured)
            return {};
        for (int halving = 0; halving < 40; ++halving) {
            const double middle = std::sqrt(low * high);
            (with(middle) < measured ? low : high) = middle;
        }
        return std::sqrt(low * high);
    };
    // Each is a part of the other's time.
    for (int turn = 0; turn < 4; ++turn) {
        const auto decoding = solve(&SpeedCorrection::decoding, &ThroughputEstimate::itlMs, itlMs);
        if (!decoding)
            return {};
        correction.decoding = *decoding;
        correction.reading =
            solve(&SpeedCorrection::reading, &ThroughputEstimate::ttftMs, ttftMs).value_or(1);
    }
    return correction;
}

bool computesAlike(const FitRequest &one, const FitRequest &other)
{
    return computesIn8Bits(one) == computesIn8Bits(other) && unpacksWeights(one) == unpacksWeights(other);
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/fitterms.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
} // namespace

FitSettings settingsOf(const FitRequest &request)
{
    FitSettings s;
    s.version = VllmVersion::parse(request.engineVersion).value_or(VllmVersion{1, 0, 0});
    s.v0 = s.version < VllmVersion{0, 8, 0};
    // 0.92 is today's; the release of the change is not known, the 0.11 logs still show 0.9 (unverified between).
    s.utilization = request.gpuMemoryUtilization > 0 ? request.gpuMemoryUtilization
        : s.version < VllmVersion{0, 20, 0}          ? 0.90
                                                     : 0.92;
    s.maxModelLen = request.maxModelLen > 0 ? request.maxModelLen : request.model.maxPositions;
    const bool many = request.accelerator.manySequences && !s.v0;
    s.sequences = request.maxNumSeqs > 0 ? request.maxNumSeqs
                                         : defaultMaxNumSeqs(request.accelerator).value_or(many ? 1024 : 256);
    if (request.maxNumBatchedTokens > 0)
        s.batchedTokens = request.maxNumBatchedTokens;
    else if (s.v0) // without chunked prefill, a whole prompt at once; chunked from 32k on
        s.batchedTokens = s.maxModelLen > 32768 ? 2048 : std::max(2048, s.maxModelLen);
    else
        s.batchedTokens = many ? 8192 : 2048;
    return s;
}

int bytesOf(const QString &dtype)
{
    return dtype == "float32"_L1 ? 4 : 2;
}

/// CUDA context, NCCL and libraries outside PyTorch's allocator.
FitTerm nonTorchTerm(const FitRequest &r)
{
    // Seen in engine logs: 0.13 GiB on one H100, 0.55 with two, 0.95 with four, 1.74 with eight; 0.05 on an A10G, 0.01 on a T4.
    struct Point {
        int count;
        double value;
    };
    constexpr Point points[] = {{1, 0.13}, {2, 0.55}, {4, 0.95}, {8, 1.74}};
    double parallel = points[3].value * r.count / 8.0;
    for (int i = 0; i + 1 < 4; ++i) {
        if (r.count >= points[i].count && r.count <= points[i + 1].count) {
            const double t = double(r.count - points[i].count) / (points[i + 1].count - points[i].count);
            parallel = points[i].value + t * (points[i + 1].value - points[i].value);
            break;
        }
    }
    const double visible = double(r.accelerator.visibleBytes) / gib;
    const double single = visible < 20 ? 0.01 : visible < 50 ? 0.05 : 0.13;
    const double value = single + parallel - points[0].value;
    return {
        .id = u"nonTorch"_s,
        .bytes = qint64(value * gib),
        .errorBytes = qint64((r.count > 1 ? 0.4 * value : 0.1) * gib),
        .formula = r.count > 1 ? u"context and collectives of %1 accelerators"_s.arg(r.count)
                               : u"context and libraries of one accelerator"_s,
        .source =
            u"engine logs: 0.13 GiB (1), 0.55 (2), 0.95 (4), 1.74 (8); llm-d Planner, empirical vLLM memory results"_s};
}

/// The peak that the engine's profile run finds, and takes off the cache for good.
FitTerm activationTerm(const FitRequest &r, const FitSettings &s,
                       const std::optional<QuantizationScheme> &scheme)
{
    const double tokens = s.batchedTokens;
    const double h = r.model.hiddenSize;
    const double width = bytesOf(r.dtype) == 4 ? 4 : 2;
    const double inner = double(r.model.moe ? r.model.moe->intermediateSize * r.model.moe->expertsPerToken
                                            : r.model.intermediateSize)
        / r.count;
    const double spread = r.model.moe ? h * r.model.moe->expertsPerToken : h;
    double forward = tokens * (2 * inner + spread) * width;
    QString forwardText = u"%1 tokens × (2 × %2 + %3) × %4 B"_s.arg(s.batchedTokens)
                              .arg(qint64(inner))
                              .arg(qint64(spread))
                              .arg(width);
    if (r.accelerator.vendor != AcceleratorVendor::Nvidia) {
        const double logits = 2.0 * std::min(s.sequences, s.batchedTokens) * r.model.vocabSize * 4 / r.count;
        return {.id = u"activation"_s,
                .bytes = qint64(forward + logits),
                .errorBytes = qint64(forward + logits + 0.25 * gib),
                .formula = forwardText,
                .source = u"estimate: no published measurement for this kind of accelerator"_s};
    }
    // Small GPUs below 8.0 have no Marlin: AWQ and GPTQ unpack a whole matrix for batches of 256 tokens and more.
    if (scheme && (scheme->method == "awq"_L1 || scheme->method == "gptq"_L1)
        && r.accelerator.computeCapability < 80)
        forward += 2.0 * r.model.intermediateSize * h * 2 / r.count;
    if (r.model.isMultimodal()) {
        // Two logs agree: 2.12 GiB (Mistral Small 3.2, v0.11.0) and 1.97 GiB (a LLaVA, v0.10): the encoder's profile run decides.
        const double encoder = 2.1 * gib;
        return {.id = u"activation"_s,
                .bytes = qint64(std::max(forward, encoder)),
                .errorBytes = qint64(0.6 * gib),
                .formula = u"profile run of the image encoder, 2.1 GiB"_s,
                .source = u"engine logs of vLLM 0.10 and 0.11; llm-d Planner"_s};
    }
    // The profile run samples with top-p and top-k for as many sequences as may run: logits in 16 and 32 bit, sorted values, 64-bit
    // indices, probabilities and their sums. 9.56 fp32 copies and 1.28 hidden states meet seven H100 measurements within 1 %.
    const double sampler = 9.56 * std::min(s.sequences, s.batchedTokens) * double(r.model.vocabSize) * 4;
    const double hidden = 1.28 * tokens * h * width;
    const bool sampling = sampler + hidden > forward;
    const double peak = std::max(forward, sampler + hidden);
    return {.id = u"activation"_s,
            .bytes = qint64(peak),
            .errorBytes = qint64(std::max(0.15 * peak, 0.15 * gib)),
            .formula = sampling
                ? u"sampler: 9.56 × %1 sequences × %2 vocabulary × 4 B + 1.28 × %3 tokens × %4 × %5 B"_s
                      .arg(std::min(s.sequences, s.batchedTokens))
                      .arg(r.model.vocabSize)
                      .arg(s.batchedTokens)
                      .arg(r.model.hiddenSize)
                      .arg(width)
                : u"MLP: "_s + forwardText,
            .source = u"fitted to llm-d Planner's engine logs (H100); seed system 003 (T4, vLLM 0.6.6)"_s};
}

FitTerm graphsTerm(const FitRequest &r)
{
    const double value = r.enforceEager || r.accelerator.vendor != AcceleratorVendor::Nvidia
        ? 0
        : 0.012 * r.model.layers * (r.model.moe ? 2 : 1);
    return {
        .id = u"graphs"_s,
        .bytes = qint64(value * gib),
        .errorBytes = qint64(value * gib),
        .formula = r.enforceEager ? u"none: eager mode"_s
                                  : u"0.012 GiB × %1 layers"_s.arg(r.model.layers)
                + (r.model.moe ? u" × 2 (experts)"_s : QString()),
        .source =
            u"engine logs: −0.9 to 1.2 GiB; captured after the cache is made, from the share that is left alone"_s,
        .insideBudget = false};
}

} // namespace slipway

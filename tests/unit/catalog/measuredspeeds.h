// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/throughput.h"

namespace slipway {

/// What others measured and published. A rate of zero: one request after the other. Zero for a time that was not published.
struct MeasuredSpeed {
    const char *name;
    const char *model;
    const char *accelerator;
    int count;
    double rate;
    int prompt;
    int output;
    bool eager;
    double ttftMs;
    double itlMs;
};

constexpr const char *llama8 = "meta-llama/Llama-3.1-8B-Instruct";
constexpr const char *qwen72 = "Qwen/Qwen2.5-72B-Instruct";

constexpr MeasuredSpeed measuredSpeeds[] = {
    // johnmusgrave.com, "vLLM throughput-latency sweep on NVIDIA A100", vLLM 0.23.0: 75 tokens/s alone.
    {"Llama 8B on A100 40GB", llama8, "nvidia-tesla-a100", 1, 0, 1024, 128, false, 0, 13.3},
    // yobitelcomm.github.io/bench, "Concurrency sweep", vLLM 0.21.0, 2026-05-16.
    {"Llama 8B on H100", llama8, "nvidia-h100-80gb", 1, 0, 128, 128, false, 13.98, 6.48},
    // ai.wmx.dev/benchmarks, vLLM 0.23.0 on GKE; at 32 in flight it answers 29.5 requests/s.
    {"Qwen 0.5B on L4", "Qwen/Qwen2.5-0.5B-Instruct", "nvidia-l4", 1, 0, 256, 128, false, 0, 5.1},
    {"Qwen 0.5B on L4, 32 in flight", "Qwen/Qwen2.5-0.5B-Instruct", "nvidia-l4", 1, 29.5, 256, 128, false, 0,
     7.1},
    // tenstorrent/tt-inference-server issue 143, the GPU's figures, 2025-04-01.
    {"Qwen 72B on two H100", qwen72, "nvidia-h100-80gb", 2, 0, 1024, 128, false, 129.2, 31.0},
    {"Qwen 72B on two H100, 4096 tokens", qwen72, "nvidia-h100-80gb", 2, 0, 4096, 128, false, 505.1, 31.1},
    {"Qwen 72B on two H100, 8192 tokens", qwen72, "nvidia-h100-80gb", 2, 0, 8192, 128, false, 1063.8, 31.3},
    // vllm-project/vllm issue 20469, vLLM 0.9.1, --enforce-eager.
    {"Qwen3 14B AWQ on A100 80GB, eager", "Qwen/Qwen3-14B-AWQ", "nvidia-a100-80gb", 1, 0, 16000, 200, true,
     3345.4, 20.6},
};

/// What the calculator says of the same.
inline ThroughputEstimate estimateOf(const MeasuredSpeed &row)
{
    const Catalog &catalog = Catalog::builtIn();
    const QString model = QString::fromLatin1(row.model);
    const auto quantized = catalog.modelByQuantizedName(model);
    const Accelerator *chip = catalog.accelerator(QString::fromLatin1(row.accelerator));
    if ((!catalog.model(model) && !quantized) || !chip)
        qFatal("not in the catalogue: %s on %s", row.model, row.accelerator);
    FitRequest request{.model = catalog.model(model) ? *catalog.model(model) : *quantized,
                       .accelerator = *chip,
                       .count = row.count};
    request.enforceEager = row.eager;
    // Not published; who measures one request after the other gives the weights what they need.
    request.gpuMemoryUtilization = 0.98;
    request.maxNumSeqs = 32;
    request.maxModelLen = row.prompt + row.output;
    return estimateThroughput(request, evaluateFit(request),
                              {.requestsPerSecond = row.rate > 0 ? row.rate : 1e-3,
                               .promptTokens = row.prompt,
                               .outputTokens = row.output});
}

} // namespace slipway

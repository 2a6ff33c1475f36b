// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

/// What engines said of their memory, to hold the calculator to. Zero or a negative figure in a column: not published.
struct MeasuredFit {
    const char *name;
    const char *modelId;
    const char *accelerator;
    int count;
    double utilization;
    int maxModelLen;
    const char *version;
    int maxNumSeqs; // 0: the engine's default
    double weightsGib; // per accelerator
    double activationGib;
    double nonTorchGib;
    double kvGib; // what the engine left for the cache, per accelerator
    long long tokens; // "GPU KV cache size"
    bool fits;
    const char *source;
};

constexpr const char *llmdSource =
    "llm-d Planner, docs/empirical-vllm-memory-results.md (H100 79.18 GiB, vLLM 0.11)";

constexpr MeasuredFit measuredFits[] = {
    {"gpt-oss-20b on H100", "openai/gpt-oss-20b", "nvidia-h100-80gb", 1, 0.90, 16000, "0.11.0", 0, 13.47,
     7.38, 0.13, 50.28, 0, true, llmdSource},
    // Its table says 0.9; the sum of its own terms says 0.95 (75.22 − 64.38 − 7.38 − 0.13 = 3.33).
    {"gpt-oss-120b on H100", "openai/gpt-oss-120b", "nvidia-h100-80gb", 1, 0.95, 16000, "0.11.0", 0, 64.38,
     7.38, 0.13, 3.33, 0, true, llmdSource},
    {"Llama 3.3 70B FP8 on two H100", "RedHatAI/Llama-3.3-70B-Instruct-FP8-dynamic", "nvidia-h100-80gb", 2,
     0.90, 16000, "0.11.0", 0, 33.88, 4.84, 0.55, 32.00, 0, true, llmdSource},
    {"Llama 3.3 70B FP8 on one H100", "RedHatAI/Llama-3.3-70B-Instruct-FP8-dynamic", "nvidia-h100-80gb", 1,
     0.90, 16000, "0.11.0", 0, 67.72, 4.84, 0.14, -1.44, 0, false, llmdSource},
    {"Llama 3.1 8B on H100", "meta-llama/Llama-3.1-8B-Instruct", "nvidia-h100-80gb", 1, 0.90, 16000, "0.11.0",
     0, 14.99, 4.76, 0.13, 51.38, 0, true, llmdSource},
    {"Qwen3 0.6B on H100", "Qwen/Qwen3-0.6B", "nvidia-h100-80gb", 1, 0.90, 16000, "0.11.0", 0, 1.12, 5.56,
     0.13, 64.45, 0, true, llmdSource},
    {"Qwen3 0.6B on H100, 32k", "Qwen/Qwen3-0.6B", "nvidia-h100-80gb", 1, 0.90, 32000, "0.11.0", 0, 1.12,
     5.56, 0.13, 64.45, 0, true, llmdSource},
    {"Qwen3 32B on H100", "Qwen/Qwen3-32B", "nvidia-h100-80gb", 1, 0.90, 16000, "0.11.0", 0, 61.03, 5.64,
     0.14, 4.45, 0, true, llmdSource},
    {"Qwen3 32B on H100, 32k", "Qwen/Qwen3-32B", "nvidia-h100-80gb", 1, 0.90, 32000, "0.11.0", 0, 61.03, 5.64,
     0.14, 0, 0, false, llmdSource},
    {"Qwen3 32B on two H100", "Qwen/Qwen3-32B", "nvidia-h100-80gb", 2, 0.90, 16000, "0.11.0", 0, 30.59, 5.64,
     0.54, 34.49, 0, true, llmdSource},
    {"Mistral Small 3.2 24B on H100", "mistralai/Mistral-Small-3.2-24B-Instruct-2506", "nvidia-h100-80gb", 1,
     0.95, 16000, "0.11.0", 0, 44.76, 2.12, 0.14, 28.20, 184832, true, llmdSource},
    {"DeepSeek R1 on one H100", "deepseek-ai/DeepSeek-R1", "nvidia-h100-80gb", 1, 0.90, 16000, "0.11.0", 0, 0,
     0, 0, 0, 0, false, llmdSource},
    {"Llama 3.1 8B on A100 80GB, v0.31", "meta-llama/Llama-3.1-8B-Instruct", "nvidia-a100-80gb", 1, 0.92,
     131072, "0.31.0", 0, 15.00, 0, 0, 56.21, 460496, true, "public engine log of vLLM v0.31.0, 2026-10-06"},
    {"Mistral 7B fp16 on T4, 0.90", "mistralai/Mistral-7B-Instruct-v0.2", "nvidia-tesla-t4", 1, 0.90, 2048,
     "0.6.6", 32, 13.49, 0, 0, 0, 0, false,
     "seed system 003, fix 16: No available memory for the cache blocks"},
    {"Mistral 7B fp16 on T4, 0.95", "mistralai/Mistral-7B-Instruct-v0.2", "nvidia-tesla-t4", 1, 0.95, 2048,
     "0.6.6", 32, 13.49, 0, 0, 0.236, 1936, false, "seed system 003, fix 16: 1936 tokens = 121 blocks"},
    // The sheet's own sum with a flat 1 GiB of overhead; the server ran.
    {"Mistral 7B AWQ on T4", "TheBloke/Mistral-7B-Instruct-v0.2-AWQ", "nvidia-tesla-t4", 1, 0.90, 4096,
     "0.6.6", 32, 3.87, 0, 0, 8.2, 67000, true, "facts on inference, 8.2"},
};

} // namespace slipway

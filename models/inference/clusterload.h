// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/loadgenerator.h"

namespace slipway {

/// The workload of a BenchConfig in the words of `vllm bench serve`, which pods in the cluster send it with.
///
/// Source: vllm/benchmarks/serve.py as of vLLM 0.11.1 to 0.27. Its random dataset always ignores the end of sequence and draws its arrivals
/// from a gamma distribution, of which the Poisson process is one; the rest of what a BenchConfig can say it cannot.
struct ClusterLoad {
    int pods = 1;
    QString baseUrl = {}; ///< as pods reach it, without /v1
    QString tokenizer = {}; ///< Hugging Face id or a path in the pod; the tool makes prompts by it
};

/// One run: of a closed loop or of arrivals.
struct LoadLevel {
    int concurrency = 0; ///< of all pods together; 0: arrivals
    double rate = 0; ///< likewise, requests a second
    bool operator==(const LoadLevel &) const = default;
};

/// The levels that a configuration names; a sweep begins with its first and goes on by throughputStillGrows().
QList<LoadLevel> loadLevelsOf(const BenchConfig &config);

/// What the tool cannot express, or what cannot be shared out evenly: one sentence that names the option, translated. Nothing when all of
/// it can be sent.
std::optional<QString> clusterLoadProblem(const BenchConfig &config, int pods);

/// Requests that each pod sends: as many as all together are asked for, rounded up to whole requests a pod.
int requestsPerPod(const BenchConfig &config, int pods);

/// The arguments after `vllm bench serve`, of each pod alike. Without the seed, which each pod adds by its index, and without where the
/// result goes: both are the script's.
QStringList vllmBenchArguments(const BenchConfig &config, const LoadLevel &level, const ClusterLoad &load);

/// What the pods run with those arguments, for `sh -c`: it ends with the tool's exit status, and prints its result between markers that
/// benchResultIn() finds. A log is the only way out of a pod that asks for no volume; kubelets keep 10 MiB of it, so that a larger result
/// leaves out its gaps between tokens first.
/// Needs SLIPWAY_SEED, and JOB_COMPLETION_INDEX as an Indexed Job sets it.
QString vllmBenchScript();

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/clusterload.h"

#include "inference/loadwords.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString number(double value)
{
    return QString::number(value, 'g', 12);
}

/// Sampling that is not among the tool's options.
QString unknownSampling(const SamplingParameters &sampling)
{
    if (sampling.seed)
        return u"seed"_s;
    if (sampling.minTokens)
        return u"min_tokens"_s;
    if (sampling.logprobs)
        return u"logprobs"_s;
    if (!sampling.stop.isEmpty())
        return u"stop"_s;
    if (!sampling.responseFormat.isEmpty())
        return u"response_format"_s;
    if (!sampling.tools.isEmpty())
        return u"tools"_s;
    return sampling.extra.isEmpty() ? QString() : sampling.extra.keys().constFirst();
}

} // namespace

QList<LoadLevel> loadLevelsOf(const BenchConfig &config)
{
    QList<LoadLevel> levels;
    if (config.shape == LoadShape::ClosedLoop) {
        for (const int concurrency : config.concurrencies)
            levels.append({.concurrency = concurrency});
    } else {
        for (const double rate : config.rates)
            levels.append({.rate = rate});
    }
    return levels;
}

std::optional<QString> clusterLoadProblem(const BenchConfig &config, int pods)
{
    constexpr int mostPods = 100;
    constexpr quint64 mostSeed = 0xffff'ffffULL; // numpy's
    if (pods < 1 || pods > mostPods)
        return LoadWords::tr("Load pods in the cluster (--in-cluster) have to be from 1 to %1, not %2.")
            .arg(mostPods)
            .arg(pods);
    if (config.shape == LoadShape::Trace)
        return LoadWords::tr("A trace (--trace) cannot be replayed from pods in the cluster: vllm bench "
                             "serve takes no such file there.");
    if (config.shape == LoadShape::Constant)
        return LoadWords::tr("Constant arrivals (--arrivals constant) cannot be sent from pods in the "
                             "cluster: vllm bench serve draws its gaps.");
    if (!config.dataset.isEmpty())
        return LoadWords::tr(
            "A dataset (--dataset) cannot be sent from pods in the cluster: the file is on this machine.");
    if (!config.ignoreEos)
        return LoadWords::tr("Answers that end by themselves (--respect-eos) cannot be asked for from pods "
                             "in the cluster: vllm bench serve "
                             "always ignores the end with random prompts.");
    if (const QString name = unknownSampling(config.sampling); !name.isEmpty())
        return LoadWords::tr("The sampling parameter %1 cannot be sent from pods in the cluster: vllm bench "
                             "serve has no option for it.")
            .arg(name);
    if (config.seed + quint64(pods) > mostSeed)
        return LoadWords::tr("The seed (--seed) has to be below %1 for load pods in the cluster.")
            .arg(mostSeed - quint64(pods) + 1);
    if (loadLevelsOf(config).isEmpty())
        return LoadWords::tr("At least one load (--concurrency or --rate) is needed.");
    for (const LoadLevel &level : loadLevelsOf(config)) {
        if (level.concurrency % pods != 0)
            return LoadWords::tr("%1 at once (--concurrency) cannot be shared out evenly among %2 load pods "
                                 "(--in-cluster).")
                .arg(level.concurrency)
                .arg(pods);
    }
    if (config.mostInFlight % pods != 0)
        return LoadWords::tr("At most %1 in flight (--max-in-flight) cannot be shared out evenly among %2 "
                             "load pods (--in-cluster).")
            .arg(config.mostInFlight)
            .arg(pods);
    if (config.warmup > 0 && config.warmup % pods != 0)
        return LoadWords::tr("%1 requests of warm-up (--warmup) cannot be shared out evenly among %2 load "
                             "pods (--in-cluster).")
            .arg(config.warmup)
            .arg(pods);
    return {};
}

int requestsPerPod(const BenchConfig &config, int pods)
{
    return (config.requests + pods - 1) / pods;
}

QStringList vllmBenchArguments(const BenchConfig &config, const LoadLevel &level, const ClusterLoad &load)
{
    const int concurrency = level.concurrency / load.pods;
    const int most = concurrency > 0 ? concurrency : config.mostInFlight / load.pods;
    const int warmup = config.warmup < 0 ? std::max(1, most) : config.warmup / load.pods;
    QStringList arguments{u"--backend"_s,
                          config.chat ? u"openai-chat"_s : u"openai"_s,
                          u"--endpoint"_s,
                          config.chat ? u"/v1/chat/completions"_s : u"/v1/completions"_s,
                          u"--base-url"_s,
                          load.baseUrl,
                          u"--model"_s,
                          config.modelId,
                          u"--tokenizer"_s,
                          load.tokenizer,
                          u"--dataset-name"_s,
                          u"random"_s,
                          u"--random-input-len"_s,
                          QString::number(config.promptTokens),
                          u"--random-output-len"_s,
                          QString::number(config.outputTokens),
                          u"--num-prompts"_s,
                          QString::number(requestsPerPod(config, load.pods))};
    const auto add = [&arguments](const QString &name, const QString &value) { arguments << name << value; };
    if (level.rate > 0)
        add(u"--request-rate"_s, number(level.rate / load.pods)); // Poisson processes add up to one
    if (most > 0)
        add(u"--max-concurrency"_s, QString::number(most));
    if (warmup > 0)
        add(u"--num-warmups"_s, QString::number(warmup));
    arguments << u"--ignore-eos"_s;
    const SamplingParameters &sampling = config.sampling;
    const std::pair<const char *, std::optional<double>> known[] = {
        {"--temperature", sampling.temperature},
        {"--top-p", sampling.topP},
        {"--top-k", sampling.topK ? std::optional<double>(*sampling.topK) : std::nullopt},
        {"--min-p", sampling.minP},
        {"--frequency-penalty", sampling.frequencyPenalty},
        {"--presence-penalty", sampling.presencePenalty},
        {"--repetition-penalty", sampling.repetitionPenalty}};
    for (const auto &[name, value] : known) {
        if (value)
            add(QString::fromLatin1(name), number(*value));
    }
    if (!config.slo.isEmpty()) {
        arguments << u"--goodput"_s;
        const std::pair<const char *, std::optional<double>> levels[] = {
            {"ttft", config.slo.ttftMs}, {"tpot", config.slo.tpotMs}, {"e2el", config.slo.e2eMs}};
        for (const auto &[name, value] : levels) {
            if (value)
                arguments << QString::fromLatin1(name) + u':' + number(*value);
        }
    }
    // The first request has to be answered before anything is measured; a server that does not answer in a minute is none.
    arguments << u"--ready-check-timeout-sec"_s << u"60"_s << u"--percentile-metrics"_s
              << u"ttft,tpot,itl,e2el"_s << u"--metric-percentiles"_s << u"50,90,95,99"_s
              << u"--disable-tqdm"_s;
    return arguments;
}

QString vllmBenchScript()
{
    // Texts of answers are not kept; microseconds are enough; gaps between tokens go first when it is too much.
    return uR"sh(set -u
vllm bench serve "$@" --seed "$((SLIPWAY_SEED + JOB_COMPLETION_INDEX))" --save-result --save-detailed --result-dir /tmp --result-filename slipway-bench.json || exit
exec python3 - /tmp/slipway-bench.json <<'END'
import base64, hashlib, json, math, os, sys, zlib

def short(value):
    if isinstance(value, float):
        return round(value, 6) if math.isfinite(value) else None
    return [short(one) for one in value] if isinstance(value, list) else value

with open(sys.argv[1]) as file:
    result = {key: short(value) for key, value in json.load(file).items() if key != "generated_texts"}
result["slipway_ended"] = os.path.getmtime(sys.argv[1])
limit = int(os.environ.get("SLIPWAY_LOG_BYTES", "9000000"))
for leave in ((), ("itls",), ("input_lens", "output_lens", "ttfts", "latencies", "start_times", "queue_times", "errors")):
    left = [key for key in leave if result.pop(key, None) is not None]
    if left:
        result["slipway_left_out"] = result.get("slipway_left_out", []) + left
    text = json.dumps(result, separators=(",", ":")).encode()
    packed = base64.b64encode(zlib.compress(text, 9)).decode()
    if len(packed) <= limit:
        break
print("slipway-bench-result", 1, len(text), hashlib.sha256(packed.encode()).hexdigest())
for at in range(0, len(packed), 4096):
    print(packed[at:at + 4096])
print("slipway-bench-result end", flush=True)
END
)sh"_s;
}

} // namespace slipway

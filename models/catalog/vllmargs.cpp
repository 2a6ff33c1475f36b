// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/vllmargs.h"

#include "catalog/weights.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct EngineArgs {
    Q_DECLARE_TR_FUNCTIONS(EngineArgs)
};

constexpr VllmVersion newest{1, 0, 0}; // what "latest" and nothing mean: after every change that is known
constexpr VllmVersion engineV1{0, 8, 0};
// Images up to v0.6 ran the module, which takes --model only; the release that moved to `vllm serve` lies between and is taken late,
// because --model still works there with a warning (unverified boundary).
constexpr VllmVersion servesPositional{0, 12, 0};
// Request logging became opt-in and the old switch an unknown argument; the release is not known exactly (unverified).
constexpr VllmVersion logsByChoice{0, 11, 0};

struct FlagRule {
    QLatin1StringView flag;
    bool takesValue = true;
    VllmVersion since = {};
    VllmVersion gone = {99, 0, 0};
    bool gpuOnly = false;
    QLatin1StringView instead = {};
};

// Not every flag of the engine: those that recipes write and those that people get wrong.
// Source: vllm/engine/arg_utils.py and config/cache.py of several releases; tpu_inference/platforms/tpu_platform.py.
constexpr FlagRule rules[] = {
    {.flag = "--model"_L1},
    {.flag = "--served-model-name"_L1},
    {.flag = "--host"_L1},
    {.flag = "--port"_L1},
    {.flag = "--api-key"_L1},
    {.flag = "--dtype"_L1},
    {.flag = "--max-model-len"_L1},
    {.flag = "--tensor-parallel-size"_L1},
    {.flag = "--pipeline-parallel-size"_L1},
    {.flag = "--data-parallel-size"_L1, .since = {0, 8, 0}},
    {.flag = "--gpu-memory-utilization"_L1},
    {.flag = "--quantization"_L1},
    {.flag = "--kv-cache-dtype"_L1},
    {.flag = "--max-num-seqs"_L1},
    {.flag = "--max-num-batched-tokens"_L1},
    {.flag = "--block-size"_L1},
    {.flag = "--enable-prefix-caching"_L1, .takesValue = false},
    {.flag = "--no-enable-prefix-caching"_L1, .takesValue = false, .since = {0, 6, 4}},
    {.flag = "--enable-chunked-prefill"_L1, .takesValue = false},
    {.flag = "--enforce-eager"_L1, .takesValue = false, .gpuOnly = true},
    {.flag = "--trust-remote-code"_L1, .takesValue = false},
    {.flag = "--load-format"_L1},
    {.flag = "--download-dir"_L1},
    {.flag = "--revision"_L1},
    {.flag = "--tokenizer"_L1},
    {.flag = "--tokenizer-mode"_L1},
    {.flag = "--config-format"_L1},
    {.flag = "--seed"_L1},
    {.flag = "--hf-token"_L1},
    {.flag = "--swap-space"_L1, .gone = {0, 20, 0}, .gpuOnly = true},
    {.flag = "--cpu-offload-gb"_L1, .gpuOnly = true},
    {.flag = "--disable-log-requests"_L1,
     .takesValue = false,
     .gone = logsByChoice,
     .instead = "--no-enable-log-requests"_L1},
    {.flag = "--enable-log-requests"_L1, .takesValue = false, .since = {0, 10, 0}},
    {.flag = "--no-enable-log-requests"_L1, .takesValue = false, .since = {0, 10, 0}},
    {.flag = "--disable-log-stats"_L1, .takesValue = false},
    {.flag = "--disable-frontend-multiprocessing"_L1, .takesValue = false},
    {.flag = "--enable-auto-tool-choice"_L1, .takesValue = false},
    {.flag = "--tool-call-parser"_L1},
    {.flag = "--reasoning-parser"_L1, .since = {0, 7, 0}},
    {.flag = "--chat-template"_L1},
    {.flag = "--generation-config"_L1, .since = {0, 6, 6}},
    {.flag = "--uvicorn-log-level"_L1},
    {.flag = "--enable-lora"_L1, .takesValue = false},
    {.flag = "--lora-modules"_L1},
    {.flag = "--max-loras"_L1},
    {.flag = "--max-lora-rank"_L1},
    {.flag = "--kv-transfer-config"_L1},
    {.flag = "--limit-mm-per-prompt"_L1},
    {.flag = "--rope-scaling"_L1},
    {.flag = "--hf-overrides"_L1},
    {.flag = "--kv-cache-memory-bytes"_L1, .since = {0, 11, 0}, .gpuOnly = true},
    {.flag = "--disable-hybrid-kv-cache-manager"_L1, .takesValue = false, .since = {0, 10, 0}},
    {.flag = "--enable-prompt-tokens-details"_L1, .takesValue = false},
    {.flag = "--enable-request-id-headers"_L1, .takesValue = false},
    {.flag = "--enable-server-load-tracking"_L1, .takesValue = false},
    {.flag = "--enable-expert-parallel"_L1, .takesValue = false},
    {.flag = "--disable-chunked-mm-input"_L1, .takesValue = false},
    {.flag = "--compilation-config"_L1},
    {.flag = "--additional-config"_L1},
    {.flag = "--speculative-config"_L1, .since = {0, 8, 0}},
    {.flag = "--runner"_L1, .since = {0, 10, 0}},
    {.flag = "--task"_L1},
    {.flag = "--distributed-executor-backend"_L1},
    {.flag = "--worker-use-ray"_L1, .takesValue = false, .gone = engineV1},
    {.flag = "--use-v2-block-manager"_L1, .takesValue = false, .gone = engineV1},
    {.flag = "--num-scheduler-steps"_L1, .gone = {0, 9, 0}},
    {.flag = "--attention-backend"_L1, .since = {0, 11, 0}},
    {.flag = "--root-path"_L1},
    {.flag = "--ssl-keyfile"_L1},
    {.flag = "--ssl-certfile"_L1},
};

const FlagRule *ruleOf(const QString &flag)
{
    for (const FlagRule &rule : rules) {
        if (flag == rule.flag)
            return &rule;
    }
    return nullptr;
}

/// "--max_model_len=4096" → "--max-model-len"; the engine takes both spellings.
QString normalised(const QString &argument)
{
    QString flag = argument.section(u'=', 0, 0);
    return flag.replace(u'_', u'-');
}

void add(QStringList &arguments, const QString &flag, const QString &value)
{
    arguments << flag << value;
}
} // namespace

std::optional<VllmVersion> VllmVersion::parse(QStringView text)
{
    static const QRegularExpression pattern(u"(?:^|[v:/_-])v?(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?"_s);
    const auto match = pattern.match(text.toString().left(300));
    if (!match.hasMatch())
        return {};
    return VllmVersion{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

QString VllmVersion::toString() const
{
    return u"%1.%2.%3"_s.arg(major).arg(minor).arg(patch);
}

QList<EngineRefusal> lintVllmArguments(const QStringList &arguments, const QString &version,
                                       AcceleratorVendor vendor)
{
    const VllmVersion at = VllmVersion::parse(version).value_or(newest);
    QList<EngineRefusal> found;
    QSet<QString> seen;
    bool autoToolChoice = false, toolParser = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (!argument.startsWith("--"_L1))
            continue;
        const QString flag = normalised(argument);
        autoToolChoice |= flag == "--enable-auto-tool-choice"_L1;
        toolParser |= flag == "--tool-call-parser"_L1;
        if (flag == "--prefix-cache-block-size"_L1) {
            found.append({u"unknown-flag"_s, flag,
                          EngineArgs::tr("%1 is no flag of vLLM on any platform; the block size is "
                                         "--block-size, and on TPU the backend chooses it.")
                              .arg(flag)});
            continue;
        }
        const FlagRule *rule = ruleOf(flag);
        if (!rule) {
            found.append({u"unlisted-flag"_s, flag,
                          EngineArgs::tr("%1 is not among the flags that are known here; if this version "
                                         "lacks it, the server ends with \"unrecognized arguments\".")
                              .arg(flag)});
            continue;
        }
        if (at < rule->since)
            found.append({u"flag-too-new"_s, flag,
                          EngineArgs::tr("%1 came with vLLM %2; %3 ends with \"unrecognized arguments\".")
                              .arg(flag, rule->since.toString(), at.toString())});
        if (at >= rule->gone) {
            QString text =
                EngineArgs::tr(
                    "%1 is gone since about vLLM %2: the server ends with \"unrecognized arguments\".")
                    .arg(flag, rule->gone.toString());
            if (!rule->instead.isEmpty())
                text += u' '
                    + EngineArgs::tr("Request logging is off by default now; the switch is %1.")
                          .arg(rule->instead);
            found.append({u"flag-gone"_s, flag, text});
        }
        if (rule->gpuOnly && vendor == AcceleratorVendor::GoogleTpu)
            found.append({u"gpu-only-flag"_s, flag,
                          EngineArgs::tr("%1 has a meaning on GPUs only; leave it out on TPU.").arg(flag)});
        if (flag == "--block-size"_L1 && vendor == AcceleratorVendor::GoogleTpu)
            found.append(
                {u"tpu-block-size"_s, flag,
                 EngineArgs::tr(
                     "On TPU the attention backend chooses the block size; leave --block-size out.")});
        if (rule->takesValue && !argument.contains(u'=')
            && (i + 1 >= arguments.size() || arguments.at(i + 1).startsWith("--"_L1)))
            found.append({u"missing-value"_s, flag, EngineArgs::tr("%1 has no value.").arg(flag)});
        if (!rule->takesValue && argument.contains(u'='))
            found.append({u"needless-value"_s, flag, EngineArgs::tr("%1 takes no value.").arg(flag)});
        if (seen.contains(flag) && flag != "--lora-modules"_L1 && flag != "--api-key"_L1)
            found.append(
                {u"given-twice"_s, flag, EngineArgs::tr("%1 is given twice; the last one wins.").arg(flag)});
        seen.insert(flag);
    }
    if (seen.contains(u"--enable-prefix-caching"_s) && seen.contains(u"--no-enable-prefix-caching"_s))
        found.append({u"contradiction"_s, u"--enable-prefix-caching"_s,
                      EngineArgs::tr(
                          "--enable-prefix-caching and --no-enable-prefix-caching contradict each other.")});
    if (autoToolChoice && !toolParser)
        found.append({u"tool-parser"_s, u"--enable-auto-tool-choice"_s,
                      EngineArgs::tr("--enable-auto-tool-choice needs --tool-call-parser.")});
    return found;
}

EngineArguments vllmArguments(const EngineIntent &intent)
{
    const VllmVersion version = VllmVersion::parse(intent.version).value_or(newest);
    const FitRequest &fit = intent.fit;
    const bool gpu = fit.accelerator.vendor == AcceleratorVendor::Nvidia;
    EngineArguments result;
    result.positionalModel = version >= servesPositional;

    FitRequest checked = fit;
    checked.engineVersion = version == newest ? QString() : version.toString();
    const FitReport report = evaluateFit(checked);
    for (const FitMessage &message : report.messages) {
        const EngineRefusal entry{message.id, {}, message.text};
        (message.fatal ? result.refusals : result.warnings).append(entry);
    }
    if (!report.fits && result.refusals.isEmpty())
        result.warnings.append({u"does-not-fit"_s, {}, report.reason});

    QStringList &arguments = result.arguments;
    if (result.positionalModel)
        arguments << intent.modelPath;
    else
        add(arguments, u"--model"_s, intent.modelPath);
    if (!intent.servedModelName.isEmpty())
        add(arguments, u"--served-model-name"_s, intent.servedModelName);
    if (intent.port != 8000)
        add(arguments, u"--port"_s, QString::number(intent.port));
    if (fit.count > 1)
        add(arguments, u"--tensor-parallel-size"_s, QString::number(fit.count));
    if (!fit.dtype.isEmpty() && fit.dtype != "auto"_L1) {
        add(arguments, u"--dtype"_s, fit.dtype);
    } else if (gpu && !fit.accelerator.supports(u"bfloat16"_s) && report.effectiveDtype == "float16"_L1) {
        add(arguments, u"--dtype"_s,
            u"half"_s); // older releases refuse a bf16 configuration here instead of falling back
    }
    // The checkpoint's own method is found by the engine; naming it is only needed to quantise while loading, or for awq on small GPUs,
    // where the engine would pick Marlin by itself on others.
    const QString quantization = !fit.quantization.isEmpty() && fit.quantization != "none"_L1
        ? fit.quantization
        : fit.model.quantization && fit.model.quantization->method == "awq"_L1 && gpu
            && fit.accelerator.computeCapability < 80
        ? u"awq"_s
        : QString();
    if (!quantization.isEmpty())
        add(arguments, u"--quantization"_s, quantization);
    if (fit.maxModelLen > 0)
        add(arguments, u"--max-model-len"_s, QString::number(fit.maxModelLen));
    if (fit.gpuMemoryUtilization > 0)
        add(arguments, u"--gpu-memory-utilization"_s, QString::number(fit.gpuMemoryUtilization, 'g', 4));
    const int sequences =
        fit.maxNumSeqs > 0 ? fit.maxNumSeqs : defaultMaxNumSeqs(fit.accelerator).value_or(0);
    if (sequences > 0)
        add(arguments, u"--max-num-seqs"_s, QString::number(sequences));
    if (fit.maxNumBatchedTokens > 0)
        add(arguments, u"--max-num-batched-tokens"_s, QString::number(fit.maxNumBatchedTokens));
    if (!fit.kvCacheDtype.isEmpty() && fit.kvCacheDtype != "auto"_L1)
        add(arguments, u"--kv-cache-dtype"_s, fit.kvCacheDtype);
    if (gpu && fit.blockSize != 16)
        add(arguments, u"--block-size"_s, QString::number(fit.blockSize));
    if (gpu && fit.enforceEager)
        arguments << u"--enforce-eager"_s;
    if (!fit.hybridKvCache && version >= VllmVersion{0, 10, 0})
        arguments << u"--disable-hybrid-kv-cache-manager"_s;
    if (intent.prefixCaching) {
        if (*intent.prefixCaching)
            arguments << u"--enable-prefix-caching"_s;
        else if (version >= VllmVersion{0, 6, 4})
            arguments << u"--no-enable-prefix-caching"_s;
    }
    if (intent.logRequests) {
        if (version >= logsByChoice)
            arguments << (*intent.logRequests ? u"--enable-log-requests"_s : u"--no-enable-log-requests"_s);
        else if (!*intent.logRequests)
            arguments << u"--disable-log-requests"_s;
    }
    if (intent.trustRemoteCode)
        arguments << u"--trust-remote-code"_s;
    if (!intent.loadFormat.isEmpty())
        add(arguments, u"--load-format"_s, intent.loadFormat);
    if (!intent.downloadDir.isEmpty())
        add(arguments, u"--download-dir"_s, intent.downloadDir);
    if (intent.autoToolChoice)
        arguments << u"--enable-auto-tool-choice"_s;
    if (!intent.toolCallParser.isEmpty())
        add(arguments, u"--tool-call-parser"_s, intent.toolCallParser);
    if (!intent.reasoningParser.isEmpty())
        add(arguments, u"--reasoning-parser"_s, intent.reasoningParser);
    if (fit.accelerator.vendor == AcceleratorVendor::GoogleTpu && fit.model.isMultimodal())
        arguments << u"--disable-chunked-mm-input"_s; // tpu-inference asks for it with multimodal models
    arguments << intent.extraArguments;

    if (intent.modelPath.isEmpty())
        result.refusals.append({u"no-model"_s, {}, EngineArgs::tr("The model is not named.")});
    const QString versionText = version == newest ? QString() : version.toString();
    for (const EngineRefusal &found : lintVllmArguments(arguments, versionText, fit.accelerator.vendor)) {
        const bool survivable = found.id == "given-twice"_L1 || found.id == "unlisted-flag"_L1
            || found.id == "gpu-only-flag"_L1 || found.id == "tpu-block-size"_L1;
        // On TPU a GPU-only flag is what broke seed system 001: refuse it before it is applied.
        const bool refuse = !survivable || found.id == "gpu-only-flag"_L1;
        (refuse ? result.refusals : result.warnings).append(found);
    }
    return result;
}

} // namespace slipway

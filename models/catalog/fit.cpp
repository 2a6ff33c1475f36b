// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/fit.h"

#include "catalog/fitterms.h"
#include "catalog/kvcache.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct Fit {
    Q_DECLARE_TR_FUNCTIONS(Fit)
};

QString capabilityText(int capability)
{
    return u"%1.%2"_s.arg(capability / 10).arg(capability % 10);
}

/// What `--dtype` comes to, with what the engine would say about it.
QString effectiveDtype(const FitRequest &r, FitReport &report)
{
    const auto message = [&](const char *id, const QString &text, bool fatal) {
        report.messages.append({.id = QString::fromLatin1(id), .text = text, .fatal = fatal});
    };
    QString asked = r.dtype.toLower();
    asked = asked == "half"_L1 || asked == "fp16"_L1 ? u"float16"_s
        : asked == "float"_L1 || asked == "fp32"_L1  ? u"float32"_s
        : asked == "bf16"_L1                         ? u"bfloat16"_s
                                                     : asked;
    const bool hasBf16 = r.accelerator.supports(u"bfloat16"_s);
    const bool nvidia = r.accelerator.vendor == AcceleratorVendor::Nvidia;
    if (asked == "auto"_L1 || asked.isEmpty()) {
        const QString own = r.model.dtype == "float32"_L1 ? u"float16"_s : r.model.dtype;
        if (r.model.refusesFloat16()) {
            if (hasBf16)
                return u"bfloat16"_s;
            message("gemma-fp32",
                    Fit::tr("%1 cannot run in fp16, and %2 has no bfloat16: with dtype auto the engine falls "
                            "back to float32, "
                            "which doubles weights and cache. Use a GPU of compute capability 8.0 or above.")
                        .arg(r.model.id, r.accelerator.name),
                    false);
            return u"float32"_s;
        }
        if (own == "bfloat16"_L1 && !hasBf16) {
            message("bf16-fallback",
                    Fit::tr("%1 (compute capability %2) has no bfloat16; the engine falls back to float16. "
                            "Say --dtype half to mean it.")
                        .arg(r.accelerator.name, capabilityText(r.accelerator.computeCapability)),
                    false);
            return u"float16"_s;
        }
        return nvidia || own == "bfloat16"_L1 ? own : u"bfloat16"_s;
    }
    if (asked != "float16"_L1 && asked != "bfloat16"_L1 && asked != "float32"_L1) {
        message("unknown-dtype",
                Fit::tr("\"%1\" is no dtype of the engine: auto, half, bfloat16 or float.").arg(r.dtype),
                true);
        return u"bfloat16"_s;
    }
    if (asked == "bfloat16"_L1 && !hasBf16)
        message("bf16-unsupported",
                Fit::tr("bfloat16 needs compute capability 8.0, and %1 has %2: use --dtype half.")
                    .arg(r.accelerator.name, capabilityText(r.accelerator.computeCapability)),
                true);
    if (asked == "float16"_L1 && r.model.refusesFloat16())
        message("fp16-unstable",
                Fit::tr("Models of type %1 do not support float16 (numerical instability): use bfloat16.")
                    .arg(r.model.modelType),
                true);
    return asked;
}

std::optional<QuantizationScheme> effectiveScheme(const FitRequest &r, FitReport &report)
{
    const auto message = [&](const char *id, const QString &text, bool fatal) {
        report.messages.append({.id = QString::fromLatin1(id), .text = text, .fatal = fatal});
    };
    const QString asked = r.quantization.toLower();
    const auto &own = r.model.quantization;
    std::optional<QuantizationScheme> scheme;
    if (asked == "none"_L1)
        return scheme;
    if (asked.isEmpty() || asked == "auto"_L1) {
        if (!own)
            return scheme;
        scheme = quantizationScheme(own->method, own->bits, own->groupSize);
        if (!scheme) {
            // A method of the future: its width still tells the size.
            scheme = QuantizationScheme{.method = own->method,
                                        .bytesPerWeight = own->bits / 8.0 * 1.04,
                                        .onTpu = true,
                                        .formula = u"%1/8 B + 4 %"_s.arg(own->bits),
                                        .source = u"config.json"_s};
            message("unknown-quantization",
                    Fit::tr("The checkpoint's quantisation \"%1\" is not known here; its size is taken from "
                            "its %2 bits.")
                        .arg(own->method)
                        .arg(own->bits),
                    false);
        }
    } else {
        scheme = quantizationScheme(asked, own ? own->bits : 0, own ? own->groupSize : 0);
        if (!scheme) {
            message("unknown-quantization",
                    Fit::tr("\"%1\" is no quantisation of the engine: %2.")
                        .arg(r.quantization, quantizationMethods().join(u", "_s)),
                    true);
            return scheme;
        }
        const QString family = asked.section(u'_', 0, 0);
        if (own && own->method.section(u'_', 0, 0) != family && own->method != "compressed-tensors"_L1
            && asked != "compressed-tensors"_L1)
            message("quantization-mismatch",
                    Fit::tr("The checkpoint is quantised with %1, which does not match --quantization %2: "
                            "drop the flag.")
                        .arg(own->method, asked),
                    true);
        if (!own && scheme->needsCheckpoint)
            message("needs-checkpoint",
                    Fit::tr("%1 needs a checkpoint that was quantised so; %2 is not.").arg(asked, r.model.id),
                    false);
    }
    if (r.accelerator.vendor == AcceleratorVendor::Nvidia
        && r.accelerator.computeCapability < scheme->minComputeCapability)
        message("quantization-capability",
                Fit::tr("%1 needs compute capability %2, and %3 has %4.")
                    .arg(scheme->method, capabilityText(scheme->minComputeCapability), r.accelerator.name,
                         capabilityText(r.accelerator.computeCapability)),
                true);
    if (r.accelerator.vendor == AcceleratorVendor::GoogleTpu && !scheme->onTpu)
        message("quantization-tpu", Fit::tr("vLLM on TPU does not run %1.").arg(scheme->method), true);
    if ((scheme->method == "awq"_L1 || scheme->method == "gptq"_L1) && report.effectiveDtype == "float32"_L1)
        message("quantization-dtype", Fit::tr("%1 kernels run in 16 bit only.").arg(scheme->method), true);
    const int group = own && own->groupSize > 0 ? own->groupSize : 128;
    const int inner = r.model.moe ? r.model.moe->intermediateSize : r.model.intermediateSize;
    const bool grouped = scheme->method.startsWith("awq"_L1) || scheme->method.startsWith("gptq"_L1)
        || (scheme->method == "fp8"_L1 && own && own->groupSize > 1);
    if (grouped && r.count > 1 && inner % (r.count * group) != 0)
        message(
            "tp-group",
            Fit::tr("A tensor parallel size of %1 cuts the MLP width %2 through a quantisation group of %3.")
                .arg(r.count)
                .arg(inner)
                .arg(group),
            true);
    return scheme;
}

void checkParallel(const FitRequest &r, FitReport &report)
{
    const auto refuse = [&](const char *id, const QString &text) {
        report.messages.append({.id = QString::fromLatin1(id), .text = text, .fatal = true});
    };
    if (r.count < 1 || r.count > 1024)
        return refuse("count", Fit::tr("The number of accelerators must be between 1 and 1024."));
    if (r.model.heads % r.count != 0)
        refuse("tp-heads",
               Fit::tr("The %1 attention heads cannot be divided by a tensor parallel size of %2.")
                   .arg(r.model.heads)
                   .arg(r.count));
    else if (!r.model.mla && r.model.kvHeads % r.count != 0 && r.count % r.model.kvHeads != 0)
        refuse("tp-kv-heads",
               Fit::tr("The %1 KV heads neither divide nor are divided by a tensor parallel size of %2.")
                   .arg(r.model.kvHeads)
                   .arg(r.count));
}

double kvElementBytes(const FitRequest &r, FitReport &report)
{
    const QString asked = r.kvCacheDtype.toLower();
    report.effectiveKvCacheDtype = asked;
    if (asked.isEmpty() || asked == "auto"_L1) {
        report.effectiveKvCacheDtype = report.effectiveDtype;
        return bytesOf(report.effectiveDtype);
    }
    const bool nvidia = r.accelerator.vendor == AcceleratorVendor::Nvidia;
    if (asked.startsWith("fp8"_L1)) {
        const int needed = asked == "fp8_e4m3"_L1 ? 89 : 80;
        if (nvidia && r.accelerator.computeCapability < needed)
            report.messages.append(
                {.id = u"kv-fp8-capability"_s,
                 .text = Fit::tr("A cache in %1 needs compute capability %2, and %3 has %4.")
                             .arg(asked, capabilityText(needed), r.accelerator.name,
                                  capabilityText(r.accelerator.computeCapability)),
                 .fatal = true});
        return 1;
    }
    if (asked == "float16"_L1 || asked == "bfloat16"_L1)
        return 2;
    report.messages.append(
        {.id = u"unknown-kv-dtype"_s,
         .text = Fit::tr("\"%1\" is no cache dtype of the engine: auto, fp8, fp8_e4m3, fp8_e5m2.")
                     .arg(r.kvCacheDtype),
         .fatal = true});
    return bytesOf(report.effectiveDtype);
}

QString contextSentence(const FitRequest &r, const FitReport &report)
{
    return Fit::tr("%1 on %2 × %3 (%4, utilization %5)")
        .arg(r.model.id)
        .arg(r.count)
        .arg(r.accelerator.name, report.effectiveDtype)
        .arg(report.gpuMemoryUtilization, 0, 'f', 2);
}

void decide(const FitRequest &r, const KvCacheShape &shape, FitReport &report)
{
    const QString where = contextSentence(r, report);
    const QLocale locale;
    const auto fatal = std::ranges::find_if(report.messages, &FitMessage::fatal);
    const qint64 overhead =
        report.budgetBytes - report.weightsBytesPerAccelerator - report.kvCacheBytesPerAccelerator;
    if (fatal != report.messages.end()) {
        report.verdict = FitVerdict::Refused;
        report.reason = fatal->text;
    } else if (report.weightsBytesPerAccelerator >= report.budgetBytes) {
        report.verdict = FitVerdict::WeightsTooLarge;
        report.reason = Fit::tr("%1: the weights take %2 and the engine may use %3 of the %4 that it sees; "
                                "nothing is left for the KV cache.")
                            .arg(where, gibText(report.weightsBytesPerAccelerator),
                                 gibText(report.budgetBytes), gibText(report.visibleBytes));
    } else if (report.kvCacheBytesPerAccelerator < shape.bytesPerSequence(1)) {
        report.verdict = FitVerdict::NoCacheBlocks;
        report.reason = Fit::tr("%1: weights %2 and overhead %3 leave %4 of the %5 that the engine may use: "
                                "no block of KV cache.")
                            .arg(where, gibText(report.weightsBytesPerAccelerator), gibText(overhead),
                                 gibText(report.kvCacheBytesPerAccelerator), gibText(report.budgetBytes));
    } else if (report.kvBytesPerSequence > report.kvCacheBytesPerAccelerator) {
        report.verdict = FitVerdict::ContextTooLong;
        report.reason =
            Fit::tr("%1: one sequence of %2 tokens needs %3 of KV cache, and %4 are left: %5 blocks for %6 "
                    "tokens.")
                .arg(where, locale.toString(report.maxModelLen), gibText(report.kvBytesPerSequence),
                     gibText(report.kvCacheBytesPerAccelerator), locale.toString(report.blocks),
                     locale.toString(report.maxTokens));
    } else {
        report.verdict = FitVerdict::Fits;
        report.fits = true;
        report.reason =
            Fit::tr("%1: weights %2, overhead %3, and %4 of KV cache for %5 tokens: %6 requests "
                    "of %7 tokens at the same time.")
                .arg(where, gibText(report.weightsBytesPerAccelerator), gibText(overhead),
                     gibText(report.kvCacheBytesPerAccelerator), locale.toString(report.maxTokens),
                     locale.toString(report.maxConcurrencyAtFullContext, 'f', 1),
                     locale.toString(report.maxModelLen));
    }
}

void addCautions(const FitRequest &r, const FitTerm &graphs, const KvCacheShape &shape, FitReport &report)
{
    const auto warn = [&](const char *id, const QString &text) {
        report.messages.append({.id = QString::fromLatin1(id), .text = text, .fatal = false});
    };
    const qint64 alone = report.visibleBytes - report.budgetBytes;
    const qint64 context = qint64(0.15 * gib) + report.visibleBytes / 200;
    if (r.accelerator.vendor == AcceleratorVendor::Nvidia && report.gpuMemoryUtilization <= 1
        && graphs.bytes + context > alone)
        warn("little-left",
             Fit::tr("A utilization of %1 leaves %2 outside the engine's share; CUDA graphs and the context "
                     "need about %3: lower it or use eager mode.")
                 .arg(report.gpuMemoryUtilization, 0, 'f', 2)
                 .arg(gibText(alone), gibText(graphs.bytes + context)));
    if (report.fits
        && shape.bytesPerSequence(report.maxModelLen) > report.kvCacheBytesPerAccelerator - report.errorBytes)
        warn(
            "tight",
            Fit::tr(
                "It fits by less than the error of the estimate (±%1): expect that a small change breaks it.")
                .arg(gibText(report.errorBytes)));
    if (r.accelerator.provenance.estimated)
        warn("estimated-memory",
             Fit::tr("The memory that the engine sees on %1 is an estimate.").arg(r.accelerator.name));
    if (!r.model.note.isEmpty())
        warn("model-note", r.model.note);
}
} // namespace

std::optional<int> defaultMaxNumSeqs(const Accelerator &accelerator)
{
    if (accelerator.vendor == AcceleratorVendor::Nvidia && double(accelerator.visibleBytes) < 20 * gib)
        return 32;
    return {};
}

QString gibText(qint64 bytes)
{
    return u"%1 GiB"_s.arg(QLocale().toString(double(bytes) / gib, 'f', 2));
}

FitReport evaluateFit(const FitRequest &request)
{
    FitReport report;
    const FitSettings settings = settingsOf(request);
    report.maxModelLen = settings.maxModelLen;
    report.gpuMemoryUtilization = settings.utilization;
    report.visibleBytes = request.accelerator.visibleBytes;
    if (request.model.parameters <= 0 || request.model.layers <= 0 || request.accelerator.visibleBytes <= 0) {
        report.reason = Fit::tr("The model's shape or the accelerator's memory is not known.");
        return report;
    }
    if (!(settings.utilization > 0 && settings.utilization <= 1))
        report.messages.append(
            {.id = u"utilization"_s,
             .text = Fit::tr("gpu-memory-utilization must be above 0 and at most 1, not %1.")
                         .arg(settings.utilization),
             .fatal = true});
    report.budgetBytes = qint64(double(report.visibleBytes) * std::clamp(settings.utilization, 0.0, 1.0));
    report.effectiveDtype = effectiveDtype(request, report);
    checkParallel(request, report);
    const auto scheme = effectiveScheme(request, report);
    const double kvBytes = kvElementBytes(request, report);
    if (settings.maxModelLen > request.model.maxPositions)
        report.messages.append(
            {.id = u"context-beyond-model"_s,
             .text =
                 Fit::tr(
                     "max-model-len %1 is more than the %2 positions of the model; the engine refuses it.")
                     .arg(settings.maxModelLen)
                     .arg(request.model.maxPositions),
             .fatal = true});
    FitRequest sane = request;
    sane.count = std::clamp(request.count, 1, 1024);
    sane.dtype = report.effectiveDtype;

    const WeightsEstimate weights =
        estimateWeights(request.model, scheme, bytesOf(report.effectiveDtype), sane.count);
    const FitTerm activation = activationTerm(sane, settings, scheme);
    const FitTerm nonTorch = nonTorchTerm(sane);
    const FitTerm graphs = graphsTerm(sane);
    const bool hybrid = request.hybridKvCache && !settings.v0;
    const KvCacheShape shape =
        kvCacheShape(request.model, kvBytes, sane.count, request.blockSize, settings.batchedTokens, hybrid);
    const KvCacheShape whole =
        kvCacheShape(request.model, kvBytes, 1, request.blockSize, settings.batchedTokens, hybrid);

    report.weightsBytes = weights.total;
    report.weightsBytesPerAccelerator = weights.perAccelerator;
    report.overheadBytes = (activation.bytes + nonTorch.bytes) * sane.count;
    report.kvBytesPerToken = whole.bytesPerToken();
    report.kvBytesPerTokenLongContext = hybrid ? whole.fullBytesPerToken : whole.bytesPerToken();
    report.kvBytesPerTokenPerAccelerator = shape.bytesPerToken();
    report.kvBytesPerSequence = shape.bytesPerSequence(settings.maxModelLen);
    report.kvCacheBytesPerAccelerator =
        report.budgetBytes - weights.perAccelerator - activation.bytes - nonTorch.bytes;
    report.errorBytes = qint64(
        std::hypot(double(weights.errorBytes), double(activation.errorBytes), double(nonTorch.errorBytes)));
    const qint64 pool = std::max<qint64>(0, report.kvCacheBytesPerAccelerator);
    report.kvCacheBytes = pool * sane.count;
    const auto tokensIn = [&](qint64 bytes) -> qint64 {
        if (bytes <= 0 || shape.bytesPerSequence(1) <= 0)
            return 0;
        if (shape.growsEvenly())
            return bytes / (shape.bytesPerToken() * shape.blockSize) * shape.blockSize;
        // Windows and states: a token's cost depends on its place, so the engine counts whole sequences.
        return qint64(double(bytes) / double(shape.bytesPerSequence(settings.maxModelLen))
                      * settings.maxModelLen);
    };
    report.maxTokens = tokensIn(pool);
    report.maxTokensLow = tokensIn(pool - report.errorBytes);
    report.blocks = report.maxTokens / shape.blockSize;
    report.maxConcurrencyAtFullContext = double(report.maxTokens) / settings.maxModelLen;
    report.largestMaxModelLen = int(shape.longestSequence(pool, request.model.maxPositions));

    report.terms = {{.id = u"weights"_s,
                     .bytes = weights.perAccelerator,
                     .errorBytes = weights.errorBytes,
                     .formula = weights.formula,
                     .source = weights.source},
                    activation,
                    nonTorch,
                    graphs,
                    {.id = u"kvCache"_s,
                     .bytes = report.kvCacheBytesPerAccelerator,
                     .errorBytes = report.errorBytes,
                     .formula = u"%1 × %2 − weights − activation − non-torch; a token: %3 = %4 B"_s
                                    .arg(settings.utilization)
                                    .arg(gibText(report.visibleBytes), shape.formula)
                                    .arg(shape.bytesPerToken()),
                     .source = u"vLLM, gpu_worker.py determine_available_memory, kv_cache_interface.py"_s}};
    decide(request, shape, report);
    addCautions(request, graphs, shape, report);
    return report;
}

} // namespace slipway

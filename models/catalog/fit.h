// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QDateTime>
#include <QJsonObject>

namespace slipway {

/// What is to be served, on what, and how.
struct FitRequest {
    ModelSpec model = {};
    Accelerator accelerator = {};
    int count = 1; ///< tensor parallel size
    QString dtype = QStringLiteral("auto"); ///< auto, float16 (half), bfloat16, float32 (float)
    QString quantization = {}; ///< empty: as the checkpoint is; none: the checkpoint's own, taken off
    QString kvCacheDtype = QStringLiteral("auto"); ///< auto, fp8, fp8_e4m3, fp8_e5m2
    int maxModelLen = 0; ///< 0: the model's own maximum
    double gpuMemoryUtilization = 0; ///< 0: the engine version's default
    int maxNumSeqs = 0; ///< 0: the engine's default for this hardware
    int maxNumBatchedTokens = 0; ///< 0: the same
    int blockSize = 16;
    bool enforceEager = false;
    bool hybridKvCache = true; ///< off: sliding layers store the whole context
    QString engineVersion = {}; ///< of vLLM; empty: the newest that the catalogue was checked with
};

/// One line of the bill, for one accelerator.
struct FitTerm {
    QString id = {}; ///< weights, nonTorch, activation, graphs, kvCache, …
    qint64 bytes = 0;
    qint64 errorBytes = 0; ///< plus or minus
    QString formula = {}; ///< with the numbers in it
    QString source = {};
    bool insideBudget = true; ///< false: taken from the share that the engine leaves alone
};

enum class FitVerdict { Fits, WeightsTooLarge, NoCacheBlocks, ContextTooLong, Refused };

struct FitMessage {
    QString id = {}; ///< stable: bf16-unsupported, gemma-fp32, tp-heads, …
    QString text = {};
    bool fatal = false; ///< the engine would not start
};

struct FitSuggestion {
    QString id = {}; ///< quantization, accelerator, count, maxModelLen, kvCacheDtype, …
    QString change = {}; ///< for people: "--quantization awq (TheBloke/…-AWQ)"
    FitRequest request = {}; ///< the request with the change made
    bool fits = false;
    qint64 maxTokens = 0; ///< what the calculator says of that request
};

/// What an engine itself once said of the same request.
struct FitMeasurement {
    QString id = {}; ///< a term's, kvCacheTokens, maxConcurrency, tokensPerSecond
    double value = 0; ///< in bytes of one accelerator, tokens, requests, tokens a second of one replica
    QDateTime at = {};
    QString endpoint = {}; ///< where
    QString version = {}; ///< of the engine
};

struct FitReport {
    bool fits = false;
    FitVerdict verdict = FitVerdict::Refused;
    QString reason = {}; ///< one sentence with the numbers
    QList<FitTerm> terms = {}; ///< per accelerator
    QList<FitMessage> messages = {};
    QList<FitSuggestion> suggestions = {};
    QList<FitMeasurement> measured = {}; ///< added by who has an archive; all else stays the estimate

    QString effectiveDtype = {};
    QString effectiveKvCacheDtype = {};
    int maxModelLen = 0;
    double gpuMemoryUtilization = 0;
    qint64 visibleBytes = 0; ///< per accelerator, as are the next ones
    qint64 budgetBytes = 0;
    qint64 weightsBytesPerAccelerator = 0;
    qint64 kvCacheBytesPerAccelerator =
        0; ///< what is left for the cache; negative when the weights do not fit
    qint64 kvBytesPerTokenPerAccelerator = 0;
    qint64 weightsBytes = 0; ///< of the whole model
    qint64 kvBytesPerToken = 0; ///< all layers at full length, whole model once
    qint64 kvBytesPerTokenLongContext = 0; ///< only layers that grow with the context
    qint64 kvBytesPerSequence = 0; ///< per accelerator, one sequence of maxModelLen
    qint64 kvCacheBytes = 0; ///< over all accelerators, never negative
    qint64 overheadBytes = 0; ///< activation + non-torch, over all accelerators
    qint64 errorBytes = 0; ///< of the cache per accelerator, plus or minus
    qint64 blocks = 0;
    qint64 maxTokens = 0; ///< of one sequence after the other that the cache holds
    qint64 maxTokensLow = 0; ///< with every term at the bad end of its error bar
    double maxConcurrencyAtFullContext = 0;
    int largestMaxModelLen = 0; ///< the longest context that would start; 0 when none
};

/// The memory of vLLM on this hardware, itemised. Never fails: what cannot work is a verdict with its reason.
FitReport evaluateFit(const FitRequest &request);
/// The same with suggestions from @p catalog, each evaluated in turn.
FitReport fitWithAdvice(const FitRequest &request, const Catalog &catalog);

/// The `--max-num-seqs` that Slipway sets itself: 32 on GPUs below 20 GiB, where the sampler's room for the engine's default of
/// 256 would cost a good part of the cache. Nothing: the engine's default stays. vllmArguments() writes it out.
std::optional<int> defaultMaxNumSeqs(const Accelerator &accelerator);

/// DESIGN.md's `fit` object; items and messages are added beside the contract's keys.
QJsonObject toJson(const FitReport &report);

/// "13.49 GiB" for sentences, in the C locale as engine logs print it.
QString gibText(qint64 bytes);

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/fitchoices.h"

namespace slipway {
using namespace Qt::StringLiterals;

std::optional<FitRequest> fitRequestOf(const QJsonObject &values, const Catalog &catalog)
{
    const ModelSpec *model = catalog.model(values.value("model"_L1).toString());
    const Accelerator *accelerator = catalog.acceleratorFor(values.value("accelerator"_L1).toString());
    if (!model || !accelerator)
        return {};
    FitRequest request;
    request.model = *model;
    request.accelerator = *accelerator;
    request.count = std::max(1, values.value("acceleratorCount"_L1).toInt(1));
    request.dtype = values.value("dtype"_L1).toString(u"auto"_s);
    request.quantization = values.value("quantization"_L1).toString();
    if (request.quantization == "auto"_L1)
        request.quantization.clear();
    request.kvCacheDtype = values.value("kvCacheDtype"_L1).toString(u"auto"_s);
    request.maxModelLen = values.value("maxModelLen"_L1).toInt();
    request.gpuMemoryUtilization = values.value("gpuMemoryUtilization"_L1).toDouble();
    request.maxNumSeqs = values.value("maxNumSeqs"_L1).toInt();
    return request;
}

QJsonObject choicesBetween(const FitRequest &now, const FitRequest &then)
{
    QJsonObject changed;
    if (then.model.id != now.model.id)
        changed.insert(u"model"_s, then.model.id);
    if (then.accelerator.id != now.accelerator.id)
        changed.insert(u"accelerator"_s, then.accelerator.id);
    if (then.count != now.count)
        changed.insert(u"acceleratorCount"_s, then.count);
    if (then.dtype != now.dtype)
        changed.insert(u"dtype"_s, then.dtype);
    if (then.quantization != now.quantization)
        changed.insert(u"quantization"_s, then.quantization.isEmpty() ? u"auto"_s : then.quantization);
    if (then.kvCacheDtype != now.kvCacheDtype)
        changed.insert(u"kvCacheDtype"_s, then.kvCacheDtype);
    if (then.maxModelLen != now.maxModelLen)
        changed.insert(u"maxModelLen"_s, then.maxModelLen);
    if (!qFuzzyCompare(1 + then.gpuMemoryUtilization, 1 + now.gpuMemoryUtilization))
        changed.insert(u"gpuMemoryUtilization"_s, then.gpuMemoryUtilization);
    if (then.maxNumSeqs != now.maxNumSeqs)
        changed.insert(u"maxNumSeqs"_s, then.maxNumSeqs);
    // No parameter stands for these: half of a suggestion would be another suggestion.
    if (then.enforceEager != now.enforceEager || then.maxNumBatchedTokens != now.maxNumBatchedTokens
        || then.blockSize != now.blockSize || then.hybridKvCache != now.hybridKvCache
        || then.engineVersion != now.engineVersion)
        return {};
    return changed;
}

MemoryShares memoryShares(const FitReport &report)
{
    qint64 activations = 0;
    qint64 other = 0;
    QHash<QString, QString> formulas;
    for (const FitTerm &term : report.terms) {
        formulas.insert(term.id, term.formula);
        if (term.id == "activation"_L1)
            activations += term.bytes;
        else if (term.id != "weights"_L1 && term.id != "kvCache"_L1)
            other += term.bytes;
    }
    const qint64 weights = report.weightsBytesPerAccelerator;
    const qint64 cache = std::max<qint64>(0, report.kvCacheBytesPerAccelerator);
    const qint64 used = weights + cache + activations + other;
    MemoryShares result;
    result.visibleBytes = report.visibleBytes;
    result.missingBytes = std::max<qint64>(0, used - report.visibleBytes);
    result.shares = {{MemoryShare::Use::Weights, weights, formulas.value(u"weights"_s)},
                     {MemoryShare::Use::KvCache, cache, formulas.value(u"kvCache"_s)},
                     {MemoryShare::Use::Activations, activations, formulas.value(u"activation"_s)},
                     {MemoryShare::Use::Other, other, formulas.value(u"nonTorch"_s)},
                     {MemoryShare::Use::Free, std::max<qint64>(0, report.visibleBytes - used), {}}};
    return result;
}

} // namespace slipway

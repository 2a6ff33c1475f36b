// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/nodes/enginememory.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

double widthOf(const QString &dtype)
{
    return dtype == "float32"_L1 ? 4 : 2;
}

} // namespace

EngineMemory engineMemory(const FitRequest &request, const FitReport &fit, qint64 fileBytes, int blockSize)
{
    const slipway::ModelSpec &model = request.model; // the sandbox has one of its own
    const bool onGpu = request.accelerator.vendor == AcceleratorVendor::Nvidia;
    const double width = widthOf(fit.effectiveDtype);
    EngineMemory memory;
    memory.total = double(fit.visibleBytes);
    memory.budget = memory.total * fit.gpuMemoryUtilization;

    // The files as they are, in the dtype that runs; a scheme that the flag asks for takes a good half of 16 bit.
    double files = fileBytes > 0 ? double(fileBytes) : double(fit.weightsBytes);
    if (fileBytes > 0 && !model.quantization)
        files *= request.quantization.isEmpty() || request.quantization == "none"_L1
            ? width / widthOf(model.dtype)
            : 0.56;
    memory.weights = files / request.count + 0.03 * gib; // rotary tables and buffers

    const double sequences =
        request.maxNumSeqs > 0 ? request.maxNumSeqs : defaultMaxNumSeqs(request.accelerator).value_or(256);
    const double batched = request.maxNumBatchedTokens > 0 ? request.maxNumBatchedTokens : 2048;
    memory.activation =
        batched * model.hiddenSize * width * 1.7 + sequences * double(model.vocabSize) * 4 * 8.4;
    if (model.isMultimodal())
        memory.activation = std::max(memory.activation, 1.9 * gib);
    memory.nonTorch = 0.06 * gib + 0.13 * gib * (request.count - 1);
    memory.graphs = onGpu && !request.enforceEager ? 0.31 * gib + 0.009 * gib * model.layers : 0;

    memory.cache = memory.budget - memory.weights - memory.activation - memory.nonTorch;
    // It starts: at least one sequence has room.
    memory.cache = std::max(memory.cache, double(fit.kvBytesPerSequence));
    const double perToken =
        double(fit.kvCacheBytesPerAccelerator) / double(std::max<qint64>(1, fit.maxTokens));
    const qint64 blocks = qint64(memory.cache / std::max(1.0, perToken)) / std::max(1, blockSize);
    memory.tokens = std::max<qint64>(blocks * blockSize, fit.maxModelLen);
    return memory;
}

} // namespace slipway::sandbox

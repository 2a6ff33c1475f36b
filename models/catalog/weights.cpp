// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/weights.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
QString billions(qint64 parameters)
{
    return u"%1 B"_s.arg(double(parameters) / 1e9, 0, 'f', 3);
}

qint64 roundUp(qint64 value, qint64 to)
{
    return (value + to - 1) / to * to;
}
} // namespace

QStringList quantizationMethods()
{
    return {u"awq"_s,         u"awq_marlin"_s,         u"gptq"_s,         u"gptq_marlin"_s, u"fp8"_s,
            u"int8"_s,        u"compressed-tensors"_s, u"bitsandbytes"_s, u"mxfp4"_s,       u"nvfp4"_s,
            u"modelopt_fp4"_s};
}

std::optional<QuantizationScheme> quantizationScheme(const QString &method, int bits, int groupSize)
{
    const QString name = method.toLower();
    QuantizationScheme scheme{.method = name};
    scheme.source = u"vLLM quantisation configurations; bytes per weight by the format's layout"_s;
    const auto fourBit = [&](int minimum, bool tpu) {
        const int group = groupSize > 0 ? groupSize : 128;
        const int width = bits > 0 && bits < 16 ? bits : 4;
        // A group's scale is 16 bit and its zero point has the weight's width.
        scheme.bytesPerWeight = width / 8.0 + (2 + width / 8.0) / group;
        scheme.formula =
            u"%1/8 + (2 + %1/8)/%2 = %3 B"_s.arg(width).arg(group).arg(scheme.bytesPerWeight, 0, 'f', 4);
        scheme.minComputeCapability = minimum;
        scheme.onTpu = tpu;
    };
    if (name == "awq"_L1) {
        fourBit(75, true);
    } else if (name == "awq_marlin"_L1 || name == "gptq_marlin"_L1) {
        fourBit(80, false);
    } else if (name == "gptq"_L1) {
        fourBit(60, false);
    } else if (name == "fp8"_L1) {
        scheme.bytesPerWeight = 1.0 + (groupSize > 0 ? 4.0 / (double(groupSize) * groupSize) : 0.0);
        scheme.formula = u"1 B"_s;
        scheme.minComputeCapability = 80; // weight-only below 8.9
        scheme.onTpu = true;
        scheme.needsCheckpoint = false;
    } else if (name == "int8"_L1 || name == "w8a8"_L1) {
        scheme.bytesPerWeight = 1.0;
        scheme.formula = u"1 B"_s;
        scheme.minComputeCapability = 75;
        scheme.onTpu = true;
    } else if (name == "compressed-tensors"_L1) {
        if (bits > 0 && bits <= 4)
            fourBit(80, true);
        scheme.minComputeCapability = 75;
        scheme.onTpu = true;
        if (bits <= 0 || bits > 4) {
            scheme.bytesPerWeight = 1.0;
            scheme.formula = u"1 B"_s;
        }
    } else if (name == "bitsandbytes"_L1) {
        scheme.bytesPerWeight = bits == 8 ? 1.0 : 0.5 + 4.0 / 64; // NF4, one fp32 scale for 64 weights
        scheme.formula = bits == 8 ? u"1 B"_s : u"0.5 + 4/64 = 0.5625 B"_s;
        scheme.minComputeCapability = 70;
        scheme.needsCheckpoint = false;
    } else if (name == "mxfp4"_L1) {
        scheme.bytesPerWeight = 0.5 + 1.0 / 32;
        scheme.formula = u"0.5 + 1/32 = 0.53125 B"_s;
        scheme.onlyExperts = true;
        scheme.minComputeCapability = 80;
        scheme.onTpu = true;
    } else if (name == "nvfp4"_L1 || name == "modelopt_fp4"_L1) {
        scheme.bytesPerWeight = 0.5 + 1.0 / 16;
        scheme.formula = u"0.5 + 1/16 = 0.5625 B"_s;
        scheme.minComputeCapability = 80; // weight-only below 10.0
    } else {
        return {};
    }
    return scheme;
}

WeightsEstimate estimateWeights(const ModelSpec &model, const std::optional<QuantizationScheme> &scheme,
                                int bytesPerPlainWeight, int tensorParallelSize)
{
    const ParameterGroups groups = parameterGroups(model);
    const double plain = bytesPerPlainWeight;
    const int tp = std::max(1, tensorParallelSize);
    const bool allMatrices = scheme && !scheme->onlyExperts;
    const double expertBytes = scheme ? scheme->bytesPerWeight : plain;
    const double matrixBytes = allMatrices ? scheme->bytesPerWeight : plain;

    double experts = double(groups.experts) * expertBytes;
    QString padding;
    if (scheme && scheme->onlyExperts && model.hiddenSize % 256 != 0) {
        // The MXFP4 kernels want hidden sizes in steps of 256: 2880 becomes 3072. Loads of 13.47 and 64.38 GiB for gpt-oss 20B and
        // 120B on H100 confirm it (llm-d Planner, empirical results).
        const qint64 padded = roundUp(model.hiddenSize, 256);
        experts *= double(padded) / model.hiddenSize;
        padding = u", padded by %1/%2"_s.arg(padded).arg(model.hiddenSize);
    }
    // The key and value projections are replicated where there are more accelerators than KV heads.
    const qint64 kvProjections =
        model.mla ? 0 : 2LL * model.hiddenSize * model.kvHeads * model.headDim * model.layers;
    const double kvBytes = double(std::min(kvProjections, groups.attention)) * matrixBytes;
    const double attention = double(groups.attention) * matrixBytes;
    const double replicated = double(groups.other - model.visionParameters) * plain;
    const double rest = double(groups.embedding + model.visionParameters) * plain
        + double(groups.mlp) * matrixBytes + experts;

    WeightsEstimate estimate;
    estimate.total = qint64(attention + rest + replicated);
    estimate.perAccelerator = qint64((attention - kvBytes + rest) / tp
                                     + kvBytes / std::min(tp, std::max(1, model.kvHeads)) + replicated);
    if (!scheme) {
        estimate.formula = u"%1 × %2 B"_s.arg(billions(groups.total())).arg(bytesPerPlainWeight);
    } else {
        const qint64 covered = groups.experts + (allMatrices ? groups.attention + groups.mlp : 0);
        estimate.formula = u"%1 in %2 × (%3)%4 + %5 × %6 B"_s
                               .arg(billions(covered), scheme->method, scheme->formula, padding,
                                    billions(groups.total() - covered))
                               .arg(bytesPerPlainWeight);
    }
    if (tp > 1)
        estimate.formula += u", over %1 accelerators"_s.arg(tp);
    const double share = scheme ? 0.03 : model.provenance.estimated ? 0.02 : 0.005;
    estimate.errorBytes = qint64(share * double(estimate.perAccelerator));
    estimate.source = model.provenance.source;
    return estimate;
}

} // namespace slipway

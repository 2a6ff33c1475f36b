// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/modelspec.h"

namespace slipway {

/// What one way of quantising weights costs and asks for.
struct QuantizationScheme {
    QString method = {}; ///< as vLLM's --quantization spells it
    double bytesPerWeight = 2; ///< of the matrices it covers, scales included
    bool onlyExperts = false; ///< MXFP4: attention and embeddings stay in 16 bit
    int minComputeCapability = 0; ///< NVIDIA
    bool onTpu = false;
    bool needsCheckpoint = true; ///< false: 16-bit weights are quantised while they load
    QString formula = {};
    QString source = {};
};

/// By vLLM's spelling; nothing for a method that is not known.
std::optional<QuantizationScheme> quantizationScheme(const QString &method, int bits = 0, int groupSize = 0);
/// All that quantizationScheme() knows, for choices and messages.
QStringList quantizationMethods();

struct WeightsEstimate {
    qint64 total = 0;
    qint64 perAccelerator = 0;
    qint64 errorBytes = 0; ///< per accelerator
    QString formula = {};
    QString source = {};
};

/// @param scheme nothing for plain weights of @p bytesPerPlainWeight
WeightsEstimate estimateWeights(const ModelSpec &model, const std::optional<QuantizationScheme> &scheme,
                                int bytesPerPlainWeight, int tensorParallelSize);

} // namespace slipway

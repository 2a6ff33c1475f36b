// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/accelerator.h"

#include <QByteArray>

#include <optional>

namespace slipway {

/// Multi-head latent attention: one compressed row a token and layer instead of keys and values per head.
struct MlaSpec {
    int kvLoraRank = 0;
    int qkRopeHeadDim = 0;
    int qkNopeHeadDim = 0;
    int vHeadDim = 0;
    int qLoraRank = 0; ///< 0: queries are not compressed
    bool operator==(const MlaSpec &) const = default;
};

struct MoeSpec {
    int experts = 0;
    int expertsPerToken = 0;
    int intermediateSize = 0;
    int sharedExperts = 0;
    int sharedIntermediateSize = 0;
    int denseLayers = 0; ///< layers with an ordinary MLP
    bool operator==(const MoeSpec &) const = default;
};

/// How the checkpoint itself is quantised.
struct CheckpointQuantization {
    QString method = {}; ///< awq gptq fp8 mxfp4 nvfp4 compressed-tensors bitsandbytes int8 …
    int bits = 16;
    int groupSize = 0; ///< 0: per tensor or channel
    QStringList keptModules = {}; ///< modules that stay in 16 bit, as the file lists them
    bool operator==(const CheckpointQuantization &) const = default;
};

/// What the calculator has to know of a model: its shape.
struct ModelSpec {
    QString id = {}; ///< Hugging Face id
    QString modelType = {}; ///< config.json's model_type of the language part
    QString architecture = {};
    QString base = {}; ///< the 16-bit model that this one is a quantised form of
    qint64 parameters = 0; ///< exact where published, else counted from the shape; 0 is never valid
    qint64 activeParameters = 0; ///< of a mixture of experts; else the same
    qint64 visionParameters = 0; ///< part of parameters: towers that stay in 16 bit
    int layers = 0;
    int hiddenSize = 0;
    int intermediateSize = 0;
    int heads = 0;
    int kvHeads = 0;
    int headDim = 0;
    int vocabSize = 0;
    int maxPositions = 0;
    QString dtype = {}; ///< bfloat16, float16, float32
    bool tiedEmbeddings = false;
    bool attentionBias = false; ///< on q, k, v
    bool outputBias = false; ///< on o as well
    bool qkNorm = false;
    int normsPerLayer = 2;
    bool gatedMlp = true; ///< three matrices; false: two

    int fullLayers = 0; ///< layers whose KV cache grows with the context
    int slidingLayers = 0; ///< layers that keep slidingWindow tokens
    int slidingWindow = 0;
    int linearLayers = 0; ///< recurrent or linear attention: a state a sequence, none a token
    qint64 linearStateBytes = 0; ///< of one sequence over all those layers, in 16 bit

    std::optional<MlaSpec> mla = {};
    std::optional<MoeSpec> moe = {};
    std::optional<CheckpointQuantization> quantization = {};

    QString licence = {};
    QString gated = {}; ///< no, auto, manual, yes, unknown
    QString note = {};
    Provenance provenance = {};

    bool isMultimodal() const { return visionParameters > 0 || multimodal; }
    bool multimodal = false;
    /// fp16 overflows in these: vLLM refuses it, and `auto` on a GPU without bf16 means fp32.
    bool refusesFloat16() const;
    bool operator==(const ModelSpec &) const = default;
};

/// Parameters by what quantisation does to them.
struct ParameterGroups {
    qint64 embedding = 0; ///< input embedding, and lm_head when it is not tied
    qint64 attention = 0; ///< matrices
    qint64 mlp = 0; ///< dense and shared matrices
    qint64 experts = 0; ///< routed experts' matrices
    qint64 other = 0; ///< norms, biases, routers, vision
    qint64 total() const { return embedding + attention + mlp + experts + other; }
};

/// Counts from the shape; `other` takes up what an exact `parameters` has beyond the matrices.
ParameterGroups parameterGroups(const ModelSpec &model);
/// The count alone, ignoring `parameters`.
qint64 countedParameters(const ModelSpec &model);

/// Reads a Hugging Face config.json: nested text_config, MoE, MLA, sliding and linear layers, quantization_config.
/// Errors: Invalid; where names the key ("config.json: num_hidden_layers").
Result<ModelSpec> modelFromConfigJson(const QByteArray &json, const QString &modelId);

} // namespace slipway

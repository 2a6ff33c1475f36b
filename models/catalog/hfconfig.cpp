// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/modelspec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// The first thing wrong stops the reading; later reads answer harmless values.
class ConfigReader
{
public:
    ConfigReader(QJsonObject object, QString prefix)
        : m_object(std::move(object))
        , m_prefix(std::move(prefix))
    {
    }

    std::optional<Error> error;

    bool has(QLatin1StringView key) const { return m_object.contains(key) && !m_object.value(key).isNull(); }
    QJsonValue value(QLatin1StringView key) const { return m_object.value(key); }
    int integer(std::initializer_list<QLatin1StringView> keys, std::optional<int> fallback, int min = 1,
                int max = 100'000'000)
    {
        for (const QLatin1StringView key : keys) {
            if (!has(key))
                continue;
            const double number =
                m_object.value(key).isDouble() ? m_object.value(key).toDouble() : std::nan("");
            if (!(number >= min && number <= max) || number != std::floor(number)) {
                refuse(key, u"expected a whole number from %1 to %2"_s.arg(min).arg(max));
                return min;
            }
            return int(number);
        }
        if (!fallback)
            refuse(*keys.begin(), u"missing"_s);
        return fallback.value_or(min);
    }
    bool flag(QLatin1StringView key, bool fallback) const
    {
        return has(key) ? m_object.value(key).toBool(fallback) : fallback;
    }
    QString text(QLatin1StringView key) const { return m_object.value(key).toString(); }
    void refuse(QLatin1StringView key, const QString &message)
    {
        if (!error)
            error = Error{.kind = ErrorKind::Invalid,
                          .detail = message,
                          .where = u"config.json: %1%2"_s.arg(m_prefix, key)};
    }

private:
    QJsonObject m_object;
    QString m_prefix;
};

// What a config.json may leave out, because the class of transformers knows it.
struct TypeDefaults {
    QLatin1StringView type;
    int heads, kvHeads, headDim, vocab, positions, window, pattern;
    bool tied;
};
constexpr TypeDefaults typeDefaults[] = {
    {"gemma3_text"_L1, 8, 4, 256, 262208, 131072, 4096, 6, true},
    {"gemma3"_L1, 8, 4, 256, 262208, 131072, 4096, 6, true},
    {"gemma2"_L1, 8, 4, 256, 256000, 8192, 4096, 2, true},
    {"gemma"_L1, 16, 16, 256, 256000, 8192, 0, 0, true},
    {"mistral"_L1, 32, 8, 0, 32000, 131072, 0, 0, false},
    {"llama"_L1, 32, 0, 0, 32000, 2048, 0, 0, false},
    {"cohere2"_L1, 64, 0, 0, 256000, 8192, 4096, 4, true},
    {"gpt_oss"_L1, 64, 8, 64, 201088, 131072, 128, 2, false},
};

const TypeDefaults *defaultsOf(const QString &type)
{
    for (const TypeDefaults &defaults : typeDefaults) {
        if (type == defaults.type)
            return &defaults;
    }
    return nullptr;
}

void readLinearState(ModelSpec &model, ConfigReader &config)
{
    if (model.linearLayers == 0)
        return;
    // Qwen3-Next's gated delta net; else Mamba 2 by its own keys. 16-bit states; vLLM may keep fp32, which the error bar covers.
    const int keyHeads = config.integer({"linear_num_key_heads"_L1}, 0, 0);
    qint64 perLayer = 0;
    if (keyHeads > 0) {
        const qint64 valueHeads = config.integer({"linear_num_value_heads"_L1}, keyHeads);
        const qint64 keyDim = config.integer({"linear_key_head_dim"_L1}, 128);
        const qint64 valueDim = config.integer({"linear_value_head_dim"_L1}, 128);
        const qint64 kernel = config.integer({"linear_conv_kernel_dim"_L1}, 4);
        perLayer =
            valueHeads * keyDim * valueDim + (kernel - 1) * (2 * keyHeads * keyDim + valueHeads * valueDim);
    } else {
        const qint64 expand = config.integer({"mamba_expand"_L1, "expand"_L1}, 2);
        const qint64 state = config.integer({"mamba_d_state"_L1, "ssm_state_size"_L1, "state_size"_L1}, 128);
        const qint64 kernel = config.integer({"mamba_d_conv"_L1, "conv_kernel"_L1}, 4);
        const qint64 groups = config.integer({"mamba_n_groups"_L1, "n_groups"_L1}, 1);
        const qint64 inner =
            config.integer({"mamba_d_ssm"_L1}, int(std::min<qint64>(100'000'000, expand * model.hiddenSize)));
        perLayer = inner * state + (kernel - 1) * (inner + 2 * groups * state);
    }
    model.linearStateBytes = perLayer * 2 * model.linearLayers;
}

bool isFull(const QString &type)
{
    return type == "full_attention"_L1 || type == "attention"_L1 || type == "global"_L1 || type == "*"_L1;
}

/// Which layers keep the whole context, which a window, which a state.
void readLayerKinds(ModelSpec &model, ConfigReader &config, const TypeDefaults *defaults)
{
    const int window = config.has("sliding_window"_L1) ? config.integer({"sliding_window"_L1}, 0, 0)
        : config.has("attention_chunk_size"_L1)        ? config.integer({"attention_chunk_size"_L1}, 0, 0)
        : defaults                                     ? defaults->window
                                                       : 0;
    model.fullLayers = model.layers;
    const QJsonArray types =
        config.value(config.has("layer_types"_L1) ? "layer_types"_L1 : "layers_block_type"_L1).toArray();
    const QString pattern = config.text("hybrid_override_pattern"_L1);
    if (!types.isEmpty()) {
        int full = 0, sliding = 0, linear = 0;
        for (const QJsonValue &type : types) {
            const QString name = type.toString();
            if (isFull(name))
                ++full;
            else if (name == "sliding_attention"_L1 || name == "chunked_attention"_L1)
                ++sliding;
            else
                ++linear;
        }
        if (full + sliding + linear != model.layers)
            return config.refuse("layer_types"_L1,
                                 u"has %1 entries for %2 layers"_s.arg(types.size()).arg(model.layers));
        model.fullLayers = full;
        model.slidingLayers = sliding;
        model.linearLayers = linear;
    } else if (!pattern.isEmpty()) { // Nemotron-H: M mamba, * attention, - MLP
        model.fullLayers = int(pattern.count(u'*'));
        model.linearLayers = int(pattern.count(u'M'));
    } else if (config.has("full_attention_interval"_L1)) { // Qwen3-Next
        model.fullLayers = model.layers / config.integer({"full_attention_interval"_L1}, 4);
        model.linearLayers = model.layers - model.fullLayers;
    } else if (config.has("attn_layer_period"_L1)) { // Jamba
        const int period = config.integer({"attn_layer_period"_L1}, 8);
        const int offset = config.integer({"attn_layer_offset"_L1}, 0, 0);
        model.fullLayers = 0;
        for (int layer = 0; layer < model.layers; ++layer)
            model.fullLayers += layer % period == offset ? 1 : 0;
        model.linearLayers = model.layers - model.fullLayers;
    } else if (window > 0 && window < model.maxPositions && config.flag("use_sliding_window"_L1, true)) {
        const int every = config.integer({"sliding_window_pattern"_L1, "_sliding_window_pattern"_L1},
                                         defaults ? defaults->pattern : 0, 0);
        if (every > 1)
            model.fullLayers = model.layers / every; // each n-th is full
        else if (config.has("max_window_layers"_L1)) // Qwen2: the first max_window_layers stay full
            model.fullLayers = std::min(model.layers, config.integer({"max_window_layers"_L1}, 0, 0));
        else
            model.fullLayers = 0; // Mistral v0.1: all of them slide
        model.slidingLayers = model.layers - model.fullLayers;
    }
    if (model.slidingLayers > 0) {
        model.slidingWindow = window;
        if (window <= 0)
            config.refuse("sliding_window"_L1, u"missing, and %1 layers need it"_s.arg(model.slidingLayers));
    }
}

void readExperts(ModelSpec &model, ConfigReader &config)
{
    const int experts = config.integer(
        {"num_local_experts"_L1, "num_experts"_L1, "n_routed_experts"_L1, "moe_num_experts"_L1}, 0, 0);
    if (experts < 2)
        return;
    MoeSpec moe;
    moe.experts = experts;
    moe.expertsPerToken = config.integer(
        {"num_experts_per_tok"_L1, "experts_per_token"_L1, "moe_topk"_L1, "num_experts_per_token"_L1}, 2);
    moe.intermediateSize =
        config.integer({"moe_intermediate_size"_L1, "expert_ffn_hidden_size"_L1}, model.intermediateSize);
    moe.sharedIntermediateSize = config.integer(
        {"shared_expert_intermediate_size"_L1, "moe_shared_expert_intermediate_size"_L1}, 0, 0);
    moe.sharedExperts = config.integer({"n_shared_experts"_L1, "num_shared_experts"_L1},
                                       moe.sharedIntermediateSize > 0 ? 1 : 0, 0);
    moe.denseLayers = std::min(model.layers, config.integer({"first_k_dense_replace"_L1}, 0, 0));
    const int step = config.integer(
        {"decoder_sparse_step"_L1, "interleave_moe_layer_step"_L1, "expert_layer_period"_L1}, 1);
    if (step > 1)
        moe.denseLayers = model.layers - model.layers / step;
    model.moe = moe;
}

void readMla(ModelSpec &model, ConfigReader &config)
{
    if (!config.has("kv_lora_rank"_L1))
        return;
    MlaSpec mla;
    mla.kvLoraRank = config.integer({"kv_lora_rank"_L1}, {});
    mla.qkRopeHeadDim = config.integer({"qk_rope_head_dim"_L1}, {});
    mla.qkNopeHeadDim = config.integer({"qk_nope_head_dim"_L1}, 128, 0);
    mla.vHeadDim = config.integer({"v_head_dim"_L1}, 128);
    mla.qLoraRank = config.integer({"q_lora_rank"_L1}, 0, 0);
    model.mla = mla;
    model.headDim = mla.qkNopeHeadDim + mla.qkRopeHeadDim;
}

void readQuantization(ModelSpec &model, const QJsonObject &object)
{
    if (object.isEmpty())
        return;
    CheckpointQuantization quantization;
    quantization.method = object.value("quant_method"_L1).toString();
    const QString algorithm = object.value("quant_algo"_L1).toString();
    if (quantization.method == "modelopt"_L1 || quantization.method == "modelopt_fp4"_L1)
        quantization.method = algorithm.contains("FP4"_L1) ? u"nvfp4"_s : u"fp8"_s;
    quantization.bits = object.value("bits"_L1).toInt(object.value("w_bit"_L1).toInt(0));
    quantization.groupSize =
        std::max(0, object.value("group_size"_L1).toInt(object.value("q_group_size"_L1).toInt(0)));
    if (quantization.method == "compressed-tensors"_L1) {
        const QJsonObject groups = object.value("config_groups"_L1).toObject();
        if (!groups.isEmpty()) {
            const QJsonObject weights = groups.begin().value().toObject().value("weights"_L1).toObject();
            quantization.bits = weights.value("num_bits"_L1).toInt(8);
            quantization.groupSize = std::max(0, weights.value("group_size"_L1).toInt(0));
            if (weights.value("type"_L1).toString() == "float"_L1)
                quantization.method = quantization.bits == 4 ? u"nvfp4"_s : u"fp8"_s;
        }
    }
    if (quantization.method == "bitsandbytes"_L1)
        quantization.bits =
            object.value("load_in_8bit"_L1).toBool() || object.value("_load_in_8bit"_L1).toBool() ? 8 : 4;
    if (quantization.bits <= 0 || quantization.bits > 16) {
        const bool four = quantization.method == "mxfp4"_L1 || quantization.method == "nvfp4"_L1
            || quantization.method == "awq"_L1 || quantization.method == "gptq"_L1;
        quantization.bits = four ? 4 : 8;
    }
    if (quantization.method == "mxfp4"_L1)
        quantization.groupSize = 32;
    for (const auto key :
         {"modules_to_not_convert"_L1, "ignore"_L1, "ignored_layers"_L1, "exclude_modules"_L1}) {
        for (const QJsonValue &module : object.value(key).toArray())
            quantization.keptModules.append(module.toString());
    }
    model.quantization = quantization;
}

qint64 lineOf(const QByteArray &json, int offset)
{
    return json.first(std::clamp<qsizetype>(offset, 0, json.size())).count('\n') + 1;
}
} // namespace

Result<ModelSpec> modelFromConfigJson(const QByteArray &json, const QString &modelId)
{
    constexpr qsizetype limit = 8 * 1024 * 1024; // real ones are some kilobytes
    if (json.size() > limit)
        return fail(ErrorKind::Invalid, u"larger than 8 MiB"_s, u"config.json"_s);
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        return fail(ErrorKind::Invalid,
                    document.isNull() ? parseError.errorString() : u"expected a JSON object"_s,
                    u"config.json:%1"_s.arg(lineOf(json, parseError.offset)));
    }
    const QJsonObject top = document.object();
    if (top.value("is_encoder_decoder"_L1).toBool())
        return fail(ErrorKind::Invalid,
                    u"an encoder-decoder model is none that generates token by token from a KV cache alone"_s,
                    u"config.json: is_encoder_decoder"_s);
    QJsonObject text = top;
    QString prefix;
    for (const auto key : {"text_config"_L1, "llm_config"_L1, "language_config"_L1}) {
        if (top.value(key).isObject()) {
            text = top.value(key).toObject();
            prefix = key + u'.';
            break;
        }
    }
    ConfigReader config(text, prefix);
    ModelSpec model;
    model.id = modelId;
    model.modelType = config.text("model_type"_L1);
    if (model.modelType.isEmpty())
        model.modelType = top.value("model_type"_L1).toString();
    model.architecture = top.value("architectures"_L1).toArray().at(0).toString();
    model.multimodal = top.contains("vision_config"_L1) || top.contains("audio_config"_L1);
    const TypeDefaults *defaults = defaultsOf(model.modelType);

    model.layers = config.integer({"num_hidden_layers"_L1, "n_layer"_L1, "num_layers"_L1}, {}, 1, 10'000);
    model.hiddenSize = config.integer({"hidden_size"_L1, "n_embd"_L1, "d_model"_L1}, {}, 1, 1'000'000);
    model.heads = config.integer({"num_attention_heads"_L1, "n_head"_L1},
                                 defaults ? std::optional(defaults->heads) : std::nullopt, 1, 100'000);
    const int kvDefault = defaults && defaults->kvHeads > 0 ? defaults->kvHeads
        : config.flag("multi_query"_L1, false)              ? 1
                                                            : model.heads;
    model.kvHeads = config.integer({"num_key_value_heads"_L1, "num_kv_heads"_L1, "multi_query_group_num"_L1},
                                   kvDefault, 1, 100'000);
    const int headDefault = defaults && defaults->headDim > 0
        ? defaults->headDim
        : std::max(1, model.hiddenSize / std::max(1, model.heads));
    model.headDim = config.integer({"head_dim"_L1, "kv_channels"_L1}, headDefault, 1, 100'000);
    model.intermediateSize = config.integer(
        {"intermediate_size"_L1, "n_inner"_L1, "ffn_hidden_size"_L1, "moe_intermediate_size"_L1},
        4 * model.hiddenSize);
    model.vocabSize =
        config.integer({"vocab_size"_L1, "padded_vocab_size"_L1},
                       top.contains("vocab_size"_L1) ? std::optional(top.value("vocab_size"_L1).toInt(1))
                           : defaults                ? std::optional(defaults->vocab)
                                                     : std::nullopt);
    model.maxPositions =
        config.integer({"max_position_embeddings"_L1, "n_positions"_L1, "max_seq_len"_L1, "seq_length"_L1,
                        "max_sequence_length"_L1, "model_max_length"_L1},
                       defaults ? std::optional(defaults->positions) : std::optional(2048), 1, 1 << 30);
    QString dtype = config.text("torch_dtype"_L1);
    for (const QString &other : {config.text("dtype"_L1), top.value("torch_dtype"_L1).toString(),
                                 top.value("dtype"_L1).toString()}) {
        if (dtype.isEmpty())
            dtype = other;
    }
    model.dtype = dtype == "float16"_L1 || dtype == "float32"_L1 ? dtype : u"bfloat16"_s;
    model.tiedEmbeddings = config.has("tie_word_embeddings"_L1) ? config.flag("tie_word_embeddings"_L1, false)
        : top.contains("tie_word_embeddings"_L1)                ? top.value("tie_word_embeddings"_L1).toBool()
                                                                : defaults && defaults->tied;
    const QString &type = model.modelType;
    model.attentionBias =
        config.flag("attention_bias"_L1, type.startsWith("qwen2"_L1)) || config.flag("qkv_bias"_L1, false);
    model.outputBias = type == "gpt_oss"_L1;
    model.qkNorm =
        type.startsWith("qwen3"_L1) || type.startsWith("gemma3"_L1) || config.flag("use_qk_norm"_L1, false);
    model.normsPerLayer = type.startsWith("gemma2"_L1) || type.startsWith("gemma3"_L1) ? 4 : 2;
    model.gatedMlp = !(type == "gpt2"_L1 || type == "opt"_L1 || type == "falcon"_L1 || type == "phi"_L1
                       || type == "starcoder2"_L1 || type == "gpt_bigcode"_L1 || type == "gpt_neox"_L1
                       || type == "bloom"_L1);
    readMla(model, config);
    if (!config.error)
        readLayerKinds(model, config, defaults);
    if (!config.error)
        readExperts(model, config);
    if (!config.error)
        readLinearState(model, config);
    if (!config.error && model.kvHeads > model.heads)
        config.refuse("num_key_value_heads"_L1,
                      u"%1 is more than the %2 attention heads"_s.arg(model.kvHeads).arg(model.heads));
    if (config.error)
        return std::unexpected(std::move(*config.error));
    QJsonObject quantization = text.value("quantization_config"_L1).toObject();
    if (quantization.isEmpty())
        quantization = top.value("quantization_config"_L1).toObject();
    if (quantization.isEmpty())
        quantization = top.value("compression_config"_L1).toObject();
    readQuantization(model, quantization);

    constexpr double absurd = 1e15;
    if (double(model.layers) * model.hiddenSize
            * (double(model.intermediateSize) * (model.moe ? model.moe->experts : 1) + model.hiddenSize)
        > absurd)
        return fail(ErrorKind::Invalid, u"the shape amounts to more than a quadrillion parameters"_s,
                    u"config.json: hidden_size"_s);
    model.parameters = countedParameters(model);
    model.activeParameters = model.parameters;
    if (model.moe) {
        const qint64 experts = parameterGroups(model).experts;
        model.activeParameters = model.parameters - experts
            + experts / model.moe->experts * std::min(model.moe->experts, model.moe->expertsPerToken);
    }
    model.gated = u"unknown"_s;
    model.provenance = Provenance{
        .date = {}, .source = u"config.json; parameters counted from the shape"_s, .estimated = true};
    if (model.multimodal)
        model.note = u"vision and audio towers are not counted: their weights come on top"_s;
    return model;
}

} // namespace slipway

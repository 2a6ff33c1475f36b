// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
// Cut down to what decides; the values are those of the published files.
const QByteArray llama =
    R"({"architectures":["LlamaForCausalLM"],"model_type":"llama","hidden_size":4096,"intermediate_size":14336,
 "num_hidden_layers":32,"num_attention_heads":32,"num_key_value_heads":8,"vocab_size":128256,"max_position_embeddings":131072,
 "torch_dtype":"bfloat16","tie_word_embeddings":false,"sliding_window":null,"rope_scaling":{"factor":8.0}})";
const QByteArray gemma3 =
    R"({"architectures":["Gemma3ForConditionalGeneration"],"model_type":"gemma3","torch_dtype":"bfloat16",
 "text_config":{"hidden_size":2560,"intermediate_size":10240,"model_type":"gemma3_text","num_hidden_layers":34,"sliding_window":1024},
 "vision_config":{"hidden_size":1152,"num_hidden_layers":27}})";
const QByteArray mixtral =
    R"({"model_type":"mixtral","hidden_size":4096,"intermediate_size":14336,"num_hidden_layers":32,"num_attention_heads":32,
 "num_key_value_heads":8,"vocab_size":32000,"max_position_embeddings":32768,"num_local_experts":8,"num_experts_per_tok":2,"torch_dtype":"bfloat16"})";
const QByteArray deepseek =
    R"({"model_type":"deepseek_v3","hidden_size":7168,"intermediate_size":18432,"num_hidden_layers":61,"num_attention_heads":128,
 "num_key_value_heads":128,"vocab_size":129280,"max_position_embeddings":163840,"kv_lora_rank":512,"q_lora_rank":1536,"qk_nope_head_dim":128,"qk_rope_head_dim":64,
 "v_head_dim":128,"n_routed_experts":256,"n_shared_experts":1,"num_experts_per_tok":8,"moe_intermediate_size":2048,"first_k_dense_replace":3,"torch_dtype":"bfloat16",
 "quantization_config":{"quant_method":"fp8","weight_block_size":[128,128],"fmt":"e4m3"}})";
const QByteArray gptoss =
    R"({"model_type":"gpt_oss","hidden_size":2880,"intermediate_size":2880,"num_hidden_layers":4,"num_attention_heads":64,"num_key_value_heads":8,
 "head_dim":64,"vocab_size":201088,"max_position_embeddings":131072,"num_local_experts":32,"num_experts_per_tok":4,"sliding_window":128,"attention_bias":true,
 "layer_types":["sliding_attention","full_attention","sliding_attention","full_attention"],"quantization_config":{"quant_method":"mxfp4","modules_to_not_convert":["lm_head"]}})";
const QByteArray qwenNext =
    R"({"model_type":"qwen3_next","hidden_size":2048,"intermediate_size":5120,"num_hidden_layers":48,"num_attention_heads":16,"num_key_value_heads":2,
 "head_dim":256,"vocab_size":151936,"max_position_embeddings":262144,"full_attention_interval":4,"linear_num_key_heads":16,"linear_num_value_heads":32,
 "linear_key_head_dim":128,"linear_value_head_dim":128,"linear_conv_kernel_dim":4,"num_experts":512,"num_experts_per_tok":10,"moe_intermediate_size":512,"shared_expert_intermediate_size":512})";
const QByteArray awq =
    R"({"model_type":"mistral","hidden_size":4096,"intermediate_size":14336,"num_hidden_layers":32,"num_attention_heads":32,"num_key_value_heads":8,
 "vocab_size":32000,"max_position_embeddings":32768,"torch_dtype":"float16","quantization_config":{"bits":4,"group_size":128,"quant_method":"awq","zero_point":true}})";
} // namespace

class TestHfConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAPlainModelExactly();
    void fillsInWhatTheClassKnowsAndDescendsIntoTextConfig();
    void readsExperts();
    void readsLatentAttention();
    void readsLayerTypesAndMxfp4();
    void readsHybrids();
    void readsQuantization_data();
    void readsQuantization();
    void slidingWindowIsHonouredOnlyWhenUsed();
    void faultsNameTheKey_data();
    void faultsNameTheKey();
    void everyPrefixIsRefusedOrReadWithoutHarm();
};

void TestHfConfig::countsAPlainModelExactly()
{
    const auto model = modelFromConfigJson(llama, u"meta-llama/Llama-3.1-8B-Instruct"_s);
    QVERIFY(model);
    QCOMPARE(model->parameters, 8030261248);
    QCOMPARE(model->headDim, 128);
    QCOMPARE(model->fullLayers, 32);
    QCOMPARE(model->architecture, u"LlamaForCausalLM"_s);
    QVERIFY(model->provenance.estimated);
}

void TestHfConfig::fillsInWhatTheClassKnowsAndDescendsIntoTextConfig()
{
    const auto model = modelFromConfigJson(gemma3, u"google/gemma-3-4b-it"_s);
    QVERIFY(model);
    const ModelSpec &known = *Catalog::builtIn().model(u"google/gemma-3-4b-it"_s);
    QCOMPARE(model->parameters, known.parameters - known.visionParameters);
    QCOMPARE(model->heads, 8);
    QCOMPARE(model->kvHeads, 4);
    QCOMPARE(model->headDim, 256);
    QCOMPARE(model->vocabSize, 262208);
    QCOMPARE(model->slidingLayers, 29);
    QCOMPARE(model->slidingWindow, 1024);
    QVERIFY(model->isMultimodal());
    QVERIFY(model->refusesFloat16());
}

void TestHfConfig::readsExperts()
{
    const auto model = modelFromConfigJson(mixtral, u"m"_s);
    QVERIFY(model);
    QCOMPARE(model->parameters, 46702792704);
    QVERIFY(std::abs(double(model->activeParameters) - 12.88e9) < 0.01e9);
}

void TestHfConfig::readsLatentAttention()
{
    const auto model = modelFromConfigJson(deepseek, u"d"_s);
    QVERIFY(model && model->mla);
    QCOMPARE(model->mla->kvLoraRank, 512);
    QVERIFY2(std::abs(double(model->parameters) - 671.03e9) < 0.1e9,
             qPrintable(QString::number(model->parameters)));
    QVERIFY(std::abs(double(model->activeParameters) - 37.5e9) < 1e9);
    QCOMPARE(model->quantization->method, u"fp8"_s);
    QCOMPARE(model->quantization->bits, 8);
}

void TestHfConfig::readsLayerTypesAndMxfp4()
{
    const auto model = modelFromConfigJson(gptoss, u"g"_s);
    QVERIFY(model);
    QCOMPARE(model->fullLayers, 2);
    QCOMPARE(model->slidingLayers, 2);
    QCOMPARE(model->slidingWindow, 128);
    QCOMPARE(model->quantization->bits, 4);
    QCOMPARE(model->quantization->groupSize, 32);
    QCOMPARE(model->quantization->keptModules, QStringList{u"lm_head"_s});
}

void TestHfConfig::readsHybrids()
{
    const auto model = modelFromConfigJson(qwenNext, u"q"_s);
    QVERIFY(model);
    QCOMPARE(model->fullLayers, 12);
    QCOMPARE(model->linearLayers, 36);
    // 32 × 128 × 128 of state and 3 × (2 × 16 × 128 + 32 × 128) of convolution, 2 bytes, 36 layers
    QCOMPARE(model->linearStateBytes, 36LL * 2 * (32 * 128 * 128 + 3 * (2 * 16 * 128 + 32 * 128)));
    const auto nemotron = modelFromConfigJson(
        R"({"model_type":"nemotron_h","hidden_size":4096,"num_hidden_layers":6,"num_attention_heads":32,"vocab_size":131072,"hybrid_override_pattern":"M-M*-M"})",
        u"n"_s);
    QVERIFY(nemotron);
    QCOMPARE(nemotron->fullLayers, 1);
    QCOMPARE(nemotron->linearLayers, 3);
    const auto jamba = modelFromConfigJson(
        R"({"model_type":"jamba","hidden_size":4096,"num_hidden_layers":32,"num_attention_heads":32,"num_key_value_heads":8,"vocab_size":65536,"attn_layer_period":8,"attn_layer_offset":4})",
        u"j"_s);
    QVERIFY(jamba);
    QCOMPARE(jamba->fullLayers, 4);
}

void TestHfConfig::readsQuantization_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("group");
    const auto with = [](const QByteArray &config) {
        return QByteArray(awq).replace(
            awq.mid(awq.indexOf("{\"bits\""), awq.lastIndexOf('}') - awq.indexOf("{\"bits\"")), config);
    };
    QTest::newRow("awq") << awq << u"awq"_s << 4 << 128;
    QTest::newRow("gptq, 8 bit") << with(R"({"bits":8,"group_size":-1,"quant_method":"gptq"})") << u"gptq"_s
                                 << 8 << 0;
    QTest::newRow("compressed-tensors fp8") << with(
        R"({"quant_method":"compressed-tensors","config_groups":{"group_0":{"weights":{"num_bits":8,"type":"float"}}}})")
                                            << u"fp8"_s << 8 << 0;
    QTest::newRow("compressed-tensors w4a16") << with(
        R"({"quant_method":"compressed-tensors","config_groups":{"group_0":{"weights":{"num_bits":4,"type":"int","group_size":128}}}})")
                                              << u"compressed-tensors"_s << 4 << 128;
    QTest::newRow("modelopt fp4") << with(R"({"quant_method":"modelopt","quant_algo":"NVFP4"})") << u"nvfp4"_s
                                  << 4 << 0;
    QTest::newRow("bitsandbytes 8 bit")
        << with(R"({"quant_method":"bitsandbytes","load_in_8bit":true})") << u"bitsandbytes"_s << 8 << 0;
    QTest::newRow("a method of the future with absurd bits")
        << with(R"({"quant_method":"zap","bits":9999})") << u"zap"_s << 8 << 0;
}

void TestHfConfig::readsQuantization()
{
    QFETCH(QByteArray, json);
    const auto model = modelFromConfigJson(json, u"x"_s);
    QVERIFY2(model.has_value(), json.constData());
    QVERIFY(model->quantization);
    QTEST(model->quantization->method, "method");
    QTEST(model->quantization->bits, "bits");
    QTEST(model->quantization->groupSize, "group");
}

void TestHfConfig::slidingWindowIsHonouredOnlyWhenUsed()
{
    const QByteArray base =
        R"({"model_type":"qwen2","hidden_size":3584,"intermediate_size":18944,"num_hidden_layers":28,"num_attention_heads":28,"num_key_value_heads":4,
        "vocab_size":152064,"max_position_embeddings":32768,"sliding_window":4096,"use_sliding_window":false,"max_window_layers":28})";
    QCOMPARE(modelFromConfigJson(base, u"q"_s)->slidingLayers, 0);
    QCOMPARE(modelFromConfigJson(base, u"q"_s)->parameters, 7615616512);
    QCOMPARE(modelFromConfigJson(QByteArray(base)
                                     .replace("false", "true")
                                     .replace("\"max_window_layers\":28", "\"max_window_layers\":20"),
                                 u"q"_s)
                 ->slidingLayers,
             8);
    const QByteArray mistral =
        QByteArray(awq).replace("\"vocab_size\"", "\"sliding_window\":4096,\"vocab_size\"");
    QCOMPARE(modelFromConfigJson(mistral, u"m"_s)->slidingLayers, 32);
}

void TestHfConfig::faultsNameTheKey_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QTest::newRow("not JSON") << QByteArray("{\n\"a\": }") << u"config.json:2"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"config.json:1"_s;
    QTest::newRow("nothing in it") << QByteArray("{}") << u"config.json: num_hidden_layers"_s;
    QTest::newRow("a fraction of a layer")
        << QByteArray(llama).replace("\"num_hidden_layers\":32", "\"num_hidden_layers\":3.5")
        << u"config.json: num_hidden_layers"_s;
    QTest::newRow("text for a number")
        << QByteArray(llama).replace("4096", "\"4096\"") << u"config.json: hidden_size"_s;
    QTest::newRow("negative") << QByteArray(llama).replace("128256", "-1") << u"config.json: vocab_size"_s;
    QTest::newRow("more KV heads than heads")
        << QByteArray(llama).replace("\"num_key_value_heads\":8", "\"num_key_value_heads\":64")
        << u"config.json: num_key_value_heads"_s;
    QTest::newRow("nested") << QByteArray(gemma3).replace("\"hidden_size\":2560", "\"hidden_size\":0")
                            << u"config.json: text_config.hidden_size"_s;
    QTest::newRow("layer types of another number")
        << QByteArray(gptoss).replace("\"num_hidden_layers\":4", "\"num_hidden_layers\":5")
        << u"config.json: layer_types"_s;
    QTest::newRow("encoder and decoder")
        << QByteArray(R"({"is_encoder_decoder":true})") << u"config.json: is_encoder_decoder"_s;
    QTest::newRow("a quadrillion parameters")
        << QByteArray(llama)
               .replace("\"hidden_size\":4096", "\"hidden_size\":1000000")
               .replace("14336", "100000000")
        << u"config.json: hidden_size"_s;
}

void TestHfConfig::faultsNameTheKey()
{
    QFETCH(QByteArray, json);
    const auto model = modelFromConfigJson(json, u"x"_s);
    QVERIFY(!model);
    QCOMPARE(model.error().kind, ErrorKind::Invalid);
    QTEST(model.error().where, "where");
}

void TestHfConfig::everyPrefixIsRefusedOrReadWithoutHarm()
{
    for (const QByteArray &json : {llama, gemma3, deepseek, gptoss, qwenNext}) {
        for (qsizetype length = 0; length < json.size(); ++length)
            QVERIFY(!modelFromConfigJson(json.first(length), u"x"_s));
    }
    QVERIFY(!modelFromConfigJson(QByteArray(9 * 1024 * 1024, '['), u"x"_s));
}

QTEST_GUILESS_MAIN(TestHfConfig)
#include "tst_hfconfig.moc"

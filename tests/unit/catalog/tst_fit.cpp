// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/fit.h"
#include "catalog/kvcache.h"
#include "unit/catalog/measuredfits.h"

#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
constexpr double gib = 1024.0 * 1024.0 * 1024.0;

FitRequest requestFor(const QString &model, const QString &accelerator, int count = 1)
{
    FitRequest request;
    const ModelSpec *spec = Catalog::builtIn().model(model);
    const Accelerator *chip = Catalog::builtIn().accelerator(accelerator);
    if (!spec || !chip)
        qFatal("not in the catalogue: %s on %s", qPrintable(model), qPrintable(accelerator));
    request.model = *spec;
    request.accelerator = *chip;
    request.count = count;
    return request;
}

const FitTerm &term(const FitReport &report, const QString &id)
{
    return *std::ranges::find(report.terms, id, &FitTerm::id);
}

bool has(const FitReport &report, const QString &message)
{
    return std::ranges::any_of(report.messages, [&](const FitMessage &m) { return m.id == message; });
}

bool within(double predicted, double measured, double share, double absolute)
{
    return std::abs(predicted - measured) <= std::max(share * std::abs(measured), absolute);
}
} // namespace

class TestFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void agreesWithEngineLogs_data();
    void agreesWithEngineLogs();
    void kvPerTokenFollowsTheAttention_data();
    void kvPerTokenFollowsTheAttention();
    void weightsAreThePublishedSizes_data();
    void weightsAreThePublishedSizes();
    void sentencesHaveTheirNumbersAsThePersonWritesThem();
    void refusesWhatTheEngineRefuses_data();
    void refusesWhatTheEngineRefuses();
    void namesTheFp32TrapOfGemmaOnT4();
    void mistralOnT4IsRefusedInNumbersAndAwqProposed();
    void fewerSequencesAreProposedWhereTheSamplerIsToBlame();
    void everySuggestionReallyFits_data();
    void everySuggestionReallyFits();
    void mlaIsNotDividedByTensorParallel();
    void eightH200NeedWhatTheEngineLogged();
    void kvHeadsBelowTheDegreeAreReplicated();
    void slidingWindowsNeedLessAndCanBeSwitchedOff();
    void moreOfAnythingNeverFitsWorse();
    void fp8CacheDoublesTheTokens();
    void largestContextIsExact();
    void hostileShapesEndInARefusal();
    void jsonHoldsTheContract();
    void everyTermHasAFormulaAndASource();
};

void TestFit::agreesWithEngineLogs_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(std::size(measuredFits)); ++i)
        QTest::newRow(measuredFits[i].name) << i;
}

void TestFit::agreesWithEngineLogs()
{
    QFETCH(int, index);
    const MeasuredFit &m = measuredFits[index];
    FitRequest request =
        requestFor(QString::fromLatin1(m.modelId), QString::fromLatin1(m.accelerator), m.count);
    request.gpuMemoryUtilization = m.utilization;
    request.maxModelLen = m.maxModelLen;
    request.engineVersion = QString::fromLatin1(m.version);
    request.maxNumSeqs = m.maxNumSeqs;
    request.enforceEager = m.maxNumSeqs > 0;
    if (request.accelerator.id == "nvidia-tesla-t4"_L1)
        request.dtype = u"half"_s;
    const FitReport report = evaluateFit(request);
    QVERIFY2(report.fits == m.fits, qPrintable(report.reason));
    const auto check = [&](double predicted, double measured, const char *what) {
        if (measured > 0 && !within(predicted, measured, 0.10, 0.0))
            QTest::qFail(qPrintable(u"%1: predicted %2, measured %3 (%4)"_s.arg(QString::fromLatin1(what))
                                        .arg(predicted)
                                        .arg(measured)
                                        .arg(QString::fromLatin1(m.source))),
                         __FILE__, __LINE__);
    };
    check(double(report.weightsBytesPerAccelerator) / gib, m.weightsGib, "weights");
    check(double(term(report, u"activation"_s).bytes) / gib, m.activationGib, "activation");
    check(double(term(report, u"nonTorch"_s).bytes) / gib, m.nonTorchGib, "non-torch");
    check(double(report.kvCacheBytesPerAccelerator) / gib, m.kvGib, "KV cache");
    check(double(report.maxTokens), double(m.tokens), "tokens");
    if (m.kvGib < 0)
        QVERIFY(std::abs(double(report.kvCacheBytesPerAccelerator) / gib - m.kvGib)
                < 0.38); // the Planner's own error
}

void TestFit::kvPerTokenFollowsTheAttention_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<qint64>("longContext");
    const auto row = [](const char *model, double kib, double longKib = 0) {
        QTest::newRow(model) << QString::fromLatin1(model) << qint64(kib * 1024)
                             << qint64((longKib > 0 ? longKib : kib) * 1024);
    };
    row("mistralai/Mistral-7B-Instruct-v0.2", 128);
    row("google/gemma-3-1b-it", 26, 4);
    row("google/gemma-3-4b-it", 136, 20);
    row("google/gemma-3-12b-it", 384, 64);
    row("google/gemma-3-27b-it", 496, 80);
    row("google/gemma-2b", 18);
    row("google/gemma-7b", 448);
    row("Qwen/Qwen2.5-3B-Instruct", 36);
    row("Qwen/Qwen2.5-7B-Instruct", 56);
    row("Qwen/Qwen3-30B-A3B", 96);
    row("meta-llama/Llama-3.1-70B-Instruct", 320);
    row("microsoft/phi-4", 200);
    row("openai/gpt-oss-20b", 48, 24);
    row("openai/gpt-oss-120b", 72, 36);
    row("mistralai/Mistral-Small-3.2-24B-Instruct-2506", 160);
    row("deepseek-ai/DeepSeek-V3", 70272.0 / 1024);
}

void TestFit::kvPerTokenFollowsTheAttention()
{
    QFETCH(QString, model);
    QFETCH(qint64, bytes);
    QFETCH(qint64, longContext);
    const FitReport report = evaluateFit(requestFor(model, u"nvidia-h200-141gb"_s));
    QCOMPARE(report.kvBytesPerToken, bytes);
    QCOMPARE(report.kvBytesPerTokenLongContext, longContext);
}

void TestFit::weightsAreThePublishedSizes_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<double>("gibibytes");
    const std::pair<const char *, double> rows[] = {
        {"google/gemma-3-1b-it", 1.86},
        {"google/gemma-3-4b-it", 8.03},
        {"google/gemma-2b-it", 4.67},
        {"google/gemma-7b-it", 15.90},
        {"Qwen/Qwen2.5-3B-Instruct", 5.75},
        {"Qwen/Qwen2.5-7B-Instruct", 14.19},
        {"Qwen/Qwen2.5-32B-Instruct", 61.03},
        {"Qwen/Qwen3-8B", 15.26},
        {"Qwen/Qwen3-30B-A3B", 56.9},
        {"meta-llama/Llama-3.1-8B-Instruct", 14.96},
        {"meta-llama/Llama-3.1-70B-Instruct", 131.4},
        {"meta-llama/Llama-3.2-1B-Instruct", 2.30},
        {"meta-llama/Llama-3.2-3B-Instruct", 5.98},
        {"mistralai/Mistral-7B-Instruct-v0.3", 13.50},
        {"TheBloke/Mistral-7B-Instruct-v0.2-AWQ", 3.87},
        {"mistralai/Mixtral-8x7B-Instruct-v0.1", 87.0},
        {"microsoft/phi-4", 27.31},
        {"openai/gpt-oss-20b", 13.47},
        {"openai/gpt-oss-120b", 64.38}, // as loaded on Hopper; the files are 12.8 and 60.8
    };
    for (const auto &[model, size] : rows)
        QTest::newRow(model) << QString::fromLatin1(model) << size;
}

void TestFit::weightsAreThePublishedSizes()
{
    QFETCH(QString, model);
    QFETCH(double, gibibytes);
    const FitReport report = evaluateFit(requestFor(model, u"nvidia-h200-141gb"_s));
    QVERIFY2(within(double(report.weightsBytes) / gib, gibibytes, 0.005, 0.01),
             qPrintable(gibText(report.weightsBytes)));
}

void TestFit::sentencesHaveTheirNumbersAsThePersonWritesThem()
{
    FitRequest request = requestFor(u"Qwen/Qwen3-8B"_s, u"nvidia-l4"_s);
    request.maxModelLen = 4096;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString german = evaluateFit(request).reason;
    QLocale::setDefault(QLocale::c());
    QVERIFY2(german.contains(QRegularExpression(
                 u"weights \\d+,\\d\\d GiB.* for \\d+\\.\\d{3} tokens: .* 4\\.096 tokens"_s)),
             qPrintable(german));
}

void TestFit::refusesWhatTheEngineRefuses_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("accelerator");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("dtype");
    QTest::addColumn<QString>("quantization");
    QTest::addColumn<QString>("kvDtype");
    QTest::addColumn<int>("maxModelLen");
    QTest::addColumn<QString>("message");
    QTest::newRow("bfloat16 on a T4") << u"Qwen/Qwen3-0.6B"_s << u"t4"_s << 1 << u"bfloat16"_s << QString()
                                      << u"auto"_s << 4096 << u"bf16-unsupported"_s;
    QTest::newRow("Gemma 3 in fp16") << u"google/gemma-3-1b-it"_s << u"l4"_s << 1 << u"half"_s << QString()
                                     << u"auto"_s << 4096 << u"fp16-unstable"_s;
    QTest::newRow("40 heads on 3") << u"microsoft/phi-4"_s << u"a100-80gb"_s << 3 << u"auto"_s << QString()
                                   << u"auto"_s << 4096 << u"tp-heads"_s;
    QTest::newRow("10 KV heads on 4") << u"microsoft/phi-4"_s << u"a100-80gb"_s << 4 << u"auto"_s << QString()
                                      << u"auto"_s << 4096 << u"tp-kv-heads"_s;
    QTest::newRow("fp8 weights on a T4") << u"Qwen/Qwen3-0.6B"_s << u"t4"_s << 1 << u"half"_s << u"fp8"_s
                                         << u"auto"_s << 4096 << u"quantization-capability"_s;
    QTest::newRow("fp8 cache on a T4") << u"Qwen/Qwen3-0.6B"_s << u"t4"_s << 1 << u"half"_s << QString()
                                       << u"fp8"_s << 4096 << u"kv-fp8-capability"_s;
    QTest::newRow("e4m3 cache on an A100") << u"Qwen/Qwen3-0.6B"_s << u"a100"_s << 1 << u"auto"_s << QString()
                                           << u"fp8_e4m3"_s << 4096 << u"kv-fp8-capability"_s;
    QTest::newRow("another method than the checkpoint's")
        << u"TheBloke/Mistral-7B-Instruct-v0.2-AWQ"_s << u"l4"_s << 1 << u"auto"_s << u"gptq"_s << u"auto"_s
        << 4096 << u"quantization-mismatch"_s;
    QTest::newRow("a method that does not exist")
        << u"Qwen/Qwen3-0.6B"_s << u"l4"_s << 1 << u"auto"_s << u"zip"_s << u"auto"_s << 4096
        << u"unknown-quantization"_s;
    QTest::newRow("bitsandbytes on a TPU") << u"Qwen/Qwen3-0.6B"_s << u"v6e"_s << 1 << u"auto"_s
                                           << u"bitsandbytes"_s << u"auto"_s << 4096 << u"quantization-tpu"_s;
    QTest::newRow("a context beyond the model")
        << u"google/gemma-2b"_s << u"l4"_s << 1 << u"auto"_s << QString() << u"auto"_s << 8193
        << u"context-beyond-model"_s;
    QTest::newRow("a group cut in two") << u"Qwen/Qwen2.5-7B-Instruct-AWQ"_s << u"l4"_s << 14 << u"auto"_s
                                        << QString() << u"auto"_s << 4096 << u"tp-group"_s;
    QTest::newRow("a dtype that does not exist") << u"Qwen/Qwen3-0.6B"_s << u"l4"_s << 1 << u"int3"_s
                                                 << QString() << u"auto"_s << 4096 << u"unknown-dtype"_s;
    QTest::newRow("no accelerator at all")
        << u"Qwen/Qwen3-0.6B"_s << u"l4"_s << 0 << u"auto"_s << QString() << u"auto"_s << 4096 << u"count"_s;
}

void TestFit::refusesWhatTheEngineRefuses()
{
    QFETCH(QString, model);
    QFETCH(QString, accelerator);
    QFETCH(int, count);
    QFETCH(QString, dtype);
    QFETCH(QString, quantization);
    QFETCH(QString, kvDtype);
    QFETCH(int, maxModelLen);
    QFETCH(QString, message);
    FitRequest request = requestFor(model, accelerator, count);
    request.dtype = dtype;
    request.quantization = quantization;
    request.kvCacheDtype = kvDtype;
    request.maxModelLen = maxModelLen;
    const FitReport report = evaluateFit(request);
    QVERIFY(!report.fits);
    QCOMPARE(report.verdict, FitVerdict::Refused);
    QVERIFY2(has(report, message), qPrintable(report.reason));
    QVERIFY(!report.reason.isEmpty());
}

void TestFit::namesTheFp32TrapOfGemmaOnT4()
{
    FitRequest request = requestFor(u"google/gemma-3-4b-it"_s, u"nvidia-tesla-t4"_s);
    request.maxModelLen = 4096;
    const FitReport report = fitWithAdvice(request, Catalog::builtIn());
    QCOMPARE(report.effectiveDtype, u"float32"_s);
    QVERIFY(has(report, u"gemma-fp32"_s));
    QVERIFY(!report.fits);
    QVERIFY(double(report.weightsBytes) / gib > 15.5);
    QVERIFY(std::ranges::any_of(report.suggestions, [](const FitSuggestion &s) {
        return s.id == "accelerator"_L1 && s.request.accelerator.supports(u"bfloat16"_s);
    }));
}

void TestFit::mistralOnT4IsRefusedInNumbersAndAwqProposed()
{
    FitRequest request = requestFor(u"mistralai/Mistral-7B-Instruct-v0.2"_s, u"nvidia-tesla-t4"_s);
    request.dtype = u"half"_s;
    request.gpuMemoryUtilization = 0.95;
    request.maxModelLen = 2048;
    const FitReport report = fitWithAdvice(request, Catalog::builtIn());
    QVERIFY(!report.fits);
    QCOMPARE(report.verdict, FitVerdict::ContextTooLong);
    QVERIFY2(within(double(report.blocks), 121, 0.10, 0), qPrintable(report.reason));
    QVERIFY(report.reason.contains(QString::number(report.blocks)));
    QVERIFY(report.reason.contains(u"2048"_s));
    const auto awq = std::ranges::find(report.suggestions, u"quantization"_s, &FitSuggestion::id);
    QVERIFY(awq != report.suggestions.end());
    QVERIFY2(awq->change.contains(u"AWQ"_s), qPrintable(awq->change));
    QCOMPARE(awq->request.model.id, u"TheBloke/Mistral-7B-Instruct-v0.2-AWQ"_s);
}

void TestFit::fewerSequencesAreProposedWhereTheSamplerIsToBlame()
{
    const FitReport report =
        fitWithAdvice(requestFor(u"openai/gpt-oss-120b"_s, u"nvidia-h100-80gb"_s), Catalog::builtIn());
    QVERIFY(!report.fits);
    QVERIFY(std::ranges::any_of(report.suggestions,
                                [](const FitSuggestion &s) { return s.change == "--max-num-seqs 256"_L1; }));
}

void TestFit::everySuggestionReallyFits_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("accelerator");
    for (const char *model :
         {"mistralai/Mistral-7B-Instruct-v0.2", "meta-llama/Llama-3.1-70B-Instruct", "google/gemma-3-27b-it",
          "microsoft/phi-4", "openai/gpt-oss-120b", "deepseek-ai/DeepSeek-R1"}) {
        for (const char *accelerator :
             {"nvidia-tesla-t4", "nvidia-l4", "nvidia-h100-80gb", "tpu-v5-lite-podslice", "tpu-v6e-slice"})
            QTest::addRow("%s on %s", model, accelerator)
                << QString::fromLatin1(model) << QString::fromLatin1(accelerator);
    }
}

void TestFit::everySuggestionReallyFits()
{
    QFETCH(QString, model);
    QFETCH(QString, accelerator);
    const FitReport report = fitWithAdvice(requestFor(model, accelerator), Catalog::builtIn());
    if (report.fits) {
        QVERIFY(report.suggestions.isEmpty());
        return;
    }
    QVERIFY2(!report.suggestions.isEmpty() || model.startsWith("deepseek-ai"_L1), qPrintable(report.reason));
    for (const FitSuggestion &suggestion : report.suggestions) {
        QVERIFY2(suggestion.fits && evaluateFit(suggestion.request).fits, qPrintable(suggestion.change));
        QVERIFY(!suggestion.change.contains(u'%'));
        if (suggestion.id == "count"_L1 || suggestion.id == "accelerator"_L1) {
            QVERIFY2(!Catalog::builtIn()
                          .machineTypesWith(suggestion.request.accelerator.id, suggestion.request.count)
                          .isEmpty(),
                     qPrintable(suggestion.change + u": no machine carries that many"_s));
        }
        QVERIFY(evaluateFit(suggestion.request).effectiveDtype != "float32"_L1);
    }
}

void TestFit::mlaIsNotDividedByTensorParallel()
{
    const FitReport one = evaluateFit(requestFor(u"deepseek-ai/DeepSeek-V3"_s, u"nvidia-h200-141gb"_s, 1));
    const FitReport eight = evaluateFit(requestFor(u"deepseek-ai/DeepSeek-V3"_s, u"nvidia-h200-141gb"_s, 8));
    QCOMPARE(one.kvBytesPerTokenPerAccelerator, 70272);
    QCOMPARE(eight.kvBytesPerTokenPerAccelerator, 70272);
    QVERIFY(eight.fits);
}

void TestFit::eightH200NeedWhatTheEngineLogged()
{
    // Facts on inference, 8.1: H200, TP8, 0.90: 1.74 GiB non-torch, 1.20 graphs. The log does not name its model (4.04 GiB of activation).
    FitRequest request = requestFor(u"meta-llama/Llama-3.1-70B-Instruct"_s, u"nvidia-h200-141gb"_s, 8);
    request.gpuMemoryUtilization = 0.90;
    const FitReport report = evaluateFit(request);
    QVERIFY(within(double(term(report, u"nonTorch"_s).bytes) / gib, 1.74, 0.10, 0));
    QVERIFY(within(double(term(report, u"graphs"_s).bytes) / gib, 1.20, 0.25,
                   0)); // within its own error bar of 100 %
    QVERIFY(within(double(report.visibleBytes) / gib, 139.8, 0.01, 0));
}

void TestFit::kvHeadsBelowTheDegreeAreReplicated()
{
    const auto perAccelerator = [](int count) {
        return evaluateFit(requestFor(u"Qwen/Qwen2.5-3B-Instruct"_s, u"nvidia-l4"_s, count))
            .kvBytesPerTokenPerAccelerator;
    };
    QCOMPARE(perAccelerator(1), 36 * 1024);
    QCOMPARE(perAccelerator(2), 18 * 1024);
    QCOMPARE(perAccelerator(4), 18 * 1024);
}

void TestFit::slidingWindowsNeedLessAndCanBeSwitchedOff()
{
    FitRequest request = requestFor(u"google/gemma-3-27b-it"_s, u"nvidia-h100-80gb"_s);
    request.maxModelLen = 65536;
    const FitReport hybrid = evaluateFit(request);
    request.hybridKvCache = false;
    const FitReport flat = evaluateFit(request);
    QVERIFY(hybrid.fits);
    QVERIFY(!flat.fits);
    QCOMPARE(flat.kvBytesPerSequence, 496LL * 1024 * 65536);
    QVERIFY(hybrid.kvBytesPerSequence < flat.kvBytesPerSequence / 3);
    // Short sequences never meet their window: both must agree.
    request.maxModelLen = 512;
    const qint64 short1 = evaluateFit(request).kvBytesPerSequence;
    request.hybridKvCache = true;
    QCOMPARE(evaluateFit(request).kvBytesPerSequence, short1);
}

void TestFit::moreOfAnythingNeverFitsWorse()
{
    FitRequest request = requestFor(u"Qwen/Qwen2.5-32B-Instruct"_s, u"nvidia-a100-80gb"_s);
    qint64 last = -1;
    for (const double utilization : {0.5, 0.7, 0.8, 0.9, 0.95}) {
        request.gpuMemoryUtilization = utilization;
        const qint64 tokens = evaluateFit(request).maxTokens;
        QVERIFY(tokens >= last);
        last = tokens;
    }
    last = -1;
    for (const int count : {1, 2, 4, 8}) {
        request.count = count;
        const FitReport report = evaluateFit(request);
        QVERIFY(report.maxTokens >= last);
        QVERIFY(report.maxTokensLow <= report.maxTokens);
        last = report.maxTokens;
    }
}

void TestFit::fp8CacheDoublesTheTokens()
{
    FitRequest request = requestFor(u"meta-llama/Llama-3.1-8B-Instruct"_s, u"nvidia-h100-80gb"_s);
    const qint64 plain = evaluateFit(request).maxTokens;
    request.kvCacheDtype = u"fp8"_s;
    const FitReport fp8 = evaluateFit(request);
    QVERIFY(std::abs(fp8.maxTokens - 2 * plain) <= 32);
    QCOMPARE(fp8.kvBytesPerToken, 64 * 1024);
}

void TestFit::largestContextIsExact()
{
    for (const QString &model : {u"meta-llama/Llama-3.1-8B-Instruct"_s, u"google/gemma-3-12b-it"_s}) {
        FitRequest request = requestFor(model, u"nvidia-l4"_s, model.contains(u"12b"_s) ? 2 : 1);
        const FitReport report = evaluateFit(request);
        QVERIFY(report.largestMaxModelLen > 0);
        request.maxModelLen = report.largestMaxModelLen;
        QVERIFY(evaluateFit(request).fits);
        if (report.largestMaxModelLen < request.model.maxPositions) {
            request.maxModelLen = report.largestMaxModelLen + request.blockSize;
            QVERIFY(!evaluateFit(request).fits);
        }
    }
}

void TestFit::hostileShapesEndInARefusal()
{
    QVERIFY(!evaluateFit({}).fits);
    FitRequest request = requestFor(u"Qwen/Qwen3-0.6B"_s, u"nvidia-l4"_s);
    request.gpuMemoryUtilization = 7;
    QVERIFY(!evaluateFit(request).fits);
    request.gpuMemoryUtilization = std::nan("");
    QVERIFY(evaluateFit(request).budgetBytes > 0); // not a number is not set
    request = requestFor(u"Qwen/Qwen3-0.6B"_s, u"nvidia-l4"_s);
    request.count = 1 << 30;
    QVERIFY(!evaluateFit(request).fits);
    request.count = -5;
    QVERIFY(!evaluateFit(request).fits);
    request.count = 1;
    request.blockSize = 0;
    QVERIFY(evaluateFit(request).blocks > 0);
    request.maxNumSeqs = std::numeric_limits<int>::max();
    QVERIFY(evaluateFit(request).budgetBytes > 0);
}

void TestFit::jsonHoldsTheContract()
{
    FitRequest request = requestFor(u"mistralai/Mistral-7B-Instruct-v0.2"_s, u"nvidia-tesla-t4"_s);
    const QJsonObject json = toJson(fitWithAdvice(request, Catalog::builtIn()));
    QCOMPARE(json.value("fits"_L1), QJsonValue(false));
    for (const auto key : {"weightsBytes"_L1, "kvBytesPerToken"_L1, "kvCacheBytes"_L1, "overheadBytes"_L1,
                           "maxTokens"_L1, "maxConcurrencyAtFullContext"_L1})
        QVERIFY2(json.value(key).isDouble(), key.data());
    QVERIFY(!json.value("reason"_L1).toString().isEmpty());
    QVERIFY(!json.value("suggestions"_L1).toArray().isEmpty());
    const QJsonObject suggestion = json.value("suggestions"_L1).toArray().first().toObject();
    QVERIFY(suggestion.value("change"_L1).isString() && suggestion.value("fits"_L1).isBool());
    QCOMPARE(json.value("weightsBytes"_L1).toInteger(), 14483464192); // 7,241,732,096 × 2
    QCOMPARE(json.value("kvBytesPerToken"_L1).toInteger(), 131072);
}

void TestFit::everyTermHasAFormulaAndASource()
{
    for (const ModelSpec &model : Catalog::builtIn().models()) {
        FitRequest request;
        request.model = model;
        request.accelerator = *Catalog::builtIn().accelerator(u"h200"_s);
        for (const FitTerm &t : evaluateFit(request).terms) {
            QVERIFY2(!t.formula.isEmpty() && !t.source.isEmpty() && t.errorBytes >= 0,
                     qPrintable(model.id + u' ' + t.id));
            QVERIFY2(!t.formula.contains(QRegularExpression(u"%\\d"_s)), qPrintable(t.formula));
        }
    }
}

QTEST_GUILESS_MAIN(TestFit)
#include "tst_fit.moc"

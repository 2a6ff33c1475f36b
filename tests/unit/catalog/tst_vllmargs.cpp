// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/vllmargs.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
EngineIntent intentFor(const QString &model, const QString &accelerator, const QString &version)
{
    EngineIntent intent;
    intent.fit.model = *Catalog::builtIn().model(model);
    intent.fit.accelerator = *Catalog::builtIn().accelerator(accelerator);
    intent.modelPath = model;
    intent.version = version;
    return intent;
}

bool refuses(const EngineArguments &arguments, const QString &id)
{
    return std::ranges::any_of(arguments.refusals, [&](const EngineRefusal &r) { return r.id == id; });
}

QStringList ids(const QList<EngineRefusal> &found)
{
    QStringList list;
    for (const EngineRefusal &entry : found)
        list.append(entry.id);
    return list;
}
} // namespace

class TestVllmArgs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsVersions_data();
    void readsVersions();
    void buildsTheSeedsManifest();
    void placesTheModelAsTheImageTakesIt();
    void namesTheLogSwitchOfTheVersion();
    void refusesWhatTheEngineRefuses();
    void leavesGpuOnlyFlagsOutOnTpu();
    void findsTheSeedsMistakes();
    void lintFindsEachFault_data();
    void lintFindsEachFault();
};

void TestVllmArgs::readsVersions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("version");
    QTest::newRow("tag") << u"v0.6.6"_s << u"0.6.6"_s;
    QTest::newRow("image") << u"vllm/vllm-openai:v0.27.1-ubuntu2404"_s << u"0.27.1"_s;
    QTest::newRow("two parts") << u"0.11"_s << u"0.11.0"_s;
    QTest::newRow("latest") << u"latest"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a digest") << u"sha256:abcdef"_s << QString();
    QTest::newRow("absurd") << u"v99999999999.1"_s << QString();
}

void TestVllmArgs::readsVersions()
{
    QFETCH(QString, text);
    const auto version = VllmVersion::parse(text);
    QTEST(version ? version->toString() : QString(), "version");
}

void TestVllmArgs::buildsTheSeedsManifest()
{
    EngineIntent intent = intentFor(u"TheBloke/Mistral-7B-Instruct-v0.2-AWQ"_s, u"t4"_s, u"v0.6.6"_s);
    intent.fit.maxModelLen = 4096;
    intent.fit.gpuMemoryUtilization = 0.9;
    intent.fit.enforceEager = true;
    const EngineArguments found = vllmArguments(intent);
    QVERIFY2(found.ok(), qPrintable(found.refusals.value(0).text));
    QCOMPARE(found.arguments,
             QStringList({u"--model"_s, u"TheBloke/Mistral-7B-Instruct-v0.2-AWQ"_s, u"--dtype"_s, u"half"_s,
                          u"--quantization"_s, u"awq"_s, u"--max-model-len"_s, u"4096"_s,
                          u"--gpu-memory-utilization"_s, u"0.9"_s, u"--max-num-seqs"_s, u"32"_s,
                          u"--enforce-eager"_s}));
}

void TestVllmArgs::placesTheModelAsTheImageTakesIt()
{
    EngineIntent intent = intentFor(u"Qwen/Qwen3-8B"_s, u"l4"_s, u"v0.27.1"_s);
    intent.fit.maxModelLen = 8192;
    EngineArguments found = vllmArguments(intent);
    QVERIFY(found.positionalModel);
    QCOMPARE(found.arguments.constFirst(), u"Qwen/Qwen3-8B"_s);
    intent.version = u"0.6.6"_s;
    found = vllmArguments(intent);
    QVERIFY(!found.positionalModel);
    QCOMPARE(found.arguments.first(2), QStringList({u"--model"_s, u"Qwen/Qwen3-8B"_s}));
}

void TestVllmArgs::namesTheLogSwitchOfTheVersion()
{
    EngineIntent intent = intentFor(u"Qwen/Qwen3-8B"_s, u"l4"_s, u"v0.27.1"_s);
    intent.fit.maxModelLen = 8192;
    intent.logRequests = false;
    QVERIFY(vllmArguments(intent).arguments.contains(u"--no-enable-log-requests"_s));
    intent.version = u"0.6.6"_s;
    QVERIFY(vllmArguments(intent).arguments.contains(u"--disable-log-requests"_s));
    intent.version = u"latest"_s;
    intent.logRequests = {};
    intent.extraArguments = {u"--disable-log-requests"_s};
    QVERIFY(refuses(vllmArguments(intent), u"flag-gone"_s));
}

void TestVllmArgs::refusesWhatTheEngineRefuses()
{
    EngineIntent intent = intentFor(u"microsoft/phi-4"_s, u"a100-80gb"_s, {});
    intent.fit.count = 4;
    QVERIFY(refuses(vllmArguments(intent), u"tp-kv-heads"_s));
    intent = intentFor(u"Qwen/Qwen3-0.6B"_s, u"t4"_s, {});
    intent.fit.dtype = u"bfloat16"_s;
    QVERIFY(refuses(vllmArguments(intent), u"bf16-unsupported"_s));
    intent = intentFor(u"Qwen/Qwen3-0.6B"_s, u"l4"_s, {});
    intent.autoToolChoice = true;
    QVERIFY(refuses(vllmArguments(intent), u"tool-parser"_s));
    intent.toolCallParser = u"hermes"_s;
    QVERIFY(vllmArguments(intent).ok());
    intent.modelPath.clear();
    QVERIFY(refuses(vllmArguments(intent), u"no-model"_s));
}

void TestVllmArgs::leavesGpuOnlyFlagsOutOnTpu()
{
    EngineIntent intent = intentFor(u"Qwen/Qwen2.5-3B-Instruct"_s, u"v6e"_s, {});
    intent.fit.count = 2;
    intent.fit.maxModelLen = 2048;
    intent.fit.enforceEager = true;
    intent.fit.blockSize = 32;
    EngineArguments found = vllmArguments(intent);
    QVERIFY2(found.ok(), qPrintable(found.refusals.value(0).text));
    QVERIFY(!found.arguments.contains(u"--enforce-eager"_s));
    QVERIFY(!found.arguments.contains(u"--block-size"_s));
    intent.extraArguments = {u"--swap-space"_s, u"4"_s};
    intent.version = u"0.11.0"_s;
    QVERIFY(refuses(vllmArguments(intent), u"gpu-only-flag"_s));
}

void TestVllmArgs::findsTheSeedsMistakes()
{
    const QStringList seed{u"--model=/mnt/models"_s,     u"--dtype=half"_s,
                           u"--max-model-len=2048"_s,    u"--disable-log-requests"_s,
                           u"--enable-prefix-caching"_s, u"--prefix-cache-block-size=16"_s};
    QCOMPARE(ids(lintVllmArguments(seed, u"v0.27.1"_s, AcceleratorVendor::GoogleTpu)),
             QStringList({u"flag-gone"_s, u"unknown-flag"_s}));
    QCOMPARE(ids(lintVllmArguments(seed, u"v0.6.6"_s, AcceleratorVendor::Nvidia)),
             QStringList{u"unknown-flag"_s});
}

void TestVllmArgs::lintFindsEachFault_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("nothing wrong, underscores")
        << QStringList{u"m"_s, u"--max_model_len"_s, u"4096"_s} << QStringList();
    QTest::newRow("no value") << QStringList{u"--dtype"_s, u"--port"_s, u"80"_s}
                              << QStringList{u"missing-value"_s};
    QTest::newRow("no value at the end") << QStringList{u"--dtype"_s} << QStringList{u"missing-value"_s};
    QTest::newRow("a needless value")
        << QStringList{u"--enforce-eager=true"_s} << QStringList{u"needless-value"_s};
    QTest::newRow("given twice") << QStringList{u"--port"_s, u"1"_s, u"--port=2"_s}
                                 << QStringList{u"given-twice"_s};
    QTest::newRow("contradiction") << QStringList{u"--enable-prefix-caching"_s,
                                                  u"--no-enable-prefix-caching"_s}
                                   << QStringList{u"contradiction"_s};
    QTest::newRow("unlisted") << QStringList{u"--warp-speed"_s} << QStringList{u"unlisted-flag"_s};
    QTest::newRow("V0 only") << QStringList{u"--use-v2-block-manager"_s} << QStringList{u"flag-gone"_s};
}

void TestVllmArgs::lintFindsEachFault()
{
    QFETCH(QStringList, arguments);
    QTEST(ids(lintVllmArguments(arguments, u"v0.27.1"_s, AcceleratorVendor::Nvidia)), "found");
}

QTEST_GUILESS_MAIN(TestVllmArgs)
#include "tst_vllmargs.moc"

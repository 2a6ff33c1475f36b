// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInIsWholeAndDated();
    void parametersAgreeWithTheShapes();
    void machinesPointAtKnownAccelerators();
    void gkeAllocatableIsTheSheets_data();
    void gkeAllocatableIsTheSheets();
    void eksAllocatableIsTheSheets_data();
    void eksAllocatableIsTheSheets();
    void findsByAnyNameAPersonGives();
    void suggestsNearNames();
    void knowsQuantisedRepositoriesByTheirName_data();
    void knowsQuantisedRepositoriesByTheirName();
    void faultsNameFileLineAndKey_data();
    void faultsNameFileLineAndKey();
    void aLaterEntryReplacesAndAFaultyFileChangesNothing();
    void foldersAreReadInOrder();
};

void TestCatalog::builtInIsWholeAndDated()
{
    const Catalog &catalog = Catalog::builtIn();
    QVERIFY(catalog.accelerators().size() >= 20);
    QVERIFY(catalog.machineTypes().size() >= 70);
    QVERIFY(catalog.models().size() >= 45);
    for (const Accelerator &a : catalog.accelerators()) {
        QVERIFY2(!a.provenance.source.isEmpty(), qPrintable(a.id));
        QVERIFY2(a.vendor != AcceleratorVendor::Nvidia || a.computeCapability >= 70, qPrintable(a.id));
        // Usable memory is what CUDA sees: less than the data sheet's gibibytes.
        QVERIFY2(a.vendor != AcceleratorVendor::Nvidia
                     || a.visibleBytes < a.advertisedBytes + a.advertisedBytes / 10,
                 qPrintable(a.id));
    }
    for (const MachineType &m : catalog.machineTypes()) {
        if (m.price)
            QVERIFY2(m.price->amount > 0 && !m.price->provenance.source.isEmpty()
                         && !m.price->region.isEmpty(),
                     qPrintable(m.name));
    }
    const auto [oldest, newest] = catalog.dateRange();
    QCOMPARE(oldest, u"2026-07-20"_s);
    QCOMPARE(newest, u"2026-11-21"_s);
    QVERIFY(catalog.accelerator(u"nvidia-tesla-t4"_s)->visibleBytes < 14.7 * 1024 * 1024 * 1024);
    QVERIFY(!catalog.accelerator(u"nvidia-tesla-t4"_s)->supports(u"bfloat16"_s));
}

void TestCatalog::parametersAgreeWithTheShapes()
{
    for (const ModelSpec &m : Catalog::builtIn().models()) {
        const qint64 counted = countedParameters(m) + m.visionParameters;
        const double error = std::abs(double(counted - m.parameters)) / double(m.parameters);
        QVERIFY2(error < 0.001,
                 qPrintable(u"%1: %2 counted, %3 given"_s.arg(m.id).arg(counted).arg(m.parameters)));
        QCOMPARE(parameterGroups(m).total(), m.parameters);
        QCOMPARE(m.fullLayers + m.slidingLayers + m.linearLayers, m.layers);
        QVERIFY2(m.base.isEmpty() || Catalog::builtIn().model(m.base), qPrintable(m.base));
    }
}

void TestCatalog::machinesPointAtKnownAccelerators()
{
    const Catalog &catalog = Catalog::builtIn();
    for (const MachineType &m : catalog.machineTypes()) {
        if (!m.acceleratorId.isEmpty())
            QVERIFY2(catalog.accelerator(m.acceleratorId) && !m.acceleratorCounts.isEmpty(),
                     qPrintable(m.name));
    }
    for (const Accelerator &a : catalog.accelerators()) {
        if (a.id != "nvidia-tesla-v100"_L1) // older than the machines listed
            QVERIFY2(!catalog.machineTypesWith(a.id).isEmpty(), qPrintable(a.id));
    }
    QCOMPARE(catalog.machineTypesWith(u"nvidia-l4"_s, 4).size(),
             3); // g2-standard-48, g6.12xlarge and g6.24xlarge
}

void TestCatalog::gkeAllocatableIsTheSheets_data()
{
    QTest::addColumn<int>("vCpus");
    QTest::addColumn<qint64>("memory");
    QTest::addColumn<int>("cpu");
    QTest::addColumn<qint64>("allocatable");
    QTest::newRow("g2-standard-4") << 4 << 16384LL << 3920 << 13325LL;
    QTest::newRow("g2-standard-12") << 12 << 49152LL << 11900 << 43615LL;
    QTest::newRow("a2-highgpu-1g") << 12 << 87040LL << 11900 << 78638LL;
    QTest::newRow("a3-highgpu-8g") << 208 << 1916928LL << 207410 << 1841698LL;
    QTest::newRow("ct5lp-hightpu-1t") << 24 << 49152LL << 23870 << 43615LL;
}

void TestCatalog::gkeAllocatableIsTheSheets()
{
    QFETCH(int, vCpus);
    QFETCH(qint64, memory);
    const Allocatable found = gkeAllocatable(vCpus, memory, 100);
    QTEST(found.cpuMillis, "cpu");
    QTEST(found.memoryMiB, "allocatable");
    QCOMPARE(found.ephemeralStorageMiB, 50176); // 100 GiB less 10 % and less 6 GiB + 35 %
    const MachineType *machine = Catalog::builtIn().machineType(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(machine);
    QCOMPARE(allocatableOf(*machine).memoryMiB, found.memoryMiB);
}

void TestCatalog::eksAllocatableIsTheSheets_data()
{
    QTest::addColumn<int>("cpu");
    QTest::addColumn<qint64>("memory");
    const std::tuple<const char *, int, qint64> rows[] = {
        {"t3.medium", 1930, 3246},
        {"g4dn.xlarge", 3920, 14481},
        {"g4dn.metal", 95690, 355262},
        {"g5.12xlarge", 47810, 173400},
        {"g5.48xlarge", 191450, 723299},
        {"g6e.48xlarge", 191450, 1449132},
        {"p4d.24xlarge", 95690, 1082712},
        {"p5.48xlarge", 191450, 1938410},
        {"p6-b300.48xlarge", 191450, 3877198},
        {"inf2.xlarge", 3920, 14162},
        {"trn1.2xlarge", 7910, 29317},
        {"trn1.32xlarge", 127610, 481894},
    };
    for (const auto &[name, cpu, memory] : rows)
        QTest::newRow(name) << cpu << memory;
}

void TestCatalog::eksAllocatableIsTheSheets()
{
    const MachineType *machine = Catalog::builtIn().machineType(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(machine);
    const Allocatable found = allocatableOf(*machine);
    QTEST(found.cpuMillis, "cpu");
    QTEST(found.memoryMiB, "memory");
}

void TestCatalog::findsByAnyNameAPersonGives()
{
    const Catalog &catalog = Catalog::builtIn();
    QCOMPARE(catalog.acceleratorFor(u"L4"_s)->id, u"nvidia-l4"_s);
    QCOMPARE(catalog.acceleratorFor(u"nvidia t4"_s)->id, u"nvidia-tesla-t4"_s);
    QCOMPARE(catalog.acceleratorFor(u"g5.xlarge"_s)->id, u"nvidia-a10g"_s);
    QCOMPARE(catalog.acceleratorFor(u"ct6e-standard-4t"_s)->id, u"tpu-v6e-slice"_s);
    QVERIFY(!catalog.acceleratorFor(u"t3.medium"_s));
    QVERIFY(!catalog.acceleratorFor(QString()));
    QVERIFY(catalog.model(u"google/Gemma-3-1B-it"_s));
}

void TestCatalog::suggestsNearNames()
{
    const Catalog &catalog = Catalog::builtIn();
    QCOMPARE(catalog.similarModels(u"mistralai/Mistral-7B-Instruct-v02"_s).value(0),
             u"mistralai/Mistral-7B-Instruct-v0.2"_s);
    QVERIFY(catalog.similarModels(u"phi-4"_s).contains(u"microsoft/phi-4"_s));
    QVERIFY(catalog.similarModels(QString(100'000, u'x')).isEmpty());
    QCOMPARE(catalog.similarAccelerators(u"nvidia-l5"_s).value(0), u"nvidia-l4"_s);
    QVERIFY(catalog.similarAccelerators(u"g5.xlrge"_s).contains(u"g5.xlarge"_s));
    QVERIFY(catalog.similarAccelerators(u"h100"_s).contains(u"nvidia-h100-80gb"_s));
    QVERIFY(catalog.similarAccelerators(QString(100'000, u'x')).isEmpty());
}

void TestCatalog::knowsQuantisedRepositoriesByTheirName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("bits");
    QTest::newRow("AWQ") << u"Qwen/Qwen3-14B-AWQ"_s << u"Qwen/Qwen3-14B"_s << u"awq"_s << 4;
    QTest::newRow("GPTQ of 8 bits") << u"qwen/qwen2.5-7b-instruct-gptq-int8"_s
                                    << u"Qwen/Qwen2.5-7B-Instruct"_s << u"gptq"_s << 8;
    QTest::newRow("somebody else's FP8")
        << u"RedHatAI/phi-4-FP8-dynamic"_s << u"microsoft/phi-4"_s << u"fp8"_s << 8;
    QTest::newRow("w4a16") << u"RedHatAI/Meta-Llama-3.1-8B-Instruct-quantized.w4a16"_s
                           << u"meta-llama/Llama-3.1-8B-Instruct"_s << u"compressed-tensors"_s << 4;
    QTest::newRow("no such base") << u"Qwen/Qwen9-14B-AWQ"_s << QString() << QString() << 0;
    QTest::newRow("no suffix") << u"Qwen/Qwen3-14B-Fancy"_s << QString() << QString() << 0;
}

void TestCatalog::knowsQuantisedRepositoriesByTheirName()
{
    QFETCH(QString, name);
    QFETCH(QString, base);
    QFETCH(QString, method);
    QFETCH(int, bits);
    const auto model = Catalog::builtIn().modelByQuantizedName(name);
    QCOMPARE(model.has_value(), !base.isEmpty());
    if (!model)
        return;
    QCOMPARE(model->id, name);
    QCOMPARE(model->base, base);
    QCOMPARE(model->quantization->method, method);
    QCOMPARE(model->quantization->bits, bits);
    QVERIFY(model->note.contains(base) && model->note.contains(u"--config"_s));
    QCOMPARE(model->kvHeads, Catalog::builtIn().model(base)->kvHeads);
}

void TestCatalog::faultsNameFileLineAndKey_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("where");
    const QByteArray good = "accelerators:\n  - id: x\n    name: X\n    vendor: nvidia\n    advertisedBytes: "
                            "1\n    visibleBytes: 1\n    date: 2026-01-01\n    source: me\n";
    QTest::newRow("a key is missing")
        << QByteArray(good).replace("    source: me\n", "") << u"a.yaml:2: accelerators[0].source"_s;
    QTest::newRow("a number is none") << QByteArray(good).replace("visibleBytes: 1", "visibleBytes: lots")
                                      << u"a.yaml:6: accelerators[0].visibleBytes"_s;
    QTest::newRow("a number is out of range")
        << QByteArray(good).replace("visibleBytes: 1", "visibleBytes: -1")
        << u"a.yaml:6: accelerators[0].visibleBytes"_s;
    QTest::newRow("a key is misspelt")
        << QByteArray(good).append("    nmae: y\n") << u"a.yaml:9: accelerators[0].nmae"_s;
    QTest::newRow("a key is given twice")
        << QByteArray(good).append("    name: y\n") << u"a.yaml:9: accelerators[0].name"_s;
    QTest::newRow("a choice is none")
        << QByteArray(good).replace("nvidia", "voodoo") << u"a.yaml:4: accelerators[0].vendor"_s;
    QTest::newRow("a date is none") << QByteArray(good).replace("2026-01-01", "2026-13-01")
                                    << u"a.yaml:7: accelerators[0].date"_s;
    QTest::newRow("a list is none") << QByteArray("models: 5\n") << u"a.yaml:1: models"_s;
    QTest::newRow("an entry is none") << QByteArray("models:\n  - 5\n") << u"a.yaml:2: models[0]"_s;
    QTest::newRow("not a mapping") << QByteArray("[1, 2]") << u"a.yaml:1: "_s;
    QTest::newRow("empty") << QByteArray() << u"a.yaml:0: "_s;
    QTest::newRow("not YAML") << QByteArray("a: [1\nb: }") << u"a.yaml:2"_s;
    QTest::newRow("too large") << QByteArray(17 * 1024 * 1024, ' ') << u"a.yaml"_s;
}

void TestCatalog::faultsNameFileLineAndKey()
{
    QFETCH(QByteArray, yaml);
    Catalog catalog;
    const Result<> added = catalog.addYaml(yaml, u"a.yaml"_s);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Invalid);
    QTEST(added.error().where, "where");
    QVERIFY(!added.error().detail.isEmpty());
}

void TestCatalog::aLaterEntryReplacesAndAFaultyFileChangesNothing()
{
    Catalog catalog = Catalog::builtIn();
    const qsizetype before = catalog.accelerators().size();
    const QByteArray mine = "accelerators:\n  - {id: NVIDIA-L4, name: my L4, vendor: nvidia, "
                            "advertisedBytes: 2, visibleBytes: 1, date: 2026-12-01, source: me}\n";
    QVERIFY(catalog.addYaml(mine, u"mine.yaml"_s));
    QCOMPARE(catalog.accelerators().size(), before);
    QCOMPARE(catalog.accelerator(u"nvidia-l4"_s)->name, u"my L4"_s);
    QVERIFY(!catalog.addYaml("accelerators:\n  - {id: a, name: A, vendor: nvidia, advertisedBytes: 2, "
                             "visibleBytes: 1, date: 2026-12-01, source: me}\n  - {id: b}\n",
                             u"bad.yaml"_s));
    QCOMPARE(catalog.accelerators().size(), before);
}

void TestCatalog::foldersAreReadInOrder()
{
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    const QByteArray entry = "accelerators:\n  - {id: a, name: %NAME%, vendor: tpu, advertisedBytes: 2, "
                             "visibleBytes: 1, date: 2026-12-01, source: me}\n";
    write(u"2.yaml"_s, QByteArray(entry).replace("%NAME%", "second"));
    write(u"1.yaml"_s, QByteArray(entry).replace("%NAME%", "first"));
    write(u"0.txt"_s, "not read");
    Catalog catalog;
    QVERIFY(catalog.addFolder(folder.path()));
    QCOMPARE(catalog.accelerator(u"a"_s)->name, u"second"_s);
    const Result<> missing = catalog.addFolder(folder.filePath(u"none"_s));
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"

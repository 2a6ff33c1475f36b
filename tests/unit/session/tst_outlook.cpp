// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/measuredfit.h"
#include "session/outlook/outlook.h"
#include "session/outlook/outlooktablemodel.h"
#include "support/fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using slipway::test::fixture;

namespace {

constexpr double gib = 1024.0 * 1024 * 1024;
const QDateTime began(QDate(2026, 11, 29), QTime(9, 0), QTimeZone::UTC);

/// One line a second.
QList<LogLine> linesOf(const QByteArray &log)
{
    QList<LogLine> lines;
    for (const QByteArray &line : log.split('\n'))
        lines.append({.time = began.addSecs(lines.size()), .text = QString::fromUtf8(line)});
    return lines;
}

double inGib(const std::optional<EngineFigure> &figure)
{
    return figure ? figure->value / gib : -1;
}

QJsonObject json(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.isEmpty())
        qFatal("%s", text.constData());
    return object;
}

EventRow kubeEvent(const char *reason, int fromSecs, int toSecs, const QString &message = {})
{
    return {.reason = QLatin1StringView(reason),
            .message = message,
            .firstSecs = began.addSecs(fromSecs).toSecsSinceEpoch(),
            .lastSecs = began.addSecs(toSecs).toSecsSinceEpoch()};
}

const Recipe *recipe()
{
    for (const auto &each : builtInRecipes()) {
        if (each->id == "vllm-gcsfuse"_L1)
            return each.get();
    }
    return nullptr;
}

/// Gemma 3 1B on one L4: pulled for 300 s after 20 s of mounting, serving 100 s after its container began, ready 5 s later.
OutlookInput input()
{
    OutlookInput in;
    in.endpoint = {.name = u"gemma"_s,
                   .recipeId = u"vllm-gcsfuse"_s,
                   .target = {.project = u"ai-lab"_s, .location = u"europe-west4"_s, .cluster = u"c1"_s}};
    in.values = {{u"model"_s, u"google/gemma-3-1b-it"_s},
                 {u"accelerator"_s, u"nvidia-l4"_s},
                 {u"acceleratorCount"_s, 1},
                 {u"maxModelLen"_s, 8192},
                 {u"gpuMemoryUtilization"_s, 0.9},
                 {u"image"_s, u"vllm/vllm-openai:v0.11.0"_s},
                 {u"machineType"_s, u"g2-standard-8"_s}};
    in.planned = began.addSecs(-600);
    in.recipe = recipe();
    in.pod = json(R"({"metadata":{"name":"gemma-1","uid":"u1","creationTimestamp":"2026-11-29T09:00:00Z"},
        "spec":{"nodeName":"n1","containers":[{"name":"vllm","image":"vllm/vllm-openai:v0.11.0","resources":{"limits":{"nvidia.com/gpu":"1"}}}]},
        "status":{"phase":"Running","conditions":[{"type":"PodScheduled","status":"True","lastTransitionTime":"2026-11-29T09:00:04Z"},
            {"type":"Initialized","status":"True","lastTransitionTime":"2026-11-29T09:00:24Z"},
            {"type":"Ready","status":"True","lastTransitionTime":"2026-11-29T09:07:09Z"}],
          "containerStatuses":[{"name":"vllm","state":{"running":{"startedAt":"2026-11-29T09:05:24Z"}}}]}})");
    in.events = {
        kubeEvent("Pulling", 24, 24),
        kubeEvent("Pulled", 324, 324, u"Successfully pulled image in 5m. Image size: 10737418240 bytes."_s)};
    in.node = json(
        R"({"metadata":{"name":"n1","labels":{"node.kubernetes.io/instance-type":"g2-standard-8","cloud.google.com/gke-nodepool":"gpu"}}})");
    in.replicas = 1;
    in.now = began.addSecs(3600);
    in.start.version = u"0.11.0"_s;
    in.start.serving = began.addSecs(424);
    return in;
}

OutlookRow rowOf(const Outlook &outlook, const char *id)
{
    for (const OutlookRow &row : outlook.rows) {
        if (row.id == QLatin1StringView(id))
            return row;
    }
    qFatal("no row %s", id);
}

EngineFigure figure(double value)
{
    return {.value = value, .at = began.addSecs(400), .line = u"a line of the log"_s};
}

Outlook compared(const OutlookInput &in, MeasurementArchive *archive = nullptr)
{
    return compareOutlook(in, Catalog::builtIn(), archive);
}

/// Figures that are what the calculator says.
OutlookInput asPredicted()
{
    OutlookInput in = input();
    const FitReport fit = evaluateFit(*fitRequestOf(in.values, Catalog::builtIn()));
    for (const FitTerm &term : fit.terms) {
        auto &place = term.id == "weights"_L1 ? in.start.weightsBytes
            : term.id == "activation"_L1      ? in.start.activationBytes
            : term.id == "nonTorch"_L1        ? in.start.nonTorchBytes
            : term.id == "graphs"_L1          ? in.start.graphsBytes
                                              : in.start.cacheBytes;
        place = figure(double(term.bytes));
    }
    in.start.cacheTokens = figure(double(fit.maxTokens));
    in.start.concurrency = figure(fit.maxConcurrencyAtFullContext);
    in.start.dtype = fit.effectiveDtype;
    in.start.maxModelLen = fit.maxModelLen;
    return in;
}

} // namespace

/// What was predicted of an endpoint and what is measured.
class TestOutlook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY(recipe());
    }

    void theStartOfARealEngineIsRead()
    {
        const EngineStart start = readEngineStart(linesOf(fixture(u"vllm-0.32.0/start.log"_s)));
        QCOMPARE(start.version, u"0.32.0"_s);
        QCOMPARE(start.dtype, u"bfloat16"_s);
        QCOMPARE(start.quantization, QString());
        QCOMPARE(start.maxModelLen, 512);
        QCOMPARE(start.tensorParallelSize, 1);
        QCOMPARE(inGib(start.cacheBytes), 1.0);
        QCOMPARE(start.cacheTokens->value, 1'048'576.0);
        QCOMPARE(start.concurrency->value, 2048.0);
        QCOMPARE(start.engineSeconds->value, 4.66);
        QCOMPARE(start.weightsSeconds->value, 0.607819);
        // The CPU build does not say it, and nothing is made up.
        QVERIFY(!start.weightsBytes);
        QVERIFY(!start.graphsBytes);
        QVERIFY(start.serving.isValid());
    }

    void aStartThatFailedServesNot()
    {
        const EngineStart start =
            readEngineStart(linesOf(fixture(u"vllm-0.32.0/start-failed-kv-too-small.log"_s)));
        QVERIFY(start.isKnown());
        QVERIFY(!start.serving.isValid());
        QVERIFY(!start.concurrency);
    }

    void memoryIsReadInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<double>("weights");
        QTest::addColumn<double>("activation");
        QTest::addColumn<double>("nonTorch");
        QTest::addColumn<double>("graphs");
        QTest::addColumn<double>("cache");
        QTest::newRow("0.6, all in one line") << QByteArray(
            "INFO 12-20 model weights take 14.99GiB; non_torch_memory takes 0.13GiB; PyTorch activation peak "
            "memory takes 1.27GiB; the rest of the memory reserved for KV Cache is 54.90GiB.")
                                              << 14.99 << 1.27 << 0.13 << -1.0 << 54.9;
        QTest::newRow("0.11, terms apart") << QByteArray(
            "Model loading took 14.0800 GiB and 3.2 seconds\nAvailable KV cache memory: 55.15 GiB\nGraph "
            "capturing finished in 5 secs, took 0.67 GiB\n"
            "Free memory on device (78.66/79.19 GiB) on startup. Desired GPU memory utilization is (0.9, "
            "71.27 GiB). Actual usage is 14.08 GiB for weight, 1.97 GiB for peak activation, 0.07 GiB for "
            "non-torch memory, and 0.67 GiB for CUDAGraph memory.")
                                           << 14.08 << 1.97 << 0.07 << 0.67 << 55.15;
        QTest::newRow("later, weights and non-torch in one figure") << QByteArray(
            "Model loading took 15.0 GiB memory and 5.420225 seconds\nAvailable KV cache memory: 56.21 GiB\n"
            "Actual usage is 15.26 GiB for consumed memory (weights + non-torch), 1.44 GiB for peak "
            "activation, and 0.23 GiB for CUDAGraph memory.") << 15.0
                                                                    << 1.44 << 0.26 << 0.23 << 56.21;
        QTest::newRow("of two workers the one with least left")
            << QByteArray("(Worker_TP0) Model loading took 7.5 GiB and 3.2 seconds\n(Worker_TP1) Model "
                          "loading took 7.6 GiB and 3.4 seconds\n"
                          "(Worker_TP0) Available KV cache memory: 10.00 GiB\n(Worker_TP1) Available KV "
                          "cache memory: 9.90 GiB")
            << 7.6 << -1.0 << -1.0 << -1.0 << 9.9;
    }
    void memoryIsReadInEveryForm()
    {
        QFETCH(QByteArray, log);
        const EngineStart start = readEngineStart(linesOf(log));
        const auto near = [](double a, double b) { return std::abs(a - b) < 1e-6; };
        QFETCH(double, weights);
        QFETCH(double, activation);
        QFETCH(double, nonTorch);
        QFETCH(double, graphs);
        QFETCH(double, cache);
        QVERIFY2(near(inGib(start.weightsBytes), weights),
                 qPrintable(QString::number(inGib(start.weightsBytes))));
        QVERIFY2(near(inGib(start.activationBytes), activation),
                 qPrintable(QString::number(inGib(start.activationBytes))));
        QVERIFY2(near(inGib(start.nonTorchBytes), nonTorch),
                 qPrintable(QString::number(inGib(start.nonTorchBytes))));
        QVERIFY2(near(inGib(start.graphsBytes), graphs),
                 qPrintable(QString::number(inGib(start.graphsBytes))));
        QVERIFY2(near(inGib(start.cacheBytes), cache), qPrintable(QString::number(inGib(start.cacheBytes))));
    }

    void whatRequestsWriteIntoTheLogIsNotTheEnginesWord()
    {
        const EngineStart start = readEngineStart(
            linesOf("GPU KV cache size: 4,096 tokens\nINFO:     Application startup complete.\n"
                    "Received request: prompt: 'GPU KV cache size: 9,999,999 tokens'"));
        QCOMPARE(start.cacheTokens->value, 4096.0);
    }

    void whatIsAsPredictedIsWithinItsError()
    {
        const Outlook outlook = compared(asPredicted());
        for (const auto id :
             {"weights", "activation", "nonTorch", "graphs", "kvCache", "kvCacheTokens", "maxConcurrency"}) {
            const OutlookRow row = rowOf(outlook, id);
            QVERIFY2(row.verdict == OutlookRow::Verdict::Within, id);
            QVERIFY2(row.assumption.isEmpty(), qPrintable(row.assumption));
            QCOMPARE(*row.ratio(), 1.0);
            QCOMPARE(row.measured.source, u"a line of the log"_s);
        }
    }

    void aSmallerCacheNamesTheTermThatTookIt()
    {
        OutlookInput in = asPredicted();
        in.start.activationBytes->value += 3 * gib;
        in.start.cacheBytes->value -= 3 * gib;
        const Outlook outlook = compared(in);
        QCOMPARE(rowOf(outlook, "activation").verdict, OutlookRow::Verdict::Outside);
        QVERIFY(rowOf(outlook, "activation").assumption.contains(u"3.00 GiB more"_s));
        const OutlookRow cache = rowOf(outlook, "kvCache");
        QCOMPARE(cache.verdict, OutlookRow::Verdict::Outside);
        QVERIFY2(cache.assumption.contains(u"3.00 GiB smaller"_s)
                     && cache.assumption.contains(u"Activations"_s),
                 qPrintable(cache.assumption));
        // Without the terms it does not guess.
        in.start.activationBytes.reset();
        QVERIFY(rowOf(compared(in), "kvCache").assumption.contains(u"does not say by which"_s));
        // All terms as assumed: then it is the memory itself.
        in = asPredicted();
        in.start.cacheBytes->value -= 3 * gib;
        QVERIFY(rowOf(compared(in), "kvCache").assumption.contains(u"another amount of memory"_s));
    }

    void tokensComeFromTheMetricsWhereTheLogIsSilent()
    {
        OutlookInput in = input();
        in.cacheBlocks = 8192;
        in.blockSize = 128;
        const OutlookRow row = rowOf(compared(in), "kvCacheTokens");
        QCOMPARE(*row.measured.value, 1'048'576.0);
        QVERIFY(row.measured.source.contains(u"cache_config_info"_s));
    }

    void whatIsNotKnownSaysWhy()
    {
        OutlookInput in = input();
        Outlook outlook = compared(in);
        QVERIFY(!rowOf(outlook, "weights").measured.value);
        QCOMPARE(rowOf(outlook, "weights").measured.why, u"No log line of this engine says it."_s);
        QCOMPARE(rowOf(outlook, "weights").verdict, OutlookRow::Verdict::None);
        in.whyNoLog = u"Its log could not be read: no"_s;
        QCOMPARE(rowOf(compared(in), "weights").measured.why, in.whyNoLog);
        in.values = {};
        in.whyNoPlan = u"It was not planned here."_s;
        outlook = compared(in);
        QCOMPARE(rowOf(outlook, "weights").predicted.why, in.whyNoPlan);
        in.pod = {};
        in.whyNoLog.clear();
        QCOMPARE(rowOf(compared(in), "weights").measured.why, u"No replica is there."_s);
        for (const OutlookRow &row : outlook.rows) {
            QVERIFY2(row.predicted.value || !row.predicted.why.isEmpty(), qPrintable(row.id));
            QVERIFY2(row.measured.value || !row.measured.why.isEmpty(), qPrintable(row.id));
        }
    }

    void aLongPullSaysWhetherTheNodeStreams()
    {
        OutlookInput in = input();
        in.events = {
            kubeEvent("Pulling", 24, 24),
            kubeEvent("Pulled", 924, 924, u"Successfully pulled image. Image size: 10737418240 bytes."_s)};
        OutlookRow row = rowOf(compared(in), "image");
        QCOMPARE(*row.measured.value, 900.0);
        QCOMPARE(*row.ratio(), 5.0);
        QCOMPARE(row.verdict, OutlookRow::Verdict::Outside);
        QVERIFY2(row.assumption.contains(u"5.0 times"_s) && row.assumption.contains(u"no image streaming"_s)
                     && row.assumption.contains(u"0.01 GiB"_s),
                 qPrintable(row.assumption));
        QJsonObject metadata = in.node["metadata"_L1].toObject();
        QJsonObject labels = metadata["labels"_L1].toObject();
        labels.insert("cloud.google.com/gke-image-streaming"_L1, u"true"_s);
        metadata.insert("labels"_L1, labels);
        in.node.insert("metadata"_L1, metadata);
        row = rowOf(compared(in), "image");
        QVERIFY2(!row.assumption.contains(u"no image streaming"_s) && row.assumption.contains(u"registry"_s),
                 qPrintable(row.assumption));
    }

    void theStartIsSplitByTheLog()
    {
        OutlookInput in = input();
        in.start.weightsSeconds = figure(12);
        in.start.engineSeconds = figure(60);
        Outlook outlook = compared(in);
        QCOMPARE(*rowOf(outlook, "started").measured.value, 100.0); // 09:05:24 to 09:07:04
        QCOMPARE(*rowOf(outlook, "started").predicted.value, 180.0); // the recipe's, without the probe's 10 s
        QCOMPARE(*rowOf(outlook, "probe").measured.value, 5.0);
        QCOMPARE(*rowOf(outlook, "weightsLoading").measured.value, 12.0);
        QVERIFY(!rowOf(outlook, "compile").measured.value);
        // Without the line only both together are known.
        in.start.serving = {};
        outlook = compared(in);
        QCOMPARE(*rowOf(outlook, "started").measured.value, 105.0);
        QCOMPARE(*rowOf(outlook, "started").predicted.value, 190.0);
        QVERIFY(!rowOf(outlook, "probe").measured.value);
    }

    void aNodeOrImageThatWasThereIsNoMeasurement()
    {
        OutlookInput in = input();
        in.events = {kubeEvent("Pulled", 25, 25,
                               u"Container image \"vllm/vllm-openai:v0.11.0\" already present on machine"_s)};
        const Outlook outlook = compared(in);
        QCOMPARE(rowOf(outlook, "image").measured.why, u"The image was on the node already."_s);
        QCOMPARE(rowOf(outlook, "node").measured.why, u"A node was there already."_s);
        QVERIFY(std::ranges::none_of(outlook.measurements,
                                     [](const Measurement &each) { return each.quantity == "image"_L1; }));
    }

    void anotherEndpointsMeasurementIsThePrediction()
    {
        MeasurementArchive archive(u":memory:"_s);
        OutlookInput first = asPredicted();
        first.start.weightsBytes->value = 2 * gib;
        first.endpoint.name = u"elder"_s;
        first.planned = began.addDays(-2);
        QVERIFY(archive.keep(compared(first).measurements));

        OutlookInput second = first;
        second.endpoint.name = u"younger"_s;
        second.planned = began.addDays(1);
        const OutlookRow row = rowOf(compared(second, &archive), "weights");
        QCOMPARE(*row.predicted.value, 2 * gib);
        QVERIFY2(row.predicted.source.startsWith(u"measured on"_s)
                     && row.predicted.source.endsWith(u"at elder"_s),
                 qPrintable(row.predicted.source));
        QCOMPARE(row.verdict, OutlookRow::Verdict::Within);
        // The estimate stays in sight.
        QVERIFY(row.estimate && *row.estimate < 2 * gib);
        QCOMPARE(*rowOf(compared(second, &archive), "image").predicted.value, 300.0);

        // Its own is none, nor what came after the plan, nor another version's.
        QVERIFY(!rowOf(compared(first, &archive), "weights").estimate);
        second.planned = began.addDays(-1);
        QVERIFY(!rowOf(compared(second, &archive), "weights").estimate);
        second.planned = began.addDays(1);
        second.start.version = u"0.12.0"_s;
        QVERIFY(!rowOf(compared(second, &archive), "weights").estimate);
    }

    void anEngineWithOtherSettingsTeachesNothingOfThePlan()
    {
        OutlookInput in = asPredicted();
        in.start.maxModelLen = 4096;
        const Outlook outlook = compared(in);
        QCOMPARE(outlook.differences.size(), 1);
        QVERIFY(outlook.differences.first().contains(u"4096"_s));
        QVERIFY(std::ranges::none_of(outlook.measurements, [](const Measurement &each) {
            return each.quantity == "kvCacheTokens"_L1;
        }));
    }

    void tokensArePricedAtTheBenchmarkAndAtPresent()
    {
        OutlookInput in = asPredicted();
        Outlook outlook = compared(in);
        QVERIFY(rowOf(outlook, "pricePerMillionBench").measured.why.contains(u"No benchmark"_s));
        in.replicas = 2;
        in.benchTokensPerSecond = {.value = 1000, .at = began.addSecs(900)};
        in.tokensPerSecond = {.value = 100, .at = began.addSecs(3500)};
        outlook = compared(in);
        const double perHour = Catalog::builtIn().machineType(u"g2-standard-8"_s)->price->amount;
        const OutlookRow bench = rowOf(outlook, "pricePerMillionBench");
        QVERIFY(std::abs(*bench.measured.value - 2 * perHour / 3.6) < 1e-9);
        QVERIFY(bench.measured.source.startsWith(u"benchmark: 1000 tokens/s"_s));
        // Nobody has measured it before: the chip's data sheet tells roughly.
        QVERIFY(bench.predicted.value && bench.predicted.source.contains(u"data sheet"_s));
        QVERIFY(bench.predicted.low < *bench.predicted.value
                && *bench.predicted.value < bench.predicted.high);
        QVERIFY(std::abs(*rowOf(outlook, "pricePerMillionNow").measured.value - 2 * perHour / 0.36) < 1e-9);
        // The next plan of the same has a price.
        MeasurementArchive archive(u":memory:"_s);
        QVERIFY(archive.keep(outlook.measurements));
        in.endpoint.name = u"next"_s;
        in.planned = began.addDays(1);
        const OutlookRow next = rowOf(compared(in, &archive), "pricePerMillionBench");
        QVERIFY(std::abs(*next.predicted.value - perHour / (500 * 3600) * 1e6) < 1e-9); // of one replica
        // What was wrong is said of what was assumed: a data sheet, or a former measurement.
        in.benchTokensPerSecond = {.value = 100, .at = began.addDays(1).addSecs(900)};
        const QString guessed = rowOf(compared(in), "pricePerMillionBench").assumption;
        QVERIFY2(guessed.contains(u"data sheet"_s) && !guessed.contains(u"measured before"_s),
                 qPrintable(guessed));
        const QString known = rowOf(compared(in, &archive), "pricePerMillionBench").assumption;
        QVERIFY2(known.contains(u"lower than what was measured before"_s), qPrintable(known));
    }

    void theNextFitSaysWhatWasMeasured()
    {
        MeasurementArchive archive(u":memory:"_s);
        const OutlookInput in = asPredicted();
        const FitRequest request = *fitRequestOf(in.values, Catalog::builtIn());
        FitReport report = evaluateFit(request);
        const QString estimate = report.reason;
        overlayMeasurements(archive, request, u"0.11.0"_s, report);
        QCOMPARE(report.reason, estimate); // nothing is known yet
        QVERIFY(archive.keep(compared(in).measurements));
        overlayMeasurements(archive, request, u"0.11.0"_s, report);
        QVERIFY2(report.reason.contains(u"measured on"_s) && report.reason.contains(u"at gemma"_s)
                     && report.reason.contains(estimate),
                 qPrintable(report.reason));
        QVERIFY(report.fits);
        QCOMPARE(toJson(report).value("measured"_L1)[0]["endpoint"_L1].toString(), u"gemma"_s);
        // For other settings it is no measurement, and for another version neither.
        FitRequest other = request;
        other.maxModelLen = 4096;
        FitReport otherReport = evaluateFit(other);
        overlayMeasurements(archive, other, u"0.11.0"_s, otherReport);
        QVERIFY(!otherReport.reason.contains(u"measured"_s));
        FitReport newer = evaluateFit(request);
        overlayMeasurements(archive, request, u"0.12.0"_s, newer);
        QVERIFY(newer.measured.isEmpty());
    }

    void theNextPlanExpectsTheTimesThatWereMeasured()
    {
        MeasurementArchive archive(u":memory:"_s);
        const OutlookInput in = asPredicted();
        QVERIFY(
            !recipeWithMeasuredTimes(archive, *recipe(), in.values, in.endpoint.target, Catalog::builtIn()));
        QVERIFY(archive.keep(compared(in).measurements));
        const auto measured =
            recipeWithMeasuredTimes(archive, *recipe(), in.values, in.endpoint.target, Catalog::builtIn());
        QVERIFY(measured);
        const auto stage = [&measured](const char *id) {
            return *std::ranges::find(measured->timeline, QLatin1StringView(id), &RecipeStage::id);
        };
        QCOMPARE(stage("image").expected, std::chrono::seconds(300));
        QVERIFY2(stage("image").basis.contains(u"measured on"_s)
                     && stage("image").basis.contains(u"estimate 3 min"_s),
                 qPrintable(stage("image").basis));
        QCOMPARE(stage("started").expected, std::chrono::seconds(100));
        QVERIFY(stage("scheduled").basis.isEmpty());
        // Another cluster has other nodes: the image's time there is not this one.
        Target other = in.endpoint.target;
        other.cluster = u"c2"_s;
        const auto there = recipeWithMeasuredTimes(archive, *recipe(), in.values, other, Catalog::builtIn());
        QVERIFY(there);
        QVERIFY(std::ranges::find(there->timeline, u"image"_s, &RecipeStage::id)->basis.isEmpty());
    }

    void theTableKeepsItsRowsAndHidesNothing()
    {
        OutlookTableModel model;
        QAbstractItemModelTester tester(&model);
        OutlookInput in = asPredicted();
        model.show(compared(in).rows);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        in.start.weightsBytes->value = 3 * gib;
        model.show(compared(in).rows);
        QCOMPARE(reset.count(), 0);
        for (int row = 0; row < model.rowCount(); ++row) {
            const OutlookRow &each = model.rows().at(row);
            if (!each.measured.value)
                QVERIFY2(!model.index(row, OutlookTableModel::RemarkColumn).data().toString().isEmpty(),
                         qPrintable(each.id));
            if (each.id == "weights"_L1) {
                QCOMPARE(model.index(row, OutlookTableModel::MeasuredColumn).data().toString(),
                         u"3.00 GiB"_s);
                QVERIFY(
                    model.index(row, OutlookTableModel::PredictedColumn).data().toString().contains(u"±"_s));
            }
        }
    }

    void theJsonTellsUnknownFromZero()
    {
        const QJsonArray rows = toJson(compared(input()).rows);
        for (const QJsonValue row : rows) {
            if (row["id"_L1] == "weights"_L1) {
                QVERIFY(row["measured"_L1]["value"_L1].isNull());
                QVERIFY(!row["measured"_L1]["why"_L1].toString().isEmpty());
                QVERIFY(row["within"_L1].isNull());
                QVERIFY(row["predicted"_L1]["value"_L1].toDouble() > gib);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestOutlook)
#include "tst_outlook.moc"

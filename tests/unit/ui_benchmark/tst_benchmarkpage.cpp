// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchfixture.h"
#include "inference/benchstorage.h"
#include "inference/echoserver.h"
#include "ui/benchmark/benchform.h"
#include "ui/benchmark/benchhistoryview.h"
#include "ui/benchmark/benchmarkpage.h"
#include "ui/benchmark/benchresultview.h"
#include "ui/benchmark/curvechart.h"
#include "ui/benchmark/filefield.h"
#include "ui/common/datatable.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBenchmarkPage : public QObject
{
    Q_OBJECT

    struct Look {
        FakeWorld world;
        SystemClock clock; ///< what is measured over sockets is measured in real time
        std::unique_ptr<Session> session =
            std::make_unique<Session>(clock, world.consent,
                                      Session::Options{.environment = [](const char *) { return QString(); },
                                                       .homeFolder = world.folder.path(),
                                                       .allowGcloud = false});
        BenchArchive archive{world.folder.filePath(u"slipway.sqlite"_s)};
        RunStore runs{u":memory:"_s};
        BenchSession bench{*session, archive, runs};
        BenchmarkPage page{bench, archive};
        std::unique_ptr<EchoServer> echo;

        template <typename T> T *find(const QString &name) { return page.findChild<T *>(name); }
        void serve(EchoOptions options = {})
        {
            auto started = EchoServer::start(options);
            QVERIFY(started);
            echo = std::move(*started);
            find<QLineEdit>(u"benchUrl"_s)->setText(u"http://127.0.0.1:%1"_s.arg(echo->port()));
            find<QComboBox>(u"benchModel"_s)->setCurrentText(u"echo"_s);
            find<QSpinBox>(u"benchRequests"_s)->setValue(12);
            find<QSpinBox>(u"benchOutputTokens"_s)->setValue(4);
            find<QLineEdit>(u"benchConcurrencies"_s)->setText(u"2, 4"_s);
        }
        int keep(int second, double slower = 1)
        {
            return int(keepFixture(archive,
                                   QDateTime({2026, 11, 21}, {12, 0}, QTimeZone::UTC).addSecs(second),
                                   u"gemma-prod"_s, benchFixture(slower)));
        }
    };

    static Endpoint balanced()
    {
        Endpoint endpoint = FakeWorld().endpoint();
        endpoint.url = u"http://34.90.1.2:8000"_s;
        return endpoint;
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    /// An image whose tool takes the options.
    static void renewImages(FakeKubeClient &kube)
    {
        for (QJsonObject pod : kube.objects(u"Pod"_s)) {
            QJsonObject spec = pod.value("spec"_L1).toObject();
            QJsonArray containers = spec.value("containers"_L1).toArray();
            QJsonObject container = containers.at(0).toObject();
            container.insert(u"image"_s, u"vllm/vllm-openai:v0.27.1"_s);
            containers.replace(0, container);
            spec.insert(u"containers"_s, containers);
            pod.insert(u"spec"_s, spec);
            kube.put(pod);
        }
    }

    /// The same on a cluster, which has an endpoint.
    struct ClusterLook {
        FakeWorld world;
        BenchArchive archive{world.folder.filePath(u"slipway.sqlite"_s)};
        RunStore runs{world.folder.filePath(u"journal.sqlite"_s)};
        BenchSession bench{*world.session, archive, runs};
        BenchmarkPage page{bench, archive};

        ClusterLook()
        {
            world.connectCluster();
            renewImages(*world.kube);
            page.setEndpoints({world.endpoint()});
            find<QComboBox>(u"benchSource"_s)->setCurrentIndex(1);
            find<QSpinBox>(u"benchPods"_s)->setValue(2);
            find<QLineEdit>(u"benchTokenizer"_s)->setText(u"google/gemma-3-4b-it"_s);
            find<QLineEdit>(u"benchConcurrencies"_s)->setText(u"2, 4"_s);
            page.show();
        }
        template <typename T> T *find(const QString &name) { return page.findChild<T *>(name); }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void fromTheClusterNothingStartsWithoutAYes()
    {
        ClusterLook look;
        QVERIFY(look.find<QSpinBox>(u"benchPods"_s)->isVisible());
        QVERIFY(!look.find<QComboBox>(u"benchWay"_s)->isVisible());
        QVERIFY2(look.page.form()->command().contains("--in-cluster 2 --tokenizer google/gemma-3-4b-it"_L1),
                 qPrintable(look.page.form()->command()));
        look.find<QPushButton>(u"benchStart"_s)->click();
        QTRY_COMPARE(look.bench.stage(), BenchSession::Stage::Agreeing);
        QVERIFY(look.find<QWidget>(u"loadConsent"_s)->isVisible());
        QVERIFY(look.world.kube->objects(u"Job"_s).isEmpty());
        look.find<QPushButton>(u"loadLeave"_s)->click();
        QTRY_VERIFY(!look.bench.isRunning());
        QVERIFY(!look.find<QWidget>(u"loadConsent"_s)->isVisible());
        QVERIFY(look.world.kube->objects(u"Job"_s).isEmpty());
        QVERIFY(!look.bench.problem());
    }

    void theJobRunsAfterTheYesAndIsRemovedByAStop()
    {
        ClusterLook look;
        look.find<QPushButton>(u"benchStart"_s)->click();
        QTRY_COMPARE(look.bench.stage(), BenchSession::Stage::Agreeing);
        look.find<QPushButton>(u"loadStart"_s)->click();
        QTRY_COMPARE(look.world.kube->objects(u"Job"_s).size(), 1);
        QTRY_VERIFY2(look.page.progressText().contains("load pod"_L1), qPrintable(look.page.progressText()));
        look.find<QPushButton>(u"benchStart"_s)->click(); // now: stop
        QTRY_VERIFY(!look.bench.isRunning());
        QVERIFY(look.world.kube->objects(u"Job"_s).isEmpty());
    }

    void aConnectionThatGoesEndsItAndSaysWhatIsLeft()
    {
        ClusterLook look;
        look.find<QPushButton>(u"benchStart"_s)->click();
        QTRY_COMPARE(look.bench.stage(), BenchSession::Stage::Agreeing);
        look.bench.agree();
        QTRY_COMPARE(look.bench.stage(), BenchSession::Stage::Loading);
        look.world.session->disconnectCluster();
        QVERIFY(!look.bench.isRunning());
        QVERIFY(look.bench.problem());
        QVERIFY(!look.bench.remark().isEmpty());
    }

    void whatPodsCannotSendIsSaidBesideTheButton()
    {
        ClusterLook look;
        look.find<QLineEdit>(u"benchConcurrencies"_s)->setText(u"1, 2"_s);
        QVERIFY2(look.page.form()->problem().contains("--concurrency"_L1),
                 qPrintable(look.page.form()->problem()));
        look.find<QComboBox>(u"benchSource"_s)->setCurrentIndex(0);
        QVERIFY(look.page.form()->problem().isEmpty());
    }

    void whyItCannotStartStandsBesideTheButton_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("shape");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("no address") << u""_s << 0 << u""_s << u""_s << u"Choose an endpoint"_s;
        QTest::newRow("no address at all")
            << u"localhost:8000"_s << 0 << u""_s << u""_s << u"http://127.0.0.1:8000"_s;
        QTest::newRow("words for numbers")
            << u"http://h"_s << 0 << u"benchConcurrencies"_s << u"one, two"_s << u"At once"_s;
        QTest::newRow("too many at once")
            << u"http://h"_s << 0 << u"benchConcurrencies"_s << u"1, 5000"_s << u"4096"_s;
        QTest::newRow("no rate") << u"http://h"_s << 3 << u"benchRates"_s << u"0"_s << u"Requests/s"_s;
        QTest::newRow("fine") << u"http://h"_s << 2 << u"benchRates"_s << u"0.5; 2"_s << u""_s;
    }
    void whyItCannotStartStandsBesideTheButton()
    {
        QFETCH(QString, url);
        QFETCH(int, shape);
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, words);
        Look look;
        look.find<QLineEdit>(u"benchUrl"_s)->setText(url);
        look.find<QComboBox>(u"benchShape"_s)->setCurrentIndex(shape);
        if (!field.isEmpty())
            look.find<QLineEdit>(field)->setText(text);
        const QString problem = look.find<QLabel>(u"benchProblem"_s)->text();
        QCOMPARE(look.find<QPushButton>(u"benchStart"_s)->isEnabled(), words.isEmpty());
        QVERIFY2(words.isEmpty() ? problem.isEmpty() : problem.contains(words), qPrintable(problem));
    }

    void nothingIsSaidOfAMeasurementBeforeThereIsOne()
    {
        Look look;
        const auto labels = look.find<QWidget>(u"benchDetails"_s)->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY2(label->text().isEmpty() || label->isHidden(), qPrintable(label->text()));
    }

    void theFormSaysWhatIsSent()
    {
        Look look;
        BenchForm *form = look.page.form();
        look.find<QLineEdit>(u"benchUrl"_s)->setText(u"http://h:1"_s);
        look.find<QLineEdit>(u"benchKey"_s)->setText(u"correct-horse-battery"_s);
        look.find<QLineEdit>(u"benchConcurrencies"_s)->setText(u"1 4;16"_s);
        look.find<QDoubleSpinBox>(u"benchTtft"_s)->setValue(250);
        BenchConfig config = form->config();
        QCOMPARE(config.concurrencies, (QList{1, 4, 16}));
        QCOMPARE(config.slo, (ServiceLevels{.ttftMs = 250}));
        QCOMPARE(form->subject().apiKey, Secret("correct-horse-battery"));
        QCOMPARE(
            form->command(),
            u"slipway bench --url http://h:1 --concurrency 1,4,16 --requests 100 --prompt-tokens 128 --output-tokens 128 --goodput ttft:250"_s);
        look.find<QComboBox>(u"benchShape"_s)->setCurrentIndex(1);
        config = form->config();
        QCOMPARE(config.concurrencies, QList{1});
        QCOMPARE(config.sweepTo, 64);
        look.find<QComboBox>(u"benchShape"_s)->setCurrentIndex(3);
        config = form->config();
        QVERIFY(config.shape == LoadShape::Poisson);
        QCOMPARE(config.rates, (QList{1.0, 2.0, 4.0}));
        QVERIFY(!QJsonDocument(form->saveState()).toJson().contains("correct-horse-battery"));
        // As it was when the window is opened again.
        Look later;
        later.page.form()->restoreState(form->saveState());
        QCOMPARE(later.page.form()->config().toJson(), config.toJson());
        QVERIFY(later.page.form()->subject().apiKey.isEmpty());
    }

    void aTraceAndPromptsComeFromFiles()
    {
        Look look;
        BenchForm *form = look.page.form();
        look.find<QLineEdit>(u"benchUrl"_s)->setText(u"http://h:1"_s);
        look.find<QComboBox>(u"benchShape"_s)->setCurrentIndex(4);
        QVERIFY(form->problem().contains("trace"_L1));
        auto *trace = look.find<FileField>(u"benchTrace"_s);
        auto *dataset = look.find<FileField>(u"benchDataset"_s);
        const QString tracePath = look.world.folder.filePath(u"recorded.jsonl"_s);
        const QString promptsPath = look.world.folder.filePath(u"my prompts.txt"_s);
        write(tracePath,
              "{\"timestamp\": 0, \"input_length\": 10, \"output_length\": 3}\n"
              "{\"timestamp\": 1500, \"input_length\": 20, \"output_length\": 4}\n");
        write(promptsPath, "Name a boat.\nName a harbour.\n");
        trace->setPath(tracePath);
        QVERIFY(form->problem().contains("read"_L1));
        QTRY_VERIFY(trace->isReady());
        dataset->setPath(promptsPath);
        QTRY_VERIFY(dataset->isReady());
        QCOMPARE(form->problem(), QString());
        look.find<QDoubleSpinBox>(u"benchTraceSpeed"_s)->setValue(2);
        const BenchConfig config = form->config();
        QVERIFY(config.shape == LoadShape::Trace);
        QCOMPARE(config.trace.size(), 2);
        QCOMPARE(config.trace.at(1).promptTokens, 20);
        QCOMPARE(config.traceSpeed, 2.0);
        QCOMPARE(config.requests, 2);
        QCOMPARE(config.dataset.size(), 2);
        QCOMPARE(config.datasetName, u"my prompts.txt"_s);
        QVERIFY2(form->command().contains(
                     u"--trace %1 --trace-speed 2 --dataset '%2' --requests 2"_s.arg(tracePath, promptsPath)),
                 qPrintable(form->command()));
        look.find<QSpinBox>(u"benchRequests"_s)->setValue(1); // less than all of it
        Look later;
        later.page.form()->restoreState(form->saveState());
        QTRY_COMPARE(later.page.form()->config().toJson(), form->config().toJson());
        // Without the file, the prompts are synthetic again.
        dataset->setPath({});
        QVERIFY(form->config().dataset.isEmpty());
    }

    void aFileThatCannotBeUsedIsSaidWithItsLine()
    {
        Look look;
        look.find<QLineEdit>(u"benchUrl"_s)->setText(u"http://h:1"_s);
        look.find<QComboBox>(u"benchShape"_s)->setCurrentIndex(4);
        auto *trace = look.find<FileField>(u"benchTrace"_s);
        const QString path = look.world.folder.filePath(u"bad.jsonl"_s);
        write(path, "{\"timestamp\": 0, \"input_length\": 10, \"output_length\": 3}\n{\"timestamp\": 1}\n");
        trace->setPath(path);
        QTRY_VERIFY(!trace->problem().isEmpty());
        QVERIFY2(look.page.form()->problem().contains("line 2"_L1), qPrintable(look.page.form()->problem()));
        QCOMPARE(look.page.form()->problemField(), trace);
        // What is not used is no obstacle.
        look.find<QComboBox>(u"benchShape"_s)->setCurrentIndex(0);
        QCOMPARE(look.page.form()->problem(), QString());
    }

    void presetsSetTheServiceLevels()
    {
        Look look;
        auto *preset = look.find<QComboBox>(u"benchPreset"_s);
        preset->setCurrentIndex(1);
        Q_EMIT preset->activated(1);
        QCOMPARE(look.page.form()->config().slo, (ServiceLevels{.ttftMs = 200, .tpotMs = 50}));
    }

    void anEndpointIsReachedByItsAddressOrAPortForwardButNeverByTheProxy()
    {
        Look look;
        Endpoint ray = look.world.endpoint();
        ray.name = u"ray"_s;
        ray.protocol = u"ray"_s;
        look.page.setEndpoints({look.world.endpoint(), ray});
        auto *endpoint = look.find<QComboBox>(u"benchEndpoint"_s);
        auto *way = look.find<QComboBox>(u"benchWay"_s);
        QCOMPARE(endpoint->count(), 2); // what serves no model is not offered
        endpoint->setCurrentIndex(0);
        QCOMPARE(way->count(), 1);
        QVERIFY(look.page.form()->subject().address.isEmpty());
        QCOMPARE(look.page.form()->config().modelId, u"google/gemma-3-4b-it"_s);
        QVERIFY2(look.page.form()->command().startsWith("slipway bench gemma-prod --model"_L1),
                 qPrintable(look.page.form()->command()));
        look.page.setEndpoints({balanced()});
        look.page.choose(balanced());
        QCOMPARE(way->count(), 2);
        QCOMPARE(look.page.form()->subject().address, u"http://34.90.1.2:8000"_s);
        way->setCurrentIndex(1);
        QVERIFY(look.page.form()->subject().address.isEmpty());
        QVERIFY(look.page.form()->subject().endpoint);
    }

    void whereNothingIsMeasuredNothingIsExported()
    {
        Look look;
        QVERIFY(!look.find<QPushButton>(u"benchExport"_s)->isEnabled());
    }

    void aTestRunsFromStartToItsRowsAndTheHistory()
    {
        Look look;
        look.page.show();
        look.page.pageShown();
        look.serve();
        auto *start = look.find<QPushButton>(u"benchStart"_s);
        QSignalSpy used(&look.page, &BenchmarkPage::formUsed);
        start->click();
        QCOMPARE(used.count(), 1);
        QVERIFY(start->text().contains("top"_L1));
        QVERIFY(!look.page.progressText().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!look.bench.isRunning(), 60'000);
        QVERIFY(look.page.progressText().isEmpty());
        QCOMPARE(look.page.resultView()->table()->sourceModel()->rowCount(), 2);
        QCOMPARE(look.page.resultView()->curve()->points().size(), 2);
        QVERIFY(look.page.resultView()->detailLines().join(u'\n').contains("Calibration"_L1));
        QCOMPARE(look.page.history()->table()->sourceModel()->rowCount(), 1);
        QVERIFY(start->text().contains("tart"_L1));
    }

    void stoppingKeepsWhatWasMeasured()
    {
        Look look;
        look.page.show();
        look.serve({.gap = 2ms});
        look.find<QSpinBox>(u"benchRequests"_s)->setValue(1'000'000);
        connect(&look.bench, &BenchSession::changed, &look.page, [&look] {
            if (look.bench.live().tick.finished >= 4 && !look.bench.isCancelling())
                look.find<QPushButton>(u"benchStart"_s)->click();
        });
        look.find<QPushButton>(u"benchStart"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!look.bench.isRunning(), 60'000);
        QCOMPARE(look.page.resultView()->table()->sourceModel()->rowCount(), 1);
        QVERIFY(look.page.resultView()->detailLines().join(u'\n').contains("Cancelled"_L1));
    }

    void whatWentWrongIsSaidAndTheFormStays()
    {
        Look look;
        look.page.show();
        look.find<QLineEdit>(u"benchUrl"_s)->setText(u"http://127.0.0.1:1"_s);
        look.find<QPushButton>(u"benchStart"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!look.bench.isRunning(), 60'000);
        auto *banner = look.page.findChild<Banner *>();
        QVERIFY(banner->isVisible());
        QCOMPARE(look.find<QLineEdit>(u"benchUrl"_s)->text(), u"http://127.0.0.1:1"_s);
        QVERIFY(look.find<QPushButton>(u"benchStart"_s)->isEnabled());
    }

    void theKneeTheStampAndTheFailuresAreShown()
    {
        Look look;
        look.page.show();
        BenchResultView *view = look.page.resultView();
        const BenchResult result = benchFixture();
        QVERIFY(result.knee >= 0);
        view->show(
            result,
            {.started = look.clock.now(), .title = u"gemma-prod"_s, .wayIn = u"direct"_s, .roundTripMs = 3.2},
            {});
        const QList<CurvePoint> points = view->curve()->points();
        QCOMPARE(points.size(), 6);
        QVERIFY(points.at(result.knee).isKnee);
        QVERIFY(points.last().isClientBound);
        QCOMPARE(view->currentRun(), result.knee);
        QVERIFY(view->curve()->accessibleDescription().contains("knee"_L1));
        QTest::keyClick(view->curve(), Qt::Key_Right);
        QTest::keyClick(view->curve(), Qt::Key_Right);
        QTest::keyClick(view->curve(), Qt::Key_Right);
        QCOMPARE(view->currentRun(), 5);
        QCOMPARE(view->table()->currentRow(), 5);
        const QString details = view->detailLines().join(u'\n');
        QVERIFY2(details.contains("Client-bound: The sending thread"_L1), qPrintable(details));
        QVERIFY2(details.contains(u"3 × too many requests (429): <b>queue full</b>"_s), qPrintable(details));
        QVERIFY2(details.contains("3.20 ms"_L1), qPrintable(details));
        for (const QLabel *label : view->findChildren<QLabel *>())
            QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
        // Another latency moves the points and nothing else.
        view->findChild<QComboBox *>(u"benchLatency"_s)->setCurrentIndex(1);
        QCOMPARE(view->curve()->points().last().latencyMs, result.runs.last().ttftMs.p50);
        QCOMPARE(view->curve()->points().last().throughput, points.last().throughput);
    }

    void everyFormatIsWrittenAndReadable()
    {
        Look look;
        BenchResultView *view = look.page.resultView();
        view->show(benchFixture(), {.started = look.clock.now(), .title = u"gemma-prod"_s}, {});
        const auto written = [&](BenchFormat format, const QString &name) -> QByteArray {
            const QString file = look.world.folder.filePath(name);
            view->exportTo(format, file);
            if (!QTest::qWaitFor([&] { return QFile::exists(file); }, 20'000))
                return {};
            turn();
            QFile in(file);
            return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
        };
        const auto ours =
            benchFromStored(QJsonDocument::fromJson(written(BenchFormat::Ours, u"ours.json"_s)).object());
        QVERIFY(ours);
        QCOMPARE(ours->runs.size(), 6);
        const QJsonObject vllm = QJsonDocument::fromJson(written(BenchFormat::Vllm, u"vllm.json"_s)).object();
        QCOMPARE(vllm.value("max_concurrency"_L1).toInt(),
                 view->result().runs.at(view->currentRun()).concurrency);
        QVERIFY(QJsonDocument::fromJson(written(BenchFormat::Aiperf, u"aiperf.json"_s))
                    .object()
                    .contains("time_to_first_token"_L1));
        QCOMPARE(written(BenchFormat::Csv, u"runs.csv"_s).count('\n'), 7);
        // Where nothing can be written, that is said.
        view->exportTo(BenchFormat::Csv, look.world.folder.filePath(u"no/such/folder.csv"_s));
        QTRY_VERIFY(!view->findChild<Banner *>()->isHidden());
    }

    void resultsAreOpenedNotedAndDeleted()
    {
        Look look;
        look.page.show();
        QVERIFY(look.keep(0) > 0 && look.keep(60, 1.5) > 0);
        look.page.pageShown();
        look.page.tabs()->setCurrentWidget(look.page.history());
        DataTable *table = look.page.history()->table();
        QCOMPARE(table->sourceModel()->rowCount(), 2);
        table->selectRow(1);
        auto *note = look.find<QLineEdit>(u"benchNote"_s);
        QVERIFY(note->isEnabled());
        note->setText(u"before the new image"_s);
        Q_EMIT note->editingFinished();
        QCOMPARE(look.archive.latest(2)->last().note, u"before the new image"_s);
        look.find<QPushButton>(u"benchOpen"_s)->click();
        QTRY_COMPARE(look.page.tabs()->currentWidget(), look.page.resultView());
        QCOMPARE(look.page.resultView()->result().runs.size(), 6);
        QCOMPARE(look.page.resultView()->about().title, u"gemma-prod"_s);
        // Deleting is said first and done then.
        look.page.tabs()->setCurrentWidget(look.page.history());
        table->selectRow(0);
        look.find<QPushButton>(u"benchDelete"_s)->click();
        QCOMPARE(look.archive.latest(5)->size(), 2);
        auto *banner = look.page.history()->findChild<Banner *>();
        Q_EMIT banner->actionTriggered();
        QCOMPARE(look.archive.latest(5)->size(), 1);
        QCOMPARE(table->sourceModel()->rowCount(), 1);
    }

    void twoResultsAreComparedWithTheirSignificance()
    {
        Look look;
        look.page.show();
        look.keep(0);
        look.keep(60, 1.5);
        look.page.pageShown();
        look.page.tabs()->setCurrentWidget(look.page.history());
        BenchHistoryView *history = look.page.history();
        auto *compare = look.find<QPushButton>(u"benchCompare"_s);
        QVERIFY(!compare->isEnabled());
        history->table()->view()->selectAll();
        QVERIFY(compare->isEnabled());
        compare->setFocus();
        compare->click();
        QTRY_VERIFY(!history->verdict().isEmpty());
        turn();
        QCOMPARE(look.page.window()->focusWidget(), compare); // and not "Delete…", which is next to it
        QVERIFY2(history->verdict().contains("worse: 24"_L1),
                 qPrintable(history->verdict())); // TTFT, TPOT, E2E, tokens/s of six runs
        QCOMPARE(history->changes()->sourceModel()->rowCount(), 30);
        look.find<QPushButton>(u"benchSwap"_s)->click();
        QTRY_VERIFY2(history->verdict().contains("better: 24"_L1), qPrintable(history->verdict()));
    }

    void runsThatOnlyOneOfBothHasAreNamed()
    {
        Look look;
        look.page.show();
        look.keep(0);
        BenchResult shorter = benchFixture(1);
        const int left = shorter.runs.constLast().concurrency;
        shorter.runs.removeLast();
        keepFixture(look.archive, QDateTime({2026, 11, 21}, {13, 0}, QTimeZone::UTC), u"gemma-prod"_s,
                    shorter);
        look.page.pageShown();
        look.page.tabs()->setCurrentWidget(look.page.history());
        look.page.history()->table()->view()->selectAll();
        look.find<QPushButton>(u"benchCompare"_s)->click();
        QTRY_VERIFY(!look.page.history()->verdict().isEmpty());
        const QString said = look.find<QLabel>(u"benchCompared"_s)->text();
        QVERIFY2(said.contains(u"only before, so not compared: concurrency %1."_s.arg(left)),
                 qPrintable(said));
    }

    void whatRunsCanBeShownAgainAfterAnotherWasOpened()
    {
        Look look;
        look.page.show();
        look.keep(0);
        look.page.pageShown();
        look.serve({.gap = 2ms});
        look.find<QSpinBox>(u"benchRequests"_s)->setValue(1'000'000);
        look.find<QPushButton>(u"benchStart"_s)->click();
        auto *back = look.find<QPushButton>(u"benchBack"_s);
        QVERIFY(back->isHidden());
        QTRY_VERIFY_WITH_TIMEOUT(look.bench.live().tick.finished > 0, 60'000);
        look.page.tabs()->setCurrentWidget(look.page.history());
        look.page.history()->table()->selectRow(0);
        look.find<QPushButton>(u"benchOpen"_s)->click();
        QTRY_VERIFY(!back->isHidden());
        QCOMPARE(look.page.resultView()->result().runs.size(), 6);
        back->click();
        QVERIFY(back->isHidden());
        QVERIFY(look.page.resultView()->result().runs.isEmpty());
        look.bench.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!look.bench.isRunning(), 60'000);
    }

    void theMeaningsGoIntoTheSidePanel()
    {
        Look look;
        QPointer<QWidget> shown;
        connect(&look.page, &BenchmarkPage::detailsRequested, &look.page,
                [&](const QString &, QWidget *content) { shown = content; });
        look.find<QPushButton>(u"benchTermsButton"_s)->click();
        QVERIFY(shown);
        QStringList texts;
        for (const QLabel *label : shown->findChildren<QLabel *>())
            texts << label->text();
        for (const char *term :
             {"TTFT", "ITL", "TPOT", "E2E", "Goodput", "Knee", "Client-bound", "Calibration"})
            QVERIFY2(texts.join(u'\n').contains(QLatin1StringView(term)), term);
        delete shown;
    }
};

QTEST_MAIN(TestBenchmarkPage)
#include "tst_benchmarkpage.moc"

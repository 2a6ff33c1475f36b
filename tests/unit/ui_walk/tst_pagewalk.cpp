// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/activity/activityrecorder.h"
#include "session/endpoint/conversationarchive.h"
#include "session/endpoint/endpointalerts.h"
#include "session/endpoint/metricarchive.h"
#include "store/settings.h"
#include "store/storepaths.h"
#include "support/layoutcheck.h"
#include "ui/activity/activitypage.h"
#include "ui/benchmark/benchhistoryview.h"
#include "ui/benchmark/benchmarkpage.h"
#include "ui/benchmark/benchresultview.h"
#include "ui/benchmark/benchterms.h"
#include "ui/common/datatable.h"
#include "ui/common/theme.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/endpointcharts.h"
#include "ui/dashboard/endpointheader.h"
#include "ui/dashboard/endpointview.h"
#include "ui/dashboard/objectivescard.h"
#include "ui/diagnosis/findinglist.h"
#include "ui/diagnosis/findingspage.h"
#include "ui/playground/answerdiff.h"
#include "ui/playground/playgroundpage.h"
#include "ui/resources/objectpanel.h"
#include "ui/resources/resourcespage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/welcome/doorcard.h"
#include "ui/welcome/homepage.h"
#include "ui/wizard/deploypage.h"
#include "unit/ui_benchmark/benchfixture.h"
#include "unit/ui_dashboard/fakeworld.h"
#include "unit/ui_wizard/wizardworld.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Every page at the smallest window that we promise, in our languages and in one of longer words: nothing is cut off, nothing that
/// takes the focus is nameless, and no key means two things. SLIPWAY_SHOTS=folder keeps a picture of each,
/// in English one in dark, too.
class TestPageWalk : public QObject
{
    Q_OBJECT

    PseudoTranslator m_pseudo;
    QTranslator m_translator;
    QString m_language;
    QFont m_font;
    QSize m_size;
    QStringList m_troubles;

    void look(QWidget &window, const QString &page)
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        for (const QString &trouble : clippedTexts(window))
            m_troubles.append(u"%1: cut off: %2"_s.arg(page, trouble));
        for (const QString &trouble : namelessControls(window))
            m_troubles.append(u"%1: no accessible name: %2"_s.arg(page, trouble));
        for (const QString &trouble : ambiguousMnemonics(window))
            m_troubles.append(u"%1: two controls for one key: %2"_s.arg(page, trouble));
        // What scrollable() holds is read downwards; nobody looks for the rest of a form on its right. The playground's columns stand
        // beside one another, and the pseudo language is longer than any.
        for (const auto *area : window.findChildren<QScrollArea *>()) {
            const int beyond = area->horizontalScrollBar()->maximum();
            const bool isReadDown = area->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
            if (area->isVisible() && beyond > 0 && isReadDown && m_language != "pseudo"_L1
                && area->widget()->property("scrollContent").toBool())
                m_troubles.append(
                    u"%1: %2 scrolls sideways by %3"_s
                        .arg(page, QString::fromLatin1(area->widget()->metaObject()->className()))
                        .arg(beyond));
        }
        if (window.width() > m_size.width() || window.height() > m_size.height())
            m_troubles.append(
                u"%1: the window has grown to %2×%3"_s.arg(page).arg(window.width()).arg(window.height()));
        if (const QString folder = qEnvironmentVariable("SLIPWAY_SHOTS"); !folder.isEmpty()) {
            window.grab().save(u"%1/walk-%2-%3.png"_s.arg(folder, page, m_language));
            if (m_language != "en"_L1)
                return;
            applyTheme(*qApp, ThemeChoice::Dark);
            for (int i = 0; i < 5; ++i)
                QCoreApplication::processEvents();
            window.grab().save(u"%1/walk-%2-%3-dark.png"_s.arg(folder, page, m_language));
            applyTheme(*qApp, ThemeChoice::Light);
        }
    }

    QString troubles()
    {
        m_troubles.removeDuplicates();
        return m_troubles.join(u'\n');
    }

    void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("large");
        for (const char *language : {"pseudo", "en", "de", "zh_CN"})
            QTest::newRow(language) << QString::fromLatin1(language) << false;
        QTest::newRow("en, twice the font on full HD") << u"en"_s << true;
        QTest::newRow("de, twice the font on full HD") << u"de"_s << true;
    }

    void speak(const QString &language, bool large)
    {
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * (large ? 2 : 1));
        QApplication::setFont(font);
        qApp->setStyleSheet(qApp->styleSheet()); // which keeps the font that it was made with
        m_size = large ? QSize(1920, 1080) : QSize(1280, 800);
        m_language = language + (large ? u"-large"_s : QString());
        m_troubles.clear();
        if (language == "pseudo"_L1) {
            QVERIFY(QCoreApplication::installTranslator(&m_pseudo));
        } else {
            QVERIFY(m_translator.load(u":/i18n/slipway_"_s + language));
            QVERIFY(QCoreApplication::installTranslator(&m_translator));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        m_font = QApplication::font();
    }
    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_pseudo);
        QCoreApplication::removeTranslator(&m_translator);
    }

    void pseudoKeepsWhatIsNotText()
    {
        const QString text = PseudoTranslator::pseudo(u"&Open <b>%1</b> &amp; close"_s);
        QVERIFY2(text.startsWith(u"[&Op"_s), qPrintable(text));
        QVERIFY(text.contains(u"<b>%1</b> &amp; "_s));
        QVERIFY(text.size() > 27 + 5);
    }

    void aTextThatIsTooLongIsFound()
    {
        QWidget top;
        auto *label = new QLabel(u"far too long for so small a place"_s, &top);
        label->setGeometry(0, 0, 30, 20);
        top.show();
        QCOMPARE(clippedTexts(top).size(), 1);
        label->resize(label->sizeHint());
        QCOMPARE(clippedTexts(top).size(), 0);
    }

    void everyPageFitsTheSmallestWindow_data() { languages(); }
    void everyPageFitsTheSmallestWindow()
    {
        QFETCH(QString, language);
        QFETCH(bool, large);
        speak(language, large);
        FakeWorld world;
        LiveCluster cluster(*world.session);
        EndpointRegistry registry(u":memory:"_s, world.clock);
        ActivityRecorder recorder(u":memory:"_s, *world.session);
        BenchArchive benchArchive(u":memory:"_s);
        ConversationArchive conversations(u":memory:"_s);
        RunStore benchRuns(u":memory:"_s);
        BenchSession bench(*world.session, benchArchive, benchRuns);
        SandboxProcess sandbox(world.clock);
        Settings settings{QString()};
        const StorePaths paths{.config = world.folder.path(), .state = world.folder.path()};
        RunStore runs(world.folder.filePath(u"runs.db"_s));
        ActivityListModel activities(world.clock);
        const auto changes = [&] {
            return ChangeContext{.kube = world.session->kube(), .clock = &world.clock};
        };
        MetricArchive metrics(u":memory:"_s, world.clock);
        EndpointAlerts alerts(*world.session, registry, metrics);
        alerts.setOn(true);
        for (const ObjectiveKind kind :
             {ObjectiveKind::TimeToFirstToken, ObjectiveKind::EndToEnd, ObjectiveKind::Availability})
            QVERIFY(metrics.setObjectives(world.endpoint(),
                                          metrics.objectives(world.endpoint()).value_or(QList<Objective>())
                                              << proposedObjective(kind)));
        MainWindow window;
        HomePage *home = nullptr;
        DashboardPage *dashboard = nullptr;
        PlaygroundPage *playground = nullptr;
        BenchmarkPage *benchmark = nullptr;
        ResourcesPage *resources = nullptr;
        const auto add = [&](const QString &id, const QString &icon, std::function<QWidget *(QWidget *)> make,
                             bool atBottom = false) {
            window.addPage({.id = id,
                            .title = PseudoTranslator::pseudo(id),
                            .iconName = icon,
                            .make = std::move(make),
                            .atBottom = atBottom});
        };
        add(u"home"_s, u"home"_s,
            [&](QWidget *parent) { return home = new HomePage(*world.session, sandbox, registry, parent); });
        add(u"dashboard"_s, u"dashboard"_s, [&](QWidget *parent) {
            dashboard = new DashboardPage(*world.session, cluster, registry, parent);
            dashboard->keepMetricsIn(metrics);
            dashboard->showAlerts(alerts);
            dashboard->allowChanges({.changes = changes, .runs = runs, .activities = activities});
            return dashboard;
        });
        add(u"playground"_s, u"chat"_s, [&](QWidget *parent) {
            return playground = new PlaygroundPage(*world.session, conversations, parent);
        });
        add(u"benchmark"_s, u"bolt"_s,
            [&](QWidget *parent) { return benchmark = new BenchmarkPage(bench, benchArchive, parent); });
        add(u"resources"_s, u"resources"_s,
            [&](QWidget *parent) { return resources = new ResourcesPage(*world.session, cluster, parent); });
        add(u"activity"_s, u"list"_s, [&](QWidget *parent) { return new ActivityPage(recorder, parent); });
        ClusterDiagnosis diagnosis(*world.session);
        add(u"findings"_s, u"findings"_s, [&](QWidget *parent) {
            return new FindingsPage(*world.session, diagnosis,
                                    {.changes = changes, .runs = runs, .activities = activities}, parent);
        });
        add(
            u"settings"_s, u"settings"_s,
            [&](QWidget *parent) { return new SettingsPage(settings, paths, parent); }, true);
        window.resize(m_size);
        window.show();
        const auto settle = [&] {
            for (int i = 0; i < 4; ++i) {
                turn();
                world.clock.advance(20ms);
            }
        };
        window.showPage(u"home"_s);
        look(window, u"home"_s);
        QTest::keyClick(&window, Qt::Key_Question);
        auto *sheet = window.findChild<QDialog *>(u"cheatSheet"_s);
        QVERIFY(sheet);
        look(*sheet, u"cheat-sheet"_s);
        delete sheet;
        home->setTourSeen(true);
        for (const QString &door : {u"doorSandbox"_s, u"doorGoogle"_s, u"doorAws"_s, u"doorKubeconfig"_s}) {
            QTest::keyClick(home->findChild<DoorCard *>(door), Qt::Key_Return);
            settle();
            look(window, u"home-"_s + door);
        }
        for (const QString &page : {u"dashboard"_s, u"playground"_s, u"benchmark"_s, u"resources"_s,
                                    u"findings"_s, u"activity"_s, u"settings"_s}) {
            window.showPage(page);
            settle();
            look(window, page + u"-empty"_s);
        }
        QVERIFY(registry.remember(world.endpoint()));
        world.connectCluster();
        world.session->setTarget({.nameSpace = u"llm"_s, .kubeContext = u"demo"_s});
        window.setTarget(world.session->target().describe());
        window.setLink(MainWindow::Link::Live, {});
        window.showPage(u"home"_s);
        home->setUnfinished({{UnfinishedWork::Kind::Run, u"r"_s, u"llama-eval on inference-std"_s,
                              u"vllm-gcsfuse · step 4 of 9 · 2 h ago"_s},
                             {UnfinishedWork::Kind::Draft, u"d"_s, u"vllm-gcsfuse for Qwen2.5-7B-Instruct"_s,
                              u"page Region and accelerator · yesterday"_s}});
        settle();
        look(window, u"home-connected"_s);
        window.showPage(u"dashboard"_s);
        settle();
        look(window, u"dashboard"_s);
        dashboard->openEndpoint(world.endpoint());
        for (int i = 0; i < 30; ++i) {
            world.serve(20, 0.2);
            world.clock.advance(5s);
            turn();
        }
        look(window, u"endpoint"_s);
        auto *area = dashboard->view()->findChild<QScrollArea *>();
        for (const int at : {400, 800, 100'000}) {
            area->verticalScrollBar()->setValue(at);
            look(window, u"endpoint-%1"_s.arg(at));
        }
        dashboard->view()->objectives()->edit();
        auto *objectives = dashboard->view()->findChild<QDialog *>(u"objectivesDialog"_s);
        QVERIFY(objectives);
        settle();
        look(*objectives, u"objectives"_s);
        delete objectives;
        for (ChartCard *card : dashboard->view()->charts()->cards())
            card->setView(1);
        world.ill = {u"gemma-prod-5d8f-7kq2z"_s, u"gemma-prod-5d8f-x9d4c"_s};
        for (int i = 0; i < 15; ++i) {
            world.clock.advance(5s);
            turn();
        }
        QVERIFY(alerts.openCount() > 0);
        for (const int at : {0, 400, 800}) {
            area->verticalScrollBar()->setValue(at);
            look(window, u"endpoint-replicas-%1"_s.arg(at));
        }
        world.ill.clear();
        using Asked = void (EndpointHeader::*)();
        for (const Asked asked : {&EndpointHeader::changeRequested, &EndpointHeader::restartRequested,
                                  &EndpointHeader::destroyRequested}) {
            Q_EMIT(dashboard->view()->header()->*asked)();
            settle();
            look(window, u"change"_s);
            QVERIFY(dashboard->goBack());
        }
        playground->setEndpoints({world.endpoint()});
        window.showPage(u"playground"_s);
        settle();
        look(window, u"playground"_s);
        auto *compare = playground->findChild<QPushButton *>(u"compare"_s);
        compare->click();
        compare->click();
        settle();
        look(window, u"playground-compare"_s);
        window.showSidePanel(
            u"differences"_s,
            new AnswerDiff(
                {{u"gemma-prod · google/gemma-3-4b-it"_s, u"Three boats lie in the harbour."_s},
                 {u"llama-eval · meta-llama/Llama-3.1-8B-Instruct"_s, u"Three ships lie there."_s}}));
        settle();
        look(window, u"playground-differences"_s);
        window.closeSidePanel();
        const QDateTime noon({2026, 11, 21}, {12, 0}, QTimeZone::UTC);
        QVERIFY(keepFixture(benchArchive, noon, u"gemma-prod"_s, benchFixture()) > 0);
        QVERIFY(keepFixture(benchArchive, noon.addSecs(3600), u"gemma-prod"_s, benchFixture(1.3)) > 0);
        benchmark->setEndpoints({world.endpoint()});
        window.showPage(u"benchmark"_s);
        benchmark->choose(world.endpoint());
        settle();
        benchmark->resultView()->show(
            benchFixture(),
            {.started = noon, .title = u"gemma-prod"_s, .wayIn = u"direct"_s, .roundTripMs = 3.2}, {});
        settle();
        look(window, u"benchmark"_s);
        auto *shape = benchmark->findChild<QComboBox *>(u"benchShape"_s);
        shape->setCurrentIndex(shape->count() - 1);
        settle();
        look(window, u"benchmark-trace"_s);
        shape->setCurrentIndex(0);
        benchmark->tabs()->setCurrentWidget(benchmark->history());
        benchmark->history()->table()->view()->selectAll();
        benchmark->findChild<QPushButton *>(u"benchCompare"_s)->click();
        QTRY_VERIFY(!benchmark->history()->verdict().isEmpty());
        settle();
        look(window, u"benchmark-compare"_s);
        window.showSidePanel(u"terms"_s, makeBenchTerms());
        settle();
        look(window, u"benchmark-terms"_s);
        window.closeSidePanel();
        window.showPage(u"findings"_s);
        QTRY_VERIFY(diagnosis.lookedAt().isValid());
        settle();
        look(window, u"findings"_s);
        window.showPage(u"resources"_s);
        settle();
        auto *tabs = resources->findChild<QTabBar *>();
        QVERIFY(tabs);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            settle();
            look(window, u"resources-%1"_s.arg(tab));
        }
        auto *panel = makePodPanel(
            *world.session, podRowOf(*world.kube->object(u"Pod"_s, u"llm"_s, u"gemma-prod-5d8f-7kq2z"_s)),
            &window);
        window.showSidePanel(u"gemma-prod-5d8f-7kq2z"_s, panel);
        settle();
        look(window, u"pod-panel"_s);
        panel->showLogs();
        settle();
        look(window, u"pod-logs"_s);
        panel->allowChanges({.changes = changes, .runs = runs, .activities = activities});
        for (const auto &[button, picture] :
             {std::pair(u"editObject"_s, u"pod-edit"_s), std::pair(u"discardEdit"_s, u"pod-yaml"_s),
              std::pair(u"deleteObject"_s, u"pod-delete"_s)}) {
            panel->findChild<QPushButton *>(button)->click();
            settle();
            look(window, picture);
        }
        const QString all = troubles();
        QVERIFY2(all.isEmpty(), qPrintable(all));
    }

    void everyStepOfTheWizardFitsTheSmallestWindow_data() { languages(); }
    void everyStepOfTheWizardFitsTheSmallestWindow()
    {
        QFETCH(QString, language);
        QFETCH(bool, large);
        speak(language, large);
        WizardWorld world;
        auto wizard = world.makeWizard();
        wizard->resize(m_size - QSize(150, 90)); // what rail, header and drawer leave
        wizard->show();
        wizard->pageShown();
        auto *next = wizard->findChild<QPushButton *>(u"wizardNext"_s);
        for (const QString &page : {u"target"_s, u"model"_s, u"accelerator"_s}) {
            QCOMPARE(wizard->currentPage(), page);
            QTRY_VERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
            look(*wizard, u"wizard-"_s + page);
            next->click();
        }
        QCOMPARE(wizard->currentPage(), u"cluster"_s);
        QTRY_VERIFY(!wizard->deployment().values()["cluster"_L1].toString().isEmpty());
        look(*wizard, u"wizard-cluster"_s);
        auto *bucket = wizard->findChild<QWidget *>(u"param:bucket"_s);
        QTest::keyClicks(bucket->focusProxy() ? bucket->focusProxy() : bucket, u"ai-models"_s);
        QTRY_VERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        next->click();
        QTRY_VERIFY_WITH_TIMEOUT(!wizard->findChild<FindingList *>()->isStreaming(), 20'000);
        look(*wizard, u"wizard-checks"_s);
        if (auto *anyway = wizard->findChild<QCheckBox *>(u"goOnAnyway"_s); !anyway->isHidden())
            anyway->click();
        next->click();
        QCOMPARE(wizard->currentPage(), u"review"_s);
        const auto boxes = [&] {
            return wizard->findChildren<QCheckBox *>(QRegularExpression(u"^consent:"_s));
        };
        QTRY_VERIFY_WITH_TIMEOUT(wizard->missing().isEmpty() || !boxes().isEmpty(), 20'000);
        auto *tabs = wizard->findChild<QTabWidget *>(u"reviewTabs"_s);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            look(*wizard, u"wizard-review-%1"_s.arg(tab));
        }
        for (QCheckBox *box : boxes())
            box->click();
        world.kube->model = wizard->deployment().values()["servedModelName"_L1].toString();
        QVERIFY2(wizard->missing().isEmpty(), qPrintable(wizard->missing()));
        next->click();
        QTRY_VERIFY_WITH_TIMEOUT(wizard->findChild<DeployPage *>()->state() == DeployPage::State::Ready,
                                 20'000);
        look(*wizard, u"wizard-deploy"_s);
        const QString all = troubles();
        QVERIFY2(all.isEmpty(), qPrintable(all));
    }
};

QTEST_MAIN(TestPageWalk)
#include "tst_pagewalk.moc"

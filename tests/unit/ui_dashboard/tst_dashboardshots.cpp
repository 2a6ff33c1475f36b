// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeworld.h"
#include "session/endpoint/endpointalerts.h"
#include "session/endpoint/metricarchive.h"
#include "ui/common/theme.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/endpointcharts.h"
#include "ui/dashboard/endpointview.h"
#include "ui/dashboard/objectivescard.h"
#include "ui/dashboard/objectivesdialog.h"
#include "ui/resources/objectpanel.h"
#include "ui/resources/resourcespage.h"
#include "ui/shell/mainwindow.h"
#include "ui/welcome/doorcard.h"
#include "ui/welcome/execconsentdialog.h"
#include "ui/welcome/homepage.h"

#include <QDir>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <cmath>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Pictures of the pages in both themes, for a person to look at; not a check of pixels.
class TestDashboardShots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pages_data();
    void pages();
    void live();
    void liveDoor();

private:
    QString m_folder;
};

void TestDashboardShots::initTestCase()
{
    m_folder = qEnvironmentVariable("SLIPWAY_SHOTS");
    if (m_folder.isEmpty())
        QSKIP("SLIPWAY_SHOTS names no folder");
    QVERIFY(QDir().mkpath(m_folder));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestDashboardShots::pages_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestDashboardShots::pages()
{
    QFETCH(bool, dark);
    applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
    const QString theme = dark ? u"dark"_s : u"light"_s;
    FakeWorld world;
    LiveCluster cluster(*world.session);
    EndpointRegistry registry(u":memory:"_s, world.clock);
    SandboxProcess sandbox(world.clock);
    MetricArchive metrics(u":memory:"_s, world.clock);
    EndpointAlerts alerts(*world.session, registry, metrics);
    alerts.setOn(true);
    MainWindow window;
    HomePage *home = nullptr;
    DashboardPage *dashboard = nullptr;
    ResourcesPage *resources = nullptr;
    window.addPage({u"home"_s, u"Home"_s, u"home"_s, {}, [&](QWidget *parent) {
                        return home = new HomePage(*world.session, sandbox, registry, parent);
                    }});
    window.addPage(
        {u"new"_s, u"New deployment"_s, u"add"_s, {}, [&](QWidget *parent) { return new QWidget(parent); }});
    window.addPage({u"dashboard"_s, u"Dashboard"_s, u"dashboard"_s, {}, [&](QWidget *parent) {
                        dashboard = new DashboardPage(*world.session, cluster, registry, parent);
                        dashboard->keepMetricsIn(metrics);
                        dashboard->showAlerts(alerts);
                        return dashboard;
                    }});
    window.addPage({u"playground"_s, u"Playground"_s, u"chat"_s, {}, [&](QWidget *parent) {
                        return new QWidget(parent);
                    }});
    window.addPage({u"resources"_s, u"Resources"_s, u"resources"_s, {}, [&](QWidget *parent) {
                        return resources = new ResourcesPage(*world.session, cluster, parent);
                    }});
    window.resize(1280, 800);
    window.show();
    const auto shoot = [&](const QString &name) {
        turn(50);
        const QImage picture = window.grab().toImage();
        QVERIFY(picture.save(u"%1/dash-%2-%3.png"_s.arg(m_folder, name, theme)));
    };
    const auto settle = [&] {
        for (int i = 0; i < 4; ++i) {
            turn();
            world.clock.advance(20ms);
        }
    };
    window.showPage(u"home"_s);
    home->setScenarioSource([] {
        return QList<SandboxScenario>{
            {u"everything-fine"_s, u"Everything is fine"_s,
             u"One project with quota for L4 and T4, a Standard cluster with an L4 pool that scales from zero, an Autopilot cluster, and a bucket with weights. A deployment succeeds."_s},
            {u"quota-zero"_s, u"GPU quota is zero"_s, u"A young project."_s},
            {u"addon-off"_s, u"The Cloud Storage FUSE addon is off"_s, u"…"_s},
            {u"model-too-large"_s, u"The model does not fit the GPU"_s, u"…"_s}};
    });
    shoot(u"home"_s);
    home->setTourSeen(true);
    for (const auto &[name, picture] :
         {std::pair(u"doorSandbox"_s, u"home-sandbox"_s), std::pair(u"doorGoogle"_s, u"home-google"_s),
          std::pair(u"doorKubeconfig"_s, u"home-kubeconfig"_s)}) {
        QTest::keyClick(home->findChild<DoorCard *>(name), Qt::Key_Return);
        QTest::qWait(50);
        shoot(picture);
    }
    window.showPage(u"dashboard"_s);
    shoot(u"dashboard-empty"_s);
    QVERIFY(registry.remember(world.endpoint()));
    Endpoint second = world.endpoint();
    second.name = u"llama-eval"_s;
    second.target = {.provider = u"google"_s,
                     .project = u"ai-lab-demo"_s,
                     .location = u"europe-west4"_s,
                     .cluster = u"inference-std"_s,
                     .nameSpace = u"eval"_s};
    second.modelIds = {u"meta-llama/Llama-3.1-8B-Instruct"_s};
    QVERIFY(registry.remember(second));
    world.connectCluster();
    world.session->setTarget({.nameSpace = u"llm"_s, .kubeContext = u"demo"_s});
    world.ill.insert(u"gemma-prod-5d8f-x9d4c"_s);
    world.kube->put(FakeWorld::pod(u"gemma-prod-5d8f-new42"_s, false));
    window.setTarget(world.session->target().describe());
    window.setLink(MainWindow::Link::Live, {});
    window.showPage(u"home"_s);
    home->setUnfinished({{UnfinishedWork::Kind::Run, u"r"_s, u"llama-eval on inference-std"_s,
                          u"vllm-gcsfuse · step 4 of 9 · 2 h ago"_s},
                         {UnfinishedWork::Kind::Draft, u"d"_s, u"vllm-gcsfuse for Qwen2.5-7B-Instruct"_s,
                          u"page Region and accelerator · yesterday"_s}});
    shoot(u"home-connected"_s);
    window.showPage(u"dashboard"_s);
    settle();
    shoot(u"dashboard-list"_s);
    dashboard->openEndpoint(world.endpoint());
    settle();
    shoot(u"endpoint-first"_s);
    for (int look = 0; look < 150; ++look) {
        const bool quiet = look > 60 && look < 74;
        if (quiet) {
            world.withoutMetrics = true;
        } else {
            world.withoutMetrics = false;
            world.serve(20 + look % 17 + (look == 40 ? 60 : 0),
                        look % 23 == 7 ? 0.9 : 0.12 + 0.08 * std::sin(look / 9.0));
        }
        world.running = 6 + int(4 * std::sin(look / 7.0));
        world.waiting = look % 31 < 4 ? 3 : 0;
        world.kvUse = 0.4 + 0.25 * std::sin(look / 20.0);
        world.clock.advance(5s);
        turn();
    }
    QTest::qWait(1100);
    shoot(u"endpoint"_s);
    for (ChartCard *card : dashboard->view()->charts()->cards())
        card->chart()->setCursor(world.clock.now().toMSecsSinceEpoch() - 200'000);
    QList<Objective> wanted;
    for (const ObjectiveKind kind : {ObjectiveKind::TimeToFirstToken, ObjectiveKind::InterToken,
                                     ObjectiveKind::EndToEnd, ObjectiveKind::Availability})
        wanted.append(proposedObjective(kind));
    wanted[0].threshold = 0.3;
    QVERIFY(metrics.setObjectives(world.endpoint(), wanted));
    turn();
    shoot(u"endpoint-objectives"_s);
    dashboard->view()->objectives()->edit();
    auto *asking = dashboard->view()->findChild<ObjectivesDialog *>();
    turn(50);
    QVERIFY(asking->grab().save(u"%1/dash-objectives-%2.png"_s.arg(m_folder, theme)));
    delete asking;
    auto *area = dashboard->view()->findChild<QScrollArea *>();
    area->verticalScrollBar()->setValue(330);
    shoot(u"endpoint-limits"_s);
    for (ChartCard *card : dashboard->view()->charts()->cards())
        card->setView(1);
    shoot(u"endpoint-replicas"_s);
    for (ChartCard *card : dashboard->view()->charts()->cards())
        card->setView(0);
    area->verticalScrollBar()->setValue(0);
    world.ill = {u"gemma-prod-5d8f-7kq2z"_s, u"gemma-prod-5d8f-x9d4c"_s, u"gemma-prod-5d8f-new42"_s};
    for (int look = 0; look < 10; ++look) {
        world.clock.advance(5s);
        turn();
    }
    shoot(u"endpoint-incident"_s);
    dashboard->showList();
    settle();
    shoot(u"dashboard-incident"_s);
    world.ill = {u"gemma-prod-5d8f-x9d4c"_s};
    dashboard->openEndpoint(world.endpoint());
    for (int look = 0; look < 40; ++look) {
        world.serve(20, 0.2);
        world.clock.advance(5s);
        turn();
    }
    shoot(u"endpoint-over"_s);
    area = dashboard->view()->findChild<QScrollArea *>();
    area->verticalScrollBar()->setValue(330);
    dashboard->view()->charts()->cards().at(3)->setTableShown(true);
    shoot(u"endpoint-charts"_s);
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    shoot(u"endpoint-events"_s);
    auto *panel =
        makePodPanel(*world.session,
                     podRowOf(*world.kube->object(u"Pod"_s, u"llm"_s, u"gemma-prod-5d8f-7kq2z"_s)), &window);
    window.showSidePanel(u"gemma-prod-5d8f-7kq2z"_s, panel);
    settle();
    shoot(u"pod-details"_s);
    QStringList lines;
    for (int i = 0; i < 400; ++i)
        lines
            << u"INFO 11-21 09:28:%1 [engine.py:%2] Avg prompt throughput: 210.4 tokens/s, running: %2 reqs, KV cache usage: 31.%1%%"_s
                   .arg(i % 60, 2, 10, QChar(u'0'))
                   .arg(i);
    world.kube->setLogs(u"llm"_s, u"gemma-prod-5d8f-7kq2z"_s, u"vllm"_s, lines);
    panel->showLogs();
    QTest::qWait(100);
    shoot(u"pod-logs"_s);
    for (int i = 0; i < 60; ++i)
        world.kube->put(FakeWorld::pod(u"batch-%1"_s.arg(i), i % 5 != 0));
    window.showPage(u"resources"_s);
    settle();
    shoot(u"resources-pods"_s);
    resources->showTab(ResourcesPage::Tab::Nodes);
    settle();
    shoot(u"resources-nodes"_s);
    resources->showTab(ResourcesPage::Tab::Events);
    settle();
    shoot(u"resources-events"_s);
    world.kube->failNext(u"watch"_s, {}, fail(ErrorKind::Network, u"connection refused"_s).error(), 50);
    world.kube->failNext(u"list"_s, {}, fail(ErrorKind::Network, u"connection refused"_s).error(), 50);
    world.kube->endWatches(fail(ErrorKind::Network, u"cut"_s).error());
    settle();
    shoot(u"resources-reconnecting"_s);
    ExecConsentDialog dialog(
        {.program = u"/usr/local/bin/aws"_s,
         .arguments = {u"eks"_s, u"get-token"_s, u"--cluster-name"_s, u"prod"_s, u"--output"_s, u"json"_s},
         .environment = {{u"AWS_PROFILE"_s, u"prod"_s}},
         .kubeContext = u"prod"_s,
         .file = u"/home/alex/.kube/config"_s,
         .key = u"k"_s});
    dialog.show();
    turn(50);
    QVERIFY(dialog.grab().save(u"%1/dash-consent-%2.png"_s.arg(m_folder, theme)));
}

/// The remembered endpoint of SLIPWAY_LIVE_DATABASE, in the world of the environment: a sandbox that runs, or a real cluster.
void TestDashboardShots::live()
{
    const QString file = qEnvironmentVariable("SLIPWAY_LIVE_DATABASE");
    if (file.isEmpty())
        QSKIP("SLIPWAY_LIVE_DATABASE names no database with an endpoint");
    applyTheme(*qApp, ThemeChoice::Light);
    SystemClock clock;
    ListedExecConsent consent;
    Session session(clock, consent, {});
    LiveCluster cluster(session);
    EndpointRegistry registry(file, clock);
    QVERIFY(registry.load());
    QVERIFY(!registry.all().isEmpty());
    MainWindow window;
    DashboardPage *dashboard = nullptr;
    ResourcesPage *resources = nullptr;
    window.addPage({u"dashboard"_s, u"Dashboard"_s, u"dashboard"_s, {}, [&](QWidget *parent) {
                        return dashboard = new DashboardPage(session, cluster, registry, parent);
                    }});
    window.addPage({u"resources"_s, u"Resources"_s, u"resources"_s, {}, [&](QWidget *parent) {
                        return resources = new ResourcesPage(session, cluster, parent);
                    }});
    window.resize(1280, 800);
    window.show();
    window.showPage(u"dashboard"_s);
    const auto shoot = [&](const QString &name) {
        QVERIFY(window.grab().save(u"%1/dash-live-%2.png"_s.arg(m_folder, name)));
    };
    dashboard->openEndpoint(registry.all().first().endpoint);
    connect(dashboard, &DashboardPage::detailsRequested, &window, &MainWindow::showSidePanel);
    QTest::qWait(500);
    shoot(u"before"_s);
    Q_EMIT dashboard->view()->findChild<Banner *>()->actionTriggered();
    QTest::qWait(qEnvironmentVariableIntValue("SLIPWAY_LIVE_SECONDS") * 1000 + 8000);
    qInfo() << dashboard->view()->sentence();
    shoot(u"endpoint"_s);
    auto *area = dashboard->view()->findChild<QScrollArea *>();
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    QTest::qWait(200);
    shoot(u"events"_s);
    if (const auto &pods = dashboard->view()->monitor().pods(); !pods.isEmpty()) {
        auto *panel = makePodPanel(session, podRowOf(pods.first()), &window);
        window.showSidePanel(nameOf(pods.first()), panel);
        QTest::qWait(800);
        panel->showLogs();
        QTest::qWait(1500);
        shoot(u"logs"_s);
    }
    window.showPage(u"resources"_s);
    QTest::qWait(1500);
    shoot(u"pods"_s);
    resources->showTab(ResourcesPage::Tab::Nodes);
    QTest::qWait(1500);
    shoot(u"nodes"_s);
}

/// The sandbox's door with the real program, found on PATH.
void TestDashboardShots::liveDoor()
{
    if (QStandardPaths::findExecutable(u"slipway-sandbox"_s).isEmpty())
        QSKIP("slipway-sandbox is not on PATH");
    SystemClock clock;
    ListedExecConsent consent;
    Session session(clock, consent, {});
    SandboxProcess sandbox(clock);
    EndpointRegistry registry(u":memory:"_s, clock);
    HomePage home(session, sandbox, registry);
    home.setScenarioSource(
        [] { return QList<SandboxScenario>{{u"everything-fine"_s, u"Everything is fine"_s, {}}}; });
    home.resize(1100, 760);
    home.show();
    QSignalSpy connected(&home, &HomePage::connected);
    QTest::keyClick(home.findChild<DoorCard *>(u"doorSandbox"_s), Qt::Key_Return);
    home.findChild<QPushButton *>(u"sandboxStart"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return connected.count() == 1; }, 30'000));
    QVERIFY(session.isSandbox());
    qInfo() << session.target().describe() << session.googleAccount()->account;
    turn();
    QVERIFY(home.grab().save(m_folder + u"/dash-live-home.png"_s));
}

QTEST_MAIN(TestDashboardShots)
#include "tst_dashboardshots.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeworld.h"
#include "session/endpoint/endpointfilters.h"
#include "ui/common/datatable.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/endpointcharts.h"
#include "ui/dashboard/endpointlist.h"
#include "ui/dashboard/endpointview.h"
#include "ui/dashboard/requestpathview.h"
#include "ui/dashboard/startupview.h"
#include "ui/endpoints/endpointwords.h"

#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Health = EndpointMonitor::Health;

class TestDashboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void stateIsOneSentence_data();
    void stateIsOneSentence();
    void anAgeBeyondTwoPeriodsIsStale();
    void noEndpointOffersADeployment();
    void aServingEndpointShowsItsNumbers();
    void aLookRightAfterAnotherIsNoRate();
    void emptyChartsSayWhatIsMissing();
    void aReadyPodThatDoesNotAnswerIsNamed();
    void theWayOfARequestIsSaidInWords();
    void aHiddenPageWatchesAndAsksNothing();
    void whatAServerThatHangsHasShownIsGrey();
    void nothingOfAServerThatHangsIsShownAsOfNow();
    void aHiddenPageLeavesTheWindowsTitleAlone();
    void anEndpointOfAnotherClusterIsNotAskedHere();
    void aMissingServiceIsNotAnUnreachableServer();
    void aSilentApiServerIsNamedWithinSeconds();
    void aReadyPodThatItsLoadBalancerFindsIllIsOneRedRowWithTheReason();
    void aGatewayThatIsShutIsSeenBeforePodsThatServe();
    void podsThatMayNotBeAskedAreNotCalledIll();
    void anIllEndpointLeadsToWhatIsWrong();
    void connectingHappensOnThePage();
    void theListSaysWhatIsNotKnown();
    void removingAsksAndForgets();
    void aStageBeyondItsLimitIsLate();
    void markupFromTheClusterStaysText();

private:
    // One look of the monitor and what follows from it.
    static void look(FakeWorld &world)
    {
        turn();
        world.clock.advance(5s);
        turn();
    }
};

void TestDashboard::stateIsOneSentence_data()
{
    QTest::addColumn<Health>("health");
    QTest::addColumn<QString>("why");
    QTest::addColumn<int>("serving");
    QTest::addColumn<int>("total");
    QTest::addColumn<double>("ttft");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("serving with numbers") << Health::Serving << QString() << 2 << 2 << 0.31
                                          << u"Serving. 2 of 2 replicas ready, TTFT p95 310 ms."_s;
    QTest::newRow("serving without numbers")
        << Health::Serving << QString() << 1 << 1 << 0.0 << u"Serving. 1 of 1 replica ready."_s;
    QTest::newRow("loading") << Health::Loading << u"ContainerCreating"_s << 0 << 2 << 0.0
                             << u"Loading. 0 of 2 replicas ready. ContainerCreating."_s;
    QTest::newRow("no pod") << Health::Unhealthy << u"the Service selects no running pod"_s << 0 << 0 << 0.0
                            << u"Not serving. The Service selects no running pod."_s;
    QTest::newRow("unreachable, hostile words") << Health::Unreachable << u"bad \u001b[31mwords"_s << 0 << 0
                                                << 0.0 << u"Cannot be reached. Bad \u241b[31mwords."_s;
    QTest::newRow("not asked yet") << Health::Unknown << QString() << 0 << 0 << 0.0
                                   << u"Asking for its state."_s;
    QTest::newRow("not connected") << Health::Unknown << u"not connected to its cluster"_s << 0 << 0 << 0.0
                                   << u"State unknown, because: not connected to its cluster."_s;
}

void TestDashboard::stateIsOneSentence()
{
    QFETCH(Health, health);
    QFETCH(QString, why);
    QFETCH(int, serving);
    QFETCH(int, total);
    QFETCH(double, ttft);
    QFETCH(QString, sentence);
    QList<EndpointMonitor::Replica> replicas;
    for (int i = 0; i < total; ++i)
        replicas.append({.pod = u"p%1"_s.arg(i),
                         .podReady = i < serving,
                         .health = i < serving ? Health::Serving : Health::Loading});
    std::optional<EndpointMetrics> metrics;
    if (ttft > 0) {
        metrics.emplace();
        metrics->timeToFirstToken.p95 = QuantileEstimate{.value = ttft};
    }
    QCOMPARE(stateSentence(health, why, replicas, metrics), sentence);
}

void TestDashboard::anAgeBeyondTwoPeriodsIsStale()
{
    FakeClock clock;
    const QDateTime at = clock.now();
    QVERIFY(!staleness(at, at.addSecs(9), 5s).isStale);
    QVERIFY(staleness(at, at.addSecs(12), 5s).isStale);
    QCOMPARE(staleness(at, at.addSecs(12), 5s).text, u"12 s ago"_s);
    QVERIFY(staleness({}, at, 5s).text.isEmpty());
    QVERIFY(staleness(at, at.addSecs(1), 5s, false).isStale); // of a cluster that is not reached any more
}

void TestDashboard::noEndpointOffersADeployment()
{
    FakeWorld world;
    LiveCluster cluster(*world.session);
    EndpointRegistry registry(u":memory:"_s, world.clock);
    DashboardPage page(*world.session, cluster, registry);
    page.pageShown();
    QSignalSpy asked(&page, &DashboardPage::newDeploymentRequested);
    auto *button = page.findChild<QPushButton *>(u"firstDeployment"_s);
    QVERIFY(button && !button->isHidden());
    button->click();
    QCOMPARE(asked.count(), 1);
}

void TestDashboard::aServingEndpointShowsItsNumbers()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    EndpointView view(*world.session, cluster, world.endpoint());
    view.start();
    look(world);
    world.serve(50, 0.2);
    look(world);
    QVERIFY2(view.sentence().startsWith("Serving. 2 of 2 replicas ready, TTFT p95 "_L1),
             qPrintable(view.sentence()));
    // 100 requests of 128 tokens on two replicas in five seconds.
    const auto rate = view.monitor().series(EndpointSeries::OutputTokensPerSecond).last();
    QVERIFY(rate);
    QCOMPARE(rate->second, 2 * 50 * 128 / 5.0);
    ChartCard *card = view.charts()->cards().at(1);
    QVERIFY(card->chart()->hasValues());
    QVERIFY(card->chart()->description().contains(u"2560"_s));
    const auto *play = view.findChild<QPushButton *>(u"openPlayground"_s);
    QVERIFY(play->isEnabled());
}

void TestDashboard::aLookRightAfterAnotherIsNoRate()
{
    FakeWorld world;
    world.connectCluster();
    EndpointMonitor monitor(*world.session, world.endpoint());
    monitor.start();
    look(world);
    world.serve(50, 0.2);
    look(world);
    const TimeSeries &rates = monitor.series(EndpointSeries::OutputTokensPerSecond);
    const auto before = rates.last();
    QVERIFY(before);
    // A page opens and looks at once: what ended meanwhile is not of a quarter of a second.
    world.serve(2, 0.2);
    world.clock.advance(250ms);
    monitor.start();
    turn();
    QCOMPARE(rates.last(), before);
    world.serve(2, 0.2);
    look(world);
    QCOMPARE(rates.last()->second, 2 * 4 * 128 / 5.25); // both together, over all the time
}

void TestDashboard::emptyChartsSayWhatIsMissing()
{
    FakeWorld world;
    world.withoutMetrics = true;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    EndpointView view(*world.session, cluster, world.endpoint());
    view.start();
    look(world);
    for (const ChartCard *card : view.charts()->cards()) {
        QVERIFY(!card->chart()->hasValues());
        // These pods ask for no GPU, whatever their engine says.
        const QString why = card->title().startsWith("Accelerators"_L1)
            ? u"No running pod of the endpoint holds an accelerator."_s
            : u"No replica gives metrics yet."_s;
        QVERIFY2(card->chart()->description().contains(why), qPrintable(card->chart()->description()));
    }
}

void TestDashboard::aReadyPodThatDoesNotAnswerIsNamed()
{
    FakeWorld world;
    world.ill.insert(u"gemma-prod-5d8f-x9d4c"_s);
    world.connectCluster();
    LiveCluster cluster(*world.session);
    EndpointView view(*world.session, cluster, world.endpoint());
    view.start();
    look(world);
    QVERIFY2(view.sentence().contains(u"1 of 2 replicas ready"_s), qPrintable(view.sentence()));
    QVERIFY2(view.sentence().contains(u"gemma-prod-5d8f-x9d4c is ready and does not answer"_s),
             qPrintable(view.sentence()));
}

void TestDashboard::theWayOfARequestIsSaidInWords()
{
    FakeWorld world;
    world.ill.insert(u"gemma-prod-5d8f-x9d4c"_s);
    world.connectCluster();
    LiveCluster cluster(*world.session);
    EndpointView view(*world.session, cluster, world.endpoint());
    view.resize(1000, 700);
    view.start();
    look(world);
    auto *path = view.findChild<RequestPathView *>();
    const QString words = path->accessibleDescription();
    QVERIFY2(words.contains(u"Service gemma-prod:8000: selects 2 pods, port 8000"_s), qPrintable(words));
    QVERIFY2(words.contains(u"gemma-prod-5d8f-7kq2z: Ready, /health answers"_s), qPrintable(words));
    QVERIFY2(words.contains(u"gemma-prod-5d8f-x9d4c: Ready, but: "_s), qPrintable(words));
    // By keyboard to the first pod, and Enter opens it.
    QSignalSpy opened(path, &RequestPathView::podActivated);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(path, Qt::Key_Down);
    QTest::keyClick(path, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), u"gemma-prod-5d8f-7kq2z"_s);
}

void TestDashboard::whatAServerThatHangsHasShownIsGrey()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    EndpointView view(*world.session, cluster, world.endpoint());
    view.start();
    look(world);
    const QList<DataTable *> tables{view.findChild<DataTable *>(u"endpointPods"_s),
                                    view.findChild<DataTable *>(u"endpointEvents"_s)};
    for (const DataTable *table : tables) {
        QVERIFY(table);
        QVERIFY(!table->isStale());
    }
    for (int i = 0; i < 10; ++i)
        world.kube->hangNext(u"raw"_s, {});
    for (int i = 0; i < 20; ++i) {
        world.clock.advance(100ms);
        turn();
    }
    for (const DataTable *table : tables)
        QVERIFY(table->isStale());
    // It answers again: without a click all is live.
    for (int i = 0; i < 60 * 10; ++i) {
        world.clock.advance(100ms);
        turn();
    }
    for (const DataTable *table : tables)
        QVERIFY(!table->isStale());
}

void TestDashboard::nothingOfAServerThatHangsIsShownAsOfNow()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    EndpointRegistry registry(u":memory:"_s, world.clock);
    QVERIFY(registry.remember(world.endpoint()));
    DashboardPage page(*world.session, cluster, registry);
    page.pageShown();
    look(world);
    world.serve(40, 0.2);
    for (int i = 0; i < 4; ++i)
        look(world);
    EndpointCard *card = page.findChild<EndpointList *>()->cards().first();
    const auto *numbers = card->findChild<QLabel *>(u"endpointNumbers"_s);
    const auto *pill = card->findChild<StatusPill *>();
    QVERIFY2(card->sentence().startsWith("Serving"_L1), qPrintable(card->sentence()));
    QVERIFY2(!numbers->text().contains("stale"_L1), qPrintable(numbers->text()));
    const auto pass = [&world](std::chrono::milliseconds time) {
        for (auto passed = 0ms; passed < time; passed += 100ms) {
            world.clock.advance(100ms);
            turn();
        }
    };
    const auto hang = [&world] {
        for (int i = 0; i < 5; ++i)
            world.kube->hangNext(u"raw"_s, {});
    };
    // The next look at it may be a quarter of a minute away.
    hang();
    pass(2s);
    QCOMPARE(pill->state(), StatusPill::State::Warn);
    QVERIFY2(card->sentence().startsWith("Cannot be reached. The API server has not answered since "_L1),
             qPrintable(card->sentence()));
    QVERIFY2(numbers->text().contains("stale"_L1), qPrintable(numbers->text()));
    pass(60s);
    QVERIFY2(card->sentence().startsWith("Serving"_L1), qPrintable(card->sentence())); // without a click

    page.openEndpoint(world.endpoint());
    look(world);
    EndpointView &view = *page.view();
    const auto *startups = view.findChild<StartupView *>();
    const auto *path = view.findChild<RequestPathView *>();
    const auto *clock = startups->findChild<StatusPill *>();
    QVERIFY2(path->description().contains("API server"_L1) && path->description().contains("answers"_L1),
             qPrintable(path->description()));
    QCOMPARE(clock->state(), StatusPill::State::Good);
    hang();
    pass(2s);
    QCOMPARE(clock->state(), StatusPill::State::Unknown);
    QVERIFY2(clock->text().startsWith("ready at "_L1), qPrintable(clock->text()));
    QVERIFY2(path->description().contains("Pod gemma-prod-5d8f-7kq2z: not asked"_L1),
             qPrintable(path->description()));
    pass(60s);
    QCOMPARE(clock->state(), StatusPill::State::Good);
    QVERIFY2(view.sentence().startsWith("Serving"_L1), qPrintable(view.sentence()));
}

void TestDashboard::aHiddenPageLeavesTheWindowsTitleAlone()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    EndpointRegistry registry(u":memory:"_s, world.clock);
    DashboardPage page(*world.session, cluster, registry);
    QSignalSpy titles(&page, &DashboardPage::titleChanged);
    page.pageShown();
    page.openEndpoint(world.endpoint());
    QVERIFY(titles.last().first().toString().endsWith("gemma-prod"_L1));
    page.pageHidden();
    titles.clear();
    // As when a connection is made from another page: the view is made anew.
    page.openEndpoint(world.endpoint());
    page.showList();
    page.openEndpoint(world.endpoint());
    QCOMPARE(titles.size(), 0);
    page.pageShown();
    QVERIFY(titles.last().first().toString().endsWith("gemma-prod"_L1));
}

void TestDashboard::aHiddenPageWatchesAndAsksNothing()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    EndpointRegistry registry(u":memory:"_s, world.clock);
    DashboardPage page(*world.session, cluster, registry);
    page.pageShown();
    page.openEndpoint(world.endpoint());
    look(world);
    QCOMPARE(cluster.stateOf(LiveCluster::Pods), LiveCluster::State::Live);
    QVERIFY(page.view()->monitor().isRunning());
    page.pageHidden();
    turn();
    QCOMPARE(cluster.stateOf(LiveCluster::Pods), LiveCluster::State::Idle);
    QCOMPARE(cluster.stateOf(LiveCluster::Events), LiveCluster::State::Idle);
    QVERIFY(!page.view()->monitor().isRunning());
    world.kube->clearCalls();
    const auto scrapes = world.kube->proxied().requests().size();
    world.clock.advance(60s);
    turn();
    QCOMPARE(world.kube->calls(), QStringList());
    QCOMPARE(world.kube->proxied().requests().size(), scrapes);
    page.pageShown();
    look(world);
    QCOMPARE(cluster.stateOf(LiveCluster::Pods), LiveCluster::State::Live);
    QVERIFY(page.goBack());
    QVERIFY(!page.view());
    turn();
    QCOMPARE(cluster.stateOf(LiveCluster::Pods), LiveCluster::State::Idle);
    page.openEndpoint(world.endpoint());
    page.chosenAgain();
    QVERIFY(!page.view());
}

void TestDashboard::anEndpointOfAnotherClusterIsNotAskedHere()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    Endpoint elsewhere = world.endpoint();
    elsewhere.target.kubeContext = u"other"_s;
    EndpointView view(*world.session, cluster, elsewhere);
    world.kube->clearCalls();
    view.start();
    look(world);
    QVERIFY(view.sentence().contains(u"not connected"_s));
    QVERIFY(!world.kube->calls().join(u' ').contains(u"Service"_s));
    QVERIFY(world.kube->proxied().requests().isEmpty());
}

void TestDashboard::aMissingServiceIsNotAnUnreachableServer()
{
    FakeWorld world;
    world.connectCluster();
    world.kube->take(u"Service"_s, u"llm"_s, u"gemma-prod"_s);
    LiveCluster cluster(*world.session);
    EndpointView view(*world.session, cluster, world.endpoint());
    view.start();
    look(world);
    QCOMPARE(view.sentence(), u"Not serving. There is no Service gemma-prod in the namespace llm."_s);
    const QString words = view.findChild<RequestPathView *>()->description();
    QVERIFY2(words.contains(u"API server demo: answers"_s), qPrintable(words));
    world.kube->failNext(u"get"_s, u"Service"_s, fail(ErrorKind::Network, u"connection refused"_s).error(),
                         3);
    look(world);
    QCOMPARE(view.sentence(), u"Cannot be reached. Connection refused."_s);
}

void TestDashboard::aReadyPodThatItsLoadBalancerFindsIllIsOneRedRowWithTheReason()
{
    FakeWorld world;
    world.connectCluster();
    const QList<QJsonObject> pods = world.kube->objects(u"Pod"_s);
    const auto mine = std::ranges::find_if(pods, [](const QJsonObject &pod) {
        return pod["metadata"_L1]["name"_L1].toString().startsWith("gemma-prod"_L1);
    });
    QVERIFY(mine != pods.end());
    QJsonObject pod = *mine;
    QJsonObject spec = pod["spec"_L1].toObject();
    const QString gate = u"cloud.google.com/load-balancer-neg-ready"_s;
    spec.insert(u"readinessGates"_s, QJsonArray{QJsonObject{{u"conditionType"_s, gate}}});
    pod.insert(u"spec"_s, spec);
    QJsonObject status = pod["status"_L1].toObject();
    QJsonArray conditions = status["conditions"_L1].toArray();
    conditions.append(QJsonObject{{u"type"_s, gate},
                                  {u"status"_s, u"True"_s},
                                  {u"reason"_s, u"LoadBalancerNegTimeout"_s},
                                  {u"message"_s, u"Timeout waiting for the NEG."_s}});
    status.insert(u"conditions"_s, conditions);
    pod.insert(u"status"_s, status);
    world.kube->put(pod);
    LiveCluster cluster(*world.session);
    EndpointView view(*world.session, cluster, world.endpoint());
    view.start();
    look(world);
    const QString words = view.findChild<RequestPathView *>()->description();
    QVERIFY2(
        words.contains(u"Pod %1: Ready, but: the load balancer has not found it healthy: Timeout waiting "
                       "for the NEG."_s.arg(pod["metadata"_L1]["name"_L1].toString())),
        qPrintable(words));
    // Its numbers are read all the same.
    const auto replica = std::ranges::find(view.monitor().replicas(), EndpointMonitor::Health::Unhealthy,
                                           &EndpointMonitor::Replica::health);
    QVERIFY(replica != view.monitor().replicas().end() && replica->podReady);
}

void TestDashboard::aSilentApiServerIsNamedWithinSeconds()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    EndpointView view(*world.session, cluster, world.endpoint());
    view.start();
    look(world);
    QVERIFY2(view.sentence().startsWith("Serving"_L1), qPrintable(view.sentence()));
    world.kube->hangNext(u"get"_s, u"Service"_s);
    look(world); // asks
    look(world);
    QVERIFY2(view.sentence().startsWith("Cannot be reached. The API server has not answered since "_L1),
             qPrintable(view.sentence()));
    // Nor is a pod green that nobody can ask.
    const QString words = view.findChild<RequestPathView *>()->description();
    QVERIFY2(words.contains("Pod gemma-prod-5d8f-7kq2z: not asked"_L1), qPrintable(words));
}

void TestDashboard::aGatewayThatIsShutIsSeenBeforePodsThatServe()
{
    FakeWorld world;
    world.connectCluster();
    const QJsonObject reference{{u"name"_s, u"front"_s}};
    const auto condition = [](const QString &type, const QString &status, const QString &message = {}) {
        return QJsonObject{{u"type"_s, type}, {u"status"_s, status}, {u"message"_s, message}};
    };
    world.kube->put({{u"apiVersion"_s, u"gateway.networking.k8s.io/v1"_s},
                     {u"kind"_s, u"Gateway"_s},
                     {u"metadata"_s, QJsonObject{{u"namespace"_s, u"llm"_s}, {u"name"_s, u"front"_s}}},
                     {u"status"_s,
                      QJsonObject{{u"addresses"_s, QJsonArray{QJsonObject{{u"value"_s, u"34.1.2.3"_s}}}},
                                  {u"conditions"_s, QJsonArray{condition(u"Programmed"_s, u"True"_s)}}}}});
    QJsonObject route{
        {u"apiVersion"_s, u"gateway.networking.k8s.io/v1"_s},
        {u"kind"_s, u"HTTPRoute"_s},
        {u"metadata"_s, QJsonObject{{u"namespace"_s, u"llm"_s}, {u"name"_s, u"r"_s}}},
        {u"spec"_s,
         QJsonObject{
             {u"parentRefs"_s, QJsonArray{reference}},
             {u"rules"_s,
              QJsonArray{QJsonObject{
                  {u"backendRefs"_s, QJsonArray{QJsonObject{{u"name"_s, world.endpoint().service}}}}}}}}}};
    const auto say = [&](const QString &status, const QString &message) {
        route.insert(
            u"status"_s,
            QJsonObject{{u"parents"_s,
                         QJsonArray{QJsonObject{
                             {u"parentRef"_s, reference},
                             {u"conditions"_s, QJsonArray{condition(u"Accepted"_s, status, message)}}}}}});
        world.kube->put(route);
    };
    say(u"True"_s, {});
    LiveCluster cluster(*world.session);
    EndpointView view(*world.session, cluster, world.endpoint());
    view.start();
    look(world);
    const auto *path = view.findChild<RequestPathView *>();
    QVERIFY2(path->description().startsWith("Gateway front: open at 34.1.2.3\n"_L1),
             qPrintable(path->description()));
    QCOMPARE(view.findChild<StatusPill *>()->state(), StatusPill::State::Good);
    say(u"False"_s, u"no listener of it takes it"_s);
    for (int i = 0; i < 4; ++i)
        look(world);
    QVERIFY2(path->description().startsWith("Gateway front: HTTPRoute r: no listener of it takes it\n"_L1),
             qPrintable(path->description()));
    QVERIFY2(view.sentence().contains(
                 "No request comes in through Gateway front: HTTPRoute r: no listener of it takes it."_L1),
             qPrintable(view.sentence()));
    QCOMPARE(view.findChild<StatusPill *>()->state(), StatusPill::State::Warn);
    QVERIFY(!view.grab().isNull());
}

void TestDashboard::podsThatMayNotBeAskedAreNotCalledIll()
{
    FakeWorld world;
    world.connectCluster();
    world.answersFirst = [](const HttpRequest &) -> std::optional<FakeTransport::Answer> {
        return FakeTransport::json(
            403,
            R"({"kind":"Status","apiVersion":"v1","reason":"Forbidden","code":403,)"
            R"("message":"pods \"p\" is forbidden: cannot get resource \"pods/proxy\""})");
    };
    LiveCluster cluster(*world.session);
    EndpointView view(*world.session, cluster, world.endpoint());
    view.start();
    look(world);
    QCOMPARE(view.monitor().health(), Health::Unknown);
    QVERIFY2(
        view.sentence().startsWith("State unknown, because: it may not be asked: pods \"p\" is forbidden"_L1),
        qPrintable(view.sentence()));
    QVERIFY2(view.findChild<RequestPathView *>()->description().contains("API server"_L1)
                 && view.findChild<RequestPathView *>()->description().contains(": answers"_L1),
             qPrintable(view.findChild<RequestPathView *>()->description()));
}

void TestDashboard::anIllEndpointLeadsToWhatIsWrong()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    EndpointRegistry registry(u":memory:"_s, world.clock);
    QVERIFY(registry.remember(world.endpoint()));
    DashboardPage page(*world.session, cluster, registry);
    page.show();
    page.pageShown();
    page.openEndpoint(world.endpoint());
    look(world);
    auto *why = page.findChild<QPushButton *>(u"findOutWhy"_s);
    QVERIFY(!why->isVisible()); // all is well
    for (const QJsonObject &pod : world.kube->objects(u"Pod"_s))
        world.ill.insert(pod["metadata"_L1]["name"_L1].toString());
    look(world);
    look(world);
    QVERIFY2(why->isVisible(), qPrintable(page.view()->sentence()));
    QSignalSpy asked(&page, &DashboardPage::findingsRequested);
    why->click();
    QCOMPARE(asked.count(), 1);
}

void TestDashboard::connectingHappensOnThePage()
{
    FakeWorld world;
    LiveCluster cluster(*world.session);
    EndpointView view(*world.session, cluster, world.endpoint());
    view.start();
    turn();
    QVERIFY(!world.session->kube());
    auto *banner = view.findChild<Banner *>();
    QVERIFY(!banner->isHidden());
    Q_EMIT banner->actionTriggered();
    turn();
    look(world);
    QVERIFY(world.session->kube());
    QVERIFY2(view.sentence().startsWith("Serving."_L1), qPrintable(view.sentence()));
    QVERIFY(banner->isHidden());
}

void TestDashboard::theListSaysWhatIsNotKnown()
{
    FakeWorld world;
    LiveCluster cluster(*world.session);
    EndpointRegistry registry(u":memory:"_s, world.clock);
    QVERIFY(registry.remember(world.endpoint()));
    DashboardPage page(*world.session, cluster, registry);
    page.pageShown();
    auto *list = page.findChild<EndpointList *>();
    QCOMPARE(list->cards().size(), 1);
    QVERIFY2(list->cards().first()->sentence().startsWith("State unknown, because"_L1),
             qPrintable(list->cards().first()->sentence()));
    world.connectCluster();
    look(world);
    QVERIFY2(list->cards().first()->sentence().startsWith("Serving."_L1),
             qPrintable(list->cards().first()->sentence()));
    QTest::keyClick(list->cards().first(), Qt::Key_Return);
    QVERIFY(page.view());
    QCOMPARE(page.view()->endpoint().name, u"gemma-prod"_s);
}

void TestDashboard::removingAsksAndForgets()
{
    FakeWorld world;
    LiveCluster cluster(*world.session);
    EndpointRegistry registry(u":memory:"_s, world.clock);
    QVERIFY(registry.remember(world.endpoint()));
    DashboardPage page(*world.session, cluster, registry);
    page.pageShown();
    page.openEndpoint(world.endpoint());
    page.findChild<QPushButton *>(u"removeEndpoint"_s)->click();
    QCOMPARE(registry.all().size(), 1);
    auto *question = page.findChild<QMessageBox *>();
    QVERIFY(question);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    turn();
    QVERIFY(registry.all().isEmpty());
    QVERIFY(!page.view());
}

void TestDashboard::aStageBeyondItsLimitIsLate()
{
    const auto recipes = builtInRecipes();
    QVERIFY(!recipes.isEmpty());
    const QDateTime now({2026, 11, 21}, {10, 0}, QTimeZone::UTC);
    QList<PodStage> stages{{.id = PodStage::Id::Scheduled,
                            .state = PodStage::State::Done,
                            .started = now.addSecs(-1500),
                            .ended = now.addSecs(-1490)},
                           {.id = PodStage::Id::ImagesPulled,
                            .state = PodStage::State::Running,
                            .started = now.addSecs(-1200),
                            .detail = u"Pulling image"_s},
                           {.id = PodStage::Id::Ready, .state = PodStage::State::Pending}};
    StartupTimeline timeline = startupTimeline(u"p"_s, stages, recipes.first().get(), now);
    QCOMPARE(timeline.stages.at(0).verdict, StartupStage::Verdict::Normal);
    QCOMPARE(timeline.stages.at(1).verdict, StartupStage::Verdict::Late);
    QVERIFY2(startupSentence(timeline).contains(u"20 min of about 3 min, late"_s),
             qPrintable(startupSentence(timeline)));
    stages[1].started = now.addSecs(-60);
    timeline = startupTimeline(u"p"_s, stages, recipes.first().get(), now);
    QVERIFY2(startupSentence(timeline).contains(u"1 min of about 3 min, normal"_s),
             qPrintable(startupSentence(timeline)));
    // Events are gone: the time of both stages is judged by what both may take.
    const QList<PodStage> old{{.id = PodStage::Id::VolumesMounted,
                               .state = PodStage::State::Done,
                               .started = now.addSecs(-800),
                               .ended = now.addSecs(-500)},
                              {.id = PodStage::Id::ImagesPulled,
                               .state = PodStage::State::Done,
                               .started = now.addSecs(-500),
                               .ended = now.addSecs(-500)}};
    const StartupTimeline shared = startupTimeline(u"p"_s, old, recipes.first().get(), now);
    QCOMPARE(shared.stages.at(0).verdict, StartupStage::Verdict::Slow);
    QCOMPARE(shared.stages.at(0).late, 13min);
    // Former starts of the endpoint are what is expected, and are told.
    timeline = startupTimeline(u"p"_s, stages, recipes.first().get(), now,
                               {{u"image"_s, {.starts = 3, .least = 30s, .median = 40s, .most = 50s}}});
    QVERIFY2(startupSentence(timeline).startsWith(u"Pulling the image: 1 min of about 40 s, normal."_s)
                 && startupSentence(timeline).contains(u"30 s to 50 s"_s),
             qPrintable(startupSentence(timeline)));
    StartupView view;
    view.setTimelines({timeline});
    QVERIFY(view.findChild<StartupBar *>()->accessibleDescription().contains(u"normal"_s));
}

void TestDashboard::markupFromTheClusterStaysText()
{
    FakeWorld world;
    world.connectCluster();
    LiveCluster cluster(*world.session);
    EndpointView view(*world.session, cluster, world.endpoint());
    world.kube->put(FakeWorld::event(u"evil"_s, u"gemma-prod-5d8f-7kq2z"_s, u"Warning"_s, u"Failed"_s,
                                     u"<img src=x> \u001b]52;c;AAAA\u0007"_s, u"2026-11-21T09:59:00Z"_s));
    view.start();
    look(world);
    for (const QLabel *label : view.findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty()
                     || !label->text().contains(u"<img"_s),
                 qPrintable(label->text()));
    auto *events = view.findChild<DataTable *>(u"endpointEvents"_s);
    bool seen = false;
    for (int row = 0; row < events->filter()->rowCount(); ++row) {
        const QString text = events->filter()->index(row, EventTableModel::MessageColumn).data().toString();
        QVERIFY(!text.contains(QChar(0x1b)));
        seen = seen || text.contains(u"<img"_s);
    }
    QVERIFY(seen);
}

QTEST_MAIN(TestDashboard)
#include "tst_dashboard.moc"

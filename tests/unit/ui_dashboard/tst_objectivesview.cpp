// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeworld.h"
#include "session/endpoint/endpointalerts.h"
#include "session/endpoint/metricarchive.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/endpointcharts.h"
#include "ui/dashboard/endpointview.h"
#include "ui/dashboard/incidentlist.h"
#include "ui/dashboard/objectivescard.h"
#include "ui/dashboard/objectivesdialog.h"
#include "ui/endpoints/endpointwords.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Objectives, alerts and replicas on an endpoint's page.
class TestObjectivesView : public QObject
{
    Q_OBJECT

    static void look(FakeWorld &world, int count, double ttft)
    {
        for (int i = 0; i < count; ++i) {
            world.serve(20, ttft);
            world.clock.advance(5s);
            turn();
        }
    }
    static QString textOf(const QWidget *parent, const QString &name)
    {
        const auto *label = parent->findChild<QLabel *>(name);
        return label ? label->text() : u"(missing)"_s;
    }

private Q_SLOTS:
    void whatIsOverIsSaidAsWhatIsNow()
    {
        Incident incident{.kind = Incident::Kind::NotReady, .endpoint = {.name = u"gemma"_s}};
        QCOMPARE(incidentTitle(incident), u"gemma no longer serves"_s);
        incident.ended = QDateTime({2026, 11, 30}, {10, 40});
        QCOMPARE(incidentTitle(incident), u"gemma serves again"_s);
        incident.kind = Incident::Kind::Stale;
        QCOMPARE(incidentTitle(incident), u"gemma gives numbers again"_s);
        incident.kind = Incident::Kind::Burning;
        QCOMPARE(incidentTitle(incident), u"gemma keeps its objective again"_s);
    }

    void whatBeganInAnEarlierSittingIsSaidWithItsDayAndTheGap()
    {
        Incident incident{.kind = Incident::Kind::NotReady,
                          .endpoint = {.name = u"gemma"_s},
                          .since = QDateTime({2026, 11, 28}, {9, 5}),
                          .noticed = QDateTime({2026, 11, 30}, {10, 40})};
        QVERIFY2(incidentText(incident).contains(u"28"_s) && incidentText(incident).contains(u"09:05"_s),
                 qPrintable(incidentText(incident)));
        QVERIFY(!incidentText(incident).contains(u"Nobody"_s));
        incident.unwatched = QDateTime({2026, 11, 30}, {8, 1});
        QVERIFY2(incidentText(incident).endsWith(u"Nobody watched it between 08:01 and 10:40."_s),
                 qPrintable(incidentText(incident)));
        incident.since = QDateTime({2026, 11, 30}, {7, 55});
        QVERIFY2(incidentText(incident).contains(u"Since 07:55."_s), qPrintable(incidentText(incident)));
    }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatIsSetIsDrawnCountedAndKept()
    {
        FakeWorld world;
        world.connectCluster();
        LiveCluster cluster(*world.session);
        MetricArchive archive(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        EndpointView view(*world.session, cluster, world.endpoint());
        view.keepIn(archive);
        view.resize(1200, 900);
        view.start();
        turn();
        look(world, 6, 0.2);
        QVERIFY(!view.charts()->cards().first()->chart()->objective());
        QVERIFY(!view.findChild<QLabel *>(u"budgetUsed"_s)); // off until somebody sets one
        view.findChild<QPushButton *>(u"setObjectives"_s)->click();
        auto *dialog = view.findChild<ObjectivesDialog *>();
        QVERIFY(dialog);
        auto *wanted = dialog->findChild<QCheckBox *>(u"objectiveWanted0"_s);
        auto *value = dialog->findChild<QDoubleSpinBox *>(u"objectiveValue0"_s);
        QVERIFY(!wanted->isChecked() && !value->isEnabled());
        QCOMPARE(value->value(), 500.0); // a proposal
        wanted->click();
        value->setValue(260);
        dialog->findChild<QPushButton *>(u"saveObjectives"_s)->click();
        turn();
        QCOMPARE(archive.objectives(world.endpoint())->size(), 1);
        QCOMPARE(*view.charts()->cards().first()->chart()->objective(), 260.0);
        QVERIFY(view.charts()->cards().first()->chart()->description().contains(u"objective"_s));
        QCOMPARE(textOf(&view, u"budgetUsed"_s), u"0.0\u00a0%"_s);
        // All within 250 ms, which is the bound that is nearest, and is said.
        const QString tip = view.findChild<QLabel *>(u"budgetUsed"_s)->toolTip();
        QVERIFY2(tip.contains(u"250 ms"_s) && tip.contains(u"260 ms"_s), qPrintable(tip));
        // Beside the share it stands, too: who reads 260 ms there would be told of something else.
        QVERIFY2(textOf(&view, u"objectiveName"_s).endsWith(u"counted at 250 ms"_s),
                 qPrintable(textOf(&view, u"objectiveName"_s)));
        look(world, 6, 0.4);
        // Half of the requests miss it, and 5 of 100 may: ten times the budget.
        QVERIFY2(textOf(&view, u"budgetUsed"_s).startsWith(u"1000"_s)
                     || textOf(&view, u"budgetUsed"_s).startsWith(u"1,000"_s),
                 qPrintable(textOf(&view, u"budgetUsed"_s)));
        // Another look at the same endpoint has it too.
        EndpointView later(*world.session, cluster, world.endpoint());
        later.keepIn(archive);
        QCOMPARE(*later.charts()->cards().first()->chart()->objective(), 260.0);
        QVERIFY(archive.setObjectives(world.endpoint(), {}));
        QVERIFY(!view.charts()->cards().first()->chart()->objective());
        QVERIFY(!later.findChild<QLabel *>(u"budgetUsed"_s));
    }

    void noRequestsAndNoNumbersAreNotWithinBudget()
    {
        FakeWorld world;
        world.connectCluster();
        LiveCluster cluster(*world.session);
        MetricArchive archive(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        QVERIFY(archive.setObjectives(world.endpoint(),
                                      {proposedObjective(ObjectiveKind::TimeToFirstToken),
                                       proposedObjective(ObjectiveKind::Availability)}));
        EndpointView view(*world.session, cluster, world.endpoint());
        view.keepIn(archive);
        const auto states = [&view] {
            QStringList texts;
            const auto pills = view.objectives()->findChildren<StatusPill *>();
            for (const StatusPill *pill : pills)
                texts << pill->text();
            return texts;
        };
        QCOMPARE(states(), (QStringList{u"not looked yet"_s, u"not looked yet"_s}));
        view.start();
        turn();
        for (int i = 0; i < 3; ++i) {
            world.clock.advance(5s);
            turn();
        }
        QCOMPARE(states(),
                 (QStringList{u"no requests"_s, u"not measured"_s})); // this engine counts no errors
        look(world, 2, 0.1);
        QCOMPARE(states().first(), u"within budget"_s);
        // It gives no numbers any more: what was is not what is.
        world.withoutMetrics = true;
        for (int i = 0; i < 6; ++i) {
            world.clock.advance(5s);
            turn();
        }
        QCOMPARE(states().first(), u"stale"_s);
    }

    void whatBurnsAsFastAsAnAlertSaysWhyItIsNone()
    {
        FakeWorld world;
        world.connectCluster();
        LiveCluster cluster(*world.session);
        MetricArchive archive(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        QVERIFY(archive.setObjectives(
            world.endpoint(), {{.kind = ObjectiveKind::TimeToFirstToken, .goal = 0.95, .threshold = 0.25}}));
        EndpointView view(*world.session, cluster, world.endpoint());
        view.keepIn(archive);
        view.start();
        turn();
        look(world, 12, 0.4); // all of them miss it, in a minute
        QVERIFY(textOf(&view, u"objectiveName"_s).endsWith(u"250\u00a0ms"_s));
        const auto said = [&view] { return view.findChild<QLabel *>(u"budgetUsed"_s)->toolTip(); };
        QVERIFY2(said().contains(u"As fast as an alert, and none yet: looked at for 60 s"_s)
                     || said().contains(u"As fast as an alert, and none yet: looked at for 1 min"_s),
                 qPrintable(said()));
        look(world, 120, 0.4);
        QVERIFY2(said().contains(u"from 14.4× in both on it is an alert"_s), qPrintable(said()));
    }

    void aShareIsNeverRoundedUpToAWhole()
    {
        QCOMPARE(shareText(0.99999), u"99.99\u00a0%"_s);
        QCOMPARE(shareText(1), u"100\u00a0%"_s);
        QCOMPARE(shareText(0.95), u"95\u00a0%"_s);
        QCOMPARE(shareText(0.9990), u"99.9\u00a0%"_s);
    }

    void aChartShowsReplicasByThemselves()
    {
        FakeWorld world;
        world.connectCluster();
        LiveCluster cluster(*world.session);
        EndpointView view(*world.session, cluster, world.endpoint());
        view.resize(1200, 900);
        view.start();
        turn();
        look(world, 6, 0.2);
        ChartCard *tokens = view.charts()->cards().at(1);
        QCOMPARE(tokens->chart()->lines().size(), 2);
        const double summed = tokens->chart()->lines().first().series->last()->second;
        tokens->setView(1);
        const QList<ChartLine> lines = tokens->chart()->lines();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0).name, u"…7kq2z"_s);
        QCOMPARE(lines.at(0).fullName, u"gemma-prod-5d8f-7kq2z"_s);
        QVERIFY(lines.at(0).color != lines.at(1).color);
        QCOMPARE(lines.at(0).series->last()->second + lines.at(1).series->last()->second, summed);
        const QByteArray csv = tokens->csv();
        QVERIFY2(csv.startsWith("time,gemma-prod-5d8f-7kq2z [tok/s],gemma-prod-5d8f-x9d4c [tok/s]\n"),
                 csv.left(200));
        // The cursor is still that of all charts.
        const qint64 at = world.clock.now().toMSecsSinceEpoch() - 5000;
        Q_EMIT tokens->chart()->cursorMoved(at);
        for (const ChartCard *card : view.charts()->cards())
            QCOMPARE(*card->chart()->cursorTime(), at);
        // A replica that comes gets a line without anybody asking.
        world.kube->put(FakeWorld::pod(u"gemma-prod-5d8f-zzzzz"_s, true));
        look(world, 3, 0.2);
        QCOMPARE(tokens->chart()->lines().size(), 3);
        tokens->setView(0);
        QCOMPARE(tokens->chart()->lines().size(), 2);
    }

    void podsAreToldApartByWhatDiffers()
    {
        QCOMPARE(distinctNames({u"gemma-5d8f-aaaaa"_s, u"gemma-5d8f-bbbbb"_s}),
                 (QStringList{u"…aaaaa"_s, u"…bbbbb"_s}));
        // Two ReplicaSets: the suffix alone would not say which.
        QCOMPARE(distinctNames({u"gemma-5d8f-aaaaa"_s, u"gemma-7777-bbbbb"_s}),
                 (QStringList{u"…5d8f-aaaaa"_s, u"…7777-bbbbb"_s}));
        QCOMPARE(distinctNames({u"one"_s, u"two"_s}), (QStringList{u"one"_s, u"two"_s}));
        QCOMPARE(distinctNames({u"vllm-0"_s}), QStringList{u"vllm-0"_s});
        QCOMPARE(distinctNames({}), QStringList());
    }

    void anIncidentStandsOnThePageAndLeadsToTheEndpoint()
    {
        FakeWorld world;
        world.connectCluster();
        LiveCluster cluster(*world.session);
        MetricArchive archive(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        EndpointRegistry registry(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        EndpointAlerts alerts(*world.session, registry, archive);
        DashboardPage page(*world.session, cluster, registry);
        page.keepMetricsIn(archive);
        page.showAlerts(alerts);
        QVERIFY(registry.remember(world.endpoint()));
        page.pageShown();
        alerts.setOn(true);
        const auto looks = [&](int count) {
            for (int i = 0; i < count; ++i) {
                world.clock.advance(30s);
                turn();
            }
        };
        looks(2);
        QVERIFY(!page.findChild<Banner *>(u"openIncident"_s));
        world.ill = {u"gemma-prod-5d8f-7kq2z"_s, u"gemma-prod-5d8f-x9d4c"_s};
        looks(4);
        auto *banner = page.findChild<Banner *>(u"openIncident"_s);
        QVERIFY(banner);
        Q_EMIT banner->actionTriggered();
        QVERIFY(page.view());
        QCOMPARE(page.view()->endpoint(), world.endpoint());
        // One monitor for both: what was counted in the background is there.
        QVERIFY(alerts.monitor(world.endpoint()).get() == &page.view()->monitor());
        QVERIFY(page.view()->monitor().isAttended());
        QVERIFY(page.view()->incidents()->findChild<Banner *>(u"openIncident"_s));
        world.ill.clear();
        looks(4);
        turn();
        auto *over = page.view()->incidents()->findChild<Banner *>(u"endedIncident"_s);
        QVERIFY(over);
        Q_EMIT over->actionTriggered();
        QVERIFY(alerts.incidents().isEmpty());
        page.showList();
        turn();
        // Its card in the list looks by the same one: twice in 30 s at both replicas, and nobody beside it.
        QVERIFY(alerts.monitor(world.endpoint())->isAttended());
        const auto scrapes = [&] {
            return std::ranges::count_if(world.kube->proxied().requests(), [](const HttpRequest &request) {
                return request.url.path() == "/metrics"_L1;
            });
        };
        const auto before = scrapes();
        for (int i = 0; i < 2; ++i) {
            world.clock.advance(15s);
            turn();
        }
        QCOMPARE(scrapes() - before, 2 * 2);
        page.pageHidden();
        QVERIFY(alerts.monitor(world.endpoint())->isRunning());
        QVERIFY(!alerts.monitor(world.endpoint())->isAttended());
    }
};

QTEST_MAIN(TestObjectivesView)
#include "tst_objectivesview.moc"

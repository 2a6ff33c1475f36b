// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeworld.h"
#include "session/fleet/keptclusters.h"
#include "store/settings.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/endpointlist.h"
#include "ui/dashboard/endpointview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QJsonArray>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A dashboard of two clusters, with an endpoint in each.
struct TwoClusters {
    FakeWorld home;
    FakeWorld other{u"other"_s};
    LiveCluster cluster{*home.session};
    ClusterFleet fleet{*home.session, cluster,
                       [this](const Session::Options &) { return other.makeSession(); }};
    EndpointRegistry registry{u":memory:"_s, home.clock};
    Endpoint theirs = other.endpoint();
    Settings settings{QString()};
    KeptClusters kept{settings, *home.session, fleet, registry};
    std::unique_ptr<DashboardPage> page;

    TwoClusters()
    {
        theirs.name = u"zephyr"_s;
        QVERIFY(registry.remember(home.endpoint()));
        QVERIFY(registry.remember(theirs));
    }
    void show()
    {
        page = std::make_unique<DashboardPage>(*home.session, cluster, registry);
        page->showAlso(fleet);
        page->keepClustersIn(kept);
        page->pageShown();
        look();
    }
    // The clock of a world is the one of its sessions.
    void look()
    {
        turn();
        for (FakeWorld *world : {&home, &other}) {
            world->clock.advance(15s);
            turn();
        }
    }
    EndpointList &list() { return *page->findChild<EndpointList *>(); }
    EndpointCard &card(int index) { return *list().cards().at(index); }
    QPushButton &connectButton(int index)
    {
        return *card(index).findChild<QPushButton *>(u"connectEndpoint"_s);
    }
};

} // namespace

/// The dashboard over several clusters.
class TestDashboardFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void anEndpointOfAnotherClusterIsLiveBesideTheSittingsOwn();
    void aRefusedClusterSaysSoOnItsCardAndHoldsNoOtherUp();
    void theFirstClusterConnectedHereIsTheSittingsOwn();
    void aCardSaysWhatItsEndpointDoesAndHowOldThatIs();
    void clustersOfTheLastSittingAreConnectedWithTheFirstLook();
    void aClusterIsLetGoFromItsCard();
    void aClusterIsLetGoFromTheEndpointsPage();
};

void TestDashboardFleet::anEndpointOfAnotherClusterIsLiveBesideTheSittingsOwn()
{
    TwoClusters two;
    two.home.connectCluster();
    two.show();
    QVERIFY2(two.card(0).sentence().startsWith("Serving."_L1), qPrintable(two.card(0).sentence()));
    QCOMPARE(two.card(1).sentence(), u"State unknown, because its cluster is not connected."_s);
    QCOMPARE(two.list().summary(), u"1 serving · 1 not connected"_s);
    QVERIFY(!two.connectButton(1).isHidden() && two.connectButton(0).isHidden());
    QVERIFY(!two.other.kube); // nobody is dialled unasked
    two.connectButton(1).click();
    two.look();
    QVERIFY2(two.card(1).sentence().startsWith("Serving."_L1), qPrintable(two.card(1).sentence()));
    QCOMPARE(two.list().summary(), u"2 serving"_s);
    QVERIFY(two.connectButton(1).isHidden());
    QCOMPARE(two.home.session->kube()->context().name, u"demo"_s);
    // Opened, it is shown through its own cluster; what the sitting is connected to stays.
    QTest::keyClick(&two.card(1), Qt::Key_Return);
    two.look();
    QVERIFY(two.page->view());
    QVERIFY(&two.page->view()->session() != two.home.session.get());
    QVERIFY2(two.page->view()->sentence().startsWith("Serving."_L1),
             qPrintable(two.page->view()->sentence()));
    QCOMPARE(two.home.session->kube()->context().name, u"demo"_s);
    two.page->showList();
    two.page->openEndpoint(two.home.endpoint());
    QCOMPARE(&two.page->view()->session(), two.home.session.get());
}

void TestDashboardFleet::aRefusedClusterSaysSoOnItsCardAndHoldsNoOtherUp()
{
    TwoClusters two;
    two.home.connectCluster();
    two.other.clusterRefuses = Error{.kind = ErrorKind::Unauthorized, .detail = u"the token has expired"_s};
    two.show();
    // On its own page, to which the failure leads as well.
    two.page->openEndpoint(two.theirs);
    auto *banner = two.page->view()->findChild<Banner *>();
    Q_EMIT banner->actionTriggered();
    two.look();
    QVERIFY(!banner->isHidden());
    QCOMPARE(banner->findChild<QPushButton *>()->text(), u"Connect again"_s);
    two.page->showList();
    two.look();
    QVERIFY2(two.card(0).sentence().startsWith("Serving."_L1), qPrintable(two.card(0).sentence()));
    QVERIFY2(two.card(1).sentence().startsWith("State unknown, because its cluster is not connected: "_L1),
             qPrintable(two.card(1).sentence()));
    QCOMPARE(two.connectButton(1).text(), u"Connect again"_s);
    two.other.clusterRefuses.reset();
    two.connectButton(1).click();
    two.look();
    QVERIFY2(two.card(1).sentence().startsWith("Serving."_L1), qPrintable(two.card(1).sentence()));
}

void TestDashboardFleet::theFirstClusterConnectedHereIsTheSittingsOwn()
{
    TwoClusters two;
    two.show();
    QCOMPARE(two.list().summary(), u"2 not connected"_s);
    auto *all = two.page->findChild<QPushButton *>(u"connectAll"_s);
    QCOMPARE(all->text(), u"Connect 2 clusters"_s);
    all->click();
    two.look();
    QCOMPARE(two.list().summary(), u"2 serving"_s);
    QVERIFY(all->isHidden());
    QCOMPARE(two.home.session->kube()->context().name, u"demo"_s);
}

void TestDashboardFleet::aCardSaysWhatItsEndpointDoesAndHowOldThatIs()
{
    TwoClusters two;
    two.home.connectCluster();
    two.show();
    const auto *numbers = two.card(0).findChild<QLabel *>(u"endpointNumbers"_s);
    two.home.serve(75, 0.2);
    two.look();
    // 150 requests of 128 tokens on two replicas in 15 seconds.
    const QString said = u"10\u00a0req/s · 1280\u00a0tok/s · 6 running, 0 waiting · KV cache 31\u00a0% · "_s;
    QVERIFY2(numbers->text().startsWith(said), qPrintable(numbers->text()));
    QVERIFY(!numbers->isHidden() && !numbers->text().contains("stale"_L1));
    two.list().stop();
    two.home.clock.advance(60s);
    two.card(0).updateAge();
    QVERIFY2(numbers->text().endsWith("stale, 1 min ago"_L1), qPrintable(numbers->text()));
    QVERIFY(two.card(1).findChild<QLabel *>(u"endpointNumbers"_s)->isHidden()); // nothing is known of it
}

void TestDashboardFleet::clustersOfTheLastSittingAreConnectedWithTheFirstLook()
{
    TwoClusters two;
    two.home.connectCluster();
    two.settings.set(u"clusters/endpoints"_s, QJsonArray{two.theirs.target.toJson()});
    QVERIFY(!two.other.kube); // until somebody looks
    two.show();
    two.look();
    QVERIFY2(two.card(1).sentence().startsWith("Serving."_L1), qPrintable(two.card(1).sentence()));
}

void TestDashboardFleet::aClusterIsLetGoFromItsCard()
{
    TwoClusters two;
    two.home.connectCluster();
    two.show();
    two.connectButton(1).click();
    two.look();
    QCOMPARE(two.list().summary(), u"2 serving"_s);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
    QApplication::sendEvent(&two.card(1), &asked);
    auto *action = two.card(1).findChild<QAction *>(u"disconnectEndpoint"_s);
    QVERIFY(action);
    action->trigger();
    two.look();
    QCOMPARE(two.card(1).sentence(), u"State unknown, because its cluster is not connected."_s);
    QVERIFY2(two.card(0).sentence().startsWith("Serving."_L1), qPrintable(two.card(0).sentence()));
    QVERIFY(!two.connectButton(1).isHidden());
    two.connectButton(1).click(); // and back again
    two.look();
    QCOMPARE(two.list().summary(), u"2 serving"_s);
}

void TestDashboardFleet::aClusterIsLetGoFromTheEndpointsPage()
{
    TwoClusters two;
    two.home.connectCluster();
    two.show();
    two.page->openEndpoint(two.home.endpoint());
    two.look();
    auto *action = two.page->view()->findChild<QAction *>(u"disconnectCluster"_s);
    QVERIFY(action);
    action->trigger();
    two.look();
    QVERIFY(!two.home.session->kube());
    QVERIFY(two.kept.all().isEmpty());
    QVERIFY(two.page->view());
    QCOMPARE(two.page->view()->sentence(), u"State unknown, because its cluster is not connected."_s);
}

QTEST_MAIN(TestDashboardFleet)
#include "tst_dashboardfleet.moc"

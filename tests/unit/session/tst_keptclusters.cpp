// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fleet/keptclusters.h"
#include "store/settings.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QFile>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

/// One sitting: a cluster of its own, another beside it, an endpoint in each.
struct Sitting {
    FakeWorld home;
    FakeWorld other{u"other"_s};
    LiveCluster cluster{*home.session};
    ClusterFleet fleet{*home.session, cluster,
                       [this](const Session::Options &) { return other.makeSession(); }};
    EndpointRegistry registry{u":memory:"_s, home.clock};
    Endpoint theirs = other.endpoint();
    Settings settings;
    KeptClusters kept{settings, *home.session, fleet, registry};

    explicit Sitting(const QString &file = {}) : settings(file)
    {
        theirs.name = u"zephyr"_s;
        QVERIFY(registry.remember(home.endpoint()));
        QVERIFY(registry.remember(theirs));
    }
    QStringList contexts() const
    {
        QStringList names;
        for (const Target &target : kept.all())
            names.append(target.kubeContext);
        return names;
    }
};

} // namespace

class TestKeptClusters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsDialledWhoWasNotConnectedBefore()
    {
        Sitting sitting;
        sitting.kept.connectAgain();
        turn();
        QVERIFY(!sitting.other.kube && !sitting.home.kube);
    }

    void theNextSittingIsConnectedToTheSameClusters()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.json"_s);
        {
            Sitting sitting(file);
            sitting.home.connectCluster();
            sitting.fleet.reach(sitting.theirs.target);
            turn();
            QVERIFY(sitting.other.kube);
            QCOMPARE(sitting.contexts(), (QStringList{u"demo"_s, u"other"_s}));
            QVERIFY(sitting.settings.save());
        }
        Sitting next(file);
        next.home.connectCluster(); // as by --kubeconfig
        next.kept.connectAgain();
        turn();
        QVERIFY(next.other.kube);
        QVERIFY(next.fleet.wayTo(next.theirs.target)->isConnected());
        QVERIFY(next.fleet.wayTo(next.home.endpoint().target)->isHome()); // not dialled twice
    }

    void whatIsKeptIsNamesAlone()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.json"_s);
        Sitting sitting(file);
        sitting.home.connectCluster();
        QVERIFY(sitting.settings.save());
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QJsonObject values = QJsonDocument::fromJson(kept.readAll())["values"_L1].toObject();
        QCOMPARE(values["clusters/endpoints"_L1].toArray(), QJsonArray{[&] {
                     Target target = sitting.home.endpoint().target;
                     target.nameSpace.clear();
                     return target.toJson();
                 }()});
    }

    void aClusterThatIsLetGoStaysAway()
    {
        Sitting sitting;
        sitting.home.connectCluster();
        sitting.fleet.reach(sitting.theirs.target);
        turn();
        sitting.kept.letGo(sitting.theirs.target);
        turn();
        QVERIFY(!sitting.fleet.wayTo(sitting.theirs.target)->isConnected());
        QCOMPARE(sitting.contexts(), QStringList{u"demo"_s});
        QVERIFY(sitting.home.session->kube());
        sitting.kept.letGo(sitting.home.endpoint().target); // the sitting's own as well
        QVERIFY(!sitting.home.session->kube());
        QVERIFY(sitting.kept.all().isEmpty());
        sitting.kept.connectAgain();
        turn();
        QVERIFY(!sitting.home.session->kube());
    }

    void aClusterWithoutAnEndpointIsForgotten()
    {
        Sitting sitting;
        sitting.fleet.reach(sitting.theirs.target);
        turn();
        QCOMPARE(sitting.contexts(), QStringList{u"other"_s});
        for (const EndpointRegistry::Known &known : sitting.registry.all()) {
            if (known.endpoint.name == "zephyr"_L1) {
                QVERIFY(sitting.registry.forget(known.id));
                break;
            }
        }
        sitting.kept.connectAgain();
        QVERIFY(sitting.kept.all().isEmpty());
    }

    void aRefusedClusterIsKeptAndSaysSo()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.json"_s);
        {
            Sitting sitting(file);
            sitting.fleet.reach(sitting.theirs.target);
            turn();
            QVERIFY(sitting.settings.save());
        }
        Sitting next(file);
        next.other.clusterRefuses =
            Error{.kind = ErrorKind::Unauthorized, .detail = u"the token has expired"_s};
        next.kept.connectAgain();
        turn();
        QCOMPARE(next.fleet.wayTo(next.theirs.target)->error()->detail, u"the token has expired"_s);
        QCOMPARE(next.contexts(), QStringList{u"other"_s});
        // It is dialled with the first look at the page alone: a person may have given up on it since.
        next.other.clusterRefuses.reset();
        next.kept.connectAgain();
        turn();
        QVERIFY(!next.fleet.wayTo(next.theirs.target)->isConnected());
    }
};

QTEST_GUILESS_MAIN(TestKeptClusters)
#include "tst_keptclusters.moc"

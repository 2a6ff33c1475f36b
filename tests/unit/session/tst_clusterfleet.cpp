// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/contextguard.h"
#include "kube/fakekubeclient.h"
#include "session/fleet/clusterfleet.h"
#include "support/runtask.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Several clusters in one table, each on its own.
class TestClusterFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nobodyIsDialledBeforeItIsChosen();
    void theSameUidInTwoClustersIsTwoRows();
    void aRefusedCredentialWaitsForAPersonAndHoldsNobodyUp();
    void aClusterThatIsDownIsTriedAgainByItself();
    void aClusterThatNeverAnswersHoldsNobodyUp();
    void aForbiddenListSaysSoOfItsClusterAlone();
    void aClusterThatDiesKeepsItsRowsGreyAndComesBack();
    void aClusterTakenOutLosesItsRowsAlone();
    void rowsKeepTheirPlacesUnderBatchesOfAnotherCluster();
    void theConnectedClusterIsNotShownTwice();
    void theConnectedClusterMayComeAndGo();
    void nothingIsWatchedWhileNobodyLooks();
    void theNamespaceIsTheSameInAll();
    void aKindIsWatchedWhereItIsServed();
    void aProtectedContextStaysProtected();
    void anotherWorldHasNoneOfThem();
    void theSessionOfATargetIsItsOwnClusters();
    void whatAnEndpointNeedsIsReachedBesideTheTables();
    void whoeverWaitsForAConnectionIsToldWhyThereIsNone();
    void theFirstClusterThatIsNeededIsTheSittingsOwn();
    void aWaitThatIsCancelledEnds();
    void columnsOfTheSameNameAreOne();
    void columnsThatComeLateMoveNothing();

private:
    void settle(int frames = 4)
    {
        for (int i = 0; i < frames; ++i) {
            turn();
            m_clock.advance(20ms);
        }
        turn();
    }
    static QJsonObject pod(const QString &name, const QString &nameSpace = u"a"_s)
    {
        return {{u"apiVersion"_s, u"v1"_s},
                {u"kind"_s, u"Pod"_s},
                {u"metadata"_s,
                 QJsonObject{{u"name"_s, name}, {u"namespace"_s, nameSpace}, {u"uid"_s, u"uid-"_s + name}}}};
    }
    SessionFactories factories()
    {
        SessionFactories made;
        made.kube = [this](KubeContext context, std::unique_ptr<KubeCredentialSource>,
                           Clock &) -> Result<std::unique_ptr<KubeClient>> {
            m_dialled.append(context.name);
            auto client = std::make_unique<FakeKubeClient>();
            client->put(pod(u"same"_s));
            client->put(pod(u"of-"_s + context.name));
            if (m_prepare.contains(context.name))
                m_prepare[context.name](*client);
            const QString name = context.name;
            client->setContext(std::move(context));
            m_clients[name] = client.get();
            return guardedClient(std::move(client), {.protection = [this](const QString &of) {
                                     return of == m_readOnly ? Protection::ReadOnly : Protection::None;
                                 }});
        };
        return made;
    }
    std::unique_ptr<Session> makeSession(const Session::Options &options)
    {
        return std::make_unique<Session>(m_clock, m_consent, options, factories());
    }
    FakeKubeClient &client(const QString &name) { return *m_clients.value(name); }
    FleetCluster &cluster(const QString &name) { return *m_fleet->find(name); }
    QStringList podsShown() const
    {
        QStringList shown;
        for (int row = 0; row < m_fleet->pods()->rowCount(); ++row) {
            const QModelIndex at = m_fleet->pods()->index(row, 0);
            shown << at.data(ClusterRowsModel::ClusterRole).toString() + u'/' + at.data().toString();
        }
        shown.sort();
        return shown;
    }
    void showPodsOf(const QStringList &contexts)
    {
        m_fleet->choose(contexts);
        m_fleet->connectChosen();
        m_fleet->watch(FleetCluster::View{.kind = LiveCluster::Pods});
        settle();
    }
    bool isStale(const QString &name) const
    {
        for (int row = 0; row < m_fleet->pods()->rowCount(); ++row) {
            const QModelIndex at = m_fleet->pods()->index(row, 0);
            if (at.data(ClusterRowsModel::ClusterRole).toString() == name)
                return at.data(ClusterRowsModel::IsStaleRole).toBool();
        }
        return false;
    }

    FakeClock m_clock;
    ListedExecConsent m_consent;
    QTemporaryDir m_folder;
    QString m_readOnly;
    QStringList m_dialled;
    QHash<QString, std::function<void(FakeKubeClient &)>> m_prepare;
    QHash<QString, FakeKubeClient *> m_clients;
    std::unique_ptr<ClusterFleet> m_fleet;
    std::unique_ptr<LiveCluster> m_live;
    std::unique_ptr<Session> m_home;
};

void TestClusterFleet::init()
{
    m_fleet.reset();
    m_live.reset();
    m_home.reset();
    m_dialled.clear();
    m_prepare.clear();
    m_clients.clear();
    m_readOnly.clear();
    QFile file(m_folder.filePath(u"config"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray text =
        "apiVersion: v1\nkind: Config\nclusters: [{name: c, cluster: {server: 'https://c.invalid'}}]\n"
        "users: [{name: u, user: {token: t}}]\ncontexts:\n";
    for (const char *name : {"home", "alpha", "beta", "gamma"})
        text += QByteArray("- {name: ") + name + ", context: {cluster: c, user: u, namespace: a}}\n";
    for (int i = 0; i < 500; ++i)
        text += "- {name: many-" + QByteArray::number(i) + ", context: {cluster: c, user: u}}\n";
    file.write(text);
    file.close();
    m_home = makeSession({.kubeconfigPath = file.fileName()});
    m_live = std::make_unique<LiveCluster>(*m_home);
    m_fleet = std::make_unique<ClusterFleet>(
        *m_home, *m_live, [this](const Session::Options &options) { return makeSession(options); });
}

void TestClusterFleet::nobodyIsDialledBeforeItIsChosen()
{
    settle();
    QCOMPARE(m_dialled, QStringList());
    m_fleet->choose({u"alpha"_s, u"many-17"_s}); // remembered from the last sitting: no page shows it yet
    m_fleet->watch(FleetCluster::View{});
    settle();
    QCOMPARE(m_dialled, QStringList());
    QCOMPARE(cluster(u"alpha"_s).state(), LiveCluster::State::Idle);
    m_fleet->connectChosen();
    settle();
    QCOMPARE(m_dialled, (QStringList{u"alpha"_s, u"many-17"_s}));
}

void TestClusterFleet::theSameUidInTwoClustersIsTwoRows()
{
    QVERIFY(run(m_home->connectContext(u"home"_s, {})));
    QAbstractItemModelTester tester(m_fleet->pods(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    showPodsOf({u"alpha"_s, u"beta"_s});
    QCOMPARE(podsShown(),
             (QStringList{u"alpha/of-alpha"_s, u"alpha/same"_s, u"beta/of-beta"_s, u"beta/same"_s,
                          u"home/of-home"_s, u"home/same"_s}));
    QStringList uids;
    for (int row = 0; row < m_fleet->pods()->rowCount(); ++row)
        uids << m_fleet->pods()->index(row, 0).data(PodTableModel::UidRole).toString();
    QCOMPARE(uids.count(u"uid-same"_s), 3);
    const int column = m_fleet->pods()->clusterColumn();
    QCOMPARE(column, int(PodTableModel::ColumnCount));
    QCOMPARE(m_fleet->pods()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), u"Cluster"_s);
    for (int row = 0; row < m_fleet->pods()->rowCount(); ++row) {
        const FleetCluster *owner = m_fleet->clusterOf(*m_fleet->pods(), row);
        QCOMPARE(m_fleet->pods()->index(row, column).data().toString(), owner->name());
        QCOMPARE(owner->live().pods()->row(m_fleet->pods()->placeOf(row).row).uid, uids.at(row));
    }
}

void TestClusterFleet::aRefusedCredentialWaitsForAPersonAndHoldsNobodyUp()
{
    int refusals = 1;
    m_prepare[u"alpha"_s] = [&refusals](FakeKubeClient &client) {
        if (refusals-- > 0)
            client.failNext(u"version"_s, {},
                            {.kind = ErrorKind::Unauthorized, .detail = u"the token has expired"_s});
    };
    showPodsOf({u"alpha"_s, u"beta"_s});
    QCOMPARE(cluster(u"alpha"_s).state(), LiveCluster::State::Failed);
    QCOMPARE(cluster(u"alpha"_s).error()->detail, u"the token has expired"_s);
    QVERIFY(!cluster(u"alpha"_s).isTrying());
    QCOMPARE(cluster(u"beta"_s).state(), LiveCluster::State::Live);
    QCOMPARE(podsShown(), (QStringList{u"beta/of-beta"_s, u"beta/same"_s}));
    QVERIFY(m_fleet->isSynced());
    // A plugin would be run, and perhaps a browser opened, each time.
    m_clock.advance(30min);
    settle();
    QCOMPARE(m_dialled.count(u"alpha"_s), 1);
    cluster(u"alpha"_s).retry();
    settle();
    QCOMPARE(m_dialled.count(u"alpha"_s), 2);
    QCOMPARE(cluster(u"alpha"_s).state(), LiveCluster::State::Live);
    QCOMPARE(podsShown().size(), 4);
}

void TestClusterFleet::aClusterThatIsDownIsTriedAgainByItself()
{
    int failures = 3;
    m_prepare[u"alpha"_s] = [&failures](FakeKubeClient &client) {
        if (failures-- > 0)
            client.failNext(u"version"_s, {},
                            {.kind = ErrorKind::Network, .detail = u"connection refused"_s});
    };
    showPodsOf({u"alpha"_s, u"beta"_s});
    QCOMPARE(cluster(u"alpha"_s).state(), LiveCluster::State::Failed);
    QVERIFY(cluster(u"alpha"_s).isTrying());
    QCOMPARE(podsShown(), (QStringList{u"beta/of-beta"_s, u"beta/same"_s}));
    for (int i = 0; i < 10; ++i) {
        m_clock.advance(30s);
        settle();
    }
    QCOMPARE(m_dialled.count(u"alpha"_s), 4);
    QCOMPARE(cluster(u"alpha"_s).state(), LiveCluster::State::Live);
    QCOMPARE(podsShown().size(), 4);
}

void TestClusterFleet::aClusterThatNeverAnswersHoldsNobodyUp()
{
    m_prepare[u"alpha"_s] = [](FakeKubeClient &client) { client.hangNext(u"version"_s, {}); };
    m_prepare[u"gamma"_s] = [](FakeKubeClient &client) { client.hangNext(u"list"_s, u"Pod"_s); };
    showPodsOf({u"alpha"_s, u"beta"_s});
    QCOMPARE(cluster(u"alpha"_s).state(), LiveCluster::State::Connecting);
    QCOMPARE(cluster(u"beta"_s).state(), LiveCluster::State::Live);
    QVERIFY(!m_fleet->isSynced());
    // Taken out while it hangs, and nothing of it is left.
    m_fleet->choose({u"beta"_s});
    settle();
    QVERIFY(m_fleet->isSynced());
    QCOMPARE(podsShown(), (QStringList{u"beta/of-beta"_s, u"beta/same"_s}));
}

void TestClusterFleet::aForbiddenListSaysSoOfItsClusterAlone()
{
    m_prepare[u"alpha"_s] = [](FakeKubeClient &client) {
        const Error no{.kind = ErrorKind::Forbidden, .detail = u"pods is forbidden"_s};
        client.failNext(u"watch"_s, u"Pod"_s, no, 9);
        client.failNext(u"list"_s, u"Pod"_s, no, 9);
    };
    showPodsOf({u"alpha"_s, u"beta"_s});
    QCOMPARE(cluster(u"alpha"_s).state(), LiveCluster::State::Forbidden);
    QCOMPARE(cluster(u"beta"_s).state(), LiveCluster::State::Live);
    QCOMPARE(podsShown(), (QStringList{u"beta/of-beta"_s, u"beta/same"_s}));
    m_fleet->watch(FleetCluster::View{.kind = LiveCluster::Nodes});
    settle();
    QCOMPARE(cluster(u"alpha"_s).state(), LiveCluster::State::Live);
}

void TestClusterFleet::aClusterThatDiesKeepsItsRowsGreyAndComesBack()
{
    showPodsOf({u"alpha"_s, u"beta"_s});
    const QDateTime seen = cluster(u"alpha"_s).lastContact();
    const Error gone{.kind = ErrorKind::Network, .detail = u"connection refused"_s};
    client(u"alpha"_s).failNext(u"watch"_s, u"Pod"_s, gone, 3);
    client(u"alpha"_s).failNext(u"list"_s, u"Pod"_s, gone, 3);
    client(u"alpha"_s).endWatches(gone);
    settle();
    QCOMPARE(cluster(u"alpha"_s).state(), LiveCluster::State::Reconnecting);
    QVERIFY(isStale(u"alpha"_s));
    QVERIFY(!isStale(u"beta"_s));
    QCOMPARE(podsShown().size(), 4);
    for (int row = 0; row < 4; ++row) {
        const QModelIndex at = m_fleet->pods()->index(row, m_fleet->pods()->clusterColumn());
        const bool isOfAlpha = at.data(ClusterRowsModel::ClusterRole).toString() == "alpha"_L1;
        const QString time = seen.toLocalTime().time().toString(u"HH:mm:ss"_s);
        QCOMPARE(at.data().toString(),
                 isOfAlpha ? u"alpha (as of %1)"_s.arg(time) : u"beta"_s); // not by colour alone
        QCOMPARE(at.data(ClusterRowsModel::SortRole).toString(), isOfAlpha ? u"alpha"_s : u"beta"_s);
    }
    client(u"beta"_s).put(pod(u"new"_s));
    settle();
    QVERIFY(podsShown().contains(u"beta/new"_s));
    client(u"alpha"_s).take(u"Pod"_s, u"a"_s, u"same"_s);
    for (int i = 0; i < 10; ++i) {
        m_clock.advance(30s);
        settle();
    }
    QCOMPARE(cluster(u"alpha"_s).state(), LiveCluster::State::Live);
    QVERIFY(!isStale(u"alpha"_s));
    QCOMPARE(podsShown(),
             (QStringList{u"alpha/of-alpha"_s, u"beta/new"_s, u"beta/of-beta"_s, u"beta/same"_s}));
}

void TestClusterFleet::aClusterTakenOutLosesItsRowsAlone()
{
    showPodsOf({u"alpha"_s, u"beta"_s, u"gamma"_s});
    QAbstractItemModelTester tester(m_fleet->pods(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(m_fleet->pods(), &QAbstractItemModel::modelReset);
    QSignalSpy told(m_fleet.get(), &ClusterFleet::clustersChanged);
    const int row = m_fleet->pods()->rowOf({2, 0});
    const QPersistentModelIndex kept = m_fleet->pods()->index(row, 0);
    QCOMPARE(kept.data(ClusterRowsModel::ClusterRole).toString(), u"gamma"_s);
    Session &left = cluster(u"beta"_s).session();
    m_fleet->choose({u"alpha"_s, u"gamma"_s});
    settle();
    QCOMPARE(podsShown(),
             (QStringList{u"alpha/of-alpha"_s, u"alpha/same"_s, u"gamma/of-gamma"_s, u"gamma/same"_s}));
    QCOMPARE(resets.count(), 0);
    QCOMPARE(told.count(), 1);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(ClusterRowsModel::ClusterRole).toString(), u"gamma"_s);
    QVERIFY(!left.kube()); // an open panel of it has a session still, and nobody behind it
    m_fleet->choose({u"alpha"_s, u"gamma"_s, u"beta"_s});
    settle();
    QCOMPARE(podsShown().size(), 6);
    QCOMPARE(&cluster(u"beta"_s).session(), &left);
}

void TestClusterFleet::rowsKeepTheirPlacesUnderBatchesOfAnotherCluster()
{
    showPodsOf({u"alpha"_s, u"beta"_s});
    QAbstractItemModelTester tester(m_fleet->pods(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex kept = m_fleet->pods()->index(m_fleet->pods()->rowOf({1, 1}), 0);
    const QString name = kept.data().toString();
    QSignalSpy came(m_fleet->pods(), &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 300; ++i)
        client(u"alpha"_s).put(pod(u"more-%1"_s.arg(i)));
    settle();
    QCOMPARE(m_fleet->pods()->rowCount(), 304);
    QCOMPARE(came.count(), 1); // a batch of a cluster is a batch here
    QCOMPARE(kept.row(), 303);
    QCOMPARE(kept.data().toString(), name);
    QCOMPARE(kept.data(ClusterRowsModel::ClusterRole).toString(), u"beta"_s);
    for (int i = 0; i < 300; i += 2)
        client(u"alpha"_s).take(u"Pod"_s, u"a"_s, u"more-%1"_s.arg(i));
    settle();
    QCOMPARE(kept.row(), 153);
    QCOMPARE(kept.data().toString(), name);
    QSignalSpy changed(m_fleet->pods(), &QAbstractItemModel::dataChanged);
    QJsonObject other = pod(u"same"_s);
    other.insert(u"status"_s, QJsonObject{{u"phase"_s, u"Failed"_s}});
    client(u"beta"_s).put(other);
    settle();
    QCOMPARE(changed.count(), 1);
    const QModelIndex at = changed.first().first().toModelIndex();
    QCOMPARE(m_fleet->pods()->placeOf(at.row()).cluster, 1);
    QCOMPARE(at.siblingAtColumn(PodTableModel::NameColumn).data().toString(), u"same"_s);
}

void TestClusterFleet::theConnectedClusterIsNotShownTwice()
{
    showPodsOf({u"alpha"_s, u"home"_s});
    QCOMPARE(m_fleet->clusters().size(), 2);
    QVERIFY(!cluster(u"home"_s).isHome());
    QVERIFY(run(m_home->connectContext(u"home"_s, {})));
    settle();
    QCOMPARE(m_fleet->clusters().size(), 2);
    QVERIFY(cluster(u"home"_s).isHome());
    QCOMPARE(podsShown(),
             (QStringList{u"alpha/of-alpha"_s, u"alpha/same"_s, u"home/of-home"_s, u"home/same"_s}));
}

void TestClusterFleet::theConnectedClusterMayComeAndGo()
{
    QVERIFY(run(m_home->connectContext(u"home"_s, {})));
    showPodsOf({u"alpha"_s});
    QCOMPARE(m_fleet->clusters().size(), 2);
    QVERIFY(run(m_home->connectContext(u"gamma"_s, {})));
    settle();
    QCOMPARE(podsShown(),
             (QStringList{u"alpha/of-alpha"_s, u"alpha/same"_s, u"gamma/of-gamma"_s, u"gamma/same"_s}));
    m_home->disconnectCluster();
    settle();
    QCOMPARE(podsShown(), (QStringList{u"alpha/of-alpha"_s, u"alpha/same"_s}));
}

void TestClusterFleet::nothingIsWatchedWhileNobodyLooks()
{
    showPodsOf({u"alpha"_s, u"beta"_s});
    m_fleet->watch({});
    settle();
    for (const QString &name : {u"alpha"_s, u"beta"_s})
        client(name).clearCalls();
    client(u"alpha"_s).put(pod(u"unseen"_s));
    m_clock.advance(10min);
    settle();
    QCOMPARE(client(u"alpha"_s).calls(), QStringList());
    QVERIFY(!podsShown().contains(u"alpha/unseen"_s));
    m_fleet->watch(FleetCluster::View{});
    settle();
    QVERIFY(podsShown().contains(u"alpha/unseen"_s));
    QVERIFY(client(u"alpha"_s).calls().filter(u"Node"_s).isEmpty());
}

void TestClusterFleet::theNamespaceIsTheSameInAll()
{
    for (const QString &name : {u"alpha"_s, u"beta"_s})
        m_prepare[name] = [name](FakeKubeClient &client) { client.put(pod(u"b-"_s + name, u"b"_s)); };
    showPodsOf({u"alpha"_s, u"beta"_s});
    QCOMPARE(podsShown().size(), 6);
    m_fleet->watch(FleetCluster::View{.nameSpace = u"b"_s});
    settle();
    QCOMPARE(podsShown(), (QStringList{u"alpha/b-alpha"_s, u"beta/b-beta"_s}));
}

void TestClusterFleet::aKindIsWatchedWhereItIsServed()
{
    showPodsOf({u"alpha"_s, u"beta"_s});
    m_fleet->watchKinds({{u"alpha"_s, kinds::pods()}}, {});
    settle();
    QCOMPARE(cluster(u"alpha"_s).kindWatch().kind(), kinds::pods());
    QVERIFY(!cluster(u"beta"_s).kindWatch().kind());
    QCOMPARE(m_fleet->objects()->rowCount(), 2);
    QCOMPARE(m_fleet->clusterOf(*m_fleet->objects(), 0), &cluster(u"alpha"_s));
}

void TestClusterFleet::aProtectedContextStaysProtected()
{
    m_readOnly = u"beta"_s;
    showPodsOf({u"alpha"_s, u"beta"_s});
    QVERIFY(!isReadOnly(cluster(u"alpha"_s).session().kube()));
    QVERIFY(isReadOnly(cluster(u"beta"_s).session().kube()));
    const auto refused =
        run(cluster(u"beta"_s).session().kube()->remove({kinds::pods(), u"a"_s, u"same"_s}, {}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, u"ContextReadOnly"_s);
    QVERIFY(run(cluster(u"alpha"_s).session().kube()->remove({kinds::pods(), u"a"_s, u"same"_s}, {}, {})));
    settle();
    QCOMPARE(podsShown(), (QStringList{u"alpha/of-alpha"_s, u"beta/of-beta"_s, u"beta/same"_s}));
}

void TestClusterFleet::anotherWorldHasNoneOfThem()
{
    showPodsOf({u"alpha"_s});
    m_home->setOptions({.kubeconfigPath = m_folder.filePath(u"other"_s)});
    settle();
    QVERIFY(!m_fleet->isMany());
    QCOMPARE(m_fleet->clusters().size(), 0);
    QCOMPARE(m_fleet->pods()->rowCount(), 0);
}

void TestClusterFleet::theSessionOfATargetIsItsOwnClusters()
{
    QVERIFY(run(m_home->connectContext(u"home"_s, {})));
    showPodsOf({u"alpha"_s});
    QCOMPARE(&m_fleet->sessionFor({.kubeContext = u"alpha"_s}), &cluster(u"alpha"_s).session());
    QCOMPARE(&m_fleet->sessionFor({.kubeContext = u"home"_s}), m_home.get());
    QCOMPARE(&m_fleet->sessionFor({.kubeContext = u"beta"_s}), m_home.get()); // nobody is connected to it
}

void TestClusterFleet::whatAnEndpointNeedsIsReachedBesideTheTables()
{
    QVERIFY(run(m_home->connectContext(u"home"_s, {})));
    showPodsOf({u"alpha"_s});
    const Target beta{.nameSpace = u"llm"_s, .kubeContext = u"beta"_s};
    QVERIFY(!m_fleet->wayTo(beta));
    m_fleet->reach(beta);
    settle();
    FleetCluster *way = m_fleet->wayTo(beta);
    QVERIFY(way && way->isConnected() && !way->isHome());
    QCOMPARE(&m_fleet->sessionFor(beta), &way->session());
    QCOMPARE(m_home->kube()->context().name, u"home"_s);
    // The tables have what they had, and another endpoint there is reached by the same connection.
    QCOMPARE(m_fleet->clusters().size(), 2);
    QVERIFY(!podsShown().contains(u"beta/of-beta"_s));
    m_fleet->reach({.nameSpace = u"other"_s, .kubeContext = u"beta"_s});
    settle();
    QCOMPARE(m_dialled.count(u"beta"_s), 1);
    // Once the sitting itself is there, its own connection counts.
    QVERIFY(run(m_home->connectContext(u"beta"_s, {})));
    settle();
    QVERIFY(m_fleet->wayTo(beta)->isHome());
    // In another world the name means something else.
    m_home->setOptions(m_home->options());
    settle();
    QVERIFY(!way->isConnected());
}

void TestClusterFleet::whoeverWaitsForAConnectionIsToldWhyThereIsNone()
{
    QVERIFY(run(m_home->connectContext(u"home"_s, {})));
    const Error refusal{.kind = ErrorKind::Unauthorized, .detail = u"the token has expired"_s};
    m_prepare[u"beta"_s] = [refusal](FakeKubeClient &client) { client.failNext(u"version"_s, {}, refusal); };
    const Target beta{.nameSpace = u"a"_s, .kubeContext = u"beta"_s};
    auto session = run(m_fleet->sessionTo(beta, {}));
    QVERIFY(!session);
    QCOMPARE(session.error().kind, ErrorKind::Unauthorized);
    QVERIFY2(session.error().detail.contains(u"the token has expired"_s), qPrintable(session.error().detail));
    // Asked again, it is tried again.
    m_prepare.clear();
    session = run(m_fleet->sessionTo(beta, {}));
    QVERIFY(session);
    QCOMPARE((*session)->kube()->context().name, u"beta"_s);
    QCOMPARE(m_home->kube()->context().name, u"home"_s);
    QCOMPARE(m_dialled, (QStringList{u"home"_s, u"beta"_s, u"beta"_s}));
}

void TestClusterFleet::theFirstClusterThatIsNeededIsTheSittingsOwn()
{
    auto session = run(m_fleet->sessionTo({.nameSpace = u"a"_s, .kubeContext = u"beta"_s}, {}));
    QVERIFY(session);
    QCOMPARE(*session, m_home.get());
    session = run(m_fleet->sessionTo({.nameSpace = u"a"_s, .kubeContext = u"alpha"_s}, {}));
    QVERIFY(session && *session != m_home.get());
    QCOMPARE(m_home->kube()->context().name, u"beta"_s);
}

void TestClusterFleet::aWaitThatIsCancelledEnds()
{
    QVERIFY(run(m_home->connectContext(u"home"_s, {})));
    const Error down{.kind = ErrorKind::Network, .detail = u"connection refused"_s};
    m_prepare[u"beta"_s] = [down](FakeKubeClient &client) { client.failNext(u"version"_s, {}, down); };
    std::stop_source stop;
    stop.request_stop();
    auto session = run(m_fleet->sessionTo({.nameSpace = u"a"_s, .kubeContext = u"beta"_s}, stop.get_token()));
    QVERIFY(!session);
    QCOMPARE(session.error().kind, ErrorKind::Cancelled);
}

void TestClusterFleet::columnsOfTheSameNameAreOne()
{
    ServerTableModel first(m_clock);
    first.setColumns({{.name = u"Name"_s}, {.name = u"Age"_s}}, false);
    first.merge({.upserted = {{.uid = u"u"_s, .cells = {u"x"_s, u"1d"_s}}}});
    ServerTableModel second(m_clock);
    second.setColumns({{.name = u"Name"_s}, {.name = u"Ready"_s}, {.name = u"Age"_s}}, false);
    second.merge({.upserted = {{.uid = u"u"_s, .cells = {u"y"_s, u"1/1"_s, u"2d"_s}}}});
    ClusterRowsModel both;
    QAbstractItemModelTester tester(&both, QAbstractItemModelTester::FailureReportingMode::QtTest);
    both.add(u"one"_s, &first);
    both.add(u"two"_s, &second);
    QStringList headers;
    for (int column = 0; column < both.columnCount(); ++column)
        headers << both.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QCOMPARE(headers, (QStringList{u"Name"_s, u"Age"_s, u"Ready"_s, u"Cluster"_s}));
    QStringList cells;
    for (int row = 0; row < both.rowCount(); ++row) {
        for (int column = 0; column < both.columnCount(); ++column)
            cells << both.index(row, column).data().toString();
    }
    QCOMPARE(cells, (QStringList{u"x"_s, u"1d"_s, {}, u"one"_s, u"y"_s, u"2d"_s, u"1/1"_s, u"two"_s}));
    QSignalSpy changed(&both, &QAbstractItemModel::dataChanged);
    second.merge({.upserted = {{.uid = u"u"_s, .cells = {u"y"_s, u"0/1"_s, u"2d"_s}}}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex(), both.index(1, 0));
    QCOMPARE(changed.first().at(1).toModelIndex(), both.index(1, 2));
    both.remove(0);
    QCOMPARE(both.rowCount(), 1);
    QCOMPARE(both.index(0, 2).data().toString(), u"0/1"_s);
}

void TestClusterFleet::columnsThatComeLateMoveNothing()
{
    ServerTableModel first(m_clock);
    ServerTableModel second(m_clock);
    ClusterRowsModel both;
    QAbstractItemModelTester tester(&both, QAbstractItemModelTester::FailureReportingMode::QtTest);
    both.add(u"one"_s, &first);
    both.add(u"two"_s, &second);
    QCOMPARE(both.columnCount(), 0);
    const QList<TableColumn> columns{{.name = u"Name"_s}, {.name = u"Age"_s}};
    first.setColumns(columns, true);
    first.merge(
        {.upserted = {{.uid = u"u"_s, .nameSpace = u"n"_s, .name = u"x"_s, .cells = {u"x"_s, u"1d"_s}}}});
    QCOMPARE(both.columnCount(), 4);
    const QPersistentModelIndex kept = both.index(0, 0);
    QSignalSpy resets(&both, &QAbstractItemModel::modelReset);
    second.setColumns(columns, true);
    second.merge(
        {.upserted = {{.uid = u"u"_s, .nameSpace = u"n"_s, .name = u"y"_s, .cells = {u"y"_s, u"2d"_s}}}});
    QCOMPARE(resets.count(), 0);
    QVERIFY(kept.isValid());
    QCOMPARE(both.index(1, 0).data().toString(), u"y"_s);
    QCOMPARE(both.index(1, 1).data().toString(), u"n"_s);
}

QTEST_GUILESS_MAIN(TestClusterFleet)
#include "tst_clusterfleet.moc"

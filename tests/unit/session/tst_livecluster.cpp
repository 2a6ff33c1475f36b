// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/fakekubeclient.h"
#include "session/livecluster.h"
#include "session/targetconnection.h"
#include "support/runtask.h"

#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The live view of a session's cluster, and whether that is the one a Target names.
class TestLiveCluster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsAskedWithoutALease();
    void theNamespaceOfTheTargetIsFollowed();
    void rowsOfAnotherClusterDoNotStay();
    void theSameClusterIsKnownByItsIdentity_data();
    void theSameClusterIsKnownByItsIdentity();
    void connectingToATargetMakesItTheSessions();

private:
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            turn();
            m_clock.advance(20ms);
        }
        turn();
    }
    static QJsonObject pod(const QString &name, const QString &nameSpace)
    {
        return {{u"apiVersion"_s, u"v1"_s},
                {u"kind"_s, u"Pod"_s},
                {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, nameSpace}}}};
    }
    FakeClock m_clock;
    ListedExecConsent m_consent;
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    FakeKubeClient *m_kube = nullptr;
};

void TestLiveCluster::init()
{
    QFile file(m_folder.filePath(u"config"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("apiVersion: v1\nkind: Config\ncurrent-context: one\nclusters: [{name: c, cluster: {server: "
               "'https://c.invalid'}}]\nusers: [{name: u, user: {token: t}}]\n"
               "contexts: [{name: one, context: {cluster: c, user: u, namespace: a}}, {name: two, context: "
               "{cluster: c, user: u, namespace: a}}]\n");
    file.close();
    SessionFactories factories;
    factories.kube = [this](KubeContext context, std::unique_ptr<KubeCredentialSource>,
                            Clock &) -> Result<std::unique_ptr<KubeClient>> {
        auto client = std::make_unique<FakeKubeClient>();
        client->put(pod(context.name + u"-a"_s, u"a"_s));
        client->put(pod(context.name + u"-b"_s, u"b"_s));
        client->setContext(std::move(context));
        m_kube = client.get();
        return client;
    };
    m_session = std::make_unique<Session>(m_clock, m_consent,
                                          Session::Options{.kubeconfigPath = file.fileName()}, factories);
    QVERIFY(run(m_session->connectContext(u"one"_s, {})));
}

void TestLiveCluster::nothingIsAskedWithoutALease()
{
    LiveCluster cluster(*m_session);
    m_kube->clearCalls();
    settle();
    QCOMPARE(m_kube->calls(), QStringList());
    auto first = cluster.watch(LiveCluster::Pods);
    auto second = cluster.watch(LiveCluster::Pods);
    settle();
    QCOMPARE(cluster.state(), LiveCluster::State::Live);
    first.reset();
    QCOMPARE(cluster.state(), LiveCluster::State::Live);
    second.reset();
    QCOMPARE(cluster.state(), LiveCluster::State::Idle);
}

void TestLiveCluster::theNamespaceOfTheTargetIsFollowed()
{
    LiveCluster cluster(*m_session);
    QCOMPARE(cluster.nameSpace(), u"a"_s);
    const auto lease = cluster.watch(LiveCluster::Pods);
    settle();
    QCOMPARE(cluster.pods()->rowCount(), 1);
    Target target = m_session->target();
    target.nameSpace = u"b"_s;
    m_session->setTarget(target);
    settle();
    QCOMPARE(cluster.pods()->rowCount(), 1);
    QCOMPARE(cluster.pods()->row(0).name, u"one-b"_s);
    // A choice of the person's stays while the Target's namespace does.
    cluster.setNamespace({});
    target.project = u"p"_s;
    m_session->setTarget(target);
    settle();
    QCOMPARE(cluster.nameSpace(), QString());
    QCOMPARE(cluster.pods()->rowCount(), 2);
}

void TestLiveCluster::rowsOfAnotherClusterDoNotStay()
{
    LiveCluster cluster(*m_session);
    const auto lease = cluster.watch(LiveCluster::Pods);
    settle();
    QCOMPARE(cluster.pods()->row(0).name, u"one-a"_s);
    QVERIFY(run(m_session->connectContext(u"two"_s, {})));
    settle();
    QCOMPARE(cluster.pods()->rowCount(), 1);
    QCOMPARE(cluster.pods()->row(0).name, u"two-a"_s);
    m_session->disconnectCluster();
    QCOMPARE(cluster.pods()->rowCount(), 0);
    QCOMPARE(cluster.state(), LiveCluster::State::Idle);
}

void TestLiveCluster::theSameClusterIsKnownByItsIdentity_data()
{
    QTest::addColumn<Target>("here");
    QTest::addColumn<Target>("wanted");
    QTest::addColumn<bool>("same");
    const Target gke{.provider = u"google"_s, .project = u"p"_s, .location = u"l"_s, .cluster = u"c"_s};
    Target otherProject = gke;
    otherProject.project = u"q"_s;
    Target byContext = gke;
    byContext.kubeContext = u"one"_s;
    const Target context{.kubeContext = u"one"_s};
    QTest::newRow("the same GKE cluster") << gke << gke << true;
    QTest::newRow("another project's cluster of that name") << gke << otherProject << false;
    QTest::newRow("the same cluster, reached by a context") << byContext << gke << true;
    QTest::newRow("the context in use") << context << context << true;
    QTest::newRow("another context") << context << Target{.kubeContext = u"two"_s} << false;
    QTest::newRow("a GKE cluster while a context is in use") << context << gke << false;
    QTest::newRow("a target that names nothing") << context << Target{} << false;
}

void TestLiveCluster::theSameClusterIsKnownByItsIdentity()
{
    QFETCH(Target, here);
    QFETCH(Target, wanted);
    QFETCH(bool, same);
    m_session->setTarget(here);
    QCOMPARE(isConnectedTo(*m_session, wanted), same);
    m_session->disconnectCluster();
    QVERIFY(!isConnectedTo(*m_session, wanted));
}

void TestLiveCluster::connectingToATargetMakesItTheSessions()
{
    const Target wanted{.nameSpace = u"b"_s, .kubeContext = u"two"_s};
    QVERIFY(run(connectTarget(*m_session, wanted, {})));
    QCOMPARE(m_session->target(), wanted);
    QCOMPARE(m_session->kube()->context().name, u"two"_s);
    QVERIFY(isConnectedTo(*m_session, wanted));
    const KubeClient *client = m_session->kube();
    QVERIFY(run(connectTarget(*m_session, wanted, {})));
    QCOMPARE(m_session->kube(), client); // it was there already
    const auto missing = run(connectTarget(*m_session, {.kubeContext = u"three"_s}, {}));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestLiveCluster)
#include "tst_livecluster.moc"

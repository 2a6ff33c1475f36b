// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/fakekubeclient.h"
#include "session/podlogmodel.h"
#include "support/runtask.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

class TestPodLogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsWithControlCharactersMadeVisible();
    void keepsTheNewestFiftyThousand();
    void pausingHoldsBackAndResumingShows();
    void searchGoesBothWaysAndAroundTheEnd();
    void aPreviousInstanceEnds();
    void noPreviousInstanceIsAnErrorInWords();
    void openingAnotherForgetsTheRows();
    void aLostConnectionEndsTheStreamAndKeepsTheRows();

private:
    void open(const QStringList &lines, bool previous = false)
    {
        m_kube->setLogs(u"ns"_s, u"pod"_s, u"main"_s, lines, previous);
        m_model->open({u"ns"_s, u"pod"_s, u"main"_s, previous}, -1);
    }
    bool waitForRows(int rows)
    {
        return QTest::qWaitFor([&] { return m_model->rowCount() == rows; });
    }
    FakeClock m_clock;
    ListedExecConsent m_consent;
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    FakeKubeClient *m_kube = nullptr;
    std::unique_ptr<PodLogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestPodLogModel::init()
{
    m_tester.reset();
    m_model.reset();
    QFile file(m_folder.filePath(u"config"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "apiVersion: v1\nkind: Config\ncurrent-context: x\nclusters: [{name: c, cluster: {server: "
        "'https://c.invalid'}}]\n"
        "users: [{name: u, user: {token: t}}]\ncontexts: [{name: x, context: {cluster: c, user: u}}]\n");
    file.close();
    SessionFactories factories;
    factories.kube = [this](KubeContext context, std::unique_ptr<KubeCredentialSource>,
                            Clock &) -> Result<std::unique_ptr<KubeClient>> {
        auto client = std::make_unique<FakeKubeClient>();
        client->setContext(context);
        m_kube = client.get();
        return client;
    };
    m_session = std::make_unique<Session>(m_clock, m_consent,
                                          Session::Options{.kubeconfigPath = file.fileName()}, factories);
    QVERIFY(run(m_session->connectContext({}, {})));
    m_model = std::make_unique<PodLogModel>(*m_session);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestPodLogModel::followsWithControlCharactersMadeVisible()
{
    open({u"one"_s, u"\u001b]52;c;AAAA\u0007two"_s});
    QVERIFY(waitForRows(2));
    QCOMPARE(m_model->state(), PodLogModel::State::Following);
    QVERIFY(!m_model->line(1).text.contains(QChar(0x1b)));
    QVERIFY(m_model->line(1).text.contains(u"two"_s));
    QCOMPARE(m_model->text(0, 0), u"one"_s);
}

void TestPodLogModel::keepsTheNewestFiftyThousand()
{
    QStringList lines;
    for (int i = 0; i < PodLogModel::capacity + 1'234; ++i)
        lines << u"line %1"_s.arg(i);
    m_tester.reset(); // checks every row: a minute of it would prove nothing more
    open(lines);
    QVERIFY(waitForRows(PodLogModel::capacity));
    QCOMPARE(m_model->dropped(), 1'234);
    QCOMPARE(m_model->line(0).text, u"line 1234"_s);
    QCOMPARE(m_model->line(PodLogModel::capacity - 1).text, u"line 51233"_s);
}

void TestPodLogModel::pausingHoldsBackAndResumingShows()
{
    m_kube->setLogs(u"ns"_s, u"pod"_s, u"main"_s, {u"a"_s, u"b"_s});
    m_model->open({u"ns"_s, u"pod"_s, u"main"_s});
    m_model->pause();
    QVERIFY(QTest::qWaitFor([&] { return m_model->waiting() == 2; }));
    QCOMPARE(m_model->rowCount(), 0);
    m_model->resume();
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->waiting(), 0);
}

void TestPodLogModel::searchGoesBothWaysAndAroundTheEnd()
{
    open({u"Error one"_s, u"fine"_s, u"an error two"_s});
    QVERIFY(waitForRows(3));
    QCOMPARE(m_model->count(u"error"_s), 2);
    QCOMPARE(m_model->find(u"error"_s, 1, false), 2);
    QCOMPARE(m_model->find(u"error"_s, 3, false), 0);
    QCOMPARE(m_model->find(u"error"_s, 1, true), 0);
    QCOMPARE(m_model->find(u"error"_s, -1, true), 2);
    QCOMPARE(m_model->find(u"nowhere"_s, 0, false), -1);
    QCOMPARE(m_model->find(QString(), 0, false), -1);
}

void TestPodLogModel::aPreviousInstanceEnds()
{
    open({u"Traceback"_s, u"OutOfMemoryError"_s}, true);
    QVERIFY(waitForRows(2));
    QVERIFY(QTest::qWaitFor([&] { return m_model->state() == PodLogModel::State::Ended; }));
}

void TestPodLogModel::noPreviousInstanceIsAnErrorInWords()
{
    m_model->open({u"ns"_s, u"pod"_s, u"main"_s, true});
    QVERIFY(QTest::qWaitFor([&] { return m_model->state() == PodLogModel::State::Failed; }));
    QVERIFY(m_model->error());
    QCOMPARE(m_model->error()->kind, ErrorKind::Invalid);
}

void TestPodLogModel::openingAnotherForgetsTheRows()
{
    open({u"one"_s});
    QVERIFY(waitForRows(1));
    m_kube->setLogs(u"ns"_s, u"pod"_s, u"main"_s, {u"x"_s, u"y"_s});
    m_model->open({u"ns"_s, u"pod"_s, u"main"_s});
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(waitForRows(2));
    QCOMPARE(m_model->line(0).text, u"x"_s);
}

void TestPodLogModel::aLostConnectionEndsTheStreamAndKeepsTheRows()
{
    open({u"one"_s});
    QVERIFY(waitForRows(1));
    m_session->disconnectCluster();
    QCOMPARE(m_model->state(), PodLogModel::State::Ended);
    QCOMPARE(m_model->rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestPodLogModel)
#include "tst_podlogmodel.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/fakekubeclient.h"
#include "session/resources/podlogmodel.h"
#include "support/runtask.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QPersistentModelIndex>
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
    void longLinesAreBoundedByTheirLength();
    void aStreamThatEndsIsReadOn();
    void logsOfManyPodsAreMergedInTimeOrder();
    void aLateLineGoesToItsPlaceAndHeldRowsMoveAlong();
    void aLogsOwnOrderHoldsWhenItsClockWasSetBack();
    void podsThatComeLaterArePickedUpAndThoseThatGoStay();
    void aHiddenPodsRowsComeBackInTheirPlaces();
    void oneUnreadableLogDoesNotKeepTheOthersFromBeingRead();
    void podsThatMayNotBeListedAreAnError();
    void initContainersAreReadWhenAskedFor();
    void previousInstancesAreThoseOfContainersThatRestarted();
    void moreThanCanBeReadAtOnceIsSaid();
    void aFloodLeavesTimeForTheWindow();
    void aServerThatFallsSilentIsSaidAndWhatWasLostIsRead();
    void oneStreamOfManyThatStoppedIsSaid();
    void whatIsOverAsksForNoPulse();
    void whatIsSavedSaysWhoseAndWhatIsMissing();
    void workloadsKnowTheirPods_data();
    void workloadsKnowTheirPods();

private:
    void open(const QStringList &lines, bool previous = false)
    {
        m_kube->setLogs(u"ns"_s, u"pod"_s, u"main"_s, lines, previous);
        m_model->open(onePod(previous), -1);
    }
    static LogSelection onePod(bool previous = false)
    {
        return {.nameSpace = u"ns"_s, .pods = {u"pod"_s}, .container = u"main"_s, .previous = previous};
    }
    static LogSelection selected() { return {.nameSpace = u"ns"_s, .labelSelector = u"app=web"_s}; }
    void putPod(const QString &name, const QStringList &containers = {u"main"_s},
                const QStringList &initContainers = {}, int restarts = 0)
    {
        const auto named = [](const QStringList &names) {
            QJsonArray list;
            for (const QString &one : names)
                list.append(QJsonObject{{u"name"_s, one}});
            return list;
        };
        QJsonArray statuses;
        for (const QString &one : containers)
            statuses.append(QJsonObject{{u"name"_s, one},
                                        {u"restartCount"_s, restarts},
                                        {u"state"_s, QJsonObject{{u"running"_s, QJsonObject()}}}});
        m_kube->put(
            {{u"apiVersion"_s, u"v1"_s},
             {u"kind"_s, u"Pod"_s},
             {u"metadata"_s,
              QJsonObject{{u"namespace"_s, u"ns"_s},
                          {u"name"_s, name},
                          {u"labels"_s, QJsonObject{{u"app"_s, u"web"_s}}}}},
             {u"spec"_s,
              QJsonObject{{u"containers"_s, named(containers)},
                          {u"initContainers"_s, named(initContainers)}}},
             {u"status"_s, QJsonObject{{u"phase"_s, u"Running"_s}, {u"containerStatuses"_s, statuses}}}});
    }
    static QString at(int second, const QString &text)
    {
        return u"2026-11-21T10:00:%1.5Z %2"_s.arg(second, 2, 10, QLatin1Char('0')).arg(text);
    }
    QStringList shown() const
    {
        QStringList texts;
        for (int row = 0; row < m_model->rowCount(); ++row)
            texts << m_model->line(row).text;
        return texts;
    }
    void pass(std::chrono::milliseconds time)
    {
        for (std::chrono::milliseconds passed{0}; passed < time; passed += std::chrono::milliseconds(50)) {
            m_clock.advance(std::chrono::milliseconds(50));
            turn();
        }
    }
    int resuming() const
    {
        return int(std::ranges::count(m_model->origins(), LogOrigin::State::Resuming, &LogOrigin::state));
    }
    bool waitForRows(int rows)
    {
        return eventually([&] { return m_model->rowCount() == rows; });
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
    m_session.reset();
    m_clock = FakeClock();
    m_clock.setAutoAdvance(true);
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
    m_clock.setAutoAdvance(false); // or the pulse's patience is over before the answer is there
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
    m_model->open(onePod());
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
    m_model->open(onePod(true));
    QVERIFY(QTest::qWaitFor([&] { return m_model->state() == PodLogModel::State::Failed; }));
    QVERIFY(m_model->error());
    QCOMPARE(m_model->error()->kind, ErrorKind::Invalid);
}

void TestPodLogModel::openingAnotherForgetsTheRows()
{
    open({u"one"_s});
    QVERIFY(waitForRows(1));
    m_kube->setLogs(u"ns"_s, u"pod"_s, u"main"_s, {u"x"_s, u"y"_s});
    m_model->open(onePod());
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

void TestPodLogModel::longLinesAreBoundedByTheirLength()
{
    m_tester.reset();
    const QString line(64 * 1024, u'x');
    open(QStringList(600, line));
    QVERIFY(eventually([&] { return m_model->rowCount() > 0; }));
    QCOMPARE(m_model->rowCount(), int(PodLogModel::mostCharacters / line.size()));
    QCOMPARE(m_model->dropped(), 600 - m_model->rowCount());
}

void TestPodLogModel::aStreamThatEndsIsReadOn()
{
    putPod(u"pod"_s);
    open({at(1, u"one"_s), at(1, u"two"_s)});
    QVERIFY(waitForRows(2));
    for (int i = 3; i < 9; ++i) {
        m_kube->endLogs();
        m_kube->appendLog(u"ns"_s, u"pod"_s, u"main"_s, at(i / 2, QString::number(i)));
        QVERIFY(waitForRows(i));
    }
    QCOMPARE(shown(), QStringList({u"one"_s, u"two"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s}));
}

void TestPodLogModel::logsOfManyPodsAreMergedInTimeOrder()
{
    m_kube->setLogs(u"ns"_s, u"web-a"_s, u"main"_s, {at(1, u"a1"_s), at(4, u"a4"_s), at(5, u"a5"_s)});
    m_kube->setLogs(u"ns"_s, u"web-b"_s, u"main"_s, {at(2, u"b2"_s), at(3, u"b3"_s), at(6, u"b6"_s)});
    m_kube->setLogs(u"ns"_s, u"web-b"_s, u"proxy"_s, {at(0, u"p0"_s), at(9, u"p9"_s)});
    putPod(u"web-b"_s, {u"main"_s, u"proxy"_s});
    putPod(u"web-a"_s);
    m_clock.setAutoAdvance(false);
    m_model->open(selected());
    pass(std::chrono::milliseconds(200));
    QVERIFY(waitForRows(8));
    QCOMPARE(shown(), QStringList({u"p0"_s, u"a1"_s, u"b2"_s, u"b3"_s, u"a4"_s, u"a5"_s, u"b6"_s, u"p9"_s}));
    QCOMPARE(m_model->pods(), QStringList({u"web-a"_s, u"web-b"_s}));
    QCOMPARE(m_model->origin(0).container, u"proxy"_s);
    QCOMPARE(m_model->origin(0).podIndex, 1);
    QCOMPARE(m_model->state(), PodLogModel::State::Following);
    QCOMPARE(m_model->text(1, 1), u"2026-11-21T10:00:01.500Z [web-a/main] a1"_s);
}

void TestPodLogModel::aLateLineGoesToItsPlaceAndHeldRowsMoveAlong()
{
    m_kube->setLogs(u"ns"_s, u"web-a"_s, u"main"_s, {at(1, u"a1"_s), at(8, u"a8"_s)});
    m_kube->setLogs(u"ns"_s, u"web-b"_s, u"main"_s, {at(2, u"b2"_s)});
    putPod(u"web-a"_s);
    putPod(u"web-b"_s);
    m_model->open(selected());
    QVERIFY(waitForRows(3));
    const QPersistentModelIndex held(m_model->index(2));
    m_kube->appendLog(u"ns"_s, u"web-b"_s, u"main"_s, at(5, u"b5"_s));
    m_kube->appendLog(u"ns"_s, u"web-b"_s, u"main"_s, at(9, u"b9"_s));
    QVERIFY(waitForRows(5));
    QCOMPARE(shown(), QStringList({u"a1"_s, u"b2"_s, u"b5"_s, u"a8"_s, u"b9"_s}));
    QCOMPARE(held.row(), 3);
}

void TestPodLogModel::aLogsOwnOrderHoldsWhenItsClockWasSetBack()
{
    open({at(9, u"first"_s), at(3, u"second"_s), u"without a time"_s, at(10, u"last"_s)});
    QVERIFY(waitForRows(4));
    QCOMPARE(shown(), QStringList({u"first"_s, u"second"_s, u"without a time"_s, u"last"_s}));
}

void TestPodLogModel::podsThatComeLaterArePickedUpAndThoseThatGoStay()
{
    m_model->open(selected());
    QVERIFY(QTest::qWaitFor([&] { return m_model->state() == PodLogModel::State::Waiting; }));
    m_kube->setLogs(u"ns"_s, u"web-a"_s, u"main"_s, {at(1, u"a1"_s)});
    m_kube->setLogs(u"ns"_s, u"web-b"_s, u"main"_s, {at(2, u"b2"_s)});
    putPod(u"web-a"_s);
    QVERIFY(waitForRows(1));
    m_kube->take(u"Pod"_s, u"ns"_s, u"web-a"_s);
    m_kube->endLogs();
    putPod(u"web-b"_s);
    QVERIFY(waitForRows(2));
    QCOMPARE(shown(), QStringList({u"a1"_s, u"b2"_s}));
    QVERIFY(QTest::qWaitFor([&] { return m_model->origins()[0].state == LogOrigin::State::Ended; }));
    QCOMPARE(m_model->state(), PodLogModel::State::Following);
}

void TestPodLogModel::aHiddenPodsRowsComeBackInTheirPlaces()
{
    m_kube->setLogs(u"ns"_s, u"web-a"_s, u"main"_s, {at(1, u"a1"_s), at(3, u"a3"_s)});
    m_kube->setLogs(u"ns"_s, u"web-b"_s, u"main"_s, {at(2, u"b2"_s)});
    putPod(u"web-a"_s);
    putPod(u"web-b"_s);
    m_model->open(selected());
    QVERIFY(waitForRows(3));
    m_model->setPodHidden(u"web-a"_s, true);
    QCOMPARE(shown(), QStringList({u"b2"_s}));
    m_kube->appendLog(u"ns"_s, u"web-a"_s, u"main"_s, at(4, u"a4"_s));
    m_kube->appendLog(u"ns"_s, u"web-b"_s, u"main"_s, at(5, u"b5"_s));
    QVERIFY(waitForRows(2));
    QCOMPARE(m_model->count(u"a"_s), 0);
    m_model->setPodHidden(u"web-a"_s, false);
    QVERIFY(waitForRows(5));
    QCOMPARE(shown(), QStringList({u"a1"_s, u"b2"_s, u"a3"_s, u"a4"_s, u"b5"_s}));
}

void TestPodLogModel::oneUnreadableLogDoesNotKeepTheOthersFromBeingRead()
{
    m_kube->setLogs(u"ns"_s, u"web-a"_s, u"main"_s, {at(1, u"a1"_s)});
    putPod(u"web-a"_s);
    putPod(u"web-b"_s); // has no log
    m_model->open(selected());
    QVERIFY(QTest::qWaitFor([&] {
        return m_model->rowCount() == 1 && m_model->origins().size() == 2 && m_model->origins()[1].isOver();
    }));
    QCOMPARE(m_model->origins()[1].state, LogOrigin::State::Failed);
    QCOMPARE(m_model->error()->kind, ErrorKind::NotFound);
    QCOMPARE(m_model->state(), PodLogModel::State::Following);
}

void TestPodLogModel::podsThatMayNotBeListedAreAnError()
{
    m_kube->failNext(u"watch"_s, u"Pod"_s, {.kind = ErrorKind::Forbidden}, 9);
    m_kube->failNext(u"list"_s, u"Pod"_s, {.kind = ErrorKind::Forbidden}, 9);
    m_model->open(selected());
    QVERIFY(QTest::qWaitFor([&] { return m_model->state() == PodLogModel::State::Failed; }));
    QCOMPARE(m_model->error()->kind, ErrorKind::Forbidden);
}

void TestPodLogModel::initContainersAreReadWhenAskedFor()
{
    m_kube->setLogs(u"ns"_s, u"web-a"_s, u"main"_s, {at(5, u"main"_s)});
    m_kube->setLogs(u"ns"_s, u"web-a"_s, u"fetch"_s, {at(1, u"fetched"_s)});
    putPod(u"web-a"_s, {u"main"_s}, {u"fetch"_s});
    m_model->open(selected());
    QVERIFY(waitForRows(1));
    LogSelection all = selected();
    all.initContainers = true;
    m_model->open(all);
    QVERIFY(waitForRows(2));
    QCOMPARE(shown(), QStringList({u"fetched"_s, u"main"_s}));
    QVERIFY(m_model->origin(0).isInit);
    all.container = u"fetch"_s;
    m_model->open(all);
    QVERIFY(waitForRows(1));
    QCOMPARE(shown(), QStringList({u"fetched"_s}));
}

void TestPodLogModel::previousInstancesAreThoseOfContainersThatRestarted()
{
    m_kube->setLogs(u"ns"_s, u"web-a"_s, u"main"_s, {at(1, u"Traceback"_s)}, true);
    putPod(u"web-a"_s, {u"main"_s}, {}, 2);
    putPod(u"web-b"_s);
    LogSelection before = selected();
    before.previous = true;
    m_model->open(before);
    QVERIFY(waitForRows(1));
    QCOMPARE(m_model->origins().size(), 1U);
}

void TestPodLogModel::moreThanCanBeReadAtOnceIsSaid()
{
    for (int i = 0; i < PodLogReader::mostAtOnce + 7; ++i) {
        const QString name = u"web-%1"_s.arg(i, 3, 10, QLatin1Char('0'));
        m_kube->setLogs(u"ns"_s, name, u"main"_s, {at(1, name)});
        putPod(name);
    }
    m_model->open(selected());
    QVERIFY(waitForRows(PodLogReader::mostAtOnce));
    QCOMPARE(m_model->leftOut(), 7);
}

void TestPodLogModel::aFloodLeavesTimeForTheWindow()
{
    m_clock.setAutoAdvance(false);
    m_tester.reset();
    // More than a frame may take: the reader sleeps before it asks for more, and its sender waits in TCP.
    open(QStringList(int(PodLogReader::linesAFrame) + 1, u"x"_s));
    QVERIFY(waitForRows(int(PodLogReader::linesAFrame) + 1));
    QVERIFY(QTest::qWaitFor([&] { return m_clock.sleepers() == 2; })); // the pulse is the other
    m_kube->appendLog(u"ns"_s, u"pod"_s, u"main"_s, u"y"_s);
    turn();
    QCOMPARE(m_model->rowCount(), int(PodLogReader::linesAFrame) + 1);
    m_clock.advance(std::chrono::milliseconds(16));
    QVERIFY(waitForRows(int(PodLogReader::linesAFrame) + 2));
}

void TestPodLogModel::aServerThatFallsSilentIsSaidAndWhatWasLostIsRead()
{
    m_clock.setAutoAdvance(false);
    for (const QString &pod : {u"web-a"_s, u"web-b"_s}) {
        m_kube->setLogs(u"ns"_s, pod, u"main"_s, {at(1, pod)});
        putPod(pod);
    }
    m_model->open(selected());
    pass(std::chrono::milliseconds(500));
    QVERIFY(waitForRows(2));
    QCOMPARE(m_model->state(), PodLogModel::State::Following);
    // Nobody but this asks after the server, and no stream says anything.
    for (int i = 0; i < 3; ++i)
        m_kube->hangNext(u"raw"_s, {});
    pass(std::chrono::seconds(2));
    QCOMPARE(m_model->state(), PodLogModel::State::Resuming);
    QCOMPARE(resuming(), 2);
    QCOMPARE(m_model->rowCount(), 2);
    m_kube->clearCalls();
    pass(std::chrono::seconds(20));
    QCOMPARE(m_model->state(), PodLogModel::State::Following);
    QCOMPARE(m_kube->calls().filter(u"logs "_s).size(), 2); // new streams, for the old ones may be dead
    m_kube->appendLog(u"ns"_s, u"web-b"_s, u"main"_s, at(2, u"new"_s));
    QVERIFY(waitForRows(3));
    QCOMPARE(shown(), QStringList({u"web-a"_s, u"web-b"_s, u"new"_s}));
}

void TestPodLogModel::oneStreamOfManyThatStoppedIsSaid()
{
    m_clock.setAutoAdvance(false);
    for (const QString &pod : {u"web-a"_s, u"web-b"_s}) {
        m_kube->setLogs(u"ns"_s, pod, u"main"_s, {at(1, pod)});
        putPod(pod);
    }
    m_model->open(selected());
    pass(std::chrono::milliseconds(500));
    QVERIFY(waitForRows(2));
    pass(std::chrono::seconds(2)); // streams that lasted
    m_kube->failNext(u"logs"_s, {}, fail(ErrorKind::Network, u"cut"_s).error());
    m_kube->endLogs();
    turn();
    QCOMPARE(m_model->state(), PodLogModel::State::Following); // of the other
    QCOMPARE(resuming(), 1);
    pass(std::chrono::seconds(2));
    QCOMPARE(resuming(), 0);
    QCOMPARE(m_model->rowCount(), 2);
}

void TestPodLogModel::whatIsOverAsksForNoPulse()
{
    m_clock.setAutoAdvance(false);
    m_kube->setLogs(u"ns"_s, u"pod"_s, u"main"_s, {at(1, u"one"_s)}, true);
    m_model->open(onePod(true));
    QVERIFY(waitForRows(1));
    pass(std::chrono::seconds(5));
    QCOMPARE(m_session->pulse()->asked(), 0);
    m_kube->setLogs(u"ns"_s, u"pod"_s, u"main"_s, {at(1, u"one"_s)});
    putPod(u"pod"_s);
    m_model->open(onePod());
    pass(std::chrono::seconds(5));
    const int asked = m_session->pulse()->asked();
    QVERIFY(asked > 2);
    m_model->close();
    pass(std::chrono::seconds(5));
    QCOMPARE(m_session->pulse()->asked(), asked);
}

void TestPodLogModel::whatIsSavedSaysWhoseAndWhatIsMissing()
{
    m_kube->setLogs(u"ns"_s, u"web-a"_s, u"main"_s, {at(1, u"\u001b[31mred"_s)});
    m_kube->setLogs(u"ns"_s, u"web-b"_s, u"main"_s, {at(2, u"b"_s)});
    putPod(u"web-a"_s);
    putPod(u"web-b"_s);
    m_model->open(selected());
    QVERIFY(waitForRows(2));
    const QString path = m_folder.filePath(u"out.log"_s);
    QVERIFY(m_model->save(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(
        QString::fromUtf8(file.readAll()),
        u"2026-11-21T10:00:01.500Z [web-a/main] \u241b[31mred\n2026-11-21T10:00:02.500Z [web-b/main] b\n"_s);
    QVERIFY(!m_model->save(m_folder.filePath(u"none/out.log"_s)));

    m_tester.reset();
    m_kube->setLogs(u"ns"_s, u"pod"_s, u"main"_s, QStringList(PodLogModel::capacity + 3, u"x"_s));
    m_model->open(onePod(), -1);
    QVERIFY(waitForRows(PodLogModel::capacity));
    QVERIFY(m_model->save(path));
    QFile long_(path);
    QVERIFY(long_.open(QIODevice::ReadOnly));
    const QByteArray first = long_.readLine();
    QVERIFY2(first.startsWith("# 3 older"), first.constData());
}

void TestPodLogModel::workloadsKnowTheirPods_data()
{
    QTest::addColumn<QString>("apiVersion");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("selector");
    QTest::addColumn<QString>("expected");
    const QJsonObject labels{{u"app"_s, u"x"_s}};
    QTest::newRow("a deployment") << u"apps/v1"_s << u"Deployment"_s
                                  << QJsonObject{{u"matchLabels"_s, labels}} << u"app=x"_s;
    QTest::newRow("a service") << u"v1"_s << u"Service"_s << labels << u"app=x"_s;
    QTest::newRow("a service without") << u"v1"_s << u"Service"_s << QJsonObject() << QString();
    QTest::newRow("an inference pool") << u"inference.networking.k8s.io/v1"_s << u"InferencePool"_s
                                       << QJsonObject{{u"matchLabels"_s, labels}} << u"app=x"_s;
    QTest::newRow("an older one") << u"inference.networking.x-k8s.io/v1alpha2"_s << u"InferencePool"_s
                                  << labels << u"app=x"_s;
    QTest::newRow("a Ray cluster") << u"ray.io/v1"_s << u"RayCluster"_s << QJsonObject()
                                   << u"ray.io/cluster=one"_s;
    QTest::newRow("a claim selects volumes")
        << u"v1"_s << u"PersistentVolumeClaim"_s << QJsonObject{{u"matchLabels"_s, labels}} << QString();
}

void TestPodLogModel::workloadsKnowTheirPods()
{
    QFETCH(QString, apiVersion);
    QFETCH(QString, kind);
    QFETCH(QJsonObject, selector);
    const QJsonObject object{{u"apiVersion"_s, apiVersion},
                             {u"kind"_s, kind},
                             {u"metadata"_s, QJsonObject{{u"name"_s, u"one"_s}}},
                             {u"spec"_s, QJsonObject{{u"selector"_s, selector}}}};
    QTEST(podSelectorOf(object), "expected");
}

QTEST_GUILESS_MAIN(TestPodLogModel)
#include "tst_podlogmodel.moc"

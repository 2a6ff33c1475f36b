// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/fakekubeclient.h"
#include "kube/podtablemodel.h"
#include "kube/reflector.h"
#include "kube/serverpulse.h"
#include "support/runtask.h"

#include <QTest>

using namespace slipway;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Run {
    FakeClock clock;
    FakeKubeClient client;
    std::shared_ptr<ServerPulse> pulse = std::make_shared<ServerPulse>(client, clock);
    QList<Error> silences;
    int returns = 0;

    Run()
    {
        QObject::connect(pulse.get(), &ServerPulse::fellSilent, pulse.get(),
                         [this](const Error &error) { silences.append(error); });
        QObject::connect(pulse.get(), &ServerPulse::answeredAgain, pulse.get(), [this] { ++returns; });
    }
    /// In steps, so that what is due early is done before what follows from it is.
    void pass(std::chrono::milliseconds time)
    {
        for (auto left = time; left > 0ms; left -= 100ms) {
            test::turn();
            clock.advance(std::min(left, 100ms));
        }
        test::turn();
    }
};

/// A pod table that follows the client.
struct Followed : Run {
    std::unique_ptr<RowSource<PodRow>> rows = makePodRows();
    PodTableModel table{clock};
    std::unique_ptr<Reflector> reflector;
    std::stop_source stop;
    std::optional<Task<>> task;
    bool done = false;

    Followed()
    {
        client.put({{u"apiVersion"_s, u"v1"_s},
                    {u"kind"_s, u"Pod"_s},
                    {u"metadata"_s, QJsonObject{{u"name"_s, u"a"_s}, {u"namespace"_s, u"n"_s}}}});
        reflector = std::make_unique<Reflector>(
            client, clock, kinds::pods(), ReflectorOptions{.frame = 0ms, .jitterSeed = 7, .pulse = pulse},
            *rows);
        QObject::connect(reflector.get(), &Reflector::changed, &table,
                         [this] { table.merge(rows->takeBatch()); });
        task.emplace(reflector->run(stop.get_token()));
        task->start([this] { done = true; });
    }
    ~Followed()
    {
        stop.request_stop();
        (void)test::eventually([this] { return done; });
    }
};

} // namespace

class TestServerPulse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyListensAndNothingIsAsked()
    {
        Run run;
        run.pass(60s);
        QCOMPARE(run.client.calls(), QStringList());
        {
            const ServerPulse::Listener listener(run.pulse);
            run.pass(3s);
            QVERIFY(run.pulse->asked() > 0);
        }
        const int asked = run.pulse->asked();
        run.pass(60s);
        QCOMPARE(run.pulse->asked(), asked);
    }

    void whoIsHeardIsNotAsked()
    {
        Run run;
        const ServerPulse::Listener listener(run.pulse);
        for (int i = 0; i < 100; ++i) {
            run.pass(500ms);
            run.pulse->heard();
        }
        QCOMPARE(run.pulse->asked(), 0);
        run.pass(1s);
        QCOMPARE(run.pulse->asked(), 1);
    }

    void aServerThatHangsIsSilentWithinTwoSeconds()
    {
        Run run;
        const ServerPulse::Listener listener(run.pulse);
        run.pass(30s); // it answers
        QVERIFY(!run.pulse->isSilent());
        run.client.hangNext(u"raw"_s, {});
        run.pass(2s);
        QVERIFY(run.pulse->isSilent());
        QCOMPARE(run.silences.size(), 1);
        QCOMPARE(run.silences.first().kind, ErrorKind::Timeout);
        // The question that hangs is given up, and the next one is answered.
        run.pass(6s);
        QVERIFY(!run.pulse->isSilent());
        QCOMPARE(run.returns, 1);
    }

    void aRefusalIsAnAnswer_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("may not") << ErrorKind::Forbidden;
        QTest::newRow("who are you") << ErrorKind::Unauthorized;
        QTest::newRow("too many") << ErrorKind::TooManyRequests;
    }
    void aRefusalIsAnAnswer()
    {
        QFETCH(ErrorKind, kind);
        Run run;
        const ServerPulse::Listener listener(run.pulse);
        run.client.failNext(u"raw"_s, {}, fail(kind, u"no"_s).error(), 1000);
        run.pass(20s);
        QCOMPARE(run.silences.size(), 0);
        QVERIFY2(run.pulse->asked() <= 26, qPrintable(QString::number(run.pulse->asked())));
    }

    void aRefusedConnectionIsNotAskedInALoop()
    {
        Run run;
        const ServerPulse::Listener listener(run.pulse);
        run.client.failNext(u"raw"_s, {}, fail(ErrorKind::Network, u"refused"_s).error(), 1000);
        run.pass(20s);
        QCOMPARE(run.silences.size(), 1);
        QVERIFY2(run.pulse->asked() <= 26, qPrintable(QString::number(run.pulse->asked())));
    }

    void aQuietWatchOfAServerThatAnswersStaysLive()
    {
        Followed run;
        QTRY_COMPARE(run.reflector->state(), Reflector::State::Live);
        run.pass(60s);
        QCOMPARE(run.reflector->state(), Reflector::State::Live);
        QVERIFY(run.pulse->asked() > 30);
        QCOMPARE(run.client.calls().filter(u"watch"_s).size(), run.reflector->watches());
        QVERIFY(run.reflector->watches() <= 2);
    }

    void rowsOfAServerThatHangsAreNotCalledLive()
    {
        Followed run;
        QTRY_COMPARE(run.reflector->state(), Reflector::State::Live);
        run.pass(10s);
        const QDateTime heard = run.reflector->lastContact();
        for (int i = 0; i < 20; ++i)
            run.client.hangNext(u"raw"_s, {});
        run.pass(2s);
        QCOMPARE(run.reflector->state(), Reflector::State::Reconnecting);
        QVERIFY(run.reflector->lastError());
        QCOMPARE(run.reflector->lastContact(), heard);
        QCOMPARE(run.table.rowCount(), 1); // and they stay
        run.pass(20s);
        QCOMPARE(run.reflector->state(), Reflector::State::Reconnecting);
    }

    void aServerThatAnswersAgainIsWatchedAnewFromWhereItWas()
    {
        Followed run;
        QTRY_COMPARE(run.reflector->state(), Reflector::State::Live);
        const int lists = run.reflector->lists();
        const int watches = run.reflector->watches();
        run.client.hangNext(u"raw"_s, {});
        run.pass(2s);
        QCOMPARE(run.reflector->state(), Reflector::State::Reconnecting);
        run.pass(6s);
        QTRY_COMPARE(run.reflector->state(), Reflector::State::Live);
        // The old connection may be dead though another one lives: it is not trusted.
        QCOMPARE(run.reflector->watches(), watches + 1);
        QCOMPARE(run.reflector->lists(), lists);
        QVERIFY(!run.reflector->lastError());
        run.client.put({{u"apiVersion"_s, u"v1"_s},
                        {u"kind"_s, u"Pod"_s},
                        {u"metadata"_s, QJsonObject{{u"name"_s, u"b"_s}, {u"namespace"_s, u"n"_s}}}});
        QTRY_COMPARE(run.table.rowCount(), 2);
    }
};

QTEST_GUILESS_MAIN(TestServerPulse)
#include "tst_serverpulse.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "google/commandrunner.h"
#include "support/runtask.h"

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Real processes; the time limit is the fake clock's, so that no outcome depends on the machine's speed.
class TestCommandRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void argumentsReachTheProgramAsTheyAre()
    {
        const auto outcome =
            test::run(m_runner->run(u"printf"_s, {u"%s|"_s, u"$HOME; `id`"_s, u"a b"_s, u"*"_s}, 60s, {}));
        QVERIFY(outcome);
        QCOMPARE(outcome->exitCode, 0);
        QCOMPARE(outcome->standardOutput, "$HOME; `id`|a b|*|"_ba);
    }

    void exitCodeAndComplaintsAreResults()
    {
        const auto outcome =
            test::run(m_runner->run(u"sh"_s, {u"-c"_s, u"echo out; echo wrong >&2; exit 7"_s}, 60s, {}));
        QVERIFY(outcome);
        QCOMPARE(outcome->exitCode, 7);
        QCOMPARE(outcome->standardOutput, "out\n"_ba);
        QCOMPARE(outcome->standardError, "wrong\n"_ba);
    }

    void standardInputIsEmpty()
    {
        const auto outcome = test::run(m_runner->run(u"cat"_s, {}, 60s, {}));
        QVERIFY(outcome);
        QVERIFY(outcome->standardOutput.isEmpty());
    }

    void programThatIsNotThereIsNotFound()
    {
        const auto outcome = test::run(m_runner->run(u"slipway-no-such-program"_s, {}, 60s, {}));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::NotFound);
        QVERIFY(outcome.error().detail.contains(u"slipway-no-such-program"_s));
    }

    void crashIsAnError()
    {
        const auto outcome = test::run(m_runner->run(u"sh"_s, {u"-c"_s, u"kill -SEGV $$"_s}, 60s, {}));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Internal);
    }

    void endlessOutputIsCutOff()
    {
        const auto outcome = test::run(m_runner->run(u"yes"_s, {}, 60s, {}));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Invalid);
    }

    void whatRunsOverItsTimeIsEnded()
    {
        auto task = m_runner->run(u"sleep"_s, {u"600"_s}, 60s, {});
        bool done = false;
        task.start([&done] { done = true; });
        test::turn();
        QVERIFY(!done);
        m_clock.advance(60s);
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Timeout);
    }

    void cancelEndsWhatIgnoresPoliteness()
    {
        std::stop_source stop;
        auto task = m_runner->run(u"sh"_s, {u"-c"_s, u"trap '' TERM; while :; do sleep 600; done"_s}, 60s,
                                  stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        test::turn();
        stop.request_stop();
        QTRY_VERIFY_WITH_TIMEOUT(done, 30'000); // SIGKILL follows after two seconds
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
    }

    void droppedTaskTakesItsProcessAlong()
    {
        {
            auto task = m_runner->run(u"sleep"_s, {u"600"_s}, 60s, {});
            task.start([] { QFAIL("nobody waits any more"); });
            test::turn();
        }
        test::turn();
    }

private:
    FakeClock m_clock;
    std::unique_ptr<CommandRunner> m_runner = makeProcessRunner(m_clock);
};

QTEST_GUILESS_MAIN(TestCommandRunner)
#include "tst_commandrunner.moc"

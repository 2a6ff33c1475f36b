// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/findings/fixproof.h"
#include "support/runtask.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// After a fix nothing is called resolved before the rule has looked again and found nothing.
class TestFixProof : public QObject
{
    Q_OBJECT

    struct Fixed {
        FakeWorld world;
        ClusterDiagnosis diagnosis{*world.session};
        FixProof proof{*world.session, diagnosis};
        Finding finding;

        Fixed()
        {
            world.connectCluster();
            QJsonObject pod = FakeWorld::pod(u"shop-1"_s, true);
            QJsonObject metadata = pod["metadata"_L1].toObject();
            metadata.insert(u"labels"_s, QJsonObject{{u"app"_s, u"shop"_s}});
            pod.insert(u"metadata"_s, metadata);
            world.kube->put(pod);
            select(u"shpo"_s);
        }
        void select(const QString &app)
        {
            world.kube->put(
                {{u"apiVersion"_s, u"v1"_s},
                 {u"kind"_s, u"Service"_s},
                 {u"metadata"_s,
                  QJsonObject{{u"name"_s, u"shop"_s}, {u"namespace"_s, u"llm"_s}, {u"uid"_s, u"s"_s}}},
                 {u"spec"_s,
                  QJsonObject{{u"selector"_s, QJsonObject{{u"app"_s, app}}},
                              {u"ports"_s, QJsonArray{QJsonObject{{u"port"_s, 80}}}}}}});
        }
        bool look()
        {
            diagnosis.look();
            if (!QTest::qWaitFor([this] { return diagnosis.lookedAt().isValid() && !diagnosis.isLooking(); }))
                return false;
            for (const Finding &each : diagnosis.findings()) {
                if (each.id == "config.selector-matches-nothing"_L1)
                    finding = each;
            }
            return !finding.id.isEmpty();
        }
        bool reaches(FixProof::State state, std::chrono::milliseconds step)
        {
            return QTest::qWaitFor([this, state, step] {
                if (proof.state() != state)
                    world.clock.advance(step);
                return proof.state() == state;
            });
        }
    };

private Q_SLOTS:
    void isResolvedOnceItIsNoLongerFound()
    {
        Fixed fixed;
        QVERIFY(fixed.look());
        fixed.proof.begin(fixed.finding);
        QCOMPARE(fixed.proof.state(), FixProof::State::Waiting);
        // Still the old selector: nothing is called a success.
        QSignalSpy changed(&fixed.proof, &FixProof::changed);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(fixed.proof.state(), FixProof::State::Waiting);
        fixed.select(u"shop"_s);
        QVERIFY(fixed.reaches(FixProof::State::Resolved, 1s));
        QVERIFY(fixed.proof.elapsed() > 0s);
        // And the page has what was seen last.
        QVERIFY(std::ranges::none_of(fixed.diagnosis.findings(), [](const Finding &each) {
            return each.id == "config.selector-matches-nothing"_L1;
        }));
    }

    void isStillThereWhenItsTimeIsOver()
    {
        Fixed fixed;
        QVERIFY(fixed.look());
        fixed.proof.begin(fixed.finding);
        QVERIFY(fixed.reaches(FixProof::State::StillThere, 5s));
        QVERIFY(fixed.proof.elapsed() >= expectedCure(fixed.finding));
    }

    void cannotTellWhatItCannotRead()
    {
        Fixed fixed;
        QVERIFY(fixed.look());
        for (const QString &verb : {u"list"_s, u"discover"_s})
            fixed.world.kube->failNext(verb, {}, Error{.kind = ErrorKind::Network, .detail = u"gone"_s},
                                       100'000);
        fixed.proof.begin(fixed.finding);
        QVERIFY(fixed.reaches(FixProof::State::CannotTell, 5s));
        QVERIFY(fixed.proof.problem());
    }

    // A container that waited because of what its log says: gone from the findings is not the same as mended.
    void cannotTellOfALogThatIsNotReadAgain()
    {
        Fixed fixed;
        fixed.world.kube->put(FakeWorld::pod(u"worker-1"_s, false));
        fixed.finding = {.id = u"app.password-refused"_s,
                         .severity = Severity::Error,
                         .title = u"t"_s,
                         .evidence = {{u"Pod/llm/worker-1"_s, u"log vllm"_s, u"password refused"_s}},
                         .subject = u"Pod/llm/worker-1/vllm"_s};
        fixed.proof.begin(fixed.finding);
        QVERIFY(fixed.reaches(FixProof::State::CannotTell, 5s));
        QVERIFY(fixed.proof.problem());
        // With the log it is known.
        fixed.world.kube->setLogs(u"llm"_s, u"worker-1"_s, u"vllm"_s, {u"working"_s});
        fixed.proof.begin(fixed.finding);
        QVERIFY(fixed.reaches(FixProof::State::Resolved, 1s));
    }

    void endsWithTheCluster()
    {
        Fixed fixed;
        QVERIFY(fixed.look());
        fixed.proof.begin(fixed.finding);
        fixed.world.session->disconnectCluster();
        QCOMPARE(fixed.proof.state(), FixProof::State::Idle);
    }

    void everyCureHasATimeThatPeopleWait()
    {
        for (const QString &check : {u"services"_s, u"gateway"_s, u"scheduling"_s, u"crashes"_s, u"startup"_s,
                                     u"volumes"_s, u"identity"_s, u"references"_s}) {
            const auto time = expectedCure({.id = check + u".x"_s, .check = check});
            QVERIFY(time >= 1min && time <= 30min);
        }
    }
};

QTEST_GUILESS_MAIN(TestFixProof)
#include "tst_fixproof.moc"

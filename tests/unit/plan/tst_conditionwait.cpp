// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/google/networkchanges.h"
#include "plan/waits/conditionwait.h"
#include "planworld.h"

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject condition(const QString &type, const QString &status, const QString &reason = {},
                      const QString &message = {}, int generation = 0)
{
    QJsonObject out{{u"type"_s, type}, {u"status"_s, status}, {u"reason"_s, reason}, {u"message"_s, message}};
    if (generation)
        out.insert(u"observedGeneration"_s, generation);
    return out;
}

QJsonObject job(const QJsonArray &conditions, int generation = 1)
{
    return {{u"apiVersion"_s, u"batch/v1"_s},
            {u"kind"_s, u"Job"_s},
            {u"metadata"_s,
             QJsonObject{{u"name"_s, u"proof"_s}, {u"namespace"_s, u"ns"_s}, {u"generation"_s, generation}}},
            {u"status"_s, QJsonObject{{u"conditions"_s, conditions}}}};
}

} // namespace

class TestConditionWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_kube = std::make_unique<ReadyKube>();
        DiscoveredKind jobs;
        jobs.kind = {u"batch"_s, u"v1"_s, u"Job"_s, u"jobs"_s, true};
        m_kube->addKind(jobs);
        m_google = std::make_unique<FakeGoogleClient>();
        fillGoogle(*m_google);
        m_clock = std::make_unique<FakeClock>();
        m_clock->setAutoAdvance(true);
        m_context = {
            .kube = m_kube.get(), .google = m_google.get(), .clock = m_clock.get(), .target = testTarget()};
    }
    void endsAtOnceWhenItIsSo();
    void objectThatDoesNotExistYetIsWaitedFor();
    void hopelessReasonEndsItWithTheControllersWords();
    void passingReasonIsForgiven();
    void olderGenerationDoesNotCount();
    void oneOfSeveralParentsIsEnough();
    void fieldIsComparedAsText();
    void kindThatIsNotServedYetIsWaitedFor();
    void forbiddenEndsIt();
    void silentServerIsForgivenForAWhile();
    void theLimitSaysWhatWasSeenLast();
    void cancelEndsItAtOnce();
    void survivesTheJournal();
    void commandIsKubectlWait();
    void gatewayApiIsTurnedOnOnce();
    void subnetIsMadeOnceAndSeen();
    void subnetOfAnotherNetworkDoesNotServe();
    void networkChangesSurviveTheJournal();

private:
    WaitForCondition complete(const AwaitedState &state = {.condition = u"Complete"_s,
                                                           .hopeless = {u"BackoffLimitExceeded"_s}}) const
    {
        return WaitForCondition(u"batch/v1"_s, u"Job"_s, u"ns"_s, u"proof"_s, state, 10min);
    }
    std::unique_ptr<ReadyKube> m_kube;
    std::unique_ptr<FakeGoogleClient> m_google;
    std::unique_ptr<FakeClock> m_clock;
    ChangeContext m_context;
};

void TestConditionWait::endsAtOnceWhenItIsSo()
{
    m_kube->put(job({condition(u"Complete"_s, u"True"_s)}));
    QVERIFY(ended(complete().run(m_context, {}, {}, {})));
    QCOMPARE(m_clock->slept(), 0ms);
}

void TestConditionWait::objectThatDoesNotExistYetIsWaitedFor()
{
    int told = 0;
    const ProgressSink progress([this, &told](const Progress &) {
        if (++told == 5)
            m_kube->put(job({condition(u"Complete"_s, u"True"_s)}));
    });
    QVERIFY(ended(complete().run(m_context, {}, progress, {})));
    QCOMPARE(m_clock->slept(), 5s);
}

void TestConditionWait::hopelessReasonEndsItWithTheControllersWords()
{
    m_kube->put(job({condition(u"Failed"_s, u"True"_s, u"BackoffLimitExceeded"_s,
                               u"Job has reached the specified backoff limit"_s)}));
    const auto result = ended(complete().run(m_context, {}, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Invalid);
    QVERIFY2(result.error().detail.contains("backoff limit"_L1), qPrintable(result.error().detail));
    QCOMPARE(result.error().where, u"Job/ns/proof"_s);
    QVERIFY(m_clock->slept() < 1min);
}

void TestConditionWait::passingReasonIsForgiven()
{
    m_kube->put(job({condition(u"Ready"_s, u"False"_s, u"BackoffLimitExceeded"_s)}));
    int told = 0;
    const ProgressSink progress([this, &told](const Progress &) {
        if (++told == 10)
            m_kube->put(job({condition(u"Complete"_s, u"True"_s)}));
    });
    QVERIFY(ended(complete().run(m_context, {}, progress, {})));
}

void TestConditionWait::olderGenerationDoesNotCount()
{
    const AwaitedState state{.condition = u"Complete"_s};
    QVERIFY(!isInState(job({condition(u"Complete"_s, u"True"_s, {}, {}, 1)}, 2), state));
    QVERIFY(isInState(job({condition(u"Complete"_s, u"True"_s, {}, {}, 2)}, 2), state));
}

void TestConditionWait::oneOfSeveralParentsIsEnough()
{
    const AwaitedState state{.condition = u"Reconciled"_s, .among = u"status.parents"_s};
    const QJsonObject waiting{{u"conditions"_s,
                               QJsonArray{condition(u"Accepted"_s, u"False"_s, u"Invalid"_s,
                                                    u"Error GWCER104: Timeouts are not supported."_s)}}};
    const QJsonObject done{{u"conditions"_s, QJsonArray{condition(u"Reconciled"_s, u"True"_s)}}};
    QJsonObject route{{u"status"_s, QJsonObject{{u"parents"_s, QJsonArray{waiting}}}}};
    QVERIFY(!isInState(route, state));
    QCOMPARE(openConditions(route, state),
             QStringList{u"Accepted (Invalid): Error GWCER104: Timeouts are not supported."_s});
    route.insert(u"status"_s, QJsonObject{{u"parents"_s, QJsonArray{waiting, done}}});
    QVERIFY(isInState(route, state));
}

void TestConditionWait::fieldIsComparedAsText()
{
    const QJsonObject object{{u"status"_s, QJsonObject{{u"state"_s, u"ACTIVE"_s}, {u"count"_s, 3}}}};
    QVERIFY(isInState(object, {.path = u"status.state"_s, .equals = u"ACTIVE"_s}));
    QVERIFY(!isInState(object, {.path = u"status.state"_s, .equals = u"READY"_s}));
    QVERIFY(isInState(object, {.path = u"status.count"_s, .equals = u"3"_s}));
    QVERIFY(isInState(object, {.path = u"status.state"_s}));
    QVERIFY(!isInState(object, {.path = u"status.nothing"_s}));
}

void TestConditionWait::kindThatIsNotServedYetIsWaitedFor()
{
    WaitForCondition wait(u"example.com/v1"_s, u"Widget"_s, u"ns"_s, u"w"_s, {.condition = u"Ready"_s}, 1min);
    const auto result = ended(wait.run(m_context, {}, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
}

void TestConditionWait::forbiddenEndsIt()
{
    m_kube->put(job({}));
    m_kube->failNext(u"get"_s, {}, fail(ErrorKind::Forbidden, u"not yours"_s).error());
    const auto result = ended(complete().run(m_context, {}, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Forbidden);
    QCOMPARE(m_clock->slept(), 0ms);
}

void TestConditionWait::silentServerIsForgivenForAWhile()
{
    m_kube->put(job({}));
    m_kube->failNext(u"get"_s, {}, fail(ErrorKind::Network, u"refused"_s).error(), 1000);
    const auto result = ended(complete().run(m_context, {}, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Network);
    QVERIFY(m_clock->slept() >= 3min);
    QVERIFY(m_clock->slept() < 4min);
}

void TestConditionWait::theLimitSaysWhatWasSeenLast()
{
    m_kube->put(job({condition(u"Ready"_s, u"False"_s, u"Waiting"_s, u"for a node"_s)}));
    const auto result = ended(complete().run(m_context, {}, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
    QVERIFY2(result.error().detail.contains("Ready (Waiting): for a node"_L1),
             qPrintable(result.error().detail));
}

void TestConditionWait::cancelEndsItAtOnce()
{
    m_kube->put(job({}));
    std::stop_source source;
    int told = 0;
    const ProgressSink progress([&](const Progress &) {
        if (++told == 3)
            source.request_stop();
    });
    const auto result = ended(complete().run(m_context, {}, progress, source.get_token()));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QVERIFY(m_clock->slept() <= 3s);
}

void TestConditionWait::survivesTheJournal()
{
    const WaitForCondition wait =
        complete({.condition = u"Complete"_s, .among = u"status.parents"_s, .hopeless = {u"A"_s, u"B"_s}});
    const auto again = changeFromJson(wait.toJson());
    QVERIFY2(again, qPrintable(again.error_or(Error()).toString()));
    QCOMPARE((*again)->toJson(), wait.toJson());
    QJsonObject neither = wait.toJson();
    neither.insert(u"condition"_s, QString());
    QVERIFY(!changeFromJson(neither));
}

void TestConditionWait::commandIsKubectlWait()
{
    const WaitForCondition wait(u"gateway.networking.k8s.io/v1"_s, u"Gateway"_s, u"ns"_s, u"gw"_s,
                                {.condition = u"Programmed"_s}, 20min);
    QCOMPARE(
        wait.command(),
        u"kubectl wait --for=condition=Programmed gateway.v1.gateway.networking.k8s.io/gw --namespace ns --timeout=1200s"_s);
}

void TestConditionWait::gatewayApiIsTurnedOnOnce()
{
    EnableGatewayApi change({.projectId = u"ai-lab"_s, .location = u"europe-west4"_s, .name = u"c1"_s});
    const auto captured = ended(change.capture(m_context, {}));
    QVERIFY(captured && !captured->value("done"_L1).toBool());
    QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Update);
    QVERIFY(ended(change.run(m_context, *captured, {}, {})));
    QCOMPARE(m_google->clusterList.items.first().gatewayApiChannel, u"CHANNEL_STANDARD"_s);
    QVERIFY(*ended(change.alreadyDone(m_context, *captured, {})));
    QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Nothing);
    QVERIFY(ended(change.run(m_context, *ended(change.capture(m_context, {})), {}, {}))
                ->value("unchanged"_L1)
                .toBool());
    QCOMPARE(m_google->count(u"setGatewayApiChannel"_s), 1);
}

void TestConditionWait::subnetIsMadeOnceAndSeen()
{
    CreateProxyOnlySubnet change(u"ai-lab"_s,
                                 {.name = u"proxies"_s,
                                  .region = u"europe-west4"_s,
                                  .network = u"default"_s,
                                  .ipCidrRange = u"10.129.0.0/23"_s});
    const auto captured = ended(change.capture(m_context, {}));
    QVERIFY(captured);
    QVERIFY(ended(change.run(m_context, *captured, {}, {})));
    QVERIFY(*ended(change.alreadyDone(m_context, *captured, {})));
    QVERIFY(ended(change.run(m_context, *ended(change.capture(m_context, {})), {}, {}))
                ->value("unchanged"_L1)
                .toBool());
    QCOMPARE(m_google->count(u"createProxyOnlySubnet"_s), 1);
    m_google->failures.insert(u"subnetworks"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
    QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Unknown);
}

void TestConditionWait::subnetOfAnotherNetworkDoesNotServe()
{
    m_google->subnetworkList = {{.name = u"p"_s,
                                 .region = u"europe-west4"_s,
                                 .network = u"other"_s,
                                 .purpose = u"REGIONAL_MANAGED_PROXY"_s,
                                 .role = u"ACTIVE"_s},
                                {.name = u"q"_s,
                                 .region = u"europe-west4"_s,
                                 .network = u"default"_s,
                                 .purpose = u"REGIONAL_MANAGED_PROXY"_s,
                                 .role = u"BACKUP"_s}};
    CreateProxyOnlySubnet change(u"ai-lab"_s,
                                 {.name = u"proxies"_s,
                                  .region = u"europe-west4"_s,
                                  .network = u"default"_s,
                                  .ipCidrRange = u"10.129.0.0/23"_s});
    QVERIFY(!ended(change.capture(m_context, {}))->value("done"_L1).toBool());
}

void TestConditionWait::networkChangesSurviveTheJournal()
{
    const CreateProxyOnlySubnet subnet(u"ai-lab"_s,
                                       {.name = u"proxies"_s,
                                        .region = u"europe-west4"_s,
                                        .network = u"default"_s,
                                        .ipCidrRange = u"10.129.0.0/23"_s});
    const EnableGatewayApi gateway(
        {.projectId = u"ai-lab"_s, .location = u"europe-west4"_s, .name = u"c1"_s});
    for (const Change *change :
         {static_cast<const Change *>(&subnet), static_cast<const Change *>(&gateway)}) {
        const auto again = changeFromJson(change->toJson());
        QVERIFY2(again, qPrintable(again.error_or(Error()).toString()));
        QCOMPARE((*again)->toJson(), change->toJson());
        QCOMPARE((*again)->command(), change->command());
    }
    QVERIFY(subnet.command().contains("--purpose=REGIONAL_MANAGED_PROXY"_L1));
}

QTEST_GUILESS_MAIN(TestConditionWait)
#include "tst_conditionwait.moc"

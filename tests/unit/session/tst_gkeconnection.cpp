// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A session at GKE with a cluster that the plan has yet to make, has made, or has taken back.
#include "base/fakeclock.h"
#include "google/fakegoogleclient.h"
#include "kube/fakekubeclient.h"
#include "session/activity/remains.h"
#include "session/deploy/deployment.h"
#include "session/deploy/newcluster.h"
#include "session/targetconnection.h"
#include "support/runtask.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

class AgreesToAll : public ExecConsent
{
public:
    Task<bool> ask(ExecCommand, std::stop_token) override { co_return true; }
};

const Target target{.provider = u"google"_s,
                    .project = u"ai-lab"_s,
                    .location = u"europe-west4"_s,
                    .cluster = u"fresh"_s,
                    .nameSpace = u"inference"_s};

} // namespace

class TestGkeConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goingOnWithARunNeedsNoClusterYet();
    void aRefusalIsNotTakenForAnAbsence();
    void aNewClusterIsNotAskedForAndTheFormerIsLeft();
    void whatIsKnownOfTheFormerClusterIsNotTakenForTheNewOnes();
    void anExistingClusterHasToBeThere();
    void aClusterThatWentWithTheEndpointLeavesNothing();
    void aClusterThatStaysIsNamedWithItsPrice();
    void theNewClustersPriceHasItsParts();

private:
    Choices choices(const QByteArray &yaml)
    {
        for (const auto &recipe : builtInRecipes()) {
            if (recipe->id == "vllm-gcsfuse"_L1)
                return *choicesFromYaml(
                    "project: ai-lab\nlocation: europe-west4\ncluster: fresh\nbucket: weights\nmodel: "
                    "Qwen/Qwen2.5-3B-Instruct\n"
                        + yaml,
                    u"v"_s, recipe);
        }
        qFatal("no recipe");
    }
    void haveCluster(const QString &name, bool autopilot = false)
    {
        m_google->clusterList.items = {{.name = name,
                                        .location = u"europe-west4"_s,
                                        .status = u"RUNNING"_s,
                                        .isAutopilot = autopilot,
                                        .endpoint = u"192.0.2.1"_s}};
    }
    RemainsQuestion question(KubeClient *kube, const QJsonObject &values) const
    {
        return {.kube = kube,
                .google = m_google,
                .endpoint = endpoint(),
                .runs = {{.plan = {{u"values"_s, values}}}}};
    }
    Endpoint endpoint() const { return {.name = u"vllm"_s, .target = target}; }

    FakeGoogleClient *m_google = nullptr;
    FakeClock m_clock;
    AgreesToAll m_consent;
    std::unique_ptr<Session> m_session;
};

void TestGkeConnection::init()
{
    m_session = std::make_unique<Session>(
        m_clock, m_consent,
        Session::Options{.environment = [](const char *) { return QString(); },
                         .homeFolder = u"/nowhere"_s,
                         .kubeconfigPath = u"/nowhere/config"_s},
        SessionFactories{.kube = [](KubeContext context, std::unique_ptr<KubeCredentialSource>,
                                    Clock &) -> Result<std::unique_ptr<KubeClient>> {
                             auto client = std::make_unique<FakeKubeClient>();
                             client->setContext(context);
                             return client;
                         },
                         .google = [this]() -> std::unique_ptr<GoogleClient> {
                             auto client = std::make_unique<FakeGoogleClient>();
                             m_google = client.get();
                             m_google->projectList = {
                                 {.id = u"ai-lab"_s, .number = u"123456789012"_s, .state = u"ACTIVE"_s}};
                             m_google->bucketList = {{.name = u"weights"_s}};
                             return client;
                         }});
    QVERIFY(test::run(m_session->connectGoogle({}, {})));
}

void TestGkeConnection::goingOnWithARunNeedsNoClusterYet()
{
    const auto absent = test::run(connectForRun(*m_session, target, {}));
    QVERIFY2(absent, absent ? "" : qPrintable(absent.error().toString()));
    QVERIFY(!m_session->kube());
    m_google->clusterList.items = {
        {.name = u"fresh"_s, .location = u"europe-west4"_s, .status = u"PROVISIONING"_s}}; // no address yet
    QVERIFY(test::run(connectForRun(*m_session, target, {})));
    QVERIFY(!m_session->kube());
    haveCluster(u"fresh"_s);
    QVERIFY(test::run(connectForRun(*m_session, target, {})));
    QVERIFY(m_session->kube());
}

void TestGkeConnection::aRefusalIsNotTakenForAnAbsence()
{
    m_google->failures.insert(u"cluster"_s, Error{.kind = ErrorKind::Forbidden, .detail = u"no"_s});
    QCOMPARE(test::run(connectForRun(*m_session, target, {})).error().kind, ErrorKind::Forbidden);
}

void TestGkeConnection::aNewClusterIsNotAskedForAndTheFormerIsLeft()
{
    haveCluster(u"former"_s);
    Target former = target;
    former.cluster = u"former"_s;
    QVERIFY(test::run(connectTarget(*m_session, former, {})));
    Deployment deployment(*m_session, Catalog::builtIn(), choices("clusterFrom: create\n"));
    QVERIFY(deployment.makesCluster());
    const auto connected = test::run(deployment.connectCluster({}));
    QVERIFY2(connected, connected ? "" : qPrintable(connected.error().toString()));
    QVERIFY(!m_session->kube()); // the former one is not the one that the plan is for
    QCOMPARE(m_session->target().cluster, u"fresh"_s);
    QVERIFY(test::run(deployment.learnFacts({})));
    const auto plan = deployment.plan();
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toString()));
    QVERIFY(plan->step(u"cluster") && plan->step(u"access") && !plan->step(u"addon"));
    const auto previews = test::run(deployment.preview(*plan, {}));
    QVERIFY(previews);
    for (const ChangePreview &preview : *previews)
        QVERIFY2(preview.effect != ChangePreview::Effect::Unknown, qPrintable(preview.summary));
}

void TestGkeConnection::whatIsKnownOfTheFormerClusterIsNotTakenForTheNewOnes()
{
    haveCluster(u"fresh"_s, false);
    Deployment deployment(*m_session, Catalog::builtIn(), choices({}));
    QVERIFY(test::run(deployment.learnFacts({})));
    QCOMPARE(deployment.facts().value(u"cluster.autopilot"_s), QJsonValue(false));
    deployment.choose(u"clusterFrom"_s, u"create"_s);
    // It is there already: what it is counts, and not what was meant to be made.
    deployment.choose(u"clusterMode"_s, u"autopilot"_s);
    QCOMPARE(deployment.facts().value(u"cluster.autopilot"_s), QJsonValue(false));
    deployment.choose(u"cluster"_s, u"another"_s);
    QCOMPARE(deployment.facts().value(u"cluster.autopilot"_s), QJsonValue(true));
    deployment.choose(u"clusterMode"_s, u"standard"_s);
    QCOMPARE(deployment.facts().value(u"cluster.autopilot"_s), QJsonValue(false));
    const auto plan = deployment.plan();
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toString()));
    const PlanStep *pool = plan->step(u"node-pool");
    QVERIFY(pool);
    // The machine that the pod fits, from the model's own size.
    QCOMPARE(pool->change->toJson().value("machineType"_L1).toString(), u"g2-standard-4"_s);
    deployment.choose(u"model"_s, u"Qwen/Qwen3-8B"_s);
    const auto larger = deployment.plan();
    QVERIFY(larger && larger->step(u"node-pool"));
    QCOMPARE(larger->step(u"node-pool")->change->toJson().value("machineType"_L1).toString(),
             u"g2-standard-8"_s);
}

void TestGkeConnection::anExistingClusterHasToBeThere()
{
    Deployment deployment(*m_session, Catalog::builtIn(), choices({}));
    QVERIFY(!deployment.makesCluster());
    QCOMPARE(test::run(deployment.connectCluster({})).error().kind, ErrorKind::NotFound);
    haveCluster(u"fresh"_s);
    QVERIFY(test::run(deployment.connectCluster({})));
    QVERIFY(m_session->kube());
}

void TestGkeConnection::aClusterThatWentWithTheEndpointLeavesNothing()
{
    const QJsonObject values{{"clusterFrom"_L1, "create"_L1}, {"bucket"_L1, "weights"_L1}};
    FakeKubeClient stale; // still held from before, and not to be asked
    const auto remains = test::run(findRemains(question(&stale, values), Catalog::builtIn(), {}));
    QVERIFY(remains);
    QCOMPARE(remains->found.size(), 1);
    QCOMPARE(remains->found.first().object, u"bucket/weights"_s);
    QVERIFY(remains->notRead.isEmpty());
}

void TestGkeConnection::aClusterThatStaysIsNamedWithItsPrice()
{
    haveCluster(u"fresh"_s);
    FakeKubeClient kube;
    const auto made =
        test::run(findRemains(question(&kube, {{"clusterFrom"_L1, "create"_L1}}), Catalog::builtIn(), {}));
    QVERIFY(made);
    const auto cluster = std::ranges::find(made->found, u"cluster/europe-west4/fresh"_s, &Remain::object);
    QVERIFY(cluster != made->found.end());
    QCOMPARE(cluster->perHour, std::optional(0.10));
    // One that was there before is nobody's remainder.
    const auto there = test::run(findRemains(question(&kube, {}), Catalog::builtIn(), {}));
    QVERIFY(there && std::ranges::none_of(there->found, [](const Remain &each) {
                return each.object.startsWith("cluster/"_L1);
            }));
}

void TestGkeConnection::theNewClustersPriceHasItsParts()
{
    const Choices autopilot = choices("clusterFrom: create\n");
    const Recipe &recipe = autopilot.recipe();
    QVERIFY(canMakeGkeCluster(recipe));
    QVERIFY(!newClusterCost({{"clusterFrom"_L1, "existing"_L1}}, recipe, Catalog::builtIn()));
    QJsonObject values{{"clusterFrom"_L1, "create"_L1},
                       {"clusterMode"_L1, "autopilot"_L1},
                       {"location"_L1, "europe-west4"_L1}};
    const auto managed = newClusterCost(values, recipe, Catalog::builtIn());
    QVERIFY(managed && managed->nodes == 0);
    QCOMPARE(managed->amount(), 0.10);
    values["clusterMode"_L1] = u"standard"_s;
    values["systemMachineType"_L1] = u"e2-standard-4"_s;
    const auto standard = newClusterCost(values, recipe, Catalog::builtIn());
    QVERIFY(standard && standard->nodes == 3 && standard->price);
    QCOMPARE(standard->amount(), 0.10 + 3 * standard->price->amount);
    values["zone"_L1] = u"europe-west4-a"_s;
    QCOMPARE(newClusterCost(values, recipe, Catalog::builtIn())->nodes, 1);
    QCOMPARE(freeClusterName({u"inference"_s, u"inference-2"_s}), u"inference-3"_s);
}

QTEST_GUILESS_MAIN(TestGkeConnection)
#include "tst_gkeconnection.moc"

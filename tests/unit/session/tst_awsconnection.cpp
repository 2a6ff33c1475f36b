// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A session at EKS: by the identity alone, with a cluster that is there or that the plan has yet to make.
#include "aws/fakeawsclient.h"
#include "base/fakeclock.h"
#include "kube/fakekubeclient.h"
#include "plan/change.h"
#include "plan/clusterconnector.h"
#include "session/deploy/awszonematrix.h"
#include "session/deploy/deployment.h"
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

const Target target{
    .provider = u"aws"_s, .project = u"123456789012"_s, .location = u"eu-central-1"_s, .cluster = u"ml"_s};

} // namespace

class TestAwsConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theIdentityAloneReachesTheCluster();
    void aSandboxOfAwsIsSignedInToAsAws();
    void aRunReachesTheClusterThatItMade();
    void goingOnWithARunNeedsNoClusterYet();
    void aRefusalIsNotTakenForAnAbsence();
    void aNewClusterIsNotAskedForAndTheFormerIsLeft();
    void anExistingClusterHasToBeThere();
    void pickersOfferWhatTheAccountHas();
    void matricesOfSeveralTypesStandBesideEachOther();
    void aTypeThatCannotBeReadIsAGap();

private:
    Choices choices(const QByteArray &yaml)
    {
        for (const auto &recipe : builtInRecipes()) {
            if (recipe->id == "eks-llm-platform"_L1)
                return *choicesFromYaml(
                    "model: Qwen/Qwen2.5-3B-Instruct\nlocation: eu-central-1\ncluster: ml\n" + yaml, u"v"_s,
                    recipe);
        }
        qFatal("no recipe");
    }
    void haveCluster()
    {
        m_aws.clusterList = {{.name = u"ml"_s,
                              .arn = u"arn:aws:eks:eu-central-1:123456789012:cluster/ml"_s,
                              .version = u"1.34"_s,
                              .status = u"ACTIVE"_s,
                              .endpoint = u"https://ml.test"_s}};
    }

    FakeAwsClient m_aws;
    FakeClock m_clock;
    AgreesToAll m_consent;
    std::unique_ptr<Session> m_session;
    QStringList m_dialled;
};

void TestAwsConnection::init()
{
    m_aws = FakeAwsClient();
    m_dialled.clear();
    m_session = std::make_unique<Session>(
        m_clock, m_consent,
        Session::Options{.environment = [](const char *) { return QString(); },
                         .homeFolder = u"/nowhere"_s,
                         .kubeconfigPath = u"/nowhere/config"_s},
        SessionFactories{.kube = [this](KubeContext context, std::unique_ptr<KubeCredentialSource>,
                                        Clock &) -> Result<std::unique_ptr<KubeClient>> {
                             m_dialled << context.server.toString();
                             auto client = std::make_unique<FakeKubeClient>();
                             client->setContext(context);
                             return client;
                         },
                         .aws = [this](const QString &) -> Result<AwsClient *> { return &m_aws; }});
}

void TestAwsConnection::theIdentityAloneReachesTheCluster()
{
    haveCluster();
    const auto connected = test::run(connectTarget(*m_session, target, {}));
    QVERIFY2(connected, connected ? "" : qPrintable(connected.error().toString()));
    QCOMPARE(m_dialled, QStringList{u"https://ml.test"_s});
    QVERIFY(isConnectedTo(*m_session, target));
    QCOMPARE(m_session->awsAccount()->accountId, u"123456789012"_s);
    QVERIFY(m_session->who().contains(u"ann"_s));
    QVERIFY(test::run(connectTarget(*m_session, target, {})));
    QCOMPARE(m_dialled.size(), 1); // it is there
}

void TestAwsConnection::aSandboxOfAwsIsSignedInToAsAws()
{
    Session::Options options = m_session->options();
    options.environment = [](const char *name) {
        const QByteArrayView asked(name);
        return asked == "AWS_ENDPOINT_URL" ? u"http:"
                                             "//127.0.0.1:1"_s
            : asked == "SLIPWAY_SANDBOX"       ? u"1"_s
            : asked == "CLOUDSDK_CORE_PROJECT" ? u"ai-lab-demo"_s
                                               : QString();
    };
    m_session->setOptions(options);
    QVERIFY(test::run(signInToSandbox(*m_session, {}, {})));
    QCOMPARE(m_session->target().provider, u"aws"_s);
    QCOMPARE(m_session->target().project, m_aws.identity.accountId);
    QCOMPARE(m_session->target().location, m_aws.identity.region);
    QVERIFY(!m_session->google());
}

void TestAwsConnection::aRunReachesTheClusterThatItMade()
{
    QVERIFY(test::run(connectIdentity(*m_session, target, {})));
    const ChangeContext context = m_session->changeContext(target);
    QCOMPARE(context.aws, &m_aws);
    QVERIFY(!context.kube && context.clusters && !context.clusters->kube());
    QVERIFY(!test::run(context.clusters->connect(target, {})));
    haveCluster();
    QVERIFY(test::run(context.clusters->connect(target, {})));
    QVERIFY(context.clusters->kube());
    QCOMPARE(context.clusters->kube(), m_session->kube());
}

void TestAwsConnection::goingOnWithARunNeedsNoClusterYet()
{
    const auto absent = test::run(connectForRun(*m_session, target, {}));
    QVERIFY2(absent, absent ? "" : qPrintable(absent.error().toString()));
    QVERIFY(m_session->aws() && !m_session->kube());
    m_aws.clusterList = {{.name = u"ml"_s, .status = u"CREATING"_s}}; // no address yet
    QVERIFY(test::run(connectForRun(*m_session, target, {})));
    QVERIFY(!m_session->kube());
    haveCluster();
    QVERIFY(test::run(connectForRun(*m_session, target, {})));
    QVERIFY(m_session->kube());
}

void TestAwsConnection::aRefusalIsNotTakenForAnAbsence()
{
    m_aws.failures.insert(u"cluster"_s, Error{.kind = ErrorKind::Forbidden, .detail = u"no"_s});
    QCOMPARE(test::run(connectForRun(*m_session, target, {})).error().kind, ErrorKind::Forbidden);
    m_aws.failures = {{u"account"_s, Error{.kind = ErrorKind::Unauthorized, .detail = u"who?"_s}}};
    m_session->setOptions(m_session->options());
    QCOMPARE(test::run(connectForRun(*m_session, target, {})).error().kind, ErrorKind::Unauthorized);
}

void TestAwsConnection::aNewClusterIsNotAskedForAndTheFormerIsLeft()
{
    haveCluster();
    QVERIFY(test::run(connectTarget(*m_session, target, {})));
    m_aws.clusterList.first().name = u"other"_s;
    Deployment deployment(*m_session, Catalog::builtIn(), choices("clusterFrom: create\n"));
    deployment.choose(u"cluster"_s, u"fresh"_s);
    QVERIFY(deployment.makesCluster());
    const auto connected = test::run(deployment.connectCluster({}));
    QVERIFY2(connected, connected ? "" : qPrintable(connected.error().toString()));
    QVERIFY(!m_session->kube()); // the former one is not the one that the plan is for
    QCOMPARE(deployment.target().cluster, u"fresh"_s);
    QCOMPARE(deployment.target().project, u"123456789012"_s);
    QVERIFY(deployment.context().clusters);
    const auto namespaces = test::run(deployment.suggestions(u"namespaces"_s, {}));
    QVERIFY(namespaces && namespaces->isEmpty()); // nothing to offer, which is no fault
}

void TestAwsConnection::anExistingClusterHasToBeThere()
{
    Deployment deployment(*m_session, Catalog::builtIn(), choices("clusterFrom: existing\n"));
    QVERIFY(!deployment.makesCluster());
    QCOMPARE(test::run(deployment.connectCluster({})).error().kind, ErrorKind::NotFound);
    haveCluster();
    QVERIFY(test::run(deployment.connectCluster({})));
    QVERIFY(m_session->kube());
}

void TestAwsConnection::pickersOfferWhatTheAccountHas()
{
    haveCluster();
    m_aws.zoneList = {{.name = u"eu-central-1a"_s,
                       .id = u"euc1-az2"_s,
                       .state = u"available"_s,
                       .type = u"availability-zone"_s},
                      {.name = u"eu-central-1-ham-1a"_s, .state = u"available"_s, .type = u"local-zone"_s}};
    Deployment deployment(*m_session, Catalog::builtIn(), choices("clusterFrom: existing\n"));
    QCOMPARE(test::run(deployment.suggestions(u"clusters"_s, {})).error().kind, ErrorKind::NotFound);
    QVERIFY(test::run(connectIdentity(*m_session, target, {})));
    const auto regions = test::run(deployment.suggestions(u"regions"_s, {}));
    QCOMPARE(regions->first().value, u"eu-central-1"_s); // the preset one
    QVERIFY(regions->size() > 20);
    const auto clusters = test::run(deployment.suggestions(u"clusters"_s, {}));
    QCOMPARE(clusters->size(), 1);
    QCOMPARE(clusters->first().value, u"ml"_s);
    QVERIFY(clusters->first().note.contains(u"1.34"_s));
    const auto zones = test::run(deployment.suggestions(u"zones"_s, {}));
    QCOMPARE(zones->size(), 1);
    QCOMPARE(zones->first().value, u"eu-central-1a"_s);
}

void TestAwsConnection::matricesOfSeveralTypesStandBesideEachOther()
{
    m_aws.zoneList = {{.name = u"eu-central-1a"_s, .state = u"available"_s, .type = u"availability-zone"_s},
                      {.name = u"eu-central-1b"_s, .state = u"available"_s, .type = u"availability-zone"_s}};
    m_aws.offerings = {{u"g5.xlarge"_s, u"eu-central-1a"_s}, {u"g6.xlarge"_s, u"eu-central-1b"_s}};
    const QStringList types = awsGpuTypes(Catalog::builtIn(), 1);
    QVERIFY(types.contains(u"g5.xlarge"_s) && types.contains(u"g6.xlarge"_s)
            && types.contains(u"g4dn.xlarge"_s));
    QVERIFY(!awsGpuTypes(Catalog::builtIn(), 4).contains(u"g5.xlarge"_s)); // one GPU is not four
    const auto matrix =
        test::run(readAwsZoneMatrices(m_aws, m_clock, Catalog::builtIn(), u"eu-central-1"_s, types, {}));
    QVERIFY2(matrix, matrix ? "" : qPrintable(matrix.error().toString()));
    QCOMPARE(matrix->zones.size(), 2);
    QCOMPARE(matrix->accelerators.size(), types.size());
    QCOMPARE(matrix->cells.size(), 2 * types.size());
    QVERIFY(matrix->cell(u"eu-central-1a"_s, u"g5.xlarge"_s)->offer == ZoneCell::Offer::Yes);
    QVERIFY(matrix->cell(u"eu-central-1b"_s, u"g5.xlarge"_s)->offer == ZoneCell::Offer::No);
    QCOMPARE(matrix->cell(u"eu-central-1b"_s, u"g6.xlarge"_s)->region, u"eu-central-1"_s);
}

void TestAwsConnection::aTypeThatCannotBeReadIsAGap()
{
    m_aws.zoneList = {{.name = u"eu-central-1a"_s, .state = u"available"_s, .type = u"availability-zone"_s}};
    const auto matrix = test::run(readAwsZoneMatrices(m_aws, m_clock, Catalog::builtIn(), u"eu-central-1"_s,
                                                      {u"g5.xlarge"_s, u"g99.xlarge"_s}, {}));
    QVERIFY(matrix);
    QCOMPARE(matrix->gaps, QStringList{u"g99.xlarge"_s});
    m_aws.failures.insert(u"zones"_s, Error{.kind = ErrorKind::Forbidden, .detail = u"no"_s});
    QCOMPARE(test::run(readAwsZoneMatrices(m_aws, m_clock, Catalog::builtIn(), u"eu-central-1"_s,
                                           {u"g5.xlarge"_s}, {}))
                 .error()
                 .kind,
             ErrorKind::Forbidden);
}

QTEST_GUILESS_MAIN(TestAwsConnection)
#include "tst_awsconnection.moc"

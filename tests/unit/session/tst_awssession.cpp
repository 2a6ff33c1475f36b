// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/fakeawsclient.h"
#include "aws/vcpuquota.h"
#include "base/fakeclock.h"
#include "session/awsaccess.h"
#include "session/deploy/awszonematrix.h"
#include "support/runtask.h"

#include <QJsonArray>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const auto region = u"us-west-2"_s;

/// Allows or refuses, and remembers what it was asked.
class FakeConsent : public ExecConsent
{
public:
    bool allows = true;
    QList<ExecCommand> asked;
    Task<bool> ask(ExecCommand command, std::stop_token) override
    {
        asked.append(command);
        co_return allows;
    }
};

KubeContext eksContext()
{
    KubeContext context;
    context.name = u"prod"_s;
    context.clusterName = u"arn:aws:eks:eu-central-1:123456789012:cluster/prod"_s;
    context.server = QUrl(u"https://ABC123.gr7.eu-central-1.eks.amazonaws.com"_s);
    context.credentials = KubeContext::Credentials::Exec;
    context.user.exec = ExecConfig{.command = u"aws"_s,
                                   .arguments = {u"--region"_s, u"eu-central-1"_s, u"eks"_s, u"get-token"_s,
                                                 u"--cluster-name"_s, u"prod"_s, u"--output"_s, u"json"_s},
                                   .environment = {{u"AWS_PROFILE"_s, u"gpu"_s}}};
    return context;
}

} // namespace

/// AWS as a session uses it: zones, quota, and which cluster a kubeconfig means.
class TestAwsSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void typesAndChipsAreAwsOrGoogles_data();
    void typesAndChipsAreAwsOrGoogles();
    void theMatrixSaysZoneByZone();
    void theJsonIsTheContract();
    void fault26AQuotaThatCannotBeReadIsUnknownAndNotZero();
    void anUnknownTypeIsASlip();
    void anotherRegionsPriceIsEstimated();
    void theLivePriceWins();
    void quotasAreByFamily_data();
    void quotasAreByFamily();
    void spotAndOnDemandAreCountedApart();
    void fault26ATypeThatNobodyKnowsMakesTheUseUnknown();
    void theClusterIsReadFromItsContext();
    void tokensOfOurOwnGoToEksAlone_data();
    void tokensOfOurOwnGoToEksAlone();
    void otherClustersAreNotTakenForEks();
    void credentialProcessesAreAskedFor();
    void aRefusedProcessDoesNotRun();

private:
    FakeAwsClient m_aws;
    FakeClock m_clock;
};

void TestAwsSession::init()
{
    m_aws = FakeAwsClient();
    m_aws.zoneList = {{.name = u"us-west-2b"_s, .state = u"available"_s, .type = u"availability-zone"_s},
                      {.name = u"us-west-2a"_s, .state = u"available"_s, .type = u"availability-zone"_s},
                      {.name = u"us-west-2-lax-1a"_s, .state = u"available"_s, .type = u"local-zone"_s}};
    m_aws.offerings = {{u"g5.xlarge"_s, u"us-west-2a"_s}, {u"g5.2xlarge"_s, u"us-west-2b"_s}};
    m_aws.instanceTypeList = {{.name = u"g5.xlarge"_s, .vCpus = 4},
                              {.name = u"g6.2xlarge"_s, .vCpus = 8},
                              {.name = u"p5.48xlarge"_s, .vCpus = 192}};
    m_aws.quotas = {
        {u"L-DB2E81BA"_s,
         {.code = u"L-DB2E81BA"_s, .name = u"Running On-Demand G and VT instances"_s, .value = 16}},
        {u"L-3819A6DF"_s, {.code = u"L-3819A6DF"_s, .name = u"spot"_s, .value = 4}}};
    m_aws.running = {{u"g6.2xlarge"_s, false, 1}, {u"g5.xlarge"_s, true, 1}, {u"p5.48xlarge"_s, false, 1}};
    m_aws.prices = {{u"g5.xlarge"_s, {.usdPerHour = 1.2}}};
}

void TestAwsSession::typesAndChipsAreAwsOrGoogles_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("isAws");
    QTest::newRow("an instance type") << u"g5.xlarge"_s << true;
    QTest::newRow("in capitals") << u"G5.XLARGE"_s << true;
    QTest::newRow("one that the catalogue does not know yet") << u"g9.xlarge"_s << true;
    QTest::newRow("with a dash") << u"p6-b200.48xlarge"_s << true;
    QTest::newRow("a chip of AWS alone") << u"inferentia2"_s << true;
    QTest::newRow("a GPU that Google has too") << u"nvidia-l4"_s << false;
    QTest::newRow("a machine of Google's") << u"g2-standard-8"_s << false;
    QTest::newRow("nothing of either") << u"abacus"_s << false;
}

void TestAwsSession::typesAndChipsAreAwsOrGoogles()
{
    QFETCH(QString, asked);
    QFETCH(bool, isAws);
    QCOMPARE(!awsInstanceTypesFor(Catalog::builtIn(), asked).isEmpty(), isAws);
}

void TestAwsSession::theMatrixSaysZoneByZone()
{
    const auto matrix = test::run(
        readAwsZoneMatrix(m_aws, m_clock, Catalog::builtIn(), region, u"g5.xlarge"_s, {u"g5.xlarge"_s}, {}));
    QVERIFY2(matrix, matrix ? "" : qPrintable(matrix.error().toString()));
    QCOMPARE(matrix->zones,
             (QStringList{u"us-west-2a"_s, u"us-west-2b"_s})); // sorted, without the local zone
    const ZoneCell *a = matrix->cell(u"us-west-2a"_s, u"g5.xlarge"_s);
    QVERIFY(a && a->offer == ZoneCell::Offer::Yes);
    QCOMPARE(a->quota->limit, 16.0);
    QCOMPARE(a->quota->used, 8.0); // the g6 of the same group; neither the spot instance nor the P
    QVERIFY(a->usable(2));
    QVERIFY(!a->usable(3)); // 3 × 4 vCPUs are more than the 8 that are free
    const ZoneCell *b = matrix->cell(u"us-west-2b"_s, u"g5.xlarge"_s);
    QVERIFY(b && b->offer == ZoneCell::Offer::No && !b->why.isEmpty());
}

void TestAwsSession::theJsonIsTheContract()
{
    const auto matrix = test::run(
        readAwsZoneMatrix(m_aws, m_clock, Catalog::builtIn(), region, u"g5.xlarge"_s, {u"g5.xlarge"_s}, {}));
    QVERIFY(matrix);
    const QJsonObject first = matrix->toJson(u"g5.xlarge"_s).value("zones"_L1).toArray().at(0).toObject();
    QCOMPARE(first.value("zone"_L1).toString(), u"us-west-2a"_s);
    QCOMPARE(first.value("accelerator"_L1).toString(), u"g5.xlarge"_s);
    QCOMPARE(first.value("machineTypes"_L1).toArray(), QJsonArray{u"g5.xlarge"_s});
    QCOMPARE(first.value("offered"_L1), QJsonValue(true));
    QCOMPARE(first.value("quota"_L1).toObject(),
             (QJsonObject{{u"limit"_s, 16}, {u"used"_s, 8}, {u"free"_s, 8}, {u"metric"_s, u"L-DB2E81BA"_s}}));
    QCOMPARE(first.value("price"_L1).toObject(),
             (QJsonObject{{u"amount"_s, 1.2}, {u"currency"_s, u"USD"_s}, {u"per"_s, u"hour"_s}}));
}

void TestAwsSession::fault26AQuotaThatCannotBeReadIsUnknownAndNotZero()
{
    m_aws.failures.insert(u"serviceQuota"_s,
                          Error{.kind = ErrorKind::Forbidden,
                                .detail = u"no"_s,
                                .hint = u"This needs the IAM action servicequotas:GetServiceQuota."_s});
    const auto matrix = test::run(
        readAwsZoneMatrix(m_aws, m_clock, Catalog::builtIn(), region, u"g5.xlarge"_s, {u"g5.xlarge"_s}, {}));
    QVERIFY(matrix);
    QVERIFY(!matrix->cells.first().quota);
    QVERIFY(matrix->cells.first().quotaWhy.contains(u"servicequotas:GetServiceQuota"_s));
    QVERIFY(!matrix->cells.first().usable(1));
}

void TestAwsSession::anUnknownTypeIsASlip()
{
    const auto matrix = test::run(
        readAwsZoneMatrix(m_aws, m_clock, Catalog::builtIn(), region, u"g5.xlage"_s, {u"g5.xlage"_s}, {}));
    QVERIFY(!matrix);
    QCOMPARE(matrix.error().kind, ErrorKind::NotFound);
    QVERIFY2(matrix.error().hint.contains(u"g5.xlarge"_s), qPrintable(matrix.error().toString()));
    // One that exists elsewhere is offered nowhere here, which is an answer.
    m_aws.offerings.clear();
    const auto none = test::run(
        readAwsZoneMatrix(m_aws, m_clock, Catalog::builtIn(), region, u"g5.xlarge"_s, {u"g5.xlarge"_s}, {}));
    QVERIFY(none);
    QVERIFY(none->cells.first().offer == ZoneCell::Offer::No);
}

void TestAwsSession::anotherRegionsPriceIsEstimated()
{
    m_aws.prices.clear();
    const auto matrix = test::run(
        readAwsZoneMatrix(m_aws, m_clock, Catalog::builtIn(), region, u"g5.xlarge"_s, {u"g5.xlarge"_s}, {}));
    QVERIFY(matrix);
    QVERIFY(matrix->cells.first().price && matrix->cells.first().price->provenance.estimated);
    QCOMPARE(matrix->cells.first().price->amount, 1.006);
    const auto home = test::run(readAwsZoneMatrix(m_aws, m_clock, Catalog::builtIn(), u"us-east-1"_s,
                                                  u"g5.xlarge"_s, {u"g5.xlarge"_s}, {}));
    QVERIFY(home && !home->cells.first().price->provenance.estimated);
}

void TestAwsSession::theLivePriceWins()
{
    const auto matrix = test::run(
        readAwsZoneMatrix(m_aws, m_clock, Catalog::builtIn(), region, u"g5.xlarge"_s, {u"g5.xlarge"_s}, {}));
    QVERIFY(matrix);
    QCOMPARE(matrix->cells.first().price->amount, 1.2);
    QVERIFY(!matrix->cells.first().price->provenance.estimated);
}

void TestAwsSession::quotasAreByFamily_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("code");
    QTest::newRow("g5") << u"g5.xlarge"_s << u"L-DB2E81BA"_s;
    QTest::newRow("gr6") << u"gr6.4xlarge"_s << u"L-DB2E81BA"_s;
    QTest::newRow("p5") << u"p5.48xlarge"_s << u"L-417A185B"_s;
    QTest::newRow("p6-b200") << u"p6-b200.48xlarge"_s << u"L-417A185B"_s;
    QTest::newRow("inf2") << u"inf2.xlarge"_s << u"L-1945791B"_s;
    QTest::newRow("trn1") << u"trn1.2xlarge"_s << u"L-2C3B7624"_s;
    QTest::newRow("t3") << u"t3.medium"_s << u"L-1216C47A"_s;
    QTest::newRow("im4gn") << u"im4gn.large"_s << u"L-1216C47A"_s;
    QTest::newRow("mac") << u"mac2.metal"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestAwsSession::quotasAreByFamily()
{
    QFETCH(QString, type);
    QFETCH(QString, code);
    const auto key = vcpuQuotaKey(type);
    QCOMPARE(key ? key->code : QString(), code);
}

void TestAwsSession::spotAndOnDemandAreCountedApart()
{
    const auto quota = test::run(readVcpuQuota(m_aws, region, u"g5.xlarge"_s, true, {}));
    QVERIFY(quota);
    QCOMPARE(quota->code, u"L-3819A6DF"_s);
    QCOMPARE(quota->limit.value(), 4.0);
    QCOMPARE(quota->free().value(), 0.0);
    QCOMPARE(quota->vCpusEach, 4);
    // The spot quota of P5 has a name that nobody publishes: P4's would be a wrong answer.
    const auto unknown = test::run(readVcpuQuota(m_aws, region, u"p5.48xlarge"_s, true, {}));
    QVERIFY(unknown && !unknown->limit && !unknown->unknownBecause.isEmpty());
}

void TestAwsSession::fault26ATypeThatNobodyKnowsMakesTheUseUnknown()
{
    m_aws.running.append({u"g9.xlarge"_s, false, 1});
    const auto quota = test::run(readVcpuQuota(m_aws, region, u"g5.xlarge"_s, false, {}));
    QVERIFY(quota);
    QVERIFY(!quota->used);
    QVERIFY(!quota->free());
    QVERIFY(quota->unknownBecause.contains(u"g9.xlarge"_s));
}

void TestAwsSession::theClusterIsReadFromItsContext()
{
    const auto place = eksPlaceOf(eksContext());
    QVERIFY(place);
    QCOMPARE(*place, (EksPlace{u"eu-central-1"_s, u"123456789012"_s, u"prod"_s, u"gpu"_s, true}));
    KubeContext renamed = eksContext();
    renamed.clusterName = u"mine"_s;
    const auto told = eksPlaceOf(renamed);
    QVERIFY(told);
    QCOMPARE(told->cluster, u"prod"_s);
    QCOMPARE(told->accountId, QString());
    QVERIFY(told->isNative);
}

void TestAwsSession::tokensOfOurOwnGoToEksAlone_data()
{
    QTest::addColumn<KubeContext>("context");
    const auto row = [](const char *name, const std::function<void(KubeContext &)> &spoil) {
        KubeContext context = eksContext();
        spoil(context);
        QTest::newRow(name) << context;
    };
    row("another server", [](KubeContext &c) { c.server = QUrl(u"https://evil.example.com"_s); });
    row("a name that ends like it", [](KubeContext &c) {
        c.server = QUrl(u"https://a.gr7.eu-central-1.eks.amazonaws.com.evil.example"_s);
    });
    row("another region's server",
        [](KubeContext &c) { c.server = QUrl(u"https://a.gr7.us-east-1.eks.amazonaws.com"_s); });
    row("plain http", [](KubeContext &c) { c.server.setScheme(u"http"_s); });
    row("an unverified certificate", [](KubeContext &c) { c.tls.insecureSkipVerify = true; });
    row("a certificate for another name", [](KubeContext &c) { c.tls.serverName = u"evil.example.com"_s; });
    row("a token for another cluster", [](KubeContext &c) { c.user.exec->arguments[5] = u"other"_s; });
    row("a role besides",
        [](KubeContext &c) { c.user.exec->arguments << u"--role-arn"_s << u"arn:aws:iam::1:role/r"_s; });
    row("a variable that we do not follow",
        [](KubeContext &c) { c.user.exec->environment.append({u"AWS_CONFIG_FILE"_s, u"/x"_s}); });
    row("another program", [](KubeContext &c) { c.user.exec->command = u"/opt/helper"_s; });
}

void TestAwsSession::tokensOfOurOwnGoToEksAlone()
{
    QFETCH(KubeContext, context);
    const auto place = eksPlaceOf(context);
    QVERIFY(!place || !place->isNative);
}

void TestAwsSession::otherClustersAreNotTakenForEks()
{
    KubeContext context;
    context.name = u"gke_ai-lab_europe-west4_c1"_s;
    context.clusterName = context.name;
    context.server = QUrl(u"https://203.0.113.1"_s);
    QVERIFY(!eksPlaceOf(context));
    context.clusterName = u"arn:aws:eks:evil.example.com/#:1:cluster/c"_s;
    QVERIFY(!eksPlaceOf(context));
}

void TestAwsSession::credentialProcessesAreAskedFor()
{
    FakeConsent consent;
    SystemClock clock;
    auto process = makeConsentedProcess(consent, clock);
    const auto output = test::run(
        process->run({u"/bin/echo"_s, u"$HOME"_s, u"a b"_s}, u"gpu"_s, u"/home/ann/.aws/config"_s, {}));
    QVERIFY2(output, output ? "" : qPrintable(output.error().toString()));
    QCOMPARE(*output, "$HOME a b\n"); // no shell
    QCOMPARE(consent.asked.size(), 1);
    QCOMPARE(consent.asked.first().program, u"/bin/echo"_s);
    QCOMPARE(consent.asked.first().file, u"/home/ann/.aws/config"_s);
    QVERIFY(!consent.asked.first().key.isEmpty());
    const QString key = consent.asked.first().key;
    QVERIFY(test::run(process->run({u"/bin/echo"_s, u"other"_s}, u"gpu"_s, u"f"_s, {})));
    QVERIFY(consent.asked.last().key != key); // another argument is another question
}

void TestAwsSession::aRefusedProcessDoesNotRun()
{
    FakeConsent consent;
    consent.allows = false;
    SystemClock clock;
    auto process = makeConsentedProcess(consent, clock);
    const auto output = test::run(process->run({u"/bin/echo"_s}, u"gpu"_s, u"f"_s, {}));
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::Unauthorized);
    QCOMPARE(output.error().reason, u"ExecNotAllowed"_s);
    const auto missing = test::run(process->run({u"/nowhere/helper"_s}, u"gpu"_s, u"f"_s, {}));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestAwsSession)
#include "tst_awssession.moc"

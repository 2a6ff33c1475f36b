// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a load balancer of AWS' finds of the pods, which Kubernetes does not know.
#include "kube/fakekubeclient.h"
#include "session/endpoint/replicacheck.h"
#include "session/endpoint/targetwords.h"
#include "support/runtask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using What = AwsQuestion::What;

namespace {

QJsonObject json(QByteArray text)
{
    return QJsonDocument::fromJson(text.replace('\'', '"')).object();
}

QByteArray target(const QByteArray &address, const QByteArray &state)
{
    return "<member><Target><Id>" + address + "</Id><Port>8000</Port></Target><TargetHealth><State>" + state
        + "</State></TargetHealth></member>";
}

class Answers : public AwsReading
{
public:
    QByteArray targets =
        target("10.0.0.7", "unhealthy") + target("10.0.0.8", "healthy") + target("10.0.0.9", "initial");
    QByteArray check =
        "<HealthCheckProtocol>HTTP</HealthCheckProtocol><HealthCheckPort>8000</HealthCheckPort>"
        "<HealthCheckPath>/</HealthCheckPath>";
    std::optional<Error> refuses;
    int status = 200;
    QList<AwsQuestion> asked;

    Task<RecordedAnswer> answer(AwsQuestion question, std::stop_token stop) override
    {
        if (stop.stop_requested())
            co_return cancelled();
        asked.append(question);
        if (refuses)
            co_return std::unexpected(*refuses);
        const QByteArray body = question.what == What::TargetHealth
            ? "<DescribeTargetHealthResponse><DescribeTargetHealthResult><TargetHealthDescriptions>" + targets
                + "</TargetHealthDescriptions></DescribeTargetHealthResult></DescribeTargetHealthResponse>"
            : "<DescribeTargetGroupsResponse><DescribeTargetGroupsResult><TargetGroups><member>" + check
                + "</member></TargetGroups></DescribeTargetGroupsResult></DescribeTargetGroupsResponse>";
        co_return RecordedAnswer{.status = status, .body = body};
    }
    QString describe(const AwsQuestion &) const override { return {}; }
};

QJsonObject binding(const QByteArray &service = "chat", const QByteArray &type = "ip",
                    const QByteArray &labels = {})
{
    return json("{'apiVersion':'elbv2.k8s.aws/v1beta1','kind':'TargetGroupBinding','metadata':{'name':'k8s-"
                + service + "','namespace':'llm','labels':{" + labels
                + "}},'spec':{'targetGroupARN':'arn:aws:elasticloadbalancing:us-west-2:1:targetgroup/k8s-"
                + service + "/0a','targetType':'" + type + "','serviceRef':{'name':'" + service
                + "','port':80}}}");
}

QJsonObject pod(const QByteArray &address)
{
    return json(
        "{'kind':'Pod','metadata':{'name':'p'},'status':{'podIP':'" + address
        + "','conditions':[{'type':'Ready','status':'True','lastTransitionTime':'2026-11-30T12:00:00Z'}]}}");
}
const QDateTime later = QDateTime::fromString(u"2026-11-30T12:30:00Z"_s, Qt::ISODate);

} // namespace

class TestTargetWords : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeKubeClient> m_kube;
    Answers m_aws;
    BalancerWords words(std::stop_token stop = {})
    {
        const auto read = run(readTargetWords(m_kube.get(), &m_aws, u"llm"_s, u"chat"_s, std::move(stop)));
        if (!read)
            qFatal("%s", qPrintable(read.error().toString()));
        return *read;
    }

private Q_SLOTS:
    void init()
    {
        m_kube = std::make_unique<FakeKubeClient>();
        m_aws = Answers();
    }

    void targetsThatArePodsSaySo()
    {
        m_kube->put(binding());
        const BalancerWords found = words();
        QCOMPARE(found.size(), 2); // one is still being registered
        QVERIFY(found.value(u"10.0.0.8"_s).isHealthy);
        const BalancerWord ill = found.value(u"10.0.0.7"_s);
        QVERIFY(!ill.isHealthy);
        QCOMPARE(ill.kind, u"LoadBalancer"_s);
        QCOMPARE(ill.door, u"chat"_s);
        QCOMPARE(ill.check, u"HTTP GET / on port 8000"_s);
        QCOMPARE(m_aws.asked.constFirst().ref.region, u"us-west-2"_s);
        const QString why = passedOverBy(pod("10.0.0.7"), found, later);
        QVERIFY2(why.contains(u"Service chat"_s) && why.contains(u"GET /"_s), qPrintable(why));
        QCOMPARE(passedOverBy(pod("10.0.0.8"), found, later), QString());
    }

    void anApplicationLoadBalancerIsItsIngresses()
    {
        m_kube->put(binding("chat", "ip", "'ingress.k8s.aws/stack-name':'front'"));
        QCOMPARE(words().value(u"10.0.0.7"_s).kind, u"Ingress"_s);
        QCOMPARE(words().value(u"10.0.0.7"_s).door, u"front"_s);
    }

    void whatItAsksIsReadOnlyWhereSomebodyIsIll()
    {
        m_kube->put(binding());
        m_aws.targets = target("10.0.0.7", "healthy");
        QVERIFY(words().value(u"10.0.0.7"_s).isHealthy);
        QCOMPARE(m_aws.asked.size(), 1);
    }

    void nodesAndOtherServicesAreLeftOut()
    {
        m_kube->put(binding("other"));
        m_kube->put(binding("chat", "instance"));
        QVERIFY(words().isEmpty());
        QVERIFY(m_aws.asked.isEmpty());
    }

    void refusalsAreNoWordOnAnyPod()
    {
        m_kube->put(binding());
        m_aws.status = 403;
        QVERIFY(words().isEmpty());
        m_aws.refuses = Error{.kind = ErrorKind::Timeout};
        QVERIFY(words().isEmpty());
    }

    void cancellingEndsIt()
    {
        m_kube->put(binding());
        std::stop_source source;
        source.request_stop();
        const auto read = run(readTargetWords(m_kube.get(), &m_aws, u"llm"_s, u"chat"_s, source.get_token()));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Cancelled);
    }

    // It fails open: with nobody healthy every target gets requests, and none is passed over.
    void whereNobodyIsHealthyAllAreSentTo()
    {
        m_kube->put(binding());
        m_aws.targets = target("10.0.0.7", "unhealthy") + target("10.0.0.9", "initial");
        QVERIFY(words().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTargetWords)
#include "tst_targetwords.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a load balancer of Google's finds of the pods, which Kubernetes does not know.
#include "session/endpoint/balancerhealth.h"
#include "session/endpoint/replicacheck.h"
#include "support/runtask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using What = GoogleQuestion::What;

namespace {

QJsonObject json(QByteArray text)
{
    return QJsonDocument::fromJson(text.replace('\'', '"')).object();
}

class Answers : public GoogleReading
{
public:
    QByteArray states = "{'healthStatus':[{'ipAddress':'10.0.0.7','healthState':'UNHEALTHY'},"
                        "{'ipAddress':'10.0.0.8','healthState':'HEALTHY'},{'ipAddress':'10.0.0.9','"
                        "healthState':'DRAINING'}]}";
    QByteArray check = "{'type':'HTTP','httpHealthCheck':{'requestPath':'/','port':8000}}";
    std::optional<Error> refuses;
    QList<GoogleQuestion> asked;

    Task<RecordedAnswer> answer(GoogleQuestion question, std::stop_token stop) override
    {
        if (stop.stop_requested())
            co_return cancelled();
        asked.append(question);
        if (refuses)
            co_return std::unexpected(*refuses);
        const QByteArray body = question.what == What::BackendService
            ? "{'backends':[{'group':'neg'}],'healthChecks':['x/healthChecks/hc']}"
            : question.what == What::BackendHealth ? states
                                                   : check;
        co_return RecordedAnswer{.status = 200, .body = QByteArray(body).replace('\'', '"')};
    }
    QString describe(const GoogleQuestion &) const override { return {}; }
};

QJsonObject gateway(const QByteArray &services)
{
    return json("{'kind':'Gateway','metadata':{'name':'front','namespace':'llm','annotations':"
                "{'networking.gke.io/backend-services':'"
                + services + "'}}}");
}

const QByteArray one = "/projects/7/regions/europe-west4/backendServices/gkegw1-a";

QDateTime at(const QString &time)
{
    return QDateTime::fromString(u"2026-11-30T%1Z"_s.arg(time), Qt::ISODate);
}

/// Ready since 12:00.
QJsonObject pod(const QByteArray &address)
{
    return json(
        "{'kind':'Pod','metadata':{'name':'p'},'status':{'podIP':'" + address
        + "','conditions':[{'type':'Ready','status':'True','lastTransitionTime':'2026-11-30T12:00:00Z'}]}}");
}

QList<FrontDoor> open()
{
    return {
        {.kind = u"Gateway"_s, .nameSpace = u"llm"_s, .name = u"front"_s, .state = FrontDoor::State::Open}};
}

} // namespace

class TestBalancerHealth : public QObject
{
    Q_OBJECT

private:
    Result<BalancerWords> ask(Answers &answers, const QList<QJsonObject> &gateways, std::stop_token stop = {})
    {
        return run(readBalancerWords(&answers, gateways, std::move(stop)));
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aPodIsFoundIllOrWellByItsAddress()
    {
        Answers answers;
        const auto words = ask(answers, {gateway(one)});
        QVERIFY(words);
        QCOMPARE(words->size(), 2); // what drains is neither
        const BalancerWord ill = words->value(u"10.0.0.7"_s);
        QVERIFY(!ill.isHealthy);
        QCOMPARE(ill.door, u"front"_s);
        QCOMPARE(ill.check, u"HTTP GET / on port 8000"_s);
        QVERIFY(words->value(u"10.0.0.8"_s).isHealthy);
        QVERIFY(answers.asked.contains(
            GoogleQuestion::backendHealth(u"7"_s, u"europe-west4"_s, u"gkegw1-a"_s, u"neg"_s)));
    }

    void theCheckIsAskedForOnlyWhereSomebodyIsIll()
    {
        Answers answers;
        answers.states = "{'healthStatus':[{'ipAddress':'10.0.0.8','healthState':'HEALTHY'}]}";
        QVERIFY(ask(answers, {gateway(one)}));
        QVERIFY(std::ranges::none_of(answers.asked,
                                     [](const auto &each) { return each.what == What::HealthCheck; }));
    }

    void aGatewayWithoutALoadBalancerAsksNobody()
    {
        Answers answers;
        const auto words = ask(answers, {gateway({})});
        QVERIFY(words);
        QVERIFY(words->isEmpty());
        QVERIFY(answers.asked.isEmpty());
    }

    void aRefusalIsNoWord()
    {
        Answers answers;
        answers.refuses = Error{.kind = ErrorKind::Network, .detail = u"no"_s};
        const auto words = ask(answers, {gateway(one)});
        QVERIFY(words);
        QVERIFY(words->isEmpty());
    }

    void cancellingEndsIt()
    {
        Answers answers;
        std::stop_source source;
        source.request_stop();
        const auto words = ask(answers, {gateway(one)}, source.get_token());
        QVERIFY(!words);
        QCOMPARE(words.error().kind, ErrorKind::Cancelled);
    }

    void aReadyPodThatItFindsIllIsAFaultOnceProbesHadTheirTime()
    {
        const BalancerWords words{
            {u"10.0.0.7"_s,
             {.isHealthy = false, .nameSpace = u"llm"_s, .door = u"front"_s, .check = u"HTTP GET /"_s}}};
        const QString late = passedOverBy(pod("10.0.0.7"), words, at(u"12:05:00"_s));
        QVERIFY2(late.contains(u"UNHEALTHY"_s) && late.contains(u"HTTP GET /"_s), qPrintable(late));
        QVERIFY(passedOverBy(pod("10.0.0.7"), words, at(u"12:01:00"_s)).isEmpty());
        QVERIFY(passedOverBy(pod("10.0.0.8"), words, at(u"12:05:00"_s)).isEmpty());
    }

    void aDoorIsShutWhenNoPodIsHealthyBehindIt()
    {
        const QList<QJsonObject> pods{pod("10.0.0.7"), pod("10.0.0.8")};
        BalancerWords words{
            {u"10.0.0.7"_s, {.nameSpace = u"llm"_s, .door = u"front"_s, .check = u"HTTP GET /"_s}}};
        QList<FrontDoor> doors = open();
        judgeDoors(doors, words, pods, at(u"12:05:00"_s));
        QCOMPARE(doors.first().state, FrontDoor::State::Shut);
        QVERIFY2(doors.first().why.contains(u"HTTP GET /"_s), qPrintable(doors.first().why));
        doors = open();
        judgeDoors(doors, words, pods, at(u"12:01:00"_s));
        QCOMPARE(doors.first().state, FrontDoor::State::Opening);
        words.insert(u"10.0.0.8"_s, {.isHealthy = true, .nameSpace = u"llm"_s, .door = u"front"_s});
        doors = open();
        judgeDoors(doors, words, pods, at(u"12:05:00"_s));
        QCOMPARE(doors.first().state, FrontDoor::State::Open);
    }

    void anotherGatewaysWordIsNotThisDoors()
    {
        for (const BalancerWord &word : {BalancerWord{.nameSpace = u"llm"_s, .door = u"back"_s},
                                         BalancerWord{.nameSpace = u"infra"_s, .door = u"front"_s}}) {
            QList<FrontDoor> doors = open();
            judgeDoors(doors, {{u"10.0.0.7"_s, word}}, {pod("10.0.0.7")}, at(u"12:05:00"_s));
            QCOMPARE(doors.first().state, FrontDoor::State::Open);
        }
    }
};

QTEST_GUILESS_MAIN(TestBalancerHealth)
#include "tst_balancerhealth.moc"

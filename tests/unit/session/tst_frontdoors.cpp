// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/fakekubeclient.h"
#include "session/endpoint/frontdoors.h"
#include "support/runtask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using State = FrontDoor::State;

class TestFrontDoors : public QObject
{
    Q_OBJECT

    /// With ' for ", which would be hard to read here.
    static QJsonObject json(QByteArray text)
    {
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(text.replace('\'', '"'), &error).object();
        if (error.error != QJsonParseError::NoError)
            QTest::qFail(qPrintable(error.errorString()), __FILE__, __LINE__);
        return object;
    }
    static QJsonObject service()
    {
        return json("{'apiVersion':'v1','kind':'Service','metadata':{'namespace':'llm','name':'vllm'},"
                    "'spec':{'selector':{'app':'vllm'}}}");
    }
    static QJsonObject pod()
    {
        return json("{'apiVersion':'v1','kind':'Pod','metadata':{'namespace':'llm','name':'p','labels':{'app'"
                    ":'vllm'}}}");
    }
    static QJsonObject gateway(const QByteArray &status)
    {
        return json("{'apiVersion':'gateway.networking.k8s.io/v1','kind':'Gateway',"
                    "'metadata':{'namespace':'infra','name':'front'},'status':"
                    + status + "}");
    }
    static QByteArray programmed(const QByteArray &is = "True", const QByteArray &reason = "Programmed",
                                 const QByteArray &message = {})
    {
        return "{'addresses':[{'value':'34.1.2.3'}],'conditions':[{'type':'Accepted','status':'True','reason'"
               ":'Accepted'},"
               "{'type':'Programmed','status':'"
            + is + "','reason':'" + reason + "','message':'" + message + "'}]}";
    }
    static QJsonObject route(const QByteArray &backend, const QByteArray &conditions)
    {
        return json(
            "{'apiVersion':'gateway.networking.k8s.io/"
            "v1','kind':'HTTPRoute','metadata':{'namespace':'llm','name':'r'},"
            "'spec':{'parentRefs':[{'name':'front','namespace':'infra'}],'rules':[{'backendRefs':["
            + backend + "]}]},'status':{'parents':"
            + (conditions.isEmpty()
                   ? QByteArray("[]")
                   : "[{'parentRef':{'name':'front','namespace':'infra'},'conditions':" + conditions + "}]")
            + "}}");
    }
    static QByteArray well()
    {
        return "[{'type':'Accepted','status':'True'},{'type':'ResolvedRefs','status':'True'}]";
    }
    static QJsonObject pool(const QByteArray &selector, const QByteArray &resolved = "True")
    {
        return json("{'apiVersion':'inference.networking.k8s.io/"
                    "v1','kind':'InferencePool','metadata':{'namespace':'llm','name':'pool'},"
                    "'spec':{'selector':"
                    + selector
                    + "},'status':{'parents':[{'parentRef':{'name':'front','namespace':'infra'},"
                      "'conditions':[{'type':'Accepted','status':'True'},{'type':'ResolvedRefs','status':'"
                    + resolved + "','message':'Service llm/picker not found'}]}]}}");
    }
    static QJsonObject ingress(const QByteArray &backends, const QByteArray &address)
    {
        QJsonObject object =
            json("{'apiVersion':'networking.k8s.io/"
                 "v1','kind':'Ingress','metadata':{'namespace':'llm','name':'web'},"
                 "'spec':{'rules':[{'http':{'paths':[{'backend':{'service':{'name':'vllm'}}}]}}]},"
                 "'status':{'loadBalancer':{'ingress':["
                 + address + "]}}}");
        QJsonObject metadata = object["metadata"_L1].toObject();
        metadata.insert(u"annotations"_s,
                        QJsonObject{{u"ingress.kubernetes.io/backends"_s,
                                     QString::fromUtf8(QByteArray(backends).replace('\'', '"'))}});
        object.insert(u"metadata"_s, metadata);
        return object;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aDoorIsAsItsControllersSay_data()
    {
        QTest::addColumn<FrontObjects>("objects");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("why");
        const QByteArray toService = "{'name':'vllm'}";
        const QByteArray toPool =
            "{'group':'inference.networking.k8s.io','kind':'InferencePool','name':'pool'}";
        const auto row = [](const char *name, FrontObjects objects, State state, const QString &why = {}) {
            QTest::newRow(name) << std::move(objects) << state << why;
        };
        row("well", {.gateways = {gateway(programmed())}, .routes = {route(toService, well())}}, State::Open);
        row("its controller has not finished",
            {.gateways = {gateway(programmed("False", "Pending"))}, .routes = {route(toService, well())}},
            State::Opening, u"its controller is setting it up"_s);
        row("nobody has taken it up", {.gateways = {gateway("{}")}, .routes = {route(toService, well())}},
            State::Opening, u"no controller has taken it up yet"_s);
        row("it has failed",
            {.gateways = {gateway(programmed("False", "Invalid", "no subnet for the proxy"))},
             .routes = {route(toService, well())}},
            State::Shut, u"no subnet for the proxy"_s);
        row("its route is not accepted",
            {.gateways = {gateway(programmed())},
             .routes = {route(toService,
                              "[{'type':'Accepted','status':'False','reason':'NotAllowedByListeners'}]")}},
            State::Shut, u"HTTPRoute r: NotAllowedByListeners"_s);
        row("its route was not taken up",
            {.gateways = {gateway(programmed())}, .routes = {route(toService, {})}}, State::Opening,
            u"HTTPRoute r has not been taken up yet"_s);
        row("its route finds no backend",
            {.gateways = {gateway(programmed())},
             .routes = {route(toService,
                              "[{'type':'Accepted','status':'True'},{'type':'ResolvedRefs','status':'False','"
                              "message':'no port 80'}]")}},
            State::Shut, u"HTTPRoute r: no port 80"_s);
        row("by a pool",
            {.gateways = {gateway(programmed())},
             .routes = {route(toPool, well())},
             .pools = {pool("{'matchLabels':{'app':'vllm'}}")}},
            State::Open);
        row("by a pool from before v1",
            {.gateways = {gateway(programmed())},
             .routes = {route(toPool, well())},
             .pools = {pool("{'app':'vllm'}")}},
            State::Open);
        row("its pool has no picker",
            {.gateways = {gateway(programmed())},
             .routes = {route(toPool, well())},
             .pools = {pool("{'matchLabels':{'app':'vllm'}}", "False")}},
            State::Shut, u"InferencePool pool: Service llm/picker not found"_s);
        row("the gateway is not to be read", {.routes = {route(toService, well())}}, State::Opening,
            u"it is not there, or may not be read"_s);
        row("an Ingress", {.ingresses = {ingress({}, "{'ip':'35.1.1.1'}")}}, State::Open);
        row("an Ingress without an address", {.ingresses = {ingress({}, {})}}, State::Opening,
            u"it has no address yet"_s);
        row("an Ingress whose load balancer finds the pods ill",
            {.ingresses = {ingress("{'k8s1-a':'UNHEALTHY','k8s1-b':'HEALTHY'}", "{'ip':'35.1.1.1'}")}},
            State::Shut, u"its load balancer finds the backend k8s1-a unhealthy"_s);
    }

    void aDoorIsAsItsControllersSay()
    {
        QFETCH(FrontObjects, objects);
        QFETCH(State, state);
        QFETCH(QString, why);
        const QList<FrontDoor> doors = doorsTo(service(), {pod()}, objects);
        QCOMPARE(doors.size(), 1);
        QCOMPARE(doors.first().why, why);
        QCOMPARE(doors.first().state, state);
    }

    void whatLeadsElsewhereIsNoDoor()
    {
        const FrontObjects others{.gateways = {gateway(programmed())},
                                  .routes = {route("{'name':'another'}", well()),
                                             route("{'kind':'InferencePool','name':'pool'}", well())},
                                  .pools = {pool("{'matchLabels':{'app':'another'}}")}};
        QVERIFY(doorsTo(service(), {pod()}, others).isEmpty());
        QVERIFY(doorsTo(service(), {pod()}, {}).isEmpty());
        QVERIFY(
            doorsTo({}, {}, {.gateways = {{}}, .routes = {{}}, .pools = {{}}, .ingresses = {{}}}).isEmpty());
    }

    void aLoadBalancerWithoutAnAddressIsOpening()
    {
        QJsonObject balanced = service();
        balanced.insert(u"spec"_s, QJsonObject{{u"type"_s, u"LoadBalancer"_s}});
        QList<FrontDoor> doors = doorsTo(balanced, {pod()}, {});
        QCOMPARE(doors.size(), 1);
        QCOMPARE(doors.first().state, State::Opening);
        balanced.insert(u"status"_s,
                        json("{'loadBalancer':{'ingress':[{'hostname':'x.elb.amazonaws.com'}]}}"));
        doors = doorsTo(balanced, {pod()}, {});
        QCOMPARE(doors.first().state, State::Open);
        QCOMPARE(doors.first().address, u"x.elb.amazonaws.com"_s);
    }

    void kindsThatAreNotThereOrNotToBeReadAreLeftOut()
    {
        FakeKubeClient kube;
        kube.failNext(u"list"_s, u"HTTPRoute"_s, fail(ErrorKind::NotFound, u"no such kind"_s).error());
        kube.failNext(u"list"_s, u"Ingress"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
        const auto none = run(readFrontObjects(&kube, u"llm"_s, {}));
        QVERIFY(none && none->routes.isEmpty() && none->ingresses.isEmpty());
        kube.put(gateway(programmed()));
        kube.put(route("{'kind':'InferencePool','name':'pool'}", well()));
        kube.put(pool("{'matchLabels':{'app':'vllm'}}"));
        const auto all = run(readFrontObjects(&kube, u"llm"_s, {}));
        QVERIFY(all);
        QCOMPARE(all->gateways.size(), 1); // of another namespace
        QCOMPARE(all->pools.size(), 1);
        QCOMPARE(doorsTo(service(), {pod()}, *all).value(0).state, State::Open);
    }

    void aCancelEndsTheReading()
    {
        FakeKubeClient kube;
        kube.hangNext(u"list"_s, u"HTTPRoute"_s);
        std::stop_source stop;
        Task<FrontObjects> task = readFrontObjects(&kube, u"llm"_s, stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        stop.request_stop();
        QVERIFY(eventually([&done] { return done; }, std::chrono::seconds(30)));
        const auto outcome = task.takeResult();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFrontDoors)
#include "tst_frontdoors.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A pod that serves whoever asks it, and to which a load balancer sends nobody.
#include "fakeworld.h"
#include "google/googlereading.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/endpointview.h"
#include "ui/dashboard/requestpathview.h"

#include <QJsonArray>
#include <QPushButton>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Its load balancer asks for / and finds this state at the pods' address.
class ReadingGoogle : public FakeGoogleClient, public GoogleReading
{
public:
    explicit ReadingGoogle(const QByteArray &state) : m_state(state) { }
    Task<RecordedAnswer> answer(GoogleQuestion question, std::stop_token) override
    {
        const QByteArray body = question.what == GoogleQuestion::What::BackendService
            ? R"({"backends":[{"group":"neg"}],"healthChecks":["x/healthChecks/hc"]})"
            : question.what == GoogleQuestion::What::BackendHealth
            ? R"({"healthStatus":[{"ipAddress":"10.4.0.7","healthState":")" + m_state + R"("}]})"
            : QByteArray(R"({"type":"HTTP","httpHealthCheck":{"requestPath":"/","port":8000}})");
        co_return RecordedAnswer{.status = 200, .body = body};
    }
    QString describe(const GoogleQuestion &) const override { return {}; }

private:
    QByteArray m_state;
};

QJsonObject condition(const QString &type)
{
    return {{u"type"_s, type}, {u"status"_s, u"True"_s}};
}

struct Shown {
    explicit Shown(const QByteArray &state)
    {
        world.makeGoogle = [state] { return std::make_unique<ReadingGoogle>(state); };
        world.connectCluster();
        if (!run(world.session->connectGoogle({}, {})))
            qFatal("no identity");
        const QJsonObject reference{{u"name"_s, u"front"_s}};
        world.kube->put({{u"apiVersion"_s, u"gateway.networking.k8s.io/v1"_s},
                         {u"kind"_s, u"Gateway"_s},
                         {u"metadata"_s,
                          QJsonObject{{u"namespace"_s, u"llm"_s},
                                      {u"name"_s, u"front"_s},
                                      {u"annotations"_s,
                                       QJsonObject{{u"networking.gke.io/backend-services"_s,
                                                    u"/projects/7/global/backendServices/gkegw1-a"_s}}}}},
                         {u"status"_s,
                          QJsonObject{{u"addresses"_s, QJsonArray{QJsonObject{{u"value"_s, u"34.1.2.3"_s}}}},
                                      {u"conditions"_s, QJsonArray{condition(u"Programmed"_s)}}}}});
        world.kube->put(
            {{u"apiVersion"_s, u"gateway.networking.k8s.io/v1"_s},
             {u"kind"_s, u"HTTPRoute"_s},
             {u"metadata"_s, QJsonObject{{u"namespace"_s, u"llm"_s}, {u"name"_s, u"r"_s}}},
             {u"spec"_s,
              QJsonObject{{u"parentRefs"_s, QJsonArray{reference}},
                          {u"rules"_s,
                           QJsonArray{QJsonObject{
                               {u"backendRefs"_s,
                                QJsonArray{QJsonObject{{u"name"_s, world.endpoint().service}}}}}}}}},
             {u"status"_s,
              QJsonObject{
                  {u"parents"_s,
                   QJsonArray{QJsonObject{{u"parentRef"_s, reference},
                                          {u"conditions"_s, QJsonArray{condition(u"Accepted"_s)}}}}}}}});
        Endpoint endpoint = world.endpoint();
        endpoint.target.provider = u"google"_s;
        cluster = std::make_unique<LiveCluster>(*world.session);
        view = std::make_unique<EndpointView>(*world.session, *cluster, endpoint);
        view->start();
        for (int i = 0; i < 6; ++i) {
            turn(40);
            world.clock.advance(5s);
            turn(40);
        }
    }
    QString path() const { return view->findChild<RequestPathView *>()->description(); }

    FakeWorld world;
    std::unique_ptr<LiveCluster> cluster;
    std::unique_ptr<EndpointView> view;
};

} // namespace

class TestPassedOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatAnswersAndIsNotReadyDoesNotServe()
    {
        FakeWorld world;
        world.connectCluster();
        for (const QString &name : {u"gemma-prod-5d8f-7kq2z"_s, u"gemma-prod-5d8f-x9d4c"_s})
            world.kube->put(FakeWorld::pod(name, false));
        LiveCluster cluster(*world.session);
        EndpointView view(*world.session, cluster, world.endpoint());
        view.start();
        const auto look = [&world] {
            for (int i = 0; i < 3; ++i) {
                turn(40);
                world.clock.advance(5s);
            }
            turn(40);
        };
        look();
        QVERIFY2(view.sentence().startsWith("Loading. 0 of 2 replicas ready."_L1)
                     && view.sentence().contains("is not Ready, so the Service sends it no request"_L1),
                 qPrintable(view.sentence()));
        // A Service may be told to send it some all the same.
        const auto service = run(
            world.kube->get({*wellKnownKind(u"v1"_s, u"Service"_s), u"llm"_s, world.endpoint().service}, {}));
        QVERIFY(service);
        QJsonObject willing = *service;
        QJsonObject spec = willing.value("spec"_L1).toObject();
        spec.insert(u"publishNotReadyAddresses"_s, true);
        willing.insert(u"spec"_s, spec);
        world.kube->put(willing);
        look();
        QVERIFY2(view.sentence().startsWith("Serving. 0 of 2 replicas ready"_L1),
                 qPrintable(view.sentence()));
        world.kube->put(*service);
        world.kube->put(FakeWorld::pod(u"gemma-prod-5d8f-7kq2z"_s, true));
        look();
        QVERIFY2(view.sentence().startsWith("Serving. 1 of 2 replicas ready"_L1),
                 qPrintable(view.sentence()));
    }

    void aPodThatTheLoadBalancerFindsIllIsRedAndStillServes()
    {
        const Shown shown("UNHEALTHY");
        const QString path = shown.path();
        QVERIFY2(
            path.contains(
                "Ready, but: the load balancer of Gateway front finds it UNHEALTHY; it asks HTTP GET / on port 8000"_L1),
            qPrintable(path));
        QVERIFY2(
            path.contains(
                "Gateway front: its load balancer finds no pod healthy; it asks HTTP GET / on port 8000"_L1),
            qPrintable(path));
        const QString sentence = shown.view->sentence();
        QVERIFY2(sentence.startsWith("Serving."_L1)
                     && sentence.contains("No request comes in through Gateway front"_L1),
                 qPrintable(sentence));
        // Partly: by the API server, and by whoever is in the cluster, it is reached.
        QCOMPARE(shown.view->findChild<StatusPill *>()->state(), StatusPill::State::Warn);
    }

    void aPodThatItFindsHealthyIsAsEver()
    {
        const Shown shown("HEALTHY");
        QVERIFY2(shown.path().contains("Gateway front: open at 34.1.2.3"_L1), qPrintable(shown.path()));
        QVERIFY2(shown.path().contains("Ready, /health answers"_L1), qPrintable(shown.path()));
        QCOMPARE(shown.view->findChild<StatusPill *>()->state(), StatusPill::State::Good);
    }
};

QTEST_MAIN(TestPassedOver)
#include "tst_passedover.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of Services of type LoadBalancer.
#include "app/sandbox/controllers/servicecontroller.h"
#include "app/sandbox/kube/fixedcloud.h"
#include "app/sandbox/world/simclock.h"

#include <QTest>

using namespace slipway::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct EksCloud : FixedCloud {
    ClusterFlavor flavor() const override { return ClusterFlavor::Eks; }
    QString clusterLocation() const override { return u"eu-central-1"_s; }
};

template <typename Cloud> struct World {
    SimClock clock{1, SimClock::Mode::Manual};
    Cloud cloud;
    ApiServer server{clock, cloud};
    ClusterIndex index{server.store()};
    ServiceController controller{{server, index}};

    void make(const char *spec, const char *annotations = "{}")
    {
        const auto parse = [](const std::string &text) { return Json::parse(text).value; };
        (void)server.store().put(
            "/services",
            parse(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"front","namespace":"llm","uid":)"
                  R"("0f3c2d1e-8a7b-4c5d-9e6f-001122334455","annotations":)"
                  + std::string(annotations) + R"(},"spec":)" + spec + "}"));
        settle();
    }
    void settle()
    {
        // Controllers run from the event loop.
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        settle();
    }
    Json address() const
    {
        const auto found = const_cast<World *>(this)->server.store().find("/services", "llm", "front");
        const Json &list = found->value.at("status.loadBalancer.ingress");
        return list.size() > 0 ? list[std::size_t(0)] : Json();
    }
};

} // namespace

class TestServiceController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eksGivesItAName();
    void whatAnotherControllerHasToMakeStaysPending_data();
    void whatAnotherControllerHasToMakeStaysPending();
    void gkeGivesItAnAddress();
};

void TestServiceController::eksGivesItAName()
{
    World<EksCloud> world;
    world.make(R"({"type":"LoadBalancer","ports":[{"port":80}]})");
    world.pass(5s);
    QVERIFY(world.address().isNull());
    world.pass(4s);
    const std::string name = world.address()["hostname"].str();
    QVERIFY2(name.starts_with("a0f3c2d1e8a7b4c5d9e6f00112233445-")
                 && name.ends_with(".eu-central-1.elb.amazonaws.com"),
             name.c_str());
    // It keeps the name whatever else is changed.
    world.pass(60s);
    QCOMPARE(world.address()["hostname"].str(), name);
    world.make(R"({"type":"ClusterIP"})");
    world.pass(1s);
    QVERIFY(world.address().isNull());

    World<EksCloud> network;
    network.make(R"({"type":"LoadBalancer"})",
                 R"({"service.beta.kubernetes.io/aws-load-balancer-type":"nlb"})");
    network.pass(10s);
    const std::string other = network.address()["hostname"].str();
    QVERIFY2(other.ends_with(".elb.eu-central-1.amazonaws.com"), other.c_str());
}

void TestServiceController::whatAnotherControllerHasToMakeStaysPending_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QByteArray>("annotations");
    QTest::newRow("no load balancer is asked for")
        << QByteArray(R"({"type":"NodePort"})") << QByteArray("{}");
    QTest::newRow("of a class of its own")
        << QByteArray(R"({"type":"LoadBalancer","loadBalancerClass":"service.k8s.aws/nlb"})")
        << QByteArray("{}");
    QTest::newRow("of the AWS Load Balancer Controller")
        << QByteArray(R"({"type":"LoadBalancer"})")
        << QByteArray(R"({"service.beta.kubernetes.io/aws-load-balancer-type":"external"})");
}

void TestServiceController::whatAnotherControllerHasToMakeStaysPending()
{
    QFETCH(QByteArray, spec);
    QFETCH(QByteArray, annotations);
    World<EksCloud> world;
    world.make(spec.constData(), annotations.constData());
    world.pass(10min);
    QVERIFY(world.address().isNull());
}

void TestServiceController::gkeGivesItAnAddress()
{
    World<FixedCloud> world;
    world.make(R"({"type":"LoadBalancer"})");
    world.pass(30s);
    QVERIFY(world.address().isNull());
    world.pass(15s);
    QVERIFY(world.address()["ip"].str().starts_with("34."));
    QCOMPARE(world.address()["ipMode"].str(), std::string("VIP"));

    World<FixedCloud> within;
    within.make(R"({"type":"LoadBalancer"})", R"({"networking.gke.io/load-balancer-type":"Internal"})");
    within.pass(45s);
    QVERIFY(within.address()["ip"].str().starts_with("10."));
}

QTEST_GUILESS_MAIN(TestServiceController)
#include "tst_servicecontroller.moc"

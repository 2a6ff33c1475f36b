// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "chain/probereplay.h"
#include "kube/fakekubeclient.h"
#include "tests/support/runtask.h"

#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A document that is kept as long as its views.
struct Parsed {
    std::shared_ptr<const JsonDocument> document;
    explicit Parsed(QString text)
    {
        text.replace(u'\'', u'"');
        document = *JsonDocument::parse(text.toUtf8(), u"test"_s);
    }
    JsonView root() const { return document->root(); }
};

ProbeRequest probe(const QString &path = u"/health"_s)
{
    return {.nameSpace = u"shop"_s,
            .pod = u"web-1"_s,
            .scheme = u"HTTP"_s,
            .port = 8000,
            .path = path,
            .timeout = 1s};
}

FakeTransport::Answer status(int code, const QString &reason, const QString &message)
{
    return FakeTransport::json(code,
                               QJsonDocument(QJsonObject{{u"kind"_s, u"Status"_s},
                                                         {u"apiVersion"_s, u"v1"_s},
                                                         {u"reason"_s, reason},
                                                         {u"message"_s, message}})
                                   .toJson());
}

ProbeAnswer replayed(FakeKubeClient &client, const ProbeRequest &request = probe())
{
    FakeClock clock;
    auto answer = test::run(replayProbe(client, clock, request, 10s, {}));
    return answer ? *answer : ProbeAnswer{.said = answer.error().detail};
}

} // namespace

class TestProbeReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProbeIsSentAsItIs();
    void whatThePodAnswersIsObserved();
    void whatTheServerSaysIsNotThePods_data();
    void whatTheServerSaysIsNotThePods();
    void silenceSaysNothing();
    void aServerThatIsNotReachedSaysNothing();
    void cancellingEndsIt();
    void oneProbeIsSentForEach();
    void aProbeIsReadFromItsContainer();
    void whatCannotTravelIsNoRequest_data();
    void whatCannotTravelIsNoRequest();
};

void TestProbeReplay::theProbeIsSentAsItIs()
{
    FakeKubeClient client;
    client.proxied().enqueue({.status = 200});
    ProbeRequest request = probe(u"/ready?full=1"_s);
    request.headers = u"X-Probe: a: b"_s;
    const ProbeAnswer answer = replayed(client, request);
    QVERIFY(answer.kind == ProbeAnswer::Kind::Answered);
    QCOMPARE(client.proxied().requests().size(), 1);
    const HttpRequest sent = client.proxied().requests().constFirst();
    QCOMPARE(sent.method, "GET");
    QCOMPARE(sent.headers.value("X-Probe"), QByteArray("a: b"));
    QCOMPARE(sent.url.path(), u"/ready"_s);
    QCOMPARE(sent.url.query(), u"full=1"_s);
    QCOMPARE(sent.url.host(), u"web-1.shop"_s);
    QCOMPARE(sent.url.port(), 8000);
    // A second of its own, and two for the way through the API server.
    QCOMPARE(sent.timeout, 3s);
}

void TestProbeReplay::whatThePodAnswersIsObserved()
{
    FakeKubeClient client;
    for (const int code : {200, 302, 404, 503}) {
        client.proxied().enqueue({.status = code, .chunks = {"not here"}});
        const ProbeAnswer answer = replayed(client);
        QCOMPARE(answer.observed(), QString::number(code));
        QCOMPARE(answer.isSuccess(), std::optional(code < 400));
    }
}

void TestProbeReplay::whatTheServerSaysIsNotThePods_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isObserved");
    using Kind = ProbeAnswer::Kind;
    QTest::newRow("nobody listens")
        << 503 << u"error trying to reach service: dial tcp 10.0.0.5:8000: connect: connection refused"_s
        << int(Kind::NobodyListens) << true;
    QTest::newRow("the server is cut off from the nodes")
        << 503 << u"error trying to reach service: dial tcp 10.0.0.5:8000: i/o timeout"_s << int(Kind::Failed)
        << false;
    QTest::newRow("HTTP where HTTPS is asked")
        << 503 << u"error trying to reach service: http: server gave HTTP response to HTTPS client"_s
        << int(Kind::OtherProtocol) << true;
    QTest::newRow("the account may not") << 403 << u"pods is forbidden: User cannot get resource pods/proxy"_s
                                         << int(Kind::Forbidden) << false;
    QTest::newRow("the pod is gone") << 404 << u"pods web-1 not found"_s << int(Kind::Failed) << false;
}

void TestProbeReplay::whatTheServerSaysIsNotThePods()
{
    QFETCH(int, code);
    QFETCH(QString, message);
    QFETCH(int, kind);
    QFETCH(bool, isObserved);
    FakeKubeClient client;
    client.proxied().enqueue(status(code, u"x"_s, message));
    const ProbeAnswer answer = replayed(client);
    QCOMPARE(int(answer.kind), kind);
    QCOMPARE(answer.observed().isEmpty(), !isObserved);
    QCOMPARE(answer.why().isEmpty(), isObserved);
    QCOMPARE(answer.isSuccess().has_value(), isObserved);
}

void TestProbeReplay::silenceSaysNothing()
{
    FakeKubeClient client;
    client.proxied().enqueue({.error = Error{.kind = ErrorKind::Timeout}});
    const ProbeAnswer answer = replayed(client);
    QVERIFY(answer.kind == ProbeAnswer::Kind::TimedOut);
    QVERIFY(!answer.isSuccess());
}

void TestProbeReplay::aServerThatIsNotReachedSaysNothing()
{
    for (const ErrorKind kind : {ErrorKind::Network, ErrorKind::Forbidden, ErrorKind::Unauthorized,
                                 ErrorKind::Unavailable, ErrorKind::TooManyRequests, ErrorKind::Internal}) {
        FakeKubeClient client;
        client.proxied().enqueue({.error = Error{.kind = kind, .detail = u"no"_s}});
        const ProbeAnswer answer = replayed(client);
        QVERIFY(!answer.isSuccess());
        QVERIFY(!answer.why().isEmpty());
    }
}

void TestProbeReplay::cancellingEndsIt()
{
    FakeKubeClient client;
    FakeClock clock;
    std::stop_source source;
    source.request_stop();
    client.proxied().enqueue({.hang = true});
    const auto answer = test::run(replayProbe(client, clock, probe(), 10s, source.get_token()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
}

void TestProbeReplay::oneProbeIsSentForEach()
{
    FakeKubeClient client;
    client.proxied().setHandler([](const HttpRequest &request) {
        return std::optional(FakeTransport::Answer{.status = request.url.path() == "/health"_L1 ? 200 : 404});
    });
    FakeClock clock;
    QList<ProbeRequest> probes;
    for (int i = 0; i < 9; ++i)
        probes.append(probe(i == 0 ? u"/health"_s : u"/%1"_s.arg(i)));
    const auto answers = test::run(replayProbes(client, clock, probes, {}));
    QVERIFY(answers);
    QCOMPARE(answers->size(), std::size_t(9));
    QCOMPARE(answers->at(probe()).status, 200);
    QCOMPARE(answers->at(probe(u"/3"_s)).status, 404);
}

void TestProbeReplay::aProbeIsReadFromItsContainer()
{
    const Parsed container(
        u"{'name':'main','ports':[{'name':'web','containerPort':8080}],'readinessProbe':{'httpGet':{'path':'ready','port':'web','scheme':'HTTPS'},'timeoutSeconds':4}}"_s);
    const KubeObject pod{.nameSpace = u"shop"_s, .name = u"web-1"_s};
    const auto request = probeOf(pod, container.root(), "readinessProbe");
    QVERIFY(request);
    QCOMPARE(request->url(), u"HTTPS :8080/ready"_s);
    QCOMPARE(request->timeout, 4s);
}

void TestProbeReplay::whatCannotTravelIsNoRequest_data()
{
    QTest::addColumn<QString>("container");
    QTest::newRow("none") << u"{'name':'main'}"_s;
    QTest::newRow("a command") << u"{'readinessProbe':{'exec':{'command':['true']}}}"_s;
    QTest::newRow("a connection") << u"{'readinessProbe':{'tcpSocket':{'port':1}}}"_s;
    QTest::newRow("gRPC") << u"{'readinessProbe':{'grpc':{'port':1}}}"_s;
    QTest::newRow("a port of no name") << u"{'readinessProbe':{'httpGet':{'port':'web'}}}"_s;
    QTest::newRow("a credential")
        << u"{'readinessProbe':{'httpGet':{'port':1,'httpHeaders':[{'name':'authorization','value':'x'}]}}}"_s;
    QTest::newRow("two headers in one")
        << u"{'readinessProbe':{'httpGet':{'port':1,'httpHeaders':[{'name':'X','value':'a\\nY: b'}]}}}"_s;
    QTest::newRow("another host") << u"{'readinessProbe':{'httpGet':{'port':1,'host':'example.com'}}}"_s;
}

void TestProbeReplay::whatCannotTravelIsNoRequest()
{
    QFETCH(QString, container);
    const Parsed parsed(container);
    const KubeObject pod{.nameSpace = u"shop"_s, .name = u"web-1"_s};
    QVERIFY(!probeOf(pod, parsed.root(), "readinessProbe"));
}

} // namespace slipway

QTEST_GUILESS_MAIN(slipway::TestProbeReplay)
#include "tst_probereplay.moc"

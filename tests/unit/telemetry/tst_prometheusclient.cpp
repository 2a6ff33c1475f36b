// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/faketransport.h"
#include "support/runtask.h"
#include "telemetry/promqueries.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <cmath>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
FakeTransport::Answer answered(int status, const QByteArray &type, const QByteArray &body)
{
    return {.status = status, .headers = {{"Content-Type", type}}, .chunks = {body}};
}

QByteArray vector(const QByteArray &series)
{
    return R"({"status":"success","data":{"resultType":"vector","result":[)" + series + "]}}";
}
} // namespace

/// What servers of the Prometheus API answer, right and wrong.
class TestPrometheusClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsValuesOfEveryKind();
    void rangesKeepTheirHoles();
    void asksWithTheQueryUnchanged();
    void longQueriesArePosted();
    void anErrorIsOneSentenceThatNamesTheRequest_data();
    void anErrorIsOneSentenceThatNamesTheRequest();
    void warningsAreKept();
    void aCutAHangAndACancelEndAsSuch();
    void theBearerIsReadAnewEachTime();
    void aBadTokenFileIsSaidWithoutItsContent();
    void probesByTheCheapestThingThatIsServed();
    void typedAddressesBecomeTheBase_data();
    void typedAddressesBecomeTheBase();

private:
    const QUrl m_base{u"http://prom.example:9090/sub"_s};
};

void TestPrometheusClient::readsValuesOfEveryKind()
{
    FakeTransport transport;
    PrometheusClient client(transport, m_base);
    transport.enqueue(answered(
        200, "application/json",
        vector(
            R"({"metric":{"pod":"a"},"value":[1764442800.5,"12.5"]},{"metric":{},"value":[1764442800,"NaN"]},)"
            R"({"metric":{},"value":[1764442800,"+Inf"]},{"metric":{},"value":[1764442800,"-Inf"]})")));
    const auto answer = run(client.query(u"up"_s, 1, {}));
    QVERIFY(answer);
    QCOMPARE(answer->series.size(), 4);
    QCOMPARE(answer->series.at(0).labels.value(u"pod"_s), u"a"_s);
    QCOMPARE(answer->series.at(0).values.first(), (std::pair<qint64, double>(1764442800500, 12.5)));
    QVERIFY(std::isnan(answer->series.at(1).values.first().second));
    QCOMPARE(answer->series.at(2).values.first().second, std::numeric_limits<double>::infinity());
    QCOMPARE(answer->series.at(3).values.first().second, -std::numeric_limits<double>::infinity());
    transport.enqueue(answered(200, "application/json",
                               R"({"status":"success","data":{"resultType":"scalar","result":[5,"2"]}})"));
    QCOMPARE(run(client.query(u"2"_s, 1, {}))->series.first().values.first().second, 2.0);
    transport.enqueue(answered(200, "application/json", vector({})));
    QVERIFY(run(client.query(u"nothing"_s, 1, {}))->series.isEmpty());
}

void TestPrometheusClient::rangesKeepTheirHoles()
{
    FakeTransport transport;
    PrometheusClient client(transport, m_base);
    transport.enqueue(answered(
        200, "application/json",
        R"({"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[60,"1"],[120,"2"],[300,"3"]]}]}})"));
    const auto answer = run(client.queryRange(u"up"_s, 60'000, 300'000, 60s, {}));
    QVERIFY(answer);
    const QList<std::pair<qint64, double>> expected{{60'000, 1}, {120'000, 2}, {300'000, 3}};
    QCOMPARE(answer->series.first().values, expected);
    const QUrlQuery query(transport.requests().first().url);
    QCOMPARE(query.queryItemValue(u"start"_s), u"60.000"_s);
    QCOMPARE(query.queryItemValue(u"end"_s), u"300.000"_s);
    QCOMPARE(query.queryItemValue(u"step"_s), u"60"_s);
    QCOMPARE(transport.requests().first().url.path(), u"/sub/api/v1/query_range"_s);
}

void TestPrometheusClient::asksWithTheQueryUnchanged()
{
    FakeTransport transport;
    PrometheusClient client(transport, m_base);
    const QString promql = u"sum(a{b=~\"x+&=#%\"}) + 1"_s;
    transport.enqueue(answered(200, "application/json", vector({})));
    QVERIFY(run(client.query(promql, 1500, {})));
    const HttpRequest request = transport.requests().first();
    QCOMPARE(request.method, "GET");
    QVERIFY(!request.headers.value("Authorization"));
    const QByteArray encoded = request.url.query(QUrl::FullyEncoded).toLatin1();
    QVERIFY2(!encoded.contains('+'), encoded.constData()); // which would be a space
    const QByteArray value = encoded.sliced(6, encoded.indexOf("&time=") - 6);
    QCOMPARE(QString::fromUtf8(QByteArray::fromPercentEncoding(value)), promql);
}

void TestPrometheusClient::longQueriesArePosted()
{
    FakeTransport transport;
    PrometheusClient client(transport, m_base);
    transport.enqueue(answered(422, "application/json",
                               R"({"status":"error","errorType":"execution","error":"too many samples"})"));
    const auto answer = run(client.query(QString(9000, u'x'), 1, {}));
    QCOMPARE(transport.requests().first().method, "POST");
    QVERIFY(transport.requests().first().body.startsWith("query=xxx"));
    QVERIFY(!transport.requests().first().url.hasQuery());
    QCOMPARE(answer.error().where, u"POST http://prom.example:9090/sub/api/v1/query"_s);
}

void TestPrometheusClient::anErrorIsOneSentenceThatNamesTheRequest_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, int status, const char *type, const char *body, ErrorKind kind,
                        const char *said) {
        QTest::newRow(name) << status << QByteArray(type) << QByteArray(body) << int(kind)
                            << QString::fromUtf8(said);
    };
    row("bad query", 400, "application/json",
        R"({"status":"error","errorType":"bad_data","error":"1:5: parse error: unexpected end"})",
        ErrorKind::Invalid, "parse error");
    row("execution", 422, "application/json",
        R"({"status":"error","errorType":"execution","error":"query processing would load too many samples into memory"})",
        ErrorKind::Invalid, "too many samples");
    row("its own timeout", 503, "application/json",
        R"({"status":"error","errorType":"timeout","error":"query timed out in expression evaluation"})",
        ErrorKind::Timeout, "timed out");
    row("cancelled there", 503, "application/json",
        R"({"status":"error","errorType":"canceled","error":"query was canceled"})", ErrorKind::Unavailable,
        "canceled");
    row("internal", 500, "application/json",
        R"({"status":"error","errorType":"internal","error":"disk gone"})", ErrorKind::Internal, "disk gone");
    row("an error with status 200", 200, "application/json",
        R"({"status":"error","errorType":"bad_data","error":"exceeded maximum resolution of 11,000 points per timeseries"})",
        ErrorKind::Invalid, "11,000 points");
    row("too many requests", 429, "text/plain", "too many outstanding requests", ErrorKind::TooManyRequests,
        "too many outstanding");
    row("Google's permission", 403, "application/json",
        R"({"error":{"code":403,"message":"Permission monitoring.timeSeries.list denied","status":"PERMISSION_DENIED"}})",
        ErrorKind::Forbidden, "monitoring.timeSeries.list");
    row("Google's login", 401, "application/json",
        R"({"error":{"code":401,"message":"Request had invalid authentication credentials.","status":"UNAUTHENTICATED"}})",
        ErrorKind::Unauthorized, "invalid authentication");
    row("the API server's proxy", 503, "application/json",
        R"({"kind":"Status","status":"Failure","message":"no endpoints available for service \"prometheus\"","reason":"ServiceUnavailable","code":503})",
        ErrorKind::Unavailable, "no endpoints available");
    row("no such path", 404, "text/plain", "404 page not found", ErrorKind::NotFound, "404 page not found");
    row("a login page", 200, "text/html; charset=utf-8", "<!doctype html><html><title>Sign in</title></html>",
        ErrorKind::Unauthorized, "web page");
    row("a login page of no type", 200, "", "<html><body>Sign in</body></html>", ErrorKind::Unauthorized,
        "web page");
    row("an error page", 502, "text/html", "<html><h1>502 Bad Gateway</h1></html>", ErrorKind::Unavailable,
        "502");
    row("metrics, not the API", 200, "text/plain", "# HELP up\nup 1\n", ErrorKind::Invalid, "text/plain");
    row("another JSON", 200, "application/json", R"({"object":"list"})", ErrorKind::Invalid,
        "not the Prometheus API");
    row("cut JSON", 200, "application/json", R"({"status":"success","data":{)", ErrorKind::Invalid,
        "not JSON");
    row("no numbers", 200, "application/json",
        R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"x"]}]}})",
        ErrorKind::Invalid, "no numbers");
    row("a string", 200, "application/json",
        R"({"status":"success","data":{"resultType":"string","result":[1,"x"]}})", ErrorKind::Invalid,
        "string");
    row("nothing said", 500, "", "", ErrorKind::Internal, "500");
}

void TestPrometheusClient::anErrorIsOneSentenceThatNamesTheRequest()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(QString, said);
    FakeTransport transport;
    PrometheusClient client(transport, m_base);
    auto answer = answered(status, type, body);
    if (status == 429)
        answer.headers.append("Retry-After", "17");
    transport.enqueue(answer);
    const auto outcome = run(client.query(u"up"_s, 1, {}));
    QVERIFY(!outcome);
    QCOMPARE(errorKindName(outcome.error().kind), errorKindName(ErrorKind(kind)));
    QVERIFY2(outcome.error().detail.contains(said), qPrintable(outcome.error().detail));
    QVERIFY(!outcome.error().detail.contains(u'\n'));
    QCOMPARE(outcome.error().where, u"GET http://prom.example:9090/sub/api/v1/query"_s);
    if (status == 429)
        QCOMPARE(outcome.error().retryAfter, 17s);
}

void TestPrometheusClient::warningsAreKept()
{
    FakeTransport transport;
    PrometheusClient client(transport, m_base);
    transport.enqueue(answered(
        200, "application/json",
        R"({"status":"success","warnings":["No StoreAPIs matched for this query"],"infos":["not a counter"],"data":{"resultType":"vector","result":[]}})"));
    QCOMPARE(run(client.query(u"up"_s, 1, {}))->warnings,
             QStringList{u"No StoreAPIs matched for this query"_s});
}

void TestPrometheusClient::aCutAHangAndACancelEndAsSuch()
{
    FakeTransport transport;
    PrometheusClient client(transport, m_base);
    transport.enqueue({.error = Error{.kind = ErrorKind::Network, .detail = u"connection refused"_s}});
    const auto refused = run(client.query(u"up"_s, 1, {}));
    QCOMPARE(refused.error().kind, ErrorKind::Network);
    QCOMPARE(refused.error().where, u"GET http://prom.example:9090/sub/api/v1/query"_s);
    transport.enqueue({.hang = true});
    std::stop_source stop;
    QTimer::singleShot(0, this, [&] { stop.request_stop(); });
    QCOMPARE(run(client.query(u"up"_s, 1, stop.get_token())).error().kind, ErrorKind::Cancelled);
}

void TestPrometheusClient::theBearerIsReadAnewEachTime()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(u"bearer"_s);
    const auto write = [&](const QByteArray &text) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    const auto bearer = bearerFromFile(name);
    FakeTransport transport;
    transport.setHandler([](const HttpRequest &) { return answered(200, "application/json", vector({})); });
    PrometheusClient client(transport, m_base, bearer.get());
    write("first\n");
    QVERIFY(run(client.query(u"up"_s, 1, {})));
    write("second");
    QVERIFY(run(client.query(u"up"_s, 1, {})));
    QCOMPARE(transport.requests().at(0).headers.value("Authorization"), "Bearer first"_ba);
    QCOMPARE(transport.requests().at(1).headers.value("Authorization"), "Bearer second"_ba);
}

void TestPrometheusClient::aBadTokenFileIsSaidWithoutItsContent()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(u"bearer"_s);
    FakeTransport transport;
    const auto bearer = bearerFromFile(name);
    PrometheusClient client(transport, m_base, bearer.get());
    QCOMPARE(run(client.query(u"up"_s, 1, {})).error().kind, ErrorKind::Invalid); // it is not there
    for (const QByteArray &text : {"one two"_ba, "line\r\nX-Evil: 1"_ba, " \n"_ba}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto outcome = run(client.query(u"up"_s, 1, {}));
        QCOMPARE(outcome.error().kind, ErrorKind::Invalid);
        QCOMPARE(outcome.error().where, name);
        QVERIFY(!outcome.error().toString().contains("Evil"_L1)
                && !outcome.error().toString().contains("two"_L1));
    }
    QVERIFY(transport.requests().isEmpty());
}

void TestPrometheusClient::probesByTheCheapestThingThatIsServed()
{
    FakeTransport transport;
    PrometheusClient client(transport, m_base);
    transport.enqueue(
        answered(200, "application/json", R"({"status":"success","data":{"version":"2.53.3"}})"));
    QCOMPARE(run(client.probe({}))->version, u"2.53.3"_s);
    transport.enqueue(answered(404, "application/json",
                               R"({"error":{"code":404,"message":"Not found","status":"NOT_FOUND"}})"));
    transport.enqueue(answered(200, "application/json", vector(R"({"metric":{},"value":[1,"1"]})")));
    const auto google = run(client.probe({}));
    QVERIFY(google && google->version.isEmpty());
    transport.enqueue(answered(404, "text/plain", "404 page not found"));
    transport.enqueue(answered(404, "text/plain", "404 page not found"));
    QCOMPARE(run(client.probe({})).error().kind, ErrorKind::NotFound);
    transport.enqueue({.error = Error{.kind = ErrorKind::Network}});
    QCOMPARE(run(client.probe({})).error().kind, ErrorKind::Network); // not asked twice
    QCOMPARE(transport.requests().size(), 6);
}

void TestPrometheusClient::typedAddressesBecomeTheBase_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("base");
    QTest::newRow("plain") << u"http://prom:9090"_s << u"http://prom:9090"_s;
    QTest::newRow("a slash") << u" http://prom:9090/ "_s << u"http://prom:9090"_s;
    QTest::newRow("from the browser") << u"http://prom:9090/graph?g0.expr=up#x"_s << u"http://prom:9090"_s;
    QTest::newRow("a prefix") << u"https://host/prometheus/api/v1/query"_s << u"https://host/prometheus"_s;
    QTest::newRow("Google's")
        << u"https://monitoring.googleapis.com/v1/projects/p/location/global/prometheus/api/v1"_s
        << u"https://monitoring.googleapis.com/v1/projects/p/location/global/prometheus"_s;
    QTest::newRow("no scheme") << u"prom:9090"_s << QString();
    QTest::newRow("a password") << u"https://me:pw@prom"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestPrometheusClient::typedAddressesBecomeTheBase()
{
    QFETCH(QString, typed);
    QFETCH(QString, base);
    const auto url = prometheusBaseUrl(typed);
    QCOMPARE(url ? url->toString() : QString(), base);
    if (!url)
        QVERIFY(!url.error().detail.contains("pw"_L1));
}

QTEST_GUILESS_MAIN(TestPrometheusClient)
#include "tst_prometheusclient.moc"

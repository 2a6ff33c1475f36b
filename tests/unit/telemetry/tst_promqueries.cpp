// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/faketransport.h"
#include "support/runtask.h"
#include "telemetry/promqueries.h"

#include <QTest>
#include <QTimer>
#include <QUrlQuery>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(FakeTransport::Answer)

/// The vocabulary as PromQL. That a real server takes these is tests/unit/telemetry_wire's claim.
class TestPromQueries : public QObject
{
    Q_OBJECT

    const PromScope m_scope{.nameSpace = u"llm"_s, .podPattern = u"vllm-[a-z0-9]+-[a-z0-9]+"_s, .others = {}};

private Q_SLOTS:
    void aQuantileIsOfAllReplicasBuckets()
    {
        const PromQueries queries(m_scope, u"jetstream"_s);
        QCOMPARE(
            queries.quantile(u"timeToFirstToken"_s, 0.95, 120s),
            u"histogram_quantile(0.95, sum by (le) (rate(jetstream_time_to_first_token_bucket{namespace=\"llm\",pod=~\"vllm-[a-z0-9]+-[a-z0-9]+\"}[120s])))"_s);
    }

    void renamedMetricsAreAskedForBestFirst()
    {
        const QString use = PromQueries(m_scope, u"vllm"_s).gaugeMean(u"kvCacheUse"_s, 60s);
        QVERIFY(use.indexOf("vllm:kv_cache_usage_perc{"_L1)
                < use.indexOf(" or avg(avg_over_time(vllm:gpu_cache_usage_perc{"_L1));
    }

    void labelsAndExceptionsOfTheTableCount()
    {
        const PromQueries queries(m_scope, u"vllm"_s);
        QVERIFY(queries.increase(u"requestsFailed"_s, 60s).contains(",finished_reason=\"error\"}"_L1));
        QVERIFY(queries.increase(u"requestsServed"_s, 60s)
                    .contains(",finished_reason!=\"abort\",finished_reason!=\"error\"}"_L1));
    }

    void aHistogramReadAsACounterIsItsSumOrCount()
    {
        QVERIFY(PromQueries(m_scope, u"tgi"_s)
                    .rate(u"outputTokens"_s, 60s)
                    .startsWith("sum(rate(tgi_request_generated_tokens_sum{"_L1));
        QVERIFY(PromQueries(m_scope, u"sglang"_s)
                    .rate(u"requestsFinished"_s, 60s)
                    .startsWith("sum(rate(sglang:e2e_request_latency_seconds_count{"_L1));
    }

    void whatAnEngineLacksIsNotAskedFor()
    {
        QVERIFY(PromQueries(m_scope, u"llamacpp"_s).quantile(u"endToEnd"_s, 0.5, 60s).isEmpty());
        QVERIFY(PromQueries(m_scope, u"jetstream"_s).gaugeSum(u"requestsRunning"_s, 60s).isEmpty());
    }

    void oneServerForManyClustersIsAskedForOne()
    {
        PromScope scope = m_scope;
        scope.others = {{u"cluster"_s, u"a\"b"_s}};
        QVERIFY(PromQueries(scope, u"vllm"_s)
                    .gaugeSum(u"requestsRunning"_s, 60s)
                    .contains(",cluster=\"a\\\"b\"}"_L1));
    }

    void aServerWithoutThesePodsSaysSo()
    {
        FakeTransport transport;
        transport.setHandler([](const HttpRequest &) {
            return std::optional(FakeTransport::json(
                200, R"({"status":"success","data":{"resultType":"vector","result":[]}})"));
        });
        PrometheusClient client(transport, QUrl(u"http://prom:9090"_s));
        const auto metrics = run(metricsFrom(&client, m_scope, 0, 300s, nullptr, {}));
        QCOMPARE(metrics.error().kind, ErrorKind::NotFound);
        QVERIFY(metrics.error().detail.contains("{namespace=\"llm\",pod=~\"vllm-[a-z0-9]+-[a-z0-9]+\"}"_L1));
        QCOMPARE(transport.requests().size(), 4); // by each pair of labels that servers use
    }

    void aServerWhoseStoresDidNotAnswerSaysThat()
    {
        FakeTransport transport;
        transport.setHandler([](const HttpRequest &) {
            return std::optional(FakeTransport::json(
                200,
                R"({"status":"success","warnings":["store 10.0.0.7:10901: connection refused"],"data":{"resultType":"vector","result":[]}})"));
        });
        PrometheusClient client(transport, QUrl(u"http://thanos:9090"_s));
        const auto metrics = run(metricsFrom(&client, m_scope, 0, 300s, nullptr, {}));
        QCOMPARE(metrics.error().kind, ErrorKind::NotFound);
        QVERIFY2(metrics.error().hint.contains("store 10.0.0.7:10901: connection refused"_L1),
                 qPrintable(metrics.error().toString()));
    }

    void podsAreFoundByOtherLabelsToo()
    {
        FakeTransport transport;
        QStringList values;
        transport.setHandler([&values](const HttpRequest &request) -> std::optional<FakeTransport::Answer> {
            const QString query = QUrlQuery(request.url).queryItemValue(u"query"_s, QUrl::FullyDecoded);
            const bool isKnown =
                query.contains("{kubernetes_namespace=\"llm\",kubernetes_pod_name=~\"vllm-"_L1);
            if (query.contains("label_replace"_L1) && isKnown)
                return FakeTransport::json(
                    200,
                    R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{"engine":"vllm","kubernetes_pod_name":"a","model_name":"m"},"value":[1,"1"]},{"metric":{"engine":"vllm","kubernetes_pod_name":"b","model_name":"m"},"value":[1,"1"]}]}})");
            if (!query.contains("label_replace"_L1))
                values << query;
            return FakeTransport::json(200,
                                       R"({"status":"success","data":{"resultType":"vector","result":[]}})");
        });
        PrometheusClient client(transport, QUrl(u"http://prom:9090"_s));
        const auto metrics = run(metricsFrom(&client, m_scope, 0, 300s, nullptr, {}));
        QVERIFY2(metrics, qPrintable(metrics.error_or(Error()).toString()));
        QCOMPARE(metrics->replicas, 2);
        QVERIFY(!values.isEmpty());
        for (const QString &query : std::as_const(values))
            QVERIFY2(query.contains("kubernetes_pod_name=~"_L1) && !query.contains("{namespace="_L1),
                     qPrintable(query));
    }

    void aServerThatFailsWhileLabelsAreSoughtIsNotOneWithoutThePods_data()
    {
        QTest::addColumn<int>(
            "question"); // which of the four fails; the ones before are answered with nothing
        QTest::addColumn<FakeTransport::Answer>("answer");
        QTest::addColumn<ErrorKind>("kind");
        const FakeTransport::Answer cut{
            .chunks = {"{\"status\":\"success\",\"data\":"},
            .cut = Error{.kind = ErrorKind::Network, .detail = u"connection closed"_s}};
        const FakeTransport::Answer late{.error =
                                             Error{.kind = ErrorKind::Timeout, .detail = u"no answer"_s}};
        const FakeTransport::Answer hang{.hang = true};
        for (const int question : {1, 2, 3}) {
            QTest::addRow("question %d is cut off", question) << question << cut << ErrorKind::Network;
            QTest::addRow("question %d takes too long", question) << question << late << ErrorKind::Timeout;
            QTest::addRow("question %d hangs, and the person goes away", question)
                << question << hang << ErrorKind::Cancelled;
            QTest::addRow("question %d is answered by a login page", question)
                << question << FakeTransport::json(200, "<html>") << ErrorKind::Unauthorized;
            QTest::addRow("question %d is refused", question)
                << question << FakeTransport::json(403, "no") << ErrorKind::Forbidden;
        }
    }

    void aServerThatFailsWhileLabelsAreSoughtIsNotOneWithoutThePods()
    {
        QFETCH(int, question);
        QFETCH(FakeTransport::Answer, answer);
        QFETCH(ErrorKind, kind);
        FakeTransport transport;
        std::stop_source stop;
        transport.setHandler([&](const HttpRequest &) -> std::optional<FakeTransport::Answer> {
            if (transport.requests().size() <= question)
                return FakeTransport::json(
                    200, R"({"status":"success","data":{"resultType":"vector","result":[]}})");
            if (answer.hang)
                QTimer::singleShot(0, this, [&stop] { stop.request_stop(); });
            return answer;
        });
        PrometheusClient client(transport, QUrl(u"http://prom:9090"_s));
        const auto metrics = run(metricsFrom(&client, m_scope, 0, 300s, nullptr, stop.get_token()));
        QVERIFY(!metrics);
        QVERIFY2(metrics.error().kind == kind, qPrintable(metrics.error().toString()));
        QCOMPARE(transport.requests().size(), question + 1); // nothing more is asked of it
    }

    void anExportersPageNamesPodsItself()
    {
        PromScope scope = m_scope;
        scope.nameSpaceLabel = u"kubernetes_namespace"_s;
        scope.podLabel = u"kubernetes_pod_name"_s;
        const QString use = PromQueries(scope, u"vllm"_s).acceleratorUse(60s);
        QVERIFY(use.contains("{exported_namespace="_L1));
        QVERIFY(use.contains("{namespace="_L1));
        QVERIFY(!use.contains("kubernetes_pod_name"_L1));
    }

    void oneFailedQuestionFailsThePicture()
    {
        FakeTransport transport;
        transport.setHandler([](const HttpRequest &request) -> std::optional<FakeTransport::Answer> {
            const QString query = QUrlQuery(request.url).queryItemValue(u"query"_s, QUrl::FullyDecoded);
            if (query.contains("label_replace"_L1))
                return FakeTransport::json(
                    200,
                    R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{"engine":"vllm","pod":"a","model_name":"m"},"value":[1,"1"]}]}})");
            if (query.contains("preemptions"_L1))
                return FakeTransport::json(
                    422, R"({"status":"error","errorType":"execution","error":"out of memory"})");
            return FakeTransport::json(200,
                                       R"({"status":"success","data":{"resultType":"vector","result":[]}})");
        });
        PrometheusClient client(transport, QUrl(u"http://prom:9090"_s));
        QCOMPARE(run(metricsFrom(&client, m_scope, 0, 300s, nullptr, {})).error().detail, u"out of memory"_s);
    }
};

QTEST_GUILESS_MAIN(TestPromQueries)
#include "tst_promqueries.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/endpointmetrics.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// A vLLM page after @p requests, each of 100 prompt and 50 output tokens; half of the first tokens within 0.1 s, half within 0.25 s.
QByteArray vllm(int requests, int running = 1, double kv = 0.5, bool oldNames = false,
                const QByteArray &extra = {})
{
    const QByteArray labels = "{engine=\"0\",model_name=\"m\"}";
    const auto number = [](double value) { return QByteArray::number(value); };
    QByteArray page = "vllm:num_requests_running" + labels + ' ' + number(running)
        + "\nvllm:num_requests_waiting" + labels + " 2\n";
    page += (oldNames ? "vllm:gpu_cache_usage_perc" : "vllm:kv_cache_usage_perc") + labels + ' ' + number(kv)
        + '\n';
    page += "vllm:prompt_tokens_total" + labels + ' ' + number(100.0 * requests) + '\n';
    page += "vllm:generation_tokens_total" + labels + ' ' + number(50.0 * requests) + '\n';
    page += "vllm:request_success_total{engine=\"0\",finished_reason=\"stop\",model_name=\"m\"} "
        + number(requests) + '\n';
    page += "vllm:request_success_total{engine=\"0\",finished_reason=\"abort\",model_name=\"m\"} 1000\n";
    page += "vllm:prefix_cache_queries_total" + labels + ' ' + number(100.0 * requests)
        + "\nvllm:prefix_cache_hits_total" + labels + ' ' + number(25.0 * requests) + '\n';
    for (const char *name : {"time_to_first_token_seconds", "e2e_request_latency_seconds"}) {
        const QByteArray base = QByteArray("vllm:") + name;
        page += base + "_bucket{engine=\"0\",le=\"0.1\",model_name=\"m\"} " + number(requests / 2.0) + '\n';
        page += base + "_bucket{engine=\"0\",le=\"0.25\",model_name=\"m\"} " + number(requests) + '\n';
        page += base + "_bucket{engine=\"0\",le=\"+Inf\",model_name=\"m\"} " + number(requests) + '\n';
        page += base + "_sum" + labels + ' ' + number(0.15 * requests) + '\n';
        page += base + "_count" + labels + ' ' + number(requests) + '\n';
    }
    const QByteArray gaps =
        oldNames ? "vllm:time_per_output_token_seconds" : "vllm:inter_token_latency_seconds";
    page += gaps + "_bucket{engine=\"0\",le=\"0.01\",model_name=\"m\"} " + number(requests * 49.0) + '\n';
    page += gaps + "_bucket{engine=\"0\",le=\"+Inf\",model_name=\"m\"} " + number(requests * 49.0) + '\n';
    return page + extra;
}

MetricsSnapshot snap(const QByteArray &page, std::chrono::seconds at, const QString &replica = u"pod"_s)
{
    return MetricsSnapshot::from(MetricsPage(page), at, replica);
}
} // namespace

class TestEndpointMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsWholeAndDated();
    void ratesAndQuantilesOfAWindow();
    void oldNamesGiveTheSame();
    void fault25BothNamesAtOnceAreNotAddedUp();
    void replicasAreMergedByBuckets();
    void aNewReplicaIsNotCountedWhole();
    void fault25ARestartNeverGivesNegativeRates();
    void oneScrapeGivesTotalsButNoRates();
    void emptyPanelsSayWhy_data();
    void emptyPanelsSayWhy();
    void otherEnginesAreRead_data();
    void otherEnginesAreRead();
    void dataParallelRanksAreKeptApart();
    void fault25OddValuesDoNoHarm();
    void jsonHoldsTheContract();
    void tableFaultsNameTheLine();
};

void TestEndpointMetrics::theTableIsWholeAndDated()
{
    const MetricAliases &table = MetricAliases::builtIn();
    QCOMPARE(table.date(), u"2026-11-21"_s);
    QVERIFY(!table.source().isEmpty());
    for (const QString &id :
         {u"requestsRunning"_s, u"requestsWaiting"_s, u"kvCacheUse"_s, u"promptTokens"_s, u"outputTokens"_s,
          u"timeToFirstToken"_s, u"interTokenLatency"_s, u"endToEnd"_s, u"queueTime"_s, u"prefixCacheHits"_s,
          u"prefixCacheQueries"_s, u"preemptions"_s, u"requestsFinished"_s}) {
        const MetricIdea *idea = table.idea(id);
        QVERIFY2(idea && !idea->aliases.isEmpty(), qPrintable(id));
        for (const MetricAlias &alias : idea->aliases)
            QCOMPARE(table.engineOf(alias.name), alias.engine);
    }
}

void TestEndpointMetrics::ratesAndQuantilesOfAWindow()
{
    const EndpointMetrics m = summarize({snap(vllm(30), 20s)}, {snap(vllm(10), 10s)});
    QCOMPARE(m.engine, u"vllm"_s);
    QCOMPARE(m.models, QStringList{u"m"_s});
    QCOMPARE(*m.windowSeconds, 10.0);
    QCOMPARE(*m.requestsRunning.value, 1.0);
    QCOMPARE(*m.requestsWaiting.value, 2.0);
    QCOMPARE(*m.kvCacheUse.value, 0.5);
    QCOMPARE(*m.promptTokensPerSecond.value, 200.0);
    QCOMPARE(*m.outputTokensPerSecond.value, 100.0);
    QCOMPARE(*m.requestsPerSecond.value, 2.0); // aborts do not count
    QCOMPARE(*m.prefixCacheHitRate.value, 0.25);
    QCOMPARE(m.timeToFirstToken.observations, 20.0);
    QCOMPARE(m.timeToFirstToken.p50->value, 0.1);
    QVERIFY(std::abs(m.timeToFirstToken.p95->value - 0.235) < 1e-12);
    QVERIFY(std::abs(*m.timeToFirstToken.mean - 0.15) < 1e-12);
    QVERIFY(m.endToEnd.p99);
    QVERIFY(m.interTokenLatency.p50);
    QVERIFY(!m.restarted);
}

void TestEndpointMetrics::oldNamesGiveTheSame()
{
    const EndpointMetrics m =
        summarize({snap(vllm(30, 1, 0.7, true), 20s)}, {snap(vllm(10, 1, 0.7, true), 10s)});
    QCOMPARE(*m.kvCacheUse.value, 0.7);
    QCOMPARE(m.kvCacheUse.metric, "vllm:gpu_cache_usage_perc"_ba);
    QCOMPARE(m.interTokenLatency.metric, "vllm:time_per_output_token_seconds"_ba);
    QVERIFY(m.interTokenLatency.p50);
}

void TestEndpointMetrics::fault25BothNamesAtOnceAreNotAddedUp()
{
    const QByteArray both =
        vllm(10, 1, 0.5, false, "vllm:gpu_cache_usage_perc{engine=\"0\",model_name=\"m\"} 0.5\n");
    QCOMPARE(*summarize({snap(both, 10s)}, {}).kvCacheUse.value, 0.5);
    // A series given twice is undefined by the format: the first one stands.
    QCOMPARE(*summarize({snap(vllm(10) + vllm(10, 7), 10s)}, {}).requestsRunning.value, 1.0);
    const EndpointMetrics twice = summarize({snap(vllm(10) + vllm(90), 10s)}, {});
    QCOMPARE(twice.timeToFirstToken.observations, 10.0);
    QCOMPARE(*twice.timeToFirstToken.mean, 0.15);
}

void TestEndpointMetrics::replicasAreMergedByBuckets()
{
    // One replica answers within 0.1 s, the other above: an average of quantiles would lie between, the truth is one of them.
    QByteArray slow = vllm(100);
    slow.replace("_bucket{engine=\"0\",le=\"0.1\",model_name=\"m\"} 50",
                 "_bucket{engine=\"0\",le=\"0.1\",model_name=\"m\"} 0");
    QByteArray fast = vllm(300);
    fast.replace("_bucket{engine=\"0\",le=\"0.1\",model_name=\"m\"} 150",
                 "_bucket{engine=\"0\",le=\"0.1\",model_name=\"m\"} 300");
    const EndpointMetrics m = summarize({snap(slow, 10s, u"a"_s), snap(fast, 10s, u"b"_s)},
                                        {snap(vllm(0), 0s, u"a"_s), snap(vllm(0), 0s, u"b"_s)});
    QCOMPARE(m.replicas, 2);
    QCOMPARE(*m.requestsRunning.value, 2.0);
    QCOMPARE(*m.kvCacheUse.value, 0.5); // a ratio is never summed
    QCOMPARE(m.timeToFirstToken.observations, 400.0);
    QVERIFY(std::abs(m.timeToFirstToken.p50->value - 0.1 * 200 / 300) < 1e-12);
    QVERIFY(m.timeToFirstToken.p99->value > 0.1);
    QCOMPARE(*m.outputTokensPerSecond.value, 2000.0);
}

void TestEndpointMetrics::aNewReplicaIsNotCountedWhole()
{
    const EndpointMetrics m = summarize({snap(vllm(20), 20s, u"a"_s), snap(vllm(1'000'000), 20s, u"new"_s)},
                                        {snap(vllm(10), 10s, u"a"_s)});
    QCOMPARE(*m.outputTokensPerSecond.value, 50.0);
    QCOMPARE(m.timeToFirstToken.observations, 10.0);
}

void TestEndpointMetrics::fault25ARestartNeverGivesNegativeRates()
{
    const EndpointMetrics fell = summarize({snap(vllm(4), 20s)}, {snap(vllm(1000), 10s)});
    QCOMPARE(*fell.outputTokensPerSecond.value, 20.0);
    QCOMPARE(fell.timeToFirstToken.observations, 4.0);
    // The counters have already passed their old values: only the process' own start tells.
    const auto started = [](double at) {
        return "process_start_time_seconds " + QByteArray::number(at, 'f', 1) + '\n';
    };
    const EndpointMetrics hidden = summarize({snap(vllm(12, 1, 0.5, false, started(1700000500)), 20s)},
                                             {snap(vllm(10, 1, 0.5, false, started(1700000000)), 10s)});
    QVERIFY(hidden.restarted);
    QCOMPARE(*hidden.outputTokensPerSecond.value, 60.0);
    QCOMPARE(hidden.timeToFirstToken.observations, 12.0);
    // A clock that goes back is no window at all.
    const EndpointMetrics back = summarize({snap(vllm(12), 5s)}, {snap(vllm(10), 10s)});
    QVERIFY(!back.windowSeconds && !back.outputTokensPerSecond.value);
    QVERIFY(!back.outputTokensPerSecond.whyEmpty.isEmpty());
}

void TestEndpointMetrics::oneScrapeGivesTotalsButNoRates()
{
    const EndpointMetrics m = summarize({snap(vllm(10), 10s)}, {});
    QVERIFY(!m.windowSeconds);
    QVERIFY(!m.outputTokensPerSecond.value);
    QVERIFY(m.outputTokensPerSecond.whyEmpty.contains(u"two scrapes"_s));
    QCOMPARE(m.timeToFirstToken.observations, 10.0);
    QCOMPARE(*m.prefixCacheHitRate.value, 0.25);
}

void TestEndpointMetrics::emptyPanelsSayWhy_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("why");
    QTest::newRow("an empty page") << QByteArray() << u"holds no metrics"_s;
    QTest::newRow("somebody else's page") << QByteArray("go_goroutines 5\n") << u"no inference server"_s;
    QTest::newRow("a vLLM without the histogram")
        << QByteArray("vllm:num_requests_running 1\n") << u"vllm:time_to_first_token_seconds"_s;
    QTest::newRow("an engine that never has it") << QByteArray("tgi_queue_size 1\n") << u"TGI measures"_s;
    QTest::newRow("no requests yet") << vllm(0) << u"No request"_s;
    QTest::newRow("no +Inf bucket") << QByteArray(
        "vllm:time_to_first_token_seconds_bucket{le=\"1\"} 5\nvllm:time_to_first_token_seconds_count 5\n")
                                    << u"+Inf"_s;
}

void TestEndpointMetrics::emptyPanelsSayWhy()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, why);
    const EndpointMetrics m = summarize({snap(page, 10s)}, {});
    QVERIFY(!m.timeToFirstToken.p50);
    QVERIFY2(m.timeToFirstToken.whyEmpty.contains(why), qPrintable(m.timeToFirstToken.whyEmpty));
    QVERIFY(!summarize({}, {}).requestsRunning.whyEmpty.isEmpty());
}

void TestEndpointMetrics::otherEnginesAreRead_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("engine");
    QTest::addColumn<double>("running");
    QTest::newRow("SGLang") << QByteArray(
        "sglang:num_running_reqs{model_name=\"x\"} 4\nsglang:token_usage 0.3\n")
                            << u"sglang"_s << 4.0;
    QTest::newRow("TGI") << QByteArray("tgi_batch_current_size 5\ntgi_request_generated_tokens_sum 9\n")
                         << u"tgi"_s << 5.0;
    QTest::newRow("llama.cpp") << QByteArray(
        "llamacpp:requests_processing 6\nllamacpp:tokens_predicted_total 9\n")
                               << u"llamacpp"_s << 6.0;
    QTest::newRow("TensorRT-LLM") << QByteArray(
        "nv_trt_llm_request_metrics{request_type=\"waiting\"} "
        "1\nnv_trt_llm_request_metrics{request_type=\"scheduled\"} 7\n")
                                  << u"tensorrt-llm"_s << 7.0;
}

void TestEndpointMetrics::otherEnginesAreRead()
{
    QFETCH(QByteArray, page);
    const EndpointMetrics m = summarize({snap(page, 10s)}, {});
    QTEST(m.engine, "engine");
    QTEST(*m.requestsRunning.value, "running");
}

void TestEndpointMetrics::dataParallelRanksAreKeptApart()
{
    // Rank 1 restarted: its own counter fell while the sum of both still rose.
    const auto page = [](int first, int second) {
        return "vllm:generation_tokens_total{engine=\"0\"} " + QByteArray::number(first)
            + "\nvllm:generation_tokens_total{engine=\"1\"} " + QByteArray::number(second) + '\n';
    };
    const EndpointMetrics m = summarize({snap(page(1000, 20), 20s)}, {snap(page(100, 500), 10s)});
    QCOMPARE(*m.outputTokensPerSecond.value, 92.0);
}

void TestEndpointMetrics::fault25OddValuesDoNoHarm()
{
    const EndpointMetrics m =
        summarize({snap("vllm:num_requests_running NaN\nvllm:generation_tokens_total +Inf\n"
                        "vllm:time_to_first_token_seconds_bucket{le=\"x\"} "
                        "1\nvllm:time_to_first_token_seconds_bucket{le=\"1\"} NaN\n"
                        "vllm:time_to_first_token_seconds_bucket "
                        "3\nvllm:time_to_first_token_seconds_bucket{le=\"+Inf\"} -4\n",
                        20s)},
                  {snap("vllm:generation_tokens_total -5\n", 10s)});
    QVERIFY(!m.requestsRunning.value);
    QVERIFY(m.requestsRunning.whyEmpty.contains(u"not a number"_s));
    QCOMPARE(*m.outputTokensPerSecond.value, 0.0);
    QVERIFY(!m.timeToFirstToken.p50);
}

void TestEndpointMetrics::jsonHoldsTheContract()
{
    const QJsonObject json = toJson(summarize({snap(vllm(30), 20s)}, {snap(vllm(10), 10s)}));
    QCOMPARE(json.value("requestsRunning"_L1).toDouble(), 1.0);
    QCOMPARE(json.value("outputTokensPerS"_L1).toDouble(), 100.0);
    for (const auto key : {"ttft"_L1, "itl"_L1, "e2e"_L1}) {
        const QJsonObject latency = json.value(key).toObject();
        for (const auto quantile : {"p50"_L1, "p95"_L1, "p99"_L1})
            QVERIFY2(latency.value(quantile).isDouble(), key.data());
    }
    const QJsonObject empty = toJson(summarize({snap({}, 1s)}, {}));
    QVERIFY(empty.value("ttft"_L1).toObject().value("p50"_L1).isNull());
    QVERIFY(!empty.value("whyEmpty"_L1).toObject().value("ttft"_L1).toString().isEmpty());
}

void TestEndpointMetrics::tableFaultsNameTheLine()
{
    const auto table =
        MetricAliases::fromYaml("date: 2026-01-01\nsource: s\nideas:\n  - id: a\n    unit: b\n    aliases:\n "
                                "     - {name: x, engine: y, kind: speedometer}\n",
                                u"t.yaml"_s);
    QVERIFY(!table);
    QCOMPARE(table.error().where, u"t.yaml:7: ideas[0].aliases[0].kind"_s);
}

QTEST_GUILESS_MAIN(TestEndpointMetrics)
#include "tst_endpointmetrics.moc"

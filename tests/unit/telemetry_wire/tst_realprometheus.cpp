// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real server scrapes pages that we serve; what we then ask it for equals what it says itself, and what we served.
#include "base/clock.h"
#include "support/runtask.h"
#include "telemetry/promqueries.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <tuple>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A vLLM of one replica whose numbers move on with each scrape; after @p restartAt scrapes it begins anew.
class EnginePage : public QObject
{
public:
    EnginePage(int ttftBucket, int restartAt, QByteArray fixedPage = {})
        : m_bucket(ttftBucket)
        , m_restartAt(restartAt)
        , m_fixed(std::move(fixedPage))
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                socket->setParent(this);
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    if (!socket->readAll().endsWith("\r\n\r\n"))
                        return;
                    const QByteArray body = page();
                    socket->write(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\nContent-Length: "
                        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
                    socket->disconnectFromHost();
                });
            }
        });
    }

    quint16 port() const { return m_server.serverPort(); }
    int scrapes = 0;

private:
    QByteArray page()
    {
        ++scrapes;
        if (!m_fixed.isEmpty())
            return m_fixed;
        if (scrapes == m_restartAt)
            m_done = 0;
        m_done += 7;
        static const QByteArray bounds[] = {"0.05", "0.1", "0.25", "0.5", "1.0", "+Inf"};
        const QByteArray model = "model_name=\"gemma\",engine=\"0\"";
        const auto number = [](double value) { return QByteArray::number(value, 'g', 15); };
        QByteArray text = "vllm:num_requests_running{" + model + "} 3\nvllm:num_requests_waiting{" + model
            + "} 1\nvllm:kv_cache_usage_perc{" + model + "} " + number(0.1 * m_bucket)
            + "\nvllm:generation_tokens_total{" + model + "} " + number(m_done * 128)
            + "\nvllm:request_success_total{" + model + ",finished_reason=\"stop\"} " + number(m_done)
            + "\nvllm:request_success_total{" + model + ",finished_reason=\"abort\"} " + number(m_done * 50)
            + "\n";
        for (const QByteArray &name :
             {"vllm:time_to_first_token_seconds"_ba, "vllm:e2e_request_latency_seconds"_ba}) {
            for (int i = 0; i < 6; ++i) {
                // Most at the replica's own bucket, a tenth one further: quantiles fall into different buckets.
                const double below = i < m_bucket ? 0 : i == m_bucket ? m_done * 0.9 : m_done;
                text += name + "_bucket{" + model + ",le=\"" + bounds[i] + "\"} " + number(below) + "\n";
            }
            text += name + "_sum{" + model + "} " + number(m_done * 0.2) + "\n" + name + "_count{" + model
                + "} " + number(m_done) + "\n";
        }
        return text;
    }

    QTcpServer m_server;
    double m_done = 0;
    int m_bucket;
    int m_restartAt;
    QByteArray m_fixed;
};

/// A DCGM exporter's page of a node with two GPUs of ours and one of somebody else.
QByteArray gpuPage()
{
    QByteArray text;
    const std::tuple<const char *, int, int, int> gpus[] = {
        {"vllm-0", 90, 20000, 60}, {"vllm-1", 50, 10000, 40}, {"other-0", 10, 1, 20}};
    for (const auto &[pod, use, used, watts] : gpus) {
        const QByteArray labels = QByteArray("{UUID=\"GPU-") + pod
            + "\",modelName=\"NVIDIA L4\",namespace=\"llm\",pod=\"" + pod + "\"} ";
        text += "DCGM_FI_DEV_GPU_UTIL" + labels + QByteArray::number(use) + "\nDCGM_FI_DEV_FB_USED" + labels
            + QByteArray::number(used) + "\nDCGM_FI_DEV_FB_FREE" + labels + QByteArray::number(25000 - used)
            + "\nDCGM_FI_DEV_POWER_USAGE" + labels + QByteArray::number(watts) + "\n";
    }
    return text;
}

} // namespace

class TestRealPrometheus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void isRecognised();
    void ourPictureEqualsItsOwn();
    void everyQueryOfEveryEngineIsTaken();
    void acceleratorsAreThoseOfOurPods();
    void rangesComeWithTheirStep();
    void itsErrorsAreSaidAsTheyAre();

private:
    double own(const QString &promql);
    const PromScope m_scope{.nameSpace = u"llm"_s, .podPattern = u"vllm-[0-9]+"_s, .others = {}};
    EnginePage m_first{1, 0};
    EnginePage m_second{3, 9};
    EnginePage m_stranger{4, 0};
    EnginePage m_gpus{0, 0, gpuPage()};
    QTemporaryDir m_folder;
    QProcess m_server;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<PrometheusClient> m_client;
    qint64 m_at = 0;
    static constexpr std::chrono::seconds window{4};
};

void TestRealPrometheus::initTestCase()
{
    QString program = qEnvironmentVariable("SLIPWAY_PROMETHEUS");
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(u"prometheus"_s);
    if (program.isEmpty())
        QSKIP("the program prometheus (Debian: prometheus) is not installed");
    const auto target = [](const char *nameSpace, const char *pod, const EnginePage &page) {
        return u"      - targets: ['127.0.0.1:%1']\n        labels: {namespace: %2, pod: %3}\n"_s
            .arg(page.port())
            .arg(QLatin1StringView(nameSpace), QLatin1StringView(pod));
    };
    QFile config(m_folder.filePath(u"prometheus.yml"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(
        (u"global: {scrape_interval: 200ms, scrape_timeout: 200ms}\nscrape_configs:\n  - job_name: engines\n    static_configs:\n"_s
         + target("llm", "vllm-0", m_first) + target("llm", "vllm-1", m_second)
         + target("other", "vllm-0", m_stranger) + target("llm", "vllm-big-0", m_stranger)
         + target("gke-managed-system", "dcgm-exporter-x",
                  m_gpus)) // whose pods the server renames to exported_pod
            .toUtf8());
    config.close();
    QTcpServer free; // its port is taken by the server a moment later
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const quint16 port = free.serverPort();
    free.close();
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(program,
                   {u"--config.file="_s + config.fileName(),
                    u"--storage.tsdb.path="_s + m_folder.filePath(u"data"_s),
                    u"--web.listen-address=127.0.0.1:%1"_s.arg(port), u"--log.level=warn"_s});
    QVERIFY(m_server.waitForStarted());
    m_transport = *makeHttpTransport({});
    m_client = std::make_unique<PrometheusClient>(*m_transport, QUrl(u"http://127.0.0.1:%1"_s.arg(port)));
    QVERIFY2(eventually([this] {
                 return (m_first.scrapes > 30 && m_second.scrapes > 30)
                     || m_server.state() == QProcess::NotRunning;
             }),
             "the server did not scrape");
    QVERIFY2(m_server.state() == QProcess::Running, m_server.readAll().constData());
    SystemClock clock;
    // Half a second back: nothing that is still being written counts.
    m_at = clock.now().toMSecsSinceEpoch() - 500;
}

void TestRealPrometheus::cleanupTestCase()
{
    m_server.terminate();
    m_server.waitForFinished();
}

double TestRealPrometheus::own(const QString &promql)
{
    const auto answer = run(m_client->query(promql, m_at, {}));
    if (!answer || answer->series.size() != 1)
        return std::numeric_limits<double>::quiet_NaN();
    return answer->series.first().values.first().second;
}

void TestRealPrometheus::isRecognised()
{
    const auto server = run(m_client->probe({}));
    QVERIFY2(server, server ? "" : qPrintable(server.error().toString()));
    QVERIFY2(server->version.contains(u'.'), qPrintable(server->version));
}

void TestRealPrometheus::ourPictureEqualsItsOwn()
{
    QStringList warnings;
    const auto metrics = run(metricsFrom(m_client.get(), m_scope, m_at, window, &warnings, {}));
    QVERIFY2(metrics, metrics ? "" : qPrintable(metrics.error().toString()));
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
    QCOMPARE(metrics->engine, u"vllm"_s);
    QCOMPARE(metrics->models, QStringList{u"gemma"_s});
    QCOMPARE(metrics->replicas, 2); // not the stranger of the same name, nor that of a longer one
    QCOMPARE(*metrics->requestsRunning.value, 6.0);
    QCOMPARE(*metrics->requestsWaiting.value, 2.0);
    QVERIFY(qAbs(*metrics->kvCacheUse.value - 0.2) < 1e-12);
    QVERIFY(qAbs(*metrics->kvCacheUseMax.value - 0.3) < 1e-12);
    // Written out, as a person would type them.
    const QString pods = u"namespace=\"llm\",pod=~\"vllm-[0-9]+\""_s;
    const auto same = [](double ours, double its) {
        return std::isfinite(its) && qAbs(ours - its) <= 1e-9 * qAbs(its);
    };
    QVERIFY(same(*metrics->outputTokensPerSecond.value,
                 own(u"sum(rate(vllm:generation_tokens_total{%1}[4s]))"_s.arg(pods))));
    QVERIFY(
        same(*metrics->requestsPerSecond.value,
             own(u"sum(rate(vllm:request_success_total{%1,finished_reason!=\"abort\"}[4s]))"_s.arg(pods))));
    QVERIFY(*metrics->outputTokensPerSecond.value > 0);
    const std::pair<double, const std::optional<QuantileEstimate> *> quantiles[] = {
        {0.5, &metrics->timeToFirstToken.p50},
        {0.9, &metrics->timeToFirstToken.p90},
        {0.95, &metrics->timeToFirstToken.p95},
        {0.99, &metrics->timeToFirstToken.p99}};
    for (const auto &[q, ours] : quantiles) {
        QVERIFY(ours->has_value());
        const double its = own(
            u"histogram_quantile(%1, sum by (le) (rate(vllm:time_to_first_token_seconds_bucket{%2}[4s])))"_s
                .arg(q)
                .arg(pods));
        QVERIFY2(same((*ours)->value, its),
                 qPrintable(u"p%1: %2 and %3"_s.arg(q * 100).arg((*ours)->value).arg(its)));
        QVERIFY(same(own(PromQueries(m_scope, u"vllm"_s).quantile(u"timeToFirstToken"_s, q, window)), its));
    }
    QVERIFY(same(*metrics->timeToFirstToken.mean, 0.2)); // what we served
    QVERIFY(metrics->interTokenLatency.whyEmpty.size() > 0); // the page has none
}

void TestRealPrometheus::everyQueryOfEveryEngineIsTaken()
{
    QStringList engines{QString()};
    for (const MetricIdea &idea : MetricAliases::builtIn().ideas()) {
        for (const MetricAlias &alias : idea.aliases) {
            if (!engines.contains(alias.engine))
                engines.append(alias.engine);
        }
    }
    QVERIFY(engines.size() > 5);
    int asked = 0;
    for (const QString &engine : std::as_const(engines)) {
        const PromQueries queries(m_scope, engine);
        QStringList all{queries.whoIsThere(), queries.prefixCacheHitRate(120s)};
        for (const MetricIdea &idea : MetricAliases::builtIn().ideas()) {
            const bool isHistogram = std::ranges::any_of(
                idea.aliases, [](const MetricAlias &alias) { return alias.kind == "histogram"_L1; });
            if (isHistogram)
                all << queries.quantile(idea.id, 0.95, 120s);
            else
                all << queries.gaugeSum(idea.id, 120s) << queries.gaugeMean(idea.id, 120s)
                    << queries.gaugeMax(idea.id, 120s) << queries.rate(idea.id, 120s)
                    << queries.increase(idea.id, 120s);
        }
        for (const QString &query : std::as_const(all)) {
            if (query.isEmpty())
                continue;
            const auto answer = run(m_client->query(query, m_at, {}));
            QVERIFY2(answer, qPrintable(query + u'\n' + (answer ? QString() : answer.error().toString())));
            if (query != queries.whoIsThere()) // one line of a chart each
                QVERIFY2(answer->series.size() <= 1, qPrintable(query));
            ++asked;
        }
    }
    QVERIFY(asked > 100);
}

void TestRealPrometheus::acceleratorsAreThoseOfOurPods()
{
    const PromQueries queries(m_scope, u"vllm"_s);
    QCOMPARE(own(queries.acceleratorUse(window)), 0.7);
    QCOMPARE(own(queries.acceleratorMemoryUse(window)), 30000.0 / 50000);
    QCOMPARE(own(queries.acceleratorPower(window)), 100.0);
}

void TestRealPrometheus::rangesComeWithTheirStep()
{
    const PromQueries queries(m_scope, u"vllm"_s);
    const auto answer =
        run(m_client->queryRange(queries.gaugeSum(u"requestsRunning"_s, 2s), m_at - 60'000, m_at, 1s, {}));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toString()));
    QCOMPARE(answer->series.size(), 1);
    const auto &values = answer->series.first().values;
    QVERIFY(values.size() >= 3);
    QVERIFY(values.size() < 60); // before it scraped there is nothing, and nothing is what is said
    for (qsizetype i = 1; i < values.size(); ++i)
        QCOMPARE(values.at(i).first - values.at(i - 1).first, 1000);
    QCOMPARE(values.last().first, m_at);
    QCOMPARE(values.last().second, 6.0);
}

void TestRealPrometheus::itsErrorsAreSaidAsTheyAre()
{
    const auto bad = run(m_client->query(u"sum("_s, m_at, {}));
    QCOMPARE(bad.error().kind, ErrorKind::Invalid);
    QCOMPARE(bad.error().reason, u"bad_data"_s);
    QVERIFY2(bad.error().detail.contains("parse error"_L1), qPrintable(bad.error().detail));
    const auto execution = run(
        m_client->query(u"label_replace({namespace=\"llm\"}, \"__name__\", \"x\", \"\", \"\")"_s, m_at, {}));
    QCOMPARE(execution.error().httpStatus, 422);
    QCOMPARE(execution.error().kind, ErrorKind::Invalid);
    const auto many = run(m_client->queryRange(u"up"_s, m_at - 20'000'000, m_at, 1s, {}));
    QCOMPARE(many.error().kind, ErrorKind::Invalid);
    QVERIFY2(many.error().detail.contains("11,000"_L1), qPrintable(many.error().detail));
    PrometheusClient lost(*m_transport, m_client->baseUrl().resolved(QUrl(u"/elsewhere"_s)));
    QCOMPARE(run(lost.probe({})).error().kind, ErrorKind::NotFound);
    // The server's own metrics page is no API.
    const auto page = run(PrometheusClient(*m_transport, QUrl(u"http://127.0.0.1:%1"_s.arg(m_first.port())))
                              .query(u"up"_s, m_at, {}));
    QVERIFY2(page.error().detail.contains("text/plain"_L1), qPrintable(page.error().detail));
}

QTEST_GUILESS_MAIN(TestRealPrometheus)
#include "tst_realprometheus.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/metricpast.h"
#include "store/settings.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QTest>
#include <QUrlQuery>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A cluster with a Prometheus behind a Service that has a value for every step that it is asked for.
class World : public FakeWorld
{
public:
    World()
    {
        connectCluster();
        monitor = std::make_unique<EndpointMonitor>(*session, endpoint());
        past = std::make_unique<MetricPast>(*session, *monitor, sources);
    }

    /// The engines answer first, so that there are values of our own.
    void watch(int looks)
    {
        monitor->start();
        turn();
        for (int i = 0; i < looks; ++i) {
            serve(50, 0.2);
            clock.advance(5s);
            turn();
        }
    }

    void answerQueries()
    {
        kube->proxied().setHandler([this](
                                       const HttpRequest &request) -> std::optional<FakeTransport::Answer> {
            if (!request.url.path().endsWith("/api/v1/query_range"_L1))
                return std::nullopt;
            const QUrlQuery query(request.url);
            queries.append(query.queryItemValue(u"query"_s, QUrl::FullyDecoded));
            steps.append(query.queryItemValue(u"step"_s));
            if (failure)
                return FakeTransport::json(
                    422, R"({"status":"error","errorType":"execution","error":"too many samples"})");
            QByteArray values;
            const qint64 step = query.queryItemValue(u"step"_s).toLongLong();
            for (qint64 at = query.queryItemValue(u"start"_s).toDouble();
                 at <= query.queryItemValue(u"end"_s).toDouble(); at += step)
                values += (values.isEmpty() ? "[" : ",[") + QByteArray::number(at) + ",\""
                    + (at / step % 7 == 0 ? "NaN" : "42") + "\"]";
            return FakeTransport::json(
                200,
                R"({"status":"success","warnings":["one store is off"],"data":{"resultType":"matrix","result":[{"metric":{},"values":[)"
                    + values + "]}]}}");
        });
    }

    bool settled() const { return past->state() != MetricPast::State::Asking; }

    Settings settings{QString()};
    MetricSources sources{settings};
    std::unique_ptr<EndpointMonitor> monitor;
    std::unique_ptr<MetricPast> past;
    QStringList queries;
    QStringList steps;
    bool failure = false;
};

} // namespace

class TestMetricPast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutASourceNobodyIsAsked()
    {
        World world;
        world.watch(1);
        world.answerQueries();
        world.past->start();
        turn();
        QCOMPARE(world.past->state(), MetricPast::State::Off);
        QVERIFY(world.queries.isEmpty());
        QVERIFY(world.past->series(EndpointSeries::Running).isEmpty());
    }

    void theTimeWithoutALookComesFromTheServer()
    {
        World world;
        world.watch(6);
        world.answerQueries();
        world.past->setRange(60min);
        world.past->start();
        QVERIFY(world.sources.set(world.endpoint().target, *MetricSource::parse(u"monitoring/prom:9090"_s)));
        QVERIFY(eventually([&] { return world.settled(); }));
        QCOMPARE(world.past->state(), MetricPast::State::Known);
        QCOMPARE(world.past->warnings(), QStringList{u"one store is off"_s});
        QVERIFY(!world.queries.isEmpty());
        for (const QString &query : std::as_const(world.queries)) {
            QVERIFY2(query.contains("namespace=\"llm\",pod=~"_L1), qPrintable(query));
            if (query.contains("DCGM_FI_"_L1))
                continue; // of the accelerators, whatever the engine
            QVERIFY2(query.contains("vllm:"_L1) && !query.contains("tgi_"_L1),
                     qPrintable(query)); // the engine that answered
        }
        const TimeSeries &line = world.past->series(EndpointSeries::OutputTokensPerSecond);
        QVERIFY(line.size() > 80 && line.size() < 120); // an hour of half minutes, without those of NaN
        const TimeSeries &own = world.monitor->series(EndpointSeries::OutputTokensPerSecond);
        QVERIFY(!own.isEmpty());
        QVERIFY(line.last()->first < own.at(0).first); // what was measured here is not said twice
        QCOMPARE(line.at(0).second, 42.0);
        // In the middle of its two minutes, on a whole step.
        QCOMPARE((line.at(0).first + 60'000) % 30'000, 0);
    }

    void aTimeBetweenTwoSittingsIsFilled()
    {
        World world;
        world.watch(6);
        const qint64 left = world.clock.now().toMSecsSinceEpoch();
        world.monitor->stop();
        world.clock.advance(20min);
        const qint64 back = world.clock.now().toMSecsSinceEpoch();
        world.watch(6);
        world.answerQueries();
        world.past->setRange(60min);
        QVERIFY(world.sources.set(world.endpoint().target, *MetricSource::parse(u"monitoring/prom:9090"_s)));
        world.past->start();
        QVERIFY(eventually([&] { return world.settled(); }));
        const TimeSeries &line = world.past->series(EndpointSeries::Running);
        int between = 0;
        for (qsizetype i = 0; i < line.size(); ++i)
            between += line.at(i).first > left && line.at(i).first < back;
        QVERIFY2(between > 20, qPrintable(QString::number(between)));
    }

    void aLongerRangeAsksAnewAndCoarser()
    {
        World world;
        world.watch(1);
        world.answerQueries();
        QVERIFY(world.sources.set(world.endpoint().target, *MetricSource::parse(u"monitoring/prom:9090"_s)));
        world.past->start();
        QVERIFY(eventually([&] { return world.settled(); }));
        QCOMPARE(world.past->step(), 30s);
        world.queries.clear();
        world.steps.clear();
        world.past->setRange(30 * 24h);
        QVERIFY(eventually([&] { return world.settled(); }));
        QVERIFY(!world.queries.isEmpty());
        QCOMPARE(world.steps.first(), u"2700"_s);
        QVERIFY(world.queries.first().contains("[2700s]"_L1)); // each value of its whole step
        QCOMPARE(world.past->window(), 2700s);
        world.queries.clear();
        world.past->setRange(30 * 24h); // the same
        turn();
        QVERIFY(world.queries.isEmpty());
    }

    void everyRangeStaysBelowWhatServersRefuse()
    {
        for (const std::chrono::minutes range :
             {5min, 15min, 60min, 360min, 1440min, 7 * 1440min, 30 * 1440min})
            QVERIFY(range / MetricPast::stepFor(range) < 2000);
    }

    void anErrorIsKeptAndGoesWithTheSource()
    {
        World world;
        world.watch(1);
        world.answerQueries();
        world.failure = true;
        QVERIFY(world.sources.set(world.endpoint().target, *MetricSource::parse(u"monitoring/prom:9090"_s)));
        world.past->start();
        QVERIFY(eventually([&] { return world.settled(); }));
        QCOMPARE(world.past->state(), MetricPast::State::Failed);
        QCOMPARE(world.past->error().detail, u"too many samples"_s);
        QVERIFY(world.sources.set(world.endpoint().target, {}));
        QCOMPARE(world.past->state(), MetricPast::State::Off);
    }

    void aServerThatFailsWhileOtherLabelsAreSoughtIsNotOneWithoutThePods()
    {
        World world;
        world.watch(1);
        world.kube->proxied().setHandler(
            [](const HttpRequest &request) -> std::optional<FakeTransport::Answer> {
                if (request.url.path().endsWith("/api/v1/query_range"_L1))
                    return FakeTransport::json(
                        200, R"({"status":"success","data":{"resultType":"matrix","result":[]}})");
                if (request.url.path().endsWith("/api/v1/query"_L1))
                    return FakeTransport::Answer{
                        .chunks = {"{\"status\":"},
                        .cut = Error{.kind = ErrorKind::Network, .detail = u"connection closed"_s}};
                return std::nullopt;
            });
        QVERIFY(world.sources.set(world.endpoint().target, *MetricSource::parse(u"monitoring/prom:9090"_s)));
        world.past->start();
        QVERIFY(eventually([&] { return world.settled(); }));
        QCOMPARE(world.past->state(), MetricPast::State::Failed);
        QCOMPARE(world.past->error().detail, u"connection closed"_s);
    }

    void itWaitsForTheEndpointsPods()
    {
        World world;
        world.answerQueries();
        QVERIFY(world.sources.set(world.endpoint().target, *MetricSource::parse(u"monitoring/prom:9090"_s)));
        world.past->start();
        QCOMPARE(world.past->state(), MetricPast::State::Waiting);
        QVERIFY(world.queries.isEmpty());
        world.monitor->start();
        QVERIFY(eventually([&] { return world.past->state() == MetricPast::State::Known; }));
        // No engine is known: whichever is there.
        QVERIFY(world.queries.first().contains("jetstream_"_L1)
                || world.queries.first().contains("sglang:"_L1));
    }

    void aConnectionThatGoesEndsTheQuestion()
    {
        World world;
        world.watch(1);
        world.kube->proxied().setHandler([](const HttpRequest &) -> std::optional<FakeTransport::Answer> {
            return FakeTransport::Answer{.hang = true};
        });
        QVERIFY(world.sources.set(world.endpoint().target, *MetricSource::parse(u"monitoring/prom:9090"_s)));
        world.past->start();
        QCOMPARE(world.past->state(), MetricPast::State::Asking);
        world.monitor->stop();
        world.session->disconnectCluster();
        QCOMPARE(world.past->state(), MetricPast::State::Waiting);
        turn();
    }
};

QTEST_GUILESS_MAIN(TestMetricPast)
#include "tst_metricpast.moc"

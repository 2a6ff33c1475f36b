// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "net/faketransport.h"
#include "session/endpoint/answerwatch.h"
#include "unit/ui_dashboard/fakeworld.h"

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the server counted while one answer was made.
class TestAnswerWatch : public QObject
{
    Q_OBJECT

    /// A page of vLLM after @p requests, each with a queue of 10 ms, a first token after 50 ms and an end after 200 ms.
    static QByteArray page(int requests, double start = 100)
    {
        QByteArray text = "process_start_time_seconds " + QByteArray::number(start) + "\n";
        const auto histogram = [&](const char *name, double each) {
            const QByteArray id = QByteArray("vllm:") + name + "_seconds", labels = R"(model_name="m")",
                             n = QByteArray::number(requests);
            text += "# TYPE " + id + " histogram\n" + id + "_bucket{" + labels + ",le=\"1\"} " + n + "\n" + id
                + "_bucket{" + labels + ",le=\"+Inf\"} " + n + "\n" + id + "_sum{" + labels + "} "
                + QByteArray::number(requests * each, 'g', 12) + "\n" + id + "_count{" + labels + "} " + n
                + "\n";
        };
        histogram("request_queue_time", 0.01);
        histogram("request_prefill_time", 0.04);
        histogram("time_to_first_token", 0.05);
        histogram("request_decode_time", 0.15);
        histogram("e2e_request_latency", 0.2);
        return text;
    }
    static MetricsSnapshot snapshot(int requests, int at, const QString &replica = {}, double start = 100)
    {
        return MetricsSnapshot::from(MetricsPage(page(requests, start)), std::chrono::seconds(at), replica);
    }
    static bool near(const ServerFigures::Step &step, double ms)
    {
        return step.ms && std::abs(*step.ms - ms) < 0.01;
    }

    /// A server at an address, whose pages change with each reading.
    struct Address {
        FakeWorld world;
        WayIn way;
        QList<QByteArray> pages;
        qsizetype reading = 0;
        FakeTransport *wire = nullptr;

        Address()
        {
            world.clock.setAutoAdvance(true);
            auto transport = std::make_unique<FakeTransport>();
            wire = transport.get();
            wire->setHandler([this](const HttpRequest &request) -> std::optional<FakeTransport::Answer> {
                if (request.url.path() == "/health"_L1)
                    return FakeTransport::Answer{.status = 200};
                if (request.url.path() != "/metrics"_L1 || pages.isEmpty())
                    return FakeTransport::Answer{.status = 404};
                return FakeTransport::Answer{.status = 200,
                                             .chunks = {pages.at(std::min(reading++, pages.size() - 1))}};
            });
            way.transport = std::move(transport);
            way.baseUrl = QUrl(u"http://server:8000/v1"_s);
        }
        ServerFigures measure()
        {
            AnswerWatch watch(*world.session, way, nullptr);
            const auto before = test::run(watch.before({}));
            const auto after = test::run(watch.after({}));
            return before && after ? *after : ServerFigures{.whyNone = u"test: it failed"_s};
        }
    };

private Q_SLOTS:
    void ofOneRequestTheFiguresAreItsOwn()
    {
        const ServerFigures figures = serverFiguresOf({snapshot(8, 20)}, {snapshot(7, 10)});
        QVERIFY(figures.isOfThisRequest());
        QVERIFY(near(figures.queue, 10) && near(figures.prefill, 40) && near(figures.firstToken, 50)
                && near(figures.decode, 150) && near(figures.endToEnd, 200));
        QVERIFY2(serverFiguresText(figures).startsWith(u"Server, this request"_s),
                 qPrintable(serverFiguresText(figures)));
        QCOMPARE(figures.toJson().value("ofThisRequest"_L1), true);
    }

    void ofSeveralTheyAreOfAllTogetherAndSaySo()
    {
        const ServerFigures figures = serverFiguresOf({snapshot(8, 20, u"a"_s), snapshot(4, 20, u"b"_s)},
                                                      {snapshot(7, 10, u"a"_s), snapshot(2, 10, u"b"_s)});
        QCOMPARE(figures.requests, 3);
        QCOMPARE(figures.replicas, 2);
        QVERIFY(!figures.isOfThisRequest());
        QVERIFY2(serverFiguresText(figures).contains(u"not of this one alone"_s),
                 qPrintable(serverFiguresText(figures)));
        QCOMPARE(figures.toJson().value("requests"_L1), 3);
    }

    void withoutFiguresItSaysWhy()
    {
        QVERIFY(serverFiguresOf({snapshot(7, 20)}, {snapshot(7, 10)}).whyNone.contains(u"no request"_s));
        QVERIFY(serverFiguresOf({snapshot(1, 20, {}, 300)}, {snapshot(7, 10, {}, 100)})
                    .whyNone.contains(u"different server processes"_s));
        QVERIFY(!serverFiguresOf({snapshot(7, 20, u"b"_s)}, {snapshot(7, 10, u"a"_s)}).whyNone.isEmpty());
        const QByteArray other = "go_goroutines 7\n";
        const auto foreign = [&](int at) {
            return MetricsSnapshot::from(MetricsPage(other), std::chrono::seconds(at));
        };
        const ServerFigures figures = serverFiguresOf({foreign(20)}, {foreign(10)});
        QVERIFY(!figures.whyNone.isEmpty());
        QVERIFY(figures.toJson().value("ttftMs"_L1).isNull());
    }

    void aServerThatCountsAMomentLaterIsAskedAgain()
    {
        Address server;
        server.pages = {page(3), page(3), page(3), page(4)};
        const ServerFigures figures = server.measure();
        QVERIFY(figures.isOfThisRequest());
        QCOMPARE(server.reading, 4);
        QVERIFY(figures.roundTripMs.has_value());
    }

    void pagesThatCannotBeReadAreSaid()
    {
        Address server;
        const ServerFigures figures = server.measure();
        QVERIFY2(figures.whyNone.contains(u"404"_s), qPrintable(figures.whyNone));
        QVERIFY(figures.roundTripMs.has_value()); // the way is measured all the same
        QVERIFY2(serverFiguresText(figures).contains(u"not known"_s), qPrintable(serverFiguresText(figures)));
    }

    void aServerThatNeverCountsItEndsTheWait()
    {
        Address server;
        server.pages = {page(3)};
        const ServerFigures figures = server.measure();
        QVERIFY(!figures.whyNone.isEmpty());
        QCOMPARE(server.reading, 9); // once before, eight times after
    }

    void behindAnEndpointEveryReadyPodIsRead()
    {
        FakeWorld world;
        world.connectCluster();
        world.clock.setAutoAdvance(true);
        auto way = test::run(wayInTo(*world.session, world.endpoint(), {}));
        QVERIFY(way);
        const Endpoint endpoint = world.endpoint();
        AnswerWatch watch(*world.session, *way, &endpoint);
        QVERIFY(test::run(watch.before({})));
        world.clock.advance(1s);
        world.serve(1, 0.08);
        const auto figures = test::run(watch.after({}));
        QVERIFY(figures);
        QCOMPARE(figures->replicas, 2);
        QVERIFY2(figures->requests > 0, qPrintable(figures->whyNone));
    }

    void aStopEndsIt()
    {
        Address server;
        server.pages = {page(3)};
        AnswerWatch watch(*server.world.session, server.way, nullptr);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(test::run(watch.before(stop.get_token())).error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestAnswerWatch)
#include "tst_answerwatch.moc"

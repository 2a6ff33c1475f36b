// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Faults that users of other consoles met, numbered as in the project's collection of thirty; those of lists, watches, writes and logs.
// 16, 17, 18, 19 are with credentials and TLS (tst_identity), 20 with the rows (tst_kuberows), 22 with the port-forward.
#include "follower.h"
#include "kube/logfollower.h"
#include "rawapi.h"
#include "support/faultproxy.h"

#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds silence{80};

/// Watches that end without a word after having said @p bytes, in the pieces given.
auto saying(const QByteArrayList &pieces, bool end)
{
    return [pieces, end](const RawApi::Request &, const RawApi::Reply &reply) {
        reply->begin(200, "application/json");
        for (const QByteArray &piece : pieces)
            reply->write(piece);
        if (end)
            reply->end();
    };
}

} // namespace

class TestFieldFaults : public QObject
{
    Q_OBJECT

private:
    static bool isEqual(Follower &follower, LiveApi &api)
    {
        return eventually([&] { return follower.isLive() && follower.shown() == api.stored("pods"); });
    }

private Q_SLOTS:
    void fault01ExpiredListsOnceWithoutFlicker_data()
    {
        QTest::addColumn<bool>("asHttp");
        QTest::addColumn<bool>("watchList");
        QTest::newRow("as an HTTP status, paged") << true << false;
        QTest::newRow("as an ERROR event, paged") << false << false;
        QTest::newRow("as an HTTP status, streamed") << true << true;
        QTest::newRow("as an ERROR event, streamed") << false << true;
    }
    void fault01ExpiredListsOnceWithoutFlicker()
    {
        QFETCH(bool, asHttp);
        QFETCH(bool, watchList);
        LiveApi api;
        api.kill();
        api.expiredAsHttp = asHttp;
        api.start();
        for (const char *name : {"a", "b", "gone"})
            api.put("pods", name, "1");
        FaultProxy proxy(api.port());
        Follower follower(proxy.port(), {.watchList = watchList});
        QVERIFY(isEqual(follower, api));
        proxy.down();
        QVERIFY(eventually([&] { return !follower.isLive(); }));
        QCOMPARE(follower.model.rowCount(), 3); // old rows stay
        api.take("pods", "gone");
        api.put("pods", "new", "2");
        api.server.store().compact();
        follower.added = 0;
        proxy.up();
        QVERIFY(isEqual(follower, api));
        QCOMPARE(follower.removed, 1);
        QCOMPARE(follower.added, 1);
        QCOMPARE(follower.reflector->lists(), 2);
    }

    void fault02WatchThatClosesAtOnceIsAskedTwiceAMinuteAtMost()
    {
        RawApi api;
        api.watch = [](const RawApi::Request &, const RawApi::Reply &reply) {
            reply->send(200, "application/json", {});
        };
        Follower follower(api.port(), {.watchList = false});
        QVERIFY(eventually([&] { return api.watches >= 40; }));
        // Of the forty, the first seven or so come while the pauses grow.
        QVERIFY2(follower.clock.slept() >= std::chrono::seconds(30) * 30,
                 qPrintable(QString::number(follower.clock.slept().count())));
        QVERIFY(follower.reflector->lastError());
        QCOMPARE(follower.reflector->lastError()->reason, u"WatchClosed"_s);
        QVERIFY(follower.reflector->lastError()->detail.contains("closes the watch of pods"_L1));
    }

    void fault03SilentConnectionIsNoticedAndLeft()
    {
        LiveApi api;
        api.put("pods", "a", "1");
        FaultProxy proxy(api.port());
        Follower follower(proxy.port(), {.idleTimeout = silence});
        QVERIFY(isEqual(follower, api));
        follower.states.clear();
        proxy.faultOpen({.end = WireFault::End::Stall});
        api.put("pods", "b", "2");
        QVERIFY(isEqual(follower, api));
        QVERIFY(follower.states.contains(Reflector::State::Reconnecting));
        // The dead one is closed and not kept for ever: only the new watch is open.
        QVERIFY(eventually([&] { return proxy.openConnections() == 1; }));
    }

    void fault03AServerThatHangsIsSaidWithinTwoSeconds()
    {
        LiveApi api;
        api.put("pods", "a", "1");
        FaultProxy proxy(api.port());
        Follower follower(proxy.port(), {}, true);
        QVERIFY(isEqual(follower, api));
        // It takes connections and says nothing, on those that there are as little as on new ones.
        proxy.faultOpen({.end = WireFault::End::Stall});
        for (int i = 0; i < 20; ++i)
            proxy.faultNext({.end = WireFault::End::Stall});
        api.put("pods", "b", "2");
        for (int tenths = 0; tenths < 20; ++tenths) {
            turn();
            follower.clock.advance(std::chrono::milliseconds(100));
        }
        turn();
        QCOMPARE(follower.reflector->state(), Reflector::State::Reconnecting);
        QCOMPARE(follower.model.rowCount(), 1); // what was seen stays to be looked at
        proxy.heal();
        QVERIFY(eventually([&] {
            follower.clock.advance(std::chrono::milliseconds(100));
            return follower.isLive() && follower.shown() == api.stored("pods");
        }));
        QCOMPARE(follower.wrong, QStringList());
    }

    void fault03AHalfOpenLogStreamIsLeftAndReadOnWithoutLoss()
    {
        // The API server answers, and this one log's connection is dead: only its own silence tells.
        RawApi api;
        int streams = 0;
        bool gone = false;
        api.other = [&](const RawApi::Request &request, const RawApi::Reply &reply) {
            if (!request.path.endsWith("/log"_L1)) {
                return reply->send(200, "application/json",
                                   R"({"kind":"Pod","metadata":{"uid":"u","name":"p","namespace":"n"},)"
                                   R"("status":{"phase":"Running"}})");
            }
            reply->begin(200, "text/plain");
            reply->write("2026-11-21T10:00:01Z one\n");
            if (++streams == 1)
                return reply->onGone([&gone] { gone = true; });
            reply->write("2026-11-21T10:00:02Z lost in the first\n");
        };
        FakeClock clock;
        const auto client = clientOf(api.port(), clock);
        QList<LogFollowing> told;
        const auto log = followLog(*client, clock, u"n"_s, u"p"_s, {.idleTimeout = silence},
                                   [&told](LogFollowing now) { told.append(now); });
        const auto first = run(log->next({}));
        QVERIFY(first);
        QCOMPARE(first->first().text, u"one"_s);
        const auto second = run(log->next({}));
        QVERIFY(second);
        QCOMPARE(second->size(), 1);
        QCOMPARE(second->first().text, u"lost in the first"_s);
        QVERIFY(eventually([&] { return gone; }));
        QVERIFY(api.targets.last().contains("sinceTime=2026-11-21T10"));
        // A log that nobody wrote to looks the same until then; it is not called broken every minute.
        QCOMPARE(told, QList{LogFollowing::Reading});
    }
    void fault03ALogStreamThatIsNotBackSoonIsSaid()
    {
        RawApi api;
        int streams = 0;
        api.other = [&](const RawApi::Request &, const RawApi::Reply &reply) {
            if (++streams > 1)
                return; // takes the question and says nothing
            reply->begin(200, "text/plain");
            reply->write("2026-11-21T10:00:01Z one\n");
        };
        FakeClock clock;
        const auto client = clientOf(api.port(), clock);
        QList<LogFollowing> told;
        const auto log = followLog(*client, clock, u"n"_s, u"p"_s, {.idleTimeout = silence},
                                   [&told](LogFollowing now) { told.append(now); });
        QVERIFY(run(log->next({})));
        std::stop_source stop;
        auto next = log->next(stop.get_token());
        bool done = false;
        next.start([&done] { done = true; });
        QVERIFY(eventually([&] { return streams == 2; }));
        QCOMPARE(told.last(), LogFollowing::Reading);
        clock.advance(std::chrono::milliseconds(1'500));
        QVERIFY(eventually([&] { return told.last() == LogFollowing::Resuming; }));
        stop.request_stop();
        QVERIFY(eventually([&] { return done; }));
    }

    void fault04ServerWithoutStreamingListsIsAskedOnce_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("400") << 400 << QByteArray("BadRequest");
        QTest::newRow("422") << 422 << QByteArray("Invalid");
    }
    void fault04ServerWithoutStreamingListsIsAskedOnce()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, reason);
        LiveApi api;
        api.put("pods", "a", "1");
        api.refuseNext({.status = status, .reason = reason, .onlyWith = "sendInitialEvents"}, 100);
        int asked = 0;
        api.seen = [&](const sandbox::HttpServerRequest &request) {
            asked += request.target.contains("sendInitialEvents") ? 1 : 0;
        };
        FaultProxy proxy(api.port());
        Follower follower(proxy.port());
        QVERIFY(isEqual(follower, api));
        proxy.down();
        QVERIFY(eventually([&] { return !follower.isLive(); }));
        api.put("pods", "b", "2");
        api.server.store().compact();
        proxy.up();
        QVERIFY(isEqual(follower, api));
        QCOMPARE(follower.reflector->lists(), 2);
        QCOMPARE(asked, 1);
    }

    void fault05ContinueTokenThatExpiresNeverLeavesHalfAList()
    {
        LiveApi api;
        for (int i = 0; i < 8; ++i)
            api.put("pods", "pod-" + QByteArray::number(i), "1");
        QByteArrayList lists;
        std::unique_ptr<Follower> follower;
        int syncedTooEarly = 0;
        api.seen = [&](const sandbox::HttpServerRequest &request) {
            if (request.target.contains("watch="))
                return;
            lists.append(request.target);
            syncedTooEarly += follower && follower->reflector->isSynced() ? 1 : 0;
            if (lists.size() == 3 && request.target.contains("continue="))
                api.server.store().compact(); // the third page comes too late
        };
        follower =
            std::make_unique<Follower>(api.port(), ReflectorOptions{.pageSize = 3, .watchList = false});
        QVERIFY(isEqual(*follower, api));
        QCOMPARE(syncedTooEarly, 0);
        QCOMPARE(follower->reflector->lists(), 1);
        QCOMPARE(lists.size(), 4);
        QVERIFY(!lists.last().contains("limit=")); // in one page, which cannot expire
        follower.reset();
    }

    void fault06LinesOfFiveMebibytesPassAndOfTwoHundredAreRefused()
    {
        RawApi api;
        api.other = [](const RawApi::Request &, const RawApi::Reply &reply) {
            reply->send(200, "application/json", RawApi::list({RawApi::pod("a", "1", "1")}, "1"));
        };
        const QByteArray padding(5 * 1024 * 1024, 'x');
        qint64 written = 0;
        bool gone = false;
        api.watch = [&](const RawApi::Request &request, const RawApi::Reply &reply) {
            if (api.watches > 1)
                return RawApi::silence(request, reply);
            reply->begin(200, "application/json");
            reply->write(
                RawApi::event("ADDED",
                              R"({"kind":"Pod","spec":{"nodeName":")" + padding
                                  + R"("},"metadata":{"uid":"uid-b","name":"b","resourceVersion":"2"}})"));
            reply->write("{\"type\":\"ADDED\",\"object\":{\"kind\":\"Pod\",\"spec\":{\"nodeName\":\"");
            reply->onGone([&gone] { gone = true; });
            auto more = std::make_shared<std::function<void()>>();
            *more = [&written, &padding, weak = std::weak_ptr(reply)] {
                const auto open = weak.lock();
                while (open && open->isOpen() && open->bytesToWrite() < 8 * 1024 * 1024
                       && written < 200 * 1024 * 1024) {
                    open->write(padding);
                    written += padding.size();
                }
            };
            reply->onDrained([more] { (*more)(); });
            (*more)();
        };
        Follower follower(api.port(), {.watchList = false});
        QString refusal;
        int rowsThen = 0;
        connect(follower.reflector.get(), &Reflector::stateChanged, this, [&] {
            if (const auto &error = follower.reflector->lastError(); error && refusal.isEmpty()) {
                refusal = error->detail;
                rowsThen = follower.model.rowCount();
            }
        });
        QVERIFY(eventually([&] { return api.watches == 2 && follower.isLive(); }));
        QVERIFY2(refusal.contains("limit of 64 MiB"_L1), qPrintable(refusal));
        QCOMPARE(rowsThen, 2); // the line of 5 MiB was taken
        QVERIFY(eventually([&] { return gone; }));
        QCOMPARE(follower.model.rowCount(), 1);
    }

    void fault07LinesAreTheSameHoweverTheyAreSplit()
    {
        // UTF-8 of two to four bytes, CRLF, an empty line, no end on the last line.
        const QByteArray events = RawApi::event("ADDED", RawApi::pod("b", "1", "2")).replace("\n", "\r\n")
            + "\n"
            + RawApi::event("ADDED", RawApi::pod("c", "1", "3"))
                  .replace("\"n\"", "\"\u00e9\u4e2d\U0001f600\"")
            + RawApi::event("DELETED", RawApi::pod("a", "1", "4")).trimmed();
        for (qsizetype at = 1; at < events.size(); at += at < 40 ? 1 : 7) {
            RawApi api;
            api.other = [](const RawApi::Request &, const RawApi::Reply &reply) {
                reply->send(200, "application/json", RawApi::list({RawApi::pod("a", "1", "1")}, "1"));
            };
            api.watch = [&](const RawApi::Request &request, const RawApi::Reply &reply) {
                if (api.watches > 1)
                    return RawApi::silence(request, reply);
                saying({events.first(at), events.sliced(at)}, true)(request, reply);
            };
            Follower follower(api.port(), {.watchList = false});
            QVERIFY(eventually([&] { return api.watches == 2; }));
            QCOMPARE(follower.model.rowCount(), 2);
            QCOMPARE(follower.model.row(1).nameSpace, QString::fromUtf8("\u00e9\u4e2d\U0001f600"));
            QVERIFY(api.targets.last().contains("resourceVersion=4&"));
        }
    }
    void fault07OneByteAtATime()
    {
        LiveApi api;
        for (int i = 0; i < 5; ++i)
            api.put("pods", "pod-" + QByteArray::number(i), "1");
        FaultProxy proxy(api.port());
        proxy.faultNext({.piece = 1});
        proxy.faultNext({.piece = 1});
        Follower follower(proxy.port(), {.watchList = false});
        QVERIFY(isEqual(follower, api));
        api.put("pods", "pod-1", "2");
        QVERIFY(isEqual(follower, api));
        QCOMPARE(follower.reflector->lists(), 1);
    }

    void fault08MalformedDocumentsAreErrorsWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("object");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("truncated") << QByteArray(R"({"kind":"Pod","metadata":{"uid":"x","name":"x")")
                                   << false;
        QTest::newRow("duplicate keys")
            << QByteArray(R"({"kind":"Pod","metadata":{"uid":"x","name":"y","name":"x"}})") << true;
        QTest::newRow("10,000 levels") << R"({"kind":"Pod","metadata":{"uid":"x","name":"x"},"spec":)"
                + QByteArray(10000, '[') + QByteArray(10000, ']')
                + "}" << true; // nobody reads into it
        QTest::newRow("NaN") << QByteArray(
            R"({"kind":"Pod","metadata":{"uid":"x","name":"x"},"status":{"phase":NaN}})")
                             << false;
        QTest::newRow("lone surrogate")
            << QByteArray(R"({"kind":"Pod","metadata":{"uid":"x","name":"x\ud800"}})") << false;
        QTest::newRow("integer of 20 digits") << QByteArray(
            R"({"kind":"Pod","metadata":{"uid":"x","name":"x"},"status":{"containerStatuses":[{"restartCount":99999999999999999999}]}})")
                                              << true;
        QTest::newRow("raw control character")
            << QByteArray("{\"kind\":\"Pod\",\"metadata\":{\"uid\":\"x\",\"name\":\"\x01\"}}") << false;
    }
    void fault08MalformedDocumentsAreErrorsWithTheirPlace()
    {
        QFETCH(QByteArray, object);
        QFETCH(bool, isTaken);
        RawApi api;
        bool broken = true;
        api.other = [&](const RawApi::Request &request, const RawApi::Reply &reply) {
            const bool isPods = request.path.contains("pods"_L1);
            reply->send(200, "application/json",
                        RawApi::list({RawApi::pod("a", "1", "1"),
                                      isPods && broken ? object : RawApi::pod("x", "2", "2")},
                                     "2"));
        };
        Follower follower(api.port(), {.watchList = false});
        QStringList errors;
        connect(follower.reflector.get(), &Reflector::stateChanged, this, [&] {
            if (follower.reflector->lastError())
                errors.append(follower.reflector->lastError()->toString());
        });
        // Beside it, of the same client, another kind.
        auto rows = makeObjectRows(kinds::configMaps());
        Reflector neighbour(*follower.client, follower.clock, kinds::configMaps(),
                            {.frame = std::chrono::milliseconds(0), .watchList = false}, *rows);
        std::stop_source stop;
        auto task = neighbour.run(stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        QVERIFY(eventually([&] {
            return neighbour.state() == Reflector::State::Live
                && (isTaken ? follower.isLive() : !errors.isEmpty());
        }));
        QCOMPARE(rows->size(), 2);
        if (isTaken) {
            QVERIFY(errors.isEmpty());
            QCOMPARE(follower.model.rowCount(), 2);
        } else {
            QVERIFY2(errors.first().contains("list pods"_L1)
                         && errors.first().contains("bytes cannot be read"_L1),
                     qPrintable(errors.first()));
            QVERIFY(!follower.reflector->isSynced());
        }
        broken = false; // mended on the server: it recovers by itself
        QVERIFY(eventually([&] { return follower.isLive() && follower.model.rowCount() == 2; }));
        stop.request_stop();
        QVERIFY(eventually([&] { return done; }));
    }

    void fault09VersionsAreOpaque()
    {
        RawApi api;
        api.other = [](const RawApi::Request &, const RawApi::Reply &reply) {
            reply->send(200, "application/json", RawApi::list({RawApi::pod("a", "1", "q")}, "zz/99"));
        };
        api.watch = [&](const RawApi::Request &request, const RawApi::Reply &reply) {
            if (api.watches > 1)
                return RawApi::silence(request, reply);
            saying({RawApi::event("ADDED", RawApi::pod("b", "1", "1000")),
                    RawApi::event("MODIFIED", RawApi::pod("a", "2", "aa")),
                    RawApi::event("MODIFIED", RawApi::pod("b", "2", "7"))},
                   true)(request, reply);
        };
        Follower follower(api.port(), {.watchList = false});
        QVERIFY(eventually([&] { return api.watches == 2; }));
        QCOMPARE(follower.model.rowCount(), 2);
        QCOMPARE(follower.shown(), (QMap<QString, QString>{{u"uid-a"_s, u"2"_s}, {u"uid-b"_s, u"2"_s}}));
        QVERIFY(api.targets.at(1).contains("resourceVersion=zz%2F99&"));
        QVERIFY(api.targets.last().contains(
            "resourceVersion=7&")); // the last one seen, though 1000 is the larger number
    }

    void fault10AFloodOfEventsIsFollowedToItsEnd()
    {
        constexpr int pods = 40;
        constexpr int rounds = 1000;
        RawApi api;
        bool cut = false;
        api.watch = [&](const RawApi::Request &request, const RawApi::Reply &reply) {
            if (api.watches > 1)
                return RawApi::silence(request, reply);
            reply->begin(200, "application/json");
            reply->onGone([&cut] { cut = true; });
            auto round = std::make_shared<int>(0);
            auto more = std::make_shared<std::function<void()>>();
            *more = [round, weak = std::weak_ptr(reply)] {
                const auto open = weak.lock();
                while (open && open->isOpen() && *round < rounds && open->bytesToWrite() < 1024 * 1024) {
                    ++*round;
                    QByteArray batch;
                    for (int i = 0; i < pods; ++i) {
                        const QByteArray version = QByteArray::number(*round * pods + i);
                        batch += RawApi::event(
                            *round == 1 ? "ADDED" : "MODIFIED",
                            RawApi::pod("pod-" + QByteArray::number(i), QByteArray::number(*round), version));
                    }
                    open->write(batch);
                }
            };
            reply->onDrained([more] { (*more)(); });
            (*more)();
        };
        Follower follower(api.port(), {.watchList = false});
        QVERIFY(eventually([&] { return follower.reflector->events() == quint64(pods) * rounds; }));
        QVERIFY(eventually([&] {
            const auto shown = follower.shown();
            return shown.size() == pods && std::ranges::all_of(shown, [](const QString &step) {
                       return step == QString::number(rounds);
                   });
        }));
        QCOMPARE(api.watches, 1);
        QVERIFY(!cut);
        QVERIFY(follower.isLive());
        QVERIFY(follower.wrong.isEmpty());
    }

    void fault12RefusedWritesAreSaidOnceEach_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("retryAfter");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("conflict") << 409 << QByteArray("Conflict") << 0 << ErrorKind::Conflict;
        QTest::newRow("immutable field") << 422 << QByteArray("Invalid") << 0 << ErrorKind::Invalid;
        QTest::newRow("forbidden") << 403 << QByteArray("Forbidden") << 0 << ErrorKind::Forbidden;
        QTest::newRow("unavailable") << 503 << QByteArray("ServiceUnavailable") << 0
                                     << ErrorKind::Unavailable;
        QTest::newRow("gateway timeout") << 504 << QByteArray("Timeout") << 0 << ErrorKind::Timeout;
        QTest::newRow("too many requests, for longer than anybody waits")
            << 429 << QByteArray("TooManyRequests") << 3000 << ErrorKind::TooManyRequests;
    }
    void fault12RefusedWritesAreSaidOnceEach()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, reason);
        QFETCH(int, retryAfter);
        QFETCH(ErrorKind, kind);
        LiveApi api;
        FakeClock clock;
        clock.setAutoAdvance(true);
        const auto client = clientOf(api.port(), clock);
        const QJsonObject object{{u"apiVersion"_s, u"v1"_s},
                                 {u"kind"_s, u"ConfigMap"_s},
                                 {u"metadata"_s, QJsonObject{{u"name"_s, u"c"_s}, {u"namespace"_s, u"n"_s}}}};
        const LiveApi::Refusal refusal{
            .status = status, .reason = reason, .retryAfter = retryAfter, .onlyWith = "configmaps"};
        api.refuseNext(refusal, 10);
        const int before = api.requests;
        const auto applied = run(client->apply(object, {}, {}));
        QCOMPARE(applied ? ErrorKind::Cancelled : applied.error().kind, kind);
        QVERIFY(applied.error().detail.contains("the test says no"_L1));
        QCOMPARE(api.requests, before + 1); // said, not hammered
        const auto created = run(client->create(object, ApplyMode::Persist, {}));
        QCOMPARE(created ? ErrorKind::Cancelled : created.error().kind, kind);
        QCOMPARE(api.requests, before + 2);
        QCOMPARE(clock.slept(), std::chrono::milliseconds(0));
    }
    void fault12RetryAfterIsHonoured()
    {
        LiveApi api;
        (void)api.server.store().put(
            "/namespaces",
            sandbox::Json::obj({{"apiVersion", "v1"},
                                {"kind", "Namespace"},
                                {"metadata", sandbox::Json::obj({{"name", "n"}, {"uid", "u"}})}}));
        FakeClock clock;
        clock.setAutoAdvance(true);
        const auto client = clientOf(api.port(), clock);
        api.refuseNext(
            {.status = 429, .reason = "TooManyRequests", .retryAfter = 7, .onlyWith = "configmaps"}, 2);
        const auto created =
            run(client->create({{u"apiVersion"_s, u"v1"_s},
                                {u"kind"_s, u"ConfigMap"_s},
                                {u"metadata"_s, QJsonObject{{u"name"_s, u"c"_s}, {u"namespace"_s, u"n"_s}}}},
                               ApplyMode::Persist, {}));
        QVERIFY2(created, created ? "" : qPrintable(created.error().toString()));
        QCOMPARE(
            clock.slept(),
            std::chrono::milliseconds(14'000)); // a 429 was not carried out, so even a create may be repeated
    }

    void fault21HostileLogsAreCutMarkedAndCounted()
    {
        RawApi api;
        constexpr int lines = 50'000;
        api.other = [](const RawApi::Request &request, const RawApi::Reply &reply) {
            if (!request.path.endsWith("/log"_L1))
                return reply->send(404, "text/plain", "no");
            reply->begin(200, "text/plain");
            reply->write(QByteArray(10 * 1024 * 1024, 'x') + "\n");
            reply->write(QByteArray("nul \0 there\n", 12) + "bad utf-8 \xff\xc0\xaf end\n"
                         + "\x1b]52;c;ZXZpbA==\x07\n");
            reply->write(QByteArray("a line as programs write it\n").repeated(lines));
            reply->write("without an end");
            reply->end();
        };
        FakeClock clock;
        const auto client = clientOf(api.port(), clock);
        auto stream = run(client->logs(u"n"_s, u"p"_s, {}, {}));
        QVERIFY(stream);
        QList<LogLine> all;
        for (;;) {
            auto next = run((*stream)->next({}));
            QVERIFY(next);
            if (next->isEmpty())
                break;
            all += *next;
        }
        QCOMPARE(all.size(), lines + 5);
        QVERIFY(all.at(0).cut);
        QVERIFY(all.at(0).text.size() <= 64 * 1024);
        QCOMPARE(all.at(1).text, QString::fromLatin1("nul \0 there", 11));
        QVERIFY(all.at(2).text.contains(QChar::ReplacementCharacter) && all.at(2).text.endsWith(" end"_L1));
        QVERIFY(!all.at(4).cut);
        QCOMPARE(all.last().text, u"without an end"_s);
    }

    void fault28AfterALongSleepTheConnectionIsKnownToBeDead()
    {
        // The machine slept: no timer ran, and the peer has long gone. Silence is measured by a clock that did not sleep.
        RawApi api;
        std::chrono::nanoseconds upTime{0};
        auto transport = makeHttpTransport({.upTime = [&upTime] { return upTime; }});
        QVERIFY(transport);
        HttpRequest request{.url = QUrl(u"http://127.0.0.1:%1/api/v1/pods?watch=1"_s.arg(api.port()))};
        request.idleTimeout = std::chrono::seconds(2);
        auto stream = run((*transport)->open(request, {}));
        QVERIFY(stream);
        auto read = (*stream)->read({});
        bool done = false;
        read.start([&done] { done = true; });
        turn();
        QVERIFY(!done);
        upTime = std::chrono::hours(8);
        QVERIFY(eventually([&] { return done; }));
        QCOMPARE(read.takeResult().error().kind, ErrorKind::Timeout);
    }
    void fault28ClockThatJumpsStopsNothing()
    {
        LiveApi api;
        api.put("pods", "a", "1");
        FaultProxy proxy(api.port());
        Follower follower(proxy.port());
        QVERIFY(isEqual(follower, api));
        follower.clock.advance(std::chrono::hours(8));
        api.put("pods", "b", "2");
        proxy.faultOpen({.end = WireFault::End::Reset});
        QVERIFY(isEqual(follower, api));
        QCOMPARE(follower.reflector->lists(), 1); // resumed from its version
    }
};

QTEST_GUILESS_MAIN(TestFieldFaults)
#include "tst_fieldfaults.moc"

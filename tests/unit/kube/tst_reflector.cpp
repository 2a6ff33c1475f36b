// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/fakekubeclient.h"
#include "kube/podtablemodel.h"
#include "kube/reflector.h"
#include "support/runtask.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

Error errorOf(ErrorKind kind)
{
    return fail(kind, u"scripted"_s).error();
}

QByteArray podJson(const QByteArray &name, int version)
{
    const QByteArray number = QByteArray::number(version);
    return "{\"kind\":\"Pod\",\"metadata\":{\"uid\":\"uid-" + name + "\",\"name\":\"" + name
        + "\",\"namespace\":\"n\",\"resourceVersion\":\"" + number
        + "\"},\"status\":{\"phase\":\"Running\"}}";
}

QByteArray eventLine(const QByteArray &type, const QByteArray &name, int version)
{
    return "{\"type\":\"" + type + "\",\"object\":" + podJson(name, version) + "}\n";
}

QByteArray bookmark(int version, bool end = false)
{
    return "{\"type\":\"BOOKMARK\",\"object\":{\"kind\":\"Pod\",\"metadata\":{\"resourceVersion\":\""
        + QByteArray::number(version) + "\""
        + (end ? ",\"annotations\":{\"k8s.io/initial-events-end\":\"true\"}" : "") + "}}}\n";
}

QByteArray page(const QList<QByteArray> &names, int version, const QByteArray &token = {})
{
    QByteArrayList items;
    for (const QByteArray &name : names)
        items.append(podJson(name, version));
    return "{\"kind\":\"PodList\",\"metadata\":{\"resourceVersion\":\"" + QByteArray::number(version)
        + "\",\"continue\":\"" + token + "\"},\"items\":[" + items.join(',') + "]}";
}

/// Lists and watches from a script; past its end everything waits for ever.
class ScriptedClient : public FakeKubeClient
{
public:
    struct Watch {
        QList<QByteArray> chunks;
        std::optional<Error> end; ///< after the chunks; nothing: the clean end
        bool hang = false;
    };
    std::deque<Result<QByteArray>> pages;
    std::deque<Result<Watch>> watches;
    QList<WatchOptions> watchesAsked;
    QStringList tokensAsked;

    Task<QByteArray> listPage(ResourceKind, ListOptions, QString token, std::stop_token stop) override
    {
        tokensAsked.append(token);
        OneShot turn;
        turn.complete();
        co_await turn;
        if (pages.empty())
            co_return co_await never<QByteArray>(stop);
        auto next = std::move(pages.front());
        pages.pop_front();
        co_return next;
    }
    Task<std::unique_ptr<WatchStream>> watch(ResourceKind, WatchOptions options,
                                             std::stop_token stop) override
    {
        watchesAsked.append(options);
        OneShot turn;
        turn.complete();
        co_await turn;
        if (watches.empty())
            co_return co_await never<std::unique_ptr<WatchStream>>(stop);
        auto next = std::move(watches.front());
        watches.pop_front();
        if (!next)
            co_return std::unexpected(next.error());
        co_return std::unique_ptr<WatchStream>(std::make_unique<Stream>(*next));
    }

private:
    template <typename T> static Task<T> never(std::stop_token stop)
    {
        OneShot woken;
        std::stop_callback onStop(stop, [woken] { woken.complete(); });
        co_await woken;
        co_return cancelled();
    }
    class Stream : public WatchStream
    {
    public:
        explicit Stream(Watch script) : m_script(std::move(script)) { }
        Task<QByteArray> read(std::stop_token stop) override
        {
            OneShot turn;
            turn.complete();
            co_await turn;
            if (stop.stop_requested())
                co_return cancelled();
            if (!m_script.chunks.isEmpty())
                co_return m_script.chunks.takeFirst();
            if (m_script.hang)
                co_return co_await never<QByteArray>(stop);
            if (m_script.end)
                co_return std::unexpected(*m_script.end);
            co_return QByteArray();
        }

    private:
        Watch m_script;
    };
};

} // namespace

class TestReflector : public QObject
{
    Q_OBJECT

private:
    struct Run {
        FakeClock clock;
        ScriptedClient client;
        std::unique_ptr<RowSource<PodRow>> rows = makePodRows();
        std::unique_ptr<Reflector> reflector;
        std::unique_ptr<PodTableModel> model;
        std::unique_ptr<QAbstractItemModelTester> tester;
        std::stop_source stop;
        std::optional<Task<>> task;
        bool done = false;
        int removals = 0;
        int batches = 0;
        QList<Reflector::State> states;

        explicit Run(bool watchList = false)
        {
            clock.setAutoAdvance(true);
            model = std::make_unique<PodTableModel>(clock);
            tester = std::make_unique<QAbstractItemModelTester>(
                model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
            reflector = std::make_unique<Reflector>(client, clock, kinds::pods(),
                                                    ReflectorOptions{.frame = std::chrono::milliseconds(0),
                                                                     .watchList = watchList,
                                                                     .jitterSeed = 7},
                                                    *rows);
            QObject::connect(reflector.get(), &Reflector::changed, model.get(), [this] {
                const RowBatch<PodRow> batch = rows->takeBatch();
                removals += int(batch.removed.size());
                ++batches;
                model->merge(batch);
            });
            QObject::connect(reflector.get(), &Reflector::stateChanged, model.get(),
                             [this] { states.append(reflector->state()); });
        }
        void start()
        {
            task.emplace(reflector->run(stop.get_token()));
            task->start([this] { done = true; });
        }
        Result<> finish()
        {
            stop.request_stop();
            if (!QTest::qWaitFor([this] { return done; }))
                return fail(ErrorKind::Internal, u"did not end"_s);
            return task->takeResult();
        }
        QStringList names() const
        {
            QStringList found;
            for (const PodRow &row : model->rows())
                found.append(row.name);
            found.sort();
            return found;
        }
    };

private Q_SLOTS:
    void listsThenFollows()
    {
        Run run;
        run.client.pages = {page({"a"}, 5, "t"), page({"b"}, 5)};
        run.client.watches = {ScriptedClient::Watch{
            {eventLine("ADDED", "c", 6) + eventLine("MODIFIED", "a", 7), eventLine("DELETED", "b", 8)},
            {},
            true}};
        run.start();
        QTRY_COMPARE(run.names(), (QStringList{u"a"_s, u"c"_s}));
        QCOMPARE(run.client.tokensAsked, (QStringList{u""_s, u"t"_s}));
        QCOMPARE(run.client.watchesAsked.first().resourceVersion, u"5"_s);
        QVERIFY(run.client.watchesAsked.first().serverTimeout >= std::chrono::seconds(300));
        QCOMPARE(run.reflector->state(), Reflector::State::Live);
        QVERIFY(run.reflector->isSynced());
        QCOMPARE(run.finish().error().kind, ErrorKind::Cancelled);
    }

    void cleanEndResumesAtOnceFromTheLastVersion()
    {
        Run run;
        run.clock.setAutoAdvance(false); // time stands still: nothing was waited for
        run.client.pages = {page({"a"}, 5)};
        run.client.watches = {ScriptedClient::Watch{{eventLine("ADDED", "b", 6), bookmark(9)}},
                              ScriptedClient::Watch{{}, {}, true}};
        run.start();
        QTRY_COMPARE(run.client.watchesAsked.size(), 2);
        QCOMPARE(run.client.watchesAsked.last().resourceVersion, u"9"_s);
        test::turn();
        QCOMPARE(run.reflector->lists(), 1);
        QCOMPARE(run.states, QList{Reflector::State::Live});
        (void)run.finish();
    }

    void rowsAreNotCalledLiveWhileTheWatchIsNotResumed()
    {
        Run run;
        run.clock.setAutoAdvance(false);
        run.client.pages = {page({"a"}, 5)};
        run.client.watches = {
            ScriptedClient::Watch{{bookmark(9)}}}; // its end is clean, and then nothing answers any more
        run.start();
        QTRY_COMPARE(run.client.watchesAsked.size(), 2);
        run.clock.advance(std::chrono::milliseconds(1999));
        test::turn();
        QCOMPARE(run.reflector->state(), Reflector::State::Live);
        run.clock.advance(std::chrono::milliseconds(1));
        QTRY_COMPARE(run.reflector->state(), Reflector::State::Reconnecting);
        QVERIFY(run.reflector->lastError());
        QCOMPARE(run.names(), QStringList{u"a"_s});
        (void)run.finish();
    }

    void versionsOfAnotherHistoryAreForgotten()
    {
        // The store was restored from a copy: it may take days to reach our version, and until then its events are those of others.
        Run run;
        Error ahead = errorOf(ErrorKind::Timeout);
        ahead.causes = {{.reason = u"ResourceVersionTooLarge"_s, .field = {}, .message = {}}};
        run.client.pages = {page({"a", "gone"}, 5000), page({"a"}, 50)};
        run.client.watches = {std::unexpected(ahead), ScriptedClient::Watch{{}, {}, true}};
        run.start();
        QTRY_COMPARE(run.names(), QStringList{u"a"_s});
        QTRY_COMPARE(run.reflector->state(), Reflector::State::Live);
        QCOMPARE(run.client.watchesAsked.last().resourceVersion, u"50"_s);
        (void)run.finish();
    }

    void expiredListsAgainWithoutFlicker_data()
    {
        QTest::addColumn<bool>("asEvent");
        QTest::newRow("as an HTTP status") << false;
        QTest::newRow("as an ERROR event") << true;
    }
    void expiredListsAgainWithoutFlicker()
    {
        QFETCH(bool, asEvent);
        Run run;
        run.client.pages = {page({"a", "b", "gone"}, 5), page({"a", "b", "new"}, 50)};
        const QByteArray errorEvent = "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"code\":410,"
                                      "\"reason\":\"Expired\",\"message\":\"too old\"}}\n";
        if (asEvent)
            run.client.watches = {ScriptedClient::Watch{{errorEvent}}};
        else
            run.client.watches = {std::unexpected(errorOf(ErrorKind::Expired))};
        run.client.watches.push_back(ScriptedClient::Watch{{}, {}, true});
        run.start();
        QTRY_COMPARE(run.names(), (QStringList{u"a"_s, u"b"_s, u"new"_s}));
        QCOMPARE(run.reflector->lists(), 2);
        QCOMPARE(run.removals, 1); // only what is really gone
        QCOMPARE(run.clock.slept(), std::chrono::milliseconds(0));
        QTRY_COMPARE(run.client.watchesAsked.size(), 2);
        QCOMPARE(run.client.watchesAsked.last().resourceVersion, u"50"_s);
        (void)run.finish();
    }

    void faultsBackOffAndResume_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        for (const ErrorKind kind : {ErrorKind::Network, ErrorKind::Timeout, ErrorKind::Unavailable,
                                     ErrorKind::TooManyRequests, ErrorKind::Internal})
            QTest::newRow(qPrintable(errorKindName(kind))) << kind;
    }
    void faultsBackOffAndResume()
    {
        QFETCH(ErrorKind, kind);
        Run run;
        run.client.pages = {page({"a"}, 5)};
        run.client.watches = {ScriptedClient::Watch{{eventLine("ADDED", "b", 6)}, errorOf(kind)},
                              std::unexpected(errorOf(kind)),
                              ScriptedClient::Watch{{eventLine("ADDED", "c", 7)}, {}, true}};
        run.start();
        QTRY_COMPARE(run.names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(run.client.watchesAsked.last().resourceVersion, u"6"_s);
        QCOMPARE(run.reflector->lists(), 1);
        QVERIFY(run.states.contains(Reflector::State::Reconnecting));
        QCOMPARE(run.reflector->state(), Reflector::State::Live);
        QVERIFY(!run.reflector->lastError());
        QVERIFY(run.clock.slept() >= std::chrono::milliseconds(400 + 800));
        (void)run.finish();
    }

    void retryAfterIsObeyed()
    {
        Run run;
        Error busy = errorOf(ErrorKind::TooManyRequests);
        busy.retryAfter = std::chrono::seconds(120);
        run.client.pages = {std::unexpected(busy), page({"a"}, 5)};
        run.start();
        QTRY_COMPARE(run.names(), QStringList{u"a"_s});
        QCOMPARE(run.clock.slept(), std::chrono::milliseconds(120'000));
        (void)run.finish();
    }

    void forbiddenStops()
    {
        Run run;
        run.client.pages = {std::unexpected(errorOf(ErrorKind::Forbidden))};
        run.start();
        QTRY_VERIFY(run.done);
        QCOMPARE(run.task->takeResult().error().kind, ErrorKind::Forbidden);
        QCOMPARE(run.reflector->state(), Reflector::State::Forbidden);
    }

    void missingKindIsAskedForSlowly()
    {
        Run run;
        run.client.pages = {std::unexpected(errorOf(ErrorKind::NotFound)), page({"a"}, 5)};
        run.client.watches = {ScriptedClient::Watch{{}, {}, true}};
        run.start();
        QTRY_COMPARE(run.reflector->state(), Reflector::State::Live);
        QVERIFY(run.states.contains(Reflector::State::Failed));
        QCOMPARE(run.clock.slept(), std::chrono::milliseconds(30'000));
        (void)run.finish();
    }

    void watchThatClosesAtOnceForEverIsNotHammered()
    {
        Run run;
        run.clock.setAutoAdvance(false);
        run.client.pages = {page({"a"}, 5)};
        for (int i = 0; i < 1000; ++i)
            run.client.watches.push_back(ScriptedClient::Watch{});
        run.start();
        QTRY_COMPARE(run.clock.sleepers(), 1);
        QCOMPARE(run.client.watchesAsked.size(), 1);
        QCOMPARE(run.reflector->state(), Reflector::State::Reconnecting);
        QCOMPARE(run.reflector->lastError()->reason, u"WatchClosed"_s);
        (void)run.finish();
    }

    void staleVersionThatOnlyClosesIsListedAgain()
    {
        Run run;
        run.client.pages = {page({"a"}, 5), page({"b"}, 50)};
        run.client.watches = {ScriptedClient::Watch{}, ScriptedClient::Watch{}, ScriptedClient::Watch{},
                              ScriptedClient::Watch{{bookmark(51)}, {}, true}};
        run.start();
        QTRY_COMPARE(run.names(), QStringList{u"b"_s});
        (void)run.finish();
    }

    void streamingListIsUsedAndItsEndRemovesWhatIsGone()
    {
        Run run(true);
        run.client.watches = {
            ScriptedClient::Watch{{eventLine("ADDED", "a", 3), eventLine("ADDED", "b", 4) + bookmark(9, true),
                                   eventLine("ADDED", "c", 10)},
                                  errorOf(ErrorKind::Expired)},
            ScriptedClient::Watch{{eventLine("ADDED", "a", 3) + bookmark(20, true)}, {}, true}};
        run.start();
        QTRY_COMPARE(run.names(), QStringList{u"a"_s});
        QVERIFY(run.client.tokensAsked.isEmpty());
        QVERIFY(run.client.watchesAsked.first().sendInitialEvents);
        QCOMPARE(run.reflector->lists(), 2);
        (void)run.finish();
    }

    void streamingListCutInTheMiddleStartsAgain()
    {
        Run run(true);
        run.client.watches = {
            ScriptedClient::Watch{{eventLine("ADDED", "a", 3)}, errorOf(ErrorKind::Network)},
            ScriptedClient::Watch{{eventLine("ADDED", "b", 3) + bookmark(9, true)}, {}, true}};
        run.start();
        QTRY_COMPARE(run.names(), QStringList{u"b"_s});
        QVERIFY(run.client.watchesAsked.last().sendInitialEvents); // half a list is nothing to resume from
        QVERIFY(run.client.watchesAsked.last().resourceVersion.isEmpty());
        (void)run.finish();
    }

    void refusedStreamingFallsBackAndIsRemembered()
    {
        Run run(true);
        run.client.watches = {std::unexpected(errorOf(ErrorKind::Invalid)),
                              ScriptedClient::Watch{{}, {}, true}};
        run.client.pages = {page({"a"}, 5)};
        run.start();
        QTRY_COMPARE(run.reflector->state(), Reflector::State::Live);
        QVERIFY(run.client.watchListRefused);
        QVERIFY(!run.client.watchesAsked.last().sendInitialEvents);
        (void)run.finish();
    }

    void badLinesAreErrorsAndTheStoreRecovers_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("not JSON") << QByteArray("<html>\n");
        QTest::newRow("truncated") << QByteArray("{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"na\n");
        QTest::newRow("cut at the end") << QByteArray("{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"na");
        QTest::newRow("unknown type") << QByteArray("{\"type\":\"SHRUG\",\"object\":{}}\n");
        QTest::newRow("deep nesting")
            << QByteArray("{\"type\":\"ADDED\",\"object\":{\"x\":" + QByteArray("[").repeated(10'000)
                          + QByteArray("]").repeated(10'000) + "}}\n");
        QTest::newRow("object is a number") << QByteArray("{\"type\":\"ADDED\",\"object\":3}\n");
        QTest::newRow("NaN") << QByteArray("{\"type\":\"ADDED\",\"object\":{\"metadata\":NaN}}\n");
    }
    void badLinesAreErrorsAndTheStoreRecovers()
    {
        QFETCH(QByteArray, line);
        Run run;
        run.client.pages = {page({"a"}, 5), page({"a", "b"}, 9)};
        run.client.watches = {ScriptedClient::Watch{{eventLine("ADDED", "b", 6), line}},
                              ScriptedClient::Watch{{bookmark(9)}, {}, true}};
        run.start();
        QTRY_COMPARE(run.client.watchesAsked.size(), 2);
        QTRY_COMPARE(run.reflector->state(), Reflector::State::Live);
        QCOMPARE(run.names(), (QStringList{u"a"_s, u"b"_s}));
        (void)run.finish();
    }

    void changesComeOnceAFrame()
    {
        FakeClock clock;
        ScriptedClient client;
        client.pages = {page({"a"}, 5)};
        QList<QByteArray> chunks;
        for (int i = 0; i < 500; ++i)
            chunks.append(eventLine("MODIFIED", "a", 6 + i));
        client.watches = {ScriptedClient::Watch{chunks, {}, true}};
        auto rows = makePodRows();
        Reflector reflector(client, clock, kinds::pods(), {.watchList = false}, *rows);
        int signalled = 0;
        QObject::connect(&reflector, &Reflector::changed, &reflector, [&] {
            ++signalled;
            QCOMPARE(rows->takeBatch().upserted.size(), 1);
        });
        std::stop_source stop;
        auto task = reflector.run(stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        QTRY_COMPARE(reflector.events(), quint64(500));
        QCOMPARE(signalled, 0); // time stands still
        clock.advance(std::chrono::milliseconds(16));
        QTRY_COMPARE(signalled, 1);
        test::turn();
        QCOMPARE(signalled, 1);
        stop.request_stop();
        QTRY_VERIFY(done);
    }

    void afterAnyFaultsTheRowsAreWhatTheServerHolds_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 200; ++seed)
            QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
    }
    void afterAnyFaultsTheRowsAreWhatTheServerHolds()
    {
        QFETCH(int, seed);
        std::mt19937 random{std::mt19937::result_type(seed)};
        FakeClock clock;
        clock.setAutoAdvance(true);
        FakeKubeClient server;
        server.watchListRefused = seed % 2 == 0;
        auto rows = makePodRows();
        Reflector reflector(server, clock, kinds::pods(),
                            {.frame = std::chrono::milliseconds(0), .jitterSeed = quint64(seed)}, *rows);
        PodTableModel model(clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QObject::connect(&reflector, &Reflector::changed, &model, [&] { model.merge(rows->takeBatch()); });
        std::stop_source stop;
        auto task = reflector.run(stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        for (int step = 0; step < 60; ++step) {
            const QString name = u"pod-%1"_s.arg(random() % 12);
            switch (random() % 10) {
            case 0:
            case 1:
            case 2:
            case 3:
                server.put(
                    {{u"apiVersion"_s, u"v1"_s},
                     {u"kind"_s, u"Pod"_s},
                     {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, u"n"_s}}},
                     {u"status"_s, QJsonObject{{u"phase"_s, random() % 2 ? u"Running"_s : u"Pending"_s}}}});
                break;
            case 4:
            case 5:
                server.take(u"Pod"_s, u"n"_s, name);
                break;
            case 6:
                server.endWatches();
                break;
            case 7:
                server.endWatches(errorOf(ErrorKind::Network));
                break;
            case 8:
                server.compact();
                server.endWatches(errorOf(ErrorKind::Expired));
                break;
            case 9:
                server.failNext(random() % 2 ? u"list"_s : u"watch"_s, {},
                                errorOf(random() % 2 ? ErrorKind::Unavailable : ErrorKind::Timeout),
                                int(random() % 3 + 1));
                break;
            }
            test::turn(int(random() % 4));
        }
        const auto isEqual = [&] {
            QMap<QString, QString> expected;
            for (const QJsonObject &object : server.objects(u"Pod"_s))
                expected.insert(uidOf(object),
                                object.value("status"_L1).toObject().value("phase"_L1).toString());
            QMap<QString, QString> shown;
            for (const PodRow &row : model.rows())
                shown.insert(row.uid, row.phase);
            return expected == shown && expected.size() == model.rowCount()
                && reflector.state() == Reflector::State::Live;
        };
        QTRY_VERIFY(isEqual());
        stop.request_stop();
        QTRY_VERIFY(done);
    }

    void deletingARunningReflectorWakesNothing()
    {
        auto run = std::make_unique<Run>();
        run->client.pages = {page({"a"}, 5)};
        run->start();
        test::turn(3);
        run->task.reset();
        run->reflector.reset();
        test::turn();
        QVERIFY(!run->done);
    }
};

QTEST_GUILESS_MAIN(TestReflector)
#include "tst_reflector.moc"

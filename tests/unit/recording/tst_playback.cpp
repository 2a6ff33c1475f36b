// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/podtablemodel.h"
#include "kube/reflector.h"
#include "recording/recordedcluster.h"
#include "support/runtask.h"

#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray podAt(const QString &name, const QString &phase)
{
    return u"{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"%1\",\"namespace\":\"n\",\"uid\":\"%1\",\"labels\":{\"phase\":\"%2\"}},\"spec\":{\"containers\":[{\"name\":\"c\"}]},\"status\":{\"phase\":\"%2\"}}"_s
        .arg(name, phase)
        .toUtf8();
}

QByteArray changeAt(int second, const char *type, const QByteArray &object)
{
    return "{\"at\":\"2026-11-28T12:00:" + QByteArray::number(second).rightJustified(2, '0')
        + ".000Z\",\"watch\":{\"type\":\"" + type + "\",\"object\":" + object + "}}\n";
}

QByteArray lineAt(int second, const char *key, const QByteArray &value)
{
    return "{\"at\":\"2026-11-28T12:00:" + QByteArray::number(second).rightJustified(2, '0') + ".000Z\",\""
        + key + "\":" + value + "}\n";
}

/// A minute in which one pod comes up at 10 s, another comes at 20 s and goes at 40 s.
std::shared_ptr<const Recording> minute()
{
    const QByteArray text =
        "{\"format\":\"slipway-recording/"
        "1\",\"now\":\"2026-11-28T12:00:00Z\",\"listed\":[\"Pod\"],\"cluster\":{\"kind\":\"List\",\"items\":["
        + podAt(u"a"_s, u"Pending"_s) + "]},\"logs\":{\"n/a/c\":\"first\\n\"}}\n"
        + changeAt(10, "MODIFIED", podAt(u"a"_s, u"Running"_s))
        + lineAt(15, "log", R"({"container":"n/a/c","text":"second\n"})")
        + lineAt(
            18, "answer",
            R"({"path":"/api/v1/namespaces/n/pods/a:8000/proxy/metrics","status":200,"type":"text/plain","body":"up 1\n"})")
        + changeAt(20, "ADDED", podAt(u"b"_s, u"Pending"_s))
        + changeAt(40, "DELETED", podAt(u"b"_s, u"Pending"_s)) + lineAt(59, "mark", "true");
    auto recording = Recording::read(text, u"r"_s);
    return recording.value_or(nullptr);
}

} // namespace

class TestPlayback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_record = std::make_unique<RecordedCluster>(minute(), u"/tmp/r.jsonl"_s, *m_clock);
    }
    void cleanup() { m_record.reset(); }

    void standsAtTheBeginning()
    {
        QCOMPARE(playback().now(), at(0));
        QVERIFY(!playback().isPlaying());
        QVERIFY(!playback().isAtEnd());
    }

    void playsAtItsSpeed()
    {
        playback().setSpeed(10);
        playback().play();
        pass(2s);
        QVERIFY2(playback().now() >= at(19) && playback().now() <= at(21),
                 qPrintable(playback().now().toString(Qt::ISODateWithMs)));
        playback().pause();
        const QDateTime paused = playback().now();
        pass(2s);
        QCOMPARE(playback().now(), paused);
    }

    void stopsAtTheEndAndBeginsAgain()
    {
        playback().setSpeed(60);
        playback().play();
        pass(2s);
        QCOMPARE(playback().now(), at(59));
        QTRY_VERIFY(!playback().isPlaying());
        playback().play();
        QVERIFY(playback().now() < at(1));
        QCOMPARE(playback().timesBack(), 1);
    }

    void stepsFromChangeToChange()
    {
        playback().seekToChange(true);
        QCOMPARE(playback().now(), at(10));
        playback().seekToChange(true);
        QCOMPARE(playback().now(), at(20));
        playback().seekToChange(false);
        QCOMPARE(playback().now(), at(10));
        playback().seekToChange(false);
        QCOMPARE(playback().now(), at(0));
        playback().seek(at(50).toMSecsSinceEpoch());
        playback().seekToChange(true);
        QCOMPARE(playback().now(), at(50)); // nothing more happens
        playback().seekToChange(false);
        QCOMPARE(playback().now(), at(40));
    }

    void itsClockNeverGoesBackWhereItMeasures()
    {
        const auto before = playback().monotonic();
        playback().seek(at(30).toMSecsSinceEpoch());
        QCOMPARE(playback().monotonic() - before, std::chrono::nanoseconds(30s));
        playback().seek(at(10).toMSecsSinceEpoch());
        QCOMPARE(playback().monotonic() - before, std::chrono::nanoseconds(30s));
        playback().seek(at(11).toMSecsSinceEpoch());
        QCOMPARE(playback().monotonic() - before, std::chrono::nanoseconds(31s));
    }

    void looksFollowItsSpeed()
    {
        QCOMPARE(playback().pace(5s), 5000ms);
        playback().setSpeed(10);
        QCOMPARE(playback().pace(5s), 500ms);
        playback().setSpeed(0.5);
        QCOMPARE(playback().pace(5s), 5000ms);
        playback().setSpeed(100'000);
        QCOMPARE(playback().speed(), Playback::fastest);
        QCOMPARE(playback().pace(5s), 100ms);
    }

    // As a live watch: what comes is told, and after a step back the rows are those of a new list.
    void aReflectorFollowsItForwardAndBack()
    {
        const auto rows = makePodRows();
        Reflector reflector(*m_record, *m_clock, kinds::pods(), {}, *rows);
        TaskHandle handle;
        handle.start([&](std::stop_token stop, ProgressSink) { return reflector.run(stop); });
        QMap<QString, QString> shown;
        const auto look = [&] {
            m_clock->advance(16ms);
            const auto batch = rows->takeBatch();
            for (const QString &uid : batch.removed)
                shown.remove(uid);
            for (const PodRow &row : batch.upserted)
                shown.insert(row.uid, row.phase);
            return shown;
        };
        using Rows = QMap<QString, QString>;
        QVERIFY(eventually([&] { return look() == Rows{{u"a"_s, u"Pending"_s}}; }));
        const int lists = reflector.lists();
        playback().seek(at(25).toMSecsSinceEpoch());
        QVERIFY(eventually([&] { return look() == Rows{{u"a"_s, u"Running"_s}, {u"b"_s, u"Pending"_s}}; }));
        QCOMPARE(reflector.lists(), lists); // told, and not listed
        playback().seek(at(45).toMSecsSinceEpoch());
        QVERIFY(eventually([&] { return look() == Rows{{u"a"_s, u"Running"_s}}; }));
        playback().seek(at(5).toMSecsSinceEpoch());
        QVERIFY(eventually([&] { return look() == Rows{{u"a"_s, u"Pending"_s}}; }));
        QVERIFY(reflector.lists() > lists);
    }

    void aWatchBySelectorTellsWhatLeavesIt()
    {
        WatchOptions options{.labelSelector = u"phase=Pending"_s, .resourceVersion = u"0"_s};
        auto watch = run(m_record->watch(kinds::pods(), options, {}));
        QVERIFY(watch);
        playback().seek(at(12).toMSecsSinceEpoch());
        const auto events = run((*watch)->events({}));
        QVERIFY(events);
        QCOMPARE(events->size(), 1);
        QCOMPARE(events->first().type, u"DELETED"_s);
    }

    void aWatchCanBeCancelled()
    {
        auto watch = run(m_record->watch(kinds::pods(), {.resourceVersion = u"0"_s}, {}));
        QVERIFY(watch);
        std::stop_source stop;
        auto reading = (*watch)->read(stop.get_token());
        bool done = false;
        reading.start([&done] { done = true; });
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(reading.takeResult().error().kind, ErrorKind::Cancelled);
    }

    void aFollowedLogGoesOn()
    {
        auto stream = run(m_record->logs(u"n"_s, u"a"_s, {.follow = true}, {}));
        QVERIFY(stream);
        QCOMPARE(run((*stream)->next({}))->first().text, u"first"_s);
        playback().seek(at(16).toMSecsSinceEpoch());
        const auto lines = run((*stream)->next({}));
        QVERIFY(lines);
        QCOMPARE(lines->size(), 1);
        QCOMPARE(lines->first().text, u"second"_s);
        QCOMPARE(lines->first().time, at(15));
    }

    void aPodAnswersWhatItAnsweredThen()
    {
        const auto transport = m_record->podProxyTransport(u"n"_s, u"a"_s, u"8000"_s);
        HttpRequest request{.url = QUrl(u"http://engine/metrics"_s)};
        QCOMPARE(run(transport->send(request, {})).error().kind, ErrorKind::Unavailable);
        playback().seek(at(20).toMSecsSinceEpoch());
        const auto answer = run(transport->send(request, {}));
        QVERIFY(answer);
        QCOMPARE(answer->body, "up 1\n"_ba);
        QCOMPARE(answer->age, 2000ms);
        request.method = "POST";
        QVERIFY(!run(transport->send(request, {})));
    }

    void aTableCountsAgesToTheMomentThatIsShown()
    {
        playback().seek(at(20).toMSecsSinceEpoch());
        const auto page = run(m_record->listPage(kinds::pods(), {.asTable = true}, {}, {}));
        QVERIFY(page);
        QVERIFY(page->contains("\"resourceVersion\":\"4\""));
    }

private:
    Playback &playback() { return m_record->playback(); }
    static QDateTime at(int second)
    {
        return QDateTime::fromString(u"2026-11-28T12:00:00Z"_s, Qt::ISODate).addSecs(second);
    }
    void pass(std::chrono::milliseconds time)
    {
        for (auto passed = 0ms; passed < time; passed += 33ms) {
            m_clock->advance(33ms);
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
        }
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<RecordedCluster> m_record;
};

QTEST_GUILESS_MAIN(TestPlayback)
#include "tst_playback.moc"

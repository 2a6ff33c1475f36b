// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/fakekubeclient.h"
#include "kube/kubestreams.h"
#include "kube/logfollower.h"
#include "support/runtask.h"

#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// One container's log file, served as a kubelet does: from sinceTime on in whole seconds, in streams that end after so many lines.
class RotatingClient : public FakeKubeClient
{
public:
    struct Ending {
        qsizetype after = 0; ///< lines of the file that are there by then
        bool cut = false;
        std::function<void()> then = {}; ///< before the stream ends
    };
    class Stream : public LogStream
    {
    public:
        Stream(QList<LogLine> lines, bool cut) : m_lines(std::move(lines)), m_cut(cut) { }
        Task<QList<LogLine>> next(std::stop_token) override
        {
            if (!m_lines.isEmpty())
                co_return std::exchange(m_lines, {});
            if (m_cut)
                co_return fail(ErrorKind::Network, u"cut"_s);
            co_return QList<LogLine>();
        }

    private:
        QList<LogLine> m_lines;
        bool m_cut;
    };

    Task<std::unique_ptr<LogStream>> logs(QString, QString, LogOptions options, std::stop_token) override
    {
        asked.append(options);
        if (!refusals.isEmpty())
            co_return std::unexpected(refusals.takeFirst());
        const Ending ending = endings.isEmpty() ? Ending{.after = file.size()} : endings.takeFirst();
        QList<LogLine> lines;
        for (const QByteArray &text : file.first(ending.after)) {
            const LogLine line = logLineOf(text, true);
            if (!options.sinceTime.isValid()
                || line.time.toSecsSinceEpoch() >= options.sinceTime.toSecsSinceEpoch())
                lines.append(line);
        }
        if (options.tailLines >= 0 && lines.size() > options.tailLines)
            lines = lines.last(options.tailLines);
        if (ending.then)
            ending.then();
        co_return std::make_unique<Stream>(std::move(lines), ending.cut);
    }

    QByteArrayList file;
    QList<Ending> endings;
    QList<Error> refusals;
    QList<LogOptions> asked;
};

QByteArray lineAt(int hundredths, const QByteArray &text)
{
    const auto two = [](int number) { return QByteArray::number(number).rightJustified(2, '0'); };
    return "2026-11-21T10:" + two(hundredths / 6000) + ':' + two(hundredths / 100 % 60) + '.'
        + two(hundredths % 100) + "3456789Z " + text;
}

} // namespace

class TestLogFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_client = std::make_unique<RotatingClient>();
        m_clock = std::make_unique<FakeClock>();
        m_clock->setAutoAdvance(true);
        m_told.clear();
        setPod(running());
    }

    void aServerThatHungIsReadFromTheLastLineOn()
    {
        // A log that nobody writes to and a connection that is dead look alike: the stream waits, and only the pulse knows.
        m_clock->setAutoAdvance(false);
        FakeKubeClient client;
        client.put(*m_client->object(u"Pod"_s, u"ns"_s, u"p"_s));
        client.setLogs(u"ns"_s, u"p"_s, u"main"_s, {u"2026-11-21T10:00:01Z one"_s});
        const auto pulse = std::make_shared<ServerPulse>(client, *m_clock);
        const ServerPulse::Listener listener(pulse);
        QStringList texts;
        const auto log = followLog(
            client, *m_clock, u"ns"_s, u"p"_s, {.container = u"main"_s},
            [this](LogFollowing now) { m_told.append(now); }, pulse);
        TaskHandle handle;
        const auto read = [&](std::stop_token stop, ProgressSink) -> Task<> {
            return readAll(log.get(), &texts, stop);
        };
        handle.start(read);
        const auto pass = [this](std::chrono::milliseconds time) {
            for (auto passed = 0ms; passed < time; passed += 100ms) {
                m_clock->advance(100ms);
                for (int i = 0; i < 20; ++i)
                    QCoreApplication::processEvents();
            }
        };
        pass(500ms);
        QCOMPARE(texts, QStringList{u"one"_s});
        QCOMPARE(m_told.last(), LogFollowing::Reading);
        for (int i = 0; i < 3; ++i)
            client.hangNext(u"raw"_s, {});
        pass(2s);
        QCOMPARE(m_told.last(), LogFollowing::Resuming);
        pass(20s);
        QCOMPARE(m_told.last(), LogFollowing::Reading);
        QCOMPARE(client.calls().filter(u"logs"_s).size(), 2);
        client.appendLog(u"ns"_s, u"p"_s, u"main"_s, u"2026-11-21T10:00:02Z two"_s);
        pass(500ms);
        QCOMPARE(texts, (QStringList{u"one"_s, u"two"_s}));
    }
    void aStreamThatEndsIsResumedWithoutLossOrRepetition_data()
    {
        QTest::addColumn<bool>("cut");
        QTest::addColumn<int>("apart");
        QTest::newRow("ended as at rotation, many lines a second") << false << 7;
        QTest::newRow("cut, many lines a second") << true << 7;
        QTest::newRow("ended, seconds apart") << false << 340;
        QTest::newRow("cut, seconds apart") << true << 340;
        QTest::newRow("cut, all in one moment") << true << 0;
    }
    void aStreamThatEndsIsResumedWithoutLossOrRepetition()
    {
        QFETCH(bool, cut);
        QFETCH(int, apart);
        // The same text again and again, at times even with the same stamp: only their number tells them apart.
        for (int i = 0; i < 60; ++i)
            m_client->file << lineAt(i / 2 * apart, i % 3 ? "again" : QByteArray::number(i));
        for (int there = 1; there < 60; there += 1 + there % 4)
            m_client->endings.append({.after = there, .cut = cut});
        m_client->endings.append({.after = 60, .then = [this] { setPod(ended(0), u"Succeeded"_s); }});
        const auto lines = readAll();
        QCOMPARE(textsOf(lines), textsOfFile());
        QVERIFY(m_client->asked.size() > 10);
        QCOMPARE(m_client->asked.at(0).tailLines, 2000);
        QCOMPARE(m_client->asked.at(5).tailLines, -1);
        QVERIFY(m_told.contains(LogFollowing::Resuming));
    }

    void whatWasWrittenBetweenTheCutAndTheEndIsRead()
    {
        m_client->file = {lineAt(100, "one"), lineAt(300, "two"), lineAt(301, "Traceback")};
        m_client->endings = {{.after = 1, .cut = true, .then = [this] { setPod(ended(1), u"Failed"_s); }}};
        QCOMPARE(textsOf(readAll()), QStringList({u"one"_s, u"two"_s, u"Traceback"_s}));
        QVERIFY(!m_client->asked.last().follow);
    }

    void aContainerThatStartsAgainIsFollowedOn()
    {
        m_client->file = {lineAt(100, "first life"), lineAt(900, "second life")};
        m_client->endings = {{.after = 1, .then = [this] { setPod(waiting()); }},
                             {.after = 1},
                             {.after = 2, .then = [this] { setPod(ended(0), u"Succeeded"_s); }}};
        QCOMPARE(textsOf(readAll()), QStringList({u"first life"_s, u"second life"_s}));
        QVERIFY(m_told.contains(LogFollowing::Waiting));
    }

    void aContainerThatHasNotStartedIsWaitedFor()
    {
        setPod(waiting());
        m_client->refusals =
            QList<Error>(3, Error{.kind = ErrorKind::Invalid, .detail = u"container is waiting to start"_s});
        m_client->file = {lineAt(100, "up")};
        m_client->endings = {{.after = 1, .then = [this] { setPod(ended(0), u"Succeeded"_s); }}};
        QCOMPARE(textsOf(readAll()), QStringList({u"up"_s}));
        QVERIFY(m_clock->slept() > 500ms);
    }

    void aLogThatWasEmptyShowsAllThatComes()
    {
        m_client->file = QByteArrayList(30, lineAt(100, "x"));
        m_client->endings = {{.after = 0},
                             {.after = 30, .then = [this] { setPod(ended(0), u"Succeeded"_s); }}};
        QCOMPARE(readAll(10).size(), 30);
    }

    void aServerThatEndsEveryStreamIsNotHammered()
    {
        m_client->file = {lineAt(100, "one")};
        for (int i = 0; i < 20; ++i)
            m_client->endings.append({.after = 1});
        m_client->endings.append({.after = 1, .then = [this] { setPod(ended(0), u"Succeeded"_s); }});
        QCOMPARE(readAll().size(), 1);
        QVERIFY2(m_clock->slept() > 80s, qPrintable(QString::number(m_clock->slept().count())));
    }

    void aPodThatIsGoneEndsTheLog()
    {
        m_client->file = {lineAt(100, "one")};
        m_client->endings = {
            {.after = 1, .cut = true, .then = [this] { m_client->take(u"Pod"_s, u"ns"_s, u"p"_s); }}};
        QCOMPARE(textsOf(readAll()), QStringList({u"one"_s}));
    }

    void aPodOfTheSameNameIsAnother()
    {
        m_client->file = {lineAt(100, "one"), lineAt(200, "of another")};
        m_client->endings = {{.after = 1}, {.after = 1, .cut = true, .then = [this] {
                                                m_client->take(u"Pod"_s, u"ns"_s, u"p"_s);
                                                setPod(running());
                                            }}};
        QCOMPARE(textsOf(readAll()), QStringList({u"one"_s}));
    }

    void whatTimeDoesNotMendIsAnError_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("forbidden") << ErrorKind::Forbidden;
        QTest::newRow("unauthorized") << ErrorKind::Unauthorized;
        QTest::newRow("a container must be named") << ErrorKind::Invalid;
        QTest::newRow("no connection at the first try") << ErrorKind::Network;
    }
    void whatTimeDoesNotMendIsAnError()
    {
        QFETCH(ErrorKind, kind);
        m_client->refusals = {Error{.kind = kind}};
        auto log = follow(5);
        QCOMPARE(run(log->next({})).error().kind, kind);
    }

    void aContainerThatThePodDoesNotHaveIsAnError()
    {
        m_client->refusals = {
            Error{.kind = ErrorKind::Invalid, .detail = u"container other is not valid for pod p"_s}};
        auto log = followLog(*m_client, *m_clock, u"ns"_s, u"p"_s, {.container = u"other"_s}, {});
        QCOMPARE(run(log->next({})).error().kind, ErrorKind::Invalid);
    }

    void aStopEndsTheWaiting()
    {
        m_clock->setAutoAdvance(false);
        setPod(waiting());
        m_client->refusals = {Error{.kind = ErrorKind::Invalid}};
        auto log = follow(5);
        std::stop_source stop;
        auto task = log->next(stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        QVERIFY(eventually([&] { return m_clock->sleepers() == 1; }));
        stop.request_stop();
        QVERIFY(eventually([&] { return done; }));
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
    }

    void timesOfLinesAreReadAsTheKubeletWritesThem_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<qint64>("time");
        QTest::addColumn<QString>("text");
        QTest::newRow("nine digits") << QByteArray("2026-11-21T10:00:00.123456789Z a b") << 1795255200123LL
                                     << u"a b"_s;
        QTest::newRow("fewer, as Go leaves zeros out")
            << QByteArray("2026-11-21T10:00:00.12Z a") << 1795255200120LL << u"a"_s;
        QTest::newRow("none") << QByteArray("2026-11-21T10:00:00Z a") << 1795255200000LL << u"a"_s;
        QTest::newRow("an empty line")
            << QByteArray("2026-11-21T10:00:00.5Z ") << 1795255200500LL << QString();
        QTest::newRow("with an offset")
            << QByteArray("2026-11-21T12:00:00.250+02:00 a") << 1795255200250LL << u"a"_s;
        QTest::newRow("no time") << QByteArray("Loading weights: 10%") << 0LL << u"Loading weights: 10%"_s;
        QTest::newRow("no such day") << QByteArray("2026-02-30T10:00:00Z a") << 0LL
                                     << u"2026-02-30T10:00:00Z a"_s;
        QTest::newRow("almost a time")
            << QByteArray("2026-11-21T10:00:0xZ a") << 0LL << u"2026-11-21T10:00:0xZ a"_s;
    }
    void timesOfLinesAreReadAsTheKubeletWritesThem()
    {
        QFETCH(QByteArray, line);
        QFETCH(qint64, time);
        const LogLine parsed = logLineOf(line, true);
        QCOMPARE(parsed.time.isValid() ? parsed.time.toMSecsSinceEpoch() : 0, time);
        QTEST(parsed.text, "text");
    }

private:
    static QJsonObject running() { return {{u"running"_s, QJsonObject()}}; }
    static QJsonObject waiting()
    {
        return {{u"waiting"_s, QJsonObject{{u"reason"_s, u"CrashLoopBackOff"_s}}}};
    }
    static QJsonObject ended(int code) { return {{u"terminated"_s, QJsonObject{{u"exitCode"_s, code}}}}; }
    static Task<> readAll(LogStream *log, QStringList *texts, std::stop_token stop)
    {
        for (;;) {
            auto lines = co_await log->next(stop);
            if (!lines)
                co_return std::unexpected(std::move(lines.error()));
            for (const LogLine &line : *lines)
                texts->append(line.text);
            if (lines->isEmpty())
                co_return {};
        }
    }
    void setPod(const QJsonObject &state, const QString &phase = u"Running"_s)
    {
        m_client->put(
            {{u"apiVersion"_s, u"v1"_s},
             {u"kind"_s, u"Pod"_s},
             {u"metadata"_s, QJsonObject{{u"namespace"_s, u"ns"_s}, {u"name"_s, u"p"_s}}},
             {u"spec"_s, QJsonObject{{u"containers"_s, QJsonArray{QJsonObject{{u"name"_s, u"main"_s}}}}}},
             {u"status"_s,
              QJsonObject{{u"phase"_s, phase},
                          {u"containerStatuses"_s,
                           QJsonArray{QJsonObject{{u"name"_s, u"main"_s}, {u"state"_s, state}}}}}}});
    }
    std::unique_ptr<LogStream> follow(int tail)
    {
        return followLog(*m_client, *m_clock, u"ns"_s, u"p"_s, {.container = u"main"_s, .tailLines = tail},
                         [this](LogFollowing now) { m_told.append(now); });
    }
    QList<LogLine> readAll(int tail = 2000)
    {
        auto log = follow(tail);
        QList<LogLine> all;
        for (;;) {
            auto lines = run(log->next({}));
            if (!lines) {
                QTest::qFail(qPrintable(lines.error().toString()), __FILE__, __LINE__);
                return all;
            }
            if (lines->isEmpty())
                return all;
            all += *lines;
        }
    }
    static QStringList textsOf(const QList<LogLine> &lines)
    {
        QStringList texts;
        for (const LogLine &line : lines)
            texts << line.text;
        return texts;
    }
    QStringList textsOfFile() const
    {
        QStringList texts;
        for (const QByteArray &line : m_client->file)
            texts << logLineOf(line, true).text;
        return texts;
    }

    std::unique_ptr<RotatingClient> m_client;
    std::unique_ptr<FakeClock> m_clock;
    QList<LogFollowing> m_told;
};

QTEST_GUILESS_MAIN(TestLogFollower)
#include "tst_logfollower.moc"

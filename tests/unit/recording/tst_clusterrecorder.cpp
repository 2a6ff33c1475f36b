// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "diagnosis/recording.h"
#include "kube/fakekubeclient.h"
#include "recording/clusterrecorder.h"
#include "support/runtask.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject pod(const QString &name, const QString &phase, int restarts = 0)
{
    return {
        {u"apiVersion"_s, u"v1"_s},
        {u"kind"_s, u"Pod"_s},
        {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, u"llm"_s}}},
        {u"spec"_s,
         QJsonObject{{u"nodeName"_s, u"node"_s},
                     {u"containers"_s,
                      QJsonArray{QJsonObject{{u"name"_s, u"main"_s},
                                             {u"env"_s,
                                              QJsonArray{QJsonObject{{u"name"_s, u"API_TOKEN"_s},
                                                                     {u"value"_s, u"c4n4ry"_s}}}}}}}}},
        {u"status"_s,
         QJsonObject{{u"phase"_s, phase},
                     {u"containerStatuses"_s,
                      QJsonArray{QJsonObject{{u"name"_s, u"main"_s},
                                             {u"ready"_s, false},
                                             {u"restartCount"_s, restarts},
                                             {u"state"_s, QJsonObject{{u"running"_s, QJsonObject{}}}}}}}}}};
}

} // namespace

class TestClusterRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_kube = std::make_unique<FakeKubeClient>();
        m_kube->put(pod(u"a"_s, u"Running"_s));
        m_kube->put(pod(u"old"_s, u"Running"_s));
        m_kube->setLogs(u"llm"_s, u"a"_s, u"main"_s, {u"2026-11-21T10:00:00Z one"_s});
        m_kube->setLogs(u"llm"_s, u"old"_s, u"main"_s, {});
    }

    void whatHappensIsInTheFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"r.jsonl"_s;
        QTest::newRow("gzipped") << u"r.jsonl.gz"_s;
    }
    void whatHappensIsInTheFile()
    {
        QFETCH(QString, name);
        begin(name, {.endpoints = {Endpoint{.name = u"chat"_s, .service = u"s"_s}}});
        QVERIFY(eventually([this] { return m_recorder->isRecording(); }));
        m_kube->put(pod(u"b"_s, u"Pending"_s));
        m_kube->take(u"Pod"_s, u"llm"_s, u"old"_s);
        m_kube->appendLog(u"llm"_s, u"a"_s, u"main"_s, u"2026-11-21T10:00:05Z two Bearer abcdefghijklmnop"_s);
        m_recorder->answerSink()(u"/p/metrics"_s, HttpResponse{.status = 200, .body = "up 1"});
        m_recorder->answerSink()(u"/p/metrics"_s, HttpResponse{.status = 200, .body = "up 1"});
        m_recorder->answerSink()(u"/p/health"_s, fail(ErrorKind::Network, u"refused"_s));
        QVERIFY(passUntil([this] {
            return read()->entries().size() > 8
                && read()
                       ->logAfter(qsizetype(read()->entries().size()), u"llm/a/main"_s)
                       .value_or("")
                       .contains("two");
        }));
        end();

        const auto recording = read();
        QVERIFY(!recording->isCutOff());
        QVERIFY(recording->isTimed());
        QCOMPARE(recording->endpoints().first().name, u"chat"_s);
        const auto all = qsizetype(recording->entries().size());
        QVERIFY(!recording->objectAfter(0, u"/Pod/llm/b"_s));
        QVERIFY(recording->objectAfter(all, u"/Pod/llm/b"_s));
        QVERIFY(recording->objectAfter(0, u"/Pod/llm/old"_s));
        QVERIFY(!recording->objectAfter(all, u"/Pod/llm/old"_s));
        // What was the same from the beginning is in the bundle alone.
        QVERIFY(std::ranges::none_of(
            recording->entries(), [](const RecordedEntry &entry) { return entry.key == "/Pod/llm/a"_L1; }));
        const QByteArray log = recording->logAfter(all, u"llm/a/main"_s).value_or(QByteArray());
        QVERIFY2(log.startsWith("one\ntwo"), log.constData());
        QCOMPARE(recording->answerAfter(all, u"/p/metrics"_s)->body, "up 1"_ba);
        QCOMPARE(recording->answerAfter(all, u"/p/health"_s)->problem, u"refused"_s);
        // No secret, wherever it hides.
        QVERIFY(!log.contains("abcdefghijklmnop"));
        const auto made = recording->objectAfter(all, u"/Pod/llm/b"_s);
        QVERIFY(!QJsonDocument(made->object.json.toJson().toObject()).toJson().contains("c4n4ry"));
        QCOMPARE(QFileInfo(m_folder.filePath(name)).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    // It is told as a key by all of its lines alone, and they come one by one.
    void aKeyInALogIsNotWrittenInPieces()
    {
        begin(u"key.jsonl"_s, {});
        QVERIFY(eventually([this] { return m_recorder->isRecording(); }));
        const auto log = [this] {
            return read()
                ->logAfter(qsizetype(read()->entries().size()), u"llm/a/main"_s)
                .value_or(QByteArray());
        };
        QVERIFY(passUntil([this] {
            return std::ranges::any_of(read()->entries(), [](const RecordedEntry &entry) {
                return entry.kind == RecordedEntry::Kind::Log;
            });
        }));
        const QStringList lines{u"before"_s, u"-----BEGIN PRIVATE KEY-----"_s,
                                u"MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7c4n4ryKEYBODY"_s,
                                u"-----END PRIVATE KEY-----"_s, u"after"_s};
        int second = 1;
        for (const QString &line : lines) {
            m_kube->appendLog(u"llm"_s, u"a"_s, u"main"_s, u"2026-11-21T10:00:0%1Z "_s.arg(second++) + line);
            for (int i = 0; i < 20; ++i) {
                m_clock->advance(200ms);
                QCoreApplication::processEvents();
            }
        }
        QVERIFY(passUntil([&] { return log().contains("after"); }));
        end();
        QVERIFY2(log().contains("before"), log().constData());
        QVERIFY2(!log().contains("c4n4ry"), log().constData());
    }

    void aContainerThatStartsAgainHasALogBefore()
    {
        begin(u"again.jsonl"_s, {});
        QVERIFY(eventually([this] { return m_recorder->isRecording(); }));
        QVERIFY(passUntil([this] {
            return read()->logAfter(qsizetype(read()->entries().size()), u"llm/a/main"_s) == "one\n"_ba;
        }));
        m_kube->setLogs(u"llm"_s, u"a"_s, u"main"_s, {u"2026-11-21T10:00:09Z born again"_s});
        m_kube->setLogs(u"llm"_s, u"a"_s, u"main"_s, {u"CUDA out of memory"_s}, true);
        QJsonObject again = *m_kube->object(u"Pod"_s, u"llm"_s, u"a"_s);
        again.insert(u"status"_s, pod(u"a"_s, u"Running"_s, 1).value(u"status"_s));
        m_kube->put(again);
        QVERIFY(passUntil([this] {
            const auto count = qsizetype(read()->entries().size());
            return read()->logAfter(count, u"llm/a/main?previous=true"_s) == "CUDA out of memory\n"_ba
                && read()->logAfter(count, u"llm/a/main"_s) == "born again\n"_ba;
        }));
        end();
    }

    void aWatchThatBreaksLosesNothing()
    {
        begin(u"broken.jsonl"_s, {});
        QVERIFY(eventually([this] { return m_recorder->isRecording(); }));
        QVERIFY(passUntil([this] {
            return m_kube->calls().contains(u"watch Pod"_s)
                || m_kube->calls().filter(u"watch Pod"_s).size() > 0;
        }));
        m_kube->endWatches(fail(ErrorKind::Network, u"cut"_s).error());
        m_kube->put(pod(u"later"_s, u"Pending"_s));
        m_kube->compact();
        QVERIFY(passUntil([this] {
            return read()->objectAfter(qsizetype(read()->entries().size()), u"/Pod/llm/later"_s).has_value();
        }));
        end();
        const auto recording = read();
        QCOMPARE(std::ranges::count(recording->entries(), u"/Pod/llm/later"_s, &RecordedEntry::key), 1);
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        ClusterRecorder recorder(*m_kube, *m_clock);
        const QString path = m_folder.filePath(u"no-folder/r.jsonl"_s);
        const auto ended = run(recorder.run(path, {}, ProgressSink([](const Progress &) { }), {}));
        QVERIFY(!ended);
        QCOMPARE(ended.error().where, path);
        QVERIFY(!recorder.isRecording());
    }

    void beforeTheBundleIsReadItIsCancelled()
    {
        m_kube->hangNext(u"list"_s, u"Pod"_s);
        begin(u"none.jsonl"_s, {});
        QCoreApplication::processEvents();
        m_handle->cancel();
        QVERIFY(eventually([this] { return !m_handle->isRunning(); }));
        QCOMPARE(m_outcome.error().kind, ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(m_folder.filePath(u"none.jsonl"_s)));
    }

    // Whoever takes the client away ends it in the same moment.
    void endedAtOnceTheFileIsWhole()
    {
        begin(u"ended.jsonl.gz"_s, {});
        QVERIFY(eventually([this] { return m_recorder->isRecording(); }));
        QVERIFY(m_recorder->end());
        m_handle->abandon();
        QVERIFY(!m_recorder->isRecording());
        QVERIFY(!read()->isCutOff());
    }

    void cleanup()
    {
        m_handle.reset();
        m_recorder.reset();
    }

private:
    void begin(const QString &name, const ClusterRecorder::Options &options)
    {
        m_path = m_folder.filePath(name);
        m_recorder = std::make_unique<ClusterRecorder>(*m_kube, *m_clock);
        m_handle = std::make_unique<TaskHandle>();
        m_outcome = {};
        connect(m_handle.get(), &TaskHandle::finished, this,
                [this](const Result<> &outcome) { m_outcome = outcome; });
        m_handle->start([this, options](std::stop_token stop, ProgressSink progress) {
            return m_recorder->run(m_path, options, progress, stop);
        });
    }
    void end()
    {
        m_handle->cancel();
        QVERIFY(eventually([this] { return !m_handle->isRunning(); }));
        QVERIFY2(m_outcome, qPrintable(m_outcome.error_or(Error()).toString()));
    }
    /// Time goes on until it holds: a second of the clock is a turn of the event loop, and nobody sleeps.
    template <typename Condition> bool passUntil(Condition condition)
    {
        const QDeadlineTimer deadline(std::chrono::seconds(90)); // a net against a hang
        while (!condition()) {
            if (deadline.hasExpired())
                return false;
            m_clock->advance(200ms);
            QCoreApplication::processEvents();
            QThread::yieldCurrentThread(); // logs are read for secrets on another one
        }
        return true;
    }
    std::shared_ptr<const Recording> read() const
    {
        auto recording = Recording::readFile(m_path);
        if (!recording)
            qWarning("%s", qPrintable(recording.error().toString()));
        return *recording;
    }

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeKubeClient> m_kube;
    std::unique_ptr<ClusterRecorder> m_recorder;
    std::unique_ptr<TaskHandle> m_handle;
    Result<> m_outcome;
};

QTEST_GUILESS_MAIN(TestClusterRecorder)
#include "tst_clusterrecorder.moc"

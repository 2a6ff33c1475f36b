// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recordedcluster.h"
#include "session/endpoint/endpointmonitor.h"
#include "session/record/sessionrecorder.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A dashboard recorded, and looked at again.
class TestSessionRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<FakeWorld>();
        m_path = m_world->folder.filePath(u"r.jsonl.gz"_s);
        m_recorder = std::make_unique<SessionRecorder>(*m_world->session, [this] {
            Endpoint elsewhere = m_world->endpoint();
            elsewhere.name = u"elsewhere"_s;
            elsewhere.target.kubeContext = u"another"_s;
            return QList<Endpoint>{m_world->endpoint(), elsewhere};
        });
    }
    void cleanup()
    {
        m_monitor.reset();
        m_recorder.reset();
        m_world.reset();
    }

    void withoutAClusterNothingIsRecorded()
    {
        QVERIFY(!m_recorder->canRecord());
        m_recorder->start(m_path);
        QVERIFY(!m_recorder->isRunning());
        QVERIFY(!QFile::exists(m_path));
    }

    void whatADashboardShowedIsShownAgain()
    {
        record();
        replay();
        Playback &playback = *m_world->session->clusterClock().playback();
        QCOMPARE(m_world->session->clusterClock().now(), playback.now());
        const RecordedCluster *cluster = recordOf(m_world->session->kube());
        // Of another cluster's endpoint it knows nothing.
        QCOMPARE(cluster->endpoints().size(), 1);
        playback.seek(playback.recording()->endsAt());
        m_monitor = std::make_unique<EndpointMonitor>(*m_world->session, cluster->endpoints().first());
        QVERIFY(m_monitor->isConnected());
        m_monitor->start();
        QVERIFY(eventually([this] { return m_monitor->health() == EndpointMonitor::Health::Serving; }));
        // The lines begin with the recording, and not with who looks.
        const TimeSeries &line = m_monitor->series(EndpointSeries::RequestsPerSecond);
        QVERIFY(eventually([&line] { return line.size() >= 2; }));
        QVERIFY(line.at(0).first < playback.position() - 10'000);
        QVERIFY(line.last()->first <= playback.position());
        QVERIFY(m_monitor->metrics());
        const double before = line.last()->second;
        QVERIFY(before > 0);

        // Put back, what comes later is not known yet.
        const qint64 middle = (playback.recording()->beginsAt() + playback.recording()->endsAt()) / 2;
        playback.seek(middle);
        QVERIFY(eventually([&] { return !line.isEmpty() && line.last()->first <= middle; }));
        // A look that brings the same answer again says nothing new.
        const qsizetype size = line.size();
        m_world->clock.advance(5s);
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(line.size(), size);
        QVERIFY(m_monitor->metrics());
    }

    void nothingIsKeptOfWhatIsReplayed()
    {
        record();
        replay();
        QVERIFY(!m_recorder->canRecord());
        m_recorder->start(m_world->folder.filePath(u"again.jsonl"_s));
        QVERIFY(!m_recorder->isRunning());
        m_world->session->disconnectCluster();
        QVERIFY(!m_world->session->clusterClock().playback());
        QCOMPARE(m_world->session->clusterClock().now(), m_world->clock.now());
    }

    // What was seen is worth keeping when the cluster is let go of.
    void anotherClusterEndsItWell()
    {
        m_world->connectCluster();
        QSignalSpy ended(m_recorder.get(), &SessionRecorder::ended);
        m_recorder->start(m_path);
        QVERIFY(eventually([this] { return m_recorder->since().isValid(); }));
        m_world->session->disconnectCluster();
        QCOMPARE(ended.size(), 1);
        QVERIFY(!m_recorder->isRunning());
        const auto recording = Recording::readFile(m_path);
        QVERIFY(recording);
        QVERIFY(!(*recording)->isCutOff());
    }

private:
    /// Half a minute under load.
    void record()
    {
        m_world->connectCluster();
        m_recorder->start(m_path);
        QVERIFY(eventually([this] { return m_recorder->since().isValid(); }));
        QVERIFY(eventually([this] { return m_recorder->entries() >= 4; }));
        for (int second = 0; second < 30; ++second) {
            if (second % 5 == 0)
                m_world->serve(10, 0.2);
            m_world->clock.advance(1s);
            for (int i = 0; i < 30; ++i)
                QCoreApplication::processEvents();
        }
        m_recorder->stop();
        QVERIFY(eventually([this] { return !m_recorder->isRunning(); }));
    }
    void replay()
    {
        auto record = run(openRecordedCluster(m_path, m_world->clock, {}));
        QVERIFY2(record, qPrintable(record.error_or(Error()).toString()));
        QVERIFY(run(m_world->session->connectRecord(*std::move(record), {})));
    }

    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<SessionRecorder> m_recorder;
    std::unique_ptr<EndpointMonitor> m_monitor;
    QString m_path;
};

QTEST_MAIN(TestSessionRecorder)
#include "tst_sessionrecorder.moc"

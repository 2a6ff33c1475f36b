// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the composition root that is about recordings: making one, and playing one.
#include "app/console/console.h"
#include "base/durationtext.h"
#include "session/record/sessionrecorder.h"
#include "ui/common/usertext.h"
#include "ui/diagnosis/recordingfile.h"
#include "ui/playback/playbackbar.h"

#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

void Console::setUpRecording()
{
    m_playbackBar = new PlaybackBar(m_session->clusterClock(), m_window.get());
    m_window->addBar(m_playbackBar);
    connect(m_playbackBar, &PlaybackBar::closeRequested, m_session.get(), &Session::disconnectCluster);
    m_clusterRecorder =
        std::make_unique<SessionRecorder>(*m_session, [this] { return m_registry->endpoints(); });
    // It goes on while other pages are looked at: the drawer has it, with a way to stop it.
    connect(m_clusterRecorder.get(), &SessionRecorder::changed, this, [this] {
        if (m_clusterRecorder->isRunning() && m_recordingActivity == 0)
            m_recordingActivity =
                m_activities->begin(tr("Record the cluster"), {}, [this] { m_clusterRecorder->stop(); });
        if (m_recordingActivity == 0)
            return;
        const QDateTime since = m_clusterRecorder->since();
        m_activities->report(m_recordingActivity,
                             since.isValid()
                                 ? tr("%1: %2 change(s), %3")
                                       .arg(durationText(std::chrono::seconds(since.secsTo(m_clock.now()))))
                                       .arg(m_clusterRecorder->entries())
                                       .arg(QLocale().formattedDataSize(m_clusterRecorder->bytes()))
                                 : tr("Reading the cluster: %1").arg(m_clusterRecorder->progressText()),
                             {});
    });
    connect(m_clusterRecorder.get(), &SessionRecorder::ended, this, [this](const Result<> &outcome) {
        const int activity = std::exchange(m_recordingActivity, 0);
        if (activity == 0)
            return;
        if (outcome)
            m_activities->end(activity, u"done"_s,
                              tr("Written to %1: %2 change(s)")
                                  .arg(m_clusterRecorder->path())
                                  .arg(m_clusterRecorder->entries()));
        else if (outcome.error().kind == ErrorKind::Cancelled)
            m_activities->end(activity, u"cancelled"_s, tr("Nothing was written"));
        else
            m_activities->end(activity, u"failed"_s, userText(outcome.error()).headline);
    });
}

void Console::chooseRecordingFile()
{
    askForRecordingFile(m_window.get(), *m_clusterRecorder);
}

} // namespace slipway

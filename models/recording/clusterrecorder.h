// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "diagnosis/capture.h"
#include "kube/kubeclient.h"
#include "plan/target.h"
#include "recording/recordingclient.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace slipway {

/// Records a cluster: a support bundle first, then what its watches say, what its containers write, and what is asked of its Services and
/// Pods through answerSink(). Secrets and tokens are removed before anything is written.
class ClusterRecorder : public QObject
{
    Q_OBJECT

public:
    struct Options {
        CaptureOptions capture = {};
        QList<Endpoint> endpoints = {}; ///< what is known to serve there
        /// Containers whose logs are followed at once: each is a connection. Those of pods that are not well come first.
        int logs = 40;
        /// Of each log, on average; what a container writes beyond is left out, and the recording says so.
        qint64 logBytesASecond = 64 * 1024;
    };

    /// @p client and @p clock outlive it.
    ClusterRecorder(KubeClient &client, Clock &clock, QObject *parent = nullptr);
    ~ClusterRecorder() override;

    /// Ends well when @p stop asks it to, once it has begun; what is in the file is then all that was seen.
    /// Errors: captureBundle()'s, RecordingWriter's (where is the file).
    Task<> run(QString path, Options options, ProgressSink progress, std::stop_token stop);

    /// Ends at once, for who cannot wait for run(), which is then to be abandoned. Errors: RecordingWriter's.
    Result<> end();

    /// For makeRecordingClient(); what comes while nothing is recorded is dropped.
    AnswerSink answerSink();

    bool isRecording() const; ///< the bundle is written, and what comes is added to it
    QDateTime since() const { return m_since; } ///< of the first entry
    qsizetype entries() const;
    qint64 bytes() const;

Q_SIGNALS:
    void began(); ///< what is asked from now on is kept
    void grew(); ///< every second

private:
    struct Private;
    void watch(const ResourceKind &kind, const QString &nameSpace, const QSet<QString> &ofBundle);
    void take(std::size_t place);

    KubeClient &m_client;
    Clock &m_clock;
    QDateTime m_since;
    std::unique_ptr<Private> d;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "plan/target.h"
#include "session/session.h"

namespace slipway {

class ClusterRecorder;

/// Records the connected cluster into a file, until it is stopped or another cluster is connected: what its watches say, what its containers
/// write, and what a dashboard asks of its endpoints.
class SessionRecorder : public QObject
{
    Q_OBJECT

public:
    /// @p session outlives it. @param endpoints  all that are known; those of the connected cluster are listened to
    SessionRecorder(Session &session, std::function<QList<Endpoint>()> endpoints, QObject *parent = nullptr);
    ~SessionRecorder() override;

    /// Does nothing while it records, or where no live cluster is connected.
    void start(const QString &path);
    void stop();
    /// As start(), for who waits: ends well when @p stop asks it to, once the bundle is written.
    /// Errors: ClusterRecorder::run()'s; Unavailable (no live cluster is connected).
    Task<> run(QString path, QString nameSpace, ProgressSink progress, std::stop_token stop);

    bool canRecord() const;
    bool isRunning() const { return m_running.isRunning(); }
    const QString &path() const { return m_path; }
    /// Invalid until what comes is kept: the bundle is read first.
    QDateTime since() const;
    qsizetype entries() const;
    qint64 bytes() const;
    /// What is read for the bundle, while it is.
    const QString &progressText() const { return m_progress; }

Q_SIGNALS:
    void changed();
    void ended(const slipway::Result<> &outcome);

private:
    struct Listening;
    void listen();
    void letGo();

    Session &m_session;
    std::function<QList<Endpoint>()> m_endpoints;
    QString m_path;
    QString m_progress;
    std::unique_ptr<ClusterRecorder> m_recorder;
    std::unique_ptr<Listening> m_listening;
    TaskHandle m_running;
};

} // namespace slipway

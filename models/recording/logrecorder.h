// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "kube/kubeclient.h"

#include <QHash>
#include <QJsonObject>

namespace slipway {

class RecordingWriter;

/// Follows the logs that tell most of a cluster, and writes what they say into a recording.
class LogRecorder
{
public:
    /// @param bytesASecond  of each log, on average. All outlive it.
    LogRecorder(KubeClient &client, Clock &clock, RecordingWriter &writer, qint64 bytesASecond);
    ~LogRecorder();

    /// Follows those that chooseLogs() names and that are not followed yet, up to @p most at once.
    void choose(const QList<QJsonObject> &pods, const QList<QJsonObject> &events, int most);
    /// Sees whether a container was started again: then its log begins anew, and there is one before it.
    void notePod(const QJsonObject &pod);

private:
    void begin(const QString &nameSpace, const QString &pod, const QString &container);
    Task<> follow(QString nameSpace, QString pod, QString container, std::stop_token stop);
    Task<> readPrevious(QString nameSpace, QString pod, QString container, std::stop_token stop);

    KubeClient &m_client;
    Clock &m_clock;
    RecordingWriter &m_writer;
    qint64 m_bytesASecond;
    QHash<QString, std::shared_ptr<TaskHandle>> m_following; ///< by the log's key
    QHash<QString, std::shared_ptr<TaskHandle>> m_previous; ///< the same
    QHash<QString, int> m_restarts; ///< by the pod's uid and container
    QHash<QString, QString> m_podOf; ///< the uid of whom it was, by the log's key
};

} // namespace slipway

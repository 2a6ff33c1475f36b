// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"

#include <QObject>

#include <memory>

namespace slipway {

struct ExecOptions {
    QString container = {}; ///< empty: the only one; a server refuses to choose
    QStringList command = {}; ///< program and arguments; no shell reads them
    bool input = true;
    bool terminal = true; ///< the program has a terminal: its errors come with its output
};

/// One command in a running container, over the API server: what it reads, what it writes, how it ended.
///
/// WebSocket, subprotocol v5.channel.k8s.io, or v4 where a server knows no better: messages are a channel's number and bytes. A
/// program may write without end, so whoever shows it can hold it back: then the network fills up to the container itself.
/// Source: kubernetes, apimachinery pkg/util/remotecommand/constants.go, client-go tools/remotecommand; KEP 4006.
class ExecSession : public QObject
{
    Q_OBJECT

public:
    /// @p client outlives it.
    ExecSession(KubeClient &client, QString nameSpace, QString pod, ExecOptions options,
                QObject *parent = nullptr);
    ~ExecSession() override;

    /// Asks a guarded client for permission, then has the server start the command.
    /// Errors: Forbidden (reason ContextReadOnly, ContextNotConfirmed, or the server's own: it wants get and, from 1.35 on, create
    /// of pods/exec), NotFound (pod), Invalid (no such container, pod without a node, TLS options), Unavailable (no WebSockets
    /// on the way, container not running), Timeout, Cancelled.
    Task<> open(std::stop_token stop);
    bool isOpen() const;

    void write(const QByteArray &bytes);
    /// What write() took and the network has not.
    qint64 bytesToWrite() const;
    /// The program reads an end of file. @return false where the protocol cannot say it (v4)
    bool closeInput();
    /// Only programs with a terminal notice.
    void resize(int columns, int rows);
    /// While held nothing is received, and soon the program cannot write; what one types still goes out.
    void hold(bool held);
    /// Gives the command up; the server ends it or not. ended() does not follow.
    void close();

    /// "v5.channel.k8s.io" once it is open.
    QString protocol() const;

Q_SIGNALS:
    /// The first may come before open() returns.
    void received(const QByteArray &bytes, bool isErrorStream);
    void written();
    /// Once, after open() succeeded. The value is the command's exit status; an error is why there is none.
    void ended(const slipway::Result<int> &outcome);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// How a command ended, of the message on the error channel: its exit status, or the server's own failure.
Result<int> execOutcome(const QByteArray &status, const QString &where);

/// The containers of a pod in which a command can run, the one that kubectl would take first.
QStringList execContainers(const QJsonObject &pod);

/// What a person would type for the same, safe to paste into a POSIX shell.
QString execCommandLine(const QString &nameSpace, const QString &pod, const ExecOptions &options);

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/execsession.h"

#include "base/oneshot.h"
#include "base/redact.h"
#include "base/shellwords.h"
#include "kube/channelsocket.h"
#include "kube/contextguard.h"
#include "kube/kubestatus.h"
#include "kube/websocketclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>
#include <QUrl>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

enum Channel : uchar { StdIn = 0, StdOut = 1, StdErr = 2, Status = 3, Resize = 4, Close = 255 };

// Servers send up to 32 KiB a message; a Status may be longer, and what is longer than this is no exec.
constexpr quint64 maxMessageBytes = 4 * 1024 * 1024;
constexpr qsizetype inputPieceBytes = 32 * 1024;
constexpr qsizetype maxStatusBytes = 64 * 1024;

} // namespace

Result<int> execOutcome(const QByteArray &status, const QString &where)
{
    const QJsonObject object = QJsonDocument::fromJson(status).object();
    if (object.value("status"_L1) == "Success"_L1)
        return 0;
    if (object.value("status"_L1) != "Failure"_L1)
        return fail(ErrorKind::Internal,
                    u"the server did not say how the command ended: "_s
                        + redacted(QString::fromUtf8(status.first(qMin<qsizetype>(status.size(), 200)))),
                    where);
    if (object.value("reason"_L1) == "NonZeroExitCode"_L1) {
        for (const QJsonValue cause : object.value("details"_L1)["causes"_L1].toArray()) {
            if (cause["reason"_L1] != "ExitCode"_L1)
                continue;
            bool isNumber = false;
            const int code = cause["message"_L1].toString().toInt(&isNumber);
            if (isNumber)
                return code;
        }
    }
    return std::unexpected(errorOfStatus(object, where));
}

QString execCommandLine(const QString &nameSpace, const QString &pod, const ExecOptions &options)
{
    QStringList words{u"kubectl"_s, u"exec"_s};
    if (options.input)
        words << u"-i"_s;
    if (options.terminal)
        words << u"-t"_s;
    words << u"-n"_s << nameSpace << pod;
    if (!options.container.isEmpty())
        words << u"-c"_s << options.container;
    words << u"--"_s << options.command;
    return shellCommand(words);
}

QStringList execContainers(const QJsonObject &pod)
{
    QStringList names;
    const QJsonValue spec = pod.value("spec"_L1);
    for (const auto list : {"containers"_L1, "ephemeralContainers"_L1, "initContainers"_L1}) {
        const QJsonArray entries = spec[list].toArray();
        for (const QJsonValue &entry : entries) {
            // What runs before the others has ended when somebody looks; sidecars go on.
            if (list != "initContainers"_L1 || entry["restartPolicy"_L1].toString() == "Always"_L1)
                names << entry["name"_L1].toString();
        }
    }
    const QString first =
        pod.value("metadata"_L1)["annotations"_L1]["kubectl.kubernetes.io/default-container"_L1].toString();
    if (const qsizetype at = names.indexOf(first); at > 0)
        names.move(at, 0);
    return names;
}

class ExecSession::Private
{
public:
    Private(ExecSession *owner, KubeClient &c, QString n, QString p, ExecOptions o)
        : q(owner)
        , client(c)
        , nameSpace(std::move(n))
        , pod(std::move(p))
        , options(std::move(o))
    {
    }

    QByteArray path() const
    {
        QByteArray query;
        const auto add = [&query](const char *name, const QString &value) {
            query += (query.isEmpty() ? '?' : '&') + QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
        };
        for (const QString &word : options.command)
            add("command", word);
        if (!options.container.isEmpty())
            add("container", options.container);
        if (options.input)
            add("stdin", u"true"_s);
        add("stdout", u"true"_s);
        // With a terminal there is one stream only, and asking for the other is refused.
        if (options.terminal)
            add("tty", u"true"_s);
        else
            add("stderr", u"true"_s);
        return kinds::pods().path(nameSpace, pod, u"exec"_s) + query;
    }
    QString where() const { return u"exec in %1/%2"_s.arg(nameSpace, pod); }

    void listen();
    void take(const QByteArray &message);
    void send(Channel channel, const QByteArray &bytes) { socket.send(QByteArray(1, char(channel)) + bytes); }
    void hungUp()
    {
        finish(fail(ErrorKind::Network, u"the connection ended before the command did"_s, where()));
    }
    void finish(const Result<int> &outcome)
    {
        if (std::exchange(isOver, true))
            return;
        pinger.stop();
        const bool wasShaken = std::exchange(isOpen, false);
        if (wasOpened) {
            socket.close();
            Q_EMIT q->ended(outcome);
        } else if (wasShaken) {
            early = outcome;
        } else {
            refusal = outcome ? std::nullopt : std::optional(outcome.error());
            decided.complete();
        }
    }
    Task<Error> wordsOf(Error refused, std::stop_token stop);

    ExecSession *q;
    KubeClient &client;
    QString nameSpace;
    QString pod;
    ExecOptions options;
    WebSocketClient socket;
    QTimer pinger;
    OneShot decided;
    std::optional<Error> refusal;
    std::optional<Result<int>> early; // of a command that was faster than open()
    bool wasOpened = false; // open() has succeeded
    bool isOpen = false;
    bool isOver = false;
    int unansweredPings = 0;
};

void ExecSession::Private::listen()
{
    socket.setMaxMessageBytes(maxMessageBytes);
    connect(&socket, &WebSocketClient::received, q, [this](const QByteArray &message) { take(message); });
    connect(&socket, &WebSocketClient::connected, q, [this] {
        const QString chosen = socket.subprotocol();
        if (chosen != "v5.channel.k8s.io"_L1 && chosen != "v4.channel.k8s.io"_L1) {
            finish(
                fail(ErrorKind::Unavailable, u"the server speaks no exec protocol that we know"_s, where()));
            socket.abort();
            return;
        }
        isOpen = true;
        pinger.start(pingPeriod);
        decided.complete();
    });
    connect(&socket, &WebSocketClient::pong, q, [this] { unansweredPings = 0; });
    connect(&pinger, &QTimer::timeout, q, [this] {
        // Answers wait with all the rest while it is held.
        if (!socket.isHeld() && unansweredPings++ >= pingsBeforeDead) {
            finish(fail(ErrorKind::Timeout, u"the connection does not answer any more"_s, where()));
            socket.abort();
            return;
        }
        socket.ping();
    });
    connect(&socket, &WebSocketClient::written, q, [this] {
        if (isOpen)
            Q_EMIT q->written();
    });
    connect(&socket, &WebSocketClient::ended, q, [this](const QString &problem) {
        if (problem.isEmpty())
            return hungUp();
        finish(fail(isOpen ? ErrorKind::Network : ErrorKind::Unavailable, redacted(problem), where()));
    });
}

void ExecSession::Private::take(const QByteArray &message)
{
    if (message.size() < 2 || isOver) // a channel's first message is empty, in some runtimes
        return;
    const QByteArray payload = message.sliced(1);
    switch (uchar(message.front())) {
    case StdOut:
    case StdErr:
        Q_EMIT q->received(payload, uchar(message.front()) == StdErr);
        return;
    case Status:
        // The runtime says it when the command's streams are empty: nothing comes after.
        finish(execOutcome(payload.first(qMin(payload.size(), maxStatusBytes)), where()));
        return;
    default:
        return;
    }
}

// The handshake's refusal has its status alone. The same request without an upgrade starts nothing, and has the server's
// words when it refuses; from 1.35 on it does not when only `create` is missing, and a review tells.
Task<Error> ExecSession::Private::wordsOf(Error refused, std::stop_token stop)
{
    const auto answer = co_await client.raw("GET", path(), {}, stop);
    const Error *said = answer ? nullptr : &answer.error();
    std::optional<Error> ofAnswer;
    if (answer && answer->status >= 400) {
        ofAnswer = errorOfAnswer(answer->status, answer->headers, answer->body, where());
        said = &*ofAnswer;
    }
    if (said
        && (said->kind == ErrorKind::Unauthorized || said->kind == ErrorKind::Forbidden
            || said->kind == ErrorKind::NotFound || said->kind == ErrorKind::Cancelled))
        co_return *said;
    const auto review = co_await client.selfSubjectAccessReview({.nameSpace = nameSpace,
                                                                 .verb = u"create"_s,
                                                                 .resource = u"pods"_s,
                                                                 .subresource = u"exec"_s,
                                                                 .name = pod},
                                                                stop);
    if (review && !review->allowed) {
        Error denied = fail(ErrorKind::Forbidden,
                            u"this identity may not create pods/exec in the namespace %1"_s.arg(nameSpace)
                                + (review->reason.isEmpty() ? QString() : u": "_s + review->reason),
                            where(), u"from Kubernetes 1.35 on a terminal needs create besides get"_s)
                           .error();
        denied.httpStatus = 403;
        co_return denied;
    }
    // The constant of apimachinery's pkg/util/proxy for a plain request that is fine but for being plain.
    if (said && said->httpStatus != 0 && !said->detail.contains("Upgrade request required"_L1))
        co_return *said;
    refused.hint = u"is the container running, and does every proxy on the way let WebSockets through?"_s;
    co_return refused;
}

ExecSession::ExecSession(KubeClient &client, QString nameSpace, QString pod, ExecOptions options,
                         QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, client, std::move(nameSpace), std::move(pod), std::move(options)))
{
    d->listen();
}

ExecSession::~ExecSession()
{
    // Closing an open socket tells of it, when the members that would hear it are gone already.
    d->socket.disconnect(this);
    d->isOver = true;
}

Task<> ExecSession::open(std::stop_token stop)
{
    if (d->options.command.isEmpty())
        co_return fail(ErrorKind::Invalid, u"there is no command to run"_s, d->where());
    {
        auto permit = co_await permitChanges(d->client, stop);
        if (!permit)
            co_return std::unexpected(std::move(permit.error()));
    } // given back: it is for opening this, and for no other Change while this runs
    auto access = co_await d->client.socketAccess(d->path(), stop);
    if (!access)
        co_return std::unexpected(std::move(access.error()));
    {
        QTimer late;
        late.setSingleShot(true);
        late.callOnTimeout(this, [this] {
            d->finish(fail(ErrorKind::Timeout, u"no answer to the WebSocket handshake"_s, d->where()));
            d->socket.abort();
        });
        std::stop_callback onStop(stop, [decided = d->decided] { decided.complete(); });
        late.start(handshakeTimeout);
        if (auto opened = d->socket.open(*access, {u"v5.channel.k8s.io"_s, u"v4.channel.k8s.io"_s});
            !opened) {
            opened.error().where = d->where();
            co_return std::unexpected(std::move(opened.error()));
        }
        co_await d->decided;
    }
    if (stop.stop_requested()) {
        close();
        co_return cancelled();
    }
    if (d->refusal) {
        auto words = co_await d->wordsOf(*d->refusal, stop);
        co_return std::unexpected(words ? *words : words.error());
    }
    d->wasOpened = true;
    if (d->early) {
        d->socket.close();
        QMetaObject::invokeMethod(this, [this] { Q_EMIT ended(*d->early); }, Qt::QueuedConnection);
    }
    co_return {};
}

bool ExecSession::isOpen() const
{
    return d->isOpen;
}

void ExecSession::write(const QByteArray &bytes)
{
    if (!d->isOpen)
        return;
    for (qsizetype at = 0; at < bytes.size(); at += inputPieceBytes)
        d->send(StdIn, bytes.sliced(at, qMin(inputPieceBytes, bytes.size() - at)));
}

qint64 ExecSession::bytesToWrite() const
{
    return d->socket.bytesToWrite();
}

bool ExecSession::closeInput()
{
    if (!d->isOpen || d->socket.subprotocol() != "v5.channel.k8s.io"_L1)
        return false;
    d->send(Close, QByteArray(1, char(StdIn)));
    return true;
}

void ExecSession::resize(int columns, int rows)
{
    if (d->isOpen && columns > 0 && rows > 0)
        d->send(Resize,
                QJsonDocument(QJsonObject{{u"Width"_s, columns}, {u"Height"_s, rows}})
                    .toJson(QJsonDocument::Compact));
}

void ExecSession::hold(bool held)
{
    if (!d->isOpen || d->socket.isHeld() == held)
        return;
    d->unansweredPings = 0;
    d->socket.setHeld(held);
}

void ExecSession::close()
{
    d->pinger.stop();
    d->isOver = true;
    d->isOpen = false;
    if (d->socket.isOpen())
        d->socket.close();
    else
        d->socket.abort();
}

QString ExecSession::protocol() const
{
    return d->isOpen ? d->socket.subprotocol() : QString();
}

} // namespace slipway

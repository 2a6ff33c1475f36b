// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Commands in containers over real sockets: against the sandbox's node, and against a server that does what servers should not.
#include "app/sandbox/http/tlsidentity.h"
#include "app/sandbox/nodes/podexec.h"
#include "kube/contextguard.h"
#include "kube/execsession.h"
#include "support/liveapi.h"
#include "support/runtask.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>
#include <QWebSocketServer>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {
// A safety net against a hang: a busy machine takes its time, and nothing depends on how long this is.
constexpr int patience = 60'000; // ms

std::unique_ptr<KubeClient> clientOf(quint16 port, SystemClock &clock)
{
    auto made = makeKubeClient(LiveApi::context(port), makeStaticCredentials({}), clock);
    if (!made)
        qFatal("%s", qPrintable(made.error().toString()));
    return *std::move(made);
}

/// The sandbox's node behind its API server's paths, with one pod n/web.
struct World {
    SystemClock clock;
    sandbox::PodExec node;
    sandbox::PodShellWorld inside{.files = {{"/etc/hostname", "web\n"}, {"/config/a.txt", "eins\nzwei\n"}},
                                  .environment = {{"MODEL", "gemma"}},
                                  .hostname = "web",
                                  .gpus = 1,
                                  .gpuName = "NVIDIA L4"};
    LiveApi api;
    std::unique_ptr<KubeClient> client;

    World()
    {
        api.connectSubresource = [this](sandbox::RestRequest &request) {
            if (request.subresource != "exec")
                return false;
            if (request.name != "web")
                sandbox::RestApi::refuse(*request.reply, sandbox::errors::notFound({}, "pods", request.name));
            else
                node.open(request, inside);
            return true;
        };
        api.kill();
        api.start();
        client = clientOf(api.port(), clock);
    }
};

/// A session with all that it said.
struct Run {
    QByteArray out;
    QByteArray err;
    std::optional<Result<int>> outcome;
    ExecSession session;
    Run(KubeClient &client, const QStringList &command, bool input = false, bool terminal = false,
        const QString &pod = u"web"_s)
        : session(client, u"n"_s, pod, {.command = command, .input = input, .terminal = terminal})
    {
        QObject::connect(&session, &ExecSession::received, &session,
                         [this](const QByteArray &bytes, bool isError) { (isError ? err : out) += bytes; });
        QObject::connect(&session, &ExecSession::ended, &session,
                         [this](const Result<int> &how) { outcome = how; });
    }
    Result<> open() { return run(session.open({})); }
};

QByteArray statusOf(const QString &reason, const QString &exitCode)
{
    const QJsonObject cause{{u"reason"_s, u"ExitCode"_s}, {u"message"_s, exitCode}};
    return QJsonDocument(QJsonObject{{u"status"_s, u"Failure"_s},
                                     {u"reason"_s, reason},
                                     {u"details"_s, QJsonObject{{u"causes"_s, QJsonArray{cause}}}}})
        .toJson();
}

int exitStatus(const Run &run)
{
    if (run.outcome && !*run.outcome)
        qWarning("%s", qPrintable(run.outcome->error().toString()));
    return run.outcome ? run.outcome->value_or(-1) : -2;
}

/// A server that speaks what the test has it speak.
struct OddServer {
    QWebSocketServer server{u"odd"_s, QWebSocketServer::NonSecureMode};
    QWebSocket *peer = nullptr;
    explicit OddServer(const QStringList &protocols)
    {
        server.setSupportedSubprotocols(protocols);
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        QObject::connect(&server, &QWebSocketServer::newConnection, &server,
                         [this] { peer = server.nextPendingConnection(); });
    }
};

} // namespace

class TestExec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommandWritesAndEndsInOrder()
    {
        World world;
        Run one(*world.client, {u"echo"_s, u"two words"_s, u"ü 漢"_s});
        QVERIFY(one.open());
        QTRY_VERIFY_WITH_TIMEOUT(one.outcome, patience);
        QVERIFY(*one.outcome);
        QCOMPARE(exitStatus(one), 0);
        QCOMPARE(one.out, "two words ü 漢\n");
        QCOMPARE(one.err, QByteArray());
    }

    void theExitStatusIsTheCommands()
    {
        World world;
        Run one(*world.client, {u"sh"_s, u"-c"_s, u"echo before; exit 42"_s});
        QVERIFY(one.open());
        QTRY_VERIFY_WITH_TIMEOUT(one.outcome, patience);
        QCOMPARE(exitStatus(one), 42);
        QCOMPARE(one.out, "before\n");
    }

    void errorsHaveAStreamOfTheirOwnWithoutATerminal()
    {
        World world;
        Run one(*world.client, {u"cat"_s, u"/nowhere"_s});
        QVERIFY(one.open());
        QTRY_VERIFY_WITH_TIMEOUT(one.outcome, patience);
        QCOMPARE(exitStatus(one), 1);
        QCOMPARE(one.out, QByteArray());
        QCOMPARE(one.err, "cat: /nowhere: No such file or directory\n");
    }

    void aProgramThatIsNotThereIsTheServersError()
    {
        World world;
        Run one(*world.client, {u"emacs"_s});
        QVERIFY(one.open());
        QTRY_VERIFY_WITH_TIMEOUT(one.outcome, patience);
        QVERIFY(!*one.outcome);
        QVERIFY2(one.outcome->error().detail.contains("executable file not found"_L1),
                 qPrintable(one.outcome->error().toString()));
    }

    void inputGoesInAndItsEndIsSaid()
    {
        World world;
        Run one(*world.client, {u"cat"_s}, true);
        QVERIFY(one.open());
        QCOMPARE(one.session.protocol(), u"v5.channel.k8s.io"_s);
        const QByteArray large = QByteArray("0123456789abcde\n").repeated(20'000);
        one.session.write(large);
        QVERIFY(one.session.closeInput());
        QTRY_VERIFY_WITH_TIMEOUT(one.outcome, patience);
        QCOMPARE(exitStatus(one), 0);
        QVERIFY(one.out == large);
    }

    void aTerminalEchoesPromptsAndKnowsItsSize()
    {
        World world;
        Run one(*world.client, {u"sh"_s}, true, true);
        QVERIFY(one.open());
        QTRY_COMPARE_WITH_TIMEOUT(one.out, "/ # ", patience);
        one.session.resize(132, 50);
        one.session.write("stty sizee\x7f\r");
        QTRY_VERIFY_WITH_TIMEOUT(one.out.contains("50 132\r\n"), patience);
        QVERIFY(one.out.startsWith("/ # stty sizee\b \b\r\n"));
        one.session.write("exit 3\r");
        QTRY_VERIFY_WITH_TIMEOUT(one.outcome, patience);
        QCOMPARE(exitStatus(one), 3);
    }

    void interruptingWorksThroughAFlood()
    {
        World world;
        Run one(*world.client, {u"sh"_s}, true, true);
        QVERIFY(one.open());
        one.session.write("yes\r");
        QTRY_VERIFY_WITH_TIMEOUT(one.out.size() > 100'000, patience);
        one.session.hold(true);
        one.session.write("\x03");
        one.session.hold(false);
        QTRY_VERIFY_WITH_TIMEOUT(one.out.endsWith("^C\r\n/ # "), 60'000);
    }

    void heldBackTheProgramWaitsAndNothingIsLost()
    {
        OddServer odd({u"v5.channel.k8s.io"_s});
        SystemClock clock;
        const auto client = clientOf(odd.server.serverPort(), clock);
        Run one(*client, {u"yes"_s});
        QVERIFY(one.open());
        QTRY_VERIFY_WITH_TIMEOUT(odd.peer, patience);
        one.session.hold(true);
        const QByteArray piece = QByteArray(1, '\1') + QByteArray(32 * 1024, 'y');
        constexpr int pieces = 2000; // 64 MB: more than any socket buffer takes
        for (int i = 0; i < pieces; ++i)
            odd.peer->sendBinaryMessage(piece);
        // Until the network stands still: several turns in which nothing more leaves.
        qint64 waiting = -1;
        for (int still = 0; still < 5;) {
            QTest::qWait(20);
            still = odd.peer->bytesToWrite() == waiting ? still + 1 : 0;
            waiting = odd.peer->bytesToWrite();
        }
        QCOMPARE(one.out.size(), 0);
        QVERIFY2(waiting > 32'000'000, qPrintable(QString::number(waiting)));
        one.session.hold(false);
        QTRY_COMPARE_WITH_TIMEOUT(one.out.size(), qsizetype(pieces) * 32 * 1024, 90'000);
    }

    // What is held lies encrypted in other buffers there.
    void heldBackOverTlsItGoesOnToo()
    {
        sandbox::PodExec node;
        const sandbox::TlsIdentity identity = sandbox::makeTlsIdentity();
        sandbox::HttpServer api(
            [&](const sandbox::HttpServerRequest &request, const std::shared_ptr<sandbox::HttpReply> &reply) {
                node.open({.http = request,
                           .reply = reply,
                           .resource = {},
                           .ns = "n",
                           .name = "web",
                           .subresource = "exec",
                           .rest = {},
                           .user = {}},
                          {.hostname = "web"});
            },
            identity);
        QVERIFY(api.listen(0));
        KubeContext context = LiveApi::context(api.port());
        context.server.setScheme(u"https"_s);
        context.tls.caCertificatesPem = identity.caCertificate;
        SystemClock clock;
        auto client = makeKubeClient(context, makeStaticCredentials({}), clock);
        QVERIFY(client);
        Run one(**client, {u"sh"_s}, true, true);
        const auto opened = one.open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
        one.session.write("yes\r");
        for (int round = 1; round <= 8; ++round) {
            const qsizetype before = one.out.size();
            QTRY_VERIFY_WITH_TIMEOUT(one.out.size() > before + 300'000, 60'000);
            one.session.hold(true);
            const qsizetype held = one.out.size();
            QTest::qWait(50); // both sides have filled up
            QVERIFY(one.out.size() < held + 4 * 1024 * 1024);
            one.session.hold(false);
        }
        one.session.write("\x03");
        QTRY_VERIFY_WITH_TIMEOUT(one.out.endsWith("^C\r\n/ # "), 60'000);
    }

    void aServerOfTheOlderProtocolWillDo()
    {
        OddServer odd({u"v4.channel.k8s.io"_s});
        SystemClock clock;
        const auto client = clientOf(odd.server.serverPort(), clock);
        Run one(*client, {u"cat"_s}, true);
        QVERIFY(one.open());
        QCOMPARE(one.session.protocol(), u"v4.channel.k8s.io"_s);
        QVERIFY(!one.session.closeInput()); // it cannot be said
        QTRY_VERIFY_WITH_TIMEOUT(odd.peer, patience);
        QSignalSpy got(odd.peer, &QWebSocket::binaryMessageReceived);
        one.session.resize(80, 24);
        QTRY_COMPARE_WITH_TIMEOUT(got.size(), 1, patience);
        QCOMPARE(got.at(0).at(0).toByteArray(), QByteArray("\4{\"Height\":24,\"Width\":80}"));
        odd.peer->sendBinaryMessage("\3{\"metadata\":{},\"status\":\"Success\"}");
        QTRY_VERIFY_WITH_TIMEOUT(one.outcome, patience);
        QCOMPARE(exitStatus(one), 0);
    }

    void emptyAndUnknownMessagesAreNothing()
    {
        OddServer odd({u"v5.channel.k8s.io"_s});
        SystemClock clock;
        const auto client = clientOf(odd.server.serverPort(), clock);
        Run one(*client, {u"x"_s});
        QVERIFY(one.open());
        QTRY_VERIFY_WITH_TIMEOUT(odd.peer, patience);
        odd.peer->sendBinaryMessage({});
        odd.peer->sendBinaryMessage(QByteArray(1, '\1'));
        odd.peer->sendBinaryMessage("\x09what is this");
        odd.peer->sendBinaryMessage(QByteArray("\0not for us", 11));
        odd.peer->sendTextMessage(u"text"_s);
        odd.peer->sendBinaryMessage("\1real");
        QTRY_COMPARE_WITH_TIMEOUT(one.out, "real", patience);
        QVERIFY(!one.outcome);
    }

    void aStatusThatIsNoneIsAnErrorAndNotASuccess_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a success") << QByteArray("{\"status\":\"Success\"}") << 0 << ErrorKind::Internal;
        QTest::newRow("an exit status")
            << QByteArray(statusOf(u"NonZeroExitCode"_s, u"137"_s)) << 137 << ErrorKind::Internal;
        QTest::newRow("an exit status that is no number")
            << QByteArray(statusOf(u"NonZeroExitCode"_s, u"x"_s)) << -1 << ErrorKind::Internal;
        QTest::newRow("text") << QByteArray("command terminated") << -1 << ErrorKind::Internal;
        QTest::newRow("half a document") << QByteArray("{\"status\":\"Succ") << -1 << ErrorKind::Internal;
        QTest::newRow("a list") << QByteArray("[]") << -1 << ErrorKind::Internal;
        QTest::newRow("the server's own failure")
            << QByteArray("{\"status\":\"Failure\",\"reason\":\"NotFound\",\"code\":404}") << -1
            << ErrorKind::NotFound;
    }
    void aStatusThatIsNoneIsAnErrorAndNotASuccess()
    {
        QFETCH(QByteArray, status);
        QFETCH(int, code);
        QFETCH(ErrorKind, kind);
        const Result<int> outcome = execOutcome(status, u"here"_s);
        QCOMPARE(outcome ? *outcome : -1, code);
        if (!outcome)
            QCOMPARE(outcome.error().kind, kind);
    }

    void hangingUpInTheMiddleIsNotAnEnd()
    {
        World world;
        Run one(*world.client, {u"sh"_s}, true, true);
        QVERIFY(one.open());
        QTRY_COMPARE_WITH_TIMEOUT(one.out, "/ # ", patience);
        world.node.hangUp("n", "web");
        QTRY_VERIFY_WITH_TIMEOUT(one.outcome, patience);
        QVERIFY(!*one.outcome);
        QCOMPARE(one.outcome->error().kind, ErrorKind::Network);
        QVERIFY(!one.session.isOpen());
    }

    void framesSplitAnywhereAreWhole()
    {
        // A server whose bytes come one at a time.
        QTcpServer slow;
        QVERIFY(slow.listen(QHostAddress::LocalHost));
        SystemClock clock;
        const auto client = clientOf(slow.serverPort(), clock);
        const auto frame = [](int head, const QByteArray &payload) {
            return QByteArray(1, char(head)) + char(payload.size()) + payload;
        };
        // Whole, in two pieces, and the end.
        QByteArray rest = frame(0x82, "\1one ") + frame(0x02, "\1t") + frame(0x80, "wo")
            + frame(0x82, "\3{\"metadata\":{},\"status\":\"Success\"}");
        QTimer drip;
        QTcpSocket *peer = nullptr;
        connect(&slow, &QTcpServer::newConnection, &slow, [&] {
            peer = slow.nextPendingConnection();
            connect(peer, &QTcpSocket::readyRead, peer, [&, head = QByteArray()]() mutable {
                head += peer->readAll();
                if (!head.contains("\r\n\r\n") || drip.isActive())
                    return;
                const qsizetype at = head.toLower().indexOf("sec-websocket-key: ") + 19;
                const QByteArray key = head.sliced(at, head.indexOf('\r', at) - at);
                rest.prepend(
                    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    "Sec-WebSocket-Protocol: v5.channel.k8s.io\r\nSec-WebSocket-Accept: "
                    + QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                                               QCryptographicHash::Sha1)
                          .toBase64()
                    + "\r\n\r\n");
                drip.start(0);
            });
        });
        drip.callOnTimeout(&slow, [&] {
            if (rest.isEmpty())
                return drip.stop();
            peer->write(rest.first(1));
            peer->flush();
            rest.remove(0, 1);
        });
        Run one(*client, {u"x"_s});
        QVERIFY(one.open());
        QTRY_VERIFY_WITH_TIMEOUT(one.outcome, patience);
        QCOMPARE(exitStatus(one), 0);
        QCOMPARE(one.out, "one two");
    }

    void aPodThatIsNotThereIsSaid()
    {
        World world;
        Run one(*world.client, {u"sh"_s}, true, true, u"nobody"_s);
        const auto opened = one.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::NotFound);
        QVERIFY(opened.error().detail.contains("pods \"nobody\" not found"_L1));
    }

    void whoMayNotIsToldSo()
    {
        World world;
        world.api.refuseNext({.status = 403, .reason = "Forbidden", .onlyWith = "/exec"}, 2);
        Run one(*world.client, {u"sh"_s}, true, true);
        const auto opened = one.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Forbidden);
        QCOMPARE(opened.error().httpStatus, 403);
    }

    // Kubernetes 1.35: a plain GET is allowed, the upgrade is not.
    void whoMayNotCreateIsToldWhatIsMissing()
    {
        World world;
        world.api.refuseNext({.status = 403, .reason = "Forbidden", .onlyWith = "/exec"}, 1);
        world.api.answerReviews =
            "{\"kind\":\"SelfSubjectAccessReview\",\"status\":{\"allowed\":false,\"reason\":\"no rule\"}}";
        Run one(*world.client, {u"sh"_s}, true, true);
        const auto opened = one.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Forbidden);
        QVERIFY2(opened.error().detail.contains("create pods/exec"_L1),
                 qPrintable(opened.error().toString()));
        QVERIFY(opened.error().detail.contains("no rule"_L1));
    }

    void aServerThatDoesNotUpgradeIsUnavailable()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, &plain, [&] {
            QTcpSocket *peer = plain.nextPendingConnection();
            connect(peer, &QTcpSocket::readyRead, peer, [peer] {
                peer->readAll();
                peer->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
                peer->disconnectFromHost();
            });
        });
        SystemClock clock;
        const auto client = clientOf(plain.serverPort(), clock);
        Run one(*client, {u"sh"_s});
        const auto opened = one.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Unavailable);
    }

    void aServerOfNoKnownProtocolIsRefused()
    {
        OddServer odd({u"v9.channel.k8s.io"_s});
        SystemClock clock;
        const auto client = clientOf(odd.server.serverPort(), clock);
        Run one(*client, {u"sh"_s});
        const auto opened = one.open();
        QVERIFY(!opened);
        QVERIFY(!one.outcome);
    }

    void cancellingWhileItOpensLeavesNothing()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        SystemClock clock;
        const auto client = clientOf(silent.serverPort(), clock);
        Run one(*client, {u"sh"_s});
        TaskHandle handle;
        QSignalSpy finished(&handle, &TaskHandle::finished);
        handle.start([&](std::stop_token stop, ProgressSink) { return one.session.open(stop); });
        QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), patience);
        handle.cancel();
        QVERIFY(finished.wait());
        QCOMPARE(finished.at(0).at(0).value<Result<>>().error().kind, ErrorKind::Cancelled);
    }

    void aReadOnlyContextOpensNothing()
    {
        World world;
        const auto guarded = guardedClient(
            std::move(world.client), {.protection = [](const QString &) { return Protection::ReadOnly; }});
        const int before = world.api.requests;
        Run one(*guarded, {u"sh"_s});
        const auto opened = one.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().reason, u"ContextReadOnly"_s);
        QCOMPARE(world.api.requests, before);
    }

    void theContainerIsTheOneThatKubectlTakes()
    {
        const auto named = [](const char *name, const char *policy = nullptr) {
            QJsonObject entry{{u"name"_s, QString::fromLatin1(name)}};
            if (policy)
                entry.insert(u"restartPolicy"_s, QString::fromLatin1(policy));
            return entry;
        };
        QJsonObject pod{
            {u"spec"_s,
             QJsonObject{{u"containers"_s, QJsonArray{named("a"), named("b")}},
                         {u"initContainers"_s, QJsonArray{named("once"), named("side", "Always")}}}}};
        QCOMPARE(execContainers(pod), (QStringList{u"a"_s, u"b"_s, u"side"_s}));
        pod.insert(u"metadata"_s,
                   QJsonObject{{u"annotations"_s,
                                QJsonObject{{u"kubectl.kubernetes.io/default-container"_s, u"b"_s}}}});
        QCOMPARE(execContainers(pod).first(), u"b"_s);
        QVERIFY(execContainers({}).isEmpty());
    }

    void theCommandLineIsSafeToPaste()
    {
        QCOMPARE(execCommandLine(u"n"_s, u"web"_s, {.command = {u"sh"_s}}),
                 u"kubectl exec -i -t -n n web -- sh"_s);
        QCOMPARE(execCommandLine(u"n"_s, u"web"_s,
                                 {.container = u"main"_s,
                                  .command = {u"echo"_s, u"it's; rm -rf"_s, QString()},
                                  .input = false,
                                  .terminal = false}),
                 u"kubectl exec -n n web -c main -- echo 'it'\\''s; rm -rf' ''"_s);
    }

    void theShellSaysWhatItCannotDo_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<int>("code");
        QTest::newRow("files") << u"ls /; cat config/a.txt"_s << QByteArray("config\netc\neins\nzwei\n") << 0;
        QTest::newRow("folders") << u"cd /config && ls && pwd"_s << QByteArray("a.txt\n/config\n") << 0;
        QTest::newRow("variables") << u"echo \"$MODEL ${MODEL}\" '$MODEL' $?"_s
                                   << QByteArray("gemma gemma $MODEL 0\n") << 0;
        QTest::newRow("either") << u"false || echo no; true && echo yes"_s << QByteArray("no\nyes\n") << 0;
        QTest::newRow("pipes") << u"ls | wc"_s << QByteArray() << 2;
        QTest::newRow("unknown programs") << u"vim"_s << QByteArray() << 127;
        QTest::newRow("accelerators") << u"nvidia-smi -L"_s << QByteArray("GPU 0: NVIDIA L4\n") << 0;
    }
    void theShellSaysWhatItCannotDo()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, said);
        QFETCH(int, code);
        World world;
        Run one(*world.client, {u"sh"_s, u"-c"_s, line});
        QVERIFY(one.open());
        QTRY_VERIFY_WITH_TIMEOUT(one.outcome, patience);
        QCOMPARE(one.out, said);
        QCOMPARE(exitStatus(one), code);
        QCOMPARE(one.err.isEmpty(), code == 0);
    }
};

QTEST_GUILESS_MAIN(TestExec)
#include "tst_exec.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What runs for a while: logs, the reflector, port-forward, exec.
#include "contracttest.h"
#include "kube/execsession.h"
#include "kube/podtablemodel.h"
#include "kube/portforward.h"
#include "kube/reflector.h"

#include <QSignalSpy>
#include <QTcpSocket>

namespace slipway {
using namespace Qt::StringLiterals;

QString ContractTest::readyPod(const QString &name)
{
    if (!test::run(m_client->apply(deployment(name, 1), {}, never())))
        return {};
    QString ready;
    eventually(
        [&] {
            const auto found = test::run(m_client->list(
                kinds::pods(), {.nameSpace = m_namespace, .labelSelector = u"app="_s + name}, never()));
            for (const QJsonObject &pod : found ? found->items : QList<QJsonObject>()) {
                if (podRowOf(pod).isReady)
                    ready = nameOf(pod);
            }
            return !ready.isEmpty();
        },
        60);
    return ready;
}

void ContractTest::logsOfARunningContainerAreRead()
{
    const QString pod = readyPod(u"talking"_s);
    QVERIFY(!pod.isEmpty());
    // Whether it says anything is the container's affair; KWOK's have always said four lines.
    auto logs =
        test::run(m_client->logs(m_namespace, pod, {.container = u"main"_s, .tailLines = 2}, never()));
    QVERIFY_OK(logs);
    QList<LogLine> lines;
    for (;;) {
        const auto more = test::run((*logs)->next(never()));
        QVERIFY_OK(more); // a clean end, as nothing is followed
        if (more->isEmpty())
            break;
        lines += *more;
    }
    QVERIFY(lines.size() <= 2);
    for (const LogLine &line : std::as_const(lines))
        QVERIFY(line.time.isValid());
    const auto previous =
        test::run(m_client->logs(m_namespace, pod, {.container = u"main"_s, .previous = true}, never()));
    if (!previous)
        QCOMPARE(previous.error().kind, ErrorKind::Invalid); // it never restarted
}

void ContractTest::reflectorFollowsTheServer()
{
    auto rows = makePodRows();
    Reflector reflector(*m_client, m_clock, kinds::pods(),
                        {.nameSpace = m_namespace, .labelSelector = u"app=reflected"_s}, *rows);
    PodTableModel model(m_clock);
    connect(&reflector, &Reflector::changed, &model, [&] { model.merge(rows->takeBatch()); });
    TaskHandle handle;
    handle.start([&](std::stop_token stop, ProgressSink) { return reflector.run(stop); });
    QVERIFY(eventually([&] { return reflector.state() == Reflector::State::Live; }));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!readyPod(u"reflected"_s).isEmpty());
    QVERIFY(eventually([&] { return model.rowCount() == 1 && model.row(0).isReady; }));
    QCOMPARE(model.row(0).status, u"Running"_s);
    QVERIFY(model.row(0).owner.startsWith("ReplicaSet/reflected-"_L1));
    QVERIFY_OK(test::run(m_client->remove(ref(kinds::deployments(), u"reflected"_s),
                                          {.propagation = Propagation::Background}, never())));
    QVERIFY(eventually([&] { return model.rowCount() == 0; }, 60));
    QCOMPARE(reflector.lists(), 1);
    QSignalSpy finished(&handle, &TaskHandle::finished);
    handle.cancel();
    QVERIFY(finished.wait());
}

void ContractTest::portForwardCarriesBytes_data()
{
    QTest::addColumn<bool>("tunnel");
    QTest::newRow("channels") << false;
    QTest::newRow("SPDY in a WebSocket") << true;
}

void ContractTest::portForwardCarriesBytes()
{
    QFETCH(bool, tunnel);
    const ForwardFamily family = tunnel ? ForwardFamily::Tunnel : ForwardFamily::Channels;
    const QString pod = readyPod(tunnel ? u"tunnelled"_s : u"forwarded"_s);
    QVERIFY(!pod.isEmpty());
    PortForward forward(*m_client, m_namespace, pod, 8000);
    forward.setFamily(family);
    const auto port = test::run(forward.listen(0, never()));
    if (!port && qEnvironmentVariable("SLIPWAY_CONTROLPLANE_DIR").isEmpty())
        QSKIP(qPrintable(u"this server forwards no ports: "_s + port.error().toString()));
    QVERIFY_OK(port);
    QCOMPARE(forward.family(), family); // it did not need the other
    if (qEnvironmentVariable("SLIPWAY_CONTROLPLANE_DIR").isEmpty())
        QSKIP("only the control plane's pods echo; tst_portforward has what the sandbox forwards");
    // Several connections at once, and more than fits any buffer; the plane's pods echo.
    for (int round = 0; round < 2; ++round) {
        QTcpSocket one;
        QTcpSocket two;
        one.connectToHost(u"127.0.0.1"_s, *port);
        two.connectToHost(u"127.0.0.1"_s, *port);
        const QByteArray large = QByteArray("0123456789abcdef").repeated(64 * 1024);
        QByteArray back;
        connect(&one, &QTcpSocket::readyRead, &one, [&] { back += one.readAll(); });
        one.write(large);
        two.write("hello");
        QVERIFY(eventually([&] { return two.bytesAvailable() == 5; }));
        QCOMPARE(two.readAll(), QByteArray("hello"));
        QVERIFY(eventually([&] { return back.size() == large.size(); }));
        QCOMPARE(back, large);
        QCOMPARE(forward.connections(), 2);
        one.disconnectFromHost();
        two.disconnectFromHost();
        QVERIFY(eventually([&] { return forward.connections() == 0; }));
    }
}

void ContractTest::portForwardToNobodyIsNotFound()
{
    PortForward forward(*m_client, m_namespace, u"nobody"_s, 8000);
    const auto port = test::run(forward.listen(0, never()));
    QVERIFY(!port);
    if (port.error().kind == ErrorKind::Unavailable
        && qEnvironmentVariable("SLIPWAY_CONTROLPLANE_DIR").isEmpty())
        QSKIP("this server forwards no ports");
    QCOMPARE(port.error().kind, ErrorKind::NotFound);
    QVERIFY2(port.error().detail.contains(u"pods \"nobody\" not found"_s),
             qPrintable(port.error().toString()));
}

void ContractTest::execRunsACommandOrSaysWhyNot()
{
    const QString pod = readyPod(u"commanded"_s);
    QVERIFY(!pod.isEmpty());
    ExecSession exec(*m_client, m_namespace, pod,
                     {.container = u"main"_s,
                      .command = {u"sh"_s, u"-c"_s, u"echo said; exit 3"_s},
                      .input = false,
                      .terminal = false});
    QByteArray said;
    std::optional<Result<int>> outcome;
    connect(&exec, &ExecSession::received, &exec, [&](const QByteArray &bytes, bool) { said += bytes; });
    connect(&exec, &ExecSession::ended, &exec, [&](const Result<int> &how) { outcome = how; });
    const auto opened = test::run(exec.open(never()));
    if (opened)
        QVERIFY(eventually([&] { return outcome.has_value(); }));
    // Nothing runs in the pods of KWOK: there the words of the refusal are what can be seen.
    if (!opened || !*outcome) {
        const Error error = opened ? outcome->error() : opened.error();
        QVERIFY2(error.kind != ErrorKind::Timeout && error.kind != ErrorKind::Cancelled
                     && !error.detail.isEmpty(),
                 qPrintable(error.toString()));
        QVERIFY2(!qEnvironmentVariable("SLIPWAY_CONTROLPLANE_DIR").isEmpty(), qPrintable(error.toString()));
        QSKIP(qPrintable(u"nothing runs in these pods: "_s + error.toString()));
    }
    QCOMPARE(outcome->value(), 3);
    QCOMPARE(said, "said\n");
}

void ContractTest::execInAContainerThatIsNotThereIsRefused()
{
    const QString pod = readyPod(u"commanded"_s);
    QVERIFY(!pod.isEmpty());
    ExecSession exec(*m_client, m_namespace, pod, {.container = u"nope"_s, .command = {u"true"_s}});
    const auto opened = test::run(exec.open(never()));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Invalid);
    QVERIFY2(opened.error().detail.contains(u"container nope is not valid for pod "_s + pod),
             qPrintable(opened.error().toString()));
}

void ContractTest::execInNobodyIsNotFound()
{
    ExecSession exec(*m_client, m_namespace, u"nobody"_s, {.command = {u"true"_s}});
    const auto opened = test::run(exec.open(never()));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::NotFound);
    QVERIFY2(opened.error().detail.contains(u"pods \"nobody\" not found"_s),
             qPrintable(opened.error().toString()));
}

} // namespace slipway

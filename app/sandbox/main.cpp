// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// slipway-sandbox: stands in for the clouds, the cluster and the model server, on loopback only.
#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/http/tlsidentity.h"
#include "app/sandbox/kube/cluster.h"
#include "app/sandbox/kube/fixedcloud.h"
#include "app/sandbox/kube/kubeconfigfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace slipway::sandbox;
using namespace Qt::StringLiterals;

namespace {

int signalPipe[2];

extern "C" void onSignal(int)
{
    // Only async-signal-safe calls here; the event loop does the rest.
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

void quitOnSignals(QCoreApplication &app)
{
    if (::pipe(signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGHUP, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption port(u"port"_s, u"Kubernetes API port."_s, u"N"_s, u"0"_s);
    const QCommandLineOption kubeconfig(u"kubeconfig"_s, u"File to write."_s, u"FILE"_s);
    const QCommandLineOption speed(u"speed"_s, u"Speed."_s, u"X"_s, u"10"_s);
    parser.addOptions({port, kubeconfig, speed});
    parser.process(app);
    SimClock clock(parser.value(speed).toDouble());
    FixedCloud cloud;
    cloud.shapes = {FixedCloud::plainNode()};
    const TlsIdentity identity = makeTlsIdentity();
    Cluster cluster(clock, cloud);
    cluster.start(identity.caCertificate);
    const QByteArray token = "sandbox";
    cluster.api().authenticate = [token](const QByteArray &given) -> std::optional<std::string> {
        return given == token ? std::optional<std::string>("alex@example.com") : std::nullopt;
    };
    HttpServer https([&](const HttpServerRequest &request, std::shared_ptr<HttpReply> reply) { cluster.api().handle(request, std::move(reply)); }, identity);
    https.setTooLargeHandler(RestApi::refuseTooLarge);
    if (!https.listen(static_cast<quint16>(parser.value(port).toUInt()))) {
        std::fprintf(stderr, "%s\n", qPrintable(https.errorString()));
        return 1;
    }
    const QString url = u"https://127.0.0.1:%1"_s.arg(https.port());
    if (parser.isSet(kubeconfig))
        writePrivateFile(parser.value(kubeconfig), kubeconfigText({.server = url, .caPem = identity.caCertificate, .token = token, .contextName = u"slipway-sandbox"_s}));
    std::printf("ready %s\n", qPrintable(url));
    std::fflush(stdout);
    quitOnSignals(app);
    return QCoreApplication::exec();
}

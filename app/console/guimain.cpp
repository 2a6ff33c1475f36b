// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "base/largeblocks.h"
#include "base/logging.h"
#include "kube/visibletext.h"
#include "session/ownpacks.h"
#include "store/storepaths.h"
#include "ui/settings/settingspage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

int signalPipe[2];

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[0], &byte, 1);
}

} // namespace

int main(int argc, char **argv)
{
    giveLargeBlocksBack();
    if (argc > 1 && QByteArrayView(argv[1]) == "--version") {
        std::puts("slipway " SLIPWAY_VERSION);
        return 0;
    }
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"slipway"_s);
    QApplication::setApplicationDisplayName(u"Slipway"_s);
    QApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    QGuiApplication::setDesktopFileName(u"org.slipway.Slipway"_s);
    // Icons are our own. Looking in the system's themes for those that Qt's style would like (a field's clear button) cost 29,000
    // calls of access(2) at the start where the theme lacks them; the style then draws its own, as it does now at once.
    QIcon::setThemeSearchPaths({u":/no-icon-theme"_s}); // an empty list means the system's

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Console", "From a cloud project to a model that answers"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"kubeconfig"_s,
         QCoreApplication::translate("Console",
                                     "kubeconfig file; KUBECONFIG or ~/.kube/config when not given"),
         u"FILE"_s},
        {u"context"_s, QCoreApplication::translate("Console", "kubeconfig context to connect to"), u"NAME"_s},
        {u"project"_s, QCoreApplication::translate("Console", "Google Cloud project id"), u"ID"_s},
        {u"page"_s,
         QCoreApplication::translate("Console",
                                     "page to begin with: home, deploy, dashboard, playground, benchmark, "
                                     "resources, findings, activity, settings"),
         u"ID"_s},
        {u"verbose"_s, QCoreApplication::translate("Console", "say on standard error what is done")},
    });
    parser.process(app);
    installLogging(parser.isSet(u"verbose"_s));

    const QList<Error> packFaults = readOwnPacks(StorePaths::ofThisUser());
    Console console({.kubeconfig = parser.value(u"kubeconfig"_s),
                     .kubeContext = parser.value(u"context"_s),
                     .project = parser.value(u"project"_s),
                     .page = parser.value(u"page"_s),
                     .packFaults = packFaults});
    const QStringList pages = console.window().pages();
    if (parser.isSet(u"page"_s) && !pages.contains(parser.value(u"page"_s))) {
        const QString refusal =
            QCoreApplication::translate("Console", "--page: there is no page \"%1\". There are: %2.");
        std::fputs(qPrintable(u"slipway-gui: "_s
                              + refusal.arg(visibleText(parser.value(u"page"_s)), pages.join(u", "_s))
                              + u'\n'),
                   stderr);
        return 2; // as everywhere: how it was called
    }

    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) == 0) {
        auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, &app);
        QObject::connect(notifier, &QSocketNotifier::activated, &app,
                         [&console] { console.window().close(); });
        std::signal(SIGINT, onSignal);
        std::signal(SIGTERM, onSignal);
    }
    std::signal(SIGPIPE, SIG_IGN);
    console.start();
    return QApplication::exec();
}

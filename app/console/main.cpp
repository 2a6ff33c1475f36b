// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/cli.h"
#include "app/console/translators.h"
#include "app/console/words.h"
#include "base/editdistance.h"
#include "base/largeblocks.h"
#include "base/logging.h"
#include "session/ownpacks.h"
#include "store/storepaths.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <sys/socket.h>
#include <unistd.h>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

int signalPipe[2];

// The first one asks. A later one ends the program as if nobody handled it; but timeout(1) and service managers signal a
// program and then its group, so what follows within half a second is the same request once more.
void onSignal(int number)
{
    static timespec first{};
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    const auto milliseconds = [](const timespec &t) {
        return qint64(t.tv_sec) * 1000 + t.tv_nsec / 1'000'000;
    };
    if (first.tv_sec != 0 || first.tv_nsec != 0) {
        if (milliseconds(now) - milliseconds(first) > 500) {
            std::signal(number, SIG_DFL);
            std::raise(number);
        }
        return;
    }
    first = now;
    const char byte = char(number);
    [[maybe_unused]] const auto written = ::write(signalPipe[0], &byte, 1);
}

void printUsage(FILE *out)
{
    const QString begin =
        Words::tr("slipway %1: from a cloud project to a model that answers\n\n"
                  "  slipway [gui]              open the console\n"
                  "  slipway sandbox [options]  run the stand-in clouds, cluster and model server\n");
    std::fputs(begin.arg(QLatin1StringView(SLIPWAY_VERSION)).toUtf8().constData(), out);
    for (const CommandLine *command : allCommands())
        std::fprintf(out, "  slipway %-18s %s\n", command->name,
                     Words::tr(command->summary).toUtf8().constData());
    const QString end = Words::tr("\nslipway COMMAND --help says more. Exit status: 0 fine, 1 findings of "
                                  "severity error stand, 2 usage or invalid\n"
                                  "input, 3 could not reach something, 4 not authorised, 5 failed (and "
                                  "rolled back or left resumable: it says which).\n");
    std::fputs(end.toUtf8().constData(), out);
}

// The window and the sandbox are programs of their own beside this one: a command line that is only to print zones must
// not load a window system's libraries first.
int become(const char *program, char **argv)
{
    char self[4096];
    const ssize_t length = ::readlink("/proc/self/exe", self, sizeof self - 1);
    if (length > 0) {
        self[length] = 0;
        if (char *slash = std::strrchr(self, '/')) {
            const QByteArray beside = QByteArray(self, slash - self + 1) + program;
            ::execv(beside.constData(), argv);
        }
    }
    ::execvp(program, argv);
    std::fprintf(
        stderr,
        "slipway: the program %s was not found beside this one nor on PATH; install the package completely\n",
        program);
    return int(ExitStatus::Usage);
}

/// The command that was probably meant; empty: none is near.
QString commandNear(const QString &typed)
{
    QString nearest;
    int least = 3;
    for (const CommandLine *candidate : allCommands()) {
        const QString name = QString::fromLatin1(candidate->name);
        if (const int distance = editDistance(typed, name, least); distance < least) {
            least = distance;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace

int main(int argc, char **argv)
{
    giveLargeBlocksBack();
    const char *word = argc > 1 ? argv[1] : "gui";
    if (std::strcmp(word, "gui") == 0)
        return become("slipway-gui", argc > 1 ? argv + 1 : argv);
    if (word[0] == '-' && std::strcmp(word, "--help") != 0 && std::strcmp(word, "-h") != 0
        && std::strcmp(word, "--version") != 0)
        return become("slipway-gui", argv); // options of the window, e.g. --context
    if (std::strcmp(word, "sandbox") == 0)
        return become("slipway-sandbox", argv + 1);
    if (std::strcmp(word, "--version") == 0 || std::strcmp(word, "version") == 0) {
        std::puts("slipway " SLIPWAY_VERSION);
        return 0;
    }
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"slipway"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    installTranslators(QLocale());

    if (std::strcmp(word, "--help") == 0 || std::strcmp(word, "-h") == 0 || std::strcmp(word, "help") == 0) {
        printUsage(stdout);
        return 0;
    }
    const CommandLine *command = nullptr;
    for (const CommandLine *candidate : allCommands()) {
        if (std::strcmp(candidate->name, word) == 0)
            command = candidate;
    }
    if (!command) {
        const QString typed = QString::fromLocal8Bit(word);
        const QString near = commandNear(typed);
        const QString problem = near.isEmpty()
            ? Words::tr("there is no command \"%1\"").arg(typed)
            : Words::tr("there is no command \"%1\"; did you mean \"%2\"?").arg(typed, near);
        std::fprintf(stderr, "slipway: %s\n", problem.toUtf8().constData());
        if (near.isEmpty()) {
            std::fputs("\n", stderr);
            printUsage(stderr);
        }
        return int(ExitStatus::Usage);
    }

    Cli cli;
    cli.parser.setApplicationDescription(Words::tr(command->summary));
    cli.addCommonOptions();
    command->options(cli);
    QStringList arguments = QCoreApplication::arguments();
    arguments.removeAt(1);
    arguments[0] = u"slipway "_s + QString::fromLatin1(command->name);
    if (const auto problem = cli.parse(arguments))
        return int(cli.usage(*problem));
    if (cli.parser.isSet(u"help"_s)) {
        // The parser names the program by its path; what one types is this.
        const QString path = QCoreApplication::arguments().constFirst();
        QString help = cli.parser.helpText();
        if (const qsizetype at = help.indexOf(path); at >= 0)
            help.replace(at, path.size(), arguments.constFirst());
        std::fputs(help.toUtf8().constData(), stdout);
        return 0;
    }
    installLogging(cli.isVerbose());
    for (const Error &fault : readOwnPacks(StorePaths::ofThisUser()))
        std::fprintf(stderr, "slipway: %s\n", fault.toString().toUtf8().constData());

    // A signal asks the command to stop.
    std::stop_source stop;
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return int(ExitStatus::Failed);
    QSocketNotifier notifier(signalPipe[1], QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &app, [&stop, &cli] {
        char byte = 0;
        [[maybe_unused]] const auto count = ::read(signalPipe[1], &byte, 1);
        cli.endedBySignal = byte;
        stop.request_stop();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGPIPE, SIG_IGN);

    auto status = ExitStatus::Failed;
    auto task = command->run(cli, stop.get_token());
    task.start([&] {
        auto result = task.takeResult();
        status = result ? *result : cli.report(result.error());
        QMetaObject::invokeMethod(&app, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    });
    QCoreApplication::exec();
    return int(cli.finished(status));
}

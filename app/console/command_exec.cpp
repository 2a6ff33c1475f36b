// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"
#include "app/console/words.h"
#include "base/oneshot.h"
#include "kube/execsession.h"
#include "kube/labelselector.h"
#include "kube/podtablemodel.h"
#include "plan/changelog.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// More than this is on its way to the pod: standard input waits.
constexpr qint64 mostOnTheWay = 1024 * 1024;

int sizePipe[2] = {-1, -1};
void onSizeChanged(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(sizePipe[0], &byte, 1);
}

void execOptions(Cli &cli)
{
    cli.parser.addPositionalArgument(
        u"pod"_s, Words::tr("a pod's name, or an endpoint's: then one of its ready pods"), u"POD|ENDPOINT"_s);
    cli.parser.addPositionalArgument(u"command"_s, Words::tr("what to run there, after --"),
                                     u"-- COMMAND…"_s);
    cli.parser.addOption(
        {{u"c"_s, u"container"_s}, Words::tr("container; the pod's first when not given"), u"NAME"_s});
}

/// While it lives the terminal gives every key as it is, and shows what comes as it is.
class RawTerminal
{
public:
    RawTerminal()
    {
        if (::tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios raw = m_before;
        ::cfmakeraw(&raw);
        m_isRaw = ::tcsetattr(STDIN_FILENO, TCSANOW, &raw) == 0;
    }
    ~RawTerminal()
    {
        if (m_isRaw)
            ::tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
    }
    Q_DISABLE_COPY_MOVE(RawTerminal)

private:
    termios m_before{};
    bool m_isRaw = false;
};

/// @return whether all of it was taken. A reader that is slow holds us back, and with us the program in the pod.
bool writeAll(int file, const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const auto count = ::write(file, bytes.constData() + at, std::size_t(bytes.size() - at));
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            return false;
        at += std::max<qsizetype>(0, count);
    }
    return true;
}

/// A ready pod of an endpoint's Service.
Task<QString> podOf(KubeClient &kube, Endpoint endpoint, QString nameSpace, std::stop_token stop)
{
    auto service = co_await kube.get({kinds::services(), nameSpace, endpoint.service}, stop);
    if (!service)
        co_return std::unexpected(std::move(service.error()));
    const LabelSelector selector = LabelSelector::fromMap((*service)["spec"_L1]["selector"_L1].toObject());
    if (selector.isEmpty()) // it would be every pod of the namespace
        co_return fail(ErrorKind::NotFound, Words::tr("the Service %1 has no selector").arg(endpoint.service),
                       {}, Words::tr("name a pod"));
    auto pods = co_await kube.list(kinds::pods(),
                                   {.nameSpace = nameSpace, .labelSelector = selector.toString()}, stop);
    if (!pods)
        co_return std::unexpected(std::move(pods.error()));
    for (const QJsonObject &pod : std::as_const(pods->items)) {
        if (podRowOf(pod).isReady)
            co_return nameOf(pod);
    }
    co_return fail(ErrorKind::Unavailable,
                   Words::tr("no pod of the endpoint %1 is ready").arg(endpoint.name));
}

Task<ExitStatus> runExec(Cli &cli, std::stop_token stop)
{
    const QStringList words = positional(cli);
    if (words.size() < 2)
        co_return cli.usage(Words::tr("name a pod or an endpoint, and after -- the command to run in it"));
    if (!cli.isText())
        co_return cli.usage(Words::tr("exec gives what the command writes, and has no other form of output"));
    const QString name = words.first();
    QString pod = name;
    const auto endpoint = endpointNamed(cli, name);
    if (endpoint) {
        if (auto connected = co_await connectNamed(cli, endpoint->target, ConnectFor::Reading, stop);
            !connected)
            co_return cli.report(connected.error());
    } else if (auto connected = co_await cli.connectCluster(stop); !connected) {
        co_return cli.report(connected.error());
    }
    KubeClient &kube = *cli.session().kube();
    QString nameSpace = cli.session().target().nameSpace;
    if (endpoint) {
        nameSpace = endpoint->target.nameSpace;
        auto found = co_await podOf(kube, *endpoint, nameSpace, stop);
        if (!found)
            co_return cli.report(found.error());
        pod = *found;
    }
    QString container = cli.parser.value(u"container"_s);
    if (container.isEmpty()) {
        auto object = co_await kube.get({kinds::pods(), nameSpace, pod}, stop);
        if (!object)
            co_return cli.report(object.error());
        container = execContainers(*object).value(0);
    }
    const bool isTerminal = ::isatty(STDIN_FILENO) != 0 && ::isatty(STDOUT_FILENO) != 0;
    const ExecOptions asked{
        .container = container, .command = words.sliced(1), .input = true, .terminal = isTerminal};
    (void)cli.activities();
    ChangeLog *log = cli.session().changeLog();
    const qint64 entry =
        log->began(Words::tr("Command in %1/%2: %3").arg(nameSpace, pod, asked.command.join(u' ')),
                   execCommandLine(nameSpace, pod, asked), cli.session().target());

    ExecSession exec(kube, nameSpace, pod, asked);
    OneShot over;
    std::optional<Result<int>> outcome;
    bool outputLost = false;
    QObject::connect(&exec, &ExecSession::received, &exec, [&](const QByteArray &bytes, bool isErrorStream) {
        // Whoever read it has left, as head(1) does: so do we.
        if (!writeAll(isErrorStream ? STDERR_FILENO : STDOUT_FILENO, bytes)) {
            outputLost = true;
            over.complete();
        }
    });
    QObject::connect(&exec, &ExecSession::ended, &exec, [&](const Result<int> &how) {
        outcome = how;
        over.complete();
    });
    if (auto opened = co_await exec.open(stop); !opened) {
        log->ended(entry, opened, {});
        co_return cli.report(opened.error());
    }
    std::optional<RawTerminal> raw;
    std::optional<QSocketNotifier> sized;
    const auto tellSize = [&exec] {
        winsize size{};
        if (::ioctl(STDIN_FILENO, TIOCGWINSZ, &size) == 0)
            exec.resize(size.ws_col, size.ws_row);
    };
    if (isTerminal) {
        raw.emplace();
        tellSize();
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, sizePipe) == 0) {
            sized.emplace(sizePipe[1], QSocketNotifier::Read);
            QObject::connect(&*sized, &QSocketNotifier::activated, &exec, [tellSize] {
                char bytes[64];
                [[maybe_unused]] const auto count = ::read(sizePipe[1], bytes, sizeof bytes);
                tellSize();
            });
            std::signal(SIGWINCH, onSizeChanged);
        }
    }
    bool inputOver = false;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &exec, [&] {
        char bytes[16 * 1024];
        const auto count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (count > 0) {
            exec.write(QByteArray(bytes, count));
            input.setEnabled(exec.bytesToWrite() < mostOnTheWay);
        } else if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
            inputOver = true;
            input.setEnabled(false);
            (void)exec.closeInput();
        }
    });
    QObject::connect(&exec, &ExecSession::written, &input,
                     [&] { input.setEnabled(!inputOver && exec.bytesToWrite() < mostOnTheWay); });
    std::stop_callback onStop(stop, [over] { over.complete(); });
    co_await over;

    std::signal(SIGWINCH, SIG_DFL);
    sized.reset();
    raw.reset();
    exec.disconnect();
    if (!outcome) {
        exec.close();
        log->ended(entry, stop.stop_requested() ? Result<>(cancelled()) : Result<>(), {});
        co_return outputLost && !stop.stop_requested() ? ExitStatus::Fine : cli.report(cancelled().error());
    }
    if (!*outcome) {
        log->ended(entry, std::unexpected(outcome->error()), {});
        co_return cli.report(outcome->error());
    }
    const int code = outcome->value();
    log->ended(entry, {}, code == 0 ? QString() : Words::tr("exit status %1").arg(code));
    co_return ExitStatus(code); // the command's own, whatever ours mean
}

} // namespace

const CommandLine execCommand{"exec",
                              QT_TRANSLATE_NOOP("Cli", "run a command in a container, with this terminal"),
                              execOptions, runExec};

} // namespace slipway

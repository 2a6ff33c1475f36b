// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/childprocess.h"

#include "base/deadline.h"

#include <QProcess>

#include <csignal>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// A QProcess that never outlives its owner, and whose children go with it.
class OwnedProcess
{
public:
    OwnedProcess() = default;
    OwnedProcess(const OwnedProcess &) = delete;
    OwnedProcess &operator=(const OwnedProcess &) = delete;
    ~OwnedProcess()
    {
        process.disconnect();
        kill();
        // QProcess' destructor would wait for the end; the event loop can do that.
        if (process.state() == QProcess::NotRunning) {
            process.deleteLater();
        } else {
            QObject::connect(&process, &QProcess::finished, &process, &QObject::deleteLater);
        }
    }
    void kill()
    {
        if (process.state() == QProcess::NotRunning)
            return;
        // Its pid is its group's, as it leads a session.
        if (const qint64 pid = process.processId(); pid > 0)
            ::kill(-pid_t(pid), SIGKILL);
        process.kill();
    }
    QProcess &process = *new QProcess; // deletes itself, see above
};

Task<ChildOutput> runToTheEnd(ChildProcess child, std::stop_token stop)
{
    OwnedProcess owned;
    QProcess &process = owned.process;
    OneShot ended;
    ChildOutput result;
    bool tooMuch = false;
    process.setProgram(child.program);
    process.setArguments(child.arguments);
    process.setProcessEnvironment(child.environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession
                                     | QProcess::UnixProcessFlag::CloseFileDescriptors
                                     | QProcess::UnixProcessFlag::ResetSignalHandlers);
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, [&] {
        result.output += process.readAllStandardOutput();
        if (result.output.size() > child.maxOutputBytes && !tooMuch) {
            tooMuch = true;
            owned.kill();
        }
        if (tooMuch)
            result.output.clear();
    });
    QObject::connect(&process, &QProcess::readyReadStandardError, &process, [&] {
        result.errors += process.readAllStandardError();
        if (result.errors.size() > child.maxErrorBytes)
            result.errors = result.errors.last(child.maxErrorBytes);
    });
    QObject::connect(&process, &QProcess::finished, &process, [ended] { ended.complete(); });
    QObject::connect(&process, &QProcess::errorOccurred, &process, [ended](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended.complete();
    });
    std::stop_callback onStop(stop, [ended] { ended.complete(); });
    process.start();
    co_await ended;
    if (stop.stop_requested() && process.state() != QProcess::NotRunning)
        co_return cancelled();
    if (process.error() == QProcess::FailedToStart)
        co_return fail(ErrorKind::NotFound,
                       u"%1 cannot be started: %2"_s.arg(child.program, process.errorString()));
    if (tooMuch)
        co_return fail(
            ErrorKind::Invalid,
            u"%1 wrote more than %2 KiB and was ended"_s.arg(child.program).arg(child.maxOutputBytes >> 10));
    if (process.exitStatus() == QProcess::CrashExit)
        co_return fail(ErrorKind::Internal, u"%1 was ended by a signal"_s.arg(child.program));
    result.exitCode = process.exitCode();
    co_return result;
}

} // namespace

Task<ChildOutput> runChild(ChildProcess child, Clock &clock, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return cancelled();
    const QString late =
        u"%1 did not end within %2 s and was killed"_s.arg(child.program).arg(child.timeout.count() / 1000);
    const auto limit = child.timeout;
    co_return co_await withDeadline(
        clock, limit, late, stop,
        [child = std::move(child)](std::stop_token inner) { return runToTheEnd(child, inner); });
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/commandrunner.h"

#include "base/deadline.h"

#include <QProcess>
#include <QStandardPaths>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxOutputBytes = 8 * 1024 * 1024;

class ProcessRunner : public CommandRunner
{
public:
    explicit ProcessRunner(Clock &clock) : m_clock(clock) { }

    Task<CommandResult> run(QString program, QStringList arguments, std::chrono::milliseconds timeout,
                            std::stop_token stop) override
    {
        const QString path = QStandardPaths::findExecutable(program);
        if (path.isEmpty())
            co_return fail(ErrorKind::NotFound, u"%1 is not installed, or not on PATH."_s.arg(program),
                           program);
        co_return co_await withDeadline(
            m_clock, timeout, u"%1 did not end in time."_s.arg(program), stop,
            [this, path, arguments](std::stop_token inner) { return runToEnd(path, arguments, inner); });
    }

private:
    Task<CommandResult> runToEnd(QString path, QStringList arguments, std::stop_token stop)
    {
        if (stop.stop_requested())
            co_return cancelled();
        CommandResult result; // before the process, whose destructor may still deliver output
        bool isTooLong = false;
        QProcess process;
        process.setStandardInputFile(QProcess::nullDevice());
        const auto take = [&result, &process, &isTooLong] {
            result.standardOutput += process.readAllStandardOutput();
            result.standardError += process.readAllStandardError();
            if (result.standardOutput.size() + result.standardError.size() > maxOutputBytes) {
                isTooLong = true;
                process.kill();
            }
        };
        OneShot ended;
        QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, take);
        QObject::connect(&process, &QProcess::readyReadStandardError, &process, take);
        QObject::connect(&process, &QProcess::finished, &process, [ended] { ended.complete(); });
        QObject::connect(&process, &QProcess::errorOccurred, &process, [ended](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                ended.complete();
        });
        process.start(path, arguments);
        {
            // A request to stop is a polite one first; what ignores it for two seconds is killed.
            QTimer killer;
            killer.setSingleShot(true);
            QObject::connect(&killer, &QTimer::timeout, &process, &QProcess::kill);
            std::stop_callback onStop(stop, [&process, &killer] {
                process.terminate();
                killer.start(2'000);
            });
            co_await ended;
        }
        take();
        if (stop.stop_requested())
            co_return cancelled();
        if (process.error() == QProcess::FailedToStart)
            co_return fail(ErrorKind::NotFound,
                           u"%1 could not be started: %2"_s.arg(path, process.errorString()), path);
        if (isTooLong)
            co_return fail(ErrorKind::Invalid,
                           u"%1 wrote more than %2 MiB."_s.arg(path).arg(maxOutputBytes / 1024 / 1024), path);
        if (process.exitStatus() != QProcess::NormalExit)
            co_return fail(ErrorKind::Internal, u"%1 crashed."_s.arg(path), path);
        result.exitCode = process.exitCode();
        co_return result;
    }

    Clock &m_clock;
};

} // namespace

std::unique_ptr<CommandRunner> makeProcessRunner(Clock &clock)
{
    return std::make_unique<ProcessRunner>(clock);
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/task.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

#include <memory>

namespace slipway {

struct CommandResult {
    int exitCode = 0;
    QByteArray standardOutput = {};
    QByteArray standardError = {};
};

/// Runs another program, such as gcloud. An interface, so that tests answer instead.
class CommandRunner
{
public:
    virtual ~CommandRunner() = default;
    /// Runs @p program with @p arguments as given, without a shell, standard input closed.
    /// Errors: NotFound (no such program on PATH), Timeout (it is ended), Cancelled (the same), Internal (it crashed).
    /// An exit code other than zero is a result.
    virtual Task<CommandResult> run(QString program, QStringList arguments, std::chrono::milliseconds timeout,
                                    std::stop_token stop) = 0;
};

/// CommandRunner over QProcess: output is bounded at 8 MiB, and what runs over its time gets SIGTERM, then SIGKILL.
std::unique_ptr<CommandRunner> makeProcessRunner(Clock &clock);

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/task.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace slipway {

struct ChildProcess {
    QString program = {}; ///< absolute
    QStringList arguments = {};
    QProcessEnvironment environment = {};
    std::chrono::milliseconds timeout{30'000};
    qint64 maxOutputBytes = 1024 * 1024;
    qint64 maxErrorBytes = 16 * 1024; ///< the last ones are kept
};

struct ChildOutput {
    int exitCode = 0;
    QByteArray output = {};
    QByteArray errors = {};
};

/// Runs a program without a shell: standard input is empty, and it leads a session of its own, which is killed as a whole
/// when the time is up, the output grows past its limit, or the task is cancelled.
/// Errors: NotFound (cannot be started), Timeout, Invalid (too much output), Internal (it crashed), Cancelled.
Task<ChildOutput> runChild(ChildProcess child, Clock &clock, std::stop_token stop);

} // namespace slipway

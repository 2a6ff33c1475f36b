// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QByteArray>
#include <QStringList>

namespace slipway {

/// Runs the program that a profile's credential_process names, after the person has seen the exact command and agreed, as with a
/// kubeconfig's exec plugin. An interface, because asking is not this layer's business.
class CredentialProcess
{
public:
    virtual ~CredentialProcess() = default;
    /// @param commandLine program and arguments, no shell
    /// @param profile and @param file say who asks for it
    /// @return what it printed. Errors: Unauthorized (consent refused; the program failed), NotFound, Timeout, Cancelled.
    virtual Task<QByteArray> run(QStringList commandLine, QString profile, QString file,
                                 std::stop_token stop) = 0;
};

/// Splits a command line as a POSIX shell would, and expands nothing: quotes and backslashes only.
/// Nothing when a quote is left open. Source: AWS SDKs and Tools Reference Guide, "Process credential provider".
std::optional<QStringList> splitCommandLine(const QString &text);

} // namespace slipway

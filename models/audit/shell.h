// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <optional>

namespace slipway::audit {

/// A word of a command after quotes are taken away. Expansions stay as text: "${NAME}", "${NAME:-x}", "$(command)"; a dollar sign that
/// the shell would leave alone is kept as itself behind literalDollar.
struct ShellWord {
    QString text = {};
    int line = 0;
    bool quoted = false; ///< any part of it
};

/// Stands before a dollar sign that is no expansion: from single quotes, or escaped.
constexpr QChar literalDollar(0xE000);

struct ShellAssignment {
    QString name = {};
    QString value = {};
    int line = 0;
    bool known = true; ///< false: set by read, for, a loop or a command's output
};

struct ShellVariableUse {
    QString name = {};
    int line = 0;
    bool guarded = false; ///< ${NAME:-x}, ${NAME:?…} and their like: not being set is foreseen
    bool mustBeSet = false; ///< ${NAME?} and ${NAME:?…}
};

struct HereDocument {
    QStringList lines = {};
    int firstLine = 0;
    bool quoted = false; ///< <<'EOF': nothing in it is expanded
    qsizetype indent = 0;
};

/// One simple command.
struct ShellCommand {
    int line = 0;
    QList<ShellWord> words = {};
    QList<ShellAssignment> assignments = {}; ///< before the command, or what export and its like set
    QList<ShellVariableUse> uses = {};
    std::optional<HereDocument> hereDocument = {};
    QStringList readsFrom = {}; ///< < file
    QStringList writesTo = {}; ///< > file, >> file
    int pipeline = 0; ///< commands of one pipeline share it
    int pipelinePosition = 0;
    QString joinedBy = {}; ///< "&&", "||" or empty: how it hangs on the command before
    QString followedBy = {}; ///< the operator behind it
    bool conditional = false; ///< inside if, while, case or a function
    bool substituted = false; ///< inside $(…)

    QString program() const { return words.isEmpty() ? QString() : words.first().text; }
    /// The words without their first, in plain text.
    QStringList arguments() const;
    QString text() const;
};

/// Reads a script or the commands of a console session. It never fails: what it does not understand becomes words.
/// @param firstLine line number of the first line
QList<ShellCommand> readShell(const QStringList &lines, int firstLine);

} // namespace slipway::audit

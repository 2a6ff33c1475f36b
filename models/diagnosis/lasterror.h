// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a program says that it ends for, whatever the program: read from how languages and loggers write errors down, not from what
// single programs say.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace slipway {

/// An error in the program's own words.
struct LastError {
    QString text =
        {}; ///< without what loggers put around it: "AssertionError: Hidden size mismatch 4096 != 2048"; empty: none
    bool isSaid =
        false; ///< an exception, a panic, or what its logger calls an error: not only a line that speaks of a failure
    QString where = {}; ///< the function or file that it comes from, where that is told
};

/// The error that a log ends for. Of a chain of exceptions the first that says something, of a worker's error and its parent's complaint
/// the worker's, of a panic what it says and where.
/// @param lines  without times, levels and process names in front
/// @param levels of each line: 'F' fatal, 'E' error, 'W' warning, 'I' what is less, ' ' where none is told
LastError lastErrorOf(const QStringList &lines, const QByteArray &levels);

/// A line that is written as fields (JSON, logfmt, klog, zap) as a sentence: its message and its error. Any other comes back as it is.
QString sentenceOf(const QString &line);

/// The lines that a line of JSON stands for, where it is of an error or holds several: what it says, and the traceback or the causes that it
/// has in a field. Empty where the line is as good as it is.
QStringList unfolded(const QString &line);

/// The level that the fields of a line say, as lastErrorOf() takes them.
char levelOfFields(const QString &line);

} // namespace slipway

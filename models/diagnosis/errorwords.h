// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace slipway::errorwords {

/// Says no more than that something else has failed, that it is over, or where to read more.
bool isWrapper(const QString &line);
/// Sends its reader upwards: what ended the program stands before it.
bool pointsUp(const QString &line);
/// What the others of a group say when one of them has gone.
bool isEcho(const QString &text);
/// "AssertionError: …", also of programs that write no traceback.
const QRegularExpression &exceptionLine();
/// "Error: ShardCannotStart": Rust's name of an error without its words.
bool isBareVariant(const QString &line);
/// Whether a line can be an exception's: a name begins it, which is cheaper to see than the pattern is to try.
bool mayBeException(QStringView line);

/// "FATAL cannot load config file": neither a name nor a value, nor what was said.
bool isBland(const QString &line);
/// Says no more than that tries or time are used up.
bool isUsedUp(const QString &text);
/// Something was refused to it, or did not answer.
bool isRefusal(const QString &text);

/// The first function of a goroutine's stack that is not the language's own, below the line of its panic.
QString goFrame(const QStringList &lines, qsizetype panic);

struct Said {
    QString text;
    QString where;
};
/// How programs in Ruby, PHP and Elixir end; empty: not so.
Said scriptedEnd(const QString &line);

} // namespace slipway::errorwords

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/equivalentcommand.h"

#include "base/shellwords.h"
#include "plan/target.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

QString equivalentCommand(const QString &command, const Target &target)
{
    if (target.kubeContext.isEmpty())
        return command;
    // Each place where a command begins, up to a document that follows.
    static const QRegularExpression kubectl(u"(^|\\n|&& |\\|\\| |\\| |; )kubectl (?!--context)"_s);
    const qsizetype document = command.indexOf("<<"_L1);
    QString commands = document < 0 ? command : command.first(document);
    // Not by replace()'s \1: a context's name may hold a backslash.
    qsizetype at = 0;
    for (auto match = kubectl.match(commands, at); match.hasMatch(); match = kubectl.match(commands, at)) {
        const QString told =
            match.captured(1) + shellCommand({u"kubectl"_s, u"--context"_s, target.kubeContext}) + u' ';
        commands.replace(match.capturedStart(), match.capturedLength(), told);
        at = match.capturedStart() + told.size();
    }
    return document < 0 ? commands : commands + command.sliced(document);
}

} // namespace slipway

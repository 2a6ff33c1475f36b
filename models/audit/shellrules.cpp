// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines that a shell reads otherwise than they were meant. Source: POSIX, "Shell Command Language" (assignments, escape character,
// here-documents); GNU sed manual, "The s Command".
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

void say(AuditContext &context, const Place &place, const QString &line, const QString &title,
         const QString &cause, const QString &instead)
{
    context.report.add("command.syntax", {{place, u"line"_s, line}}, title, cause,
                       AuditText::tr("Write it as"), instead);
}

/// NAME = value, export NAME = value.
void checkAssignment(AuditContext &context, const Command &command)
{
    static const QStringList setters{u"export"_s, u"declare"_s, u"local"_s, u"readonly"_s};
    static const QRegularExpression capitals(u"^[A-Z][A-Z0-9_]+$"_s);
    const QList<ShellWord> &words = command.shell.words;
    const bool isSetter = setters.contains(command.shell.program());
    const qsizetype at = isSetter ? 1 : 0;
    if (words.size() < at + 2 || words.at(at).quoted || !capitals.match(words.at(at).text).hasMatch()
        || words.at(at + 1).quoted || !words.at(at + 1).text.startsWith(u'=')
        || words.at(at + 1).text == "=="_L1)
        return;
    const QString value = words.at(at + 1).text == "="_L1
        ? (words.size() > at + 2 ? words.at(at + 2).text : QString())
        : words.at(at + 1).text.mid(1);
    say(context, command.place(), command.shell.text(),
        AuditText::tr("Blanks around the equals sign: %1 is not set").arg(words.at(at).text),
        isSetter ? AuditText::tr("The shell takes the name, the sign and the value for three words.")
                 : AuditText::tr("The shell takes the name for a command."),
        (isSetter ? words.first().text + u' ' : QString()) + words.at(at).text + u'=' + value);
}

/// A line that begins with a flag belongs to the one above, which does not go on.
void checkLostFlag(AuditContext &context, const Command &command)
{
    static const QRegularExpression flag(u"^--[a-z][a-z0-9-]+(?:=.*)?$"_s);
    const ShellWord first = command.shell.words.value(0);
    if (first.quoted || !flag.match(first.text).hasMatch())
        return;
    say(context, command.place(), command.shell.text(),
        AuditText::tr("The line above does not end with a backslash, so it ends there"),
        AuditText::tr("That command runs without the flags that follow, and %1 is taken for a command.")
            .arg(first.text),
        u"\\"_s);
}

/// A backslash that escapes a blank in place of the line's end.
void checkLostBackslash(AuditContext &context, const Command &command)
{
    for (const ShellWord &word : command.shell.words) {
        const bool isBlank = !word.quoted && !word.text.isEmpty() && word.text.trimmed().isEmpty();
        if (!isBlank)
            continue;
        say(context, {command.file, word.line}, command.shell.text(),
            AuditText::tr("A blank follows the backslash, so the line ends there"),
            AuditText::tr("The backslash stands before the blank and not before the line's end; what follows "
                          "is a command of its own."),
            u"\\"_s);
        return;
    }
}

/// In a script, the end of a here-document stands alone, from the line's first column on.
void checkHereEnd(AuditContext &context, const Command &command)
{
    const auto file = std::ranges::find(context.world.tree.files, command.file, &SourceFile::path);
    if (!command.shell.hereDocument || file == context.world.tree.files.end()
        || file->kind != SourceKind::Shell)
        return;
    static const QRegularExpression tabbed(u"<<-"_s);
    const HereDocument &here = *command.shell.hereDocument;
    const qsizetype end = here.firstLine - 1 + here.lines.size();
    const QString line = file->lines.value(end), opening = file->lines.value(here.firstLine - 2);
    if (line.trimmed().isEmpty() || line == line.trimmed() || tabbed.match(opening).hasMatch())
        return;
    say(context, {command.file, int(end) + 1}, line,
        AuditText::tr("The end of the here-document is indented, so it is none"),
        AuditText::tr("The shell reads on to the end of the script."), line.trimmed());
}

/// s/TEXT/$VALUE/ with a value that has the separator in it.
void checkSeparator(AuditContext &context, const Command &command)
{
    static const QRegularExpression substitution(u"(?:^|[;{\\n ])s([/|#,:])[^\\n]*?\\1([^\\n]*?)\\1"_s);
    static const QRegularExpression variable(u"\\$\\{([A-Za-z_]\\w*)\\}"_s);
    if (command.shell.program() != "sed"_L1)
        return;
    for (const ShellWord &word : command.shell.words) {
        for (auto it = substitution.globalMatch(word.text); it.hasNext();) {
            const auto match = it.next();
            for (auto use = variable.globalMatch(match.captured(2)); use.hasNext();) {
                const auto name = use.next();
                const QString value = context.world.resolved(name.captured(0), command.file, word.line);
                if (!value.contains(match.captured(1)) || value == name.captured(0))
                    continue;
                say(context, {command.file, word.line}, word.text,
                    AuditText::tr("The value of %1 contains sed's separator").arg(name.captured(1)),
                    AuditText::tr("sed answers \"unknown option to s\": with %1 filled in, the expression "
                                  "ends too early.")
                        .arg(value),
                    u"s|…|${%1}|"_s.arg(name.captured(1)));
                return;
            }
        }
    }
}

/// set -e without pipefail: the status of a pipe is tee's, which does not fail.
void checkHiddenFailure(AuditContext &context, const SourceFile &file)
{
    static const QRegularExpression handled(u"pipefail|PIPESTATUS"_s);
    static const QRegularExpression stops(
        u"^\\s*set\\s+-[a-zA-Z]*e[a-zA-Z]*\\b|^\\s*set\\s+-o\\s+errexit\\b"_s);
    static const QRegularExpression bash(u"^#!.*\\bbash\\b"_s);
    static const QStringList programs{u"kubectl"_s, u"helm"_s,   u"gcloud"_s,
                                      u"aws"_s,     u"eksctl"_s, u"terraform"_s};
    static const QStringList verbs{u"apply"_s, u"install"_s, u"upgrade"_s, u"create"_s,
                                   u"wait"_s,  u"rollout"_s, u"replace"_s};
    // POSIX has pipefail since 2024 only, so a script for sh may not be able to say it.
    if (file.kind != SourceKind::Shell || !bash.match(file.lines.value(0)).hasMatch()
        || file.lines.filter(stops).isEmpty() || !file.lines.filter(handled).isEmpty())
        return;
    const QList<Command> &commands = context.world.commands;
    for (qsizetype i = 0; i + 1 < commands.size(); ++i) {
        const ShellCommand &from = commands.at(i).shell, &to = commands.at(i + 1).shell;
        const QStringList words = from.arguments().mid(0, 4);
        if (commands.at(i).file != file.path || from.conditional || from.substituted
            || from.followedBy != "|"_L1 || to.program() != "tee"_L1 || !to.followedBy.isEmpty()
            || !programs.contains(from.program())
            || std::ranges::none_of(words, [](const QString &word) { return verbs.contains(word); }))
            continue;
        context.report.add("command.hidden-failure", {{commands.at(i).place(), u"command"_s, from.text()}},
                           AuditText::tr("If this fails, the script goes on: tee hides it"),
                           AuditText::tr("set -e sees the status of the last command of a pipe only."),
                           AuditText::tr("Write it as"), u"set -eo pipefail"_s);
    }
}

} // namespace

void shellRules(AuditContext &context)
{
    for (const SourceFile &file : context.world.tree.files)
        checkHiddenFailure(context, file);
    for (const Command &command : context.world.commands) {
        if (command.mention)
            continue;
        checkAssignment(context, command);
        checkLostFlag(context, command);
        checkLostBackslash(context, command);
        checkHereEnd(context, command);
        checkSeparator(context, command);
    }
}

} // namespace slipway::audit

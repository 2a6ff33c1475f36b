// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bodies of requests as the shell passes them on: JSON that is none, variables that single quotes keep from being filled in.
#include "audit/rules.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// The text with a value in place of everything that is filled in later.
QString withValues(const QString &text)
{
    const QString hidden = masked(text);
    QString filled;
    bool isQuoted = false;
    for (qsizetype i = 0; i < hidden.size(); ++i) {
        const QChar c = hidden.at(i);
        if (c == u'"')
            isQuoted = !isQuoted;
        if (c == u'\\' && isQuoted && i + 1 < hidden.size()) {
            filled += c;
            filled += hidden.at(++i);
            continue;
        }
        filled += c == anyText && !isQuoted ? QChar(u'0') : c;
    }
    return filled;
}

void checkBody(AuditContext &context, const Command &command, const QString &given, int line,
               const QString &field)
{
    const QString body = given.trimmed();
    static const QRegularExpression elided(u"\\.\\.\\.|…|\\{\\{|<[a-z]"_s);
    // kubectl also takes YAML, in which names need no quotes, or single ones.
    static const QRegularExpression singly(u"'\\w+'\\s*:"_s);
    const bool isSingly = command.shell.program() == "curl"_L1 && singly.match(body).hasMatch();
    if (!body.startsWith(u'{') || !(body.contains(u'"') || isSingly) || elided.match(body).hasMatch())
        return;
    static const QRegularExpression kept(
        u"%1(?:\\{([A-Za-z_]\\w*)\\}|([A-Z][A-Z0-9_]{2,})\\b)"_s.arg(literalDollar));
    const int above = int(given.left(given.indexOf(u'{')).count(u'\n'));
    if (const auto match = kept.match(body); match.hasMatch()) {
        const QString name = match.captured(1) + match.captured(2);
        context.report.add(
            "command.body",
            {{{command.file, line + above + int(body.left(match.capturedStart()).count(u'\n'))},
              field,
              u"${%1}"_s.arg(name)}},
            AuditText::tr("Single quotes keep the shell from filling in %1").arg(u"${%1}"_s.arg(name)),
            AuditText::tr("The server gets the name of the variable in place of its value."),
            AuditText::tr("Write it as"), u"'\"${%1}\"'"_s.arg(name));
        return;
    }
    QString text = withValues(body);
    text.replace(literalDollar, u'$');
    QJsonParseError error;
    QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error == QJsonParseError::NoError)
        return;
    // A comma before the end is what it stumbles over one line later.
    static const QRegularExpression comma(u",(?=\\s*[}\\]])"_s);
    const auto trailing = comma.match(text);
    const qsizetype at = trailing.hasMatch() ? trailing.capturedStart()
                                             : QString::fromUtf8(text.toUtf8().left(error.offset)).size();
    context.report.add("command.body",
                       {{{command.file, line + above + int(text.left(at).count(u'\n'))},
                         field,
                         text.mid(std::max<qsizetype>(at - 20, 0), 40)}},
                       trailing.hasMatch() ? AuditText::tr("The body is no JSON: a comma before its end")
                                           : AuditText::tr("The body is no JSON"),
                       AuditText::tr("It is refused."), AuditText::tr("Correct it here"), {});
}

} // namespace

void bodyRules(AuditContext &context)
{
    struct BodyFlag {
        QString program;
        QStringList flags;
    };
    static const QList<BodyFlag> known{
        {u"curl"_s, {u"-d"_s, u"--data"_s, u"--data-raw"_s, u"--data-binary"_s, u"--json"_s}},
        {u"kubectl"_s, {u"-p"_s, u"--patch"_s, u"--overrides"_s}},
        {u"aws"_s, {u"--policy-document"_s, u"--assume-role-policy-document"_s, u"--cli-input-json"_s}}};
    for (const Command &command : context.world.commands) {
        const auto body = std::ranges::find(known, command.shell.program(), &BodyFlag::program);
        if (body == known.end() || command.mention)
            continue;
        const QList<ShellWord> &words = command.shell.words;
        for (qsizetype i = 1; i < words.size(); ++i) {
            const QString flag = words.at(i).text.section(u'=', 0, 0);
            if (!body->flags.contains(flag))
                continue;
            if (words.at(i).text.contains(u'='))
                checkBody(context, command, words.at(i).text.section(u'=', 1), words.at(i).line, flag);
            else if (i + 1 < words.size())
                checkBody(context, command, words.at(i + 1).text, words.at(i + 1).line, flag);
        }
    }
}

} // namespace slipway::audit

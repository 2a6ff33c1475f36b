// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that commands fill in: a sed whose text the file does not have, and a quoted here-document whose variables the page sets. Sources:
// POSIX, "sed" (a substitution that matches nothing succeeds) and "Here-Document" (no expansion when any part of the mark is quoted).
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// The text of a file as far as it is shown: of the tree, a block that is saved as it, or a here-document that writes it.
struct ShownFile {
    QStringList lines = {};
    Place place = {};
    int order = 0;
};

QList<ShownFile> shownFiles(const AuditWorld &world, const QString &path)
{
    QList<ShownFile> found;
    const QString base = path.section(u'/', -1);
    for (const SourceFile &file : world.tree.files) {
        if (file.path.section(u'/', -1) == base && file.kind != SourceKind::Markdown)
            found.append({file.lines, {file.path, 1}, 0});
    }
    for (const auto &block : world.blocks) {
        if (!block->wholeFile && block->language != BlockLanguage::Shell
            && block->fileName.section(u'/', -1) == base)
            found.append({block->lines, {block->file, block->firstLine}, 0});
    }
    for (const Command &command : world.commands) {
        for (const QString &target : command.shell.writesTo) {
            if (target.section(u'/', -1) != base)
                continue;
            if (command.shell.hereDocument)
                found.append({command.shell.hereDocument->lines, command.place(), command.order});
            else
                found.append({{}, command.place(), command.order}); // fetched or made: not seen
        }
    }
    return found;
}

struct Substitution {
    QString pattern = {}, replacement = {};
};

/// The plain texts that a sed script replaces: s/text/…/, with any separator; patterns with operators are left alone.
QList<Substitution> substitutions(const QString &script)
{
    QList<Substitution> found;
    for (qsizetype i = 0; i + 1 < script.size(); ++i) {
        const bool starts =
            script.at(i) == u's' && (i == 0 || QStringView(u"; \n{").contains(script.at(i - 1)));
        const QChar separator = script.at(i + 1);
        if (!starts || separator.isLetterOrNumber() || separator.isSpace() || separator == u'\\')
            continue;
        const qsizetype middle = script.indexOf(separator, i + 2);
        const qsizetype end = middle < 0 ? -1 : script.indexOf(separator, middle + 1);
        if (end < 0)
            break;
        found.append({script.mid(i + 2, middle - i - 2), script.mid(middle + 1, end - middle - 1)});
        i = end;
    }
    return found;
}

/// Words that wait to be replaced: __NAME__, {{NAME}}, <NAME>, YOUR_NAME, @NAME@, ${NAME}, PROJECT_ID.
QStringList openWords(const QStringList &lines)
{
    static const QRegularExpression word(
        u"__[A-Za-z][A-Za-z0-9_-]*?__|<[A-Za-z][\\w-]*>|@[A-Z][A-Z0-9_]*@|%[A-Z][A-Z0-9_]*%|\\$\\{[A-Za-z_]\\w*\\}|\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\\b|\\{\\{ ?[.\\w]+ ?\\}\\}"_s);
    QStringList found;
    for (const QString &line : lines) {
        for (auto it = word.globalMatch(line); it.hasNext();)
            found << it.next().captured(0);
    }
    found.removeDuplicates();
    return found;
}

void checkSed(AuditContext &context, const Command &command)
{
    const AuditWorld &world = context.world;
    const QList<ShellWord> &words = command.shell.words;
    QString script;
    QStringList files;
    int scriptLine = command.shell.line;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString &text = words.at(i).text;
        if (text == "-e"_L1 || text == "--expression"_L1)
            continue;
        if (text.startsWith(u'-'))
            continue;
        if (text.contains(".yaml"_L1) || text.contains(".yml"_L1) || text.contains(".json"_L1)
            || text.contains(".tpl"_L1) || text.contains(".tmpl"_L1)) {
            if (!text.startsWith("s"_L1) || substitutions(text).isEmpty()) {
                files << text;
                continue;
            }
        }
        if (!substitutions(text).isEmpty()) {
            script += text + u'\n';
            scriptLine = words.at(i).line;
        }
    }
    files += command.shell.readsFrom;
    if (files.size() != 1 || masked(files.first()).contains(anyText) || files.first().contains(u'*'))
        return;
    const QList<ShownFile> shown = shownFiles(world, files.first());
    if (shown.size() != 1 || shown.first().lines.isEmpty() || shown.first().order > command.order)
        return;
    const QString content = shown.first().lines.join(u'\n');
    const QStringList open = openWords(shown.first().lines);
    for (const Substitution &each : substitutions(script)) {
        static const QRegularExpression plain(u"^[\\w@%<>{}. -]+$"_s);
        QString text = each.pattern;
        text.replace(literalDollar, u'$');
        static const QRegularExpression escaped(u"\\\\([$.{}\\[\\]/])"_s);
        text.replace(escaped, u"\\1"_s);
        if (text.startsWith("${"_L1) && !each.pattern.contains(literalDollar)
            && !each.pattern.contains(u'\\'))
            continue; // the shell fills it in
        const QString bare = text.startsWith("${"_L1) ? text.mid(1) : text;
        if (text.size() < 3 || !plain.match(bare).hasMatch() || content.contains(text))
            continue;
        // Another substitution may have brought it.
        const bool isBrought = std::ranges::any_of(world.commands, [&](const Command &other) {
            return other.order < command.order && other.shell.program() == "sed"_L1
                && other.shell.text().contains(text);
        });
        QString meant;
        for (const QString &word : open) {
            if (!nearest(text, {word}).isEmpty() || !nearest(word, {text}).isEmpty() || resembles(text, word))
                meant = word;
        }
        // A word in the same marks that nothing else replaces is the one.
        static const QRegularExpression marked(u"^(__|@|%)\\w+(?:__|@|%)$"_s);
        const QString mark = marked.match(text).captured(1);
        QStringList alike;
        for (const QString &word : open) {
            const bool isReplaced = std::ranges::any_of(
                world.commands, [&](const Command &other) { return other.shell.text().contains(word); });
            if (!mark.isEmpty() && marked.match(word).captured(1) == mark && !isReplaced)
                alike << word;
        }
        if (meant.isEmpty() && alike.size() == 1)
            meant = alike.first();
        if (meant.isEmpty() || isBrought)
            continue;
        const bool isTaken = std::ranges::any_of(
            substitutions(script), [&](const Substitution &other) { return other.pattern == meant; });
        if (isTaken)
            continue;
        context.report.add(
            "placeholder.not-filled",
            {{{command.file, scriptLine}, u"sed"_s, text}, {shown.first().place, files.first(), meant}},
            AuditText::tr("sed replaces %1, but the file has %2").arg(text, meant),
            AuditText::tr("It finds nothing, changes nothing and succeeds; %1 is applied as it "
                          "stands.")
                .arg(meant),
            AuditText::tr("Use one name in both places"), meant);
    }
}

/// Whether something fills the file in after it is written.
bool isFilledLater(const AuditWorld &world, const Command &writer, const QStringList &targets)
{
    static const QStringList fillers{u"envsubst"_s, u"sed"_s,           u"perl"_s,      u"yq"_s,
                                     u"jq"_s,       u"python"_s,        u"python3"_s,   u"j2"_s,
                                     u"gomplate"_s, u"eval"_s,          u"terraform"_s, u"kustomize"_s,
                                     u"docker"_s,   u"docker-compose"_s};
    for (const Command &command : world.commands) {
        if (!fillers.contains(command.shell.program()))
            continue;
        if (command.shell.pipeline == writer.shell.pipeline && command.file == writer.file)
            return true;
        const QString text = command.shell.text() + u' ' + command.shell.readsFrom.join(u' ');
        for (const QString &target : targets) {
            if (text.contains(target.section(u'/', -1)))
                return true;
        }
    }
    return false;
}

/// Data that the clouds read as it stands: policies and configurations with the names of variables in place of their values.
void checkQuotedData(AuditContext &context, const Command &command)
{
    const AuditWorld &world = context.world;
    if (!command.shell.hereDocument || !command.shell.hereDocument->quoted || command.mention)
        return;
    QStringList targets = command.shell.writesTo;
    if (command.shell.program() == "tee"_L1)
        targets << command.shell.arguments();
    const bool isData = std::ranges::any_of(targets, [](const QString &path) {
        return path.endsWith(".json"_L1) || path.endsWith(".yaml"_L1) || path.endsWith(".yml"_L1);
    });
    if (!isData || isFilledLater(world, command, targets))
        return;
    // A manifest is judged field by field, and a graph's expressions are its own.
    const QStringList &lines = command.shell.hereDocument->lines;
    const bool isManifest =
        std::ranges::any_of(lines, [](const QString &line) { return line.startsWith("kind:"_L1); })
        || std::ranges::any_of(lines, [](const QString &line) { return line.startsWith("services:"_L1); });
    if (isManifest)
        return;
    static const QRegularExpression use(u"\\$(?:\\{([A-Za-z_]\\w*)\\}|([A-Z][A-Z0-9_]{2,})\\b)"_s);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = use.match(lines.at(i));
        const QString name = match.captured(1) + match.captured(2);
        const bool isSet = std::ranges::any_of(world.variables, [&](const Variable &variable) {
            return variable.name == name && variable.file == command.file
                && variable.line < command.shell.line;
        });
        if (!match.hasMatch() || !isSet)
            continue;
        context.report.add(
            "placeholder.not-filled",
            {{{command.file, command.shell.hereDocument->firstLine + int(i)},
              u"variable"_s,
              match.captured(0)},
             {command.place(), u"command"_s, command.shell.text()}},
            AuditText::tr("Nothing fills %1 in").arg(match.captured(0)),
            AuditText::tr("The here-document's mark is quoted, so the shell leaves the text as it is."),
            AuditText::tr("Leave the quotes away, or pipe it through envsubst"), u"<<EOF"_s);
        return; // said once a document
    }
}

} // namespace

void editRules(AuditContext &context)
{
    for (const Command &command : context.world.commands) {
        if (command.shell.program() == "sed"_L1 && !command.mention)
            checkSed(context, command);
        checkQuotedData(context, command);
    }
}

} // namespace slipway::audit

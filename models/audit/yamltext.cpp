// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/yamltext.h"

#include "audit/shell.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

void shift(YamlNode &node, const QString &file, int lines)
{
    node.position.file = file;
    if (node.position.line > 0)
        node.position.line += lines;
    for (YamlNode &item : node.items)
        shift(item, file, lines);
    for (YamlNode::Entry &entry : node.entries) {
        entry.position.file = file;
        entry.position.line += lines;
        shift(entry.value, file, lines);
    }
}

bool looksLikeManifest(const QStringList &lines)
{
    static const QRegularExpression version(u"^apiVersion:"_s);
    static const QRegularExpression kind(u"^kind:"_s);
    bool hasVersion = false, hasKind = false;
    for (const QString &line : lines) {
        hasVersion |= version.match(line).hasMatch();
        hasKind |= kind.match(line).hasMatch();
    }
    return hasVersion && hasKind;
}

QString afterShell(const QString &line)
{
    QString result;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar next = i + 1 < line.size() ? line.at(i + 1) : QChar();
        if (line.at(i) == u'\\' && (next == u'$' || next == u'`' || next == u'\\')) {
            result += next == u'$' ? literalDollar : next;
            ++i;
        } else {
            result += line.at(i);
        }
    }
    return result;
}

namespace {

// Stand for the braces of "${NAME}" while YAML is read, for which they would open a map: {name: ${NAME}}.
constexpr QChar openedExpansion(0xE001), closedExpansion(0xE002);

QString withoutBraces(QString text)
{
    static const QRegularExpression expansion(u"\\$\\{([^{}\\n]*)\\}"_s);
    return text.replace(expansion, u"$%1\\1%2"_s.arg(openedExpansion).arg(closedExpansion));
}

void restoreBraces(QString &text)
{
    text.replace(openedExpansion, u'{').replace(closedExpansion, u'}');
}

void restoreBraces(YamlNode &node)
{
    if (node.kind == YamlNode::Kind::String) {
        QString text = node.text();
        restoreBraces(text);
        node.scalar = text;
    }
    for (YamlNode &item : node.items)
        restoreBraces(item);
    for (YamlNode::Entry &entry : node.entries) {
        restoreBraces(entry.key);
        restoreBraces(entry.value);
    }
}

} // namespace

Result<QList<YamlNode>> parseFilledLater(const QString &text, const QString &fileName, YamlLimits limits)
{
    auto documents = parseYaml(text.toUtf8(), fileName, limits);
    if (documents || !text.contains("${"_L1))
        return documents;
    auto filled = parseYaml(withoutBraces(text).toUtf8(), fileName, limits);
    if (!filled)
        return documents; // the first error is about what was written
    std::ranges::for_each(*filled, [](YamlNode &node) { restoreBraces(node); });
    return filled;
}

bool isTemplate(const YamlNode &node)
{
    static const QStringList keys{u"$if"_s, u"$for"_s, u"$let"_s, u"$merge"_s};
    return std::ranges::any_of(node.items, isTemplate)
        || std::ranges::any_of(node.entries, [](const YamlNode::Entry &entry) {
               return keys.contains(entry.key) || isTemplate(entry.value);
           });
}

} // namespace slipway::audit

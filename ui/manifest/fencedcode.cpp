// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manifest/fencedcode.h"

#include "ui/manifest/syntaxrepository.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// A line of this length is data, not code that somebody reads; definitions with regular expressions take seconds for it.
constexpr qsizetype longestLine = 4000;

class LineColours : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    QList<QTextLayout::FormatRange> next(const QString &line)
    {
        m_ranges.clear();
        m_state = highlightLine(line, m_state);
        return std::exchange(m_ranges, {});
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length <= 0 || format.isDefaultTextStyle(theme()))
            return;
        QTextCharFormat colours;
        if (format.hasTextColor(theme()))
            colours.setForeground(format.textColor(theme()));
        if (format.isBold(theme()))
            colours.setFontWeight(QFont::Bold);
        if (format.isItalic(theme()))
            colours.setFontItalic(true);
        m_ranges.append({.start = offset, .length = length, .format = colours});
    }

private:
    KSyntaxHighlighting::State m_state;
    QList<QTextLayout::FormatRange> m_ranges;
};

// What people write after the three back ticks: a language's name, one of its short names, or a file's extension.
KSyntaxHighlighting::Definition definitionFor(const QString &word)
{
    KSyntaxHighlighting::Repository &repository = syntaxRepository();
    static const QHash<QString, QString> shortNames = {
        {u"sh"_s, u"Bash"_s},      {u"shell"_s, u"Bash"_s},    {u"console"_s, u"Bash"_s},
        {u"py"_s, u"Python"_s},    {u"js"_s, u"JavaScript"_s}, {u"ts"_s, u"TypeScript"_s},
        {u"cpp"_s, u"C++"_s},      {u"golang"_s, u"Go"_s},     {u"rs"_s, u"Rust"_s},
        {u"csharp"_s, u"C#"_s},    {u"yml"_s, u"YAML"_s},      {u"hcl"_s, u"Terraform"_s},
        {u"tf"_s, u"Terraform"_s},
    };
    const QString name = word.trimmed().toLower();
    if (name.isEmpty())
        return {};
    const auto definition =
        repository.definitionForName(shortNames.value(name, name)); // the name's case does not matter
    return definition.isValid() ? definition : repository.definitionForFileName(u"x."_s + name);
}

} // namespace

void colourFencedCode(QTextDocument *document, int position, bool dark)
{
    QTextBlock block = document->findBlock(position);
    while (block.isValid()) {
        const QTextBlockFormat fence = block.blockFormat();
        const QString language = fence.stringProperty(QTextFormat::BlockCodeLanguage);
        if (language.isEmpty()) {
            block = block.next();
            continue;
        }
        LineColours colours;
        colours.setTheme(syntaxTheme(dark));
        colours.setDefinition(definitionFor(language));
        const int from = block.position();
        int until = from;
        for (; block.isValid() && block.blockFormat() == fence; block = block.next()) {
            if (colours.definition().isValid() && block.length() < longestLine)
                block.layout()->setFormats(colours.next(block.text()));
            until = block.position() + block.length();
        }
        document->markContentsDirty(from, std::min(until, document->characterCount()) - from);
    }
}

} // namespace slipway

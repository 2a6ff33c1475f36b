// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/markdown.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &badSign()
{
    static const QRegularExpression sign(
        u"^[\\s>*_#`-]*(?:[❌✗🚫⛔]|(?:before|wrong|broken|incorrect|bad|old|buggy|faulty|previously|"
        u"original|invalid)\\b(?!\\s+(?:you|we|the|applying|deploying|running|starting|creating|going|that|"
        u"this|continuing|installing|proceeding|anything|a|any|it|they|doing|using|each|every|step|upgrading)"
        u"\\b)"
        "|(?:do not|don't|never)\\s+(?:do|use|write|run|apply|copy)\\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return sign;
}

const QRegularExpression &goodSign()
{
    static const QRegularExpression sign(
        u"^[\\s>*_#`-]*(?:[✅✓✔]|(?:after|right|correct(?:ed)?|fixed?|good|new|now|instead|better)\\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return sign;
}

/// Prose right above a block that says that it shows a mistake or an output rather than something to do.
bool announcesMistake(const QString &lead)
{
    static const QRegularExpression sign(
        u"[❌🚫⛔]|^[\\s>*_#-]*(?:before|wrong|incorrect|broken|bad(?: "
        u"example)?|anti-?pattern|previously|old)(?: \\w+)?[\\s*_]*(?:\\([^)]*\\))?\\s*:?[\\s*_]*$"
        "|\\b(?:do not|don't|never) (?:do|use|write|run|apply|copy)(?: (?:it|this|that|the following|any of "
        "this))?\\b.{0,60}:?\\s*$"
        "|\\b(?:this|which|that) (?:is wrong|is broken|was wrong|fails|failed|does not work|did not "
        "work|doesn't work|didn't work)\\b"
        "|\\b(?:wrong|broken|incorrect|faulty|failing|misspelt|misspelled) (?:version|manifest|form|example|configuration|way)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return sign.match(lead).hasMatch();
}

bool announcesOutput(const QString &lead)
{
    static const QRegularExpression sign(
        u"\\b(?:expected output|example output|sample output|output (?:is|looks|should)|you (?:should "
        u")?see|prints?|answers?|returns?|responds?|error (?:message|is|was|looks)|log "
        u"(?:says|shows|lines?)|symptom|stack trace|similar to|looks like this)\\b.{0,80}:?\\s*$"
        "|^[\\s>*_]*(?:output|error|symptoms?|logs?|response|result)[\\s*_]*:?[\\s*_]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return sign.match(lead).hasMatch();
}

BlockLanguage languageOf(const QString &info, bool &named)
{
    QString word = info.trimmed().section(QRegularExpression(u"[\\s{,:]"_s), 0, 0).toLower();
    if (word.startsWith(u'.'))
        word.remove(0, 1);
    named = !word.isEmpty();
    static const QStringList shell{
        u"bash"_s,         u"sh"_s,       u"shell"_s, u"zsh"_s,        u"console"_s,     u"shell-session"_s,
        u"shellsession"_s, u"terminal"_s, u"ksh"_s,   u"sh-session"_s, u"commandline"_s, u"cli"_s};
    if (shell.contains(word))
        return BlockLanguage::Shell;
    if (word == "yaml"_L1 || word == "yml"_L1 || word == "kubernetes"_L1 || word == "k8s"_L1
        || word == "manifest"_L1)
        return BlockLanguage::Yaml;
    if (word == "json"_L1 || word == "json5"_L1 || word == "jsonc"_L1)
        return BlockLanguage::Json;
    if (word == "hcl"_L1 || word == "terraform"_L1 || word == "tf"_L1)
        return BlockLanguage::Terraform;
    return BlockLanguage::Other;
}

BlockLanguage guessed(const QStringList &lines)
{
    static const QRegularExpression command(
        u"^\\s*(?:\\$ )?(?:sudo )?(?:kubectl|gcloud|gsutil|helm|aws|eksctl|export|curl|kustomize|docker|git|envsubst|cat|cd|[A-Z_][A-Z0-9_]*=)(?:\\s|\\S*=|$)|^[A-Z_][A-Z0-9_]*=\\S"_s);
    static const QRegularExpression manifest(u"^\\s*(?:apiVersion|kind):\\s*\\S"_s);
    bool yaml = false;
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty() || line.trimmed().startsWith(u'#'))
            continue;
        if (command.match(line).hasMatch())
            return BlockLanguage::Shell;
        yaml |= manifest.match(line).hasMatch();
        if (!yaml && line.trimmed() != "---"_L1)
            break;
    }
    return yaml ? BlockLanguage::Yaml : BlockLanguage::Other;
}

qsizetype indentOf(const QString &line)
{
    qsizetype columns = 0;
    for (const QChar c : line) {
        if (c == u' ')
            ++columns;
        else if (c == u'\t')
            columns += 4 - columns % 4;
        else
            break;
    }
    return columns;
}

/// Removes up to @p columns of leading blanks.
QString dedented(const QString &line, qsizetype columns)
{
    qsizetype at = 0;
    qsizetype removed = 0;
    while (at < line.size() && removed < columns) {
        if (line.at(at) == u' ')
            ++removed;
        else if (line.at(at) == u'\t')
            removed += 4 - removed % 4;
        else
            break;
        ++at;
    }
    return line.mid(at);
}

QString namedFile(const QString &text)
{
    static const QRegularExpression name(
        u"(?:^|[\\s`*_(\"'=:])((?:[\\w.-]+/)*[\\w.-]+\\.(?:ya?ml|json|sh|tf))(?=$|[\\s`*_)\"':,.])"_s);
    const auto match = name.match(text);
    return match.hasMatch() ? match.captured(1) : QString();
}

class MarkdownReader
{
public:
    explicit MarkdownReader(const QStringList &lines) : m_lines(lines) { }

    MarkdownText read()
    {
        static const QRegularExpression opening(
            u"^([ \\t]*(?:> ?)*[ \\t]*(?:(?:[-*+]|\\d+[.)]) +)*)(`{3,}|~{3,})([^`]*)$"_s);
        static const QRegularExpression heading(u"^\\s{0,3}(#{1,6})\\s+(.*?)\\s*#*$"_s);
        for (m_at = 0; m_at < m_lines.size(); ++m_at) {
            const QString &line = m_lines.at(m_at);
            if (const auto fence = opening.match(line); fence.hasMatch()) {
                fenced(fence.captured(1), fence.captured(2), fence.captured(3));
                continue;
            }
            if (line.trimmed().startsWith("<!--"_L1)) {
                skipComment();
                continue;
            }
            if (const auto match = heading.match(line); match.hasMatch()) {
                m_heading = match.captured(2);
                ++m_section;
                m_lead.clear();
                m_headingIsLead = true;
                m_text.prose.append(line);
                m_afterBlank = true;
                continue;
            }
            if (m_afterBlank && indentOf(line) >= 4 && !line.trimmed().isEmpty() && indented())
                continue;
            if (line.trimmed().isEmpty()) {
                m_afterBlank = true;
            } else {
                if (m_afterBlank)
                    m_lead.clear();
                m_lead += line + u'\n';
                m_afterBlank = false;
                m_headingIsLead = false;
            }
            m_text.prose.append(line);
        }
        return std::move(m_text);
    }

private:
    void skipComment()
    {
        while (m_at < m_lines.size()) {
            m_text.prose.append(QString());
            if (m_lines.at(m_at).contains("-->"_L1))
                return;
            ++m_at;
        }
    }

    void fenced(const QString &prefix, const QString &mark, const QString &info)
    {
        m_text.prose.append(QString());
        const bool quote = prefix.contains(u'>');
        const qsizetype indent = indentOf(prefix)
            + (quote                            ? 0
                   : prefix.trimmed().isEmpty() ? 0
                                                : prefix.trimmed().size() + 1);
        CodeBlock block;
        block.firstLine = int(m_at) + 2;
        for (++m_at; m_at < m_lines.size(); ++m_at) {
            QString line = m_lines.at(m_at);
            if (quote) {
                static const QRegularExpression quoting(u"^\\s*(?:> ?)+"_s);
                line.remove(quoting);
            }
            const QString bare = line.trimmed();
            m_text.prose.append(QString());
            if (bare.size() >= mark.size() && bare.startsWith(mark) && bare.count(mark.at(0)) == bare.size())
                break;
            block.lines.append(dedented(line, indent));
        }
        bool named = false;
        block.language = languageOf(info, named);
        if (!named)
            block.language = guessed(block.lines);
        block.fileName = namedFile(info.section(u' ', 1));
        finish(std::move(block), named);
    }

    /// An indented block; only when it looks like code of ours, for lists continue with an indentation too.
    bool indented()
    {
        CodeBlock block;
        block.firstLine = int(m_at) + 1;
        qsizetype end = m_at;
        qsizetype indent = indentOf(m_lines.at(m_at));
        for (qsizetype i = m_at; i < m_lines.size(); ++i) {
            const QString &line = m_lines.at(i);
            if (line.trimmed().isEmpty())
                continue;
            if (indentOf(line) < 4)
                break;
            if (line.trimmed().startsWith("```"_L1) || line.trimmed().startsWith("~~~"_L1))
                break;
            indent = std::min(indent, indentOf(line));
            end = i;
        }
        for (qsizetype i = m_at; i <= end; ++i)
            block.lines.append(dedented(m_lines.at(i), indent));
        block.language = guessed(block.lines);
        if (block.language == BlockLanguage::Other)
            return false;
        for (qsizetype i = m_at; i <= end; ++i)
            m_text.prose.append(QString());
        m_at = end;
        finish(std::move(block), false);
        return true;
    }

    void finish(CodeBlock block, bool named)
    {
        block.heading = m_heading;
        block.section = m_section;
        block.lead = m_lead.trimmed();
        const QString lastLine = block.lead.section(u'\n', -1);
        if (block.fileName.isEmpty())
            block.fileName = namedFile(lastLine);
        if (block.fileName.isEmpty() && m_headingIsLead)
            block.fileName = namedFile(m_heading);
        if (block.fileName.isEmpty() && !block.lines.isEmpty() && block.lines.first().startsWith(u'#'))
            block.fileName = namedFile(block.lines.first());
        const QString announcement = block.lead.isEmpty() && m_headingIsLead ? m_heading : lastLine;
        const bool shell = block.language == BlockLanguage::Shell;
        // A manifest after "you should see" is what the cluster prints; a command after it is still to be typed.
        const bool shown = announcesMistake(announcement) || (!shell && announcesOutput(announcement))
            || (!named && announcesOutput(announcement));
        if (!shown) {
            blankCounterExamples(block.lines);
            m_text.blocks.append(std::move(block));
        }
        m_lead.clear();
        m_afterBlank = true;
    }

    const QStringList &m_lines;
    MarkdownText m_text;
    qsizetype m_at = 0;
    QString m_heading;
    QString m_lead;
    int m_section = 0;
    bool m_afterBlank = true;
    bool m_headingIsLead = false;
};

} // namespace

void blankCounterExamples(QStringList &lines)
{
    static const QRegularExpression comment(u"^\\s*(?:#+|//)\\s*(.*)$"_s);
    bool bad = false;
    bool marked = false;
    for (QString &line : lines) {
        const auto match = comment.match(line);
        if (match.hasMatch() && !line.startsWith("#!"_L1)) {
            const QString text = match.captured(1);
            // Short labels only: "# Before" and "# wrong: missing .iam", not "# Before you start, log in".
            if (text.size() < 60 && badSign().match(text).hasMatch()) {
                bad = true;
                marked = true;
            } else if (marked && (goodSign().match(text).hasMatch() || text.isEmpty())) {
                bad = false;
            }
        } else if (bad && line.trimmed() == "---"_L1) {
            bad = false;
        }
        if (bad)
            line.clear();
    }
}

MarkdownText readMarkdown(const QStringList &lines)
{
    return MarkdownReader(lines).read();
}

} // namespace slipway::audit

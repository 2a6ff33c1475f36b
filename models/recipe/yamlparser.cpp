// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/yamlnode.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace slipway {
namespace {
using namespace Qt::StringLiterals;

/// Ends the parsing from inside a callback; never leaves this file.
struct Refused {
    QString sentence;
    YAML::Mark mark;
};

/// The type of a plain scalar by the core schema of YAML 1.2 (chapter 10.3.2).
YamlNode plainScalar(const QString &text)
{
    static const QRegularExpression integer(u"^[-+]?[0-9]+$"_s);
    static const QRegularExpression based(u"^(0o[0-7]+|0x[0-9a-fA-F]+)$"_s);
    static const QRegularExpression number(u"^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$"_s);
    YamlNode node;
    if (text.isEmpty() || text == "~"_L1 || text == "null"_L1 || text == "Null"_L1 || text == "NULL"_L1) {
        node.scalar = QJsonValue(QJsonValue::Null);
        return node;
    }
    if (text == "true"_L1 || text == "True"_L1 || text == "TRUE"_L1 || text == "false"_L1
        || text == "False"_L1 || text == "FALSE"_L1) {
        node.kind = YamlNode::Kind::Bool;
        node.scalar = text.at(0).toLower() == u't';
        return node;
    }
    bool ok = false;
    if (integer.match(text).hasMatch()) {
        const qint64 value = text.toLongLong(&ok);
        if (ok) {
            node.kind = YamlNode::Kind::Integer;
            node.scalar = value;
            return node;
        }
    } else if (based.match(text).hasMatch()) {
        const qint64 value = QStringView(text).mid(2).toLongLong(&ok, text.at(1) == u'x' ? 16 : 8);
        if (ok) {
            node.kind = YamlNode::Kind::Integer;
            node.scalar = value;
            return node;
        }
    }
    if (number.match(text).hasMatch()) {
        const double value = text.toDouble(&ok);
        if (ok && std::isfinite(value)) {
            node.kind = YamlNode::Kind::Number;
            node.scalar = value;
            return node;
        }
    }
    return YamlNode::string(text);
}

/// Builds nodes from the parser's events: it alone sees anchors before they multiply, and the places of keys.
class TreeBuilder : public YAML::EventHandler
{
public:
    TreeBuilder(const QString &file, const QList<QByteArray> &lines, const YamlLimits &limits)
        : m_file(file)
        , m_lines(lines)
        , m_limits(limits)
    {
    }

    std::optional<YamlNode> root;

    void OnDocumentStart(const YAML::Mark &) override
    {
        root.reset();
        m_stack.clear();
        m_anchors.clear();
    }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        YamlNode node;
        node.scalar = QJsonValue(QJsonValue::Null);
        finish(std::move(node), mark, anchor);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.constFind(anchor);
        if (found == m_anchors.constEnd())
            throw Refused{u"an alias refers to an anchor that is not complete yet"_s, mark};
        count(found->second, mark);
        YamlNode copy = found->first;
        add(std::move(copy), mark);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        if (tag != "?" && tag != "!" && !tag.empty() && tag != "tag:yaml.org,2002:str")
            throw Refused{u"the tag %1 is not taken here"_s.arg(QString::fromStdString(tag)), mark};
        const QString text = QString::fromUtf8(value);
        // "?" is a plain scalar; a quoted or block one is text whatever it looks like.
        finish(tag == "?" || tag.empty() ? plainScalar(text) : YamlNode::string(text), mark, anchor);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(YamlNode::Kind::List, mark, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(YamlNode::Kind::Map, mark, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        YamlNode node;
        YAML::anchor_t anchor;
        YAML::Mark mark;
        int nodesBefore;
        std::optional<YamlNode::Entry> pending = {}; // a key that waits for its value
    };

    TextPosition position(const YAML::Mark &mark) const
    {
        return {.file = m_file, .line = mark.line + 1, .column = mark.column + 1};
    }

    void count(int nodes, const YAML::Mark &mark)
    {
        m_nodes += nodes;
        if (m_nodes > m_limits.nodes)
            throw Refused{
                u"the file has more than %1 nodes once its aliases are written out"_s.arg(m_limits.nodes),
                mark};
    }

    void open(YamlNode::Kind kind, const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        if (m_stack.size() >= m_limits.depth)
            throw Refused{u"the file is nested deeper than %1 levels"_s.arg(m_limits.depth), mark};
        // Counting starts before this node itself, so that an alias to it counts it too.
        const int before = m_nodes;
        count(1, mark);
        YamlNode node;
        node.kind = kind;
        m_stack.append({.node = std::move(node), .anchor = anchor, .mark = mark, .nodesBefore = before});
    }

    void close()
    {
        Open done = m_stack.takeLast();
        done.node.position = position(done.mark);
        if (done.anchor)
            m_anchors.insert(done.anchor, {done.node, m_nodes - done.nodesBefore});
        add(std::move(done.node), done.mark);
    }

    void finish(YamlNode node, const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        count(1, mark);
        node.position = position(mark);
        if (anchor)
            m_anchors.insert(anchor, {node, 1});
        add(std::move(node), mark);
    }

    void add(YamlNode node, const YAML::Mark &mark)
    {
        if (m_stack.isEmpty()) {
            // A map's first key has it already.
            if (!node.isMap())
                node.comment = commentAbove(mark);
            root = std::move(node);
            return;
        }
        Open &parent = m_stack.last();
        if (parent.node.kind == YamlNode::Kind::List) {
            node.comment = commentAbove(mark);
            parent.node.items.append(std::move(node));
            return;
        }
        if (!parent.pending) {
            addKey(parent, node, mark);
            return;
        }
        parent.pending->value = std::move(node);
        parent.node.entries.append(std::move(*parent.pending));
        parent.pending.reset();
    }

    void addKey(Open &parent, const YamlNode &node, const YAML::Mark &mark)
    {
        if (!node.isScalar())
            throw Refused{u"a key has to be a text"_s, mark};
        // A plain 8080 or true as a key is meant as that text.
        QString key = node.kind == YamlNode::Kind::String ? node.text() : yamlScalar(node.scalar);
        if (key == "<<"_L1)
            throw Refused{u"merge keys (<<) are not taken here"_s, mark};
        if (parent.node.entry(key))
            throw Refused{u"the key \"%1\" is given twice"_s.arg(key), mark};
        parent.pending =
            YamlNode::Entry{.key = std::move(key), .comment = commentAbove(mark), .position = position(mark)};
    }

    /// Comment lines right above the line of @p mark, at the indentation of that line; only for what begins its line.
    QString commentAbove(const YAML::Mark &mark) const
    {
        if (mark.line <= 0 || mark.line >= m_lines.size())
            return {};
        const QByteArray &own = m_lines.at(mark.line);
        qsizetype indent = 0;
        while (indent < own.size() && own.at(indent) == ' ')
            ++indent;
        // What stands behind "- " shares its line with the item, which has the comment already.
        bool dashes = false;
        qsizetype start = indent;
        while (start + 1 < own.size() && own.at(start) == '-' && own.at(start + 1) == ' ') {
            dashes = true;
            start += 2;
            while (start < own.size() && own.at(start) == ' ')
                ++start;
        }
        if (start != mark.column
            || (dashes && !m_stack.isEmpty() && m_stack.last().node.kind == YamlNode::Kind::Map))
            return {};
        QStringList lines;
        for (int line = mark.line - 1; line >= 0; --line) {
            const QByteArray &above = m_lines.at(line);
            if (!above.startsWith(QByteArray(indent, ' ') + '#'))
                break;
            QString text = QString::fromUtf8(above.mid(indent + 1)).trimmed();
            lines.prepend(text);
        }
        return lines.join(u'\n');
    }

    QString m_file;
    const QList<QByteArray> &m_lines;
    YamlLimits m_limits;
    QList<Open> m_stack;
    QHash<YAML::anchor_t, std::pair<YamlNode, int>> m_anchors;
    int m_nodes = 0;
};

} // namespace

Result<QList<YamlNode>> parseYaml(const QByteArray &text, const QString &fileName, YamlLimits limits)
{
    if (text.size() > limits.bytes) {
        return fail(ErrorKind::Invalid,
                    u"the file is larger than %1 KiB, which is more than a file of this kind can need"_s.arg(
                        limits.bytes / 1024),
                    fileName);
    }
    if (!text.isValidUtf8())
        return fail(ErrorKind::Invalid, u"the file is not UTF-8 text"_s, fileName);
    QList<QByteArray> lines = text.split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    const auto refusal = [&fileName](const QString &sentence, const YAML::Mark &mark) {
        const TextPosition position{.file = fileName, .line = mark.line + 1, .column = mark.column + 1};
        return fail(ErrorKind::Invalid, sentence, position.toString());
    };
    QList<YamlNode> documents;
    try {
        std::istringstream stream(text.toStdString());
        YAML::Parser parser(stream);
        TreeBuilder builder(fileName, lines, limits);
        while (parser.HandleNextDocument(builder)) {
            if (builder.root)
                documents.append(std::move(*builder.root));
            builder.root.reset();
        }
    } catch (const Refused &refused) {
        return refusal(refused.sentence, refused.mark);
    } catch (const YAML::Exception &e) {
        return refusal(QString::fromStdString(e.msg), e.mark);
    }
    return documents;
}

Result<YamlNode> parseYamlDocument(const QByteArray &text, const QString &fileName, YamlLimits limits)
{
    Result<QList<YamlNode>> documents = parseYaml(text, fileName, limits);
    if (!documents)
        return std::unexpected(std::move(documents.error()));
    if (documents->isEmpty())
        return fail(ErrorKind::Invalid, u"the file is empty"_s, fileName);
    if (documents->size() > 1)
        return fail(ErrorKind::Invalid, u"the file has a second document, and only one is expected"_s,
                    documents->at(1).position.toString());
    return std::move(documents->first());
}

} // namespace slipway

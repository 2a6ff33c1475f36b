// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/yamlnode.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace slipway {
namespace {
using namespace Qt::StringLiterals;

/// Whether some reader, of YAML 1.1 (kubectl's) or 1.2, would take the plain text for something else than this text.
bool needsQuotes(const QString &text)
{
    static const QSet<QString> words = {u"y"_s,    u"n"_s,     u"yes"_s,  u"no"_s, u"on"_s, u"off"_s,
                                        u"true"_s, u"false"_s, u"null"_s, u"~"_s,  u"<<"_s, u"="_s};
    // Anything that begins like a number: 1.1 also knows 0b1, 1_000, 12:30:00, dates and .inf.
    static const QRegularExpression numeric(u"^[-+.]?[0-9]|^[-+]?\\.(inf|nan)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression safe(
        u"^[A-Za-z0-9_./$(][^\\x00-\\x1f\\x7f-\\x9f\\x{2028}\\x{2029}\\x{FEFF}]*$"_s);
    if (text.isEmpty() || words.contains(text.toLower()) || numeric.match(text).hasMatch()
        || !safe.match(text).hasMatch())
        return true;
    return text.contains(": "_L1) || text.contains(" #"_L1) || text.endsWith(u':') || text.endsWith(u' ')
        || text.contains(u'\t');
}

QString quoted(const QString &text)
{
    // JSON's escapes are a subset of YAML's double quotes. What JSON leaves raw and YAML 1.1 reads as a line break is escaped too.
    QString out = u"\""_s;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
            out += "\\\""_L1;
            break;
        case u'\\':
            out += "\\\\"_L1;
            break;
        case u'\n':
            out += "\\n"_L1;
            break;
        case u'\r':
            out += "\\r"_L1;
            break;
        case u'\t':
            out += "\\t"_L1;
            break;
        default:
            if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || c.unicode() == 0x2028
                || c.unicode() == 0x2029 || c.unicode() == 0xfeff)
                out += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
            else
                out += c;
        }
    }
    return out + u'"';
}

bool fitsBlock(const QString &text)
{
    if (!text.contains(u'\n') || text.startsWith(u' ') || text.startsWith(u'\n'))
        return false;
    for (const QChar c : text) {
        if ((c.unicode() < 0x20 && c != u'\n') || (c.unicode() >= 0x7f && c.unicode() < 0xa0)
            || c.unicode() == 0x2028 || c.unicode() == 0x2029 || c.unicode() == 0xfeff)
            return false;
    }
    // Trailing blanks are invisible in a block and get lost in editors.
    return !text.contains(" \n"_L1);
}

class Writer
{
public:
    QByteArray out;

    void comment(const QString &text, int indent)
    {
        if (text.isEmpty())
            return;
        for (const QString &line : text.split(u'\n')) {
            pad(indent);
            out += line.isEmpty() ? "#" : "# ";
            out += line.toUtf8() + '\n';
        }
    }

    /// @param inlineStart what begins this node stands already at @p indent ("- " before it)
    void block(const YamlNode &node, int indent, bool inlineStart)
    {
        if (node.isMap()) {
            bool first = inlineStart;
            for (const YamlNode::Entry &entry : node.entries) {
                if (!first) {
                    comment(entry.comment, indent);
                    pad(indent);
                }
                first = false;
                out += (needsQuotes(entry.key) ? quoted(entry.key) : entry.key).toUtf8() + ':';
                // A list may stand at its key's own column: what kubectl prints and people expect.
                value(entry.value, indent, entry.value.isList() ? indent : indent + 2);
            }
            return;
        }
        bool first = inlineStart;
        for (const YamlNode &item : node.items) {
            if (!first) {
                comment(item.comment, indent);
                // The comment of a map's first key has no place behind the dash.
                if (item.isMap() && !item.entries.isEmpty())
                    comment(item.entries.first().comment, indent);
                pad(indent);
            }
            first = false;
            if (item.isScalar() || isEmpty(item)) {
                out += '-';
                value(item, indent, indent + 2);
            } else {
                out += "- ";
                block(item, indent + 2, true);
            }
        }
    }

    void value(const YamlNode &node, int keyIndent, int childIndent)
    {
        if (isEmpty(node)) {
            out += node.isMap() ? " {}\n" : " []\n";
        } else if (!node.isScalar()) {
            out += '\n';
            block(node, childIndent, false);
        } else if (node.kind == YamlNode::Kind::String && fitsBlock(node.text())) {
            blockScalar(node.text(), keyIndent + 2);
        } else {
            out += ' ' + yamlScalar(node.scalar).toUtf8() + '\n';
        }
    }

private:
    static bool isEmpty(const YamlNode &node)
    {
        return (node.isMap() && node.entries.isEmpty()) || (node.isList() && node.items.isEmpty());
    }
    void pad(int indent) { out += QByteArray(indent, ' '); }

    void blockScalar(QString text, int indent)
    {
        qsizetype ends = 0;
        while (text.endsWith(u'\n')) {
            text.chop(1);
            ++ends;
        }
        out += ends == 0 ? " |-\n" : ends == 1 ? " |\n" : " |+\n";
        for (const QString &line : text.split(u'\n')) {
            if (!line.isEmpty())
                pad(indent);
            out += line.toUtf8() + '\n';
        }
        for (qsizetype i = 1; i < ends; ++i)
            out += '\n';
    }
};

} // namespace

QString yamlScalar(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: {
        if (value.toVariant().typeId() == QMetaType::LongLong
            || value.toDouble() == double(value.toInteger()))
            return QString::number(value.toInteger());
        // The shortest text that reads back as the same number.
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    case QJsonValue::String: {
        const QString text = value.toString();
        return needsQuotes(text) ? quoted(text) : text;
    }
    default:
        return u"null"_s;
    }
}

QByteArray toYaml(const YamlNode &node)
{
    Writer writer;
    writer.comment(node.comment, 0);
    if (node.isScalar())
        writer.out += yamlScalar(node.scalar).toUtf8() + '\n';
    else if ((node.isMap() && node.entries.isEmpty()) || (node.isList() && node.items.isEmpty()))
        writer.out += node.isMap() ? "{}\n" : "[]\n";
    else
        writer.block(node, 0, false);
    return writer.out;
}

} // namespace slipway

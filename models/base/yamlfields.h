// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSet>
#include <QStringList>

#include <exception>
#include <initializer_list>
#include <yaml-cpp/yaml.h>

namespace slipway {

/// What YamlFields throws; it stops in readYaml() and never crosses a function of ours otherwise.
class YamlFault : public std::exception
{
public:
    YamlFault(QString message, const YAML::Mark &mark, QString key)
        : m_message(std::move(message))
        , m_key(std::move(key))
        , m_line(mark.is_null() ? 0 : mark.line + 1)
    {
    }
    const QString &message() const { return m_message; }
    const QString &key() const { return m_key; }
    int line() const { return m_line; }

private:
    QString m_message;
    QString m_key;
    int m_line;
};

/// One mapping of a data file, read field by field: whatever is wrong names its line and key, and a key that nobody asked
/// for is a fault too, because it is a spelling mistake more often than not.
class YamlFields
{
public:
    YamlFields(YAML::Node node, QString path) : m_node(std::move(node)), m_path(std::move(path))
    {
        if (!m_node.IsMap())
            throw YamlFault(QStringLiteral("expected a mapping"), m_node.Mark(), m_path);
        QSet<QString> seen;
        for (const auto &entry : m_node) {
            if (!entry.first.IsScalar())
                throw YamlFault(QStringLiteral("a key is not plain text"), entry.first.Mark(), m_path);
            const QString key = QString::fromStdString(entry.first.Scalar());
            if (seen.contains(key))
                throw YamlFault(QStringLiteral("given twice"), entry.first.Mark(), keyPath(key));
            seen.insert(key);
        }
    }

    bool has(const char *key) const { return bool(m_node[key]); }
    QString path() const { return m_path; }
    YAML::Mark mark() const { return m_node.Mark(); }

    QString text(const char *key) { return scalar(required(key), key); }
    QString text(const char *key, const QString &fallback)
    {
        return optional(key) ? scalar(m_node[key], key) : fallback;
    }
    qint64 integer(const char *key, qint64 min, qint64 max)
    {
        const YAML::Node node = required(key);
        bool ok = false;
        const qint64 value = scalar(node, key).toLongLong(&ok);
        if (!ok)
            throw YamlFault(QStringLiteral("expected a whole number, not \"%1\"").arg(scalar(node, key)),
                            node.Mark(), keyPath(key));
        if (value < min || value > max)
            throw YamlFault(QStringLiteral("%1 is outside %2…%3").arg(value).arg(min).arg(max), node.Mark(),
                            keyPath(key));
        return value;
    }
    qint64 integer(const char *key, qint64 min, qint64 max, qint64 fallback)
    {
        return optional(key) ? integer(key, min, max) : fallback;
    }
    double number(const char *key)
    {
        const YAML::Node node = required(key);
        bool ok = false;
        const double value = scalar(node, key).toDouble(&ok);
        if (!ok)
            throw YamlFault(QStringLiteral("expected a number, not \"%1\"").arg(scalar(node, key)),
                            node.Mark(), keyPath(key));
        return value;
    }
    double number(const char *key, double fallback) { return optional(key) ? number(key) : fallback; }
    bool flag(const char *key, bool fallback)
    {
        if (!optional(key))
            return fallback;
        const QString value = scalar(m_node[key], key);
        if (value == QLatin1String("true"))
            return true;
        if (value == QLatin1String("false"))
            return false;
        throw YamlFault(QStringLiteral("expected true or false, not \"%1\"").arg(value), m_node[key].Mark(),
                        keyPath(key));
    }
    QString choice(const char *key, const QStringList &allowed)
    {
        const QString value = text(key);
        if (!allowed.contains(value))
            throw YamlFault(
                QStringLiteral("\"%1\" is none of %2").arg(value, allowed.join(QLatin1String(", "))),
                m_node[key].Mark(), keyPath(key));
        return value;
    }
    /// The elements of a sequence; none when the key is absent.
    QList<YAML::Node> sequence(const char *key)
    {
        QList<YAML::Node> nodes;
        if (!optional(key))
            return nodes;
        const YAML::Node node = m_node[key];
        if (!node.IsSequence())
            throw YamlFault(QStringLiteral("expected a list"), node.Mark(), keyPath(key));
        for (const auto &element : node)
            nodes.append(element);
        return nodes;
    }
    QStringList texts(const char *key)
    {
        QStringList values;
        for (const YAML::Node &node : sequence(key))
            values.append(scalar(node, key));
        return values;
    }
    std::optional<YamlFields> fields(const char *key)
    {
        if (!optional(key))
            return {};
        return YamlFields(m_node[key], keyPath(key));
    }
    /// The pairs of a mapping of plain text, in the file's order.
    QList<std::pair<QString, QString>> pairs(const char *key)
    {
        QList<std::pair<QString, QString>> found;
        if (!optional(key))
            return found;
        const YAML::Node node = m_node[key];
        if (!node.IsMap())
            throw YamlFault(QStringLiteral("expected a mapping"), node.Mark(), keyPath(key));
        for (const auto &entry : node)
            found.append({scalar(entry.first, key), scalar(entry.second, key)});
        return found;
    }
    /// Call last: throws at the first key that was never asked for.
    void finish() const
    {
        for (const auto &entry : m_node) {
            const QString key = QString::fromStdString(entry.first.Scalar());
            if (!m_asked.contains(key))
                throw YamlFault(QStringLiteral("unknown key"), entry.first.Mark(), keyPath(key));
        }
    }
    [[noreturn]] void refuse(const char *key, const QString &message) const
    {
        const YAML::Node node = m_node[key];
        throw YamlFault(message, node ? node.Mark() : m_node.Mark(), keyPath(key));
    }

private:
    QString keyPath(const char *key) const { return keyPath(QString::fromUtf8(key)); }
    QString keyPath(const QString &key) const
    {
        return m_path.isEmpty() ? key : m_path + QLatin1Char('.') + key;
    }
    bool optional(const char *key)
    {
        m_asked.insert(QString::fromUtf8(key));
        return has(key);
    }
    YAML::Node required(const char *key)
    {
        if (!optional(key))
            throw YamlFault(QStringLiteral("missing"), m_node.Mark(), keyPath(key));
        return m_node[key];
    }
    QString scalar(const YAML::Node &node, const char *key) const
    {
        if (!node.IsScalar())
            throw YamlFault(QStringLiteral("expected plain text"), node.Mark(), keyPath(key));
        return QString::fromStdString(node.Scalar());
    }

    YAML::Node m_node;
    QString m_path;
    QSet<QString> m_asked;
};

/// Parses @p yaml and hands its top mapping to @p read, which returns a value. All faults become one Error:
/// Invalid, where "file:line: key". A data file of more than 16 MiB is refused unread.
template <typename Read>
auto readYaml(const QByteArray &yaml, const QString &fileName, Read read)
    -> Result<std::invoke_result_t<Read &, YamlFields &>>
{
    constexpr qsizetype limit = 16 * 1024 * 1024;
    if (yaml.size() > limit)
        return fail(ErrorKind::Invalid, QStringLiteral("larger than 16 MiB"), fileName);
    try {
        const YAML::Node root = YAML::Load(std::string(yaml.constData(), size_t(yaml.size())));
        YamlFields fields(root, {});
        auto value = read(fields);
        fields.finish();
        return value;
    } catch (const YamlFault &fault) {
        return fail(ErrorKind::Invalid, fault.message(),
                    QStringLiteral("%1:%2: %3").arg(fileName).arg(fault.line()).arg(fault.key()));
    } catch (const YAML::Exception &fault) {
        return fail(ErrorKind::Invalid, QString::fromStdString(fault.msg),
                    fault.mark.is_null() ? fileName
                                         : QStringLiteral("%1:%2").arg(fileName).arg(fault.mark.line + 1));
    }
}

} // namespace slipway

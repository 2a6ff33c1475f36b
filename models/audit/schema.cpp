// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/schema.h"

#include "audit/auditworld.h"
#include "audit/nearest.h"

#include <QFile>
#include <QSet>

namespace slipway::audit {

using namespace Qt::StringLiterals;

struct SchemaSet::Run {
    bool complete = true;
    QList<SchemaFault> faults = {};
};

void SchemaSet::addText(const QByteArray &text)
{
    for (const QByteArray &raw : text.split('\n')) {
        const QString line = QString::fromUtf8(raw);
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        if (words.first() == "kind"_L1) {
            Q_ASSERT(words.size() == 4);
            m_kinds.insert({words.at(1), words.at(2)}, words.at(3));
            continue;
        }
        Q_ASSERT(words.first() == "type"_L1 && words.size() >= 2);
        Fields fields;
        for (qsizetype i = 2; i < words.size(); ++i)
            fields.insert(words.at(i).section(u':', 0, 0), words.at(i).section(u':', 1));
        m_types.insert(words.at(1), fields);
    }
}

QStringList SchemaSet::versionsOf(const QString &kind) const
{
    QStringList versions;
    for (auto it = m_kinds.keyBegin(); it != m_kinds.keyEnd(); ++it) {
        if (it->second == kind)
            versions << it->first;
    }
    versions.sort();
    return versions;
}

QStringList SchemaSet::groups() const
{
    QSet<QString> groups;
    for (auto it = m_kinds.keyBegin(); it != m_kinds.keyEnd(); ++it) {
        if (it->first.contains(u'/'))
            groups.insert(it->first.section(u'/', 0, 0));
    }
    QStringList list = groups.values();
    list.sort();
    return list;
}

QStringList SchemaSet::kindsOf(const QString &apiVersion) const
{
    QStringList kinds;
    for (auto it = m_kinds.keyBegin(); it != m_kinds.keyEnd(); ++it) {
        if (it->first == apiVersion)
            kinds << it->second;
    }
    kinds.sort();
    return kinds;
}

QList<SchemaFault> SchemaSet::validate(const YamlNode &object, const QString &apiVersion, const QString &kind,
                                       bool complete) const
{
    const auto type = m_kinds.constFind({apiVersion, kind});
    if (type == m_kinds.constEnd())
        return {};
    Run run{.complete = complete};
    check(run, object, *type, {}, {});
    return std::move(run.faults);
}

namespace {

bool beginAlike(const QString &one, const QString &other)
{
    constexpr int least = 8;
    return one.left(least) == other.left(least) && std::min(one.size(), other.size()) >= least;
}

QString scalarText(const YamlNode &node)
{
    return node.kind == YamlNode::Kind::String ? node.text() : yamlScalar(node.scalar);
}

/// Filled in later by a shell, kro or a person: its type cannot be seen yet.
bool isOpen(const YamlNode &node)
{
    return node.kind == YamlNode::Kind::String
        && (node.text().contains(u'$') || masked(node.text()).contains(anyText));
}

bool isNumeric(const QString &text)
{
    bool ok = false;
    text.toLongLong(&ok);
    return ok;
}

} // namespace

void SchemaSet::check(Run &run, const YamlNode &node, QString type, const QString &path,
                      const QStringList &above) const
{
    if (type.endsWith(u'!'))
        type.chop(1);
    if (type == "*"_L1 || node.kind == YamlNode::Kind::Null)
        return;
    const auto wrong = [&](const QString &wanted, SchemaFault::Kind kind = SchemaFault::Kind::WrongType) {
        run.faults.append({.kind = kind,
                           .position = node.position,
                           .path = path,
                           .found = node.isScalar() ? scalarText(node)
                               : node.isList()      ? u"[…]"_s
                                                    : u"{…}"_s,
                           .wanted = wanted,
                           .type = type});
    };
    if (type.startsWith(u'[')) {
        const QString inner = type.mid(1, type.size() - 2);
        if (!node.isList()) {
            if (!isOpen(node))
                wrong({});
            return;
        }
        for (const YamlNode &item : node.items)
            check(run, item, inner, path, above);
        return;
    }
    if (type.startsWith(u'{')) {
        const QString inner = type.mid(1, type.size() - 2);
        if (!node.isMap()) {
            if (!isOpen(node))
                wrong({});
            return;
        }
        for (const YamlNode::Entry &entry : node.entries)
            check(run, entry.value, inner, path + u'.' + entry.key, above);
        return;
    }
    const bool text = node.kind == YamlNode::Kind::String;
    if (type.startsWith("s="_L1)) {
        const QStringList values = type.mid(2).split(u'|');
        if (!node.isScalar())
            wrong({});
        else if (!isOpen(node) && !values.contains(scalarText(node)))
            wrong(nearest(scalarText(node), values).isEmpty() ? values.join(u", "_s)
                                                              : nearest(scalarText(node), values),
                  SchemaFault::Kind::WrongValue);
        return;
    }
    if (type == "s"_L1) {
        if (!node.isScalar())
            wrong({});
        else if (!text)
            wrong(u'"' + scalarText(node) + u'"', SchemaFault::Kind::NotText);
        return;
    }
    if (type == "i"_L1 || type == "n"_L1) {
        if (isOpen(node) || node.kind == YamlNode::Kind::Integer
            || (type == "n"_L1 && node.kind == YamlNode::Kind::Number))
            return;
        wrong(text && isNumeric(node.text()) ? node.text() : QString());
        return;
    }
    if (type == "b"_L1) {
        // YAML 1.1 readers such as kubectl take yes and no for booleans.
        static const QStringList old{u"yes"_s, u"no"_s, u"on"_s, u"off"_s,
                                     u"Yes"_s, u"No"_s, u"On"_s, u"Off"_s};
        if (node.kind == YamlNode::Kind::Bool || isOpen(node) || (text && old.contains(node.text())))
            return;
        wrong(text ? node.text().toLower() : QString());
        return;
    }
    if (type == "p"_L1) {
        // A name may not consist of digits alone.
        if (!node.isScalar() || node.kind == YamlNode::Kind::Bool)
            wrong({});
        else if (text && isNumeric(node.text()))
            wrong(node.text());
        return;
    }
    if (type == "q"_L1) {
        if (!node.isScalar() || node.kind == YamlNode::Kind::Bool)
            wrong({});
        return;
    }
    const auto fields = m_types.constFind(type);
    if (fields == m_types.constEnd())
        return;
    if (!node.isMap()) {
        if (!isOpen(node))
            wrong({});
        return;
    }
    checkFields(run, node, type, *fields, path, above);
}

void SchemaSet::checkFields(Run &run, const YamlNode &node, const QString &name, const Fields &fields,
                            const QString &path, const QStringList &above) const
{
    const auto joined = [&](const QString &key) { return path.isEmpty() ? key : path + u'.' + key; };
    for (const YamlNode::Entry &entry : node.entries) {
        const auto type = fields.constFind(entry.key);
        if (type != fields.constEnd()) {
            check(run, entry.value, *type, joined(entry.key), QStringList{name} + above);
            continue;
        }
        SchemaFault fault{.position = entry.position, .path = joined(entry.key), .found = entry.key};
        const QString place = belongs(entry.key, name, above);
        // What is a field one level up or down belongs there; else it is misspelt.
        if (!place.isEmpty()) {
            fault.kind = SchemaFault::Kind::MisplacedField;
            fault.wanted = place;
        } else {
            QStringList free;
            for (auto it = fields.keyBegin(); it != fields.keyEnd(); ++it) {
                if (!node.find(*it))
                    free << *it;
            }
            fault.wanted = nearest(entry.key, free);
            if (fault.wanted.isEmpty())
                fault.wanted = nearest(entry.key, fields.keys());
            // targetPortNumber for targetPorts: no slip of the keyboard, but a needed field lacks beside it.
            for (auto it = fields.constBegin(); it != fields.constEnd() && fault.wanted.isEmpty(); ++it) {
                if (it.value().endsWith(u'!') && !node.find(it.key()) && beginAlike(entry.key, it.key()))
                    fault.wanted = it.key();
            }
        }
        run.faults.append(fault);
    }
    if (!run.complete)
        return;
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it) {
        if (it.value().endsWith(u'!') && !node.find(it.key())) {
            // A misspelt name is told once, as that.
            const bool told = std::ranges::any_of(
                run.faults, [&](const SchemaFault &fault) { return fault.wanted == it.key(); });
            if (!told)
                run.faults.append({.kind = SchemaFault::Kind::MissingField,
                                   .position = node.position,
                                   .path = joined(it.key()),
                                   .found = {},
                                   .wanted = it.key()});
        }
    }
}

QString SchemaSet::belongs(const QString &field, const QString &type, const QStringList &above) const
{
    for (const QString &outer : above) {
        if (m_types.value(outer).contains(field) && outer != type)
            return field + u" ("_s + outer.section(u'.', -1).section(u'@', 0, 0) + u')';
    }
    // Two levels down are enough to find what was left one level too high.
    const Fields own = m_types.value(type);
    for (auto it = own.constBegin(); it != own.constEnd(); ++it) {
        QString inner = it.value();
        inner.remove(u'!').remove(u'[').remove(u']');
        const Fields below = m_types.value(inner);
        if (below.contains(field))
            return it.key() + u'.' + field;
        for (auto deep = below.constBegin(); deep != below.constEnd(); ++deep) {
            QString last = deep.value();
            last.remove(u'!').remove(u'[').remove(u']');
            if (m_types.value(last).contains(field) && field.size() > 4)
                return it.key() + u'.' + deep.key() + u'.' + field;
        }
    }
    return {};
}

} // namespace slipway::audit

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The typed reading of single YAML values, with sentences that name file, line and key.
#include "app/sandbox/world/scenarioreader.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

// A scenario is a page or two; these bounds only stop alias bombs and endless nesting.
constexpr int kMaxNodes = 200'000;
constexpr int kMaxDepth = 48;

QString join(const QString &path, const QString &key)
{
    return path.isEmpty() ? key : path + u'.' + key;
}

} // namespace

MapReader::MapReader(ScenarioReader &reader, const YAML::Node &node, QString path)
    : m_reader(reader)
    , m_node(node)
    , m_path(std::move(path))
{
    requireMap(m_node, m_path);
}

void MapReader::complain(const YAML::Node &node, const QString &path, const QString &message) const
{
    throw ScenarioFault{m_reader.m_file, node.IsDefined() ? node.Mark().line + 1 : 0, path, message};
}

void MapReader::requireMap(const YAML::Node &node, const QString &path)
{
    if (!node.IsMap())
        complain(node, path, u"a mapping of keys to values is expected here"_s);
    QStringList seen;
    for (const auto &entry : node) {
        const QString name = keyOf(entry.first, path);
        if (seen.contains(name))
            complain(entry.first, join(path, name), u"the key appears twice"_s);
        seen.append(name);
    }
}

QString MapReader::keyOf(const YAML::Node &node, const QString &path)
{
    if (++m_reader.m_nodes > kMaxNodes)
        complain(node, path, u"the file is too large or too deeply aliased"_s);
    if (!node.IsScalar())
        complain(node, path, u"keys must be plain text"_s);
    const QString name = QString::fromStdString(node.Scalar());
    m_reader.m_places.insert(join(path, name), {m_reader.m_file, node.Mark().line + 1});
    return name;
}

QString MapReader::pathOf(const char *key) const
{
    return join(m_path, QString::fromLatin1(key));
}

YAML::Node MapReader::child(const char *key)
{
    m_asked.append(QString::fromLatin1(key));
    const YAML::Node &constNode = m_node; // the non-const operator[] would insert
    YAML::Node found = constNode[key];
    if (found.IsDefined() && found.IsNull())
        return YAML::Node(YAML::NodeType::Undefined);
    return found;
}

void MapReader::finish()
{
    for (const auto &entry : m_node) {
        const QString name = QString::fromStdString(entry.first.Scalar());
        if (!m_asked.contains(name)) {
            complain(entry.first, join(m_path, name),
                     u"this key is not known here; known are: %1"_s.arg(m_asked.join(u", "_s)));
        }
    }
}

QString MapReader::text(const YAML::Node &node, const QString &path)
{
    if (++m_reader.m_nodes > kMaxNodes)
        complain(node, path, u"the file is too large or too deeply aliased"_s);
    if (!node.IsScalar())
        complain(node, path, u"a single value is expected here"_s);
    return QString::fromStdString(node.Scalar());
}

double MapReader::number(const YAML::Node &node, const QString &path)
{
    bool ok = false;
    const QString value = text(node, path);
    const double parsed = value.toDouble(&ok);
    if (!ok || !std::isfinite(parsed) || parsed < 0)
        complain(node, path, u"\"%1\" is not a number of 0 or more"_s.arg(value.left(60)));
    return parsed;
}

qint64 MapReader::size(const YAML::Node &node, const QString &path)
{
    static const QRegularExpression shape(u"^([0-9]+(?:\\.[0-9]+)?)([kKMGT]i?)?$"_s);
    const QString value = text(node, path);
    const auto match = shape.match(value);
    if (!match.hasMatch())
        complain(node, path, u"\"%1\" is not a size such as 512, 20Mi or 4.98G"_s.arg(value.left(60)));
    const QString unit = match.captured(2);
    const int power = unit.isEmpty() ? 0 : int(u"kMGT"_s.indexOf(unit.at(0) == u'K' ? u'k' : unit.at(0))) + 1;
    const double base = unit.endsWith(u'i') ? 1024.0 : 1000.0;
    const double bytes = match.captured(1).toDouble() * std::pow(base, power);
    if (bytes > 1e16)
        complain(node, path, u"\"%1\" is more than any bucket holds"_s.arg(value.left(60)));
    // Whole numbers keep every digit: sizes of real files are exact.
    return power == 0 ? match.captured(1).toLongLong() : qint64(std::llround(bytes));
}

void MapReader::read(const char *key, QString &value)
{
    if (const YAML::Node node = child(key); node.IsDefined())
        value = text(node, pathOf(key));
}

void MapReader::read(const char *key, bool &value)
{
    const YAML::Node node = child(key);
    if (!node.IsDefined())
        return;
    const QString said = text(node, pathOf(key));
    if (said != "true"_L1 && said != "false"_L1)
        complain(node, pathOf(key), u"\"%1\" is neither true nor false"_s.arg(said.left(60)));
    value = said == "true"_L1;
}

void MapReader::read(const char *key, int &value)
{
    const YAML::Node node = child(key);
    if (!node.IsDefined())
        return;
    const double parsed = number(node, pathOf(key));
    if (parsed != std::floor(parsed) || parsed > 2e9)
        complain(node, pathOf(key), u"a whole number is expected here"_s);
    value = int(parsed);
}

void MapReader::read(const char *key, double &value)
{
    if (const YAML::Node node = child(key); node.IsDefined())
        value = number(node, pathOf(key));
}

void MapReader::read(const char *key, qint64 &value)
{
    if (const YAML::Node node = child(key); node.IsDefined())
        value = size(node, pathOf(key));
}

void MapReader::read(const char *key, std::chrono::milliseconds &value)
{
    const YAML::Node node = child(key);
    if (!node.IsDefined())
        return;
    static const QRegularExpression shape(u"^([0-9]+(?:\\.[0-9]+)?)(ms|s|m|h)$"_s);
    const QString said = text(node, pathOf(key));
    const auto match = shape.match(said);
    if (!match.hasMatch() && said != "0"_L1)
        complain(node, pathOf(key),
                 u"\"%1\" is not a duration such as 800ms, 150s, 35m or 2h"_s.arg(said.left(60)));
    const QString unit = match.captured(2);
    const double factor = unit == "ms"_L1 ? 1 : unit == "m"_L1 ? 60'000 : unit == "h"_L1 ? 3'600'000 : 1000;
    value = std::chrono::milliseconds(qint64(std::min(match.captured(1).toDouble() * factor, 1e12)));
}

void MapReader::read(const char *key, QStringList &value)
{
    const YAML::Node node = child(key);
    if (!node.IsDefined())
        return;
    if (!node.IsSequence())
        complain(node, pathOf(key), u"a list is expected here"_s);
    value.clear();
    for (const YAML::Node &item : node)
        value.append(text(item, pathOf(key)));
}

QJsonValue MapReader::json(const YAML::Node &node, const QString &path, int depth)
{
    if (++m_reader.m_nodes > kMaxNodes || depth > kMaxDepth)
        complain(node, path, u"the file is too large or too deeply nested"_s);
    if (node.IsSequence()) {
        QJsonArray array;
        for (const YAML::Node &item : node)
            array.append(json(item, path, depth + 1));
        return array;
    }
    if (node.IsMap()) {
        QJsonObject object;
        for (const auto &entry : node)
            object.insert(keyOf(entry.first, path), json(entry.second, path, depth + 1));
        return object;
    }
    if (!node.IsScalar())
        return QJsonValue::Null;
    const QString said = text(node, path);
    if (node.Tag() == "!") // quoted: text whatever it looks like
        return said;
    if (said == "true"_L1 || said == "false"_L1)
        return said == "true"_L1;
    bool ok = false;
    if (const qint64 whole = said.toLongLong(&ok); ok)
        return whole;
    if (const double real = said.toDouble(&ok); ok && std::isfinite(real))
        return real;
    return said;
}

void MapReader::read(const char *key, QJsonObject &value)
{
    const YAML::Node node = child(key);
    if (!node.IsDefined())
        return;
    requireMap(node, pathOf(key));
    value = json(node, pathOf(key), 0).toObject();
}

void MapReader::read(const char *key, QList<QJsonObject> &value)
{
    const YAML::Node node = child(key);
    if (!node.IsDefined())
        return;
    if (!node.IsSequence())
        complain(node, pathOf(key), u"a list is expected here"_s);
    value.clear();
    for (const YAML::Node &item : node) {
        requireMap(item, pathOf(key));
        value.append(json(item, pathOf(key), 0).toObject());
    }
}

void MapReader::read(const char *key, QList<qint64> &value)
{
    const YAML::Node node = child(key);
    if (!node.IsDefined())
        return;
    if (!node.IsSequence())
        complain(node, pathOf(key), u"a list is expected here"_s);
    value.clear();
    for (const YAML::Node &item : node)
        value.append(size(item, pathOf(key)));
}

void MapReader::read(const char *key, IamBindings &value)
{
    const YAML::Node node = child(key);
    if (!node.IsDefined())
        return;
    if (!node.IsSequence())
        complain(node, pathOf(key), u"a list of {role, members} is expected here"_s);
    value.clear();
    for (const YAML::Node &item : node) {
        MapReader map(m_reader, item, pathOf(key));
        IamBinding binding;
        map.read("role", binding.role);
        map.read("members", binding.members);
        map.read("condition", binding.condition);
        map.finish();
        if (binding.role.isEmpty() || binding.members.isEmpty())
            complain(item, pathOf(key), u"a binding needs a role and members"_s);
        value.append(binding);
    }
}

void MapReader::read(const char *key, QMap<QString, QString> &value)
{
    entries(key, value, [this](const YAML::Node &node, const QString &path, QString &entry) {
        entry = text(node, path);
    });
}

void MapReader::read(const char *key, QMap<QString, double> &value)
{
    entries(key, value, [this](const YAML::Node &node, const QString &path, double &entry) {
        entry = number(node, path);
    });
}

void MapReader::quotas(const YAML::Node &node, const QString &path, QMap<QString, Quota> &value)
{
    requireMap(node, path);
    for (const auto &entry : node) {
        const QString metric = keyOf(entry.first, path);
        Quota &quota = value[metric];
        if (entry.second.IsScalar()) {
            quota.limit = number(entry.second, path + u'.' + metric);
            continue;
        }
        MapReader map(m_reader, entry.second, path + u'.' + metric);
        map.read("limit", quota.limit);
        map.read("usage", quota.usage);
        map.finish();
    }
}

void MapReader::read(const char *key, QMap<QString, Quota> &value)
{
    if (const YAML::Node node = child(key); node.IsDefined())
        quotas(node, pathOf(key), value);
}

} // namespace slipway::sandbox

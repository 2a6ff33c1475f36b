// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metricaliases.h"

#include "base/yamlfields.h"

#include <QFile>
#include <QLoggingCategory>

static void initialiseAliasResources()
{
    Q_INIT_RESOURCE(slipway_catalog);
}

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(lcAliases, "slipway.telemetry")

QList<std::pair<QByteArray, QByteArray>> bytePairs(YamlFields &fields, const char *key)
{
    QList<std::pair<QByteArray, QByteArray>> pairs;
    for (const auto &[name, value] : fields.pairs(key))
        pairs.append({name.toUtf8(), value.toUtf8()});
    return pairs;
}

MetricAlias aliasOf(const YAML::Node &node, const QString &path)
{
    YamlFields fields(node, path);
    MetricAlias alias;
    alias.name = fields.text("name").toUtf8();
    alias.engine = fields.text("engine");
    alias.kind = fields.choice("kind", {u"gauge"_s, u"counter"_s, u"histogram"_s, u"sum"_s, u"count"_s});
    alias.versions = fields.text("versions", {});
    alias.scale = fields.number("scale", 1);
    alias.labels = bytePairs(fields, "labels");
    for (const auto &[name, values] : bytePairs(fields, "without")) {
        for (const QByteArray &value : values.split('|'))
            alias.without.append({name, value});
    }
    alias.note = fields.text("note", {});
    fields.finish();
    return alias;
}
} // namespace

Result<MetricAliases> MetricAliases::fromYaml(const QByteArray &yaml, const QString &fileName)
{
    return readYaml(yaml, fileName, [](YamlFields &fields) {
        MetricAliases table;
        table.m_date = fields.text("date");
        table.m_source = fields.text("source");
        for (const auto &[prefix, engine] : fields.pairs("prefixes"))
            table.m_prefixes.append({prefix.toUtf8(), engine});
        int index = 0;
        for (const YAML::Node &node : fields.sequence("ideas")) {
            YamlFields entry(node, u"ideas[%1]"_s.arg(index++));
            MetricIdea idea;
            idea.id = entry.text("id");
            idea.unit = entry.text("unit");
            int alias = 0;
            for (const YAML::Node &aliasNode : entry.sequence("aliases"))
                idea.aliases.append(aliasOf(aliasNode, u"%1.aliases[%2]"_s.arg(entry.path()).arg(alias++)));
            idea.missing = entry.pairs("missing");
            entry.finish();
            table.m_ideas.append(std::move(idea));
        }
        return table;
    });
}

const MetricAliases &MetricAliases::builtIn()
{
    static const MetricAliases table = [] {
        initialiseAliasResources();
        QFile file(u":/catalog/metrics-aliases.yaml"_s);
        if (!file.open(QIODevice::ReadOnly))
            return MetricAliases();
        auto read = fromYaml(file.readAll(), u"metrics-aliases.yaml"_s);
        if (!read) {
            qCWarning(lcAliases) << "The built-in metric names cannot be read:" << read.error().toString();
            return MetricAliases();
        }
        return std::move(*read);
    }();
    return table;
}

const MetricIdea *MetricAliases::idea(const QString &id) const
{
    const auto found = std::ranges::find(m_ideas, id, &MetricIdea::id);
    return found == m_ideas.end() ? nullptr : &*found;
}

QString MetricAliases::engineOf(QByteArrayView metricName) const
{
    for (const auto &[prefix, engine] : m_prefixes) {
        if (metricName.startsWith(prefix))
            return engine;
    }
    return {};
}

} // namespace slipway

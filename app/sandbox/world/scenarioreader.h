// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/scenario.h"

#include <QHash>

#include <yaml-cpp/yaml.h>

namespace slipway::sandbox {

/// What is wrong with a scenario file; thrown and caught inside loadScenario() only.
struct ScenarioFault {
    QString file;
    int line = 0; ///< from 1; 0: unknown
    QString key;
    QString message;
};

/// Reads scenario documents onto one Scenario: a later document changes single entries of an earlier one.
class ScenarioReader
{
public:
    explicit ScenarioReader(Scenario &scenario) : m_scenario(scenario) { }

    /// Throws ScenarioFault, and what yaml-cpp throws.
    void apply(const YAML::Node &document, const QString &file);
    /// Expands models into bucket objects and checks what needs the whole world. Throws ScenarioFault.
    void finish();

private:
    friend class MapReader;
    struct Place {
        QString file;
        int line;
    };

    void readRegions(const YAML::Node &node, const QString &path);
    void readProject(const YAML::Node &node, const QString &path, ProjectSpec &project);
    void readCluster(const YAML::Node &node, const QString &path, ClusterSpec &cluster);
    void readNodePool(const YAML::Node &node, const QString &path, NodePoolSpec &pool);
    void readBucket(const YAML::Node &node, const QString &path, BucketSpec &bucket);
    void readTimeline(const YAML::Node &node, const QString &path);
    void readFaults(const YAML::Node &node, const QString &path);
    void expandModels(const QString &path, BucketSpec &bucket);
    void readAws(const YAML::Node &node, const QString &path);
    void readAwsCluster(const YAML::Node &node, const QString &path, AwsClusterSpec &cluster);
    void checkAws() const;
    void checkCluster(const QString &path, const ClusterSpec &cluster) const;

    [[noreturn]] void complain(const QString &path, const QString &message) const;

    Scenario &m_scenario;
    QString m_file;
    QHash<QString, Place> m_places; ///< where a key path was last said
    int m_nodes = 0;
};

/// One YAML mapping being read: each field is asked for by name, and finish() refuses what nobody asked for.
class MapReader
{
public:
    MapReader(ScenarioReader &reader, const YAML::Node &node, QString path);

    /// The node of @p key, or an undefined one; `null` counts as absent.
    YAML::Node child(const char *key);
    QString pathOf(const char *key) const;

    void read(const char *key, QString &value);
    void read(const char *key, bool &value);
    void read(const char *key, int &value);
    void read(const char *key, double &value);
    void read(const char *key, qint64 &value); ///< also "1.86Gi", "12G"
    void read(const char *key, std::chrono::milliseconds &value); ///< "150s", "35m", "800ms"
    void read(const char *key, QStringList &value);
    void read(const char *key, QJsonObject &value);
    void read(const char *key, QList<QJsonObject> &value);
    void read(const char *key, QList<qint64> &value);
    void read(const char *key, IamBindings &value);
    void read(const char *key, QMap<QString, QString> &value);
    void read(const char *key, QMap<QString, double> &value);
    void read(const char *key, QMap<QString, Quota> &value);

    /// Calls @p each for every entry of the mapping at @p key; an entry of `null` is removed from @p map.
    template <typename Value, typename Each>
    void entries(const char *key, QMap<QString, Value> &map, Each each)
    {
        const YAML::Node node = child(key);
        if (!node.IsDefined())
            return;
        const QString path = pathOf(key);
        requireMap(node, path);
        for (const auto &entry : node) {
            const QString name = keyOf(entry.first, path);
            if (entry.second.IsNull())
                map.remove(name);
            else
                each(entry.second, path + u'.' + name, map[name]);
        }
    }

    /// `METRIC: limit` or `METRIC: {limit, usage}` for each entry of @p node.
    void quotas(const YAML::Node &node, const QString &path, QMap<QString, Quota> &value);

    void finish();

    void requireMap(const YAML::Node &node, const QString &path);
    QString keyOf(const YAML::Node &node, const QString &path);
    [[noreturn]] void complain(const YAML::Node &node, const QString &path, const QString &message) const;
    QJsonValue json(const YAML::Node &node, const QString &path, int depth);
    qint64 size(const YAML::Node &node, const QString &path);

private:
    QString text(const YAML::Node &node, const QString &path);
    double number(const YAML::Node &node, const QString &path);

    ScenarioReader &m_reader;
    YAML::Node m_node;
    QString m_path;
    QStringList m_asked;
};

} // namespace slipway::sandbox

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/scenario.h"

#include "app/sandbox/world/scenarioreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <numeric>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr qint64 kMaxFileBytes = 4 * 1024 * 1024;
constexpr int kMaxExtends = 8;

QString builtInPath(const QString &name)
{
    return u":/sandbox/scenarios/%1.yaml"_s.arg(name);
}

bool isBuiltIn(const QString &name)
{
    static const QRegularExpression plain(u"^[a-z0-9-]+$"_s);
    return plain.match(name).hasMatch() && QFile::exists(builtInPath(name));
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, file.errorString(), path);
    if (file.size() > kMaxFileBytes)
        return fail(ErrorKind::Invalid, u"the file is larger than 4 MB, which no scenario is"_s, path);
    return file.read(kMaxFileBytes + 1);
}

struct Document {
    YAML::Node node;
    QString file;
};

/// The documents from the farthest ancestor to @p yaml itself. Throws what yaml-cpp and the reader throw.
QList<Document> withAncestors(const QByteArray &yaml, const QString &fileName)
{
    QList<Document> documents;
    QByteArray text = yaml;
    QString file = fileName;
    for (int depth = 0;; ++depth) {
        const YAML::Node node = YAML::Load(text.toStdString());
        if (!node.IsMap())
            throw ScenarioFault{file, 1, {}, u"the file is not a YAML mapping"_s};
        documents.prepend({node, file});
        const YAML::Node extends = node["extends"];
        if (!extends.IsDefined() || extends.IsNull())
            return documents;
        const int line = extends.Mark().line + 1;
        if (!extends.IsScalar() || depth == kMaxExtends)
            throw ScenarioFault{file, line, u"extends"_s,
                                u"this must name one built-in scenario, and not in a circle"_s};
        const QString parent = QString::fromStdString(extends.Scalar());
        if (!isBuiltIn(parent)) {
            throw ScenarioFault{file, line, u"extends"_s,
                                u"\"%1\" is no built-in scenario; there are: %2"_s.arg(
                                    parent.left(60), builtInScenarios().join(u", "_s))};
        }
        const Result<QByteArray> read = readFile(builtInPath(parent));
        if (!read)
            throw ScenarioFault{file, line, u"extends"_s, read.error().detail};
        text = *read;
        file = parent + ".yaml"_L1;
    }
}

} // namespace

QString regionOf(const QString &zone)
{
    // A region's name ends in a digit; AI zones have suffixes such as ai1b (Google Cloud docs, "AI zones").
    static const QRegularExpression shape(u"^(.+\\d)-[a-z][a-z0-9]*$"_s);
    const auto match = shape.match(zone);
    return match.hasMatch() ? match.captured(1) : zone;
}

qint64 ModelSpec::weightsBytes() const
{
    return std::accumulate(shards.begin(), shards.end(), qint64(0));
}

qint64 ModelSpec::kvBytesPerToken() const
{
    QJsonObject text = config;
    if (config.value("text_config"_L1).isObject())
        text = config.value("text_config"_L1).toObject();
    const int layers = text.value("num_hidden_layers"_L1).toInt();
    const int heads = text.value("num_attention_heads"_L1).toInt();
    const int kvHeads = text.value("num_key_value_heads"_L1).toInt(heads);
    int headDim = text.value("head_dim"_L1).toInt();
    if (headDim == 0 && heads > 0)
        headDim = text.value("hidden_size"_L1).toInt() / heads;
    return qint64(2) * layers * kvHeads * headDim * 2;
}

int ModelSpec::maxPositionEmbeddings() const
{
    const QJsonObject text = config.value("text_config"_L1).toObject(config);
    return text.value("max_position_embeddings"_L1).toInt();
}

QString Scenario::defaultProject() const
{
    return projects.isEmpty() ? QString() : projects.firstKey();
}

std::pair<QString, QString> Scenario::servedCluster() const
{
    for (auto project = projects.cbegin(); project != projects.cend(); ++project) {
        for (auto cluster = project->clusters.cbegin(); cluster != project->clusters.cend(); ++cluster) {
            if (cluster->served)
                return {project.key(), cluster.key()};
        }
    }
    return {};
}

QList<Fault> Scenario::faultsOf(FaultKind kind) const
{
    QList<Fault> found;
    for (const Fault &fault : faults) {
        if (fault.kind == kind)
            found.append(fault);
    }
    return found;
}

const ZoneSpec *Scenario::zone(const QString &zoneName) const
{
    const auto region = regions.constFind(regionOf(zoneName));
    if (region == regions.cend())
        return nullptr;
    const auto found = region->zones.constFind(zoneName);
    return found == region->zones.cend() ? nullptr : &*found;
}

QStringList Scenario::machineTypesIn(const QString &zoneName) const
{
    const ZoneSpec *spec = zone(zoneName);
    if (!spec)
        return {};
    QStringList types = spec->machineTypes;
    for (auto it = machineTypes.cbegin(); it != machineTypes.cend(); ++it) {
        if (!it->accelerator.isEmpty() && spec->accelerators.contains(it->accelerator)
            && !types.contains(it.key()))
            types.append(it.key());
    }
    types.sort();
    return types;
}

QStringList builtInScenarios()
{
    QStringList names;
    const QStringList files =
        QDir(u":/sandbox/scenarios"_s).entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names.append(file.chopped(5));
    return names;
}

Result<Scenario> parseScenario(const QByteArray &yaml, const QString &fileName)
{
    const auto refused = [](const QString &file, int line, const QString &key, const QString &message) {
        QString where = file;
        if (line > 0)
            where += u":%1"_s.arg(line);
        if (!key.isEmpty())
            where += u":%1"_s.arg(key);
        return fail(ErrorKind::Invalid, message, where, {});
    };
    try {
        Scenario scenario;
        ScenarioReader reader(scenario);
        const QList<Document> documents = withAncestors(yaml, fileName);
        for (const Document &document : documents)
            reader.apply(document.node, document.file);
        reader.finish();
        return scenario;
    } catch (const ScenarioFault &fault) {
        return refused(fault.file, fault.line, fault.key, fault.message);
    } catch (const YAML::Exception &error) {
        return refused(fileName, error.mark.is_null() ? 0 : error.mark.line + 1, {},
                       u"this is not valid YAML: %1"_s.arg(QString::fromStdString(error.msg)));
    }
}

Result<Scenario> loadScenario(const QString &nameOrFile)
{
    if (isBuiltIn(nameOrFile)) {
        const Result<QByteArray> text = readFile(builtInPath(nameOrFile));
        return text ? parseScenario(*text, nameOrFile + ".yaml"_L1) : std::unexpected(text.error());
    }
    if (!QFileInfo(nameOrFile).isFile()) {
        return fail(ErrorKind::NotFound, u"there is neither a scenario nor a file of this name"_s, nameOrFile,
                    u"built-in scenarios: %1"_s.arg(builtInScenarios().join(u", "_s)));
    }
    const Result<QByteArray> text = readFile(nameOrFile);
    return text ? parseScenario(*text, nameOrFile) : std::unexpected(text.error());
}

} // namespace slipway::sandbox

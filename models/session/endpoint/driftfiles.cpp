// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/driftfiles.h"

#include "kube/fieldpath.h"
#include "plan/kube/objectchange.h"
#include "recipe/recipepacks.h"
#include "session/deploy/deployment.h"
#include "session/deploy/endpointrollout.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct DriftFilesWords {
    Q_DECLARE_TR_FUNCTIONS(DriftFiles)
};

// What a folder of manifests may cost: far above any hand-over, far below what would make the machine suffer.
constexpr int mostFiles = 2000;
constexpr qint64 mostBytes = 4 * 1024 * 1024;

bool isManifestName(const QString &name)
{
    return name.endsWith(".yaml"_L1) || name.endsWith(".yml"_L1) || name.endsWith(".json"_L1);
}

Result<QList<YamlNode>> documentsOf(const QString &fileName, const QString &shown)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.error() == QFile::PermissionsError ? ErrorKind::Forbidden : ErrorKind::NotFound,
                    DriftFilesWords::tr("%1 cannot be read: %2").arg(shown, file.errorString()));
    return parseYaml(file.read(mostBytes + 1), shown, {.bytes = mostBytes});
}

/// The files below @p folder, relative; a kustomization's own folder counts as what it lists.
Result<QStringList> listed(const QString &folder, const QString &prefix, QStringList &remarks, int depth)
{
    const QDir here(folder);
    for (const auto name : {"kustomization.yaml"_L1, "kustomization.yml"_L1, "Kustomization"_L1}) {
        if (!here.exists(name))
            continue;
        auto documents = documentsOf(here.filePath(name), prefix + name);
        if (!documents)
            return std::unexpected(std::move(documents.error()));
        const YamlNode node = documents->value(0);
        QStringList others;
        for (const YamlNode::Entry &entry : node.entries) {
            if (entry.key != "apiVersion"_L1 && entry.key != "kind"_L1 && entry.key != "resources"_L1)
                others.append(entry.key);
        }
        if (!others.isEmpty())
            remarks.append(
                DriftFilesWords::tr("%1 does more than list resources (%2); what it makes of them is "
                                    "not in the comparison. Compare with the output of kubectl "
                                    "kustomize instead.")
                    .arg(prefix + name, others.join(u", "_s)));
        QStringList files;
        const YamlNode *resources = node.find(u"resources");
        for (const YamlNode &item : resources ? resources->items : QList<YamlNode>()) {
            const QString path = here.filePath(item.text());
            if (item.text().contains("://"_L1) || !QFileInfo::exists(path)) {
                remarks.append(DriftFilesWords::tr("%1 names %2, which is no file here.")
                                   .arg(prefix + name, item.text()));
            } else if (!QFileInfo(path).isDir()) {
                files.append(prefix + item.text());
            } else if (depth < 8) {
                auto below = listed(path, prefix + item.text() + u'/', remarks, depth + 1);
                if (!below)
                    return below;
                files += *below;
            }
        }
        return files;
    }
    QStringList files;
    QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories); // no links to folders: loops end
    while (each.hasNext()) {
        each.next();
        const QString relative = here.relativeFilePath(each.filePath());
        if (isManifestName(each.fileName()) && !relative.startsWith(u'.') && !relative.contains("/."_L1))
            files.append(prefix + relative);
        if (files.size() > mostFiles)
            return fail(ErrorKind::Invalid,
                        DriftFilesWords::tr("%1 holds more than %2 files").arg(folder).arg(mostFiles));
    }
    files.sort();
    return files;
}

void addObject(const YamlNode &tree, const QString &file, DriftFiles &files)
{
    if (const YamlNode *items = tree.find(u"items"); items && items->isList()) {
        for (const YamlNode &item : items->items)
            addObject(item, file, files);
        return;
    }
    const QJsonObject object = tree.isMap() ? tree.toJson().toObject() : QJsonObject();
    // A values file or a chart's settings between them is no manifest.
    if (object.value("apiVersion"_L1).isString() && object.value("kind"_L1).isString()
        && !nameOf(object).isEmpty()) {
        QJsonObject manifest = object;
        if (object.value("kind"_L1) == "Secret"_L1) {
            manifest.remove("data"_L1);
            manifest.remove("stringData"_L1);
        }
        files.objects.append(
            {.manifest = manifest, .where = file + u':' + QString::number(tree.position.line), .tree = tree});
    }
}

/// Values of the recorded run that say where the endpoint is, where the file does not.
std::optional<Error> adopt(Choices &choices, const Endpoint &endpoint, const std::optional<Choices> &recorded)
{
    for (const Parameter &parameter : choices.recipe().parameters) {
        if (mayChangeRunning(parameter))
            continue;
        QJsonValue ours = recorded ? recorded->chosen(parameter.id) : QJsonValue();
        if (ours.isNull() || ours.isUndefined()) {
            const QHash<QString, QString> known{{u"name"_s, endpoint.name},
                                                {u"project"_s, endpoint.target.project},
                                                {u"location"_s, endpoint.target.location},
                                                {u"cluster"_s, endpoint.target.cluster},
                                                {u"namespace"_s, endpoint.target.nameSpace}};
            const QString text = known.value(parameter.id);
            if (text.isEmpty())
                continue;
            ours = text;
        }
        if (!choices.isChosen(parameter.id)) {
            choices.set(parameter.id, ours);
        } else if (choices.chosen(parameter.id) != ours) {
            return fail(
                       ErrorKind::Invalid,
                       DriftFilesWords::tr("The file is of another endpoint: its %1 is \"%2\", that of %3 is "
                                           "\"%4\".")
                           .arg(parameter.id, choices.chosen(parameter.id).toVariant().toString(),
                                endpoint.name, ours.toVariant().toString()))
                .error();
        }
    }
    return {};
}

Result<Choices> choicesFor(const Endpoint &endpoint, const QList<JournalRun> &runs, const FilesSource &source)
{
    const auto latest = std::ranges::find(runs, RunState::Succeeded, &JournalRun::state);
    Result<Choices> recorded = fail(
        ErrorKind::NotFound,
        DriftFilesWords::tr("The journal has no run that made %1, so that its choices are not known. Compare "
                            "with a values file or a folder of manifests.")
            .arg(endpoint.name));
    if (latest != runs.end())
        recorded = choicesOf(*latest);
    if (source.kind == FilesSource::Kind::Recorded)
        return recorded;
    auto recipeId = recipeIdOfValues(source.path);
    if (!recipeId)
        return std::unexpected(std::move(recipeId.error()));
    const QString wanted = recipeId->isEmpty() ? endpoint.recipeId : *recipeId;
    for (const auto &recipe : allRecipes()) {
        if (recipe->id != wanted)
            continue;
        auto choices = readChoices(source.path, recipe);
        if (!choices)
            return choices;
        const std::optional<Choices> known =
            recorded && recorded->recipePointer() == recipe ? std::optional(*recorded) : std::nullopt;
        if (auto wrong = adopt(*choices, endpoint, known))
            return std::unexpected(std::move(*wrong));
        return choices;
    }
    return fail(ErrorKind::Invalid, DriftFilesWords::tr("There is no system \"%1\".").arg(wanted));
}

} // namespace

Result<DriftFiles> readManifests(const QString &path)
{
    DriftFiles files{.source = {.kind = FilesSource::Kind::Manifests, .path = path}};
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorKind::NotFound, DriftFilesWords::tr("%1 does not exist").arg(path));
    const QDir root = info.isDir() ? QDir(path) : info.dir();
    Result<QStringList> names = QStringList{info.fileName()};
    if (info.isDir())
        names = listed(path, {}, files.remarks, 0);
    if (!names)
        return std::unexpected(std::move(names.error()));
    for (const QString &name : std::as_const(*names)) {
        auto documents = documentsOf(root.filePath(name), name);
        if (!documents)
            return std::unexpected(std::move(documents.error()));
        for (const YamlNode &document : std::as_const(*documents))
            addObject(document, name, files);
    }
    if (files.objects.isEmpty())
        return fail(ErrorKind::Invalid, DriftFilesWords::tr("There is no manifest in %1").arg(path));
    QHash<QString, QString> seen;
    for (const FileObject &each : std::as_const(files.objects)) {
        const QString name = refText(each.manifest.value("kind"_L1).toString(), namespaceOf(each.manifest),
                                     nameOf(each.manifest));
        const QString key =
            each.manifest.value("apiVersion"_L1).toString().section(u'/', 0, -2) + u' ' + name;
        if (seen.contains(key))
            return fail(
                ErrorKind::Invalid,
                DriftFilesWords::tr("%1 stands twice: in %2 and in %3").arg(name, seen[key], each.where));
        seen.insert(key, each.where);
    }
    return files;
}

QString placeOf(const FileObject &object, const QString &path)
{
    const YamlNode *at = &object.tree;
    int line = at->position.line;
    const QList<FieldStep> steps = fieldSteps(path);
    for (const FieldStep &step : steps) {
        const YamlNode *next = nullptr;
        if (!step.field.isEmpty()) {
            if (const YamlNode::Entry *entry = at->entry(step.field)) {
                next = &entry->value;
                line = entry->position.line;
            }
        } else if (step.key.isEmpty()) {
            next = step.index < at->items.size() ? &at->items.at(step.index) : nullptr;
        } else {
            for (const YamlNode &item : at->items) {
                const YamlNode *key = item.find(step.key);
                if (key && key->scalar.toVariant().toString() == step.value)
                    next = &item;
            }
        }
        if (!next)
            break;
        if (step.field.isEmpty())
            line = next->position.line;
        at = next;
    }
    return line > 0 ? object.where.section(u':', 0, -2) + u':' + QString::number(line) : object.where;
}

Result<QList<FileObject>> renderedObjects(const Deployment &deployment, QStringList *remarks)
{
    auto rendering = deployment.rendering();
    if (!rendering)
        return std::unexpected(std::move(rendering.error()));
    QList<FileObject> objects;
    const QList<RenderedObject> rendered = rendering->objects();
    for (const RenderedObject &each : rendered)
        objects.append({.manifest = each.object, .where = each.file});
    if (remarks)
        *remarks += rendering->assumptions;
    return objects;
}

Task<DriftFiles> driftFiles(Session *session, const Catalog *catalog, Endpoint endpoint,
                            QList<JournalRun> runs, FilesSource source, std::stop_token stop)
{
    DriftFiles files{.source = source};
    if (source.kind == FilesSource::Kind::Manifests) {
        auto read = readManifests(source.path);
        if (read)
            co_return std::move(*read);
        files.problem = read.error();
        co_return files;
    }
    auto choices = choicesFor(endpoint, runs, source);
    if (!choices) {
        files.problem = choices.error();
        co_return files;
    }
    files.deployment = std::make_shared<Deployment>(*session, *catalog, *choices);
    if (auto learned = co_await files.deployment->learnFacts(stop); !learned) {
        if (learned.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(learned.error()));
        files.problem = learned.error();
        co_return files;
    }
    auto objects = renderedObjects(*files.deployment, &files.remarks);
    if (objects)
        files.objects = std::move(*objects);
    else
        files.problem = objects.error();
    co_return files;
}

} // namespace slipway

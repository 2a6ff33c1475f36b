// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/operators/operatormanifest.h"

#include "base/whenall.h"
#include "base/worker.h"
#include "kube/resourcekind.h"
#include "plan/ensurechange.h"
#include "recipe/yamlnode.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// KServe's 7 MB are 140,000 lines, its definitions 35 levels deep.
constexpr YamlLimits manifestLimits{.bytes = 32LL * 1024 * 1024, .nodes = 3'000'000, .depth = 200};

QJsonValue replaced(const QJsonValue &value, const QList<std::pair<QString, QString>> &texts)
{
    if (value.isString()) {
        for (const auto &[text, by] : texts) {
            if (value.toString() == text)
                return by;
        }
        return value;
    }
    if (value.isArray()) {
        QJsonArray out;
        const QJsonArray items = value.toArray();
        for (const QJsonValue item : items)
            out.append(replaced(item, texts));
        return out;
    }
    if (!value.isObject())
        return value;
    QJsonObject out = value.toObject();
    for (auto it = out.begin(); it != out.end(); ++it)
        it.value() = replaced(it.value(), texts);
    return out;
}

/// Kinds first, then what holds others, then what the operator runs as, and what can refuse objects last: a webhook whose server does not
/// run yet would refuse what comes after it.
int rankOf(const QJsonObject &object)
{
    const QString kind = object.value("kind"_L1).toString();
    if (kind == "CustomResourceDefinition"_L1)
        return 0;
    if (kind == "Namespace"_L1)
        return 1;
    if (kind.endsWith("WebhookConfiguration"_L1) || kind == "ValidatingAdmissionPolicyBinding"_L1)
        return 4;
    const QString group = splitApiVersion(object.value("apiVersion"_L1).toString()).first;
    const bool isOwn = group.isEmpty() || !group.contains(u'.') || group.endsWith(".k8s.io"_L1);
    return isOwn ? 2 : 3;
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorKind::NotFound,
                    changeWords(QT_TRANSLATE_NOOP("Change", "There is no file %1.")).arg(path), path);
    if (info.size() > manifestLimits.bytes)
        return fail(ErrorKind::Invalid,
                    changeWords(QT_TRANSLATE_NOOP("Change", "%1 has more than %2 MiB."))
                        .arg(path)
                        .arg(manifestLimits.bytes >> 20),
                    path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Forbidden,
                    changeWords(QT_TRANSLATE_NOOP("Change", "%1 cannot be read: %2"))
                        .arg(path,
                             info.isFile() ? file.errorString()
                                           : changeWords(QT_TRANSLATE_NOOP("Change", "it is no file"))),
                    path);
    return file.readAll();
}

/// The documents of a file that may be taken, by a look at their first lines: most of a release is often not, and reading YAML is slow.
QList<QByteArray> documentsOf(const QByteArray &yaml, const OperatorFile *file)
{
    static const QRegularExpression kindLine(u"^kind: *\"?([A-Za-z]+)\"? *$"_s,
                                             QRegularExpression::MultilineOption);
    static const QRegularExpression nameLine(u"^metadata:\\n(?:  .*\\n)*?  name: *\"?([^\"\\s]+)\"? *$"_s,
                                             QRegularExpression::MultilineOption);
    QList<QByteArray> documents;
    for (qsizetype from = 0; from < yaml.size();) {
        // At the beginning of a line nothing else of YAML begins so, block texts included: those are indented.
        qsizetype end = yaml.indexOf("\n---", from);
        end = end < 0 ? yaml.size() : end + 1;
        const QByteArray document = yaml.sliced(from, end - from);
        from = end;
        if (file && !file->only.isEmpty()) {
            const QString text = QString::fromUtf8(document);
            const auto kind = kindLine.match(text);
            const auto name = nameLine.match(text);
            // Written in another style, it is read whole to be known.
            if (kind.hasMatch() && name.hasMatch() && !file->takes(kind.captured(1), name.captured(1)))
                continue;
        }
        documents.append(document);
    }
    return documents;
}

Result<QList<QJsonObject>> objectsOf(const QList<QByteArray> &documents, const QString &name,
                                     const OperatorPin &pin, const OperatorFile *file)
{
    QList<QJsonObject> objects;
    const auto take = [&](const QJsonObject &object) -> bool {
        const QString kind = object.value("kind"_L1).toString();
        const QString objectName = nameOf(object);
        if (kind.isEmpty() || objectName.isEmpty() || object.value("apiVersion"_L1).toString().isEmpty())
            return false;
        if (!file || file->takes(kind, objectName))
            objects.append(pin.replace.isEmpty() ? object : replaced(object, pin.replace).toObject());
        return true;
    };
    for (const QByteArray &text : documents) {
        const auto parsed = parseYaml(text, name, manifestLimits);
        if (!parsed)
            return std::unexpected(parsed.error());
        for (const YamlNode &document : *parsed) {
            const QJsonValue value = document.toJson();
            if (value.isNull() || value.isUndefined())
                continue;
            bool isObject = value.isObject();
            const QJsonObject object = value.toObject();
            if (isObject && object.value("kind"_L1).toString().endsWith("List"_L1)
                && object.contains("items"_L1)) {
                const QJsonArray items = object.value("items"_L1).toArray();
                for (const QJsonValue item : items)
                    isObject = isObject && take(item.toObject());
            } else {
                isObject = isObject && take(object);
            }
            if (!isObject)
                return fail(
                    ErrorKind::Invalid,
                    changeWords(
                        QT_TRANSLATE_NOOP("Change",
                                          "%1 is no manifest: a document in it is no object of Kubernetes."))
                        .arg(name),
                    name);
        }
    }
    return objects;
}

Result<QList<QJsonObject>> inOrder(QList<QJsonObject> objects, const QString &name, const OperatorPin &pin)
{
    if (objects.isEmpty())
        return fail(ErrorKind::Invalid,
                    changeWords(QT_TRANSLATE_NOOP("Change", "%1 has nothing that %2 is made of."))
                        .arg(name, pin.name),
                    name);
    std::ranges::stable_sort(objects, {}, rankOf);
    return objects;
}

/// Beside the event loop, and large documents beside each other. What was read once is kept: a preview and the run ask for the same.
Task<QList<QJsonObject>> parsed(QByteArray yaml, QString name, QString sha256, OperatorPin pin,
                                std::optional<OperatorFile> file, OperatorSource *source)
{
    const QString key = pin.title() + u'/' + (file ? file->fileName() : QString()) + u'/' + sha256;
    if (source && source->parsed.contains(key))
        co_return source->parsed.value(key);
    constexpr qsizetype large = 256 * 1024;
    QList<QList<QByteArray>> groups;
    const QList<QByteArray> documents = documentsOf(yaml, file ? &*file : nullptr);
    for (const QByteArray &document : documents) {
        if (groups.isEmpty() || document.size() > large || groups.last().first().size() > large)
            groups.append(QList<QByteArray>());
        groups.last().append(document);
    }
    std::vector<Task<QList<QJsonObject>>> tasks;
    for (const QList<QByteArray> &group : std::as_const(groups))
        tasks.push_back(onWorker(
            [group, name, pin, file] { return objectsOf(group, name, pin, file ? &*file : nullptr); }));
    auto answers = co_await whenAll(std::move(tasks));
    if (!answers)
        co_return std::unexpected(std::move(answers.error()));
    QList<QJsonObject> objects;
    for (auto &answer : *answers) {
        if (!answer)
            co_return std::unexpected(std::move(answer.error()));
        objects += *answer;
    }
    auto ordered = inOrder(std::move(objects), name, pin);
    if (ordered && source)
        source->parsed.insert(key, *ordered);
    co_return ordered;
}

} // namespace

Result<QList<SuppliedFile>> suppliedFiles(const OperatorPin &pin, const QString &path)
{
    const auto read = [](const QString &file, const OperatorFile *known) -> Result<SuppliedFile> {
        auto bytes = readFile(file);
        if (!bytes)
            return std::unexpected(std::move(bytes.error()));
        const QString sum = sha256Of(*bytes);
        return SuppliedFile{.path = file,
                            .bytes = std::move(*bytes),
                            .sha256 = sum,
                            .pin = known ? std::optional(*known) : std::nullopt};
    };
    const QFileInfo named(path);
    const auto pinOf = [&pin](const QString &name) {
        const auto found = std::ranges::find(pin.files, name, &OperatorFile::fileName);
        return found == pin.files.end() ? nullptr : &*found;
    };
    QList<SuppliedFile> files;
    const bool isOneOfSeveral = pin.files.size() > 1 && pinOf(named.fileName());
    if (!named.isDir() && !isOneOfSeveral) {
        // One file of one operator needs no certain name.
        const OperatorFile *known = pin.files.size() == 1 ? &pin.files.first() : nullptr;
        auto file = read(path, known);
        if (!file)
            return std::unexpected(std::move(file.error()));
        files.append(std::move(*file));
        return files;
    }
    const QDir folder = named.isDir() ? QDir(path) : named.dir();
    QStringList names;
    for (const OperatorFile &file : pin.files)
        names.append(file.fileName());
    if (names.isEmpty() && !pin.supply.isEmpty())
        names.append(pin.supply.section(u'/', -1));
    if (names.isEmpty())
        return fail(
            ErrorKind::Invalid,
            changeWords(QT_TRANSLATE_NOOP("Change", "%1 is a folder; name the manifest in it.")).arg(path),
            path);
    for (const QString &name : std::as_const(names)) {
        auto file = read(folder.filePath(name), pinOf(name));
        if (!file)
            return std::unexpected(std::move(file.error()));
        files.append(std::move(*file));
    }
    return files;
}

Result<QList<QJsonObject>> manifestObjects(const QByteArray &yaml, const QString &name,
                                           const OperatorPin &pin, const OperatorFile *file)
{
    auto objects = objectsOf(documentsOf(yaml, file), name, pin, file);
    if (!objects)
        return objects;
    return inOrder(std::move(*objects), name, pin);
}

Task<QList<OperatorManifest>> loadManifests(OperatorPin pin, QString path, OperatorSource *source,
                                            ProgressSink progress, std::stop_token stop)
{
    QList<OperatorManifest> manifests;
    if (!path.isEmpty()) {
        const auto files = suppliedFiles(pin, path);
        if (!files)
            co_return std::unexpected(files.error());
        for (const SuppliedFile &file : *files) {
            auto objects = co_await parsed(file.bytes, file.path, file.sha256, pin, file.pin, source);
            if (!objects)
                co_return std::unexpected(std::move(objects.error()));
            manifests.append({.from = file.path,
                              .sha256 = file.sha256,
                              .pinned = file.pinned(),
                              .objects = std::move(*objects)});
        }
        co_return manifests;
    }
    if (pin.files.isEmpty() || !source) {
        const QString more = pin.supply.isEmpty()
            ? QString()
            : u' ' + changeWords(QT_TRANSLATE_NOOP("Change", "It is published as %1.")).arg(pin.supply);
        co_return fail(
            ErrorKind::Unavailable,
            changeWords(QT_TRANSLATE_NOOP("Change",
                                          "No manifest of %1 is pinned here, so none is fetched: name a file "
                                          "that you trust, or install it by its own commands."))
                    .arg(pin.title())
                + more,
            pin.supply, pin.command);
    }
    for (const OperatorFile &file : std::as_const(pin.files)) {
        auto bytes = co_await source->fetch(file, progress, stop);
        if (!bytes) {
            Error error = std::move(bytes.error());
            if (error.kind == ErrorKind::Cancelled || error.reason == "Checksum"_L1)
                co_return std::unexpected(std::move(error));
            error.detail =
                changeWords(QT_TRANSLATE_NOOP("Change",
                                              "The manifest of %1 cannot be fetched from %2 (%3). Fetch it "
                                              "where there is a way to it, and name the file instead."))
                    .arg(pin.title(), file.url, error.detail);
            co_return std::unexpected(std::move(error));
        }
        auto objects = co_await parsed(*bytes, file.url, file.sha256, pin, file, source);
        if (!objects)
            co_return std::unexpected(std::move(objects.error()));
        manifests.append(
            {.from = file.url, .sha256 = file.sha256, .pinned = true, .objects = std::move(*objects)});
    }
    co_return manifests;
}

} // namespace slipway

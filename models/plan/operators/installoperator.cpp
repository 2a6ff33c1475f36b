// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/operators/installoperator.h"

#include "base/shellwords.h"
#include "plan/changewords.h"
#include "plan/clusterconnector.h"
#include "plan/operators/operatorapply.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QSet>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int looksForOthers = 5;

OperatorSource *sourceOf(const ChangeContext &context)
{
    return context.clusters ? context.clusters->operators() : nullptr;
}

/// What is there of an operator's definitions, by their names.
Task<QList<OperatorObject>> definitionsOf(KubeClient *kube, OperatorPin pin, std::stop_token stop)
{
    QList<QJsonObject> wanted;
    for (const QString &name : std::as_const(pin.definitions))
        wanted.append({{"apiVersion"_L1, u"apiextensions.k8s.io/v1"_s},
                       {"kind"_L1, definitionKind},
                       {"metadata"_L1, QJsonObject{{"name"_L1, name}}}});
    co_return co_await lookedUp(kube, wanted, stop);
}

QJsonArray filesOf(const QList<OperatorManifest> &manifests)
{
    QJsonArray files;
    for (const OperatorManifest &each : manifests)
        files.append(
            QJsonObject{{"from"_L1, each.from}, {"sha256"_L1, each.sha256}, {"pinned"_L1, each.pinned}});
    return files;
}

bool areAllThere(const QList<OperatorObject> &objects)
{
    return std::ranges::none_of(objects, [](const OperatorObject &each) { return each.uid.isEmpty(); });
}

/// An object of one of the operator's kinds that is not its own, "Kind/namespace/name"; empty: there is none.
Task<QString> objectOfOthers(KubeClient *kube, QList<OperatorObject> ours, QSet<QString> own,
                             std::stop_token stop)
{
    for (const OperatorObject &object : std::as_const(ours)) {
        if (object.kind != definitionKind)
            continue;
        const ResourceRef ref{.kind = kinds::customResourceDefinitions(), .name = object.name};
        auto live = co_await kube->get(ref, stop);
        if (!live && live.error().kind == ErrorKind::NotFound)
            continue;
        if (!live)
            co_return std::unexpected(std::move(live.error()));
        const QJsonObject spec = live->value("spec"_L1).toObject();
        QString version;
        const QJsonArray versions = spec.value("versions"_L1).toArray();
        for (const QJsonValue each : versions) {
            // As it is stored, where it is served so: another version may ask a webhook that is gone.
            if (each["served"_L1].toBool() && (version.isEmpty() || each["storage"_L1].toBool()))
                version = each["name"_L1].toString();
        }
        const QString kindName = spec["names"_L1]["kind"_L1].toString();
        const ResourceKind kind{.group = spec.value("group"_L1).toString(),
                                .version = version,
                                .kind = kindName,
                                .plural = spec["names"_L1]["plural"_L1].toString(),
                                .namespaced = spec.value("scope"_L1) == "Namespaced"_L1};
        const ListOptions options{.metadataOnly = true};
        auto list = co_await kube->list(kind, options, stop);
        if (!list && list.error().kind == ErrorKind::NotFound)
            continue;
        if (!list)
            co_return std::unexpected(std::move(list.error()));
        for (const QJsonObject &item : std::as_const(list->items)) {
            const QString text = refText(kindName, namespaceOf(item), nameOf(item));
            if (!own.contains(text))
                co_return text;
        }
    }
    co_return QString();
}

/// "~" and what is relative mean the folder where the plan was made, not where it is resumed.
QString wholePath(const QString &path)
{
    if (path.isEmpty())
        return {};
    const QString own = path.startsWith("~/"_L1) ? QDir::homePath() + path.mid(1) : path;
    return QDir::cleanPath(QDir::current().absoluteFilePath(own));
}

} // namespace

InstallOperator::InstallOperator(OperatorPin pin, QString path)
    : m_pin(std::move(pin))
    , m_path(wholePath(path))
{
}

QString InstallOperator::object() const
{
    return u"operator/"_s + m_pin.id;
}

QString InstallOperator::title() const
{
    return m_path.isEmpty()
        ? changeWords(QT_TRANSLATE_NOOP("Change", "Install %1")).arg(m_pin.title())
        : changeWords(QT_TRANSLATE_NOOP("Change", "Install %1 from %2")).arg(m_pin.name, m_path);
}

QString InstallOperator::command() const
{
    QStringList lines;
    const QStringList apply{u"kubectl"_s, u"apply"_s, u"--server-side"_s, u"--field-manager=slipway"_s,
                            u"-f"_s};
    const bool isPart =
        std::ranges::any_of(m_pin.files, [](const OperatorFile &file) { return !file.only.isEmpty(); });
    // kubectl has no way to apply a part of a file; the operator's own commands bring the same.
    if (m_path.isEmpty() && (m_pin.files.isEmpty() || isPart))
        return m_pin.command;
    if (!m_pin.nameSpace.isEmpty())
        lines << shellCommand({u"kubectl"_s, u"create"_s, u"namespace"_s, m_pin.nameSpace,
                               u"--dry-run=client"_s, u"--output=yaml"_s})
                + u" | "_s + shellCommand(apply + QStringList{u"-"_s});
    if (!m_path.isEmpty()) {
        lines << shellCommand(apply + QStringList{m_path});
    } else {
        for (const OperatorFile &file : m_pin.files) {
            const QString name = file.fileName();
            lines << shellCommand({u"curl"_s, u"--fail"_s, u"--location"_s, u"--proto"_s, u"=https"_s,
                                   u"--output"_s, name, file.url});
            lines << u"echo "_s + shellCommand({file.sha256 + u"  "_s + name}) + u" | sha256sum --check"_s;
            for (const auto &[text, by] : m_pin.replace)
                lines << shellCommand({u"sed"_s, u"-i"_s, u"s|\\([ ]\\)%1$|\\1%2|"_s.arg(text, by), name});
            lines << shellCommand(apply + QStringList{name});
        }
    }
    for (const QString &deployment : m_pin.deployments)
        lines << shellCommand({u"kubectl"_s, u"wait"_s, u"--for=condition=Available"_s, u"--timeout=15m"_s,
                               u"--namespace"_s, deployment.section(u'/', 0, 0),
                               u"deployment/"_s + deployment.section(u'/', 1)});
    return lines.join(u'\n');
}

std::optional<Error> InstallOperator::lacks(const ChangeContext &context) const
{
    if (!context.kube)
        return noCluster().error();
    return {};
}

Task<QList<OperatorManifest>> InstallOperator::manifests(ChangeContext context, ProgressSink progress,
                                                         std::stop_token stop) const
{
    OperatorSource *source = sourceOf(context);
    OperatorPin pin = m_pin;
    if (source) {
        auto found = co_await source->pin(m_pin.id, stop);
        if (!found)
            co_return std::unexpected(std::move(found.error()));
        pin = std::move(*found);
    }
    co_return co_await loadManifests(pin, m_path, source, progress, stop);
}

QString InstallOperator::sourceText(const OperatorManifest &manifest) const
{
    return manifest.pinned
        ? changeWords(QT_TRANSLATE_NOOP("Change", "From %1, whose SHA-256 is the pinned one: %2"))
              .arg(manifest.from, manifest.sha256)
        : changeWords(
              QT_TRANSLATE_NOOP(
                  "Change", "From %1, which is not pinned: nobody has compared it with %2. Its SHA-256: %3"))
              .arg(manifest.from, m_pin.title(), manifest.sha256);
}

Task<ChangePreview> InstallOperator::preview(ChangeContext context, std::stop_token stop)
{
    ChangePreview preview;
    QList<OperatorManifest> shown;
    Result<QJsonObject> seen = QJsonObject();
    if (context.kube) {
        seen = co_await capture(context, stop);
    } else {
        // The plan makes the cluster: all of it will be new there.
        auto loaded = co_await manifests(context, {}, stop);
        if (!loaded) {
            seen = std::unexpected(std::move(loaded.error()));
        } else {
            QList<OperatorObject> objects;
            const QList<QList<QJsonObject>> placed = placedObjects(m_pin, *loaded);
            for (const QList<QJsonObject> &file : placed) {
                for (const QJsonObject &object : file)
                    objects.append({.apiVersion = object.value("apiVersion"_L1).toString(),
                                    .kind = object.value("kind"_L1).toString(),
                                    .nameSpace = namespaceOf(object),
                                    .name = nameOf(object)});
            }
            seen = QJsonObject{{"files"_L1, filesOf(*loaded)}, {"objects"_L1, toJsonArray(objects)}};
        }
    }
    if (!seen) {
        if (seen.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(seen.error()));
        // What cannot be fetched now may be there later; what is not what it should be never will.
        const bool never = seen.error().kind == ErrorKind::Invalid;
        preview.effect = never ? ChangePreview::Effect::Impossible : ChangePreview::Effect::Unknown;
        preview.summary = seen.error().detail;
        preview.problem = std::move(seen.error());
        co_return preview;
    }
    const bool done = seen->value("done"_L1).toBool();
    preview.effect = done ? ChangePreview::Effect::Nothing : ChangePreview::Effect::Create;
    preview.summary = !done ? title() + u'.'
        : seen->value("foreign"_L1).toBool()
        ? changeWords(
              QT_TRANSLATE_NOOP("Change",
                                "%1 is there already, and Slipway did not install it; it is left as it is."))
              .arg(m_pin.name)
        : doneText();
    if (!done) {
        preview.details = details(*seen);
        // The same for views that show an object.
        QJsonArray applies;
        QJsonArray leaves;
        const QList<OperatorObject> objects = operatorObjects(*seen);
        for (const OperatorObject &object : objects)
            (object.isForeign() ? leaves : applies).append(object.text());
        preview.after = {{"files"_L1, seen->value("files"_L1)}, {"applies"_L1, applies}};
        if (!leaves.isEmpty())
            preview.after.insert("leaves"_L1, leaves);
    }
    co_return preview;
}

Task<QJsonObject> InstallOperator::look(ChangeContext context, std::stop_token stop)
{
    auto definitions = co_await definitionsOf(context.kube, m_pin, stop);
    if (!definitions)
        co_return std::unexpected(std::move(definitions.error()));
    const bool served = areAllThere(*definitions);
    if (served && std::ranges::all_of(*definitions, &OperatorObject::isForeign))
        co_return QJsonObject{{"done"_L1, true}, {"foreign"_L1, true}};
    auto loaded = co_await manifests(context, {}, stop);
    if (!loaded)
        co_return std::unexpected(std::move(loaded.error()));
    QList<QJsonObject> all;
    const QList<QList<QJsonObject>> placed = placedObjects(m_pin, *loaded);
    for (const QList<QJsonObject> &file : placed)
        all += file;
    auto objects = co_await lookedUp(context.kube, all, stop);
    if (!objects)
        co_return std::unexpected(std::move(objects.error()));
    bool complete = served && areAllThere(*objects);
    if (complete) {
        QStringList deployments;
        for (const OperatorObject &object : std::as_const(*objects)) {
            if (object.kind == "Deployment"_L1)
                deployments.append(object.nameSpace + u'/' + object.name);
        }
        auto runs = co_await areAvailable(context.kube, deployments, stop);
        if (!runs)
            co_return std::unexpected(std::move(runs.error()));
        complete = *runs;
    }
    co_return QJsonObject{
        {"done"_L1, complete}, {"files"_L1, filesOf(*loaded)}, {"objects"_L1, toJsonArray(*objects)}};
}

QString InstallOperator::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "%1 is installed already.")).arg(m_pin.name);
}

QStringList InstallOperator::details(const QJsonObject &captured) const
{
    QStringList lines;
    const QJsonArray files = captured.value("files"_L1).toArray();
    for (const QJsonValue file : files)
        lines.append(sourceText({.from = file["from"_L1].toString(),
                                 .sha256 = file["sha256"_L1].toString(),
                                 .pinned = file["pinned"_L1].toBool()}));
    const QList<OperatorObject> objects = operatorObjects(captured);
    for (const OperatorObject &object : objects) {
        lines.append((object.isForeign()
                          ? changeWords(QT_TRANSLATE_NOOP("Change", "Leaves %1, which somebody else made"))
                          : changeWords(QT_TRANSLATE_NOOP("Change", "Applies %1")))
                         .arg(object.text()));
    }
    return lines;
}

Task<QJsonObject> InstallOperator::make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                                        std::stop_token stop)
{
    for (const QString &id : std::as_const(m_pin.needs)) {
        const OperatorPin *needed = operatorPin(id);
        if (!needed)
            continue;
        auto there = co_await definitionsOf(context.kube, *needed, stop);
        if (!there)
            co_return std::unexpected(std::move(there.error()));
        if (!areAllThere(*there))
            co_return fail(
                ErrorKind::Unavailable,
                changeWords(
                    QT_TRANSLATE_NOOP("Change", "%1 needs %2, which the cluster lacks; nothing was applied."))
                    .arg(m_pin.name, needed->name),
                object(), needed->command);
    }
    auto loaded = co_await manifests(context, progress, stop);
    if (!loaded)
        co_return std::unexpected(std::move(loaded.error()));
    // What was shown and agreed to, and nothing else, whatever has become of a file or of the pins since.
    const QJsonArray files = captured.value("files"_L1).toArray();
    bool same = files.size() == loaded->size();
    for (qsizetype i = 0; same && i < files.size(); ++i)
        same = files.at(i)["sha256"_L1].toString() == loaded->at(i).sha256;
    if (!same)
        co_return fail(ErrorKind::Conflict,
                       changeWords(QT_TRANSLATE_NOOP("Change",
                                                     "The manifest of %1 is another one than when this step "
                                                     "began; nothing more was applied. Deploy anew."))
                           .arg(m_pin.name),
                       object());
    QStringList foreign;
    const QList<OperatorObject> before = operatorObjects(captured);
    for (const OperatorObject &each : before) {
        if (each.isForeign())
            foreign.append(each.text());
    }
    QList<OperatorObject> made;
    const QList<QList<QJsonObject>> placed = placedObjects(m_pin, *loaded);
    for (const QList<QJsonObject> &file : placed) {
        auto applied = co_await applyManifest(context, m_pin.title(), file, foreign, progress, stop);
        if (!applied)
            co_return std::unexpected(std::move(applied.error()));
        made += *applied;
    }
    co_return QJsonObject{{"objects"_L1, toJsonArray(made)}};
}

QString InstallOperator::takeBackText(const QJsonObject &) const
{
    return changeWords(
               QT_TRANSLATE_NOOP("Change",
                                 "Deletes what was installed of %1, unless objects of its kinds are left."))
        .arg(m_pin.name);
}

Task<QString> InstallOperator::takeBack(ChangeContext context, QJsonObject captured, QJsonObject made,
                                        ProgressSink progress, std::stop_token stop)
{
    QHash<QString, QString> uids;
    const QList<OperatorObject> applied = operatorObjects(made);
    for (const OperatorObject &object : applied)
        uids.insert(object.text(), object.uid);
    // What was there before stays, also what an earlier run of ours made.
    QList<OperatorObject> ours;
    QSet<QString> texts;
    const QList<OperatorObject> all = operatorObjects(captured);
    for (const OperatorObject &object : all) {
        if (object.uid.isEmpty())
            ours.append(object);
        texts.insert(object.text());
    }
    // What a controller made for an object that is just gone goes a moment later.
    for (int look = 0;; ++look) {
        auto left = co_await objectOfOthers(context.kube, ours, texts, stop);
        if (!left)
            co_return left;
        if (left->isEmpty())
            break;
        if (look == looksForOthers)
            co_return changeWords(
                QT_TRANSLATE_NOOP("Change",
                                  "%1 stays: the cluster still has %2, which would be lost with it."))
                .arg(m_pin.name, *left);
        if (auto slept = co_await context.clock->sleepFor(2s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
    QStringList remarks;
    for (qsizetype i = ours.size() - 1; i >= 0; --i) {
        const OperatorObject object = ours.at(i);
        progress({.step = u"delete"_s, .message = object.text()});
        auto ref =
            co_await refOf(context.kube, object.apiVersion, object.kind, object.nameSpace, object.name, stop);
        if (!ref && ref.error().reason == "NoKindMatch"_L1)
            continue;
        if (!ref)
            co_return std::unexpected(std::move(ref.error()));
        auto live = co_await context.kube->getMetadata(*ref, stop);
        if (!live && live.error().kind == ErrorKind::NotFound)
            continue;
        if (!live)
            co_return std::unexpected(std::move(live.error()));
        QString uid = uids.value(object.text());
        // After a crash nobody noted what was made; what Slipway applied and what was not there before is its own.
        if (uid.isEmpty() && !isAppliedBySlipway(*live)) {
            remarks.append(
                changeWords(QT_TRANSLATE_NOOP("Change", "%1 stays: it does not say that Slipway made it."))
                    .arg(ref->toString()));
            continue;
        }
        if (uid.isEmpty())
            uid = uidOf(*live);
        auto removed = co_await removeOurs(context, *ref, uid, stop);
        if (!removed)
            co_return std::unexpected(std::move(removed.error()));
        if (!removed->isEmpty())
            remarks.append(*removed);
    }
    co_return remarks.join(u' ');
}

QJsonObject InstallOperator::fields() const
{
    return {{"operator"_L1, m_pin.id}, {"file"_L1, m_path}};
}

} // namespace slipway

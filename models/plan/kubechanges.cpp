// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/kubechanges.h"

#include "base/redact.h"
#include "google/gcloudcommands.h"
#include "kube/objectdiff.h"
#include "recipe/yamlnode.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Change", text);
}

std::unexpected<Error> noCluster()
{
    return fail(ErrorKind::Unavailable, words(QT_TRANSLATE_NOOP("Change", "There is no connection to a cluster.")));
}

Task<ResourceRef> refOf(KubeClient *kube, QString apiVersion, QString objectKind, QString nameSpace, QString name, std::stop_token stop)
{
    auto kind = co_await kube->kindOf(apiVersion, objectKind, stop);
    if (!kind)
        co_return std::unexpected(std::move(kind.error()));
    co_return ResourceRef{.kind = *kind, .nameSpace = kind->namespaced ? nameSpace : QString(), .name = name};
}

/// {"existed": false}, or the object without secrets. What was there before is the same for every way of changing it.
Task<QJsonObject> captureObject(KubeClient *kube, QString apiVersion, QString objectKind, QString nameSpace, QString name, std::stop_token stop)
{
    auto ref = co_await refOf(kube, apiVersion, objectKind, nameSpace, name, stop);
    if (!ref)
        co_return std::unexpected(std::move(ref.error()));
    auto object = co_await kube->get(*ref, stop);
    if (!object && object.error().kind == ErrorKind::NotFound)
        co_return QJsonObject{{u"existed"_s, false}};
    if (!object)
        co_return std::unexpected(std::move(object.error()));
    const QString uid = uidOf(*object);
    co_return QJsonObject{{u"existed"_s, true}, {u"uid"_s, uid}, {u"object"_s, redacted(withoutServerFields(*object))}};
}

/// Puts an object back to what was captured, by a merge patch of the difference.
Task<QString> patchBack(KubeClient *kube, ResourceRef ref, QJsonObject captured, std::stop_token stop)
{
    auto live = co_await kube->get(ref, stop);
    if (!live && live.error().kind == ErrorKind::NotFound)
        co_return words(QT_TRANSLATE_NOOP("Change", "%1 is gone; it is not made again.")).arg(ref.toString());
    if (!live)
        co_return std::unexpected(std::move(live.error()));
    const QJsonObject now = withoutServerFields(*live);
    const QJsonObject patch = mergePatch(now, unredacted(captured, now));
    if (patch.isEmpty())
        co_return QString();
    auto written = co_await kube->patch(ref, PatchType::Merge, patch, ApplyMode::Persist, stop);
    if (!written)
        co_return std::unexpected(std::move(written.error()));
    co_return QString();
}

/// What lies in a namespace and is not ours: then the namespace stays.
Task<QString> foreignContent(KubeClient *kube, QString nameSpace, std::stop_token stop)
{
    const QList<ResourceKind> kinds = {kinds::deployments(), kinds::statefulSets(), kinds::daemonSets(), kinds::jobs(), kinds::pods(),
                                       kinds::persistentVolumeClaims(), kinds::services(), kinds::configMaps(), kinds::secrets()};
    for (const ResourceKind &kind : kinds) {
        const ListOptions options{.nameSpace = nameSpace, .metadataOnly = true};
        auto list = co_await kube->list(kind, options, stop);
        if (!list)
            co_return std::unexpected(std::move(list.error()));
        for (const QJsonObject &object : std::as_const(list->items)) {
            const QJsonObject metadata = object.value("metadata"_L1).toObject();
            const bool ours = metadata.value("labels"_L1).toObject().value("app.kubernetes.io/managed-by"_L1) == "slipway"_L1;
            const bool owned = !metadata.value("ownerReferences"_L1).toArray().isEmpty();
            if (!ours && !owned && nameOf(object) != "kube-root-ca.crt"_L1)
                co_return kind.kind + u'/' + nameOf(object);
        }
    }
    co_return QString();
}

/// Deletes what this run made and waits until it is gone.
Task<QString> removeOurs(ChangeContext context, ResourceRef ref, QString uid, std::stop_token stop)
{
    KubeClient *kube = context.kube;
    auto live = co_await kube->get(ref, stop);
    if (!live && live.error().kind == ErrorKind::NotFound)
        co_return QString();
    if (!live)
        co_return std::unexpected(std::move(live.error()));
    if (!uid.isEmpty() && uidOf(*live) != uid)
        co_return words(QT_TRANSLATE_NOOP("Change", "%1 was made anew by somebody else and stays.")).arg(ref.toString());
    // After a crash nobody noted the uid; then it has to look like ours.
    if (uid.isEmpty() && live->value("metadata"_L1).toObject().value("labels"_L1).toObject().value("app.kubernetes.io/managed-by"_L1) != "slipway"_L1)
        co_return words(QT_TRANSLATE_NOOP("Change", "%1 stays: it does not say that Slipway made it.")).arg(ref.toString());
    if (ref.kind.kind == "Namespace"_L1) {
        auto foreign = co_await foreignContent(kube, ref.name, stop);
        if (!foreign)
            co_return std::unexpected(std::move(foreign.error()));
        if (!foreign->isEmpty())
            co_return words(QT_TRANSLATE_NOOP("Change", "The namespace %1 stays: it holds %2, which Slipway did not make.")).arg(ref.name, *foreign);
    }
    // Foreground: a workload is gone when its pods are, and only then is the GPU free and unpaid.
    const bool isWorkload = QStringList{u"Deployment"_s, u"StatefulSet"_s, u"DaemonSet"_s, u"Job"_s}.contains(ref.kind.kind);
    const DeleteOptions options{.propagation = isWorkload ? Propagation::Foreground : Propagation::Background, .uid = uidOf(*live)};
    auto removed = co_await kube->remove(ref, options, stop);
    if (!removed && removed.error().kind == ErrorKind::NotFound)
        co_return QString();
    if (!removed)
        co_return std::unexpected(std::move(removed.error()));
    for (int seconds = 0; seconds < 180; ++seconds) {
        auto left = co_await kube->get(ref, stop);
        if (!left && left.error().kind == ErrorKind::NotFound)
            co_return QString();
        if (!left)
            co_return std::unexpected(std::move(left.error()));
        if (auto slept = co_await context.clock->sleepFor(1s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
    co_return words(QT_TRANSLATE_NOOP("Change", "%1 is still being deleted; a finalizer or a running pod holds it.")).arg(ref.toString());
}

QString refText(const QString &kind, const QString &nameSpace, const QString &name)
{
    return nameSpace.isEmpty() ? kind + u'/' + name : kind + u'/' + nameSpace + u'/' + name;
}

/// kubectl's way to name a kind without discovery: deployment.v1.apps
QString kubectlKind(const QString &apiVersion, const QString &kind)
{
    const auto [group, version] = splitApiVersion(apiVersion);
    return group.isEmpty() ? kind.toLower() : kind.toLower() + u'.' + version + u'.' + group;
}

} // namespace

// --- ApplyObject

QString ApplyObject::object() const
{
    return refText(m_object.value("kind"_L1).toString(), namespaceOf(m_object), nameOf(m_object));
}

QString ApplyObject::title() const
{
    return words(QT_TRANSLATE_NOOP("Change", "Apply %1 %2")).arg(m_object.value("kind"_L1).toString(), nameOf(m_object));
}

QString ApplyObject::command() const
{
    // A here-document in quotes is taken as it is; its end must not be a line of the text.
    const QString text = QString::fromUtf8(toYaml(YamlNode::fromJson(m_object)));
    QString end = u"EOF"_s;
    while (text.contains(u'\n' + end + u'\n'))
        end += u'_';
    return u"kubectl apply --server-side --field-manager=slipway%1 -f - <<'%2'\n%3%2"_s.arg(m_force ? u" --force-conflicts"_s : QString(), end, text);
}

QString ApplyObject::undoText(const QJsonObject &captured) const
{
    return captured.value("existed"_L1).toBool() ? words(QT_TRANSLATE_NOOP("Change", "Puts %1 back to what it was.")).arg(object())
                                                 : words(QT_TRANSLATE_NOOP("Change", "Deletes %1.")).arg(object());
}

Task<ChangePreview> ApplyObject::preview(ChangeContext context, std::stop_token stop)
{
    ChangePreview preview;
    if (!context.kube) {
        preview.problem = noCluster().error();
        preview.summary = preview.problem->detail;
        co_return preview;
    }
    auto ref = co_await refOf(context.kube, m_object.value("apiVersion"_L1).toString(), m_object.value("kind"_L1).toString(), namespaceOf(m_object),
                              nameOf(m_object), stop);
    Result<QJsonObject> live = fail(ErrorKind::NotFound, {});
    if (ref)
        live = co_await context.kube->get(*ref, stop);
    else
        live = std::unexpected(ref.error());
    if (!live && live.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(live.error()));
    if (ref && live)
        preview.before = *live;
    const ApplyOptions options{.mode = ApplyMode::DryRun, .force = m_force};
    Result<Written> tried = fail(ErrorKind::Internal, {});
    if (ref)
        tried = co_await context.kube->apply(m_object, options, stop);
    else
        tried = std::unexpected(ref.error());
    if (!tried) {
        if (tried.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(tried.error()));
        // In a namespace that this same plan makes, the server cannot be asked yet.
        const bool unknown = tried.error().kind == ErrorKind::NotFound && tried.error().reason != "NoKindMatch"_L1;
        preview.effect = unknown ? ChangePreview::Effect::Create : ChangePreview::Effect::Impossible;
        if (tried.error().kind == ErrorKind::Network || tried.error().kind == ErrorKind::Timeout || tried.error().kind == ErrorKind::Unavailable)
            preview.effect = ChangePreview::Effect::Unknown;
        preview.after = m_object;
        preview.problem = tried.error();
        preview.summary = unknown ? words(QT_TRANSLATE_NOOP("Change", "Creates %1; the server can check it once its namespace exists.")).arg(object())
                                  : words(QT_TRANSLATE_NOOP("Change", "The server refuses %1: %2")).arg(object(), tried.error().detail);
        co_return preview;
    }
    preview.after = tried->object;
    preview.warnings = tried->warnings;
    if (preview.before.isEmpty()) {
        preview.effect = ChangePreview::Effect::Create;
        preview.summary = words(QT_TRANSLATE_NOOP("Change", "Creates %1.")).arg(object());
        co_return preview;
    }
    const qsizetype fields = diffObjects(preview.before, preview.after).size();
    preview.effect = fields == 0 ? ChangePreview::Effect::Nothing : ChangePreview::Effect::Update;
    preview.summary = fields == 0 ? words(QT_TRANSLATE_NOOP("Change", "%1 is as it should be.")).arg(object())
                                  : QCoreApplication::translate("Change", "Changes %n field(s) of %1.", nullptr, int(fields)).arg(object());
    co_return preview;
}

Task<QJsonObject> ApplyObject::capture(ChangeContext context, std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    co_return co_await captureObject(context.kube, m_object.value("apiVersion"_L1).toString(), m_object.value("kind"_L1).toString(), namespaceOf(m_object),
                                     nameOf(m_object), stop);
}

Task<QJsonObject> ApplyObject::run(ChangeContext context, QJsonObject, ProgressSink, std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    const ApplyOptions options{.force = m_force};
    auto written = co_await context.kube->apply(m_object, options, stop);
    if (!written)
        co_return std::unexpected(std::move(written.error()).within(u"apply"_s));
    QJsonObject made{{u"uid"_s, uidOf(written->object)}, {u"created"_s, written->created}};
    if (!written->warnings.isEmpty())
        made.insert(u"warnings"_s, QJsonArray::fromStringList(written->warnings));
    co_return made;
}

Task<bool> ApplyObject::alreadyDone(ChangeContext, QJsonObject, std::stop_token)
{
    // Server-side apply of the same object again is the same as once.
    co_return false;
}

Task<QString> ApplyObject::undo(ChangeContext context, QJsonObject captured, QJsonObject made, ProgressSink, std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    auto ref = co_await refOf(context.kube, m_object.value("apiVersion"_L1).toString(), m_object.value("kind"_L1).toString(), namespaceOf(m_object),
                              nameOf(m_object), stop);
    if (!ref)
        co_return std::unexpected(std::move(ref.error()));
    if (captured.value("existed"_L1).toBool()) {
        const QJsonObject before = captured.value("object"_L1).toObject();
        co_return co_await patchBack(context.kube, *ref, before, stop);
    }
    const QString uid = made.value("uid"_L1).toString();
    co_return co_await removeOurs(context, *ref, uid, stop);
}

QJsonObject ApplyObject::toJson() const
{
    return {{u"kind"_s, kind()}, {u"object"_s, object()}, {u"manifest"_s, m_object}, {u"force"_s, m_force}};
}

// --- DeleteObject

QString DeleteObject::object() const
{
    return refText(m_kind, m_namespace, m_name);
}

QString DeleteObject::title() const
{
    return words(QT_TRANSLATE_NOOP("Change", "Delete %1 %2")).arg(m_kind, m_name);
}

QString DeleteObject::command() const
{
    QStringList words{u"kubectl"_s, u"delete"_s, kubectlKind(m_apiVersion, m_kind), m_name};
    if (!m_namespace.isEmpty())
        words << u"--namespace"_s << m_namespace;
    return shellCommand(words);
}

QString DeleteObject::undoText(const QJsonObject &captured) const
{
    return captured.value("existed"_L1).toBool() ? words(QT_TRANSLATE_NOOP("Change", "Makes %1 again from what was kept.")).arg(object()) : QString();
}

Task<ChangePreview> DeleteObject::preview(ChangeContext context, std::stop_token stop)
{
    ChangePreview preview;
    auto captured = co_await capture(context, stop);
    if (!captured) {
        if (captured.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(captured.error()));
        preview.problem = captured.error();
        preview.summary = captured.error().detail;
        co_return preview;
    }
    const bool existed = captured->value("existed"_L1).toBool();
    preview.effect = existed ? ChangePreview::Effect::Delete : ChangePreview::Effect::Nothing;
    preview.before = captured->value("object"_L1).toObject();
    preview.summary = existed ? words(QT_TRANSLATE_NOOP("Change", "Deletes %1 and what it owns.")).arg(object())
                              : words(QT_TRANSLATE_NOOP("Change", "%1 does not exist.")).arg(object());
    co_return preview;
}

Task<QJsonObject> DeleteObject::capture(ChangeContext context, std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    co_return co_await captureObject(context.kube, m_apiVersion, m_kind, m_namespace, m_name, stop);
}

Task<QJsonObject> DeleteObject::run(ChangeContext context, QJsonObject captured, ProgressSink, std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    if (!captured.value("existed"_L1).toBool())
        co_return QJsonObject();
    auto ref = co_await refOf(context.kube, m_apiVersion, m_kind, m_namespace, m_name, stop);
    if (!ref)
        co_return std::unexpected(std::move(ref.error()));
    const DeleteOptions options{.propagation = Propagation::Background, .uid = m_uid.isEmpty() ? captured.value("uid"_L1).toString() : m_uid};
    auto removed = co_await context.kube->remove(*ref, options, stop);
    if (!removed && removed.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(removed.error()).within(u"delete"_s));
    co_return QJsonObject();
}

Task<bool> DeleteObject::alreadyDone(ChangeContext, QJsonObject, std::stop_token)
{
    co_return false; // guarded by the uid
}

Task<QString> DeleteObject::undo(ChangeContext context, QJsonObject captured, QJsonObject, ProgressSink, std::stop_token stop)
{
    if (!captured.value("existed"_L1).toBool())
        co_return QString();
    const QJsonObject before = captured.value("object"_L1).toObject();
    if (unredacted(before, {}) != before)
        co_return words(QT_TRANSLATE_NOOP("Change", "%1 is not made again: it held a credential, which was not kept.")).arg(object());
    const ApplyOptions options;
    auto written = co_await context.kube->apply(before, options, stop);
    if (!written)
        co_return std::unexpected(std::move(written.error()));
    co_return QString();
}

QJsonObject DeleteObject::toJson() const
{
    return {{u"kind"_s, kind()}, {u"object"_s, object()}, {u"apiVersion"_s, m_apiVersion}, {u"objectKind"_s, m_kind},
            {u"namespace"_s, m_namespace}, {u"name"_s, m_name}, {u"uid"_s, m_uid}};
}

// --- PatchObject

QString PatchObject::object() const
{
    return refText(m_kind, m_namespace, m_name);
}

QString PatchObject::title() const
{
    return words(QT_TRANSLATE_NOOP("Change", "Patch %1 %2")).arg(m_kind, m_name);
}

QString PatchObject::command() const
{
    QStringList words{u"kubectl"_s, u"patch"_s, kubectlKind(m_apiVersion, m_kind), m_name};
    if (!m_namespace.isEmpty())
        words << u"--namespace"_s << m_namespace;
    words << u"--type=merge"_s << u"--patch"_s << QString::fromUtf8(QJsonDocument(m_patch).toJson(QJsonDocument::Compact));
    return shellCommand(words);
}

QString PatchObject::undoText(const QJsonObject &) const
{
    return words(QT_TRANSLATE_NOOP("Change", "Puts %1 back to what it was.")).arg(object());
}

Task<ChangePreview> PatchObject::preview(ChangeContext context, std::stop_token stop)
{
    ChangePreview preview;
    if (!context.kube) {
        preview.problem = noCluster().error();
        preview.summary = preview.problem->detail;
        co_return preview;
    }
    auto ref = co_await refOf(context.kube, m_apiVersion, m_kind, m_namespace, m_name, stop);
    Result<QJsonObject> live = fail(ErrorKind::Internal, {});
    if (ref)
        live = co_await context.kube->get(*ref, stop);
    else
        live = std::unexpected(ref.error());
    Result<Written> tried = fail(ErrorKind::Internal, {});
    if (live)
        tried = co_await context.kube->patch(*ref, PatchType::Merge, m_patch, ApplyMode::DryRun, stop);
    else
        tried = std::unexpected(live.error());
    if (!tried) {
        if (tried.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(tried.error()));
        preview.effect = ChangePreview::Effect::Impossible;
        preview.problem = tried.error();
        preview.summary = words(QT_TRANSLATE_NOOP("Change", "The server refuses %1: %2")).arg(object(), tried.error().detail);
        co_return preview;
    }
    preview.before = *live;
    preview.after = tried->object;
    preview.warnings = tried->warnings;
    const qsizetype fields = diffObjects(preview.before, preview.after).size();
    preview.effect = fields == 0 ? ChangePreview::Effect::Nothing : ChangePreview::Effect::Update;
    preview.summary = fields == 0 ? words(QT_TRANSLATE_NOOP("Change", "%1 is as it should be.")).arg(object())
                                  : QCoreApplication::translate("Change", "Changes %n field(s) of %1.", nullptr, int(fields)).arg(object());
    co_return preview;
}

Task<QJsonObject> PatchObject::capture(ChangeContext context, std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    co_return co_await captureObject(context.kube, m_apiVersion, m_kind, m_namespace, m_name, stop);
}

Task<QJsonObject> PatchObject::run(ChangeContext context, QJsonObject, ProgressSink, std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    auto ref = co_await refOf(context.kube, m_apiVersion, m_kind, m_namespace, m_name, stop);
    if (!ref)
        co_return std::unexpected(std::move(ref.error()));
    auto written = co_await context.kube->patch(*ref, PatchType::Merge, m_patch, ApplyMode::Persist, stop);
    if (!written)
        co_return std::unexpected(std::move(written.error()).within(u"patch"_s));
    co_return QJsonObject{{u"uid"_s, uidOf(written->object)}};
}

Task<bool> PatchObject::alreadyDone(ChangeContext, QJsonObject, std::stop_token)
{
    co_return false; // a merge patch again is the same as once
}

Task<QString> PatchObject::undo(ChangeContext context, QJsonObject captured, QJsonObject, ProgressSink, std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    if (!captured.value("existed"_L1).toBool())
        co_return QString();
    auto ref = co_await refOf(context.kube, m_apiVersion, m_kind, m_namespace, m_name, stop);
    if (!ref)
        co_return std::unexpected(std::move(ref.error()));
    const QJsonObject before = captured.value("object"_L1).toObject();
    co_return co_await patchBack(context.kube, *ref, before, stop);
}

QJsonObject PatchObject::toJson() const
{
    return {{u"kind"_s, kind()}, {u"object"_s, object()}, {u"apiVersion"_s, m_apiVersion}, {u"objectKind"_s, m_kind},
            {u"namespace"_s, m_namespace}, {u"name"_s, m_name}, {u"patch"_s, m_patch}};
}

} // namespace slipway

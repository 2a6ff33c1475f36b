// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/kube/kubechanges.h"

#include "base/shellwords.h"
#include "kube/objectdiff.h"
#include "plan/changewords.h"
#include "plan/kube/objectchange.h"
#include "recipe/yamlnode.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {

using namespace Qt::StringLiterals;

// --- ApplyObject

QString ApplyObject::object() const
{
    return refText(m_object.value("kind"_L1).toString(), namespaceOf(m_object), nameOf(m_object));
}

QString ApplyObject::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Apply %1 %2"))
        .arg(m_object.value("kind"_L1).toString(), nameOf(m_object));
}

QString ApplyObject::command() const
{
    // A here-document in quotes is taken as it is; its end must not be a line of the text.
    const QString text = QString::fromUtf8(toYaml(YamlNode::fromJson(m_object)));
    QString end = u"EOF"_s;
    while (text.contains(u'\n' + end + u'\n'))
        end += u'_';
    return u"kubectl apply --server-side --field-manager=slipway%1 -f - <<'%2'\n%3%2"_s.arg(
        m_force ? u" --force-conflicts"_s : QString(), end, text);
}

QString ApplyObject::undoText(const QJsonObject &captured) const
{
    return captured.value("existed"_L1).toBool()
        ? changeWords(QT_TRANSLATE_NOOP("Change", "Puts %1 back to what it was.")).arg(object())
        : changeWords(QT_TRANSLATE_NOOP("Change", "Deletes %1.")).arg(object());
}

Task<ChangePreview> ApplyObject::preview(ChangeContext context, std::stop_token stop)
{
    ChangePreview preview;
    if (!context.kube) {
        preview.problem = noCluster().error();
        preview.summary = preview.problem->detail;
        co_return preview;
    }
    auto ref =
        co_await refOf(context.kube, m_object.value("apiVersion"_L1).toString(),
                       m_object.value("kind"_L1).toString(), namespaceOf(m_object), nameOf(m_object), stop);
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
        tried = co_await applyOurs(context.kube, m_object, options, stop);
    else
        tried = std::unexpected(ref.error());
    if (!tried) {
        if (tried.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(tried.error()));
        // In a namespace that this same plan makes, the server cannot be asked yet.
        const bool unknown =
            tried.error().kind == ErrorKind::NotFound && tried.error().reason != "NoKindMatch"_L1;
        preview.effect = unknown ? ChangePreview::Effect::Create : ChangePreview::Effect::Impossible;
        if (tried.error().kind == ErrorKind::Network || tried.error().kind == ErrorKind::Timeout
            || tried.error().kind == ErrorKind::Unavailable)
            preview.effect = ChangePreview::Effect::Unknown;
        preview.after = m_object;
        preview.problem = tried.error();
        preview.summary = unknown
            ? changeWords(QT_TRANSLATE_NOOP("Change",
                                            "Creates %1; the server can check it once its namespace exists."))
                  .arg(object())
            : changeWords(QT_TRANSLATE_NOOP("Change", "The server refuses %1: %2"))
                  .arg(object(), tried.error().detail);
        co_return preview;
    }
    preview.after = tried->object;
    preview.warnings = tried->warnings;
    if (preview.before.isEmpty()) {
        preview.effect = ChangePreview::Effect::Create;
        preview.summary = changeWords(QT_TRANSLATE_NOOP("Change", "Creates %1.")).arg(object());
        co_return preview;
    }
    const qsizetype fields = diffObjects(preview.before, preview.after).size();
    preview.effect = fields == 0 ? ChangePreview::Effect::Nothing : ChangePreview::Effect::Update;
    preview.summary = fields == 0
        ? changeWords(QT_TRANSLATE_NOOP("Change", "%1 is as it should be.")).arg(object())
        : QCoreApplication::translate("Change", "Changes %n field(s) of %1.", nullptr, int(fields))
              .arg(object());
    co_return preview;
}

Task<QJsonObject> ApplyObject::capture(ChangeContext context, std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    co_return co_await captureObject(context.kube, m_object.value("apiVersion"_L1).toString(),
                                     m_object.value("kind"_L1).toString(), namespaceOf(m_object),
                                     nameOf(m_object), stop);
}

Task<QJsonObject> ApplyObject::run(ChangeContext context, QJsonObject, ProgressSink, std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    const ApplyOptions options{.force = m_force};
    auto written = co_await applyOurs(context.kube, m_object, options, stop);
    if (!written)
        co_return std::unexpected(std::move(written.error()).within(u"apply"_s));
    QJsonObject made = madeObject(written->object);
    made.insert(u"created"_s, written->created);
    if (!written->warnings.isEmpty())
        made.insert(u"warnings"_s, QJsonArray::fromStringList(written->warnings));
    co_return made;
}

Task<bool> ApplyObject::alreadyDone(ChangeContext, QJsonObject, std::stop_token)
{
    // Server-side apply of the same object again is the same as once.
    co_return false;
}

Task<QString> ApplyObject::undo(ChangeContext context, QJsonObject captured, QJsonObject made, ProgressSink,
                                std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    auto ref =
        co_await refOf(context.kube, m_object.value("apiVersion"_L1).toString(),
                       m_object.value("kind"_L1).toString(), namespaceOf(m_object), nameOf(m_object), stop);
    if (!ref)
        co_return std::unexpected(std::move(ref.error()));
    if (captured.value("existed"_L1).toBool()) {
        const QJsonObject before = captured.value("object"_L1).toObject();
        co_return co_await patchBack(context.kube, *ref, before, made, stop);
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
    return changeWords(QT_TRANSLATE_NOOP("Change", "Delete %1 %2")).arg(m_kind, m_name);
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
    return captured.value("existed"_L1).toBool()
        ? changeWords(QT_TRANSLATE_NOOP("Change", "Makes %1 again from what was kept.")).arg(object())
        : QString();
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
    preview.summary = existed
        ? changeWords(QT_TRANSLATE_NOOP("Change", "Deletes %1 and what it owns.")).arg(object())
        : changeWords(QT_TRANSLATE_NOOP("Change", "%1 does not exist.")).arg(object());
    co_return preview;
}

Task<QJsonObject> DeleteObject::capture(ChangeContext context, std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    co_return co_await captureObject(context.kube, m_apiVersion, m_kind, m_namespace, m_name, stop);
}

Task<QJsonObject> DeleteObject::run(ChangeContext context, QJsonObject captured, ProgressSink,
                                    std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    if (!captured.value("existed"_L1).toBool())
        co_return QJsonObject();
    auto ref = co_await refOf(context.kube, m_apiVersion, m_kind, m_namespace, m_name, stop);
    if (!ref)
        co_return std::unexpected(std::move(ref.error()));
    const DeleteOptions options{.propagation = Propagation::Background,
                                .uid = m_uid.isEmpty() ? captured.value("uid"_L1).toString() : m_uid};
    auto removed = co_await context.kube->remove(*ref, options, stop);
    if (!removed && removed.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(removed.error()).within(u"delete"_s));
    co_return QJsonObject();
}

Task<bool> DeleteObject::alreadyDone(ChangeContext, QJsonObject, std::stop_token)
{
    co_return false; // guarded by the uid
}

Task<QString> DeleteObject::undo(ChangeContext context, QJsonObject captured, QJsonObject, ProgressSink,
                                 std::stop_token stop)
{
    if (!captured.value("existed"_L1).toBool())
        co_return QString();
    const QJsonObject before = captured.value("object"_L1).toObject();
    if (unredacted(before, {}) != before)
        co_return changeWords(
            QT_TRANSLATE_NOOP("Change", "%1 is not made again: it held a credential, which was not kept."))
            .arg(object());
    // Created and not applied: what is applied later must not drop the fields that the server had filled in.
    auto written = co_await context.kube->create(before, ApplyMode::Persist, stop);
    if (!written && written.error().kind != ErrorKind::AlreadyExists)
        co_return std::unexpected(std::move(written.error()));
    co_return QString();
}

QJsonObject DeleteObject::toJson() const
{
    return {{u"kind"_s, kind()},       {u"object"_s, object()},       {u"apiVersion"_s, m_apiVersion},
            {u"objectKind"_s, m_kind}, {u"namespace"_s, m_namespace}, {u"name"_s, m_name},
            {u"uid"_s, m_uid}};
}

// --- PatchObject

QString PatchObject::object() const
{
    return refText(m_kind, m_namespace, m_name);
}

QString PatchObject::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Patch %1 %2")).arg(m_kind, m_name);
}

QString PatchObject::command() const
{
    QStringList words{u"kubectl"_s, u"patch"_s, kubectlKind(m_apiVersion, m_kind), m_name};
    if (!m_namespace.isEmpty())
        words << u"--namespace"_s << m_namespace;
    words << u"--type=merge"_s << u"--patch"_s
          << QString::fromUtf8(QJsonDocument(m_patch).toJson(QJsonDocument::Compact));
    return shellCommand(words);
}

QString PatchObject::undoText(const QJsonObject &) const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Puts %1 back to what it was.")).arg(object());
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
        preview.summary = changeWords(QT_TRANSLATE_NOOP("Change", "The server refuses %1: %2"))
                              .arg(object(), tried.error().detail);
        co_return preview;
    }
    preview.before = *live;
    preview.after = tried->object;
    preview.warnings = tried->warnings;
    const qsizetype fields = diffObjects(preview.before, preview.after).size();
    preview.effect = fields == 0 ? ChangePreview::Effect::Nothing : ChangePreview::Effect::Update;
    preview.summary = fields == 0
        ? changeWords(QT_TRANSLATE_NOOP("Change", "%1 is as it should be.")).arg(object())
        : QCoreApplication::translate("Change", "Changes %n field(s) of %1.", nullptr, int(fields))
              .arg(object());
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
    co_return madeObject(written->object);
}

Task<bool> PatchObject::alreadyDone(ChangeContext, QJsonObject, std::stop_token)
{
    co_return false; // a merge patch again is the same as once
}

Task<QString> PatchObject::undo(ChangeContext context, QJsonObject captured, QJsonObject made, ProgressSink,
                                std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    if (!captured.value("existed"_L1).toBool())
        co_return QString();
    auto ref = co_await refOf(context.kube, m_apiVersion, m_kind, m_namespace, m_name, stop);
    if (!ref)
        co_return std::unexpected(std::move(ref.error()));
    const QJsonObject before = captured.value("object"_L1).toObject();
    co_return co_await patchBack(context.kube, *ref, before, made, stop);
}

QJsonObject PatchObject::toJson() const
{
    return {{u"kind"_s, kind()},       {u"object"_s, object()},       {u"apiVersion"_s, m_apiVersion},
            {u"objectKind"_s, m_kind}, {u"namespace"_s, m_namespace}, {u"name"_s, m_name},
            {u"patch"_s, m_patch}};
}

} // namespace slipway

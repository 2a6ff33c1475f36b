// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/kube/restoreobject.h"

#include "kube/objectdiff.h"
#include "plan/kube/kubechanges.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct RestoreObjectWords {
    Q_DECLARE_TR_FUNCTIONS(RestoreObject)
};

// A status that is written while we look makes the version another one; more than this is somebody at war with us.
constexpr int patchTries = 5;

bool holdsHidden(const QJsonObject &object)
{
    return unredacted(object, {}) != object;
}

} // namespace

/// What taking back would be, now.
struct RestoreObject::Look {
    enum class What { Nothing, Create, Delete, Patch, Impossible };
    What what = What::Nothing;
    QString why = {}; ///< of Nothing and Impossible
    ResourceRef ref = {};
    QJsonObject live = {};
    TakenBack back = {}; ///< of Patch; of Delete what others have done to it since
};

QString RestoreObject::object() const
{
    return refText(m_kept.objectKind, m_kept.nameSpace, m_kept.name);
}

QString RestoreObject::title() const
{
    return (m_kept.isRedo ? RestoreObjectWords::tr("Redo: %1") : RestoreObjectWords::tr("Undo: %1"))
        .arg(m_kept.what);
}

QString RestoreObject::command() const
{
    if (!m_kept.wasThere)
        return DeleteObject(m_kept.apiVersion, m_kept.objectKind, m_kept.nameSpace, m_kept.name).command();
    if (m_kept.isGone)
        return ApplyObject(m_kept.before).command();
    if (m_kept.after.isEmpty()) // what of it is ours is not known
        return {};
    return PatchObject(m_kept.apiVersion, m_kept.objectKind, m_kept.nameSpace, m_kept.name,
                       mergePatch(m_kept.after, m_kept.before))
        .command();
}

QString RestoreObject::undoText(const QJsonObject &captured) const
{
    return captured.value("existed"_L1).toBool()
        ? RestoreObjectWords::tr("Puts %1 back to what it was.").arg(object())
        : RestoreObjectWords::tr("Deletes %1.").arg(object());
}

Task<RestoreObject::Look> RestoreObject::look(ChangeContext context, std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    Look look;
    auto ref = co_await refOf(context.kube, m_kept.apiVersion, m_kept.objectKind, m_kept.nameSpace,
                              m_kept.name, stop);
    if (!ref)
        co_return std::unexpected(std::move(ref.error()));
    look.ref = *ref;
    auto live = co_await context.kube->get(*ref, stop);
    if (!live && live.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(live.error()));
    const bool isThere = live.has_value();
    if (isThere)
        look.live = *live;
    const auto impossible = [&look](const QString &why) {
        look.what = Look::What::Impossible;
        look.why = why;
        return look;
    };

    if (m_kept.isGone) { // it was deleted: made again
        if (!m_kept.wasThere) {
            look.why = RestoreObjectWords::tr("%1 was not there before either.").arg(object());
            co_return look;
        }
        if (isThere) {
            // Perhaps by this very undo, before the program was killed.
            look.why = RestoreObjectWords::tr("%1 is there again.").arg(object());
            if (!diffDesired(look.live, unredacted(m_kept.before, look.live)).isEmpty())
                co_return impossible(
                    RestoreObjectWords::tr(
                        "%1 was made anew since, and differs from what was deleted. It stays as it is.")
                        .arg(object()));
            co_return look;
        }
        if (holdsHidden(m_kept.before))
            co_return impossible(
                RestoreObjectWords::tr("%1 cannot be made again: it held secret values, and those are "
                                       "never kept. Make it anew from where they came.")
                    .arg(object()));
        look.what = Look::What::Create;
        co_return look;
    }
    if (!m_kept.wasThere) { // it was made: deleted
        if (!isThere) {
            look.why = RestoreObjectWords::tr("%1 is gone already.").arg(object());
            co_return look;
        }
        if (!m_kept.uid.isEmpty() && uidOf(look.live) != m_kept.uid)
            co_return impossible(
                RestoreObjectWords::tr("%1 was made anew by somebody since, and stays.").arg(object()));
        if (m_kept.uid.isEmpty()
            && look.live.value("metadata"_L1)["labels"_L1]["app.kubernetes.io/managed-by"_L1] != "slipway"_L1)
            co_return impossible(
                RestoreObjectWords::tr("%1 stays: nothing says that Slipway made it.").arg(object()));
        if (m_kept.objectKind == "Namespace"_L1) {
            auto foreign = co_await foreignContent(context.kube, m_kept.name, stop);
            if (!foreign)
                co_return std::unexpected(std::move(foreign.error()));
            if (!foreign->isEmpty())
                co_return impossible(
                    RestoreObjectWords::tr("The namespace %1 stays: it holds %2, which Slipway did not make.")
                        .arg(m_kept.name, *foreign));
        }
        look.what = Look::What::Delete;
        if (!m_kept.after.isEmpty())
            look.back = takenBack(m_kept.after, m_kept.after, look.live);
        co_return look;
    }
    if (!isThere)
        co_return impossible(
            RestoreObjectWords::tr("%1 has been deleted since: there is nothing to put back. Undo the "
                                   "deletion first, if Slipway made it.")
                .arg(object()));
    if (!m_kept.uid.isEmpty() && uidOf(look.live) != m_kept.uid)
        co_return impossible(
            RestoreObjectWords::tr("%1 was deleted and made anew since; what was changed is gone.")
                .arg(object()));
    look.back = takenBack(m_kept.before, m_kept.after, look.live);
    if (mergePatch(withoutServerFields(look.live), look.back.object).isEmpty()) {
        if (!look.back.lost.isEmpty())
            co_return impossible(
                RestoreObjectWords::tr("What %1 held before was secret, and secret values are never "
                                       "kept: %2.")
                    .arg(object(), look.back.lost.join(u", "_s)));
        look.why = RestoreObjectWords::tr("%1 is as it was before.").arg(object());
        co_return look;
    }
    look.what = Look::What::Patch;
    co_return look;
}

Task<ChangePreview> RestoreObject::preview(ChangeContext context, std::stop_token stop)
{
    using Effect = ChangePreview::Effect;
    ChangePreview preview;
    m_clashes.clear();
    auto found = co_await look(context, stop);
    if (!found) {
        if (found.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(found.error()));
        preview.problem = found.error();
        preview.summary = found.error().detail;
        co_return preview;
    }
    preview.before = found->live;
    const QStringList stays = fieldsSinceText(found->back.stays);
    Result<> tried;
    switch (found->what) {
    case Look::What::Nothing:
        preview.effect = Effect::Nothing;
        preview.summary = found->why;
        co_return preview;
    case Look::What::Impossible:
        preview.effect = Effect::Impossible;
        preview.summary = found->why;
        co_return preview;
    case Look::What::Create: {
        preview.effect = Effect::Create;
        preview.summary = RestoreObjectWords::tr("Makes %1 again from what was kept.").arg(object());
        preview.details = {
            RestoreObjectWords::tr("What it owned is not kept; controllers make theirs again.")};
        auto written = co_await context.kube->create(m_kept.before, ApplyMode::DryRun, stop);
        if (written) {
            preview.after = written->object;
            preview.warnings = written->warnings;
        }
        tried = written.transform([](const Written &) { });
        break;
    }
    case Look::What::Delete: {
        preview.effect = Effect::Delete;
        preview.summary =
            RestoreObjectWords::tr("Deletes %1 and what it owns: it was not there before.").arg(object());
        if (m_kept.objectKind == "Namespace"_L1)
            preview.warnings.append(RestoreObjectWords::tr(
                "Everything in this namespace goes with it, and does not come back with it."));
        for (const QString &line : stays)
            preview.warnings.append(
                RestoreObjectWords::tr("Changed since the change, and lost with it: %1").arg(line));
        const DeleteOptions options{.uid = uidOf(found->live), .mode = ApplyMode::DryRun};
        tried =
            (co_await context.kube->remove(found->ref, options, stop)).transform([](const QJsonObject &) { });
        break;
    }
    case Look::What::Patch: {
        m_clashes = found->back.clashes;
        preview.effect = Effect::Update;
        for (const QString &line : stays)
            preview.details.append(RestoreObjectWords::tr("Changed since, and stays: %1").arg(line));
        for (const QString &path : std::as_const(found->back.lost))
            preview.warnings.append(
                RestoreObjectWords::tr("%1 stays as it is: its former value was secret, and secret "
                                       "values are never kept.")
                    .arg(path));
        const QJsonObject patch = mergePatch(withoutServerFields(found->live), found->back.object);
        auto written =
            co_await context.kube->patch(found->ref, PatchType::Merge, patch, ApplyMode::DryRun, stop);
        if (written) {
            preview.after = written->object;
            preview.warnings += written->warnings;
            const int fields = int(diffObjects(preview.before, preview.after).size());
            preview.summary =
                RestoreObjectWords::tr("Puts %n field(s) of %1 back.", nullptr, fields).arg(object());
        }
        tried = written.transform([](const Written &) { });
        break;
    }
    }
    if (!tried) {
        if (tried.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(tried.error()));
        preview.effect = Effect::Impossible;
        preview.problem = tried.error();
        preview.summary =
            RestoreObjectWords::tr("The server refuses %1: %2").arg(object(), tried.error().detail);
        co_return preview;
    }
    if (!m_clashes.isEmpty()) {
        const QString what = fieldsSinceText(m_clashes).join(u"; "_s);
        if (m_overwrite) {
            preview.warnings.append(RestoreObjectWords::tr("Overwrites what was %1").arg(what));
        } else {
            preview.effect = Effect::Impossible;
            preview.summary = m_kept.after.isEmpty()
                ? RestoreObjectWords::tr(
                      "What the change had made was not noted, so that what others did since cannot be "
                      "told from it. Not without your agreement: %1")
                      .arg(what)
                : RestoreObjectWords::tr(
                      "Somebody has changed the same since. Not without your agreement: %1")
                      .arg(what);
        }
    }
    co_return preview;
}

Task<QJsonObject> RestoreObject::capture(ChangeContext context, std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    co_return co_await captureObject(context.kube, m_kept.apiVersion, m_kept.objectKind, m_kept.nameSpace,
                                     m_kept.name, stop);
}

Task<QJsonObject> RestoreObject::patchedBack(ChangeContext context, std::stop_token stop)
{
    for (int tries = 1;; ++tries) {
        auto found = co_await look(context, stop);
        if (!found)
            co_return std::unexpected(std::move(found.error()));
        if (found->what == Look::What::Nothing)
            co_return madeObject(found->live);
        if (found->what != Look::What::Patch)
            co_return fail(ErrorKind::Conflict, found->why, object());
        if (!found->back.clashes.isEmpty() && !m_overwrite)
            co_return fail(
                ErrorKind::Conflict,
                RestoreObjectWords::tr("Somebody has changed the same since: %1. Nothing was changed.")
                    .arg(fieldsSinceText(found->back.clashes).join(u"; "_s)),
                object());
        QJsonObject patch = mergePatch(withoutServerFields(found->live), found->back.object);
        // Lists are replaced whole: only what was read just now may be written over.
        QJsonObject metadata = patch.value("metadata"_L1).toObject();
        metadata.insert("resourceVersion"_L1, resourceVersionOf(found->live));
        patch.insert("metadata"_L1, metadata);
        auto written =
            co_await context.kube->patch(found->ref, PatchType::Merge, patch, ApplyMode::Persist, stop);
        if (written)
            co_return madeObject(written->object);
        if (written.error().kind != ErrorKind::Conflict || tries == patchTries)
            co_return std::unexpected(std::move(written.error()).within(u"undo"_s));
    }
}

Task<QJsonObject> RestoreObject::run(ChangeContext context, QJsonObject captured, ProgressSink,
                                     std::stop_token stop)
{
    auto found = co_await look(context, stop);
    if (!found)
        co_return std::unexpected(std::move(found.error()));
    switch (found->what) {
    case Look::What::Nothing: {
        // What is not as it was when this began is this undo's, from before the program was killed.
        const bool existed = captured.value("existed"_L1).toBool();
        if (found->live.isEmpty() && existed)
            co_return QJsonObject{{u"deleted"_s, true}};
        if (!found->live.isEmpty()) {
            QJsonObject made = madeObject(found->live);
            if (!existed || made.value("object"_L1) != captured.value("object"_L1))
                co_return made;
        }
        co_return QJsonObject{{u"unchanged"_s, true}};
    }
    case Look::What::Impossible:
        co_return fail(ErrorKind::Conflict, found->why, object());
    case Look::What::Create: {
        // Created and not applied: what is applied later must not drop the fields that the server had filled in.
        auto written = co_await context.kube->create(m_kept.before, ApplyMode::Persist, stop);
        if (!written)
            co_return std::unexpected(std::move(written.error()).within(u"undo"_s));
        co_return madeObject(written->object);
    }
    case Look::What::Delete: {
        const QString uid = uidOf(found->live);
        auto left = co_await removeOurs(context, found->ref, uid, stop);
        if (!left)
            co_return std::unexpected(std::move(left.error()).within(u"undo"_s));
        if (!left->isEmpty())
            co_return fail(ErrorKind::Conflict, *left, object());
        co_return QJsonObject{{u"deleted"_s, true}};
    }
    case Look::What::Patch:
        break;
    }
    co_return co_await patchedBack(context, stop);
}

Task<bool> RestoreObject::alreadyDone(ChangeContext, QJsonObject, std::stop_token)
{
    co_return false; // run() looks first, and does what is left to do
}

Task<QString> RestoreObject::undo(ChangeContext context, QJsonObject captured, QJsonObject made, ProgressSink,
                                  std::stop_token stop)
{
    if (!context.kube)
        co_return noCluster();
    auto ref = co_await refOf(context.kube, m_kept.apiVersion, m_kept.objectKind, m_kept.nameSpace,
                              m_kept.name, stop);
    if (!ref)
        co_return std::unexpected(std::move(ref.error()));
    const QJsonObject before = captured.value("object"_L1).toObject();
    if (!captured.value("existed"_L1).toBool()) {
        const QString uid = made.value("uid"_L1).toString();
        co_return co_await removeOurs(context, *ref, uid, stop);
    }
    if (!made.value("deleted"_L1).toBool())
        co_return co_await patchBack(context.kube, *ref, before, made, stop);
    if (holdsHidden(before))
        co_return RestoreObjectWords::tr(
            "%1 cannot be made again: it held secret values, and those are never kept. Make "
            "it anew from where they came.")
            .arg(object());
    auto written = co_await context.kube->create(before, ApplyMode::Persist, stop);
    if (!written && written.error().kind != ErrorKind::AlreadyExists)
        co_return std::unexpected(std::move(written.error()));
    co_return QString();
}

QJsonObject RestoreObject::kept() const
{
    return {{u"what"_s, m_kept.what},     {u"isRedo"_s, m_kept.isRedo}, {u"wasThere"_s, m_kept.wasThere},
            {u"isGone"_s, m_kept.isGone}, {u"before"_s, m_kept.before}, {u"after"_s, m_kept.after},
            {u"uid"_s, m_kept.uid}};
}

QJsonObject RestoreObject::toJson() const
{
    return {{u"kind"_s, kind()},
            {u"object"_s, object()},
            {u"apiVersion"_s, m_kept.apiVersion},
            {u"objectKind"_s, m_kept.objectKind},
            {u"namespace"_s, m_kept.nameSpace},
            {u"name"_s, m_kept.name},
            {u"kept"_s, kept()},
            {u"overwrite"_s, m_overwrite}};
}

std::shared_ptr<Change> RestoreObject::fromJson(const QJsonObject &object)
{
    const QJsonObject kept = object.value("kept"_L1).toObject();
    return std::make_shared<RestoreObject>(Kept{.apiVersion = object.value("apiVersion"_L1).toString(),
                                                .objectKind = object.value("objectKind"_L1).toString(),
                                                .nameSpace = object.value("namespace"_L1).toString(),
                                                .name = object.value("name"_L1).toString(),
                                                .what = kept.value("what"_L1).toString(),
                                                .isRedo = kept.value("isRedo"_L1).toBool(),
                                                .wasThere = kept.value("wasThere"_L1).toBool(),
                                                .isGone = kept.value("isGone"_L1).toBool(),
                                                .before = kept.value("before"_L1).toObject(),
                                                .after = kept.value("after"_L1).toObject(),
                                                .uid = kept.value("uid"_L1).toString()},
                                           object.value("overwrite"_L1).toBool());
}

std::shared_ptr<RestoreObject> RestoreObject::overwriting() const
{
    return std::make_shared<RestoreObject>(m_kept, true);
}

} // namespace slipway

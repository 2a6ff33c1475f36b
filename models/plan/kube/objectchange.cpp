// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/kube/objectchange.h"

#include "base/redact.h"
#include "kube/kubestatus.h"
#include "kube/objectdiff.h"
#include "plan/changewords.h"
#include "plan/kube/kubechanges.h"
#include "plan/kube/takenback.h"

#include <QJsonArray>

namespace slipway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

std::unexpected<Error> noCluster()
{
    return fail(ErrorKind::Unavailable,
                changeWords(QT_TRANSLATE_NOOP("Change", "There is no connection to a cluster.")));
}

Task<ResourceRef> refOf(KubeClient *kube, QString apiVersion, QString objectKind, QString nameSpace,
                        QString name, std::stop_token stop)
{
    auto kind = co_await kube->kindOf(apiVersion, objectKind, stop);
    if (!kind)
        co_return std::unexpected(std::move(kind.error()));
    co_return ResourceRef{.kind = *kind, .nameSpace = kind->namespaced ? nameSpace : QString(), .name = name};
}

Task<QJsonObject> captureObject(KubeClient *kube, QString apiVersion, QString objectKind, QString nameSpace,
                                QString name, std::stop_token stop)
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
    co_return QJsonObject{
        {u"existed"_s, true}, {u"uid"_s, uid}, {u"object"_s, redacted(withoutServerFields(*object))}};
}

Task<Written> applyOurs(KubeClient *kube, QJsonObject object, ApplyOptions options, std::stop_token stop)
{
    auto written = co_await kube->apply(object, options, stop);
    if (written || written.error().kind != ErrorKind::Conflict || options.force)
        co_return written;
    // A merge patch and a create are owned apart from what is applied, even by a manager of the same name.
    const QList<FieldConflict> conflicts = fieldConflicts(written.error());
    if (conflicts.isEmpty() || !std::ranges::all_of(conflicts, [&options](const FieldConflict &conflict) {
            return conflict.manager == options.fieldManager;
        }))
        co_return written;
    options.force = true;
    co_return co_await kube->apply(object, options, stop);
}

QJsonObject madeObject(const QJsonObject &object)
{
    return {{u"uid"_s, uidOf(object)}, {u"object"_s, redacted(withoutServerFields(object))}};
}

Task<QString> patchBack(KubeClient *kube, ResourceRef ref, QJsonObject captured, QJsonObject made,
                        std::stop_token stop)
{
    auto live = co_await kube->get(ref, stop);
    if (!live && live.error().kind == ErrorKind::NotFound)
        co_return changeWords(QT_TRANSLATE_NOOP("Change", "%1 is gone; it is not made again."))
            .arg(ref.toString());
    if (!live)
        co_return std::unexpected(std::move(live.error()));
    const QJsonObject now = withoutServerFields(*live);
    const QJsonObject after = made.value("object"_L1).toObject();
    const QJsonObject target =
        after.isEmpty() ? unredacted(captured, now) : takenBack(captured, after, *live).object;
    const QJsonObject patch = mergePatch(now, target);
    if (patch.isEmpty())
        co_return QString();
    auto written = co_await kube->patch(ref, PatchType::Merge, patch, ApplyMode::Persist, stop);
    if (!written)
        co_return std::unexpected(std::move(written.error()));
    co_return QString();
}

Task<QString> foreignContent(KubeClient *kube, QString nameSpace, std::stop_token stop)
{
    const QList<ResourceKind> kinds = {
        kinds::deployments(), kinds::statefulSets(), kinds::daemonSets(),
        kinds::jobs(),        kinds::pods(),         kinds::persistentVolumeClaims(),
        kinds::services(),    kinds::configMaps(),   kinds::secrets()};
    for (const ResourceKind &kind : kinds) {
        const ListOptions options{.nameSpace = nameSpace, .metadataOnly = true};
        auto list = co_await kube->list(kind, options, stop);
        if (!list)
            co_return std::unexpected(std::move(list.error()));
        for (const QJsonObject &object : std::as_const(list->items)) {
            const QJsonObject metadata = object.value("metadata"_L1).toObject();
            const bool ours = metadata.value("labels"_L1).toObject().value("app.kubernetes.io/managed-by"_L1)
                == "slipway"_L1;
            const bool owned = !metadata.value("ownerReferences"_L1).toArray().isEmpty();
            if (!ours && !owned && nameOf(object) != "kube-root-ca.crt"_L1)
                co_return kind.kind + u'/' + nameOf(object);
        }
    }
    co_return QString();
}

Task<QString> removeOurs(ChangeContext context, ResourceRef ref, QString uid, std::stop_token stop)
{
    KubeClient *kube = context.kube;
    auto live = co_await kube->get(ref, stop);
    if (!live && live.error().kind == ErrorKind::NotFound)
        co_return QString();
    if (!live)
        co_return std::unexpected(std::move(live.error()));
    if (!uid.isEmpty() && uidOf(*live) != uid)
        co_return changeWords(QT_TRANSLATE_NOOP("Change", "%1 was made anew by somebody else and stays."))
            .arg(ref.toString());
    // After a crash nobody noted the uid; then it has to look like ours.
    if (uid.isEmpty()
        && live->value("metadata"_L1)
                .toObject()
                .value("labels"_L1)
                .toObject()
                .value("app.kubernetes.io/managed-by"_L1)
            != "slipway"_L1)
        co_return changeWords(QT_TRANSLATE_NOOP("Change", "%1 stays: it does not say that Slipway made it."))
            .arg(ref.toString());
    if (ref.kind.kind == "Namespace"_L1) {
        auto foreign = co_await foreignContent(kube, ref.name, stop);
        if (!foreign)
            co_return std::unexpected(std::move(foreign.error()));
        if (!foreign->isEmpty())
            co_return changeWords(
                QT_TRANSLATE_NOOP("Change",
                                  "The namespace %1 stays: it holds %2, which Slipway did not make."))
                .arg(ref.name, *foreign);
    }
    // Foreground: a workload is gone when its pods are, and only then is the GPU free and unpaid.
    const bool isWorkload =
        QStringList{u"Deployment"_s, u"StatefulSet"_s, u"DaemonSet"_s, u"Job"_s}.contains(ref.kind.kind);
    const DeleteOptions options{.propagation = isWorkload ? Propagation::Foreground : Propagation::Background,
                                .uid = uidOf(*live)};
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
    co_return changeWords(
        QT_TRANSLATE_NOOP("Change", "%1 is still being deleted; a finalizer or a running pod holds it."))
        .arg(ref.toString());
}

QString refText(const QString &kind, const QString &nameSpace, const QString &name)
{
    return nameSpace.isEmpty() ? kind + u'/' + name : kind + u'/' + nameSpace + u'/' + name;
}

QString kubectlKind(const QString &apiVersion, const QString &kind)
{
    const auto [group, version] = splitApiVersion(apiVersion);
    return group.isEmpty() ? kind.toLower() : kind.toLower() + u'.' + version + u'.' + group;
}

} // namespace slipway

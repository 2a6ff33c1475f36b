// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/kube/setback.h"

#include "kube/objectdiff.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct SetBackWords {
    Q_DECLARE_TR_FUNCTIONS(SetBack)
};

/// Paths at which @p other differs from @p one, with who owns them in @p other.
QList<FieldSince> differences(const QJsonObject &one, const QJsonObject &other)
{
    const TakenBack back = takenBack(one, one, other);
    return back.stays + back.clashes; // the latter where there was nothing before
}

/// Whether one is the other or a part of it: a map that was made anew differs as a whole.
bool isSamePlace(const QString &one, const QString &other)
{
    const auto holds = [](const QString &whole, const QString &part) {
        return part.startsWith(whole)
            && (part.size() == whole.size() || part.at(whole.size()) == u'.'
                || part.at(whole.size()) == u'[');
    };
    return holds(one, other) || holds(other, one);
}

} // namespace

SetBackWatch::SetBackWatch(const QJsonObject &before, const QJsonObject &after)
    : m_after(withoutServerFields(after))
{
    for (const FieldSince &each : differences(withoutServerFields(before), m_after))
        m_changed.append(each.path);
}

bool SetBackWatch::see(const QJsonObject &live)
{
    const bool wasGone = std::exchange(m_isGone, live.isEmpty());
    const QList<FieldSince> before = m_away;
    if (m_isGone) {
        m_away.clear();
        m_durableWay.clear();
        return !wasGone || !before.isEmpty();
    }
    m_away = differences(m_after, live);
    m_away.removeIf([this](const FieldSince &each) {
        return std::ranges::none_of(m_changed,
                                    [&](const QString &ours) { return isSamePlace(ours, each.path); });
    });
    m_durableWay = m_away.isEmpty() ? QString() : slipway::durableWay(live, m_away);
    m_times += int(before.isEmpty() && !m_away.isEmpty());
    return wasGone || before != m_away;
}

QString durableWay(const QJsonObject &live, const QList<FieldSince> &away)
{
    QStringList managers;
    bool isScaled = false;
    for (const FieldSince &each : away) {
        managers += each.managers;
        // The autoscaler's controller writes under the name of the program that it is a part of.
        isScaled = isScaled
            || (each.path == ".spec.replicas"_L1 && each.managers.contains("kube-controller-manager"_L1));
    }
    managers.removeDuplicates();
    const QJsonObject metadata = live.value("metadata"_L1).toObject();
    const QJsonObject labels = metadata.value("labels"_L1).toObject();
    const QJsonObject annotations = metadata.value("annotations"_L1).toObject();
    for (const QJsonValue owner : metadata.value("ownerReferences"_L1).toArray()) {
        if (owner["controller"_L1].toBool())
            return SetBackWords::tr("It is made from %1: make the change there.")
                .arg(owner["kind"_L1].toString() + u'/' + owner["name"_L1].toString());
    }
    if (const QString instance = labels.value("kro.run/instance-name"_L1).toString(); !instance.isEmpty())
        return SetBackWords::tr("kro makes it from the instance %1: make the change there, or in its "
                                "ResourceGraphDefinition.")
            .arg(instance);
    const QString tracked =
        annotations.value("argocd.argoproj.io/tracking-id"_L1).toString().section(u':', 0, 0);
    if (!tracked.isEmpty())
        return SetBackWords::tr("The Argo CD application %1 keeps it: make the change in what that follows.")
            .arg(tracked);
    for (const auto &[label, kind] : {std::pair("kustomize.toolkit.fluxcd.io/name"_L1, "Kustomization"_L1),
                                      std::pair("helm.toolkit.fluxcd.io/name"_L1, "HelmRelease"_L1)}) {
        if (const QString name = labels.value(label).toString(); !name.isEmpty())
            return SetBackWords::tr("Flux keeps it by %1: make the change in what that follows.")
                .arg(QString(kind) + u'/' + name);
    }
    if (labels.value("addonmanager.kubernetes.io/mode"_L1) == "Reconcile"_L1)
        return SetBackWords::tr("The cluster's add-on manager keeps it: what lasts is a setting of the "
                                "add-on, or a copy of the object under another name.");
    if (isScaled)
        return SetBackWords::tr("An autoscaler sets it: change the autoscaler's bounds.");
    if (const QString release = annotations.value("meta.helm.sh/release-name"_L1).toString();
        !release.isEmpty())
        return SetBackWords::tr("It is of the Helm release %1: make the change in its values.").arg(release);
    const auto isByHand = [](const QString &manager) {
        return manager.startsWith("kubectl"_L1) || manager == "Mozilla"_L1 || manager == "slipway"_L1;
    };
    if (!managers.isEmpty() && std::ranges::all_of(managers, isByHand))
        return SetBackWords::tr("It was set by hand, with %1.").arg(managers.join(u", "_s));
    return managers.isEmpty()
        ? SetBackWords::tr("Its managedFields do not say by whom; find out who writes it.")
        : SetBackWords::tr("Make the change where %1 takes it from.").arg(managers.join(u", "_s));
}

} // namespace slipway

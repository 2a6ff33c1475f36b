// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/resources/blastradius.h"

#include "base/whenall.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct BlastRadiusWords {
    Q_DECLARE_TR_FUNCTIONS(BlastRadius)
};

using Relation = Relative::Relation;

/// The uids of the owners that an object cannot outlive: the collector waits for all of them to go.
QStringList ownersOf(const QJsonObject &object)
{
    QStringList uids;
    const QJsonArray owners = object.value("metadata"_L1)["ownerReferences"_L1].toArray();
    for (const QJsonValue owner : owners)
        uids.append(owner["uid"_L1].toString());
    return uids;
}

QString list(const QList<Relative> &relatives, int named)
{
    QStringList names;
    for (const Relative &relative : relatives.first(qMin(qsizetype(named), relatives.size())))
        names.append(relative.kind + u' ' + relative.name);
    if (relatives.size() > named)
        names.append(BlastRadiusWords::tr("%n more", nullptr, int(relatives.size() - named)));
    return names.join(u", "_s);
}

} // namespace

Task<BlastRadius> findBlastRadius(KubeClient &client, QJsonObject object, std::stop_token stop)
{
    BlastRadius radius;
    const QString kind = object.value("kind"_L1).toString();
    const QString nameSpace = namespaceOf(object);
    radius.isNamespace = kind == "Namespace"_L1;
    radius.isDefinition = kind == "CustomResourceDefinition"_L1;
    const QJsonArray owners = object.value("metadata"_L1)["ownerReferences"_L1].toArray();
    for (const QJsonValue owner : owners) {
        if (owner["controller"_L1].toBool())
            radius.controller = owner["kind"_L1].toString() + u'/' + owner["name"_L1].toString();
    }
    if (kind == "PersistentVolumeClaim"_L1) {
        const QString volume = object.value("spec"_L1)["volumeName"_L1].toString();
        const auto known = wellKnownKind(u"v1"_s, u"PersistentVolume"_s);
        if (!volume.isEmpty() && known) {
            const auto read = co_await client.get({*known, {}, volume}, stop);
            if (stop.stop_requested())
                co_return cancelled();
            if (!read)
                radius.volumeIsUnknown = true;
            else if (read->value("spec"_L1)["persistentVolumeReclaimPolicy"_L1].toString() == "Delete"_L1)
                radius.volume = volume;
        }
    }
    if (nameSpace.isEmpty())
        co_return radius; // what a cluster-wide object has below it may be anywhere
    const QList<ResourceKind> &kindsAsked = ownedKinds();
    std::vector<Task<ObjectList>> asked;
    for (const ResourceKind &owned : kindsAsked)
        asked.push_back(client.list(owned, {.nameSpace = nameSpace, .metadataOnly = true}, stop));
    auto answers = co_await whenAll(std::move(asked));
    if (!answers)
        co_return std::unexpected(std::move(answers.error()));
    if (stop.stop_requested())
        co_return cancelled();
    QSet<QString> going{uidOf(object)};
    // Until nothing more goes: a Deployment's ReplicaSets take their pods along.
    for (bool more = true; more;) {
        more = false;
        for (qsizetype i = 0; i < kindsAsked.size(); ++i) {
            const auto &answer = answers->at(std::size_t(i));
            if (!answer)
                continue;
            for (const QJsonObject &item : answer->items) {
                const QStringList of = ownersOf(item);
                if (of.isEmpty() || going.contains(uidOf(item))
                    || !std::ranges::all_of(of, [&going](const QString &uid) { return going.contains(uid); }))
                    continue;
                going.insert(uidOf(item));
                more = true;
                radius.goes.append({Relation::Owns, kindsAsked.at(i).apiVersion(), kindsAsked.at(i).kind,
                                    nameSpace, nameOf(item), u"metadata.ownerReferences"_s});
            }
        }
    }
    auto relatives = co_await findRelatives(client, object, stop);
    if (!relatives)
        co_return std::unexpected(std::move(relatives.error()));
    for (const Relative &relative : relatives->found) {
        if (relative.relation == Relation::UsedBy || relative.relation == Relation::SelectedBy)
            radius.stays.append(relative);
    }
    radius.notRead = relatives->notRead;
    co_return radius;
}

QStringList blastRadiusText(const BlastRadius &radius, int named)
{
    QStringList lines;
    if (radius.isNamespace)
        lines << BlastRadiusWords::tr("Everything in this namespace goes with it.");
    if (radius.isDefinition)
        lines << BlastRadiusWords::tr("Every object of this kind goes with it, in all namespaces.");
    if (!radius.goes.isEmpty())
        lines << BlastRadiusWords::tr("%n object(s) go with it: %1.", nullptr, int(radius.goes.size()))
                     .arg(list(radius.goes, named));
    if (!radius.volume.isEmpty())
        lines << BlastRadiusWords::tr("The volume %1 is deleted with its data: its reclaim policy says so.")
                     .arg(radius.volume);
    if (radius.volumeIsUnknown)
        lines << BlastRadiusWords::tr(
            "Whether its volume and the data stay is unknown: the volume could not be read.");
    if (!radius.stays.isEmpty())
        lines << BlastRadiusWords::tr("Left without it: %1.").arg(list(radius.stays, named));
    if (!radius.controller.isEmpty())
        lines << BlastRadiusWords::tr("%1 controls it and will make another.").arg(radius.controller);
    if (!radius.notRead.isEmpty())
        lines << BlastRadiusWords::tr("More may go: %1 could not be read.").arg(radius.notRead.join(u", "_s));
    else if (lines.isEmpty())
        lines << BlastRadiusWords::tr("Nothing else was found that goes with it or needs it.");
    return lines;
}

} // namespace slipway

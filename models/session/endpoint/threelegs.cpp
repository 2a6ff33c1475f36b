// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/threelegs.h"

#include "kube/fieldpath.h"
#include "kube/objectdiff.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QStringList pathsOf(const QList<FieldChange> &changes)
{
    QStringList paths;
    for (const FieldChange &change : changes)
        paths.append(change.path);
    return paths;
}

bool touches(const QStringList &paths, const QString &whole)
{
    return std::ranges::any_of(paths, [&whole](const QString &path) { return isWithin(path, whole); });
}

/// What lies in another of them goes: where one pair differs in a whole list, the others are compared by the whole list too.
QStringList coarsest(QStringList paths)
{
    paths.sort(); // a whole comes before what lies in it
    QStringList kept;
    for (const QString &path : std::as_const(paths)) {
        if (!std::ranges::any_of(kept, [&path](const QString &whole) { return isWithin(path, whole); }))
            kept.append(path);
    }
    return kept;
}

} // namespace

QString apartWord(Apart apart)
{
    switch (apart) {
    case Apart::Live:
        return u"live"_s;
    case Apart::Files:
        return u"files"_s;
    case Apart::Applied:
        return u"applied"_s;
    case Apart::All:
        break;
    }
    return u"all"_s;
}

QList<LegField> compareLegs(const ThreeLegs &legs)
{
    const QJsonObject files = legs.files.value_or(QJsonObject());
    const QJsonObject applied = legs.applied.value_or(QJsonObject());
    const QJsonObject live = legs.live.value_or(QJsonObject());
    QStringList filesLive;
    QStringList appliedLive;
    QStringList filesApplied;
    if (legs.files && legs.live)
        filesLive = pathsOf(diffDesired(live, files));
    if (legs.applied && legs.live)
        appliedLive = pathsOf(diffDesired(live, applied));
    if (legs.files && legs.applied)
        filesApplied = pathsOf(diffObjects(applied, files));
    QList<LegField> fields;
    for (const QString &path : coarsest(filesLive + appliedLive + filesApplied)) {
        LegField field{.path = path,
                       .files = valueAt(files, path),
                       .applied = valueAt(applied, path),
                       .live = valueAt(live, path)};
        // What a leg does not set is compared with nobody's value but that of the other manifest.
        const bool isFilesLive =
            field.files.isUndefined() ? !field.live.isUndefined() : touches(filesLive, path);
        const bool isAppliedLive =
            field.applied.isUndefined() ? !field.live.isUndefined() : touches(appliedLive, path);
        const bool isFilesApplied = touches(filesApplied, path);
        if (!legs.files || !legs.live || !legs.applied)
            field.apart = legs.files ? Apart::All : Apart::Live;
        else if (isFilesLive && isAppliedLive && isFilesApplied)
            field.apart = Apart::All;
        else if (!isFilesApplied)
            field.apart = Apart::Live;
        else
            field.apart = isAppliedLive ? Apart::Applied : Apart::Files;
        fields.append(field);
    }
    return fields;
}

QJsonObject towardsFiles(const QJsonObject &files, const QJsonObject &live, const QList<LegField> &fields,
                         const QStringList &paths)
{
    QJsonObject manifest = files;
    for (const LegField &field : fields) {
        if (!paths.contains(field.path))
            manifest = withValueAt(manifest, field.path, valueAt(live, field.path));
    }
    return manifest;
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/keptincident.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;
using Kind = Incident::Kind;

namespace {
QString nameOfKind(Kind kind)
{
    return kind == Kind::Burning ? u"burning"_s : kind == Kind::NotReady ? u"notReady"_s : u"stale"_s;
}

std::optional<Kind> kindOfName(const QString &name)
{
    for (const Kind kind : {Kind::Burning, Kind::NotReady, Kind::Stale}) {
        if (nameOfKind(kind) == name)
            return kind;
    }
    return std::nullopt;
}
} // namespace

bool KeptIncident::isOf(const Incident &incident) const
{
    return kind == incident.kind && objective == incident.objective;
}

bool KeptIncident::isOver(const IncidentRules::Look &look) const
{
    const bool isFresh =
        look.lastMetrics.isValid() && look.lastMetrics.msecsTo(look.now) <= 2 * look.period.count();
    switch (kind) {
    case Kind::NotReady:
        return look.health == EndpointMonitor::Health::Serving;
    case Kind::Stale:
        return isFresh;
    case Kind::Burning:
        break;
    }
    const auto report = std::ranges::find_if(
        look.reports, [this](const ObjectiveReport &each) { return each.objective == objective; });
    return report == look.reports.cend() || (isFresh && !report->isBurning());
}

QByteArray toJson(const QList<KeptIncident> &kept, const QString &runId)
{
    QJsonArray all;
    for (const KeptIncident &each : kept) {
        QJsonObject one{{u"kind"_s, nameOfKind(each.kind)},
                        {u"since"_s, each.since.toUTC().toString(Qt::ISODateWithMs)},
                        {u"seen"_s, each.seen.toUTC().toString(Qt::ISODateWithMs)}};
        if (each.objective)
            one.insert(u"objective"_s, toJson(QList<Objective>{*each.objective}));
        all.append(one);
    }
    return QJsonDocument(QJsonObject{{u"run"_s, runId}, {u"open"_s, all}}).toJson(QJsonDocument::Compact);
}

QList<KeptIncident> keptIncidentsFromJson(const QByteArray &json, const QString &runId)
{
    QList<KeptIncident> kept;
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.value("run"_L1).toString() != runId)
        return kept;
    for (const QJsonValue &value : root.value("open"_L1).toArray()) {
        const auto kind = kindOfName(value["kind"_L1].toString());
        const QDateTime since = QDateTime::fromString(value["since"_L1].toString(), Qt::ISODateWithMs);
        const QDateTime seen = QDateTime::fromString(value["seen"_L1].toString(), Qt::ISODateWithMs);
        const QList<Objective> objectives = objectivesFromJson(value["objective"_L1].toObject());
        if (!kind || !since.isValid() || !seen.isValid() || seen < since
            || (*kind == Kind::Burning) != (objectives.size() == 1))
            continue;
        kept.append({.kind = *kind,
                     .objective = objectives.isEmpty() ? std::nullopt : std::optional(objectives.first()),
                     .since = since,
                     .seen = seen});
    }
    return kept;
}

} // namespace slipway

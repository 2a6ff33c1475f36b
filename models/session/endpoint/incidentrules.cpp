// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/incidentrules.h"

namespace slipway {
using namespace std::chrono_literals;
using Health = EndpointMonitor::Health;

bool IncidentRules::Latch::feed(std::optional<bool> seen, const QDateTime &now, std::chrono::seconds on,
                                std::chrono::seconds off)
{
    if (!seen || *seen == isOn) {
        turning = {};
        return false;
    }
    if (!turning.isValid())
        turning = now;
    if (turning.secsTo(now) < (*seen ? on : off).count())
        return false;
    isOn = *seen;
    turning = {};
    return true;
}

void IncidentRules::note(QList<Incident> &changes, const Latch &latch, Incident incident,
                         const QDateTime &now)
{
    if (latch.isOn)
        incident.noticed = now;
    else
        incident.ended = now;
    if (!incident.since.isValid())
        incident.since = now;
    changes.append(std::move(incident));
}

QList<Incident> IncidentRules::judge(const Look &look)
{
    QList<Incident> changes;
    // The computer slept, nobody was connected, or the clock was set: how long something lasted is not known over such a gap.
    const bool isGap =
        !m_last.isValid() || look.now < m_last || m_last.msecsTo(look.now) > 2 * look.period.count() + 60'000;
    if (isGap || !look.isConnected) {
        m_resumed = look.now;
        m_notReady.turning = {};
        m_stale.turning = {};
        for (Latch &latch : m_burning)
            latch.turning = {};
    }
    m_last = look.now;
    if (!look.isConnected)
        return changes;
    judgeReadiness(look, changes);
    judgeStaleness(look, changes);
    judgeObjectives(look, changes);
    return changes;
}

void IncidentRules::judgeReadiness(const Look &look, QList<Incident> &changes)
{
    std::optional<bool> seen;
    if (look.health == Health::Serving)
        seen = false;
    else if (look.health == Health::Unhealthy || look.health == Health::Loading)
        seen = m_wasServing;
    // Of one that cannot be reached it is not known whether it serves others.
    m_wasServing |= look.health == Health::Serving;
    if (m_notReady.feed(seen, look.now, notReadyAfter, readyAfter))
        note(changes, m_notReady, {.kind = Incident::Kind::NotReady, .why = look.why}, look.now);
}

void IncidentRules::judgeStaleness(const Look &look, QList<Incident> &changes)
{
    std::optional<bool> seen;
    const std::chrono::milliseconds limit = std::max<std::chrono::milliseconds>(staleAfter, 6 * look.period);
    if (look.lastMetrics.isValid()) {
        if (look.lastMetrics.msecsTo(look.now) <= 2 * look.period.count())
            seen = false;
        else if (std::max(look.lastMetrics, m_resumed).msecsTo(look.now) > limit.count())
            seen = true;
    }
    // One that does not serve has no numbers: that is the same trouble, and was told.
    const bool isExplained =
        look.health == Health::Unhealthy || look.health == Health::Loading || m_notReady.isOn;
    if (seen && *seen && isExplained)
        seen = std::nullopt;
    if (m_stale.feed(seen, look.now, 0s, freshAfter))
        note(changes, m_stale, {.kind = Incident::Kind::Stale, .why = look.why, .since = look.lastMetrics},
             look.now);
}

void IncidentRules::judgeObjectives(const Look &look, QList<Incident> &changes)
{
    const bool isFresh =
        look.lastMetrics.isValid() && look.lastMetrics.msecsTo(look.now) <= 2 * look.period.count();
    QList<ObjectiveKind> wanted;
    for (const ObjectiveReport &report : look.reports)
        wanted.append(report.objective.kind);
    const QList<ObjectiveKind> known = m_burning.keys();
    for (const ObjectiveKind kind : known) {
        const auto report = std::ranges::find_if(
            look.reports, [kind](const ObjectiveReport &r) { return r.objective.kind == kind; });
        if (report != look.reports.end() && report->objective == m_objectives.value(kind))
            continue;
        // Taken back or changed: what burnt was something else.
        Latch latch = m_burning.take(kind);
        if (std::exchange(latch.isOn, false))
            note(changes, latch, {.kind = Incident::Kind::Burning, .objective = m_objectives.value(kind)},
                 look.now);
        m_objectives.remove(kind);
    }
    for (const ObjectiveReport &report : look.reports) {
        Latch &latch = m_burning[report.objective.kind];
        m_objectives.insert(report.objective.kind, report.objective);
        const auto burning = std::ranges::find_if(report.burns, &BurnRate::isBurning);
        std::optional<bool> seen;
        if (isFresh)
            seen = burning != report.burns.end();
        if (latch.feed(seen, look.now, 0s, calmAfter))
            note(changes, latch,
                 {.kind = Incident::Kind::Burning,
                  .objective = report.objective,
                  .burn = burning != report.burns.end() ? std::optional(*burning) : std::nullopt},
                 look.now);
    }
}

} // namespace slipway

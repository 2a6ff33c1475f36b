// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/ekstimeline.h"

#include "base/durationtext.h"
#include "session/endpoint/cloudtimeline.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr auto updateSource = "eks.amazonaws.com"_L1;
constexpr auto scalingSource = "autoscaling.amazonaws.com"_L1;
// Well below what EKS grants an account's readers in a minute, whom the console and others need too.
constexpr int mostCalls = 40;

bool hasEnded(const EksUpdate &update)
{
    return update.status != "InProgress"_L1;
}

QString failureOf(const EksUpdate &update)
{
    QStringList reasons;
    for (const EksIssue &error : update.errors) {
        QString reason = error.message.isEmpty() ? error.code : u"%1: %2"_s.arg(error.code, error.message);
        if (!error.resourceIds.isEmpty())
            reason += u" (%1)"_s.arg(error.resourceIds.join(u", "_s));
        reasons << reason;
    }
    return reasons.join(u"; "_s);
}

QString stateOf(const EksUpdate &update)
{
    if (update.status == "InProgress"_L1)
        return CloudTimeline::tr("Running");
    if (update.status == "Successful"_L1)
        return CloudTimeline::tr("Done");
    const QString why = failureOf(update);
    if (update.status == "Failed"_L1 && !why.isEmpty())
        return CloudTimeline::tr("Failed: %1").arg(why);
    return update.status; // Cancelled, and what EKS adds
}

QString activityText(const ScalingActivity &activity)
{
    if (activity.status == "Failed"_L1)
        return CloudTimeline::tr("Failed: %1")
            .arg(activity.message.isEmpty() ? activity.description : activity.message);
    if (activity.status != "Successful"_L1)
        return u"%1: %2"_s.arg(activity.status, activity.description);
    if (!activity.started.isValid() || !activity.ended.isValid() || activity.started == activity.ended)
        return activity.description;
    return CloudTimeline::tr("%1: done after %2")
        .arg(activity.description,
             durationText(std::chrono::seconds(activity.started.secsTo(activity.ended))));
}

qint64 secondsOf(const QDateTime &time)
{
    return time.isValid() ? time.toSecsSinceEpoch() : 0;
}

} // namespace

EventRow updateRow(const EksUpdate &update, const EksUpdateOf &of, const EksClusterRef &cluster)
{
    QStringList params;
    for (const auto &[name, value] : update.params.asKeyValueRange())
        params << u"%1 %2"_s.arg(name, value);
    const QString state = stateOf(update);
    return {.uid = u"operation/"_s + update.id,
            .type = update.status == "Failed"_L1 ? u"Warning"_s : u"Normal"_s,
            .reason = update.type,
            .message = params.isEmpty() ? state : u"%1 (%2)"_s.arg(state, params.join(u", "_s)),
            .objectKind = !of.nodegroup.isEmpty() ? u"NodeGroup"_s
                : !of.addon.isEmpty()             ? u"Addon"_s
                                                  : u"Cluster"_s,
            .objectName = !of.nodegroup.isEmpty() ? of.nodegroup
                : !of.addon.isEmpty()             ? of.addon
                                                  : cluster.name,
            .source = updateSource,
            .firstSecs = secondsOf(update.created),
            .lastSecs = secondsOf(update.created)};
}

QList<EventRow> activityRows(const QList<ScalingActivity> &activities, const QString &nodegroup)
{
    QList<EventRow> rows;
    for (const ScalingActivity &activity : activities) {
        const QString text = activityText(activity);
        const qint64 first = secondsOf(activity.started);
        const qint64 last = std::max(first, secondsOf(activity.ended));
        const auto same = std::ranges::find(rows, text, &EventRow::message);
        if (same == rows.end()) {
            // The first try of several goes as AWS forgets it, so the row is not known by a try's id.
            rows.append({.uid = u"operation/%1/%2"_s.arg(nodegroup).arg(qHash(text), 0, 16),
                         .type = activity.status == "Failed"_L1 ? u"Warning"_s : u"Normal"_s,
                         .reason = u"ScalingActivity"_s,
                         .message = text,
                         .objectKind = u"NodeGroup"_s,
                         .objectName = nodegroup,
                         .source = scalingSource,
                         .firstSecs = first,
                         .lastSecs = last});
            continue;
        }
        ++same->count;
        same->firstSecs = std::min(same->firstSecs, first);
        same->lastSecs = std::max(same->lastSecs, last);
    }
    return rows;
}

bool isEksOperation(const EventRow &row)
{
    return (row.source == updateSource || row.source == scalingSource) && row.uid.startsWith("operation/"_L1);
}

QList<EventRow> EksTimeline::rows(const QDateTime &now) const
{
    const QDateTime from = now.addDays(-shown.count());
    QList<EventRow> rows;
    for (const SeenUpdate &seen : m_updates) {
        if (seen.update.created >= from)
            rows.append(updateRow(seen.update, seen.of, m_cluster));
    }
    for (const auto &[nodegroup, all] : m_activities.asKeyValueRange()) {
        QList<ScalingActivity> recent = all;
        recent.removeIf([&from](const ScalingActivity &each) { return each.started < from; });
        rows += activityRows(recent, nodegroup);
    }
    return rows;
}

Task<> EksTimeline::look(AwsClient *aws, std::stop_token stop)
{
    m_callsLeft = mostCalls;
    if (m_sources.isEmpty()) {
        m_problems.clear();
        if (auto found = co_await findSources(aws, stop); !found)
            co_return found;
    }
    while (!m_sources.isEmpty() && m_callsLeft > 0) {
        const Source source = m_sources.first();
        if (source.isScaling()) {
            --m_callsLeft;
            auto activities = co_await aws->scalingActivities(m_cluster.region, source.scalingGroup, stop);
            if (activities)
                m_activities.insert(source.nodegroup, *activities);
            else if (auto noted = note(activities.error(), Refused::Activities); !noted)
                co_return noted;
        } else {
            auto isRead = co_await readUpdates(aws, source.updatesOf, stop);
            if (!isRead) {
                if (auto noted = note(isRead.error(), Refused::Updates); !noted)
                    co_return noted;
            } else if (!*isRead) {
                co_return {};
            }
        }
        // A refusal may have taken it away with all of its kind.
        if (!m_sources.isEmpty() && m_sources.first() == source)
            m_sources.removeFirst();
    }
    co_return {};
}

Task<> EksTimeline::findSources(AwsClient *aws, std::stop_token stop)
{
    m_sources = {Source{}};
    auto groups = co_await aws->nodegroups(m_cluster, stop);
    m_callsLeft -= 1 + int(groups ? groups->size() : 0);
    if (!groups) {
        if (auto noted = note(groups.error(), Refused::Nothing); !noted || m_sources.isEmpty())
            co_return noted;
    }
    auto addons = co_await aws->addons(m_cluster, stop);
    --m_callsLeft;
    if (!addons) {
        if (auto noted = note(addons.error(), Refused::Nothing); !noted || m_sources.isEmpty())
            co_return noted;
    }
    for (const EksNodegroup &group : groups.value_or(QList<EksNodegroup>())) {
        if (!group.autoScalingGroups.isEmpty()) // EKS makes one for each
            m_sources.append({.scalingGroup = group.autoScalingGroups.first(), .nodegroup = group.name});
        m_sources.append({.updatesOf = {.nodegroup = group.name}});
    }
    for (const QString &addon : addons.value_or(QStringList()))
        m_sources.append({.updatesOf = {.addon = addon}});
    co_return {};
}

Task<bool> EksTimeline::readUpdates(AwsClient *aws, EksUpdateOf of, std::stop_token stop)
{
    --m_callsLeft;
    auto ids = co_await aws->updates(m_cluster, of, stop);
    if (!ids)
        co_return std::unexpected(std::move(ids.error()));
    for (const QString &id : std::as_const(*ids)) {
        const auto seen = m_updates.constFind(id);
        if (seen != m_updates.cend() && hasEnded(seen->update))
            continue;
        if (m_callsLeft <= 0)
            co_return false;
        --m_callsLeft;
        auto update = co_await aws->update(m_cluster, of, id, stop);
        if (update)
            m_updates.insert(id, {.of = of, .update = *update});
        else if (update.error().kind != ErrorKind::NotFound) // with what it was an update of
            co_return std::unexpected(std::move(update.error()));
    }
    co_return true;
}

Result<> EksTimeline::note(const Error &error, Refused refused)
{
    if (error.kind == ErrorKind::Cancelled)
        return std::unexpected(error);
    // A node group or add-on went since it was listed.
    if (error.kind == ErrorKind::NotFound)
        return {};
    const bool isRefusal = error.kind == ErrorKind::Forbidden;
    const QString text = isRefusal && !error.hint.isEmpty() ? error.hint : error.detail;
    if (!m_problems.contains(text))
        m_problems.append(text);
    if (!isRefusal)
        m_sources.clear();
    else if (refused != Refused::Nothing)
        m_sources.removeIf([isScaling = refused == Refused::Activities](const Source &each) {
            return each.isScaling() == isScaling;
        });
    return {};
}

} // namespace slipway

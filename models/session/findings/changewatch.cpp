// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/findings/changewatch.h"

#include "kube/kubeclient.h"
#include "plan/kube/objectchange.h"
#include "plan/undo.h"
#include "session/session.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Between a watch that ended and the next.
constexpr std::chrono::milliseconds pauseOfWatch = 2s;
/// Bookmarks come about once a minute.
constexpr std::chrono::milliseconds silenceOfWatch = 90s;

} // namespace

ChangeWatch::ChangeWatch(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::clusterChanged, this, &ChangeWatch::stop);
}

ChangeWatch::~ChangeWatch() = default;

void ChangeWatch::begin(Journal &journal, const QString &runId)
{
    stop();
    m_began = m_session.clock().monotonic();
    m_following.start(
        [this, &journal, runId](std::stop_token stop, ProgressSink) { return follow(journal, runId, stop); });
}

void ChangeWatch::stop()
{
    m_following.abandon();
    if (!m_seen)
        return;
    m_seen.reset();
    Q_EMIT changed();
}

QString ChangeWatch::object() const
{
    return m_seen ? refText(m_kept.objectKind, m_kept.nameSpace, m_kept.name) : QString();
}

const QList<FieldSince> &ChangeWatch::away() const
{
    static const QList<FieldSince> none;
    return m_seen ? m_seen->away() : none;
}

QStringList ChangeWatch::managers() const
{
    QStringList all;
    for (const FieldSince &each : away())
        all += each.managers;
    all.removeDuplicates();
    return all;
}

void ChangeWatch::see(const QJsonObject &live)
{
    const int before = m_seen->times();
    const bool isNews = m_seen->see(live);
    if (before == 0 && m_seen->times() > 0)
        m_after = std::chrono::duration_cast<std::chrono::seconds>(m_session.clock().monotonic() - m_began);
    if (isNews)
        Q_EMIT changed();
}

Task<> ChangeWatch::follow(Journal &journal, QString runId, std::stop_token stop)
{
    auto run = co_await journal.run(runId);
    if (!run)
        co_return std::unexpected(std::move(run.error()));
    const auto kept = keptObject(*run);
    // What a Change deleted and somebody makes anew is for the finding's own rule to say.
    if (!kept || kept->isGone || kept->after.isEmpty() || !m_session.kube() || stop.stop_requested())
        co_return {};
    m_kept = *kept;
    m_seen.emplace(kept->before, kept->after);
    KubeClient *kube = m_session.kube();
    auto ref = co_await refOf(kube, kept->apiVersion, kept->objectKind, kept->nameSpace, kept->name, stop);
    if (!ref)
        co_return std::unexpected(std::move(ref.error()));
    for (;;) {
        auto live = co_await kube->get(*ref, stop);
        if (!live && live.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(live.error()));
        if (live || live.error().kind == ErrorKind::NotFound)
            see(live.value_or(QJsonObject()));
        if (live) {
            auto watch = co_await kube->watch(
                ref->kind,
                {.nameSpace = kept->nameSpace,
                 .fieldSelector = u"metadata.name="_s + kept->name,
                 .resourceVersion = live->value("metadata"_L1)["resourceVersion"_L1].toString(),
                 .idleTimeout = silenceOfWatch},
                stop);
            // Whoever may not watch is shown what each look finds.
            while (watch) {
                const auto events = co_await (*watch)->events(stop);
                if (!events && events.error().kind == ErrorKind::Cancelled)
                    co_return std::unexpected(events.error());
                if (!events || events->isEmpty())
                    break;
                for (const WatchEvent &event : *events) {
                    if (event.type != "BOOKMARK"_L1)
                        see(event.type == "DELETED"_L1 ? QJsonObject() : event.object);
                }
            }
        }
        if (auto slept = co_await m_session.clock().sleepFor(pauseOfWatch, stop); !slept)
            co_return slept;
    }
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/cloudtimeline.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr auto operationSource = "container.googleapis.com"_L1;

QString durationText(qint64 seconds)
{
    if (seconds < 120)
        return CloudTimeline::tr("%1 s").arg(seconds);
    return CloudTimeline::tr("%1 min").arg((seconds + 30) / 60);
}

QString messageOf(const GoogleOperation &operation)
{
    if (operation.failure)
        return CloudTimeline::tr("Failed: %1").arg(operation.failure->detail);
    if (!operation.isDone())
        return operation.fraction ? CloudTimeline::tr("Running, %1% done").arg(int(*operation.fraction * 100))
                                  : CloudTimeline::tr("Running");
    if (operation.started.isValid() && operation.ended.isValid())
        return CloudTimeline::tr("Done after %1")
            .arg(durationText(operation.started.secsTo(operation.ended)));
    return CloudTimeline::tr("Done");
}

} // namespace

std::optional<EventRow> operationRow(const GoogleOperation &operation, const Target &target)
{
    // projects/NUMBER/locations/LOCATION/clusters/NAME, and below it nodePools/NAME.
    const QStringList path = operation.target.split(u'/');
    const qsizetype clusters = path.indexOf("clusters"_L1);
    if (clusters < 0 || path.value(clusters + 1) != target.cluster)
        return {};
    const bool isPool = path.value(clusters + 2) == "nodePools"_L1;
    const QDateTime last = operation.ended.isValid() ? operation.ended : operation.started;
    return EventRow{.uid = u"operation/"_s + operation.name,
                    .type = operation.failure ? u"Warning"_s : u"Normal"_s,
                    .reason = operation.type,
                    .message = messageOf(operation),
                    .objectKind = isPool ? u"NodePool"_s : u"Cluster"_s,
                    .objectName = isPool ? path.value(clusters + 3) : target.cluster,
                    .source = operationSource,
                    .firstSecs = operation.started.isValid() ? operation.started.toSecsSinceEpoch() : 0,
                    .lastSecs = last.isValid() ? last.toSecsSinceEpoch() : 0};
}

bool isCloudOperation(const EventRow &row)
{
    return row.source == operationSource && row.uid.startsWith("operation/"_L1);
}

CloudTimeline::CloudTimeline(Session &session, Target target, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_target(std::move(target))
    , m_rows(session.clock())
{
    // The client that is asked goes with the identity.
    connect(&session, &Session::googleChanged, this, [this] {
        if (m_handle.isRunning())
            start();
    });
}

void CloudTimeline::start()
{
    if (m_target.provider != "google"_L1 || m_target.cluster.isEmpty())
        return;
    m_handle.abandon();
    m_handle.start([this](std::stop_token stop, ProgressSink) { return loop(stop); });
}

void CloudTimeline::stop()
{
    m_handle.abandon();
}

Task<> CloudTimeline::loop(std::stop_token stop)
{
    for (;;) {
        if (GoogleClient *google = m_session.google()) {
            auto operations = co_await google->operations(m_target.project, m_target.location, stop);
            if (!operations && operations.error().kind == ErrorKind::Cancelled)
                co_return std::unexpected(std::move(operations.error()));
            m_problem = operations ? QString() : operations.error().detail;
            if (operations) {
                RowBatch<EventRow> batch;
                QSet<QString> there;
                for (const GoogleOperation &operation : std::as_const(*operations)) {
                    if (auto row = operationRow(operation, m_target)) {
                        there.insert(row->uid);
                        batch.upserted.append(*row);
                    }
                }
                for (const EventRow &row : m_rows.rows()) {
                    if (!there.contains(row.uid))
                        batch.removed.append(row.uid);
                }
                m_rows.merge(batch);
            }
            Q_EMIT changed();
        }
        if (auto slept = co_await m_session.clock().sleepFor(every, stop); !slept)
            co_return slept;
    }
}

} // namespace slipway

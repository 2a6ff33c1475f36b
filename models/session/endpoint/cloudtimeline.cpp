// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/cloudtimeline.h"

#include "base/durationtext.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr auto operationSource = "container.googleapis.com"_L1;

QString messageOf(const GoogleOperation &operation)
{
    if (operation.failure)
        return CloudTimeline::tr("Failed: %1").arg(operation.failure->detail);
    if (!operation.isDone())
        return operation.fraction ? CloudTimeline::tr("Running, %1% done").arg(int(*operation.fraction * 100))
                                  : CloudTimeline::tr("Running");
    if (operation.started.isValid() && operation.ended.isValid())
        return CloudTimeline::tr("Done after %1")
            .arg(durationText(std::chrono::seconds(operation.started.secsTo(operation.ended))));
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
    return (row.source == operationSource && row.uid.startsWith("operation/"_L1)) || isEksOperation(row);
}

CloudTimeline::CloudTimeline(Session &session, Target target, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_target(std::move(target))
    , m_eks({.region = m_target.location, .name = m_target.cluster})
    , m_rows(session.clusterClock())
{
    // The client that is asked goes with the identity.
    const auto askAnew = [this] {
        if (m_handle.isRunning())
            start();
    };
    connect(&session, &Session::googleChanged, this, askAnew);
    connect(&session, &Session::awsChanged, this, askAnew);
}

void CloudTimeline::start()
{
    if ((m_target.provider != "google"_L1 && m_target.provider != "aws"_L1) || m_target.cluster.isEmpty())
        return;
    m_handle.abandon();
    m_handle.start([this](std::stop_token stop, ProgressSink) { return loop(stop); });
}

void CloudTimeline::stop()
{
    m_handle.abandon();
}

void CloudTimeline::show(const QList<EventRow> &rows)
{
    RowBatch<EventRow> batch;
    QSet<QString> there;
    for (const EventRow &row : rows) {
        there.insert(row.uid);
        batch.upserted.append(row);
    }
    for (const EventRow &row : m_rows.rows()) {
        if (!there.contains(row.uid))
            batch.removed.append(row.uid);
    }
    m_rows.merge(batch);
}

Task<> CloudTimeline::askGoogle(GoogleClient *google, std::stop_token stop)
{
    auto operations = co_await google->operations(m_target.project, m_target.location, stop);
    if (!operations && operations.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(operations.error()));
    m_problem = operations ? QString() : operations.error().detail;
    if (!operations)
        co_return {};
    QList<EventRow> rows;
    for (const GoogleOperation &operation : std::as_const(*operations)) {
        if (auto row = operationRow(operation, m_target))
            rows.append(*row);
    }
    show(rows);
    co_return {};
}

Task<> CloudTimeline::askAws(AwsClient *aws, std::stop_token stop)
{
    auto looked = co_await m_eks.look(aws, stop);
    if (!looked)
        co_return looked;
    m_problem = m_eks.problem();
    show(m_eks.rows(m_session.clock().now()));
    co_return {};
}

Task<> CloudTimeline::loop(std::stop_token stop)
{
    for (;;) {
        const bool isGoogle = m_target.provider == "google"_L1;
        GoogleClient *google = isGoogle ? m_session.google() : nullptr;
        AwsClient *aws = isGoogle ? nullptr : m_session.aws();
        Result<> asked;
        if (google)
            asked = co_await askGoogle(google, stop);
        else if (aws)
            asked = co_await askAws(aws, stop);
        if (!asked)
            co_return asked;
        if (google || aws)
            Q_EMIT changed();
        if (auto slept = co_await m_session.clock().sleepFor(every, stop); !slept)
            co_return slept;
    }
}

} // namespace slipway

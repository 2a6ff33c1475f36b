// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/googlechanges.h"

#include "google/gcloudcommands.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Change", text);
}

std::unexpected<Error> noGoogle()
{
    return fail(ErrorKind::Unavailable, words(QT_TRANSLATE_NOOP("Change", "There is no Google Cloud identity; sign in first.")));
}

/// A preview from what capture() and alreadyDone() know: most cloud calls have no dry run.
ChangePreview previewOf(bool done, ChangePreview::Effect effect, const QString &summary, const QString &asItIs)
{
    ChangePreview preview;
    preview.effect = done ? ChangePreview::Effect::Nothing : effect;
    preview.summary = done ? asItIs : summary;
    return preview;
}

Result<ChangePreview> failedPreview(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return std::unexpected(error);
    ChangePreview preview;
    preview.effect = ChangePreview::Effect::Unknown;
    preview.problem = error;
    preview.summary = error.detail;
    return preview;
}

QString addonName(GkeAddon addon)
{
    switch (addon) {
    case GkeAddon::GcsFuseCsi: return u"GcsFuseCsiDriver"_s;
    case GkeAddon::HttpLoadBalancing: return u"HttpLoadBalancing"_s;
    case GkeAddon::RayOperator: return u"RayOperator"_s;
    case GkeAddon::ConfigConnector: return u"ConfigConnector"_s;
    }
    return {};
}

bool isOn(const GkeCluster &cluster, GkeAddon addon)
{
    switch (addon) {
    case GkeAddon::GcsFuseCsi: return cluster.isGcsFuseCsiEnabled;
    case GkeAddon::HttpLoadBalancing: return cluster.isHttpLoadBalancingEnabled;
    case GkeAddon::RayOperator: return cluster.isRayOperatorEnabled;
    case GkeAddon::ConfigConnector: return cluster.isConfigConnectorEnabled;
    }
    return false;
}

QString clusterText(const GkeClusterRef &ref)
{
    return u"cluster/"_s + ref.location + u'/' + ref.name;
}

/// Waits for @p started, and for whatever else keeps the cluster busy before it: GKE takes one change at a time and says so
/// with FAILED_PRECONDITION, which here is Conflict or Invalid by the server's version.
Task<QJsonObject> finish(ChangeContext context, GoogleOperation started, ProgressSink progress, std::stop_token stop)
{
    auto done = co_await waitForOperation(*context.google, *context.clock, started, 45min, progress, stop);
    if (!done)
        co_return std::unexpected(std::move(done.error()));
    co_return QJsonObject{{u"operation"_s, done->name}};
}

} // namespace

// --- EnableServices

QString EnableServices::object() const
{
    return u"project/"_s + m_projectId;
}

QString EnableServices::title() const
{
    return QCoreApplication::translate("Change", "Enable %n API(s) in %1", nullptr, int(m_services.size())).arg(m_projectId);
}

QString EnableServices::command() const
{
    return gcloudCommandForEnableServices(m_projectId, m_services);
}

Task<QStringList> EnableServices::missing(ChangeContext context, std::stop_token stop)
{
    if (!context.google)
        co_return noGoogle();
    auto services = co_await context.google->services(m_projectId, m_services, stop);
    if (!services)
        co_return std::unexpected(std::move(services.error()));
    QStringList missing = m_services;
    for (const GoogleService &service : std::as_const(*services)) {
        if (service.isEnabled())
            missing.removeAll(service.name);
    }
    co_return missing;
}

Task<ChangePreview> EnableServices::preview(ChangeContext context, std::stop_token stop)
{
    auto left = co_await missing(context, stop);
    if (!left)
        co_return failedPreview(left.error());
    ChangePreview preview = previewOf(left->isEmpty(), ChangePreview::Effect::Update,
                                      words(QT_TRANSLATE_NOOP("Change", "Enables %1.")).arg(left->join(u", "_s)),
                                      words(QT_TRANSLATE_NOOP("Change", "All APIs are enabled.")));
    preview.details.append(words(QT_TRANSLATE_NOOP("Change", "An enabled API costs nothing by itself. It stays enabled when the deployment is taken back.")));
    co_return preview;
}

Task<QJsonObject> EnableServices::capture(ChangeContext context, std::stop_token stop)
{
    auto left = co_await missing(context, stop);
    if (!left)
        co_return std::unexpected(std::move(left.error()));
    co_return QJsonObject{{u"missing"_s, QJsonArray::fromStringList(*left)}};
}

Task<QJsonObject> EnableServices::run(ChangeContext context, QJsonObject, ProgressSink progress, std::stop_token stop)
{
    auto left = co_await missing(context, stop);
    if (!left)
        co_return std::unexpected(std::move(left.error()).within(u"services"_s));
    if (left->isEmpty())
        co_return QJsonObject{{u"unchanged"_s, true}};
    auto started = co_await context.google->enableServices(m_projectId, *left, stop);
    if (!started)
        co_return std::unexpected(std::move(started.error()).within(u"services"_s));
    co_return co_await finish(context, *started, progress, stop);
}

Task<bool> EnableServices::alreadyDone(ChangeContext context, QJsonObject, std::stop_token stop)
{
    auto left = co_await missing(context, stop);
    if (!left)
        co_return std::unexpected(std::move(left.error()));
    co_return left->isEmpty();
}

QJsonObject EnableServices::toJson() const
{
    return {{u"kind"_s, kind()}, {u"object"_s, object()}, {u"project"_s, m_projectId}, {u"services"_s, QJsonArray::fromStringList(m_services)}};
}

// --- EnableAddon

QString EnableAddon::object() const
{
    return clusterText(m_cluster);
}

QString EnableAddon::title() const
{
    return words(QT_TRANSLATE_NOOP("Change", "Turn %1 on in %2")).arg(addonName(m_addon), m_cluster.name);
}

QString EnableAddon::command() const
{
    return gcloudCommandForSetAddon(m_cluster, m_addon, true);
}

QString EnableAddon::undoText(const QJsonObject &captured) const
{
    return captured.value("enabled"_L1).toBool() ? QString() : words(QT_TRANSLATE_NOOP("Change", "Turns %1 off again.")).arg(addonName(m_addon));
}

Task<ChangePreview> EnableAddon::preview(ChangeContext context, std::stop_token stop)
{
    auto captured = co_await capture(context, stop);
    if (!captured)
        co_return failedPreview(captured.error());
    ChangePreview preview = previewOf(captured->value("enabled"_L1).toBool(), ChangePreview::Effect::Update,
                                      words(QT_TRANSLATE_NOOP("Change", "Turns the add-on %1 on for the whole cluster.")).arg(addonName(m_addon)),
                                      words(QT_TRANSLATE_NOOP("Change", "The add-on is on.")));
    if (preview.effect != ChangePreview::Effect::Nothing)
        preview.details.append(words(QT_TRANSLATE_NOOP("Change", "Takes some minutes, in which the cluster takes no other change. Running pods are not touched.")));
    co_return preview;
}

Task<QJsonObject> EnableAddon::capture(ChangeContext context, std::stop_token stop)
{
    if (!context.google)
        co_return noGoogle();
    auto cluster = co_await context.google->cluster(m_cluster, stop);
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    co_return QJsonObject{{u"enabled"_s, isOn(*cluster, m_addon)}};
}

Task<QJsonObject> EnableAddon::run(ChangeContext context, QJsonObject, ProgressSink progress, std::stop_token stop)
{
    auto now = co_await capture(context, stop);
    if (!now)
        co_return std::unexpected(std::move(now.error()).within(u"addon"_s));
    if (now->value("enabled"_L1).toBool())
        co_return QJsonObject{{u"unchanged"_s, true}};
    auto started = co_await context.google->setAddon(m_cluster, m_addon, true, stop);
    if (!started)
        co_return std::unexpected(std::move(started.error()).within(u"addon"_s));
    co_return co_await finish(context, *started, progress, stop);
}

Task<bool> EnableAddon::alreadyDone(ChangeContext context, QJsonObject, std::stop_token stop)
{
    if (!context.google)
        co_return noGoogle();
    // What the interrupted run has set going ends first: a second request would be refused meanwhile.
    auto running = co_await context.google->operations(m_cluster.projectId, m_cluster.location, stop);
    if (!running)
        co_return std::unexpected(std::move(running.error()));
    for (const GoogleOperation &operation : std::as_const(*running)) {
        if (operation.isDone() || operation.target.section(u'/', -1) != m_cluster.name)
            continue;
        auto ended = co_await waitForOperation(*context.google, *context.clock, operation, 45min, {}, stop);
        if (!ended && ended.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(ended.error()));
    }
    auto now = co_await capture(context, stop);
    if (!now)
        co_return std::unexpected(std::move(now.error()));
    co_return now->value("enabled"_L1).toBool();
}

Task<QString> EnableAddon::undo(ChangeContext context, QJsonObject captured, QJsonObject, ProgressSink progress, std::stop_token stop)
{
    if (captured.value("enabled"_L1).toBool())
        co_return QString();
    auto now = co_await capture(context, stop);
    if (!now)
        co_return std::unexpected(std::move(now.error()));
    if (!now->value("enabled"_L1).toBool())
        co_return QString();
    auto started = co_await context.google->setAddon(m_cluster, m_addon, false, stop);
    if (!started)
        co_return std::unexpected(std::move(started.error()));
    auto done = co_await finish(context, *started, progress, stop);
    if (!done)
        co_return std::unexpected(std::move(done.error()));
    co_return QString();
}

QJsonObject EnableAddon::toJson() const
{
    return {{u"kind"_s, kind()}, {u"object"_s, object()}, {u"project"_s, m_cluster.projectId}, {u"location"_s, m_cluster.location},
            {u"cluster"_s, m_cluster.name}, {u"addon"_s, addonName(m_addon)}};
}

// --- EnableWorkloadIdentity

QString EnableWorkloadIdentity::object() const
{
    return m_nodePool.isEmpty() ? clusterText(m_cluster) : u"nodePool/"_s + m_cluster.name + u'/' + m_nodePool;
}

QString EnableWorkloadIdentity::title() const
{
    return words(QT_TRANSLATE_NOOP("Change", "Turn Workload Identity on for %1")).arg(m_nodePool.isEmpty() ? m_cluster.name : m_nodePool);
}

QString EnableWorkloadIdentity::command() const
{
    return m_nodePool.isEmpty() ? gcloudCommandForSetWorkloadPool(m_cluster, m_cluster.projectId + ".svc.id.goog"_L1)
                                : gcloudCommandForSetNodePoolMetadataMode(m_cluster, m_nodePool, u"GKE_METADATA"_s);
}

Task<ChangePreview> EnableWorkloadIdentity::preview(ChangeContext context, std::stop_token stop)
{
    auto captured = co_await capture(context, stop);
    if (!captured)
        co_return failedPreview(captured.error());
    ChangePreview preview = previewOf(captured->value("enabled"_L1).toBool(), ChangePreview::Effect::Update, title() + u'.',
                                      words(QT_TRANSLATE_NOOP("Change", "Workload Identity is on.")));
    if (preview.effect != ChangePreview::Effect::Nothing && !m_nodePool.isEmpty())
        preview.details.append(words(QT_TRANSLATE_NOOP("Change", "Every node of the pool is made anew: pods on it move or restart, and GPUs have to be found again.")));
    co_return preview;
}

Task<QJsonObject> EnableWorkloadIdentity::capture(ChangeContext context, std::stop_token stop)
{
    if (!context.google)
        co_return noGoogle();
    bool enabled = false;
    if (m_nodePool.isEmpty()) {
        auto cluster = co_await context.google->cluster(m_cluster, stop);
        if (!cluster)
            co_return std::unexpected(std::move(cluster.error()));
        enabled = !cluster->workloadPool.isEmpty();
    } else {
        auto pool = co_await context.google->nodePool(m_cluster, m_nodePool, stop);
        if (!pool)
            co_return std::unexpected(std::move(pool.error()));
        enabled = pool->metadataMode == "GKE_METADATA"_L1;
    }
    co_return QJsonObject{{u"enabled"_s, enabled}};
}

Task<QJsonObject> EnableWorkloadIdentity::run(ChangeContext context, QJsonObject captured, ProgressSink progress, std::stop_token stop)
{
    if (captured.value("enabled"_L1).toBool())
        co_return QJsonObject{{u"unchanged"_s, true}};
    if (!context.google)
        co_return noGoogle();
    Result<GoogleOperation> started = fail(ErrorKind::Internal, {});
    if (m_nodePool.isEmpty())
        started = co_await context.google->setWorkloadPool(m_cluster, m_cluster.projectId + ".svc.id.goog"_L1, stop);
    else
        started = co_await context.google->setNodePoolMetadataMode(m_cluster, m_nodePool, u"GKE_METADATA"_s, stop);
    if (!started)
        co_return std::unexpected(std::move(started.error()).within(u"workload identity"_s));
    co_return co_await finish(context, *started, progress, stop);
}

Task<bool> EnableWorkloadIdentity::alreadyDone(ChangeContext context, QJsonObject, std::stop_token stop)
{
    auto now = co_await capture(context, stop);
    if (!now)
        co_return std::unexpected(std::move(now.error()));
    co_return now->value("enabled"_L1).toBool();
}

QJsonObject EnableWorkloadIdentity::toJson() const
{
    return {{u"kind"_s, kind()}, {u"object"_s, object()}, {u"project"_s, m_cluster.projectId}, {u"location"_s, m_cluster.location},
            {u"cluster"_s, m_cluster.name}, {u"nodePool"_s, m_nodePool}};
}

} // namespace slipway

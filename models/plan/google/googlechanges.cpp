// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/google/googlechanges.h"

#include "google/gcloudcommands.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

bool isOn(const GkeCluster &cluster, GkeAddon addon)
{
    switch (addon) {
    case GkeAddon::GcsFuseCsi:
        return cluster.isGcsFuseCsiEnabled;
    case GkeAddon::HttpLoadBalancing:
        return cluster.isHttpLoadBalancingEnabled;
    case GkeAddon::RayOperator:
        return cluster.isRayOperatorEnabled;
    case GkeAddon::ConfigConnector:
        return cluster.isConfigConnectorEnabled;
    }
    return false;
}

} // namespace

// --- EnableServices

QString EnableServices::object() const
{
    return u"project/"_s + m_projectId;
}

QString EnableServices::title() const
{
    return QCoreApplication::translate("Change", "Enable %n API(s) in %1", nullptr, int(m_services.size()))
        .arg(m_projectId);
}

QString EnableServices::command() const
{
    return gcloudCommandForEnableServices(m_projectId, m_services);
}

Task<QStringList> EnableServices::missing(ChangeContext context, std::stop_token stop)
{
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

Task<QJsonObject> EnableServices::look(ChangeContext context, std::stop_token stop)
{
    auto left = co_await missing(context, stop);
    if (!left)
        co_return std::unexpected(std::move(left.error()));
    co_return QJsonObject{{doneKey(), left->isEmpty()}, {"missing"_L1, QJsonArray::fromStringList(*left)}};
}

QString EnableServices::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "All APIs are enabled."));
}

QString EnableServices::summary(const QJsonObject &seen) const
{
    const QStringList left = seen.value("missing"_L1).toVariant().toStringList();
    return changeWords(QT_TRANSLATE_NOOP("Change", "Enables %1.")).arg(left.join(u", "_s));
}

QStringList EnableServices::details(const QJsonObject &) const
{
    return {changeWords(QT_TRANSLATE_NOOP(
        "Change",
        "An enabled API costs nothing by itself. It stays enabled when the deployment is taken back."))};
}

QStringList EnableServices::doneDetails(const QJsonObject &seen) const
{
    return details(seen);
}

Task<QJsonObject> EnableServices::make(ChangeContext context, QJsonObject, ProgressSink progress,
                                       std::stop_token stop)
{
    // Asked anew: others may have enabled some since.
    auto left = co_await missing(context, stop);
    if (!left)
        co_return std::unexpected(std::move(left.error()).within(u"services"_s));
    if (left->isEmpty())
        co_return QJsonObject{{"unchanged"_L1, true}};
    auto started = co_await context.google->enableServices(m_projectId, *left, stop);
    if (!started)
        co_return std::unexpected(std::move(started.error()).within(u"services"_s));
    co_return co_await finish(context, *started, progress, stop);
}

QJsonObject EnableServices::fields() const
{
    return {{"project"_L1, m_projectId}, {"services"_L1, QJsonArray::fromStringList(m_services)}};
}

// --- EnableAddon

QString EnableAddon::object() const
{
    return gkeClusterText(m_cluster);
}

QString EnableAddon::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Turn %1 on in %2"))
        .arg(gkeAddonName(m_addon), m_cluster.name);
}

QString EnableAddon::command() const
{
    return gcloudCommandForSetAddon(m_cluster, m_addon, true);
}

Task<QJsonObject> EnableAddon::look(ChangeContext context, std::stop_token stop)
{
    auto cluster = co_await context.google->cluster(m_cluster, stop);
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    co_return QJsonObject{{doneKey(), isOn(*cluster, m_addon)}};
}

QString EnableAddon::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "The add-on is on."));
}

QString EnableAddon::summary(const QJsonObject &) const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Turns the add-on %1 on for the whole cluster."))
        .arg(gkeAddonName(m_addon));
}

QStringList EnableAddon::details(const QJsonObject &) const
{
    return {changeWords(QT_TRANSLATE_NOOP(
        "Change",
        "Takes some minutes, in which the cluster takes no other change. Running pods are not touched."))};
}

Task<QJsonObject> EnableAddon::make(ChangeContext context, QJsonObject, ProgressSink progress,
                                    std::stop_token stop)
{
    auto started = co_await context.google->setAddon(m_cluster, m_addon, true, stop);
    if (!started)
        co_return std::unexpected(std::move(started.error()).within(u"addon"_s));
    co_return co_await finish(context, *started, progress, stop);
}

Task<bool> EnableAddon::alreadyDone(ChangeContext context, QJsonObject captured, std::stop_token stop)
{
    if (auto missing = lacks(context))
        co_return std::unexpected(std::move(*missing));
    // What the interrupted run has set going ends first: a second request would be refused meanwhile. How it ended, the cluster tells.
    auto settled = co_await settle(context, m_cluster, {}, stop);
    if (!settled)
        co_return std::unexpected(std::move(settled.error()));
    co_return co_await GkeChange::alreadyDone(context, captured, stop);
}

QString EnableAddon::takeBackText(const QJsonObject &) const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Turns %1 off again.")).arg(gkeAddonName(m_addon));
}

Task<QString> EnableAddon::takeBack(ChangeContext context, QJsonObject, QJsonObject, ProgressSink progress,
                                    std::stop_token stop)
{
    auto now = co_await look(context, stop);
    if (!now)
        co_return std::unexpected(std::move(now.error()));
    if (!isDone(*now))
        co_return QString();
    auto started = co_await context.google->setAddon(m_cluster, m_addon, false, stop);
    if (!started)
        co_return std::unexpected(std::move(started.error()));
    auto done = co_await finish(context, *started, progress, stop);
    if (!done)
        co_return std::unexpected(std::move(done.error()));
    co_return QString();
}

QJsonObject EnableAddon::fields() const
{
    QJsonObject fields = gkeClusterFields(m_cluster);
    fields.insert("addon"_L1, gkeAddonName(m_addon));
    return fields;
}

// --- EnableWorkloadIdentity

QString EnableWorkloadIdentity::object() const
{
    return m_nodePool.isEmpty() ? gkeClusterText(m_cluster)
                                : u"nodePool/"_s + m_cluster.name + u'/' + m_nodePool;
}

QString EnableWorkloadIdentity::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Turn Workload Identity on for %1"))
        .arg(m_nodePool.isEmpty() ? m_cluster.name : m_nodePool);
}

QString EnableWorkloadIdentity::command() const
{
    return m_nodePool.isEmpty()
        ? gcloudCommandForSetWorkloadPool(m_cluster, m_cluster.projectId + ".svc.id.goog"_L1)
        : gcloudCommandForSetNodePoolMetadataMode(m_cluster, m_nodePool, u"GKE_METADATA"_s);
}

Task<QJsonObject> EnableWorkloadIdentity::look(ChangeContext context, std::stop_token stop)
{
    if (m_nodePool.isEmpty()) {
        auto cluster = co_await context.google->cluster(m_cluster, stop);
        if (!cluster)
            co_return std::unexpected(std::move(cluster.error()));
        co_return QJsonObject{{doneKey(), !cluster->workloadPool.isEmpty()}};
    }
    auto pool = co_await context.google->nodePool(m_cluster, m_nodePool, stop);
    if (!pool)
        co_return std::unexpected(std::move(pool.error()));
    co_return QJsonObject{{doneKey(), pool->metadataMode == "GKE_METADATA"_L1}};
}

QString EnableWorkloadIdentity::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Workload Identity is on."));
}

QStringList EnableWorkloadIdentity::details(const QJsonObject &) const
{
    if (m_nodePool.isEmpty())
        return {};
    return {changeWords(QT_TRANSLATE_NOOP("Change",
                                          "Every node of the pool is made anew: pods on it move or restart, "
                                          "and GPUs have to be found again."))};
}

Task<QJsonObject> EnableWorkloadIdentity::make(ChangeContext context, QJsonObject, ProgressSink progress,
                                               std::stop_token stop)
{
    Result<GoogleOperation> started = fail(ErrorKind::Internal, {});
    if (m_nodePool.isEmpty())
        started = co_await context.google->setWorkloadPool(m_cluster, m_cluster.projectId + ".svc.id.goog"_L1,
                                                           stop);
    else
        started =
            co_await context.google->setNodePoolMetadataMode(m_cluster, m_nodePool, u"GKE_METADATA"_s, stop);
    if (!started)
        co_return std::unexpected(std::move(started.error()).within(u"workload identity"_s));
    co_return co_await finish(context, *started, progress, stop);
}

QJsonObject EnableWorkloadIdentity::fields() const
{
    QJsonObject fields = gkeClusterFields(m_cluster);
    fields.insert("nodePool"_L1, m_nodePool);
    return fields;
}

} // namespace slipway

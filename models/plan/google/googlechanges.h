// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/google/gkechange.h"

namespace slipway {

/// Turns APIs of a project on. Undo leaves them on: others may have begun to use them, and an enabled API costs nothing.
class EnableServices : public GoogleChange
{
public:
    EnableServices(QString projectId, QStringList services)
        : m_projectId(std::move(projectId))
        , m_services(std::move(services))
    {
    }

    QString kind() const override { return QStringLiteral("enable-services"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;

protected:
    Task<QJsonObject> look(ChangeContext context, std::stop_token stop) override;
    QString doneText() const override;
    ChangePreview::Effect effect(const QJsonObject &) const override { return ChangePreview::Effect::Update; }
    QString summary(const QJsonObject &seen) const override;
    QStringList details(const QJsonObject &seen) const override;
    QStringList doneDetails(const QJsonObject &seen) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QJsonObject fields() const override;

private:
    Task<QStringList> missing(ChangeContext context, std::stop_token stop);
    QString m_projectId;
    QStringList m_services;
};

/// Turns an add-on of a GKE cluster on. Undo turns it off again only when it was off before.
class EnableAddon : public GkeChange
{
public:
    EnableAddon(GkeClusterRef cluster, GkeAddon addon) : m_cluster(std::move(cluster)), m_addon(addon) { }

    QString kind() const override { return QStringLiteral("enable-addon"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;
    Task<bool> alreadyDone(ChangeContext context, QJsonObject captured, std::stop_token stop) override;

protected:
    Task<QJsonObject> look(ChangeContext context, std::stop_token stop) override;
    QLatin1StringView doneKey() const override { return QLatin1StringView("enabled"); }
    QString doneText() const override;
    ChangePreview::Effect effect(const QJsonObject &) const override { return ChangePreview::Effect::Update; }
    QString summary(const QJsonObject &seen) const override;
    QStringList details(const QJsonObject &seen) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QString takeBackText(const QJsonObject &captured) const override;
    Task<QString> takeBack(ChangeContext context, QJsonObject captured, QJsonObject made,
                           ProgressSink progress, std::stop_token stop) override;
    QJsonObject fields() const override;

private:
    GkeClusterRef m_cluster;
    GkeAddon m_addon;
};

/// Creates a Google service account. Undo deletes it only when this Change made it.
class CreateServiceAccount : public GoogleChange
{
public:
    CreateServiceAccount(QString projectId, QString accountId, QString displayName)
        : m_projectId(std::move(projectId))
        , m_accountId(std::move(accountId))
        , m_displayName(std::move(displayName))
    {
    }

    QString email() const;
    QString kind() const override { return QStringLiteral("create-service-account"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;
    bool isRepeatable() const override { return false; }

protected:
    Task<QJsonObject> look(ChangeContext context, std::stop_token stop) override;
    QLatin1StringView doneKey() const override { return QLatin1StringView("existed"); }
    QString doneText() const override;
    QString summary(const QJsonObject &seen) const override;
    QStringList doneDetails(const QJsonObject &seen) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QString takeBackText(const QJsonObject &captured) const override;
    Task<QString> takeBack(ChangeContext context, QJsonObject captured, QJsonObject made,
                           ProgressSink progress, std::stop_token stop) override;
    QJsonObject fields() const override;

private:
    QString m_projectId;
    QString m_accountId;
    QString m_displayName;
};

/// Adds one member to one role of a bucket, a service account or a project. Undo removes exactly that member, and only when it was absent.
class AddIamBinding : public GoogleChange
{
public:
    AddIamBinding(IamResource resource, QString role, QString member)
        : m_resource(std::move(resource))
        , m_role(std::move(role))
        , m_member(std::move(member))
    {
    }

    QString kind() const override { return QStringLiteral("add-iam-binding"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;

protected:
    std::optional<Error> refusal() const override;
    Task<QJsonObject> look(ChangeContext context, std::stop_token stop) override;
    QLatin1StringView doneKey() const override { return QLatin1StringView("present"); }
    QString doneText() const override;
    ChangePreview::Effect effect(const QJsonObject &) const override { return ChangePreview::Effect::Update; }
    QString summary(const QJsonObject &seen) const override;
    QStringList details(const QJsonObject &seen) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QString takeBackText(const QJsonObject &captured) const override;
    Task<QString> takeBack(ChangeContext context, QJsonObject captured, QJsonObject made,
                           ProgressSink progress, std::stop_token stop) override;
    QJsonObject fields() const override;

private:
    IamResource m_resource;
    QString m_role;
    QString m_member;
};

/// Workload Identity Federation on: for the cluster (no node pool named), or on one node pool, which recreates its nodes. A remedy; not undone.
class EnableWorkloadIdentity : public GkeChange
{
public:
    explicit EnableWorkloadIdentity(GkeClusterRef cluster, QString nodePool = {})
        : m_cluster(std::move(cluster))
        , m_nodePool(std::move(nodePool))
    {
    }

    QString kind() const override { return QStringLiteral("enable-workload-identity"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;

protected:
    Task<QJsonObject> look(ChangeContext context, std::stop_token stop) override;
    QLatin1StringView doneKey() const override { return QLatin1StringView("enabled"); }
    QString doneText() const override;
    ChangePreview::Effect effect(const QJsonObject &) const override { return ChangePreview::Effect::Update; }
    QStringList details(const QJsonObject &seen) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QJsonObject fields() const override;

private:
    GkeClusterRef m_cluster;
    QString m_nodePool;
};

} // namespace slipway

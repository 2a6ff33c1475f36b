// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/aws/awschange.h"

namespace slipway {

/// Creates an IAM role that a service of AWS may take, with managed policies; one that is there gets the policies that it lacks.
/// Undo takes back exactly that.
class CreateIamRole : public AwsChange
{
public:
    /// @param service who takes it: "eks.amazonaws.com", "ec2.amazonaws.com", "pods.eks.amazonaws.com"
    /// @param policies names of AWS' managed policies ("AmazonEKSClusterPolicy", "service-role/AmazonEBSCSIDriverPolicy") or ARNs
    CreateIamRole(QString region, QString role, QString service, QStringList policies)
        : m_region(std::move(region))
        , m_role(std::move(role))
        , m_service(std::move(service))
        , m_policies(std::move(policies))
    {
    }

    QString kind() const override { return QStringLiteral("create-iam-role"); }
    QString object() const override { return QStringLiteral("role/") + m_role; }
    QString title() const override;
    QString command() const override;

protected:
    Task<QJsonObject> look(ChangeContext context, std::stop_token stop) override;
    QString doneText() const override;
    ChangePreview::Effect effect(const QJsonObject &seen) const override;
    QStringList details(const QJsonObject &seen) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QString takeBackText(const QJsonObject &captured) const override;
    Task<QString> takeBack(ChangeContext context, QJsonObject captured, QJsonObject made,
                           ProgressSink progress, std::stop_token stop) override;
    QJsonObject fields() const override;

    /// Who may take it, as people read it.
    virtual QString taker() const { return m_service; }
    /// The policy that lets the taker in; of one who is not there yet it may be empty, until the role is made.
    virtual Task<QJsonObject> trustPolicy(ChangeContext context, std::stop_token stop);
    virtual bool isTrusted(const QJsonObject &policy, const QJsonObject &wanted) const;
    /// The argument of --assume-role-policy-document, for a shell, and lines that have to stand before it.
    virtual QString trustInShell(QStringList *before) const;

    QString region() const { return m_region; }
    QString role() const { return m_role; }
    QStringList policies() const { return m_policies; }

private:
    QStringList policyArns() const;
    QJsonObject serviceTrust() const;

    QString m_region;
    QString m_role;
    QString m_service;
    QStringList m_policies;
};

/// Asks AWS for a higher quota. People there decide, in minutes to days; nothing waits for them. Cannot be taken back.
class RequestServiceQuota : public AwsChange
{
public:
    RequestServiceQuota(QString region, QString service, QString quotaCode, double value)
        : m_region(std::move(region))
        , m_service(std::move(service))
        , m_code(std::move(quotaCode))
        , m_value(value)
    {
    }

    QString kind() const override { return QStringLiteral("request-service-quota"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;
    bool isRepeatable() const override { return false; }

protected:
    Task<QJsonObject> look(ChangeContext context, std::stop_token stop) override;
    QString doneText() const override;
    ChangePreview::Effect effect(const QJsonObject &) const override { return ChangePreview::Effect::Update; }
    QStringList details(const QJsonObject &seen) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QJsonObject fields() const override;

private:
    QString m_region;
    QString m_service;
    QString m_code;
    double m_value;
};

} // namespace slipway

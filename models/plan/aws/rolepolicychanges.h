// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/aws/awschange.h"

namespace slipway {

/// Lets a role read one bucket of S3, by an inline policy of the role's that says just that. A policy of that name that says something else
/// is left alone. Undo takes the policy away again.
/// Source: IAM API reference, "PutRolePolicy"; S3 user guide, "Required permissions for Amazon S3 API operations".
class AllowBucketRead : public AwsChange
{
public:
    /// @param role its name
    /// @param folder what is read in the bucket; empty: all of it
    AllowBucketRead(QString region, QString role, QString bucket, QString folder)
        : m_region(std::move(region))
        , m_role(std::move(role))
        , m_bucket(std::move(bucket))
        , m_folder(std::move(folder))
    {
    }

    QString kind() const override { return QStringLiteral("allow-bucket-read"); }
    QString object() const override { return QStringLiteral("role/") + m_role; }
    QString title() const override;
    QString command() const override;

protected:
    std::optional<Error> lacks(const ChangeContext &context) const override;
    Task<QJsonObject> look(ChangeContext context, std::stop_token stop) override;
    QString doneText() const override;
    ChangePreview::Effect effect(const QJsonObject &) const override { return ChangePreview::Effect::Update; }
    QStringList details(const QJsonObject &seen) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QString takeBackText(const QJsonObject &captured) const override;
    Task<QString> takeBack(ChangeContext context, QJsonObject captured, QJsonObject made,
                           ProgressSink progress, std::stop_token stop) override;
    QJsonObject fields() const override;

private:
    QString policyName() const;
    QJsonObject document() const;

    QString m_region;
    QString m_role;
    QString m_bucket;
    QString m_folder;
};

} // namespace slipway

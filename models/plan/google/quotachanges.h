// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/google/googlechange.h"

namespace slipway {

/// Asks Google for a higher quota of Compute Engine. Google's automation decides within minutes, people in days; nothing waits for
/// them. Cannot be taken back: a limit that was granted stays.
class RequestGoogleQuota : public GoogleChange
{
public:
    struct Wish {
        QString quotaId = {}; ///< Cloud Quotas': "NVIDIA-L4-GPUS-per-project-region"
        QMap<QString, QString> dimensions = {}; ///< "region", "gpu_family"; empty: of the whole project
        qint64 value = 0; ///< the limit to have, not what to add
        QString contactEmail = {}; ///< Google wants one; empty: that of the identity that asks
        QString justification = {};
    };
    RequestGoogleQuota(QString projectId, Wish wish)
        : m_projectId(std::move(projectId))
        , m_wish(std::move(wish))
    {
    }

    QString kind() const override { return QStringLiteral("request-google-quota"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;
    bool isRepeatable() const override { return false; }

protected:
    std::optional<Error> lacks(const ChangeContext &context) const override;
    Task<QJsonObject> look(ChangeContext context, std::stop_token stop) override;
    QString doneText() const override;
    ChangePreview::Effect effect(const QJsonObject &) const override { return ChangePreview::Effect::Update; }
    QStringList details(const QJsonObject &seen) const override;
    QStringList doneDetails(const QJsonObject &seen) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QJsonObject fields() const override;

private:
    QString place() const; ///< "europe-west4", "europe-west4, NVIDIA_H100"; the project's name for all of it
    QString preferenceId() const;
    QString m_projectId;
    Wish m_wish;
};

} // namespace slipway

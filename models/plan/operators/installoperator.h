// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/ensurechange.h"
#include "plan/operators/operatormanifest.h"

namespace slipway {

/// Installs an operator from its release manifests: fetched when it runs and compared with what is pinned, or a person's own.
///
/// What somebody else made is never touched, and an operator that somebody else installed is left as a whole. All of it is there and runs when
/// it ends. Taking it back deletes what it made; as long as anybody's objects of its kinds are left, all of it stays.
class InstallOperator : public EnsureChange
{
public:
    /// @param pin what is known of it when the plan is made; what is fetched is decided by ClusterConnector::operators()
    /// @param path a person's file or folder; empty: fetched
    InstallOperator(OperatorPin pin, QString path);

    QString kind() const override { return QStringLiteral("install-operator"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;
    Task<ChangePreview> preview(ChangeContext context, std::stop_token stop) override;

    const OperatorPin &pin() const { return m_pin; }
    const QString &path() const { return m_path; }

protected:
    std::optional<Error> lacks(const ChangeContext &context) const override;
    Task<QJsonObject> look(ChangeContext context, std::stop_token stop) override;
    QString doneText() const override;
    QStringList details(const QJsonObject &captured) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QString takeBackText(const QJsonObject &captured) const override;
    Task<QString> takeBack(ChangeContext context, QJsonObject captured, QJsonObject made,
                           ProgressSink progress, std::stop_token stop) override;
    QJsonObject fields() const override;

private:
    Task<QList<OperatorManifest>> manifests(ChangeContext context, ProgressSink progress,
                                            std::stop_token stop) const;
    QString sourceText(const OperatorManifest &manifest) const;

    OperatorPin m_pin;
    QString m_path;
};

} // namespace slipway

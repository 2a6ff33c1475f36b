// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"
#include "plan/change.h"

namespace slipway {

/// Server-side apply of one object as field manager `slipway`. Undo deletes what was not there, and patches back what was.
class ApplyObject : public Change
{
public:
    explicit ApplyObject(QJsonObject object, bool force = false) : m_object(std::move(object)), m_force(force)
    {
    }
    const QJsonObject &manifest() const { return m_object; }

    QString kind() const override { return QStringLiteral("apply"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;
    QString undoText(const QJsonObject &captured) const override;
    Task<ChangePreview> preview(ChangeContext context, std::stop_token stop) override;
    Task<QJsonObject> capture(ChangeContext context, std::stop_token stop) override;
    Task<QJsonObject> run(ChangeContext context, QJsonObject captured, ProgressSink progress,
                          std::stop_token stop) override;
    Task<bool> alreadyDone(ChangeContext context, QJsonObject captured, std::stop_token stop) override;
    Task<QString> undo(ChangeContext context, QJsonObject captured, QJsonObject made, ProgressSink progress,
                       std::stop_token stop) override;
    QJsonObject toJson() const override;

private:
    QJsonObject m_object;
    bool m_force;
};

/// Deletes one object, with the uid that the person saw. Undo applies what was captured again.
class DeleteObject : public Change
{
public:
    /// @param uid empty: whatever has that name when capture() runs
    DeleteObject(QString apiVersion, QString objectKind, QString nameSpace, QString name, QString uid = {})
        : m_apiVersion(std::move(apiVersion))
        , m_kind(std::move(objectKind))
        , m_namespace(std::move(nameSpace))
        , m_name(std::move(name))
        , m_uid(std::move(uid))
    {
    }

    QString kind() const override { return QStringLiteral("delete"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;
    QString undoText(const QJsonObject &captured) const override;
    bool isDestructive() const override { return true; }
    Task<ChangePreview> preview(ChangeContext context, std::stop_token stop) override;
    Task<QJsonObject> capture(ChangeContext context, std::stop_token stop) override;
    Task<QJsonObject> run(ChangeContext context, QJsonObject captured, ProgressSink progress,
                          std::stop_token stop) override;
    Task<bool> alreadyDone(ChangeContext context, QJsonObject captured, std::stop_token stop) override;
    Task<QString> undo(ChangeContext context, QJsonObject captured, QJsonObject made, ProgressSink progress,
                       std::stop_token stop) override;
    QJsonObject toJson() const override;

private:
    QString m_apiVersion;
    QString m_kind;
    QString m_namespace;
    QString m_name;
    QString m_uid;
};

/// A JSON merge patch of one object, for remedies. Undo patches the captured fields back.
class PatchObject : public Change
{
public:
    PatchObject(QString apiVersion, QString objectKind, QString nameSpace, QString name, QJsonObject patch)
        : m_apiVersion(std::move(apiVersion))
        , m_kind(std::move(objectKind))
        , m_namespace(std::move(nameSpace))
        , m_name(std::move(name))
        , m_patch(std::move(patch))
    {
    }

    QString kind() const override { return QStringLiteral("patch"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;
    QString undoText(const QJsonObject &captured) const override;
    Task<ChangePreview> preview(ChangeContext context, std::stop_token stop) override;
    Task<QJsonObject> capture(ChangeContext context, std::stop_token stop) override;
    Task<QJsonObject> run(ChangeContext context, QJsonObject captured, ProgressSink progress,
                          std::stop_token stop) override;
    Task<bool> alreadyDone(ChangeContext context, QJsonObject captured, std::stop_token stop) override;
    Task<QString> undo(ChangeContext context, QJsonObject captured, QJsonObject made, ProgressSink progress,
                       std::stop_token stop) override;
    QJsonObject toJson() const override;

private:
    QString m_apiVersion;
    QString m_kind;
    QString m_namespace;
    QString m_name;
    QJsonObject m_patch;
};

/// The merge patch (RFC 7386) that turns @p from into @p to. Lists are replaced whole.
QJsonObject mergePatch(const QJsonObject &from, const QJsonObject &to);
/// @p captured with what redaction took out of it put back from @p current, where that still has it; else left out.
QJsonObject unredacted(const QJsonObject &captured, const QJsonObject &current);

} // namespace slipway

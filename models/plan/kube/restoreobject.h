// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/kube/objectchange.h"
#include "plan/kube/takenback.h"

namespace slipway {

/// Takes back what one earlier Change did to one object, from what the journal kept: it patches back, makes again or deletes. What
/// others have changed since stays, unless it is the very field. To be undone itself like any other Change.
class RestoreObject : public Change
{
public:
    struct Kept {
        QString apiVersion = {};
        QString objectKind = {};
        QString nameSpace = {};
        QString name = {};
        QString what = {}; ///< title of the Change that is taken back, or brought back
        bool isRedo = false; ///< brings back what was taken back
        bool wasThere = false; ///< before it
        bool isGone = false; ///< after it
        QJsonObject before = {}; ///< redacted; empty when it was not there
        QJsonObject after = {}; ///< redacted; empty when it is gone, or when nobody noted it
        QString uid = {}; ///< of what the Change made or changed; empty when nobody noted it
    };
    /// @param overwrite also resets fields that somebody has set anew since
    explicit RestoreObject(Kept kept, bool overwrite = false)
        : m_kept(std::move(kept))
        , m_overwrite(overwrite)
    {
    }

    QString kind() const override { return QStringLiteral("restore"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;
    QString undoText(const QJsonObject &captured) const override;
    bool isDestructive() const override { return !m_kept.wasThere; }
    Task<ChangePreview> preview(ChangeContext context, std::stop_token stop) override;
    Task<QJsonObject> capture(ChangeContext context, std::stop_token stop) override;
    Task<QJsonObject> run(ChangeContext context, QJsonObject captured, ProgressSink progress,
                          std::stop_token stop) override;
    Task<bool> alreadyDone(ChangeContext context, QJsonObject captured, std::stop_token stop) override;
    Task<QString> undo(ChangeContext context, QJsonObject captured, QJsonObject made, ProgressSink progress,
                       std::stop_token stop) override;
    QJsonObject toJson() const override;
    static std::shared_ptr<Change> fromJson(const QJsonObject &object);

    /// Fields that the last preview found set anew by others: they are reset only by the Change that overwriting() gives.
    const QList<FieldSince> &clashes() const { return m_clashes; }
    bool overwrites() const { return m_overwrite; }
    std::shared_ptr<RestoreObject> overwriting() const;

private:
    struct Look;
    Task<Look> look(ChangeContext context, std::stop_token stop);
    Task<QJsonObject> patchedBack(ChangeContext context, std::stop_token stop);
    QJsonObject kept() const;
    Kept m_kept;
    bool m_overwrite;
    QList<FieldSince> m_clashes;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/journal.h"
#include "plan/kube/restoreobject.h"
#include "plan/plan.h"

namespace slipway {

/// Takes back one Change of a cloud by that Change's own undo, as a Change of its own. Taken back itself, it makes it again.
class TakeBack : public Change
{
public:
    TakeBack(std::shared_ptr<Change> change, QJsonObject captured, QJsonObject made)
        : m_change(std::move(change))
        , m_captured(std::move(captured))
        , m_made(std::move(made))
    {
    }

    const std::shared_ptr<Change> &original() const { return m_change; }
    QString kind() const override { return QStringLiteral("take-back"); }
    QString object() const override { return m_change->object(); }
    QString title() const override;
    QString command() const override { return {}; }
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
    std::shared_ptr<Change> m_change;
    QJsonObject m_captured;
    QJsonObject m_made;
};

/// The Change that takes one step of a run back, from what the journal has of it. Asks nobody: whether it is possible now is its
/// preview()'s to say.
/// Errors: NotFound (no such step), Invalid (it cannot be undone; detail says why).
Result<std::shared_ptr<Change>> undoOf(const JournalRun &run, const QString &stepId);

/// What the journal kept of the last step that was carried out of a run, where that was a Change of one object; nothing else.
std::optional<RestoreObject::Kept> keptObject(const JournalRun &run);

/// The manifests that a run's steps applied and that are in force, in their order.
QList<QJsonObject> appliedManifests(const JournalRun &run);

/// The plan of one step that carries it out, at the place where the run was.
Plan undoPlan(const JournalRun &of, std::shared_ptr<Change> undo);

} // namespace slipway

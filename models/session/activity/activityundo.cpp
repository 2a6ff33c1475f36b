// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/activity/activityundo.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct ActivityUndoWords {
    Q_DECLARE_TR_FUNCTIONS(ActivityUndo)
};

} // namespace

Task<OfferedUndo> findUndo(Journal &journal, Activity activity, std::stop_token)
{
    if (activity.planId.isEmpty())
        co_return fail(ErrorKind::Invalid,
                       ActivityUndoWords::tr("It is not in the journal, which is what undoing needs."));
    if (activity.step.isEmpty())
        co_return fail(
            ErrorKind::Invalid,
            ActivityUndoWords::tr("It was part of a roll-back, which goes as a whole, or it is from before "
                                  "single changes could be undone."));
    if (activity.outcome == Activity::Outcome::Running)
        co_return fail(ErrorKind::Invalid, ActivityUndoWords::tr("It is still running."));
    auto run = co_await journal.run(activity.planId);
    if (!run && run.error().kind == ErrorKind::NotFound)
        co_return fail(ErrorKind::NotFound,
                       ActivityUndoWords::tr("The journal does not have its run any more."));
    if (!run)
        co_return std::unexpected(std::move(run.error()));
    auto change = undoOf(*run, activity.step);
    if (!change)
        co_return std::unexpected(std::move(change.error()));
    co_return OfferedUndo{.run = std::move(*run), .change = std::move(*change)};
}

} // namespace slipway

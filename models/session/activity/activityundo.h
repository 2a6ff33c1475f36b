// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/undo.h"
#include "store/activitylog.h"

namespace slipway {

/// What takes one entry of the activity log back.
struct OfferedUndo {
    JournalRun run = {}; ///< that made the change
    std::shared_ptr<Change> change = {};
};

/// Finds it in the journal; asks neither cluster nor cloud. @p journal outlives the task.
/// Errors: Invalid or NotFound (it cannot be undone; detail says why in a sentence), and the journal's own.
Task<OfferedUndo> findUndo(Journal &journal, Activity activity, std::stop_token stop);

} // namespace slipway

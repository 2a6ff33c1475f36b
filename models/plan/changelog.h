// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace slipway {

class Change;
struct ChangeContext;
struct Target;

/// Where whoever runs Changes tells of each: who, where, what, and what a person would type for the same. The journal is for
/// resuming and undoing; this is for people who ask afterwards what was done.
class ChangeLog
{
public:
    virtual ~ChangeLog() = default;
    /// Told before the call is made, so that a crash leaves a trace.
    /// @param what   one line for people; for an undo what it takes back
    /// @param runId  of the journal
    /// @param stepId of that run; with it the change is found again to be undone
    /// @return a number for ended(); 0 when it could not be written, which stops nobody: the journal has it as well
    virtual qint64 began(const Change &change, const QString &what, bool isUndo, const QString &runId,
                         const QString &stepId, const ChangeContext &context) = 0;
    /// A command in a container, which no Change can preview: what is typed there decides. It ends like a Change.
    /// @param command what a person would type for the same; never what they typed into it
    virtual qint64 began(const QString &what, const QString &command, const Target &target) = 0;
    /// @param remark  of what succeeded, e.g. that it was so already
    virtual void ended(qint64 id, const Result<> &outcome, const QString &remark) = 0;
};

} // namespace slipway

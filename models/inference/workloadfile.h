// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "inference/loadschedule.h"
#include "inference/promptsource.h"

namespace slipway {

/// A recorded workload from a file, read and parsed off this thread. Forms: those of readTrace().
/// Errors: Invalid (cannot be read, larger than 512 MiB, or not in one of the forms: with the line), always with the file's name.
Task<QList<TraceEntry>> traceFromFile(QString path);
/// Prompts from a file, in the same way. Forms: those of DatasetPrompts::read().
Task<QList<LoadPrompt>> promptsFromFile(QString path);

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/cli.h"

namespace slipway {

/// Shows a run's events: a line a step for people with a running clock, an object a line for jsonl.
/// Copies of the function share what they have shown.
StepEvents runEvents(Cli &cli);

/// Says how the run ended, the last JSON object included. On Ctrl+C what the run made is rolled back first; after SIGTERM
/// it stays resumable.
Task<ExitStatus> finishRun(Cli &cli, PlanRunner &runner, RunOutcome outcome);

} // namespace slipway

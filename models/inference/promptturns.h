// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to models/inference.
#pragma once

namespace slipway {

/// Asks the kernel to let the calling thread run soon after it wakes, for little at a time: where other programs want the processor
/// too, it else waits for the end of their slice, some 3 ms, and all times that it takes are late by as much. Needs no right.
/// Since Linux 6.12 (EEVDF: sched_attr::sched_runtime of an ordinary thread is the slice it asks for, kernel/sched/syscalls.c,
/// __setparam_fair()); older kernels take it without a word. What they refuse stays as it was.
void preferPromptTurns();

} // namespace slipway

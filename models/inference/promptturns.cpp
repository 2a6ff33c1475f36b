// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/promptturns.h"

#include <cstdint>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace slipway {

namespace {

// struct sched_attr of linux/sched/types.h in its first size, which every kernel takes; C libraries have it only lately.
struct SchedulerAttributes {
    std::uint32_t size;
    std::uint32_t policy;
    std::uint64_t flags;
    std::int32_t nice;
    std::uint32_t priority;
    std::uint64_t runtime; // nanoseconds
    std::uint64_t deadline;
    std::uint64_t period;
};

} // namespace

void preferPromptTurns()
{
    constexpr std::uint64_t slice = 100'000; // the least that the kernel gives
    SchedulerAttributes attributes{};
    constexpr long own = 0;
    if (::syscall(SYS_sched_getattr, own, &attributes, sizeof attributes, 0) == 0) {
        attributes.runtime = slice;
        attributes.flags = 0;
        ::syscall(SYS_sched_setattr, own, &attributes, 0);
    }
    // Timers of ordinary threads may be late by 50 µs so that several expire together.
    constexpr unsigned long slack = 1'000;
    ::prctl(PR_SET_TIMERSLACK, slack, 0UL, 0UL, 0UL);
}

} // namespace slipway

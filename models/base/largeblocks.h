// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace slipway {

/// Blocks of this size and more are mapped one by one, and given back when they are freed. It is what glibc begins with.
inline constexpr std::size_t largeBlockBytes = 128UL * 1024;

/// For the first line of main(). What comes from a cluster after a pause comes in megabytes, and by glibc's default such buffers are mapped
/// until the first of them is freed: from then on they come from the heap, where rows settle between them. So a machine that stood still
/// for some seconds left two MiB with the program for good (measured: 49.7 to 51.0 MiB of `slipway watch`, and 46.7 to 46.8 with this).
/// The price is a seventh more processor time in a flood of 50,000 events a second, where the gain is a tenth of the memory.
/// Source: mallopt(3), M_MMAP_THRESHOLD, "dynamic mmap threshold"; setting it turns that off.
inline void giveLargeBlocksBack()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, int(largeBlockBytes));
    mallopt(M_TRIM_THRESHOLD, int(largeBlockBytes));
#endif
}

} // namespace slipway

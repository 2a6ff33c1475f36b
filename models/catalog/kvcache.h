// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/modelspec.h"

namespace slipway {

/// What one sequence keeps in the cache, per accelerator.
struct KvCacheShape {
    qint64 fullBytesPerToken = 0; ///< layers that keep everything
    qint64 slidingBytesPerToken = 0; ///< layers that keep a window
    int slidingWindow = 0;
    int batchedTokens = 0; ///< a sliding layer holds a chunk being computed beside its window
    qint64 stateBytes = 0; ///< recurrent layers, once a sequence
    int blockSize = 16;
    bool hybrid = true; ///< off: sliding layers keep everything
    QString formula = {};

    bool growsEvenly() const { return stateBytes == 0 && (slidingBytesPerToken == 0 || !hybrid); }
    qint64 bytesPerToken() const { return fullBytesPerToken + slidingBytesPerToken; }
    /// Of one sequence of @p tokens, rounded up to blocks.
    qint64 bytesPerSequence(qint64 tokens) const;
    /// The longest sequence that @p bytes hold, at most @p limit.
    qint64 longestSequence(qint64 bytes, qint64 limit) const;
};

KvCacheShape kvCacheShape(const ModelSpec &model, double bytesPerElement, int tensorParallelSize,
                          int blockSize, int batchedTokens, bool hybrid);

} // namespace slipway

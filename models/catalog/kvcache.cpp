// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/kvcache.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
qint64 inBlocks(qint64 tokens, int blockSize)
{
    return (tokens + blockSize - 1) / blockSize * blockSize;
}
} // namespace

qint64 KvCacheShape::bytesPerSequence(qint64 tokens) const
{
    const qint64 whole = inBlocks(tokens, blockSize);
    qint64 sliding = whole;
    // vLLM, SlidingWindowSpec: a window holds its tokens and the chunk in work, and straddles one block more.
    if (hybrid && slidingBytesPerToken > 0)
        sliding =
            std::min(whole,
                     inBlocks(std::min<qint64>(qint64(slidingWindow) - 1 + batchedTokens, tokens), blockSize)
                         + blockSize);
    return fullBytesPerToken * whole + slidingBytesPerToken * sliding + stateBytes;
}

qint64 KvCacheShape::longestSequence(qint64 bytes, qint64 limit) const
{
    qint64 low = 0;
    qint64 high = limit;
    while (low < high) {
        const qint64 middle = low + (high - low + 1) / 2;
        if (bytesPerSequence(middle) <= bytes)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

KvCacheShape kvCacheShape(const ModelSpec &model, double bytesPerElement, int tensorParallelSize,
                          int blockSize, int batchedTokens, bool hybrid)
{
    const int tp = std::max(1, tensorParallelSize);
    KvCacheShape shape;
    shape.blockSize = std::max(1, blockSize);
    shape.batchedTokens = batchedTokens;
    shape.slidingWindow = model.slidingWindow;
    shape.hybrid = hybrid;
    if (model.mla) {
        // The compressed row serves all heads, so every accelerator keeps the whole of it.
        const qint64 row = model.mla->kvLoraRank + model.mla->qkRopeHeadDim;
        shape.fullBytesPerToken = qint64(double(model.fullLayers * row) * bytesPerElement);
        shape.slidingBytesPerToken = qint64(double(model.slidingLayers * row) * bytesPerElement);
        shape.formula = u"MLA: %1 layers × (%2 + %3) × %4 B, on every accelerator"_s
                            .arg(model.fullLayers + model.slidingLayers)
                            .arg(model.mla->kvLoraRank)
                            .arg(model.mla->qkRopeHeadDim)
                            .arg(bytesPerElement);
    } else {
        const qint64 heads = std::max(1, (model.kvHeads + tp - 1) / tp);
        const qint64 perLayer = qint64(double(2 * heads * model.headDim) * bytesPerElement);
        shape.fullBytesPerToken = model.fullLayers * perLayer;
        shape.slidingBytesPerToken = model.slidingLayers * perLayer;
        shape.formula =
            u"2 × %1 layers × %2 KV heads × %3 × %4 B"_s.arg(model.fullLayers + model.slidingLayers)
                .arg(heads)
                .arg(model.headDim)
                .arg(bytesPerElement);
        if (model.slidingLayers > 0)
            shape.formula += hybrid
                ? u"; %1 of them keep a window of %2"_s.arg(model.slidingLayers).arg(model.slidingWindow)
                : u"; windows not used"_s;
    }
    if (model.linearLayers > 0) {
        shape.stateBytes = model.linearStateBytes / tp;
        shape.formula += u"; %1 recurrent layers keep a state a sequence"_s.arg(model.linearLayers);
    }
    return shape;
}

} // namespace slipway

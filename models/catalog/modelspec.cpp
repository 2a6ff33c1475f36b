// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/modelspec.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
ParameterGroups countGroups(const ModelSpec &m)
{
    const qint64 h = m.hiddenSize;
    const qint64 matrices = m.gatedMlp ? 3 : 2;
    ParameterGroups groups;
    groups.embedding = qint64(m.vocabSize) * h * (m.tiedEmbeddings ? 1 : 2);
    qint64 attention = 0;
    qint64 small = qint64(m.normsPerLayer) * h;
    if (m.mla) {
        const MlaSpec &a = *m.mla;
        const qint64 query = a.qkNopeHeadDim + a.qkRopeHeadDim;
        attention = (a.qLoraRank > 0 ? h * a.qLoraRank + a.qLoraRank * m.heads * query : h * m.heads * query)
            + h * (a.kvLoraRank + a.qkRopeHeadDim)
            + qint64(a.kvLoraRank) * m.heads * (a.qkNopeHeadDim + a.vHeadDim)
            + qint64(m.heads) * a.vHeadDim * h;
        small += a.qLoraRank + a.kvLoraRank;
    } else {
        const qint64 q = qint64(m.heads) * m.headDim;
        const qint64 kv = qint64(m.kvHeads) * m.headDim;
        attention = 2 * h * q + 2 * h * kv;
        small += (m.attentionBias ? q + 2 * kv : 0) + (m.outputBias ? h : 0) + (m.qkNorm ? 2 * m.headDim : 0);
    }
    groups.attention = attention * m.layers;
    groups.other = small * m.layers + h;
    if (m.moe) {
        const MoeSpec &moe = *m.moe;
        const qint64 sparse = m.layers - moe.denseLayers;
        const qint64 shared =
            moe.sharedIntermediateSize > 0 ? moe.sharedIntermediateSize : moe.intermediateSize;
        groups.experts = sparse * moe.experts * matrices * h * moe.intermediateSize;
        groups.mlp = moe.denseLayers * matrices * h * m.intermediateSize
            + sparse * matrices * h * moe.sharedExperts * shared;
        groups.other += sparse * h * moe.experts; // the router
    } else {
        groups.mlp = matrices * h * m.intermediateSize * m.layers;
    }
    return groups;
}
} // namespace

qint64 countedParameters(const ModelSpec &model)
{
    return countGroups(model).total();
}

ParameterGroups parameterGroups(const ModelSpec &model)
{
    ParameterGroups groups = countGroups(model);
    if (model.parameters > 0) {
        const qint64 matrices = groups.total() - groups.other;
        // A shape that we count wrongly (an architecture of the future) must not end in a negative rest: then scale.
        if (matrices <= model.parameters) {
            groups.other = model.parameters - matrices;
        } else {
            const double scale = double(model.parameters) / double(groups.total());
            groups.embedding = qint64(double(groups.embedding) * scale);
            groups.attention = qint64(double(groups.attention) * scale);
            groups.mlp = qint64(double(groups.mlp) * scale);
            groups.experts = qint64(double(groups.experts) * scale);
            groups.other =
                model.parameters - groups.embedding - groups.attention - groups.mlp - groups.experts;
        }
    }
    return groups;
}

bool ModelSpec::refusesFloat16() const
{
    // vLLM, config/model.py: "Numerical instability" for these model types.
    static const QStringList types{u"gemma2"_s, u"gemma3"_s, u"gemma3_text"_s, u"gemma3n"_s,
                                   u"gemma4"_s, u"glm4"_s,   u"plamo2"_s};
    return types.contains(modelType);
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"

namespace slipway {

/// One figure that an engine said, with the line that says it.
struct EngineFigure {
    double value = 0;
    QDateTime at = {};
    QString line = {}; ///< untrusted
    bool operator==(const EngineFigure &) const = default;
};

/// What the log of one start of vLLM says of itself. Memory is of one accelerator: of several workers the one that has least left.
struct EngineStart {
    QString version = {};
    QString modelPath = {};
    QString dtype = {}; ///< float16, bfloat16, float32
    QString quantization = {}; ///< empty: none is named
    int tensorParallelSize = 0; ///< 0: not said
    int maxModelLen = 0; ///< 0: not said
    std::optional<EngineFigure> weightsBytes = {};
    std::optional<EngineFigure> weightsSeconds = {}; ///< reading and placing them
    std::optional<EngineFigure> activationBytes = {};
    std::optional<EngineFigure> nonTorchBytes = {}; ///< besides the weights
    std::optional<EngineFigure> graphsBytes = {};
    std::optional<EngineFigure> cacheBytes = {};
    std::optional<EngineFigure> cacheTokens = {};
    std::optional<EngineFigure> concurrency = {}; ///< of requests of maxModelLen tokens
    std::optional<EngineFigure> engineSeconds = {}; ///< profile run, cache, compilation and graphs
    std::optional<EngineFigure> compileSeconds = {}; ///< within engineSeconds
    QDateTime begun = {}; ///< the first line
    QDateTime serving =
        {}; ///< "Application startup complete."; invalid: it does not serve yet, or the line is gone
    /// Whether the lines are those of an engine that is known here.
    bool isKnown() const { return !version.isEmpty() || weightsBytes || cacheBytes || cacheTokens; }
    bool operator==(const EngineStart &) const = default;
};

/// Reads up to the line that says that it serves: what requests write into the log afterwards is not the engine's own word.
/// @param lines the container's log from its beginning
/// Source: logs of vLLM 0.6 to 0.32, tests/fixtures.
EngineStart readEngineStart(const QList<LogLine> &lines);

} // namespace slipway

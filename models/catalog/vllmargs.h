// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fit.h"

namespace slipway {

/// A vLLM version as its tag says it: v0.6.6, 0.27.1, "latest" (the newest known).
struct VllmVersion {
    int major = 0;
    int minor = 0;
    int patch = 0;
    auto operator<=>(const VllmVersion &) const = default;
    static std::optional<VllmVersion> parse(QStringView text);
    QString toString() const;
};

/// What a person wants of the engine, in the words of the wizard.
struct EngineIntent {
    QString modelPath = {}; ///< Hugging Face id or path in the container
    QString servedModelName = {};
    FitRequest fit = {}; ///< model, accelerator, dtype, quantisation, context, …
    QString version = {}; ///< image tag; empty or "latest": the newest known
    std::optional<bool> prefixCaching = {};
    std::optional<bool> logRequests = {};
    bool trustRemoteCode = false;
    bool autoToolChoice = false;
    QString toolCallParser = {};
    QString reasoningParser = {};
    QString loadFormat = {};
    QString downloadDir = {};
    int port = 8000;
    QStringList extraArguments = {}; ///< checked against the same rules
};

struct EngineRefusal {
    QString id = {}; ///< stable: tp-heads, bf16-unsupported, gpu-only-flag, unknown-flag, …
    QString argument = {}; ///< the flag, where one is to blame
    QString text = {};
};

struct EngineArguments {
    QStringList arguments = {}; ///< after the image's entry point (see `serveCommand`)
    bool positionalModel = false; ///< the image runs `vllm serve`: the model comes first, without a flag
    QList<EngineRefusal> refusals = {}; ///< the engine would not start with these
    QList<EngineRefusal> warnings = {};
    bool ok() const { return refusals.isEmpty(); }
};

/// Compiles intent to arguments that this version of vLLM on this hardware accepts, or says why none exist.
EngineArguments vllmArguments(const EngineIntent &intent);

/// Only the rules, for arguments that somebody else wrote (a manifest, a pod in the cluster).
QList<EngineRefusal> lintVllmArguments(const QStringList &arguments, const QString &version,
                                       AcceleratorVendor vendor);

} // namespace slipway

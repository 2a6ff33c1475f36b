// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers of engines' logs look at together, and their parts.
#pragma once

#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

/// Everything that the cases below look at.
struct EngineScene {
    const PodFacts &pod;
    const ContainerFacts &container;
    const LogText &log;
    Report &report;

    Diagnosis made(const QString &id, const QString &line) const { return fromLog(id, pod, container, line); }
    bool add(Diagnosis diagnosis) const
    {
        report.add(std::move(diagnosis));
        return true;
    }
    /// The value of a command-line option, in either spelling: "--max-model-len=2048", "--max_model_len 2048", also inside a shell line.
    QString option(const QString &name) const
    {
        const QRegularExpression pattern(u"--"_s + QString(name).replace(u'-', u"[-_]"_s)
                                         + u"[= ]+([^\\s'\"]+)"_s);
        return pattern.match(container.words().join(u' ')).captured(1);
    }
    Evidence argument(const QString &name) const
    {
        const QString value = option(name);
        return seen(pod.pod, container.field() + u".args --"_s + name,
                    value.isEmpty() ? Say::tr("(not given)") : value);
    }
    /// The share of the accelerator's memory that the engine was given, where somebody gave it little; else 0. Who shares an accelerator
    /// does so on purpose; vLLM's own default is 0.9, and less than 0.7 leaves a third of what was paid for.
    double smallShare() const
    {
        bool isNumber = false;
        const double share = option(u"gpu-memory-utilization"_s).toDouble(&isNumber);
        return isNumber && share > 0 && share < 0.7 ? share : 0;
    }
    bool isSglang() const
    {
        return container.image().contains("sglang"_L1)
            || container.words().join(u' ').contains("sglang.launch_server"_L1);
    }
    bool isTgi() const
    {
        return container.image().contains("text-generation-inference"_L1)
            || !log.lineWith("text_generation_launcher"_L1).isEmpty();
    }
    /// The engine's own names of what decides how much memory it takes.
    QStringList memoryOptions() const
    {
        if (isSglang())
            return {u"mem-fraction-static"_s, u"context-length"_s, u"tp"_s};
        if (isTgi())
            return {u"max-total-tokens"_s, u"num-shard"_s, u"quantize"_s};
        return {u"max-model-len"_s, u"tensor-parallel-size"_s};
    }
    bool isTpu() const
    {
        return requestsOf(pod.pod.spec()).contains(u"google.com/tpu"_s)
            || container.image().contains("tpu"_L1, Qt::CaseInsensitive);
    }
    Remedy edit(const QString &description) const { return editWorkload(description, pod); }
};

/// The accelerator's memory holds the weights and too little besides; enginememory.cpp.
bool memoryTooSmall(const EngineScene &scene);
/// It runs out while it works; enginememory.cpp.
bool deviceMemory(const EngineScene &scene);
/// No accelerator is seen, or one for which the image was not made; enginedevices.cpp.
bool noDevice(const EngineScene &scene);

} // namespace slipway::diagnosis

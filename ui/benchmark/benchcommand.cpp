// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmark/benchcommand.h"

#include "base/redact.h"
#include "base/shellwords.h"

#include <QUrl>

namespace slipway {
using namespace Qt::StringLiterals;

QString benchCommand(const BenchSubject &subject, const BenchConfig &config, const BenchFiles &files)
{
    QStringList words{u"slipway"_s, u"bench"_s};
    const auto add = [&words](const QString &option, const QString &value) {
        words << u"--"_s + option << shellWord(value);
    };
    // An endpoint's port-forward is the command's own.
    if (subject.address.isEmpty() && subject.endpoint)
        words << shellWord(subject.endpoint->name);
    else
        add(u"url"_s, redacted(QUrl(subject.address)));
    if (config.loadPods > 0) {
        add(u"in-cluster"_s, QString::number(config.loadPods));
        if (!subject.tokenizer.isEmpty())
            add(u"tokenizer"_s, subject.tokenizer);
    }
    if (!config.modelId.isEmpty())
        add(u"model"_s, config.modelId);
    if (!config.chat)
        add(u"api"_s, u"completions"_s);
    if (!config.ignoreEos)
        words << u"--respect-eos"_s;
    const auto listed = [](const auto &values) {
        QStringList texts;
        for (const auto value : values)
            texts << QString::number(value);
        return texts.join(u',');
    };
    if (config.shape == LoadShape::ClosedLoop) {
        add(u"concurrency"_s, listed(config.concurrencies));
        if (config.sweepTo > 0)
            add(u"sweep-to"_s, QString::number(config.sweepTo));
    } else if (config.shape == LoadShape::Trace) {
        add(u"trace"_s, files.trace);
        if (config.traceSpeed != 1)
            add(u"trace-speed"_s, QString::number(config.traceSpeed));
    } else {
        add(u"rate"_s, listed(config.rates));
        add(u"arrivals"_s, config.shape == LoadShape::Poisson ? u"poisson"_s : u"constant"_s);
    }
    if (config.shape != LoadShape::ClosedLoop && config.mostInFlight > 0)
        add(u"max-in-flight"_s, QString::number(config.mostInFlight));
    if (!files.dataset.isEmpty())
        add(u"dataset"_s, files.dataset);
    add(u"requests"_s, QString::number(config.requests));
    if (config.shape != LoadShape::Trace) {
        if (files.dataset.isEmpty())
            add(u"prompt-tokens"_s, QString::number(config.promptTokens));
        add(u"output-tokens"_s, QString::number(config.outputTokens));
    }
    if (config.seed > 0)
        add(u"seed"_s, QString::number(config.seed));
    if (config.warmup >= 0)
        add(u"warmup"_s, QString::number(config.warmup));
    QStringList levels;
    for (const auto &[name, value] :
         {std::pair(u"ttft"_s, config.slo.ttftMs), std::pair(u"tpot"_s, config.slo.tpotMs),
          std::pair(u"e2e"_s, config.slo.e2eMs)}) {
        if (value)
            levels << u"%1:%2"_s.arg(name).arg(*value);
    }
    if (!levels.isEmpty())
        add(u"goodput"_s, levels.join(u','));
    return words.join(u' ');
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The memory of one accelerator, term by term: the calculator against the engine's own lines and metrics.
#include "session/outlook/outlookparts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;
using Unit = OutlookRow::Unit;
using Verdict = OutlookRow::Verdict;

namespace {

/// What former measurements of the same thing may differ by: the engine rounds to hundredths of a GiB and its profile run varies.
constexpr double repeatable = 0.03;

const FitTerm *termOf(const FitReport &fit, const QString &id)
{
    const auto found = std::ranges::find(fit.terms, id, &FitTerm::id);
    return found == fit.terms.cend() ? nullptr : &*found;
}

QString titleOf(const QString &id)
{
    if (id == "weights"_L1)
        return OutlookWords::tr("Weights");
    if (id == "activation"_L1)
        return OutlookWords::tr("Activations at their peak");
    if (id == "nonTorch"_L1)
        return OutlookWords::tr("Context and libraries (non-torch)");
    if (id == "graphs"_L1)
        return OutlookWords::tr("CUDA graphs");
    return OutlookWords::tr("KV cache");
}

QString wrongTerm(const QString &id, const OutlookRow &row, const QString &formula)
{
    const double difference = *row.measured.value - *row.predicted.value;
    const QString amount = gibText(qint64(std::abs(difference)));
    return (difference > 0 ? OutlookWords::tr("%1: %2 more than assumed by %3.")
                           : OutlookWords::tr("%1: %2 less than assumed by %3."))
        .arg(titleOf(id), amount, row.estimate ? row.predicted.source : formula);
}

OutlookValue measuredBy(const std::optional<EngineFigure> &figure, const QString &why)
{
    if (figure)
        return {.value = figure->value, .source = figure->line, .at = figure->at};
    return {.why = why};
}

/// Which term of the bill is behind a cache of another size.
QString whyCacheDiffers(const Outlook &outlook, const OutlookRow &cache)
{
    const OutlookRow *worst = nullptr;
    bool allMeasured = true;
    for (const OutlookRow &row : outlook.rows) {
        if (row.group != OutlookRow::Group::Memory || row.id == "graphs"_L1)
            continue;
        if (!row.measured.value || !row.predicted.value) {
            allMeasured = false;
            continue;
        }
        const auto off = [](const OutlookRow &each) {
            return std::abs(*each.measured.value - *each.predicted.value);
        };
        if (!worst || off(row) > off(*worst))
            worst = &row;
    }
    const double missing = *cache.predicted.value - *cache.measured.value;
    const QString amount = gibText(qint64(std::abs(missing)));
    const QString what = missing > 0 ? OutlookWords::tr("The cache is %1 smaller than assumed").arg(amount)
                                     : OutlookWords::tr("The cache is %1 larger than assumed").arg(amount);
    // A term explains it when it is off in the other direction, by at least half.
    const double explained = worst ? *worst->measured.value - *worst->predicted.value : 0;
    if (worst && explained * missing > 0 && std::abs(explained) > std::abs(missing) / 2)
        return OutlookWords::tr("%1, most of it by this term: %2.").arg(what, worst->title);
    return allMeasured
        ? OutlookWords::tr("%1: the engine sees another amount of memory than the catalogue says.").arg(what)
        : OutlookWords::tr("%1; the log does not say by which term.").arg(what);
}

} // namespace

void addMemoryRows(const OutlookInput &input, const OutlookSubject &subject, Outlook &outlook)
{
    const EngineStart &start = input.start;
    const FitReport &fit = subject.fit;
    const QString whyNot = input.pod.isEmpty() ? OutlookWords::tr("No replica is there.")
        : !input.whyNoLog.isEmpty()            ? input.whyNoLog
        : start.isKnown()                      ? OutlookWords::tr("No log line of this engine says it.")
                          : OutlookWords::tr("This engine's log is not understood here.");
    const QString weightsKey = subject.request ? subjects::weights(*subject.request, fit) : QString();
    const QString memoryKey = subject.request ? subjects::memory(*subject.request, fit) : QString();

    const auto term = [&](const QString &id, const std::optional<EngineFigure> &figure, const QString &key) {
        OutlookRow row{
            .id = id, .group = OutlookRow::Group::Memory, .title = titleOf(id), .unit = Unit::Bytes};
        const FitTerm *estimated = subject.request ? termOf(fit, id) : nullptr;
        if (estimated)
            row.predicted = {.value = double(estimated->bytes),
                             .low = double(estimated->bytes - estimated->errorBytes),
                             .high = double(estimated->bytes + estimated->errorBytes),
                             .source = estimated->formula};
        else
            row.predicted.why = subject.whyNoFit;
        subject.predictBy(row, subject.former(key, id, subject.version, {}), repeatable);
        row.measured = measuredBy(figure, whyNot);
        judge(row);
        if (row.verdict == Verdict::Outside)
            row.assumption = id == "kvCache"_L1
                ? whyCacheDiffers(outlook, row)
                : wrongTerm(id, row, estimated ? estimated->formula : QString());
        subject.keep(outlook, row, key, subject.version, {});
        outlook.rows.append(row);
    };
    term(u"weights"_s, start.weightsBytes, weightsKey);
    term(u"activation"_s, start.activationBytes, memoryKey);
    term(u"nonTorch"_s, start.nonTorchBytes, memoryKey);
    term(u"graphs"_s, start.graphsBytes, memoryKey);
    term(u"kvCache"_s, start.cacheBytes, memoryKey);

    OutlookRow tokens{.id = u"kvCacheTokens"_s,
                      .group = OutlookRow::Group::Memory,
                      .title = OutlookWords::tr("KV cache, in tokens"),
                      .unit = Unit::Tokens};
    if (subject.request)
        tokens.predicted = {.value = double(fit.maxTokens),
                            .low = double(fit.maxTokensLow),
                            .high = double(2 * fit.maxTokens - fit.maxTokensLow),
                            .source = OutlookWords::tr("KV cache ÷ %1 B a token")
                                          .arg(QLocale().toString(fit.kvBytesPerTokenPerAccelerator))};
    else
        tokens.predicted.why = subject.whyNoFit;
    subject.predictBy(tokens, subject.former(memoryKey, tokens.id, subject.version, {}), repeatable);
    tokens.measured = measuredBy(start.cacheTokens, whyNot);
    if (!tokens.measured.value && input.cacheBlocks && input.blockSize)
        tokens.measured = {
            .value = double(*input.cacheBlocks * *input.blockSize),
            .source = OutlookWords::tr("metric vllm:cache_config_info: %1 blocks of %2 tokens")
                          .arg(QLocale().toString(*input.cacheBlocks), QLocale().toString(*input.blockSize)),
            .at = input.now};
    judge(tokens);
    if (tokens.verdict == Verdict::Outside) {
        const double cost = start.cacheBytes && *tokens.measured.value > 0
            ? start.cacheBytes->value / *tokens.measured.value
            : 0;
        const double assumed = double(fit.kvBytesPerTokenPerAccelerator);
        tokens.assumption = cost > 0 && assumed > 0 && std::abs(cost / assumed - 1) > repeatable
            ? OutlookWords::tr("A token costs %1 B of cache by the engine's figures; %2 B were assumed.")
                  .arg(QLocale().toString(qRound64(cost)), QLocale().toString(qRound64(assumed)))
            : OutlookWords::tr("A token costs what was assumed; the cache as a whole has another size.");
    }
    subject.keep(outlook, tokens, memoryKey, subject.version, {});
    outlook.rows.append(tokens);

    OutlookRow most{.id = u"maxConcurrency"_s, .group = OutlookRow::Group::Capacity, .unit = Unit::Requests};
    const int length = fit.maxModelLen > 0 ? fit.maxModelLen : start.maxModelLen;
    most.title = length > 0 ? OutlookWords::tr("Requests of %1 tokens that a replica holds at once")
                                  .arg(QLocale().toString(length))
                            : OutlookWords::tr("Requests of full length that a replica holds at once");
    if (subject.request && fit.maxModelLen > 0)
        most.predicted = {
            .value = fit.maxConcurrencyAtFullContext,
            .low = double(fit.maxTokensLow) / fit.maxModelLen,
            .high = double(2 * fit.maxTokens - fit.maxTokensLow) / fit.maxModelLen,
            .source = OutlookWords::tr("KV cache in tokens ÷ %1").arg(QLocale().toString(fit.maxModelLen))};
    else
        most.predicted.why = subject.whyNoFit;
    subject.predictBy(most, subject.former(memoryKey, most.id, subject.version, {}), repeatable);
    most.measured = measuredBy(start.concurrency, whyNot);
    if (!most.measured.value && tokens.measured.value && length > 0)
        most.measured = {.value = *tokens.measured.value / length,
                         .source =
                             OutlookWords::tr("KV cache in tokens ÷ %1").arg(QLocale().toString(length)),
                         .at = tokens.measured.at};
    judge(most);
    if (most.verdict == Verdict::Outside)
        most.assumption = outlook.differences.isEmpty()
            ? OutlookWords::tr("It follows from the KV cache, which has another size than assumed.")
            : outlook.differences.join(u' ');
    subject.keep(outlook, most, memoryKey, subject.version, {});
    outlook.rows.append(most);

    // What was asked of it, which is no limit: shown beside the limit, and not judged.
    OutlookRow running{.id = u"mostRunning"_s,
                       .group = OutlookRow::Group::Capacity,
                       .title = OutlookWords::tr("Most requests that ran at once, all replicas"),
                       .unit = Unit::Requests};
    if (most.predicted.value && input.replicas > 0)
        running.predicted = {.value = *most.predicted.value * input.replicas,
                             .source = OutlookWords::tr("of full length; shorter ones are more")};
    else
        running.predicted.why =
            most.predicted.value ? OutlookWords::tr("No replica is ready.") : most.predicted.why;
    if (input.mostRunning)
        running.measured = {.value = input.mostRunning->value,
                            .source = OutlookWords::tr("metrics, the maximum of the kept history"),
                            .at = input.mostRunning->at};
    else
        running.measured.why = OutlookWords::tr("Nobody has looked at its numbers yet.");
    outlook.rows.append(running);
}

} // namespace slipway

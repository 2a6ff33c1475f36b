// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a million output tokens cost, by the list price of the nodes.
#include "catalog/serviceprice.h"
#include "catalog/throughput.h"
#include "session/outlook/outlookparts.h"

#include <QCoreApplication>
#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct ReplicaPrice {
    double amount = 0;
    QString currency = {};
    QString source = {};
    QString why = {}; ///< no price
};

/// Of the share of its node that one replica takes.
ReplicaPrice priceOfReplica(const OutlookSubject &subject, const QString &machineType)
{
    if (machineType.isEmpty())
        return {.why = OutlookWords::tr("The machine type is not known.")};
    const MachineType *machine = subject.catalog->machineType(machineType);
    const auto price = machine ? machinePerHour(*machine, subject.request ? subject.request->count : 1)
                               : std::optional<Price>();
    if (!price)
        return {.why = OutlookWords::tr("No list price of %1 is known.").arg(machineType)};
    double share = 1;
    QString part;
    const int whole = machine->acceleratorCounts.size() == 1 ? machine->acceleratorCounts.first() : 0;
    if (subject.request && whole > subject.request->count) {
        share = double(subject.request->count) / whole;
        part = u" × %1/%2"_s.arg(subject.request->count).arg(whole);
    }
    return {.amount = price->amount * share,
            .currency = price->currency,
            .source = OutlookWords::tr("list price of %1%2 in %3, %4")
                          .arg(machineType, part, price->region, price->provenance.date)};
}

/// What Slipway's benchmark sends if nobody says otherwise.
constexpr ServingLoad usual{.promptTokens = 128, .outputTokens = 128};

/// Of one replica at its most, where nobody has measured it.
std::optional<double> estimatedTokensASecond(const OutlookSubject &subject)
{
    if (!subject.request)
        return {};
    const double rate = highestRate(*subject.request, subject.fit, usual);
    return rate > 0 ? std::optional(rate * usual.outputTokens) : std::nullopt;
}

double perMillion(double perHour, double tokensPerSecond)
{
    return perHour / (tokensPerSecond * 3600) * 1e6;
}

} // namespace

void addPriceRows(const OutlookInput &input, const OutlookSubject &subject, Outlook &outlook)
{
    const QString planned = input.values.value("machineType"_L1).toString();
    const ReplicaPrice now =
        priceOfReplica(subject, subject.machineType.isEmpty() ? planned : subject.machineType);
    const QString memoryKey = subject.request ? subjects::memory(*subject.request, subject.fit) : QString();
    const int replicas = std::max(1, input.replicas);
    const auto former = subject.machineType.isEmpty()
        ? std::nullopt
        : subject.former(memoryKey, u"tokensPerSecond"_s, subject.version, subject.machineType);

    OutlookValue predicted;
    if (!now.why.isEmpty()) {
        predicted.why = now.why;
    } else if (former && former->value > 0) {
        predicted = {.value = perMillion(now.amount, former->value),
                     .source = OutlookWords::tr("%1 tokens/s a replica, %2; %3")
                                   .arg(QLocale().toString(former->value, 'f', 0),
                                        measuredWhere(former->at, former->endpoint), now.source),
                     .at = former->at};
        predicted.low = *predicted.value * 0.8;
        predicted.high = *predicted.value * 1.25;
    } else if (const auto rate = estimatedTokensASecond(subject)) {
        predicted = {.value = perMillion(now.amount, *rate),
                     .source = OutlookWords::tr("about %1 tokens/s a replica, estimated from the chip's data "
                                                "sheet for prompts of %2 and answers of %3 tokens; %4")
                                   .arg(QLocale().toString(*rate, 'f', 0))
                                   .arg(usual.promptTokens)
                                   .arg(usual.outputTokens)
                                   .arg(now.source)};
        // What a benchmark sends may be of other lengths, which changes more than the estimate's own error.
        predicted.low = *predicted.value / 2;
        predicted.high = *predicted.value * 2;
    } else {
        predicted.why =
            OutlookWords::tr("The plan predicts no throughput: nobody has measured this model on this "
                             "hardware here yet, and its speed cannot be estimated. A benchmark tells.");
    }
    const auto add = [&](const QString &id, const QString &title,
                         const std::optional<OutlookInput::Seen> &seen, const QString &source,
                         const QString &why) {
        OutlookRow row{.id = id,
                       .group = OutlookRow::Group::Price,
                       .title = title,
                       .unit = OutlookRow::Unit::Money,
                       .currency = now.currency,
                       .predicted = predicted};
        if (!now.why.isEmpty())
            row.measured.why = now.why;
        else if (!seen || seen->value <= 0)
            row.measured.why = why;
        else
            row.measured = {.value = perMillion(now.amount * replicas, seen->value),
                            .source = OutlookWords::tr("%1: %2 tokens/s; %3")
                                          .arg(source, QLocale().toString(seen->value, 'f', 0), now.source),
                            .at = seen->at};
        return row;
    };
    OutlookRow best = add(u"pricePerMillionBench"_s,
                          OutlookWords::tr("A million output tokens, at the last benchmark's best"),
                          input.benchTokensPerSecond, OutlookWords::tr("benchmark"),
                          OutlookWords::tr("No benchmark of it is in the history since it was planned."));
    judge(best);
    const bool isDearer = best.ratio().value_or(1) > 1;
    if (best.verdict == OutlookRow::Verdict::Outside && !(former && former->value > 0))
        best.assumption = isDearer
            ? OutlookWords::tr(
                  "The throughput is lower than the chip's data sheet lets expect: the benchmark's load "
                  "did not fill the replica, its lengths were others, or the engine is slower. The "
                  "next plan goes by what was measured.")
            : OutlookWords::tr(
                  "The throughput is higher than the chip's data sheet lets expect: the benchmark's "
                  "lengths were others, or prompts came from the prefix cache. The next plan goes by "
                  "what was measured.");
    else if (best.verdict == OutlookRow::Verdict::Outside)
        best.assumption = isDearer
            ? OutlookWords::tr(
                  "The throughput is lower than what was measured before with the same settings on the "
                  "same machine.")
            : OutlookWords::tr(
                  "The throughput is higher than what was measured before with the same settings on "
                  "the same machine.");
    outlook.rows.append(best);
    // A price at the present load is the load's as much as the machine's: not judged.
    outlook.rows.append(
        add(u"pricePerMillionNow"_s, OutlookWords::tr("A million output tokens, at the present throughput"),
            input.tokensPerSecond, OutlookWords::tr("metrics"),
            OutlookWords::tr("It makes no tokens now, or nobody has looked at its numbers lately.")));
    if (input.benchTokensPerSecond && input.benchTokensPerSecond->value > 0 && subject.differences.isEmpty()
        && !memoryKey.isEmpty() && !subject.machineType.isEmpty())
        outlook.measurements.append({.subject = memoryKey,
                                     .version = subject.version,
                                     .place = subject.machineType,
                                     .quantity = u"tokensPerSecond"_s,
                                     .value = input.benchTokensPerSecond->value / replicas,
                                     .at = input.benchTokensPerSecond->at,
                                     .endpoint = input.endpoint.name,
                                     .source = OutlookWords::tr("benchmark")});
}

} // namespace slipway

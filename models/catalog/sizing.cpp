// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/sizing.h"

#include "catalog/serviceprice.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sizing)
};

constexpr int mostReplicas = 64;

QString ms(double value)
{
    return QLocale().toString(value, 'f', value < 10 ? 1 : 0);
}

double medianOf(QList<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

/// Of what was measured that which tells the most of this request.
MeasuredBy correctionOf(const FitRequest &request, const QList<MeasuredSpeed> &measured)
{
    const auto likeness = [&request](const MeasuredSpeed &speed) {
        const bool isSameModel = speed.request.model.id == request.model.id;
        return std::tuple(isSameModel, isSameModel && speed.request.count == request.count, speed.at,
                          speed.endpoint);
    };
    const MeasuredSpeed *best = nullptr;
    for (const MeasuredSpeed &speed : measured) {
        if (speed.request.accelerator.id == request.accelerator.id && computesAlike(speed.request, request)
            && (!best || likeness(speed) > likeness(*best)))
            best = &speed;
    }
    if (!best)
        return {};
    // All runs of that benchmark, light and heavy: the middle one of their factors.
    QList<double> reading;
    QList<double> decoding;
    for (const MeasuredSpeed &speed : measured) {
        if (likeness(speed) != likeness(*best) || speed.request.accelerator.id != request.accelerator.id)
            continue;
        const auto correction =
            correctionFrom(speed.request, evaluateFit(speed.request), speed.load, speed.ttftMs, speed.itlMs);
        if (!correction)
            continue;
        reading << correction->reading;
        decoding << correction->decoding;
    }
    if (decoding.isEmpty())
        return {};
    return {.endpoint = best->endpoint,
            .at = best->at,
            .factors = {.reading = medianOf(reading), .decoding = medianOf(decoding)},
            .isSameModel = best->request.model.id == request.model.id,
            .isSameCount = best->request.count == request.count};
}

/// Why one replica alone would not do, however many there are.
QString whyNot(const FitReport &fit, const FitRequest &request, const SizingTarget &target,
               SpeedCorrection correction)
{
    if (!fit.fits)
        return fit.reason;
    ServingLoad alone = target.load;
    alone.requestsPerSecond = 1e-3;
    const ThroughputEstimate best = estimateThroughput(request, fit, alone, correction);
    switch (best.limit) {
    case ThroughputEstimate::Limit::SpeedUnknown:
        return Words::tr("The catalogue does not know how fast %1 is.").arg(request.accelerator.name);
    case ThroughputEstimate::Limit::DoesNotFit:
        return Words::tr("Prompt and answer are longer than the %1 tokens of its context.")
            .arg(fit.maxModelLen);
    case ThroughputEstimate::Limit::Cache:
        return Words::tr("The KV cache holds no whole request.");
    case ThroughputEstimate::Limit::Compute:
    case ThroughputEstimate::Limit::Sequences:
    case ThroughputEstimate::Limit::None:
        break;
    }
    if (target.mostTtftMs > 0 && best.ttftP95Ms > target.mostTtftMs)
        return Words::tr("Even alone, a request waits about %1 ms for its first token.")
            .arg(ms(best.ttftP95Ms));
    if (target.mostItlMs > 0 && best.itlMs > target.mostItlMs)
        return Words::tr("Even alone, a token takes about %1 ms.").arg(ms(best.itlMs));
    return {};
}

/// Fills in how many of @p machine it takes and what they cost.
void place(SizingOption &option, const MachineType &machine, int accelerators, const SizingTarget &target)
{
    option.machineType = machine.name;
    option.provider = machine.provider;
    const int onOne = std::max(1, accelerators / option.request.count);
    option.machines = (option.replicas + onOne - 1) / onOne;
    option.perHour = machinePerHour(machine, accelerators);
    if (!option.perHour)
        return;
    option.perHour->amount *= option.machines;
    const double tokensAnHour = target.load.requestsPerSecond * target.load.outputTokens * 3600;
    if (tokensAnHour > 0)
        option.perMillionTokens = option.perHour->amount / tokensAnHour * 1e6;
}

SizingOption sized(const FitRequest &request, const SizingTarget &target,
                   const QList<MeasuredSpeed> &measured)
{
    SizingOption option{.request = request, .measured = correctionOf(request, measured)};
    const SpeedCorrection correction = option.measured.factors;
    const FitReport fit = evaluateFit(request);
    option.whyNot = whyNot(fit, request, target, correction);
    if (!option.whyNot.isEmpty())
        return option;
    const double most =
        highestRate(request, fit, target.load, target.mostTtftMs, target.mostItlMs, correction);
    option.replicas = most > 0 ? std::max(1, int(std::ceil(target.load.requestsPerSecond / most - 1e-9))) : 0;
    if (option.replicas == 0 || option.replicas > mostReplicas) {
        option.whyNot = Words::tr("One replica answers about %1 requests/s: it would take %2 of them.")
                            .arg(QLocale().toString(most, 'g', 2))
                            .arg(option.replicas);
        return option;
    }
    ServingLoad part = target.load;
    part.requestsPerSecond /= option.replicas;
    option.each = estimateThroughput(request, fit, part, correction);
    return option;
}

/// As the checkpoint is, and quantised while it loads where that is faster.
QStringList quantizationsFor(const ModelSpec &model, const Accelerator &accelerator)
{
    QStringList ways{QString()};
    if (!model.quantization && accelerator.vendor == AcceleratorVendor::Nvidia
        && accelerator.supports(u"fp8"_s))
        ways << u"fp8"_s;
    return ways;
}

/// Numbers of accelerators that a replica may take of a machine with so many: tensor parallelism wants them to divide the heads.
QList<int> countsOn(int accelerators, const ModelSpec &model)
{
    QList<int> counts;
    for (int count = 1; count <= accelerators; count *= 2) {
        if (accelerators % count == 0 && (model.heads == 0 || model.heads % count == 0))
            counts << count;
    }
    return counts;
}

/// Smaller is better.
std::tuple<int, double, int, int> rankOf(const SizingOption &option)
{
    const int group = !option.meetsIt() ? 2 : option.perHour ? 0 : 1;
    return {group, option.perHour ? option.perHour->amount : 0, option.machines,
            option.request.count * option.replicas};
}

/// Of the machines of one cloud that carry the same accelerators the best one stands for all.
void keepBetter(QList<SizingOption> &options, const SizingOption &option)
{
    const auto same = std::ranges::find_if(options, [&option](const SizingOption &other) {
        return other.provider == option.provider && other.request.count == option.request.count
            && other.request.accelerator.id == option.request.accelerator.id
            && other.request.quantization == option.request.quantization;
    });
    if (same == options.end())
        options.append(option);
    else if (rankOf(option) < rankOf(*same))
        *same = option;
}

} // namespace

QList<SizingOption> sizingOptions(const ModelSpec &model, const SizingTarget &target, const Catalog &catalog,
                                  const QList<MeasuredSpeed> &measured)
{
    QList<SizingOption> options;
    const Accelerator *only =
        target.accelerator.isEmpty() ? nullptr : catalog.acceleratorFor(target.accelerator);
    const bool isMachine = catalog.machineType(target.accelerator) != nullptr;
    for (const Accelerator &accelerator : catalog.accelerators()) {
        if (only ? only->id != accelerator.id : accelerator.vendor == AcceleratorVendor::AwsNeuron)
            continue;
        QMap<std::pair<int, QString>, SizingOption> known; // the engine does not care which machine it is
        for (const MachineType &machine : catalog.machineTypesWith(accelerator.id)) {
            if ((target.provider && machine.provider != *target.provider)
                || (isMachine && machine.name != target.accelerator))
                continue;
            for (const int accelerators : machine.acceleratorCounts) {
                for (const int count : countsOn(accelerators, model)) {
                    for (const QString &quantization : quantizationsFor(model, accelerator)) {
                        FitRequest request{.model = model, .accelerator = accelerator, .count = count};
                        request.quantization = quantization;
                        request.maxModelLen = target.maxModelLen > 0
                            ? target.maxModelLen
                            : target.load.promptTokens + target.load.outputTokens;
                        const auto key = std::pair(count, quantization);
                        auto found = known.constFind(key);
                        if (found == known.constEnd())
                            found = known.insert(key, sized(request, target, measured));
                        SizingOption option = *found;
                        place(option, machine, accelerators, target);
                        keepBetter(options, option);
                    }
                }
            }
        }
    }
    std::ranges::stable_sort(options, {}, rankOf);
    return options;
}

QString measuredText(const MeasuredBy &measured)
{
    if (!measured)
        return {};
    const QString where =
        Words::tr("%1 on %2")
            .arg(measured.endpoint,
                 QLocale().toString(measured.at.toLocalTime().date(), QLocale::ShortFormat));
    return measured.isSameModel && measured.isSameCount
        ? Words::tr("corrected by what was measured at %1, with this model on as many").arg(where)
        : measured.isSameModel
        ? Words::tr("corrected by what was measured at %1, with this model on another number of them")
              .arg(where)
        : Words::tr("corrected by what was measured at %1, with another model on such chips").arg(where);
}

QJsonObject toJson(const SizingTarget &target, const QList<SizingOption> &options)
{
    QJsonArray list;
    for (const SizingOption &option : options) {
        QJsonObject object{{u"accelerator"_s, option.request.accelerator.id},
                           {u"count"_s, option.request.count},
                           {u"quantization"_s, option.request.quantization},
                           {u"maxModelLen"_s, option.request.maxModelLen},
                           {u"machineType"_s, option.machineType},
                           {u"provider"_s, option.provider == CloudProvider::Google ? u"google"_s : u"aws"_s},
                           {u"meetsTarget"_s, option.meetsIt()}};
        if (!option.meetsIt()) {
            object.insert(u"whyNot"_s, option.whyNot);
        } else {
            object.insert(u"replicas"_s, option.replicas);
            object.insert(u"machines"_s, option.machines);
            object.insert(u"estimate"_s,
                          QJsonObject{{u"ttftMs"_s, option.each.ttftMs},
                                      {u"ttftP95Ms"_s, option.each.ttftP95Ms},
                                      {u"itlMs"_s, option.each.itlMs},
                                      {u"e2eMs"_s, option.each.e2eMs},
                                      {u"underWay"_s, option.each.underWay}});
            QJsonValue price = QJsonValue::Null;
            if (option.perHour)
                price = QJsonObject{{u"amount"_s, option.perHour->amount},
                                    {u"currency"_s, option.perHour->currency},
                                    {u"per"_s, option.perHour->per},
                                    {u"region"_s, option.perHour->region},
                                    {u"date"_s, option.perHour->provenance.date},
                                    {u"estimated"_s, option.perHour->provenance.estimated}};
            object.insert(u"price"_s, price);
            object.insert(u"perMillionOutputTokens"_s,
                          option.perMillionTokens ? QJsonValue(*option.perMillionTokens)
                                                  : QJsonValue(QJsonValue::Null));
            QJsonValue by = QJsonValue::Null;
            if (const MeasuredBy &measured = option.measured)
                by = QJsonObject{{u"endpoint"_s, measured.endpoint},
                                 {u"at"_s, measured.at.toUTC().toString(Qt::ISODate)},
                                 {u"sameModel"_s, measured.isSameModel},
                                 {u"sameCount"_s, measured.isSameCount},
                                 {u"promptFactor"_s, measured.factors.reading},
                                 {u"tokenFactor"_s, measured.factors.decoding}};
            object.insert(u"correctedBy"_s, by);
        }
        list.append(object);
    }
    return {{u"target"_s,
             QJsonObject{{u"requestsPerSecond"_s, target.load.requestsPerSecond},
                         {u"promptTokens"_s, target.load.promptTokens},
                         {u"outputTokens"_s, target.load.outputTokens},
                         {u"ttftP95Ms"_s, target.mostTtftMs},
                         {u"itlMs"_s, target.mostItlMs}}},
            {u"errorShare"_s, throughputError},
            {u"options"_s, list}};
}

} // namespace slipway

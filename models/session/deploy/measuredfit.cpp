// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/measuredfit.h"

#include "recipe/recipe.h"
#include "session/deploy/fitchoices.h"
#include "session/outlook/outlookparts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QLoggingCategory>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcMeasuredFit, "slipway.outlook")

std::optional<Measurement> found(MeasurementArchive &archive, const MeasurementArchive::Query &query)
{
    auto answer = archive.find(query);
    if (!answer) {
        // Then there are the estimates.
        qCWarning(lcMeasuredFit, "%s", qPrintable(answer.error().toString()));
        return {};
    }
    return *answer;
}

const FitMeasurement *measuredOf(const FitReport &report, QLatin1StringView id)
{
    const auto at = std::ranges::find(report.measured, id, &FitMeasurement::id);
    return at == report.measured.cend() ? nullptr : &*at;
}

QString measuredSeconds(double seconds)
{
    const QLocale locale;
    if (seconds < 60)
        return OutlookWords::tr("%1 s").arg(locale.toString(seconds, 'f', seconds < 10 ? 1 : 0));
    const int whole = qRound(seconds);
    return OutlookWords::tr("%1 min %2 s").arg(locale.toString(whole / 60), locale.toString(whole % 60));
}

} // namespace

void overlayMeasurements(MeasurementArchive &archive, const FitRequest &request, const QString &engineVersion,
                         FitReport &report)
{
    const QString memory = subjects::memory(request, report);
    const auto take = [&](const QString &subject, const QString &quantity) {
        if (const auto one =
                found(archive, {.subject = subject, .quantity = quantity, .version = engineVersion}))
            report.measured.append({.id = quantity,
                                    .value = one->value,
                                    .at = one->at,
                                    .endpoint = one->endpoint,
                                    .version = one->version});
    };
    take(subjects::weights(request, report), u"weights"_s);
    for (const auto quantity : {"activation"_L1, "nonTorch"_L1, "graphs"_L1, "kvCache"_L1, "kvCacheTokens"_L1,
                                "maxConcurrency"_L1, "tokensPerSecond"_L1})
        take(memory, quantity);
    const FitMeasurement *tokens = measuredOf(report, "kvCacheTokens"_L1);
    if (!tokens)
        return;
    const FitMeasurement *most = measuredOf(report, "maxConcurrency"_L1);
    const QString where = measuredWhere(tokens->at, tokens->endpoint);
    const QLocale locale;
    QString sentence = OutlookWords::tr("It fits, %1: %2 tokens of KV cache")
                           .arg(where, locale.toString(qRound64(tokens->value)));
    if (most)
        sentence += OutlookWords::tr(", %1 requests of %2 tokens at the same time")
                        .arg(locale.toString(most->value, 'f', 1), locale.toString(report.maxModelLen));
    if (const FitMeasurement *speed = measuredOf(report, "tokensPerSecond"_L1))
        sentence += OutlookWords::tr(", %1 tokens a second at its best benchmark")
                        .arg(locale.toString(speed->value, 'f', 0));
    report.reason = OutlookWords::tr("%1. The estimate: %2").arg(sentence, report.reason);
    report.fits = true;
    report.verdict = FitVerdict::Fits;
}

std::shared_ptr<const Recipe> recipeWithMeasuredTimes(MeasurementArchive &archive, const Recipe &recipe,
                                                      const QJsonObject &values, const Target &target,
                                                      const Catalog &catalog)
{
    const QString image = values.value("image"_L1).toString();
    const QString machine = values.value("machineType"_L1).toString();
    // With the pool's name where the plan has one: another pool may be of other machines, and stream its images or not.
    const QString place = subjects::nodePool(target, values.value("nodePool"_L1).toString());
    const auto request = fitRequestOf(values, catalog);
    auto measured = std::make_shared<Recipe>(recipe);
    bool any = false;
    for (RecipeStage &stage : measured->timeline) {
        MeasurementArchive::Query query{.quantity = stage.id};
        if (stage.id == "image"_L1 && !image.isEmpty()) {
            query.subject = subjects::image(image);
            query.place = place;
        } else if (stage.id == "node"_L1 && !machine.isEmpty()) {
            query.subject = subjects::node(machine);
            query.place = place;
        } else if (stage.id == "started"_L1 && request) {
            query.subject = subjects::start(*request, evaluateFit(*request));
            query.version = engineVersionOf(image);
            query.place = machine;
        } else {
            continue;
        }
        const auto one = found(archive, query);
        if (!one)
            continue;
        const std::chrono::seconds estimate = stage.expected;
        stage.expected = std::chrono::seconds(std::max<qint64>(1, qRound64(one->value)));
        stage.basis =
            OutlookWords::tr("%1: %2, %3 (estimate %4).")
                .arg(recipe.translated(stage.title), measuredSeconds(one->value),
                     measuredWhere(one->at, one->endpoint), measuredSeconds(double(estimate.count())));
        any = true;
    }
    if (!any)
        return {};
    return measured;
}

} // namespace slipway

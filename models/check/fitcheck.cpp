// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/fit.h"
#include "check/families.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

Task<QList<Finding>> runFit(CheckContext &context, std::stop_token stop)
{
    const QString modelId = context.value(u"model"_s).toString();
    const Accelerator *accelerator =
        context.catalog().acceleratorFor(context.value(u"accelerator"_s).toString());
    if (!accelerator)
        co_return QList<Finding>{
            cannotTell(u"fit.accelerator-unknown"_s,
                       words(QT_TRANSLATE_NOOP("Check", "Cannot tell whether the model fits")),
                       fail(ErrorKind::NotFound,
                            words(QT_TRANSLATE_NOOP("Check", "the catalogue does not know the accelerator")))
                           .error())};
    FitRequest request;
    request.accelerator = *accelerator;
    QString source = words(QT_TRANSLATE_NOOP("Check", "catalogue"));
    // The file beside the weights is the truth; the catalogue stands in where it cannot be read.
    bool known = false;
    if (context.google() && !context.value(u"bucket"_s).toString().isEmpty()) {
        QString path = context.value(u"modelPath"_s).toString();
        if (!path.isEmpty() && !path.endsWith(u'/'))
            path += u'/';
        auto bytes = co_await context.google()->objectBytes(context.value(u"bucket"_s).toString(),
                                                            path + u"config.json"_s, 4LL * 1024 * 1024, stop);
        if (!bytes && bytes.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(bytes.error()));
        if (bytes) {
            if (auto model = modelFromConfigJson(*bytes, modelId)) {
                request.model = *model;
                known = true;
                source = u"gs://%1/%2config.json"_s.arg(context.value(u"bucket"_s).toString(), path);
                // config.json has no parameter count; the catalogue's is exact where there is one for this very model.
                if (const ModelSpec *exact = context.catalog().model(modelId);
                    exact && exact->layers == model->layers && exact->hiddenSize == model->hiddenSize)
                    request.model = *exact;
            }
        }
    }
    if (!known) {
        const ModelSpec *model = context.catalog().model(modelId);
        if (!model)
            co_return QList<Finding>{cannotTell(
                u"fit.model-unknown"_s,
                words(QT_TRANSLATE_NOOP("Check", "Cannot tell whether the model fits")),
                fail(ErrorKind::NotFound,
                     words(QT_TRANSLATE_NOOP(
                               "Check", "%1 is not in the catalogue and its config.json could not be read"))
                         .arg(modelId))
                    .error())};
        request.model = *model;
    }
    request.count = std::max(1, context.value(u"acceleratorCount"_s).toInt(1));
    request.dtype = context.value(u"dtype"_s).toString(u"auto"_s);
    const QString quantization = context.value(u"quantization"_s).toString();
    request.quantization = quantization == "auto"_L1 ? QString() : quantization;
    request.kvCacheDtype = context.value(u"kvCacheDtype"_s).toString(u"auto"_s);
    request.maxModelLen = context.value(u"maxModelLen"_s).toInt();
    request.gpuMemoryUtilization = context.value(u"gpuMemoryUtilization"_s).toDouble();
    request.maxNumSeqs = context.value(u"maxNumSeqs"_s).toInt();
    FitReport report = fitWithAdvice(request, context.catalog());
    if (context.fitOverlay())
        context.fitOverlay()(request, report);
    QList<Finding> findings;
    QList<Evidence> evidence{{source, u"model"_s, request.model.id}};
    for (const FitTerm &term : report.terms)
        evidence.append({accelerator->id, term.id,
                         u"%1 ± %2: %3"_s.arg(gibText(term.bytes), gibText(term.errorBytes), term.formula)});
    for (const FitMeasurement &each : std::as_const(report.measured))
        evidence.append(
            {each.endpoint, each.id,
             words(QT_TRANSLATE_NOOP("Check", "measured: %1, on %2"))
                 .arg(QString::number(each.value, 'f', 0), each.at.toUTC().toString(Qt::ISODate))});
    if (!report.fits) {
        QList<Remedy> remedies;
        for (const FitSuggestion &suggestion : report.suggestions) {
            if (suggestion.fits)
                remedies.append(
                    advice(words(QT_TRANSLATE_NOOP("Check", "Would fit: %1")).arg(suggestion.change)));
        }
        findings.append(problem(u"fit.too-large"_s, Severity::Error,
                                words(QT_TRANSLATE_NOOP("Check", "%1 does not fit %2 × %3"))
                                    .arg(request.model.id)
                                    .arg(request.count)
                                    .arg(accelerator->name),
                                report.reason, evidence, remedies));
    } else if (!report.measured.isEmpty()) {
        findings.append(passed(u"fit.fits"_s, report.reason, evidence));
    } else if (report.kvCacheBytesPerAccelerator < report.errorBytes) {
        findings.append(problem(
            u"fit.tight"_s, Severity::Warning,
            words(QT_TRANSLATE_NOOP("Check", "%1 fits %2 × %3 only just"))
                .arg(request.model.id)
                .arg(request.count)
                .arg(accelerator->name),
            words(
                QT_TRANSLATE_NOOP("Check", "%1 What is left is less than the error of the estimate (± %2)."))
                .arg(report.reason, gibText(report.errorBytes)),
            evidence,
            {advice(words(QT_TRANSLATE_NOOP("Check", "Take a shorter context, or a quantised model")))}));
    } else {
        findings.append(
            passed(u"fit.fits"_s,
                   words(QT_TRANSLATE_NOOP("Check", "The model fits (estimated): %1")).arg(report.reason),
                   evidence));
    }
    for (const FitMessage &message : report.messages) {
        if (message.fatal && report.fits)
            continue;
        findings.append(problem(u"fit."_s + message.id, message.fatal ? Severity::Error : Severity::Info,
                                message.text, {}, {{accelerator->id, u"dtype"_s, report.effectiveDtype}}));
    }
    co_return findings;
}

} // namespace

Check fitCheck()
{
    return {u"fit"_s, words(QT_TRANSLATE_NOOP("Check", "GPU memory")), runFit};
}

} // namespace slipway

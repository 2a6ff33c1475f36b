// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/outlook/outlookparts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QLoggingCategory>

namespace slipway {
using namespace Qt::StringLiterals;

QString labelOf(const QJsonObject &node, QLatin1StringView key)
{
    return node.value("metadata"_L1)["labels"_L1][key].toString();
}

namespace {

Q_LOGGING_CATEGORY(lcOutlook, "slipway.outlook")

/// What the engine says of itself and the plan does not.
QStringList differencesOf(const EngineStart &start, const FitRequest &request, const FitReport &fit)
{
    QStringList differences;
    const auto differs = [&differences](const QString &setting, const QString &engine, const QString &plan) {
        differences
            << OutlookWords::tr("The engine runs with %1 = %2, the plan has %3.").arg(setting, engine, plan);
    };
    if (!start.dtype.isEmpty() && start.dtype != fit.effectiveDtype)
        differs(u"dtype"_s, start.dtype, fit.effectiveDtype);
    if (start.maxModelLen > 0 && start.maxModelLen != fit.maxModelLen)
        differs(u"max-model-len"_s, QString::number(start.maxModelLen), QString::number(fit.maxModelLen));
    if (start.tensorParallelSize > 0 && start.tensorParallelSize != request.count)
        differs(u"tensor-parallel-size"_s, QString::number(start.tensorParallelSize),
                QString::number(request.count));
    return differences;
}

} // namespace

QString measuredWhere(const QDateTime &at, const QString &endpoint)
{
    return OutlookWords::tr("measured on %1 at %2")
        .arg(QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat), endpoint);
}

QString timesText(double ratio)
{
    return QLocale().toString(ratio, 'f', ratio < 10 ? 1 : 0);
}

std::optional<Measurement> OutlookSubject::former(const QString &subject, const QString &quantity,
                                                  const QString &ofVersion, const QString &place) const
{
    if (!archive || subject.isEmpty())
        return {};
    auto found = archive->find({.subject = subject,
                                .quantity = quantity,
                                .version = ofVersion,
                                .place = place,
                                .exceptEndpoint = input->endpoint.name,
                                .before = input->planned});
    if (!found) {
        // Then there are the estimates.
        qCWarning(lcOutlook, "%s", qPrintable(found.error().toString()));
        return {};
    }
    return *found;
}

void OutlookSubject::predictBy(OutlookRow &row, const std::optional<Measurement> &former,
                               double tolerance) const
{
    if (!former)
        return;
    row.estimate = row.predicted.value;
    const std::optional<double> high = row.predicted.high;
    row.predicted = {
        .value = former->value, .source = measuredWhere(former->at, former->endpoint), .at = former->at};
    if (tolerance > 0) {
        // Engines round what they say: to a hundredth of a GiB, and starts differ by a second.
        const double least = row.unit == OutlookRow::Unit::Bytes ? 0.02 * 1024 * 1024 * 1024
            : row.unit == OutlookRow::Unit::Seconds              ? 1
                                                                 : 0;
        const double error = std::max(former->value * tolerance, least);
        row.predicted.low = former->value - error;
        row.predicted.high = former->value + error;
    } else {
        row.predicted.high = high;
    }
}

void OutlookSubject::keep(Outlook &outlook, const OutlookRow &row, const QString &subject,
                          const QString &ofVersion, const QString &place) const
{
    if (!row.measured.value || !row.measured.at.isValid() || subject.isEmpty() || !differences.isEmpty())
        return;
    outlook.measurements.append({.subject = subject,
                                 .version = ofVersion,
                                 .place = place,
                                 .quantity = row.id,
                                 .value = *row.measured.value,
                                 .at = row.measured.at,
                                 .endpoint = input->endpoint.name,
                                 .source = row.measured.source});
}

OutlookSubject outlookSubject(const OutlookInput &input, const Catalog &catalog, MeasurementArchive *archive)
{
    OutlookSubject subject{.catalog = &catalog, .archive = archive, .input = &input};
    subject.request = fitRequestOf(input.values, catalog);
    if (subject.request) {
        subject.fit = evaluateFit(*subject.request);
        subject.differences = differencesOf(input.start, *subject.request, subject.fit);
    } else {
        subject.whyNoFit = input.values.isEmpty()
            ? input.whyNoPlan
            : OutlookWords::tr("The catalogue does not know the plan's model or accelerator.");
    }
    subject.image = input.values.value("image"_L1).toString();
    const QJsonArray containers = input.pod.value("spec"_L1)["containers"_L1].toArray();
    for (const QJsonValue container : containers) {
        // A sidecar's image is not the one that takes minutes.
        if (subject.image.isEmpty() || !container["resources"_L1]["limits"_L1].toObject().isEmpty())
            subject.image = container["image"_L1].toString();
        const QJsonObject limits = container["resources"_L1]["limits"_L1].toObject();
        if (std::ranges::any_of(limits.keys(), [](const QString &key) { return key.contains(u'/'); }))
            break;
    }
    subject.version = input.start.version.isEmpty() ? engineVersionOf(subject.image) : input.start.version;
    subject.machineType = labelOf(input.node, "node.kubernetes.io/instance-type"_L1);
    QString pool;
    for (const auto key :
         {"cloud.google.com/gke-nodepool"_L1, "eks.amazonaws.com/nodegroup"_L1, "karpenter.sh/nodepool"_L1}) {
        if (pool.isEmpty())
            pool = labelOf(input.node, key);
    }
    if (!pool.isEmpty())
        subject.pool = subjects::nodePool(input.endpoint.target, pool);
    return subject;
}

} // namespace slipway

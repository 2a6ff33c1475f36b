// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/outlook/measurementarchive.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString quantizationOf(const FitRequest &request)
{
    // A checkpoint that is quantised by itself and one for which the flag says so are the same thing.
    if (!request.quantization.isEmpty())
        return request.quantization.toLower();
    return request.model.quantization ? request.model.quantization->method : u"none"_s;
}

QString onAccelerators(const FitRequest &request, const FitReport &report)
{
    return u"model=%1 dtype=%2 quantization=%3 accelerator=%4 count=%5"_s.arg(
        request.model.id, report.effectiveDtype, quantizationOf(request), request.accelerator.id,
        QString::number(request.count));
}

} // namespace

QString subjects::weights(const FitRequest &request, const FitReport &report)
{
    return u"weights "_s + onAccelerators(request, report);
}

QString subjects::memory(const FitRequest &request, const FitReport &report)
{
    return u"memory %1 kv=%2 len=%3 utilization=%4 seqs=%5 batched=%6 eager=%7"_s
        .arg(onAccelerators(request, report), report.effectiveKvCacheDtype)
        .arg(report.maxModelLen)
        .arg(report.gpuMemoryUtilization, 0, 'f', 3)
        .arg(request.maxNumSeqs)
        .arg(request.maxNumBatchedTokens)
        .arg(request.enforceEager ? 1 : 0);
}

QString subjects::start(const FitRequest &request, const FitReport &report)
{
    return u"start %1 eager=%2"_s.arg(onAccelerators(request, report)).arg(request.enforceEager ? 1 : 0);
}

QString subjects::image(const QString &image)
{
    return u"image "_s + image;
}

QString subjects::node(const QString &machineType)
{
    return u"node "_s + machineType;
}

QString subjects::nodePool(const Target &target, const QString &pool)
{
    const QString cluster = target.cluster.isEmpty() ? target.kubeContext : target.cluster;
    return QStringList{target.project, target.location, cluster, pool}.join(u'/');
}

QString engineVersionOf(const QString &image)
{
    static const QRegularExpression tag(uR"(:v?(\d+\.\d+\.\d+)[^/]*$)"_s);
    return tag.match(image.section(u'@', 0, 0)).captured(1);
}

Result<std::optional<Measurement>> MeasurementArchive::find(const Query &query)
{
    auto known = all(query.subject);
    if (!known)
        return std::unexpected(std::move(known.error()));
    for (const Measurement &each : std::as_const(*known)) {
        if (each.quantity == query.quantity
            && (query.version.isEmpty() || each.version.isEmpty() || each.version == query.version)
            && (query.place.isEmpty() || each.place.startsWith(query.place))
            && (query.exceptEndpoint.isEmpty() || each.endpoint != query.exceptEndpoint)
            && (!query.before.isValid() || each.at < query.before))
            return each;
    }
    return std::nullopt;
}

Result<QList<StockAttempt>> MeasurementArchive::stockSince(const QDateTime &from)
{
    // A file that is not there has nothing in it; looking must not make it.
    if (!QFileInfo::exists(m_file.path()) && m_file.path() != ":memory:"_L1)
        return QList<StockAttempt>();
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return StockAttempts(**open).since(from);
}

Result<QList<Measurement>> MeasurementArchive::all(const QString &subject)
{
    // Who only asks makes no file.
    if (m_file.path() != ":memory:"_L1 && !QFileInfo::exists(m_file.path()))
        return QList<Measurement>();
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return MeasurementStore(**open).of(subject);
}

Result<> MeasurementArchive::forget(const QString &subject, const QDateTime &before)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return MeasurementStore(**open).forget(subject, before);
}

Result<> MeasurementArchive::keep(const QList<Measurement> &measurements)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return MeasurementStore(**open).keep(measurements);
}

} // namespace slipway

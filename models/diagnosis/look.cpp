// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/look.h"

#include "base/worker.h"
#include "diagnosis/bundle.h"
#include "diagnosis/diagnosis.h"
#include "diagnosis/incremental.h"
#include "diagnosis/placenames.h"
#include "diagnosis/recording.h"
#include "diagnosis/versionsseen.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

ClusterLook judged(const Snapshot &snapshot, IncrementalDiagnosis *memory = nullptr)
{
    ClusterLook look{.findings = memory ? memory->look(snapshot) : diagnose(snapshot),
                     .versions = versionsSeen(snapshot),
                     .objects = qsizetype(snapshot.objects().size())};
    namePlaces(look.findings, snapshot);
    return look;
}

} // namespace

CloudCoverage cloudCoverageOf(const QJsonObject &bundle)
{
    CloudCoverage coverage{.wasAsked = true, .answers = bundle.value("cloud"_L1).toArray().size()};
    const QJsonObject notRead = bundle.value("cloudNotRead"_L1).toObject();
    for (auto it = notRead.begin(); it != notRead.end(); ++it)
        coverage.notRead.insert(it.key(), it.value().toString());
    return coverage;
}

Task<ClusterLook> lookAtCluster(KubeClient &client, Clock &clock, CaptureOptions options,
                                ProgressSink progress, std::stop_token stop,
                                std::shared_ptr<IncrementalDiagnosis> memory)
{
    const bool asksCloud = options.cloud.isThere();
    auto captured = co_await captureBundle(client, clock, options, progress, stop);
    if (!captured)
        co_return std::unexpected(std::move(captured.error()));
    // Reading and judging ten thousand objects takes longer than a frame.
    co_return co_await onWorker([object = std::move(*captured), memory, asksCloud]() -> Result<ClusterLook> {
        const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
        // The same way in as a file: rules cannot tell which it was.
        auto snapshot = readBundle(bytes, u"cluster"_s);
        if (!snapshot)
            return std::unexpected(std::move(snapshot.error()));
        ClusterLook look = judged(**snapshot, memory.get());
        look.bundle = bytes;
        if (asksCloud)
            look.cloud = cloudCoverageOf(object);
        return look;
    });
}

Task<ClusterLook> lookAtBundle(QString path)
{
    co_return co_await onWorker([path]() -> Result<ClusterLook> {
        auto recording = Recording::readFile(path);
        if (!recording)
            return std::unexpected(std::move(recording.error()));
        const Recording &read = **recording;
        ClusterLook look = judged(*read.snapshotAfter(qsizetype(read.entries().size()), read.endsAt()));
        look.isTimed = read.isTimed();
        return look;
    });
}

Task<ClusterLook> lookAtRecording(std::shared_ptr<const Recording> recording, qsizetype count, qint64 at,
                                  std::shared_ptr<IncrementalDiagnosis> memory)
{
    co_return co_await onWorker([=]() -> Result<ClusterLook> {
        ClusterLook look = judged(*recording->snapshotAfter(count, at), memory.get());
        look.isTimed = recording->isTimed();
        return look;
    });
}

Result<> writeBundle(const QString &path, const QByteArray &bundle)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(bundle) != bundle.size() || !file.commit())
        return fail(file.error() == QFileDevice::ResourceError ? ErrorKind::Unavailable
                        : file.error() == QFileDevice::OpenError
                            || file.error() == QFileDevice::PermissionsError
                        ? ErrorKind::Forbidden
                        : ErrorKind::Internal,
                    file.errorString(), path);
    return {};
}

} // namespace slipway

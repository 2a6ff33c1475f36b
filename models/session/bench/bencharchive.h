// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "inference/loadgenerator.h"
#include "store/benchhistory.h"
#include "store/storefile.h"

#include <QObject>

namespace slipway {

/// The history of load tests, in the file that window and command line share. Large results are packed and unpacked off this thread.
class BenchArchive : public QObject
{
    Q_OBJECT

public:
    /// @param databaseFile as EndpointRegistry's; opened by the first use
    explicit BenchArchive(QString databaseFile, QObject *parent = nullptr);

    /// Newest first. Errors: those of Database::open().
    Result<QList<BenchRecord>> latest(int count);
    /// @param record  its config and summary are those of the result
    /// @return its id. Errors besides: Cancelled, when the file was changed for another meanwhile.
    Task<qint64> keep(BenchRecord record, BenchResult result);
    /// The whole result, for benchFromStored() and compareBench(). Errors besides: NotFound, Invalid (damaged).
    Task<QJsonObject> open(qint64 id);
    Result<> setNote(qint64 id, const QString &note);
    Result<> remove(qint64 id);
    /// Another file, such as that of a sandbox's sitting.
    void setFile(const QString &databaseFile);

Q_SIGNALS:
    void changed();

private:
    StoreFile m_file;
};

} // namespace slipway

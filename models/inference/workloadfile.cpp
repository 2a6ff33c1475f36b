// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/workloadfile.h"

#include "base/worker.h"

#include <QCoreApplication>
#include <QFile>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct WorkloadFileWords {
    Q_DECLARE_TR_FUNCTIONS(WorkloadFile)
};

// Azure's and Mooncake's published traces have some megabytes; beyond this a load test would not come to the end of it.
constexpr qint64 mostFileBytes = 512LL * 1024 * 1024;

template <typename T>
Result<QList<T>> parsed(const QString &path, Result<QList<T>> (*parse)(const QByteArray &))
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Invalid, file.errorString(), path);
    // A part of a workload is another workload: refused, not cut.
    if (file.size() > mostFileBytes)
        return fail(ErrorKind::Invalid,
                    WorkloadFileWords::tr("the file is larger than %1 MiB").arg(mostFileBytes / 1024 / 1024),
                    path);
    QByteArray text = file.readAll();
    if (text.startsWith("\xEF\xBB\xBF")) // a byte order mark, which spreadsheets write
        text.remove(0, 3);
    Result<QList<T>> read = parse(text);
    if (!read)
        read.error().where = read.error().where.isEmpty() ? path : u"%1, %2"_s.arg(path, read.error().where);
    return read;
}

} // namespace

Task<QList<TraceEntry>> traceFromFile(QString path)
{
    return onWorker([path] { return parsed<TraceEntry>(path, &readTrace); });
}

Task<QList<LoadPrompt>> promptsFromFile(QString path)
{
    return onWorker([path] { return parsed<LoadPrompt>(path, &DatasetPrompts::read); });
}

} // namespace slipway

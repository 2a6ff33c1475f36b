// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

#include "base/redact.h"

#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

#include <cstdio>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
QMutex logMutex;
QFile *logFile = nullptr; // kept for the life of the process: messages come until its end

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static constexpr const char *names[] = {"debug", "warning", "critical", "fatal", "info"};
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' '
        + QString::fromLatin1(names[type]) + u' ' + QString::fromUtf8(context.category) + u": "_s
        + redacted(message) + u'\n';
    const QByteArray bytes = line.toUtf8();
    const QMutexLocker lock(&logMutex);
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
    if (logFile) {
        logFile->write(bytes);
        logFile->flush();
    }
}
} // namespace

void installLogging(bool verbose, const QString &file)
{
    QLoggingCategory::setFilterRules(verbose ? u"slipway.*.debug=true"_s
                                             : u"slipway.*.debug=false\nslipway.*.info=false"_s);
    if (!file.isEmpty()) {
        auto opened = std::make_unique<QFile>(file);
        if (opened->open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text))
            logFile = opened.release();
    }
    qInstallMessageHandler(handle);
}

} // namespace slipway

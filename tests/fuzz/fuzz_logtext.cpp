// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a container wrote before it ended, whatever that is: lines, a cause, and what the readers of logs make of it.
#include "diagnosis/bundle.h"
#include "diagnosis/diagnosis.h"
#include "diagnosis/logtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <cstdlib>

using namespace slipway;

namespace {

QByteArray bundleWith(const QString &log)
{
    static const QJsonObject pod =
        QJsonDocument::fromJson(
            R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"n","uid":"u","creationTimestamp":"2026-09-01T11:00:00Z"},
                "spec":{"nodeName":"k","containers":[{"name":"c","image":"vllm/vllm-openai:v0.11.0","args":["--model","/m"],
                "volumeMounts":[{"name":"v","mountPath":"/m"}]}],"volumes":[{"name":"v","persistentVolumeClaim":{"claimName":"d"}}]},
                "status":{"phase":"Running","startTime":"2026-09-01T11:00:00Z","containerStatuses":[{"name":"c","ready":false,
                "restartCount":7,"state":{"waiting":{"reason":"CrashLoopBackOff"}},
                "lastState":{"terminated":{"exitCode":1,"reason":"Error","finishedAt":"2026-09-01T11:50:00Z"}}}]}})")
            .object();
    return QJsonDocument(QJsonObject{{QStringLiteral("now"), QStringLiteral("2026-09-01T12:00:00Z")},
                                     {QStringLiteral("cluster"), QJsonArray{pod}},
                                     {QStringLiteral("logs"),
                                      QJsonObject{{QStringLiteral("n/p/c?previous=true"), log}}}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view raw(reinterpret_cast<const char *>(data), size);
    const LogText text(raw);
    const QString cause = text.causeLine();
    if (!cause.isEmpty() && text.lines().isEmpty()) {
        std::fprintf(stderr, "a cause out of nothing\n");
        std::abort();
    }
    const QString log = QString::fromUtf8(raw.data(), qsizetype(raw.size()));
    const auto snapshot = readBundle(bundleWith(log), QStringLiteral("fuzz"));
    if (!snapshot)
        return 0; // half a surrogate is no JSON
    // Seven restarts are a fault, whatever the log says of it.
    if (diagnose(**snapshot).isEmpty()) {
        std::fprintf(stderr, "a crash that nobody tells\n");
        std::abort();
    }
    return 0;
}

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/waits/podtrouble.h"

#include "kube/conditions.h"

#include <QJsonArray>

namespace slipway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonArray statuses(const QJsonObject &pod)
{
    const QJsonObject status = pod.value("status"_L1).toObject();
    QJsonArray all = status.value("initContainerStatuses"_L1).toArray();
    for (const QJsonValue each : status.value("containerStatuses"_L1).toArray())
        all.append(each);
    return all;
}

/// The last line that says something: with FallbackToLogsOnError the message is the end of the log.
QString lastWords(const QJsonObject &terminated)
{
    const QStringList lines = terminated.value("message"_L1).toString().split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = lines.size() - 1; i >= 0; --i) {
        const QString line = lines.at(i).trimmed();
        if (!line.isEmpty())
            return line.left(500);
    }
    const int code = terminated.value("exitCode"_L1).toInt();
    return code == 0 && terminated.isEmpty() ? QString() : u"exit code %1"_s.arg(code);
}

} // namespace

PodPosition podPosition(const QJsonObject &pod)
{
    if (conditionOf(pod, "Ready"_L1).value("status"_L1) == "True"_L1)
        return {.stage = u"ready"_s, .ready = true};
    const QJsonObject scheduled = conditionOf(pod, "PodScheduled"_L1);
    if (scheduled.value("status"_L1) != "True"_L1
        && pod.value("spec"_L1).toObject().value("nodeName"_L1).toString().isEmpty())
        return {.stage = u"scheduled"_s, .detail = scheduled.value("message"_L1).toString()};
    for (const QJsonValue each : pod.value("status"_L1).toObject().value("containerStatuses"_L1).toArray()) {
        const QJsonObject state = each.toObject().value("state"_L1).toObject();
        if (state.contains("running"_L1))
            return {.stage = u"started"_s};
        const QJsonObject waiting = state.value("waiting"_L1).toObject();
        const QString reason = waiting.value("reason"_L1).toString();
        if (reason.contains("Image"_L1))
            return {.stage = u"image"_s, .detail = waiting.value("message"_L1).toString()};
    }
    // The sandbox and its volumes are made before any image is pulled.
    const bool prepared = conditionOf(pod, "PodReadyToStartContainers"_L1).value("status"_L1) == "True"_L1;
    return {.stage = prepared ? u"image"_s : u"volumes"_s};
}

std::optional<PodTrouble> podTrouble(const QJsonObject &pod)
{
    const QJsonObject status = pod.value("status"_L1).toObject();
    if (status.value("phase"_L1) == "Failed"_L1)
        return PodTrouble{.reason = status.value("reason"_L1).toString(u"Failed"_s),
                          .detail = status.value("message"_L1).toString(),
                          .patience = 30s};
    for (const QJsonValue each : statuses(pod)) {
        const QJsonObject container = each.toObject();
        const QString name = container.value("name"_L1).toString();
        const QJsonObject waiting = container.value("state"_L1).toObject().value("waiting"_L1).toObject();
        const QString reason = waiting.value("reason"_L1).toString();
        const QString message = waiting.value("message"_L1).toString();
        if (reason == "InvalidImageName"_L1 || reason == "ErrImageNeverPull"_L1)
            return PodTrouble{.reason = reason, .detail = message, .container = name};
        if (reason == "ImagePullBackOff"_L1 || reason == "ErrImagePull"_L1)
            return PodTrouble{.reason = reason, .detail = message, .container = name, .patience = 90s};
        if (reason == "CreateContainerConfigError"_L1 || reason == "CreateContainerError"_L1
            || reason == "RunContainerError"_L1)
            return PodTrouble{.reason = reason, .detail = message, .container = name, .patience = 45s};
        const QJsonObject ended =
            container.value("lastState"_L1).toObject().value("terminated"_L1).toObject();
        const int restarts = container.value("restartCount"_L1).toInt();
        const int code = ended.value("exitCode"_L1).toInt();
        // argparse's exit status: arguments that this version does not know are not known a second time either.
        const bool usage = code == 2 && restarts >= 1;
        if (reason == "CrashLoopBackOff"_L1 && (usage || restarts >= 2))
            return PodTrouble{.reason = ended.value("reason"_L1) == "OOMKilled"_L1 ? u"OOMKilled"_s : reason,
                              .detail = lastWords(ended),
                              .container = name};
    }
    return {};
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/jsonrows.h"
#include "kube/podtablemodel.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct ContainerState {
    QString name;
    QString waitingReason;
    QString terminatedReason;
    QString message;
    bool isWaiting = false;
    bool isRunning = false;
    bool isTerminated = false;
    bool isReady = false;
    bool isStarted = false;
    int restarts = 0;
    int exitCode = 0;
    int signal = 0;
    qint64 lastFinishedSecs = 0;
};

struct PodParts {
    QStringList initNames;
    QSet<QString> sidecars; // init containers with restartPolicy Always
    int containers = 0;
    QList<ContainerState> initStates;
    QList<ContainerState> states;
    QString phase;
    QString reason;
    QString message;
    bool hasReadyCondition = false;
    bool isInitialized = false;
    bool isGated = false;
    QString conditionReason; // of the first condition that is False and says why
    QString conditionMessage;
};

ContainerState containerStateOf(json::value value, StringPool &pool)
{
    ContainerState state;
    eachField(value, [&](std::string_view key, json::value field) {
        if (key == "name") {
            state.name = pool.get(textOf(field));
        } else if (key == "ready") {
            state.isReady = flagOf(field);
        } else if (key == "started") {
            state.isStarted = flagOf(field);
        } else if (key == "restartCount") {
            state.restarts = int(integerOf(field));
        } else if (key == "lastState") {
            eachField(field, [&](std::string_view, json::value last) {
                eachField(last, [&](std::string_view part, json::value entry) {
                    if (part == "finishedAt")
                        state.lastFinishedSecs = secondsOf(textOf(entry));
                });
            });
        } else if (key == "state") {
            eachField(field, [&](std::string_view which, json::value now) {
                state.isWaiting = which == "waiting";
                state.isRunning = which == "running";
                state.isTerminated = which == "terminated";
                eachField(now, [&](std::string_view part, json::value entry) {
                    if (part == "reason")
                        (state.isWaiting ? state.waitingReason : state.terminatedReason) =
                            pool.get(textOf(entry));
                    else if (part == "message")
                        state.message = ownText(entry);
                    else if (part == "exitCode")
                        state.exitCode = int(integerOf(entry));
                    else if (part == "signal")
                        state.signal = int(integerOf(entry));
                });
            });
        }
    });
    return state;
}

QString endOf(const ContainerState &state)
{
    if (!state.terminatedReason.isEmpty())
        return state.terminatedReason;
    return state.signal != 0 ? u"Signal:%1"_s.arg(state.signal) : u"ExitCode:%1"_s.arg(state.exitCode);
}

/// The STATUS column of kubectl get pods (kubernetes, pkg/printers/internalversion/printers.go, printPod).
void fillStatus(PodRow &row, const PodParts &parts)
{
    QString status = parts.reason.isEmpty() ? parts.phase : parts.reason;
    if (parts.isGated)
        status = u"SchedulingGated"_s;
    row.reason = parts.reason.isEmpty() ? parts.conditionReason : parts.reason;
    row.message = parts.reason.isEmpty() ? parts.conditionMessage : parts.message;
    bool initializing = false;
    for (qsizetype i = 0; i < parts.initStates.size(); ++i) {
        const ContainerState &state = parts.initStates.at(i);
        const bool isSidecar = parts.sidecars.contains(state.name);
        row.restarts += isSidecar ? state.restarts : 0;
        if (isSidecar && state.isReady)
            ++row.ready;
        if (initializing || (state.isTerminated && state.exitCode == 0) || (isSidecar && state.isStarted))
            continue;
        initializing = true;
        row.restarts += isSidecar ? 0 : state.restarts;
        if (state.isTerminated) {
            status = u"Init:"_s + endOf(state);
            row.reason = endOf(state);
            row.message = state.message;
        } else if (state.isWaiting && !state.waitingReason.isEmpty()
                   && state.waitingReason != "PodInitializing"_L1) {
            status = u"Init:"_s + state.waitingReason;
            row.reason = state.waitingReason;
            row.message = state.message;
        } else {
            status = u"Init:%1/%2"_s.arg(i).arg(parts.initNames.size());
        }
    }
    if (!initializing || parts.isInitialized) {
        row.restarts = 0;
        for (const ContainerState &state : parts.initStates)
            row.restarts += parts.sidecars.contains(state.name) ? state.restarts : 0;
        bool isAnyRunning = false;
        for (auto it = parts.states.crbegin(); it != parts.states.crend(); ++it) {
            row.restarts += it->restarts;
            if (it->isWaiting && !it->waitingReason.isEmpty()) {
                status = it->waitingReason;
                row.reason = it->waitingReason;
                row.message = it->message;
            } else if (it->isTerminated) {
                status = endOf(*it);
                row.reason = status;
                row.message = it->message;
            } else if (it->isReady && it->isRunning) {
                isAnyRunning = true;
                ++row.ready;
            }
        }
        if (status == "Completed"_L1 && isAnyRunning)
            status = parts.hasReadyCondition ? u"Running"_s : u"NotReady"_s;
    }
    if (row.isDeleting) {
        if (parts.reason == "NodeLost"_L1)
            status = u"Unknown"_s;
        else if (parts.phase != "Succeeded"_L1 && parts.phase != "Failed"_L1)
            status = u"Terminating"_s;
    }
    row.status = status;
    if (row.isReady) {
        row.reason.clear();
        row.message.clear();
    }
}

struct PodProjection {
    using Row = PodRow;

    PodRow read(json::object object, StringPool &pool, RowMetadata &metadata) const
    {
        PodRow row;
        PodParts parts;
        for (json::field field : object) {
            const std::string_view key = field.escaped_key();
            json::value value = field.value();
            if (key == "metadata")
                metadata = metadataOf(value, pool);
            else if (key == "spec")
                readSpec(value, pool, row, parts);
            else if (key == "status")
                readStatus(value, pool, row, parts);
        }
        row.uid = metadata.uid;
        row.name = metadata.name;
        row.nameSpace = metadata.nameSpace;
        row.owner = metadata.owner;
        row.labels = metadata.labels;
        row.createdSecs = metadata.createdSecs;
        row.isDeleting = metadata.isDeleting;
        row.phase = parts.phase;
        row.containers = parts.containers + int(parts.sidecars.size());
        for (const ContainerState &state : std::as_const(parts.states))
            row.lastRestartSecs = qMax(row.lastRestartSecs, state.lastFinishedSecs);
        fillStatus(row, parts);
        row.status = pool.get(row.status.toStdString());
        return row;
    }

    static void readSpec(json::value spec, StringPool &pool, PodRow &row, PodParts &parts)
    {
        eachField(spec, [&](std::string_view key, json::value value) {
            if (key == "nodeName") {
                row.node = pool.get(textOf(value));
            } else if (key == "containers") {
                eachItem(value, [&](json::value) { ++parts.containers; });
            } else if (key == "initContainers") {
                eachItem(value, [&](json::value container) {
                    QString name;
                    bool isSidecar = false;
                    eachField(container, [&](std::string_view part, json::value entry) {
                        if (part == "name")
                            name = pool.get(textOf(entry));
                        else if (part == "restartPolicy")
                            isSidecar = textOf(entry) == "Always";
                    });
                    parts.initNames.append(name);
                    if (isSidecar)
                        parts.sidecars.insert(name);
                });
            }
        });
    }

    static void readStatus(json::value status, StringPool &pool, PodRow &row, PodParts &parts)
    {
        eachField(status, [&](std::string_view key, json::value value) {
            if (key == "phase")
                parts.phase = pool.get(textOf(value));
            else if (key == "reason")
                parts.reason = pool.get(textOf(value));
            else if (key == "message")
                parts.message = ownText(value);
            else if (key == "podIP")
                row.ip = ownText(value);
            else if (key == "startTime")
                row.startedSecs = secondsOf(textOf(value));
            else if (key == "initContainerStatuses")
                eachItem(value,
                         [&](json::value item) { parts.initStates.append(containerStateOf(item, pool)); });
            else if (key == "containerStatuses")
                eachItem(value, [&](json::value item) { parts.states.append(containerStateOf(item, pool)); });
            else if (key == "conditions")
                eachItem(value, [&](json::value item) { readCondition(item, pool, row, parts); });
        });
    }

    static void readCondition(json::value condition, StringPool &pool, PodRow &row, PodParts &parts)
    {
        std::string_view type;
        std::string_view state;
        QString reason;
        QString message;
        qint64 since = 0;
        eachField(condition, [&](std::string_view key, json::value value) {
            if (key == "type")
                type = textOf(value);
            else if (key == "status")
                state = textOf(value);
            else if (key == "reason")
                reason = pool.get(textOf(value));
            else if (key == "message")
                message = ownText(value);
            else if (key == "lastTransitionTime")
                since = secondsOf(textOf(value));
        });
        if (type == "Ready" && state == "True") {
            parts.hasReadyCondition = true;
            row.isReady = true;
            row.readySecs = since;
        } else if (type == "Initialized" && state == "True") {
            parts.isInitialized = true;
        } else if (type == "PodScheduled" && state == "False") {
            parts.isGated = reason == "SchedulingGated"_L1;
        }
        if (state == "False" && parts.conditionReason.isEmpty() && !reason.isEmpty()
            && reason != "PodCompleted"_L1) {
            parts.conditionReason = reason;
            parts.conditionMessage = message;
        }
    }
};

} // namespace

std::unique_ptr<RowSource<PodRow>> makePodRows()
{
    return std::make_unique<JsonRows<PodProjection>>();
}

PodRow podRowOf(const QJsonObject &pod)
{
    return rowOf<PodProjection>(pod);
}

} // namespace slipway

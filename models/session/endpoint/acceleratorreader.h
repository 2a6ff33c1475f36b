// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/task.h"
#include "telemetry/acceleratormetrics.h"

#include <QJsonObject>

#include <chrono>

namespace slipway {

class KubeClient;

/// What the accelerators of some pods do, from the exporters on their nodes, through the API server's proxy. Exporters are found by what
/// runs on the node, whoever installed them: NVIDIA's dcgm-exporter, GKE's managed one, GKE's TPU device plugin.
class AcceleratorReader
{
public:
    struct Answer {
        QList<AcceleratorReading> readings = {}; ///< of the pods alone, each with its pod
        QString why = {}; ///< why there are none, or not all; for people, with what to install
    };

    explicit AcceleratorReader(Clock &clock) : m_clock(clock) { }

    /// Never fails but by Cancelled: what could not be read is in why.
    /// @param kube  outlives the task; @param pods  of one namespace
    Task<Answer> read(KubeClient *kube, QList<QJsonObject> pods, std::stop_token stop);
    /// The exporters are looked for anew: another cluster.
    void forget() { m_nodes.clear(); }

private:
    struct Exporter {
        QString node = {};
        QString nameSpace = {};
        QString pod = {};
        QString port = {};
    };
    struct NodeAnswer {
        QList<AcceleratorReading> readings;
        QString why;
    };
    Task<> find(KubeClient *kube, QStringList nodes, std::stop_token stop);
    static std::optional<Exporter> exporterOf(const QJsonObject &pod);
    static Task<NodeAnswer> readNode(KubeClient *kube, Exporter exporter, std::stop_token stop);
    Clock &m_clock;
    QStringList m_nodes; ///< that were looked through
    QList<Exporter> m_exporters;
    QString m_findProblem;
    std::chrono::nanoseconds m_found{0};
};

} // namespace slipway

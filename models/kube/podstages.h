// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/eventtablemodel.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace slipway {

/// One stretch of a pod's way from created to ready.
struct PodStage {
    enum class Id {
        Scheduled,
        NodeProvisioned,
        VolumesMounted,
        ImagesPulled,
        InitContainers,
        Started,
        Ready
    };
    enum class State { Pending, Running, Done, Failed, Skipped };
    Id id = Id::Scheduled;
    State state = State::Pending;
    QDateTime started = {}; ///< invalid while not known
    QDateTime ended = {};
    QString detail = {}; ///< the event or condition behind it, in the cluster's words, untrusted
    bool operator==(const PodStage &) const = default;
};

/// The stages of a pod from the object and its events, in order. Loading weights and starting the engine lie between
/// Started and Ready; only logs tell them apart. Events live an hour: a stage that conditions prove is Done without them.
/// @param events those about this pod, in any order
QList<PodStage> podStages(const QJsonObject &pod, const QList<EventRow> &events);

QString stageName(PodStage::Id id);

} // namespace slipway

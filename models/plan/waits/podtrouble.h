// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>

namespace slipway {

/// Where a starting pod stands, as far as its own status tells: the ids are those of recipes' timelines.
struct PodPosition {
    QString stage = {}; ///< scheduled, volumes, image, started, ready
    QString detail = {}; ///< the cluster's words, untrusted
    bool ready = false;
};
PodPosition podPosition(const QJsonObject &pod);

/// Something about a pod that more waiting does not cure.
struct PodTrouble {
    QString reason = {}; ///< CrashLoopBackOff, InvalidImageName, …
    QString detail = {}; ///< the last words of the container, or the kubelet's message
    QString container = {};
    /// How long it has to last before it counts: a Secret may come a moment later, a registry may hiccup.
    std::chrono::seconds patience{0};
};
std::optional<PodTrouble> podTrouble(const QJsonObject &pod);

} // namespace slipway

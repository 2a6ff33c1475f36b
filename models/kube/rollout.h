// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace slipway {

/// How far a workload is on its way to what its spec says.
struct Rollout {
    enum class State { Progressing, Done, Failed };
    State state = State::Progressing;
    int wanted = 0;
    int updated = 0;
    int available = 0;
    QString reason = {}; ///< ProgressDeadlineExceeded, FailedCreate, …
    QString message = {}; ///< the server's words, or what is waited for
    bool operator==(const Rollout &) const = default;
};

/// Deployment, StatefulSet, DaemonSet or Job; other kinds by a Ready or Available condition, else Done.
/// A Deployment's rules and their order are those of kubectl rollout status (kubectl, pkg/polymorphichelpers/rollout_status.go).
/// ReplicaFailure shows as reason and message while it still progresses: quota may be raised.
Rollout rolloutOf(const QJsonObject &workload);

} // namespace slipway

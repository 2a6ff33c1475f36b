// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

namespace slipway {

/// The log of one container, or of the instance before its last restart.
struct LogWanted {
    QString nameSpace;
    QString pod;
    QString container;
    bool previous = false;
    bool isOfNow =
        false; ///< only what it said lately counts: the pod is ready, and what it said long ago is history
    QString key() const ///< as a bundle names it
    {
        return nameSpace + u'/' + pod + u'/' + container
            + (previous ? QStringLiteral("?previous=true") : QString());
    }
    bool operator==(const LogWanted &) const = default;
};

/// Which logs tell why something does not work, the most telling first.
struct LogChoice {
    QList<LogWanted> unwell; ///< of pods that are not ready, all of them
    /// Of pods that are ready, a few: device plugins and volume drivers, controllers and gateways that the cluster has, pods that were
    /// restarted or that events warn of, engines. Of the many pods of one workload a few stand for all.
    QList<LogWanted> ready;
};
/// @param now for what is lately, in seconds since 1970
LogChoice chooseLogs(const QList<QJsonObject> &pods, const QList<QJsonObject> &events, qint64 now);

} // namespace slipway

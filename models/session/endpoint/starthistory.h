// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/startuptimeline.h"
#include "session/outlook/measurementarchive.h"

#include <QSet>

namespace slipway {

/// How long an endpoint's replicas took to start, stage by stage, for the clocks of those that come after. Kept with the other measurements.
class StartHistory
{
public:
    /// @param archive  null: nothing is kept, and nothing is known; outlives it
    StartHistory(MeasurementArchive *archive, const Endpoint &endpoint);

    /// The replicas' clocks against what former starts took, else against the recipe; keeps those that have become ready.
    /// @param events  of the cluster, those of other objects too; none: they are not known yet, and nothing is kept before they are
    QList<StartupTimeline> timelines(const QList<QJsonObject> &pods,
                                     const std::optional<QList<EventRow>> &events, const Recipe *recipe,
                                     const QDateTime &now);

private:
    struct Start {
        QString pod; ///< its uid
        QDateTime ready;
        QHash<QString, std::chrono::milliseconds> stages;
        StartKind kind() const;
    };
    void load();
    void keep(const QJsonObject &pod, const QList<PodStage> &stages, const Recipe *recipe);
    PastStages pastOf(const QString &podUid, StartKind kind) const;
    MeasurementArchive *m_archive;
    QString m_endpoint;
    QString m_subject;
    QList<Start> m_starts; ///< newest first
    QSet<QString> m_seenStarting; ///< uids of pods that were not ready when they were seen first
    QSet<QString> m_done; ///< uids of pods of which nothing more is to be kept
    bool m_isLoaded = false;
};

} // namespace slipway

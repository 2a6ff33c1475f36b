// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsclient.h"
#include "kube/eventtablemodel.h"

namespace slipway {

/// What AWS does to an EKS cluster, as rows like those of Kubernetes' events: EKS' updates of the cluster, its node groups and
/// add-ons, and what Auto Scaling makes of the node groups.
///
/// AWS answers each of these apart, so what was read is kept by its state: an update that has ended is not asked for again, and one
/// look takes some forty calls at most. What does not fit is left to the next look.
class EksTimeline
{
public:
    explicit EksTimeline(EksClusterRef cluster) : m_cluster(std::move(cluster)) { }

    /// What is older tells nothing of today, and EKS names no end to what it keeps.
    static constexpr std::chrono::days shown{14};

    /// Reads on. @p aws and this object outlive the task. Errors: Cancelled alone; the others are in problem().
    Task<> look(AwsClient *aws, std::stop_token stop);
    /// Of all that was read so far.
    QList<EventRow> rows(const QDateTime &now) const;
    /// What could not be read, in one line; empty when all could.
    QString problem() const { return m_problems.join(u' '); }

private:
    /// Something that has a list of its own: of updates, or of a scaling group's activities.
    struct Source {
        EksUpdateOf updatesOf = {};
        QString scalingGroup = {};
        QString nodegroup = {}; ///< whose scaling group it is
        bool isScaling() const { return !scalingGroup.isEmpty(); }
        bool operator==(const Source &) const = default;
    };
    struct SeenUpdate {
        EksUpdateOf of = {};
        EksUpdate update = {};
    };
    Task<> findSources(AwsClient *aws, std::stop_token stop);
    /// @return whether it came to the end of the list
    Task<bool> readUpdates(AwsClient *aws, EksUpdateOf of, std::stop_token stop);
    /// What a refusal takes away: who may not read one list of a kind may read none.
    enum class Refused { Nothing, Updates, Activities };
    /// Says what could not be read; nobody who does not answer is asked on in this sweep. @return Cancelled alone
    Result<> note(const Error &error, Refused refused);

    EksClusterRef m_cluster;
    int m_callsLeft = 0; // of this look
    QList<Source> m_sources; // that this sweep has still to read
    QHash<QString, SeenUpdate> m_updates; // by id
    QMap<QString, QList<ScalingActivity>> m_activities; // by node group
    QStringList m_problems;
};

EventRow updateRow(const EksUpdate &update, const EksUpdateOf &of, const EksClusterRef &cluster);
/// Of what a node group's scaling group did. What it tried again and again is one row with its number.
QList<EventRow> activityRows(const QList<ScalingActivity> &activities, const QString &nodegroup);
/// Of a row that one of these made.
bool isEksOperation(const EventRow &row);

} // namespace slipway

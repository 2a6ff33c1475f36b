// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "kube/eventtablemodel.h"
#include "session/endpoint/ekstimeline.h"
#include "session/session.h"

namespace slipway {

/// What the cloud does to an Endpoint's cluster, as rows like those of its Events: GKE's operations, or EKS' updates and the
/// activities of its node groups, which upgrade, repair, resize and remove what the pods run on. Kubernetes tells of none of them.
class CloudTimeline : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds every{60};

    /// @p session outlives it. Nobody is asked before start().
    CloudTimeline(Session &session, Target target, QObject *parent = nullptr);

    /// Asks now and once a minute, where the session has an identity at the cloud that the cluster is of.
    void start();
    void stop();
    EventTableModel *rows() { return &m_rows; }
    /// Why there may be more than rows() has; empty when there is not.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    Task<> loop(std::stop_token stop);
    Task<> askGoogle(GoogleClient *google, std::stop_token stop);
    Task<> askAws(AwsClient *aws, std::stop_token stop);
    /// These are all that there is to show.
    void show(const QList<EventRow> &rows);
    Session &m_session;
    Target m_target;
    EksTimeline m_eks;
    EventTableModel m_rows;
    QString m_problem;
    TaskHandle m_handle;
};

/// @return nothing when the operation is another cluster's
std::optional<EventRow> operationRow(const GoogleOperation &operation, const Target &target);
/// Of a row that operationRow(), updateRow() or activityRows() made.
bool isCloudOperation(const EventRow &row);

} // namespace slipway

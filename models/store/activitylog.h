// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>

namespace slipway {

/// One mutation, as the activity log keeps it. All texts are redacted on the way in.
struct Activity {
    qint64 id = 0;
    QDateTime started = {};
    QDateTime ended = {}; ///< invalid while it runs
    QString who = {}; ///< account or kubeconfig user
    QString target = {}; ///< "gke · ai-lab · europe-west4/c1 · default"
    QString what = {}; ///< "Create node pool gpu"
    QString command = {}; ///< the equivalent command line
    QString planId = {}; ///< empty: not part of a plan
    QString step = {}; ///< of the plan; empty: it cannot be undone by itself
    enum class Outcome {
        Running,
        Done,
        Failed,
        RolledBack,
        Cancelled,
        Unknown /**< the program ended while it ran */
    };
    Outcome outcome = Outcome::Running;
    QString message = {}; ///< of the failure
    bool operator==(const Activity &) const = default;
};

class ActivityLog
{
public:
    explicit ActivityLog(Database &database) : m_database(database) { }

    /// Written before the call is made, so that a crash leaves a trace. @return its id
    Result<qint64> begin(const Activity &activity);
    Result<> end(qint64 id, Activity::Outcome outcome, const QString &message, const QDateTime &now);
    /// Newest first. @param before 0, or the id of the last one seen, for paging
    Result<QList<Activity>> latest(int count, qint64 before = 0) const;
    /// NotFound: there is none.
    Result<Activity> entry(qint64 id) const;
    Result<QList<Activity>> ofPlan(const QString &planId) const;
    /// At start: what ran when the program ended has an unknown outcome. @return how many
    Result<int> closeInterrupted(const QDateTime &now);
    /// Drops entries older than @p time. @return how many
    Result<int> forgetBefore(const QDateTime &time);

private:
    Database &m_database;
};

QString toString(Activity::Outcome outcome);

} // namespace slipway

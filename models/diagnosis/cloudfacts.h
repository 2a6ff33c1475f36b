// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/snapshot.h"
#include "plan/finding.h"

#include <optional>

namespace slipway {

/// The truth of a question of which nobody may know: an answer that is missing, or was refused, is never a no.
enum class Truth { Yes, No, Unknown };

/// How the answer to one question to a cloud stands.
struct CloudFact {
    enum class State {
        Read, ///< it is there, and this is it
        Absent, ///< the cloud says that there is none (404)
        Refused, ///< whoever asked may not know (401, 403)
        Failed, ///< any other answer
        Unasked, ///< nobody asked
    };
    State state = State::Unasked;
    const CloudAnswer *answer = nullptr; ///< null: nobody asked

    bool isRead() const { return state == State::Read; }
    bool isAbsent() const { return state == State::Absent; }
    bool isKnown() const { return isRead() || isAbsent(); }
    Truth exists() const;
    JsonView body() const; ///< absent unless it was read
    QString why() const; ///< why it is not known, a sentence; empty where it is
    /// The answer itself as evidence: what was asked, and the status.
    Evidence evidence() const;
};

/// What a load balancer found when it asked for the health of a group.
struct HealthCounts {
    int healthy = 0;
    int unhealthy = 0;
    int other = 0; ///< DRAINING, TIMEOUT, UNKNOWN
    QList<qint64> unhealthyPorts = {}; ///< 0 where the answer names none
    int all() const { return healthy + unhealthy + other; }
};
/// Of the body of one getHealth.
HealthCounts healthCountsIn(JsonView body);

/// A cluster of GKE as the Container API describes it.
struct GkeFacts {
    CloudFact fact = {};
    JsonView json = {};
    QString project = {};
    QString location = {};
    QString name = {};

    Truth hasWorkloadIdentity() const;
    QString workloadPool() const { return json["workloadIdentityConfig"]["workloadPool"].text(); }
    bool isAutopilot() const { return json["autopilot"]["enabled"].flag(); }
    /// @param key "gcsFuseCsiDriverConfig", "httpLoadBalancing"
    Truth isAddonOn(std::string_view key) const;
    JsonView nodePool(const QString &pool) const;
    /// "GKE_METADATA", "GCE_METADATA"; empty where the pool is not known, or says nothing of it (GCE_METADATA then, but on Autopilot).
    QString metadataMode(const QString &pool) const;
};

struct BackendService {
    CloudFact fact = {};
    QString name = {};
    QString protocol = {};
    QStringList healthChecks = {}; ///< names
    QStringList groups = {}; ///< URLs
    QStringList groupNames() const;
};

/// What getHealth said of a backend service, over all its groups.
struct BackendHealth {
    CloudFact fact = {}; ///< the worst of them: unknown where one of them is
    HealthCounts counts = {};
    QList<const CloudAnswer *> answers = {};
};

struct HealthCheck {
    CloudFact fact = {};
    QString name = {};
    QString type = {}; ///< "HTTP", "HTTPS", "HTTP2", "TCP", "GRPC"
    QString path = {}; ///< of the HTTP ones; "/" where it is not said
    qint64 port = 0; ///< 0: the serving port
    QString portSpecification = {};
    bool asksPath() const { return type.startsWith(QLatin1StringView("HTTP")); }
};

struct EksFacts {
    CloudFact fact = {};
    JsonView json = {};
    QString name = {};
    QString issuer() const; ///< without https://; empty where it is not known
};

/// A pod identity association, as far as it was asked for.
struct PodIdentity {
    CloudFact fact = {}; ///< of the list; Absent: it was listed and there is none
    QString id = {};
    QString roleArn = {}; ///< empty: the association itself was not asked for
    qint64 created = 0; ///< seconds since 1970; 0: not known
};

struct TargetHealth {
    QString target = {}; ///< an address or instance
    QString port = {};
    QString state = {}; ///< "healthy", "unhealthy", "draining", "unused", …
    QString reason = {}; ///< "Target.ResponseCodeMismatch"
    QString description = {};
};
struct TargetGroupHealth {
    CloudFact fact = {};
    QList<TargetHealth> targets = {};
};

/// What a target group's load balancer asks of its targets.
struct TargetGroupCheck {
    CloudFact fact = {};
    QString protocol = {}; ///< "TCP", "HTTP"; empty: not known
    QString path = {}; ///< of HTTP
    qint64 port = 0; ///< 0: the one that requests go to
    QString text() const; ///< "HTTP GET /", "TCP"; empty: not known
};

/// Typed questions over the cloud answers of a snapshot, for rules and chains alike. Requests are told by the parts of their path and never by
/// their host: stand-ins and regional endpoints differ. Of several answers to one question the latest that says yes or no counts. What
/// is handed out lives as long as the snapshot.
/// Source: Container API v1, IAM API v1, Storage JSON API v1, Resource Manager v1, Compute API v1, EKS API, IAM and ELBv2 query APIs.
class CloudFacts
{
public:
    explicit CloudFacts(const Snapshot &snapshot);
    const Snapshot &snapshot() const { return m_snapshot; }

    // Google
    QList<GkeFacts> gkeClusters() const;
    /// The one that this snapshot is of: the only one, or the one whose pools the nodes name.
    GkeFacts gkeCluster() const;
    /// PROJECT.svc.id.goog, from the cluster's answer or from what its drivers ask tokens for; empty: not known.
    QString workloadPool() const;
    /// "P" of "P.svc.id.goog"; empty for what is no cluster's pool.
    static QString projectOfPool(const QString &pool);
    CloudFact project(const QString &project) const;
    QString projectNumber(const QString &project) const; ///< empty: not known
    CloudFact serviceAccount(const QString &email) const; ///< its policy's answer proves its existence too
    CloudFact serviceAccountPolicy(const QString &email) const;
    CloudFact bucketPolicy(const QString &bucket) const;
    CloudFact projectPolicy(const QString &project) const;
    BackendService backendService(const QString &name) const;
    QList<BackendService> backendServices() const; ///< that were read
    BackendHealth backendHealth(const QString &name) const;
    /// Every getHealth that was read, of whichever backend.
    QList<const CloudAnswer *> healthAnswers() const;
    HealthCheck healthCheck(const QString &name) const;

    // AWS
    EksFacts eksCluster() const;
    CloudFact nodeGroup(const QString &name) const;
    CloudFact addon(const QString &name) const;
    PodIdentity podIdentity(const QString &nameSpace, const QString &serviceAccount) const;
    TargetGroupHealth targetHealth(const QString &targetGroupArn) const;
    TargetGroupCheck targetGroupCheck(const QString &targetGroupArn) const;

    /// The answers to an action of a query API ("GetRole"), in the order of asking.
    struct QueryAnswer {
        const CloudAnswer *answer = nullptr;
        QString parameter(const QString &name) const;
    };
    QList<QueryAnswer> queryAnswers(const QString &action) const;
    static CloudFact factOf(const CloudAnswer &answer);
    /// The better known of two answers to the same question; the second where both are as good.
    static CloudFact better(const CloudFact &first, const CloudFact &second);

private:
    struct Asked {
        const CloudAnswer *answer = nullptr;
        QStringList path = {}; ///< decoded parts
    };
    /// Whether a path ends so; an empty part stands for any.
    static bool endsIn(const QStringList &path, const QStringList &end);
    CloudFact endingIn(const QStringList &end) const;
    const Snapshot &m_snapshot;
    QList<Asked> m_asked;
};

} // namespace slipway

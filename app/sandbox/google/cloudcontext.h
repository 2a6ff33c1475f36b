// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/google/iampolicy.h"
#include "app/sandbox/google/standing.h"
#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/world/scenario.h"
#include "app/sandbox/world/simclock.h"

#include <QJsonArray>
#include <QJsonObject>

namespace slipway::sandbox {

struct NodePoolState {
    NodePoolSpec spec;
    QString status; ///< PROVISIONING, RUNNING, …
    QJsonArray conditions;
    int autoscaled = 0; ///< nodes that the autoscaler added (removed) beyond spec.nodeCount
    bool booked = false; ///< its nodes hold quota
};

struct ClusterState {
    ClusterSpec spec;
    QString status;
    QDateTime created;
    QMap<QString, NodePoolState> nodePools;
    int revision = 1;
    QString runningOperation; ///< name, or empty
    bool made = false; ///< by clusters.create
    QString endpoint; ///< of one that was made: empty until it runs
};

struct ServiceAccountState {
    ServiceAccountSpec spec;
    QString email;
    QString uniqueId;
    IamPolicy policy;
    IamBindings effective; ///< the policy as it has propagated
};

struct BucketState {
    BucketSpec spec;
    QDateTime created;
    IamPolicy policy;
    IamBindings effective;
    int metageneration = 1;
};

struct ProjectState {
    QString id;
    ProjectSpec spec;
    QDateTime created;
    IamPolicy policy;
    IamBindings effective;
    QSet<QString> services; ///< "container.googleapis.com"
    QMap<QString, ServiceAccountState> serviceAccounts; ///< by e-mail
    QMap<QString, BucketState> buckets;
    QMap<QString, QList<QJsonObject>>
        subnetworks; ///< by region: those that were made, besides the network's own
    QMap<QString, ClusterState> clusters; ///< by name; names are unique in our worlds
    QMap<QString, qint64> gpuFamilyUsage; ///< "family/region"
    QList<StandingObject> leftBehind; ///< of clusters that were deleted with what stood for their objects
};

/// One call to a Google API: who asks, what, and the answers in the service's own error style.
class GoogleCall
{
public:
    enum class Style { Rpc, Compute, Storage };

    GoogleCall(const HttpServerRequest &asked, std::shared_ptr<HttpReply> answer, Style style,
               QString caller);

    const HttpServerRequest &request;
    const std::shared_ptr<HttpReply> reply;
    const Style style;
    const QString caller; ///< IAM member: "user:…" or "serviceAccount:…"

    QString capture(const QString &name) const { return request.captures.value(name); }
    /// The JSON body; answers 400 itself and returns nothing when it is not an object.
    std::optional<QJsonObject> json() const;

    void ok(const QJsonObject &body) const;
    /// @param status  google.rpc code name such as NOT_FOUND; the HTTP code follows from it
    /// @param reason  the classic errors[0].reason such as notFound; empty: derived from status
    void refuse(const char *status, const QString &message, const QString &reason = {},
                const QJsonArray &details = {}) const;
    void notFound(const QString &message) const { refuse("NOT_FOUND", message); }
    /// One page of @p items by `pageToken` and @p sizeParameter, put as @p key into @p body.
    void page(QJsonObject body, const QString &key, const QJsonArray &items, const QString &sizeParameter,
              int defaultSize, int maxSize) const;
};

/// The body of an error in a service's style. For answers outside of a GoogleCall.
QByteArray googleErrorBody(GoogleCall::Style style, int code, const char *status, const QString &message,
                           const QString &reason, const QJsonArray &details);

/// What all services share: the mutable world and the questions every one of them asks.
class CloudContext
{
public:
    CloudContext(const Scenario &world, SimClock &time);

    const Scenario &scenario;
    SimClock &clock;
    QString baseUrl;
    QString kubernetesEndpoint;
    QByteArray kubernetesCa;
    QMap<QString, ProjectState> projects;
    std::function<void()> changed; ///< nodes, addons or groups may have changed
    /// A cluster that was made is ready to be played: answers "127.0.0.1:PORT". And: it is gone.
    std::function<QString(const QString &project, const QString &cluster)> clusterStarts;
    std::function<void(const QString &project, const QString &cluster)> clusterEnds;
    /// What stands for a living cluster's objects; may be empty.
    std::function<QList<StandingObject>(const QString &cluster)> standing;
    /// What a load balancer of a living cluster finds of its pods, as getHealth's healthStatus; may be empty.
    std::function<QJsonArray(const QString &cluster, const QString &backendService)> health;

    /// By id or number.
    ProjectState *project(const QString &idOrNumber);
    const ProjectState *project(const QString &idOrNumber) const;
    std::pair<ProjectState *, BucketState *> bucket(const QString &name);
    std::pair<ProjectState *, ServiceAccountState *> serviceAccount(const QString &email);

    /// The caller's right on a project, and on a resource of it with policy @p own; faults may take it away.
    bool allowed(const QString &member, const QString &permission, const ProjectState &on,
                 const IamBindings &own = {}, const QString &resource = {}) const;
    /// The project for a call to @p service, or null after answering: unknown project, API off, no permission.
    ProjectState *require(const GoogleCall &call, const QString &idOrNumber, const QString &service,
                          const QString &permission, const QString &resource = {});
    /// After answering 403 in the service's words.
    void deny(const GoogleCall &call, const QString &permission, const QString &resource) const;

    /// Nothing, or why a policy naming these cannot be set (400).
    std::optional<QString> badMember(const IamBindings &bindings) const;

    /// Lets @p policy take effect after the world's propagation time; @p apply stores the bindings.
    void propagate(const IamBindings &bindings, std::function<void(const IamBindings &)> apply);

    // Capacity and quota
    // An attempt at capacity: a stockout that lasts for a while begins with the first attempt that it refuses.
    bool stockedOut(const QString &zone, const QString &accelerator);
    /// Sandbox time until the stockout ends; nothing: never.
    std::optional<std::chrono::milliseconds> stockoutEnds(const QString &zone, const QString &accelerator);
    /// Whether the FUSE webhook answers a pod that is being made; its outage too begins with the first such pod.
    bool webhookAnswers();
    struct QuotaRefusal {
        QString metric;
        double limit = 0;
        QString region; ///< empty: global
        QString text() const;
    };
    /// Books @p nodes machines; @return what refused, having booked nothing.
    std::optional<QuotaRefusal> book(ProjectState &on, const QString &zone, const NodePoolSpec &pool,
                                     int nodes);
    void unbook(ProjectState &on, const QString &zone, const NodePoolSpec &pool, int nodes);

    /// RFC 3339 in UTC with milliseconds.
    QString stamp() const;
    static QString stamp(const QDateTime &time);
    /// A name that no other operation has: "operation-1763690400123-5f2a…".
    QString newOperationId();
    QString uniqueNumber(); ///< 21 digits, as service accounts' uniqueId

private:
    void charge(ProjectState &on, const QString &zone, const NodePoolSpec &pool, int nodes);
    /// Sandbox time left of the fault, which begins when somebody first meets it; nothing: it never ends. A person takes
    /// minutes over the wizard, and the fault that they chose must still be there.
    std::optional<std::chrono::milliseconds> timeLeft(qsizetype fault);

    quint64 m_serial = 0;
    QHash<qsizetype, std::chrono::milliseconds> m_met; // by index in the scenario: when
};

/// The zones that a node pool's nodes live in.
QStringList poolZones(const ClusterState &cluster, const NodePoolSpec &pool);

// Each adds its routes; all share one context that outlives the router.
class GoogleRouter;
void addResourceManager(CloudContext &context, GoogleRouter &router);
void addServiceUsage(CloudContext &context, GoogleRouter &router);
void addCompute(CloudContext &context, GoogleRouter &router);
void addCloudQuotas(CloudContext &context, GoogleRouter &router);
void addQuotaPreferences(CloudContext &context, GoogleRouter &router);
void addContainer(CloudContext &context, GoogleRouter &router);
void addIam(CloudContext &context, GoogleRouter &router);
void addStorage(CloudContext &context, GoogleRouter &router);
void addBilling(CloudContext &context, GoogleRouter &router);

/// Routes with the service's style and the caller already known.
class GoogleRouter
{
public:
    using Handler = std::function<void(const GoogleCall &)>;
    using CallerOf = std::function<QString(const HttpServerRequest &)>;
    GoogleRouter(HttpRouter &router, CallerOf callerOf)
        : m_router(router)
        , m_callerOf(std::move(callerOf)) { }
    void add(const char *method, const QString &pattern, GoogleCall::Style style, Handler handler);

private:
    HttpRouter &m_router;
    CallerOf m_callerOf;
};

} // namespace slipway::sandbox

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/aws/awskeys.h"
#include "app/sandbox/aws/awspolicy.h"
#include "app/sandbox/aws/awsstanding.h"
#include "app/sandbox/world/scenario.h"

#include <QSet>

namespace slipway::sandbox {

/// A user or a role of IAM.
struct AwsPrincipalState {
    QString name = {};
    QString arn = {};
    QString id = {}; ///< AIDA… or AROA…
    QString description = {};
    QDateTime created = {};
    QJsonObject trust = {}; ///< roles
    QStringList attached = {}; ///< ARNs of managed policies
    QMap<QString, QJsonObject> inlinePolicies = {};
    QMap<QString, QString> tags = {};
};

struct AwsInstanceState {
    QString id = {};
    QString type = {};
    QString zone = {};
    QString subnetId = {};
    QString address = {}; ///< private IPv4
    QString state = {}; ///< pending, running, terminated
    bool spot = false;
    QDateTime launched = {};
    QMap<QString, QString> tags = {};
    QString cluster = {}; ///< of EKS, when a node group made it
    QString nodegroup = {};

    QString region() const { return zone.chopped(1); }
    QString privateDnsName() const;
};

struct AwsSubnetState {
    QString id = {};
    QString zone = {};
    QString cidr = {};
    int addresses = 4091; ///< of a /20, less AWS' own five
};

struct AwsVpcState {
    QString id = {};
    QString securityGroup = {};
    QList<AwsSubnetState> subnets = {};
};

/// One scaling activity of a node group's Auto Scaling group.
struct AwsActivity {
    QString id = {};
    QString description = {};
    QString status = {}; ///< Successful, Failed
    QString message = {};
    QDateTime started = {};
};

struct AwsNodegroupState {
    QJsonObject json; ///< as DescribeNodegroup has it
    QString scalingGroup;
    QList<AwsActivity> activities; ///< newest first
    std::chrono::milliseconds since{0}; ///< when the present need began
    std::chrono::milliseconds nextTry{0};
    QString lastFailure; ///< of the present need; empty: none
};

struct AwsAddonState {
    QJsonObject json; ///< as DescribeAddon has it; health is worked out when it is read
};

struct EksClusterState {
    QJsonObject json; ///< as DescribeCluster has it
    QString region;
    AwsClusterSpec spec; ///< what the scenario says besides
    QMap<QString, AwsNodegroupState> nodegroups;
    QMap<QString, AwsAddonState> addons;
    QMap<QString, QJsonObject> associations; ///< by id
    QMap<QString, QJsonObject> accessEntries; ///< by principal ARN
    QMap<QString, QJsonObject> updates; ///< by id; nodegroupName or addonName besides

    QString name() const { return json.value(QLatin1StringView("name")).toString(); }
    QString status() const { return json.value(QLatin1StringView("status")).toString(); }
    bool addonActive(const QString &addon) const;
};

struct EcrRepositoryState {
    QJsonObject json;
    QList<QJsonObject> images; ///< imageDetails
};

/// What all services share: the mutable account and the questions that every one of them asks.
class AwsWorld
{
public:
    AwsWorld(const Scenario &scenario, SimClock &clock);

    const Scenario &scenario;
    const AwsSpec &spec;
    SimClock &clock;
    AwsKeys keys;
    QString baseUrl;

    QMap<QString, AwsPrincipalState> users;
    QMap<QString, AwsPrincipalState> roles;
    QMap<QString, QJsonObject> policies; ///< the account's own managed ones: ARN → document
    QMap<QString, QJsonObject> oidcProviders; ///< ARN → {url, clientIds, thumbprints}
    std::map<std::pair<QString, QString>, EksClusterState> clusters; ///< region, name
    QList<AwsInstanceState> instances;
    QMap<QString, QMap<QString, double>> quotas; ///< region → code → applied value
    QList<QJsonObject> quotaRequests; ///< with "region" besides
    std::map<std::pair<QString, QString>, EcrRepositoryState> repositories; ///< region, name

    QList<AwsStanding> standing; ///< made by calls, and left behind by clusters that went
    /// What stands for the objects of a cluster that lives.
    std::function<QList<AwsStanding>(const QString &cluster)> standingOf;

    /// Behind the load balancers of a cluster that lives.
    std::function<QList<AwsTargetGroup>(const QString &cluster)> targetGroupsOf;

    std::function<void()> changed; ///< nodes or addons of some cluster may have changed
    /// A cluster is ready to be played: answers "127.0.0.1:PORT" and its authority's PEM. And: it is gone.
    std::function<std::pair<QString, QByteArray>(const QString &region, const QString &name)> clusterStarts;
    std::function<void(const QString &region, const QString &name)> clusterEnds;

    QString arn(const QString &service, const QString &region, const QString &resource) const;
    AwsPrincipalState &addRole(const QString &name, const QJsonObject &trust, const QStringList &attached);
    /// arn:aws:iam::aws:policy/…
    static QString managedPolicyArn(const QString &path);
    static QJsonObject trustOf(const QString &service);
    /// The role of an ARN, or null.
    AwsPrincipalState *roleOf(const QString &arn);
    /// May @p service assume the role?
    bool trusts(const AwsPrincipalState &role, const QString &service) const;

    bool allowed(const AwsCaller &caller, const QString &action, const QString &resource) const;
    /// What the policies of a principal say, whatever the scenario's faults.
    AwsVerdict verdict(const AwsPrincipalState &principal, const QString &action,
                       const QString &resource) const;

    // Regions, networks, instance types
    const AwsRegionSpec *region(const QString &name) const;
    AwsVpcState &vpc(const QString &region); ///< the region's default one
    std::optional<AwsSubnetState> subnet(const QString &region, const QString &id);
    struct Type {
        QString name = {};
        int vCpus = 0;
        qint64 memoryMiB = 0;
        int maxPods = 0;
        int localStorageGB = 0;
        QString acceleratorId = {}; ///< of the catalogue; empty: none
        int accelerators = 0;
        double pricePerHour = 0; ///< us-east-1; 0: not known
    };
    const QMap<QString, Type> &types() const { return m_types; }
    bool isOffered(const QString &type, const QString &zone) const;
    /// No capacity for @p type in @p zone, by a fault of the scenario that begins when somebody first meets it.
    bool isOutOfCapacity(const QString &type, const QString &zone);

    // Quota
    static double defaultQuota(const QString &code);
    double quota(const QString &region, const QString &code) const;
    /// vCPUs that run or are about to.
    double usedVcpus(const QString &region, const QString &code) const;
    /// Why one more machine of @p type is refused, in EC2's words; nothing: it may come.
    struct Refusal {
        QString code = {};
        QString message = {};
    };
    std::optional<Refusal> launchProblem(const QString &type, const QString &zone, bool spot);
    /// Of the account, of its living clusters and of its machines.
    QList<AwsStanding> standingIn(const QString &region, AwsStanding::Kind kind) const;
    void removeStanding(const QString &id);
    /// A cluster goes: what stands for its objects stays.
    void leaveBehind(const QString &region, const QString &cluster);
    QString balancerArn(const QString &region, const QString &type, const QString &name) const;

    AwsInstanceState &launch(const QString &type, const AwsSubnetState &subnet, bool spot);

    /// Seconds since the epoch, as the JSON protocols have times.
    double stamp() const { return double(clock.now().toMSecsSinceEpoch()) / 1000; }
    void notify() const
    {
        if (changed)
            changed();
    }

private:
    void readTypes();
    QMap<QString, Type> m_types;
    QMap<QString, AwsVpcState> m_vpcs;
    QSet<QString> m_removed; // of what stands for a living cluster's objects
    QHash<qsizetype, std::chrono::milliseconds> m_met; // stockouts by index in the scenario: when
    int m_lastAddress = 20;
};

} // namespace slipway::sandbox

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/aws/awsstanding.h"
#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/world/scenario.h"
#include "app/sandbox/world/simclock.h"

#include <QObject>

#include <memory>

namespace slipway::sandbox {

/// AWS as Slipway and the aws command line use it: STS, EKS, EC2, load balancers, Service Quotas, ECR, IAM, Auto Scaling, prices.
///
/// All services at one address, as AWS_ENDPOINT_URL means it: which one is asked, the signature's scope says. State lives in
/// memory; every mutation is real and seen by the next call and by the clusters.
class AwsCloud : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this object.
    AwsCloud(const Scenario &scenario, SimClock &clock, QObject *parent = nullptr);
    ~AwsCloud() override;

    /// A cluster has become ACTIVE: plays its Kubernetes API. Answers "127.0.0.1:40002" and its authority's PEM.
    std::function<std::pair<QString, QByteArray>(const QString &name, CloudHooks &hooks)> play;
    /// The cluster is no more; its hooks live on until this object dies.
    std::function<void(const QString &name)> stop;
    /// The volumes and load balancers that stand for a cluster's objects; they outlive it.
    std::function<QList<AwsStanding>(const QString &name)> standing;
    /// The target groups behind a cluster's load balancers, each target asked now.
    std::function<QList<AwsTargetGroup>(const QString &name)> targetGroups;

    /// @param baseUrl where handle() is reachable, without a trailing slash. Makes the scenario's clusters.
    void start(const QString &baseUrl);
    void handle(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply);

    /// Whom the cluster's API takes the bearer of @p token for: one of EKS' own tokens, or lastingToken().
    std::optional<std::string> userOf(const QString &cluster, const QByteArray &token) const;
    /// A bearer token that the clusters accept until the process ends, for the kubeconfig.
    QByteArray lastingToken() const;
    /// arn:aws:eks:REGION:ACCOUNT:cluster/NAME, as `aws eks update-kubeconfig` names its entries.
    QString clusterArn(const QString &name) const;

    /// The lines of a sourceable environment file (sh): AWS_ENDPOINT_URL, dummy keys, region, and files that are not there, so that
    /// the person's own settings are neither read nor changed.
    QByteArray environment(const QString &folder) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway::sandbox

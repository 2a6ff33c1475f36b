// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/aws/awsworld.h"

namespace slipway::sandbox {

/// Takes a request to the service that its signature names, checks signature and permission, and calls the handler of its operation.
class AwsRouter
{
public:
    using Handler = std::function<void(const AwsCall &)>;

    explicit AwsRouter(AwsWorld &world);

    /// An operation that a form or X-Amz-Target names. Services by their signing names, but "elb" and "elbv2", which share one.
    void add(const char *service, const char *action, Handler handler);
    /// One of EKS, by method and path. Patterns as HttpRouter's.
    void rest(const char *action, const char *method, const QString &pattern, Handler handler);

    void handle(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply);

private:
    void answer(const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply,
                const QString &action, const Handler &handler);
    /// An HTTP fault of the scenario that strikes this call; true when it has answered.
    bool strikes(const AwsCall &call);
    QString resourceOf(const AwsCall &call) const;

    AwsWorld &m_world;
    HttpRouter m_paths;
    QHash<QString, Handler> m_handlers; // "iam:GetRole"
    QHash<qsizetype, int> m_struck;
};

// Each adds its operations; all share one world that outlives the router.
void addSts(AwsWorld &world, AwsRouter &router);
void addEksClusters(AwsWorld &world, AwsRouter &router);
void addEksNodegroups(AwsWorld &world, AwsRouter &router);
void addEksAddons(AwsWorld &world, AwsRouter &router);
void addEksAccess(AwsWorld &world, AwsRouter &router);
void addEksUpdates(AwsWorld &world, AwsRouter &router);
void addEc2Catalogue(AwsWorld &world, AwsRouter &router);
void addEc2Instances(AwsWorld &world, AwsRouter &router);
void addEc2Standing(AwsWorld &world, AwsRouter &router);
void addLoadBalancers(AwsWorld &world, AwsRouter &router);
void addServiceQuotas(AwsWorld &world, AwsRouter &router);
void addEcr(AwsWorld &world, AwsRouter &router);
void addAwsIam(AwsWorld &world, AwsRouter &router);
void addAwsIamPolicies(AwsWorld &world, AwsRouter &router);
void addS3(AwsWorld &world, AwsRouter &router);
void addPricing(AwsWorld &world, AwsRouter &router);
void addAutoScaling(AwsWorld &world, AwsRouter &router);

} // namespace slipway::sandbox

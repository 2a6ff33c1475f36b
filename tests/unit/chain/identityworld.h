// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../diagnosis/cloudbuilder.h"
#include "chain/identitychains.h"
#include "chain/prove.h"

namespace slipway::identityworld {
using namespace Qt::StringLiterals;

inline const QString email = u"reader@shop-one.iam.gserviceaccount.com"_s;
inline const QString pool = u"shop-one.svc.id.goog"_s;
inline const QString member = u"serviceAccount:shop-one.svc.id.goog[shop/web]"_s;
inline const QString principal =
    u"principal://iam.googleapis.com/projects/4711/locations/global/workloadIdentityPools/shop-one.svc.id.goog/subject/ns/shop/sa/web"_s;
inline const QString userRole = u"roles/iam.workloadIdentityUser"_s;
inline const QString viewer = u"roles/storage.objectViewer"_s;
inline const QString saPath = u"v1/projects/-/serviceAccounts/"_s + email;
inline const QString issuer = u"oidc.eks.eu-west-1.amazonaws.com/id/ABC"_s;
inline const QString providerArn = u"arn:aws:iam::111122223333:oidc-provider/"_s + issuer;
inline const QString roleArn = u"arn:aws:iam::111122223333:role/weights"_s;
inline const Names shop{.ns = u"shop"_s, .app = u"catalog"_s, .node = u"n-1"_s, .other = u"models"_s};

inline QJsonObject account(const QString &annotations, const QString &name = u"web"_s)
{
    return obj(
        u"{'apiVersion':'v1','kind':'ServiceAccount','metadata':{'name':'$1','namespace':'shop','annotations':{$2}}}"_s,
        {name, annotations});
}

inline const QString bucketSpec =
    u"'nodeName':'n-1','serviceAccountName':'web','volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'models'}}}],'containers':[{'name':'main'}]"_s;

/// A pod that mounts the bucket, its account, its node.
inline Cluster
googleCluster(const QString &annotations, const QString &status = running(),
              const QString &nodeLabels =
                  u"'cloud.google.com/gke-nodepool':'gpu','iam.gke.io/gke-metadata-server-enabled':'true'"_s)
{
    Cluster cluster;
    cluster.listedAll().add(account(annotations)).add(node(shop.node, u"'cpu':'4'"_s, nodeLabels));
    App::make(shop, bucketSpec, status).to(cluster);
    return cluster;
}
inline const QString annotated = u"'iam.gke.io/gcp-service-account':'%1'"_s.arg(email);

/// Everything as it should be, by a Google service account.
inline Cloud googleCloud()
{
    return Cloud()
        .get(
            u"v1/projects/shop-one/locations/europe-west4/clusters/c"_s, 200,
            obj(u"{'name':'c','workloadIdentityConfig':{'workloadPool':'$1'},'nodePools':[{'name':'gpu','config':{'workloadMetadataConfig':{'mode':'GKE_METADATA'}}}]}"_s,
                {pool}))
        .get(u"v1/projects/shop-one"_s, 200, obj(u"{'projectNumber':'4711'}"_s))
        .get(saPath, 200, obj(u"{'email':'x'}"_s))
        .post(saPath + u":getIamPolicy"_s, 200, policyOf(userRole, {member}))
        .get(u"storage/v1/b/models/iam"_s, 200, policyOf(viewer, {u"serviceAccount:"_s + email}))
        .post(u"v1/projects/shop-one:getIamPolicy"_s, 200,
              policyOf(u"roles/owner"_s, {u"user:a@example.com"_s}));
}

inline std::optional<Chain> chainOf(const Snapshot &snapshot, bool isAws = false)
{
    const CloudFacts facts(snapshot);
    const AccountUse use = accountUse(snapshot, u"shop"_s, u"web"_s);
    return isAws ? awsChain(facts, use) : googleChain(facts, use);
}
inline QString brokenId(const std::optional<Chain> &chain)
{
    return chain && chain->broken() >= 0 ? chain->links.at(chain->broken()).id : QString();
}
inline const Link &linkOf(const Chain &chain, const QString &id)
{
    const auto found = std::ranges::find(chain.links, id, &Link::id);
    if (found == chain.links.end())
        qFatal("no link %s", qPrintable(id));
    return *found;
}
inline QByteArray text(const std::optional<Chain> &chain)
{
    return chain ? QJsonDocument(chain->toJson()).toJson() : QByteArray("none");
}

inline QJsonObject trust(const QString &provider, const QString &sub,
                         const QString &aud = u"sts.amazonaws.com"_s)
{
    const QString name = provider.section(u":oidc-provider/"_s, 1);
    return {{u"Statement"_s,
             QJsonArray{QJsonObject{
                 {u"Effect"_s, u"Allow"_s},
                 {u"Principal"_s, QJsonObject{{u"Federated"_s, provider}}},
                 {u"Action"_s, u"sts:AssumeRoleWithWebIdentity"_s},
                 {u"Condition"_s,
                  QJsonObject{{u"StringEquals"_s,
                               QJsonObject{{name + u":sub"_s, sub}, {name + u":aud"_s, aud}}}}}}}}};
}
inline const QString subject = u"system:serviceaccount:shop:web"_s;

inline Cluster awsCluster(const QString &env = u"{'name':'AWS_ROLE_ARN','value':'%1'}"_s.arg(roleArn),
                          const QString &status = running(), const QString &annotation = roleArn)
{
    Cluster cluster;
    cluster.listedAll()
        .add(account(annotation.isEmpty() ? QString()
                                          : u"'eks.amazonaws.com/role-arn':'%1'"_s.arg(annotation)))
        .add(node(shop.node));
    App::make(
        shop,
        u"'nodeName':'n-1','serviceAccountName':'web','containers':[{'name':'main','env':[%1]}]"_s.arg(env),
        status)
        .to(cluster);
    return cluster;
}
inline Cloud awsCloud(const QJsonObject &policy = trust(providerArn, subject))
{
    return Cloud()
        .get(u"clusters/prod"_s, 200,
             obj(u"{'cluster':{'name':'prod','identity':{'oidc':{'issuer':'https://$1'}}}}"_s, {issuer}))
        .role(u"weights"_s, policy)
        .iam(u"ListOpenIDConnectProviders"_s, {}, 200,
             u"<OpenIDConnectProviderList><member><Arn>%1</Arn></member></OpenIDConnectProviderList>"_s.arg(
                 providerArn))
        .iam(
            u"ListAttachedRolePolicies"_s, u"RoleName=weights"_s, 200,
            u"<AttachedPolicies><member><PolicyName>R</PolicyName><PolicyArn>arn:aws:iam::aws:policy/R</PolicyArn></member></AttachedPolicies>"_s);
}

} // namespace slipway::identityworld

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What mends identities at AWS.
#include "base/shellwords.h"
#include "diagnosis/cloudfacts.h"
#include "diagnosis/cloudremedies.h"
#include "plan/aws/irsachanges.h"
#include "plan/aws/podidentitychanges.h"
#include "plan/aws/rolepolicychanges.h"

#include <QDateTime>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

struct EksPlace {
    EksClusterRef ref = {};
    QString account = {}; ///< empty: not known
    bool isKnown() const { return !ref.region.isEmpty() && !ref.name.isEmpty(); }
};

EksPlace placeOfEks(const Snapshot &snapshot)
{
    const EksFacts eks = CloudFacts(snapshot).eksCluster();
    if (!eks.fact.isRead())
        return {};
    const QString arn = eks.json["arn"].text();
    EksPlace place{.ref = {.region = arn.section(u':', 3, 3), .name = eks.name},
                   .account = arn.section(u':', 4, 4)};
    if (place.ref.region.isEmpty()) {
        static const QRegularExpression ofIssuer(u"^oidc\\.eks\\.([a-z0-9-]+)\\.amazonaws\\."_s);
        place.ref.region = ofIssuer.match(eks.issuer()).captured(1);
    }
    return place;
}

QString nameInArn(const QString &arn)
{
    return arn.section(u'/', -1);
}

/// Of another account's role nothing can be changed with what asks this one.
bool isOwn(const EksPlace &place, const QString &roleArn)
{
    return place.isKnown() && (place.account.isEmpty() || roleArn.section(u':', 4, 4) == place.account);
}

} // namespace

Remedy letTakeRole(const QString &description, const Snapshot &snapshot, const QString &roleArn,
                   const QString &nameSpace, const QString &serviceAccount)
{
    if (const EksPlace place = placeOfEks(snapshot); isOwn(place, roleArn))
        return {.description = description,
                .change = std::make_shared<CreateServiceAccountRole>(place.ref, nameSpace, serviceAccount,
                                                                     nameInArn(roleArn), QStringList())};
    return todo(description,
                u"aws iam update-assume-role-policy --role-name %1 --policy-document file://trust.json"_s.arg(
                    shellWord(nameInArn(roleArn))));
}

Remedy letPodsTakeRole(const QString &description, const Snapshot &snapshot, const QString &roleArn,
                       const QString &nameSpace, const QString &serviceAccount)
{
    if (const EksPlace place = placeOfEks(snapshot); !roleArn.isEmpty() && isOwn(place, roleArn))
        return {.description = description,
                .change = std::make_shared<TrustPodIdentity>(place.ref, nameSpace, serviceAccount,
                                                             nameInArn(roleArn))};
    return todo(
        description,
        roleArn.isEmpty()
            ? u"aws eks list-pod-identity-associations --cluster-name CLUSTER --namespace %1 --service-account %2"_s
                  .arg(shellWord(nameSpace), shellWord(serviceAccount))
            : TrustPodIdentity({}, nameSpace, serviceAccount, nameInArn(roleArn)).command());
}

Remedy letNodesDo(const QString &description, const Snapshot &snapshot, const QString &roleName,
                  const QString &policy)
{
    if (const EksPlace place = placeOfEks(snapshot); place.isKnown() && !roleName.isEmpty())
        return {.description = description,
                .change = std::make_shared<CreateIamRole>(place.ref.region, roleName, u"ec2.amazonaws.com"_s,
                                                          QStringList{policy})};
    return todo(description,
                u"aws iam attach-role-policy --role-name %1 --policy-arn arn:aws:iam::aws:policy/%2"_s.arg(
                    roleName.isEmpty() ? u"ROLE"_s : shellWord(roleName), policy));
}

Remedy makeIssuerKnown(const QString &description, const Snapshot &snapshot)
{
    if (const EksPlace place = placeOfEks(snapshot); place.isKnown())
        return {.description = description, .change = std::make_shared<EnsureOidcProvider>(place.ref)};
    return todo(description, u"eksctl utils associate-iam-oidc-provider --cluster CLUSTER --approve"_s);
}

Remedy letReadBucket(const QString &description, const Snapshot &snapshot, const QString &roleArn,
                     const S3Use &place)
{
    const EksPlace eks = placeOfEks(snapshot);
    if (!place.bucket.isEmpty() && isOwn(eks, roleArn))
        return {.description = description,
                .change = std::make_shared<AllowBucketRead>(eks.ref.region, nameInArn(roleArn), place.bucket,
                                                            place.folder)};
    return todo(
        description,
        u"aws iam put-role-policy --role-name %1 --policy-name read-bucket --policy-document file://policy.json"_s
            .arg(shellWord(nameInArn(roleArn))));
}

Remedy createPodsAnew(const QString &description, const Snapshot &snapshot, const KubeObject &pod)
{
    const KubeObject &owner = snapshot.topOwner(pod);
    const bool isRestartable =
        owner.kind == "Deployment"_L1 || owner.kind == "StatefulSet"_L1 || owner.kind == "DaemonSet"_L1;
    if (isRestartable && snapshot.now() > 0) {
        const QString now =
            QDateTime::fromSecsSinceEpoch(snapshot.now(), QTimeZone::UTC).toString(Qt::ISODate);
        return patchOf(
            description, owner,
            {{u"spec"_s,
              QJsonObject{{u"template"_s,
                           QJsonObject{{u"metadata"_s,
                                        QJsonObject{{u"annotations"_s,
                                                     QJsonObject{{u"kubectl.kubernetes.io/restartedAt"_s,
                                                                  now}}}}}}}}}});
    }
    // What somebody's controller owns it makes anew by itself; a pod of nobody's does not come back.
    return todo(description,
                u"kubectl delete pod %1%2"_s.arg(shellWord(pod.name), inNamespace(pod.nameSpace)));
}

} // namespace slipway::diagnosis

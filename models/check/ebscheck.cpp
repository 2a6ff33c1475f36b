// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// EKS: the EBS CSI addon that makes the volumes, and the way in which its pods get their role.
#include "aws/awsfederation.h"
#include "aws/eksissues.h"
#include "check/families.h"
#include "plan/aws/awsaccountchanges.h"
#include "plan/aws/eksaddonchanges.h"
#include "plan/aws/irsachanges.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

const QString driver = u"aws-ebs-csi-driver"_s;
const QString agent = u"eks-pod-identity-agent"_s;
// EKS user guide, "Amazon EBS CSI driver".
const QString controllerAccount = u"ebs-csi-controller-sa"_s;
const QString driverPolicy = u"service-role/AmazonEBSCSIDriverPolicy"_s;

bool hasClaims(const CheckContext &context)
{
    if (!context.rendering())
        return false;
    const auto objects = context.rendering()->objects();
    return std::ranges::any_of(
        objects, [](const RenderedObject &object) { return object.kind() == "PersistentVolumeClaim"_L1; });
}

/// What gives the cluster a driver with a role, one after the other. An addon that is there is updated.
QList<Remedy> roleAndAddon(const EksClusterRef &ref)
{
    // As the recipe eks-llm-platform names it, so that both find each other's.
    const QString role = u"slipway-%1-ebs"_s.arg(ref.name.toLower().left(47));
    return {remedyBy(std::make_shared<CreateIamRole>(ref.region, role, u"pods.eks.amazonaws.com"_s,
                                                     QStringList{driverPolicy})),
            remedyBy(std::make_shared<InstallEksAddon>(ref, agent, QString(), QString())),
            remedyBy(std::make_shared<InstallEksAddon>(ref, driver, controllerAccount, role))};
}

Task<QList<Finding>> runDriver(CheckContext &context, std::stop_token stop)
{
    if (!hasClaims(context))
        co_return QList<Finding>{};
    auto cluster = co_await context.eksCluster(stop);
    if (isToBeMade(context, cluster))
        co_return QList<Finding>{}; // said by the check of the cluster
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    const EksClusterRef ref = context.eksRef();
    if (cluster->isAutoMode)
        co_return QList<Finding>{passed(
            u"ebs.driver"_s, words(QT_TRANSLATE_NOOP("Check", "EKS Auto Mode makes volumes by itself")))};
    const QString object = u"addon/%1/%2"_s.arg(ref.name, driver);
    auto addon = co_await context.aws()->addon(ref, driver, stop);
    if (!addon) {
        if (addon.error().kind != ErrorKind::NotFound)
            co_return std::unexpected(std::move(addon.error()));
        // Somebody may have installed it with Helm.
        if (context.kube()) {
            auto found = co_await context.kube()->get(
                {.kind = kinds::csiDrivers(), .name = u"ebs.csi.aws.com"_s}, stop);
            if (found)
                co_return QList<Finding>{
                    passed(u"ebs.driver"_s,
                           words(QT_TRANSLATE_NOOP(
                               "Check", "The EBS CSI driver is installed, though not as an EKS addon")))};
            if (found.error().kind == ErrorKind::Cancelled)
                co_return std::unexpected(std::move(found.error()));
        }
        if (context.makes(u"install-eks-addon"_s, object))
            co_return QList<Finding>{
                willBeMade(u"ebs.driver"_s, words(QT_TRANSLATE_NOOP("Check", "The EBS CSI addon")))};
        co_return QList<Finding>{
            problem(u"ebs.driver-missing"_s, Severity::Error,
                    words(QT_TRANSLATE_NOOP("Check", "The cluster has no EBS CSI driver")),
                    words(QT_TRANSLATE_NOOP("Check",
                                            "Nobody would make the volumes: their claims stay Pending, and "
                                            "with them every pod that needs one.")),
                    {{object, u"answer"_s, addon.error().reason}}, roleAndAddon(ref))};
    }
    if (addon->status != "ACTIVE"_L1 && addon->status != "UPDATING"_L1) {
        co_return QList<Finding>{problem(
            u"ebs.driver-not-active"_s, addon->status == "CREATING"_L1 ? Severity::Warning : Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The EBS CSI addon is %1")).arg(addon->status),
            addon->issues.isEmpty() ? words(QT_TRANSLATE_NOOP("Check", "EKS gives no reason."))
                                    : eksIssueWords(addon->issues),
            {{object, u"status"_s, addon->status},
             {object, u"health.issues"_s, eksIssueWords(addon->issues)}},
            {advice(words(QT_TRANSLATE_NOOP(
                        "Check", "Look at what holds its pods; without a node that takes them it stays so")),
                    u"kubectl -n kube-system get pods -l app.kubernetes.io/name=aws-ebs-csi-driver"_s)})};
    }
    co_return QList<Finding>{
        passed(u"ebs.driver"_s,
               words(QT_TRANSLATE_NOOP("Check", "The EBS CSI addon is active: %1")).arg(addon->version))};
}

/// The role by IRSA: provider in IAM, trust in the role.
Task<QList<Finding>> judgeIrsa(CheckContext *context, EksCluster cluster, QString roleArn,
                               std::stop_token stop)
{
    const EksClusterRef ref = context->eksRef();
    auto account = co_await context->awsAccount(stop);
    if (!account)
        co_return std::unexpected(std::move(account.error()));
    const QString arn = oidcProviderArn(account->accountId, cluster, ref.region);
    const QString issuer = arn.section(u'/', 1);
    auto provider = co_await context->aws()->oidcProvider(ref.region, arn, stop);
    if (!provider && provider.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(provider.error()));
    if (!provider) {
        co_return QList<Finding>{problem(
            u"irsa.provider-missing"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "IAM does not know the cluster's OIDC provider")),
            words(QT_TRANSLATE_NOOP("Check",
                                    "Pods whose service account names a role get “No OpenIDConnect provider "
                                    "found in your account” and make no volumes.")),
            {{arn, u"answer"_s, provider.error().reason},
             {u"cluster/%1/%2"_s.arg(ref.region, ref.name), u"identity.oidc.issuer"_s, cluster.oidcIssuer}},
            {remedyBy(std::make_shared<EnsureOidcProvider>(ref))})};
    }
    if (!provider->clientIds.contains(stsAudience)) {
        co_return QList<Finding>{problem(
            u"irsa.audience-missing"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The cluster's OIDC provider does not take STS as audience")),
            words(QT_TRANSLATE_NOOP("Check",
                                    "Tokens of pods are made for sts.amazonaws.com; IAM refuses them.")),
            {{arn, u"ClientIDList"_s, provider->clientIds.join(u", "_s)}},
            {remedyBy(std::make_shared<EnsureOidcProvider>(ref))})};
    }
    auto role = co_await context->aws()->role(ref.region, roleArn.section(u'/', -1), stop);
    if (!role && role.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(role.error()));
    const QString subject = serviceAccountSubject(u"kube-system"_s, controllerAccount);
    if (!role || !trustsServiceAccount(role->trustPolicy, issuer, subject)) {
        co_return QList<Finding>{problem(
            u"irsa.role-not-trusting"_s, Severity::Error,
            role ? words(QT_TRANSLATE_NOOP("Check", "The role %1 does not let the EBS CSI driver in"))
                       .arg(role->name)
                 : words(QT_TRANSLATE_NOOP("Check", "The role of the EBS CSI driver does not exist")),
            words(QT_TRANSLATE_NOOP("Check",
                                    "Its trust policy has to allow sts:AssumeRoleWithWebIdentity "
                                    "through this cluster's provider for %1."))
                .arg(subject),
            {{roleArn, u"AssumeRolePolicyDocument"_s, issuer}},
            {remedyBy(std::make_shared<CreateServiceAccountRole>(
                ref, u"kube-system"_s, controllerAccount, roleNameOf(roleArn), QStringList{driverPolicy}))})};
    }
    co_return QList<Finding>{
        passed(u"irsa.ready"_s,
               words(QT_TRANSLATE_NOOP(
                   "Check", "The EBS CSI driver gets its role through the cluster's OIDC provider")))};
}

Task<QList<Finding>> runDriverIdentity(CheckContext &context, std::stop_token stop)
{
    if (!hasClaims(context))
        co_return QList<Finding>{};
    auto cluster = co_await context.eksCluster(stop);
    if (isToBeMade(context, cluster))
        co_return QList<Finding>{}; // said by the check of the cluster
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    const EksClusterRef ref = context.eksRef();
    if (cluster->isAutoMode)
        co_return QList<Finding>{};
    auto addon = co_await context.aws()->addon(ref, driver, stop);
    if (!addon && addon.error().kind == ErrorKind::NotFound)
        co_return QList<Finding>{}; // said by the check of the driver
    if (!addon)
        co_return std::unexpected(std::move(addon.error()));
    if (!addon->serviceAccountRoleArn.isEmpty())
        co_return co_await judgeIrsa(&context, *cluster, addon->serviceAccountRoleArn, stop);
    const QString object = u"addon/%1/%2"_s.arg(ref.name, driver);
    auto associations =
        co_await context.aws()->podIdentityAssociations(ref, u"kube-system"_s, controllerAccount, stop);
    if (!associations)
        co_return std::unexpected(std::move(associations.error()));
    if (associations->isEmpty() && context.makes(u"install-eks-addon"_s, object))
        co_return QList<Finding>{
            willBeMade(u"podidentity.ready"_s, words(QT_TRANSLATE_NOOP("Check", "The driver's role")))};
    if (associations->isEmpty()) {
        co_return QList<Finding>{problem(
            u"ebs.role-missing"_s, Severity::Warning,
            words(QT_TRANSLATE_NOOP("Check", "The EBS CSI driver has no role of its own")),
            words(QT_TRANSLATE_NOOP("Check",
                                    "The addon may be active all the same; unless the nodes' role has %1, "
                                    "making a volume fails with UnauthorizedOperation."))
                .arg(driverPolicy),
            {{object, u"serviceAccountRoleArn"_s, QString()}}, roleAndAddon(ref))};
    }
    auto present = co_await context.aws()->addon(ref, agent, stop);
    if (!present && present.error().kind == ErrorKind::NotFound) {
        co_return QList<Finding>{problem(
            u"podidentity.agent-missing"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The agent of EKS Pod Identity is not installed")),
            words(QT_TRANSLATE_NOOP(
                "Check", "The EBS CSI driver's role is associated, and nobody on the nodes hands it out.")),
            {{u"addon/%1/%2"_s.arg(ref.name, agent), u"answer"_s, present.error().reason}},
            {remedyBy(std::make_shared<InstallEksAddon>(ref, agent, QString(), QString()))})};
    }
    if (!present)
        co_return std::unexpected(std::move(present.error()));
    co_return QList<Finding>{passed(
        u"podidentity.ready"_s,
        words(QT_TRANSLATE_NOOP("Check", "The EBS CSI driver gets its role through EKS Pod Identity")))};
}

} // namespace

Check ebsDriverCheck()
{
    return {u"ebs-csi"_s, words(QT_TRANSLATE_NOOP("Check", "EBS CSI addon")), runDriver};
}
Check podIdentityCheck()
{
    return {u"pod-identity"_s, words(QT_TRANSLATE_NOOP("Check", "Role of the EBS CSI driver")),
            runDriverIdentity};
}

} // namespace slipway

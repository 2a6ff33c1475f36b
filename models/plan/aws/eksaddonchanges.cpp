// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/aws/eksaddonchanges.h"

#include "base/shellwords.h"
#include "kube/kubeclient.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The SDK's waiter: 60 times 10 seconds.
constexpr auto addonLimit = 10min;

/// The association of a service account, or one without id.
Task<EksPodIdentityAssociation> associationOf(AwsClient *aws, EksClusterRef cluster, QString nameSpace,
                                              QString serviceAccount, std::stop_token stop)
{
    auto found = co_await aws->podIdentityAssociations(cluster, nameSpace, serviceAccount, stop);
    // With the cluster that an earlier step makes, its associations are not there either.
    if (!found && found.error().kind == ErrorKind::NotFound)
        co_return EksPodIdentityAssociation{};
    if (!found)
        co_return std::unexpected(std::move(found.error()));
    co_return found->isEmpty() ? EksPodIdentityAssociation{} : found->first();
}

} // namespace

// --- InstallEksAddon

QString InstallEksAddon::object() const
{
    return u"addon/%1/%2"_s.arg(m_cluster.name, m_addon);
}

QString InstallEksAddon::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Install the addon %1")).arg(m_addon);
}

QString InstallEksAddon::command() const
{
    const QStringList names{u"--cluster-name"_s, m_cluster.name, u"--addon-name"_s, m_addon};
    QString create = awsCommand(QStringList{u"eks"_s, u"create-addon"_s} + names, m_cluster.region);
    QString update = awsCommand(QStringList{u"eks"_s, u"update-addon"_s} + names, m_cluster.region);
    if (!m_role.isEmpty()) {
        const QString identity = m_isIrsa ? " --service-account-role-arn "_L1 + roleArnInShell(m_role)
                                          : " --pod-identity-associations serviceAccount="_L1
                + shellCommand({m_serviceAccount}) + ",roleArn="_L1 + roleArnInShell(m_role);
        create += identity;
        update += identity;
    }
    // create-addon refuses one that is there.
    return awsCommand(QStringList{u"eks"_s, u"describe-addon"_s} + names, m_cluster.region)
        + " >/dev/null 2>&1 && "_L1 + update + " || "_L1 + create + u'\n'
        + awsCommand(QStringList{u"eks"_s, u"wait"_s, u"addon-active"_s} + names, m_cluster.region);
}

Task<QJsonObject> InstallEksAddon::look(ChangeContext context, std::stop_token stop)
{
    auto addon = co_await context.aws->addon(m_cluster, m_addon, stop);
    if (!addon && addon.error().kind == ErrorKind::NotFound)
        co_return QJsonObject{{"existed"_L1, false}};
    if (!addon)
        co_return std::unexpected(std::move(addon.error()));
    QJsonObject seen{{"existed"_L1, true}, {"status"_L1, addon->status}, {"version"_L1, addon->version}};
    bool hasRole = m_role.isEmpty() || !addon->serviceAccountRoleArn.isEmpty();
    if (!hasRole) {
        auto association =
            co_await associationOf(context.aws, m_cluster, nameSpace(), m_serviceAccount, stop);
        if (!association)
            co_return std::unexpected(std::move(association.error()));
        hasRole = !association->id.isEmpty();
    }
    seen.insert("hadRole"_L1, hasRole);
    seen.insert("done"_L1, hasRole && (addon->status == "ACTIVE"_L1 || addon->status == "UPDATING"_L1));
    co_return seen;
}

QString InstallEksAddon::doneText() const
{
    return m_role.isEmpty()
        ? changeWords(QT_TRANSLATE_NOOP("Change", "The addon %1 is there and active.")).arg(m_addon)
        : changeWords(QT_TRANSLATE_NOOP("Change", "The addon %1 is there and active, and has a role."))
              .arg(m_addon);
}

ChangePreview::Effect InstallEksAddon::effect(const QJsonObject &seen) const
{
    return seen.value("existed"_L1).toBool() ? ChangePreview::Effect::Update : ChangePreview::Effect::Create;
}

QStringList InstallEksAddon::details(const QJsonObject &seen) const
{
    QStringList lines;
    if (seen.value("existed"_L1).toBool()) {
        lines << changeWords(QT_TRANSLATE_NOOP(
                                 "Change", "It is there (%1, %2): it is updated, and keeps its settings."))
                     .arg(seen.value("version"_L1).toString(), seen.value("status"_L1).toString());
    }
    if (!m_role.isEmpty())
        lines << changeWords(
                     m_isIrsa
                         ? QT_TRANSLATE_NOOP("Change",
                                             "Its pods (%1) act as the role %2, by the cluster's "
                                             "OIDC provider (IRSA).")
                         : QT_TRANSLATE_NOOP("Change", "Its pods (%1) act as the role %2, by Pod Identity."))
                     .arg(m_serviceAccount, roleNameOf(m_role));
    lines << changeWords(QT_TRANSLATE_NOOP("Change", "It needs a node that its pods can be scheduled on."));
    return lines;
}

Task<QJsonObject> InstallEksAddon::make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                                        std::stop_token stop)
{
    // Being made or changed, by a run that was interrupted or by somebody: EKS takes nothing else meanwhile.
    AwsClient *aws = context.aws;
    const Error late =
        fail(ErrorKind::Timeout,
             changeWords(QT_TRANSLATE_NOOP("Change", "Another update of the addon %1 does not end."))
                 .arg(m_addon),
             object())
            .error();
    auto settled = co_await waitUntil(
        *context.clock, addonLimit, 10s,
        [this, aws, progress](std::stop_token inner) { return quiet(aws, progress, inner); }, late, stop);
    if (!settled)
        co_return std::unexpected(std::move(settled.error()));
    auto now = co_await look(context, stop);
    if (!now || now->value("done"_L1).toBool())
        co_return now;
    EksAddonSpec spec{.name = m_addon, .clientRequestToken = captured.value("token"_L1).toString()};
    if (now->value("existed"_L1).toBool())
        spec.resolveConflicts = u"PRESERVE"_s; // what somebody has set stays
    if (!m_role.isEmpty() && !now->value("hadRole"_L1).toBool()) {
        auto role = co_await roleArnOf(context.aws, m_cluster.region, m_role, stop);
        if (!role)
            co_return std::unexpected(std::move(role.error()));
        // One that somebody made for the service account is not made again: EKS refuses a second.
        auto association =
            co_await associationOf(context.aws, m_cluster, nameSpace(), m_serviceAccount, stop);
        if (!association)
            co_return std::unexpected(std::move(association.error()));
        if (association->id.isEmpty() && m_isIrsa)
            spec.serviceAccountRoleArn = *role;
        else if (association->id.isEmpty())
            spec.podIdentity = {{.serviceAccount = m_serviceAccount, .roleArn = *role}};
    }
    auto addon =
        co_await ensureAddon(*context.aws, *context.clock, m_cluster, spec, addonLimit, progress, stop);
    if (!addon)
        co_return std::unexpected(std::move(addon.error()));
    co_return QJsonObject{{"version"_L1, addon->version}};
}

Task<Waited> InstallEksAddon::quiet(AwsClient *aws, ProgressSink progress, std::stop_token stop) const
{
    auto addon = co_await aws->addon(m_cluster, m_addon, stop);
    if (!addon && addon.error().kind == ErrorKind::NotFound)
        co_return Waited{.isOver = true};
    if (!addon)
        co_return std::unexpected(std::move(addon.error()));
    progress({.step = m_addon, .message = addon->status});
    co_return Waited{.isOver = !addon->status.endsWith("ING"_L1)};
}

QString InstallEksAddon::takeBackText(const QJsonObject &captured) const
{
    return captured.value("existed"_L1).toBool()
        ? QString()
        : changeWords(QT_TRANSLATE_NOOP("Change", "Removes the addon %1, unless volumes still need it."))
              .arg(m_addon);
}

/// How many volumes the addon's driver still has to look after: without it they are neither detached nor deleted.
Task<int> InstallEksAddon::volumesInUse(KubeClient *kube, std::stop_token stop) const
{
    auto volumes = co_await kube->list(*wellKnownKind(u"v1"_s, u"PersistentVolume"_s), {}, stop);
    if (!volumes)
        co_return std::unexpected(std::move(volumes.error()));
    int count = 0;
    for (const QJsonObject &volume : std::as_const(volumes->items))
        count += volume["spec"_L1]["csi"_L1]["driver"_L1] == "ebs.csi.aws.com"_L1 ? 1 : 0;
    co_return count;
}

Task<QString> InstallEksAddon::takeBack(ChangeContext context, QJsonObject, QJsonObject,
                                        ProgressSink progress, std::stop_token stop)
{
    if (m_addon == "aws-ebs-csi-driver"_L1 && context.kube) {
        // Claims that were just deleted take their volumes with them, which the driver does within seconds to a few minutes.
        int left = 0;
        for (int attempt = 0; attempt < 24; ++attempt) {
            auto inUse = co_await volumesInUse(context.kube, stop);
            if (!inUse)
                co_return std::unexpected(std::move(inUse.error()));
            left = *inUse;
            if (left == 0)
                break;
            progress({.step = u"volumes"_s, .message = u"%1 PersistentVolume"_s.arg(left)});
            if (auto slept = co_await context.clock->sleepFor(5s, stop); !slept)
                co_return std::unexpected(std::move(slept.error()));
        }
        if (left > 0)
            co_return changeWords(
                QT_TRANSLATE_NOOP(
                    "Change", "The addon %1 stays: %2 volumes of the cluster need it, and go on costing."))
                .arg(m_addon)
                .arg(left);
    }
    auto deleted = co_await context.aws->deleteAddon(m_cluster, m_addon, stop);
    if (!deleted && deleted.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(deleted.error()).within(u"DeleteAddon"_s));
    AwsClient *aws = context.aws;
    // A node group is not to go before the addon's pods have been told to.
    for (int attempt = 0; attempt < 60; ++attempt) {
        auto addon = co_await aws->addon(m_cluster, m_addon, stop);
        if (!addon && addon.error().kind == ErrorKind::NotFound)
            co_return QString();
        if (!addon)
            co_return std::unexpected(std::move(addon.error()));
        progress({.step = m_addon, .message = addon->status});
        if (auto slept = co_await context.clock->sleepFor(10s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
    co_return fail(ErrorKind::Timeout,
                   changeWords(QT_TRANSLATE_NOOP("Change", "The addon %1 is not gone after %2 minutes."))
                       .arg(m_addon)
                       .arg(addonLimit.count()),
                   object());
}

QJsonObject InstallEksAddon::fields() const
{
    return {{"region"_L1, m_cluster.region},
            {"cluster"_L1, m_cluster.name},
            {"addon"_L1, m_addon},
            {"serviceAccount"_L1, m_serviceAccount},
            {"role"_L1, m_role},
            {"identity"_L1, m_isIrsa ? "irsa"_L1 : "pod-identity"_L1}};
}

// --- AssociatePodIdentity

QString AssociatePodIdentity::object() const
{
    return u"podIdentity/%1/%2/%3"_s.arg(m_cluster.name, m_nameSpace, m_serviceAccount);
}

QString AssociatePodIdentity::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Let %1/%2 act as the role %3"))
        .arg(m_nameSpace, m_serviceAccount, roleNameOf(m_role));
}

QString AssociatePodIdentity::command() const
{
    return awsCommand({u"eks"_s, u"create-pod-identity-association"_s, u"--cluster-name"_s, m_cluster.name,
                       u"--namespace"_s, m_nameSpace, u"--service-account"_s, m_serviceAccount},
                      m_cluster.region)
        + " --role-arn "_L1 + roleArnInShell(m_role);
}

Task<QJsonObject> AssociatePodIdentity::look(ChangeContext context, std::stop_token stop)
{
    auto association = co_await associationOf(context.aws, m_cluster, m_nameSpace, m_serviceAccount, stop);
    if (!association)
        co_return std::unexpected(std::move(association.error()));
    if (association->id.isEmpty())
        co_return QJsonObject{{"existed"_L1, false}};
    co_return QJsonObject{{"existed"_L1, true},
                          {"role"_L1, association->roleArn},
                          {"done"_L1, roleNameOf(association->roleArn) == roleNameOf(m_role)}};
}

QString AssociatePodIdentity::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "%1/%2 acts as the role %3 already."))
        .arg(m_nameSpace, m_serviceAccount, roleNameOf(m_role));
}

QStringList AssociatePodIdentity::details(const QJsonObject &seen) const
{
    if (seen.value("existed"_L1).toBool())
        return {changeWords(QT_TRANSLATE_NOOP(
                                "Change", "It acts as %1 now, which is not changed: this step would fail."))
                    .arg(seen.value("role"_L1).toString())};
    return {changeWords(QT_TRANSLATE_NOOP("Change", "Pods that run already see it after a restart."))};
}

Task<QJsonObject> AssociatePodIdentity::make(ChangeContext context, QJsonObject captured, ProgressSink,
                                             std::stop_token stop)
{
    if (captured.value("existed"_L1).toBool()) {
        co_return fail(ErrorKind::Conflict,
                       changeWords(QT_TRANSLATE_NOOP("Change", "%1/%2 acts as another role, %3."))
                           .arg(m_nameSpace, m_serviceAccount, captured.value("role"_L1).toString()),
                       object(),
                       changeWords(QT_TRANSLATE_NOOP(
                           "Change", "Give that role what is needed, or remove its association.")));
    }
    auto role = co_await roleArnOf(context.aws, m_cluster.region, m_role, stop);
    if (!role)
        co_return std::unexpected(std::move(role.error()));
    auto made = co_await context.aws->createPodIdentityAssociation(
        m_cluster, {.nameSpace = m_nameSpace, .serviceAccount = m_serviceAccount, .roleArn = *role},
        captured.value("token"_L1).toString(), stop);
    if (!made && made.error().reason == "ResourceInUseException"_L1)
        made = co_await associationOf(context.aws, m_cluster, m_nameSpace, m_serviceAccount, stop);
    if (!made)
        co_return std::unexpected(std::move(made.error()).within(u"CreatePodIdentityAssociation"_s));
    co_return QJsonObject{{"id"_L1, made->id}};
}

QString AssociatePodIdentity::takeBackText(const QJsonObject &captured) const
{
    return captured.value("existed"_L1).toBool()
        ? QString()
        : changeWords(QT_TRANSLATE_NOOP("Change", "Takes the role %1 away from %2/%3."))
              .arg(roleNameOf(m_role), m_nameSpace, m_serviceAccount);
}

Task<QString> AssociatePodIdentity::takeBack(ChangeContext context, QJsonObject, QJsonObject made,
                                             ProgressSink, std::stop_token stop)
{
    auto now = co_await associationOf(context.aws, m_cluster, m_nameSpace, m_serviceAccount, stop);
    if (!now)
        co_return std::unexpected(std::move(now.error()));
    if (now->id.isEmpty())
        co_return QString();
    const QString ours = made.value("id"_L1).toString();
    if (!ours.isEmpty() && now->id != ours)
        co_return changeWords(QT_TRANSLATE_NOOP("Change", "%1 was made by somebody else and stays."))
            .arg(object());
    auto deleted = co_await context.aws->deletePodIdentityAssociation(m_cluster, now->id, stop);
    if (!deleted && deleted.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(deleted.error()));
    co_return QString();
}

QJsonObject AssociatePodIdentity::fields() const
{
    return {{"region"_L1, m_cluster.region},
            {"cluster"_L1, m_cluster.name},
            {"namespace"_L1, m_nameSpace},
            {"serviceAccount"_L1, m_serviceAccount},
            {"role"_L1, m_role}};
}

} // namespace slipway

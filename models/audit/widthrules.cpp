// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rights that are wider than what they are for, and the trust of IAM roles for service accounts. Sources: GKE docs, "Cloud Storage FUSE CSI
// driver", set-up; EKS docs, "IAM roles for service accounts".
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

void wide(AuditContext &context, const Place &place, const QString &field, const QString &value,
          const QString &title, const QString &cause, const QString &instead)
{
    context.report.add("iam.too-wide", {{place, field, value}}, title, cause, AuditText::tr("Grant only"),
                       instead);
}

} // namespace

void widthRules(AuditContext &context)
{
    static const QRegularExpression bucketNamed(u"gs://[a-z0-9$]|bucketName:|volumeHandle:"_s);
    const bool bucket = context.world.mentions(bucketNamed);
    static const QRegularExpression person(u"^(?:user|group|domain):"_s);
    for (const IamGrant &grant : iamGrants(context.world)) {
        if (person.match(grant.member).hasMatch())
            continue;
        const QString &role = grant.role;
        if (grant.resource == "project"_L1 || grant.resource == "organization"_L1) {
            if (role == "roles/owner"_L1 || role == "roles/editor"_L1)
                wide(context, grant.rolePlace, u"role"_s, role,
                     AuditText::tr("%1 on the whole project is far more than a workload needs").arg(role),
                     AuditText::tr("Whoever gets into a pod of this identity has the project."),
                     AuditText::tr("the roles of the services that it calls, on the resources themselves"));
            else if (role == "roles/storage.admin"_L1 || role == "roles/storage.objectAdmin"_L1)
                wide(
                    context, grant.rolePlace, u"role"_s, role,
                    AuditText::tr("%1 on the whole project reaches every bucket").arg(role),
                    AuditText::tr("Reading needs roles/storage.objectViewer, writing "
                                  "roles/storage.objectUser, on the one bucket."),
                    u"gcloud storage buckets add-iam-policy-binding gs://BUCKET --role=roles/storage.objectUser"_s);
            else if (bucket
                     && (role == "roles/storage.objectViewer"_L1 || role == "roles/storage.objectUser"_L1))
                wide(context, grant.rolePlace, u"role"_s, role,
                     AuditText::tr("%1 on the whole project reaches every bucket").arg(role),
                     AuditText::tr("The bucket is known here; a binding on the project also does nothing for "
                                   "a bucket of another project."),
                     u"gcloud storage buckets add-iam-policy-binding gs://BUCKET --role="_s + role);
            else if (role == "roles/iam.workloadIdentityUser"_L1
                     || role == "roles/iam.serviceAccountTokenCreator"_L1
                     || role == "roles/iam.serviceAccountUser"_L1)
                wide(context, grant.rolePlace, u"role"_s, role,
                     AuditText::tr("%1 on the whole project lets it act as every account").arg(role),
                     AuditText::tr("The role belongs on the one service account."),
                     u"gcloud iam service-accounts add-iam-policy-binding ACCOUNT --role="_s + role);
            else if (role == "roles/container.admin"_L1 || role == "roles/compute.admin"_L1
                     || role == "roles/iam.securityAdmin"_L1)
                if (grant.member.contains("svc.id.goog"_L1))
                    wide(context, grant.rolePlace, u"role"_s, role,
                         AuditText::tr("%1 on the whole project is far more than a workload needs").arg(role),
                         AuditText::tr("Whoever gets into a pod of this identity has the project."),
                         AuditText::tr(
                             "the roles of the services that it calls, on the resources themselves"));
        } else if (grant.resource == "bucket"_L1 && role == "roles/storage.admin"_L1) {
            wide(context, grant.rolePlace, u"role"_s, role,
                 AuditText::tr(
                     "roles/storage.admin lets a workload delete the bucket and change who may read it"),
                 AuditText::tr(
                     "Reading needs roles/storage.objectViewer, writing roles/storage.objectUser; where the "
                     "client asks for the bucket itself, roles/storage.legacyBucketReader besides."),
                 u"--role=roles/storage.objectUser"_s);
        }
        if (grant.member == "allUsers"_L1 && role.startsWith("roles/storage."_L1)
            && role != "roles/storage.objectViewer"_L1)
            wide(context, grant.memberPlace, u"member"_s, grant.member,
                 AuditText::tr("Everybody in the world may change this bucket"),
                 AuditText::tr("allUsers needs no sign-in."), u"roles/storage.objectViewer"_s);
    }
    static const QRegularExpression managed(
        u"^arn:aws[\\w-]*:iam::aws:policy/(AdministratorAccess|PowerUserAccess|IAMFullAccess|AmazonS3FullAccess|AmazonEC2FullAccess|AmazonSageMakerFullAccess|AmazonEC2ContainerRegistryFullAccess)$"_s);
    for (const Command &command : context.world.commands) {
        const ParsedCommand line = parsed(command, &context.world);
        for (const Flag &flag : line.flags) {
            if (flag.name != "--policy-arn"_L1 && flag.name != "--attach-policy-arn"_L1)
                continue;
            if (const auto match = managed.match(flag.value); match.hasMatch())
                wide(context, {command.file, flag.line}, flag.name, flag.value,
                     AuditText::tr("%1 is far more than a workload needs").arg(match.captured(1)),
                     AuditText::tr("Whoever gets into a pod of this role has the account."),
                     match.captured(1) == "AmazonS3FullAccess"_L1
                         ? u"s3:GetObject and s3:ListBucket on the one bucket"_s
                         : AuditText::tr("a policy with the actions and resources that it uses"));
        }
        if (line.program == "kubectl"_L1 && line.startsWith({u"create", u"clusterrolebinding"})
            && line.value({u"--clusterrole"}) == "cluster-admin"_L1 && line.has({u"--serviceaccount"}))
            wide(context, command.place(), u"--clusterrole"_s, u"cluster-admin"_s,
                 AuditText::tr("%1 is far more than a workload needs").arg(u"cluster-admin"_s),
                 AuditText::tr("Whoever gets into a pod of this account has the cluster."),
                 AuditText::tr("a Role with the verbs that it uses"));
    }
    for (const Manifest *binding : context.world.ofKind(u"ClusterRoleBinding")) {
        const YamlNode *name = binding->root.at({u"roleRef", u"name"});
        const YamlNode *subjects = binding->root.find(u"subjects");
        if (!name || name->text() != "cluster-admin"_L1 || !subjects)
            continue;
        if (std::ranges::any_of(subjects->items, [](const YamlNode &subject) {
                return subject.find(u"kind") && subject.find(u"kind")->text() == "ServiceAccount"_L1;
            }))
            wide(context, binding->place(*name), u"roleRef.name"_s, name->text(),
                 AuditText::tr("%1 is far more than a workload needs").arg(u"cluster-admin"_s),
                 AuditText::tr("Whoever gets into a pod of this account has the cluster."),
                 AuditText::tr("a Role with the verbs that it uses"));
    }
    for (const DataDocument &document : context.world.documents) {
        const YamlNode *statements = document.root.find(u"Statement");
        if (!statements)
            continue;
        for (const YamlNode &statement : statements->items) {
            const YamlNode *action = statement.find(u"Action");
            const YamlNode *resource = statement.find(u"Resource");
            const YamlNode *effect = statement.find(u"Effect");
            if (!action || !resource || (effect && effect->text() == "Deny"_L1))
                continue;
            const auto holds = [](const YamlNode &node, const QString &text) {
                return node.isList()
                    ? std::ranges::any_of(node.items,
                                          [&](const YamlNode &item) { return item.text() == text; })
                    : node.text() == text;
            };
            const bool all = holds(*resource, u"*"_s);
            for (const QString &each :
                 {u"*"_s, u"*:*"_s, u"s3:*"_s, u"iam:*"_s, u"ec2:*"_s, u"sagemaker:*"_s, u"ecr:*"_s}) {
                if (all && holds(*action, each))
                    wide(context,
                         {document.file, action->position.line > 0 ? action->position.line : document.line},
                         u"Action"_s, each, AuditText::tr("The policy allows %1 on everything").arg(each),
                         AuditText::tr("Whoever gets into a pod of this role has the account."),
                         AuditText::tr("a policy with the actions and resources that it uses"));
            }
        }
    }
}

void trustRules(AuditContext &context)
{
    const QList<KubernetesAccount> accounts = createdAccounts(context.world);
    static const QRegularExpression subject(u"^system:serviceaccount:([^:\\s]+):([^:\\s]+)$"_s);
    for (const DataDocument &document : context.world.documents) {
        const YamlNode *statements = document.root.find(u"Statement");
        if (!statements)
            continue;
        const QList<YamlNode> list = statements->isMap() ? QList<YamlNode>{*statements} : statements->items;
        for (const YamlNode &statement : list) {
            const YamlNode *action = statement.find(u"Action");
            const YamlNode *federated = statement.at({u"Principal", u"Federated"});
            const YamlNode *conditions = statement.find(u"Condition");
            const Place base{document.file, document.line};
            const auto at = [&](const YamlNode &node) {
                return Place{document.file, node.position.line > 0 ? node.position.line : document.line};
            };
            if (!federated)
                continue;
            if (action && action->isScalar() && action->text() == "sts:AssumeRole"_L1)
                context.report.add("iam.trust", {{at(*action), u"Action"_s, action->text()}},
                                   AuditText::tr("A web identity cannot assume the role with sts:AssumeRole"),
                                   AuditText::tr("Pods get AccessDenied on sts:AssumeRoleWithWebIdentity."),
                                   AuditText::tr("Write it as"), u"sts:AssumeRoleWithWebIdentity"_s);
            const QString provider = federated->text();
            static const QRegularExpression providerForm(u"^arn:aws[\\w-]*:iam::[^:]+:oidc-provider/.+$"_s);
            const QString hidden = masked(provider);
            if (!providerForm.match(hidden).hasMatch() && !hidden.startsWith(anyText)
                && !provider.contains("cognito"_L1) && !provider.contains("accounts.google.com"_L1))
                context.report.add(
                    "iam.trust", {{at(*federated), u"Principal.Federated"_s, provider}},
                    AuditText::tr("The federated principal is not the ARN of an OIDC provider"),
                    AuditText::tr(
                        "It is arn:aws:iam::ACCOUNT:oidc-provider/ followed by the issuer without https://."),
                    AuditText::tr("Write it as"),
                    u"arn:aws:iam::ACCOUNT_ID:oidc-provider/oidc.eks.REGION.amazonaws.com/id/ID"_s);
            else if (provider.contains("oidc-provider/https://"_L1))
                context.report.add("iam.trust", {{at(*federated), u"Principal.Federated"_s, provider}},
                                   AuditText::tr("The issuer stands here without https://"),
                                   AuditText::tr("IAM finds no provider of this name."),
                                   AuditText::tr("Write it as"), QString(provider).remove("https://"_L1));
            if (!conditions)
                continue;
            for (const YamlNode::Entry &operation : conditions->entries) {
                for (const YamlNode::Entry &condition : operation.value.entries) {
                    const Place place{document.file, condition.position.line};
                    const QString value = context.world.resolved(condition.value.text(), document.file,
                                                                 condition.position.line);
                    if (condition.key.startsWith("https://"_L1))
                        context.report.add(
                            "iam.trust", {{place, operation.key, condition.key}},
                            AuditText::tr("The issuer stands here without https://"),
                            AuditText::tr("The condition is never met, so nobody can assume the role."),
                            AuditText::tr("Write it as"), condition.key.mid(8));
                    if (condition.key.endsWith(":aud"_L1) && condition.value.isScalar()
                        && value != "sts.amazonaws.com"_L1 && masked(value) == value)
                        context.report.add("iam.trust", {{place, condition.key, value}},
                                           AuditText::tr("The audience has to be sts.amazonaws.com"),
                                           AuditText::tr("The token that EKS gives to pods has that "
                                                         "audience; the condition is never met."),
                                           AuditText::tr("Write it as"), u"sts.amazonaws.com"_s);
                    if (!condition.key.endsWith(":sub"_L1) || !condition.value.isScalar())
                        continue;
                    const auto match = subject.match(masked(value));
                    const bool wildcard = value.contains(u'*');
                    if (!match.hasMatch() && !(masked(value) == QString(anyText))) {
                        const QStringList words =
                            value.split(QRegularExpression(u"[:/]"_s), Qt::SkipEmptyParts);
                        context.report.add(
                            "iam.trust", {{place, condition.key, value}},
                            AuditText::tr(
                                "The subject is not of the form system:serviceaccount:NAMESPACE:NAME"),
                            AuditText::tr("The condition is never met, so nobody can assume the role."),
                            AuditText::tr("Write it as"),
                            words.size() >= 2 ? u"system:serviceaccount:%1:%2"_s.arg(
                                                    words.at(words.size() - 2), words.last())
                                              : u"system:serviceaccount:NAMESPACE:NAME"_s);
                    } else if (wildcard && operation.key == "StringEquals"_L1) {
                        context.report.add(
                            "iam.trust", {{place, operation.key, value}},
                            AuditText::tr("StringEquals takes * literally"),
                            AuditText::tr("The condition is never met, so nobody can assume the role."),
                            AuditText::tr("Use"), u"StringLike"_s);
                    } else if (match.hasMatch() && !wildcard && masked(value) == value) {
                        const QString space = match.captured(1), name = match.captured(2);
                        const KubernetesAccount *meant = nullptr;
                        bool found = space == "kube-system"_L1;
                        for (const KubernetesAccount &account : accounts) {
                            if (masked(account.name + account.nameSpace).contains(anyText)
                                || (account.name == name
                                    && (!account.nameSpaceKnown || account.nameSpace == space)))
                                found = true;
                            else if (account.name == name
                                     || ((!account.nameSpaceKnown || account.nameSpace == space)
                                         && resembles(account.name, name))
                                     || (!account.awsRole.isEmpty() && accounts.size() == 1))
                                meant = &account;
                        }
                        if (!found && meant)
                            context.report.add(
                                "iam.member-mismatch",
                                {{place, condition.key, value},
                                 {meant->place, u"ServiceAccount"_s, meant->nameSpace + u'/' + meant->name}},
                                AuditText::tr("The binding is for %1/%2, but the Kubernetes service account "
                                              "that is created is %3/%4")
                                    .arg(space, name, meant->nameSpaceKnown ? meant->nameSpace : space,
                                         meant->name),
                                AuditText::tr(
                                    "A pod of another account or namespace cannot act through this binding."),
                                AuditText::tr("Bind"),
                                u"system:serviceaccount:%1:%2"_s.arg(
                                    meant->nameSpaceKnown ? meant->nameSpace : space, meant->name));
                    }
                }
            }
            Q_UNUSED(base);
        }
    }
}

} // namespace slipway::audit

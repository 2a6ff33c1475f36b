// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Roles that a service of AWS hands out (to nodes, to clusters, through EKS Pod Identity): who may assume them, and for which account.
// Sources: EKS user guide, "Assign an IAM role to a Kubernetes service account" (pods.eks.amazonaws.com, sts:AssumeRole and
// sts:TagSession), "Amazon EKS node IAM role", "Amazon EKS cluster IAM role", "IAM roles for service accounts".
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView podPrincipal("pods.eks.amazonaws.com");
constexpr QLatin1StringView nodePrincipal("ec2.amazonaws.com");
constexpr QLatin1StringView clusterPrincipal("eks.amazonaws.com");
constexpr QLatin1StringView webIdentity("sts:AssumeRoleWithWebIdentity");

/// A trust policy, in a file or on the command line, with the role that is created from it.
struct Trust {
    YamlNode root = {};
    QString file = {};
    int line = 0; ///< of all of it, when it stands on the command line
    QString role = {};
    Place at(const YamlNode &node) const { return {file, line > 0 ? line : node.position.line}; }
};

QString bare(const QString &roleOrArn)
{
    return roleOrArn.section(u'/', -1);
}

QList<Trust> trusts(const AuditWorld &world)
{
    QHash<QString, QString> roleOfFile;
    QList<Trust> found;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const bool creates = line.startsWith({u"iam", u"create-role"});
        if (line.program != "aws"_L1 || !(creates || line.startsWith({u"iam", u"update-assume-role-policy"})))
            continue;
        const Flag *document = line.flag({u"--assume-role-policy-document", u"--policy-document"});
        const QString role = line.value({u"--role-name"});
        if (!document)
            continue;
        if (document->value.startsWith("file://"_L1)) {
            roleOfFile.insert(document->value.mid(7).section(u'/', -1), role);
        } else if (document->value.trimmed().startsWith(u'{')) {
            if (auto root = parseYamlDocument(document->value.toUtf8(), command.file))
                found.append({*root, command.file, document->line, role});
        }
    }
    for (const DataDocument &document : world.documents) {
        if (document.root.find(u"Statement"))
            found.append(
                {document.root, document.file, 0, roleOfFile.value(document.fileName.section(u'/', -1))});
    }
    return found;
}

/// Who has to be able to assume a role, by what the world does with it.
struct Duty {
    QString principal = {}; ///< empty: a web identity, which no service is
    Place place = {};
    QString field = {};
};

QMultiHash<QString, Duty> duties(const AuditWorld &world)
{
    QMultiHash<QString, Duty> found;
    const auto add = [&](const QString &role, const QString &principal, const Place &place,
                         const QString &field) {
        const QString name = bare(role);
        if (!name.isEmpty() && !masked(name).contains(anyText))
            found.insert(name, {principal, place, field});
    };
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const auto of = [&](std::initializer_list<QStringView> flags, const QString &principal,
                            const QString &what) {
            if (const Flag *flag = line.flag(flags))
                add(flag->value, principal, {command.file, flag->line}, what);
        };
        if (line.program == "aws"_L1 && line.word(0) == "eks"_L1) {
            if (line.word(1) == "create-pod-identity-association"_L1)
                of({u"--role-arn"}, podPrincipal, u"create-pod-identity-association"_s);
            else if (line.word(1) == "create-nodegroup"_L1)
                of({u"--node-role"}, nodePrincipal, u"create-nodegroup"_s);
            else if (line.word(1) == "create-cluster"_L1)
                of({u"--role-arn"}, clusterPrincipal, u"create-cluster"_s);
        } else if (line.program == "aws"_L1 && line.word(1) == "add-role-to-instance-profile"_L1) {
            of({u"--role-name"}, nodePrincipal, u"add-role-to-instance-profile"_s);
        } else if (line.program == "eksctl"_L1 && line.startsWith({u"create", u"podidentityassociation"})) {
            of({u"--role-arn"}, podPrincipal, u"create podidentityassociation"_s);
        }
    }
    for (const KubernetesAccount &account : createdAccounts(world)) {
        if (!account.awsRole.isEmpty())
            add(account.awsRole, {}, account.place, u"eks.amazonaws.com/role-arn"_s);
    }
    return found;
}

QStringList texts(const YamlNode *node)
{
    QStringList list;
    if (node && node->isScalar())
        list << node->text();
    for (const YamlNode &item : node ? node->items : QList<YamlNode>{})
        list << item.text();
    return list;
}

void checkStatement(AuditContext &context, const Trust &trust, const YamlNode &statement,
                    const QMultiHash<QString, Duty> &all)
{
    const YamlNode *service = statement.at({u"Principal", u"Service"});
    const YamlNode *action = statement.find(u"Action");
    if (!service || !action)
        return;
    const QStringList names = texts(service), actions = texts(action);
    const auto say = [&](const YamlNode &node, const QString &field, const QString &written,
                         const Seen &against, const QString &title, const QString &cause,
                         const QString &correction) {
        QList<Seen> seen{{trust.at(node), field, written}};
        if (against.place.line > 0)
            seen.append(against);
        context.report.add("iam.trust", seen, title, cause, AuditText::tr("Write it as"), correction);
    };
    if (actions.contains(webIdentity)) {
        say(*action, u"Action"_s, webIdentity, {},
            AuditText::tr("A service of AWS assumes a role with sts:AssumeRole"),
            AuditText::tr("sts:AssumeRoleWithWebIdentity is for a federated principal; this is never met."),
            u"sts:AssumeRole"_s);
        return;
    }
    static const QStringList known{podPrincipal,
                                   nodePrincipal,
                                   clusterPrincipal,
                                   u"eks-fargate-pods.amazonaws.com"_s,
                                   u"eks-nodegroup.amazonaws.com"_s,
                                   u"ecs-tasks.amazonaws.com"_s,
                                   u"lambda.amazonaws.com"_s,
                                   u"ssm.amazonaws.com"_s,
                                   u"spotfleet.amazonaws.com"_s};
    // What somebody writes who means the pods: the words are there, but not in this order.
    static const QRegularExpression pods(
        u"^(?:pods?[.-]?eks|eks[.-]pods?|pods?-identity|eks-?pod-?identity|eks-auth)[.-].*amazonaws\\.com"_s);
    QStringList rest;
    for (const QString &name : names) {
        if (known.contains(name) || masked(name).contains(anyText))
            continue;
        const QString wanted = pods.match(name).hasMatch() ? QString(podPrincipal) : nearest(name, known);
        // A service of a region or of China has a longer name, and there are hundreds that are not known here.
        if (wanted.isEmpty() || name.endsWith(".cn"_L1))
            rest << name;
        else
            say(*service, u"Principal.Service"_s, name, {},
                AuditText::tr("There is no service principal %1").arg(name),
                AuditText::tr("IAM refuses the policy, or nobody can assume the role."), wanted);
    }
    if (!std::ranges::all_of(names, [](const QString &name) { return known.contains(name); }))
        return;
    const auto own = all.values(trust.role);
    const bool tags = actions.contains("sts:TagSession"_L1) || actions.contains("sts:*"_L1);
    for (const Duty &duty : own) {
        // Another statement may serve it.
        const YamlNode *statements = trust.root.find(u"Statement");
        const bool served =
            std::ranges::any_of(statements->isList() ? statements->items : QList<YamlNode>{*statements},
                                [&](const YamlNode &each) {
                                    return duty.principal.isEmpty()
                                        ? each.at({u"Principal", u"Federated"}) != nullptr
                                        : texts(each.at({u"Principal", u"Service"})).contains(duty.principal);
                                });
        if (served)
            continue;
        const Seen against{duty.place, duty.field, trust.role};
        if (duty.principal.isEmpty())
            say(*service, u"Principal.Service"_s, names.join(u", "_s), against,
                AuditText::tr("The role %1 is annotated on a service account, but no web identity may "
                              "assume it")
                    .arg(trust.role),
                AuditText::tr("Pods get AccessDenied on sts:AssumeRoleWithWebIdentity."),
                u"\"Principal\": {\"Federated\": \"arn:aws:iam::ACCOUNT_ID:oidc-provider/ISSUER\"}, "
                u"\"Action\": \"sts:AssumeRoleWithWebIdentity\""_s);
        else
            say(*service, u"Principal.Service"_s, names.join(u", "_s), against,
                AuditText::tr("The role %1 is for %2, which may not assume it")
                    .arg(trust.role, duty.principal),
                AuditText::tr("Whoever is to use the role gets no credentials."), duty.principal);
        return;
    }
    if (own.isEmpty() && tags && !names.contains(podPrincipal)
        && (names.contains(clusterPrincipal) || names.contains(nodePrincipal)))
        for (const Command &command : context.world.commands) {
            static const QRegularExpression association(u"pod-?identity-?association"_s);
            if (association.match(command.shell.text()).hasMatch()) {
                say(*service, u"Principal.Service"_s, names.join(u", "_s),
                    {command.place(), u"command"_s, command.shell.text()},
                    AuditText::tr("%1 does not hand out roles to pods").arg(names.first()),
                    AuditText::tr("Whoever is to use the role gets no credentials."), podPrincipal);
                return;
            }
        }
    if (names.contains(podPrincipal) && !tags && actions.contains("sts:AssumeRole"_L1)) {
        // Some write a statement for each action.
        const QString everything = QString::fromUtf8(toYaml(trust.root));
        if (!everything.contains("sts:TagSession"_L1))
            say(*action, u"Action"_s, actions.join(u", "_s), {},
                AuditText::tr("EKS Pod Identity needs sts:TagSession beside sts:AssumeRole"),
                AuditText::tr("Whoever is to use the role gets no credentials."),
                u"[\"sts:AssumeRole\", \"sts:TagSession\"]"_s);
    }
}

struct Association {
    QString nameSpace = {};
    QString account = {};
    Place place = {};
    Place accountPlace = {};
};

QList<Association> associations(const AuditWorld &world)
{
    QList<Association> found;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const bool aws =
            line.program == "aws"_L1 && line.startsWith({u"eks", u"create-pod-identity-association"});
        // eksctl makes the account itself when it is told to.
        const bool eksctl = line.program == "eksctl"_L1
            && line.startsWith({u"create", u"podidentityassociation"})
            && !line.has({u"--create-service-account"});
        const Flag *space = line.flag({u"--namespace"});
        const Flag *account = line.flag({u"--service-account", u"--service-account-name"});
        if ((aws || eksctl) && space && account && !command.mention)
            found.append(
                {space->value, account->value, {command.file, space->line}, {command.file, account->line}});
    }
    const auto take = [&](const Manifest &manifest, const YamlNode &item, QStringView accountKey) {
        const YamlNode *space = item.find(u"namespace");
        const YamlNode *account = item.find(accountKey);
        const YamlNode *creates = item.find(u"createServiceAccount");
        if (space && account && !(creates && creates->scalar.toBool()))
            found.append({world.text(manifest, space), world.text(manifest, account), manifest.place(*space),
                          manifest.place(*account)});
    };
    for (const Manifest &manifest : world.manifests) {
        const YamlNode *list = manifest.root.at({u"iam", u"podIdentityAssociations"});
        for (const YamlNode &item : list ? list->items : QList<YamlNode>{})
            take(manifest, item, u"serviceAccountName");
        if (const YamlNode *spec = manifest.root.find(u"spec");
            spec && manifest.kind == "PodIdentityAssociation"_L1)
            take(manifest, *spec, u"serviceAccount");
    }
    return found;
}

void checkAssociations(AuditContext &context)
{
    const QList<KubernetesAccount> accounts = createdAccounts(context.world);
    for (const Association &each : associations(context.world)) {
        if (masked(each.nameSpace + each.account).contains(anyText) || each.nameSpace == "kube-system"_L1)
            continue;
        const KubernetesAccount *meant = nullptr;
        int others = 0;
        bool found = false;
        for (const KubernetesAccount &account : accounts) {
            const bool isHere = !account.nameSpaceKnown || account.nameSpace == each.nameSpace;
            if (masked(account.name + account.nameSpace).contains(anyText)
                || (account.name == each.account && isHere))
                found = true;
            others += isHere;
            if (account.name == each.account || (isHere && resembles(account.name, each.account)))
                meant = &account;
        }
        if (found || accounts.isEmpty())
            continue;
        // The one account of that namespace, which has no other identity: it is the one that is meant.
        if (!meant && others == 1) {
            for (const KubernetesAccount &account : accounts) {
                if (account.nameSpaceKnown && account.nameSpace == each.nameSpace
                    && account.awsRole.isEmpty())
                    meant = &account;
            }
        }
        if (!meant)
            continue;
        const QString space = meant->nameSpaceKnown ? meant->nameSpace : each.nameSpace;
        const bool isSpace = meant->name == each.account;
        context.report.add(
            "iam.member-mismatch",
            {{isSpace ? each.place : each.accountPlace, u"association"_s,
              each.nameSpace + u'/' + each.account},
             {meant->place, u"ServiceAccount"_s, space + u'/' + meant->name}},
            AuditText::tr(
                "The binding is for %1/%2, but the Kubernetes service account that is created is %3/%4")
                .arg(each.nameSpace, each.account, space, meant->name),
            AuditText::tr("A pod of another account or namespace cannot act through this binding."),
            AuditText::tr("Bind"), u"--namespace %1 --service-account %2"_s.arg(space, meant->name));
    }
}

} // namespace

void principalRules(AuditContext &context)
{
    const auto all = duties(context.world);
    for (const Trust &trust : trusts(context.world)) {
        const YamlNode *statements = trust.root.find(u"Statement");
        if (!statements)
            continue;
        const QList<YamlNode> list = statements->isMap() ? QList<YamlNode>{*statements} : statements->items;
        for (const YamlNode &statement : list)
            checkStatement(context, trust, statement, all);
    }
    checkAssociations(context);
}

} // namespace slipway::audit

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Roles and policies of AWS: one where the other is wanted, AWS' own policies under a path that they are not in, roles that are created under
// one name and used under another; and what eksctl refuses of them. Sources: AWS managed policy reference; eksctl docs, "IAM Roles for
// Service Accounts" (iam.withOIDC has to be set), "Addons" (one way of giving permissions).
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// AWS' own policies that clusters need, with their paths.
const QStringList &managedPolicies()
{
    static const QStringList names{u"AmazonEKSClusterPolicy"_s,
                                   u"AmazonEKSServicePolicy"_s,
                                   u"AmazonEKSWorkerNodePolicy"_s,
                                   u"AmazonEKSWorkerNodeMinimalPolicy"_s,
                                   u"AmazonEKS_CNI_Policy"_s,
                                   u"AmazonEKSVPCResourceController"_s,
                                   u"AmazonEKSFargatePodExecutionRolePolicy"_s,
                                   u"AmazonEKSComputePolicy"_s,
                                   u"AmazonEKSBlockStoragePolicy"_s,
                                   u"AmazonEKSLoadBalancingPolicy"_s,
                                   u"AmazonEKSNetworkingPolicy"_s,
                                   u"AmazonEC2ContainerRegistryReadOnly"_s,
                                   u"AmazonEC2ContainerRegistryPullOnly"_s,
                                   u"AmazonEC2ContainerRegistryPowerUser"_s,
                                   u"AmazonEC2ContainerRegistryFullAccess"_s,
                                   u"AmazonS3ReadOnlyAccess"_s,
                                   u"AmazonS3FullAccess"_s,
                                   u"AmazonSSMManagedInstanceCore"_s,
                                   u"AmazonSSMReadOnlyAccess"_s,
                                   u"AmazonPrometheusRemoteWriteAccess"_s,
                                   u"AmazonPrometheusQueryAccess"_s,
                                   u"AmazonFSxFullAccess"_s,
                                   u"AmazonElasticFileSystemFullAccess"_s,
                                   u"AmazonElasticFileSystemClientFullAccess"_s,
                                   u"CloudWatchAgentServerPolicy"_s,
                                   u"CloudWatchFullAccess"_s,
                                   u"CloudWatchLogsFullAccess"_s,
                                   u"AWSXrayWriteOnlyAccess"_s,
                                   u"AWSXRayDaemonWriteAccess"_s,
                                   u"ElasticLoadBalancingFullAccess"_s,
                                   u"SecretsManagerReadWrite"_s,
                                   u"AdministratorAccess"_s,
                                   u"PowerUserAccess"_s,
                                   u"ReadOnlyAccess"_s,
                                   u"IAMFullAccess"_s,
                                   u"service-role/AmazonEBSCSIDriverPolicy"_s,
                                   u"service-role/AmazonEFSCSIDriverPolicy"_s,
                                   u"service-role/AmazonEC2ContainerServiceforEC2Role"_s,
                                   u"service-role/AWSLambdaBasicExecutionRole"_s};
    return names;
}

struct Arn {
    QString prefix = {}; ///< up to "policy/" or "role/"
    QString type = {};
    QString name = {}; ///< with its path
    bool ofAws = false;
};

std::optional<Arn> iamArn(const QString &text)
{
    static const QRegularExpression form(u"^(arn:aws[\\w-]*:iam::([^:]*):(role|policy)/)(.+)$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    return Arn{match.captured(1), match.captured(3), match.captured(4), match.captured(2) == "aws"_L1};
}

/// @param wanted  "role" or "policy"
void checkArn(AuditContext &context, const QString &text, const Place &place, const QString &field,
              const QString &wanted)
{
    const auto arn = iamArn(text);
    if (!arn)
        return;
    if (arn->type != wanted) {
        context.report.add(
            wanted == "role"_L1 ? "iam.role-arn" : "iam.policy-arn", {{place, field, text}},
            wanted == "role"_L1 ? AuditText::tr("%1 takes a role, this is a policy").arg(field)
                                : AuditText::tr("%1 takes a policy, this is a role").arg(field),
            AuditText::tr("AWS refuses the request."), AuditText::tr("Write it as"),
            wanted == "role"_L1 ? u"arn:aws:iam::ACCOUNT_ID:role/NAME"_s : u"arn:aws:iam::aws:policy/NAME"_s);
        return;
    }
    if (!arn->ofAws || masked(arn->name).contains(anyText) || managedPolicies().contains(arn->name))
        return;
    QString right;
    for (const QString &known : managedPolicies()) {
        if (known.section(u'/', -1) == arn->name.section(u'/', -1))
            right = known;
    }
    if (right.isEmpty())
        right = nearest(arn->name, managedPolicies());
    if (!right.isEmpty())
        context.report.add(
            "iam.policy-arn", {{place, field, text}}, AuditText::tr("AWS has no policy %1").arg(arn->name),
            AuditText::tr("AWS refuses the request."), AuditText::tr("Write it as"), arn->prefix + right);
}

void checkFlagArns(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    static const QStringList roles{u"--role-arn"_s, u"--service-account-role-arn"_s, u"--attach-role-arn"_s,
                                   u"--node-role"_s, u"--service-role-arn"_s};
    static const QStringList policies{u"--policy-arn"_s, u"--attach-policy-arn"_s,
                                      u"--permission-policy-arns"_s};
    for (const Flag &flag : line.flags) {
        if (roles.contains(flag.name))
            checkArn(context, flag.value, {command.file, flag.line}, flag.name, u"role"_s);
        if (policies.contains(flag.name))
            for (const QString &each : flag.value.split(u','))
                checkArn(context, each, {command.file, flag.line}, flag.name, u"policy"_s);
    }
}

void walkArns(AuditContext &context, const Manifest &manifest, const YamlNode &node)
{
    static const QRegularExpression role(u"(?:[rR]oleA(?:RN|rn))$"_s);
    for (const YamlNode &item : node.items)
        walkArns(context, manifest, item);
    for (const YamlNode::Entry &entry : node.entries) {
        const auto check = [&](const YamlNode &value, const QString &wanted) {
            checkArn(context, context.world.text(manifest, &value), manifest.place(value), entry.key, wanted);
        };
        if (role.match(entry.key).hasMatch() && entry.value.isScalar())
            check(entry.value, u"role"_s);
        if (entry.key == "attachPolicyARNs"_L1 || entry.key == "permissionPolicyARNs"_L1)
            for (const YamlNode &item : entry.value.items)
                check(item, u"policy"_s);
        walkArns(context, manifest, entry.value);
    }
}

void checkConfig(AuditContext &context, const Manifest &config)
{
    const auto isTrue = [](const YamlNode *node) { return node && node->scalar.toBool(); };
    const YamlNode *accounts = config.root.at({u"iam", u"serviceAccounts"});
    const YamlNode *oidc = config.root.at({u"iam", u"withOIDC"});
    if (accounts && !accounts->items.isEmpty() && !isTrue(oidc))
        context.report.add("manifest.wrong-value",
                           {{config.place(oidc ? *oidc : *accounts), u"iam.withOIDC"_s,
                             oidc ? yamlScalar(oidc->scalar) : QString()}},
                           AuditText::tr("%1: iam.serviceAccounts needs an OIDC provider")
                               .arg(context.world.text(config, config.root.at({u"metadata", u"name"}))),
                           AuditText::tr("eksctl refuses the configuration."), AuditText::tr("Write it as"),
                           u"withOIDC: true"_s);
    const YamlNode *addons = config.root.find(u"addons");
    for (const YamlNode &addon : addons ? addons->items : QList<YamlNode>{}) {
        QStringList ways;
        const YamlNode *last = nullptr;
        for (QStringView key : {QStringView(u"wellKnownPolicies"), QStringView(u"serviceAccountRoleARN"),
                                QStringView(u"attachPolicyARNs"), QStringView(u"attachPolicy")}) {
            if (const YamlNode *way = addon.find(key)) {
                ways << key.toString();
                last = way;
            }
        }
        if (ways.size() > 1)
            context.report.add("manifest.wrong-value",
                               {{config.place(*last), u"addons"_s, ways.join(u", "_s)}},
                               AuditText::tr("An add-on takes one of %1").arg(ways.join(u", "_s)),
                               AuditText::tr("eksctl refuses the configuration."),
                               AuditText::tr("Decide for one"), ways.first());
    }
}

/// Whether one name is the other without a piece in its middle: KarpenterNode-ml, KarpenterNodeRole-ml.
bool lacksPiece(const QString &one, const QString &other)
{
    const QString &few = one.size() < other.size() ? one : other;
    const QString &many = one.size() < other.size() ? other : one;
    const qsizetype piece = many.size() - few.size();
    constexpr qsizetype longestPiece = 8;
    if (piece == 0 || piece > longestPiece || few.size() < longestPiece)
        return false;
    qsizetype same = 0;
    while (same < few.size() && few.at(same) == many.at(same))
        ++same;
    return same >= 3 && same < few.size() && few.mid(same) == many.mid(same + piece);
}

void checkRoleNames(AuditContext &context)
{
    QStringList created;
    QHash<QString, Place> places;
    struct RoleUse {
        QString name = {}, field = {};
        Place place = {};
    };
    QList<RoleUse> uses;
    for (const Command &command : context.world.commands) {
        const ParsedCommand line = parsed(command, &context.world);
        if (line.program == "eksctl"_L1 && line.has({u"--role-name"}))
            created << line.value({u"--role-name"});
        for (const Flag &flag : line.flags) {
            static const QStringList byArn{u"--node-role"_s, u"--role-arn"_s, u"--service-account-role-arn"_s,
                                           u"--attach-role-arn"_s};
            const auto arn = byArn.contains(flag.name) ? iamArn(flag.value) : std::nullopt;
            if (arn && arn->type == "role"_L1 && !command.mention)
                uses.append({arn->name.section(u'/', -1), flag.name, {command.file, flag.line}});
        }
        const Flag *name =
            line.program == "aws"_L1 && line.word(0) == "iam"_L1 ? line.flag({u"--role-name"}) : nullptr;
        if (!name)
            continue;
        if (line.word(1) == "create-role"_L1) {
            created << name->value;
            places.insert(name->value, {command.file, name->line});
        } else if (!command.mention) {
            uses.append({name->value, name->name, {command.file, name->line}});
        }
    }
    if (places.isEmpty()
        || std::ranges::any_of(created, [](const QString &name) { return masked(name).contains(anyText); }))
        return;
    for (const RoleUse &use : std::as_const(uses)) {
        if (created.contains(use.name) || masked(use.name).contains(anyText))
            continue;
        QString meant = nearest(use.name, created);
        for (const QString &name : std::as_const(created)) {
            if (meant.isEmpty() && lacksPiece(use.name, name))
                meant = name;
        }
        if (!meant.isEmpty())
            context.report.add(
                "reference.name",
                {{use.place, use.field, use.name}, {places.value(meant), u"create-role"_s, meant}},
                AuditText::tr("%1 %2 is used, but %3 is created").arg(u"role"_s, use.name, meant),
                AuditText::tr("AWS answers NoSuchEntity: there is no role of this name."),
                AuditText::tr("Use one name in both places"), meant);
    }
}

QStringList scalarTexts(const YamlNode *node)
{
    QStringList list;
    if (node && node->isScalar())
        list << node->text();
    for (const YamlNode &item : node ? node->items : QList<YamlNode>{})
        list << item.text();
    return list;
}

/// Objects of a bucket have ARNs with a path, the bucket itself one without.
void checkBucketArns(AuditContext &context, const YamlNode &statement, const QString &file)
{
    static const QRegularExpression object(
        u"^s3:(?:Get|Put|Delete|Restore)Object(?!LockConfiguration)\\w*\\*?$|^s3:(?:AbortMultipartUpload|ListMultipartUploadParts)$"_s);
    static const QRegularExpression bucket(u"^s3:(?:ListBucket\\w*|GetBucket\\w*)$"_s);
    static const QRegularExpression plain(u"^arn:aws[\\w-]*:s3:::[\\w.-]+$"_s);
    const YamlNode *resource = statement.find(u"Resource");
    const QStringList actions = scalarTexts(statement.find(u"Action")), resources = scalarTexts(resource);
    if (!resource || actions.isEmpty() || resources.isEmpty()
        || scalarTexts(statement.find(u"Effect")) != QStringList{u"Allow"_s})
        return;
    const auto all = [](const QStringList &list, const QRegularExpression &pattern) {
        return std::ranges::all_of(list, [&](const QString &each) { return pattern.match(each).hasMatch(); });
    };
    const bool isS3 =
        std::ranges::all_of(resources, [](const QString &each) { return each.contains(":s3:::"_L1); });
    const bool withPath = std::ranges::all_of(resources, [](const QString &each) {
        return each.section(":::"_L1, 1).contains(u'/') && masked(each) == each;
    });
    const bool lacksPath = all(actions, object) && all(resources, plain);
    const bool hasPath = isS3 && all(actions, bucket) && withPath;
    if (!lacksPath && !hasPath)
        return;
    const YamlNode &node = resource->isList() ? resource->items.first() : *resource;
    context.report.add(
        "iam.resource", {{{file, node.position.line}, u"Resource"_s, resources.first()}},
        lacksPath ? AuditText::tr("%1 is about objects, the resource is a bucket").arg(actions.first())
                  : AuditText::tr("%1 is about the bucket, the resource is its objects").arg(actions.first()),
        AuditText::tr("The statement allows nothing: AccessDenied."), AuditText::tr("Write it as"),
        lacksPath ? resources.first() + u"/*"_s : resources.first().section(u'/', 0, 0));
}

void checkPolicies(AuditContext &context)
{
    for (const DataDocument &document : context.world.documents) {
        const YamlNode *statements = document.root.find(u"Statement");
        if (!statements)
            continue;
        for (const YamlNode &statement :
             statements->isMap() ? QList<YamlNode>{*statements} : statements->items)
            checkBucketArns(context, statement, document.file);
    }
}

} // namespace

void awsRoleRules(AuditContext &context)
{
    checkPolicies(context);
    for (const Command &command : context.world.commands) {
        const QString program = command.shell.program();
        if (!command.mention && (program == "aws"_L1 || program == "eksctl"_L1))
            checkFlagArns(context, command, parsed(command, &context.world));
    }
    for (const Manifest &manifest : context.world.manifests) {
        if (manifest.kind == "ClusterConfig"_L1) {
            walkArns(context, manifest, manifest.root);
            checkConfig(context, manifest);
        }
    }
    checkRoleNames(context);
}

} // namespace slipway::audit

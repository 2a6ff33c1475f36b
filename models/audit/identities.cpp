// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView googleKey = u"iam.gke.io/gcp-service-account";
constexpr QStringView awsKey = u"eks.amazonaws.com/role-arn";

KubernetesAccount *find(QList<KubernetesAccount> &accounts, const QString &space, const QString &name)
{
    for (KubernetesAccount &account : accounts) {
        if (account.name == name
            && (account.nameSpace == space || space.isEmpty() || !account.nameSpaceKnown))
            return &account;
    }
    return nullptr;
}

} // namespace

QList<KubernetesAccount> createdAccounts(const AuditWorld &world)
{
    QList<KubernetesAccount> accounts;
    for (const Manifest *manifest : world.ofKind(u"ServiceAccount")) {
        KubernetesAccount account{.nameSpace = manifest->nameSpace,
                                  .nameSpaceKnown = manifest->nameSpaceKnown,
                                  .name = manifest->name,
                                  .place = manifest->place()};
        if (const YamlNode *annotations = manifest->root.at({u"metadata", u"annotations"})) {
            account.googleAccount = world.text(*manifest, annotations->find(googleKey));
            account.awsRole = world.text(*manifest, annotations->find(awsKey));
        }
        accounts.append(account);
    }
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const QString space = line.value({u"-n", u"--namespace"});
        if (line.program == "kubectl"_L1
            && (line.startsWith({u"create", u"serviceaccount"}) || line.startsWith({u"create", u"sa"}))) {
            if (!line.word(2).isEmpty())
                accounts.append({.nameSpace = space,
                                 .nameSpaceKnown = !space.isEmpty(),
                                 .name = line.word(2),
                                 .place = {command.file, line.line(2)}});
        } else if (line.program == "eksctl"_L1 && line.startsWith({u"create", u"iamserviceaccount"})) {
            const QString name = line.value({u"--name"});
            if (!name.isEmpty() && !line.has({u"--role-only"}))
                accounts.append({.nameSpace = space.isEmpty() ? u"default"_s : space,
                                 .nameSpaceKnown = true,
                                 .name = name,
                                 .place = command.place()});
        }
    }
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "kubectl"_L1 || line.word(0) != "annotate"_L1)
            continue;
        QString kind = line.word(1), name = line.word(2);
        qsizetype from = 3;
        if (kind.contains(u'/')) {
            name = kind.section(u'/', 1);
            kind = kind.section(u'/', 0, 0);
            from = 2;
        }
        if (kind != "serviceaccount"_L1 && kind != "sa"_L1 && kind != "serviceaccounts"_L1)
            continue;
        const QString space = line.value({u"-n", u"--namespace"});
        KubernetesAccount *account = find(accounts, space, name);
        if (!account) {
            // Annotated, so it exists: the "default" one, or one that a chart made.
            accounts.append({.nameSpace = space,
                             .nameSpaceKnown = !space.isEmpty(),
                             .name = name,
                             .place = {command.file, line.line(2)}});
            account = &accounts.last();
        }
        for (qsizetype i = from; i < line.words.size(); ++i) {
            const QString key = line.word(i).section(u'=', 0, 0);
            const QString value = line.word(i).section(u'=', 1);
            if (key == googleKey)
                account->googleAccount = value;
            else if (key == awsKey)
                account->awsRole = value;
        }
    }
    return accounts;
}

namespace {

void grantsOfCommand(const AuditWorld &world, const Command &command, QList<IamGrant> &grants)
{
    const ParsedCommand line = parsed(command, &world);
    const Flag *role = line.flag({u"--role"});
    const Flag *member = line.flag({u"--member"});
    if (line.program == "gcloud"_L1 && line.words.contains(u"add-iam-policy-binding"_s)) {
        IamGrant grant{.order = command.order};
        if (role) {
            grant.role = role->value;
            grant.rolePlace = {command.file, role->line};
        }
        if (member) {
            grant.member = member->value;
            grant.memberPlace = {command.file, member->line};
        }
        const qsizetype at = line.words.indexOf(u"add-iam-policy-binding"_s);
        grant.resourceName = line.word(at + 1);
        if (line.word(0) == "projects"_L1)
            grant.resource = u"project"_s;
        else if (line.word(0) == "storage"_L1)
            grant.resource = u"bucket"_s;
        else if (line.words.contains(u"service-accounts"_s))
            grant.resource = u"serviceAccount"_s;
        else if (line.word(0) == "organizations"_L1 || line.words.contains(u"folders"_s))
            grant.resource = u"organization"_s;
        else
            grant.resource = line.word(0);
        grants.append(grant);
        return;
    }
    // gsutil iam ch MEMBER:ROLE gs://bucket
    if (line.program == "gsutil"_L1) {
        const qsizetype at = line.words.indexOf(u"ch"_s);
        if (at > 0 && line.word(at - 1) == "iam"_L1) {
            for (qsizetype i = at + 1; i < line.words.size(); ++i) {
                const QString word = line.word(i);
                if (word.startsWith("gs://"_L1))
                    continue;
                const qsizetype colon = word.lastIndexOf(u':');
                if (colon <= 0)
                    continue;
                QString name = word.mid(colon + 1);
                if (!name.contains(u'/'))
                    name = u"roles/storage."_s + name;
                const Place place{command.file, line.line(i)};
                grants.append(
                    {word.left(colon), name, u"bucket"_s, line.words.last(), place, place, command.order});
            }
        }
    }
}

void grantsOfManifest(const AuditWorld &world, const Manifest &manifest, QList<IamGrant> &grants)
{
    if (!manifest.apiVersion.startsWith("iam.cnrm.cloud.google.com/"_L1))
        return;
    const YamlNode *spec = manifest.root.find(u"spec");
    if (!spec)
        return;
    const QString kind = world.text(manifest, spec->at({u"resourceRef", u"kind"}));
    const QString resource = kind == "Project"_L1 ? u"project"_s
        : kind == "StorageBucket"_L1              ? u"bucket"_s
        : kind == "IAMServiceAccount"_L1          ? u"serviceAccount"_s
                                                  : kind;
    const auto add = [&](const YamlNode *member, const YamlNode *role) {
        IamGrant grant{.resource = resource,
                       .resourceName = world.text(manifest, spec->at({u"resourceRef", u"name"})),
                       .order = manifest.order};
        if (grant.resourceName.isEmpty())
            grant.resourceName = world.text(manifest, spec->at({u"resourceRef", u"external"}));
        grant.member = world.text(manifest, member);
        grant.role = world.text(manifest, role);
        grant.memberPlace = member ? manifest.place(*member) : Place{};
        grant.rolePlace = role ? manifest.place(*role) : Place{};
        grants.append(grant);
    };
    if (manifest.kind == "IAMPolicyMember"_L1)
        add(spec->find(u"member"), spec->find(u"role"));
    if (const YamlNode *bindings = spec->find(u"bindings")) {
        for (const YamlNode &binding : bindings->items) {
            const YamlNode *members = binding.find(u"members");
            if (!members || members->items.isEmpty())
                add(nullptr, binding.find(u"role"));
            else
                for (const YamlNode &member : members->items)
                    add(member.isMap() ? member.find(u"member") : &member, binding.find(u"role"));
        }
    }
}

void grantsOfTerraform(const AuditWorld &world, QList<IamGrant> &grants)
{
    static const QRegularExpression resource(u"^\\s*resource\\s+\"google_(\\w+?)_iam_(?:member|binding)\""_s);
    static const QRegularExpression field(u"^\\s*(role|member|members)\\s*=\\s*\\[?\\s*\"([^\"]+)\""_s);
    for (const auto &block : world.blocks) {
        if (block->language != BlockLanguage::Terraform)
            continue;
        std::optional<IamGrant> grant;
        for (qsizetype i = 0; i < block->lines.size(); ++i) {
            const QString &line = block->lines.at(i);
            const Place place{block->file, block->firstLine + int(i)};
            if (const auto match = resource.match(line); match.hasMatch()) {
                grant = IamGrant{.resource = match.captured(1) == "project"_L1          ? u"project"_s
                                     : match.captured(1).contains("bucket"_L1)          ? u"bucket"_s
                                     : match.captured(1).contains("service_account"_L1) ? u"serviceAccount"_s
                                                                                        : match.captured(1)};
            } else if (const auto found = field.match(line); found.hasMatch() && grant) {
                if (found.captured(1) == "role"_L1) {
                    grant->role = found.captured(2);
                    grant->rolePlace = place;
                } else {
                    grant->member = found.captured(2);
                    grant->memberPlace = place;
                }
            } else if (line.startsWith(u'}') && grant) {
                grants.append(*grant);
                grant.reset();
            }
        }
    }
}

} // namespace

QList<IamGrant> iamGrants(const AuditWorld &world)
{
    QList<IamGrant> grants;
    for (const Command &command : world.commands)
        grantsOfCommand(world, command, grants);
    for (const Manifest &manifest : world.manifests)
        grantsOfManifest(world, manifest, grants);
    grantsOfTerraform(world, grants);
    return grants;
}

} // namespace slipway::audit

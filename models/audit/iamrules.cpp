// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is bound to which role in Google Cloud IAM, against who exists. Sources: cloud.google.com/iam/docs/principal-identifiers; GKE docs, "Workload Identity
// Federation for GKE".
#include "audit/iammember.h"
#include "audit/nearest.h"
#include "audit/rules.h"
#include "base/editdistance.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

void checkMember(AuditContext &context, const QString &member, const Place &place, const QString &field)
{
    const auto problem = memberProblem(member);
    if (!problem)
        return;
    const bool email = !member.contains("svc.id.goog"_L1) && !member.contains("principal"_L1)
        && member.startsWith("serviceAccount:"_L1);
    context.report.add(email ? "iam.service-account-email" : "iam.member-malformed", {{place, field, member}},
                       AuditText::tr("The IAM member %1 is malformed").arg(shown(member)), problem->cause,
                       AuditText::tr("Write it as"), shown(problem->correction));
}

const QStringList &knownRoles()
{
    static const QStringList roles{u"roles/iam.workloadIdentityUser"_s,
                                   u"roles/iam.serviceAccountUser"_s,
                                   u"roles/iam.serviceAccountTokenCreator"_s,
                                   u"roles/iam.serviceAccountAdmin"_s,
                                   u"roles/iam.serviceAccountKeyAdmin"_s,
                                   u"roles/iam.securityAdmin"_s,
                                   u"roles/iam.securityReviewer"_s,
                                   u"roles/iam.roleViewer"_s,
                                   u"roles/iam.serviceAccountCreator"_s,
                                   u"roles/iam.serviceAccountViewer"_s,
                                   u"roles/iam.serviceAccountOpenIdTokenCreator"_s,
                                   u"roles/storage.admin"_s,
                                   u"roles/storage.objectAdmin"_s,
                                   u"roles/storage.objectCreator"_s,
                                   u"roles/storage.objectUser"_s,
                                   u"roles/storage.objectViewer"_s,
                                   u"roles/storage.legacyBucketReader"_s,
                                   u"roles/storage.legacyBucketWriter"_s,
                                   u"roles/storage.legacyBucketOwner"_s,
                                   u"roles/storage.legacyObjectReader"_s,
                                   u"roles/storage.legacyObjectOwner"_s,
                                   u"roles/storage.insightsCollectorService"_s,
                                   u"roles/storage.bucketViewer"_s,
                                   u"roles/storage.folderAdmin"_s,
                                   u"roles/storage.hmacKeyAdmin"_s,
                                   u"roles/storage.expressModeServiceInput"_s,
                                   u"roles/container.admin"_s,
                                   u"roles/container.developer"_s,
                                   u"roles/container.viewer"_s,
                                   u"roles/container.clusterAdmin"_s,
                                   u"roles/container.clusterViewer"_s,
                                   u"roles/container.defaultNodeServiceAccount"_s,
                                   u"roles/container.nodeServiceAccount"_s,
                                   u"roles/container.serviceAgent"_s,
                                   u"roles/container.hostServiceAgentUser"_s,
                                   u"roles/artifactregistry.reader"_s,
                                   u"roles/artifactregistry.writer"_s,
                                   u"roles/artifactregistry.admin"_s,
                                   u"roles/artifactregistry.repoAdmin"_s,
                                   u"roles/logging.logWriter"_s,
                                   u"roles/logging.viewer"_s,
                                   u"roles/logging.admin"_s,
                                   u"roles/monitoring.metricWriter"_s,
                                   u"roles/monitoring.viewer"_s,
                                   u"roles/monitoring.editor"_s,
                                   u"roles/monitoring.admin"_s,
                                   u"roles/secretmanager.secretAccessor"_s,
                                   u"roles/secretmanager.viewer"_s,
                                   u"roles/secretmanager.admin"_s,
                                   u"roles/cloudsql.client"_s,
                                   u"roles/cloudsql.admin"_s,
                                   u"roles/pubsub.publisher"_s,
                                   u"roles/pubsub.subscriber"_s,
                                   u"roles/aiplatform.user"_s,
                                   u"roles/aiplatform.admin"_s,
                                   u"roles/aiplatform.viewer"_s,
                                   u"roles/compute.admin"_s,
                                   u"roles/compute.viewer"_s,
                                   u"roles/compute.networkAdmin"_s,
                                   u"roles/compute.networkUser"_s,
                                   u"roles/compute.networkViewer"_s,
                                   u"roles/compute.instanceAdmin.v1"_s,
                                   u"roles/compute.loadBalancerAdmin"_s,
                                   u"roles/compute.securityAdmin"_s,
                                   u"roles/stackdriver.resourceMetadata.writer"_s,
                                   u"roles/resourcemanager.projectIamAdmin"_s,
                                   u"roles/resourcemanager.projectCreator"_s,
                                   u"roles/serviceusage.serviceUsageConsumer"_s,
                                   u"roles/serviceusage.serviceUsageAdmin"_s,
                                   u"roles/bigquery.dataViewer"_s,
                                   u"roles/bigquery.dataEditor"_s,
                                   u"roles/bigquery.jobUser"_s,
                                   u"roles/bigquery.admin"_s,
                                   u"roles/tpu.admin"_s,
                                   u"roles/tpu.viewer"_s,
                                   u"roles/cloudtrace.agent"_s,
                                   u"roles/cloudbuild.builds.editor"_s,
                                   u"roles/cloudbuild.builds.builder"_s,
                                   u"roles/cloudkms.cryptoKeyEncrypterDecrypter"_s,
                                   u"roles/owner"_s,
                                   u"roles/editor"_s,
                                   u"roles/viewer"_s,
                                   u"roles/browser"_s,
                                   u"roles/gkehub.admin"_s,
                                   u"roles/gkehub.viewer"_s,
                                   u"roles/dns.admin"_s,
                                   u"roles/autoscaling.metricsWriter"_s,
                                   u"roles/file.editor"_s,
                                   u"roles/telemetry.metricsWriter"_s,
                                   u"roles/telemetry.tracesWriter"_s};
    return roles;
}

void checkRole(AuditContext &context, const IamGrant &grant)
{
    const QString hidden = masked(grant.role);
    if (grant.role.isEmpty() || hidden.contains(anyText))
        return;
    if (grant.role.startsWith("roles/"_L1)) {
        if (knownRoles().contains(grant.role))
            return;
        QString wanted = nearest(grant.role, knownRoles());
        if (!wanted.isEmpty() && editDistance(grant.role, wanted, 3) > 2)
            wanted.clear();
        // The service was left out: roles/objectViewer. Only the basic roles have none.
        if (wanted.isEmpty() && !grant.role.contains(u'.')) {
            const QString end = u'.' + grant.role.section(u'/', -1);
            const QStringList meant = knownRoles().filter(end);
            if (meant.size() == 1 && meant.constFirst().endsWith(end))
                wanted = meant.constFirst();
        }
        if (!wanted.isEmpty())
            context.report.add("iam.role-unknown", {{grant.rolePlace, u"role"_s, grant.role}},
                               AuditText::tr("There is no role %1").arg(grant.role),
                               AuditText::tr("IAM refuses the binding, so nothing is granted."),
                               AuditText::tr("Write it as"), wanted);
        return;
    }
    if (grant.role.startsWith("projects/"_L1) || grant.role.startsWith("organizations/"_L1))
        return;
    const QString wanted = u"roles/"_s + grant.role.section(u'/', -1);
    if (knownRoles().contains(wanted) || grant.role.startsWith("role/"_L1))
        context.report.add("iam.role-unknown", {{grant.rolePlace, u"role"_s, grant.role}},
                           AuditText::tr("The role %1 lacks \"roles/\"").arg(grant.role),
                           AuditText::tr("IAM refuses the binding, so nothing is granted."),
                           AuditText::tr("Write it as"), wanted);
}

/// Accounts that charts and operators make, which no runbook creates by hand.
bool isWellKnown(const PoolMember &member)
{
    static const QStringList spaces{u"kube-system"_s,
                                    u"cnrm-system"_s,
                                    u"gmp-system"_s,
                                    u"gke-managed-system"_s,
                                    u"configconnector-operator-system"_s,
                                    u"gmp-public"_s,
                                    u"cert-manager"_s,
                                    u"external-secrets"_s,
                                    u"external-dns"_s,
                                    u"monitoring"_s,
                                    u"argocd"_s};
    return member.account == "default"_L1 || spaces.contains(member.nameSpace);
}

/// Compares who is bound with who is created.
void checkAgainstAccounts(AuditContext &context, const IamGrant &grant,
                          const QList<KubernetesAccount> &accounts)
{
    const auto member = poolMember(grant.member);
    if (!member || accounts.isEmpty())
        return;
    const PoolMember hidden{masked(member->project), masked(member->nameSpace), masked(member->account)};
    if (hidden.nameSpace.contains(anyText) || hidden.account.contains(anyText))
        return;
    QList<const KubernetesAccount *> suspects;
    for (const KubernetesAccount &account : accounts) {
        const QString space = masked(account.nameSpace);
        const QString name = masked(account.name);
        if (name.contains(anyText) || space.contains(anyText))
            return; // could be the one
        if (name == member->account && (!account.nameSpaceKnown || space == member->nameSpace))
            return;
        suspects.append(&account);
    }
    const KubernetesAccount *meant = nullptr;
    for (const KubernetesAccount *account : suspects) {
        const bool sameGoogle = !account->googleAccount.isEmpty() && grant.resource == "serviceAccount"_L1
            && shown(grant.resourceName).section(u'@', 0, 0)
                == shown(account->googleAccount).section(u'@', 0, 0);
        const bool reversed = account->name == member->nameSpace && account->nameSpace == member->account;
        const bool sameName = account->name == member->account;
        const bool alike = (!account->nameSpaceKnown || account->nameSpace == member->nameSpace)
            && resembles(account->name, member->account);
        if (sameGoogle || reversed || sameName || (alike && !isWellKnown(*member))) {
            meant = account;
            break;
        }
    }
    if (!meant && suspects.size() == 1 && !isWellKnown(*member) && grant.resource == "serviceAccount"_L1)
        meant = suspects.first();
    if (!meant || (isWellKnown(*member) && meant->name != member->account && meant->googleAccount.isEmpty()))
        return;
    const QString space = meant->nameSpaceKnown ? meant->nameSpace : member->nameSpace;
    QString correction = shown(grant.member);
    if (correction.startsWith("serviceAccount:"_L1))
        correction =
            u"serviceAccount:%1.svc.id.goog[%2/%3]"_s.arg(shown(member->project), space, meant->name);
    else
        correction =
            correction.section("/subject/"_L1, 0, 0) + u"/subject/ns/%1/sa/%2"_s.arg(space, meant->name);
    context.report.add(
        "iam.member-mismatch",
        {{grant.memberPlace, u"member"_s, grant.member},
         {meant->place, u"ServiceAccount"_s, space + u'/' + meant->name}},
        AuditText::tr("The binding is for %1/%2, but the Kubernetes service account that is created is %3/%4")
            .arg(member->nameSpace, member->account, space, meant->name),
        AuditText::tr("A pod of another account or namespace cannot act through this binding."),
        AuditText::tr("Bind"), correction);
}

/// Google accounts that somebody creates, against those that are used.
void checkGoogleAccounts(AuditContext &context, const QList<IamGrant> &grants,
                         const QList<KubernetesAccount> &accounts)
{
    struct Created {
        QString name, project;
        Place place;
    };
    QList<Created> created;
    for (const Command &command : context.world.commands) {
        const ParsedCommand line = parsed(command, &context.world);
        if (line.program == "gcloud"_L1 && line.startsWith({u"iam", u"service-accounts", u"create"})
            && !line.word(3).isEmpty())
            created.append({line.word(3), line.value({u"--project"}), {command.file, line.line(3)}});
    }
    for (const Manifest *manifest : context.world.ofKind(u"IAMServiceAccount")) {
        const QString id = context.world.text(*manifest, manifest->root.at({u"spec", u"resourceID"}));
        created.append({id.isEmpty() ? manifest->name : id, {}, manifest->place()});
    }
    if (created.isEmpty())
        return;
    QStringList names;
    for (const Created &each : std::as_const(created)) {
        if (masked(each.name).contains(anyText))
            return;
        names << each.name;
    }
    const auto check = [&](const QString &email, const Place &place, const QString &field) {
        const QString plain = shown(email);
        const QString name = plain.section(u'@', 0, 0);
        if (!plain.contains(".iam.gserviceaccount.com"_L1) || masked(name).contains(anyText))
            return;
        if (names.contains(name)) {
            // The same name in another project is another account.
            const QString project = plain.section(u'@', 1).section(u'.', 0, 0);
            const Created *elsewhere = nullptr;
            for (const Created &each : std::as_const(created)) {
                if (each.name != name)
                    continue;
                const QString own = shown(each.project);
                if (own.isEmpty() || masked(own + project).contains(anyText) || own == project)
                    return;
                elsewhere = &each;
            }
            context.report.add(
                "iam.member-mismatch",
                {{place, field, plain}, {elsewhere->place, u"--project"_s, elsewhere->project}},
                AuditText::tr("The Google service account %1 is used, but %2 is created")
                    .arg(plain.section(u'.', 0, 0), name + u'@' + elsewhere->project),
                AuditText::tr("No step creates an account of this name."),
                AuditText::tr("Use one name in both places"),
                name + u'@' + elsewhere->project + u".iam.gserviceaccount.com"_s);
            return;
        }
        const Created *meant = nullptr;
        for (const Created &each : std::as_const(created)) {
            if (resembles(each.name, name))
                meant = &each;
        }
        if (!meant && created.size() == 1 && field == "annotation"_L1)
            meant = &created.first();
        if (meant)
            context.report.add("iam.member-mismatch",
                               {{place, field, plain}, {meant->place, u"service account"_s, meant->name}},
                               AuditText::tr("The Google service account %1 is used, but %2 is created")
                                   .arg(name, meant->name),
                               AuditText::tr("No step creates an account of this name."),
                               AuditText::tr("Use one name in both places"),
                               meant->name + u'@' + plain.section(u'@', 1));
    };
    for (const IamGrant &grant : grants) {
        if (grant.member.startsWith("serviceAccount:"_L1) && grant.member.contains(u'@'))
            check(grant.member.mid(15), grant.memberPlace, u"member"_s);
        if (grant.resource == "serviceAccount"_L1 && grant.resourceName.contains(u'@'))
            check(grant.resourceName, grant.memberPlace, u"service account"_s);
    }
    for (const KubernetesAccount &account : accounts) {
        if (!account.googleAccount.isEmpty())
            check(account.googleAccount, account.place, u"annotation"_s);
    }
}

/// E-mails anywhere in commands and manifests.
void checkEmails(AuditContext &context)
{
    static const QRegularExpression email(
        u"(?:\\$\\{[^}]*\\}|<[^<>\\s]*>|[A-Za-z0-9_.-])+@(?:\\$\\{[^}]*\\}|\\$\\w+|<[^<>\\s]*>|[A-Za-z0-9_.-])+"_s);
    const auto scan = [&](const QString &text, const Place &place, const QString &field) {
        if (!text.contains(u'@') || text.contains("serviceAccount:"_L1))
            return;
        for (auto it = email.globalMatch(text); it.hasNext();) {
            const QString found = it.next().captured();
            if (const auto problem = emailProblem(found))
                context.report.add(
                    "iam.service-account-email", {{place, field, found}},
                    AuditText::tr("The service account's e-mail %1 is malformed").arg(shown(found)),
                    problem->cause, AuditText::tr("Write it as"), shown(problem->correction));
        }
    };
    for (const Command &command : context.world.commands) {
        if (command.mention)
            continue;
        for (const ShellWord &word : command.shell.words)
            scan(context.world.resolved(word, command.file), {command.file, word.line}, u"command"_s);
        for (const ShellAssignment &assignment : command.shell.assignments)
            scan(assignment.value, {command.file, assignment.line}, assignment.name);
    }
    const auto walk = [&](auto &self, const Manifest &manifest, const YamlNode &node,
                          const QString &path) -> void {
        if (node.kind == YamlNode::Kind::String)
            scan(context.world.text(manifest, &node), manifest.place(node), path);
        for (const YamlNode &item : node.items)
            self(self, manifest, item, path);
        for (const YamlNode::Entry &entry : node.entries)
            self(self, manifest, entry.value, path.isEmpty() ? entry.key : path + u'.' + entry.key);
    };
    for (const Manifest &manifest : context.world.manifests)
        walk(walk, manifest, manifest.root, {});
}

} // namespace

void iamRules(AuditContext &context)
{
    const QList<KubernetesAccount> accounts = createdAccounts(context.world);
    const QList<IamGrant> grants = iamGrants(context.world);
    for (const IamGrant &grant : grants) {
        checkMember(context, grant.member, grant.memberPlace, u"member"_s);
        checkRole(context, grant);
        checkAgainstAccounts(context, grant, accounts);
        if (grant.role == "roles/iam.workloadIdentityUser"_L1 && grant.member.startsWith("serviceAccount:"_L1)
            && grant.member.contains(".iam.gserviceaccount.com"_L1) && !grant.member.contains(u'['))
            context.report.add("iam.member-malformed", {{grant.memberPlace, u"member"_s, grant.member}},
                               AuditText::tr("roles/iam.workloadIdentityUser is granted to a Google account"),
                               AuditText::tr("The role is for the Kubernetes account that is to act as the "
                                             "Google account, which is what the binding is made on."),
                               AuditText::tr("Bind"),
                               u"serviceAccount:PROJECT_ID.svc.id.goog[NAMESPACE/SERVICE_ACCOUNT]"_s);
    }
    checkGoogleAccounts(context, grants, accounts);
    checkEmails(context);
}

} // namespace slipway::audit

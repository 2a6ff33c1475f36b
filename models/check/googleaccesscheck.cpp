// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who we are at Google Cloud, what is switched on in the project, and what we may do there.
#include "check/families.h"
#include "google/gcloudcommands.h"
#include "plan/google/googlechanges.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

Task<QList<Finding>> runCredentials(CheckContext &context, std::stop_token stop)
{
    const QString id = u"google.credentials"_s;
    if (context.target().provider != "google"_L1)
        co_return QList<Finding>{};
    if (!context.google())
        co_return QList<Finding>{problem(
            id, context.value(u"prepareCloud"_s).toBool(true) ? Severity::Error : Severity::Warning,
            words(QT_TRANSLATE_NOOP("Check", "Not signed in to Google Cloud")),
            words(QT_TRANSLATE_NOOP(
                "Check", "No Application Default Credentials and no gcloud login were found or accepted.")),
            {},
            {advice(words(QT_TRANSLATE_NOOP("Check", "Sign in, then check again")),
                    u"gcloud auth application-default login"_s)})};
    auto account = co_await context.google()->account(stop);
    if (!account)
        co_return std::unexpected(std::move(account.error()));
    auto secret = co_await context.google()->accessToken(stop);
    if (!secret) {
        if (secret.error().kind == ErrorKind::Unauthorized)
            co_return QList<Finding>{
                problem(id, Severity::Error,
                        words(QT_TRANSLATE_NOOP("Check", "Google Cloud refused the credentials of %1"))
                            .arg(account->account),
                        secret.error().detail, {{account->source, u"answer"_s, secret.error().reason}},
                        {advice(words(QT_TRANSLATE_NOOP("Check", "Sign in again")), account->loginCommand)})};
        co_return std::unexpected(std::move(secret.error()));
    }
    auto project = co_await context.google()->project(context.target().project, stop);
    if (!project) {
        if (project.error().kind == ErrorKind::Forbidden || project.error().kind == ErrorKind::NotFound)
            co_return QList<Finding>{problem(
                u"google.project"_s, Severity::Error,
                words(QT_TRANSLATE_NOOP("Check", "The project %1 does not exist, or %2 may not see it"))
                    .arg(context.target().project, account->account),
                project.error().detail, {{project.error().where, u"answer"_s, project.error().reason}},
                {advice(words(
                    QT_TRANSLATE_NOOP("Check", "Check the project id, or ask for roles/viewer on it")))})};
        co_return std::unexpected(std::move(project.error()));
    }
    if (!project->state.isEmpty() && project->state != "ACTIVE"_L1)
        co_return QList<Finding>{
            problem(u"google.project-state"_s, Severity::Error,
                    words(QT_TRANSLATE_NOOP("Check", "The project %1 is not active")).arg(project->id),
                    words(QT_TRANSLATE_NOOP("Check", "Its state is %1.")).arg(project->state),
                    {{u"project/"_s + project->id, u"state"_s, project->state}})};
    co_return QList<Finding>{
        passed(id,
               words(QT_TRANSLATE_NOOP("Check", "Signed in as %1, project %2"))
                   .arg(account->account.isEmpty() ? account->source : account->account, project->id))};
}

QStringList servicesOf(const CheckContext &context)
{
    QStringList names;
    if (context.rendering()) {
        for (const RenderedStep &step : context.rendering()->steps) {
            if (step.action != "enable-services"_L1)
                continue;
            for (const QJsonValue &name : step.arguments.value("services"_L1).toArray())
                names << name.toString();
        }
    }
    names.removeDuplicates();
    if (!names.isEmpty())
        return names;
    return {u"container.googleapis.com"_s, u"compute.googleapis.com"_s, u"storage.googleapis.com"_s,
            u"iam.googleapis.com"_s};
}

Task<QList<Finding>> runServices(CheckContext &context, std::stop_token stop)
{
    if (!context.google())
        co_return std::unexpected(noGoogle());
    auto services = co_await context.google()->services(context.target().project, servicesOf(context), stop);
    if (!services)
        co_return std::unexpected(std::move(services.error()));
    QStringList off;
    QList<Evidence> evidence;
    for (const GoogleService &service : std::as_const(*services)) {
        if (!service.isEnabled()) {
            off << service.name;
            evidence.append({u"project/"_s + context.target().project, service.name, service.state});
        }
    }
    if (off.isEmpty())
        co_return QList<Finding>{passed(
            u"google.services"_s, words(QT_TRANSLATE_NOOP("Check", "All APIs that are needed are enabled")))};
    // The plan enables them itself; the finding says what will change. Without the cloud part somebody has to.
    const bool planned = context.value(u"prepareCloud"_s).toBool(true);
    co_return QList<Finding>{problem(
        u"google.services-off"_s, planned ? Severity::Info : Severity::Error,
        planned
            ? words(QT_TRANSLATE_NOOP("Check", "The plan will enable %1 APIs of the project")).arg(off.size())
            : words(QT_TRANSLATE_NOOP("Check", "APIs of the project are off")),
        words(QT_TRANSLATE_NOOP("Check", "Off: %1")).arg(off.join(u", "_s)), evidence,
        {{.description = words(QT_TRANSLATE_NOOP("Check", "Enable them now")),
          .change = std::make_shared<EnableServices>(context.target().project, off)}})};
}

struct Needed {
    const char *permission;
    const char *role;
    const char *step; // the plan's action that needs it; empty: always
};

// From the permissions reference of each method (Google Cloud IAM docs); roles are the narrowest predefined ones.
constexpr Needed neededPermissions[] = {
    {"container.clusters.get", "roles/container.clusterViewer", ""},
    {"container.clusters.update", "roles/container.clusterAdmin", "enable-addon"},
    {"container.clusters.create", "roles/container.clusterAdmin", "create-gke-cluster"},
    {"container.clusters.delete", "roles/container.clusterAdmin", "create-gke-cluster"},
    {"container.clusters.update", "roles/container.clusterAdmin", "create-gke-node-pool"},
    // Whoever makes nodes has to be allowed to give them their service account (GKE docs, "Permissions").
    {"iam.serviceAccounts.actAs", "roles/iam.serviceAccountUser", "create-gke-cluster"},
    {"iam.serviceAccounts.actAs", "roles/iam.serviceAccountUser", "create-gke-node-pool"},
    {"serviceusage.services.enable", "roles/serviceusage.serviceUsageAdmin", "enable-services"},
    {"iam.serviceAccounts.create", "roles/iam.serviceAccountCreator", "create-service-account"},
};

Task<QList<Finding>> runPermissions(CheckContext &context, std::stop_token stop)
{
    if (!context.google())
        co_return std::unexpected(noGoogle());
    QStringList actions;
    QString bucket;
    QStringList enabledAlready;
    if (context.rendering()) {
        for (const RenderedStep &step : context.rendering()->steps) {
            actions << step.action;
            if (step.action == "add-iam-binding"_L1 && step.arguments.contains("bucket"_L1))
                bucket = step.arguments.value("bucket"_L1).toString();
        }
    }
    if (actions.contains("enable-services"_L1)) {
        // When all are on, the step does nothing and needs no permission.
        auto services =
            co_await context.google()->services(context.target().project, servicesOf(context), stop);
        if (services && std::ranges::all_of(*services, &GoogleService::isEnabled))
            actions.removeAll(u"enable-services"_s);
    }
    QStringList asked;
    for (const Needed &needed : neededPermissions) {
        const QString permission = QLatin1StringView(needed.permission);
        if ((needed.step[0] == 0 || actions.contains(QLatin1StringView(needed.step)))
            && !asked.contains(permission))
            asked << permission;
    }
    auto held = co_await context.google()->testProjectPermissions(context.target().project, asked, stop);
    if (!held)
        co_return std::unexpected(std::move(held.error()));
    QList<Finding> findings;
    auto account = co_await context.google()->account(stop);
    const QString who = account ? account->account : QString();
    for (const Needed &needed : neededPermissions) {
        const QString permission = QLatin1StringView(needed.permission);
        if (!asked.contains(permission) || held->contains(permission))
            continue;
        asked.removeAll(permission); // two steps may need it
        const QString role = QLatin1StringView(needed.role);
        findings.append(problem(
            u"google.permission"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The permission %1 is missing")).arg(permission),
            words(QT_TRANSLATE_NOOP("Check", "%1 does not hold it on the project %2; the plan needs it."))
                .arg(who, context.target().project),
            {{u"project/"_s + context.target().project, u"testIamPermissions"_s, permission}},
            {advice(words(QT_TRANSLATE_NOOP("Check", "Ask an administrator to grant %1")).arg(role),
                    u"gcloud projects add-iam-policy-binding %1 --member='user:%2' --role='%3'"_s.arg(
                        context.target().project, who.isEmpty() ? u"EMAIL"_s : who, role))}));
    }
    if (!bucket.isEmpty()) {
        const QStringList forBucket{u"storage.buckets.getIamPolicy"_s, u"storage.buckets.setIamPolicy"_s};
        auto onBucket = co_await context.google()->testBucketPermissions(bucket, forBucket, stop);
        if (!onBucket && onBucket.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(onBucket.error()));
        if (onBucket) {
            for (const QString &permission : forBucket) {
                if (!onBucket->contains(permission))
                    findings.append(problem(
                        u"google.bucket-permission"_s, Severity::Error,
                        words(QT_TRANSLATE_NOOP("Check", "The permission %1 on the bucket is missing"))
                            .arg(permission),
                        words(QT_TRANSLATE_NOOP("Check",
                                                "The plan lets the pods read the bucket %1, and has to "
                                                "change its policy for that."))
                            .arg(bucket),
                        {{u"bucket/"_s + bucket, u"testIamPermissions"_s, permission}},
                        {advice(words(QT_TRANSLATE_NOOP(
                            "Check",
                            "Ask the bucket's owner for roles/storage.admin on it, or turn off \"Prepare "
                            "project, add-on and bucket access\" and have the owner grant access")))}));
            }
        }
    }
    if (findings.isEmpty())
        findings.append(
            passed(u"google.permissions"_s,
                   words(QT_TRANSLATE_NOOP("Check",
                                           "All permissions that the plan needs in Google Cloud are held"))));
    co_return findings;
}

} // namespace

Check googleCredentialsCheck()
{
    return {u"google-credentials"_s, words(QT_TRANSLATE_NOOP("Check", "Google identity and project")),
            runCredentials};
}
Check googleServicesCheck()
{
    return {u"google-services"_s, words(QT_TRANSLATE_NOOP("Check", "APIs of the project")), runServices};
}
Check googlePermissionsCheck()
{
    return {u"google-permissions"_s, words(QT_TRANSLATE_NOOP("Check", "Permissions in Google Cloud")),
            runPermissions};
}

} // namespace slipway

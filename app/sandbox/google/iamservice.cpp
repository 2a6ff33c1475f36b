// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// iam v1: service accounts and their policies.
#include "app/sandbox/google/cloudcontext.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr auto kIamStyle = GoogleCall::Style::Rpc;
const QString kIamApi = u"iam.googleapis.com"_s;

QJsonObject accountJson(const ProjectState &project, const ServiceAccountState &account)
{
    QJsonObject json{{u"name"_s, u"projects/%1/serviceAccounts/%2"_s.arg(project.id, account.email)},
                     {u"projectId"_s, project.id},
                     {u"uniqueId"_s, account.uniqueId},
                     {u"email"_s, account.email},
                     {u"etag"_s, account.policy.etag()},
                     {u"oauth2ClientId"_s, account.uniqueId}};
    if (!account.spec.displayName.isEmpty())
        json.insert(u"displayName"_s, account.spec.displayName);
    if (account.spec.disabled)
        json.insert(u"disabled"_s, true);
    return json;
}

/// The account of a call and its project, or null after answering.
std::pair<ProjectState *, ServiceAccountState *> foundAccount(CloudContext &context, const GoogleCall &call,
                                                              const QString &permission)
{
    const QString email = call.capture(u"email"_s);
    const QString named = call.capture(u"project"_s);
    auto [project, account] = context.serviceAccount(email);
    if (account && named != "-"_L1 && context.project(named) != project)
        account = nullptr;
    if (!account) {
        call.notFound(u"Unknown service account: projects/%1/serviceAccounts/%2"_s.arg(named, email));
        return {nullptr, nullptr};
    }
    if (!project->services.contains(kIamApi)) {
        context.require(call, project->id, kIamApi, permission);
        return {nullptr, nullptr};
    }
    const QString resource = u"projects/%1/serviceAccounts/%2"_s.arg(project->id, email);
    if (!context.allowed(call.caller, permission, *project, account->policy.bindings(), resource)) {
        context.deny(call, permission, resource);
        return {nullptr, nullptr};
    }
    return {project, account};
}

void create(CloudContext &context, const GoogleCall &call)
{
    ProjectState *project =
        context.require(call, call.capture(u"project"_s), kIamApi, u"iam.serviceAccounts.create"_s);
    const auto body = project ? call.json() : std::nullopt;
    if (!body)
        return;
    static const QRegularExpression shape(u"^[a-z](?:[-a-z0-9]{4,28}[a-z0-9])$"_s);
    const QString id = body->value("accountId"_L1).toString();
    if (!shape.match(id).hasMatch())
        return call.refuse(
            "INVALID_ARGUMENT",
            u"Invalid service account ID: '%1'. It must be 6 to 30 lower-case letters, digits and dashes, starting with a letter."_s
                .arg(id.left(80)));
    const QString email = u"%1@%2.iam.gserviceaccount.com"_s.arg(id, project->id);
    if (project->serviceAccounts.contains(email)) {
        return call.refuse(
            "ALREADY_EXISTS",
            u"Service account %1 already exists within project projects/%2."_s.arg(id, project->id), {},
            {QJsonObject{{u"@type"_s, u"type.googleapis.com/google.rpc.ResourceInfo"_s},
                         {u"resourceName"_s, u"projects/%1/serviceAccounts/%2"_s.arg(project->id, email)}}});
    }
    ServiceAccountState account;
    account.spec.displayName = body->value("serviceAccount"_L1)["displayName"_L1].toString();
    account.email = email;
    account.uniqueId = context.uniqueNumber();
    project->serviceAccounts.insert(email, account);
    call.ok(accountJson(*project, account));
}

void setAccountPolicy(CloudContext &context, const GoogleCall &call)
{
    const auto [project, account] = foundAccount(context, call, u"iam.serviceAccounts.setIamPolicy"_s);
    const auto body = account ? call.json() : std::nullopt;
    if (!body)
        return;
    const QJsonObject policy = body->value("policy"_L1).toObject();
    const auto bindings = bindingsFromJson(policy);
    if (!bindings)
        return call.refuse("INVALID_ARGUMENT", u"Request contains an invalid argument."_s);
    if (const auto bad = context.badMember(*bindings))
        return call.refuse("INVALID_ARGUMENT", *bad);
    const QString etag = policy.value("etag"_L1).toString();
    if (account->policy.set(*bindings, etag) == IamPolicy::SetResult::EtagMismatch) {
        return call.refuse(
            "ABORTED",
            u"There were concurrent policy changes. Please retry the whole read-modify-write with "
            "exponential backoff. The request's ETag '%1' did not match the current policy's ETag '%2'."_s
                .arg(etag, account->policy.etag()));
    }
    context.propagate(*bindings, [&context, email = account->email](const IamBindings &applied) {
        if (const auto [on, target] = context.serviceAccount(email); target)
            target->effective = applied;
    });
    call.ok(account->policy.toJson(3));
}

} // namespace

void addIam(CloudContext &context, GoogleRouter &router)
{
    const QString base = u"/iam/v1/projects/{project}/serviceAccounts"_s;
    const QString one = base + "/{email}"_L1;
    router.add("GET", base, kIamStyle, [&context](const GoogleCall &call) {
        const ProjectState *project =
            context.require(call, call.capture(u"project"_s), kIamApi, u"iam.serviceAccounts.list"_s);
        if (!project)
            return;
        QJsonArray accounts;
        for (const ServiceAccountState &account : project->serviceAccounts)
            accounts.append(accountJson(*project, account));
        call.page({}, u"accounts"_s, accounts, u"pageSize"_s, 20, 100);
    });
    router.add("POST", base, kIamStyle, [&context](const GoogleCall &call) { create(context, call); });
    router.add("GET", one, kIamStyle, [&context](const GoogleCall &call) {
        if (const auto [project, account] = foundAccount(context, call, u"iam.serviceAccounts.get"_s);
            account)
            call.ok(accountJson(*project, *account));
    });
    router.add("DELETE", one, kIamStyle, [&context](const GoogleCall &call) {
        if (const auto [project, account] = foundAccount(context, call, u"iam.serviceAccounts.delete"_s);
            account) {
            const QString email = account->email;
            project->serviceAccounts.remove(email);
            call.ok({});
        }
    });
    for (const bool disable : {true, false}) {
        router.add("POST", one + (disable ? ":disable"_L1 : ":enable"_L1), kIamStyle,
                   [&context, disable](const GoogleCall &call) {
                       if (const auto [project, account] =
                               foundAccount(context, call, u"iam.serviceAccounts.update"_s);
                           account) {
                           account->spec.disabled = disable;
                           call.ok({});
                       }
                   });
    }
    router.add("POST", one + ":getIamPolicy"_L1, kIamStyle, [&context](const GoogleCall &call) {
        if (const auto [project, account] =
                foundAccount(context, call, u"iam.serviceAccounts.getIamPolicy"_s);
            account)
            call.ok(account->policy.toJson(call.request.param(u"options.requestedPolicyVersion"_s).toInt()));
    });
    router.add("POST", one + ":setIamPolicy"_L1, kIamStyle,
               [&context](const GoogleCall &call) { setAccountPolicy(context, call); });
    router.add("POST", one + ":testIamPermissions"_L1, kIamStyle, [&context](const GoogleCall &call) {
        const auto [project, account] = context.serviceAccount(call.capture(u"email"_s));
        const auto body = call.json();
        if (!body)
            return;
        QJsonArray held;
        const QJsonArray asked = body->value("permissions"_L1).toArray();
        for (const QJsonValue &permission : asked) {
            if (account
                && context.allowed(call.caller, permission.toString(), *project, account->policy.bindings()))
                held.append(permission);
        }
        call.ok(held.isEmpty() ? QJsonObject{} : QJsonObject{{u"permissions"_s, held}});
    });
}

} // namespace slipway::sandbox

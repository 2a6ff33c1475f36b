// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// cloudresourcemanager v1 and v3.
#include "app/sandbox/google/cloudcontext.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr auto kManagerStyle = GoogleCall::Style::Rpc;
const QString kManagerApi = u"cloudresourcemanager.googleapis.com"_s;

QJsonObject projectV1(const ProjectState &project)
{
    return {{u"projectId"_s, project.id},
            {u"projectNumber"_s, project.spec.number},
            {u"name"_s, project.spec.displayName},
            {u"lifecycleState"_s, u"ACTIVE"_s},
            {u"createTime"_s, CloudContext::stamp(project.created)},
            {u"parent"_s,
             QJsonObject{
                 {u"type"_s, project.spec.parent.startsWith("folders/"_L1) ? u"folder"_s : u"organization"_s},
                 {u"id"_s, project.spec.parent.section(u'/', 1)}}}};
}

QJsonObject projectV3(const ProjectState &project)
{
    return {{u"name"_s, "projects/"_L1 + project.spec.number},
            {u"projectId"_s, project.id},
            {u"displayName"_s, project.spec.displayName},
            {u"state"_s, u"ACTIVE"_s},
            {u"parent"_s, project.spec.parent},
            {u"createTime"_s, CloudContext::stamp(project.created)},
            {u"updateTime"_s, CloudContext::stamp(project.created)},
            {u"etag"_s, project.policy.etag()}};
}

/// The terms of `a:b AND c=d` that we know: id, projectId, name, displayName, lifecycleState, state.
bool matches(const ProjectState &project, const QString &query)
{
    static const QRegularExpression term(u"([A-Za-z.]+)\\s*[:=]\\s*(\"[^\"]*\"|[^\\s()]+)"_s);
    for (auto it = term.globalMatch(query); it.hasNext();) {
        const auto match = it.next();
        const QString key = match.captured(1);
        QString value = match.captured(2);
        value.remove(u'"');
        QString held;
        if (key == "id"_L1 || key == "projectId"_L1)
            held = project.id;
        else if (key == "name"_L1 || key == "displayName"_L1)
            held = project.spec.displayName;
        else if (key == "lifecycleState"_L1 || key == "state"_L1)
            held = u"ACTIVE"_s;
        else if (key == "projectNumber"_L1)
            held = project.spec.number;
        else
            continue;
        const auto pattern = QRegularExpression::fromWildcard(value, Qt::CaseInsensitive);
        if (!pattern.match(held).hasMatch())
            return false;
    }
    return true;
}

void list(CloudContext &context, const GoogleCall &call, bool v3)
{
    QJsonArray projects;
    const QString query = call.request.param(v3 ? u"query"_s : u"filter"_s);
    for (const ProjectState &project : std::as_const(context.projects)) {
        if (context.allowed(call.caller, u"resourcemanager.projects.get"_s, project)
            && matches(project, query))
            projects.append(v3 ? projectV3(project) : projectV1(project));
    }
    call.page({}, u"projects"_s, projects, u"pageSize"_s, 500, 1000);
}

/// The project of a call, or null after answering.
ProjectState *foundProject(CloudContext &context, const GoogleCall &call, const QString &permission)
{
    return context.require(call, call.capture(u"project"_s), kManagerApi, permission);
}

void getPolicy(CloudContext &context, const GoogleCall &call)
{
    ProjectState *project = foundProject(context, call, u"resourcemanager.projects.getIamPolicy"_s);
    const auto body = project ? call.json() : std::nullopt;
    if (body)
        call.ok(project->policy.toJson(body->value("options"_L1)["requestedPolicyVersion"_L1].toInt(1)));
}

void setProjectPolicy(CloudContext &context, const GoogleCall &call)
{
    ProjectState *project = foundProject(context, call, u"resourcemanager.projects.setIamPolicy"_s);
    const auto body = project ? call.json() : std::nullopt;
    if (!body)
        return;
    const QJsonObject policy = body->value("policy"_L1).toObject();
    const auto bindings = bindingsFromJson(policy);
    if (!bindings)
        return call.refuse("INVALID_ARGUMENT", u"Request contains an invalid argument."_s);
    if (const auto bad = context.badMember(*bindings))
        return call.refuse("INVALID_ARGUMENT", *bad);
    const QString etag = policy.value("etag"_L1).toString();
    if (project->policy.set(*bindings, etag) == IamPolicy::SetResult::EtagMismatch) {
        return call.refuse(
            "ABORTED",
            u"There were concurrent policy changes. Please retry the whole read-modify-write with "
            "exponential backoff. The request's ETag '%1' did not match the current policy's ETag '%2'."_s
                .arg(etag, project->policy.etag()));
    }
    context.propagate(*bindings, [&context, id = project->id](const IamBindings &applied) {
        context.projects[id].effective = applied;
    });
    call.ok(project->policy.toJson(3));
}

void testPermissions(CloudContext &context, const GoogleCall &call)
{
    const ProjectState *project = context.project(call.capture(u"project"_s));
    const auto body = call.json();
    if (!body)
        return;
    const QJsonArray asked = body->value("permissions"_L1).toArray();
    QJsonArray held;
    for (const QJsonValue &permission : asked) {
        if (permission.toString().contains(u'*'))
            return call.refuse("INVALID_ARGUMENT",
                               u"Permission %1 is not valid for this resource."_s.arg(permission.toString()));
        if (project && context.allowed(call.caller, permission.toString(), *project))
            held.append(permission);
    }
    if (!project)
        return call.refuse("PERMISSION_DENIED", u"The caller does not have permission"_s);
    call.ok(held.isEmpty() ? QJsonObject{} : QJsonObject{{u"permissions"_s, held}});
}

} // namespace

void addResourceManager(CloudContext &context, GoogleRouter &router)
{
    const QString v1 = u"/cloudresourcemanager/v1/projects"_s;
    const QString v3 = u"/cloudresourcemanager/v3/projects"_s;
    router.add("GET", v1, kManagerStyle, [&context](const GoogleCall &call) { list(context, call, false); });
    router.add("GET", v3 + ":search"_L1, kManagerStyle,
               [&context](const GoogleCall &call) { list(context, call, true); });
    router.add("GET", v1 + "/{project}"_L1, kManagerStyle, [&context](const GoogleCall &call) {
        if (const ProjectState *project = foundProject(context, call, u"resourcemanager.projects.get"_s))
            call.ok(projectV1(*project));
    });
    router.add("GET", v3 + "/{project}"_L1, kManagerStyle, [&context](const GoogleCall &call) {
        if (const ProjectState *project = foundProject(context, call, u"resourcemanager.projects.get"_s))
            call.ok(projectV3(*project));
    });
    for (const QString &base : {v1, v3}) {
        router.add("POST", base + "/{project}:getIamPolicy"_L1, kManagerStyle,
                   [&context](const GoogleCall &call) { getPolicy(context, call); });
        router.add("POST", base + "/{project}:setIamPolicy"_L1, kManagerStyle,
                   [&context](const GoogleCall &call) { setProjectPolicy(context, call); });
        router.add("POST", base + "/{project}:testIamPermissions"_L1, kManagerStyle,
                   [&context](const GoogleCall &call) { testPermissions(context, call); });
    }
    router.add("POST", v1 + "/{project}:getAncestry"_L1, kManagerStyle, [&context](const GoogleCall &call) {
        const ProjectState *project = foundProject(context, call, u"resourcemanager.projects.get"_s);
        if (!project)
            return;
        const auto ancestor = [](const QString &type, const QString &id) {
            return QJsonObject{{u"resourceId"_s, QJsonObject{{u"type"_s, type}, {u"id"_s, id}}}};
        };
        call.ok({{u"ancestor"_s,
                  QJsonArray{ancestor(u"project"_s, project->id),
                             ancestor(u"folder"_s, project->spec.parent.section(u'/', 1))}}});
    });
}

} // namespace slipway::sandbox

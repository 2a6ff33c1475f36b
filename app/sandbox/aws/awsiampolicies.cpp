// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Policies of roles and users. Source: IAM API reference, version 2010-05-08.
#include "app/sandbox/aws/awsiam.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

/// AWS' own are all taken as there: nobody knows their list by heart. Of the account's, those that were made.
bool policyExists(const AwsWorld &world, const QString &arn)
{
    return arn.startsWith("arn:aws:iam::aws:policy/"_L1) || world.policies.contains(arn);
}

void attach(const AwsWorld &world, const AwsCall &call, AwsPrincipalState *principal)
{
    if (!principal)
        return;
    const QString arn = call.param(u"PolicyArn"_s);
    if (!policyExists(world, arn))
        return call.refuse(404, u"NoSuchEntity"_s,
                           u"Policy %1 does not exist or is not attachable."_s.arg(arn.left(200)));
    if (!principal->attached.contains(arn)) // twice is once
        principal->attached.append(arn);
    call.xml({});
}

void put(const AwsCall &call, AwsPrincipalState *principal)
{
    const auto document = principal ? policyDocument(call, u"PolicyDocument"_s) : std::nullopt;
    if (!document)
        return;
    principal->inlinePolicies.insert(call.param(u"PolicyName"_s), *document);
    call.xml({});
}

void getRolePolicy(AwsWorld &world, const AwsCall &call)
{
    const AwsPrincipalState *role = iamRole(world, call);
    if (!role)
        return;
    const QString name = call.param(u"PolicyName"_s);
    if (!role->inlinePolicies.contains(name))
        return call.refuse(404, u"NoSuchEntity"_s,
                           u"The role policy with name %1 cannot be found."_s.arg(name.left(128)));
    const QByteArray text = QJsonDocument(role->inlinePolicies.value(name)).toJson(QJsonDocument::Compact);
    call.xml(xml::text("RoleName", role->name) + xml::text("PolicyName", name)
             + xml::text("PolicyDocument", QString::fromLatin1(text.toPercentEncoding())));
}

/// Each action on each resource. Source: IAM API reference, "SimulatePrincipalPolicy".
void simulate(AwsWorld &world, const AwsCall &call)
{
    const QString arn = call.param(u"PolicySourceArn"_s);
    const AwsPrincipalState *principal = world.roleOf(arn);
    if (!principal)
        return call.refuse(404, u"NoSuchEntity"_s,
                           u"The role with name %1 cannot be found."_s.arg(arn.section(u'/', -1).left(64)));
    const QStringList named = call.list(u"ResourceArns"_s);
    QByteArray results;
    for (const QString &action : call.list(u"ActionNames"_s)) {
        for (const QString &resource : named.isEmpty() ? QStringList{u"*"_s} : named) {
            const AwsVerdict verdict = world.verdict(*principal, action, resource);
            const QString decision = verdict == AwsVerdict::Allowed ? u"allowed"_s
                : verdict == AwsVerdict::Denied                     ? u"explicitDeny"_s
                                                                    : u"implicitDeny"_s;
            QByteArray result = xml::text("EvalActionName", action) + xml::text("EvalResourceName", resource)
                + xml::text("EvalDecision", decision) + xml::group("MatchedStatements", {})
                + xml::group("MissingContextValues", {});
            if (!named.isEmpty())
                result += xml::group("ResourceSpecificResults",
                                     xml::group("member",
                                                xml::text("EvalResourceName", resource)
                                                    + xml::text("EvalResourceDecision", decision)
                                                    + xml::group("MatchedStatements", {})
                                                    + xml::group("MissingContextValues", {})));
            results += xml::group("member", result);
        }
    }
    call.xml(xml::flag("IsTruncated", false) + xml::group("EvaluationResults", results));
}

void createPolicy(AwsWorld &world, const AwsCall &call)
{
    const QString name = call.param(u"PolicyName"_s);
    const QString arn = world.arn(u"iam"_s, {}, "policy/"_L1 + name);
    if (world.policies.contains(arn))
        return call.refuse(
            409, u"EntityAlreadyExists"_s,
            u"A policy called %1 already exists. Duplicate names are not allowed."_s.arg(name));
    const auto document = policyDocument(call, u"PolicyDocument"_s);
    if (!document)
        return;
    world.policies.insert(arn, *document);
    call.xml(xml::group("Policy",
                        xml::text("PolicyName", name) + xml::text("PolicyId", "ANPA"_L1 + awsRandomId(17))
                            + xml::text("Arn", arn) + xml::text("Path", u"/"_s)
                            + xml::text("DefaultVersionId", u"v1"_s) + xml::text("AttachmentCount", 0)
                            + xml::flag("IsAttachable", true)
                            + xml::text("CreateDate", world.clock.now().toUTC().toString(Qt::ISODate))));
}

void deletePolicy(AwsWorld &world, const AwsCall &call)
{
    const QString arn = call.param(u"PolicyArn"_s);
    if (!world.policies.contains(arn))
        return call.refuse(404, u"NoSuchEntity"_s, u"Policy %1 was not found."_s.arg(arn.left(200)));
    const bool used = std::ranges::any_of(
        world.roles, [&](const AwsPrincipalState &role) { return role.attached.contains(arn); });
    if (used)
        return call.refuse(409, u"DeleteConflict"_s, u"Cannot delete a policy attached to entities."_s);
    world.policies.remove(arn);
    call.xml({});
}

} // namespace

void addAwsIamPolicies(AwsWorld &world, AwsRouter &router)
{
    router.add("iam", "AttachRolePolicy",
               [&world](const AwsCall &call) { attach(world, call, iamRole(world, call)); });
    router.add("iam", "AttachUserPolicy",
               [&world](const AwsCall &call) { attach(world, call, iamUser(world, call)); });
    router.add("iam", "SimulatePrincipalPolicy", [&world](const AwsCall &call) { simulate(world, call); });
    router.add("iam", "DetachRolePolicy", [&world](const AwsCall &call) {
        AwsPrincipalState *role = iamRole(world, call);
        if (!role)
            return;
        if (role->attached.removeAll(call.param(u"PolicyArn"_s)) == 0)
            return call.refuse(404, u"NoSuchEntity"_s,
                               u"Policy %1 was not found."_s.arg(call.param(u"PolicyArn"_s).left(200)));
        call.xml({});
    });
    router.add("iam", "ListAttachedRolePolicies", [&world](const AwsCall &call) {
        const AwsPrincipalState *role = iamRole(world, call);
        if (!role)
            return;
        const QString size = call.param(u"MaxItems"_s);
        const auto page =
            call.page(QJsonArray::fromStringList(role->attached), size, call.param(u"Marker"_s), 100);
        if (!page)
            return;
        QByteArray all;
        for (const QJsonValue &arn : page->items)
            all += xml::group("member",
                              xml::text("PolicyName", arn.toString().section(u'/', -1))
                                  + xml::text("PolicyArn", arn.toString()));
        QByteArray out =
            xml::group("AttachedPolicies", all) + xml::flag("IsTruncated", !page->nextToken.isEmpty());
        if (!page->nextToken.isEmpty())
            out += xml::text("Marker", page->nextToken);
        call.xml(out);
    });
    router.add("iam", "PutRolePolicy", [&world](const AwsCall &call) { put(call, iamRole(world, call)); });
    router.add("iam", "PutUserPolicy", [&world](const AwsCall &call) { put(call, iamUser(world, call)); });
    router.add("iam", "GetRolePolicy", [&world](const AwsCall &call) { getRolePolicy(world, call); });
    router.add("iam", "ListRolePolicies", [&world](const AwsCall &call) {
        const AwsPrincipalState *role = iamRole(world, call);
        if (!role)
            return;
        QByteArray all;
        for (const QString &name : role->inlinePolicies.keys())
            all += xml::text("member", name);
        call.xml(xml::group("PolicyNames", all) + xml::flag("IsTruncated", false));
    });
    router.add("iam", "DeleteRolePolicy", [&world](const AwsCall &call) {
        AwsPrincipalState *role = iamRole(world, call);
        if (!role)
            return;
        if (role->inlinePolicies.remove(call.param(u"PolicyName"_s)) == 0)
            return call.refuse(404, u"NoSuchEntity"_s,
                               u"The role policy with name %1 cannot be found."_s.arg(
                                   call.param(u"PolicyName"_s).left(128)));
        call.xml({});
    });
    router.add("iam", "CreatePolicy", [&world](const AwsCall &call) { createPolicy(world, call); });
    router.add("iam", "DeletePolicy", [&world](const AwsCall &call) { deletePolicy(world, call); });
    // Node roles have none of their own; DeleteRole by hand asks first.
    router.add("iam", "ListInstanceProfilesForRole", [&world](const AwsCall &call) {
        if (iamRole(world, call))
            call.xml(xml::group("InstanceProfiles", {}) + xml::flag("IsTruncated", false));
    });
}

} // namespace slipway::sandbox

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Roles, users and identity providers. Source: IAM API reference, version 2010-05-08.
#include "app/sandbox/aws/awsiam.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QByteArray dateOf(const QDateTime &time)
{
    return xml::text("CreateDate", time.toUTC().toString(Qt::ISODate));
}

QByteArray tagsXml(const QMap<QString, QString> &tags)
{
    QByteArray members;
    for (auto it = tags.cbegin(); it != tags.cend(); ++it)
        members += xml::group("member", xml::text("Key", it.key()) + xml::text("Value", *it));
    return xml::group("Tags", members);
}

/// Tags.member.N.Key and .Value.
QMap<QString, QString> tagsOf(const AwsCall &call)
{
    QMap<QString, QString> tags;
    for (const auto &[name, value] : call.form) {
        if (name.startsWith("Tags.member."_L1) && name.endsWith(".Key"_L1))
            tags.insert(value, call.param(name.chopped(3) + "Value"_L1));
    }
    return tags;
}

QByteArray roleFields(const AwsPrincipalState &role)
{
    const QByteArray policy = QJsonDocument(role.trust).toJson(QJsonDocument::Compact);
    QByteArray out = xml::text("Path", u"/"_s) + xml::text("RoleName", role.name)
        + xml::text("RoleId", role.id) + xml::text("Arn", role.arn) + dateOf(role.created)
        + xml::text("AssumeRolePolicyDocument", QString::fromLatin1(policy.toPercentEncoding()))
        + xml::text("MaxSessionDuration", 3600);
    if (!role.description.isEmpty())
        out += xml::text("Description", role.description);
    return out + tagsXml(role.tags);
}

void createRole(AwsWorld &world, const AwsCall &call)
{
    static const QRegularExpression form(u"^[\\w+=,.@-]{1,64}$"_s);
    const QString name = call.param(u"RoleName"_s);
    if (!form.match(name).hasMatch())
        return call.refuse(400, u"ValidationError"_s, u"The specified value for roleName is invalid."_s);
    if (world.roles.contains(name))
        return call.refuse(409, u"EntityAlreadyExists"_s, u"Role with name %1 already exists."_s.arg(name));
    const auto trust = policyDocument(call, u"AssumeRolePolicyDocument"_s);
    if (!trust)
        return;
    AwsPrincipalState &role = world.addRole(name, *trust, {});
    role.description = call.param(u"Description"_s);
    role.tags = tagsOf(call);
    call.xml(xml::group("Role", roleFields(role)));
}

void deleteRole(AwsWorld &world, const AwsCall &call)
{
    const AwsPrincipalState *role = iamRole(world, call);
    if (!role)
        return;
    if (!role->attached.isEmpty() || !role->inlinePolicies.isEmpty())
        return call.refuse(409, u"DeleteConflict"_s,
                           role->attached.isEmpty()
                               ? u"Cannot delete entity, must delete policies first."_s
                               : u"Cannot delete entity, must detach all policies first."_s);
    world.roles.remove(role->name);
    call.xml({});
}

QString providerArn(const AwsWorld &world, const QString &url)
{
    return world.arn(u"iam"_s, {}, "oidc-provider/"_L1 + url);
}

void createProvider(AwsWorld &world, const AwsCall &call)
{
    const QUrl url(call.param(u"Url"_s), QUrl::StrictMode);
    if (url.scheme() != "https"_L1 || url.host().isEmpty())
        return call.refuse(400, u"InvalidInput"_s, u"Invalid Open ID Connect Provider URL"_s);
    const QString bare = call.param(u"Url"_s).mid(8);
    const QString arn = providerArn(world, bare);
    if (world.oidcProviders.contains(arn))
        return call.refuse(409, u"EntityAlreadyExists"_s,
                           u"Provider with url %1 already exists."_s.arg(call.param(u"Url"_s)));
    world.oidcProviders.insert(
        arn,
        {{u"url"_s, bare},
         {u"clientIds"_s, QJsonArray::fromStringList(call.list(u"ClientIDList"_s))},
         {u"thumbprints"_s, QJsonArray::fromStringList(call.list(u"ThumbprintList"_s))}});
    call.xml(xml::text("OpenIDConnectProviderArn", arn));
}

QByteArray members(const QJsonValue &texts)
{
    QByteArray out;
    for (const QJsonValue &text : texts.toArray())
        out += xml::text("member", text.toString());
    return out;
}

} // namespace

std::optional<QJsonObject> policyDocument(const AwsCall &call, const QString &parameter)
{
    const QJsonDocument document = QJsonDocument::fromJson(call.param(parameter).toUtf8());
    const QJsonValue statement = document.object().value("Statement"_L1);
    if (document.isObject() && (statement.isArray() || statement.isObject()))
        return document.object();
    call.refuse(400, u"MalformedPolicyDocument"_s, u"Syntax errors in policy."_s);
    return {};
}

AwsPrincipalState *iamRole(AwsWorld &world, const AwsCall &call)
{
    const QString name = call.param(u"RoleName"_s);
    if (const auto found = world.roles.find(name); found != world.roles.end())
        return &*found;
    call.refuse(404, u"NoSuchEntity"_s, u"The role with name %1 cannot be found."_s.arg(name.left(64)));
    return nullptr;
}

AwsPrincipalState *iamUser(AwsWorld &world, const AwsCall &call)
{
    const QString name = call.param(u"UserName"_s).isEmpty() ? call.caller.principal.section(u'/', 1)
                                                             : call.param(u"UserName"_s);
    if (const auto found = world.users.find(name); found != world.users.end())
        return &*found;
    call.refuse(404, u"NoSuchEntity"_s, u"The user with name %1 cannot be found."_s.arg(name.left(64)));
    return nullptr;
}

void addAwsIam(AwsWorld &world, AwsRouter &router)
{
    router.add("iam", "CreateRole", [&world](const AwsCall &call) { createRole(world, call); });
    router.add("iam", "GetRole", [&world](const AwsCall &call) {
        if (const AwsPrincipalState *role = iamRole(world, call))
            call.xml(xml::group("Role", roleFields(*role)));
    });
    router.add("iam", "ListRoles", [&world](const AwsCall &call) {
        QByteArray all;
        for (const AwsPrincipalState &role : std::as_const(world.roles))
            all += xml::group("member", roleFields(role));
        call.xml(xml::flag("IsTruncated", false) + xml::group("Roles", all));
    });
    router.add("iam", "UpdateAssumeRolePolicy", [&world](const AwsCall &call) {
        AwsPrincipalState *role = iamRole(world, call);
        const auto trust = role ? policyDocument(call, u"PolicyDocument"_s) : std::nullopt;
        if (!trust)
            return;
        role->trust = *trust;
        call.xml({});
    });
    router.add("iam", "TagRole", [&world](const AwsCall &call) {
        if (AwsPrincipalState *role = iamRole(world, call)) {
            role->tags.insert(tagsOf(call));
            call.xml({});
        }
    });
    router.add("iam", "DeleteRole", [&world](const AwsCall &call) { deleteRole(world, call); });
    router.add("iam", "CreateUser", [&world](const AwsCall &call) {
        const QString name = call.param(u"UserName"_s);
        if (name.isEmpty())
            return call.refuse(400, u"ValidationError"_s, u"The specified value for userName is invalid."_s);
        if (world.users.contains(name))
            return call.refuse(409, u"EntityAlreadyExists"_s,
                               u"User with name %1 already exists."_s.arg(name));
        const AwsPrincipalState user{.name = name,
                                     .arn = world.arn(u"iam"_s, {}, "user/"_L1 + name),
                                     .id = "AIDA"_L1 + awsRandomId(17),
                                     .created = world.clock.now()};
        world.users.insert(name, user);
        call.xml(xml::group("User",
                            xml::text("Path", u"/"_s) + xml::text("UserName", name)
                                + xml::text("UserId", user.id) + xml::text("Arn", user.arn)
                                + dateOf(user.created)));
    });
    router.add("iam", "CreateAccessKey", [&world](const AwsCall &call) {
        const AwsPrincipalState *user = iamUser(world, call);
        if (!user)
            return;
        const AwsKeys::Key key =
            world.keys.issue({.arn = user->arn, .userId = user->id, .principal = "user/"_L1 + user->name});
        call.xml(xml::group("AccessKey",
                            xml::text("UserName", user->name) + xml::text("AccessKeyId", key.id)
                                + xml::text("Status", u"Active"_s) + xml::text("SecretAccessKey", key.secret)
                                + dateOf(world.clock.now())));
    });
    router.add("iam", "CreateOpenIDConnectProvider",
               [&world](const AwsCall &call) { createProvider(world, call); });
    router.add("iam", "ListOpenIDConnectProviders", [&world](const AwsCall &call) {
        QByteArray all;
        for (const QString &arn : world.oidcProviders.keys())
            all += xml::group("member", xml::text("Arn", arn));
        call.xml(xml::group("OpenIDConnectProviderList", all));
    });
    router.add("iam", "GetOpenIDConnectProvider", [&world](const AwsCall &call) {
        const QString arn = call.param(u"OpenIDConnectProviderArn"_s);
        const auto found = world.oidcProviders.constFind(arn);
        if (found == world.oidcProviders.cend())
            return call.refuse(404, u"NoSuchEntity"_s,
                               u"OpenIDConnect Provider not found for arn %1"_s.arg(arn.left(200)));
        call.xml(xml::text("Url", found->value("url"_L1).toString())
                 + xml::group("ClientIDList", members(found->value("clientIds"_L1)))
                 + xml::group("ThumbprintList", members(found->value("thumbprints"_L1)))
                 + dateOf(world.clock.now()));
    });
    router.add("iam", "AddClientIDToOpenIDConnectProvider", [&world](const AwsCall &call) {
        const auto found = world.oidcProviders.find(call.param(u"OpenIDConnectProviderArn"_s));
        if (found == world.oidcProviders.end())
            return call.refuse(404, u"NoSuchEntity"_s,
                               u"OpenIDConnect Provider not found for arn %1"_s.arg(
                                   call.param(u"OpenIDConnectProviderArn"_s).left(200)));
        QJsonArray ids = found->value("clientIds"_L1).toArray();
        if (!ids.contains(call.param(u"ClientID"_s)))
            ids.append(call.param(u"ClientID"_s));
        found->insert(u"clientIds"_s, ids);
        call.xml({});
    });
    router.add("iam", "DeleteOpenIDConnectProvider", [&world](const AwsCall &call) {
        world.oidcProviders.remove(call.param(u"OpenIDConnectProviderArn"_s)); // twice is once
        call.xml({});
    });
}

} // namespace slipway::sandbox

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: STS API reference, version 2011-06-15.
#include "app/sandbox/aws/awspolicy.h"
#include "app/sandbox/aws/awsrouter.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QByteArray credentialsXml(const AwsKeys::Key &key)
{
    return xml::group("Credentials",
                      xml::text("AccessKeyId", key.id) + xml::text("SecretAccessKey", key.secret)
                          + xml::text("SessionToken", key.sessionToken)
                          + xml::text("Expiration", key.expires->toUTC().toString(Qt::ISODate)));
}

/// Does the role's trust policy let @p caller take it on?
bool mayAssume(const AwsWorld &world, const AwsPrincipalState &role, const AwsCaller &caller)
{
    const QString root = world.arn(u"iam"_s, {}, u"root"_s);
    for (const QJsonValue &value : role.trust.value("Statement"_L1).toArray()) {
        const QJsonObject statement = value.toObject();
        const QJsonValue principal = statement.value("Principal"_L1);
        const QStringList members =
            principal.isString() ? awsTexts(principal) : awsTexts(principal.toObject().value("AWS"_L1));
        if (statement.value("Effect"_L1).toString() == "Allow"_L1
            && (members.contains(root) || members.contains(world.spec.account) || members.contains(caller.arn)
                || members.contains(u"*"_s)))
            return true;
    }
    return false;
}

} // namespace

void addSts(AwsWorld &world, AwsRouter &router)
{
    router.add("sts", "GetCallerIdentity", [&world](const AwsCall &call) {
        call.xml(xml::text("Arn", call.caller.arn) + xml::text("UserId", call.caller.userId)
                 + xml::text("Account", world.spec.account));
    });
    router.add("sts", "AssumeRole", [&world](const AwsCall &call) {
        const QString arn = call.param(u"RoleArn"_s);
        const QString session = call.param(u"RoleSessionName"_s);
        const AwsPrincipalState *role = world.roleOf(arn);
        if (!role || !mayAssume(world, *role, call.caller))
            return call.refuse(403, u"AccessDenied"_s,
                               u"User: %1 is not authorized to perform: sts:AssumeRole on resource: %2"_s.arg(
                                   call.caller.arn, arn));
        const int seconds =
            call.param(u"DurationSeconds"_s).isEmpty() ? 3600 : call.param(u"DurationSeconds"_s).toInt();
        if (seconds < 900 || seconds > 43'200 || session.size() < 2)
            return call.refuse(
                400, u"ValidationError"_s,
                u"Value of 'durationSeconds' or 'roleSessionName' failed to satisfy its constraint"_s);
        const AwsKeys::Key key = world.keys.issue(
            {.arn = world.arn(u"sts"_s, {}, u"assumed-role/%1/%2"_s.arg(role->name, session)),
             .userId = role->id + u':' + session,
             .principal = "role/"_L1 + role->name},
            std::chrono::seconds(seconds));
        call.xml(xml::group("AssumedRoleUser",
                            xml::text("Arn", key.caller.arn) + xml::text("AssumedRoleId", key.caller.userId))
                 + credentialsXml(key));
    });
    router.add("sts", "GetSessionToken", [&world](const AwsCall &call) {
        call.xml(credentialsXml(world.keys.issue(call.caller, std::chrono::hours(12))));
    });
    // Unsigned: the token speaks, and this AWS has given none to anybody.
    router.add("sts", "AssumeRoleWithWebIdentity", [](const AwsCall &call) {
        call.refuse(400, u"InvalidIdentityToken"_s,
                    u"The web identity token is not one of an identity provider that this account knows"_s);
    });
}

} // namespace slipway::sandbox

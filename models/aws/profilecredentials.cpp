// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The link of the credentials chain that a profile of the shared files is: role, single sign-on, keys, process.
#include "aws/awswords.h"
#include "aws/credentialsources.h"
#include "base/redact.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

namespace slipway::aws {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestCache = 1024 * 1024;

QString placeOf(const AwsProfiles &profiles, const QString &profile, const QString &key)
{
    return u"%1, profile %2, %3"_s.arg(profiles.configPath, profile, key);
}

/// The keys that a profile holds itself. Without any: nothing.
Result<std::optional<AwsCredentials>> keysOf(const AwsProfile &profile)
{
    const QString id = profile.value(u"aws_access_key_id"_s);
    const QString secret = profile.value(u"aws_secret_access_key"_s);
    if (id.isEmpty() && secret.isEmpty())
        return std::optional<AwsCredentials>();
    if (id.isEmpty() || secret.isEmpty())
        return fail(
            ErrorKind::Invalid,
            AwsIdentityWords::tr("The profile %1 has one half of the keys only: %2 is missing.")
                .arg(profile.name, id.isEmpty() ? u"aws_access_key_id"_s : u"aws_secret_access_key"_s),
            profile.keysFrom);
    return AwsCredentials{.accessKeyId = id,
                          .secretAccessKey = Secret(secret.toUtf8()),
                          .sessionToken = Secret(profile.value(u"aws_session_token"_s).toUtf8())};
}

} // namespace

Task<Found> CredentialSources::profile(std::stop_token stop)
{
    // Read anew each time: a fresh login replaces the files while we run.
    auto profiles = AwsProfiles::read(m_settings.environment, m_settings.homeFolder);
    if (!profiles)
        co_return std::unexpected(std::move(profiles.error()));
    if (!profiles->find(m_settings.profile)) {
        const QString files = u"%1, %2"_s.arg(profiles->configPath, profiles->credentialsPath);
        if (m_settings.isProfileNamed) {
            const QStringList known = profiles->profiles.keys();
            co_return fail(
                ErrorKind::Unauthorized,
                AwsIdentityWords::tr("There is no profile “%1”.").arg(m_settings.profile), files,
                known.isEmpty()
                    ? AwsIdentityWords::tr("No profile is set up; make one: %1").arg(u"aws configure"_s)
                    : AwsIdentityWords::tr("Known are: %1").arg(known.join(u", "_s)));
        }
        if (!profiles->hasConfig && !profiles->hasCredentials)
            co_return Found{.why = AwsIdentityWords::tr("neither %1 nor %2 exists")
                                       .arg(profiles->configPath, profiles->credentialsPath)};
        co_return Found{.why = AwsIdentityWords::tr("the files have no profile “default”")};
    }
    co_return co_await fromProfile(std::move(*profiles), m_settings.profile, {}, stop);
}

Task<Found> CredentialSources::fromProfile(AwsProfiles profiles, QString name, QStringList visited,
                                           std::stop_token stop)
{
    const AwsProfile *found = profiles.find(name);
    if (!found)
        co_return fail(
            ErrorKind::Invalid,
            AwsIdentityWords::tr("The profile “%1” that another one refers to does not exist.").arg(name),
            placeOf(profiles, visited.value(visited.size() - 1), u"source_profile"_s));
    const AwsProfile profile = *found;
    if (!profile.value(u"role_arn"_s).isEmpty())
        co_return co_await assumedRole(std::move(profiles), profile, visited, stop);
    if (!profile.value(u"sso_session"_s).isEmpty() || !profile.value(u"sso_start_url"_s).isEmpty())
        co_return co_await singleSignOn(std::move(profiles), profile, stop);
    auto keys = keysOf(profile);
    if (!keys)
        co_return std::unexpected(std::move(keys.error()));
    if (*keys)
        co_return Found{.credentials = std::move(*keys),
                        .kind = AwsCredentialKind::StaticKeys,
                        .source = profile.keysFrom};
    if (!profile.value(u"credential_process"_s).isEmpty())
        co_return co_await byProcess(std::move(profiles), profile, stop);
    if (!profile.value(u"login_session"_s).isEmpty()) {
        co_return fail(
            ErrorKind::Unauthorized,
            AwsIdentityWords::tr(
                "The profile %1 uses `aws login`, whose cache only the AWS command line reads.")
                .arg(name),
            placeOf(profiles, name, u"login_session"_s),
            AwsIdentityWords::tr("Make a profile with this line: %1")
                .arg(u"credential_process = aws configure export-credentials --profile %1 --format process"_s
                         .arg(name)));
    }
    co_return Found{
        .why = AwsIdentityWords::tr("the profile holds neither keys nor a role, a login or a process")};
}

Task<Found> CredentialSources::bySource(QString source, QString where, std::stop_token stop)
{
    Result<Found> found;
    if (source.compare("Environment"_L1, Qt::CaseInsensitive) == 0) {
        found = environment();
        // --profile means this profile, whose source the environment is.
        if (found && !found->credentials && m_settings.isProfileAskedFor) {
            AwsSettings settings = m_settings;
            settings.isProfileAskedFor = false;
            found = CredentialSources(m_wire, m_process, settings).environment();
        }
    } else if (source.compare("Ec2InstanceMetadata"_L1, Qt::CaseInsensitive) == 0) {
        found = co_await instanceMetadata(stop);
    } else if (source.compare("EcsContainer"_L1, Qt::CaseInsensitive) == 0) {
        found = co_await container(stop);
    } else {
        co_return fail(
            ErrorKind::Invalid,
            AwsIdentityWords::tr(
                "“%1” is no credential_source: it is Environment, Ec2InstanceMetadata or EcsContainer.")
                .arg(source),
            where);
    }
    if (found && !found->credentials)
        co_return fail(
            ErrorKind::Unauthorized,
            AwsIdentityWords::tr("credential_source = %1 gives nothing: %2").arg(source, found->why), where);
    co_return found;
}

Task<Found> CredentialSources::assumedRole(AwsProfiles profiles, AwsProfile profile, QStringList visited,
                                           std::stop_token stop)
{
    const QString role = profile.value(u"role_arn"_s);
    const QString where = placeOf(profiles, profile.name, u"role_arn"_s);
    if (const QString file = profile.value(u"web_identity_token_file"_s); !file.isEmpty())
        co_return co_await byWebIdentity(role, file, profile.value(u"role_session_name"_s), where, stop);
    if (!profile.value(u"mfa_serial"_s).isEmpty()) {
        co_return fail(
            ErrorKind::Unauthorized,
            AwsIdentityWords::tr(
                "The profile %1 asks for the code of a second factor, which Slipway does not take.")
                .arg(profile.name),
            where,
            AwsIdentityWords::tr("Get a session on the command line and set its variables: %1")
                .arg(u"aws configure export-credentials --profile %1 --format env"_s.arg(profile.name)));
    }
    const QString from = profile.value(u"source_profile"_s);
    const QString source = profile.value(u"credential_source"_s);
    if (from.isEmpty() == source.isEmpty())
        co_return fail(
            ErrorKind::Invalid,
            AwsIdentityWords::tr("The profile %1 has to say by which credentials its role is assumed: "
                                 "source_profile or credential_source, one of them.")
                .arg(profile.name),
            where);
    Result<Found> base;
    if (!source.isEmpty()) {
        base = co_await bySource(source, where, stop);
    } else if (from == profile.name) {
        // A profile may be its own source: then its keys are meant (botocore, _resolve_source_profile).
        auto keys = keysOf(profile);
        if (!keys)
            co_return std::unexpected(std::move(keys.error()));
        base = Found{.credentials = *keys, .why = AwsIdentityWords::tr("the profile holds no keys")};
    } else {
        visited.append(profile.name);
        if (visited.contains(from) || visited.size() > 10)
            co_return fail(ErrorKind::Invalid,
                           AwsIdentityWords::tr("The profiles %1 refer to each other in a circle.")
                               .arg((visited << from).join(u" → "_s)),
                           where);
        base = co_await fromProfile(profiles, from, visited, stop);
    }
    if (!base)
        co_return base;
    if (!base->credentials)
        co_return fail(ErrorKind::Unauthorized,
                       AwsIdentityWords::tr("The role's source gives no credentials: %1").arg(base->why),
                       where);
    Parameters parameters{{u"RoleArn"_s, role},
                          {u"RoleSessionName"_s,
                           profile.value(u"role_session_name"_s).isEmpty()
                               ? u"slipway"_s
                               : profile.value(u"role_session_name"_s)}};
    if (const QString externalId = profile.value(u"external_id"_s); !externalId.isEmpty())
        parameters.append({u"ExternalId"_s, externalId});
    if (const QString duration = profile.value(u"duration_seconds"_s); !duration.isEmpty())
        parameters.append({u"DurationSeconds"_s, duration});
    auto response =
        co_await m_wire.send(queryCall(AwsService::Sts, regionOf(profile), u"AssumeRole"_s, parameters,
                                       {.action = u"sts:AssumeRole"_s, .resource = role}),
                             base->credentials, stop);
    if (!response)
        co_return std::unexpected(std::move(response.error()).within(u"profile %1"_s.arg(profile.name)));
    auto credentials = credentialsFromStsAnswer(response->body, u"AssumeRoleResult", where);
    if (!credentials)
        co_return std::unexpected(std::move(credentials.error()));
    co_return Found{.credentials = std::move(*credentials),
                    .kind = AwsCredentialKind::AssumedRole,
                    .source = where,
                    .loginCommand = base->loginCommand};
}

Task<Found> CredentialSources::singleSignOn(AwsProfiles profiles, AwsProfile profile, std::stop_token stop)
{
    const QString login = u"aws sso login --profile %1"_s.arg(profile.name);
    const QString session = profile.value(u"sso_session"_s);
    const QString where =
        placeOf(profiles, profile.name, session.isEmpty() ? u"sso_start_url"_s : u"sso_session"_s);
    if (!session.isEmpty() && !profiles.ssoSessions.contains(session))
        co_return fail(ErrorKind::Invalid, AwsIdentityWords::tr("There is no [sso-session %1].").arg(session),
                       where);
    const auto settings = profiles.ssoSessions.value(session);
    const QString account = profile.value(u"sso_account_id"_s);
    const QString roleName = profile.value(u"sso_role_name"_s);
    if (account.isEmpty() || roleName.isEmpty())
        co_return fail(ErrorKind::Invalid,
                       AwsIdentityWords::tr("%1 is missing.")
                           .arg(account.isEmpty() ? u"sso_account_id"_s : u"sso_role_name"_s),
                       where);
    // The CLI names the file by the session, or by the start URL where there is none.
    const QString key = session.isEmpty() ? profile.value(u"sso_start_url"_s) : session;
    const QString path = m_settings.homeFolder + "/.aws/sso/cache/"_L1
        + QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1).toHex())
        + ".json"_L1;
    const auto logIn = [&](const QString &why) {
        Error error =
            fail(ErrorKind::Unauthorized, why, path, AwsIdentityWords::tr("Log in: %1").arg(login)).error();
        error.reason = u"SsoLoginNeeded"_s;
        return std::unexpected(error);
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        co_return logIn(AwsIdentityWords::tr("Nobody has logged in with single sign-on for the profile %1.")
                            .arg(profile.name));
    const QJsonObject cache = QJsonDocument::fromJson(file.read(largestCache)).object();
    const QByteArray token = cache.value("accessToken"_L1).toString().toUtf8();
    const QDateTime expires =
        QDateTime::fromString(cache.value("expiresAt"_L1).toString(), Qt::ISODate).toUTC();
    if (token.isEmpty() || !expires.isValid())
        co_return logIn(AwsIdentityWords::tr("The login's cache cannot be understood."));
    if (expires <= m_wire.clock().now())
        co_return logIn(AwsIdentityWords::tr("The single sign-on of the profile %1 ended at %2 UTC.")
                            .arg(profile.name, expires.toString(u"yyyy-MM-dd HH:mm"_s)));
    QString region = settings.value(u"sso_region"_s);
    if (region.isEmpty())
        region = profile.value(u"sso_region"_s);
    if (region.isEmpty())
        region = cache.value("region"_L1).toString();
    Call call =
        restCall(AwsService::Sso, region, "GET", u"/federation/credentials"_s,
                 {.action = u"sso:GetRoleCredentials"_s, .resource = u"%1/%2"_s.arg(account, roleName)});
    call.query = {{u"role_name"_s, roleName}, {u"account_id"_s, account}};
    call.headers.append("x-amz-sso_bearer_token", token);
    auto response = co_await m_wire.send(std::move(call), {}, stop);
    if (!response) {
        if (response.error().kind == ErrorKind::Unauthorized)
            response.error().hint = AwsIdentityWords::tr("Log in: %1").arg(login);
        co_return std::unexpected(std::move(response.error()).within(u"profile %1"_s.arg(profile.name)));
    }
    const QJsonObject role =
        QJsonDocument::fromJson(response->body).object().value("roleCredentials"_L1).toObject();
    AwsCredentials credentials{.accessKeyId = role.value("accessKeyId"_L1).toString(),
                               .secretAccessKey =
                                   Secret(role.value("secretAccessKey"_L1).toString().toUtf8()),
                               .sessionToken = Secret(role.value("sessionToken"_L1).toString().toUtf8())};
    const qint64 expiration = role.value("expiration"_L1).toInteger();
    if (credentials.accessKeyId.isEmpty() || credentials.secretAccessKey.isEmpty() || expiration <= 0)
        co_return fail(ErrorKind::Internal,
                       AwsIdentityWords::tr("The single sign-on portal answered without credentials."),
                       where);
    credentials.expiry = QDateTime::fromMSecsSinceEpoch(expiration, QTimeZone::UTC);
    co_return Found{.credentials = std::move(credentials),
                    .kind = AwsCredentialKind::SingleSignOn,
                    .source = path,
                    .loginCommand = login};
}

Task<Found> CredentialSources::byProcess(AwsProfiles profiles, AwsProfile profile, std::stop_token stop)
{
    const QString where = placeOf(profiles, profile.name, u"credential_process"_s);
    const auto words = splitCommandLine(profile.value(u"credential_process"_s));
    if (!words || words->isEmpty())
        co_return fail(
            ErrorKind::Invalid,
            AwsIdentityWords::tr("credential_process is not a command line: a quote is left open."), where);
    if (!m_process)
        co_return fail(ErrorKind::Unauthorized,
                       AwsIdentityWords::tr(
                           "The profile %1 gets its credentials from a program, which may not be run here.")
                           .arg(profile.name),
                       where);
    auto output = co_await m_process->run(*words, profile.name, where, stop);
    if (!output)
        co_return std::unexpected(std::move(output.error()).within(u"credential_process"_s));
    const QJsonObject object = QJsonDocument::fromJson(*output).object();
    if (object.value("Version"_L1).toInt() != 1)
        co_return fail(ErrorKind::Invalid,
                       AwsIdentityWords::tr("credential_process printed no credentials of version 1."),
                       where);
    auto credentials = credentialsFromJson(*output, u"SessionToken"_s, where);
    if (!credentials)
        co_return std::unexpected(std::move(credentials.error()));
    if (credentials->expiry && *credentials->expiry <= m_wire.clock().now())
        co_return fail(ErrorKind::Unauthorized,
                       AwsIdentityWords::tr("credential_process printed credentials that are over already."),
                       where);
    co_return Found{
        .credentials = std::move(*credentials), .kind = AwsCredentialKind::Process, .source = where};
}

} // namespace slipway::aws

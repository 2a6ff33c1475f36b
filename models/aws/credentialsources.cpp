// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/credentialsources.h"

#include "aws/awswords.h"
#include "base/redact.h"
#include "net/endpointbase.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace slipway::aws {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A desk has no metadata service: nobody is to wait for one that does not answer. One second is the SDKs' own default.
constexpr std::chrono::milliseconds metadataTimeout = 1s;
constexpr qint64 largestToken = 64 * 1024;

Found notIt(const QString &why)
{
    return {.why = why};
}

Result<Secret> readToken(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unauthorized, AwsIdentityWords::tr("The token file cannot be read."), path);
    const QByteArray token = file.read(largestToken).trimmed();
    if (token.isEmpty() || token.contains('\n') || token.contains('\r'))
        return fail(ErrorKind::Unauthorized, AwsIdentityWords::tr("The token file holds no token."), path);
    return Secret(token);
}

} // namespace

Result<AwsCredentials> credentialsFromStsAnswer(const QByteArray &body, QStringView resultName,
                                                const QString &where)
{
    const auto xml = parseXml(body);
    const XmlNode none;
    const XmlNode &node = xml ? xml->at(resultName).at(u"Credentials") : none;
    AwsCredentials credentials{.accessKeyId = node.textAt(u"AccessKeyId"),
                               .secretAccessKey = Secret(node.textAt(u"SecretAccessKey").toUtf8()),
                               .sessionToken = Secret(node.textAt(u"SessionToken").toUtf8())};
    const QDateTime expiry = QDateTime::fromString(node.textAt(u"Expiration"), Qt::ISODate).toUTC();
    if (credentials.accessKeyId.isEmpty() || credentials.secretAccessKey.isEmpty() || !expiry.isValid())
        return fail(ErrorKind::Internal, AwsIdentityWords::tr("STS answered without credentials."), where);
    credentials.expiry = expiry;
    return credentials;
}

Result<AwsCredentials> credentialsFromJson(const QByteArray &bytes, const QString &tokenName,
                                           const QString &where)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    AwsCredentials credentials{.accessKeyId = object.value("AccessKeyId"_L1).toString(),
                               .secretAccessKey =
                                   Secret(object.value("SecretAccessKey"_L1).toString().toUtf8()),
                               .sessionToken = Secret(object.value(tokenName).toString().toUtf8())};
    if (credentials.accessKeyId.isEmpty() || credentials.secretAccessKey.isEmpty())
        return fail(ErrorKind::Invalid,
                    AwsIdentityWords::tr("The answer holds no AccessKeyId and SecretAccessKey."), where);
    if (const QString text = object.value("Expiration"_L1).toString(); !text.isEmpty()) {
        const QDateTime expiry = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
        if (!expiry.isValid())
            return fail(ErrorKind::Invalid, AwsIdentityWords::tr("The answer's Expiration is no time."),
                        where);
        credentials.expiry = expiry;
    }
    return credentials;
}

QString CredentialSources::regionOf(const AwsProfile &profile) const
{
    const QString own = profile.value(u"region"_s);
    if (!own.isEmpty())
        return own;
    // STS answers everywhere; its first home is what the CLI falls back to as well.
    return m_settings.region.isEmpty() ? u"us-east-1"_s : m_settings.region;
}

QString CredentialSources::expanded(const QString &path) const
{
    return path.startsWith("~/"_L1) ? m_settings.homeFolder + path.sliced(1) : path;
}

Result<Found> CredentialSources::environment() const
{
    if (m_settings.isProfileAskedFor)
        return notIt(AwsIdentityWords::tr("the profile %1 was asked for instead").arg(m_settings.profile));
    const QString id = variable("AWS_ACCESS_KEY_ID");
    const QString secret = variable("AWS_SECRET_ACCESS_KEY");
    if (id.isEmpty() && secret.isEmpty())
        return notIt(AwsIdentityWords::tr("AWS_ACCESS_KEY_ID is not set"));
    if (id.isEmpty() || secret.isEmpty())
        return fail(ErrorKind::Invalid,
                    AwsIdentityWords::tr("One half of the credentials is missing: %1 is not set.")
                        .arg(id.isEmpty() ? u"AWS_ACCESS_KEY_ID"_s : u"AWS_SECRET_ACCESS_KEY"_s),
                    u"AWS_ACCESS_KEY_ID"_s, AwsIdentityWords::tr("Set both variables, or neither."));
    return Found{.credentials =
                     AwsCredentials{.accessKeyId = id,
                                    .secretAccessKey = Secret(secret.toUtf8()),
                                    .sessionToken = Secret(variable("AWS_SESSION_TOKEN").toUtf8())},
                 .kind = AwsCredentialKind::Environment,
                 .source = u"AWS_ACCESS_KEY_ID"_s};
}

Task<Found> CredentialSources::webIdentity(std::stop_token stop)
{
    if (m_settings.isProfileAskedFor)
        co_return notIt(AwsIdentityWords::tr("the profile %1 was asked for instead").arg(m_settings.profile));
    const QString role = variable("AWS_ROLE_ARN");
    const QString file = variable("AWS_WEB_IDENTITY_TOKEN_FILE");
    if (role.isEmpty() || file.isEmpty())
        co_return notIt(AwsIdentityWords::tr("%1 is not set")
                            .arg(role.isEmpty() ? u"AWS_ROLE_ARN"_s : u"AWS_WEB_IDENTITY_TOKEN_FILE"_s));
    co_return co_await byWebIdentity(role, file, variable("AWS_ROLE_SESSION_NAME"),
                                     u"AWS_WEB_IDENTITY_TOKEN_FILE"_s, stop);
}

Task<Found> CredentialSources::byWebIdentity(QString roleArn, QString tokenFile, QString sessionName,
                                             QString source, std::stop_token stop)
{
    auto token = readToken(expanded(tokenFile));
    if (!token)
        co_return std::unexpected(std::move(token.error()));
    const QString region = m_settings.region.isEmpty() ? u"us-east-1"_s : m_settings.region;
    // Not signed: the token is the proof.
    auto response = co_await m_wire.send(
        queryCall(AwsService::Sts, region, u"AssumeRoleWithWebIdentity"_s,
                  {{u"RoleArn"_s, roleArn},
                   {u"RoleSessionName"_s, sessionName.isEmpty() ? u"slipway"_s : sessionName},
                   {u"WebIdentityToken"_s, QString::fromUtf8(token->reveal())}},
                  {.action = u"sts:AssumeRoleWithWebIdentity"_s, .resource = roleArn}),
        {}, stop);
    if (!response)
        co_return std::unexpected(std::move(response.error()));
    auto credentials = credentialsFromStsAnswer(response->body, u"AssumeRoleWithWebIdentityResult", source);
    if (!credentials)
        co_return std::unexpected(std::move(credentials.error()));
    co_return Found{
        .credentials = std::move(*credentials), .kind = AwsCredentialKind::WebIdentity, .source = source};
}

Task<HttpResponse> CredentialSources::metadata(QByteArray method, QUrl url, HttpHeaders headers,
                                               std::stop_token stop)
{
    co_return co_await m_wire.transport().send({.method = std::move(method),
                                                .url = std::move(url),
                                                .headers = std::move(headers),
                                                .timeout = metadataTimeout,
                                                .maxBodyBytes = 256 * 1024},
                                               stop);
}

Task<Found> CredentialSources::container(std::stop_token stop)
{
    const QString relative = variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    const QString full = variable("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    if (relative.isEmpty() && full.isEmpty())
        co_return notIt(AwsIdentityWords::tr("AWS_CONTAINER_CREDENTIALS_FULL_URI is not set"));
    const QString source = relative.isEmpty() ? u"AWS_CONTAINER_CREDENTIALS_FULL_URI"_s
                                              : u"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"_s;
    const QUrl url(relative.isEmpty() ? full : u"http://169.254.170.2"_s + relative, QUrl::StrictMode);
    // The addresses that AWS' SDKs take: anything else over http would hand the authorization token to a stranger.
    static const QStringList own{u"169.254.170.2"_s, u"169.254.170.23"_s, u"fd00:ec2::23"_s};
    const bool isSafe = url.isValid()
        && (url.scheme() == "https"_L1
            || (url.scheme() == "http"_L1 && (isLoopbackHost(url.host()) || own.contains(url.host()))));
    if (!isSafe)
        co_return fail(ErrorKind::Invalid,
                       AwsIdentityWords::tr("This is not the address of a container's credentials."), source);
    HttpHeaders headers;
    QByteArray authorization = variable("AWS_CONTAINER_AUTHORIZATION_TOKEN").toUtf8();
    if (const QString file = variable("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"); !file.isEmpty()) {
        auto token = readToken(file);
        if (!token)
            co_return std::unexpected(std::move(token.error()));
        authorization = token->reveal();
    }
    if (!authorization.isEmpty())
        headers.append("Authorization", authorization);
    auto response = co_await metadata("GET", url, headers, stop);
    if (!response)
        co_return std::unexpected(std::move(response.error()).within(source));
    if (!response->isSuccess())
        co_return fail(ErrorKind::Unauthorized,
                       AwsIdentityWords::tr("The container's credentials are refused with HTTP %1.")
                           .arg(response->status),
                       source);
    auto credentials = credentialsFromJson(response->body, u"Token"_s, source);
    if (!credentials)
        co_return std::unexpected(std::move(credentials.error()));
    co_return Found{
        .credentials = std::move(*credentials), .kind = AwsCredentialKind::Container, .source = source};
}

Task<Found> CredentialSources::instanceMetadata(std::stop_token stop)
{
    if (variable("AWS_EC2_METADATA_DISABLED").compare("true"_L1, Qt::CaseInsensitive) == 0)
        co_return notIt(AwsIdentityWords::tr("AWS_EC2_METADATA_DISABLED is set"));
    QString base = variable("AWS_EC2_METADATA_SERVICE_ENDPOINT");
    if (base.isEmpty())
        base = u"http://169.254.169.254"_s;
    while (base.endsWith(u'/'))
        base.chop(1);
    const QUrl root(base, QUrl::StrictMode);
    const bool isSafe = root.isValid()
        && (isLoopbackHost(root.host()) || root.host() == "169.254.169.254"_L1
            || root.host() == "fd00:ec2::254"_L1);
    if (!isSafe)
        co_return fail(ErrorKind::Invalid,
                       AwsIdentityWords::tr("This is not the address of an instance's metadata."),
                       u"AWS_EC2_METADATA_SERVICE_ENDPOINT"_s);
    // Whatever goes wrong here means that this is no EC2 instance, or one without a role: never a failure of the chain.
    auto session = co_await metadata("PUT", QUrl(base + "/latest/api/token"_L1),
                                     {{"X-aws-ec2-metadata-token-ttl-seconds", "21600"}}, stop);
    if (!session) {
        if (session.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(session.error()));
        co_return notIt(AwsIdentityWords::tr("%1 does not answer within a second: this is no EC2 instance")
                            .arg(root.host()));
    }
    if (!session->isSuccess() || session->body.isEmpty() || session->body.contains('\n'))
        co_return notIt(AwsIdentityWords::tr("%1 gives no session token").arg(root.host()));
    const HttpHeaders headers{{"X-aws-ec2-metadata-token", session->body}};
    const QString path = base + "/latest/meta-data/iam/security-credentials/"_L1;
    auto roles = co_await metadata("GET", QUrl(path), headers, stop);
    if (!roles && roles.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(roles.error()));
    const QString role = roles && roles->isSuccess()
        ? QString::fromUtf8(roles->body).section(u'\n', 0, 0).trimmed()
        : QString();
    if (role.isEmpty())
        co_return notIt(AwsIdentityWords::tr("the instance has no role"));
    auto answer = co_await metadata("GET", QUrl(path + segment(role)), headers, stop);
    if (!answer && answer.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(answer.error()));
    if (!answer || !answer->isSuccess())
        co_return notIt(AwsIdentityWords::tr("the instance gives no credentials of its role %1").arg(role));
    auto credentials = credentialsFromJson(answer->body, u"Token"_s, path);
    if (!credentials)
        co_return notIt(credentials.error().detail);
    co_return Found{.credentials = std::move(*credentials),
                    .kind = AwsCredentialKind::InstanceMetadata,
                    .source = root.host()};
}

} // namespace slipway::aws

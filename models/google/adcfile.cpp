// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/adcfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct AdcFileWords {
    Q_DECLARE_TR_FUNCTIONS(AdcFile)
};

bool isLoopback(const QString &host)
{
    // An address, not a name that begins like one: 127.example.com is somebody else's machine.
    static const QRegularExpression address(u"\\A127(?:\\.[0-9]{1,3}){3}\\z"_s);
    return host == "localhost"_L1 || host == "::1"_L1 || address.match(host).hasMatch();
}

Result<AdcFile> fromJson(const QJsonObject &json, const QString &path, int depth)
{
    const auto text = [&json](QLatin1StringView name) { return json.value(name).toString(); };
    const auto secret = [&json](QLatin1StringView name) {
        return Secret(json.value(name).toString().toUtf8());
    };
    const auto missing = [&path](QLatin1StringView name) {
        return fail(ErrorKind::Invalid, AdcFileWords::tr("The credential file lacks “%1”.").arg(name), path);
    };
    const QString type = text("type"_L1);
    AdcFile file{.account = text("account"_L1), .quotaProject = text("quota_project_id"_L1)};
    if (const QString uri = text("token_uri"_L1); !uri.isEmpty()) {
        file.tokenUri = QUrl(uri, QUrl::StrictMode);
        const bool isSafe = file.tokenUri.scheme() == "https"_L1
            || (file.tokenUri.scheme() == "http"_L1 && isLoopback(file.tokenUri.host()));
        if (!isSafe)
            return fail(ErrorKind::Invalid,
                        AdcFileWords::tr("The credential file's token_uri is not an https URL."), path);
    }
    if (type == "authorized_user"_L1) {
        file.kind = GoogleCredentialKind::AuthorizedUser;
        file.clientId = text("client_id"_L1);
        file.clientSecret = secret("client_secret"_L1);
        file.refreshToken = secret("refresh_token"_L1);
        file.raptToken = secret("rapt_token"_L1);
        if (file.clientId.isEmpty())
            return missing("client_id"_L1);
        if (file.refreshToken.isEmpty())
            return missing("refresh_token"_L1);
        return file;
    }
    if (type == "service_account"_L1) {
        file.kind = GoogleCredentialKind::ServiceAccount;
        file.account = text("client_email"_L1);
        file.privateKey = secret("private_key"_L1);
        file.privateKeyId = text("private_key_id"_L1);
        file.project = text("project_id"_L1);
        if (file.account.isEmpty())
            return missing("client_email"_L1);
        if (file.privateKey.isEmpty())
            return missing("private_key"_L1);
        return file;
    }
    if (type == "impersonated_service_account"_L1) {
        file.kind = GoogleCredentialKind::ImpersonatedServiceAccount;
        file.impersonationUrl = text("service_account_impersonation_url"_L1);
        for (const QJsonValue &delegate : json.value("delegates"_L1).toArray())
            file.delegates.append(delegate.toString());
        // …/v1/projects/-/serviceAccounts/EMAIL:generateAccessToken
        const QString last = file.impersonationUrl.section(u'/', -1);
        if (!last.endsWith(":generateAccessToken"_L1))
            return missing("service_account_impersonation_url"_L1);
        file.account = last.section(u':', 0, 0);
        if (depth > 0)
            return fail(ErrorKind::Invalid,
                        AdcFileWords::tr("The credential file borrows from an account that borrows itself."),
                        path);
        auto source = fromJson(json.value("source_credentials"_L1).toObject(), path, depth + 1);
        if (!source)
            return source;
        if (source->kind != GoogleCredentialKind::AuthorizedUser
            && source->kind != GoogleCredentialKind::ServiceAccount)
            file.kind = GoogleCredentialKind::GcloudApplicationDefault;
        else
            file.source = std::make_shared<AdcFile>(std::move(*source));
        return file;
    }
    if (type.startsWith("external_account"_L1)) { // gcloud knows how
        file.kind = GoogleCredentialKind::GcloudApplicationDefault;
        return file;
    }
    if (type.isEmpty())
        return missing("type"_L1);
    return fail(ErrorKind::Invalid,
                AdcFileWords::tr("Credentials of type “%1” are not known.").arg(type.left(60)), path);
}

} // namespace

Result<AdcFile> AdcFile::parse(const QByteArray &bytes, const QString &path)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject())
        return fail(ErrorKind::Invalid, AdcFileWords::tr("The credential file is not a JSON object."), path);
    return fromJson(document.object(), path, 0);
}

Result<AdcFile> AdcFile::read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorKind::Invalid, AdcFileWords::tr("The credential file does not exist."), path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Invalid,
                    AdcFileWords::tr("The credential file cannot be read: %1").arg(file.errorString()), path);
    if (file.size() > 1024 * 1024)
        return fail(ErrorKind::Invalid, AdcFileWords::tr("The credential file is too large to be one."),
                    path);
    return parse(file.readAll(), path);
}

} // namespace slipway

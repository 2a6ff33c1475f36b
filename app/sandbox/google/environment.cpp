// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/google/environment.h"

#include "base/shellwords.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

Result<> writePrivately(const QString &path, const QJsonObject &json)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Internal, file.errorString(), path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(json).toJson());
    if (!file.commit())
        return fail(ErrorKind::Internal, file.errorString(), path);
    return {};
}

/// gcloud's property names and the path that its generated clients take as part of the endpoint.
QList<std::pair<QString, QString>> overrides()
{
    return {{u"CLOUDBILLING"_s, u"cloudbilling/"_s},
            {u"CLOUDQUOTAS"_s, u"cloudquotas/"_s},
            {u"CLOUDRESOURCEMANAGER"_s, u"cloudresourcemanager/"_s},
            {u"COMPUTE"_s, u"compute/compute/v1/"_s},
            {u"CONTAINER"_s, u"container/"_s},
            {u"IAM"_s, u"iam/"_s},
            {u"IAMCREDENTIALS"_s, u"iamcredentials/"_s},
            {u"SERVICEUSAGE"_s, u"serviceusage/"_s},
            {u"STORAGE"_s, u"storage/storage/v1/"_s}};
}

} // namespace

Result<> writeCredentialFiles(const QString &folder, const EnvironmentFacts &facts)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Internal, u"the folder cannot be made"_s, folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QJsonObject user{
        {u"type"_s, u"authorized_user"_s},          {u"account"_s, facts.account},
        {u"client_id"_s, facts.clientId},           {u"client_secret"_s, facts.clientSecret},
        {u"refresh_token"_s, facts.refreshToken},   {u"quota_project_id"_s, facts.project},
        {u"universe_domain"_s, u"googleapis.com"_s}};
    if (const Result<> written = writePrivately(folder + "/authorized_user.json"_L1, user); !written)
        return written;
    const QJsonObject service{{u"type"_s, u"service_account"_s},
                              {u"project_id"_s, facts.project},
                              {u"private_key_id"_s, facts.keyId},
                              {u"private_key"_s, QString::fromLatin1(facts.privateKeyPem)},
                              {u"client_email"_s, facts.keyEmail},
                              {u"client_id"_s, u"104738291507726401837"_s},
                              {u"auth_uri"_s, u"https://accounts.google.com/o/oauth2/auth"_s},
                              {u"token_uri"_s, facts.baseUrl + "/oauth2/token"_L1},
                              {u"universe_domain"_s, u"googleapis.com"_s}};
    return writePrivately(folder + "/service_account.json"_L1, service);
}

QByteArray environmentText(const QString &folder, const QString &kubeconfig, const EnvironmentFacts &facts)
{
    QByteArray text =
        "# Source this file to point gcloud, kubectl and Slipway at the sandbox. Nothing in it is worth\n"
        "# anything elsewhere, and it ends with the sandbox's process.\n";
    const auto line = [&text](const QByteArray &name, const QString &value) {
        text += "export " + name + '=' + shellQuoted(value).toUtf8() + '\n';
    };
    line("SLIPWAY_SANDBOX", QFileInfo(folder).fileName()); // its id: what is kept of it is kept apart
    line("SLIPWAY_GOOGLE_ENDPOINT", facts.baseUrl);
    line("SLIPWAY_OPERATORS_URL", facts.baseUrl + "/operators"_L1);
    for (const auto &[name, path] : overrides())
        line("CLOUDSDK_API_ENDPOINT_OVERRIDES_" + name.toLatin1(), facts.baseUrl + u'/' + path);
    line("CLOUDSDK_AUTH_ACCESS_TOKEN", facts.accessToken);
    line("CLOUDSDK_AUTH_TOKEN_HOST", facts.baseUrl + "/oauth2/token"_L1); // else it asks the real one
    line("CLOUDSDK_CORE_PROJECT", facts.project);
    line("CLOUDSDK_CORE_ACCOUNT", facts.account);
    line("CLOUDSDK_CORE_DISABLE_PROMPTS", u"1"_s);
    line("CLOUDSDK_CORE_DISABLE_USAGE_REPORTING", u"true"_s);
    line("CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK", u"true"_s);
    line("CLOUDSDK_CONFIG", QDir(folder).absoluteFilePath(u"gcloud"_s));
    line("GOOGLE_APPLICATION_CREDENTIALS", QDir(folder).absoluteFilePath(u"authorized_user.json"_s));
    line("GOOGLE_CLOUD_PROJECT", facts.project);
    if (!kubeconfig.isEmpty())
        line("KUBECONFIG", kubeconfig);
    return text;
}

} // namespace slipway::sandbox

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsidentity.h"
#include "aws/awswire.h"

namespace slipway::aws {

/// What a link gave. Without credentials, `why` says why it was not it.
struct Found {
    std::optional<AwsCredentials> credentials = {};
    AwsCredentialKind kind = AwsCredentialKind::None;
    QString source = {};
    QString why = {};
    QString loginCommand = {};
};

/// The links of the chain. Internal to models/aws; AwsIdentity puts them in order.
class CredentialSources
{
public:
    CredentialSources(Wire &wire, CredentialProcess *process, const AwsSettings &settings)
        : m_wire(wire)
        , m_process(process)
        , m_settings(settings)
    {
    }

    Result<Found> environment() const;
    Task<Found> webIdentity(std::stop_token stop);
    Task<Found> profile(std::stop_token stop);
    Task<Found> container(std::stop_token stop);
    Task<Found> instanceMetadata(std::stop_token stop);

private:
    Task<Found> fromProfile(AwsProfiles profiles, QString name, QStringList visited, std::stop_token stop);
    Task<Found> assumedRole(AwsProfiles profiles, AwsProfile profile, QStringList visited,
                            std::stop_token stop);
    Task<Found> bySource(QString source, QString where, std::stop_token stop);
    Task<Found> byWebIdentity(QString roleArn, QString tokenFile, QString sessionName, QString source,
                              std::stop_token stop);
    Task<Found> singleSignOn(AwsProfiles profiles, AwsProfile profile, std::stop_token stop);
    Task<Found> byProcess(AwsProfiles profiles, AwsProfile profile, std::stop_token stop);
    Task<HttpResponse> metadata(QByteArray method, QUrl url, HttpHeaders headers, std::stop_token stop);

    QString variable(const char *name) const { return m_settings.environment(name).trimmed(); }
    QString regionOf(const AwsProfile &profile) const;
    QString expanded(const QString &path) const;

    Wire &m_wire;
    CredentialProcess *m_process;
    const AwsSettings &m_settings;
};

/// What STS gives for a role. @param resultName "AssumeRoleResult". Errors: Internal; no error quotes it.
Result<AwsCredentials> credentialsFromStsAnswer(const QByteArray &body, QStringView resultName,
                                                const QString &where);
/// The JSON that credential_process, containers and instance metadata share. Errors: Invalid; no error quotes it.
Result<AwsCredentials> credentialsFromJson(const QByteArray &bytes, const QString &tokenName,
                                           const QString &where);

} // namespace slipway::aws

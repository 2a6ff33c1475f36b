// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/ekstoken.h"

#include "aws/sigv4.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
// The authenticator counts 15 minutes from X-Amz-Date whatever X-Amz-Expires says; the CLI announces 14 and asks for 60 s.
constexpr std::chrono::minutes announced{14};
constexpr std::chrono::seconds validFor{60};
} // namespace

EksToken eksToken(const AwsCredentials &credentials, const QString &region, const QString &clusterName,
                  const QUrl &stsUrl, const QDateTime &now)
{
    QUrl url = stsUrl;
    url.setQuery(u"Action=GetCallerIdentity&Version=2011-06-15"_s, QUrl::StrictMode);
    const QUrl presigned = sigv4::presigned(url, {{"x-k8s-aws-id", clusterName.toUtf8()}}, credentials,
                                            {.region = region, .service = u"sts"_s, .time = now}, validFor);
    EksToken token;
    token.bearerToken = Secret(
        "k8s-aws-v1."
        + presigned.toEncoded().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    token.expires = now.toUTC().addSecs(std::chrono::seconds(announced).count());
    if (credentials.expiry && *credentials.expiry < token.expires)
        token.expires = *credentials.expiry;
    return token;
}

} // namespace slipway

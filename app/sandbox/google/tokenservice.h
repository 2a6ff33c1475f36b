// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/google/cloudcontext.h"

#include <memory>

namespace slipway::sandbox {

/// The sandbox's OAuth server: refresh grant, JWT bearer grant (RS256 verified against the one key that it made),
/// impersonation. Its tokens look like Google's and are worth nothing elsewhere.
class TokenService
{
public:
    explicit TokenService(CloudContext &context);
    ~TokenService();

    void addRoutes(HttpRouter &router, GoogleRouter &googleRouter);

    /// The IAM member behind a bearer token, or an empty text: unknown or expired.
    QString callerOf(const QString &token) const;
    /// Was this token issued here once and has run out?
    bool isExpired(const QString &token) const;
    QString lastingToken() const { return m_lastingToken; }

    QString clientId() const { return m_clientId; }
    QString clientSecret() const { return m_clientSecret; }
    QString refreshToken() const { return m_refreshToken; }
    QString keyId() const { return m_keyId; }
    QString keyEmail() const { return m_keyEmail; }
    QByteArray privateKeyPem() const; ///< PKCS#8; empty when OpenSSL failed

private:
    struct Issued {
        QString member;
        std::optional<qint64> expires; ///< seconds since the epoch on the wall; nothing: never
    };
    struct Key;

    QString issue(const QString &member, std::optional<int> lifetime);
    void token(const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply);
    /// The e-mail that signed @p assertion, or why not.
    Result<QString> verified(const QByteArray &assertion) const;

    CloudContext &m_context;
    QHash<QString, Issued> m_issued;
    QString m_clientId, m_clientSecret, m_refreshToken, m_lastingToken, m_keyId, m_keyEmail;
    std::unique_ptr<Key> m_key;
};

} // namespace slipway::sandbox

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/aws/awscall.h"
#include "app/sandbox/world/simclock.h"
#include "base/result.h"

namespace slipway::sandbox {

/// The keys that this AWS has issued, and the check of what was signed with them: Signature Version 4, in headers or in the query.
/// Source: AWS IAM user guide, "Create a signed AWS API request".
class AwsKeys
{
public:
    explicit AwsKeys(SimClock &clock) : m_clock(clock) { }

    struct Key {
        QString id = {};
        QString secret = {};
        QString sessionToken = {}; ///< of temporary ones
        std::optional<QDateTime> expires = {};
        AwsCaller caller = {};
    };
    Key issue(const AwsCaller &caller, std::optional<std::chrono::seconds> lifetime = {});
    void revoke(const QString &id) { m_keys.remove(id); }

    /// Where a request says that it belongs; it need not be true.
    struct Scope {
        QString keyId = {};
        QString date = {};
        QString region = {};
        QString service = {};
        QList<QByteArray> signedHeaders = {};
        QByteArray signature = {};
        bool inQuery = false;
    };
    static std::optional<Scope> scopeOf(const HttpServerRequest &request);

    /// The caller, or an Error whose reason, detail and httpStatus are AWS' own in @p protocol.
    Result<AwsCaller> verify(const HttpServerRequest &request, const Scope &scope,
                             AwsProtocol protocol) const;
    /// Who made this EKS token for @p cluster, if it is good now: a presigned GetCallerIdentity of this AWS, at most 15 minutes old.
    /// Source: kubernetes-sigs/aws-iam-authenticator, pkg/token/token.go.
    std::optional<AwsCaller> callerOfEksToken(const QByteArray &token, const QString &cluster,
                                              const QByteArray &ownHost) const;

private:
    SimClock &m_clock;
    QHash<QString, Key> m_keys;
};

/// @p length characters of A-Z and 2-7, as in key ids.
QString awsRandomId(int length);
/// @p length hexadecimal digits, as in the ids of EC2.
QString awsRandomHex(int length);

} // namespace slipway::sandbox

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awscredentials.h"
#include "aws/awssettings.h"
#include "aws/credentialprocess.h"
#include "base/clock.h"
#include "net/http.h"

#include <memory>

namespace slipway {

enum class AwsCredentialKind {
    None,
    Environment, ///< AWS_ACCESS_KEY_ID and its companions
    WebIdentity, ///< a token file turned into a role's credentials
    StaticKeys, ///< keys in a profile
    AssumedRole, ///< a profile's role_arn
    SingleSignOn, ///< `aws sso login`
    Process, ///< credential_process
    Container, ///< ECS, EKS Pod Identity
    InstanceMetadata ///< an EC2 instance's role
};
QString toString(AwsCredentialKind kind);

/// Who asks, for people: no secret in it.
struct AwsAccount {
    AwsCredentialKind kind = AwsCredentialKind::None;
    QString source = {}; ///< the variable, the file or the address that gave the credentials
    QString profile = {}; ///< empty: no profile was needed
    QString region = {}; ///< the one that is preset; may be empty
    QString accountId = {}; ///< known after callerIdentity()
    QString arn = {};
    std::optional<QDateTime> expiry = {};
    QString loginCommand = {}; ///< what to type when the credentials are over; empty: there is none
    bool operator==(const AwsAccount &) const = default;
};

/// One link of the chain that gave nothing, and why.
struct AwsAttempt {
    QString link = {}; ///< "environment", "profile default", …
    QString why = {};
    bool operator==(const AwsAttempt &) const = default;
};

/// The person's AWS credentials: finds them as AWS' SDKs do, and keeps temporary ones fresh.
///
/// Order: environment · web identity of the environment · profile (role, single sign-on, keys, process) · container · instance
/// metadata. A link that is configured and fails is the answer: another identity than the one that was meant is not used quietly.
/// When endpoints are overridden, only what the environment names counts: real credentials must not reach a sandbox.
/// Source: AWS SDKs and Tools Reference Guide, "Standardized credential providers"; botocore, credentials.py.
class AwsIdentity
{
public:
    /// @param process null: credential_process is refused with words. All outlive it.
    AwsIdentity(HttpTransport &transport, Clock &clock, CredentialProcess *process, AwsSettings settings);
    ~AwsIdentity();

    /// Credentials that are good for another five minutes at least. One search serves all callers.
    /// Errors: Unauthorized (none found; detail names each link and why it was not it, reason is NoCredentials; or one that is
    /// configured was refused: hint says what to type), Invalid (unusable settings), Network, Timeout, Cancelled.
    Task<AwsCredentials> credentials(std::stop_token stop);
    /// After AWS called @p rejected expired: newer ones, unless somebody got them meanwhile.
    Task<AwsCredentials> renewed(AwsCredentials rejected, std::stop_token stop);

    /// Who is asked for; kind is None before the first credentials.
    AwsAccount account() const;
    /// Learned from STS; see AwsClient::callerIdentity().
    void setCaller(const QString &accountId, const QString &arn);
    /// The links of the last search that gave nothing.
    QList<AwsAttempt> attempts() const;
    const AwsSettings &settings() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway

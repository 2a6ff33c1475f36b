// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "base/singleflight.h"
#include "google/commandrunner.h"
#include "google/googleendpoints.h"
#include "net/http.h"

#include <QDateTime>

#include <functional>

namespace slipway {

enum class GoogleCredentialKind {
    None,
    AuthorizedUser, ///< ADC file of `gcloud auth application-default login`
    ServiceAccount, ///< ADC file with a key
    ImpersonatedServiceAccount, ///< ADC file that borrows a service account
    EnvironmentToken, ///< CLOUDSDK_AUTH_ACCESS_TOKEN
    Gcloud, ///< `gcloud config config-helper`: another store than ADC, maybe another account
    GcloudApplicationDefault ///< kinds of ADC file that only gcloud can turn into a token
};

/// Who asks, for people: no secret in it.
struct GoogleAccount {
    GoogleCredentialKind kind = GoogleCredentialKind::None;
    QString account = {}; ///< e-mail; empty when the source does not say
    QString source = {}; ///< the file's path, the variable's name, or the command line that is run
    QString quotaProject = {}; ///< sent as x-goog-user-project; empty: none
    QString project = {}; ///< the project that the source suggests, e.g. gcloud's core/project
    QString loginCommand = {}; ///< what to type when the credential is refused
    std::optional<QDateTime> expiry = {}; ///< of the token in hand, if there is one and it is known
    bool operator==(const GoogleAccount &) const = default;
};

/// The person's Google identity: finds it as Application Default Credentials are found, gets access tokens and keeps
/// them fresh.
///
/// Order: the file named by GOOGLE_APPLICATION_CREDENTIALS · CLOUDSDK_AUTH_ACCESS_TOKEN · the well-known ADC file
/// ($CLOUDSDK_CONFIG, else ~/.config/gcloud) · gcloud. When endpoints are overridden, only what the environment names
/// counts: a real refresh token must not reach a sandbox. The metadata server is not asked: a console runs on a desk,
/// and inside Google Cloud gcloud answers.
/// Source: google-auth-library-python, google/auth/_default.py; Cloud SDK.
class GoogleIdentity
{
public:
    struct Options {
        std::function<QString(const char *)> environment = {}; ///< empty: the process'
        QString homeFolder = {}; ///< empty: the person's
        bool allowGcloud = true;
    };
    GoogleIdentity(HttpTransport &transport, Clock &clock, CommandRunner &commands, GoogleEndpoints endpoints,
                   Options options);
    ~GoogleIdentity();

    /// All identities that could be used, best first, without asking the network: gcloud and ADC may differ.
    QList<GoogleAccount> candidates() const;
    /// Uses this one of the candidates from now on; forgets the token in hand.
    void use(const GoogleAccount &candidate);
    /// Who is asked for, after a first token also with account and expiry.
    GoogleAccount account() const;
    /// account() with its e-mail filled in, by asking Google where the source did not say.
    Task<GoogleAccount> describe(std::stop_token stop);

    /// A token that is good for another 225 s at least (Google's own clients refresh that early), with the scopes
    /// cloud-platform and userinfo.email: the second one makes Kubernetes see the e-mail. One refresh serves all callers.
    /// Errors: Unauthorized (no credentials, or refused: hint holds the command to type; reason is NoCredentials, invalid_grant,
    /// invalid_rapt, …), Invalid (unusable file), Network, Timeout, Unavailable, Cancelled.
    Task<Secret> accessToken(std::stop_token stop);
    /// After a peer answered 401 to @p rejected: a newer token, unless somebody got one meanwhile.
    Task<Secret> renewedToken(Secret rejected, std::stop_token stop);

    /// What to send as x-goog-user-project, for user credentials; empty: nothing.
    QString quotaProject() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

QString toString(GoogleCredentialKind kind);

} // namespace slipway

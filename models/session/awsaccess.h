// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsclient.h"
#include "kube/kubecredentials.h"

namespace slipway {

/// One AWS identity with its client, and all that they stand on.
class AwsAccess
{
public:
    /// Reads environment and files; asks nobody.
    /// @param profile a name that somebody asked for; empty: as the environment says
    /// Errors: Invalid, Forbidden (see AwsSettings::read()).
    static Result<std::unique_ptr<AwsAccess>> make(Clock &clock, ExecConsent &consent,
                                                   std::function<QString(const char *)> environment,
                                                   QString homeFolder, QString profile);
    ~AwsAccess();

    AwsClient &client() const { return *m_client; }
    AwsIdentity &identity() const { return *m_identity; }
    const AwsSettings &settings() const { return m_identity->settings(); }

private:
    AwsAccess();
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<CredentialProcess> m_process;
    std::unique_ptr<AwsIdentity> m_identity;
    std::unique_ptr<AwsClient> m_client;
};

/// Runs a profile's credential_process by the rules of exec plugins: the person sees the exact command first, no shell, bounded output.
std::unique_ptr<CredentialProcess> makeConsentedProcess(ExecConsent &consent, Clock &clock);

/// Which EKS cluster a kubeconfig's context leads to, as far as its names, plugin arguments and address tell.
struct EksPlace {
    QString region = {};
    QString accountId = {}; ///< empty: not told
    QString cluster = {};
    QString profile = {}; ///< AWS_PROFILE or --profile of the plugin
    /// The plugin does what Slipway can do by itself: `aws eks get-token` for this cluster, without a role besides.
    bool isNative = false;
    bool operator==(const EksPlace &) const = default;
};
std::optional<EksPlace> eksPlaceOf(const KubeContext &context);

} // namespace slipway

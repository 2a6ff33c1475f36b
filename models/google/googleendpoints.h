// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QMap>
#include <QUrl>

#include <functional>

namespace slipway {

enum class GoogleApi {
    Container,
    Compute,
    ResourceManager,
    ServiceUsage,
    CloudQuotas,
    Iam,
    IamCredentials,
    Storage,
    Billing,
    OAuth, ///< the token endpoint, https://oauth2.googleapis.com
    UserInfo ///< https://openidconnect.googleapis.com
};

/// Where each Google API is reached: Google's own hosts, unless the environment says otherwise.
///
///  SLIPWAY_GOOGLE_ENDPOINT=BASE             every API at BASE/<service>, e.g. BASE/container/v1/projects/…
///  CLOUDSDK_API_ENDPOINT_OVERRIDES_<NAME>   gcloud's own, one an API; wins over the base
///
/// An override carries credentials, so it must be https or loopback; anything else is refused in words.
class GoogleEndpoints
{
public:
    GoogleEndpoints() = default;

    /// @param environment like qEnvironmentVariable
    /// Errors: Invalid (an override that is no URL, or http to a host that is not loopback; where names the variable).
    static Result<GoogleEndpoints> fromEnvironment(const std::function<QString(const char *)> &environment);
    /// The same with a base given in code, e.g. by `slipway sandbox`.
    static Result<GoogleEndpoints> fromBase(const QString &base);

    /// The absolute URL of @p path, which starts with the API's version: url(Container, "/v1/projects/p/…").
    QUrl url(GoogleApi api, const QString &path) const;
    /// Whether any of the calls goes elsewhere than to Google: the UI says so, and stray credentials are not used.
    bool isOverridden() const { return !m_overrides.isEmpty(); }
    /// "container.googleapis.com"
    static QString serviceName(GoogleApi api);

private:
    QMap<GoogleApi, QString> m_overrides; // without trailing slash; the path of url() follows
};

} // namespace slipway

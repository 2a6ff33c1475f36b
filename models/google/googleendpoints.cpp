// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/googleendpoints.h"

#include "net/endpointbase.h"

#include <array>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct ApiEntry {
    GoogleApi api;
    QLatin1StringView name; // gcloud's property name, lower case; also the path prefix below our own base
    QLatin1StringView host;
    QLatin1StringView basePath; // what gcloud takes as part of the endpoint rather than of the call
};

// gcloud: properties api_endpoint_overrides/*, generated_clients/apis/apis_map.py.
constexpr std::array<ApiEntry, 11> apis = {{
    {GoogleApi::Container, "container"_L1, "container.googleapis.com"_L1, ""_L1},
    {GoogleApi::Compute, "compute"_L1, "compute.googleapis.com"_L1, "/compute/v1"_L1},
    {GoogleApi::ResourceManager, "cloudresourcemanager"_L1, "cloudresourcemanager.googleapis.com"_L1, ""_L1},
    {GoogleApi::ServiceUsage, "serviceusage"_L1, "serviceusage.googleapis.com"_L1, ""_L1},
    {GoogleApi::CloudQuotas, "cloudquotas"_L1, "cloudquotas.googleapis.com"_L1, ""_L1},
    {GoogleApi::Iam, "iam"_L1, "iam.googleapis.com"_L1, ""_L1},
    {GoogleApi::IamCredentials, "iamcredentials"_L1, "iamcredentials.googleapis.com"_L1, ""_L1},
    {GoogleApi::Storage, "storage"_L1, "storage.googleapis.com"_L1, "/storage/v1"_L1},
    {GoogleApi::Billing, "cloudbilling"_L1, "cloudbilling.googleapis.com"_L1, ""_L1},
    {GoogleApi::OAuth, "oauth2"_L1, "oauth2.googleapis.com"_L1, ""_L1},
    {GoogleApi::UserInfo, "openidconnect"_L1, "openidconnect.googleapis.com"_L1, ""_L1},
}};

const ApiEntry &entryOf(GoogleApi api)
{
    return *std::find_if(apis.begin(), apis.end(), [api](const ApiEntry &entry) { return entry.api == api; });
}

} // namespace

Result<GoogleEndpoints> GoogleEndpoints::fromBase(const QString &base)
{
    auto checked = checkedEndpointBase(base, u"SLIPWAY_GOOGLE_ENDPOINT"_s);
    if (!checked)
        return std::unexpected(std::move(checked.error()));
    GoogleEndpoints endpoints;
    for (const ApiEntry &entry : apis)
        endpoints.m_overrides.insert(entry.api, *checked + u'/' + entry.name + entry.basePath);
    return endpoints;
}

Result<GoogleEndpoints>
GoogleEndpoints::fromEnvironment(const std::function<QString(const char *)> &environment)
{
    GoogleEndpoints endpoints;
    if (const QString base = environment("SLIPWAY_GOOGLE_ENDPOINT"); !base.isEmpty()) {
        auto all = fromBase(base);
        if (!all)
            return all;
        endpoints = std::move(*all);
    }
    for (const ApiEntry &entry : apis) {
        const QString variable = "CLOUDSDK_API_ENDPOINT_OVERRIDES_"_L1 + QString(entry.name).toUpper();
        const QString text = environment(variable.toLatin1().constData());
        if (text.isEmpty())
            continue;
        auto checked = checkedEndpointBase(text, variable);
        if (!checked)
            return std::unexpected(std::move(checked.error()));
        // As gcloud does: an override without a path gets the API's own, one with a path is taken as it is.
        const bool hasPath = QUrl(*checked).path().size() > 1;
        endpoints.m_overrides.insert(entry.api, hasPath ? *checked : *checked + entry.basePath);
    }
    return endpoints;
}

QUrl GoogleEndpoints::url(GoogleApi api, const QString &path) const
{
    const ApiEntry &entry = entryOf(api);
    Q_ASSERT(path.startsWith(entry.basePath));
    const auto found = m_overrides.find(api);
    if (found == m_overrides.end())
        return QUrl("https://"_L1 + entry.host + path, QUrl::StrictMode);
    return QUrl(*found + path.mid(entry.basePath.size()), QUrl::StrictMode);
}

QString GoogleEndpoints::serviceName(GoogleApi api)
{
    return entryOf(api).host;
}

} // namespace slipway

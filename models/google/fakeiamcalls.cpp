// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Service accounts and policies of the fake.
#include "google/fakegoogleclient.h"

namespace slipway {
using namespace Qt::StringLiterals;

Task<GoogleServiceAccount> FakeGoogleClient::serviceAccount(QString email, std::stop_token stop)
{
    if (auto entered = co_await enter(u"serviceAccount"_s, email, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    for (const GoogleServiceAccount &each : serviceAccounts) {
        if (each.email == email)
            co_return each;
    }
    co_return missing("serviceAccounts/"_L1 + email);
}

Task<GoogleServiceAccount> FakeGoogleClient::createServiceAccount(QString projectId, QString accountId,
                                                                  QString displayName, std::stop_token stop)
{
    if (auto entered = co_await enter(u"createServiceAccount"_s, accountId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const QString email = u"%1@%2.iam.gserviceaccount.com"_s.arg(accountId, projectId);
    for (const GoogleServiceAccount &each : serviceAccounts) {
        if (each.email == email)
            co_return existing("serviceAccounts/"_L1 + email);
    }
    serviceAccounts.append({.email = email,
                            .displayName = displayName,
                            .uniqueId = QString::number(100'000 + m_nextAccount++),
                            .projectId = projectId});
    co_return serviceAccounts.last();
}

Task<void> FakeGoogleClient::deleteServiceAccount(QString email, std::stop_token stop)
{
    if (auto entered = co_await enter(u"deleteServiceAccount"_s, email, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (serviceAccounts.removeIf([&email](const GoogleServiceAccount &each) { return each.email == email; })
        == 0)
        co_return missing("serviceAccounts/"_L1 + email);
    policies.remove(email);
    co_return {};
}

bool FakeGoogleClient::exists(const IamResource &resource) const
{
    // Who fills in a policy has said that the resource is there.
    if (policies.contains(resource.name))
        return true;
    switch (resource.kind) {
    case IamResource::Kind::Project:
        return std::ranges::any_of(
            projectList, [&resource](const GoogleProject &each) { return each.id == resource.name; });
    case IamResource::Kind::ServiceAccount:
        return std::ranges::any_of(serviceAccounts, [&resource](const GoogleServiceAccount &each) {
            return each.email == resource.name;
        });
    case IamResource::Kind::Bucket:
        return std::ranges::any_of(bucketList,
                                   [&resource](const GcsBucket &each) { return each.name == resource.name; });
    }
    return false;
}

Task<IamPolicy> FakeGoogleClient::policy(IamResource resource, std::stop_token stop)
{
    if (auto entered = co_await enter(u"policy"_s, resource.name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!exists(resource))
        co_return missing(resource.name);
    IamPolicy &found = policies[resource.name];
    if (found.etag.isEmpty()) // Google gives one with every policy, also with an empty one
        found.etag = u"etag-%1"_s.arg(m_nextEtag++);
    co_return found;
}

Task<IamPolicy> FakeGoogleClient::setPolicy(IamResource resource, IamPolicy policy, std::stop_token stop)
{
    if (auto entered = co_await enter(u"setPolicy"_s, resource.name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (policy.etag.isEmpty())
        co_return fail(ErrorKind::Invalid, u"a policy without its etag is not written"_s, resource.name);
    if (!exists(resource))
        co_return missing(resource.name);
    IamPolicy &held = policies[resource.name];
    if (policyConflicts > 0) {
        --policyConflicts;
        held.etag = u"etag-%1"_s.arg(m_nextEtag++);
    }
    if (policy.etag != held.etag) {
        Error conflict{.kind = ErrorKind::Conflict,
                       .detail = u"there were concurrent policy changes"_s,
                       .where = resource.name,
                       .reason = u"ABORTED"_s,
                       .httpStatus = 409};
        co_return std::unexpected(std::move(conflict));
    }
    held = policy;
    held.etag = u"etag-%1"_s.arg(m_nextEtag++);
    co_return held;
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awsidentity.h"

#include "aws/awswords.h"
#include "aws/credentialsources.h"
#include "base/singleflight.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// botocore refreshes for certain ten minutes ahead; a desk's calls are short, and some roles give fifteen minutes only.
constexpr std::chrono::seconds refreshAhead = std::chrono::minutes(5);

} // namespace

struct AwsIdentity::Private {
    AwsSettings settings;
    aws::Wire wire;
    aws::CredentialSources sources;
    AwsAccount account = {};
    QList<AwsAttempt> attempts = {};
    std::optional<AwsCredentials> current = {};
    SingleFlight<AwsCredentials> flight = {}; // last: its task uses all above

    Private(HttpTransport &transport, Clock &clock, CredentialProcess *process, AwsSettings from)
        : settings(std::move(from))
        , wire(transport, clock, settings.endpoints)
        , sources(wire, process, settings)
    {
    }

    bool isFresh() const
    {
        return current
            && (!current->expiry || wire.clock().now().secsTo(*current->expiry) > refreshAhead.count());
    }
    Task<AwsCredentials> search(std::stop_token stop);
    Task<AwsCredentials> shared(std::stop_token stop)
    {
        return flight.run([this](std::stop_token inner) { return search(inner); }, stop);
    }
    AwsCredentials adopt(aws::Found found, const QString &profile);
    std::unexpected<Error> nothing() const;
};

AwsCredentials AwsIdentity::Private::adopt(aws::Found found, const QString &profile)
{
    const AwsAccount former = account;
    account = {.kind = found.kind,
               .source = found.source,
               .profile = profile,
               .region = settings.region,
               .expiry = found.credentials->expiry,
               .loginCommand = found.loginCommand};
    // The same source is the same identity: who that is need not be asked again after each refresh.
    if (former.kind == account.kind && former.source == account.source) {
        account.accountId = former.accountId;
        account.arn = former.arn;
    }
    current = std::move(*found.credentials);
    return *current;
}

std::unexpected<Error> AwsIdentity::Private::nothing() const
{
    QStringList links;
    for (const AwsAttempt &attempt : attempts)
        links << u"%1: %2"_s.arg(attempt.link, attempt.why);
    Error error;
    error.kind = ErrorKind::Unauthorized;
    error.detail = AwsIdentityWords::tr("There are no AWS credentials. %1.").arg(links.join(u"; "_s));
    error.reason = u"NoCredentials"_s;
    error.hint =
        AwsIdentityWords::tr(
            "Set up a profile (%1), log in (%2), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.")
            .arg(u"aws configure"_s, u"aws sso login"_s);
    return std::unexpected(std::move(error));
}

Task<AwsCredentials> AwsIdentity::Private::search(std::stop_token stop)
{
    attempts.clear();
    const auto missed = [this](const QString &link, const QString &why) { attempts.append({link, why}); };

    auto found = sources.environment();
    if (!found)
        co_return std::unexpected(std::move(found.error()));
    if (found->credentials)
        co_return adopt(std::move(*found), {});
    missed(AwsIdentityWords::tr("environment"), found->why);

    found = co_await sources.webIdentity(stop);
    if (!found)
        co_return std::unexpected(std::move(found.error()).within(AwsIdentityWords::tr("web identity")));
    if (found->credentials)
        co_return adopt(std::move(*found), {});
    missed(AwsIdentityWords::tr("web identity"), found->why);

    const QString link = AwsIdentityWords::tr("profile %1").arg(settings.profile);
    const bool isNamedFile = !settings.environment("AWS_CONFIG_FILE").isEmpty()
        || !settings.environment("AWS_SHARED_CREDENTIALS_FILE").isEmpty();
    const bool isStandIn = settings.endpoints.isOverridden();
    if (isStandIn && !settings.isProfileNamed && !isNamedFile) {
        missed(link, AwsIdentityWords::tr("not used, as AWS is replaced by another address"));
    } else {
        found = co_await sources.profile(stop);
        if (!found)
            co_return std::unexpected(std::move(found.error()));
        if (found->credentials)
            co_return adopt(std::move(*found), settings.profile);
        missed(link, found->why);
        // Whoever names a profile means it, and not what a machine happens to have.
        if (settings.isProfileNamed)
            co_return nothing();
    }

    found = co_await sources.container(stop);
    if (!found)
        co_return std::unexpected(std::move(found.error()));
    if (found->credentials)
        co_return adopt(std::move(*found), {});
    missed(AwsIdentityWords::tr("container"), found->why);

    if (isStandIn) {
        missed(AwsIdentityWords::tr("instance metadata"),
               AwsIdentityWords::tr("not used, as AWS is replaced by another address"));
        co_return nothing();
    }
    found = co_await sources.instanceMetadata(stop);
    if (!found)
        co_return std::unexpected(std::move(found.error()));
    if (found->credentials)
        co_return adopt(std::move(*found), {});
    missed(AwsIdentityWords::tr("instance metadata"), found->why);
    co_return nothing();
}

AwsIdentity::AwsIdentity(HttpTransport &transport, Clock &clock, CredentialProcess *process,
                         AwsSettings settings)
    : d(std::make_unique<Private>(transport, clock, process, std::move(settings)))
{
}

AwsIdentity::~AwsIdentity() = default;

Task<AwsCredentials> AwsIdentity::credentials(std::stop_token stop)
{
    if (d->isFresh())
        co_return *d->current;
    co_return co_await d->shared(stop);
}

Task<AwsCredentials> AwsIdentity::renewed(AwsCredentials rejected, std::stop_token stop)
{
    if (d->isFresh() && *d->current != rejected)
        co_return *d->current;
    d->current.reset(); // what was refused is not offered again
    co_return co_await d->shared(stop);
}

AwsAccount AwsIdentity::account() const
{
    AwsAccount account = d->account;
    if (account.kind == AwsCredentialKind::None)
        account.region = d->settings.region;
    return account;
}

void AwsIdentity::setCaller(const QString &accountId, const QString &arn)
{
    d->account.accountId = accountId;
    d->account.arn = arn;
}

QList<AwsAttempt> AwsIdentity::attempts() const
{
    return d->attempts;
}

const AwsSettings &AwsIdentity::settings() const
{
    return d->settings;
}

QString toString(AwsCredentialKind kind)
{
    switch (kind) {
    case AwsCredentialKind::None:
        return u"None"_s;
    case AwsCredentialKind::Environment:
        return u"Environment"_s;
    case AwsCredentialKind::WebIdentity:
        return u"WebIdentity"_s;
    case AwsCredentialKind::StaticKeys:
        return u"StaticKeys"_s;
    case AwsCredentialKind::AssumedRole:
        return u"AssumedRole"_s;
    case AwsCredentialKind::SingleSignOn:
        return u"SingleSignOn"_s;
    case AwsCredentialKind::Process:
        return u"Process"_s;
    case AwsCredentialKind::Container:
        return u"Container"_s;
    case AwsCredentialKind::InstanceMetadata:
        return u"InstanceMetadata"_s;
    }
    return {};
}

} // namespace slipway

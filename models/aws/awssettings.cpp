// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awssettings.h"

namespace slipway {
using namespace Qt::StringLiterals;

Result<AwsSettings> AwsSettings::read(std::function<QString(const char *)> environment, QString homeFolder,
                                      QString askedFor)
{
    AwsSettings settings{.environment = std::move(environment), .homeFolder = std::move(homeFolder)};
    const auto firstOf = [&settings](std::initializer_list<const char *> names) {
        for (const char *name : names) {
            if (const QString value = settings.environment(name).trimmed(); !value.isEmpty())
                return value;
        }
        return QString();
    };
    settings.isProfileAskedFor = !askedFor.isEmpty();
    settings.profile = askedFor.isEmpty() ? firstOf({"AWS_PROFILE", "AWS_DEFAULT_PROFILE"}) : askedFor;
    settings.isProfileNamed = !settings.profile.isEmpty();
    if (!settings.isProfileNamed)
        settings.profile = u"default"_s;
    const auto profiles = AwsProfiles::read(settings.environment, settings.homeFolder);
    if (!profiles)
        return std::unexpected(profiles.error());
    settings.configPath = profiles->configPath;
    settings.profileNames = profiles->profiles.keys();
    const AwsProfile *profile = profiles->find(settings.profile);
    settings.region = firstOf({"AWS_REGION", "AWS_DEFAULT_REGION"});
    if (settings.region.isEmpty() && profile)
        settings.region = profile->value(u"region"_s);
    auto endpoints = AwsEndpoints::from(settings.environment, *profiles, profile);
    if (!endpoints)
        return std::unexpected(std::move(endpoints.error()));
    settings.endpoints = std::move(*endpoints);
    return settings;
}

} // namespace slipway

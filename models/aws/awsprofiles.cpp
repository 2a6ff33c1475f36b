// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awsprofiles.h"

#include "aws/awswords.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 4 * 1024 * 1024;

/// [profile "my name"] is the profile `my name`.
QString unquoted(QString name)
{
    name = name.trimmed();
    if (name.size() >= 2 && (name.startsWith(u'"') || name.startsWith(u'\'')) && name.endsWith(name.front()))
        return name.sliced(1, name.size() - 2);
    return name;
}

/// What follows "profile " and its like; nothing when the section is of another kind.
std::optional<QString> nameAfter(const QString &section, QLatin1StringView kind)
{
    if (section.size() <= kind.size() || !section.startsWith(kind) || !section.at(kind.size()).isSpace())
        return {};
    return unquoted(section.sliced(kind.size() + 1));
}

Result<QByteArray> contentOf(const QString &path, bool *exists)
{
    *exists = QFileInfo(path).isFile();
    if (!*exists)
        return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Forbidden,
                    AwsFilesWords::tr("The file cannot be read: %1").arg(file.errorString()), path);
    if (file.size() > largestFile)
        return fail(ErrorKind::Invalid,
                    AwsFilesWords::tr("The file is too large to be a file of AWS settings."), path);
    return file.readAll();
}

QString expanded(const QString &path, const QString &homeFolder)
{
    return path.startsWith("~/"_L1) ? homeFolder + path.sliced(1) : path;
}

} // namespace

Result<AwsProfiles> AwsProfiles::parse(const QByteArray &config, const QString &configPath,
                                       const QByteArray &credentials, const QString &credentialsPath)
{
    AwsProfiles all{.configPath = configPath, .credentialsPath = credentialsPath};
    const auto configSections = parseIni(config, configPath);
    if (!configSections)
        return std::unexpected(configSections.error());
    const auto credentialSections = parseIni(credentials, credentialsPath);
    if (!credentialSections)
        return std::unexpected(credentialSections.error());
    const auto merge = [&all](const QString &name, const IniSection &section, const QString &path) {
        AwsProfile &profile = all.profiles[name];
        profile.name = name;
        profile.values.insert(section.values);
        if (section.values.contains(u"aws_access_key_id"_s))
            profile.keysFrom = path;
    };
    const auto isNamedDefault = [](const IniSection &section) {
        return nameAfter(section.name, "profile"_L1) == "default"_L1;
    };
    // [profile default] wins over [default], which then does not count.
    const bool hasNamedDefault = std::ranges::any_of(*configSections, isNamedDefault);
    for (const IniSection &section : *configSections) {
        if (const auto profileName = nameAfter(section.name, "profile"_L1))
            merge(*profileName, section, configPath);
        else if (section.name == "default"_L1 && !hasNamedDefault)
            merge(section.name, section, configPath);
        else if (const auto session = nameAfter(section.name, "sso-session"_L1))
            all.ssoSessions.insert(*session, section.values);
        else if (const auto services = nameAfter(section.name, "services"_L1))
            all.services.insert(*services, section.nested);
    }
    for (const IniSection &section : *credentialSections)
        merge(unquoted(section.name), section, credentialsPath);
    return all;
}

Result<AwsProfiles> AwsProfiles::read(const std::function<QString(const char *)> &environment,
                                      const QString &homeFolder)
{
    const auto pathOf = [&](const char *variable, QLatin1StringView standard) {
        const QString named = environment(variable);
        return named.isEmpty() ? homeFolder + standard : expanded(named, homeFolder);
    };
    const QString configPath = pathOf("AWS_CONFIG_FILE", "/.aws/config"_L1);
    const QString credentialsPath = pathOf("AWS_SHARED_CREDENTIALS_FILE", "/.aws/credentials"_L1);
    bool hasConfig = false;
    bool hasCredentials = false;
    auto config = contentOf(configPath, &hasConfig);
    if (!config)
        return std::unexpected(std::move(config.error()));
    auto credentials = contentOf(credentialsPath, &hasCredentials);
    if (!credentials)
        return std::unexpected(std::move(credentials.error()));
    auto all = parse(*config, configPath, *credentials, credentialsPath);
    if (all) {
        all->hasConfig = hasConfig;
        all->hasCredentials = hasCredentials;
    }
    return all;
}

const AwsProfile *AwsProfiles::find(const QString &name) const
{
    const auto found = profiles.constFind(name);
    return found == profiles.constEnd() ? nullptr : &*found;
}

} // namespace slipway

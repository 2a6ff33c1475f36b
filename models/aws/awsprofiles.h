// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/inifile.h"

#include <functional>

namespace slipway {

/// One profile, both files merged: the credentials file's keys win over the config file's.
struct AwsProfile {
    QString name = {};
    QMap<QString, QString> values = {};
    QString keysFrom = {}; ///< the file that holds aws_access_key_id; empty: none does
    QString value(const QString &key) const { return values.value(key); }
    bool operator==(const AwsProfile &) const = default;
};

/// What ~/.aws/config and ~/.aws/credentials say. They hold secrets: nothing of this is printed.
/// Source: AWS SDKs and Tools Reference Guide, "Shared config and credentials files", "IAM Identity Center", "Service-specific endpoints".
struct AwsProfiles {
    QString configPath = {};
    QString credentialsPath = {};
    bool hasConfig = false; ///< the file is there
    bool hasCredentials = false;
    QMap<QString, AwsProfile> profiles = {};
    QMap<QString, QMap<QString, QString>> ssoSessions = {};
    QMap<QString, QMap<QString, QMap<QString, QString>>> services =
        {}; ///< [services NAME]: service → its settings

    /// Pure. An empty text is a file without anything in it. Errors: Invalid (see parseIni()).
    static Result<AwsProfiles> parse(const QByteArray &config, const QString &configPath,
                                     const QByteArray &credentials, const QString &credentialsPath);
    /// AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE, else below @p homeFolder. Files that do not exist are empty.
    /// Errors: Invalid, Forbidden (there, and not readable).
    static Result<AwsProfiles> read(const std::function<QString(const char *)> &environment,
                                    const QString &homeFolder);

    const AwsProfile *find(const QString &name) const;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "google/googleidentity.h"

namespace slipway {

/// A credential file of Application Default Credentials, read. Internal to models/google.
struct AdcFile {
    GoogleCredentialKind kind = GoogleCredentialKind::None;
    QString account = {};
    QString quotaProject = {};
    QString project = {};
    QString clientId = {};
    Secret clientSecret = {};
    Secret refreshToken = {};
    Secret raptToken = {};
    Secret privateKey = {};
    QString privateKeyId = {};
    QUrl tokenUri = {}; ///< empty: Google's
    QString impersonationUrl = {};
    QStringList delegates = {};
    std::shared_ptr<AdcFile> source = {}; ///< of an impersonated account

    /// Errors: Invalid (unreadable, not JSON, a field is missing; where is the path, and detail never quotes the file).
    static Result<AdcFile> read(const QString &path);
    static Result<AdcFile> parse(const QByteArray &bytes, const QString &path);
};

} // namespace slipway

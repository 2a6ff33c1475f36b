// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace slipway::sandbox {

/// What the credential files and the environment file are made of.
struct EnvironmentFacts {
    QString baseUrl, project, account, accessToken;
    QString clientId, clientSecret, refreshToken;
    QString keyId, keyEmail;
    QByteArray privateKeyPem;
};

/// See GoogleCloud::writeCredentials().
Result<> writeCredentialFiles(const QString &folder, const EnvironmentFacts &facts);
/// See GoogleCloud::environment().
QByteArray environmentText(const QString &folder, const QString &kubeconfig, const EnvironmentFacts &facts);

} // namespace slipway::sandbox

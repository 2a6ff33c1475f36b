// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace slipway {

/// What signs a request to AWS.
struct AwsCredentials {
    QString accessKeyId = {}; ///< not a secret by itself, yet kept out of logs
    Secret secretAccessKey = {};
    Secret sessionToken = {}; ///< of temporary credentials; empty for a user's own keys
    std::optional<QDateTime> expiry = {}; ///< nothing: good until somebody says otherwise
    bool operator==(const AwsCredentials &) const = default;
};

} // namespace slipway

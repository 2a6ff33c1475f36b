// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsendpoints.h"

namespace slipway {

/// What environment and files say about how AWS is reached: which profile, which region, where. Holds no credentials.
struct AwsSettings {
    std::function<QString(const char *)> environment = {};
    QString homeFolder = {};
    QString profile =
        {}; ///< the one that counts: asked for, else AWS_PROFILE, AWS_DEFAULT_PROFILE, "default"
    bool isProfileNamed = false; ///< somebody named it: that it does not exist is a mistake, not an absence
    bool isProfileAskedFor =
        false; ///< named to us and not by a variable: then keys in the environment do not count
    QString region = {}; ///< AWS_REGION, AWS_DEFAULT_REGION, the profile's; empty: nobody says
    AwsEndpoints endpoints = {};
    QStringList profileNames = {};
    QString configPath = {};

    /// @param askedFor --profile and its like; may be empty
    /// Errors: Invalid (a file that cannot be understood, an endpoint that is refused), Forbidden (a file that cannot be read).
    static Result<AwsSettings> read(std::function<QString(const char *)> environment, QString homeFolder,
                                    QString askedFor = {});
};

} // namespace slipway

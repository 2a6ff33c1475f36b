// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awscredentials.h"

#include <QUrl>

namespace slipway {

/// A bearer token for an EKS cluster's API server.
struct EksToken {
    Secret bearerToken = {};
    QDateTime expires = {}; ///< a minute before the server stops taking it, or when the credentials end
};

/// Makes the token that `aws eks get-token` would: a presigned STS URL in base64url. Nobody is asked, so nobody can refuse: whether the
/// cluster knows the identity shows in its first answer.
/// @param stsUrl the region's STS, with the path "/"
/// @param clusterName the name, not the ARN: it is signed, and the server compares it
/// Source: aws/aws-cli, awscli/customizations/eks/get_token.py; kubernetes-sigs/aws-iam-authenticator, pkg/token/token.go.
EksToken eksToken(const AwsCredentials &credentials, const QString &region, const QString &clusterName,
                  const QUrl &stsUrl, const QDateTime &now);

} // namespace slipway

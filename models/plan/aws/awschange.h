// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsclient.h"
#include "plan/ensurechange.h"

namespace slipway {

/// What all Changes of AWS share.
class AwsChange : public EnsureChange
{
protected:
    std::optional<Error> lacks(const ChangeContext &context) const override;
};

/// `aws WORDS… --region REGION`, quoted for a POSIX shell.
QString awsCommand(const QStringList &words, const QString &region);
/// A shell expression that gives a role's ARN: ARNs are long, and hold an account's number that a recipe does not know.
QString roleArnInShell(const QString &role);

/// "name" of an ARN "arn:aws:iam::123:role/path/name", or the name itself.
QString roleNameOf(const QString &arnOrName);

/// The ARN of a role by its name. A text that is an ARN is given back.
Task<QString> roleArnOf(AwsClient *aws, QString region, QString arnOrName, std::stop_token stop);

/// The AMI type for a node group of this instance type: EKS accepts a GPU type with an AMI without driver, and gives a healthy node
/// without GPUs. By the name alone, so that it can be said before anybody is asked.
/// Sources: EKS user guide, "Amazon EKS optimized accelerated AMIs"; EC2 user guide, "Instance type naming conventions". AL2's AMIs
/// ended on 2025-11-26.
QString eksAmiTypeFor(const QString &instanceType);

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace slipway::sandbox {

enum class AwsVerdict { Silent, Allowed, Denied };

/// What one policy document says of an action on a resource. Conditions are not evaluated: a statement that has some counts as met.
/// Source: AWS IAM user guide, "Policy evaluation logic".
AwsVerdict awsVerdict(const QJsonObject &policy, const QString &action, const QString &resource);
/// The same for AWS' own policies, of which only the broad ones are modelled; the others allow what their name says of EKS' parts.
AwsVerdict awsManagedVerdict(const QString &policyArn, const QString &action);

/// Texts of a member that may be one text or a list of them.
QStringList awsTexts(const QJsonValue &value);

} // namespace slipway::sandbox

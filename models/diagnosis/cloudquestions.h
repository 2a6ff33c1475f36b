// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a look at a cluster asks its cloud: only what the cluster's own objects lead to, never an inventory of the project or account.
#pragma once

#include "aws/awsreading.h"
#include "google/googlereading.h"

#include <QJsonObject>
#include <QList>

namespace slipway {

/// The cluster itself and what runs on it, the identities that its service accounts name, the buckets that its pods read, the load
/// balancers that its Gateways and Ingresses say they have. Each question once; where there are very many, the first of a kind.
QList<GoogleQuestion> googleQuestions(const GkeClusterRef &ref, const QList<QJsonObject> &objects);
/// What an answer leads to: the health and the health checks of a backend service, the policy of the project that a bucket is of.
QList<GoogleQuestion> googleFollowUps(const GoogleQuestion &asked, const RecordedAnswer &answer);

/// The cluster, its node groups and add-ons, the roles that its service accounts name or are associated with, the target groups that
/// load balancers send to.
QList<AwsQuestion> awsQuestions(const EksClusterRef &ref, const QList<QJsonObject> &objects);
/// What an answer leads to: each node group and what scaled it, each add-on, each association of an account that pods use, and its role.
QList<AwsQuestion> awsFollowUps(const AwsQuestion &asked, const RecordedAnswer &answer,
                                const QList<QJsonObject> &objects);

} // namespace slipway

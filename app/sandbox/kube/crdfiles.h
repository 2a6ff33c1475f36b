// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/apiserver.h"
#include "base/result.h"

#include <QString>

namespace slipway::sandbox {

/// The operators whose kinds the sandbox carries itself, each a file under `:/sandbox/crds`: small schemas of the fields that recipes use.
QStringList builtInOperators();

/// The definitions of one of them.
std::vector<Json> builtInCrds(const QString &operatorName);

/// Every CustomResourceDefinition in the *.yaml, *.yml and *.json files of a folder and the folders below it.
/// Errors: NotFound (no such folder), Invalid (where = file; one sentence).
Result<std::vector<Json>> readCrds(const QString &folder);

/// Puts them into the cluster; one of the same name that is there already stays.
/// @return the first that the server refused, in its words; empty when all are there
std::string installCrds(ApiServer &server, const std::vector<Json> &definitions);
/// Takes an operator's own definitions away.
void removeCrds(ApiServer &server, const QString &operatorName);

/// Whether somebody works on an operator's objects: it belongs to the cluster, or its Deployment was installed and has a pod that runs. Definitions
/// that came with the sandbox's start (--crds) have its own controllers.
bool operatorRuns(ApiServer &server, const QString &operatorName, const std::string &definition,
                  const std::string &nameSpace, const std::string &deployment);

} // namespace slipway::sandbox

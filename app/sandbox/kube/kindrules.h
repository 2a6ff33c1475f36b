// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/apierror.h"
#include "app/sandbox/kube/schema.h"

namespace slipway::sandbox {

class ApiServer;

/// Defaults that depend on other fields (constant ones are in the schema).
void defaultObject(Json &object, const ResourceInfo &resource, const ApiServer &server, bool isNew);

/// What each kind demands beyond its schema, for a new object.
void validateNew(const Json &object, const ResourceInfo &resource, std::vector<FieldCause> &causes);

/// What may not change.
void validateChange(const Json &before, const Json &after, const ResourceInfo &resource,
                    std::vector<FieldCause> &causes);

/// Names, namespaces, labels, annotations.
void validateMetadata(const Json &object, const ResourceInfo &resource, std::vector<FieldCause> &causes);

bool isDnsLabel(const std::string &text);
bool isDnsSubdomain(const std::string &text);
bool isQualifiedName(const std::string &text);

/// Quality of service class of a pod's spec.
std::string qosClass(const Json &podSpec);

} // namespace slipway::sandbox

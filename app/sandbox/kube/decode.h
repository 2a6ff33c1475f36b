// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/schema.h"

namespace slipway::sandbox {

/// What reading an object by its schema found.
struct DecodeReport {
    std::vector<std::string> unknown = {}; ///< field paths, e.g. spec.template.spec.nodeSelctor
    std::string typeError =
        {}; ///< first wrong type in a built-in kind (the whole request is refused with 400)
    std::vector<FieldCause> typeCauses = {}; ///< wrong types in a custom resource (422)
};

/// Drops what the schema does not know, nulls and (built-in kinds) empty collections; canonicalises quantities.
void decode(Json &object, const ResourceInfo &resource, DecodeReport &report);

/// Fills in constant defaults.
void applyDefaults(Json &value, const Schema &schema);

/// Required fields, enums, ranges, patterns.
void validate(const Json &object, const ResourceInfo &resource, std::vector<FieldCause> &causes);

/// The text of kubectl's favourite: `strict decoding error: unknown field "a", duplicate field "b"`.
std::string strictError(const std::vector<std::string> &unknown, const std::vector<std::string> &duplicates);

/// A field that apply does not accept, as structured-merge-diff prints it; empty when all are declared.
std::string undeclaredField(const Json &value, const Schema &schema, const std::string &path = {});

} // namespace slipway::sandbox

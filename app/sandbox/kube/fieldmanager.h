// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/fieldset.h"

namespace slipway::sandbox {

/// Who writes, for `metadata.managedFields`.
struct FieldWriter {
    std::string manager;
    std::string subresource = {}; ///< "status", "scale" or empty
    std::string time; ///< RFC 3339, seconds
};

/// Books an ordinary write: @p after gets the managedFields that follow from @p before.
void trackUpdate(const Json &before, Json &after, const ResourceInfo &resource, const FieldWriter &writer);

/// Server-side apply of @p config over @p live (an empty object when there is none yet).
/// @return the merged object with its managedFields; Conflict with one cause a field; the untyped 500 of a field that
///         the schema does not declare
ApiResult<Json> applyFields(const Json &live, const Json &config, const ResourceInfo &resource,
                            const FieldWriter &writer, bool force);

} // namespace slipway::sandbox

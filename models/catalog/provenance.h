// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/yamlfields.h"
#include "catalog/accelerator.h"

namespace slipway {

/// The fields date, source and estimated of an entry of a data file.
Provenance provenanceOf(YamlFields &fields);

} // namespace slipway

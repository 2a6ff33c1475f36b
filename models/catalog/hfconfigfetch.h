// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/modelspec.h"
#include "net/http.h"

namespace slipway {

/// Where a model's config.json lies on a Hugging Face hub, from any address that a person copies: the model's page, its files
/// (blob, raw or resolve, of any revision), or the file itself.
struct HfConfigAddress {
    QString modelId = {}; ///< "Qwen/Qwen3-8B"; the URL itself where it names no model
    QUrl url = {};
};
/// Errors: Invalid (no http or https address, or plain http to a host that is not this machine).
Result<HfConfigAddress> hfConfigAddress(const QString &url);

/// Fetches and reads the config.json. Follows up to five redirections, as the hub sends them to its storage.
/// @param token sent to the address's own host alone; may be empty
/// Errors: those of the transport; Unauthorized (a gated repository: hint says where to ask), NotFound, Invalid (no model's shape).
Task<ModelSpec> fetchHfConfig(HttpTransport &transport, HfConfigAddress address, Secret token,
                              std::stop_token stop);

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/googleclient.h"
#include "google/googleendpoints.h"
#include "google/googleidentity.h"
#include "net/http.h"

namespace slipway {

/// GoogleClient over HTTP. All arguments outlive it.
std::unique_ptr<GoogleClient> makeGoogleClient(HttpTransport &transport, Clock &clock,
                                               GoogleIdentity &identity, GoogleEndpoints endpoints);

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/httpgoogleclient.h"

#include "google/googlecalls.h"

namespace slipway {

std::unique_ptr<GoogleClient> makeGoogleClient(HttpTransport &transport, Clock &clock,
                                               GoogleIdentity &identity, GoogleEndpoints endpoints)
{
    return std::make_unique<google::HttpGoogleClient>(transport, clock, identity, std::move(endpoints));
}

} // namespace slipway

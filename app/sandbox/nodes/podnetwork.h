// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/nodes/program.h"
#include "net/http.h"

namespace slipway::sandbox {

/// HTTP from one pod to another, without a socket in between: requests reach the other's program, answers come back as they are written.
class PodTransport : public HttpTransport
{
public:
    using Dial = decltype(ProgramContext::dial);
    explicit PodTransport(Dial dial) : m_dial(std::move(dial)) { }

    Task<HttpResponse> send(HttpRequest request, std::stop_token stop) override;
    /// Errors besides: Network with the socket's words as detail.
    Task<std::unique_ptr<HttpStream>> open(HttpRequest request, std::stop_token stop) override;

private:
    Dial m_dial;
};

} // namespace slipway::sandbox

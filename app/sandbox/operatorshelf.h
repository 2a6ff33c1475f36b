// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpserver.h"

#include <map>

namespace slipway::sandbox {

/// The release manifests that a person would fetch from the internet, as small ones of the sandbox's own, with their sums: what
/// SLIPWAY_OPERATORS_URL names. Nothing of it is in a cluster before somebody applies it.
class OperatorShelf
{
public:
    static constexpr const char *root = "/operators/";

    OperatorShelf();
    void handle(const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply) const;

private:
    std::map<QString, QByteArray> m_files; // by the path below the root
};

} // namespace slipway::sandbox

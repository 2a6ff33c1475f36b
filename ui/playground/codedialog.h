// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/inferenceclient.h"

class QWidget;

namespace slipway {

/// Shows the request in the languages in which people send it. The key is named by an environment variable.
/// @param inCluster  the address is that of a Service, which this machine reaches only by a forwarded port
void showRequestAsCode(const CompletionRequest &request, const QUrl &baseUrl, bool inCluster,
                       QWidget *parent);

/// What went over the wire for one answer.
struct RawExchange {
    QString request = {}; ///< the body that was sent
    QString frames = {}; ///< each event's data as it came, a line each, with when it came
    bool cut = false; ///< there were more
};
void showRawExchange(const RawExchange &exchange, QWidget *parent);

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/inferenceclient.h"
#include "session/endpoint/callerplaces.h"

class QWidget;

namespace slipway {

/// Shows the request in the languages in which people send it. The key is named by an environment variable.
/// @param places  from which it may be sent, of which one is chosen there; at least one
/// @param first   the one that is shown first
void showRequestAsCode(const CompletionRequest &request, const QList<CallerPlace> &places,
                       CallerPlace::Kind first, QWidget *parent);

/// What went over the wire for one answer.
struct RawExchange {
    QString request = {}; ///< the body that was sent
    QString frames = {}; ///< each event's data as it came, a line each, with when it came
    bool cut = false; ///< there were more
};
void showRawExchange(const RawExchange &exchange, QWidget *parent);

} // namespace slipway

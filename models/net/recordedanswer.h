// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace slipway {

/// One question of a cloud's API and what it answered, of whatever status: a refusal and "there is none" are answers too.
/// A support bundle's "cloud" holds these.
struct RecordedAnswer {
    QString method = {};
    QString url = {}; ///< without credentials
    QString requestBody = {};
    int status = 0;
    QByteArray body = {}; ///< JSON, or XML where the API speaks it
    bool operator==(const RecordedAnswer &) const = default;
};

} // namespace slipway

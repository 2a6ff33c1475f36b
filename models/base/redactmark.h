// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QJsonValue;

namespace slipway {

/// Whether a text anywhere in it was hidden by redacted(): what it was before is not known.
bool holdsRedactMark(const QJsonValue &value);

} // namespace slipway

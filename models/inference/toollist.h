// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonArray>

namespace slipway {

/// The `tools` of a request as a person writes them: a JSON list, or one object, of {"type":"function","function":{name, description,
/// parameters}} or of the inner objects alone. Nothing but white space is no tools.
/// Errors: Invalid, in one sentence, with the place: no JSON, no list of objects, a name that is missing, used twice or not of letters,
/// digits, _ and - (at most 64: OpenAI's rule for functions), parameters that are no object.
Result<QJsonArray> toolsFromText(const QString &text);

} // namespace slipway

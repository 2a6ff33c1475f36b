// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/waits/waitchange.h"

#include "base/passing.h"

namespace slipway {
using namespace Qt::StringLiterals;

Task<ChangePreview> WaitChange::preview(ChangeContext, std::stop_token)
{
    ChangePreview preview;
    preview.effect = ChangePreview::Effect::Wait;
    preview.summary = waitText();
    co_return preview;
}

Task<QJsonObject> WaitChange::capture(ChangeContext, std::stop_token)
{
    co_return QJsonObject();
}

Task<bool> WaitChange::alreadyDone(ChangeContext, QJsonObject, std::stop_token)
{
    co_return false; // asks again, and ends at once when it is so
}

QJsonObject WaitChange::toJson() const
{
    QJsonObject json = fields();
    json.insert("kind"_L1, kind());
    json.insert("object"_L1, object());
    return json;
}

bool isTransient(const Error &error)
{
    return isPassing(error.kind) || error.kind == ErrorKind::Internal;
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/change.h"

namespace slipway {

/// A Change that changes nothing: it waits for what others do, and asks again whenever it runs anew. What all of them have in common is
/// here; a new one says what it is (kind, object, title, command), runs, and names its fields.
class WaitChange : public Change
{
public:
    bool isWait() const override { return true; }
    Task<ChangePreview> preview(ChangeContext context, std::stop_token stop) override;
    Task<QJsonObject> capture(ChangeContext context, std::stop_token stop) override;
    Task<bool> alreadyDone(ChangeContext context, QJsonObject captured, std::stop_token stop) override;
    QJsonObject toJson() const override;

protected:
    /// The preview's sentence.
    virtual QString waitText() const { return title() + u'.'; }
    /// What toJson() has besides kind and object.
    virtual QJsonObject fields() const = 0;
};

/// Whether a server may answer again by itself. Internal counts: an API server whose webhook or storage is starting says 500.
bool isTransient(const Error &error);

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chain/identitychains.h"

namespace slipway {

/// A bucket that pods mount or name.
struct UsedBucket {
    QString name = {};
    Evidence evidence = {}; ///< where it stands
};
/// Of the pods of an account, by volumes of Cloud Storage FUSE and by gs:// in commands and variables.
QList<UsedBucket> bucketsOf(const Snapshot &snapshot, const AccountUse &use);

} // namespace slipway

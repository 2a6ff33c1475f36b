// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets.h"

#include <QModelIndex>

namespace slipway {

/// For the status columns of the pod, node and event models, straight or through proxies.
StatusPill::State podState(const QModelIndex &index);
StatusPill::State nodeState(const QModelIndex &index);
StatusPill::State eventState(const QModelIndex &index);

} // namespace slipway

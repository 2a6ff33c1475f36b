// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace slipway {

/// Enables or disables @p widget, for what is off while its own work runs: the focus that Qt passes on from a widget that is disabled
/// comes back with it, unless the person has gone elsewhere meanwhile.
void enableKeepingFocus(QWidget &widget, bool enabled);

} // namespace slipway

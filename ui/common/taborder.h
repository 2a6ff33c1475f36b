// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace slipway {

/// Makes Tab go through what is below @p root in the order of its layouts, which is that of reading.
///
/// Qt's own order is that in which widgets were made: a form that is built when its recipe is chosen would come after the buttons
/// below it. Call it again when such parts were made anew.
void orderTabs(QWidget &root);

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace slipway {

/// Has the wheel scroll a form over its fields instead of changing them: a box whose values the wheel would change takes it only
/// after it was clicked or reached by Tab. Tabs do not take it at all.
void guardFromWheel(QApplication &app);

} // namespace slipway

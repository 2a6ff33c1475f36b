// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

/// What each figure of a benchmark means here, and how other tools use the same name. For the window's side panel.
QWidget *makeBenchTerms(QWidget *parent = nullptr);

} // namespace slipway

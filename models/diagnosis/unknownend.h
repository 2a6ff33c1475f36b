// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/logtext.h"

namespace slipway::diagnosis {

/// What is known of an end that no reader of logs has recognised.
void unknownEnd(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);

} // namespace slipway::diagnosis

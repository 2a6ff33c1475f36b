// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/podfacts.h"

namespace slipway::diagnosis {

/// What is said where no line of a log tells why: an empty log, one that was not read and one that nobody asked for are not the same.
QString withoutCauseLine(const PodFacts &pod, const ContainerFacts &container, qint64 code);

} // namespace slipway::diagnosis

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/logtext.h"

namespace slipway::diagnosis {

/// A file of a Secret or ConfigMap that its mode keeps from the user of the container, be it for reading or for running it. For crashrules.cpp.
bool fileKeptByMode(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report);
/// As fileKeptByMode(), of the container's own command, where the runtime says that it may not be executed: then @p made says so.
bool commandKeptByMode(const PodFacts &pod, const ContainerFacts &container, Diagnosis &made);

} // namespace slipway::diagnosis

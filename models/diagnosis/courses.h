// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far whoever runs a pod has come with its work, where it tries again what fails: jobs and workflow engines.
#pragma once

#include "diagnosis/podfacts.h"

namespace slipway::diagnosis {

enum class Course { NotSaid, Goes, Succeeded };

/// Of an object of a workflow engine.
Course courseOf(const KubeObject &owner);
/// Whether the pod's job has tried as often as it may.
bool isGivenUp(const PodFacts &pod);
/// Whether what the pod was to do has been done since: then its failure is history.
bool hasSucceeded(const PodFacts &pod);

} // namespace slipway::diagnosis

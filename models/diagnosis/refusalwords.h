// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"

namespace slipway::diagnosis {

/// What a cloud's API or a controller refuses in words of a known class, whoever hands them on: gives @p made the cause and the remedy, its id
/// and title stay. @return false where the words are of no known class
bool explainRefusal(const QString &said, Diagnosis &made);

/// Which policy of Kyverno, Gatekeeper, GKE's Warden or Kubernetes itself forbids something, and what it wants: gives @p made cause and remedy.
/// @return false where the words are of none of them
bool explainPolicy(const QString &said, Diagnosis &made);

/// Whether words tell of an image that its registry does not hand out: gives @p made the id, title, cause and remedy of that.
bool imageRefusedIn(const QString &said, Diagnosis &made);

} // namespace slipway::diagnosis

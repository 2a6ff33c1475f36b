// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace slipway {

class SessionRecorder;

/// Asks for the file in which the connected cluster is to be recorded, and starts.
/// @p recorder outlives @p parent.
void askForRecordingFile(QWidget *parent, SessionRecorder &recorder);

} // namespace slipway

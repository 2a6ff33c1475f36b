// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"
#include "recording/playback.h"

namespace slipway {

/// "metadata.name=x,involvedObject.uid!=y", as API servers have them for a few fields; here for all.
bool isSelectedByFields(const JsonView &object, const QString &fieldSelector);

/// The watch events of one kind from the moment of @p options' resourceVersion, as the playback comes to them: how many entries had come is the
/// version. Where it was put back, or far ahead, the watch ends as one does whose version has left the history: with an ERROR of 410.
/// @p playback outlives it. Errors: Invalid (the selector).
Result<std::unique_ptr<WatchStream>> makeRecordedWatch(Playback &playback, ResourceKind kind,
                                                       WatchOptions options);

/// A container's lines up to now, and with follow those that come while it is played. Of those that a recording got while it was made the time
/// is when it did. Put back it tells nothing more: who reads begins anew.
/// @p playback outlives it.
std::unique_ptr<LogStream> makeRecordedLog(Playback &playback, const QString &key, const LogOptions &options);

/// Error::reason of a question that nobody had asked when it was recorded: nothing follows from it.
inline const QString notRecordedReason = QStringLiteral("NotRecorded");

/// What a Service or Pod had answered last; its age tells when. Errors: Unavailable (the recording has no such request), and what the
/// recorder met.
std::unique_ptr<HttpTransport> makeRecordedProxy(Playback &playback, const ProxyTarget &target);

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <optional>

namespace slipway {

/// One server-sent event.
struct SseEvent {
    QByteArray type = {}; ///< "message" when the stream named none
    QByteArray data = {};
    QByteArray lastEventId = {};
};

/// Reads an event stream by the WHATWG rules, however its bytes were cut: inside CRLF, inside UTF-8, byte by byte.
/// Bytes stay bytes: a character that was cut is whole again when its event is.
/// Source: html.spec.whatwg.org, "Server-sent events", 9.2.5 and 9.2.6.
class SseParser
{
public:
    /// @param maxEventBytes a larger event is refused: no delta of an honest server comes near it
    explicit SseParser(qsizetype maxEventBytes = 16 * 1024 * 1024) : m_max(maxEventBytes) { }

    /// Calls @p event for each complete event. Errors: Invalid when an event outgrows the limit; the parser is then done.
    Result<> feed(QByteArrayView bytes, const std::function<void(const SseEvent &)> &event);
    /// The stream ended. By the rules an event without its blank line is dropped; servers that end without one still
    /// meant it, so it is delivered and counted as unterminated.
    Result<> finish(const std::function<void(const SseEvent &)> &event);

    std::optional<std::chrono::milliseconds> retry() const { return m_retry; }
    bool wasUnterminated() const { return m_unterminated; }

private:
    void takeLine(QByteArrayView line, const std::function<void(const SseEvent &)> &event);
    void dispatch(const std::function<void(const SseEvent &)> &event);

    qsizetype m_max;
    QByteArray m_line;
    QByteArray m_data;
    QByteArray m_type;
    QByteArray m_lastEventId;
    std::optional<std::chrono::milliseconds> m_retry;
    bool m_hasData = false;
    bool m_afterCarriageReturn = false;
    int m_bomSeen = 0; // 0…2: bytes of a leading BOM that came; -1: past the start
    bool m_unterminated = false;
    bool m_failed = false;
};

} // namespace slipway

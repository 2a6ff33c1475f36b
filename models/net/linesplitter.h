// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace slipway {

/// Cuts a byte stream into lines, however the bytes were split on the way. Takes LF and CRLF; keeps what has no end yet.
class LineSplitter
{
public:
    /// @param maxLineBytes a longer line is an error: 64 MiB holds any Kubernetes object (1.5 MiB stored) with room to spare
    explicit LineSplitter(qint64 maxLineBytes = 64LL * 1024 * 1024) : m_max(maxLineBytes) { }

    /// Calls @p line for each complete line, without its end; the view is valid inside the call only.
    /// Errors: Invalid, when a line grows past the limit. The splitter is empty again afterwards.
    Result<> feed(QByteArrayView bytes, const std::function<void(QByteArrayView)> &line);
    /// What is left when the stream ends: a last line without an end, or nothing.
    QByteArray takeRest();

private:
    QByteArray m_rest;
    qint64 m_max;
};

} // namespace slipway

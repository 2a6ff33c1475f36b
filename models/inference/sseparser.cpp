// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/sseparser.h"

#include <algorithm>

namespace slipway {

Result<> SseParser::feed(QByteArrayView bytes, const std::function<void(const SseEvent &)> &event)
{
    if (m_failed)
        return fail(ErrorKind::Invalid, QStringLiteral("the stream was given up"));
    // A byte order mark may lead the stream, and may arrive in pieces.
    while (m_bomSeen >= 0 && !bytes.isEmpty()) {
        static constexpr char mark[] = "\xEF\xBB\xBF";
        if (bytes.front() == mark[m_bomSeen]) {
            bytes = bytes.sliced(1);
            if (++m_bomSeen == 3)
                m_bomSeen = -1;
        } else {
            m_line.append(mark, m_bomSeen); // it was none after all
            m_bomSeen = -1;
        }
    }
    if (m_afterCarriageReturn && !bytes.isEmpty()) {
        m_afterCarriageReturn = false;
        if (bytes.front() == '\n')
            bytes = bytes.sliced(1);
    }
    while (!bytes.isEmpty()) {
        const auto end =
            std::find_if(bytes.begin(), bytes.end(), [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype length = end - bytes.begin();
        if (m_line.size() + m_data.size() + length > m_max) {
            m_failed = true;
            m_line.clear();
            m_data.clear();
            return fail(ErrorKind::Invalid,
                        QStringLiteral("an event of the stream is larger than %1 bytes").arg(m_max));
        }
        if (end == bytes.end()) {
            m_line.append(bytes);
            return {};
        }
        if (m_line.isEmpty()) {
            takeLine(bytes.first(length), event);
        } else {
            m_line.append(bytes.first(length));
            const QByteArray line = std::exchange(m_line, {});
            takeLine(line, event);
        }
        const bool carriageReturn = *end == '\r';
        bytes = bytes.sliced(length + 1);
        if (carriageReturn) {
            if (bytes.isEmpty())
                m_afterCarriageReturn = true;
            else if (bytes.front() == '\n')
                bytes = bytes.sliced(1);
        }
    }
    return {};
}

Result<> SseParser::finish(const std::function<void(const SseEvent &)> &event)
{
    if (m_failed)
        return fail(ErrorKind::Invalid, QStringLiteral("the stream was given up"));
    if (!m_line.isEmpty()) {
        const QByteArray line = std::exchange(m_line, {});
        takeLine(line, event);
    }
    if (m_hasData) {
        m_unterminated = true;
        dispatch(event);
    }
    return {};
}

void SseParser::takeLine(QByteArrayView line, const std::function<void(const SseEvent &)> &event)
{
    if (line.isEmpty()) {
        dispatch(event);
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return; // a comment: keep-alive of servers and proxies
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "data") {
        if (m_hasData)
            m_data += '\n';
        m_data += value;
        m_hasData = true;
    } else if (field == "event") {
        m_type = value.toByteArray();
    } else if (field == "id") {
        if (!value.contains('\0'))
            m_lastEventId = value.toByteArray();
    } else if (field == "retry") {
        constexpr qsizetype mostDigits = 9;
        const bool digits = !value.isEmpty() && value.size() <= mostDigits
            && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
        if (digits)
            m_retry = std::chrono::milliseconds(value.toInt());
    }
}

void SseParser::dispatch(const std::function<void(const SseEvent &)> &event)
{
    const QByteArray type = std::exchange(m_type, {});
    if (!std::exchange(m_hasData, false))
        return;
    const SseEvent complete{.type = type.isEmpty() ? QByteArrayLiteral("message") : type,
                            .data = std::exchange(m_data, {}),
                            .lastEventId = m_lastEventId};
    event(complete);
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubestreams.h"

#include <QTimeZone>

#include <chrono>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// A stored object has at most 1.5 MiB, an event a little more; 64 MiB leaves room for whatever aggregated servers do.
constexpr qsizetype maxWatchLineBytes = 64 * 1024 * 1024;
// What a person reads of one line; progress bars without a line end reach megabytes.
constexpr qsizetype maxLogLineBytes = 64 * 1024;

class HttpWatchStream : public WatchStream
{
public:
    HttpWatchStream(std::unique_ptr<HttpStream> body, std::shared_ptr<void> keep)
        : m_keep(std::move(keep))
        , m_body(std::move(body))
    {
    }

    Task<QByteArray> read(std::stop_token stop) override
    {
        while (!m_ended) {
            auto chunk = co_await m_body->read(stop);
            if (!chunk)
                co_return std::unexpected(std::move(chunk.error()));
            if (chunk->isEmpty()) {
                m_ended = true;
                // A last document without its line end: whole or cut, the reader will see.
                co_return std::exchange(m_rest, {});
            }
            const qsizetype end = chunk->lastIndexOf('\n');
            if (end < 0) {
                if (m_rest.size() + chunk->size() > maxWatchLineBytes) {
                    m_rest = QByteArray();
                    m_ended = true;
                    co_return fail(
                        ErrorKind::Invalid,
                        u"a watch event is larger than the limit of %1 MiB"_s.arg(maxWatchLineBytes >> 20));
                }
                m_rest += *chunk;
                continue;
            }
            if (m_rest.isEmpty() && end == chunk->size() - 1)
                co_return *std::move(chunk);
            QByteArray lines = std::exchange(m_rest, chunk->sliced(end + 1));
            lines += QByteArrayView(*chunk).first(end + 1);
            co_return lines;
        }
        co_return QByteArray();
    }

private:
    std::shared_ptr<void> m_keep; // destroyed after the body
    std::unique_ptr<HttpStream> m_body;
    QByteArray m_rest;
    bool m_ended = false;
};

class HttpLogStream : public LogStream
{
public:
    HttpLogStream(std::unique_ptr<HttpStream> body, bool timestamps, bool follows, std::shared_ptr<void> keep)
        : m_keep(std::move(keep))
        , m_body(std::move(body))
        , m_timestamps(timestamps)
        , m_follows(follows)
    {
    }

    Task<QList<LogLine>> next(std::stop_token stop) override
    {
        QList<LogLine> lines;
        while (!m_ended && lines.isEmpty()) {
            auto chunk = co_await m_body->read(stop);
            if (!chunk)
                co_return std::unexpected(std::move(chunk.error()));
            if (chunk->isEmpty()) {
                m_ended = true;
                // Who follows reads on, and then has the line whole.
                if (!m_follows && (!m_rest.isEmpty() || m_cut))
                    finishLine(lines);
                break;
            }
            QByteArrayView bytes(*chunk);
            for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n')) {
                keepUpTo(bytes.first(end));
                finishLine(lines);
                bytes = bytes.sliced(end + 1);
            }
            keepUpTo(bytes);
        }
        co_return lines;
    }

private:
    void keepUpTo(QByteArrayView bytes)
    {
        const qsizetype room = maxLogLineBytes - m_rest.size();
        m_cut = m_cut || bytes.size() > room;
        m_rest += bytes.first(qMin(room, bytes.size()));
    }
    void finishLine(QList<LogLine> &lines)
    {
        LogLine line = logLineOf(m_rest, m_timestamps);
        line.cut = std::exchange(m_cut, false);
        m_rest.clear();
        lines.append(std::move(line));
    }

    std::shared_ptr<void> m_keep;
    std::unique_ptr<HttpStream> m_body;
    bool m_timestamps;
    bool m_follows;
    QByteArray m_rest;
    bool m_cut = false;
    bool m_ended = false;
};

// What Go's time.RFC3339Nano writes in UTC, 2026-11-21T10:00:00.123456789Z, in milliseconds since 1970; nothing when it is not that.
// QDateTime::fromString() takes a microsecond, and there may be half a million lines a second.
std::optional<qint64> stampOf(QByteArrayView text)
{
    const auto number = [text](qsizetype at, qsizetype length) {
        int value = 0;
        for (qsizetype i = at; i < at + length; ++i) {
            if (text[i] < '0' || text[i] > '9')
                return -1;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    };
    if (text.size() < 20 || text.size() > 30 || text[4] != '-' || text[7] != '-' || text[10] != 'T'
        || text[13] != ':' || text[16] != ':' || text.back() != 'Z')
        return {};
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    const int hour = number(11, 2), minute = number(14, 2), second = number(17, 2);
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)),
                                           std::chrono::day(unsigned(day))};
    if (year < 0 || month < 0 || day < 0 || !date.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59
        || second < 0 || second > 60)
        return {};
    qint64 milliseconds = 0;
    if (text.size() > 20) {
        const qsizetype digits = text.size() - 21;
        if (text[19] != '.' || digits == 0 || number(20, digits) < 0)
            return {};
        const qsizetype exact = std::min<qsizetype>(digits, 3);
        milliseconds = number(20, exact);
        for (qsizetype i = exact; i < 3; ++i)
            milliseconds *= 10;
    }
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1'000 + milliseconds;
}

} // namespace

LogLine logLineOf(QByteArrayView line, bool timestamps)
{
    if (line.endsWith('\r'))
        line.chop(1);
    LogLine parsed;
    if (timestamps) {
        const qsizetype space = line.indexOf(' ');
        const QByteArrayView stamp = space < 0 ? line : line.first(space);
        // A piece of a line that limitBytes cut has none. Kubelets of CRI-O write local time with its offset: the slow way.
        if (const auto exact = stampOf(stamp))
            parsed.time = QDateTime::fromMSecsSinceEpoch(*exact, QTimeZone::UTC);
        else if (stamp.size() >= 20 && stamp.size() <= 36 && stamp[4] == '-' && stamp[10] == 'T')
            parsed.time = QDateTime::fromString(QString::fromLatin1(stamp), Qt::ISODateWithMs);
        if (parsed.time.isValid())
            line = space < 0 ? QByteArrayView() : line.sliced(space + 1);
    }
    parsed.text = QString::fromUtf8(line);
    return parsed;
}

std::unique_ptr<WatchStream> makeWatchStream(std::unique_ptr<HttpStream> body, std::shared_ptr<void> keep)
{
    return std::make_unique<HttpWatchStream>(std::move(body), std::move(keep));
}

std::unique_ptr<LogStream> makeLogStream(std::unique_ptr<HttpStream> body, bool timestamps, bool follows,
                                         std::shared_ptr<void> keep)
{
    return std::make_unique<HttpLogStream>(std::move(body), timestamps, follows, std::move(keep));
}

} // namespace slipway

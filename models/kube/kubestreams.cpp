// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubestreams.h"

#include <QTimeZone>

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
    HttpLogStream(std::unique_ptr<HttpStream> body, bool timestamps, std::shared_ptr<void> keep)
        : m_keep(std::move(keep))
        , m_body(std::move(body))
        , m_timestamps(timestamps)
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
                if (!m_rest.isEmpty() || m_cut)
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
    QByteArray m_rest;
    bool m_cut = false;
    bool m_ended = false;
};

} // namespace

LogLine logLineOf(QByteArrayView line, bool timestamps)
{
    if (line.endsWith('\r'))
        line.chop(1);
    LogLine parsed;
    if (timestamps) {
        const qsizetype space = line.indexOf(' ');
        const QByteArrayView stamp = space < 0 ? line : line.first(space);
        // 2026-11-21T10:00:00.123456789Z; a piece of a line that limitBytes cut has none.
        if (stamp.size() >= 20 && stamp.size() <= 36 && stamp[4] == '-' && stamp[10] == 'T') {
            parsed.time = QDateTime::fromString(QString::fromLatin1(stamp), Qt::ISODateWithMs);
            if (parsed.time.isValid())
                line = space < 0 ? QByteArrayView() : line.sliced(space + 1);
        }
    }
    parsed.text = QString::fromUtf8(line);
    return parsed;
}

std::unique_ptr<WatchStream> makeWatchStream(std::unique_ptr<HttpStream> body, std::shared_ptr<void> keep)
{
    return std::make_unique<HttpWatchStream>(std::move(body), std::move(keep));
}

std::unique_ptr<LogStream> makeLogStream(std::unique_ptr<HttpStream> body, bool timestamps,
                                         std::shared_ptr<void> keep)
{
    return std::make_unique<HttpLogStream>(std::move(body), timestamps, std::move(keep));
}

} // namespace slipway

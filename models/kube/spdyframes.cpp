// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/spdyframes.h"

#include <QtEndian>

#include <zlib.h>

namespace slipway {

namespace {

enum ControlType : quint16 { SynStream = 1, SynReply = 2, RstStream = 3, PingFrame = 6 };
constexpr quint32 mostInFrame = 16 * 1024 * 1024 - 1;
constexpr qsizetype mostInHeaders = 64 * 1024;

// The history with which both ends begin, section 2.6.10.1: words with their lengths, a blank standing as _, and then plain text.
constexpr auto dictionaryWords =
    "options head post put delete trace accept accept-charset accept-encoding accept-language accept-"
    "ranges age allow authorization cache-control connection content-base content-encoding content-la"
    "nguage content-length content-location content-md5 content-range content-type date etag expect e"
    "xpires from host if-match if-modified-since if-none-match if-range if-unmodified-since last-modi"
    "fied location max-forwards pragma proxy-authenticate proxy-authorization range referer retry-aft"
    "er server te trailer transfer-encoding upgrade user-agent vary via warning www-authenticate meth"
    "od get status 200_OK version HTTP/1.1 url public set-cookie keep-alive origin";
constexpr auto dictionaryRest =
    "100101201202205206300302303304305306307402405406407408409410411412413414415416417502504505203 No"
    "n-Authoritative Information204 No Content301 Moved Permanently400 Bad Request401 Unauthorized403"
    " Forbidden404 Not Found500 Internal Server Error501 Not Implemented503 Service UnavailableJan Fe"
    "b Mar Apr May Jun Jul Aug Sept Oct Nov Dec 00:00:00 Mon, Tue, Wed, Thu, Fri, Sat, Sun, GMTchunke"
    "d,text/html,image/png,image/jpg,image/gif,application/xml,application/xhtml+xml,text/plain,text/"
    "javascript,publicprivatemax-age=gzip,deflate,sdchcharset=utf-8charset=iso-8859-1,utf-,*,enq=0.";

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

const QByteArray &dictionary()
{
    static const QByteArray whole = [] {
        QByteArray bytes;
        for (QByteArray word : QByteArray(dictionaryWords).split(' ')) {
            word.replace('_', ' ');
            bytes += bigEndian(quint32(word.size())) + word;
        }
        return bytes + dictionaryRest;
    }();
    return whole;
}

const Bytef *zlibBytes(const QByteArray &bytes)
{
    return reinterpret_cast<const Bytef *>(bytes.constData());
}

QByteArray controlFrame(ControlType type, quint8 flags, const QByteArray &payload)
{
    return bigEndian(0x80030000U | type) + bigEndian(quint32(flags) << 24 | quint32(payload.size()))
        + payload;
}

} // namespace

struct SpdyFrames::Streams {
    z_stream in = {}, out = {};
};

SpdyFrames::SpdyFrames() : m_zlib(std::make_unique<Streams>())
{
    m_isBroken = inflateInit(&m_zlib->in) != Z_OK || deflateInit(&m_zlib->out, Z_DEFAULT_COMPRESSION) != Z_OK
        || deflateSetDictionary(&m_zlib->out, zlibBytes(dictionary()), uInt(dictionary().size())) != Z_OK;
}

SpdyFrames::~SpdyFrames()
{
    inflateEnd(&m_zlib->in);
    deflateEnd(&m_zlib->out);
}

std::optional<SpdyFrames::Frame> SpdyFrames::next()
{
    if (m_isBroken || m_in.size() < 8)
        return {};
    const auto first = qFromBigEndian<quint32>(m_in.constData());
    const auto second = qFromBigEndian<quint32>(m_in.constData() + 4);
    const quint32 length = second & 0xffffffU;
    if (m_in.size() < qsizetype(8 + length))
        return {};
    const QByteArray payload = m_in.sliced(8, length);
    m_in.remove(0, 8 + length);
    Frame frame{.isLast = bool(second >> 24 & 1)};
    if (!(first >> 31)) {
        frame.kind = Frame::Kind::Data;
        frame.stream = first;
        frame.data = payload;
        return frame;
    }
    const quint16 type = first & 0xffffU;
    m_isBroken = (first >> 16 & 0x7fffU) != 3
        || payload.size() < (type == SynStream                                                ? 10
                                 : type == SynReply || type == RstStream || type == PingFrame ? 4
                                                                                              : 0);
    if (m_isBroken)
        return {};
    if (payload.size() >= 4)
        frame.stream = qFromBigEndian<quint32>(payload.constData()) & 0x7fffffffU;
    if (type == SynStream || type == SynReply) {
        frame.kind = type == SynStream ? Frame::Kind::Opened : Frame::Kind::Answered;
        auto headers = unpacked(payload.sliced(type == SynStream ? 10 : 4));
        m_isBroken = !headers;
        if (m_isBroken)
            return {};
        frame.headers = std::move(*headers);
    } else if (type == RstStream) {
        frame.kind = Frame::Kind::Reset;
    } else if (type == PingFrame) {
        frame.kind = Frame::Kind::Ping;
    }
    return frame;
}

QByteArray SpdyFrames::open(quint32 stream, const QMap<QByteArray, QByteArray> &headers)
{
    return controlFrame(SynStream, 0,
                        bigEndian(stream) + bigEndian(0) + QByteArray(2, '\0') + packed(headers));
}

QByteArray SpdyFrames::answer(quint32 stream)
{
    return controlFrame(SynReply, 0, bigEndian(stream) + packed({}));
}

QByteArray SpdyFrames::data(quint32 stream, const QByteArray &bytes, bool isLast)
{
    Q_ASSERT(bytes.size() <= mostInFrame);
    return bigEndian(stream) + bigEndian((isLast ? 1U << 24 : 0U) | quint32(bytes.size())) + bytes;
}

QByteArray SpdyFrames::reset(quint32 stream)
{
    constexpr quint32 cancelled = 5;
    return controlFrame(RstStream, 0, bigEndian(stream) + bigEndian(cancelled));
}

QByteArray SpdyFrames::ping(quint32 pinged)
{
    return controlFrame(PingFrame, 0, bigEndian(pinged));
}

QByteArray SpdyFrames::packed(const QMap<QByteArray, QByteArray> &headers)
{
    QByteArray block = bigEndian(quint32(headers.size()));
    for (auto it = headers.cbegin(); it != headers.cend(); ++it)
        block += bigEndian(quint32(it.key().size())) + it.key() + bigEndian(quint32(it->size())) + *it;
    z_stream &stream = m_zlib->out;
    QByteArray out(qsizetype(deflateBound(&stream, uLong(block.size()))) + 16, '\0');
    stream.next_in = const_cast<Bytef *>(zlibBytes(block));
    stream.avail_in = uInt(block.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_SYNC_FLUSH); // each block can be read by itself, after those before it
    out.chop(qsizetype(stream.avail_out));
    return out;
}

std::optional<QMap<QByteArray, QByteArray>> SpdyFrames::unpacked(const QByteArray &block)
{
    z_stream &stream = m_zlib->in;
    QByteArray out(mostInHeaders, '\0');
    stream.next_in = const_cast<Bytef *>(zlibBytes(block));
    stream.avail_in = uInt(block.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    int code = inflate(&stream, Z_SYNC_FLUSH);
    if (code == Z_NEED_DICT
        && inflateSetDictionary(&stream, zlibBytes(dictionary()), uInt(dictionary().size())) == Z_OK)
        code = inflate(&stream, Z_SYNC_FLUSH);
    if ((code != Z_OK && code != Z_BUF_ERROR) || stream.avail_in > 0)
        return {};
    out.chop(qsizetype(stream.avail_out));
    qsizetype at = 0;
    const auto take = [&out, &at]() -> std::optional<QByteArray> {
        if (out.size() - at < 4)
            return {};
        const auto size = qFromBigEndian<quint32>(out.constData() + at);
        at += 4;
        if (qsizetype(size) > out.size() - at)
            return {};
        const QByteArray text = out.sliced(at, size);
        at += size;
        return text;
    };
    if (out.size() < 4)
        return {};
    const auto count = qFromBigEndian<quint32>(out.constData());
    at = 4;
    QMap<QByteArray, QByteArray> headers;
    for (quint32 i = 0; i < count; ++i) {
        const auto name = take(), value = name ? take() : std::nullopt;
        if (!value)
            return {};
        headers.insert(*name, *value);
    }
    return headers;
}

} // namespace slipway

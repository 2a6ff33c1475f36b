// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>

#include <memory>
#include <optional>

namespace slipway {

/// One end's frames of SPDY/3.1, as far as port-forwards need them: streams that are opened, answered, written to and ended. No flow
/// control, which Kubernetes' ends have not either.
/// Source: the SPDY Protocol, draft 3.1, sections 2.2 and 2.6; github.com/moby/spdystream.
class SpdyFrames
{
public:
    struct Frame {
        enum class Kind { Opened, Answered, Data, Reset, Ping, Other };
        Kind kind = Kind::Other;
        quint32 stream = 0; ///< of a ping, its number
        bool isLast = false; ///< that end says no more on the stream
        QMap<QByteArray, QByteArray> headers = {};
        QByteArray data = {};
    };
    SpdyFrames();
    ~SpdyFrames();

    void feed(const QByteArray &bytes) { m_in += bytes; }
    /// The next frame that is here whole.
    std::optional<Frame> next();
    /// What came is no SPDY: there is nothing more to be read.
    bool isBroken() const { return m_isBroken; }

    QByteArray open(quint32 stream, const QMap<QByteArray, QByteArray> &headers);
    QByteArray answer(quint32 stream);
    static QByteArray data(quint32 stream, const QByteArray &bytes, bool isLast);
    static QByteArray reset(quint32 stream);
    static QByteArray ping(quint32 number);

private:
    QByteArray packed(const QMap<QByteArray, QByteArray> &headers);
    std::optional<QMap<QByteArray, QByteArray>> unpacked(const QByteArray &block);

    struct Streams;
    std::unique_ptr<Streams> m_zlib; ///< one history each way for the whole connection
    QByteArray m_in;
    bool m_isBroken = false;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/forwardframing.h"

#include "kube/spdyframes.h"

#include <utility>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Channel 0 is data, channel 1 errors; each begins with the port's number.
class ChannelFraming : public ForwardFraming
{
public:
    explicit ChannelFraming(quint16 port) : m_port(port) { }

    QString subprotocol() const override { return u"v4.channel.k8s.io"_s; }
    Taken begin() override { return {.isOpen = true}; }
    Taken take(const QByteArray &message) override
    {
        if (message.isEmpty())
            return {};
        const auto channel = uchar(message.front());
        if (channel > 1)
            return {};
        const QByteArray payload = message.sliced(1);
        if (!std::exchange(m_portSeen[channel], true)) {
            // Little endian; anything else is another protocol.
            const bool fits = payload.size() == 2 && (uchar(payload[0]) | uchar(payload[1]) << 8) == m_port;
            return {.isForeign = !fits};
        }
        return channel == 0 ? Taken{.data = payload} : Taken{.error = payload};
    }
    QByteArray pack(const QByteArray &bytes) override { return QByteArray(1, '\0') + bytes; }

private:
    quint16 m_port;
    bool m_portSeen[2] = {false, false};
};

/// Two streams, one for what goes wrong and one for the bytes, opened one after the other as client-go does: the node's end drops what
/// comes on a stream that it has not answered yet.
class TunnelFraming : public ForwardFraming
{
public:
    explicit TunnelFraming(quint16 port) : m_port(port) { }

    QString subprotocol() const override { return u"SPDY/3.1+portforward.k8s.io"_s; }
    Taken begin() override { return {.answers = {opening(errorStream, "error")}}; }
    Taken take(const QByteArray &message) override
    {
        using Kind = SpdyFrames::Frame::Kind;
        Taken taken;
        m_frames.feed(message);
        while (const auto frame = m_frames.next()) {
            const bool isData = frame->stream == dataStream;
            if (frame->kind == Kind::Ping) {
                taken.answers.append(SpdyFrames::ping(frame->stream));
            } else if (frame->kind == Kind::Answered && frame->stream == errorStream && !m_asked) {
                m_asked = true;
                taken.answers.append(SpdyFrames::data(errorStream, {}, true)); // we say nothing on it
                taken.answers.append(opening(dataStream, "data"));
            } else if (frame->kind == Kind::Answered && isData) {
                taken.isOpen = true;
            } else if (frame->kind == Kind::Data && isData) {
                taken.data += frame->data;
            } else if (frame->kind == Kind::Data && frame->stream == errorStream) {
                taken.error += frame->data;
            } else if (frame->kind == Kind::Reset) {
                m_dataOver = m_errorsOver = true;
            }
            if (frame->isLast && (frame->kind == Kind::Data || frame->kind == Kind::Answered))
                (isData ? m_dataOver : m_errorsOver) = true;
        }
        taken.isForeign = m_frames.isBroken();
        taken.isOver = m_dataOver && m_errorsOver;
        return taken;
    }
    QByteArray pack(const QByteArray &bytes) override { return SpdyFrames::data(dataStream, bytes, false); }

private:
    static constexpr quint32 errorStream = 1;
    static constexpr quint32 dataStream = 3;

    QByteArray opening(quint32 stream, const QByteArray &type)
    {
        return m_frames.open(
            stream, {{"streamtype", type}, {"port", QByteArray::number(m_port)}, {"requestid", "0"}});
    }

    quint16 m_port;
    SpdyFrames m_frames;
    bool m_asked = false;
    bool m_dataOver = false;
    bool m_errorsOver = false;
};

} // namespace

std::unique_ptr<ForwardFraming> makeForwardFraming(ForwardFamily family, quint16 port)
{
    if (family == ForwardFamily::Tunnel)
        return std::make_unique<TunnelFraming>(port);
    return std::make_unique<ChannelFraming>(port);
}

} // namespace slipway

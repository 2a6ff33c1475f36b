// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/sequencefilter.h"

#include <algorithm>

namespace slipway {

namespace {

constexpr qsizetype mostBytes = 96;
constexpr qsizetype mostArguments = 16;
constexpr int mostDigits = 5;

/// Whether libvterm has room for it.
bool fits(QByteArrayView sequence)
{
    qsizetype arguments = 1;
    int digits = 0;
    for (const char one : sequence) {
        const bool isDigit = one >= '0' && one <= '9';
        digits = isDigit ? digits + 1 : 0;
        arguments += one == ';' || one == ':';
        if (digits > mostDigits)
            return false;
    }
    return arguments <= mostArguments;
}

/// How many bytes at the end begin a character that goes on.
qsizetype begunCharacter(QByteArrayView text)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, text.size()); ++back) {
        const auto byte = uchar(text[text.size() - back]);
        if ((byte & 0xc0) == 0x80)
            continue;
        const qsizetype length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

} // namespace

QByteArray SequenceFilter::pass(QByteArrayView bytes)
{
    QByteArray out = std::exchange(m_character, {});
    out.reserve(out.size() + bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        if (m_state == State::Text) {
            // Most of what comes is text.
            const qsizetype escape = bytes.indexOf('\x1b', at);
            const qsizetype end = escape < 0 ? bytes.size() : escape;
            out += bytes.sliced(at, end - at);
            at = end;
            if (escape >= 0) {
                m_state = State::Escape;
                ++at;
            }
        } else {
            take(bytes[at++], out);
        }
    }
    if (m_state == State::Text) {
        if (const qsizetype begun = begunCharacter(out); begun > 0) {
            m_character = out.last(begun);
            out.chop(begun);
        }
    }
    return withoutControls(out);
}

QByteArray SequenceFilter::withoutControls(const QByteArray &text)
{
    if (text.isEmpty())
        return text;
    constexpr char lead = '\xc2'; // of U+0080 to U+00BF
    const auto isControl = [](char byte) { return uchar(byte) >= 0x80 && uchar(byte) <= 0x9f; };
    const char before = std::exchange(m_last, text.back());
    // The two halves may have been sent apart, with a sequence that is left out between them.
    if ((before != lead || !isControl(text.front())) && !text.contains(lead))
        return text;
    QByteArray out;
    out.reserve(text.size());
    char last = before;
    for (const char byte : text) {
        if (last == lead && isControl(byte)) {
            if (!out.isEmpty())
                out.chop(1);
            out += "\xef\xbf\xbd";
        } else {
            out += byte;
        }
        last = byte;
    }
    return out;
}

void SequenceFilter::take(char byte, QByteArray &out)
{
    const auto code = uchar(byte);
    const bool isCancel = code == 0x18 || code == 0x1a;
    switch (m_state) {
    case State::Text:
        out += byte;
        return;
    case State::Escape:
        if (byte == '[') {
            m_state = State::Control;
            m_sequence = "\x1b[";
            m_isTooLong = false;
        } else if (byte == ']' || byte == 'P' || byte == 'X' || byte == '^' || byte == '_') {
            m_state = State::String;
        } else if (isCancel) {
            m_state = State::Text;
        } else if (code != 0x1b) {
            m_state = State::Text;
            out += '\x1b';
            out += byte;
        }
        return;
    case State::Control:
        if (code >= 0x40 && code <= 0x7e) {
            m_state = State::Text;
            if (!m_isTooLong && fits(m_sequence))
                out += m_sequence + byte;
        } else if (code == 0x1b) {
            m_state = State::Escape;
        } else if (isCancel || code >= 0x7f) {
            m_state = State::Text;
        } else if (code < 0x20) {
            out += byte; // obeyed at once, and the sequence goes on
        } else if (m_sequence.size() < mostBytes) {
            m_sequence += byte;
        } else {
            m_isTooLong = true;
        }
        return;
    case State::String:
        if (code == 0x07 || isCancel)
            m_state = State::Text;
        else if (code == 0x1b)
            m_state = State::StringEscape;
        return;
    case State::StringEscape:
        m_state = byte == '\\' ? State::Text : State::Escape;
        if (m_state == State::Escape)
            take(byte, out);
        return;
    }
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace slipway {

/// Stands before libvterm: lets through what may reach it, of bytes that anybody in a container can write.
///
/// Strings (OSC, DCS, APC, PM, SOS) are left out as a whole: titles, the clipboard, links, colours of the palette and answers are made of
/// them, and none is obeyed. Control sequences with more or longer arguments than any program sends are left out too: libvterm
/// 0.3.3 writes past its sixteen arguments. A character that is cut waits for its rest. The control characters from U+0080 to U+009F become
/// U+FFFD: libvterm takes them for characters of the width -1, so that each would wipe out the one before it.
/// Source: ECMA-48; xterm's ctlseqs.
class SequenceFilter
{
public:
    /// What of @p bytes, and of what waited, is for the terminal.
    QByteArray pass(QByteArrayView bytes);
    /// Between sequences and characters.
    bool isInText() const { return m_state == State::Text && m_character.isEmpty(); }

private:
    enum class State { Text, Escape, Control, String, StringEscape };
    void take(char byte, QByteArray &out);
    QByteArray withoutControls(const QByteArray &text);
    State m_state = State::Text;
    QByteArray m_sequence; ///< a control sequence so far
    bool m_isTooLong = false;
    QByteArray m_character; ///< the first bytes of one
    char m_last = 0; ///< that was let through
};

} // namespace slipway

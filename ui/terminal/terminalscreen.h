// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QString>

#include <array>
#include <memory>

namespace slipway {

struct TerminalColor {
    enum class Kind : quint8 { Default, Indexed, Rgb };
    Kind kind = Kind::Default;
    quint8 red = 0; ///< the index, of an indexed one
    quint8 green = 0;
    quint8 blue = 0;
    bool operator==(const TerminalColor &) const = default;
};

struct TerminalStyle {
    TerminalColor foreground = {};
    TerminalColor background = {};
    bool bold = false;
    bool italic = false;
    bool underlined = false;
    bool struck = false;
    bool reversed = false;
    bool concealed = false;
    bool operator==(const TerminalStyle &) const = default;
};

struct TerminalCell {
    std::array<char32_t, 6> characters =
        {}; ///< as they came, up to the first 0: one base and what combines with it
    quint8 width = 1; ///< 2 for wide ones; 0 for the right half of one
    TerminalStyle style = {};
    /// What can be drawn and copied: what would turn the reading direction or is no glyph stands as U+FFFD or is left out.
    QString text() const;
    /// Something was left out of text().
    bool hidesSomething() const;
};

/// What a program in a terminal has written, as lines of cells, by the rules of xterm: libvterm reads the escape sequences. Titles, the
/// clipboard, links, bells and mouse reports are not among what is obeyed. Memory is bounded whatever comes.
class TerminalScreen : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostHistoryLines = 5000;
    static constexpr int mostColumns = 500;
    static constexpr int mostRows = 300;

    TerminalScreen(int columns, int rows, QObject *parent = nullptr);
    ~TerminalScreen() override;

    /// How many of the first of @p bytes nobody could ever see: plain lines that would leave the history before the rest is read. libvterm
    /// moves the whole screen for each line, a megabyte of short ones in a second.
    qsizetype unseen(QByteArrayView bytes) const;
    /// Bytes as they came, cut anywhere.
    void feed(QByteArrayView bytes);
    /// Clipped to the above limits.
    void resize(int columns, int rows);
    /// As a new one of the same size.
    void clear();

    int columns() const;
    int rows() const;
    int historyLines() const;
    /// Lines that left the top of the history since the last clear().
    qint64 droppedLines() const;
    /// @param line from the oldest of the history on; the screen's first is historyLines()
    TerminalCell cell(int line, int column) const;
    /// Of line and column, the end included; lines end where their text does.
    QString text(QPoint from, QPoint to) const;
    /// The word around a place: first and last column.
    std::pair<int, int> wordAt(int line, int column) const;

    QPoint cursor() const; ///< x is the column, y the row of the screen
    bool isCursorVisible() const;
    /// A program like an editor has the whole screen, and its own scrolling.
    bool isAlternate() const;

    /// A key as Qt names it. @return whether it means something to a program
    bool pressKey(int key, Qt::KeyboardModifiers modifiers, const QString &text);
    /// Text as if it were typed. What could end a bracketed paste or act as a key is left out.
    void paste(const QString &text);
    /// Whether pasting @p text could run something at once, or hides something.
    static bool isRiskyToPaste(const QString &text);

Q_SIGNALS:
    void changed();
    /// For the program: keys, pasted text, answers to its questions about the terminal.
    void output(const QByteArray &bytes);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway

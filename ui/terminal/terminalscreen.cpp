// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/terminalscreen.h"

#include "ui/terminal/sequencefilter.h"

#include <QList>

#include <deque>
#include <vterm.h>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// One column has no room for a wide character, which libvterm writes all the same.
constexpr int fewest = 2;
constexpr char32_t rightHalf = char32_t(-1);

TerminalColor colorOf(const VTermColor &color, bool isDefault)
{
    if (isDefault)
        return {};
    if (VTERM_COLOR_IS_INDEXED(&color))
        return {.kind = TerminalColor::Kind::Indexed, .red = color.indexed.idx};
    return {.kind = TerminalColor::Kind::Rgb,
            .red = color.rgb.red,
            .green = color.rgb.green,
            .blue = color.rgb.blue};
}

TerminalCell cellOf(const VTermScreenCell &from)
{
    TerminalCell cell;
    cell.width = quint8(from.width);
    for (std::size_t i = 0; i < cell.characters.size() && from.chars[i] != 0; ++i)
        cell.characters[i] = from.chars[i];
    if (cell.characters[0] == rightHalf) {
        cell.characters = {};
        cell.width = 0;
    }
    cell.style = {.foreground = colorOf(from.fg, VTERM_COLOR_IS_DEFAULT_FG(&from.fg)),
                  .background = colorOf(from.bg, VTERM_COLOR_IS_DEFAULT_BG(&from.bg)),
                  .bold = bool(from.attrs.bold),
                  .italic = bool(from.attrs.italic),
                  .underlined = from.attrs.underline != 0,
                  .struck = bool(from.attrs.strike),
                  .reversed = bool(from.attrs.reverse),
                  .concealed = bool(from.attrs.conceal)};
    return cell;
}

// A base that has no glyph of its own.
bool isShown(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return character <= 0x10ffff;
    }
}

// What may follow one: marks, and what joins emoji.
bool isKeptAfter(char32_t character)
{
    return character == 0x200d || (character >= 0xfe00 && character <= 0xfe0f) || QChar::isPrint(character);
}

VTermModifier modifiersOf(Qt::KeyboardModifiers modifiers)
{
    int out = VTERM_MOD_NONE;
    if (modifiers & Qt::ShiftModifier)
        out |= VTERM_MOD_SHIFT;
    if (modifiers & Qt::AltModifier)
        out |= VTERM_MOD_ALT;
    if (modifiers & Qt::ControlModifier)
        out |= VTERM_MOD_CTRL;
    return VTermModifier(out);
}

VTermKey keyOf(int key, bool keypad)
{
    switch (key) {
    case Qt::Key_Return:
        return VTERM_KEY_ENTER;
    case Qt::Key_Enter:
        return keypad ? VTERM_KEY_KP_ENTER : VTERM_KEY_ENTER;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return VTERM_KEY_TAB;
    case Qt::Key_Backspace:
        return VTERM_KEY_BACKSPACE;
    case Qt::Key_Escape:
        return VTERM_KEY_ESCAPE;
    case Qt::Key_Up:
        return VTERM_KEY_UP;
    case Qt::Key_Down:
        return VTERM_KEY_DOWN;
    case Qt::Key_Left:
        return VTERM_KEY_LEFT;
    case Qt::Key_Right:
        return VTERM_KEY_RIGHT;
    case Qt::Key_Insert:
        return VTERM_KEY_INS;
    case Qt::Key_Delete:
        return VTERM_KEY_DEL;
    case Qt::Key_Home:
        return VTERM_KEY_HOME;
    case Qt::Key_End:
        return VTERM_KEY_END;
    case Qt::Key_PageUp:
        return VTERM_KEY_PAGEUP;
    case Qt::Key_PageDown:
        return VTERM_KEY_PAGEDOWN;
    default:
        return key >= Qt::Key_F1 && key <= Qt::Key_F12 ? VTermKey(VTERM_KEY_FUNCTION(key - Qt::Key_F1 + 1))
                                                       : VTERM_KEY_NONE;
    }
}

} // namespace

QString TerminalCell::text() const
{
    QString out;
    for (std::size_t i = 0; i < characters.size() && characters[i] != 0; ++i) {
        const char32_t one = characters[i];
        if (i == 0)
            out += isShown(one) ? QString::fromUcs4(&one, 1) : QString(QChar::ReplacementCharacter);
        else if (isKeptAfter(one))
            out += QString::fromUcs4(&one, 1);
    }
    return out;
}

bool TerminalCell::hidesSomething() const
{
    for (std::size_t i = 0; i < characters.size() && characters[i] != 0; ++i) {
        if (i == 0 ? !isShown(characters[i]) : !isKeptAfter(characters[i]))
            return true;
    }
    return false;
}

class TerminalScreen::Private
{
public:
    Private(TerminalScreen *owner, int columns, int rows) : q(owner)
    {
        vt = vterm_new(rows, columns);
        vterm_set_utf8(vt, 1);
        vterm_output_set_callback(
            vt,
            [](const char *bytes, size_t length, void *user) {
                static_cast<Private *>(user)->answers.append(bytes, qsizetype(length));
            },
            this);
        screen = vterm_obtain_screen(vt);
        vterm_screen_set_callbacks(screen, &callbacks, this);
        vterm_screen_enable_altscreen(screen, 1);
        vterm_screen_set_damage_merge(screen, VTERM_DAMAGE_SCREEN);
        vterm_screen_reset(screen, 1);
    }
    ~Private() { vterm_free(vt); }
    Q_DISABLE_COPY_MOVE(Private)

    void send()
    {
        if (!answers.isEmpty())
            Q_EMIT q->output(std::exchange(answers, {}));
    }

    static Private *of(void *user) { return static_cast<Private *>(user); }
    static int pushLine(int columns, const VTermScreenCell *cells, void *user)
    {
        Private *self = of(user);
        int end = columns;
        while (end > 0 && cells[end - 1].chars[0] == 0 && VTERM_COLOR_IS_DEFAULT_BG(&cells[end - 1].bg)
               && !cells[end - 1].attrs.reverse)
            --end;
        self->history.emplace_back(cells, cells + end);
        if (self->history.size() > mostHistoryLines) {
            self->history.pop_front();
            ++self->dropped;
        }
        return 1;
    }
    static int popLine(int columns, VTermScreenCell *cells, void *user)
    {
        Private *self = of(user);
        if (self->history.empty())
            return 0;
        const Line line = std::move(self->history.back());
        self->history.pop_back();
        VTermScreenCell blank{};
        blank.width = 1;
        vterm_state_get_default_colors(vterm_obtain_state(self->vt), &blank.fg, &blank.bg);
        for (int i = 0; i < columns; ++i)
            cells[i] = i < int(line.size()) ? line[std::size_t(i)] : blank;
        return 1;
    }
    static int clearLines(void *user)
    {
        of(user)->history.clear();
        return 1;
    }
    static int setProperty(VTermProp property, VTermValue *value, void *user)
    {
        Private *self = of(user);
        if (property == VTERM_PROP_CURSORVISIBLE)
            self->cursorVisible = value->boolean != 0;
        else if (property == VTERM_PROP_ALTSCREEN)
            self->alternate = value->boolean != 0;
        // Titles and icon names are not obeyed; nor is the mouse reported.
        return 1;
    }
    static constexpr VTermScreenCallbacks callbacks{.damage = nullptr,
                                                    .moverect = nullptr,
                                                    .movecursor = nullptr,
                                                    .settermprop = setProperty,
                                                    .bell = nullptr,
                                                    .resize = nullptr,
                                                    .sb_pushline = pushLine,
                                                    .sb_popline = popLine,
                                                    .sb_clear = clearLines};

    using Line = std::vector<VTermScreenCell>;
    TerminalScreen *q;
    VTerm *vt;
    VTermScreen *screen;
    SequenceFilter filter;
    std::deque<Line> history;
    qint64 dropped = 0;
    QByteArray answers;
    bool cursorVisible = true;
    bool alternate = false;
};

TerminalScreen::TerminalScreen(int columns, int rows, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::clamp(columns, fewest, mostColumns),
                                  std::clamp(rows, fewest, mostRows)))
{
}

TerminalScreen::~TerminalScreen() = default;

qsizetype TerminalScreen::unseen(QByteArrayView bytes) const
{
    if (d->alternate || !d->filter.isInText())
        return 0;
    // Back over as many lines as are kept.
    qsizetype from = bytes.size();
    for (int lines = 0; lines <= mostHistoryLines + mostRows; ++lines) {
        from = from > 0 ? bytes.lastIndexOf('\n', from - 1) : -1;
        if (from < 0)
            return 0;
    }
    ++from;
    const auto isPlain = [](char one) {
        return uchar(one) >= 0x20 || one == '\n' || one == '\r' || one == '\t';
    };
    return std::ranges::all_of(bytes.first(from), isPlain) ? from : 0;
}

void TerminalScreen::feed(QByteArrayView bytes)
{
    const QByteArray passed = d->filter.pass(bytes);
    if (passed.isEmpty())
        return;
    vterm_input_write(d->vt, passed.constData(), size_t(passed.size()));
    vterm_screen_flush_damage(d->screen);
    d->send();
    Q_EMIT changed();
}

void TerminalScreen::resize(int columns, int rows)
{
    columns = std::clamp(columns, fewest, mostColumns);
    rows = std::clamp(rows, fewest, mostRows);
    if (columns == this->columns() && rows == this->rows())
        return;
    vterm_set_size(d->vt, rows, columns);
    // libvterm 0.3.3 keeps saved cursors and scroll regions of the former size, and writes there: both are set anew, inside.
    constexpr QByteArrayView settle("\x18\x1b"
                                    "7\x1b[?6l\x1b[r\x1b[?69l\x1b"
                                    "8");
    vterm_input_write(d->vt, settle.data(), size_t(settle.size()));
    vterm_screen_flush_damage(d->screen);
    Q_EMIT changed();
}

void TerminalScreen::clear()
{
    const int wide = columns();
    const int high = rows();
    d = std::make_unique<Private>(this, wide, high);
    Q_EMIT changed();
}

int TerminalScreen::columns() const
{
    int rows = 0, columns = 0;
    vterm_get_size(d->vt, &rows, &columns);
    return columns;
}

int TerminalScreen::rows() const
{
    int rows = 0, columns = 0;
    vterm_get_size(d->vt, &rows, &columns);
    return rows;
}

int TerminalScreen::historyLines() const
{
    return int(d->history.size());
}

qint64 TerminalScreen::droppedLines() const
{
    return d->dropped;
}

TerminalCell TerminalScreen::cell(int line, int column) const
{
    if (line < 0 || column < 0)
        return {};
    if (line < historyLines()) {
        const Private::Line &kept = d->history[std::size_t(line)];
        return std::size_t(column) < kept.size() ? cellOf(kept[std::size_t(column)]) : TerminalCell();
    }
    VTermScreenCell cell;
    if (!vterm_screen_get_cell(d->screen, {.row = line - historyLines(), .col = column}, &cell))
        return {};
    return cellOf(cell);
}

QString TerminalScreen::text(QPoint from, QPoint to) const
{
    QStringList lines;
    const int last = std::min(to.y(), historyLines() + rows() - 1);
    for (int line = std::max(0, from.y()); line <= last; ++line) {
        QString text;
        const int first = line == from.y() ? from.x() : 0;
        const int end = line == to.y() ? std::min(to.x(), columns() - 1) : columns() - 1;
        for (int column = first; column <= end; ++column) {
            const TerminalCell one = cell(line, column);
            if (one.width > 0)
                text += one.characters[0] == 0 ? u" "_s : one.text();
        }
        while (text.endsWith(u' '))
            text.chop(1);
        lines << text;
    }
    return lines.join(u'\n');
}

std::pair<int, int> TerminalScreen::wordAt(int line, int column) const
{
    const auto isOfWord = [&](int at) {
        const TerminalCell one = cell(line, at);
        if (one.width == 0)
            return true;
        return QChar::isLetterOrNumber(one.characters[0])
            || QStringView(u"-_./:~@+=%,").contains(QChar(char16_t(one.characters[0])));
    };
    int first = column, last = column;
    while (first > 0 && isOfWord(first) && isOfWord(first - 1))
        --first;
    while (last + 1 < columns() && isOfWord(last) && isOfWord(last + 1))
        ++last;
    return {first, last};
}

QPoint TerminalScreen::cursor() const
{
    VTermPos at{};
    vterm_state_get_cursorpos(vterm_obtain_state(d->vt), &at);
    return {at.col, at.row};
}

bool TerminalScreen::isCursorVisible() const
{
    return d->cursorVisible;
}

bool TerminalScreen::isAlternate() const
{
    return d->alternate;
}

bool TerminalScreen::pressKey(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    if (const VTermKey named = keyOf(key, modifiers & Qt::KeypadModifier); named != VTERM_KEY_NONE) {
        auto with = modifiers;
        if (key == Qt::Key_Backtab)
            with |= Qt::ShiftModifier;
        vterm_keyboard_key(d->vt, named, modifiersOf(with));
    } else if ((modifiers & Qt::ControlModifier) && !(modifiers & Qt::AltModifier) && key >= 0x20
               && key < 0x7f) {
        // The letter of the key, not the control character that Qt gives as text.
        const auto letter = uint32_t(QChar(char16_t(key)).toLower().unicode());
        vterm_keyboard_unichar(d->vt, letter, VTERM_MOD_CTRL);
    } else if (!text.isEmpty()) {
        // The shift is in the text already; Alt is a prefix. AltGr comes as Ctrl+Alt and is in the text too.
        const bool isAlt = (modifiers & Qt::AltModifier) && !(modifiers & Qt::ControlModifier);
        for (const char32_t one : text.toUcs4())
            vterm_keyboard_unichar(d->vt, one, isAlt ? VTERM_MOD_ALT : VTERM_MOD_NONE);
    } else {
        return false;
    }
    d->send();
    return true;
}

void TerminalScreen::paste(const QString &text)
{
    vterm_keyboard_start_paste(d->vt);
    d->answers += [&] {
        const QString lines = QString(text).replace(u"\r\n"_s, u"\n"_s);
        QString kept;
        kept.reserve(lines.size());
        for (const QChar one : lines) {
            if (one == u'\n')
                kept += u'\r'; // what the Enter key sends
            else if (one == u'\t' || one.category() != QChar::Other_Control)
                kept += one;
        }
        return kept.toUtf8();
    }();
    vterm_keyboard_end_paste(d->vt);
    d->send();
}

bool TerminalScreen::isRiskyToPaste(const QString &text)
{
    return std::ranges::any_of(text, [](QChar one) {
        return one.category() == QChar::Other_Control ? one != u'\t' : one.category() == QChar::Other_Format;
    });
}

} // namespace slipway

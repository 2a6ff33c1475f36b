// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"
#include "ui/terminal/terminalview.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QString line(const TerminalScreen &screen, int row)
{
    const int at = screen.historyLines() + row;
    return screen.text({0, at}, {screen.columns() - 1, at});
}

/// Everything that it wrote for the program, keys and answers.
struct Heard {
    QByteArray bytes;
    explicit Heard(TerminalScreen &screen)
    {
        QObject::connect(&screen, &TerminalScreen::output, &screen,
                         [this](const QByteArray &more) { bytes += more; });
    }
    QByteArray take() { return std::exchange(bytes, {}); }
};

} // namespace

class TestTerminalScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void sequencesMayBeCutAnywhere()
    {
        const QByteArray said =
            "plain \x1b[31;1mred\x1b[0m \xe6\xbc\xa2\xe5\xad\x97 \x1b]0;a title\x07\x1b[3;2Hthere";
        TerminalScreen whole(20, 4);
        whole.feed(said);
        for (qsizetype cut = 1; cut < said.size(); ++cut) {
            TerminalScreen cutUp(20, 4);
            cutUp.feed(said.first(cut));
            cutUp.feed(said.sliced(cut));
            for (int row = 0; row < 4; ++row)
                QCOMPARE(line(cutUp, row), line(whole, row));
        }
        QCOMPARE(line(whole, 0), u"plain red 漢字"_s);
        QCOMPARE(line(whole, 2), u" there"_s);
        QVERIFY(whole.cell(0, 6).style.bold);
        QCOMPARE(whole.cell(0, 6).style.foreground.kind, TerminalColor::Kind::Indexed);
        QCOMPARE(whole.cell(0, 0).style, TerminalStyle());
    }

    void wideCharactersTakeTwoCells()
    {
        TerminalScreen screen(10, 2);
        screen.feed("a漢b");
        QCOMPARE(screen.cell(0, 1).width, 2);
        QCOMPARE(screen.cell(0, 2).width, 0);
        QCOMPARE(screen.cell(0, 3).text(), u"b"_s);
        QCOMPARE(screen.cursor(), QPoint(4, 0));
        QCOMPARE(line(screen, 0), u"a漢b"_s);
    }

    void hostileSequencesDoNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("setting the clipboard") << QByteArray("\x1b]52;c;cm0gLXJmIC8K\x07");
        QTest::newRow("asking for the clipboard") << QByteArray("\x1b]52;c;?\x07");
        QTest::newRow("a title") << QByteArray("\x1b]0;evil\x07\x1b]2;evil\x1b\\");
        QTest::newRow("asking for the title") << QByteArray("\x1b]2;rm -rf /\x07\x1b[21t\x1b[20t");
        QTest::newRow("a link") << QByteArray("\x1b]8;;file:///etc/passwd\x1b\\\x1b]8;;\x1b\\");
        QTest::newRow("changing colours") << QByteArray("\x1b]4;1;rgb:00/00/00\x07\x1b]11;#000000\x07");
        QTest::newRow("moving the window") << QByteArray("\x1b[3;0;0t\x1b[8;2;2t\x1b[2t");
        QTest::newRow("a device string")
            << QByteArray("\x1bP+q544e\x1b\\\x1bPpage\x1b\\\x1b_app\x1b\\\x1b^pm\x1b\\");
        QTest::newRow("programming keys") << QByteArray("\x1bP0;1|17/6c730a\x1b\\");
        QTest::newRow("printing") << QByteArray("\x1b[5i\x1b[4i\x1b[i");
        QTest::newRow("more arguments than there is room for")
            << QByteArray("\x1b[") + QByteArray("1;").repeated(17) + "m";
        QTest::newRow("parts of arguments") << QByteArray("\x1b[") + QByteArray("1:").repeated(5000) + "1m";
        QTest::newRow("a number that no int holds") << QByteArray("\x1b[99999999999999999999C");
        QTest::newRow("a string in a string") << QByteArray("\x1b]0;a\x1bPq\x1b]52;c;?\x1b\\");
        QTest::newRow("bells") << QByteArray("\x07\x07\x07");
        QTest::newRow("an answerback") << QByteArray("\x05");
    }
    void hostileSequencesDoNothing()
    {
        QFETCH(QByteArray, bytes);
        QApplication::clipboard()->setText(u"mine"_s);
        QWidget window;
        window.setWindowTitle(u"ours"_s);
        TerminalScreen screen(20, 4);
        TerminalView view(screen, &window);
        Heard heard(screen);
        screen.feed("before ");
        screen.feed(bytes);
        screen.feed("after");
        QCOMPARE(heard.take(), QByteArray()); // nothing is typed for somebody
        QCOMPARE(QApplication::clipboard()->text(), u"mine"_s);
        QCOMPARE(window.windowTitle(), u"ours"_s);
        QCOMPARE(screen.columns(), 20);
        QCOMPARE(screen.rows(), 4);
        QCOMPARE(line(screen, 0), u"before after"_s);
    }

    void anEndlessSequenceTakesNoMemoryAndEnds()
    {
        TerminalScreen screen(20, 4);
        screen.feed("\x1b]52;c;");
        const QByteArray piece(1024 * 1024, 'A');
        for (int i = 0; i < 64; ++i)
            screen.feed(piece);
        screen.feed("\x07ok");
        QCOMPARE(line(screen, 0), u"ok"_s);
        screen.feed(QByteArray("\x1b[") + QByteArray("1;").repeated(100'000) + "mstill");
        QVERIFY(line(screen, 0).startsWith("ok"_L1));
    }

    void directionMarksAreShownAndNotObeyed()
    {
        TerminalScreen screen(30, 2);
        screen.feed(u"a\u202etxt.exe\u2066"_s.toUtf8());
        QVERIFY(screen.cell(0, 0).hidesSomething());
        QCOMPARE(line(screen, 0), u"atxt.exe\ufffd"_s); // what is copied has none
        screen.feed("\r\n\x1b[1m\xe2\x80\xaewhat"); // at the start of a line, on nothing
        QVERIFY(!line(screen, 1).contains(QChar(0x202e)));
    }

    // libvterm gives them the width -1: each took away the character before it.
    void controlsOfTheUpperHalfAreShownAndWipeOutNothing()
    {
        const QByteArray bytes = u"user=\u009droot \u0080\u0080\u0080\u009f\u00a9 end"_s.toUtf8();
        const QString shown = u"user=\ufffdroot \ufffd\ufffd\ufffd\ufffd\u00a9 end"_s;
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
            TerminalScreen screen(40, 2);
            screen.feed(bytes.first(cut));
            screen.feed(bytes.sliced(cut));
            QCOMPARE(line(screen, 0), shown);
        }
        // Its halves with something between that is left out.
        for (const bool apart : {false, true}) {
            TerminalScreen screen(40, 2);
            screen.feed("abc\xc2\x1b]0;x");
            if (apart)
                screen.feed("y");
            screen.feed("\x07");
            screen.feed("\x9d");
            screen.feed("def");
            QVERIFY2(line(screen, 0).startsWith("abc"_L1) && line(screen, 0).endsWith("def"_L1),
                     qPrintable(line(screen, 0)));
        }
    }

    void thatSomethingIsConcealedIsSeen()
    {
        const auto isMarked = [](const QByteArray &bytes) {
            TerminalScreen screen(20, 4);
            TerminalView view(screen);
            view.resize(400, 200);
            screen.feed(bytes);
            const QImage image = view.grab().toImage();
            const QRgb mark = color(ColorRole::Warn, &view).rgb();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixel(x, y) == mark)
                        return true;
                }
            }
            return false;
        };
        QVERIFY(isMarked("\x1b[8m; rm -rf /"));
        QVERIFY(!isMarked("\x1b[8m   \x1b[0mls"));
        QVERIFY(!isMarked("ls"));
    }

    void noiseOfAnyKindIsSurvived()
    {
        QRandomGenerator random(20261129);
        const QList<QByteArray> pieces{"\x1b[",
                                       "\x1b]",
                                       "\x1bP",
                                       "\x9b",
                                       "?1049h",
                                       "?1049l",
                                       "999999999;0H",
                                       "\x1b#8",
                                       "r",
                                       "\x1b"
                                       "c",
                                       "2J",
                                       "\r\n",
                                       "漢",
                                       "\xff\xfe",
                                       "S",
                                       "T",
                                       "L",
                                       "@",
                                       "P",
                                       "\x0e\x0f",
                                       "38;2;1;2;3m",
                                       "\x1b(0",
                                       "b",
                                       "?25l",
                                       "\x1b"
                                       "7",
                                       "\x1b"
                                       "8",
                                       "\x1bM",
                                       "\x1b#3",
                                       "?69h",
                                       "s",
                                       "u",
                                       "M",
                                       "X",
                                       "?6h",
                                       "?7l",
                                       "4h",
                                       "\xf0\x9f\x91\xa9\xe2\x80\x8d"};
        for (int round = 0; round < 200; ++round) {
            TerminalScreen screen(int(random.bounded(1, 90)), int(random.bounded(1, 40)));
            for (int i = 0; i < 300; ++i) {
                if (random.bounded(20) == 0)
                    screen.resize(int(random.bounded(1, 90)), int(random.bounded(1, 40)));
                else if (random.bounded(4) == 0)
                    screen.feed(QByteArray(1, char(random.bounded(256))));
                else
                    screen.feed(pieces.at(random.bounded(pieces.size()))
                                + QByteArray::number(random.bounded(100)));
            }
            const QPoint cursor = screen.cursor();
            QVERIFY(cursor.x() >= 0 && cursor.x() < screen.columns());
            QVERIFY(cursor.y() >= 0 && cursor.y() < screen.rows());
            (void)screen.text({0, 0}, {screen.columns() - 1, screen.historyLines() + screen.rows() - 1});
        }
    }

    // libvterm kept the places of the former size, and wrote there.
    void placesSavedBeforeShrinkingAreForgotten()
    {
        for (const QByteArray saving :
             {"\x1b"
              "7",
              "\x1b[?1048h", "\x1b[?1049h", "\x1b[10;40r", "\x1b[?69h\x1b[30;80s"}) {
            TerminalScreen screen(80, 40);
            screen.feed("\x1b[39;79H" + saving);
            screen.resize(10, 4);
            screen.feed(QByteArray("\x1b"
                                   "8\x1b[?1048l\x1b[?1049lx\n\n\x1b[50L\x1b[50M")
                            .repeated(50));
            QVERIFY(screen.cursor().x() < 10);
            QVERIFY(screen.cursor().y() < 4);
        }
    }

    void whatScrollsAwayIsKeptUpToALimit()
    {
        TerminalScreen screen(20, 4);
        for (int i = 0; i < TerminalScreen::mostHistoryLines + 100; ++i)
            screen.feed("line " + QByteArray::number(i) + "\r\n");
        QCOMPARE(screen.historyLines(), TerminalScreen::mostHistoryLines);
        QCOMPARE(screen.droppedLines(), 97);
        QCOMPARE(screen.text({0, 0}, {19, 0}), u"line 97"_s);
        screen.feed("\x1b[3J");
        QCOMPARE(screen.historyLines(), 0);
    }

    void whatNobodyCouldSeeMayBeLeftOut()
    {
        TerminalScreen screen(20, 4);
        QByteArray flood;
        for (int i = 0; i < TerminalScreen::mostHistoryLines * 2; ++i)
            flood += "line " + QByteArray::number(i) + "\r\n";
        const qsizetype unseen = screen.unseen(flood);
        QVERIFY(unseen > 0);
        TerminalScreen whole(20, 4);
        whole.feed(flood);
        screen.feed(flood.sliced(unseen));
        const QPoint end(19, TerminalScreen::mostHistoryLines + 3);
        QCOMPARE(screen.text({0, 0}, end), whole.text({0, 0}, end));
        QCOMPARE(screen.cursor(), whole.cursor());
        QCOMPARE(screen.unseen(flood.sliced(unseen)), 0); // not so many lines
        QCOMPARE(screen.unseen("\x1b[31m" + flood), 0); // a colour would be lost
        screen.feed("\x1b[");
        QCOMPARE(screen.unseen(flood), 0);
    }

    void editorsHaveAScreenOfTheirOwn()
    {
        TerminalScreen screen(20, 4);
        screen.feed("before\r\n\x1b[?1049h\x1b[2J\x1b[Heditor");
        QVERIFY(screen.isAlternate());
        QCOMPARE(line(screen, 0), u"editor"_s);
        screen.feed("\x1b[?1049l");
        QVERIFY(!screen.isAlternate());
        QCOMPARE(line(screen, 0), u"before"_s);
    }

    void growingBringsBackWhatScrolledAway()
    {
        TerminalScreen screen(20, 2);
        screen.feed("one\r\ntwo\r\nthree");
        QCOMPARE(screen.historyLines(), 1);
        screen.resize(30, 4);
        QCOMPARE(screen.historyLines(), 0);
        QCOMPARE(line(screen, 0), u"one"_s);
        screen.resize(100'000, 100'000);
        QCOMPARE(screen.columns(), TerminalScreen::mostColumns);
        QCOMPARE(screen.rows(), TerminalScreen::mostRows);
    }

    void keysAreWhatTerminalsSend_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("sent");
        using M = Qt::KeyboardModifiers;
        QTest::newRow("a letter") << int(Qt::Key_A) << M() << u"a"_s << QByteArray("a");
        QTest::newRow("a capital") << int(Qt::Key_A) << M(Qt::ShiftModifier) << u"A"_s << QByteArray("A");
        QTest::newRow("an umlaut") << int(Qt::Key_Udiaeresis) << M() << u"ü"_s << QByteArray("ü");
        QTest::newRow("Enter") << int(Qt::Key_Return) << M() << u"\r"_s << QByteArray("\r");
        QTest::newRow("Backspace") << int(Qt::Key_Backspace) << M() << u"\b"_s << QByteArray("\x7f");
        QTest::newRow("Tab") << int(Qt::Key_Tab) << M() << u"\t"_s << QByteArray("\t");
        QTest::newRow("Ctrl+C") << int(Qt::Key_C) << M(Qt::ControlModifier) << u"\x03"_s
                                << QByteArray("\x03");
        QTest::newRow("Alt+B") << int(Qt::Key_B) << M(Qt::AltModifier) << u"b"_s
                               << QByteArray("\x1b"
                                             "b");
        QTest::newRow("AltGr+Q") << int(Qt::Key_At) << M(Qt::ControlModifier | Qt::AltModifier) << u"@"_s
                                 << QByteArray("@");
        QTest::newRow("Up") << int(Qt::Key_Up) << M() << QString() << QByteArray("\x1b[A");
        QTest::newRow("F1") << int(Qt::Key_F1) << M() << QString() << QByteArray("\x1bOP");
        QTest::newRow("Shift alone") << int(Qt::Key_Shift) << M(Qt::ShiftModifier) << QString()
                                     << QByteArray();
    }
    void keysAreWhatTerminalsSend()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(QString, text);
        QFETCH(QByteArray, sent);
        TerminalScreen screen(20, 4);
        Heard heard(screen);
        QCOMPARE(screen.pressKey(key, modifiers, text), !sent.isEmpty());
        QCOMPARE(heard.take(), sent);
    }

    void pastingCannotTypeKeys()
    {
        TerminalScreen screen(20, 4);
        Heard heard(screen);
        screen.paste(u"a\tb\r\nc\n"_s);
        QCOMPARE(heard.take(), "a\tb\rc\r");
        screen.feed("\x1b[?2004h"); // bracketed, as shells ask for
        screen.paste(u"x\u001b[201~rm -rf /\u0003\u009b201~y"_s);
        QCOMPARE(heard.take(), "\x1b[200~x[201~rm -rf /201~y\x1b[201~");
        QVERIFY(!TerminalScreen::isRiskyToPaste(u"ls -l\t/tmp"_s));
        QVERIFY(TerminalScreen::isRiskyToPaste(u"ls\n"_s));
        QVERIFY(TerminalScreen::isRiskyToPaste(u"ls \u001b"_s));
        QVERIFY(TerminalScreen::isRiskyToPaste(u"ls \u202e"_s));
    }

    void theViewTypesCopiesAndAsksBeforeItPastes()
    {
        TerminalScreen screen(20, 4);
        TerminalView view(screen);
        view.resize(600, 300);
        view.show();
        view.setTyping(true);
        Heard heard(screen);
        screen.feed("hello world");
        QTest::keyClicks(&view, u"ls"_s);
        QTest::keyClick(&view, Qt::Key_Tab);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(heard.take(), "ls\t\x03");
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text().trimmed(), u"hello world"_s);
        QSignalSpy wanted(&view, &TerminalView::pasteRequested);
        QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(heard.take(), QByteArray());
    }

    void theKeyboardGetsOutOfIt()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *before = new QLineEdit;
        TerminalScreen screen(20, 4);
        auto *view = new TerminalView(screen);
        column->addWidget(before);
        column->addWidget(view);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        view->setTyping(true);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Tab);
        QTest::keyClick(view, Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(view->hasFocus());
        QTest::keyClick(view, Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(before->hasFocus());
        view->setTyping(false); // then Tab is what it is everywhere
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Tab);
        QVERIFY(!view->hasFocus());
    }

    void colorsCanBeReadInBothThemes()
    {
        const auto contrast = [](const QColor &one, const QColor &other) {
            const auto light = [](const QColor &color) {
                const auto part = [](qreal value) {
                    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
                };
                return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF())
                    + 0.0722 * part(color.blueF());
            };
            const auto [dim, bright] =
                std::pair(std::min(light(one), light(other)), std::max(light(one), light(other)));
            return (bright + 0.05) / (dim + 0.05);
        };
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            applyTheme(*qApp, choice);
            TerminalScreen screen(20, 4);
            TerminalView view(screen);
            const QColor paper = view.colorOf({}, true);
            QVERIFY(contrast(view.colorOf({}, false), paper) > 7);
            for (int index = 1; index < 16; ++index) { // black may be dark on dark
                const QColor ink =
                    view.colorOf({.kind = TerminalColor::Kind::Indexed, .red = quint8(index)}, false);
                QVERIFY2(
                    contrast(ink, paper) >= 4.5,
                    qPrintable(u"%1 on %2: %3"_s.arg(ink.name(), paper.name()).arg(contrast(ink, paper))));
            }
        }
        applyTheme(*qApp, ThemeChoice::Light);
    }
};

QTEST_MAIN(TestTerminalScreen)
#include "tst_terminalscreen.moc"

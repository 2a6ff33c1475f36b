// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/markdownstream.h"
#include "ui/playground/messageview.h"
#include "ui/playground/replybrowser.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextList>

#include <set>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
const QString answer = uR"(# Title

Some **bold** words.

```python
def ask(model):  # a comment
    return "text"
```

- one
- two

```
no language
```

Last line)"_s;

// The colours that stand on the block which begins with @p start.
std::set<QRgb> coloursOf(const QTextDocument &document, QStringView start)
{
    std::set<QRgb> colours;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!block.text().startsWith(start))
            continue;
        const QList<QTextLayout::FormatRange> ranges = block.layout()->formats();
        for (const QTextLayout::FormatRange &range : ranges)
            if (range.format.hasProperty(QTextFormat::ForegroundBrush))
                colours.insert(range.format.foreground().color().rgb());
    }
    return colours;
}
} // namespace

class TestMarkdownStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereTheTextWasCutDoesNotShow();
    void whatGrowsStandsBelowWhatIsComplete();
    void wideCodeLeavesTheLastLineReadable();
    void codeStandsOnAGroundOfItsOwn();
    void everyBlockKeepsItsFormat();
    void noEmptyParagraphStandsBetweenBlocks();
    void codeHasTheColoursOfItsLanguage();
    void codeOfNoLanguageStaysPlain_data();
    void codeOfNoLanguageStaysPlain();
    void anotherThemeBringsItsOwnColours();
    void nothingIsLoadedAndNoHtmlIsObeyed();
    void reasoningIsShownAsItStands();
};

void TestMarkdownStream::whereTheTextWasCutDoesNotShow()
{
    QTextDocument whole;
    MarkdownStream atOnce(&whole);
    atOnce.append(answer);
    atOnce.finish();
    QVERIFY(whole.toPlainText().contains(u"bold words"_s));
    for (const int piece : {1, 3, 7, 50}) {
        QTextDocument document;
        MarkdownStream stream(&document);
        for (qsizetype at = 0; at < answer.size(); at += piece)
            stream.append(answer.mid(at, piece));
        stream.finish();
        QCOMPARE(document.toPlainText(), whole.toPlainText());
        QCOMPARE(stream.source(), answer);
        QCOMPARE(coloursOf(document, u"def"), coloursOf(whole, u"def"));
    }
}

void TestMarkdownStream::whatGrowsStandsBelowWhatIsComplete()
{
    QTextDocument document;
    MarkdownStream stream(&document);
    // Also after a list and after code, whose formats it does not take on.
    const QList<std::pair<QString, QString>> parts{{u"One.\n\n"_s, u"Two"_s},
                                                   {u".\n\n- item\n\n"_s, u"| a |"_s},
                                                   {u"\n\n```sh\nls\n```\n"_s, u"Last"_s}};
    for (const auto &[complete, growing] : parts) {
        stream.append(complete);
        stream.append(growing);
        const QTextBlock last = document.lastBlock();
        QCOMPARE(last.text(), growing);
        QVERIFY(!last.textList());
        QVERIFY(!last.blockFormat().hasProperty(QTextFormat::BlockCodeFence));
    }
}

void TestMarkdownStream::wideCodeLeavesTheLastLineReadable()
{
    ReplyBrowser browser(nullptr);
    browser.resize(200, 100);
    browser.show();
    MarkdownStream stream(browser.document());
    stream.append(u"```sh\n"_s + QString(200, u'x') + u"\n```\n\nThe last line.\n\n"_s);
    stream.finish();
    QTRY_VERIFY(browser.horizontalScrollBar()->maximum() > 0);
    QVERIFY2(
        browser.viewport()->height() >= int(browser.document()->size().height()),
        qPrintable(u"%1 of %2"_s.arg(browser.viewport()->height()).arg(browser.document()->size().height())));
}

void TestMarkdownStream::codeStandsOnAGroundOfItsOwn()
{
    QTextDocument document;
    MarkdownStream stream(&document);
    stream.append(answer);
    stream.finish();
    int code = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const bool isCode = block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
        QCOMPARE(block.blockFormat().background().style() != Qt::NoBrush, isCode);
        code += isCode;
    }
    QCOMPARE(code, 3); // two lines with a language and one without
}

void TestMarkdownStream::everyBlockKeepsItsFormat()
{
    QTextDocument document;
    MarkdownStream stream(&document);
    stream.append(answer);
    stream.append(u"\n\n## Second\n\n> quoted\n\n1. first\n2. second\n\nplain\n"_s);
    stream.finish();
    QStringList formats;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.text().isEmpty())
            continue;
        const QTextBlockFormat format = block.blockFormat();
        formats << (format.headingLevel() > 0                                  ? u"heading"_s
                        : format.hasProperty(QTextFormat::BlockCodeFence)      ? u"code"_s
                        : format.intProperty(QTextFormat::BlockQuoteLevel) > 0 ? u"quote"_s
                        : block.textList()                                     ? u"list"_s
                                                                               : u"text"_s);
    }
    QCOMPARE(formats.join(u' '),
             u"heading text code code list list code text heading quote list list text"_s);
}

void TestMarkdownStream::noEmptyParagraphStandsBetweenBlocks()
{
    const QStringList pieces{u"- alpha\n- beta\n\n"_s, u"Words.\n\n"_s,   u"1. first\n2. second\n\n"_s,
                             u"## Heading\n\n"_s,      u"> quoted\n\n"_s, u"* last\n"_s};
    for (qsizetype from = 0; from < pieces.size(); ++from) {
        QTextDocument document;
        MarkdownStream stream(&document);
        stream.append(pieces.sliced(from).join(QString()));
        stream.finish();
        QStringList blocks;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
            blocks << (block.textList() ? u"* "_s : QString()) + block.text();
        QVERIFY2(!blocks.contains(QString()), qPrintable(blocks.join(u'|')));
        QCOMPARE(blocks.last(), u"* last"_s);
    }
}

void TestMarkdownStream::codeHasTheColoursOfItsLanguage()
{
    QTextDocument document;
    MarkdownStream stream(&document);
    stream.append(answer);
    QVERIFY(coloursOf(document, u"def").size()
            >= 2); // a key word and a comment at least; the answer need not be complete
    stream.finish();
    QVERIFY(coloursOf(document, u"def").size() >= 2);
    QVERIFY(coloursOf(document, u"Some").empty());
    QVERIFY(coloursOf(document, u"no language").empty());
    // What is copied carries no colours.
    QVERIFY(!document.toHtml().contains(u"color:#"_s));
}

void TestMarkdownStream::codeOfNoLanguageStaysPlain_data()
{
    QTest::addColumn<QString>("fence");
    QTest::addColumn<bool>("coloured");
    QTest::newRow("a language") << u"yaml"_s << true;
    QTest::newRow("by another name") << u"YML"_s << true;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("unknown") << u"no-such-language"_s << false;
    QTest::newRow("a path") << u"../../etc/passwd"_s << false;
}

void TestMarkdownStream::codeOfNoLanguageStaysPlain()
{
    QFETCH(const QString, fence);
    QFETCH(const bool, coloured);
    QTextDocument document;
    MarkdownStream stream(&document);
    stream.append(u"```"_s + fence + u"\nkind: \"Pod\" # here\n```\n"_s);
    QCOMPARE(document.toPlainText().trimmed(), u"kind: \"Pod\" # here"_s);
    QCOMPARE(!coloursOf(document, u"kind").empty(), coloured);
}

void TestMarkdownStream::anotherThemeBringsItsOwnColours()
{
    QTextDocument document;
    MarkdownStream stream(&document);
    stream.append(answer);
    const std::set<QRgb> light = coloursOf(document, u"def");
    stream.setDark(true);
    const std::set<QRgb> dark = coloursOf(document, u"def");
    QVERIFY(light != dark);
    QCOMPARE(dark.size(), light.size());
    stream.append(u"\n\n```python\ndef later(): pass  # too\n```\n"_s);
    stream.setDark(false);
    QCOMPARE(coloursOf(document, u"def ask"), light);
    for (const QRgb colour : coloursOf(document, u"def later"))
        QVERIFY(!dark.contains(colour));
}

void TestMarkdownStream::nothingIsLoadedAndNoHtmlIsObeyed()
{
    QTextDocument document;
    MarkdownStream stream(&document);
    stream.append(u"![picture](file:///etc/hostname)\n\n<script>alert(1)</script> <b>x</b>\n\nend"_s);
    stream.finish();
    QVERIFY(document.toPlainText().contains(u"<b>x</b>"_s));
}

void TestMarkdownStream::reasoningIsShownAsItStands()
{
    MessageView view(ChatRole::Assistant, {});
    for (int i = 0; i < 100; ++i)
        view.append({}, u"*step* %1\n"_s.arg(i));
    view.append(u"Done."_s, {});
    view.finish({});
    QStringList texts;
    for (const ReplyBrowser *browser : view.findChildren<ReplyBrowser *>())
        texts << browser->document()->toPlainText().trimmed();
    QCOMPARE(texts.size(), 2);
    QCOMPARE(texts.at(0), u"Done."_s);
    QVERIFY(texts.at(1).startsWith(u"*step* 0\n"_s) && texts.at(1).endsWith(u"*step* 99"_s));
}

QTEST_MAIN(TestMarkdownStream)
#include "tst_markdownstream.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sentences.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// Chinese marks, as the translation has them.
class WideMarks : public QTranslator
{
public:
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return QLatin1StringView(text) == "%1."_L1   ? u"%1。"_s
            : QLatin1StringView(text) == "%1, %2"_L1 ? u"%1，%2"_s
                                                     : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSentenceBeginsLargeAndEndsOnce_data();
    void aSentenceBeginsLargeAndEndsOnce();
    void aNameAtTheStartStaysAsItIs();
    void emptySentencesLeaveNoGap();
    void chineseHasWideMarksAndNoSpaces();
};

void TestSentences::aSentenceBeginsLargeAndEndsOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("without an end") << u"nothing answers"_s << u"Nothing answers."_s;
    QTest::newRow("with one") << u"Nothing answers."_s << u"Nothing answers."_s;
    QTest::newRow("a question") << u"is it on?"_s << u"Is it on?"_s;
    QTest::newRow("one that goes on") << u"loading…"_s << u"Loading…"_s;
    QTest::newRow("a wide mark") << u"没有响应。"_s << u"没有响应。"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestSentences::aSentenceBeginsLargeAndEndsOnce()
{
    QFETCH(QString, text);
    QTEST(asSentence(text), "sentence");
}

void TestSentences::aNameAtTheStartStaysAsItIs()
{
    QCOMPARE(ended(u"gemma-5d8f is ready"_s), u"gemma-5d8f is ready."_s);
    QCOMPARE(ended(QString()), QString());
}

void TestSentences::emptySentencesLeaveNoGap()
{
    QCOMPARE(joinedSentences({QString(), u"One."_s, QString(), u"Two."_s}), u"One. Two."_s);
    QCOMPARE(joinedSentences({}), QString());
}

void TestSentences::chineseHasWideMarksAndNoSpaces()
{
    WideMarks marks;
    QVERIFY(QCoreApplication::installTranslator(&marks));
    QCOMPARE(joinedSentences(
                 {asSentence(u"正在提供服务"_s), asSentence(joinedParts({u"1 个副本"_s, u"p95 3 s"_s}))}),
             u"正在提供服务。1 个副本，p95 3 s。"_s);
    QCoreApplication::removeTranslator(&marks);
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"

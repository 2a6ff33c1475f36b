// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreQuotedWhereTheyHaveToBe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("plain") << u"web 1"_s << u"web 1"_s;
        QTest::newRow("a comma") << u"a,b"_s << u"\"a,b\""_s;
        QTest::newRow("a quote") << u"say \"x\""_s << u"\"say \"\"x\"\"\""_s;
        QTest::newRow("a line's end") << u"a\nb"_s << u"\"a\nb\""_s;
        QTest::newRow("a carriage return") << u"a\rb"_s << u"\"a\rb\""_s;
        QTest::newRow("a formula") << u"=cmd(\"x\")"_s << u"\"'=cmd(\"\"x\"\")\""_s;
        QTest::newRow("another formula") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    }
    void fieldsAreQuotedWhereTheyHaveToBe()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, field);
        QCOMPARE(csvField(text), field);
    }

    void aRowHasItsFields() { QCOMPARE(csvRow({u"a"_s, QString(), u"b,c"_s}), u"a,,\"b,c\""_s); }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/linediff.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDiffAppliedGivesTheOtherText_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("same") << u"a\nb\n"_s << u"a\nb\n"_s;
        QTest::newRow("from nothing") << QString() << u"a\nb\n"_s;
        QTest::newRow("to nothing") << u"a\nb\n"_s << QString();
        QTest::newRow("middle") << u"a\nb\nc\nd\n"_s << u"a\nx\nc\nd\ne\n"_s;
        QTest::newRow("repeated lines") << u"a\na\nb\na\n"_s << u"a\nb\na\na\n"_s;
        QTest::newRow("no common line") << u"a\nb\n"_s << u"c\nd\n"_s;
    }
    void aDiffAppliedGivesTheOtherText()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QStringList left;
        QStringList right;
        for (const DiffLine &line : diffLines(before, after, -1)) {
            if (line.kind != DiffLine::Kind::Added)
                left << line.text;
            if (line.kind != DiffLine::Kind::Removed)
                right << line.text;
        }
        const auto joined = [](const QStringList &lines) {
            return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
        };
        QCOMPARE(joined(left), before);
        QCOMPARE(joined(right), after);
    }

    void longSameStretchesAreFolded()
    {
        QStringList lines;
        for (int i = 0; i < 100; ++i)
            lines << QString::number(i);
        const QString before = lines.join(u'\n');
        lines[50] = u"x"_s;
        const QList<DiffLine> diff = diffLines(before, lines.join(u'\n'), 3);
        QCOMPARE(diff.size(), 1 + 3 + 2 + 3 + 1);
        QCOMPARE(diff.first().kind, DiffLine::Kind::Gap);
        QCOMPARE(diff.last().kind, DiffLine::Kind::Gap);
    }

    void whatIsTooLongToCompareIsReplacedAsAWhole()
    {
        // The table of the comparison would take a gigabyte.
        QStringList before;
        QStringList after;
        for (int i = 0; i < 16'000; ++i) {
            before << u"a%1"_s.arg(i);
            after << u"b%1"_s.arg(i);
        }
        const QList<DiffLine> diff = diffLines(before.join(u'\n'), after.join(u'\n'), -1);
        QCOMPARE(diff.size(), 32'000);
        QCOMPARE(diff.first().kind, DiffLine::Kind::Removed);
        QCOMPARE(diff.last().kind, DiffLine::Kind::Added);
    }
};

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"

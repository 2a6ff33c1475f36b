// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/editdistance.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestEditDistance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slipsAreCounted_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("distance");
        QTest::newRow("the same") << u"vllm"_s << u"vllm"_s << 0;
        QTest::newRow("nothing") << QString() << QString() << 0;
        QTest::newRow("from nothing") << QString() << u"abc"_s << 3;
        QTest::newRow("one more") << u"g5.xlrge"_s << u"g5.xlarge"_s << 1;
        QTest::newRow("one less") << u"nodess"_s << u"nodes"_s << 1;
        QTest::newRow("another") << u"nvidia-l5"_s << u"nvidia-l4"_s << 1;
        QTest::newRow("neighbours swapped") << u"nvdiia-l4"_s << u"nvidia-l4"_s << 1;
        QTest::newRow("case") << u"Gemma"_s << u"gemma"_s << 1;
        QTest::newRow("nothing in common") << u"abc"_s << u"xyz"_s << 3;
    }
    void slipsAreCounted()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const int, distance);
        QCOMPARE(editDistance(from, to), distance);
        QCOMPARE(editDistance(to, from), distance);
    }

    void itGivesUpBeyondTheMost()
    {
        QCOMPARE(editDistance(u"kitten", u"sitting", 3), 3);
        QCOMPARE(editDistance(u"kitten", u"sitting", 2), 3);
        QCOMPARE(editDistance(u"a", QString(10'000, u'b'), 4), 5);
    }
};

QTEST_GUILESS_MAIN(TestEditDistance)
#include "tst_editdistance.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/urlpath.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestUrlPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatAreNoneAreSeen_data()
    {
        QTest::addColumn<bool>("safe");
        QTest::newRow("/") << true;
        QTest::newRow("/v1/projects/ai-lab") << true;
        QTest::newRow("/v1/b/a..b/o/.hidden") << true;
        QTest::newRow("/v1/projects//secrets") << false;
        QTest::newRow("/v1/projects/") << false;
        QTest::newRow("/v1/b/../x") << false;
        QTest::newRow("/v1/b/.") << false;
    }
    void namesThatAreNoneAreSeen()
    {
        QFETCH(const bool, safe);
        QCOMPARE(isSegmentSafe(QString::fromLatin1(QTest::currentDataTag())), safe);
    }
};

QTEST_GUILESS_MAIN(TestUrlPath)
#include "tst_urlpath.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/statuskind.h"

#include <QTest>

using namespace slipway;

class TestStatusKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatusHasOneKindForEveryPeer_data();
    void aStatusHasOneKindForEveryPeer();
    void whatTheRequestCausedIsInvalidAndTheRestIsThePeersFault();
};

void TestStatusKind::aStatusHasOneKindForEveryPeer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no login") << 401 << ErrorKind::Unauthorized;
    QTest::newRow("no right") << 403 << ErrorKind::Forbidden;
    QTest::newRow("no such thing") << 404 << ErrorKind::NotFound;
    QTest::newRow("the peer waited too long") << 408 << ErrorKind::Timeout;
    QTest::newRow("somebody was faster") << 409 << ErrorKind::Conflict;
    QTest::newRow("an etag that no longer matches") << 412 << ErrorKind::Conflict;
    QTest::newRow("a history that is gone") << 410 << ErrorKind::Expired;
    QTest::newRow("too many requests") << 429 << ErrorKind::TooManyRequests;
    QTest::newRow("a bad gateway") << 502 << ErrorKind::Unavailable;
    QTest::newRow("overload") << 503 << ErrorKind::Unavailable;
    QTest::newRow("a gateway that waited too long") << 504 << ErrorKind::Unavailable;
}

void TestStatusKind::aStatusHasOneKindForEveryPeer()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    QCOMPARE(kindOfStatus(status), kind);
}

void TestStatusKind::whatTheRequestCausedIsInvalidAndTheRestIsThePeersFault()
{
    for (const int status : {400, 405, 413, 415, 418, 422, 499})
        QCOMPARE(kindOfStatus(status), ErrorKind::Invalid);
    for (const int status : {0, 302, 500, 501, 599, 999})
        QCOMPARE(kindOfStatus(status), ErrorKind::Internal);
}

QTEST_GUILESS_MAIN(TestStatusKind)
#include "tst_statuskind.moc"

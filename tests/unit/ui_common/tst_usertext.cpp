// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/usertext.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestUserText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheServerSaysFollowsWhatItMeans()
    {
        const UserText text =
            userText(fail(ErrorKind::Invalid, u"spec.replicas: must not be negative"_s).error());
        QCOMPARE(text.headline, u"This was refused as invalid: spec.replicas: must not be negative"_s);
    }

    void whatARecordingDoesNotHaveWasRefusedByNobody()
    {
        Error error =
            fail(ErrorKind::Invalid, u"The bundle does not have this log."_s, u"ns/pod/main"_s).error();
        error.reason = u"NotRecorded"_s;
        QCOMPARE(userText(error).headline, u"The bundle does not have this log."_s);
    }

    void theHintOfAnErrorWinsOverTheOneOfItsKind()
    {
        Error error = fail(ErrorKind::Unavailable, {}).error();
        const UserText general = userText(error);
        QCOMPARE(general.headline, u"The service cannot answer now."_s);
        QVERIFY(!general.advice.isEmpty());
        error.hint = u"Start the proxy."_s;
        QCOMPARE(userText(error).advice, u"Start the proxy."_s);
    }
};

QTEST_GUILESS_MAIN(TestUserText)
#include "tst_usertext.moc"

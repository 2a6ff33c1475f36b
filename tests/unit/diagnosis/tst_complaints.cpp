// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/complaints.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// What messages of any controller hold. Which conditions are complaints is the corpus' matter.
class TestComplaints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightsAreReadInEachApisWords_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("action");
        QTest::newRow("Kubernetes")
            << u"pods is forbidden: User \"system:serviceaccount:a:b\" cannot list resource "
               "\"pods\" in API group \"\" at the cluster scope"_s
            << u"list pods"_s;
        QTest::newRow("AWS")
            << u"User: arn:aws:sts::1:assumed-role/r/x is not authorized to perform: s3:CreateBucket on "
               "resource: \"arn:aws:s3:::w\" because no policy allows it"_s
            << u"s3:CreateBucket"_s;
        QTest::newRow("Google") << u"Error 403: Permission 'iam.roles.get' denied on resource 'projects/x'"_s
                                << u"iam.roles.get"_s;
        QTest::newRow("none") << u"the object has been modified"_s << QString();
    }
    void rightsAreReadInEachApisWords()
    {
        QFETCH(const QString, message);
        QFETCH(const QString, action);
        const auto refusal = diagnosis::missingRightIn(message);
        QCOMPARE(refusal ? refusal->action : QString(), action);
    }

    void waitingIsNoFailure()
    {
        for (const QString &words :
             {u"Deployment does not have minimum availability."_s, u"Update in progress"_s,
              u"Node not registered with cluster"_s, u"Replicas are progressing"_s})
            QVERIFY2(!diagnosis::speaksOfFailure(words), qPrintable(words));
        for (const QString &words : {u"gateway llm/edge not found"_s, u"AMISelector did not match any AMIs"_s,
                                     u"The number of replicas must be within 0 and 5."_s})
            QVERIFY2(diagnosis::speaksOfFailure(words), qPrintable(words));
    }
};

QTEST_GUILESS_MAIN(TestComplaints)
#include "tst_complaints.moc"

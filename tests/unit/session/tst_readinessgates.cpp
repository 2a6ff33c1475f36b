// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/readinessgates.h"

#include <QJsonArray>
#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestReadinessGates : public QObject
{
    Q_OBJECT

    const QString neg = u"cloud.google.com/load-balancer-neg-ready"_s;
    const QDateTime ready{{2026, 11, 30}, {10, 0}, QTimeZone::UTC};

    /// Whose containers are ready since @ref ready.
    QJsonObject pod(const QString &gate, const QString &status, const QString &reason = {},
                    const QString &message = {}) const
    {
        const QJsonObject own{
            {u"type"_s, gate}, {u"status"_s, status}, {u"reason"_s, reason}, {u"message"_s, message}};
        const QJsonObject containers{{u"type"_s, u"ContainersReady"_s},
                                     {u"status"_s, u"True"_s},
                                     {u"lastTransitionTime"_s, ready.toString(Qt::ISODate)}};
        return {{u"spec"_s,
                 QJsonObject{{u"readinessGates"_s, QJsonArray{QJsonObject{{u"conditionType"_s, gate}}}}}},
                {u"status"_s, QJsonObject{{u"conditions"_s, QJsonArray{containers, own}}}}};
    }

private Q_SLOTS:
    void anOpenGateSaysNothing()
    {
        QVERIFY(!gateWordOf({}, ready));
        QVERIFY(!gateWordOf(pod(neg, u"True"_s, u"LoadBalancerNegReady"_s), ready.addDays(1)));
    }

    void aClosedGateIsWaitedForAndThenAFault()
    {
        const QJsonObject waiting = pod(neg, u"False"_s, u"LoadBalancerNegNotReady"_s, u"Waiting."_s);
        const auto soon = gateWordOf(waiting, ready.addSecs(60));
        QVERIFY(soon && !soon->isFault);
        QCOMPARE(soon->text, u"the load balancer has not found it healthy: Waiting."_s);
        QVERIFY(gateWordOf(waiting, ready.addSecs(601))->isFault);
    }

    void aGateThatWasOpenedForWantOfAnAnswerIsAFault()
    {
        const auto word =
            gateWordOf(pod(neg, u"True"_s, u"LoadBalancerNegTimeout"_s, u"Timeout waiting."_s), ready);
        QVERIFY(word && word->isFault);
        QVERIFY(word->text.endsWith(u"Timeout waiting."_s));
    }

    void theGateOfAnotherControllerIsNamed()
    {
        QCOMPARE(gateWordOf(pod(u"example.com/licensed"_s, u"False"_s), ready)->text,
                 u"its readiness gate example.com/licensed is closed"_s);
        QVERIFY(
            gateWordOf(pod(u"target-health.elbv2.k8s.aws/tgb"_s, u"False"_s, u"Target.FailedHealthChecks"_s),
                       ready)
                ->text.startsWith(u"the load balancer"_s));
    }
};

QTEST_GUILESS_MAIN(TestReadinessGates)
#include "tst_readinessgates.moc"

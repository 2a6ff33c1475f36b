// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/callerplaces.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using Kind = CallerPlace::Kind;

class TestCallerPlaces : public QObject
{
    Q_OBJECT

    static Endpoint endpoint(int port = 8000, const QString &url = {})
    {
        return {.name = u"gemma"_s,
                .target = {.nameSpace = u"llm"_s, .kubeContext = u"demo cluster"_s},
                .service = u"gemma-svc"_s,
                .port = port,
                .url = url};
    }

private Q_SLOTS:
    void aBalancersAddressComesFirst()
    {
        const auto places = callerPlacesOf(endpoint(8000, u"https://llm.example.com/v1"_s));
        QCOMPARE(places.size(), 3);
        QCOMPARE(places.first().kind, Kind::Own);
        QCOMPARE(places.first().baseUrl, QUrl(u"https://llm.example.com/v1"_s));
        QVERIFY(places.first().command.isEmpty());
    }

    void withoutOneThePortIsForwardedByACommandThatNamesItsCluster()
    {
        const auto places = callerPlacesOf(endpoint(8000, u"http://gemma-svc.llm.svc:8000"_s));
        QCOMPARE(places.size(), 2);
        QCOMPARE(places.first().kind, Kind::Forwarded);
        QCOMPARE(places.first().baseUrl, QUrl(u"http://127.0.0.1:8000"_s));
        QCOMPARE(places.first().command,
                 u"kubectl --context 'demo cluster' -n llm port-forward service/gemma-svc 8000"_s);
        QCOMPARE(places.last().kind, Kind::InCluster);
        QCOMPARE(places.last().baseUrl, QUrl(u"http://gemma-svc.llm.svc:8000"_s));
    }

    void aPortThatOnlyRootMayOpenIsForwardedToAnother()
    {
        const auto places = callerPlacesOf(endpoint(80));
        QCOMPARE(places.first().baseUrl, QUrl(u"http://127.0.0.1:8080"_s));
        QVERIFY(places.first().command.endsWith(" service/gemma-svc 8080:80"_L1));
        QCOMPARE(places.last().baseUrl.port(), 80);
    }
};

QTEST_GUILESS_MAIN(TestCallerPlaces)
#include "tst_callerplaces.moc"

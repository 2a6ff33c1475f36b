// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/google/computefilter.h"
#include "app/sandbox/google/iampolicy.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace slipway::sandbox;

class TestIamPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rolesGrantWhatTheyContain_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("permission");
        QTest::addColumn<bool>("granted");
        QTest::newRow("owner may all") << u"roles/owner"_s << u"storage.objects.list"_s << true;
        QTest::newRow("viewer lists") << u"roles/viewer"_s << u"compute.regions.list"_s << true;
        QTest::newRow("viewer changes nothing")
            << u"roles/viewer"_s << u"container.clusters.update"_s << false;
        QTest::newRow("object viewer reads")
            << u"roles/storage.objectViewer"_s << u"storage.objects.get"_s << true;
        QTest::newRow("object viewer does not see the bucket")
            << u"roles/storage.objectViewer"_s << u"storage.buckets.get"_s << false;
        QTest::newRow("object creator does not list")
            << u"roles/storage.objectCreator"_s << u"storage.objects.list"_s << false;
        QTest::newRow("unknown role") << u"roles/storage.everything"_s << u"storage.objects.get"_s << false;
    }
    void rolesGrantWhatTheyContain()
    {
        QFETCH(QString, role);
        QFETCH(QString, permission);
        QFETCH(bool, granted);
        QCOMPARE(roleGrants(role, permission), granted);
    }

    void aStaleEtagIsRefusedAndAnAbsentOneOverwrites()
    {
        IamPolicy policy({{u"roles/viewer"_s, {u"user:a@example.com"_s}, {}}});
        const QString first = policy.etag();
        QCOMPARE(policy.set({}, first), IamPolicy::SetResult::Done);
        QVERIFY(policy.etag() != first);
        QCOMPARE(policy.set({}, first), IamPolicy::SetResult::EtagMismatch);
        QCOMPARE(policy.set({}, {}), IamPolicy::SetResult::Done);
    }

    void conditionsNeedVersionThree()
    {
        const IamPolicy policy(
            {{u"roles/viewer"_s, {u"user:a@example.com"_s}, {{u"expression"_s, u"request.time < x"_s}}}});
        QVERIFY(!policy.toJson(1)["bindings"_L1][0]["condition"_L1].isObject());
        QVERIFY(policy.toJson(3)["bindings"_L1][0]["condition"_L1].isObject());
        QCOMPARE(policy.toJson(3)["version"_L1].toInt(), 3);
        QVERIFY(!bindingsGrant(policy.bindings(), {u"user:a@example.com"_s}, u"compute.regions.list"_s));
    }

    void equalRolesAreMergedAndMalformedOnesRefused()
    {
        const QJsonArray twice{
            QJsonObject{{u"role"_s, u"roles/viewer"_s}, {u"members"_s, QJsonArray{u"user:a@b.c"_s}}},
            QJsonObject{{u"role"_s, u"roles/viewer"_s},
                        {u"members"_s, QJsonArray{u"user:a@b.c"_s, u"user:d@b.c"_s}}}};
        const auto bindings = bindingsFromJson({{u"bindings"_s, twice}});
        QVERIFY(bindings);
        QCOMPARE(bindings->size(), 1);
        QCOMPARE(bindings->first().members, (QStringList{u"user:a@b.c"_s, u"user:d@b.c"_s}));
        QVERIFY(!bindingsFromJson({{u"bindings"_s, u"none"_s}}));
        QVERIFY(!bindingsFromJson({{u"bindings"_s, QJsonArray{QJsonObject{{u"members"_s, QJsonArray{1}}}}}}));
    }

    void filtersMatch_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("matches");
        QTest::newRow("empty") << QString() << true;
        QTest::newRow("eq regex") << u"name eq g2.*"_s << true;
        QTest::newRow("eq is anchored") << u"name eq standard"_s << false;
        QTest::newRow("quoted") << u"name eq \"g2-standard-.*\""_s << true;
        QTest::newRow("or with bars") << u"(name eq \"ct5lp.*\")|(name eq \"g2.*\")"_s << true;
        QTest::newRow("or fails") << u"(name eq \"ct5lp.*\") OR (name eq \"ct6e.*\")"_s << false;
        QTest::newRow("and") << u"name=g2-standard-12 AND guestCpus=12"_s << true;
        QTest::newRow("and by neighbours") << u"(name eq g2.*) (guestCpus > 12)"_s << false;
        QTest::newRow("last segment of a URL") << u"zone eq us-central1-a"_s << true;
        QTest::newRow("has") << u"name:standard"_s << true;
    }
    void filtersMatch()
    {
        QFETCH(QString, filter);
        QFETCH(bool, matches);
        const auto parsed = ComputeFilter::parse(filter);
        QVERIFY(parsed);
        QCOMPARE(parsed->matches({{u"name"_s, u"g2-standard-12"_s},
                                  {u"guestCpus"_s, 12},
                                  {u"zone"_s, u"https://x/zones/us-central1-a"_s}}),
                 matches);
    }

    void malformedFiltersAreRefused()
    {
        for (const QString &filter : {u"name"_s, u"name eq"_s, u"(name eq a"_s, u"name eq a)"_s,
                                      u"name ~~ a"_s, u"("_s.repeated(500)})
            QVERIFY2(!ComputeFilter::parse(filter), qPrintable(filter.left(40)));
        // ANDs of ORs multiply: bounded instead of exhausting memory.
        QVERIFY(!ComputeFilter::parse(QStringList(12, u"(a=1 OR a=2 OR a=3)"_s).join(u" AND "_s)));
    }
};

QTEST_GUILESS_MAIN(TestIamPolicy)
#include "tst_iampolicy.moc"

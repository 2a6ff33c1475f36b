// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/findings/mutedfindings.h"

#include <QJsonArray>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// What is accepted is taken out and never lost.
class TestMutedFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFindingIsInOneOfTheTwoLists()
    {
        const SiftedFindings sifted =
            sift({finding(u"a"_s, u"one"_s), finding(u"a"_s, u"two"_s), finding(u"b"_s, u"one"_s)},
                 {mute(u"a"_s, u"one"_s)}, {});
        QCOMPARE(sifted.shown.size(), 2);
        QCOMPARE(sifted.muted.size(), 1);
        QCOMPARE(sifted.muted.first().finding.subject, u"one"_s);
        QCOMPARE(sifted.muted.first().mute.owner, u"somebody"_s);
    }

    void aMuteEndsWithItsVersion_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("seen");
        QTest::addColumn<bool>("isShown");
        QTest::addRow("none is given") << QString() << u"9.9"_s << false;
        QTest::addRow("not there yet") << u"0.19"_s << u"0.18.4"_s << false;
        QTest::addRow("just there") << u"0.19"_s << u"0.19.0"_s << true;
        QTest::addRow("well past it, and ten is more than nine") << u"0.9"_s << u"0.10.1"_s << true;
        QTest::addRow("with a v") << u"v1.30"_s << u"1.31"_s << true;
        QTest::addRow("it is not known what runs") << u"0.19"_s << QString() << false;
    }
    void aMuteEndsWithItsVersion()
    {
        QFETCH(const QString, version);
        QFETCH(const QString, seen);
        QFETCH(const bool, isShown);
        Mute accepted = mute(u"a"_s, u"one"_s);
        accepted.component = u"kserve-controller"_s;
        accepted.version = version;
        QMap<QString, QString> versions;
        if (!seen.isEmpty())
            versions.insert(u"kserve-controller"_s, seen);
        const SiftedFindings sifted = sift({finding(u"a"_s, u"one"_s)}, {accepted}, versions);
        QCOMPARE(sifted.shown.size(), isShown ? 1 : 0);
        QCOMPARE(sifted.muted.size(), isShown ? 0 : 1);
        if (isShown) // and it says why it is back
            QVERIFY(sifted.shown.first().evidence.constLast().value.contains(seen));
    }

    void jsonCountsThemAndListsThemWhenAsked()
    {
        const SiftedFindings sifted =
            sift({finding(u"a"_s, u"one"_s), finding(u"b"_s, u"one"_s)}, {mute(u"a"_s, u"one"_s)}, {});
        const QJsonObject without = siftedJson(sifted, false);
        QCOMPARE(without["muted"_L1].toInt(), 1);
        QCOMPARE(without["findings"_L1].toArray().size(), 1);
        const QJsonArray with = siftedJson(sifted, true)["findings"_L1].toArray();
        QCOMPARE(with.size(), 2);
        QCOMPARE(with.at(1)["id"_L1].toString(), u"a"_s);
        QCOMPARE(with.at(1)["muted"_L1]["reason"_L1].toString(), u"known"_s);
        QVERIFY(!with.at(0).toObject().contains("muted"_L1));
    }

private:
    static Finding finding(const QString &id, const QString &subject)
    {
        return {.id = id, .severity = Severity::Error, .title = id, .subject = subject};
    }
    static Mute mute(const QString &id, const QString &subject)
    {
        return {
            .id = u"m"_s, .finding = id, .subject = subject, .reason = u"known"_s, .owner = u"somebody"_s};
    }
};

QTEST_GUILESS_MAIN(TestMutedFindings)
#include "tst_mutedfindings.moc"

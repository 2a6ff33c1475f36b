// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/changelog.h"
#include "session/activity/activitytablemodel.h"
#include "store/storepaths.h"
#include "unit/plan/planworld.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestActivityRecorder : public QObject
{
    Q_OBJECT

    static Activity entry(qint64 id, const QString &what, Activity::Outcome outcome = Activity::Outcome::Done)
    {
        const QDateTime at(QDate(2026, 11, 28), QTime(12, 0), QTimeZone::UTC);
        return {.id = id,
                .started = at,
                .ended = at.addMSecs(1500),
                .who = u"alex@example.com"_s,
                .target = u"ai-lab"_s,
                .what = what,
                .command = u"kubectl apply -f x.yaml"_s,
                .planId = u"run"_s,
                .outcome = outcome};
    }

private Q_SLOTS:
    void aFreshReadingKeepsRowsWhereTheyAre()
    {
        ActivityTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show({entry(3, u"c"_s, Activity::Outcome::Running), entry(1, u"a"_s)});
        const QPersistentModelIndex kept = model.index(1, ActivityTableModel::WhatColumn);
        model.show(
            {entry(5, u"e"_s), entry(4, u"d"_s), entry(3, u"c"_s), entry(2, u"b"_s), entry(1, u"a"_s)});
        QCOMPARE(kept.row(), 4);
        QCOMPARE(kept.data().toString(), u"a"_s);
        QStringList shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown << model.index(row, ActivityTableModel::WhatColumn).data().toString();
        QCOMPARE(shown, (QStringList{u"e"_s, u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
        QCOMPARE(model.index(2, ActivityTableModel::OutcomeColumn).data().toString(),
                 ActivityTableModel::outcomeText(Activity::Outcome::Done));
        model.show({entry(5, u"e"_s), entry(1, u"a"_s)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(kept.row(), 1);
    }

    void exportsAreSafeForSpreadsheets()
    {
        const QByteArray csv = activitiesAsCsv({entry(1, u"=HYPERLINK(\"x\"),y"_s)});
        QVERIFY2(csv.contains("\"'=HYPERLINK(\"\"x\"\"),y\""), csv.constData());
        QVERIFY(csv.startsWith("started,ended,outcome,who,where,what,command,run,message\r\n"));
        QVERIFY(csv.contains("2026-11-28T12:00:00.000Z"));
        const QJsonObject json = QJsonDocument::fromJson(activitiesAsJson({entry(1, u"x"_s)})).object();
        QCOMPARE(json["activities"_L1][0]["command"_L1].toString(), u"kubectl apply -f x.yaml"_s);
    }

    void aSandboxKeepsToItself()
    {
        QTemporaryDir folder(scratchPattern());
        StorePaths person;
        person.state = folder.filePath(u"state"_s);
        const StorePaths sandbox = person.forSandbox(u"../../etc/slipway-sandbox-a1"_s);
        QVERIFY(sandbox.state.startsWith(person.state + u"/sandbox/"_s));
        QVERIFY(!sandbox.state.contains(u".."_s)); // an id is a name, never a way out of the folder
        QVERIFY(sandbox.databaseFile() != person.databaseFile());
        QVERIFY(QDir().mkpath(sandbox.state));
        forgetOldSandboxes(person, QDateTime::currentDateTimeUtc());
        QVERIFY(QDir(sandbox.state).exists()); // in use a moment ago
        forgetOldSandboxes(person, QDateTime::currentDateTimeUtc().addDays(2));
        QVERIFY(!QDir(sandbox.state).exists());
        QVERIFY(QDir(person.state).exists());
    }
};

QTEST_GUILESS_MAIN(TestActivityRecorder)
#include "tst_activityrecorder.moc"

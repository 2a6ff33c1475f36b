// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/findinglist.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

Finding make(const QString &id, Finding::State state, Severity severity, const QString &check = u"c"_s)
{
    return {
        .id = id, .severity = severity, .state = state, .title = id, .cause = u"because"_s, .check = check};
}

const Finding error = make(u"error"_s, Finding::State::Problem, Severity::Error, u"quota"_s);
const Finding warning = make(u"warning"_s, Finding::State::Problem, Severity::Warning, u"image"_s);
const Finding unknown = make(u"unknown"_s, Finding::State::CannotTell, Severity::Info, u"bucket"_s);
const Finding good = make(u"good"_s, Finding::State::Passed, Severity::Info, u"cluster"_s);

} // namespace

class TestFindingList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worstComesFirstAndPassedIsFolded()
    {
        FindingList list;
        list.setFindings({good, warning, unknown, error});
        QCOMPARE(list.shownTitles(), QStringList({u"error"_s, u"warning"_s, u"unknown"_s}));
        auto *passed = list.findChild<QToolButton *>(u"passedHead"_s);
        QVERIFY(passed->text().contains(u'1'));
        passed->click();
        QCOMPARE(list.shownTitles().last(), u"good"_s);
    }

    void rowsAreOnlyAddedBelowWhileTheyStreamAndSortedAtTheEnd()
    {
        FindingList list;
        list.begin();
        list.showRunning(u"image"_s, u"Image"_s);
        list.showRunning(u"quota"_s, u"Quota"_s);
        list.merge(u"image"_s, {warning});
        list.merge(u"quota"_s, {error});
        QCOMPARE(list.shownTitles(), QStringList({u"warning"_s, u"error"_s}));
        QVERIFY(list.isStreaming());
        list.finish();
        QCOMPARE(list.shownTitles(), QStringList({u"error"_s, u"warning"_s}));
    }

    void oneCheckAgainReplacesOnlyItsOwn()
    {
        FindingList list;
        list.setFindings({error, warning});
        list.begin({u"quota"_s});
        Finding cured = make(u"quota fine"_s, Finding::State::Passed, Severity::Info, u"quota"_s);
        list.merge(u"quota"_s, {cured});
        list.finish();
        QCOMPARE(list.shownTitles(), QStringList{u"warning"_s});
        QCOMPARE(list.findings().size(), 2);
    }

    void severityIsSaidInWordsToo()
    {
        QStringList words;
        for (const Finding &finding : {error, warning, unknown, good})
            words << findingLook(finding).word + findingLook(finding).iconName;
        words.removeDuplicates();
        QCOMPARE(words.size(), 4);
    }

    void evidenceIsShownAsPlainText()
    {
        Finding hostile = error;
        hostile.title = u"<b>bold</b> &amp; <img src='http://x.invalid/a.png'>"_s;
        hostile.evidence = {{u"Pod/ns/<i>p</i>"_s, u"log"_s, u"<script>x</script>"_s}};
        FindingList list;
        list.setFindings({hostile});
        list.expand(hostile.id);
        for (const QLabel *label : list.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), label->pixmap().isNull() ? Qt::PlainText : label->textFormat());
        const auto *table = list.findChild<QTableWidget *>(u"evidence"_s);
        QVERIFY(table);
        QCOMPARE(table->item(0, 2)->text(), u"<script>x</script>"_s);
        QVERIFY(!table->item(0, 2)->toolTip().contains(u'<'));
    }

    void rerunAsksForThatCheckAndForAll()
    {
        FindingList list;
        list.setRerunVisible(true);
        list.setFindings({error});
        QSignalSpy asked(&list, &FindingList::rerunRequested);
        list.findChild<QToolButton *>(u"rerun:error"_s)->click();
        list.findChild<QPushButton *>(u"rerunAll"_s)->click();
        QCOMPARE(asked.at(0).at(0).toStringList(), QStringList{u"quota"_s});
        QCOMPARE(asked.at(1).at(0).toStringList(), QStringList());
    }

    void openedRowsStayOpenWhenTheSameComesAgain()
    {
        Finding told = error;
        told.evidence = {{u"o"_s, u"f"_s, u"v"_s}};
        FindingList list;
        list.setFindings({told});
        list.expand(told.id);
        list.begin({u"quota"_s});
        list.merge(u"quota"_s, {told});
        list.finish();
        QVERIFY(list.findChild<QTableWidget *>(u"evidence"_s));
    }

    void cannotTellIsNeitherPassedNorAFailure()
    {
        FindingList list;
        list.setFindings({unknown});
        QVERIFY(list.summaryText().endsWith(u": 1"_s));
        QVERIFY(list.findChild<QToolButton *>(u"passedHead"_s)->isHidden());
        QVERIFY(!list.findChild<QToolButton *>(u"unknownHead"_s)->isHidden());
    }
};

QTEST_MAIN(TestFindingList)
#include "tst_findinglist.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recordedcluster.h"
#include "ui/common/theme.h"
#include "ui/diagnosis/findinglist.h"
#include "ui/diagnosis/findingspage.h"
#include "ui/diagnosis/mutepanel.h"
#include "ui/diagnosis/proofpanel.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One that the Service would have to select.
QJsonObject shopPod()
{
    QJsonObject pod = FakeWorld::pod(u"shop-1"_s, true);
    QJsonObject metadata = pod["metadata"_L1].toObject();
    metadata.insert(u"labels"_s, QJsonObject{{u"app"_s, u"shop"_s}});
    pod.insert(u"metadata"_s, metadata);
    return pod;
}

/// A Service that selects by a label which its pods do not have.
QJsonObject lostService()
{
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"Service"_s},
            {u"metadata"_s,
             QJsonObject{{u"name"_s, u"shop"_s}, {u"namespace"_s, u"llm"_s}, {u"uid"_s, u"shop-uid"_s}}},
            {u"spec"_s,
             QJsonObject{{u"selector"_s, QJsonObject{{u"app"_s, u"shpo"_s}}},
                         {u"ports"_s, QJsonArray{QJsonObject{{u"port"_s, 80}, {u"targetPort"_s, 8080}}}}}}};
}

/// A container that waits for a Secret which nobody has made.
QJsonObject waitingPod()
{
    QJsonObject pod = FakeWorld::pod(u"shop-1"_s, false);
    QJsonObject spec = pod["spec"_L1].toObject();
    spec.insert(u"containers"_s,
                QJsonArray{QJsonObject{
                    {u"name"_s, u"shop"_s},
                    {u"image"_s, u"shop:1"_s},
                    {u"env"_s,
                     QJsonArray{QJsonObject{
                         {u"name"_s, u"KEY"_s},
                         {u"valueFrom"_s,
                          QJsonObject{{u"secretKeyRef"_s,
                                       QJsonObject{{u"name"_s, u"shop-key"_s}, {u"key"_s, u"key"_s}}}}}}}}}});
    pod.insert(u"spec"_s, spec);
    QJsonObject status{
        {u"phase"_s, u"Pending"_s},
        {u"containerStatuses"_s,
         QJsonArray{
             QJsonObject{{u"name"_s, u"shop"_s},
                         {u"ready"_s, false},
                         {u"restartCount"_s, 0},
                         {u"state"_s,
                          QJsonObject{{u"waiting"_s,
                                       QJsonObject{{u"reason"_s, u"CreateContainerConfigError"_s},
                                                   {u"message"_s, u"secret \"shop-key\" not found"_s}}}}}}}}};
    pod.insert(u"status"_s, status);
    return pod;
}

} // namespace

class TestFindingsPage : public QObject
{
    Q_OBJECT

    struct Look {
        FakeWorld world;
        RunStore runs{world.folder.filePath(u"runs.db"_s)};
        ActivityListModel activities{world.clock};
        ClusterDiagnosis diagnosis{*world.session};
        FindingsPage page{*world.session,
                          diagnosis,
                          {.changes =
                               [this] {
                                   return ChangeContext{.kube = world.session->kube(),
                                                        .clock = &world.clock,
                                                        .target = world.session->target()};
                               },
                           .runs = runs,
                           .activities = activities}};
    };

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void withoutAClusterItOffersToConnectAndAsksNobody()
    {
        Look look;
        look.page.show();
        look.page.pageShown();
        QVERIFY(!look.diagnosis.isLooking());
        QVERIFY(!look.page.findChild<QPushButton *>(u"lookAgain"_s)->isEnabled());
        QVERIFY(!look.page.findChild<QPushButton *>(u"saveBundle"_s)->isEnabled());
        QSignalSpy connectAsked(&look.page, &FindingsPage::connectRequested);
        look.page.findChild<EmptyState *>()->findChild<QPushButton *>()->click();
        QCOMPARE(connectAsked.count(), 1);
    }

    void aConnectedClusterIsLookedAtWhenThePageIsShown()
    {
        Look look;
        look.world.connectCluster();
        look.world.kube->put(waitingPod());
        look.page.show();
        look.page.pageShown();
        QTRY_VERIFY(look.diagnosis.lookedAt().isValid() && !look.diagnosis.isLooking());
        const QStringList titles = look.page.findChild<FindingList *>()->shownTitles();
        QVERIFY2(titles.join(u'\n').contains(u"shop-key"_s), qPrintable(titles.join(u'\n')));
        QVERIFY(look.diagnosis.troubles() >= 1);
        QVERIFY(look.page.findChild<QPushButton *>(u"saveBundle"_s)->isEnabled());
    }

    void findingsOfAClusterThatHangsSayOfWhenTheyAre()
    {
        Look look;
        look.world.connectCluster();
        look.page.show();
        look.page.pageShown();
        QVERIFY(eventually([&] { return !look.diagnosis.isLooking(); }));
        const auto *banner = look.page.findChild<Banner *>({}, Qt::FindDirectChildrenOnly);
        QVERIFY(banner->isHidden());
        const auto pass = [&look](std::chrono::milliseconds time) {
            for (auto passed = 0ms; passed < time; passed += 100ms) {
                look.world.clock.advance(100ms);
                turn();
            }
        };
        for (int i = 0; i < 3; ++i)
            look.world.kube->hangNext(u"raw"_s, {});
        pass(2s);
        QVERIFY(!banner->isHidden());
        QStringList said;
        for (const QLabel *label : banner->findChildren<QLabel *>())
            said << label->text();
        QVERIFY2(said.join(u'\n').contains(u"The findings are as of"_s), qPrintable(said.join(u'\n')));
        pass(20s);
        QVERIFY(banner->isHidden());
        look.page.pageHidden();
        look.world.kube->clearCalls();
        pass(5s);
        QVERIFY2(look.world.kube->calls().isEmpty(), qPrintable(look.world.kube->calls().join(u'\n')));
    }
    void anotherClusterForgetsWhatWasFound()
    {
        Look look;
        look.world.connectCluster();
        look.world.kube->put(waitingPod());
        look.diagnosis.look();
        QTRY_VERIFY(look.diagnosis.troubles() >= 1);
        look.world.session->disconnectCluster();
        QCOMPARE(look.diagnosis.source(), ClusterDiagnosis::Source::Nothing);
        QCOMPARE(look.diagnosis.troubles(), 0);
        QVERIFY(!look.diagnosis.hasBundle());
    }

    void aBundleIsReadWithoutACluster()
    {
        Look look;
        const QString file = look.world.folder.filePath(u"b.json"_s);
        {
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(QJsonDocument(QJsonObject{{u"format"_s, u"slipway-bundle/1"_s},
                                                {u"cluster"_s,
                                                 QJsonObject{{u"apiVersion"_s, u"v1"_s},
                                                             {u"kind"_s, u"List"_s},
                                                             {u"items"_s, QJsonArray{waitingPod()}}}},
                                                {u"listed"_s, QJsonArray{u"Pod"_s, u"Secret"_s}}})
                          .toJson());
        }
        look.diagnosis.openBundle(file);
        QTRY_COMPARE(look.diagnosis.source(), ClusterDiagnosis::Source::Bundle);
        QCOMPARE(look.diagnosis.subject(), u"b.json"_s);
        QVERIFY(look.diagnosis.troubles() >= 1);
    }

    void aBrokenBundleIsSaidAndLosesNothing()
    {
        Look look;
        look.world.connectCluster();
        look.world.kube->put(waitingPod());
        look.diagnosis.look();
        QTRY_VERIFY(look.diagnosis.troubles() >= 1);
        const QString file = look.world.folder.filePath(u"broken.json"_s);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("{\"cluster\": [");
        out.close();
        look.diagnosis.openBundle(file);
        QTRY_VERIFY(look.diagnosis.problem().has_value());
        QCOMPARE(look.diagnosis.problem()->kind, ErrorKind::Invalid);
        QVERIFY(look.diagnosis.troubles() >= 1);
        QCOMPARE(look.diagnosis.source(), ClusterDiagnosis::Source::Cluster);
    }

    void aSavedBundleIsForItsOwnerAloneAndWithoutSecrets()
    {
        Look look;
        look.world.connectCluster();
        look.world.kube->put({{u"apiVersion"_s, u"v1"_s},
                              {u"kind"_s, u"Secret"_s},
                              {u"metadata"_s, QJsonObject{{u"name"_s, u"s"_s}, {u"namespace"_s, u"llm"_s}}},
                              {u"data"_s, QJsonObject{{u"key"_s, u"Y2FuYXJ5LXZhbHVl"_s}}}});
        QVERIFY(!look.diagnosis.saveBundle(look.world.folder.filePath(u"early.json"_s)));
        look.diagnosis.look();
        QTRY_VERIFY(look.diagnosis.hasBundle());
        const QString file = look.world.folder.filePath(u"out.json"_s);
        QVERIFY(look.diagnosis.saveBundle(file));
        QFile in(file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        QVERIFY(!in.readAll().contains("Y2FuYXJ5LXZhbHVl"));
        QVERIFY(!(in.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void aFixIsPreviewedAppliedAndLookedAtAgain()
    {
        Look look;
        look.world.connectCluster();
        look.world.kube->put(shopPod());
        look.world.kube->put(lostService());
        look.page.show();
        look.page.pageShown();
        QTRY_VERIFY(look.diagnosis.lookedAt().isValid() && !look.diagnosis.isLooking());
        const auto found = std::ranges::find_if(look.diagnosis.findings(), [](const Finding &finding) {
            return std::ranges::any_of(finding.remedies, [](const Remedy &remedy) {
                return remedy.change && remedy.change->object().contains(u"shop"_s);
            });
        });
        QVERIFY(found != look.diagnosis.findings().end());
        const QDateTime before = look.diagnosis.lookedAt();
        const QString titleBefore = found->title;
        look.world.clock.advance(std::chrono::seconds(3));
        auto *panel = look.page.findChild<FixPanel *>();
        Q_EMIT look.page.findChild<FindingList *>()->fixRequested(found->remedies.first(), *found);
        QVERIFY(panel->isOpen());
        auto *apply = panel->findChild<QPushButton *>(u"fixApply"_s);
        QTRY_VERIFY(apply->isEnabled()); // the preview has come
        QCOMPARE(look.world.kube->object(u"Service"_s, u"llm"_s, u"shop"_s)
                     ->value("spec"_L1)["selector"_L1]["app"_L1]
                     .toString(),
                 u"shpo"_s);
        apply->click();
        QTRY_COMPARE(look.world.kube->object(u"Service"_s, u"llm"_s, u"shop"_s)
                         ->value("spec"_L1)["selector"_L1]["app"_L1]
                         .toString(),
                     u"shop"_s);
        QTRY_VERIFY(look.diagnosis.lookedAt() > before);
        QVERIFY(!panel->isOpen());
        // Not because it was applied: because the rule has looked again.
        auto *proof = look.page.findChild<QLabel *>(u"proofText"_s);
        QVERIFY(proof->isVisibleTo(&look.page));
        QTRY_VERIFY2(proof->text().contains(titleBefore), qPrintable(proof->text()));
        QVERIFY(proof->text().contains(u"no longer found"_s));
        // And there is a way back.
        look.page.findChild<QPushButton *>(u"proofTakeBack"_s)->click();
        QTRY_COMPARE(look.world.kube->object(u"Service"_s, u"llm"_s, u"shop"_s)
                         ->value("spec"_L1)["selector"_L1]["app"_L1]
                         .toString(),
                     u"shpo"_s);
        QTRY_VERIFY(proof->text().contains(u"as it was"_s));
        QTRY_VERIFY(std::ranges::any_of(look.diagnosis.findings(), [&titleBefore](const Finding &each) {
            return each.title == titleBefore;
        }));
    }

    void aBundleIsBrowsedAsARecordedCluster()
    {
        Look look;
        look.world.connectCluster();
        look.world.kube->put(waitingPod());
        look.page.show();
        look.page.pageShown();
        QTRY_VERIFY(look.diagnosis.lookedAt().isValid() && !look.diagnosis.isLooking());
        const qsizetype found = look.diagnosis.findings().size();
        QVERIFY(found > 0);
        auto *browse = look.page.findChild<QPushButton *>(u"browseBundle"_s);
        QVERIFY(browse->isHidden()); // of a live cluster all is to be seen
        const QString file = look.world.folder.filePath(u"bundle.json"_s);
        QVERIFY(look.diagnosis.saveBundle(file));
        look.diagnosis.openBundle(file);
        QTRY_COMPARE(look.diagnosis.source(), ClusterDiagnosis::Source::Bundle);
        QTRY_VERIFY(!browse->isHidden());
        browse->click();
        QTRY_VERIFY(recordOf(look.world.session->kube()));
        QTRY_VERIFY(browse->isHidden());
        QVERIFY(isReadOnly(look.world.session->kube()));
        QCOMPARE(run(look.world.session->kube()->list(kinds::pods(), {}, {}))->items.size() > 0, true);
        // Looked at again, it is the file that is read, and what is in it is found.
        const QDateTime before = look.diagnosis.lookedAt();
        look.world.clock.advance(std::chrono::seconds(5));
        look.page.findChild<QPushButton *>(u"lookAgain"_s)->click();
        QTRY_VERIFY(look.diagnosis.lookedAt() > before);
        QCOMPARE(look.diagnosis.source(), ClusterDiagnosis::Source::Bundle);
        QCOMPARE(look.diagnosis.findings().size(), found);
    }

    void findingsOfARecordingFollowItsMoment()
    {
        Look look;
        const auto textOf = [](const QJsonObject &object) {
            return QJsonDocument(object).toJson(QJsonDocument::Compact);
        };
        const QString file = look.world.folder.filePath(u"r.jsonl"_s);
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly));
        const QJsonObject bundle{
            {u"now"_s, u"2026-11-21T10:00:00Z"_s},
            {u"listed"_s, QJsonArray{u"Pod"_s, u"Secret"_s, u"Event"_s}},
            {u"cluster"_s, QJsonObject{{u"kind"_s, u"List"_s}, {u"items"_s, QJsonArray()}}}};
        written.write("{\"format\":\"slipway-recording/1\"," + textOf(bundle).sliced(1) + '\n');
        written.write(
            textOf({{u"at"_s, u"2026-11-21T10:10:00.000Z"_s},
                    {u"watch"_s, QJsonObject{{u"type"_s, u"ADDED"_s}, {u"object"_s, waitingPod()}}}})
            + '\n');
        written.write("{\"at\":\"2026-11-21T10:20:00.000Z\"}\n");
        written.close();
        look.page.show();
        look.page.pageShown();
        look.diagnosis.openBundle(file);
        auto *play = look.page.findChild<QPushButton *>(u"browseBundle"_s);
        QTRY_VERIFY(!play->isHidden());
        QCOMPARE(play->text(), u"Pla&y it"_s);
        const qsizetype atTheEnd = look.diagnosis.findings().size();
        QVERIFY(atTheEnd > 0);
        play->click();
        // Played from its beginning, where nothing was wrong yet.
        QTRY_VERIFY(look.diagnosis.asOf().isValid() && !look.diagnosis.isLooking());
        QTRY_COMPARE(look.diagnosis.findings().size(), 0);
        Playback *playback = look.world.session->clusterClock().playback();
        QVERIFY(playback);
        playback->seek(playback->recording()->endsAt());
        look.diagnosis.lookIfMoved();
        QTRY_COMPARE(look.diagnosis.findings().size(), atTheEnd);
        playback->seek(playback->recording()->beginsAt());
        look.diagnosis.lookIfMoved();
        QTRY_COMPARE(look.diagnosis.findings().size(), 0);
        // Let go of, its findings are nobody's.
        look.world.session->disconnectCluster();
        QTRY_VERIFY(!look.diagnosis.asOf().isValid());
    }

    // FIELD test 15: both managers are named, and where the change would last.
    void fault15AFixThatAControllerSetsBackIsSaid()
    {
        Look look;
        look.world.connectCluster();
        look.world.kube->put(shopPod());
        const QJsonObject broken = lostService();
        look.world.kube->put(broken);
        look.page.show();
        look.page.pageShown();
        QTRY_VERIFY(look.diagnosis.lookedAt().isValid() && !look.diagnosis.isLooking());
        const auto found = std::ranges::find_if(look.diagnosis.findings(), [](const Finding &finding) {
            return std::ranges::any_of(finding.remedies, [](const Remedy &remedy) {
                return remedy.change && remedy.change->object().contains(u"shop"_s);
            });
        });
        QVERIFY(found != look.diagnosis.findings().end());
        Q_EMIT look.page.findChild<FindingList *>()->fixRequested(found->remedies.first(), *found);
        auto *apply = look.page.findChild<FixPanel *>()->findChild<QPushButton *>(u"fixApply"_s);
        QTRY_VERIFY(apply->isEnabled());
        const QString title = found->title;
        apply->click();
        const auto selected = [&look] {
            return look.world.kube->object(u"Service"_s, u"llm"_s, u"shop"_s)
                ->value("spec"_L1)["selector"_L1]["app"_L1]
                .toString();
        };
        QTRY_COMPARE(selected(), u"shop"_s);
        auto *said = look.page.findChild<QLabel *>(u"proofSetBack"_s);
        QVERIFY2(said->isHidden(), qPrintable(said->text()));
        QTRY_VERIFY(look.world.kube->calls().contains(u"watch Service"_s));
        for (int round = 0; round < 2; ++round) {
            if (round > 0) { // somebody sets it anew
                QJsonObject ours = *look.world.kube->object(u"Service"_s, u"llm"_s, u"shop"_s);
                QJsonObject spec = ours["spec"_L1].toObject();
                spec.insert("selector"_L1, QJsonObject{{u"app"_s, u"shop"_s}});
                ours.insert("spec"_L1, spec);
                look.world.kube->put(ours);
                QTRY_VERIFY(said->isHidden());
            }
            look.world.clock.advance(std::chrono::seconds(4));
            QJsonObject again = broken;
            QJsonObject metadata = again["metadata"_L1].toObject();
            metadata.insert("labels"_L1, QJsonObject{{u"kro.run/instance-name"_s, u"my-shop"_s}});
            metadata.insert("managedFields"_L1,
                            QJsonArray{QJsonObject{
                                {u"manager"_s, u"kro"_s},
                                {u"fieldsV1"_s,
                                 QJsonObject{{u"f:spec"_s,
                                              QJsonObject{{u"f:selector"_s,
                                                           QJsonObject{{u"f:app"_s, QJsonObject()}}}}}}}}});
            again.insert("metadata"_L1, metadata);
            look.world.kube->put(again);
            QTRY_VERIFY(!said->isHidden());
            for (const QString &part : {u"kro"_s, u"Slipway"_s, u".spec.selector.app"_s, u"my-shop"_s})
                QVERIFY2(said->text().contains(part), qPrintable(said->text()));
        }
        QVERIFY2(said->text().contains(u"2 times"_s), qPrintable(said->text()));
        // What had helped for a while is found again, and not called resolved.
        QTRY_VERIFY(std::ranges::any_of(look.diagnosis.findings(),
                                        [&title](const Finding &each) { return each.title == title; }));
        QCOMPARE(look.page.findChild<ProofPanel *>()->findChild<StatusPill *>()->text(), u"Set back"_s);
    }

    void whatIsAcceptedIsCountedListedAndTakenBack()
    {
        Look look;
        auto database = Database::open(u":memory:"_s, mainDatabaseOptions());
        QVERIFY(database);
        MuteStore mutes(**database);
        look.diagnosis.setMutes([&mutes] { return &mutes; });
        look.world.connectCluster();
        look.world.kube->put(waitingPod());
        look.page.resize(900, 700);
        look.page.show();
        look.page.pageShown();
        QTRY_VERIFY(look.diagnosis.lookedAt().isValid() && !look.diagnosis.isLooking());
        const int before = look.diagnosis.troubles();
        QVERIFY(before >= 1);
        const auto found = std::ranges::find_if(look.diagnosis.findings(), [](const Finding &finding) {
            return finding.id == "config.secret-missing"_L1;
        });
        QVERIFY(found != look.diagnosis.findings().end());
        const QString id = found->id;
        auto *list = look.page.findChild<FindingList *>();
        list->findChild<QToolButton *>(u"mute:"_s + id)->click();
        auto *panel = look.page.findChild<MutePanel *>();
        QVERIFY(panel->isOpen());
        auto *accept = panel->findChild<QPushButton *>(u"muteAccept"_s);
        QVERIFY(!accept->isEnabled()); // why, and by whom
        panel->findChild<QLineEdit *>(u"muteReason"_s)->setText(u"the Secret comes with the release"_s);
        panel->findChild<QLineEdit *>(u"muteOwner"_s)->setText(u"shop team"_s);
        QVERIFY(accept->isEnabled());
        panel->findChild<QComboBox *>(u"muteComponent"_s)->setCurrentText(u"shop"_s);
        QVERIFY(!accept->isEnabled()); // a component without a version says nothing
        panel->findChild<QLineEdit *>(u"muteVersion"_s)->setText(u"2"_s);
        accept->click();
        QVERIFY(!panel->isOpen());
        QCOMPARE(look.diagnosis.troubles(), before - 1);
        QCOMPARE(look.diagnosis.muted().size(), 1);
        QVERIFY2(list->summaryText().contains(u"Accepted: 1"_s), qPrintable(list->summaryText()));
        auto *head = list->findChild<QToolButton *>(u"mutedHead"_s);
        QVERIFY(head->isVisibleTo(&look.page) && head->text().contains(u'1'));
        head->click();
        auto *why = list->findChild<QLabel *>(u"mutedWhy"_s);
        QVERIFY(why->isVisibleTo(&look.page) && why->text().contains(u"shop team"_s)
                && why->text().contains(u"shop 2"_s));
        // A new look keeps it accepted; the version's coming ends it.
        look.diagnosis.look();
        QTRY_VERIFY(!look.diagnosis.isLooking());
        QCOMPARE(look.diagnosis.muted().size(), 1);
        list->findChild<QPushButton *>(u"unmute:"_s + id)->click();
        QCOMPARE(look.diagnosis.muted().size(), 0);
        QCOMPARE(look.diagnosis.troubles(), before);
    }
};

QTEST_MAIN(TestFindingsPage)
#include "tst_findingspage.moc"

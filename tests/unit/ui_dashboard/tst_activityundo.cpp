// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Undo from an entry of the activity log.
#include "fakeworld.h"
#include "plan/kube/kubechanges.h"
#include "plan/planrunner.h"
#include "session/activity/activityrecorder.h"
#include "ui/activity/activitydetails.h"

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

struct World : FakeWorld {
    RunStore runs{folder.filePath(u"runs.db"_s)};
    ActivityListModel activities{clock};
    std::unique_ptr<ActivityRecorder> recorder;
    std::unique_ptr<ActivityDetails> panel;

    World()
    {
        connectCluster();
        recorder = std::make_unique<ActivityRecorder>(folder.filePath(u"log.db"_s), *session);
        session->setChangeLog(recorder.get());
        put(2);
    }
    void put(int replicas)
    {
        kube->put({{u"apiVersion"_s, u"apps/v1"_s},
                   {u"kind"_s, u"Deployment"_s},
                   {u"metadata"_s, QJsonObject{{u"name"_s, u"web"_s}, {u"namespace"_s, u"llm"_s}}},
                   {u"spec"_s, QJsonObject{{u"replicas"_s, replicas}}}});
    }
    ChangeContext context()
    {
        return {.kube = session->kube(),
                .clock = &clock,
                .target = session->target(),
                .log = session->changeLog()};
    }
    void settle()
    {
        for (int i = 0; i < 6; ++i) {
            turn();
            clock.advance(std::chrono::milliseconds(20));
        }
    }
    void carryOut(std::shared_ptr<Change> change)
    {
        Plan plan{.name = change->title(), .target = session->target()};
        plan.steps = {PlanStep{.id = u"fix"_s, .title = change->title(), .change = change}};
        PlanRunner runner(**runs.journal(), context());
        TaskHandle handle;
        handle.start([&](std::stop_token stop, ProgressSink) { return runner.deploy(plan, {}, {}, stop); });
        QTRY_VERIFY(!handle.isRunning());
    }
    void scaleTo(int replicas)
    {
        carryOut(
            std::make_shared<PatchObject>(u"apps/v1"_s, u"Deployment"_s, u"llm"_s, u"web"_s,
                                          QJsonObject{{u"spec"_s, QJsonObject{{u"replicas"_s, replicas}}}}));
    }
    void openNewest()
    {
        panel = std::make_unique<ActivityDetails>(recorder->latest(1)->first());
        panel->allowUndo(*session,
                         {.changes = [this] { return context(); }, .runs = runs, .activities = activities});
        panel->resize(440, 700);
        panel->show();
        settle();
    }
    QPushButton *button(const char *name) const
    {
        return panel->findChild<QPushButton *>(QLatin1StringView(name));
    }
    int replicas() const
    {
        const auto live = kube->object(u"Deployment"_s, u"llm"_s, u"web"_s);
        return live ? live->value("spec"_L1)["replicas"_L1].toInt() : -1;
    }
    void shot(const QString &name) const
    {
        if (const QString pictures = qEnvironmentVariable("SLIPWAY_SHOTS"); !pictures.isEmpty())
            panel->grab().save(QDir(pictures).filePath(name + u".png"_s));
    }
};

} // namespace

class TestActivityUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void anEntryIsUndoneAndSoIsItsUndo()
    {
        World world;
        world.scaleTo(5);
        world.openNewest();
        QTRY_VERIFY(world.button("undoActivity")->isVisible());
        world.button("undoActivity")->click();
        QTRY_VERIFY(world.button("fixApply")->isEnabled());
        QCOMPARE(world.replicas(), 5); // a dry run changes nothing
        world.shot(u"undo-preview"_s);
        world.button("fixApply")->click();
        QTRY_COMPARE(world.replicas(), 2);
        QTRY_COMPARE(world.recorder->latest(9)->size(), 2);
        world.settle();
        world.openNewest();
        QTRY_VERIFY(world.button("undoActivity")->isVisible());
        world.button("undoActivity")->click();
        QTRY_VERIFY(world.button("fixApply")->isEnabled());
        world.button("fixApply")->click();
        QTRY_COMPARE(world.replicas(), 5);
    }

    void whatSomebodyChangedSinceIsAskedAbout()
    {
        World world;
        world.scaleTo(5);
        world.put(9);
        world.openNewest();
        QTRY_VERIFY(world.button("undoActivity")->isVisible());
        world.button("undoActivity")->click();
        auto *overwrite = world.panel->findChild<QCheckBox *>(u"overwriteOthers"_s);
        QTRY_VERIFY(overwrite->isVisible());
        QVERIFY(!world.button("fixApply")->isEnabled());
        world.shot(u"undo-clash"_s);
        overwrite->click();
        QTRY_VERIFY(world.button("fixApply")->isEnabled());
        world.button("fixApply")->click();
        QTRY_COMPARE(world.replicas(), 2);
    }

    void whatDeletesAsksForTheName()
    {
        World world;
        world.carryOut(std::make_shared<ApplyObject>(
            QJsonObject{{u"apiVersion"_s, u"v1"_s},
                        {u"kind"_s, u"ConfigMap"_s},
                        {u"metadata"_s, QJsonObject{{u"name"_s, u"made"_s}, {u"namespace"_s, u"llm"_s}}},
                        {u"data"_s, QJsonObject{{u"a"_s, u"1"_s}}}}));
        world.openNewest();
        QTRY_VERIFY(world.button("undoActivity")->isVisible());
        world.button("undoActivity")->click();
        auto *name = world.panel->findChild<QLineEdit *>(u"fixName"_s);
        QTRY_VERIFY(name->isVisible());
        world.settle();
        QVERIFY(!world.button("fixApply")->isEnabled());
        name->setText(u"made"_s);
        QTRY_VERIFY(world.button("fixApply")->isEnabled());
        world.button("fixApply")->click();
        QTRY_VERIFY(!world.kube->object(u"ConfigMap"_s, u"llm"_s, u"made"_s));
    }

    void anEntryThatCannotBeUndoneSaysWhy()
    {
        World world;
        world.panel = std::make_unique<ActivityDetails>(
            Activity{.id = 1, .what = u"x"_s, .outcome = Activity::Outcome::Done});
        world.panel->allowUndo(*world.session,
                               {.changes = [&world] { return world.context(); },
                                .runs = world.runs,
                                .activities = world.activities});
        world.panel->show();
        auto *why = world.panel->findChild<QLabel *>(u"whyNotUndone"_s);
        QTRY_VERIFY(why->isVisible());
        QVERIFY(why->text().contains(u"journal"_s));
        QVERIFY(!world.button("undoActivity")->isVisible());
    }
};

QTEST_MAIN(TestActivityUndo)
#include "tst_activityundo.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Editing and deleting from an object's details.
#include "fakeworld.h"
#include "ui/common/widgets.h"
#include "ui/manifest/codeeditor.h"
#include "ui/resources/objectactions.h"
#include "ui/resources/objectpanel.h"

#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

struct World : FakeWorld {
    RunStore runs{folder.filePath(u"runs.db"_s)};
    ActivityListModel activities{clock};
    std::unique_ptr<ObjectPanel> panel;

    World()
    {
        connectCluster();
        kube->put({{u"apiVersion"_s, u"apps/v1"_s},
                   {u"kind"_s, u"Deployment"_s},
                   {u"metadata"_s, QJsonObject{{u"name"_s, u"web"_s}, {u"namespace"_s, u"llm"_s}}},
                   {u"spec"_s, QJsonObject{{u"replicas"_s, 2}, {u"paused"_s, false}}},
                   {u"status"_s, QJsonObject{{u"readyReplicas"_s, 2}}}});
        const QJsonObject deployment = *kube->object(u"Deployment"_s, u"llm"_s, u"web"_s);
        kube->put({{u"apiVersion"_s, u"apps/v1"_s},
                   {u"kind"_s, u"ReplicaSet"_s},
                   {u"metadata"_s,
                    QJsonObject{{u"name"_s, u"web-7"_s},
                                {u"namespace"_s, u"llm"_s},
                                {u"ownerReferences"_s,
                                 QJsonArray{QJsonObject{{u"kind"_s, u"Deployment"_s},
                                                        {u"name"_s, u"web"_s},
                                                        {u"uid"_s, uidOf(deployment)}}}}}}});
        open(kinds::deployments(), u"web"_s);
    }
    void open(const ResourceKind &kind, const QString &name)
    {
        panel =
            std::make_unique<ObjectPanel>(*session, ResourceRef{kind, u"llm"_s, name}, ObjectPanel::Fields());
        panel->allowChanges({.changes =
                                 [this] {
                                     return ChangeContext{.kube = session->kube(),
                                                          .clock = &clock,
                                                          .target = session->target()};
                                 },
                             .runs = runs,
                             .activities = activities});
        panel->resize(440, 640);
        panel->show();
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 6; ++i) {
            turn();
            clock.advance(std::chrono::milliseconds(20));
        }
    }
    QPushButton *button(const char *name) const
    {
        return panel->findChild<QPushButton *>(QLatin1StringView(name));
    }
    void click(const char *name)
    {
        button(name)->click();
        settle();
    }
    QPlainTextEdit *text() const { return panel->findChild<CodeEditor *>()->edit(); }
    QJsonObject live() const
    {
        return kube->object(u"Deployment"_s, u"llm"_s, u"web"_s).value_or(QJsonObject());
    }
    /// A picture to look at: SLIPWAY_SHOTS=folder.
    void shot(const QString &name) const
    {
        if (const QString pictures = qEnvironmentVariable("SLIPWAY_SHOTS"); !pictures.isEmpty())
            panel->grab().save(QDir(pictures).filePath(name + u".png"_s));
    }
};

} // namespace

class TestObjectActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void anEditIsShownByTheServersDryRunAndThenMade()
    {
        World world;
        world.click("editObject");
        QVERIFY(!world.text()->isReadOnly());
        QVERIFY(!world.text()->toPlainText().contains("status"_L1));
        world.shot(u"edit"_s);
        world.text()->setPlainText(world.text()->toPlainText().replace("replicas: 2"_L1, "replicas: 3"_L1));
        world.click("reviewEdit");
        QVERIFY(world.panel->findChild<FixPanel *>()->isOpen());
        QCOMPARE(world.live().value("spec"_L1)["replicas"_L1].toInt(), 2); // a dry run changes nothing
        QTRY_VERIFY(world.button("fixApply")->isEnabled());
        world.shot(u"review"_s);
        world.click("fixApply");
        QTRY_COMPARE(world.live().value("spec"_L1)["replicas"_L1].toInt(), 3);
        QTRY_VERIFY(!world.panel->actions()->isEditing());
        world.settle();
        QVERIFY(world.text()->toPlainText().contains("replicas: 3"_L1));
        QVERIFY(world.text()->isReadOnly());
        QCOMPARE(world.activities.rowCount(), 1);
    }

    void whatIsWrongStandsAtItsLineAndNothingIsAsked()
    {
        World world;
        world.click("editObject");
        world.text()->setPlainText(u"kind: [\n"_s);
        world.click("reviewEdit");
        QVERIFY(!world.panel->findChild<FixPanel *>()->isOpen());
        QCOMPARE(world.panel->findChild<CodeEditor *>()->problems().size(), 1);
        world.click("discardEdit");
        QVERIFY(world.text()->isReadOnly());
        QVERIFY(world.text()->toPlainText().contains("replicas: 2"_L1));
        world.click("editObject");
        world.click("reviewEdit"); // nothing was changed
        QVERIFY(!world.panel->findChild<FixPanel *>()->isOpen());
    }

    void deletingSaysWhatGoesAndWantsTheName()
    {
        World world;
        world.click("deleteObject");
        auto *radius = world.panel->findChild<QLabel *>(u"blastRadius"_s);
        QTRY_VERIFY2(radius->text().contains("ReplicaSet web-7"_L1), qPrintable(radius->text()));
        QVERIFY(!radius->isHidden());
        world.shot(u"delete"_s);
        QVERIFY(!world.button("fixApply")->isEnabled());
        auto *name = world.panel->findChild<QLineEdit *>(u"fixName"_s);
        name->setText(u"we"_s);
        QVERIFY(!world.button("fixApply")->isEnabled());
        name->setText(u"web"_s);
        QTRY_VERIFY(world.button("fixApply")->isEnabled());
        world.click("fixApply");
        QTRY_VERIFY(world.live().isEmpty()
                    || world.live().value("metadata"_L1)["deletionTimestamp"_L1].isString());
    }

    void leavingItChangesNothing()
    {
        World world;
        world.click("deleteObject");
        world.click("fixCancel");
        QVERIFY(!world.live().isEmpty());
        QVERIFY(!world.button("deleteObject")->isHidden());
    }

    void aReadOnlyContextOffersNoChange()
    {
        World world;
        QVERIFY(world.button("deleteObject")->isEnabled());
        world.protection = Protection::ReadOnly;
        world.open(kinds::deployments(), u"web"_s);
        for (const char *name : {"editObject", "deleteObject"}) {
            QVERIFY(!world.button(name)->isEnabled());
            QCOMPARE(world.button(name)->toolTip(), u"This context is read-only by the settings."_s);
        }
    }

    void secretsAreOnlyRead()
    {
        World world;
        world.kube->put({{u"apiVersion"_s, u"v1"_s},
                         {u"kind"_s, u"Secret"_s},
                         {u"metadata"_s, QJsonObject{{u"name"_s, u"s"_s}, {u"namespace"_s, u"llm"_s}}},
                         {u"data"_s, QJsonObject{{u"k"_s, u"djE="_s}}}});
        world.open(*wellKnownKind(u"v1"_s, u"Secret"_s), u"s"_s);
        QVERIFY(!world.button("editObject")->isEnabled());
        QVERIFY(!world.button("editObject")->toolTip().isEmpty());
        QVERIFY(world.button("deleteObject")->isEnabled());
    }
};

QTEST_MAIN(TestObjectActions)
#include "tst_objectactions.moc"

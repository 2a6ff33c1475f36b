// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The drift tab: what differs, and what brings it together, shown before it runs.
#include "ui/common/datatable.h"
#include "ui/dashboard/driftpanel.h"
#include "ui/dashboard/driftview.h"
#include "unit/session/driftworld.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

struct Tab {
    DriftWorld world;
    ActivityListModel activities{world.clock};
    DriftView view{*world.session, world.endpoint};

    Tab()
    {
        view.readFrom(*world.runs);
        view.allowChanges({.changes = [this] { return world.session->changeContext(demoTarget()); },
                           .runs = *world.runs,
                           .activities = activities});
        view.resize(1000, 700);
    }
    QString state() const { return view.findChild<QLabel *>(u"driftState"_s)->text(); }
    QPushButton *button(const char *name) const
    {
        return view.findChild<QPushButton *>(QLatin1StringView(name));
    }
    bool read(int rows)
    {
        view.show();
        view.read();
        return eventually(
            [this, rows] { return view.model().rowCount() == rows && state().contains("read at"_L1); });
    }
    bool isPreviewed() const
    {
        return eventually([this] { return button("driftApply")->isEnabled(); });
    }
};

} // namespace

class TestDriftView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void noDriftOffersNothing()
    {
        Tab tab;
        tab.view.show();
        QVERIFY(eventually([&] { return tab.state().contains("agree"_L1); }));
        QVERIFY(!tab.button("driftToFiles")->isEnabled());
        QVERIFY(!tab.button("driftKeep")->isEnabled());
        QVERIFY(!tab.button("driftSaveValues")->isEnabled());
    }

    void theClustersValueIsKeptAfterAPreview()
    {
        Tab tab;
        tab.world.edit("--gpu-memory-utilization=0.9", "--gpu-memory-utilization=0.85");
        QVERIFY(tab.read(1));
        QSignalSpy counted(&tab.view, &DriftView::counted);
        tab.button("driftKeep")->click();
        QVERIFY(tab.view.panel()->isOpen());
        QVERIFY(!tab.view.table()->isVisible());
        QVERIFY(tab.isPreviewed());
        tab.button("driftApply")->click();
        QVERIFY(eventually([&] { return !counted.isEmpty(); }));
        QCOMPARE(counted.last().first().toInt(), 0);
        QVERIFY(tab.view.table()->isVisible());
        QCOMPARE(tab.world.read().recordedValues.value("gpuMemoryUtilization"_L1).toDouble(), 0.85);
    }

    void onlyTheSelectedLinesGoToTheFilesValues()
    {
        Tab tab;
        tab.world.edit("--gpu-memory-utilization=0.9", "--gpu-memory-utilization=0.85");
        tab.world.edit("\"replicas\":1", "\"replicas\":2");
        QVERIFY(tab.read(2));
        const int replicas = tab.view.model().rows().first().path == ".spec.replicas"_L1 ? 0 : 1;
        tab.view.table()->selectRow(replicas);
        QVERIFY(tab.button("driftToFiles")->text().contains("(1)"_L1));
        tab.button("driftToFiles")->click();
        QVERIFY(tab.isPreviewed());
        tab.button("driftApply")->click();
        QVERIFY(eventually([&] { return tab.view.model().rowCount() == 1; }));
        QVERIFY(tab.view.model().rows().first().now.contains("0.85"_L1));
    }

    void leavingItBringsTheTableBack()
    {
        Tab tab;
        tab.world.edit("\"replicas\":1", "\"replicas\":2");
        QVERIFY(tab.read(1));
        tab.button("driftToFiles")->click();
        tab.button("driftCancel")->click();
        QVERIFY(tab.view.table()->isVisible());
        QCOMPARE(tab.world.read().rows.size(), 1);
    }

    void whatTheFilesNoLongerHaveIsDeletedByItsNameOnly()
    {
        Tab tab;
        QByteArray text;
        const Drift drift = tab.world.read();
        for (const FileObject &each : drift.files->objects) {
            if (each.manifest.value("kind"_L1) != "Service"_L1)
                text += "---\n" + toYaml(YamlNode::fromJson(each.manifest));
        }
        tab.world.write(u"git/all.yaml"_s, text);
        tab.view.setSource({FilesSource::Kind::Manifests, tab.world.path(u"git"_s)});
        QVERIFY(tab.read(1));
        QCOMPARE(tab.view.model().rows().first().object,
                 u"Service/inference/"_s + tab.world.endpoint.service);
        tab.button("driftToFiles")->click();
        auto *name = tab.view.findChild<QLineEdit *>(u"driftName"_s);
        QVERIFY(name->isVisible());
        QVERIFY(eventually([&] {
            name->setText(tab.world.endpoint.service);
            return tab.button("driftApply")->isEnabled();
        }));
        name->setText(u"another"_s);
        QVERIFY(!tab.button("driftApply")->isEnabled());
    }
};

QTEST_MAIN(TestDriftView)
#include "tst_driftview.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "session/deploy/zonematrixmodel.h"
#include "ui/wizard/memorybar.h"
#include "ui/wizard/steplist.h"
#include "ui/wizard/steptimeline.h"
#include "ui/wizard/zonematrixview.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <numeric>

using namespace slipway;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QList<qint64>)

namespace {

const QString l4 = u"nvidia-l4"_s;
const QString a100 = u"nvidia-tesla-a100"_s;

ZoneMatrix matrix()
{
    ZoneMatrix m;
    m.zones = {u"asia-east1-a"_s, u"europe-west4-a"_s, u"europe-west4-b"_s, u"us-central1-a"_s};
    m.accelerators = {l4, a100};
    const auto cell = [&m](const QString &zone, const QString &accelerator, ZoneCell::Offer offer,
                           std::optional<double> limit, std::optional<double> price) {
        ZoneCell c{.zone = zone,
                   .region = zone.left(zone.lastIndexOf(u'-')),
                   .accelerator = accelerator,
                   .offer = offer};
        if (offer == ZoneCell::Offer::No)
            c.why = u"not offered in this zone"_s;
        if (limit)
            c.quota = ZoneCell::Quota{u"NVIDIA_GPUS"_s, *limit, 0};
        else
            c.quotaWhy = u"nobody answered"_s;
        if (price)
            c.price = Price{.amount = *price, .currency = u"USD"_s, .per = u"hour"_s};
        m.cells.append(c);
    };
    cell(u"asia-east1-a"_s, l4, ZoneCell::Offer::Yes, 8, 1.2);
    cell(u"asia-east1-a"_s, a100, ZoneCell::Offer::No, {}, {});
    cell(u"europe-west4-a"_s, l4, ZoneCell::Offer::Yes, 0, 0.8);
    cell(u"europe-west4-a"_s, a100, ZoneCell::Offer::Yes, {}, 3.7);
    cell(u"europe-west4-b"_s, l4, ZoneCell::Offer::Yes, 2, 0.8);
    cell(u"europe-west4-b"_s, a100, ZoneCell::Offer::Unknown, {}, {});
    cell(u"us-central1-a"_s, l4, ZoneCell::Offer::Yes, 1, 0.7);
    cell(u"us-central1-a"_s, a100, ZoneCell::Offer::No, {}, {});
    return m;
}

QString firstZone(const ZoneMatrixModel &model)
{
    return model.headerData(0, Qt::Vertical).toString();
}

} // namespace

class TestWizardWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsKnowTheirState_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("accelerator");
        QTest::addColumn<ZoneMatrixModel::CellState>("state");
        using S = ZoneMatrixModel::CellState;
        QTest::newRow("quota is left") << u"asia-east1-a"_s << l4 << S::Usable;
        QTest::newRow("quota of zero") << u"europe-west4-a"_s << l4 << S::NoQuota;
        QTest::newRow("quota not told") << u"europe-west4-a"_s << a100 << S::QuotaUnknown;
        QTest::newRow("zone did not answer") << u"europe-west4-b"_s << a100 << S::Unknown;
        QTest::newRow("not offered") << u"us-central1-a"_s << a100 << S::NotOffered;
    }
    void cellsKnowTheirState()
    {
        QFETCH(QString, zone);
        QFETCH(QString, accelerator);
        QFETCH(ZoneMatrixModel::CellState, state);
        ZoneMatrixModel model(Catalog::builtIn());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMatrix(matrix());
        const QModelIndex index = model.indexOf(zone, accelerator);
        QCOMPARE(index.data(ZoneMatrixModel::StateRole).value<ZoneMatrixModel::CellState>(), state);
        QVERIFY(index.data(ZoneMatrixModel::WhyRole)
                    .toString()
                    .contains(zone)); // always a sentence that says which
        QVERIFY(!index.data().toString().isEmpty());
    }

    void moreWantedThanLeftIsNoQuota()
    {
        ZoneMatrixModel model(Catalog::builtIn());
        model.setMatrix(matrix());
        model.setWanted(3);
        const auto state = model.indexOf(u"europe-west4-b"_s, l4)
                               .data(ZoneMatrixModel::StateRole)
                               .value<ZoneMatrixModel::CellState>();
        QCOMPARE(state, ZoneMatrixModel::CellState::NoQuota);
    }

    void ordersPutTheirBestFirstAndKeepRegionsTogether()
    {
        ZoneMatrixModel model(Catalog::builtIn());
        model.setMatrix(matrix());
        model.setHere(GeoPoint{52.5, 13.4}); // Berlin
        QCOMPARE(firstZone(model).left(12), u"europe-west4"_s);
        model.setOrder(ZoneMatrixModel::Order::Soonest);
        QCOMPARE(firstZone(model), u"asia-east1-a"_s); // eight free
        model.setOrder(ZoneMatrixModel::Order::Cheapest);
        QCOMPARE(firstZone(model), u"us-central1-a"_s);
        QStringList regions;
        for (int row = 0; row < model.rowCount(); ++row)
            regions << model.index(row, 0).data(ZoneMatrixModel::RegionRole).toString();
        QStringList once = regions;
        once.removeDuplicates();
        qsizetype changes = 1;
        for (qsizetype i = 1; i < regions.size(); ++i)
            changes += regions.at(i) != regions.at(i - 1) ? 1 : 0;
        QCOMPARE(changes, once.size());
    }

    void refusedAcceleratorsGoLastAndSayWhy()
    {
        ZoneMatrixModel model(Catalog::builtIn());
        model.setMatrix(matrix());
        model.setRefusals({{l4, u"This system runs on TPUs."_s}});
        QCOMPARE(model.headerData(1, Qt::Horizontal, ZoneMatrixModel::AcceleratorRole).toString(), l4);
        QCOMPARE(model.indexOf(u"asia-east1-a"_s, l4).data(ZoneMatrixModel::WhyRole).toString(),
                 u"This system runs on TPUs."_s);
    }

    void aDisabledCellIsNotChosenAndSaysWhy()
    {
        ZoneMatrixModel model(Catalog::builtIn());
        model.setMatrix(matrix());
        ZoneMatrixView view;
        view.setMatrixModel(&model);
        view.resize(700, 300);
        view.show();
        QSignalSpy chosen(&view, &ZoneMatrixView::cellChosen);
        QSignalSpy status(&view, &ZoneMatrixView::statusChanged);
        view.setCurrentIndex(model.indexOf(u"europe-west4-a"_s, l4));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.count(), 0);
        QVERIFY(status.last().at(0).toString().contains(u"quota"_s, Qt::CaseInsensitive));
        QVERIFY(!status.last().at(1).toBool());
        view.setCurrentIndex(model.indexOf(u"europe-west4-b"_s, l4));
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).toString(), u"europe-west4-b"_s);
        // Another order moves the rows, not the choice.
        model.setOrder(ZoneMatrixModel::Order::Cheapest);
        QCOMPARE(view.currentIndex(), model.indexOf(u"europe-west4-b"_s, l4));
    }

    void capacityThatTheModelDoesNotFitIsNotShownAsGood()
    {
        ZoneMatrixModel model(Catalog::builtIn());
        model.setMatrix(matrix());
        ZoneMatrixView view;
        view.setMatrixModel(&model);
        view.resize(700, 300);
        const auto corner = [&] {
            const QModelIndex index = model.indexOf(u"asia-east1-a"_s, l4);
            return view.viewport()->grab().toImage().pixelColor(view.visualRect(index).topLeft()
                                                                + QPoint(4, 4));
        };
        const QColor good = corner();
        model.setFits({{l4, false}});
        QVERIFY(corner() != good);
        QCOMPARE(corner(), view.palette().color(QPalette::Base));
        QVERIFY(model.indexOf(u"asia-east1-a"_s, l4)
                    .data(ZoneMatrixModel::WhyRole)
                    .toString()
                    .startsWith(u"The model does not fit on NVIDIA L4. "_s));
        model.setFits({{l4, true}});
        QCOMPARE(corner(), good);
    }

    void cellsSayTheirWholeWordWhereThereIsRoom()
    {
        ZoneMatrixModel model(Catalog::builtIn());
        model.setMatrix(matrix());
        model.setRefusals({{l4, u"This system runs on TPUs."_s}});
        ZoneMatrixView view;
        view.setMatrixModel(&model);
        view.resize(330, 300); // less than two whole words and a row's name need
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const int narrow = view.columnWidth(0);
        view.resize(2000, 300);
        QTRY_VERIFY2(view.columnWidth(0) > narrow, qPrintable(QString::number(narrow)));
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString word = model.index(0, column).data().toString();
            QVERIFY2(view.columnWidth(column)
                         >= QFontMetrics(secondaryFont(view.font())).horizontalAdvance(word) + 40,
                     qPrintable(word));
        }
    }

    void memoryBarAddsUpToWhatTheEngineSees_data()
    {
        QTest::addColumn<double>("utilization");
        QTest::newRow("default") << 0.9;
        QTest::newRow("low") << 0.5;
        QTest::newRow("high") << 0.97;
    }
    void memoryBarAddsUpToWhatTheEngineSees()
    {
        QFETCH(double, utilization);
        const Catalog &catalog = Catalog::builtIn();
        QJsonObject values{{u"model"_s, u"google/gemma-3-1b-it"_s},
                           {u"accelerator"_s, l4},
                           {u"gpuMemoryUtilization"_s, utilization},
                           {u"maxModelLen"_s, 8192}};
        const auto request = fitRequestOf(values, catalog);
        QVERIFY(request);
        const FitReport report = evaluateFit(*request);
        QVERIFY2(report.fits, qPrintable(report.reason));
        MemoryBar bar;
        bar.resize(600, 60);
        bar.setShares(memoryShares(report), u"NVIDIA L4"_s);
        const QList<qint64> bytes = bar.drawnBytes();
        QCOMPARE(std::accumulate(bytes.begin(), bytes.end(), qint64(0)), report.visibleBytes);
        QVERIFY(bar.accessibleName().contains(u"Weights"_s));
    }

    void memoryBarSaysHowMuchIsMissing()
    {
        const Catalog &catalog = Catalog::builtIn();
        QString largest;
        qint64 most = 0;
        for (const ModelSpec &model : catalog.models()) {
            if (model.parameters > most && !model.quantization) {
                most = model.parameters;
                largest = model.id;
            }
        }
        const auto request = fitRequestOf({{u"model"_s, largest}, {u"accelerator"_s, l4}}, catalog);
        QVERIFY(request);
        const MemoryShares shares = memoryShares(evaluateFit(*request));
        QVERIFY(shares.missingBytes > 0);
        qint64 sum = 0;
        for (const MemoryShare &share : shares.shares)
            sum += share.bytes;
        QCOMPARE(sum, shares.visibleBytes + shares.missingBytes);
    }

    void timelineFollowsTheRunAndOpensWhatFails()
    {
        FakeClock clock;
        StepTimeline timeline(clock);
        PlanStep addon{.id = u"addon"_s, .title = u"Turn it on"_s};
        addon.expected = std::chrono::minutes(5);
        timeline.setSteps({addon, PlanStep{.id = u"apply"_s, .title = u"Apply"_s}});
        QCOMPARE(timeline.stateOf(u"addon"_s), u"pending"_s);
        timeline.apply({.step = u"addon"_s, .state = u"running"_s, .message = u"waiting"_s});
        QCOMPARE(timeline.headline(), u"Turn it on"_s);
        timeline.apply({.step = u"addon"_s, .state = u"done"_s, .elapsedMs = 1000});
        timeline.apply({.step = u"apply"_s, .state = u"running"_s});
        QCOMPARE(timeline.doneCount(), 1);
        Error error;
        error.kind = ErrorKind::Forbidden;
        error.detail = u"deployments.apps is forbidden"_s;
        timeline.apply({.step = u"apply"_s, .state = u"failed"_s, .error = error});
        timeline.show();
        QVERIFY(timeline.isOpen(u"apply"_s));
        QVERIFY(!timeline.isOpen(u"addon"_s));
        // Resumed: the old error is gone.
        timeline.apply({.step = u"apply"_s, .state = u"running"_s});
        QVERIFY(!timeline.isOpen(u"apply"_s));
        timeline.apply({.step = u"no such step"_s, .state = u"done"_s});
        QCOMPARE(timeline.doneCount(), 1);
        // Stopped by the person: neither a failure nor something to explain to them.
        error.kind = ErrorKind::Cancelled;
        timeline.apply({.step = u"apply"_s, .state = u"failed"_s, .error = error});
        QCOMPARE(timeline.stateOf(u"apply"_s), u"stopped"_s);
        QVERIFY(!timeline.isOpen(u"apply"_s));
    }

    void stepsSayTheirStateAndUnreachableOnesCannotBeClicked()
    {
        StepList list({u"One"_s, u"Two"_s, u"Three"_s});
        list.setState(0, StepList::State::Done, true);
        list.setState(1, StepList::State::Current, true);
        QSignalSpy clicked(&list, &StepList::stepClicked);
        list.findChild<QToolButton *>(u"stepButton0"_s)->click();
        list.findChild<QToolButton *>(u"stepButton2"_s)->click();
        QCOMPARE(clicked.count(), 1);
        QVERIFY(list.findChild<QToolButton *>(u"stepButton0"_s)->accessibleName().contains(u"done"_s));
    }
};

QTEST_MAIN(TestWizardWidgets)
#include "tst_wizardwidgets.moc"

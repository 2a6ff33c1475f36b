// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What earlier attempts say of zones, in the matrix and in its order.
#include "session/deploy/stockmemory.h"
#include "session/deploy/zonematrixmodel.h"
#include "support/runtask.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QDateTime readAt(QDate(2026, 11, 30), QTime(12, 0), QTimeZone::UTC);

ZoneMatrix threeZones()
{
    ZoneMatrix matrix;
    matrix.accelerators = {u"nvidia-l4"_s};
    matrix.read = readAt;
    for (const QString &zone : {u"us-central1-a"_s, u"us-central1-b"_s, u"us-central1-c"_s}) {
        matrix.zones << zone;
        matrix.cells.append({.zone = zone,
                             .region = u"us-central1"_s,
                             .accelerator = u"nvidia-l4"_s,
                             .offer = ZoneCell::Offer::Yes,
                             .machineTypes = {u"g2-standard-8"_s},
                             .quota = ZoneCell::Quota{u"NVIDIA_L4_GPUS"_s, 8, 0}});
    }
    return matrix;
}

StockAttempt attempt(const QString &zone, int daysAgo, bool succeeded,
                     const QString &capacity = u"on-demand"_s)
{
    return {.provider = u"google"_s,
            .zone = zone,
            .machineType = u"g2-standard-8"_s,
            .accelerator = u"nvidia-l4"_s,
            .capacity = capacity,
            .at = readAt.addDays(-daysAgo).addSecs(2 * 3600),
            .succeeded = succeeded};
}

} // namespace

class TestStockMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void triesAreCountedAndTheLastIsSaid()
    {
        ZoneMatrix matrix = threeZones();
        addStock(matrix,
                 {attempt(u"us-central1-a"_s, 2, false), attempt(u"us-central1-a"_s, 5, true),
                  attempt(u"us-central1-a"_s, 9, false), attempt(u"us-central1-a"_s, 40, false)},
                 Catalog::builtIn());
        const ZoneCell &cell = matrix.cells.first();
        QCOMPARE(cell.stock.size(), 1);
        QCOMPARE(cell.stock.first().tries, 3); // forty days ago is too long ago
        QCOMPARE(cell.stock.first().stockouts, 2);
        QVERIFY(cell.ranOut);
        QCOMPARE(
            stockText(cell.stock),
            u"On demand: out of stock on 28 Nov at 14 h UTC, when last tried; 2 of 3 tries in 30 days failed."_s);
    }

    void aZoneNeverTriedSaysNothing()
    {
        ZoneMatrix matrix = threeZones();
        addStock(matrix, {attempt(u"us-central1-a"_s, 2, false)}, Catalog::builtIn());
        QVERIFY(matrix.cells.at(1).stock.isEmpty());
        QVERIFY(!matrix.cells.at(1).ranOut);
        QVERIFY(stockText(matrix.cells.at(1).stock).isEmpty());
        const QJsonArray zones = matrix.toJson(u"nvidia-l4"_s)["zones"_L1].toArray();
        QVERIFY(zones.at(1)["stock"_L1].isNull());
        QCOMPARE(zones.at(0)["stock"_L1].toArray().first()["stockouts"_L1].toInt(), 1);
        QCOMPARE(zones.at(0)["stock"_L1].toArray().first()["outOfStock"_L1], QJsonValue(true));
    }

    void spotAndOnDemandAreToldApart()
    {
        ZoneMatrix matrix = threeZones();
        addStock(matrix,
                 {attempt(u"us-central1-a"_s, 1, false, u"spot"_s), attempt(u"us-central1-a"_s, 2, true)},
                 Catalog::builtIn());
        QCOMPARE(matrix.cells.first().stock.size(), 2);
        QVERIFY(!matrix.cells.first().ranOut);
        QVERIFY(stockText(matrix.cells.first().stock).contains(u"Spot: out of stock on 29 Nov"_s));
        QVERIFY(stockText(matrix.cells.first().stock).contains(u"On demand: in stock on 28 Nov"_s));
    }

    void machinesAloneAreFoundByTheirType()
    {
        ZoneMatrix matrix = threeZones();
        StockAttempt byMachine = attempt(u"us-central1-b"_s, 2, false);
        byMachine.accelerator.clear();
        StockAttempt other = attempt(u"us-central1-c"_s, 2, false);
        other.accelerator = u"nvidia-tesla-t4"_s;
        addStock(matrix, {byMachine, other}, Catalog::builtIn());
        QVERIFY(matrix.cells.at(1).ranOut);
        QVERIFY(!matrix.cells.at(2).ranOut);
    }

    void zonesWithoutRecentStockoutsComeFirst()
    {
        ZoneMatrix matrix = threeZones();
        matrix.cells[0].quota->limit = 100; // the most quota, and no machine
        addStock(matrix,
                 {attempt(u"us-central1-a"_s, 2, false),
                  attempt(u"us-central1-b"_s, 9, false)}, // long enough ago to be tried again
                 Catalog::builtIn());
        ZoneMatrixModel model(Catalog::builtIn());
        QAbstractItemModelTester tester(&model);
        model.setMatrix(matrix);
        QCOMPARE(model.best(u"nvidia-l4"_s).data(ZoneMatrixModel::ZoneRole).toString(), u"us-central1-b"_s);
        model.setOrder(ZoneMatrixModel::Order::Soonest);
        QCOMPARE(model.index(2, 0).data(ZoneMatrixModel::ZoneRole).toString(), u"us-central1-a"_s);
        const QString why =
            model.indexOf(u"us-central1-a"_s, u"nvidia-l4"_s).data(ZoneMatrixModel::WhyRole).toString();
        QVERIFY2(why.contains(u"out of stock on 28 Nov at 14 h UTC"_s), qPrintable(why));
        // Where all are out it is still better than nothing.
        addStock(matrix,
                 {attempt(u"us-central1-a"_s, 2, false), attempt(u"us-central1-b"_s, 2, false),
                  attempt(u"us-central1-c"_s, 2, false)},
                 Catalog::builtIn());
        model.setMatrix(matrix);
        QVERIFY(model.best(u"nvidia-l4"_s).isValid());
    }

    void theArchiveIsReadAndNeverMade()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"slipway.db"_s);
        MeasurementArchive archive(file);
        ZoneMatrix matrix = threeZones();
        rememberStock(matrix, archive, Catalog::builtIn());
        QVERIFY(!QFileInfo::exists(file));
        auto database = Database::open(file, mainDatabaseOptions());
        QVERIFY(database);
        QVERIFY(StockAttempts(**database).keep({attempt(u"us-central1-a"_s, 2, false)}));
        rememberStock(matrix, archive, Catalog::builtIn());
        QVERIFY(matrix.cells.first().ranOut);
    }
};

QTEST_GUILESS_MAIN(TestStockMemory)
#include "tst_stockmemory.moc"

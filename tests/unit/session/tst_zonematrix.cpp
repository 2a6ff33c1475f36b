// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Google's matrix, where quota is read from Cloud Quotas, which publishes no usage.
#include "base/fakeclock.h"
#include "google/fakegoogleclient.h"
#include "session/deploy/zonematrix.h"
#include "support/runtask.h"

using namespace slipway;
using namespace Qt::StringLiterals;

class TestZoneMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLimitOfZeroIsNoQuotaAndAnotherIsNotKnown_data()
    {
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("none") << qint64(0) << true;
        QTest::newRow("eight, and who knows how many are in use") << qint64(8) << false;
    }
    void aLimitOfZeroIsNoQuotaAndAnotherIsNotKnown()
    {
        QFETCH(qint64, limit);
        QFETCH(bool, isKnown);
        const QString id = u"GPUS-PER-GPU-FAMILY-per-project-region"_s;
        FakeGoogleClient google;
        google.zoneList.items = {{.name = u"us-central1-a"_s, .region = u"us-central1"_s, .status = u"UP"_s}};
        google.acceleratorTypeList.items = {{.zone = u"us-central1-a"_s, .name = u"nvidia-h100-80gb"_s}};
        google.globalQuotas = {{.metric = u"GPUS_ALL_REGIONS"_s, .limit = 16, .usage = 0}};
        google.quotaInfos.insert(
            id,
            {.quotaId = id,
             .values = {{.dimensions = {{u"region"_s, u"us-central1"_s}, {u"gpu_family"_s, u"NVIDIA_H100"_s}},
                         .value = limit}}});
        FakeClock clock;
        const auto matrix = test::run(
            readZoneMatrix(google, clock, Catalog::builtIn(), u"ai-lab"_s, {u"nvidia-h100-80gb"_s}, {}, {}));
        QVERIFY(matrix);
        const ZoneCell &cell = matrix->cells.first();
        QVERIFY(cell.offer == ZoneCell::Offer::Yes);
        QCOMPARE(cell.quota.has_value(), isKnown);
        QVERIFY(!cell.usable(1));
        if (isKnown)
            QCOMPARE(cell.quota->free(), 0.0);
        else
            QVERIFY(!cell.quotaWhy.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestZoneMatrix)
#include "tst_zonematrix.moc"

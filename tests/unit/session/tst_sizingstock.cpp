// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What real tries of the last days change in the order of hardware.
#include "session/deploy/sizingstock.h"
#include "session/deploy/sizingtablemodel.h"

#include <QJsonArray>
#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 30), QTime(12, 0), QTimeZone::UTC);

const ModelSpec &llama8()
{
    return *Catalog::builtIn().model(u"meta-llama/Llama-3.1-8B-Instruct"_s);
}

SizingTarget chat(CloudProvider provider)
{
    return {.load = {.requestsPerSecond = 1, .promptTokens = 1000, .outputTokens = 250},
            .mostTtftMs = 2000,
            .mostItlMs = 100,
            .provider = provider};
}

QList<WeighedOption> weighed(CloudProvider provider, const QList<StockAttempt> &attempts)
{
    return weighedOptions(llama8(), chat(provider), Catalog::builtIn(), {}, attempts, now);
}

/// A try to get the machines of an option in a zone.
StockAttempt tryOf(const SizingOption &option, const QString &zone, int daysAgo, bool succeeded)
{
    const bool isGoogle = option.provider == CloudProvider::Google;
    return {.provider = isGoogle ? u"google"_s : u"aws"_s,
            .zone = zone,
            .machineType = option.machineType,
            .accelerator = isGoogle ? option.request.accelerator.id : QString(),
            .capacity = u"on-demand"_s,
            .at = now.addDays(-daysAgo).addSecs(2 * 3600),
            .succeeded = succeeded};
}

qsizetype rowOf(const QList<WeighedOption> &options, const SizingOption &wanted)
{
    for (qsizetype row = 0; row < options.size(); ++row) {
        const SizingOption &option = options.at(row).option;
        if (option.machineType == wanted.machineType && option.request.count == wanted.request.count
            && option.request.quantization == wanted.request.quantization)
            return row;
    }
    return -1;
}

qsizetype meetingOf(const QList<WeighedOption> &options)
{
    return std::ranges::count_if(options, [](const WeighedOption &each) { return each.option.meetsIt(); });
}

} // namespace

class TestSizingStock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void withoutTriesNothingIsSaidOrMoved()
    {
        const auto plain = sizingOptions(llama8(), chat(CloudProvider::Google), Catalog::builtIn());
        const auto options = weighed(CloudProvider::Google, {});
        QCOMPARE(options.size(), plain.size());
        for (qsizetype row = 0; row < plain.size(); ++row) {
            QCOMPARE(options.at(row).option.machineType, plain.at(row).machineType);
            QCOMPARE(options.at(row).option.request.count, plain.at(row).request.count);
            QVERIFY(!options.at(row).stock);
            QVERIFY(stockText(options.at(row).stock).isEmpty());
        }
        const QJsonObject json = toJson(chat(CloudProvider::Google), options);
        QVERIFY(json["options"_L1].toArray().first().toObject().contains(u"stock"_s));
        QVERIFY(json["options"_L1].toArray().first()["stock"_L1].isNull());
    }

    void whatRanOutInEveryZoneTriedComesAfterAllThatMeetIt()
    {
        const SizingOption cheapest = weighed(CloudProvider::Google, {}).first().option;
        const auto options = weighed(CloudProvider::Google,
                                     {tryOf(cheapest, u"us-central1-a"_s, 2, false),
                                      tryOf(cheapest, u"us-central1-b"_s, 3, false),
                                      tryOf(cheapest, u"us-central1-b"_s, 4, true)}); // its last try counts
        const qsizetype row = rowOf(options, cheapest);
        QVERIFY(options.at(row).stock.ranOut());
        QVERIFY(!options.first().stock.ranOut());
        QVERIFY(options.first().option.meetsIt());
        for (qsizetype i = 0; i < options.size(); ++i) {
            if (options.at(i).option.meetsIt() && !options.at(i).stock.ranOut())
                QVERIFY(i < row);
            if (!options.at(i).option.meetsIt())
                QVERIFY(i > row);
        }
        QCOMPARE(stockText(options.at(row).stock),
                 u"Out of stock on demand in us-central1-a, us-central1-b when last tried, on 28 Nov at 14 h "
                 u"UTC; 2 of 3 tries in 7 days failed."_s);
        const QJsonObject json =
            toJson(chat(CloudProvider::Google), options)["options"_L1].toArray().at(row).toObject();
        QCOMPARE(json["machineType"_L1].toString(), cheapest.machineType);
        QCOMPARE(json["stock"_L1]["outOfStock"_L1], QJsonValue(true));
        QCOMPARE(json["stock"_L1]["zonesOut"_L1].toArray().size(), 2);
        QCOMPARE(json["stock"_L1]["tries"_L1].toInt(), 3);
        QCOMPARE(json["stock"_L1]["stockouts"_L1].toInt(), 2);
        QCOMPARE(json["stock"_L1]["lastTry"_L1].toString(), u"2026-11-28T14:00:00Z"_s);
    }

    void whereOneZoneHadItNothingMoves()
    {
        const SizingOption cheapest = weighed(CloudProvider::Google, {}).first().option;
        const auto options = weighed(
            CloudProvider::Google,
            {tryOf(cheapest, u"us-central1-a"_s, 2, false), tryOf(cheapest, u"us-east4-a"_s, 3, true)});
        QCOMPARE(rowOf(options, cheapest), 0);
        QVERIFY(!options.first().stock.ranOut());
        QCOMPARE(options.first().stock.hadIn, QStringList{u"us-east4-a"_s});
        QVERIFY(stockText(options.first().stock).contains(u"out of stock in us-central1-a"_s));
    }

    void whatIsLongAgoOrSpotOrAnothersSaysNothing()
    {
        const SizingOption cheapest = weighed(CloudProvider::Google, {}).first().option;
        StockAttempt spot = tryOf(cheapest, u"us-central1-a"_s, 2, false);
        spot.capacity = u"spot"_s;
        StockAttempt other = tryOf(cheapest, u"us-central1-a"_s, 2, false);
        other.accelerator = u"nvidia-h100-80gb"_s;
        other.machineType = u"a3-highgpu-8g"_s;
        StockAttempt cloud = tryOf(cheapest, u"us-central1-a"_s, 2, false);
        cloud.provider = u"aws"_s;
        const auto options = weighed(CloudProvider::Google,
                                     {spot, other, cloud, tryOf(cheapest, u"us-central1-a"_s, 9, false)});
        QCOMPARE(rowOf(options, cheapest), 0);
        QVERIFY(!options.first().stock);
    }

    void machinesOfGoogleWithAsManyAcceleratorsAreOneStock()
    {
        StockAttempt larger{.provider = u"google"_s,
                            .zone = u"us-central1-a"_s,
                            .machineType = u"g2-standard-12"_s,
                            .accelerator = u"nvidia-l4"_s,
                            .capacity = u"on-demand"_s,
                            .at = now.addDays(-1)};
        const auto options = weighed(CloudProvider::Google, {larger});
        QList<int> out;
        for (const WeighedOption &each : options) {
            if (each.stock.ranOut() && !out.contains(each.option.request.count))
                out << each.option.request.count;
        }
        QCOMPARE(out, QList<int>{1}); // not those of machines with two or more
        larger.machineType.clear(); // what a pod waited for: which of the machines is not known
        const auto all = weighed(CloudProvider::Google, {larger});
        QVERIFY(std::ranges::all_of(all, [](const WeighedOption &each) {
            return each.stock.ranOut() == (each.option.request.accelerator.id == "nvidia-l4"_L1);
        }));
    }

    void onAwsAnotherInstanceTypeStandsInForOneThatRanOut()
    {
        const auto before = weighed(CloudProvider::Aws, {});
        const SizingOption cheapest = before.first().option;
        QVERIFY(Catalog::builtIn().machineTypesWith(cheapest.request.accelerator.id).size() > 1);
        const auto options = weighed(CloudProvider::Aws, {tryOf(cheapest, u"us-east-1a"_s, 1, false)});
        const qsizetype row = rowOf(options, cheapest);
        QVERIFY(options.at(row).stock.ranOut());
        const auto standsIn = std::ranges::find_if(options, [&cheapest](const WeighedOption &each) {
            return each.option.request.accelerator.id == cheapest.request.accelerator.id
                && each.option.request.count == cheapest.request.count
                && each.option.request.quantization == cheapest.request.quantization
                && each.option.machineType != cheapest.machineType;
        });
        QVERIFY(standsIn != options.end());
        QVERIFY(standsIn->option.meetsIt() && !standsIn->stock.ranOut());
        QVERIFY(standsIn - options.begin() < row);
        QCOMPARE(rowOf(before, standsIn->option), -1); // it was hidden behind the cheaper one
        // Where that machine alone was asked for, it alone is told of.
        SizingTarget only = chat(CloudProvider::Aws);
        only.accelerator = cheapest.machineType;
        for (const WeighedOption &each : weighedOptions(llama8(), only, Catalog::builtIn(), {},
                                                        {tryOf(cheapest, u"us-east-1a"_s, 1, false)}, now))
            QCOMPARE(each.option.machineType, cheapest.machineType);
        QVERIFY(meetingOf(options) > meetingOf(before));
    }

    void theTableComparesPricesWithStockAndTimesWithout()
    {
        const SizingOption cheapest = weighed(CloudProvider::Google, {}).first().option;
        const auto options = weighed(CloudProvider::Google, {tryOf(cheapest, u"us-central1-a"_s, 2, false)});
        const int row = int(rowOf(options, cheapest));
        SizingTableModel model;
        model.setOptions(options, QStringList(options.size()));
        const auto raw = [&model](int at, int column) {
            return model.index(at, column).data(SizingTableModel::SortRole).toDouble();
        };
        QVERIFY(model.isUsable(row)); // it may be had again
        for (int at = 0; at < row; ++at) {
            if (model.stockAt(at).ranOut())
                continue;
            QVERIFY(raw(at, SizingTableModel::PerHour) < raw(row, SizingTableModel::PerHour));
            QVERIFY(raw(at, SizingTableModel::PerMillion) < raw(row, SizingTableModel::PerMillion));
        }
        QVERIFY(raw(row, SizingTableModel::PerHour)
                < raw(model.rowCount() - 1, SizingTableModel::PerHour)); // which does not meet it
        QCOMPARE(raw(row, SizingTableModel::NextToken), cheapest.each.itlMs);
        QCOMPARE(model.index(row, SizingTableModel::Note).data().toString(), u"Out of stock lately"_s);
        QVERIFY(model.index(row, SizingTableModel::Note)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"us-central1-a"_s));
        QVERIFY(model.index(0, SizingTableModel::Note).data().toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSizingStock)
#include "tst_sizingstock.moc"

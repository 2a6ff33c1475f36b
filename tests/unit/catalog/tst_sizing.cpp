// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/serviceprice.h"
#include "catalog/sizing.h"

#include <QJsonArray>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const ModelSpec &llama8()
{
    return *Catalog::builtIn().model(u"meta-llama/Llama-3.1-8B-Instruct"_s);
}

SizingTarget chat(double rate)
{
    return {.load = {.requestsPerSecond = rate, .promptTokens = 1000, .outputTokens = 250},
            .mostTtftMs = 1000,
            .mostItlMs = 50};
}

} // namespace

class TestSizing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCheapestThatMeetsItComesFirst();
    void everyOptionKeepsItsPromise();
    void moreRequestsTakeMoreReplicas();
    void replicasShareAMachine();
    void whatDoesNotMeetItSaysWhy();
    void oneCloudOrOneAcceleratorMayBeAskedFor();
    void gpusThatBillApartAreInThePrice();
    void theJsonHasWhatTheTextHas();
};

void TestSizing::theCheapestThatMeetsItComesFirst()
{
    const auto options = sizingOptions(llama8(), chat(5), Catalog::builtIn());
    QVERIFY(options.size() > 20);
    QVERIFY(options.first().meetsIt() && options.first().perHour);
    double former = 0;
    int group = 0;
    for (const SizingOption &option : options) {
        const int own = !option.meetsIt() ? 2 : option.perHour ? 0 : 1;
        QVERIFY(own >= group);
        group = own;
        if (own == 0) {
            QVERIFY(option.perHour->amount >= former);
            former = option.perHour->amount;
        }
    }
}

void TestSizing::everyOptionKeepsItsPromise()
{
    const SizingTarget target = chat(8);
    for (const SizingOption &option : sizingOptions(llama8(), target, Catalog::builtIn())) {
        if (!option.meetsIt())
            continue;
        ServingLoad part = target.load;
        part.requestsPerSecond /= option.replicas;
        const auto estimate = estimateThroughput(option.request, evaluateFit(option.request), part);
        QVERIFY(estimate.isWithin(target.mostTtftMs, target.mostItlMs));
        QCOMPARE(estimate.itlMs, option.each.itlMs);
        if (option.replicas > 1) { // one fewer would not do
            part.requestsPerSecond = target.load.requestsPerSecond / (option.replicas - 1);
            QVERIFY(!estimateThroughput(option.request, evaluateFit(option.request), part)
                         .isWithin(target.mostTtftMs, target.mostItlMs));
        }
        if (option.perMillionTokens)
            QCOMPARE(*option.perMillionTokens, option.perHour->amount / (8 * 250 * 3600.0) * 1e6);
    }
}

void TestSizing::moreRequestsTakeMoreReplicas()
{
    const auto replicasAt = [](double rate) {
        SizingTarget target = chat(rate);
        target.accelerator = u"nvidia-h100-80gb"_s;
        for (const SizingOption &option : sizingOptions(llama8(), target, Catalog::builtIn())) {
            if (option.request.count == 1 && option.request.quantization.isEmpty())
                return option.replicas;
        }
        return -1;
    };
    QCOMPARE(replicasAt(1), 1);
    QVERIFY(replicasAt(60) > replicasAt(15));
}

void TestSizing::replicasShareAMachine()
{
    SizingTarget target = chat(200);
    target.accelerator = u"nvidia-h100-80gb"_s;
    for (const SizingOption &option : sizingOptions(llama8(), target, Catalog::builtIn())) {
        const MachineType *machine = Catalog::builtIn().machineType(option.machineType);
        QVERIFY(machine);
        if (!option.meetsIt() || machine->acceleratorCounts != QList{8})
            continue;
        const int onOne = 8 / option.request.count;
        QVERIFY(option.machines * onOne >= option.replicas);
        QVERIFY((option.machines - 1) * onOne < option.replicas);
    }
}

void TestSizing::whatDoesNotMeetItSaysWhy()
{
    const auto all = sizingOptions(*Catalog::builtIn().model(u"meta-llama/Llama-3.1-70B-Instruct"_s), chat(1),
                                   Catalog::builtIn());
    const auto l4 = std::ranges::find_if(all, [](const SizingOption &option) {
        return option.request.accelerator.id == "nvidia-l4"_L1 && option.request.count == 1;
    });
    QVERIFY(l4 != all.end());
    QVERIFY(!l4->meetsIt());
    QVERIFY2(l4->whyNot.contains(u"GiB"_s), qPrintable(l4->whyNot));
    SizingTarget quick = chat(1);
    quick.mostItlMs = 3;
    quick.accelerator = u"nvidia-l4"_s;
    for (const SizingOption &option : sizingOptions(llama8(), quick, Catalog::builtIn())) {
        QVERIFY(!option.meetsIt());
        QVERIFY2(!option.whyNot.isEmpty(), qPrintable(option.machineType));
    }
}

void TestSizing::oneCloudOrOneAcceleratorMayBeAskedFor()
{
    SizingTarget target = chat(1);
    target.provider = CloudProvider::Aws;
    for (const SizingOption &option : sizingOptions(llama8(), target, Catalog::builtIn()))
        QCOMPARE(option.provider, CloudProvider::Aws);
    for (const SizingOption &option : sizingOptions(llama8(), target, Catalog::builtIn()))
        QVERIFY(option.request.accelerator.vendor != AcceleratorVendor::AwsNeuron);
    target.accelerator = u"inferentia2"_s;
    QVERIFY(!sizingOptions(llama8(), target, Catalog::builtIn()).isEmpty());
    target.accelerator = u"g5.xlarge"_s;
    const auto one = sizingOptions(llama8(), target, Catalog::builtIn());
    QVERIFY(!one.isEmpty());
    for (const SizingOption &option : one)
        QCOMPARE(option.machineType, u"g5.xlarge"_s);
}

void TestSizing::gpusThatBillApartAreInThePrice()
{
    const MachineType *n1 = Catalog::builtIn().machineType(u"n1-standard-4"_s);
    QVERIFY(n1 && n1->price);
    const auto two = machinePerHour(*n1, 2);
    const auto gpu = servicePerHour(u"google/gpu/nvidia-tesla-t4"_s, 2);
    QVERIFY(two && gpu);
    QCOMPARE(two->amount, n1->price->amount + gpu->amount);
    const MachineType *g2 = Catalog::builtIn().machineType(u"g2-standard-4"_s);
    QCOMPARE(machinePerHour(*g2, 1)->amount, g2->price->amount);
}

void TestSizing::theJsonHasWhatTheTextHas()
{
    const SizingTarget target = chat(5);
    const auto options = sizingOptions(llama8(), target, Catalog::builtIn());
    const QJsonObject json = toJson(target, options);
    QCOMPARE(json.value("target"_L1).toObject().value("requestsPerSecond"_L1).toDouble(), 5.0);
    const QJsonArray list = json.value("options"_L1).toArray();
    QCOMPARE(list.size(), options.size());
    const QJsonObject first = list.first().toObject();
    QVERIFY(first.value("meetsTarget"_L1).toBool());
    QCOMPARE(first.value("replicas"_L1).toInt(), options.first().replicas);
    QCOMPARE(first.value("price"_L1).toObject().value("amount"_L1).toDouble(),
             options.first().perHour->amount);
    const QJsonObject last = list.last().toObject();
    QVERIFY(!last.value("whyNot"_L1).toString().isEmpty());
    QVERIFY(!last.contains("price"_L1));
}

QTEST_GUILESS_MAIN(TestSizing)
#include "tst_sizing.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/serviceprice.h"
#include "catalog/sizing.h"

#include <QJsonArray>
#include <QTest>
#include <QTimeZone>

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

FitRequest onL4(int count = 1, const QString &quantization = {})
{
    FitRequest request{
        .model = llama8(), .accelerator = *Catalog::builtIn().acceleratorFor(u"nvidia-l4"_s), .count = count};
    request.quantization = quantization;
    request.maxModelLen = 2048;
    return request;
}

/// What an endpoint would have measured whose chips take so much longer than estimated.
MeasuredSpeed measuredAs(const FitRequest &request, SpeedCorrection factors, double rate = 0.5)
{
    const ServingLoad load{.requestsPerSecond = rate, .promptTokens = 1000, .outputTokens = 250};
    const ThroughputEstimate seen = estimateThroughput(request, evaluateFit(request), load, factors);
    return {.request = request,
            .load = load,
            .ttftMs = seen.ttftMs,
            .itlMs = seen.itlMs,
            .at = QDateTime(QDate(2026, 11, 20), QTime(12, 0), QTimeZone::UTC),
            .endpoint = u"chat"_s};
}

SizingOption optionOf(const QList<SizingOption> &options, const FitRequest &request)
{
    const auto found = std::ranges::find_if(options, [&request](const SizingOption &option) {
        return option.request.accelerator.id == request.accelerator.id
            && option.request.count == request.count && option.request.quantization == request.quantization;
    });
    return found == options.end() ? SizingOption() : *found;
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
    void whatWasMeasuredIsWhatTheEstimateThenSays_data();
    void whatWasMeasuredIsWhatTheEstimateThenSays();
    void aMeasurementThatNoFactorExplainsCorrectsNothing();
    void slowerThanEstimatedTakesMoreReplicas();
    void ofSeveralMeasurementsTheLikestIsTaken();
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

void TestSizing::whatWasMeasuredIsWhatTheEstimateThenSays_data()
{
    QTest::addColumn<double>("reading");
    QTest::addColumn<double>("decoding");
    QTest::newRow("as estimated") << 1.0 << 1.0;
    QTest::newRow("slower tokens") << 1.0 << 1.6;
    QTest::newRow("slower prompts") << 1.8 << 1.0;
    QTest::newRow("faster in both") << 0.7 << 0.8;
    QTest::newRow("each its own way") << 1.3 << 0.6;
}

void TestSizing::whatWasMeasuredIsWhatTheEstimateThenSays()
{
    QFETCH(double, reading);
    QFETCH(double, decoding);
    const FitReport fit = evaluateFit(onL4());
    const MeasuredSpeed measured = measuredAs(onL4(), {.reading = reading, .decoding = decoding});
    const auto found = correctionFrom(onL4(), fit, measured.load, measured.ttftMs, measured.itlMs);
    QVERIFY(found);
    QVERIFY2(std::abs(found->reading - reading) < 0.02, qPrintable(QString::number(found->reading)));
    QVERIFY2(std::abs(found->decoding - decoding) < 0.02, qPrintable(QString::number(found->decoding)));
    const ThroughputEstimate again = estimateThroughput(onL4(), fit, measured.load, *found);
    QVERIFY(std::abs(again.itlMs / measured.itlMs - 1) < 0.01);
    QVERIFY(std::abs(again.ttftMs / measured.ttftMs - 1) < 0.02);
}

void TestSizing::aMeasurementThatNoFactorExplainsCorrectsNothing()
{
    const FitReport fit = evaluateFit(onL4());
    MeasuredSpeed measured = measuredAs(onL4(), {});
    // A fifth of the time is another machine's; a hundred times of it was a queue, or a server that sleeps.
    QVERIFY(!correctionFrom(onL4(), fit, measured.load, measured.ttftMs, measured.itlMs / 5));
    QVERIFY(!correctionFrom(onL4(), fit, measured.load, measured.ttftMs, measured.itlMs * 100));
    QVERIFY(!correctionFrom(onL4(), fit, measured.load, measured.ttftMs, 0));
    // Tokens as estimated and a first one that came late: the wait had another cause.
    const auto late = correctionFrom(onL4(), fit, measured.load, measured.ttftMs * 50, measured.itlMs);
    QVERIFY(late);
    QCOMPARE(late->reading, 1.0);
    measured.itlMs *= 100;
    const auto options = sizingOptions(llama8(), chat(1), Catalog::builtIn(), {measured});
    QVERIFY(!optionOf(options, onL4()).measured);
}

void TestSizing::slowerThanEstimatedTakesMoreReplicas()
{
    SizingTarget target = chat(4);
    target.mostItlMs = 0;
    target.mostTtftMs = 0;
    const auto estimated = sizingOptions(llama8(), target, Catalog::builtIn());
    const auto corrected = sizingOptions(llama8(), target, Catalog::builtIn(),
                                         {measuredAs(onL4(), {.reading = 2, .decoding = 2}),
                                          measuredAs(onL4(), {.reading = 2, .decoding = 2}, 0.2)});
    const SizingOption before = optionOf(estimated, onL4());
    const SizingOption after = optionOf(corrected, onL4());
    QVERIFY(before.meetsIt() && after.meetsIt());
    QVERIFY2(after.replicas > before.replicas,
             qPrintable(u"%1, then %2"_s.arg(before.replicas).arg(after.replicas)));
    QVERIFY(std::abs(after.measured.factors.decoding - 2) < 0.05);
    QVERIFY(after.measured.isSameModel && after.measured.isSameCount);
    const QString text = measuredText(after.measured);
    QVERIFY2(text.contains(u"chat"_s) && text.contains(u"as many"_s), qPrintable(text));
    QCOMPARE(measuredText(before.measured), QString());
    const auto json = toJson(target, {before, after}).value("options"_L1).toArray();
    QVERIFY(json.at(0)["correctedBy"_L1].isNull());
    QCOMPARE(json.at(1)["correctedBy"_L1]["endpoint"_L1], QJsonValue(u"chat"_s));
    QCOMPARE(json.at(1)["correctedBy"_L1]["at"_L1], QJsonValue(u"2026-11-20T12:00:00Z"_s));
    // On other chips nobody measured, and fp8 is another kind of arithmetic.
    for (const SizingOption &option : corrected)
        QCOMPARE(bool(option.measured),
                 option.request.accelerator.id == "nvidia-l4"_L1 && option.request.quantization.isEmpty());
}

void TestSizing::ofSeveralMeasurementsTheLikestIsTaken()
{
    MeasuredSpeed same = measuredAs(onL4(), {.decoding = 1.2});
    MeasuredSpeed two = measuredAs(onL4(2), {.decoding = 1.5});
    two.endpoint = u"two"_s;
    two.at = two.at.addDays(5);
    FitRequest other = onL4();
    other.model = *Catalog::builtIn().model(u"Qwen/Qwen2.5-3B-Instruct"_s);
    MeasuredSpeed another = measuredAs(other, {.decoding = 1.9});
    another.endpoint = u"another"_s;
    another.at = another.at.addDays(9);
    MeasuredSpeed older = measuredAs(onL4(), {.decoding = 0.7});
    older.at = older.at.addDays(-30);
    QList<MeasuredSpeed> all{older, another, two, same};
    const auto by = [&all](int count) {
        return optionOf(sizingOptions(llama8(), chat(0.2), Catalog::builtIn(), all), onL4(count)).measured;
    };
    QCOMPARE(by(1).endpoint, u"chat"_s);
    QVERIFY(std::abs(by(1).factors.decoding - 1.2) < 0.02); // the newer of its two
    QCOMPARE(by(2).endpoint, u"two"_s);
    QCOMPARE(by(4).endpoint, u"two"_s);
    QVERIFY(by(4).isSameModel && !by(4).isSameCount);
    all = {another};
    QCOMPARE(by(1).endpoint, u"another"_s);
    QVERIFY(!by(1).isSameModel);
    QVERIFY(measuredText(by(1)).contains(u"another model"_s));
}

QTEST_GUILESS_MAIN(TestSizing)
#include "tst_sizing.moc"

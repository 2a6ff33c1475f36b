// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/throughput.h"
#include "unit/catalog/measuredspeeds.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

FitRequest requestFor(const QString &model, const QString &accelerator, int count = 1)
{
    const Catalog &catalog = Catalog::builtIn();
    const ModelSpec *spec = catalog.model(model);
    const Accelerator *chip = catalog.accelerator(accelerator);
    if (!spec || !chip)
        qFatal("not in the catalogue: %s on %s", qPrintable(model), qPrintable(accelerator));
    return {.model = *spec, .accelerator = *chip, .count = count};
}

ThroughputEstimate estimateOf(FitRequest request, const ServingLoad &load)
{
    request.maxModelLen = std::max(request.maxModelLen, load.promptTokens + load.outputTokens);
    return estimateThroughput(request, evaluateFit(request), load);
}

} // namespace

class TestThroughput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAcceleratorHasItsSpeed();
    void timesAreAsOthersMeasuredThem_data();
    void timesAreAsOthersMeasuredThem();
    void moreLoadTakesLonger();
    void whatComesFasterThanItIsReadIsNotPromised();
    void aSmallCacheLimitsWhatIsUnderWay();
    void whatDoesNotFitIsNotPromised();
    void aChipOfUnknownSpeedIsSaidToBe();
    void aMixtureOfExpertsReadsWhatItTouches();
    void theHighestRateIsTheLastThatHolds();
};

void TestThroughput::everyAcceleratorHasItsSpeed()
{
    for (const Accelerator &accelerator : Catalog::builtIn().accelerators()) {
        QVERIFY2(accelerator.speed.isKnown(), qPrintable(accelerator.id));
        QVERIFY2(!accelerator.speed.source.isEmpty(), qPrintable(accelerator.id));
        // A chip of today computes some hundred operations for each byte that it reads.
        const double intensity = accelerator.speed.tflops16 * 1000 / accelerator.speed.memoryGBps;
        QVERIFY2(intensity > 80 && intensity < 700, qPrintable(accelerator.id));
    }
}

void TestThroughput::timesAreAsOthersMeasuredThem_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(std::size(measuredSpeeds)); ++i)
        QTest::newRow(measuredSpeeds[i].name) << i;
}

void TestThroughput::timesAreAsOthersMeasuredThem()
{
    QFETCH(int, index);
    const MeasuredSpeed &row = measuredSpeeds[index];
    const ThroughputEstimate estimate = slipway::estimateOf(row);
    QVERIFY(estimate.keepsUp());
    const auto agrees = [](double estimated, double measured) {
        const QString both = u"estimated %1, measured %2"_s.arg(estimated).arg(measured);
        qInfo("%s (%+.0f %%)", qPrintable(both), (estimated / measured - 1) * 100);
        return measured <= 0 || std::abs(estimated / measured - 1) <= throughputError;
    };
    QVERIFY(agrees(estimate.itlMs, row.itlMs));
    QVERIFY(agrees(estimate.ttftMs, row.ttftMs));
}

void TestThroughput::moreLoadTakesLonger()
{
    const FitRequest request = requestFor(QString::fromLatin1(llama8), u"nvidia-h100-80gb"_s);
    ThroughputEstimate former;
    for (const double rate : {0.1, 1.0, 4.0, 8.0, 16.0}) {
        const ThroughputEstimate now =
            estimateOf(request, {.requestsPerSecond = rate, .promptTokens = 1000, .outputTokens = 200});
        QVERIFY2(now.keepsUp(), qPrintable(QString::number(rate)));
        QVERIFY(now.itlMs >= former.itlMs);
        QVERIFY(now.ttftMs >= former.ttftMs);
        QVERIFY(now.ttftP95Ms >= now.ttftMs);
        QVERIFY(now.underWay > former.underWay);
        // Little's law.
        QVERIFY(std::abs(now.underWay - rate * now.e2eMs / 1000) < 0.2 * now.underWay + 0.2);
        former = now;
    }
}

void TestThroughput::whatComesFasterThanItIsReadIsNotPromised()
{
    const FitRequest request = requestFor(QString::fromLatin1(llama8), u"nvidia-l4"_s);
    const ThroughputEstimate estimate =
        estimateOf(request, {.requestsPerSecond = 20, .promptTokens = 2000, .outputTokens = 10});
    QCOMPARE(estimate.limit, ThroughputEstimate::Limit::Compute);
    QVERIFY(!estimate.isWithin(0, 0));
}

void TestThroughput::aSmallCacheLimitsWhatIsUnderWay()
{
    // 8 B in 16 bits leave an L4 a cache of some 40,000 tokens.
    const FitRequest request = requestFor(QString::fromLatin1(llama8), u"nvidia-l4"_s);
    const ThroughputEstimate estimate =
        estimateOf(request, {.requestsPerSecond = 0.5, .promptTokens = 500, .outputTokens = 4000});
    QCOMPARE(estimate.limit, ThroughputEstimate::Limit::Cache);
}

void TestThroughput::whatDoesNotFitIsNotPromised()
{
    const FitRequest request = requestFor(QString::fromLatin1(qwen72), u"nvidia-l4"_s);
    const ThroughputEstimate estimate =
        estimateOf(request, {.requestsPerSecond = 1, .promptTokens = 100, .outputTokens = 100});
    QCOMPARE(estimate.limit, ThroughputEstimate::Limit::DoesNotFit);
    FitRequest shortContext = requestFor(QString::fromLatin1(llama8), u"nvidia-h100-80gb"_s);
    shortContext.maxModelLen = 512;
    QCOMPARE(estimateThroughput(shortContext, evaluateFit(shortContext),
                                {.requestsPerSecond = 1, .promptTokens = 1000, .outputTokens = 100})
                 .limit,
             ThroughputEstimate::Limit::DoesNotFit);
}

void TestThroughput::aChipOfUnknownSpeedIsSaidToBe()
{
    FitRequest request = requestFor(QString::fromLatin1(llama8), u"nvidia-h100-80gb"_s);
    request.accelerator.speed = {};
    QCOMPARE(estimateOf(request, {.requestsPerSecond = 1, .promptTokens = 100, .outputTokens = 100}).limit,
             ThroughputEstimate::Limit::SpeedUnknown);
}

void TestThroughput::aMixtureOfExpertsReadsWhatItTouches()
{
    // 30 B of which 3 B are active: alone it is as quick as a small model, many at once read most of it.
    const FitRequest mixture = requestFor(u"Qwen/Qwen3-30B-A3B"_s, u"nvidia-h100-80gb"_s);
    const FitRequest dense = requestFor(u"Qwen/Qwen3-14B"_s, u"nvidia-h100-80gb"_s);
    const ServingLoad alone{.requestsPerSecond = 1e-3, .promptTokens = 500, .outputTokens = 200};
    QVERIFY(estimateOf(mixture, alone).itlMs < estimateOf(dense, alone).itlMs);
    ServingLoad many = alone;
    many.requestsPerSecond = 20;
    QVERIFY(estimateOf(mixture, many).itlMs > 2 * estimateOf(mixture, alone).itlMs);
}

void TestThroughput::theHighestRateIsTheLastThatHolds()
{
    FitRequest request = requestFor(QString::fromLatin1(llama8), u"nvidia-h100-80gb"_s);
    request.maxModelLen = 2048;
    const FitReport fit = evaluateFit(request);
    ServingLoad load{.promptTokens = 1000, .outputTokens = 250};
    const double most = highestRate(request, fit, load, 500, 20);
    QVERIFY(most > 1 && most < 100);
    load.requestsPerSecond = most * 0.999;
    QVERIFY(estimateThroughput(request, fit, load).isWithin(500, 20));
    load.requestsPerSecond = most * 1.001;
    QVERIFY(!estimateThroughput(request, fit, load).isWithin(500, 20));
    QVERIFY(highestRate(request, fit, load, 500, 10) < most);
    QCOMPARE(highestRate(request, fit, load, 500, 1), 0.0);
}

QTEST_GUILESS_MAIN(TestThroughput)
#include "tst_throughput.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/endpointmetrics.h"
#include "telemetry/objectives.h"

#include <QTest>

#include <limits>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qint64 minute = 60'000;
constexpr double infinity = std::numeric_limits<double>::infinity();
// A quarter of an hour begins here.
constexpr qint64 start = 1'795'860'000'000;

/// @p good requests within 0.25 s, @p slow between 0.25 and 0.5 s, @p late beyond.
Histogram histogram(double good, double slow, double late = 0)
{
    Histogram h;
    h.add(0.25, good);
    h.add(0.5, good + slow);
    h.add(infinity, good + slow + late);
    return h;
}

RequestTally tally(double good, double slow, double late = 0)
{
    return {.observed = 60, .timeToFirstToken = histogram(good, slow, late)};
}

/// A book of minutes up to start; of minute m (1: the last one) what @p of gives.
template <typename Of> TallyBook bookOf(int minutes, Of of)
{
    TallyBook book;
    for (int m = minutes; m >= 1; --m)
        book.add(start - m * minute, of(m));
    return book;
}

Objective ttft(double threshold, double goal = 0.95)
{
    return {.kind = ObjectiveKind::TimeToFirstToken, .goal = goal, .threshold = threshold};
}

QByteArray page(int finished, int errors, int within, double processStart = 1000)
{
    const auto number = [](double value) { return QByteArray::number(value); };
    QByteArray text = "process_start_time_seconds " + number(processStart) + '\n';
    text += "vllm:request_success_total{finished_reason=\"stop\"} " + number(finished - errors) + '\n';
    text += "vllm:request_success_total{finished_reason=\"error\"} " + number(errors) + '\n';
    text += "vllm:request_success_total{finished_reason=\"abort\"} " + number(3 * finished) + '\n';
    text += "vllm:time_to_first_token_seconds_bucket{le=\"0.5\"} " + number(within) + '\n';
    text += "vllm:time_to_first_token_seconds_bucket{le=\"+Inf\"} " + number(finished) + '\n';
    text += "vllm:time_to_first_token_seconds_count " + number(finished) + '\n';
    return text;
}

MetricsSnapshot snap(const QByteArray &text, std::chrono::seconds at, const QString &replica)
{
    return MetricsSnapshot::from(MetricsPage(text), at, replica);
}
} // namespace

class TestObjectives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThresholdIsReadAtTheNearestBound_data()
    {
        QTest::addColumn<double>("threshold");
        QTest::addColumn<double>("bound");
        QTest::addColumn<double>("good");
        QTest::newRow("on a bound") << 0.5 << 0.5 << 90.0;
        QTest::newRow("nearer to the lower") << 0.3 << 0.25 << 60.0;
        QTest::newRow("nearer to the upper") << 0.45 << 0.5 << 90.0;
        QTest::newRow("in the middle: the stricter") << 0.375 << 0.25 << 60.0;
        QTest::newRow("below all") << 0.001 << 0.25 << 60.0;
        QTest::newRow("above all: infinity says nothing") << 30.0 << 0.5 << 90.0;
    }

    void aThresholdIsReadAtTheNearestBound()
    {
        QFETCH(double, threshold);
        const TallyBook book = bookOf(1, [](int) { return tally(60, 30, 10); });
        const GoodShare share = shareOf(ttft(threshold), book, start - minute, start);
        QTEST(share.good, "good");
        QCOMPARE(share.total, 100.0);
        QFETCH(double, bound);
        QCOMPARE(share.bounds, QList<double>{bound});
        QVERIFY(share.isExposed);
    }

    void noRequestsAreNotAHundredPercent()
    {
        const TallyBook book = bookOf(10, [](int) { return tally(0, 0); });
        const ObjectiveReport report = reportOn(ttft(0.5), book, start, 15min);
        QVERIFY(report.range.isExposed);
        QCOMPARE(report.range.observedSeconds, 600.0);
        QVERIFY(!report.range.bad() && !report.budgetUsed);
        for (const BurnRate &burn : report.burns)
            QVERIFY(!burn.longBurn && !burn.shortBurn && !burn.isBurning);
        // And what nobody exposes is not "no requests".
        QVERIFY(!reportOn({.kind = ObjectiveKind::Availability, .goal = 0.99}, book, start, 15min)
                     .range.isExposed);
    }

    void theBudgetUsedIsOfTheRange()
    {
        // Ten minutes ago half of the requests were late, since then none.
        const TallyBook book = bookOf(20, [](int m) { return m == 10 ? tally(10, 0, 10) : tally(20, 0); });
        QCOMPARE(*reportOn(ttft(0.5), book, start, 5min).budgetUsed, 0.0);
        // 10 of 400 are late and 20 might be: half of the budget.
        QCOMPARE(*reportOn(ttft(0.5), book, start, 20min).budgetUsed, 0.5);
    }

    void anAlertNeedsBothWindows_data()
    {
        QTest::addColumn<int>("from"); // the oldest bad minute
        QTest::addColumn<int>("to");
        QTest::addColumn<double>("badShare");
        QTest::addColumn<bool>("fast");
        QTest::addColumn<bool>("slow");
        QTest::newRow("all is well") << 0 << 0 << 0.0 << false << false;
        // Of 5 %, 14.4 times is 72 %, and 6 times 30 %.
        QTest::newRow("an hour beyond 72 %") << 60 << 1 << 0.75 << true << false;
        QTest::newRow("an hour of 70 %") << 60 << 1 << 0.70 << false << false;
        QTest::newRow("six hours of 35 %") << 360 << 1 << 0.35 << false << true;
        QTest::newRow("an hour, over for six minutes") << 66 << 7 << 1.0 << false << false;
        QTest::newRow("only just begun") << 5 << 1 << 1.0 << false << false;
    }

    void anAlertNeedsBothWindows()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(double, badShare);
        const TallyBook book = bookOf(400, [&](int m) {
            const double bad = m <= from && m >= to ? 100 * badShare : 0;
            return tally(100 - bad, 0, bad);
        });
        const ObjectiveReport report = reportOn(ttft(0.5), book, start, 15min);
        QTEST(report.burns[0].isBurning, "fast");
        QTEST(report.burns[1].isBurning, "slow");
        QCOMPARE(report.isBurning(), report.burns[0].isBurning || report.burns[1].isBurning);
    }

    void burningIsTheBudgetsSpeed()
    {
        const TallyBook book = bookOf(120, [](int) { return tally(90, 0, 10); });
        const ObjectiveReport report = reportOn(ttft(0.5), book, start, 60min);
        QVERIFY(std::abs(*report.burns[0].longBurn - 2) < 1e-9); // 10 % of what may be 5 %
        QVERIFY(std::abs(*report.burns[0].shortBurn - 2) < 1e-9);
        // Of an error budget of one in a hundred it is ten.
        QVERIFY(std::abs(*reportOn(ttft(0.5, 0.99), book, start, 60min).burns[0].longBurn - 10) < 1e-9);
    }

    void fewRequestsOrAShortLookRaiseNothing()
    {
        // One request in seven minutes, all late: chance.
        const TallyBook few = bookOf(120, [](int m) { return m % 7 == 0 ? tally(0, 0, 1) : tally(0, 0); });
        QVERIFY(*reportOn(ttft(0.5), few, start, 15min).burns[0].longBurn > 14.4);
        QVERIFY(!reportOn(ttft(0.5), few, start, 15min).isBurning());
        // Enough of them, but both windows hold the same four minutes.
        const TallyBook fresh = bookOf(4, [](int) { return tally(0, 0, 100); });
        QVERIFY(!reportOn(ttft(0.5), fresh, start, 15min).isBurning());
        const TallyBook seen = bookOf(11, [](int) { return tally(0, 0, 100); });
        QVERIFY(reportOn(ttft(0.5), seen, start, 15min).burns[0].isBurning);
    }

    void replicasAddUpAndRestartsCountFromZero()
    {
        // One replica with many good requests, one with few bad ones: an average of shares would say 50 %.
        const QList<MetricsSnapshot> before{snap(page(1000, 0, 1000), 0s, u"a"_s),
                                            snap(page(500, 0, 400), 0s, u"b"_s)};
        QList<MetricsSnapshot> after{snap(page(1190, 2, 1190), 60s, u"a"_s),
                                     snap(page(510, 0, 400), 60s, u"b"_s)};
        RequestTally window = RequestTally::of(summarize(after, before));
        QCOMPARE(window.observed, 60.0);
        QCOMPARE(window.timeToFirstToken.total(), 200.0);
        QCOMPARE(window.timeToFirstToken.buckets.front().cumulative, 190.0);
        // Those that callers ended are neither served nor failed.
        QCOMPARE(*window.served, 198.0);
        QCOMPARE(*window.failed, 2.0);
        // The second replica is a new process: what it has counted is of this window.
        after[1] = snap(page(30, 1, 20, 2000), 60s, u"b"_s);
        window = RequestTally::of(summarize(after, before));
        QCOMPARE(window.timeToFirstToken.total(), 220.0);
        QCOMPARE(window.timeToFirstToken.buckets.front().cumulative, 210.0);
        QCOMPARE(*window.failed, 3.0);
        // Totals since a start long ago are no window.
        QCOMPARE(RequestTally::of(summarize(after, {})), RequestTally());
    }

    void aServerThatCountsNoErrorsHasNoAvailability()
    {
        const QByteArray old = "vllm:request_success_total{finished_reason=\"stop\"} 10\n";
        const EndpointMetrics metrics = summarize({snap(old, 60s, u"a"_s)}, {snap(old, 0s, u"a"_s)});
        QVERIFY(!metrics.requestsFailed.value);
        QVERIFY2(metrics.requestsFailed.whyEmpty.contains(u"finished_reason=\"error\""_s),
                 qPrintable(metrics.requestsFailed.whyEmpty));
        TallyBook book;
        book.add(start, RequestTally::of(metrics));
        QVERIFY(!shareOf({.kind = ObjectiveKind::Availability, .goal = 0.99}, book, start - minute,
                         start + minute)
                     .isExposed);
    }

    void aReleaseWithOtherBucketsKeepsItsOwnBound()
    {
        TallyBook book;
        book.add(start, tally(10, 0));
        RequestTally other{.observed = 60};
        other.timeToFirstToken.add(0.4, 5);
        other.timeToFirstToken.add(infinity, 10);
        book.add(start + minute, other);
        const GoodShare share = shareOf(ttft(0.45), book, start, start + 2 * minute);
        QCOMPARE(share.bounds, (QList<double>{0.4, 0.5}));
        QCOMPARE(share.good, 15.0);
        QCOMPARE(share.total, 20.0);
    }

    void oldMinutesBecomeQuartersAndLoseNothing()
    {
        TallyBook book;
        const int minutes = 50 * 60;
        for (int m = 0; m < minutes; ++m)
            QVERIFY(book.add(start + m * minute, tally(9, 1)));
        QVERIFY2(book.size() < 48 * 60 + 30, qPrintable(QString::number(book.size())));
        const GoodShare share = shareOf(ttft(0.25), book, start, start + minutes * minute);
        QCOMPARE(share.total, 10.0 * minutes);
        QCOMPARE(share.good, 9.0 * minutes);
        QCOMPARE(share.observedSeconds, 60.0 * minutes);
        // The clock went back: of that time there is a tally already.
        QVERIFY(!book.add(start, tally(1, 1)));
        QCOMPARE(shareOf(ttft(0.25), book, start, start + minutes * minute).total, 10.0 * minutes);
    }

    void whatIsKeptComesBackAndDamageIsNotCounted()
    {
        RequestTally kept = tally(3, 2, 1);
        kept.at = start;
        kept.failed = 4;
        kept.interTokenLatency = histogram(100, 1);
        const QByteArray bytes = kept.toBytes();
        const auto back = RequestTally::fromBytes(start, 60, bytes);
        QVERIFY(back);
        QCOMPARE(back->timeToFirstToken.buckets, kept.timeToFirstToken.buckets);
        QCOMPARE(back->interTokenLatency.buckets, kept.interTokenLatency.buckets);
        QVERIFY(back->endToEnd.isEmpty());
        QVERIFY(!back->served);
        QCOMPARE(*back->failed, 4.0);
        QCOMPARE(back->observed, 60.0);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"qUncompress"_s));
        QVERIFY(!RequestTally::fromBytes(start, 60, bytes.left(bytes.size() / 2)));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"qUncompress"_s));
        QVERIFY(!RequestTally::fromBytes(start, 60, "no tally"));
        QVERIFY(!RequestTally::fromBytes(start, 60, qCompress(QByteArray(200, '\x01'))));
    }

    void whatIsSetComesBackAndNonsenseDoesNot()
    {
        QList<Objective> all;
        for (const ObjectiveKind kind : {ObjectiveKind::TimeToFirstToken, ObjectiveKind::InterToken,
                                         ObjectiveKind::EndToEnd, ObjectiveKind::Availability})
            all.append(proposedObjective(kind));
        QCOMPARE(objectivesFromJson(toJson(all)), all);
        QVERIFY(objectivesFromJson({}).isEmpty());
        const QJsonObject nonsense{{u"ttft"_s, QJsonObject{{u"goal"_s, 1}, {u"seconds"_s, 0.5}}}, // no budget
                                   {u"itl"_s, QJsonObject{{u"goal"_s, 0.95}, {u"seconds"_s, -1}}},
                                   {u"e2e"_s, u"fast"_s},
                                   {u"availability"_s, QJsonObject{{u"goal"_s, 0.9}}},
                                   {u"of a later version"_s, QJsonObject{{u"goal"_s, 0.9}}}};
        QCOMPARE(objectivesFromJson(nonsense),
                 (QList<Objective>{{.kind = ObjectiveKind::Availability, .goal = 0.9}}));
    }
};

QTEST_GUILESS_MAIN(TestObjectives)
#include "tst_objectives.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chartscale.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/dashboard/chartcard.h"
#include "ui/dashboard/linechart.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void ticksAreRoundAndCoverTheMaximum_data();
    void ticksAreRoundAndCoverTheMaximum();
    void requestsAreCountedInWholeNumbers();
    void timeTicksStandOnWholeMinutes();
    void aMissedStretchStaysAGap();
    void overASingleMissedValueALineGoesOnInDots();
    void whatIsAGapDependsOnWhenItWasMeasured();
    void aSpikeSurvivesDecimation();
    void anOldValueIsNotTheValueOfNow();
    void anEmptyChartSaysWhyInWords();
    void theCursorFollowsTheArrowKeys();
    void draggingAsksForTheStretchUnderTheMouse();
    void aClickWithAnUnsteadyHandAsksForNothing();
    void draggingWithShiftMovesAlong();
    void theWheelZoomsWithCtrlAndElseScrollsThePage();
    void keysZoomAndMove();
    void escapeOfACursorIsNotTheWindows();
    void aValueThatIsNoLongerTrueIsGreyAndTellsItsTime();
    void momentsNameTheirDayWhereSeveralAreShown();
    void exportHoldsTheValuesAndNoInventedOnes();
    void aPictureForAReportIsFinerThanTheScreenAndNamesItsEndpoint();
    void iconsHaveThePixelsOfTheScreen();
};

void TestCharts::ticksAreRoundAndCoverTheMaximum_data()
{
    QTest::addColumn<double>("maximum");
    QTest::addColumn<QList<double>>("ticks");
    QTest::newRow("310 ms") << 310.0 << QList<double>{0, 100, 200, 300, 400};
    QTest::newRow("exactly a tick") << 400.0 << QList<double>{0, 100, 200, 300, 400};
    QTest::newRow("a small rate") << 0.7 << QList<double>{0, 0.2, 0.4, 0.6, 0.8};
    QTest::newRow("nothing") << 0.0 << QList<double>{0, 25, 50, 75, 100};
    QTest::newRow("not a number") << std::nan("") << QList<double>{0, 25, 50, 75, 100};
}

void TestCharts::ticksAreRoundAndCoverTheMaximum()
{
    QFETCH(double, maximum);
    QFETCH(QList<double>, ticks);
    const QList<double> got = niceTicks(maximum, 5, ChartUnit::Milliseconds);
    QCOMPARE(got.size(), ticks.size());
    for (qsizetype i = 0; i < got.size(); ++i)
        QVERIFY(std::abs(got.at(i) - ticks.at(i)) < 1e-9);
}

void TestCharts::requestsAreCountedInWholeNumbers()
{
    const QList<double> ticks = niceTicks(1, 5, ChartUnit::Requests);
    for (const double tick : ticks)
        QCOMPARE(tick, std::floor(tick));
    QVERIFY(ticks.last() >= 1);
}

void TestCharts::timeTicksStandOnWholeMinutes()
{
    const qint64 from = QDateTime({2026, 11, 21}, {10, 3, 41}).toMSecsSinceEpoch();
    const auto ticks = timeTicks(from, from + 15 * 60'000, 6);
    QVERIFY(ticks.size() >= 2 && ticks.size() <= 7);
    for (const TimeTick &tick : ticks) {
        QCOMPARE(tick.at % 60'000, 0);
        QCOMPARE(tick.text, QDateTime::fromMSecsSinceEpoch(tick.at).toString(u"HH:mm"_s));
    }
    QVERIFY(timeTicks(from, from, 6).isEmpty());
}

void TestCharts::aMissedStretchStaysAGap()
{
    TimeSeries series(1000);
    for (qint64 at = 0; at < 60'000; at += 5'000)
        series.append(at, 1);
    for (qint64 at = 120'000; at < 180'000; at += 5'000)
        series.append(at, 2);
    const auto segments = segmentsOf(series.downsampled(0, 180'000, 360), [](qint64) { return 12'500; });
    QCOMPARE(segments.size(), 2U);
    QCOMPARE(segments[0].size(), 12U);
    QCOMPARE(segments[1].front().at, 120'000);
    // One missed look of a five second period is no gap.
    TimeSeries missed(10);
    missed.append(0, 1);
    missed.append(10'000, 1);
    QCOMPARE(segmentsOf(missed.downsampled(0, 20'000, 40), [](qint64) { return 12'500; }).size(), 1U);
}

void TestCharts::overASingleMissedValueALineGoesOnInDots()
{
    TimeSeries series(1000);
    for (const qint64 at : {0, 5'000, 10'000, 20'000, 25'000, 40'000, 45'000}) // one is missing, then two are
        series.append(at, 1);
    LineChart chart(u"Requests"_s, ChartUnit::Requests);
    chart.resize(480, 200);
    chart.setLines({{u"running"_s, &series, 0}});
    chart.setRange(0, 60'000, 5'000);
    QCOMPARE(chart.piecesOf(0), (LineChart::Pieces{.whole = 2, .bridged = 1}));
    // Between two that are missing a value is a point, and no mere bend of the dots.
    TimeSeries sparse(10);
    for (const qint64 at : {0, 10'000, 20'000})
        sparse.append(at, 1);
    chart.setLines({{u"running"_s, &sparse, 0}});
    QCOMPARE(chart.piecesOf(0), (LineChart::Pieces{.whole = 1, .bridged = 2, .alone = 3}));
    chart.setLines({{u"running"_s, &series, 0}});
    // The share of columns with ink between the first and the last.
    const auto inked = [&chart](qint64 toMs) {
        chart.setRange(0, toMs, 5'000);
        const QImage picture = chart.grab().toImage();
        const QColor ink = chart.lineColor(0);
        int first = -1, last = -1, columns = 0;
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = 0; y < picture.height(); ++y) {
                const QColor seen = picture.pixelColor(x, y);
                if (std::abs(seen.red() - ink.red()) + std::abs(seen.green() - ink.green())
                        + std::abs(seen.blue() - ink.blue())
                    > 120)
                    continue;
                first = first < 0 ? x : first;
                last = x;
                ++columns;
                break;
            }
        }
        return double(columns) / (last - first + 1);
    };
    QVERIFY(inked(10'001) > 0.98); // all but the edge of the mark at its end
    const double bridged = inked(20'001);
    QVERIFY2(bridged > 0.5 && bridged < 0.9, qPrintable(QString::number(bridged)));
}

void TestCharts::whatIsAGapDependsOnWhenItWasMeasured()
{
    TimeSeries series(1000);
    for (int minute = 0; minute < 10; ++minute) // kept, one a minute
        series.append(minute * 60'000 + 30'000, 1);
    for (qint64 at = 600'000; at < 700'000; at += 5'000)
        series.append(at, 1);
    for (qint64 at = 760'000; at <= 800'000; at += 5'000) // nobody was reached for a minute
        series.append(at, 1);
    LineChart chart(u"Requests"_s, ChartUnit::Requests);
    chart.resize(1280, 200);
    chart.setLines({{u"running"_s, &series, 0}});
    chart.setRange(0, 800'001, 5'000, {{600'000, 60'000}});
    QCOMPARE(chart.piecesOf(0), (LineChart::Pieces{.whole = 2, .bridged = 0}));
}

void TestCharts::aSpikeSurvivesDecimation()
{
    TimeSeries series(20'000);
    for (int i = 0; i < 17'280; ++i)
        series.append(i * 5'000LL, i == 9'000 ? 5'000 : 100);
    const auto points = series.downsampled(0, 17'280 * 5'000LL, 400);
    const auto worst = std::ranges::max_element(points, {}, &SeriesPoint::max);
    QCOMPARE(worst->max, 5'000);
    LineChart chart(u"TTFT"_s, ChartUnit::Milliseconds);
    chart.resize(480, 200);
    chart.setLines({{u"p95"_s, &series, 0}});
    chart.setRange(0, 17'280 * 5'000LL, 5'000);
    // The spike reaches the upper part of the picture though all else is at its bottom.
    const QImage picture = chart.grab().toImage();
    const QColor ink = chart.lineColor(0);
    int highest = picture.height();
    for (int y = 0; y < picture.height() && highest == picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor seen = picture.pixelColor(x, y);
            if (std::abs(seen.red() - ink.red()) + std::abs(seen.green() - ink.green())
                    + std::abs(seen.blue() - ink.blue())
                < 60)
                highest = y;
        }
    }
    QVERIFY2(highest < picture.height() / 3, qPrintable(QString::number(highest)));
}

void TestCharts::anOldValueIsNotTheValueOfNow()
{
    TimeSeries series(10);
    series.append(1'000, 7);
    QCOMPARE(valueAt(series, 5'000, 12'500)->second, 7.0);
    QVERIFY(!valueAt(series, 20'000, 12'500));
    QVERIFY(!valueAt(series, 500, 12'500));
}

void TestCharts::anEmptyChartSaysWhyInWords()
{
    TimeSeries series(10);
    LineChart chart(u"TTFT"_s, ChartUnit::Milliseconds);
    chart.setLines({{u"p95"_s, &series, 0}});
    chart.setEmptyText(u"No values yet"_s, u"no request has finished"_s);
    chart.setRange(0, 60'000, 5'000);
    QVERIFY(!chart.hasValues());
    QVERIFY(chart.accessibleDescription().contains(u"no request has finished"_s));
    series.append(30'000, 310);
    chart.setRange(0, 60'000, 5'000);
    QVERIFY(chart.hasValues());
    QVERIFY(chart.accessibleDescription().contains(u"310 ms"_s));
}

void TestCharts::theCursorFollowsTheArrowKeys()
{
    TimeSeries series(10);
    series.append(30'000, 310);
    LineChart chart(u"TTFT"_s, ChartUnit::Milliseconds);
    chart.setLines({{u"p95"_s, &series, 0}});
    chart.setRange(0, 60'000, 5'000);
    std::optional<qint64> at;
    connect(&chart, &LineChart::cursorMoved, this, [&](std::optional<qint64> moved) {
        at = moved;
        chart.setCursor(moved);
    });
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(at, 59'000);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(at, 60'000);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(!at);
}

namespace {

/// A chart of a minute whose values are all there, and what it asks for.
struct Asked {
    TimeSeries series{100};
    LineChart chart{u"TTFT"_s, ChartUnit::Milliseconds};
    QList<std::pair<qint64, qint64>> stretches;
    int wholes = 0;

    Asked()
    {
        for (qint64 at = 0; at <= 60'000; at += 1'000)
            series.append(at, 310);
        chart.resize(600, 200);
        chart.setLines({{u"p95"_s, &series, 0}});
        chart.setRange(0, 60'000, 5'000);
        QObject::connect(&chart, &LineChart::stretchRequested, &chart,
                         [this](qint64 from, qint64 to) { stretches.append({from, to}); });
        QObject::connect(&chart, &LineChart::wholeRangeRequested, &chart, [this] { ++wholes; });
        QObject::connect(&chart, &LineChart::cursorMoved, &chart,
                         [this](std::optional<qint64> at) { chart.setCursor(at); });
    }
    /// Which time lies under @p x, as the chart itself says.
    qint64 timeUnder(int x)
    {
        QTest::mouseMove(&chart, {x, 100});
        QMouseEvent move(QEvent::MouseMove, QPointF(x, 100), chart.mapToGlobal(QPointF(x, 100)), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&chart, &move);
        return chart.cursorTime().value_or(-1);
    }
    void drag(int from, int to, Qt::MouseButton button, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&chart, button, modifiers, {from, 100});
        QMouseEvent move(QEvent::MouseMove, QPointF(to, 100), chart.mapToGlobal(QPointF(to, 100)),
                         Qt::NoButton, button, modifiers);
        QApplication::sendEvent(&chart, &move);
        QTest::mouseRelease(&chart, button, modifiers, {to, 100});
    }
    bool wheel(QPoint angle, Qt::KeyboardModifiers modifiers, int x = 300)
    {
        QWheelEvent turned(QPointF(x, 100), chart.mapToGlobal(QPointF(x, 100)), {}, angle, Qt::NoButton,
                           modifiers, Qt::NoScrollPhase, false);
        turned.ignore();
        QApplication::sendEvent(&chart, &turned);
        return turned.isAccepted();
    }
};

} // namespace

void TestCharts::draggingAsksForTheStretchUnderTheMouse()
{
    Asked asked;
    const qint64 from = asked.timeUnder(200);
    const qint64 to = asked.timeUnder(400);
    QVERIFY(from > 0 && to > from);
    asked.drag(200, 400, Qt::LeftButton);
    asked.drag(400, 200, Qt::LeftButton); // backwards is the same
    QCOMPARE(asked.stretches, (QList<std::pair<qint64, qint64>>{{from, to}, {from, to}}));
    asked.drag(200, 5'000, Qt::LeftButton); // beyond the edge: up to it
    QCOMPARE(asked.stretches.last(), (std::pair<qint64, qint64>{from, 60'000}));
    QTest::mouseDClick(&asked.chart, Qt::LeftButton, {}, {300, 100});
    QCOMPARE(asked.wholes, 1);
    QCOMPARE(asked.stretches.size(), 3);
}

void TestCharts::aClickWithAnUnsteadyHandAsksForNothing()
{
    Asked asked;
    asked.drag(200, 203, Qt::LeftButton);
    asked.drag(200, 400, Qt::RightButton);
    QVERIFY(asked.stretches.isEmpty());
}

void TestCharts::draggingWithShiftMovesAlong()
{
    Asked asked;
    const qint64 moved = asked.timeUnder(400) - asked.timeUnder(200);
    asked.drag(200, 400, Qt::LeftButton,
               Qt::ShiftModifier); // what is shown goes to the right: earlier times come
    asked.drag(400, 200, Qt::MiddleButton);
    QCOMPARE(asked.stretches.size(), 2);
    QVERIFY(std::abs(asked.stretches.at(0).first + moved) <= 1);
    QVERIFY(std::abs(asked.stretches.at(1).first - moved) <= 1);
    for (const auto &[from, to] : std::as_const(asked.stretches))
        QCOMPARE(to - from, 60'000);
}

void TestCharts::theWheelZoomsWithCtrlAndElseScrollsThePage()
{
    Asked asked;
    QVERIFY(!asked.wheel({0, 120}, Qt::NoModifier));
    QVERIFY(asked.stretches.isEmpty());
    const qint64 under = asked.timeUnder(300);
    QVERIFY(asked.wheel({0, 120}, Qt::ControlModifier));
    QVERIFY(asked.wheel({0, -120}, Qt::ControlModifier));
    const auto [from, to] = asked.stretches.at(0);
    QVERIFY(std::abs((to - from) - 48'000) <= 2);
    // What is under the mouse stays there.
    QVERIFY(std::abs(double(under - from) / double(to - from) - double(under) / 60'000) < 0.001);
    QVERIFY(asked.stretches.at(1).second - asked.stretches.at(1).first > 60'000);
    QVERIFY(asked.wheel({0, 120}, Qt::ShiftModifier));
    QVERIFY(asked.wheel({-120, 0}, Qt::NoModifier)); // a wheel or a pad that goes sideways
    QCOMPARE(asked.stretches.at(2), (std::pair<qint64, qint64>{-6'000, 54'000}));
    QCOMPARE(asked.stretches.at(3), (std::pair<qint64, qint64>{6'000, 66'000}));
}

void TestCharts::keysZoomAndMove()
{
    Asked asked;
    QTest::keyClick(&asked.chart, Qt::Key_Plus);
    QTest::keyClick(&asked.chart, Qt::Key_Minus);
    QTest::keyClick(&asked.chart, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(&asked.chart, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(asked.stretches,
             (QList<std::pair<qint64, qint64>>{
                 {6'000, 54'000}, {-7'500, 67'500}, {-6'000, 54'000}, {6'000, 66'000}}));
}

void TestCharts::escapeOfACursorIsNotTheWindows()
{
    // The window's shortcut for going back is Esc too: who has a cursor to take away says so first.
    Asked asked;
    QKeyEvent before(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
    before.ignore();
    QApplication::sendEvent(&asked.chart, &before);
    QVERIFY(!before.isAccepted());
    asked.timeUnder(300); // the mouse's goes with the mouse
    QApplication::sendEvent(&asked.chart, &before);
    QVERIFY(!before.isAccepted());
    QTest::keyClick(&asked.chart, Qt::Key_Left);
    QApplication::sendEvent(&asked.chart, &before);
    QVERIFY(before.isAccepted());
}

void TestCharts::aValueThatIsNoLongerTrueIsGreyAndTellsItsTime()
{
    TimeSeries series(10);
    series.append(30'000, 310);
    ChartCard card(u"TTFT"_s, ChartUnit::Milliseconds, {{u"p95"_s, &series, 0}});
    card.setRange(0, 40'000, 5'000);
    QVERIFY2(!card.legendText().contains(u", at "_s), qPrintable(card.legendText()));
    QVERIFY2(card.legendText().contains(u"310 ms"_s), qPrintable(card.legendText()));
    card.setRange(0, 60'000, 5'000); // no request has finished for half a minute
    const QString time = QDateTime::fromMSecsSinceEpoch(30'000).toString(u"HH:mm:ss"_s);
    QVERIFY2(card.legendText().contains(u"310 ms, at "_s + time), qPrintable(card.legendText()));
}

void TestCharts::momentsNameTheirDayWhereSeveralAreShown()
{
    const auto ms = [](int day, int hour) {
        return QDateTime({2026, 11, day}, {hour, 3, 41}).toMSecsSinceEpoch();
    };
    QCOMPARE(momentText(ms(21, 10), ms(21, 9), ms(21, 11)), u"10:03:41"_s);
    QCOMPARE(momentText(ms(21, 10), ms(14, 11), ms(21, 11)), u"21 Nov 10:03:41"_s);
    QCOMPARE(momentText(ms(21, 1), ms(20, 23), ms(21, 2)), u"21 Nov 01:03:41"_s);
}

void TestCharts::aPictureForAReportIsFinerThanTheScreenAndNamesItsEndpoint()
{
    TimeSeries p50(10);
    p50.append(30'000, 100);
    ChartCard card(u"TTFT"_s, ChartUnit::Milliseconds, {{u"p50"_s, &p50, 0}});
    card.setRange(0, 120'000, 5'000);
    card.resize(500, 260);
    card.show();
    const QImage anonymous = card.picture();
    QCOMPARE(anonymous.devicePixelRatio(), 2.0);
    QVERIFY(anonymous.width() > 2 * card.chart()->width());
    card.setSubject(u"gemma-prod"_s);
    const QImage named = card.picture();
    QCOMPARE(named.size(), anonymous.size());
    // The name stands in the first line, and changes nothing else.
    const int below = 2 * (spacing::m + QFontMetrics(card.font()).height() + 4);
    const QRect rest(0, below, named.width(), named.height() - below);
    QVERIFY(named != anonymous);
    QVERIFY(named.copy(rest) == anonymous.copy(rest));
    QVERIFY2(card.pictureSpan().contains("(UTC"_L1), qPrintable(card.pictureSpan()));
    // A button that is pressed meanwhile is not in it.
    card.findChild<QToolButton *>(u"chartView"_s)->setVisible(true);
    QVERIFY(card.picture() == named);
}

void TestCharts::exportHoldsTheValuesAndNoInventedOnes()
{
    TimeSeries p50(10);
    TimeSeries p95(10);
    p50.append(30'000, 100);
    p95.append(30'000, 310);
    p50.append(90'000, 120);
    ChartCard card(u"TTFT"_s, ChartUnit::Milliseconds, {{u"p50"_s, &p50, 0}, {u"p95"_s, &p95, 1}});
    card.setRange(0, 120'000, 5'000);
    const QList<QByteArray> lines = card.csv().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0), "time,p50 [ms],p95 [ms]");
    QCOMPARE(lines.at(1), "1970-01-01T00:00:30.000Z,100,310");
    QCOMPARE(lines.at(2), "1970-01-01T00:01:30.000Z,120,");
    card.setTableShown(true);
    QVERIFY(card.isTableShown());
    // A line's name may come from a server.
    ChartCard named(u"TTFT"_s, ChartUnit::Milliseconds, {{u"=a,\"b\""_s, &p50, 0}});
    named.setRange(0, 120'000, 5'000);
    QCOMPARE(named.csv().split('\n').first(), "time,\"'=a,\"\"b\"\" [ms]\"");
}

void TestCharts::iconsHaveThePixelsOfTheScreen()
{
    const QIcon line = icon(u"table"_s, nullptr);
    QCOMPARE(line.pixmap(QSize(18, 18), 1.0).size(), QSize(18, 18));
    const QPixmap dense = line.pixmap(QSize(18, 18), 2.0);
    QCOMPARE(dense.size(), QSize(36, 36));
    QCOMPARE(dense.deviceIndependentSize(), QSizeF(18, 18));
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"

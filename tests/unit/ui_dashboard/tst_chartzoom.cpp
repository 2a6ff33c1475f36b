// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeworld.h"
#include "ui/dashboard/endpointcharts.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// One stretch of time in all charts of an endpoint.
class TestChartZoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void oneZoomIsAllChartsZoomAndStandsStill();
    void theWayBackIsAButtonEscOrARange();
    void zoomingOutOfTheLongestStretchFollowsTimeAgain();
    void zoomingOutOfARangeGivesTheNextLongerOne();
    void noStretchIsShorterThanTwoLooksOrOutOfWhatIsKept();
    void linesOfLastWeekStayLinesHoweverNear();
};

namespace {
struct Zoomed {
    FakeWorld world;
    EndpointMonitor monitor{*world.session, world.endpoint()};
    EndpointCharts charts{monitor, world.clock};
    qint64 now() const { return world.clock.now().toMSecsSinceEpoch() + 1; }
    LineChart *chart(int index) const { return charts.cards().at(index)->chart(); }
    const QPushButton *back() const { return charts.findChild<QPushButton *>(u"chartWhole"_s); }
};
} // namespace

void TestChartZoom::oneZoomIsAllChartsZoomAndStandsStill()
{
    Zoomed zoomed;
    QCOMPARE(zoomed.chart(0)->to() - zoomed.chart(0)->from(), 15 * 60'000);
    QVERIFY(zoomed.back()->isHidden());
    const qint64 from = zoomed.now() - 300'000;
    Q_EMIT zoomed.chart(3)->stretchRequested(from, from + 60'000);
    zoomed.world.clock.advance(20s);
    zoomed.charts.refresh(); // as with each look
    for (const ChartCard *card : zoomed.charts.cards()) {
        QCOMPARE(card->chart()->from(), from);
        QCOMPARE(card->chart()->to(), from + 60'000);
    }
    QVERIFY(!zoomed.back()->isHidden());
    const auto *stretch = zoomed.charts.findChild<ElidedLabel *>(u"chartStretch"_s);
    const QString wanted = QDateTime::fromMSecsSinceEpoch(from + 60'000).toString(u"HH:mm:ss"_s);
    QVERIFY2(stretch->fullText().contains(wanted), qPrintable(stretch->fullText()));
}

void TestChartZoom::theWayBackIsAButtonEscOrARange()
{
    Zoomed zoomed;
    const auto zoomIn = [&] {
        zoomed.charts.zoomTo(zoomed.now() - 300'000, zoomed.now() - 240'000);
        QVERIFY(zoomed.charts.zoom());
    };
    QKeyEvent before(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
    before.ignore();
    QCoreApplication::sendEvent(&zoomed.charts, &before);
    QVERIFY(!before.isAccepted()); // it is the window's
    zoomIn();
    QCoreApplication::sendEvent(&zoomed.charts, &before);
    QVERIFY(before.isAccepted());
    QTest::keyClick(&zoomed.charts, Qt::Key_Escape);
    QVERIFY(!zoomed.charts.zoom());
    zoomIn();
    const_cast<QPushButton *>(zoomed.back())->click();
    QVERIFY(!zoomed.charts.zoom());
    zoomIn();
    zoomed.charts.setRange(60min);
    QVERIFY(!zoomed.charts.zoom());
    QCOMPARE(zoomed.chart(0)->to(), zoomed.now());
    QCOMPARE(zoomed.chart(0)->to() - zoomed.chart(0)->from(), 3'600'000);
    zoomIn();
    Q_EMIT zoomed.chart(1)->wholeRangeRequested();
    QVERIFY(!zoomed.charts.zoom());
    QVERIFY(zoomed.back()->isHidden());
}

void TestChartZoom::zoomingOutOfTheLongestStretchFollowsTimeAgain()
{
    Zoomed zoomed;
    zoomed.charts.zoomTo(zoomed.now() - 300'000, zoomed.now() - 240'000);
    zoomed.charts.zoomTo(zoomed.now() - 900'000, zoomed.now() + 60'000);
    QVERIFY(!zoomed.charts.zoom());
    QCOMPARE(zoomed.charts.range(), 15min);
    // Moving into the future is the same.
    zoomed.charts.zoomTo(zoomed.now() - 800'000, zoomed.now() + 100'000);
    QVERIFY(!zoomed.charts.zoom());
}

void TestChartZoom::zoomingOutOfARangeGivesTheNextLongerOne()
{
    Zoomed zoomed;
    zoomed.charts.zoomTo(zoomed.now() - 1'000'000, zoomed.now() + 100'000);
    QCOMPARE(zoomed.charts.range(), 60min);
    QVERIFY(!zoomed.charts.zoom());
    zoomed.charts.setRange(30 * 24h);
    zoomed.charts.zoomTo(zoomed.now() - 32 * 24 * 3'600'000LL, zoomed.now() + 100'000);
    QCOMPARE(zoomed.charts.range(), 30 * 24h);
}

void TestChartZoom::noStretchIsShorterThanTwoLooksOrOutOfWhatIsKept()
{
    Zoomed zoomed;
    const qint64 middle = zoomed.now() - 300'000;
    zoomed.charts.zoomTo(middle - 500, middle + 500);
    QCOMPARE(*zoomed.charts.zoom(), (std::pair<qint64, qint64>{middle - 5'000, middle + 5'000}));
    zoomed.charts.zoomTo(zoomed.now() - 3'000, zoomed.now() + 1'000); // nothing is known of what will be
    QCOMPARE(*zoomed.charts.zoom(), (std::pair<qint64, qint64>{zoomed.now() - 10'000, zoomed.now()}));
    const qint64 month = 30 * 24 * 3'600'000LL;
    zoomed.charts.zoomTo(zoomed.now() - 2 * month, zoomed.now() - 2 * month + 60'000);
    QCOMPARE(*zoomed.charts.zoom(),
             (std::pair<qint64, qint64>{zoomed.now() - month, zoomed.now() - month + 60'000}));
}

void TestChartZoom::linesOfLastWeekStayLinesHoweverNear()
{
    // Of what is older than two days there is a value a quarter of an hour; of yesterday one a minute, and an outage of ten.
    Zoomed zoomed;
    MetricArchive archive(u":memory:"_s, zoomed.world.clock);
    const qint64 quarter = 900'000, day = 24 * 3'600'000LL;
    const qint64 week = (zoomed.now() - 7 * day) / quarter * quarter;
    const qint64 yesterday = (zoomed.now() - day) / 60'000 * 60'000;
    const auto keep = [&](qint64 at, int seconds) {
        QVERIFY(archive.add(
            zoomed.world.endpoint(),
            {.at = at,
             .seconds = seconds,
             .values = {{quint8(EndpointSeries::Running), {.min = 1, .max = 1, .mean = 1, .count = 1}}}}));
    };
    for (int i = 0; i < 24; ++i)
        keep(week + i * quarter, 900);
    for (int i = 0; i < 30; ++i) {
        if (i < 10 || i >= 20)
            keep(yesterday + i * 60'000, 60);
    }
    zoomed.monitor.keepIn(archive);
    zoomed.charts.resize(1200, 900);
    zoomed.charts.zoomTo(week, week + 6 * 3'600'000LL);
    LineChart *requests = zoomed.chart(2);
    requests->resize(560, 190);
    QCOMPARE(requests->piecesOf(0), (LineChart::Pieces{.whole = 1, .bridged = 0}));
    zoomed.charts.zoomTo(yesterday, yesterday + 1'800'000);
    QCOMPARE(requests->piecesOf(0), (LineChart::Pieces{.whole = 2, .bridged = 0}));
}

QTEST_MAIN(TestChartZoom)
#include "tst_chartzoom.moc"

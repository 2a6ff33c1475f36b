// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/datatable.h"
#include "ui/common/stalerole.h"
#include "ui/common/statedelegate.h"
#include "ui/common/theme.h"

#include <QAbstractItemDelegate>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QString shownTexts(const QWidget &table)
{
    QStringList texts;
    for (const QLabel *label : table.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(u'|');
}

} // namespace

class TestDataTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFilterThatHidesAllSaysSoAndEscapeBringsTheRowsBack();
    void anEmptyModelSaysItsOwnWords();
    void theRowUnderAPressedMouseStaysThere();
    void whatIsNotLiveIsGreyInEveryColumn();
    void fault20AMebibyteInACellIsNotMeasuredWhole();

private:
    QStandardItemModel m_model;
};

void TestDataTable::init()
{
    m_model.clear();
    for (const auto &name : {u"alpha"_s, u"beta"_s, u"gamma"_s})
        m_model.appendRow(new QStandardItem(name));
}

void TestDataTable::aFilterThatHidesAllSaysSoAndEscapeBringsTheRowsBack()
{
    DataTable table(u"things"_s, u"Things"_s);
    table.setModel(&m_model);
    table.show();
    auto *edit = table.findChild<QLineEdit *>();
    edit->setFocus();
    QTest::keyClicks(edit, u"delta"_s);
    QVERIFY(!table.view()->isVisible());
    QVERIFY(edit->isVisible());
    QVERIFY2(shownTexts(table).contains(u"delta"_s), qPrintable(shownTexts(table)));
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(table.view()->isVisible());
    QCOMPARE(table.filter()->rowCount(), 3);
}

void TestDataTable::anEmptyModelSaysItsOwnWords()
{
    DataTable table(u"things"_s, u"Things"_s);
    table.setEmptyText(u"No things"_s, u"They come with the next delivery."_s);
    m_model.setRowCount(0);
    table.setModel(&m_model);
    table.show();
    QVERIFY(shownTexts(table).contains(u"No things"_s));
    m_model.appendRow(new QStandardItem(u"delta"_s));
    QVERIFY(table.view()->isVisible());
    m_model.removeRow(0);
    QVERIFY(shownTexts(table).contains(u"No things"_s));
    QVERIFY(!table.view()->isVisible());
}

void TestDataTable::theRowUnderAPressedMouseStaysThere()
{
    DataTable table(u"things"_s, u"Things"_s);
    table.setModel(&m_model);
    table.view()->sortByColumn(0, Qt::AscendingOrder);
    table.resize(400, 300);
    table.show();
    const QPoint middle = table.view()->visualRect(table.filter()->index(1, 0)).center();
    QTest::mousePress(table.view()->viewport(), Qt::LeftButton, {}, middle);
    m_model.item(0)->setText(u"zeta"_s);
    m_model.insertRow(0, new QStandardItem(u"aardvark"_s));
    QCoreApplication::processEvents();
    QCOMPARE(table.view()->indexAt(middle).data().toString(), u"beta"_s);
    QTest::mouseRelease(table.view()->viewport(), Qt::LeftButton, {}, middle);
    QCoreApplication::processEvents();
    QCOMPARE(table.filter()->index(0, 0).data().toString(), u"aardvark"_s);
    QCOMPARE(table.filter()->index(3, 0).data().toString(), u"zeta"_s);
    QCOMPARE(table.view()->currentIndex().data().toString(), u"beta"_s);
}

// A state kept its icon's green and its bright words while the cells beside it were grey.
// A label, or a column of a custom resource: each paint would elide all of it.
void TestDataTable::fault20AMebibyteInACellIsNotMeasuredWhole()
{
    m_model.item(1)->setText(QString(1024 * 1024, u'W'));
    DataTable table(u"things"_s, u"Things"_s);
    table.resize(600, 300);
    table.setModel(&m_model);
    table.show();
    // What is filtered and copied is still the whole.
    const QModelIndex cell = table.view()->model()->index(2, 0); // the last by name
    QCOMPARE(cell.data().toString().size(), 1024 * 1024);
    QStyleOptionViewItem option;
    option.initFrom(table.view());
    const QAbstractItemDelegate *cells = table.view()->itemDelegate();
    const int width = cells->sizeHint(option, cell).width();
    QVERIFY2(width < 1'100 * option.fontMetrics.horizontalAdvance(u'W'), qPrintable(QString::number(width)));
    QVERIFY(!table.grab().isNull());
}

void TestDataTable::whatIsNotLiveIsGreyInEveryColumn()
{
    applyTheme(*qApp, ThemeChoice::Dark);
    m_model.clear();
    m_model.appendRow({new QStandardItem(u"alpha"_s), new QStandardItem(u"Ready"_s)});
    DataTable table(u"things"_s, u"Things"_s);
    table.setModel(&m_model);
    table.view()->setItemDelegateForColumn(
        1, new StateDelegate([](const QModelIndex &) { return StatusPill::State::Good; }, &table));
    table.resize(500, 300);
    table.show();
    struct Look {
        bool green = false; ///< somewhere
        int brightest = 0;
    };
    const auto lookOf = [&table](int column) {
        const QRect cell = table.view()->visualRect(table.filter()->index(0, column));
        const QImage image = table.view()->viewport()->grab(cell).toImage();
        Look look;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = image.pixel(x, y);
                look.green = look.green || qGreen(pixel) > std::max(qRed(pixel), qBlue(pixel)) + 30;
                look.brightest = std::max(look.brightest, qGray(pixel));
            }
        }
        return look;
    };
    const int grey = qGray(color(ColorRole::TextSecondary, &table).rgb());
    QVERIFY(lookOf(1).green);
    QVERIFY(lookOf(1).brightest > grey);
    table.setStale(true);
    for (const int column : {0, 1}) {
        QVERIFY2(!lookOf(column).green, qPrintable(QString::number(column)));
        QVERIFY2(lookOf(column).brightest <= grey, qPrintable(QString::number(column)));
    }
    table.setStale(false);
    QVERIFY(lookOf(1).green);
}

QTEST_MAIN(TestDataTable)
#include "tst_datatable.moc"

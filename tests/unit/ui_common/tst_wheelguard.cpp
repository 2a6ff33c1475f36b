// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/wheelguard.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QVBoxLayout>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestWheelGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { guardFromWheel(*qApp); }
    void init();
    void theWheelScrollsTheFormAndChangesNoField_data();
    void theWheelScrollsTheFormAndChangesNoField();
    void aFieldThatHasTheFocusIsChanged();
    void tabsNeverChangeByIt();

private:
    void turnOver(QWidget *field) const;
    QWidget *field(const QString &name) const { return m_area->findChild<QWidget *>(name); }

    std::unique_ptr<QScrollArea> m_area;
};

void TestWheelGuard::init()
{
    m_area = std::make_unique<QScrollArea>();
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    auto *first = new QLineEdit;
    column->addWidget(first);
    auto *choice = new QComboBox;
    choice->setObjectName(u"choice"_s);
    auto *editable = new QComboBox;
    editable->setObjectName(u"editable"_s);
    editable->setEditable(true);
    for (QComboBox *each : {choice, editable}) {
        each->addItems({u"a"_s, u"b"_s, u"c"_s});
        column->addWidget(each);
    }
    auto *number = new QSpinBox;
    number->setObjectName(u"number"_s);
    column->addWidget(number);
    auto *tabs = new QTabBar;
    for (const QString &title : {u"Latency"_s, u"Events"_s})
        tabs->addTab(title);
    column->addWidget(tabs);
    column->addStretch();
    form->setMinimumHeight(4000);
    m_area->setWidget(form);
    m_area->resize(300, 300);
    m_area->show();
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
    first->setFocus();
}

void TestWheelGuard::turnOver(QWidget *field) const
{
    // As from the window system, which also hands on what a field leaves.
    const QPoint at = field->mapTo(m_area.get(), field->rect().center());
    QTest::wheelEvent(m_area->windowHandle(), at, QPoint(0, -120));
}

void TestWheelGuard::theWheelScrollsTheFormAndChangesNoField_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"choice", "editable", "number"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestWheelGuard::theWheelScrollsTheFormAndChangesNoField()
{
    QFETCH(const QString, name);
    turnOver(field(name));
    QVERIFY(m_area->verticalScrollBar()->value() > 0);
    QVERIFY(!field(name)->hasFocus());
    QCOMPARE(m_area->findChild<QComboBox *>(u"choice"_s)->currentIndex(), 0);
    QCOMPARE(m_area->findChild<QComboBox *>(u"editable"_s)->currentIndex(), 0);
    QCOMPARE(m_area->findChild<QSpinBox *>(u"number"_s)->value(), 0);
}

void TestWheelGuard::aFieldThatHasTheFocusIsChanged()
{
    field(u"choice"_s)->setFocus();
    turnOver(field(u"choice"_s));
    QCOMPARE(m_area->findChild<QComboBox *>(u"choice"_s)->currentIndex(), 1);
    QCOMPARE(m_area->verticalScrollBar()->value(), 0);
}

void TestWheelGuard::tabsNeverChangeByIt()
{
    auto *tabs = m_area->findChild<QTabBar *>();
    turnOver(tabs);
    QCOMPARE(tabs->currentIndex(), 0);
    tabs->setFocus();
    turnOver(tabs);
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(m_area->verticalScrollBar()->value() > 0);
}

QTEST_MAIN(TestWheelGuard)
#include "tst_wheelguard.moc"

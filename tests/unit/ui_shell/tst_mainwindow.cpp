// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include <QTest>
#include <QToolButton>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// Writes down what it is told.
class TalePage : public QWidget, public PageEvents
{
public:
    TalePage(const QString &name, QStringList &tale, QWidget *parent)
        : QWidget(parent)
        , m_name(name)
        , m_tale(tale)
    {
        m_tale.append(m_name + u" made"_s);
    }
    void pageShown() override { m_tale.append(m_name + u" shown"_s); }
    void pageHidden() override { m_tale.append(m_name + u" hidden"_s); }
    void chosenAgain() override { m_tale.append(m_name + u" chosen again"_s); }

private:
    QString m_name;
    QStringList &m_tale;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void aPageIsMadeWhenItIsFirstShown();
    void itsPlaceChosenAgainLeadsBackToThePagesFirstView();
    void pagesThatAreLetGoAreMadeAnew();

private:
    void choose(const char *place) const;
    QStringList told() { return std::exchange(m_tale, {}); }

    std::unique_ptr<MainWindow> m_window;
    QStringList m_tale;
};

void TestMainWindow::init()
{
    m_tale.clear();
    m_window = std::make_unique<MainWindow>();
    for (const QString &name : {u"one"_s, u"two"_s})
        m_window->addPage(
            {.id = name, .title = name, .iconName = u"home"_s, .make = [this, name](QWidget *parent) {
                 return new TalePage(name, m_tale, parent);
             }});
    m_window->show();
    m_window->showPage(u"one"_s);
}

void TestMainWindow::choose(const char *place) const
{
    auto *button = m_window->findChild<QToolButton *>(QString::fromLatin1(place));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestMainWindow::aPageIsMadeWhenItIsFirstShown()
{
    QCOMPARE(told(), (QStringList{u"one made"_s, u"one shown"_s}));
    choose("rail-two");
    QCOMPARE(told(), (QStringList{u"two made"_s, u"one hidden"_s, u"two shown"_s}));
    choose("rail-one");
    QCOMPARE(told(), (QStringList{u"two hidden"_s, u"one shown"_s}));
}

void TestMainWindow::itsPlaceChosenAgainLeadsBackToThePagesFirstView()
{
    told();
    choose("rail-one");
    QCOMPARE(told(), QStringList{u"one chosen again"_s});
    QVERIFY(m_window->findChild<QToolButton *>(u"rail-one"_s)->isChecked());
    // A program that shows what is shown already opens something there: it must not be closed.
    m_window->showPage(u"one"_s);
    QCOMPARE(told(), QStringList());
}

void TestMainWindow::pagesThatAreLetGoAreMadeAnew()
{
    choose("rail-two");
    told();
    m_window->dropPages({u"two"_s});
    QCOMPARE(m_window->currentPage(), u"one"_s);
    QCOMPARE(told(), (QStringList{u"two hidden"_s, u"one shown"_s}));
    choose("rail-two");
    QCOMPARE(told(), (QStringList{u"two made"_s, u"one hidden"_s, u"two shown"_s}));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

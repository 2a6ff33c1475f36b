// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/keptfocus.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTest>

using namespace slipway;

class TestKeptFocus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aButtonHasTheFocusAgainWhenItsWorkIsDone();
    void whoWentOnStaysThere();
    void anEnabledButtonTakesNoFocus();

private:
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_run = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_last = nullptr;
};

void TestKeptFocus::init()
{
    m_window = std::make_unique<QWidget>();
    auto *row = new QHBoxLayout(m_window.get());
    for (QPushButton **each : {&m_run, &m_next, &m_last}) {
        *each = new QPushButton;
        row->addWidget(*each);
    }
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_run->setFocus();
}

void TestKeptFocus::aButtonHasTheFocusAgainWhenItsWorkIsDone()
{
    enableKeepingFocus(*m_run, false);
    QVERIFY(!m_run->hasFocus());
    enableKeepingFocus(*m_run, false); // told twice while it runs
    enableKeepingFocus(*m_run, true);
    QVERIFY(m_run->hasFocus());
}

void TestKeptFocus::whoWentOnStaysThere()
{
    enableKeepingFocus(*m_run, false);
    m_last->setFocus();
    enableKeepingFocus(*m_run, true);
    QVERIFY(m_last->hasFocus());
    // And what was is forgotten.
    m_next->setFocus();
    enableKeepingFocus(*m_run, true);
    QVERIFY(m_next->hasFocus());
}

void TestKeptFocus::anEnabledButtonTakesNoFocus()
{
    m_next->setFocus();
    enableKeepingFocus(*m_run, false);
    enableKeepingFocus(*m_run, true);
    QVERIFY(m_next->hasFocus());
}

QTEST_MAIN(TestKeptFocus)
#include "tst_keptfocus.moc"

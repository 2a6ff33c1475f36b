// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { delete m_palette; }
    void lettersInOrderFindAnEntry();
    void enterRunsTheChosenEntryAndCloses();
    void itIsAsHighAsItsEntries();
    void nothingFoundIsSaid();
    void whatIsKnownLaterJoinsWhatIsTyped();

private:
    QStringList entries() const;
    void type(const char *text) const;

    QWidget m_window;
    QPointer<CommandPalette> m_palette;
    QStringList m_ran;
};

void TestCommandPalette::init()
{
    m_window.resize(1280, 800);
    m_ran.clear();
    QList<Command> commands;
    for (const QString &title :
         {u"Go to Dashboard"_s, u"Go to Resources"_s, u"New deployment"_s, u"Dark theme"_s})
        commands.append(
            {.title = title, .iconName = u"dashboard"_s, .run = [this, title] { m_ran << title; }});
    commands.first().shortcut = QKeySequence(Qt::ALT | Qt::Key_3);
    m_palette = new CommandPalette(std::move(commands), &m_window);
    m_palette->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_palette));
}

QStringList TestCommandPalette::entries() const
{
    const QAbstractItemModel *model = m_palette->findChild<QListView *>()->model();
    QStringList titles;
    for (int row = 0; row < model->rowCount(); ++row)
        titles << model->index(row, 0).data().toString();
    return titles;
}

void TestCommandPalette::type(const char *text) const
{
    QTest::keyClicks(m_palette->findChild<QLineEdit *>(), QString::fromLatin1(text));
}

void TestCommandPalette::lettersInOrderFindAnEntry()
{
    QCOMPARE(entries().size(), 4);
    type("gore");
    QCOMPARE(entries(), QStringList{u"Go to Resources"_s});
    QVERIFY(CommandPalette::score(u"da"_s, u"Dark theme"_s)
            > CommandPalette::score(u"da"_s, u"Go to Dashboard"_s)); // the shorter one
    QVERIFY(CommandPalette::score(u"xyz"_s, u"Dark theme"_s) < 0);
    QVERIFY(CommandPalette::score(u"svc"_s, u"Show: Service (svc)"_s)
            > CommandPalette::score(u"svc"_s, u"Show: VolumeAttachment"_s)); // a whole word
    QVERIFY(CommandPalette::score(u"deploy"_s, u"Show: Deployment (deploy)"_s)
            > CommandPalette::score(u"deploy"_s, u"New deployment"_s));
}

void TestCommandPalette::enterRunsTheChosenEntryAndCloses()
{
    auto *edit = m_palette->findChild<QLineEdit *>();
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_ran, QStringList{u"New deployment"_s});
    QVERIFY(!m_palette || !m_palette->isVisible());
}

void TestCommandPalette::itIsAsHighAsItsEntries()
{
    const auto *list = m_palette->findChild<QListView *>();
    const int four = m_palette->height();
    QVERIFY(list->height() >= 4 * list->sizeHintForRow(0));
    QVERIFY(four < 4 * list->sizeHintForRow(0) + 100);
    type("gore");
    QVERIFY(m_palette->height() < four);
    QTest::keyClick(m_palette->findChild<QLineEdit *>(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_palette->findChild<QLineEdit *>(), Qt::Key_Delete);
    QCOMPARE(m_palette->height(), four);
}

void TestCommandPalette::nothingFoundIsSaid()
{
    const auto *nothing = m_palette->findChild<QLabel *>(u"paletteNothing"_s);
    QVERIFY(!nothing->isVisible());
    type("zzz");
    QVERIFY(entries().isEmpty());
    QVERIFY(nothing->isVisible());
    QVERIFY(nothing->text().contains(u"zzz"_s));
    QVERIFY(nothing->geometry().bottom() <= m_palette->height());
    QTest::keyClick(m_palette->findChild<QLineEdit *>(), Qt::Key_Return); // runs nothing
    QVERIFY(m_ran.isEmpty());
    QTest::keyClick(m_palette->findChild<QLineEdit *>(), Qt::Key_Backspace);
    QTest::keyClick(m_palette->findChild<QLineEdit *>(), Qt::Key_Backspace);
    QTest::keyClick(m_palette->findChild<QLineEdit *>(), Qt::Key_Backspace);
    QVERIFY(!nothing->isVisible());
    QCOMPARE(entries().size(), 4);
}

void TestCommandPalette::whatIsKnownLaterJoinsWhatIsTyped()
{
    type("svc");
    QCOMPARE(entries(), QStringList());
    m_palette->add({{.title = u"Show: Service (svc)"_s, .run = [this] { m_ran.append(u"services"_s); }}});
    QCOMPARE(entries(), QStringList{u"Show: Service (svc)"_s});
    QTest::keyClick(m_palette->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(m_ran, QStringList{u"services"_s});
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeworld.h"
#include "ui/dashboard/endpointheader.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

/// The top of an endpoint's page in windows of several widths and fonts of several sizes.
class TestEndpointHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noButtonIsCut_data();
    void noButtonIsCut();
};

void TestEndpointHeader::noButtonIsCut_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("larger");
    QTest::addColumn<bool>("isBesideName");
    QTest::newRow("a usual window") << 1100 << 1.0 << true;
    QTest::newRow("beside open details") << 560 << 1.0 << false;
    QTest::newRow("twice the font") << 950 << 2.0 << false;
    QTest::newRow("twice the font in a large window") << 2200 << 2.0 << true;
}

void TestEndpointHeader::noButtonIsCut()
{
    QFETCH(const int, width);
    QFETCH(const double, larger);
    QFETCH(const bool, isBesideName);
    FakeWorld world;
    EndpointMonitor monitor(*world.session, world.endpoint());
    QWidget window;
    QFont font = window.font();
    font.setPointSizeF(font.pointSizeF() * larger);
    window.setFont(font);
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    auto *header = new EndpointHeader(*world.session, monitor, &window);
    column->addWidget(header);
    column->addStretch(1);
    header->setChangeable(true);
    window.resize(width, 400);
    window.show();
    turn();
    QCOMPARE(window.width(), width);
    const auto buttons = header->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (!button->isVisible())
            continue;
        QVERIFY2(button->width() >= button->sizeHint().width(),
                 qPrintable(u"%1: %2 of %3"_s.arg(button->text() + button->accessibleName())
                                .arg(button->width())
                                .arg(button->sizeHint().width())));
        QVERIFY(header->rect().contains(button->geometry()));
    }
    const auto *playground = header->findChild<QPushButton *>(u"openPlayground"_s);
    const auto back = std::ranges::find(buttons, u"All endpoints"_s, &QWidget::accessibleName);
    QVERIFY(back != buttons.end());
    QCOMPARE(std::abs(playground->geometry().center().y() - (*back)->geometry().center().y()) < 12,
             isBesideName);
}

QTEST_MAIN(TestEndpointHeader)
#include "tst_endpointheader.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation of another day, as it is shown when it is opened.
#include "ui/playground/replybrowser.h"
#include "unit/ui_playground/playgroundlook.h"

#include <QScrollBar>
#include <QTest>
#include <QTimer>

using namespace slipway;
using namespace slipway::test;

class TestFormer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsOpenedAtItsVeryEnd();
    void whoScrollsAwayIsNotPulledBack();
    void whoIsAtTheEndStaysThereWhenDetailsOpenBesideIt();
};

namespace {
qint64 keepLongOne(PlaygroundLook &look)
{
    QString answer;
    for (int part = 1; part <= 12; ++part)
        answer +=
            u"## Part %1\n\nSome **words** about it that are long enough to be broken into several lines "
            "when the column is narrow, as it is beside the parameters.\n\n```cpp\nint main()\n{\n    return "
            "%1;\n}\n```\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n"_s.arg(part);
    Conversation conversation;
    for (int turnOf = 0; turnOf < 3; ++turnOf) {
        conversation.append({.role = ChatRole::User, .content = u"Tell me more of it"_s});
        const int node = conversation.append({.role = ChatRole::Assistant,
                                              .content = answer,
                                              .reasoning = u"Let me think.\n\n"_s.repeated(9)});
        conversation.setFigures(node,
                                {.firstTokenMs = 120,
                                 .tokensPerS = 40,
                                 .outputTokens = 500,
                                 .finishReason = u"stop"_s,
                                 .wayIn = u"port-forward to gemma-0"_s,
                                 .modelId = u"google/gemma-3-4b-it"_s});
    }
    return look.archive
        .save(0, conversation, u"gemma-prod"_s, u"google/gemma-3-4b-it"_s, QDateTime::currentDateTimeUtc())
        .value_or(0);
}
} // namespace

void TestFormer::itIsOpenedAtItsVeryEnd()
{
    PlaygroundLook look;
    const qint64 id = keepLongOne(look);
    QVERIFY(id > 0);
    look.page.openConversation(id);
    const QScrollBar *bar = look.page.findChild<ConversationView *>()->verticalScrollBar();
    turn();
    look.page.resize(820, 700); // as when the window gives the details their place: the end moves
    for (int i = 0; i < 5; ++i)
        turn();
    QVERIFY(bar->maximum() > 2'000);
    QCOMPARE(bar->value(), bar->maximum());
}

void TestFormer::whoScrollsAwayIsNotPulledBack()
{
    PlaygroundLook look;
    look.page.openConversation(keepLongOne(look));
    QScrollBar *bar = look.page.findChild<ConversationView *>()->verticalScrollBar();
    turn();
    bar->setValue(0);
    look.page.resize(800, 700); // all of it is laid out anew, and is longer
    turn();
    QCOMPARE(bar->value(), 0);
}

void TestFormer::whoIsAtTheEndStaysThereWhenDetailsOpenBesideIt()
{
    PlaygroundLook look;
    look.page.openConversation(keepLongOne(look));
    auto *view = look.page.findChild<ConversationView *>();
    QScrollBar *bar = view->verticalScrollBar();
    turn();
    view->findChild<QTimer *>(u"settling"_s)->stop(); // some seconds later
    const int before = bar->maximum();
    look.page.resize(760, 700);
    for (int i = 0; i < 5; ++i)
        turn();
    QVERIFY(bar->maximum() > before);
    QCOMPARE(bar->value(), bar->maximum());
}

QTEST_MAIN(TestFormer)
#include "tst_former.moc"

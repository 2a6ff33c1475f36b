// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fleet/clusterfleet.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/playground/answerdiff.h"
#include "ui/playground/conversationpane.h"
#include "unit/ui_playground/playgroundlook.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextEdit>
#include <QToolButton>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

class TestComparing : public QObject
{
    Q_OBJECT

    struct Look : PlaygroundLook {
        void compare() { find<QPushButton>(u"compare"_s)->click(); }
        QList<ConversationPane *> panes() { return page.findChildren<ConversationPane *>(); }
        QStringList shownIn(ConversationPane *pane)
        {
            QStringList texts;
            for (const int node : pane->conversation().path())
                texts << pane->conversation().node(node).message.content;
            return texts;
        }
    };

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void everyColumnGetsTheSamePromptAndHoldsItsOwnConversation()
    {
        Look look;
        look.say(u"hello"_s);
        look.compare();
        QCOMPARE(look.panes().size(), 2);
        look.say(u"and now"_s);
        QCOMPARE(look.asked.size(), 3);
        QCOMPARE(look.shownIn(look.panes().at(0)),
                 QStringList({u"hello"_s, u"answer 1"_s, u"and now"_s, u"answer 2"_s}));
        QCOMPARE(look.shownIn(look.panes().at(1)), QStringList({u"and now"_s, u"answer 3"_s}));
        QCOMPARE(look.sent(1), QStringList({u"hello"_s, u"answer 1"_s, u"and now"_s}));
        QCOMPARE(look.sent(2), QStringList{u"and now"_s});
        QCOMPARE(look.archive.search({}, 10)->size(), 2);
        QVERIFY(look.find<QPlainTextEdit>(u"prompt"_s)->toPlainText().isEmpty());
    }

    void choiceAndWayInStayInSightBesideALongAnswer()
    {
        Look look;
        look.compare();
        QByteArray lines;
        for (int i = 0; i < 120; ++i)
            lines += "- line " + QByteArray::number(i) + "\\n";
        look.nextChoice = "{\"index\":0,\"delta\":{\"content\":\"" + lines + "\"}}";
        look.say(u"tell me"_s);
        turn();
        // The conversation scrolls; the columns have no height of their own.
        const auto *columns = look.find<QScrollArea>(u"columns"_s);
        QCOMPARE(columns->widget()->height(), columns->viewport()->height());
    }

    void endpointsOfTwoClustersAreAnsweredEachByItsOwn()
    {
        Look look;
        FakeWorld other(u"other"_s);
        other.answersFirst = [](const HttpRequest &request) -> std::optional<FakeTransport::Answer> {
            if (request.url.path() == "/v1/models"_L1)
                return FakeTransport::json(200, R"({"data":[{"id":"google/gemma-3-4b-it"}]})");
            if (!request.url.path().endsWith("/completions"_L1))
                return {};
            return FakeTransport::Answer{
                .headers = {{"Content-Type", "text/event-stream"}},
                .chunks = {"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"from afar\"},"
                           "\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"}};
        };
        LiveCluster live(*look.world.session);
        ClusterFleet fleet(*look.world.session, live,
                           [&](const Session::Options &) { return other.makeSession(); });
        look.page.showAlso(fleet);
        look.page.setEndpoints({look.world.endpoint(), other.endpoint()});
        look.compare();
        QCOMPARE(look.panes().size(), 2);
        look.say(u"hello"_s);
        QCOMPARE(look.shownIn(look.panes().at(0)), QStringList({u"hello"_s, u"answer 1"_s}));
        QCOMPARE(look.shownIn(look.panes().at(1)), QStringList({u"hello"_s, u"from afar"_s}));
        QCOMPARE(look.world.session->kube()->context().name, u"demo"_s);
        // Of one name, they are told apart by where they are.
        QStringList names;
        for (const QComboBox *choice : look.page.findChildren<QComboBox *>(u"endpointChoice"_s))
            names << choice->currentText();
        names.sort();
        QCOMPARE(names, QStringList({u"gemma-prod (demo · llm)"_s, u"gemma-prod (other · llm)"_s}));
        look.say(u"again"_s);
        QCOMPARE(look.shownIn(look.panes().at(0)).last(), u"answer 2"_s);
        QCOMPARE(look.shownIn(look.panes().at(1)).last(), u"from afar"_s);
        look.page.setEndpoints({}); // nothing of the page leads through what goes before it
    }

    void anAnswerFitsTheNarrowestColumn()
    {
        Look look;
        look.compare();
        look.compare();
        look.compare();
        look.page.resize(1000, 700);
        look.nextChoice = R"({"index":0,"delta":{"content":"Hello you"},"logprobs":{"content":[
            {"token":"Hello","logprob":-0.01,"bytes":null,"top_logprobs":[{"token":"Hello","logprob":-0.01}]}]}})";
        look.say(u"tell me"_s); // with all four buttons over the answer
        turn();
        QCOMPARE(look.panes().size(), 4);
        for (const ConversationPane *pane : look.panes()) {
            const auto *view = pane->findChild<ConversationView *>();
            QVERIFY(pane->width() < 300);
            QVERIFY2(!view->horizontalScrollBar()->isVisible(),
                     qPrintable(QString::number(view->widget()->minimumSizeHint().width())));
        }
    }

    void fourColumnsAreTheMost()
    {
        Look look;
        for (int i = 0; i < 3; ++i)
            look.compare();
        QCOMPARE(look.panes().size(), 4);
        QVERIFY(!look.find<QPushButton>(u"compare"_s)->isEnabled());
        look.compare();
        QCOMPARE(look.panes().size(), 4);
        look.say(u"hello"_s);
        QCOMPARE(look.asked.size(), 4);
    }

    void aClosedColumnLeavesTheOthersAndItsConversationStaysInTheHistory()
    {
        Look look;
        look.compare();
        look.say(u"hello"_s);
        auto *close = look.find<QToolButton>(u"closeColumn"_s);
        QVERIFY(close);
        close->click();
        QCOMPARE(look.panes().size(), 1);
        QCOMPARE(look.shown(), QStringList({u"hello"_s, u"answer 1"_s}));
        QCOMPARE(look.archive.search({}, 10)->size(), 2);
        // Alone, it is as it was before: the choice stands at the right again, with its labels.
        auto *choice = look.find<QComboBox>(u"endpointChoice"_s);
        QVERIFY(choice->isVisible());
        QVERIFY(!look.panes().first()->isAncestorOf(choice));
        QVERIFY(look.find<QPushButton>(u"code"_s)->isVisible());
        QVERIFY(!look.find<QPushButton>(u"differences"_s)->isVisible());
        look.say(u"again"_s);
        QCOMPARE(look.sent(2), QStringList({u"hello"_s, u"answer 1"_s, u"again"_s}));
    }

    void aColumnThatStillAnswersCanBeClosed()
    {
        Look look;
        look.compare();
        look.hangs = true;
        look.type(u"hello"_s);
        look.find<QPushButton>(u"send"_s)->click();
        QTRY_COMPARE(look.asked.size(), 2);
        look.find<QToolButton>(u"closeColumn"_s)->click();
        QVERIFY(look.isAnswering()); // the other one
        look.find<QPushButton>(u"send"_s)->click();
        QTRY_VERIFY(!look.isAnswering());
        QCOMPARE(look.shown().first(), u"hello"_s);
    }

    void stopStopsAllColumns()
    {
        Look look;
        look.compare();
        look.hangs = true;
        look.type(u"hello"_s);
        look.find<QPushButton>(u"send"_s)->click();
        QTRY_COMPARE(look.asked.size(), 2);
        QTest::keyClick(look.find<QPlainTextEdit>(u"prompt"_s), Qt::Key_Escape);
        QTRY_VERIFY(!look.isAnswering());
        for (ConversationPane *pane : look.panes())
            QVERIFY(!pane->isAnswering());
    }

    void anotherVersionOfAMessageGoesToItsOwnColumnOnly()
    {
        Look look;
        look.compare();
        look.say(u"hello"_s);
        ConversationPane *second = look.panes().at(1);
        Q_EMIT second->findChild<ConversationView *>()->view(0)->editRequested();
        QCOMPARE(look.find<QPlainTextEdit>(u"prompt"_s)->toPlainText(), u"hello"_s);
        look.say(u"hello, put better"_s);
        QCOMPARE(look.asked.size(), 3);
        QCOMPARE(look.shown(), QStringList({u"hello"_s, u"answer 1"_s}));
        QCOMPARE(look.shownIn(second), QStringList({u"hello, put better"_s, u"answer 3"_s}));
        look.say(u"next"_s);
        QCOMPARE(look.asked.size(), 5);
    }

    void aColumnWithNobodyToTalkToSaysSoAndTheOthersAnswer()
    {
        Look look;
        look.compare();
        ConversationPane *second = look.panes().at(1);
        second->findChild<QComboBox *>(u"endpointChoice"_s)
            ->setCurrentIndex(1); // by its address, and none is given
        look.say(u"hello"_s);
        QCOMPARE(look.shown(), QStringList({u"hello"_s, u"answer 1"_s}));
        QVERIFY(second->findChild<Banner *>()->isVisible());
        QCOMPARE(second->conversation().size(), 0);
    }

    void whereTwoAnswersPartIsShownWordByWord()
    {
        Look look;
        QPointer<QWidget> panel;
        connect(&look.page, &PlaygroundPage::detailsRequested, &look.page,
                [&](const QString &, QWidget *content) { panel = content; });
        look.compare();
        QVERIFY(!look.find<QPushButton>(u"differences"_s)->isEnabled());
        look.say(u"hello"_s);
        look.find<QPushButton>(u"differences"_s)->click();
        QVERIFY(panel);
        const QString summary = panel->findChild<QLabel *>(u"diffSummary"_s)->text();
        QVERIFY2(summary.contains("Words in both: 1. Only in the first: 1. Only in the second: 1."_L1),
                 qPrintable(summary));
        QCOMPARE(panel->findChild<QTextEdit *>(u"diffText"_s)->toPlainText(), u"answer 1 2"_s);
        delete panel;
    }

    void aDifferenceKeepsItsLinesAndShowsWhatWouldTurnTheTextAround()
    {
        AnswerDiff diff({{u"a"_s, u"one two\nthree \u202Efour"_s},
                         {u"b"_s, u"one two\nthree"_s},
                         {u"c"_s, u"one two\nthree"_s}});
        auto *text = diff.findChild<QTextEdit *>(u"diffText"_s);
        QVERIFY(text->toPlainText().startsWith("one two\nthree"_L1));
        QVERIFY(!text->toPlainText().contains(QChar(0x202E)));
        diff.findChild<QComboBox *>(u"diffLeft"_s)->setCurrentIndex(2);
        QCOMPARE(diff.findChild<QLabel *>(u"diffSummary"_s)->text(), u"Both say the same, word for word."_s);
        QCOMPARE(text->toPlainText(), u"one two\nthree"_s);
    }

    void answersThatPartAtOnceAreNotSaidToBeginAlike()
    {
        AnswerDiff diff({{u"a"_s, u"one two"_s}, {u"b"_s, u"three two"_s}});
        const QString summary = diff.findChild<QLabel *>(u"diffSummary"_s)->text();
        QVERIFY2(summary.startsWith("They part with the first word. Words in both: 1."_L1),
                 qPrintable(summary));
    }
};

QTEST_MAIN(TestComparing)
#include "tst_comparing.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer holds beside its text: how sure the model was of each token, and the functions that it calls.
#include "ui/common/widgets.h"
#include "ui/playground/replybrowser.h"
#include "ui/playground/tokensview.h"
#include "unit/ui_playground/playgroundlook.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace slipway;
using namespace slipway::test;

class TestAnswerDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAreShownWithWhatElseMightHaveBeenSaid();
    void whatMightHaveStoodThereIsTogetherNoMoreThanAll();
    void hostileTokensAreShownAndNotObeyed();
    void aCallIsAnsweredByThePersonAndTheModelGoesOn();
    void anAnswerThatIsJsonIsShownAsItIs();
    void toolsThatAreNoneAreSaidAndNotSent();
};

namespace {
// The first event of an answer that calls two functions.
constexpr const char *calling =
    R"({"index":0,"delta":{"content":null,"tool_calls":[
            {"index":0,"id":"call_1","type":"function","function":{"name":"get_weather","arguments":"{\"city\":\"Oslo\"}"}},
            {"index":1,"id":"call_2","type":"function","function":{"name":"get_time","arguments":"not JSON"}}]}})";
} // namespace

void TestAnswerDetails::tokensAreShownWithWhatElseMightHaveBeenSaid()
{
    PlaygroundLook look;
    QPointer<QWidget> panel;
    connect(&look.page, &PlaygroundPage::detailsRequested, &look.page,
            [&](const QString &, QWidget *content) { panel = content; });
    look.say(u"plain"_s);
    QVERIFY(look.view(1)->findChild<QToolButton *>(u"tokensButton"_s)->isHidden()); // the server told nothing
    look.nextChoice = R"({"index":0,"delta":{"content":"Hello you"},"logprobs":{"content":[
        {"token":"Hello","logprob":-0.01,"bytes":null,"top_logprobs":[{"token":"Hello","logprob":-0.01}]},
        {"token":" you","logprob":-2.0,"bytes":null,"top_logprobs":[{"token":" world","logprob":-0.2},{"token":" you","logprob":-2.0}]}]}})";
    look.say(u"with tokens"_s);
    auto *button = look.view(3)->findChild<QToolButton *>(u"tokensButton"_s);
    QVERIFY(!button->isHidden());
    button->click();
    QVERIFY(panel);
    const std::unique_ptr<QWidget> owned(panel);
    auto *view = qobject_cast<TokensView *>(panel);
    QVERIFY(view);
    auto *text = view->findChild<QPlainTextEdit *>();
    QCOMPARE(text->toPlainText(), u"Hello you"_s);
    QCOMPARE(text->extraSelections().size(), 1); // " you", at 14 %
    QCOMPARE(text->extraSelections().first().cursor.selectedText(), u" you"_s);
    QCOMPARE(view->explanation(), u"\"Hello\" 99.0\u00A0%"_s);
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(7);
    text->setTextCursor(cursor);
    QCOMPARE(view->explanation(),
             u"\"\u00A0you\" 13.5\u00A0%; it might have been \"\u00A0world\" 81.9\u00A0%"_s);
    QVERIFY(view->findChild<QLabel *>(u"tokensSummary"_s)->text().startsWith(u"2 tokens"_s));
}

void TestAnswerDetails::whatMightHaveStoodThereIsTogetherNoMoreThanAll()
{
    // Each rounded by itself they would come to 100.3 %.
    QList<TokenAlternative> alternatives;
    for (int i = 0; i < 7; ++i)
        alternatives.append({.text = QString(QChar(u'b' + i)), .logprob = std::log(0.12456)});
    alternatives.append({.text = u"z"_s, .logprob = std::log(0.00004)});
    const TokensView view(
        {{.said = {.text = u"a"_s, .logprob = std::log(0.12804)}, .alternatives = alternatives}});
    double sum = 0;
    static const QRegularExpression share(u"(< )?([0-9.]+)\u00A0%"_s);
    int counted = 0;
    for (auto found = share.globalMatch(view.explanation()); found.hasNext(); ++counted)
        sum += found.next().captured(2).toDouble();
    QCOMPARE(counted, 9);
    // The last one is less than the tenth that it is said to be less than.
    QVERIFY2(sum > 99.9 && sum < 100.15, qPrintable(view.explanation()));
    QVERIFY2(view.explanation().endsWith(u"\"z\" <\u00A00.1\u00A0%"_s), qPrintable(view.explanation()));
}

void TestAnswerDetails::hostileTokensAreShownAndNotObeyed()
{
    const TokensView view({{.said = {.text = u"\u202Eabc\x1b[31m"_s, .logprob = -3}}});
    const QString text = view.findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY(!text.contains(u'\u202E') && !text.contains(u'\x1b'));
    QVERIFY(!view.explanation().contains(u'\u202E'));
}

void TestAnswerDetails::anAnswerThatIsJsonIsShownAsItIs()
{
    PlaygroundLook look;
    look.nextChoice = R"({"index":0,"delta":{"content":"{\"glob\": \"*.cpp and *.h\",\n \"__name__\": 1}"}})";
    look.say(u"As JSON"_s);
    const QString json = u"{\"glob\": \"*.cpp and *.h\",\n \"__name__\": 1}"_s;
    MessageView *answer = look.view(1);
    QCOMPARE(answer->text(), json);
    const auto shows = [](const MessageView *view, const QString &text) {
        const auto browsers = view->findChildren<ReplyBrowser *>();
        return std::ranges::any_of(
            browsers, [&text](const ReplyBrowser *each) { return each->toPlainText().trimmed() == text; });
    };
    QVERIFY(shows(answer, json));
    // What only begins like it is text.
    look.nextChoice = R"({"index":0,"delta":{"content":"{a} is a *set*"}})";
    look.say(u"As text"_s);
    QVERIFY(shows(look.view(3), u"{a} is a set"_s));
}

void TestAnswerDetails::aCallIsAnsweredByThePersonAndTheModelGoesOn()
{
    PlaygroundLook look;
    look.find<QPlainTextEdit>(u"tools"_s)->setPlainText(uR"([{"name":"get_weather"},{"name":"get_time"}])"_s);
    look.nextChoice = calling;
    look.say(u"Weather?"_s);
    QCOMPARE(look.asked.at(0)["tools"_L1].toArray().size(), 2);
    MessageView *answer = look.view(1);
    const auto names = answer->findChildren<QLabel *>(u"toolName"_s);
    QCOMPARE(names.size(), 2);
    QCOMPARE(names.at(0)->text(), u"Calls get_weather"_s);
    QVERIFY(answer->findChildren<QLabel *>(u"toolArguments"_s)
                .at(0)
                ->text()
                .contains(u"\"city\": \"Oslo\""_s)); // laid out
    QCOMPARE(answer->findChildren<QLabel *>(u"toolArguments"_s).at(1)->text(), u"not JSON"_s);
    for (const auto *words : answer->findChildren<ReplyBrowser *>())
        QVERIFY(words->isHidden()); // it said nothing besides, and takes no room for it
    answer->findChild<QToolButton *>(u"copy"_s)->click();
    QVERIFY(QApplication::clipboard()->text().startsWith("get_weather "_L1));
    QVERIFY(QApplication::clipboard()->text().endsWith("\nget_time not JSON"_L1));

    auto *send = answer->findChild<QPushButton *>(u"sendResults"_s);
    const auto results = answer->findChildren<QPlainTextEdit *>(u"toolResult"_s);
    QVERIFY(!send->isEnabled());
    results.at(0)->setPlainText(u"4 degrees"_s);
    QVERIFY(!send->isEnabled()); // each call needs one
    results.at(1)->setPlainText(u"noon"_s);
    QVERIFY(send->isEnabled());
    send->click();
    QTRY_VERIFY(!look.isAnswering());
    const QJsonArray messages = look.asked.at(1)["messages"_L1].toArray();
    QCOMPARE(messages.size(), 4);
    QCOMPARE(messages.at(1)["tool_calls"_L1].toArray().size(), 2);
    QCOMPARE(messages.at(2)["role"_L1].toString(), u"tool"_s);
    QCOMPARE(messages.at(2)["tool_call_id"_L1].toString(), u"call_1"_s);
    QCOMPARE(messages.at(3)["content"_L1].toString(), u"noon"_s);
    QCOMPARE(look.view(4)->text(), u"answer 2"_s);
    QVERIFY(send->isHidden()); // they were given
}

void TestAnswerDetails::toolsThatAreNoneAreSaidAndNotSent()
{
    PlaygroundLook look;
    look.find<QPlainTextEdit>(u"tools"_s)->setPlainText(u"[{\"name\": 3}]"_s);
    look.type(u"hello"_s);
    look.find<QPushButton>(u"send"_s)->click();
    turn();
    QVERIFY(look.asked.isEmpty());
    QVERIFY(look.page.findChild<Banner *>()->isVisibleTo(&look.page));
}

QTEST_MAIN(TestAnswerDetails)
#include "tst_answerdetails.moc"

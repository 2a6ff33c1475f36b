// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/tokenlogprobs.h"

#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
QList<TokenChoice> choicesOf(const char *events)
{
    const QJsonDocument document = QJsonDocument::fromJson(events);
    Q_ASSERT(document.isArray());
    return tokenChoices(document.array());
}
} // namespace

class TestTokenLogprobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chatTokensComeWithTheirAlternatives();
    void textCompletionsAreReadToo();
    void aCharacterOfSeveralTokensIsWrittenOnce();
    void minusInfinityIsNoProbability();
    void whatHasAnotherShapeIsLeftOut();
};

void TestTokenLogprobs::chatTokensComeWithTheirAlternatives()
{
    const auto choices = choicesOf(R"([
        {"content":[{"token":"Hello","logprob":-0.1,"bytes":[72,101,108,108,111],
                     "top_logprobs":[{"token":"Hi","logprob":-2.5,"bytes":[72,105]},{"token":"Hello","logprob":-0.1,"bytes":null}]}]},
        {"content":[{"token":" you","logprob":-1.6,"bytes":null,"top_logprobs":[{"token":" world","logprob":-0.3}]}]}])");
    QCOMPARE(choices.size(), 2);
    QCOMPARE(choices.at(0).said.text, u"Hello"_s);
    QCOMPARE(choices.at(0).rank(), 1); // sorted, whatever order the server has
    QCOMPARE(choices.at(0).alternatives.at(1).text, u"Hi"_s);
    QVERIFY(qAbs(choices.at(0).said.probability() - 0.904837) < 1e-6);
    QCOMPARE(choices.at(1).said.text, u" you"_s);
    QCOMPARE(choices.at(1).rank(), 0); // not among what was asked for
}

void TestTokenLogprobs::textCompletionsAreReadToo()
{
    const auto choices =
        choicesOf(R"([{"tokens":["The"," end"],"token_logprobs":[null,-0.5],"text_offset":[0,3],
        "top_logprobs":[null,{" end":-0.5," start":-1.2}]}])");
    QCOMPARE(choices.size(), 1);
    QCOMPARE(choices.at(0).said.text, u" end"_s);
    QCOMPARE(choices.at(0).alternatives.size(), 2);
    QCOMPARE(choices.at(0).rank(), 1);
}

void TestTokenLogprobs::aCharacterOfSeveralTokensIsWrittenOnce()
{
    // U+1F600, its four bytes on two tokens in two events.
    const auto choices = choicesOf(R"([
        {"content":[{"token":"\ufffd","logprob":-0.2,"bytes":[240,159],"top_logprobs":[{"token":"\ufffd","logprob":-0.2}]}]},
        {"content":[{"token":"\ufffd","logprob":-0.1,"bytes":[152,128],"top_logprobs":[]}]}])");
    QCOMPARE(choices.size(), 2);
    QCOMPARE(choices.at(0).said.text, QString());
    QCOMPARE(choices.at(0).rank(), 1);
    QCOMPARE(choices.at(1).said.text, u"😀"_s);
}

void TestTokenLogprobs::minusInfinityIsNoProbability()
{
    const auto choices =
        choicesOf(R"([{"content":[{"token":"x","logprob":-9999.0},{"token":"y","logprob":0.0000001}]}])");
    QCOMPARE(choices.at(0).said.probability(), 0.0);
    QCOMPARE(choices.at(1).said.probability(), 1.0);
}

void TestTokenLogprobs::whatHasAnotherShapeIsLeftOut()
{
    QVERIFY(
        choicesOf(R"([null, 3, {}, {"content":null}, {"content":[1,{"token":5,"logprob":-1},{"token":"a"}]},
        {"tokens":"a","token_logprobs":{}}, {"tokens":["a"],"token_logprobs":[]}])")
            .isEmpty());
}

QTEST_APPLESS_MAIN(TestTokenLogprobs)
#include "tst_tokenlogprobs.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees while a server takes a request and says nothing.
#include "unit/ui_playground/playgroundlook.h"

#include <QLabel>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

class TestSilence : public QObject
{
    Q_OBJECT

    static void pass(PlaygroundLook &look, int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            look.world.clock.advance(1s);
            turn();
        }
    }
    static void send(PlaygroundLook &look)
    {
        look.type(u"hello"_s);
        QTest::keyClick(look.find<QPlainTextEdit>(u"prompt"_s), Qt::Key_Return, Qt::ControlModifier);
        turn();
    }
    /// What stands below the answer that is awaited.
    static QString said(PlaygroundLook &look)
    {
        const auto *label =
            look.view(look.page.conversation().path().last())->findChild<QLabel *>(u"measurements"_s);
        return label->isHidden() ? QString() : label->text();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theWaitForTheFirstTokenIsCounted()
    {
        PlaygroundLook look;
        look.isSilent = true;
        send(look);
        QVERIFY(look.isAnswering());
        pass(look, 3);
        QCOMPARE(said(look), u"Waiting for the first token: 3 s"_s);
    }

    void aServerThatIsThereIsSaidToBeSlowAndIsWaitedFor()
    {
        PlaygroundLook look;
        look.isSilent = true;
        send(look);
        pass(look, 6);
        QVERIFY2(said(look).contains("answers its health check"_L1), qPrintable(said(look)));
        pass(look, 120);
        QVERIFY(look.isAnswering());
    }

    void aServerThatHangsIsNamedWithinTenSecondsAndNotGivenUp()
    {
        PlaygroundLook look;
        look.isSilent = look.isIll = true;
        send(look);
        pass(look, 10);
        QVERIFY2(said(look).contains("seems to hang"_L1), qPrintable(said(look)));
        QVERIFY(look.isAnswering());
        // It is asked again, and may be well by then.
        look.isIll = false;
        pass(look, 10);
        QVERIFY2(said(look).contains("answers its health check"_L1), qPrintable(said(look)));
    }

    void aClusterThatDoesNotAnswerIsNamedBeforeThereIsAWay()
    {
        PlaygroundLook look;
        look.world.session->disconnectCluster(); // and the way with it
        look.world.connectCluster();
        look.world.session->setTarget({.nameSpace = u"llm"_s, .kubeContext = u"demo"_s});
        look.world.kube->hangNext(u"get"_s, u"Service"_s);
        look.world.kube->hangNext(u"get"_s, u"Service"_s);
        send(look);
        pass(look, 3);
        QCOMPARE(said(look), u"Finding the way in: 3 s"_s);
        pass(look, 4);
        QVERIFY2(said(look).contains("has not answered so far"_L1), qPrintable(said(look)));
        QVERIFY(look.isAnswering());
    }

    void aPauseBetweenTokensIsCountedToo()
    {
        PlaygroundLook look;
        look.hangs = true; // after its first token
        send(look);
        pass(look, 2);
        QCOMPARE(said(look), QString());
        pass(look, 2);
        QCOMPARE(said(look), u"No further token for 4 s"_s);
    }

    void anEventWithoutATokenIsNone()
    {
        PlaygroundLook look;
        look.hangs = true; // after it has said whose turn it is
        look.nextChoice = R"({"index":0,"delta":{"role":"assistant","content":""}})";
        send(look);
        pass(look, 4);
        QCOMPARE(said(look), u"Waiting for the first token: 4 s"_s);
    }

    void whatWasSaidOfTheWaitGoesWithTheAnswer()
    {
        PlaygroundLook look;
        look.isSilent = true;
        send(look);
        pass(look, 7);
        look.find<QPushButton>(u"send"_s)->click(); // stop
        QTRY_VERIFY(!look.isAnswering());
        pass(look, 3);
        QVERIFY2(!said(look).contains("Waiting"_L1), qPrintable(said(look)));
    }
};

QTEST_MAIN(TestSilence)
#include "tst_silence.moc"

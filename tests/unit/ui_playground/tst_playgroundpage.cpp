// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/playground/conversationlist.h"
#include "ui/playground/parameterpanel.h"
#include "ui/playground/replybrowser.h"
#include "unit/ui_playground/playgroundlook.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

class TestPlaygroundPage : public QObject
{
    Q_OBJECT

    using Look = PlaygroundLook;

private Q_SLOTS:
    void theEndpointThatStandsThereFirstIsConnected()
    {
        PlaygroundLook look;
        Endpoint elsewhere = look.world.endpoint();
        elsewhere.name = u"a-far"_s;
        elsewhere.target.kubeContext = u"other"_s;
        look.page.setEndpoints({});
        look.page.setEndpoints({elsewhere, look.world.endpoint()});
        auto *choice = look.find<QComboBox>(u"endpointChoice"_s);
        QCOMPARE(choice->currentText(), look.world.endpoint().name);
        // What the person chooses stays, connected or not.
        choice->setCurrentIndex(0);
        Q_EMIT choice->activated(0);
        look.page.setEndpoints({elsewhere, look.world.endpoint()});
        Q_EMIT look.world.session->clusterChanged();
        QCOMPARE(choice->currentText(), u"a-far"_s);
    }

    void whoReadsAlongSeesTheEndOfALongAnswer()
    {
        PlaygroundLook look;
        const auto longAnswer = [&look] {
            QByteArray lines;
            for (int i = 0; i < 120; ++i)
                lines += "- line " + QByteArray::number(i) + "\\n";
            look.nextChoice = "{\"index\":0,\"delta\":{\"content\":\"" + lines + "\"}}";
        };
        longAnswer();
        look.say(u"tell me"_s);
        turn();
        QScrollBar *bar = look.page.findChild<ConversationView *>()->verticalScrollBar();
        QVERIFY(bar->maximum() > 500);
        QTRY_COMPARE(bar->value(), bar->maximum()); // with its measurements
        // What comes while somebody reads further up does not pull them down.
        bar->setValue(0);
        look.view(look.page.conversation().path().last())->setMinimumHeight(9000);
        turn();
        QCOMPARE(bar->value(), 0);
    }

    void fewMessagesStandClose()
    {
        PlaygroundLook look;
        look.page.resize(1000, 1400);
        look.say(u"hello"_s);
        turn();
        for (const int node : look.page.conversation().path()) {
            const MessageView *view = look.view(node);
            const int wanted =
                view->hasHeightForWidth() ? view->heightForWidth(view->width()) : view->sizeHint().height();
            QVERIFY2(view->height() <= wanted + 4, qPrintable(u"%1 of %2"_s.arg(view->height()).arg(wanted)));
        }
    }

    void theServersOwnViewStandsApart()
    {
        PlaygroundLook look;
        // Both pods of the endpoint count: two requests for each that is asked.
        look.metrics = [&look] {
            const QByteArray count = QByteArray::number(look.asked.size()),
                             sum = QByteArray::number(0.25 * double(look.asked.size()));
            QByteArray text;
            for (const QByteArray name :
                 {"vllm:time_to_first_token_seconds", "vllm:e2e_request_latency_seconds"})
                text += "# TYPE " + name + " histogram\n" + name + "_bucket{le=\"1\"} " + count + "\n" + name
                    + "_bucket{le=\"+Inf\"} " + count + "\n" + name + "_sum " + sum + "\n" + name + "_count "
                    + count + "\n";
            return text;
        };
        look.say(u"Hello"_s);
        QTRY_VERIFY(!look.view(1)->serverView().isEmpty());
        const QString view = look.view(1)->serverView();
        QVERIFY2(view.contains("250 ms"_L1) && view.contains("not of this one alone"_L1), qPrintable(view));
        QVERIFY(!look.view(1)->measurements().contains("250 ms"_L1));
    }

    void whyTheServersViewIsNotKnownIsSaid()
    {
        PlaygroundLook look;
        look.say(u"Hello"_s);
        QTRY_VERIFY(!look.view(1)->serverView().isEmpty());
        QVERIFY2(look.view(1)->serverView().contains("404"_L1), qPrintable(look.view(1)->serverView()));
    }

    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void anAnswerStreamsInWithItsMeasurements()
    {
        Look look;
        look.say(u"hello"_s);
        QCOMPARE(look.shown(), QStringList({u"hello"_s, u"answer 1"_s}));
        QVERIFY(look.view(0)->isVisible() && look.view(1)->isVisible());
        QCOMPARE(look.view(1)->text(), u"answer 1"_s);
        QVERIFY2(look.view(1)->measurements().contains("service proxy"_L1),
                 qPrintable(look.view(1)->measurements()));
        QCOMPARE(look.asked.first().value("model"_L1).toString(), u"google/gemma-3-4b-it"_s);
    }

    void answeringAgainKeepsTheFormerAnswer()
    {
        Look look;
        look.say(u"hello"_s);
        const QString measured = look.view(1)->measurements();
        Q_EMIT look.view(1)->regenerateRequested();
        QTRY_VERIFY(!look.isAnswering());
        QCOMPARE(look.shown(), QStringList({u"hello"_s, u"answer 2"_s}));
        QCOMPARE(look.sent(1), QStringList{u"hello"_s}); // not the former answer
        QVERIFY(!look.view(1)->isVisible());
        auto *before = look.view(2)->findChild<QToolButton *>(u"siblingBefore"_s);
        QVERIFY(before->isVisible() && before->isEnabled());
        QVERIFY(!look.view(2)->findChild<QToolButton *>(u"siblingAfter"_s)->isEnabled());
        before->click();
        QCOMPARE(look.shown(), QStringList({u"hello"_s, u"answer 1"_s}));
        QVERIFY(look.view(1)->isVisible() && !look.view(2)->isVisible());
        QCOMPARE(look.view(1)->measurements(), measured);
    }

    void whatFollowedAnEditedMessageStaysAsABranch()
    {
        Look look;
        look.say(u"first"_s);
        look.say(u"second"_s);
        QCOMPARE(look.sent(1), QStringList({u"first"_s, u"answer 1"_s, u"second"_s}));
        Q_EMIT look.view(0)->editRequested();
        QCOMPARE(look.find<QPlainTextEdit>(u"prompt"_s)->toPlainText(), u"first"_s);
        QVERIFY(look.find<QLabel>(u"editingText"_s)->isVisible());
        QCOMPARE(look.shown().size(), 4); // nothing is gone before the new one is sent
        look.say(u"first, put better"_s);
        QVERIFY(!look.find<QLabel>(u"editingText"_s)->isVisible());
        QCOMPARE(look.sent(2), QStringList{u"first, put better"_s});
        QCOMPARE(look.shown(), QStringList({u"first, put better"_s, u"answer 3"_s}));
        QCOMPARE(look.page.conversation().size(), 6);
        look.view(4)->findChild<QToolButton *>(u"siblingBefore"_s)->click();
        QCOMPARE(look.shown(), QStringList({u"first"_s, u"answer 1"_s, u"second"_s, u"answer 2"_s}));
        // And goes on from there.
        look.say(u"third"_s);
        QCOMPARE(look.sent(3),
                 QStringList({u"first"_s, u"answer 1"_s, u"second"_s, u"answer 2"_s, u"third"_s}));
    }

    void escapeLeavesAnEditedMessageAsItWas()
    {
        Look look;
        look.say(u"first"_s);
        Q_EMIT look.view(0)->editRequested();
        QTest::keyClick(look.find<QPlainTextEdit>(u"prompt"_s), Qt::Key_Escape);
        QVERIFY(!look.find<QLabel>(u"editingText"_s)->isVisible());
        look.say(u"second"_s);
        QCOMPARE(look.shown(), QStringList({u"first"_s, u"answer 1"_s, u"second"_s, u"answer 2"_s}));
    }

    void aStoppedAnswerIsKeptAndSoIsOneWhoseEndpointWasLeft()
    {
        Look look;
        look.hangs = true;
        look.type(u"hello"_s);
        look.find<QPushButton>(u"send"_s)->click();
        QTRY_COMPARE(look.view(1) ? look.view(1)->text() : QString(), u"answer 1"_s);
        QTest::keyClick(look.find<QPlainTextEdit>(u"prompt"_s), Qt::Key_Escape);
        QTRY_VERIFY(!look.isAnswering());
        QCOMPARE(look.shown().last(), u"answer 1"_s);
        Q_EMIT look.view(1)->regenerateRequested();
        QTRY_COMPARE(look.view(2) ? look.view(2)->text() : QString(), u"answer 2"_s);
        look.find<QComboBox>(u"endpointChoice"_s)->setCurrentIndex(1);
        QVERIFY(!look.isAnswering());
        QVERIFY(look.view(2)->measurements().contains("another endpoint"_L1));
        QCOMPARE(look.view(2)->text(), u"answer 2"_s);
    }

    void aNewConversationForgetsTheFormer()
    {
        Look look;
        look.say(u"hello"_s);
        look.find<QPushButton>(u"newConversation"_s)->click();
        QCOMPARE(look.page.conversation().size(), 0);
        look.say(u"again"_s);
        QCOMPARE(look.sent(1), QStringList{u"again"_s});
        QCOMPARE(look.view(1)->text(), u"answer 2"_s);
    }

    void conversationsAreKeptFoundAndGoneOnWith()
    {
        Look look;
        look.say(u"What is a KV cache?"_s);
        look.say(u"And a prefix cache?"_s);
        look.find<QPushButton>(u"newConversation"_s)->click();
        look.say(u"Name three boats."_s);
        QCOMPARE(look.archive.search({}, 10)->size(), 2); // one a conversation, not one an answer
        QPointer<QWidget> panel;
        connect(&look.page, &PlaygroundPage::detailsRequested, &look.page,
                [&](const QString &, QWidget *content) { panel = content; });
        look.find<QPushButton>(u"history"_s)->click();
        QVERIFY(panel);
        panel->show();
        auto *rows = panel->findChild<QListWidget *>();
        QCOMPARE(rows->count(), 2);
        panel->findChild<QLineEdit *>()->setText(u"prefix cache"_s);
        QCOMPARE(rows->count(), 1);
        QVERIFY(rows->item(0)->text().startsWith("What is a KV cache?"_L1));
        rows->setCurrentRow(0);
        panel->findChild<QPushButton *>(u"conversationOpen"_s)->click();
        QCOMPARE(
            look.shown(),
            QStringList({u"What is a KV cache?"_s, u"answer 1"_s, u"And a prefix cache?"_s, u"answer 2"_s}));
        QVERIFY(look.view(3)->findChild<QToolButton *>(u"raw"_s)->isHidden()); // there is nothing to show
        look.say(u"Thanks"_s);
        QCOMPARE(look.sent(3).size(), 5);
        QCOMPARE(look.archive.search({}, 10)->size(), 2);
        // Deleting is said first and done then.
        panel->findChild<QLineEdit *>()->clear();
        rows->setCurrentRow(0);
        panel->findChild<QPushButton *>(u"conversationDelete"_s)->click();
        QCOMPARE(look.archive.search({}, 10)->size(), 2);
        Q_EMIT panel->findChild<Banner *>()->actionTriggered();
        QCOMPARE(look.archive.search({}, 10)->size(), 1);
        QCOMPARE(rows->count(), 1);
        delete panel;
    }

    void whatWasMeasuredStandsUnderAnAnswerThatIsOpenedAgain()
    {
        Look look;
        look.nextChoice = R"({"index":0,"delta":{"reasoning_content":"let me see","content":"yes"}})";
        look.say(u"Is it?"_s);
        const QString measured = look.view(1)->measurements();
        QVERIFY2(measured.contains("3 tokens"_L1) && measured.contains("stop"_L1), qPrintable(measured));
        look.fails = true;
        look.say(u"And now?"_s);
        const QString failure = look.view(3)->measurements().section(u'\n', 0, 0);
        QVERIFY(!failure.isEmpty());
        look.find<QPushButton>(u"newConversation"_s)->click();
        const auto kept = look.archive.search({}, 10);
        QPointer<QWidget> panel;
        connect(&look.page, &PlaygroundPage::detailsRequested, &look.page,
                [&](const QString &, QWidget *content) { panel = content; });
        look.find<QPushButton>(u"history"_s)->click();
        panel->findChild<QListWidget *>()->setCurrentRow(0);
        panel->findChild<QPushButton *>(u"conversationOpen"_s)->click();
        QCOMPARE(look.view(1)->measurements(), measured);
        QCOMPARE(look.view(3)->measurements(), failure);
        const auto browsers = look.view(1)->findChildren<ReplyBrowser *>();
        QVERIFY(std::ranges::any_of(
            browsers, [](const ReplyBrowser *browser) { return browser->toPlainText() == "let me see"_L1; }));
        delete panel;
    }

    void aConversationIsAskedAgainOneByOne()
    {
        Look look;
        look.say(u"What is a KV cache?"_s);
        look.say(u"And a prefix cache?"_s);
        const qint64 id = look.archive.search({}, 10)->first().id;
        look.page.replay(id);
        QTRY_COMPARE(look.asked.size(), 4);
        QTRY_VERIFY(!look.isAnswering());
        QCOMPARE(
            look.shown(),
            QStringList({u"What is a KV cache?"_s, u"answer 3"_s, u"And a prefix cache?"_s, u"answer 4"_s}));
        QCOMPARE(look.sent(3),
                 QStringList({u"What is a KV cache?"_s, u"answer 3"_s, u"And a prefix cache?"_s}));
        QCOMPARE(look.archive.search({}, 10)->size(), 2); // the former one stays
        // Not on over an answer that failed.
        look.fails = true;
        look.page.replay(id);
        QTRY_VERIFY(!look.isAnswering());
        turn();
        QCOMPARE(look.shown().first(), u"What is a KV cache?"_s);
        QCOMPARE(look.shown().size(), 2);
    }

    void aConversationIsExported()
    {
        Look look;
        look.say(u"What is a KV cache?"_s);
        ConversationList list(look.archive);
        const qint64 id = look.archive.search({}, 10)->first().id;
        const auto written = [&](const QString &name) {
            const QString path = look.world.folder.filePath(name);
            list.exportTo(id, path);
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray markdown = written(u"talk.md"_s);
        QVERIFY2(markdown.contains("## You\n\nWhat is a KV cache?\n\n## Model\n\nanswer 1"), markdown);
        const QJsonObject json = QJsonDocument::fromJson(written(u"talk.json"_s)).object();
        QCOMPARE(json["messages"_L1].toArray().size(), 2);
        QCOMPARE(json["model"_L1].toString(), u"google/gemma-3-4b-it"_s);
        QVERIFY(Conversation::fromJson(json["tree"_L1].toObject()));
        list.exportTo(id, u"/nowhere/talk.md"_s);
        QVERIFY(list.findChild<Banner *>()->isVisibleTo(&list));
    }

    void anAnswerThatFailedIsNotSentBack()
    {
        Look look;
        look.fails = true;
        look.say(u"hello"_s);
        QVERIFY(!look.view(1)->measurements().isEmpty());
        look.fails = false;
        look.say(u"once more"_s);
        QCOMPARE(look.sent(0), QStringList({u"hello"_s, u"once more"_s}));
    }

    void whatWentOverTheWireCanBeRead()
    {
        Look look;
        look.say(u"hello"_s);
        look.view(1)->findChild<QToolButton *>(u"raw"_s)->click();
        auto *dialog = look.page.findChild<QDialog *>(u"rawDialog"_s);
        QVERIFY(dialog);
        const auto texts = dialog->findChildren<QPlainTextEdit *>();
        QCOMPARE(texts.size(), 2);
        QStringList all;
        for (const QPlainTextEdit *text : texts)
            all << text->toPlainText();
        const QString joined = all.join(u'\n');
        QVERIFY2(joined.contains("\"content\": \"hello\""_L1), qPrintable(joined));
        QVERIFY2(joined.contains(
                     "+0.000 s  {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"answer 1\"}}]}"_L1),
                 qPrintable(joined));
        QVERIFY2(joined.contains("\"completion_tokens\":3"_L1), qPrintable(joined));
    }

    void onlyWhatIsSwitchedOnIsSent()
    {
        Look look;
        look.say(u"hello"_s);
        for (const char *key : {"temperature", "top_k", "min_p", "seed", "response_format", "stop"})
            QVERIFY2(!look.asked.first().contains(QLatin1StringView(key)), key);
        look.find<QCheckBox>(u"use:topK"_s)->setChecked(true);
        look.find<QSpinBox>(u"topK"_s)->setValue(7);
        look.find<QCheckBox>(u"use:repetitionPenalty"_s)->setChecked(true);
        look.find<QLineEdit>(u"stopSequences"_s)->setText(u"END|###"_s);
        look.find<QPlainTextEdit>(u"jsonSchema"_s)->setPlainText(u"{\"type\":\"object\"}"_s);
        look.say(u"again"_s);
        const QJsonObject sent = look.asked.last();
        QCOMPARE(sent.value("top_k"_L1).toInt(), 7);
        QCOMPARE(sent.value("repetition_penalty"_L1).toDouble(), 1.1);
        QCOMPARE(sent.value("stop"_L1).toArray(), QJsonArray({u"END"_s, u"###"_s}));
        QCOMPARE(sent.value("response_format"_L1)["json_schema"_L1]["schema"_L1]["type"_L1].toString(),
                 u"object"_s);
        QVERIFY(!sent.contains("temperature"_L1));
    }

    void aSchemaThatIsNoneIsSaidAndNotSent()
    {
        Look look;
        look.find<QPlainTextEdit>(u"jsonSchema"_s)->setPlainText(u"{\"type\": "_s);
        look.type(u"hello"_s);
        look.find<QPushButton>(u"send"_s)->click();
        QVERIFY(look.asked.isEmpty());
        QVERIFY(look.page.findChild<Banner *>()->isVisible());
        QCOMPARE(look.find<QPlainTextEdit>(u"prompt"_s)->toPlainText(), u"hello"_s); // nothing is lost
        look.find<QPlainTextEdit>(u"jsonSchema"_s)->setPlainText(u"[1]"_s);
        QVERIFY(look.page.parameters()->firstProblem());
    }

    void presetsAreKeptUsedAndDeleted()
    {
        Look look;
        ParameterPanel *panel = look.page.parameters();
        QSignalSpy kept(panel, &ParameterPanel::presetsChanged);
        look.find<QPlainTextEdit>(u"systemPrompt"_s)->setPlainText(u"Be brief."_s);
        look.find<QCheckBox>(u"use:temperature"_s)->setChecked(true);
        look.find<QDoubleSpinBox>(u"temperature"_s)->setValue(0.2);
        auto *preset = look.find<QComboBox>(u"preset"_s);
        preset->setCurrentText(u"Support"_s);
        look.find<QToolButton>(u"presetSave"_s)->click();
        QCOMPARE(kept.count(), 1);
        // Ours say how to sample and leave what the person wrote.
        panel->usePreset(preset->itemText(0));
        QVERIFY(!panel->sampling().temperature);
        QCOMPARE(panel->systemPrompt(), u"Be brief."_s);
        look.find<QPlainTextEdit>(u"systemPrompt"_s)->clear();
        // Another start has them again.
        Look later;
        later.page.parameters()->setPresets(kept.first().first().toJsonObject());
        later.page.parameters()->usePreset(u"Support"_s);
        QCOMPARE(later.page.parameters()->systemPrompt(), u"Be brief."_s);
        QCOMPARE(later.page.parameters()->sampling().temperature, std::optional(0.2));
        later.page.parameters()->removePreset(u"Support"_s);
        QVERIFY(later.page.parameters()->presets().isEmpty());
        // Nobody overwrites ours.
        panel->savePreset(preset->itemText(1));
        QCOMPARE(kept.count(), 1);
    }

    void withNothingTypedTheCodeIsThatOfTheLastRequest()
    {
        Look look;
        look.say(u"hello"_s);
        look.say(u"and now"_s);
        look.find<QPushButton>(u"code"_s)->click();
        auto *tabs = look.page.findChild<QDialog *>(u"codeDialog"_s)->findChild<QTabWidget *>();
        const QString code = static_cast<QPlainTextEdit *>(tabs->widget(0))->toPlainText();
        QVERIFY(code.contains("answer 1"_L1) && code.contains("and now"_L1));
        QVERIFY(!code.contains("answer 2"_L1));
    }

    void aTextIsGoneOnWithWithoutRoles()
    {
        Look look;
        auto *api = look.find<QComboBox>(u"api"_s);
        look.find<QPlainTextEdit>(u"systemPrompt"_s)->setPlainText(u"be brief"_s);
        api->setCurrentIndex(1);
        QVERIFY(!look.find<QPlainTextEdit>(u"systemPrompt"_s)->isEnabled());
        look.nextChoice = R"({"index":0,"text":"there was a port"})";
        look.say(u"Once upon a time "_s); // with the blank at its end
        QCOMPARE(look.asked.last().value("prompt"_L1).toString(), u"Once upon a time "_s);
        QVERIFY(!look.asked.last().contains("messages"_L1));
        QCOMPARE(look.shown().last(), u"there was a port"_s);
        look.nextChoice = R"({"index":0,"text":"end"})";
        look.say(u", and"_s);
        QCOMPARE(look.asked.last().value("prompt"_L1).toString(),
                 u"Once upon a time there was a port, and"_s);
        look.find<QPushButton>(u"code"_s)->click();
        auto *tabs = look.page.findChild<QDialog *>(u"codeDialog"_s)->findChild<QTabWidget *>();
        QVERIFY(static_cast<QPlainTextEdit *>(tabs->widget(0))->toPlainText().contains("/v1/completions"_L1));
        api->setCurrentIndex(0);
        look.say(u"hello"_s);
        QVERIFY(look.asked.last().contains("messages"_L1));
    }

    void aPresetOfOursLeavesWhatThePersonWrote()
    {
        Look look;
        ParameterPanel *panel = look.page.parameters();
        const QJsonObject written{{u"chat"_s, false},
                                  {u"system"_s, u"be brief"_s},
                                  {u"stop"_s, u"END"_s},
                                  {u"schema"_s, u"{}"_s},
                                  {u"tools"_s, u"[]"_s}};
        panel->setState(written);
        panel->usePreset(ParameterPanel::tr("Repeatable"));
        QJsonObject now = panel->state();
        QCOMPARE(now.take("seed"_L1).toInt(), 42);
        now.remove("temperature"_L1);
        QCOMPARE(now, written);
    }

    void theCodeOutlivesTheWindow()
    {
        Look look;
        look.say(u"hello"_s);
        look.find<QPushButton>(u"code"_s)->click();
        auto *dialog = look.page.findChild<QDialog *>(u"codeDialog"_s);
        auto *tabs = dialog->findChild<QTabWidget *>();
        const auto code = [tabs](int tab) {
            return static_cast<QPlainTextEdit *>(tabs->widget(tab))->toPlainText();
        };
        // Not the port of this window's tunnel: the command for one that stays stands above, as a comment.
        for (int tab = 0; tab < tabs->count(); ++tab) {
            const QStringList lines = code(tab).split(u'\n');
            QVERIFY2(lines.first().contains(
                         "kubectl --context demo -n llm port-forward service/gemma-prod 8000"_L1),
                     qPrintable(lines.first()));
            QVERIFY(lines.first().startsWith(tab < 2 ? u"# "_s : u"// "_s));
            QVERIFY(code(tab).contains("http://127.0.0.1:8000/v1"_L1));
        }
        auto *from = dialog->findChild<QComboBox *>(u"calledFrom"_s);
        from->setCurrentIndex(from->count() - 1);
        QVERIFY(code(0).contains("http://gemma-prod.llm.svc:8000/v1"_L1));
        QVERIFY(!code(0).contains("port-forward"_L1));
    }

    void whatServesNoModelIsNotTalkedTo()
    {
        Look look;
        Endpoint ray = look.world.endpoint();
        ray.name = u"a-ray"_s;
        ray.protocol = u"ray"_s;
        look.page.setEndpoints({ray, look.world.endpoint()});
        QCOMPARE(look.find<QComboBox>(u"endpointChoice"_s)->findText(u"a-ray"_s), -1);
    }

    void codeWithAnImageIsShownShortAndCopiedWhole()
    {
        Look look;
        QTemporaryDir folder;
        const QString file = folder.filePath(u"noise.png"_s);
        QImage noise(64, 64, QImage::Format_RGB32);
        QRandomGenerator random(1);
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, random.generate());
        }
        QVERIFY(noise.save(file));
        look.page.attachImage(file);
        look.type(u"What is this?"_s);
        look.find<QPushButton>(u"code"_s)->click();
        auto *dialog = look.page.findChild<QDialog *>(u"codeDialog"_s);
        auto *tabs = dialog->findChild<QTabWidget *>();
        const QString shown = static_cast<QPlainTextEdit *>(tabs->widget(0))->toPlainText();
        QVERIFY(shown.contains("data:image/png;base64,"_L1));
        QVERIFY2(shown.size() < 2000, qPrintable(QString::number(shown.size())));
        QVERIFY(!dialog->findChild<QLabel *>(u"shortened"_s)->isHidden());
        const auto buttons = dialog->findChildren<QPushButton *>();
        (*std::ranges::find(buttons, u"Copy"_s, &QPushButton::text))->click();
        QFile bytes(file);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QVERIFY(QApplication::clipboard()->text().contains(QString::fromLatin1(bytes.readAll().toBase64())));
    }

    void theRequestIsShownInFourLanguages()
    {
        Look look;
        look.say(u"hello"_s);
        look.type(u"and now"_s);
        look.find<QPushButton>(u"code"_s)->click();
        auto *dialog = look.page.findChild<QDialog *>(u"codeDialog"_s);
        QVERIFY(dialog);
        auto *tabs = dialog->findChild<QTabWidget *>();
        QCOMPARE(tabs->count(), 4);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            const QString code = static_cast<QPlainTextEdit *>(tabs->widget(tab))->toPlainText();
            for (const char *text : {"hello", "answer 1", "and now", "OPENAI_API_KEY"})
                QVERIFY2(code.contains(QLatin1StringView(text)), qPrintable(tabs->tabText(tab)));
        }
    }
};

QTEST_MAIN(TestPlaygroundPage)
#include "tst_playgroundpage.moc"

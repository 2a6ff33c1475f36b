// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/protectedcontexts.h"
#include "support/runtask.h"
#include "ui/settings/protectioncard.h"
#include "ui/welcome/contextconfirmdialog.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

class TestProtection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAddedIsInTheFileForTheCommandLine()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.json"_s));
        ProtectionCard card(settings);
        auto *pattern = card.findChild<QLineEdit *>(u"protectPattern"_s);
        auto *kind = card.findChild<QComboBox *>(u"protectKind"_s);
        auto *add = card.findChild<QPushButton *>(u"protectContext"_s);
        QVERIFY(!add->isEnabled());
        pattern->setText(u" prod-* "_s);
        add->click();
        pattern->setText(u"staging"_s);
        kind->setCurrentIndex(1);
        QTest::keyClick(pattern, Qt::Key_Return);
        const QList<ProtectedContext> expected{{u"prod-*"_s, Protection::ReadOnly},
                                               {u"staging"_s, Protection::TypedConfirmation}};
        QCOMPARE(protectedContexts(Settings(settings.file())), expected);
        QCOMPARE(card.findChild<QListWidget *>()->count(), 2);
        QVERIFY(pattern->text().isEmpty());
    }

    void thePatternIsInTheListOnceAndCanBeTakenOut()
    {
        Settings settings({});
        ProtectionCard card(settings);
        auto *pattern = card.findChild<QLineEdit *>(u"protectPattern"_s);
        auto *rules = card.findChild<QListWidget *>();
        auto *remove = card.findChild<QPushButton *>(u"unprotectContexts"_s);
        for (const int kind : {0, 1}) {
            card.findChild<QComboBox *>(u"protectKind"_s)->setCurrentIndex(kind);
            pattern->setText(u"prod"_s);
            card.findChild<QPushButton *>(u"protectContext"_s)->click();
        }
        QCOMPARE(protectedContexts(settings),
                 (QList<ProtectedContext>{{u"prod"_s, Protection::TypedConfirmation}}));
        QVERIFY(!remove->isEnabled());
        rules->item(0)->setSelected(true);
        QVERIFY(remove->isEnabled());
        remove->click();
        QVERIFY(protectedContexts(settings).isEmpty());
        QCOMPARE(rules->count(), 0);
    }

    void whatIsNotUnderstoodIsReadOnly()
    {
        Settings settings({});
        settings.set(protectedContextsKey,
                     QJsonArray{QJsonObject{{u"pattern"_s, u"a"_s}, {u"protection"_s, u"readonly"_s}},
                                QJsonObject{{u"pattern"_s, u"b"_s}},
                                QJsonObject{{u"protection"_s, u"none"_s}}});
        QCOMPARE(protectedContexts(settings),
                 (QList<ProtectedContext>{{u"a"_s, Protection::ReadOnly}, {u"b"_s, Protection::ReadOnly}}));
    }

    void onlyTheExactNameOpensTheWay()
    {
        ContextConfirmDialog dialog(u"prod-eu"_s);
        auto *name = dialog.findChild<QLineEdit *>(u"contextConfirmName"_s);
        auto *go = dialog.findChild<QPushButton *>(u"contextConfirmGo"_s);
        for (const QString &text : {QString(), u"prod"_s, u"PROD-EU"_s, u"prod-eu "_s}) {
            name->setText(text);
            QVERIFY2(!go->isEnabled(), qPrintable(text));
        }
        name->setText(u"prod-eu"_s);
        QVERIFY(go->isEnabled());
    }

    void theAnswerIsThePersons()
    {
        DialogContextConfirm confirm;
        QWidget window;
        confirm.setWindow(&window);
        for (const bool agrees : {true, false}) {
            auto task = confirm.ask(u"prod"_s, {});
            bool done = false;
            task.start([&done] { done = true; });
            auto *dialog = window.findChild<ContextConfirmDialog *>();
            QVERIFY(dialog);
            if (agrees) {
                dialog->findChild<QLineEdit *>()->setText(u"prod"_s);
                dialog->findChild<QPushButton *>(u"contextConfirmGo"_s)->click();
            } else {
                dialog->reject();
            }
            QVERIFY(eventually([&] { return done; }));
            QCOMPARE(task.takeResult(), agrees);
            QVERIFY(!window.findChild<ContextConfirmDialog *>());
        }
    }

    void aQuestionWhoseAskerStopsGoesFromTheScreen()
    {
        DialogContextConfirm confirm;
        QWidget window;
        confirm.setWindow(&window);
        std::stop_source stop;
        auto task = confirm.ask(u"prod"_s, stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        QVERIFY(window.findChild<ContextConfirmDialog *>());
        stop.request_stop();
        QVERIFY(eventually([&] { return done; }));
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
        QVERIFY(!window.findChild<ContextConfirmDialog *>());
    }

    void twoQuestionsAreAskedOneAfterTheOther()
    {
        DialogContextConfirm confirm;
        QWidget window;
        confirm.setWindow(&window);
        auto first = confirm.ask(u"a"_s, {});
        auto second = confirm.ask(u"b"_s, {});
        bool firstDone = false;
        bool secondDone = false;
        first.start([&firstDone] { firstDone = true; });
        second.start([&secondDone] { secondDone = true; });
        QCOMPARE(window.findChildren<ContextConfirmDialog *>().size(), 1);
        window.findChild<ContextConfirmDialog *>()->reject();
        QVERIFY(eventually([&] { return firstDone && window.findChild<ContextConfirmDialog *>(); }));
        QVERIFY(!secondDone);
        window.findChild<ContextConfirmDialog *>()->reject();
        QVERIFY(eventually([&] { return secondDone; }));
    }

    void aQuestionWhoseOwnerIsGoneEndsWithItsAsker()
    {
        auto confirm = std::make_unique<DialogContextConfirm>();
        QWidget window;
        confirm->setWindow(&window);
        std::stop_source stop;
        auto task = confirm->ask(u"prod"_s, stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        confirm.reset();
        QVERIFY(!window.findChild<ContextConfirmDialog *>());
        stop.request_stop();
        QVERIFY(eventually([&] { return done; }));
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
    }
};

QTEST_MAIN(TestProtection)
#include "tst_protection.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal of a pod against the sandbox's API server and node, over real sockets.
#include "app/sandbox/nodes/podexec.h"
#include "session/activity/activityrecorder.h"
#include "session/protectedcontexts.h"
#include "support/liveapi.h"
#include "support/runtask.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/terminal/podterminal.h"
#include "ui/terminal/terminalscreen.h"
#include "ui/terminal/terminalview.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {
// A safety net against a hang: a busy machine takes its time, and nothing depends on how long this is.
constexpr int patience = 60'000; // ms

struct World {
    SystemClock clock;
    QTemporaryDir folder;
    ListedExecConsent consent;
    sandbox::PodExec node;
    LiveApi api;
    bool podIsThere = true;
    std::unique_ptr<Session> session;
    std::unique_ptr<ActivityRecorder> recorder;
    std::unique_ptr<PodTerminal> terminal;

    World()
    {
        api.connectSubresource = [this](sandbox::RestRequest &request) {
            if (request.subresource != "exec")
                return false;
            if (podIsThere)
                node.open(request, {.files = {{"/etc/hostname", "web\n"}}, .hostname = "web"});
            else
                sandbox::RestApi::refuse(*request.reply, sandbox::errors::notFound({}, "pods", request.name));
            return true;
        };
        api.kill();
        api.start();
        api.put("pods", "web", "1");
        QFile config(folder.filePath(u"config"_s));
        if (!config.open(QFile::WriteOnly))
            qFatal("no file");
        config.write(
            "apiVersion: v1\nkind: Config\ncurrent-context: test\nclusters: [{name: test, cluster: {server: "
            "'http://127.0.0.1:"
            + QByteArray::number(api.port())
            + "'}}]\nusers: [{name: tester, user: {}}]\n"
              "contexts: [{name: test, context: {cluster: test, user: tester, namespace: n}}]\n");
        config.close();
        session =
            std::make_unique<Session>(clock, consent,
                                      Session::Options{.environment = [](const char *) { return QString(); },
                                                       .homeFolder = folder.path(),
                                                       .kubeconfigPath = config.fileName(),
                                                       .allowGcloud = false});
        recorder = std::make_unique<ActivityRecorder>(folder.filePath(u"log.sqlite"_s), *session);
        session->setChangeLog(recorder.get());
        const auto connected = run(session->connectContext({}, {}));
        if (!connected)
            qFatal("%s", qPrintable(connected.error().toString()));
        terminal = std::make_unique<PodTerminal>(*session, [] { return Target{.cluster = u"test"_s}; });
        terminal->setPod(u"n"_s, u"web"_s, {u"main"_s, u"sidecar"_s});
        terminal->resize(700, 400);
        terminal->show();
    }

    QString said() const
    {
        TerminalScreen &screen = terminal->screen();
        return screen.text({0, 0}, {screen.columns() - 1, screen.historyLines() + screen.rows() - 1})
            .trimmed();
    }
    /// The screen alone: after a flood the history is long.
    QString shown() const
    {
        TerminalScreen &screen = terminal->screen();
        const int from = screen.historyLines();
        return screen.text({0, from}, {screen.columns() - 1, from + screen.rows() - 1}).trimmed();
    }
    TerminalView *view() const { return terminal->findChild<TerminalView *>(); }
    QPushButton *toggle() const { return terminal->findChild<QPushButton *>(u"terminalToggle"_s); }
    Banner *banner() const { return terminal->findChild<Banner *>(u"terminalBanner"_s); }
    QString bannerText() const
    {
        QStringList texts;
        const auto labels = banner()->isHidden() ? QList<QLabel *>() : banner()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts << label->text();
        return texts.join(u' ');
    }
    QList<Activity> entries() const { return recorder->latest(10).value_or(QList<Activity>()); }
};

} // namespace

class TestPodTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void nothingIsOpenedUntilOneAsks()
    {
        World world;
        QVERIFY(!world.terminal->isOpen());
        QCOMPARE(world.entries().size(), 0);
        QCOMPARE(world.toggle()->text(), u"Open"_s);
    }

    void whatIsTypedRunsAndIsNotInTheLog()
    {
        World world;
        QTest::mouseClick(world.toggle(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(world.said(), u"/ #"_s, patience);
        QTest::keyClicks(world.view(), u"echo topsecret"_s);
        QTest::keyClick(world.view(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(world.said(), u"/ # echo topsecret\ntopsecret\n/ #"_s, patience);
        QCOMPARE(world.entries().size(), 1);
        QVERIFY(world.entries().first().outcome == Activity::Outcome::Running);
        QTest::keyClicks(world.view(), u"exit 3"_s);
        QTest::keyClick(world.view(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(world.bannerText().contains("exit status 3"_L1), patience);
        const Activity entry = world.entries().first();
        QVERIFY(entry.outcome == Activity::Outcome::Done);
        QCOMPARE(entry.command, u"kubectl exec -i -t -n n web -c main -- sh"_s);
        QCOMPARE(entry.who, u"tester"_s);
        QVERIFY(entry.target.contains(u"test"_s));
        for (const QString &text : {entry.what, entry.command, entry.message})
            QVERIFY(!text.contains("topsecret"_L1));
        QVERIFY(!world.terminal->isOpen());
    }

    void theProgramKnowsTheSizeFromTheStartAndAfterResizing()
    {
        World world;
        world.terminal->open();
        QTRY_COMPARE_WITH_TIMEOUT(world.said(), u"/ #"_s, patience);
        for (const QSize size : {QSize(700, 400), QSize(900, 300)}) {
            world.terminal->resize(size);
            const QSize cells = world.view()->cells();
            QTest::keyClicks(world.view(), u"clear; stty size"_s);
            QTest::keyClick(world.view(), Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(world.said(), u"%1 %2\n/ #"_s.arg(cells.height()).arg(cells.width()),
                                      patience);
        }
    }

    void aFloodCanBeInterruptedAndNothingGrows()
    {
        World world;
        world.terminal->open();
        QTRY_COMPARE_WITH_TIMEOUT(world.said(), u"/ #"_s, patience);
        QTest::keyClicks(world.view(), u"yes flood"_s);
        QTest::keyClick(world.view(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(world.terminal->screen().historyLines() > 100, patience);
        QTest::keyClick(world.view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(world.shown().endsWith("^C\n/ #"_L1), patience);
        QCOMPARE(world.terminal->screen().historyLines(), TerminalScreen::mostHistoryLines);
    }

    void aPodThatGoesIsSaidAndCanBeTriedAgain()
    {
        World world;
        world.terminal->open();
        QTRY_COMPARE_WITH_TIMEOUT(world.said(), u"/ #"_s, patience);
        world.podIsThere = false;
        world.api.take("pods", "web");
        world.node.hangUp("n", "web");
        QTRY_VERIFY2_WITH_TIMEOUT(world.bannerText().contains("The pod is gone"_L1),
                                  qPrintable(world.bannerText()), patience);
        QVERIFY(!world.terminal->isOpen());
        QVERIFY(world.entries().first().outcome == Activity::Outcome::Failed);
        world.podIsThere = true;
        world.api.put("pods", "web", "1");
        world.toggle()->click();
        QTRY_COMPARE_WITH_TIMEOUT(world.said(), u"/ #"_s, patience);
        QVERIFY(world.terminal->isOpen());
        QVERIFY(world.bannerText().isEmpty());
    }

    void aRefusalIsInWordsOnThePage()
    {
        World world;
        world.api.refuseNext({.status = 403, .reason = "Forbidden", .onlyWith = "/exec"}, 2);
        world.terminal->open();
        QTRY_VERIFY_WITH_TIMEOUT(world.bannerText().contains("the test says no"_L1), patience);
        QCOMPARE(world.toggle()->text(), u"Open"_s);
        QVERIFY(world.entries().first().outcome == Activity::Outcome::Failed);
    }

    void pastingSeveralLinesIsAskedFirst()
    {
        World world;
        world.terminal->open();
        QTRY_COMPARE_WITH_TIMEOUT(world.said(), u"/ #"_s, patience);
        QApplication::clipboard()->setText(u"echo one\necho two\n"_s);
        QTest::keyClick(world.view(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(world.bannerText().contains("Paste 2 line"_L1));
        QVERIFY(world.bannerText().contains("echo two"_L1));
        QCOMPARE(world.said(), u"/ #"_s);
        Q_EMIT world.banner()->actionTriggered();
        QTRY_COMPARE_WITH_TIMEOUT(world.said(), u"/ # echo one\none\n/ # echo two\ntwo\n/ #"_s, patience);
        QApplication::clipboard()->setText(u"echo three"_s);
        QTest::keyClick(world.view(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(world.said().endsWith("/ # echo three"_L1), patience);
        QVERIFY(world.bannerText().isEmpty());
    }

    void anotherClusterClosesIt()
    {
        World world;
        world.terminal->open();
        QTRY_COMPARE_WITH_TIMEOUT(world.said(), u"/ #"_s, patience);
        world.session->disconnectCluster();
        QVERIFY(!world.terminal->isOpen());
        QVERIFY(world.bannerText().contains("Another cluster"_L1));
        QTRY_VERIFY_WITH_TIMEOUT(world.node.children().isEmpty(), patience);
    }

    void closingThePanelEndsTheCommand()
    {
        World world;
        world.terminal->open();
        QTRY_COMPARE_WITH_TIMEOUT(world.said(), u"/ #"_s, patience);
        world.terminal.reset();
        QTRY_VERIFY_WITH_TIMEOUT(world.node.children().isEmpty(), patience);
        QVERIFY(world.entries().first().outcome == Activity::Outcome::Done);
    }

    void theWayOutIsSaidOnTheScreen()
    {
        World world;
        world.terminal->open();
        QTRY_COMPARE_WITH_TIMEOUT(world.said(), u"/ #"_s, patience);
        QString all;
        const auto labels = world.terminal->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            all += label->text();
        QVERIFY(all.contains("Ctrl+Shift+Tab"_L1));
        QVERIFY(world.view()->hasFocus() || !world.terminal->isActiveWindow());
    }
};

QTEST_MAIN(TestPodTerminal)
#include "tst_podterminal.moc"

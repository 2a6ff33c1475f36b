// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/fakeawsclient.h"
#include "fakeworld.h"
#include "ui/common/datatable.h"
#include "ui/welcome/doorcard.h"
#include "ui/welcome/doors.h"
#include "ui/welcome/execconsentdialog.h"
#include "ui/welcome/homeoverview.h"
#include "ui/welcome/homepage.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestHomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void theFirstRunShowsItsDoorsForTheKeyboardToo();
    void aKubeconfigIsListedAndNothingDialledBeforeConnect();
    void fiveHundredContextsAreFiltered();
    void anInsecureContextWarnsBeforeItIsUsed();
    void aBrokenKubeconfigIsSaidOnThePage();
    void aRefusedGoogleSignInShowsTheCommand();
    void anAwsProfileIsChosenAndHomeSaysWho();
    void anEndedAwsLoginShowsItsCommand();
    void aMissingSandboxIsSaidOnThePage();
    void aSandboxIsEnteredAndLeft();
    void afterConnectingHomeShowsTheTarget();
    void aClusterThatHangsIsNotCalledConnected();
    void unfinishedWorkCanBeResumed();
    void theTourIsSeenOnce();
    void consentShowsTheExactCommandAndRefuses();
    void consentIsRememberedByKey();
    void aCancelledQuestionLeavesTheScreen();
    void twoQuestionsAreAskedOneAfterTheOther();

private:
    /// A session whose AWS is @p answer's, with two profiles in the home folder.
    static std::unique_ptr<Session> withAws(FakeWorld &world,
                                            std::function<Result<AwsClient *>(const QString &)> answer)
    {
        QDir(world.folder.path()).mkpath(u".aws"_s);
        QFile file(world.folder.filePath(u".aws/config"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(
                "[default]\nregion = us-east-1\n[profile prod]\nregion = eu-central-1\nsso_start_url = https:"
                "//example.awsapps.com/start\n");
        SessionFactories factories;
        factories.aws = std::move(answer);
        return std::make_unique<Session>(world.clock, world.consent, world.session->options(), factories);
    }
    struct Home {
        explicit Home(FakeWorld &world)
            : registry(u":memory:"_s, world.clock)
            , sandbox(world.clock)
            , page(*world.session, sandbox, registry)
        {
            page.resize(1100, 760);
            page.show();
            page.pageShown();
        }
        EndpointRegistry registry;
        SandboxProcess sandbox;
        HomePage page;
    };
    static ExecCommand command()
    {
        return {.program = u"/usr/bin/aws"_s,
                .arguments = {u"eks"_s, u"get-token"_s, u"--cluster-name"_s, u"a b"_s},
                .environment = {{u"AWS_PROFILE"_s, u"prod"_s}},
                .kubeContext = u"prod"_s,
                .file = u"/home/alex/.kube/config"_s,
                .key = u"k1"_s};
    }
    static ExecConsentDialog *openDialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *dialog = qobject_cast<ExecConsentDialog *>(widget); dialog && dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
};

void TestHomePage::theFirstRunShowsItsDoorsForTheKeyboardToo()
{
    FakeWorld world;
    Home home(world);
    const auto doors = home.page.findChildren<DoorCard *>();
    QCOMPARE(doors.size(), 4);
    for (const DoorCard *door : doors) {
        QVERIFY(door->isVisible());
        QVERIFY(!door->accessibleName().isEmpty());
        QVERIFY(door->focusPolicy() & Qt::TabFocus);
    }
    QTest::keyClick(home.page.findChild<DoorCard *>(u"doorKubeconfig"_s), Qt::Key_Space);
    QVERIFY(home.page.findChild<KubeconfigDoor *>()->isVisible());
}

void TestHomePage::aKubeconfigIsListedAndNothingDialledBeforeConnect()
{
    FakeWorld world;
    Home home(world);
    QSignalSpy connected(&home.page, &HomePage::connected);
    QTest::keyClick(home.page.findChild<DoorCard *>(u"doorKubeconfig"_s), Qt::Key_Return);
    auto *door = home.page.findChild<KubeconfigDoor *>();
    auto *connect = door->findChild<QPushButton *>(u"kubeconfigConnect"_s);
    QVERIFY(QTest::qWaitFor([&] { return connect->isEnabled(); }));
    QCOMPARE(door->table()->filter()->rowCount(), 1);
    QVERIFY(!world.kube);
    connect->click();
    QVERIFY(QTest::qWaitFor([&] { return connected.count() == 1; }));
    QVERIFY(world.session->kube());
    QCOMPARE(world.session->target().kubeContext, u"demo"_s);
    QCOMPARE(world.session->target().nameSpace, u"llm"_s);
}

void TestHomePage::fiveHundredContextsAreFiltered()
{
    FakeWorld world;
    QFile file(world.folder.filePath(u"many"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("apiVersion: v1\nkind: Config\nclusters: [{name: c, cluster: {server: "
               "'https://c.invalid'}}]\nusers: [{name: u, user: {token: t}}]\ncontexts:\n");
    for (int i = 0; i < 600; ++i)
        file.write("- {name: team-" + QByteArray::number(i) + ", context: {cluster: c, user: u}}\n");
    file.close();
    KubeconfigDoor door(*world.session);
    door.setFile(file.fileName());
    QVERIFY(QTest::qWaitFor([&] { return door.table()->filter()->rowCount() == 600; }));
    QCOMPARE(door.table()->filter()->index(0, 0).data().toString(),
             u"team-0"_s); // by name, and not backwards
    door.findChild<QLineEdit *>(u"contextsFilter"_s)->setText(u"team-42"_s);
    QCOMPARE(door.table()->filter()->rowCount(), 11);
    QVERIFY(!world.kube);
}

void TestHomePage::anInsecureContextWarnsBeforeItIsUsed()
{
    FakeWorld world;
    QFile file(world.folder.filePath(u"insecure"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "apiVersion: v1\nkind: Config\ncurrent-context: x\nclusters: [{name: c, cluster: {server: "
        "'https://c.invalid', insecure-skip-tls-verify: true}}]\n"
        "users: [{name: u, user: {token: t}}]\ncontexts: [{name: x, context: {cluster: c, user: u}}]\n");
    file.close();
    KubeconfigDoor door(*world.session);
    door.setFile(file.fileName());
    QVERIFY(
        QTest::qWaitFor([&] { return door.findChild<QPushButton *>(u"kubeconfigConnect"_s)->isEnabled(); }));
    QStringList shown;
    for (const Banner *banner : door.findChildren<Banner *>()) {
        if (!banner->isHidden())
            shown << banner->accessibleName();
    }
    QCOMPARE(shown, QStringList{u"This connection is not safe."_s});
}

void TestHomePage::aBrokenKubeconfigIsSaidOnThePage()
{
    FakeWorld world;
    QFile file(world.folder.filePath(u"broken"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("contexts: [{name: x");
    file.close();
    KubeconfigDoor door(*world.session);
    door.setFile(file.fileName());
    QVERIFY(QTest::qWaitFor([&] { return !door.banner()->isHidden(); }));
    QVERIFY(!door.findChild<QPushButton *>(u"kubeconfigConnect"_s)->isEnabled());
}

void TestHomePage::aRefusedGoogleSignInShowsTheCommand()
{
    FakeWorld world;
    QFile file(world.folder.filePath(u"adc.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"type":"authorized_user","client_id":"c","client_secret":"s","refresh_token":"r","account":"alex@example.com"})");
    file.close();
    Session::Options options = world.session->options();
    options.environment = [path = file.fileName()](const char *name) {
        return QByteArrayView(name) == "GOOGLE_APPLICATION_CREDENTIALS" ? path : QString();
    };
    world.session->setOptions(options);
    world.googleRefuses =
        fail(ErrorKind::Unauthorized, u"invalid_grant"_s, {}, u"gcloud auth application-default login"_s)
            .error();
    GoogleDoor door(*world.session);
    door.look();
    auto *connect = door.findChild<QPushButton *>(u"googleConnect"_s);
    QVERIFY(!connect->isHidden());
    connect->click();
    QVERIFY(QTest::qWaitFor([&] { return !door.isBusy(); }));
    QVERIFY(!door.banner()->isHidden());
    const auto *line = door.findChild<QLineEdit *>(u"doorCommand"_s);
    QVERIFY2(line->text().contains(u"gcloud auth"_s), qPrintable(line->text()));
    // Signed in meanwhile: the same button works.
    world.googleRefuses.reset();
    QSignalSpy connected(&door, &Door::connected);
    connect->click();
    QVERIFY(QTest::qWaitFor([&] { return connected.count() == 1; }));
    QCOMPARE(world.session->googleAccount()->account, u"someone@example.com"_s);
}

void TestHomePage::anAwsProfileIsChosenAndHomeSaysWho()
{
    FakeWorld world;
    FakeAwsClient aws;
    QStringList asked;
    world.session = withAws(world, [&](const QString &profile) -> Result<AwsClient *> {
        asked << profile;
        return &aws;
    });
    Home home(world);
    QTest::keyClick(home.page.findChild<DoorCard *>(u"doorAws"_s), Qt::Key_Space);
    auto *door = home.page.findChild<AwsDoor *>();
    auto *profiles = door->findChild<QComboBox *>(u"awsProfile"_s);
    QCOMPARE(profiles->count(), 3);
    QVERIFY(asked.isEmpty());
    profiles->setCurrentText(u"prod"_s);
    QSignalSpy connected(&home.page, &HomePage::connected);
    door->findChild<QPushButton *>(u"awsConnect"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return connected.count() == 1; }));
    QCOMPARE(asked, (QStringList{u"prod"_s}));
    QCOMPARE(world.session->target().provider, u"aws"_s);
    QCOMPARE(world.session->target().project, aws.identity.accountId);
    QCOMPARE(world.session->target().location, aws.identity.region);
    QStringList shown;
    for (const QLabel *label : home.page.findChildren<QLabel *>()) {
        if (label->isVisible())
            shown << label->text();
    }
    QVERIFY2(shown.contains(aws.identity.arn), qPrintable(shown.join(u'|')));
}

void TestHomePage::anEndedAwsLoginShowsItsCommand()
{
    FakeWorld world;
    world.session = withAws(world, [](const QString &) -> Result<AwsClient *> {
        Error error = fail(ErrorKind::Unauthorized, u"The single sign-on ended."_s).error();
        error.reason = u"SsoLoginNeeded"_s;
        return std::unexpected(error);
    });
    AwsDoor door(*world.session);
    door.show();
    door.look();
    QVERIFY(QTest::qWaitForWindowActive(&door));
    door.findChild<QComboBox *>(u"awsProfile"_s)->setCurrentText(u"prod"_s);
    auto *connect = door.findChild<QPushButton *>(u"awsConnect"_s);
    connect->setFocus();
    QTest::keyClick(connect, Qt::Key_Space);
    QVERIFY(QTest::qWaitFor([&] { return !door.isBusy() && !door.banner()->isHidden(); }));
    QVERIFY(connect->hasFocus()); // it was disabled meanwhile
    QCOMPARE(door.findChild<QLineEdit *>(u"doorCommand"_s)->text(), u"aws sso login --profile prod"_s);
    QVERIFY(world.session->target().provider.isEmpty());
}

void TestHomePage::aMissingSandboxIsSaidOnThePage()
{
    FakeWorld world;
    SandboxProcess sandbox(world.clock);
    SandboxDoor door(*world.session, sandbox);
    door.setScenarios({{u"everything-fine"_s, u"Everything is fine"_s, u"A healthy world."_s}});
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    door.findChild<QPushButton *>(u"sandboxStart"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return !door.isBusy(); }));
    qputenv("PATH", path);
    QVERIFY(!door.banner()->isHidden());
    QVERIFY2(door.banner()->accessibleName().contains(u"slipway-sandbox"_s),
             qPrintable(door.banner()->accessibleName()));
    // The session is where it was.
    QVERIFY(!world.session->isSandbox());
    QCOMPARE(world.session->options().kubeconfigPath, world.folder.filePath(u"kubeconfig"_s));
}

void TestHomePage::aSandboxIsEnteredAndLeft()
{
    FakeWorld world;
    QFile script(world.folder.filePath(u"slipway-sandbox"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nwhile [ $# -gt 0 ]; do case $1 in --env) ENV=$2;; --scenario) SCENARIO=$2;; "
                 "--kubeconfig) KUBE=$2;; esac; shift 2; done\n"
                 "cp \"$(dirname \"$0\")/kubeconfig\" \"$KUBE\"\n"
                 "echo \"export SLIPWAY_SANDBOX='1'\nexport CLOUDSDK_CORE_PROJECT='$SCENARIO-project'\" > "
                 "$ENV; echo ready; exec sleep 60\n");
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    script.close();
    SandboxProcess sandbox(world.clock);
    SandboxDoor door(*world.session, sandbox);
    door.setScenarios(
        {{u"everything-fine"_s, u"Everything is fine"_s, {}}, {u"quota-zero"_s, u"GPU quota is zero"_s, {}}});
    door.findChild<QListWidget *>()->setCurrentRow(1);
    QSignalSpy connected(&door, &Door::connected);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", world.folder.path().toLocal8Bit() + ":/usr/bin:/bin");
    door.findChild<QPushButton *>(u"sandboxStart"_s)->click();
    const bool entered = QTest::qWaitFor([&] { return connected.count() == 1; });
    qputenv("PATH", path);
    QVERIFY2(entered, qPrintable(door.banner()->accessibleName()));
    QVERIFY(world.session->isSandbox());
    QVERIFY(world.session->google());
    QVERIFY(world.session->kube()); // its cluster too: nothing is left to be connected
    QCOMPARE(world.session->target().project, u"quota-zero-project"_s);
    for (QPushButton *button : door.findChildren<QPushButton *>()) {
        if (button->text() == "End the sandbox"_L1)
            button->click();
    }
    QVERIFY(!world.session->isSandbox());
    QVERIFY(!sandbox.isRunning());
    QCOMPARE(world.session->target(), Target());
    QCOMPARE(world.session->options().kubeconfigPath, world.folder.filePath(u"kubeconfig"_s));
}

void TestHomePage::aClusterThatHangsIsNotCalledConnected()
{
    FakeWorld world;
    Home home(world);
    world.connectCluster();
    turn();
    const auto *pill = home.page.findChild<HomeOverview *>()->findChild<StatusPill *>();
    QCOMPARE(pill->text(), u"connected"_s);
    const auto pass = [&world](std::chrono::milliseconds time) {
        for (auto passed = 0ms; passed < time; passed += 100ms) {
            world.clock.advance(100ms);
            turn();
        }
    };
    for (int i = 0; i < 3; ++i)
        world.kube->hangNext(u"raw"_s, {});
    pass(2s);
    QCOMPARE(pill->text(), u"reconnecting"_s);
    pass(20s);
    QCOMPARE(pill->text(), u"connected"_s);
    // Nobody asks for a page that is not seen.
    home.page.hide();
    world.kube->clearCalls();
    pass(5s);
    QVERIFY2(world.kube->calls().isEmpty(), qPrintable(world.kube->calls().join(u'\n')));
}

void TestHomePage::afterConnectingHomeShowsTheTarget()
{
    FakeWorld world;
    Home home(world);
    world.connectCluster();
    turn();
    auto *add = home.page.findChild<QPushButton *>(u"homeNewDeployment"_s);
    QVERIFY(add->isVisible());
    QSignalSpy asked(&home.page, &HomePage::newDeploymentRequested);
    add->click();
    QCOMPARE(asked.count(), 1);
    home.page.findChild<QPushButton *>(u"homeChange"_s)->click();
    QVERIFY(home.page.findChild<DoorCard *>()->isVisible());
    QVERIFY(home.page.goBack());
    QVERIFY(add->isVisible());
    QVERIFY(!home.page.goBack());
}

void TestHomePage::unfinishedWorkCanBeResumed()
{
    FakeWorld world;
    Home home(world);
    const UnfinishedWork run{
        .kind = UnfinishedWork::Kind::Run, .id = u"r1"_s, .title = u"gemma"_s, .detail = u"step 4 of 9"_s};
    home.page.setUnfinished({run});
    auto *resume = home.page.findChild<QPushButton *>(u"homeResume"_s);
    QVERIFY(resume->isVisible());
    QSignalSpy resumed(&home.page, &HomePage::resumeRequested);
    resume->click();
    QCOMPARE(resumed.count(), 1);
    QCOMPARE(resumed.first().first().value<UnfinishedWork>(), run);
}

void TestHomePage::theTourIsSeenOnce()
{
    FakeWorld world;
    Home home(world);
    QSignalSpy seen(&home.page, &HomePage::tourSeen);
    auto *close = home.page.findChild<QPushButton *>(u"tourClose"_s);
    QVERIFY(close->isVisible());
    close->click();
    QCOMPARE(seen.count(), 1);
    QVERIFY(!close->isVisible());
    home.page.setTourSeen(true);
    QVERIFY(!close->isVisible());
}

void TestHomePage::consentShowsTheExactCommandAndRefuses()
{
    DialogExecConsent consent({});
    TaskHandle handle;
    std::optional<bool> allowed;
    handle.start([&](std::stop_token stop, ProgressSink) { return consent.ask(command(), stop); },
                 [&](bool value) { allowed = value; });
    turn();
    ExecConsentDialog *dialog = openDialog();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"execCommandLine"_s)->toPlainText(),
             command().commandLine());
    QVERIFY(dialog->findChild<QPlainTextEdit *>(u"execCommandLine"_s)
                ->toPlainText()
                .contains(u"AWS_PROFILE=prod"_s));
    // Enter without a thought refuses.
    QVERIFY(dialog->findChild<QPushButton *>(u"execRefuse"_s)->isDefault());
    dialog->findChild<QPushButton *>(u"execRefuse"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return allowed.has_value(); }));
    QVERIFY(!*allowed);
}

void TestHomePage::consentIsRememberedByKey()
{
    QStringList kept;
    DialogExecConsent consent({.isAllowed = [&](const QString &key) { return kept.contains(key); },
                               .allow = [&](const QString &key) { kept << key; }});
    TaskHandle handle;
    std::optional<bool> allowed;
    handle.start([&](std::stop_token stop, ProgressSink) { return consent.ask(command(), stop); },
                 [&](bool value) { allowed = value; });
    turn();
    ExecConsentDialog *dialog = openDialog();
    QVERIFY(dialog);
    dialog->findChild<QCheckBox *>()->setChecked(true);
    dialog->findChild<QPushButton *>(u"execRun"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return allowed.has_value(); }));
    QVERIFY(*allowed);
    QCOMPARE(kept, QStringList{u"k1"_s});
    // Another sitting does not ask about the same program; a changed one is a new question.
    DialogExecConsent later({.isAllowed = [&](const QString &key) { return kept.contains(key); }});
    QCOMPARE(run(later.ask(command(), {})), Result<bool>(true));
    QVERIFY(!openDialog());
    ExecCommand changed = command();
    changed.key = u"k2"_s;
    TaskHandle second;
    second.start([&](std::stop_token stop, ProgressSink) { return later.ask(changed, stop); });
    turn();
    QVERIFY(openDialog());
}

void TestHomePage::aCancelledQuestionLeavesTheScreen()
{
    DialogExecConsent consent({});
    TaskHandle handle;
    QSignalSpy finished(&handle, &TaskHandle::finished);
    handle.start([&](std::stop_token stop, ProgressSink) { return consent.ask(command(), stop); });
    turn();
    QVERIFY(openDialog());
    handle.cancel();
    QVERIFY(QTest::qWaitFor([&] { return finished.count() == 1; }));
    QVERIFY(!openDialog());
    handle.start([&](std::stop_token stop, ProgressSink) { return consent.ask(command(), stop); });
    turn();
    QVERIFY(openDialog());
    handle.abandon();
    turn();
    QVERIFY(!openDialog());
}

void TestHomePage::twoQuestionsAreAskedOneAfterTheOther()
{
    DialogExecConsent consent({});
    ExecCommand other = command();
    other.key = u"k2"_s;
    std::optional<bool> first;
    std::optional<bool> second;
    TaskHandle one;
    TaskHandle two;
    one.start([&](std::stop_token stop, ProgressSink) { return consent.ask(command(), stop); },
              [&](bool value) { first = value; });
    two.start([&](std::stop_token stop, ProgressSink) { return consent.ask(other, stop); },
              [&](bool value) { second = value; });
    turn();
    ExecConsentDialog *dialog = openDialog();
    QVERIFY(dialog);
    dialog->findChild<QPushButton *>(u"execRun"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return first.has_value() && openDialog() && openDialog() != dialog; }));
    QVERIFY(*first && !second);
    openDialog()->findChild<QPushButton *>(u"execRefuse"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return second.has_value(); }));
    QVERIFY(!*second);
}

QTEST_MAIN(TestHomePage)
#include "tst_homepage.moc"

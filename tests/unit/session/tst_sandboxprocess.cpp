// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "session/sandboxprocess.h"
#include "support/runtask.h"

#include <QDir>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

/// A shell script stands in for slipway-sandbox: what is tested is how it is run.
class TestSandboxProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsEnvironmentIsReadWhenItIsReady();
    void startingAgainWaitsForTheNewOne();
    void oneThatEndsAtOnceSaysItsLastWords();
    void stoppingForgetsItsWorld();
    void aMissingProgramIsNamed();
    void scenariosComeHealthyFirstAndBrokenFilesAreLeftOut();
    void everyScenarioIsOfferedForTranslation();

private:
    QString script(const QByteArray &body)
    {
        QFile file(m_folder.filePath(u"sandbox-%1"_s.arg(++m_scripts)));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\nwhile [ $# -gt 0 ]; do case $1 in --env) ENV=$2;; --scenario) SCENARIO=$2;; "
                   "esac; shift 2; done\n"
                   + body);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    QTemporaryDir m_folder;
    int m_scripts = 0;
    FakeClock m_clock;
};

void TestSandboxProcess::itsEnvironmentIsReadWhenItIsReady()
{
    SandboxProcess sandbox(m_clock);
    const QString program = script("echo \"export SLIPWAY_SANDBOX='1'\nexport NAME='it'\\\\''s $SCENARIO'\" "
                                   "> $ENV; echo ready; exec sleep 60\n");
    const auto started = run(sandbox.start({.program = program, .scenario = u"quota-zero"_s}, {}));
    QVERIFY2(started, qPrintable(started ? QString() : started.error().toString()));
    QVERIFY(sandbox.isRunning());
    QCOMPARE(sandbox.environment("SLIPWAY_SANDBOX"), u"1"_s);
    QCOMPARE(sandbox.environment("NAME"), u"it's quota-zero"_s);
    QCOMPARE(sandbox.environment("KUBECONFIG"), sandbox.kubeconfig());
    QCOMPARE(sandbox.scenario(), u"quota-zero"_s);
}

void TestSandboxProcess::startingAgainWaitsForTheNewOne()
{
    SandboxProcess sandbox(m_clock);
    const QString first = script("echo \"export WORLD='first'\" > $ENV; echo ready; exec sleep 60\n");
    QVERIFY(run(sandbox.start({.program = first}, {})));
    // Says something before it is ready: the first one's file must not be taken for its own.
    const QString second = script(
        "echo starting; sleep 0.2; echo \"export WORLD='second'\" > $ENV; echo ready; exec sleep 60\n");
    QVERIFY(run(sandbox.start({.program = second}, {})));
    QCOMPARE(sandbox.environment("WORLD"), u"second"_s);
}

void TestSandboxProcess::oneThatEndsAtOnceSaysItsLastWords()
{
    SandboxProcess sandbox(m_clock);
    const auto started =
        run(sandbox.start({.program = script("echo 'cannot listen on port 80' >&2; exit 1\n")}, {}));
    QVERIFY(!started);
    QVERIFY2(started.error().detail.contains(u"cannot listen on port 80"_s),
             qPrintable(started.error().toString()));
    QVERIFY(!sandbox.isRunning());
}

void TestSandboxProcess::stoppingForgetsItsWorld()
{
    SandboxProcess sandbox(m_clock);
    QVERIFY(run(sandbox.start(
        {.program = script("echo \"export SLIPWAY_SANDBOX='1'\" > $ENV; echo ready; exec sleep 60\n")}, {})));
    sandbox.stop();
    QVERIFY(!sandbox.isRunning());
    QCOMPARE(sandbox.environment("SLIPWAY_SANDBOX"), QString());
    sandbox.stop();
}

void TestSandboxProcess::aMissingProgramIsNamed()
{
    SandboxProcess sandbox(m_clock);
    const auto started = run(sandbox.start({.program = m_folder.filePath(u"nothing"_s)}, {}));
    QVERIFY(!started);
}

void TestSandboxProcess::scenariosComeHealthyFirstAndBrokenFilesAreLeftOut()
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(
        write(u"addon-off.yaml"_s,
              "format: slipway-scenario/1\nname: addon-off\ntitle: Off\ndescription: >-\n  One\n  two.\n"));
    QVERIFY(
        write(u"everything-fine.yaml"_s, "format: slipway-scenario/1\nname: everything-fine\ntitle: Fine\n"));
    QVERIFY(write(u"broken.yaml"_s, "format: [slipway\n"));
    QVERIFY(write(u"other.yaml"_s, "kind: Deployment\n"));
    const QList<SandboxScenario> scenarios = readSandboxScenarios(folder.path());
    QCOMPARE(scenarios.size(), 2);
    QCOMPARE(scenarios.at(0).name, u"everything-fine"_s);
    QCOMPARE(scenarios.at(1), (SandboxScenario{u"addon-off"_s, u"Off"_s, u"One two."_s}));
}

void TestSandboxProcess::everyScenarioIsOfferedForTranslation()
{
    // models/session/scenariostrings.cpp repeats the scenarios' texts for lupdate. SLIPWAY_UPDATE_GOLDEN=1 writes it anew.
    QByteArray expected =
        "// SPDX-FileCopyrightText: Slipway authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
        "// The texts of the sandbox's scenarios, for lupdate. Written by tst_sandboxprocess with "
        "SLIPWAY_UPDATE_GOLDEN=1 in its environment.\n"
        "// clang-format off\n#include <QCoreApplication>\n\n[[maybe_unused]] static const char *const "
        "scenarioTexts[] = {\n";
    const QList<SandboxScenario> scenarios =
        readSandboxScenarios(QStringLiteral(SLIPWAY_SOURCE_DIR "/resources/sandbox/scenarios"));
    QVERIFY(scenarios.size() >= 7);
    for (const SandboxScenario &scenario : scenarios) {
        for (QString text : {scenario.title, scenario.description}) {
            QVERIFY2(!text.isEmpty(), qPrintable(scenario.name));
            text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
            expected += "    QT_TRANSLATE_NOOP(\"scenario\", \"" + text.toUtf8() + "\"),\n";
        }
    }
    expected += "};\n";
    QFile file(QStringLiteral(SLIPWAY_SOURCE_DIR "/models/session/scenariostrings.cpp"));
    if (qEnvironmentVariableIsSet("SLIPWAY_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(expected) == expected.size());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), QString::fromUtf8(expected));
}

QTEST_GUILESS_MAIN(TestSandboxProcess)
#include "tst_sandboxprocess.moc"

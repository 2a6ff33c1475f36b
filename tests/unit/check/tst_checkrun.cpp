// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/check/checkworld.h"

#include <QTimer>

using namespace slipway;
using namespace slipway::checkworld;
using namespace Qt::StringLiterals;

class TestCheckRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersStreamIn();
    void aCheckThatHangsIsGivenUp();
    void oneCheckCanRunAgain();
    void cancelEndsThemAll();
};

void TestCheckRun::answersStreamIn()
{
    World world;
    QStringList running;
    QStringList answered;
    world.run({}, [&](const CheckEvent &event) {
        (event.running ? running : answered).append(event.check);
        if (!event.running) {
            for (const Finding &finding : event.findings)
                QCOMPARE(finding.check, event.check);
        }
    });
    std::ranges::sort(running);
    std::ranges::sort(answered);
    QCOMPARE(answered, running);
    QVERIFY(answered.size() >= 15);
}

void TestCheckRun::aCheckThatHangsIsGivenUp()
{
    World world;
    world.google.hanging.insert(u"acceleratorTypes"_s);
    QTimer later;
    connect(&later, &QTimer::timeout, &later, [&world] { world.clock.advance(std::chrono::seconds(30)); });
    later.start(5);
    const QList<Finding> findings = world.run({u"accelerator-zone"_s});
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().state == Finding::State::CannotTell);
    QVERIFY2(findings.first().cause.contains("60"_L1), qPrintable(findings.first().cause));
}

void TestCheckRun::oneCheckCanRunAgain()
{
    World world;
    world.google.calls.clear();
    const QList<Finding> findings = world.run({u"addon"_s});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().check, u"addon"_s);
    QCOMPARE(world.google.count(u"regions"_s), 0);
}

void TestCheckRun::cancelEndsThemAll()
{
    World world;
    world.google.hanging.insert(u"cluster"_s);
    const auto choices = choicesFromYaml(basic, u"v"_s, builtInRecipes().first());
    CheckContext context(testTarget(), *choices, world.facts, Catalog::builtIn(), &world.kube, &world.google,
                         world.clock);
    std::stop_source stop;
    QTimer::singleShot(10, this, [&stop] { stop.request_stop(); });
    const auto result = ended(runChecks(context, {}, {}, stop.get_token()));
    QVERIFY(!result);
    QVERIFY(result.error().kind == ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestCheckRun)
#include "tst_checkrun.moc"

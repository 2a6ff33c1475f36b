// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What findings about pods hold besides the cause: one for many pods, the true line, the patch, no hostile names.
#include "pieces.h"

using namespace slipway;
using namespace slipway::pieces;

class TestPodRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsPodsOfOneFaultInOneFinding();
    void saysThatASlowStartIsNormal();
    void quotesTheTrueCauseLineAndNotTheWrapper();
    void aSmallShareIsNotALargeModel_data();
    void aSmallShareIsNotALargeModel();
    void namesThePortAndNoOtherNumber_data();
    void namesThePortAndNoOtherNumber();
    void anInitContainerThatWaitsIsAWarningForAnHour();
    void offersThePatchThatToleratesTheTaint();
    void neverRunsAwayWithHostileNames();
    void showsNoCredentialOfABundleFromElsewhere();
};

void TestPodRules::countsPodsOfOneFaultInOneFinding()
{
    Cluster cluster;
    const App app = App::make({}, onNode(plainPod), crashing(137, u"OOMKilled"_s));
    app.to(cluster);
    for (int i = 0; i < 40; ++i)
        cluster.add(over(app.pod, obj(u"{'metadata':{'name':'p$1','uid':'p$1'}}"_s, {QString::number(i)})));
    const QList<Finding> findings = cluster.diagnose();
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().evidence.size() <= 13);
}

void TestPodRules::saysThatASlowStartIsNormal()
{
    Cluster cluster;
    const App app = App::make(
        {},
        onNode(
            u"'containers':[{'name':'main','startupProbe':{'httpGet':{'path':'/health','port':8000},'periodSeconds':10,'failureThreshold':180}}]"_s),
        starting(4), 5);
    app.to(cluster);
    cluster.log(app.pod, u"main"_s, u"INFO 09-01 Precompile all the subgraphs with possible input shapes"_s);
    const QList<Finding> findings = cluster.diagnose();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().id, u"startup.in-progress"_s);
    QVERIFY(findings.first().severity == Severity::Info);
}

void TestPodRules::quotesTheTrueCauseLineAndNotTheWrapper()
{
    Cluster cluster;
    const App app = App::make({}, onNode(gpuPod), crashing());
    app.to(cluster);
    cluster.log(
        app.pod, u"main"_s,
        u"(EngineCore pid=9) ERROR 09-01 11:00:00 [core.py:9] Traceback (most recent call "
        u"last):\n(EngineCore pid=9) ERROR 09-01 11:00:00 [core.py:9]   File \"x.py\", line 3, in f\n"
        "(EngineCore pid=9) ERROR 09-01 11:00:00 [core.py:9] ZeroDivisionError: the odd thing\n(APIServer "
        "pid=1) Traceback (most recent call last):\n"
        "(APIServer pid=1) RuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {}\n"_s,
        true);
    const QList<Finding> findings = cluster.diagnose();
    QCOMPARE(idsOf(findings), QStringList{u"crash.loop"_s});
    QVERIFY2(textOf(findings).contains("ZeroDivisionError: the odd thing")
                 && !textOf(findings).contains("Engine core initialization"),
             textOf(findings).constData());
}

void TestPodRules::aSmallShareIsNotALargeModel_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("id");
    QTest::newRow("a quarter of the accelerator")
        << u"'--gpu_memory_utilization=0.25'"_s << u"engine.memory-share"_s;
    QTest::newRow("a hundredth, as two words")
        << u"'--gpu-memory-utilization','0.01'"_s << u"engine.memory-share"_s;
    QTest::newRow("nearly all of it") << u"'--gpu-memory-utilization=0.95'"_s << u"engine.model-too-large"_s;
    QTest::newRow("nothing said") << u"'--max-num-seqs=8'"_s << u"engine.model-too-large"_s;
}

void TestPodRules::aSmallShareIsNotALargeModel()
{
    QFETCH(QString, argument);
    QFETCH(QString, id);
    Cluster cluster;
    crashed(
        cluster, {},
        u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','m',%1]}]"_s.arg(
            argument),
        u"INFO 09-01 gpu_model_runner.py:2653] Model loading took 5.7916 GiB and 3.2 seconds\n"
        "ERROR 09-01 core.py:708] ValueError: No available memory for the cache blocks. Try increasing "
        "`gpu_memory_utilization` when initializing the engine."_s);
    QCOMPARE(idsOf(cluster.diagnose()), QStringList{id});
}

void TestPodRules::namesThePortAndNoOtherNumber_data()
{
    QTest::addColumn<QString>("log");
    QTest::newRow("Python's errno") << u"OSError: [Errno 98] Address already in use: ('0.0.0.0', 5600)"_s;
    QTest::newRow("Rust's place in its source")
        << u"thread 'main' panicked at 'failed to bind 0.0.0.0:5600: Address already in use', src/main.rs:41:10"_s;
    QTest::newRow("Go") << u"listen tcp :5600: bind: address already in use"_s;
}

void TestPodRules::namesThePortAndNoOtherNumber()
{
    QFETCH(const QString, log);
    Cluster cluster;
    crashed(cluster, {}, u"'containers':[{'name':'main','image':'acme/server:1'}]"_s, log);
    const QList<Finding> findings = cluster.diagnose();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().id, u"app.port-in-use"_s);
    QVERIFY2(findings.first().title.contains(u"port 5600"_s), qPrintable(findings.first().title));
}

void TestPodRules::anInitContainerThatWaitsIsAWarningForAnHour()
{
    const QString init = u"[{'name':'wait','image':'busybox:1.37'}]"_s;
    const QString asks = u"nc: bad address 'store'\nwaiting\n"_s.repeated(9);
    for (const int minutes : {20, 48}) {
        Cluster cluster;
        initRuns(cluster, {}, init, u"wait"_s, asks, minutes);
        const QList<Finding> findings = cluster.diagnose();
        QVERIFY(!findings.isEmpty());
        QVERIFY(findings.first().severity == Severity::Warning);
    }
    // What it got over is not why it takes its time.
    Cluster cluster;
    initRuns(cluster, {}, init, u"wait"_s,
             u"nc: bad address 'store'\n"_s + u"copied a part of the model\n"_s.repeated(20), 20);
    for (const Finding &each : cluster.diagnose())
        QVERIFY2(each.severity == Severity::Info, qPrintable(each.title));
}

void TestPodRules::offersThePatchThatToleratesTheTaint()
{
    Cluster cluster;
    cluster.add(node(u"n"_s, gpu, {}, u"{'key':'dedicated','value':'ml','effect':'NoExecute'}"_s));
    App::make({}, gpuPod + u",'tolerations':[{'key':'a','operator':'Exists'}]"_s, pending(noNode))
        .to(cluster);
    const QList<Finding> findings = cluster.diagnose();
    QCOMPARE(idsOf(findings), QStringList{u"pod.unschedulable-taint"_s});
    const auto change = findings.first().remedies.first().change;
    QVERIFY(change);
    const QJsonArray tolerations =
        change->toJson()["patch"_L1]["spec"_L1]["template"_L1]["spec"_L1]["tolerations"_L1].toArray();
    QCOMPARE(tolerations.size(), 2);
    QCOMPARE(tolerations.at(1)["key"_L1].toString(), u"dedicated"_s);
    QCOMPARE(tolerations.at(1)["effect"_L1].toString(), u"NoExecute"_s);
}

void TestPodRules::neverRunsAwayWithHostileNames()
{
    Cluster cluster;
    cluster.listedAll();
    const App app = App::make({.app = u"a'; rm -rf ~; '"_s.replace(u'\'', u"\\u0027"_s)},
                              onNode(u"'containers':[{'name':'main','image':'x/y:1'}]"_s),
                              creating(u"ErrImagePull"_s, u"manifest unknown \\u001b]0;hi\\u0007"_s));
    app.to(cluster);
    const QList<Finding> findings = cluster.diagnose();
    QCOMPARE(idsOf(findings), QStringList{u"image.not-found"_s});
    for (const Remedy &remedy : findings.first().remedies)
        QVERIFY2(!remedy.command.contains(u"rm -rf"_s) || remedy.command.contains(u"'a'\\''; rm -rf"_s),
                 qPrintable(remedy.command));
    QVERIFY(!textOf(findings).contains("\\u001b"));
}

void TestPodRules::showsNoCredentialOfABundleFromElsewhere()
{
    // Nobody has redacted it: a key in the command, and one in a variable that the error is about.
    const QString spec =
        u"'containers':[{'name':'main','image':'x/y:1','args':['--token','hf_PlantedCanaryPlantedCanaryPlant'],'env':[{'name':'SERVICE_API_KEY','value':'planted-canary'}]}]"_s;
    for (const QString &line : {u"ValueError: SERVICE_API_KEY has to begin with sk-"_s,
                                u"ValueError: prompt adapters are not supported with this model"_s}) {
        Cluster cluster;
        cluster.listedAll();
        crashed(cluster, {}, spec, line);
        const QList<Finding> findings = cluster.diagnose();
        QVERIFY(!findings.isEmpty());
        const QByteArray text = QByteArray(textOf(findings)).toLower();
        QVERIFY2(!text.contains("canary"), text);
        QVERIFY(text.contains("valueerror") || text.contains("sk-") || text.contains("prompt adapters"));
    }
}

QTEST_GUILESS_MAIN(TestPodRules)
#include "tst_podrules.moc"

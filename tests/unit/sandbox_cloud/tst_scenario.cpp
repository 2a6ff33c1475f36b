// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/scenario.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway;
using namespace slipway::sandbox;

class TestScenario : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBuiltInScenarioLoads_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = builtInScenarios();
        QVERIFY(names.size() >= 7);
        for (const QString &name : names)
            QTest::addRow("%s", qPrintable(name)) << name;
    }
    void everyBuiltInScenarioLoads()
    {
        QFETCH(QString, name);
        const Result<Scenario> scenario = loadScenario(name);
        QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error().toString()));
        QCOMPARE(scenario->name, name);
        QVERIFY(!scenario->title.isEmpty());
        QCOMPARE(scenario->defaultProject(), u"ai-lab-demo"_s);
        const bool isAws = name.startsWith("eks-"_L1);
        QCOMPARE(scenario->servedCluster(),
                 isAws ? std::pair(QString(), QString()) : std::pair(u"ai-lab-demo"_s, u"inference-std"_s));
        QCOMPARE(scenario->aws.servedCluster(), isAws ? u"inference"_s : QString());
        QCOMPARE(scenario->aws.exists(), isAws);
    }

    void modelsBecomeObjectsOfTheirSizes()
    {
        const Result<Scenario> scenario = loadScenario(u"everything-fine"_s);
        QVERIFY(scenario);
        const BucketSpec bucket = scenario->projects[u"ai-lab-demo"_s].buckets[u"ai-llm-models"_s];
        const ObjectSpec config = bucket.objects.value(u"hf/Qwen2.5-7B-Instruct/config.json"_s);
        const QJsonObject json = QJsonDocument::fromJson(config.content).object();
        QCOMPARE(json.value("num_hidden_layers"_L1).toInt(), 28);
        QCOMPARE(json.value("architectures"_L1).toArray().first().toString(), u"Qwen2ForCausalLM"_s);
        QCOMPARE(json.value("rms_norm_eps"_L1).toDouble(), 1e-6);
        QCOMPARE(config.size, config.content.size());
        qint64 weights = 0;
        for (auto it = bucket.objects.cbegin(); it != bucket.objects.cend(); ++it) {
            if (it.key().startsWith("hf/Qwen2.5-7B-Instruct/"_L1) && it.key().endsWith(".safetensors"_L1))
                weights += it->size;
        }
        QCOMPARE(weights, scenario->models[u"Qwen/Qwen2.5-7B-Instruct"_s].weightsBytes());
        QVERIFY(bucket.objects.contains(u"hf/gemma-3-1b-it/model.safetensors"_s));
        QVERIFY(bucket.objects.contains(u"hf/Mistral-7B-Instruct-v0.3/model-00001-of-00003.safetensors"_s));
    }

    void kvBytesAgreeWithTheFactsSheet_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<qint64>("kib");
        QTest::newRow("gemma") << u"google/gemma-3-1b-it"_s << qint64(26);
        QTest::newRow("qwen without a head_dim") << u"Qwen/Qwen2.5-7B-Instruct"_s << qint64(56);
        QTest::newRow("mistral") << u"mistralai/Mistral-7B-Instruct-v0.3"_s << qint64(128);
        QTest::newRow("llama 70B") << u"meta-llama/Llama-3.1-70B-Instruct"_s << qint64(320);
    }
    void kvBytesAgreeWithTheFactsSheet()
    {
        QFETCH(QString, model);
        QFETCH(qint64, kib);
        QCOMPARE(loadScenario(u"everything-fine"_s)->models[model].kvBytesPerToken(), kib * 1024);
    }

    void aScenarioChangesSingleEntriesOfItsParent()
    {
        const Scenario fine = *loadScenario(u"everything-fine"_s);
        const Scenario zero = *loadScenario(u"quota-zero"_s);
        const auto before = fine.projects[u"ai-lab-demo"_s].regionQuotas[u"us-central1"_s];
        const auto after = zero.projects[u"ai-lab-demo"_s].regionQuotas[u"us-central1"_s];
        QVERIFY(before[u"NVIDIA_L4_GPUS"_s].limit > 0);
        QCOMPARE(after[u"NVIDIA_L4_GPUS"_s].limit, 0);
        QCOMPARE(after[u"CPUS"_s].limit, before[u"CPUS"_s].limit);
        const Scenario large = *loadScenario(u"model-too-large"_s);
        const auto models = large.projects[u"ai-lab-demo"_s].buckets[u"ai-llm-models"_s].models;
        QCOMPARE(models.values(), QStringList{u"meta-llama/Llama-3.1-70B-Instruct"_s});
        const Scenario stockout = *loadScenario(u"stockout-then-recovery"_s);
        QCOMPARE(stockout.faultsOf(FaultKind::Stockout).size(), 1);
        QCOMPARE(stockout.faultsOf(FaultKind::Stockout).first().lasts, 4min);
    }

    void machineTypesFollowTheZonesAccelerators()
    {
        const Scenario scenario = *loadScenario(u"everything-fine"_s);
        QVERIFY(scenario.machineTypesIn(u"us-central1-a"_s).contains(u"g2-standard-12"_s));
        QVERIFY(!scenario.machineTypesIn(u"us-central1-f"_s).contains(u"g2-standard-12"_s));
        QVERIFY(scenario.machineTypesIn(u"mars-north1-a"_s).isEmpty());
    }

    void badFilesAreNamedWithLineAndKey_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("says");
        const QByteArray head = "format: slipway-scenario/1\nextends: everything-fine\n";
        const auto row = [&](const char *name, const QByteArray &yaml, const char *where, const char *says) {
            QTest::newRow(name) << yaml << QString::fromLatin1(where) << QString::fromLatin1(says);
        };
        row("not YAML", "a: [1", "world.yaml:1", "not valid YAML");
        row("a list", "- 1\n", "world.yaml:1", "not a YAML mapping");
        row("empty", "", "world.yaml:1", "not a YAML mapping");
        row("no format", "name: x\n", "world.yaml:1:format", "must say format");
        row("unknown key", head + "colour: red\n", "world.yaml:3:colour", "not known");
        row("key twice", head + "speed: 1\nspeed: 2\n", "world.yaml:4:speed", "twice");
        row("speed is text", head + "speed: fast\n", "world.yaml:3:speed", "not a number");
        row("speed is zero", head + "speed: 0\n", "world.yaml:3:speed", "above 0");
        row("no such parent", "format: slipway-scenario/1\nextends: nowhere\n", "world.yaml:2:extends",
            "no built-in");
        row("bad duration", head + "timeline:\n  nodeProvision: soon\n",
            "world.yaml:4:timeline.nodeProvision", "not a duration");
        row("bad size", head + "models:\n  a/b:\n    shards: [big]\n", "world.yaml:5:models.a/b.shards",
            "not a size");
        row("unknown fault", head + "faults:\n  - kind: flood\n", "world.yaml:4:faults.kind",
            "no kind of fault");
        row("unknown accelerator",
            head + "regions:\n  us-west1:\n    zones:\n      us-west1-c:\n        accelerators: [abacus]\n",
            "world.yaml:7:regions.us-west1.zones.us-west1-c.accelerators", "not among the accelerators");
        row("zone of another region",
            head + "regions:\n  us-west1:\n    zones:\n      us-east9-c: {up: true}\n",
            "world.yaml:6:regions.us-west1.zones.us-east9-c", "does not begin with");
        row("unknown model",
            head
                + "projects:\n  ai-lab-demo:\n    buckets:\n      ai-llm-models:\n        models: {x: "
                  "no/such}\n",
            "world.yaml:7:projects.ai-lab-demo.buckets.ai-llm-models.models.x", "not among the models");
        row("two served clusters",
            head + "projects:\n  ai-lab-demo:\n    clusters:\n      inference-auto: {served: true}\n",
            "world.yaml:3:projects", "exactly one cluster");
        row("boolean", head + "projects: {ai-lab-demo: {clusters: {inference-std: {autopilot: 1}}}}\n",
            "world.yaml:3:projects.ai-lab-demo.clusters.inference-std.autopilot", "neither true nor false");
        row("binding without members", head + "projects: {ai-lab-demo: {iam: [{role: roles/owner}]}}\n",
            "world.yaml:3:projects.ai-lab-demo.iam", "needs a role and members");
        const QByteArray eks = "format: slipway-scenario/1\nextends: eks-everything-fine\n";
        row("account of letters", eks + "aws: {account: abc}\n", "world.yaml:3:aws.account", "12 digits");
        row("zone of another AWS region",
            eks + "aws: {regions: {us-west-2: {zones: {us-east-1a: {id: x}}}}}\n",
            "world.yaml:3:aws.regions.us-west-2.zones.us-east-1a", "does not begin with");
        row("addon that EKS has not", eks + "aws: {clusters: {inference: {addons: {abacus: v1}}}}\n",
            "world.yaml:3:aws.clusters.inference.addons.abacus", "not among the addons");
        row("one zone", eks + "aws: {clusters: {inference: {zones: [us-west-2a]}}}\n",
            "world.yaml:3:aws.clusters.inference.zones", "at least two zones");
        row("sizes that do not ascend",
            eks + "aws: {clusters: {inference: {nodegroups: {gpu: {minSize: 3}}}}}\n",
            "world.yaml:3:aws.clusters.inference.nodegroups.gpu", "must ascend");
        QByteArray bomb = head + "models:\n  a/b:\n    config:\n      a: &a [x,x,x,x,x,x,x,x,x,x]\n";
        for (char c = 'b'; c <= 'h'; ++c) {
            const QByteArray last = "*" + QByteArray(1, char(c - 1));
            bomb += QByteArray("      ") + c + ": &" + c + " [" + QByteArrayList(10, last).join(',') + "]\n";
        }
        row("alias bomb", bomb, "world.yaml", "too large");
        row("deep nesting",
            head + "models: {a/b: {config: {x: " + QByteArray(200, '[') + QByteArray(200, ']') + "}}}\n",
            "world.yaml", "");
    }
    void badFilesAreNamedWithLineAndKey()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, where);
        QFETCH(QString, says);
        const Result<Scenario> scenario = parseScenario(yaml, u"world.yaml"_s);
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().kind, ErrorKind::Invalid);
        QVERIFY2(scenario.error().where.startsWith(where), qPrintable(scenario.error().where));
        QVERIFY2(scenario.error().detail.contains(says), qPrintable(scenario.error().detail));
        QVERIFY(!scenario.error().detail.contains(u'\n'));
    }

    void zonesKnowTheirRegion_data()
    {
        QTest::addColumn<QString>("region");
        QTest::newRow("us-central1-a") << u"us-central1"_s;
        QTest::newRow("us-south1-ai1b") << u"us-south1"_s; // an AI zone
        QTest::newRow("us-central1") << u"us-central1"_s;
        QTest::newRow("us-east-1") << u"us-east-1"_s; // a region of AWS
    }
    void zonesKnowTheirRegion()
    {
        QFETCH(const QString, region);
        QCOMPARE(regionOf(QString::fromLatin1(QTest::currentDataTag())), region);
    }

    void missingFileListsTheBuiltIns()
    {
        const Result<Scenario> scenario = loadScenario(u"no-such-world"_s);
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().kind, ErrorKind::NotFound);
        QVERIFY(scenario.error().hint.contains("everything-fine"_L1));
    }
};

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"

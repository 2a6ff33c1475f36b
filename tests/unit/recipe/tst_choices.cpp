// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/choices.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void valuesSurviveWritingAndReading();
    void jsonIsReadToo();
    void faultsNameFileLineAndField_data();
    void faultsNameFileLineAndField();
    void everyFaultIsACause();
    void aHugeFileIsRefusedUnread();
    void setSaysWhatIsWrong();
    void problemsFollowConditions();
    void hiddenParametersAreLeftOut();
    void valuesOfAnotherRecipeAreRefused();

private:
    std::shared_ptr<const Recipe> m_recipe;
};

void TestChoices::initTestCase()
{
    for (const auto &recipe : builtInRecipes()) {
        if (recipe->id == "vllm-gcsfuse"_L1)
            m_recipe = recipe;
    }
    QVERIFY(m_recipe);
}

void TestChoices::valuesSurviveWritingAndReading()
{
    Choices choices(m_recipe);
    QVERIFY(!choices.set(u"gpuMemoryUtilization"_s, 0.85));
    QVERIFY(!choices.set(u"project"_s, u"ai-lab"_s));
    QVERIFY(!choices.set(u"spot"_s, true));
    QVERIFY(!choices.set(u"acceleratorCount"_s, 2));
    const QByteArray text = choices.toYaml();
    QCOMPARE(
        text,
        "recipe: vllm-gcsfuse\nvalues:\n  project: ai-lab\n  acceleratorCount: 2\n  spot: true\n  gpuMemoryUtilization: 0.85\n"_ba);
    const auto read = choicesFromYaml(text, u"v.yaml"_s, m_recipe);
    QVERIFY2(read, qPrintable(read.error_or(Error()).toString()));
    QVERIFY(*read == choices);
    QCOMPARE(read->toYaml(), text);
    // The values alone are enough.
    QVERIFY(*choicesFromYaml("project: ai-lab\nacceleratorCount: 2\nspot: true\ngpuMemoryUtilization: 0.85\n",
                             u"v"_s, m_recipe)
            == choices);
}

void TestChoices::jsonIsReadToo()
{
    const auto read =
        choicesFromYaml("{\n\t\"values\": {\n\t\t\"project\": \"ai-lab\",\n\t\t\"replicas\": 3\n\t}\n}",
                        u"v.json"_s, m_recipe);
    QVERIFY2(read, qPrintable(read.error_or(Error()).toString()));
    QCOMPARE(read->chosen(u"replicas"_s), QJsonValue(3));
}

void TestChoices::faultsNameFileLineAndField_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("says");
    QTest::newRow("text for a number") << "project: ai-lab\nmaxModelLen: long"_ba << u"v.yaml:2"_s
                                       << u"maxModelLen is a text, and has to be a whole number"_s;
    QTest::newRow("fraction for a whole number")
        << "replicas: 1.5"_ba << u"v.yaml:1"_s << u"replicas is a number, and has to be a whole number"_s;
    QTest::newRow("number for a text")
        << "values:\n  project: 12345"_ba << u"v.yaml:2"_s << u"project is a number, and has to be a text"_s;
    QTest::newRow("map for a text") << "bucket: {name: x}"_ba << u"v.yaml:1"_s << u"bucket is a map"_s;
    QTest::newRow("slip of the pen") << "acceleratorCuont: 2"_ba << u"v.yaml:1"_s
                                     << u"did you mean \"acceleratorCount\"?"_s;
    QTest::newRow("unlike anything")
        << "zzzzzzzzzzzz: 2"_ba << u"v.yaml:1"_s
        << u"there is no parameter \"zzzzzzzzzzzz\" in the recipe vllm-gcsfuse"_s;
    QTest::newRow("not an allowed value")
        << "dtype: int3"_ba << u"v.yaml:1"_s << u"has to be one of auto, bfloat16, float16, float32"_s;
    QTest::newRow("out of range") << "replicas: 0"_ba << u"v.yaml:1"_s << u"has to be at least 1"_s;
    QTest::newRow("bucket with scheme") << "bucket: gs://ai-models"_ba << u"v.yaml:1"_s << u"without gs://"_s;
    QTest::newRow("mount option smuggled in")
        << "modelPath: a,o=rw"_ba << u"v.yaml:1"_s << u"has to be a folder in the bucket"_s;
    QTest::newRow("path that climbs")
        << "modelPath: a/../b"_ba << u"v.yaml:1"_s << u"has to be a folder in the bucket"_s;
    QTest::newRow("line break in a name") << "name: \"a\\nb\""_ba << u"v.yaml:1"_s << u"line breaks"_s;
    QTest::newRow("a list at the top") << "- a"_ba << u"v.yaml:1"_s << u"a map"_s;
    QTest::newRow("a stray key beside values")
        << "values: {}\nproject: x"_ba << u"v.yaml:2"_s << u"no place"_s;
}

void TestChoices::faultsNameFileLineAndField()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    QFETCH(QString, says);
    const auto read = choicesFromYaml(text, u"v.yaml"_s, m_recipe);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Invalid);
    QCOMPARE(read.error().where, where);
    QVERIFY2(read.error().detail.contains(says), qPrintable(read.error().detail));
}

void TestChoices::everyFaultIsACause()
{
    const auto read =
        choicesFromYaml("replicas: x\ndtype: 3\nproject: ai-lab\nnope: 1", u"v.yaml"_s, m_recipe);
    QVERIFY(!read);
    QCOMPARE(read.error().causes.size(), 3);
    QCOMPARE(read.error().causes.at(1).field, u"dtype"_s);
    QVERIFY(read.error().causes.at(1).message.startsWith("v.yaml:2: "_L1));
}

void TestChoices::aHugeFileIsRefusedUnread()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"v.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(100LL * 1024 * 1024)); // sparse
    file.close();
    const auto read = readChoices(file.fileName(), m_recipe);
    QVERIFY(!read);
    QVERIFY2(read.error().detail.contains("100 MiB"_L1), qPrintable(read.error().detail));
    QCOMPARE(read.error().where, file.fileName());
    QCOMPARE(readChoices(folder.filePath(u"none"_s), m_recipe).error().kind, ErrorKind::NotFound);
    if (QFile::exists(u"/dev/zero"_s))
        QVERIFY(!readChoices(u"/dev/zero"_s, m_recipe)); // endless, and without a size
}

void TestChoices::setSaysWhatIsWrong()
{
    Choices choices(m_recipe);
    const auto wrongType = choices.set(u"replicas"_s, u"three"_s);
    QVERIFY(wrongType);
    QCOMPARE(wrongType->message, u"Replicas is a text, and has to be a whole number."_s);
    QVERIFY(!choices.isChosen(u"replicas"_s));
    QVERIFY(choices.set(u"bucket"_s, u"Ai Models"_s));
    QVERIFY(choices.isChosen(u"bucket"_s)); // kept, so that a half-typed field is not emptied
    QVERIFY(choices.set(u"nope"_s, 1));
    QVERIFY(!choices.set(u"bucket"_s, u""_s));
    QVERIFY(!choices.isChosen(u"bucket"_s));
}

void TestChoices::problemsFollowConditions()
{
    Choices choices(m_recipe);
    QStringList named;
    for (const ChoiceProblem &problem : choices.problems({}))
        named.append(problem.parameter);
    // servedModelName, modelPath and the name have no default without a model.
    QVERIFY(named.contains("project"_L1) && named.contains("model"_L1) && named.contains("bucket"_L1)
            && named.contains("cluster"_L1));
    QVERIFY(!named.contains("replicas"_L1));

    choices = *choicesFromYaml("project: ai-lab\nlocation: europe-west4\ncluster: c1\nmodel: "
                               "google/gemma-3-1b-it\nbucket: ai-models\n",
                               u"v"_s, m_recipe);
    QCOMPARE(choices.problems({}), QList<ChoiceProblem>());
    choices.set(u"serviceType"_s, u"LoadBalancer"_s);
    QCOMPARE(choices.problems({}).size(), 1);
    QVERIFY(choices.problems({}).first().message.contains("API key"_L1));
    choices.set(u"apiKeySecret"_s, u"vllm-key"_s);
    QCOMPARE(choices.problems({}), QList<ChoiceProblem>());
    choices.set(u"image"_s, u"vllm/vllm-openai:latest"_s);
    QCOMPARE(choices.problems({}).first().parameter, u"image"_s);
    choices.set(u"image"_s, u"vllm/vllm-openai"_s);
    QCOMPARE(choices.problems({}).first().parameter, u"image"_s);
    choices.clear(u"image"_s);
    choices.set(u"zone"_s, u"us-central1-a"_s);
    QCOMPARE(choices.problems({}).first().parameter, u"zone"_s);
    choices.clear(u"zone"_s);
    Facts gated;
    gated.set(u"model.gated"_s, true);
    QCOMPARE(choices.problems(gated), QList<ChoiceProblem>());
    choices.set(u"offline"_s, false);
    QCOMPARE(choices.problems(gated).first().parameter, u"huggingFaceSecret"_s);
}

void TestChoices::hiddenParametersAreLeftOut()
{
    Choices choices = *choicesFromYaml(
        "project: ai-lab\nlocation: europe-west4\ncluster: c1\nmodel: google/gemma-3-1b-it\nbucket: b-1\n",
        u"v"_s, m_recipe);
    QVERIFY(!choices.resolved({})->contains("googleServiceAccount"_L1));
    choices.set(u"identity"_s, u"service-account"_s);
    QCOMPARE(choices.resolved({})->value("googleServiceAccount"_L1).toString(),
             u"slipway-vllm-gemma-3-1b-it"_s);
    QCOMPARE(choices.resolved({})->value("name"_L1).toString(), u"vllm-gemma-3-1b-it"_s);
}

void TestChoices::valuesOfAnotherRecipeAreRefused()
{
    const auto read = choicesFromYaml("recipe: kuberay-gcs\nvalues: {}\n", u"v.yaml"_s, m_recipe);
    QVERIFY(!read);
    QCOMPARE(read.error().where, u"v.yaml:1"_s);
}

QTEST_GUILESS_MAIN(TestChoices)
#include "tst_choices.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/renderer.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
const auto basic =
    "project: ai-lab\nlocation: europe-west4\ncluster: c1\nmodel: google/gemma-3-1b-it\nbucket: ai-models\n"_ba;

Facts known(bool autopilot)
{
    Facts facts;
    facts.set(u"project.number"_s, u"123456789012"_s);
    facts.set(u"cluster.autopilot"_s, autopilot);
    facts.set(u"cluster.gcsFuse"_s, autopilot);
    facts.set(u"cluster.podMonitoring"_s, false);
    facts.set(u"namespace.exists"_s, false);
    facts.set(u"model.weightsGiB"_s, 1.9);
    facts.set(u"model.maxPositions"_s, 32768);
    facts.set(u"model.gated"_s, true);
    return facts;
}

QJsonValue at(const QJsonValue &from, const QString &path)
{
    QJsonValue value = from;
    for (const QString &part : path.split(u'/')) {
        bool isIndex = false;
        const int index = part.toInt(&isIndex);
        value = isIndex ? value.toArray().at(index) : value.toObject().value(part);
    }
    return value;
}
} // namespace

class TestVllmGcsFuse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rendersAsReviewed_data();
    void rendersAsReviewed();
    void renderingIsByteStable();
    void mistakesOfTheSeedAreNotMade();
    void identityModesDoNotMix();
    void stepsComeInAnOrderThatWorks();
    void unknownFactsAreSaid();
    void hostileTextStaysText();
    void everyTextIsOfferedForTranslation();

private:
    Result<Rendering> rendered(const QByteArray &values, const Facts &facts) const
    {
        return choicesFromYaml(values, u"v"_s, m_recipe).and_then([&](const Choices &choices) {
            return render(choices, facts);
        });
    }
    static QJsonObject object(const Rendering &rendering, const QString &kind)
    {
        for (const RenderedObject &each : rendering.objects()) {
            if (each.kind() == kind)
                return each.object;
        }
        return {};
    }
    std::shared_ptr<const Recipe> m_recipe;
};

void TestVllmGcsFuse::initTestCase()
{
    for (const auto &recipe : builtInRecipes()) {
        if (recipe->id == "vllm-gcsfuse"_L1)
            m_recipe = recipe;
    }
    QVERIFY(m_recipe);
}

void TestVllmGcsFuse::rendersAsReviewed_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<bool>("autopilot");
    QTest::newRow("autopilot-defaults") << basic << true;
    QTest::newRow("standard-persistent-gsa") << basic
            + "identity: service-account\nvolume: persistent\nreplicas: 2\nacceleratorCount: 2\nspot: "
              "true\nzone: europe-west4-a\n"
              "quantization: awq\nserviceType: InternalLoadBalancer\napiKeySecret: vllm-key\nmonitoring: "
              "true\n"
              "extraArguments: --enable-auto-tool-choice --tool-call-parser=hermes\nnamespace: "
              "default\nfileCache: false\n" << false;
}

void TestVllmGcsFuse::rendersAsReviewed()
{
    QFETCH(QByteArray, values);
    QFETCH(bool, autopilot);
    const auto choices = choicesFromYaml(values, u"v"_s, m_recipe);
    QVERIFY2(choices, qPrintable(choices.error_or(Error()).toString()));
    const auto rendering = render(*choices, known(autopilot));
    QVERIFY2(rendering, qPrintable(rendering.error_or(Error()).toString()));
    const QDir golden(QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/unit/recipe/golden/vllm-gcsfuse/")
                      + QString::fromUtf8(QTest::currentDataTag()));
    QStringList names;
    for (const RenderedFile &file : manifestFiles(*rendering, *choices)) {
        names.append(file.path);
        QFile stored(golden.filePath(file.path));
        if (qEnvironmentVariableIsSet("SLIPWAY_UPDATE_GOLDEN")) {
            QVERIFY(golden.mkpath(u"."_s) && stored.open(QIODevice::WriteOnly)
                    && stored.write(file.content) == file.content.size());
            continue;
        }
        QVERIFY2(stored.open(QIODevice::ReadOnly), qPrintable(file.path));
        QCOMPARE(QString::fromUtf8(file.content), QString::fromUtf8(stored.readAll()));
    }
    names.sort();
    QCOMPARE(golden.entryList(QDir::Files, QDir::Name), names);
}

void TestVllmGcsFuse::renderingIsByteStable()
{
    const auto choices = choicesFromYaml(basic, u"v"_s, m_recipe);
    const auto once = manifestFiles(*render(*choices, known(true)), *choices);
    // Through the values file and back: the same bytes.
    const auto again = choicesFromYaml(choices->toYaml(), u"v"_s, m_recipe);
    const auto twice = manifestFiles(*render(*again, known(true)), *again);
    QCOMPARE(once.size(), twice.size());
    for (qsizetype i = 0; i < once.size(); ++i)
        QCOMPARE(once.at(i).content, twice.at(i).content);
}

void TestVllmGcsFuse::mistakesOfTheSeedAreNotMade()
{
    const auto rendering = rendered(basic, known(true));
    QVERIFY2(rendering, qPrintable(rendering.error_or(Error()).toString()));
    const QJsonObject deployment = object(*rendering, u"Deployment"_s);
    const QJsonValue pod = at(deployment, u"spec/template"_s);
    const QJsonObject annotations = at(pod, u"metadata/annotations"_s).toObject();
    QCOMPARE(annotations.value("gke-gcsfuse/volumes"_L1), QJsonValue(u"true"_s));
    QVERIFY(!annotations.contains("gke-gcs-fuse-csi"_L1));
    const QJsonValue container = at(pod, u"spec/containers/0"_s);
    QVERIFY(!at(container, u"image"_s).toString().endsWith(":latest"_L1));
    for (const QString &probe : {u"startupProbe"_s, u"readinessProbe"_s, u"livenessProbe"_s})
        QCOMPARE(at(container, probe + u"/httpGet/path"_s), QJsonValue(u"/health"_s));
    for (const QString &resource : {u"cpu"_s, u"memory"_s, u"ephemeral-storage"_s})
        QVERIFY(!at(container, u"resources/requests/"_s + resource).toString().isEmpty());
    QCOMPARE(at(container, u"resources/limits"_s).toObject().value("nvidia.com/gpu"_L1), QJsonValue(1));
    QCOMPARE(at(pod, u"spec/volumes/0/csi/driver"_s), QJsonValue(u"gcsfuse.csi.storage.gke.io"_s));
    QVERIFY(at(pod, u"spec/volumes/0/csi/volumeAttributes/mountOptions"_s)
                .toString()
                .contains("implicit-dirs,only-dir=google/gemma-3-1b-it"_L1));
    QCOMPARE(at(pod, u"spec/serviceAccountName"_s),
             at(object(*rendering, u"ServiceAccount"_s), u"metadata/name"_s));
    const QJsonObject service = object(*rendering, u"Service"_s);
    QCOMPARE(at(service, u"spec/ports/0/port"_s), at(container, u"ports/0/containerPort"_s));
    QCOMPARE(at(service, u"spec/selector"_s), at(deployment, u"spec/selector/matchLabels"_s));
    const QJsonObject labels = at(pod, u"metadata/labels"_s).toObject();
    const QJsonObject selector = at(deployment, u"spec/selector/matchLabels"_s).toObject();
    for (auto it = selector.begin(); it != selector.end(); ++it)
        QCOMPARE(labels.value(it.key()), it.value());
    QVERIFY(object(*rendering, u"StorageClass"_s).isEmpty());
    for (const RenderedStep &step : rendering->steps) {
        if (step.id != "bucket-access"_L1)
            continue;
        QCOMPARE(step.arguments.value("bucket"_L1), QJsonValue(u"ai-models"_s));
        QCOMPARE(step.arguments.value("role"_L1), QJsonValue(u"roles/storage.objectViewer"_s));
    }
}

void TestVllmGcsFuse::identityModesDoNotMix()
{
    const auto member = [](const Rendering &rendering) {
        for (const RenderedStep &step : rendering.steps) {
            if (step.id == "bucket-access"_L1)
                return step.arguments.value("member"_L1).toString();
        }
        return QString();
    };
    const auto direct = rendered(basic, known(false));
    QVERIFY(direct);
    QVERIFY(!object(*direct, u"ServiceAccount"_s).value("metadata"_L1).toObject().contains("annotations"_L1));
    QCOMPARE(
        member(*direct),
        u"principal://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ai-lab.svc.id.goog/subject/ns/inference/sa/vllm-gemma-3-1b-it"_s);
    const auto gsa = rendered(basic + "identity: service-account\n", known(false));
    QVERIFY(gsa);
    const QString email = u"slipway-vllm-gemma-3-1b-it@ai-lab.iam.gserviceaccount.com"_s;
    QCOMPARE(object(*gsa, u"ServiceAccount"_s)
                 .value("metadata"_L1)
                 .toObject()
                 .value("annotations"_L1)
                 .toObject()
                 .value("iam.gke.io/gcp-service-account"_L1)
                 .toString(),
             email);
    QCOMPARE(member(*gsa), u"serviceAccount:"_s + email);
}

void TestVllmGcsFuse::stepsComeInAnOrderThatWorks()
{
    const auto rendering = rendered(basic + "identity: service-account\nvolume: persistent\n", known(false));
    QVERIFY(rendering);
    QStringList seen;
    for (const RenderedStep &step : rendering->steps) {
        for (const QString &before : step.after)
            QVERIFY2(seen.contains(before), qPrintable(step.id + u" after "_s + before));
        seen.append(step.id);
        if (step.id == "addon"_L1)
            QVERIFY(step.consent);
    }
    QCOMPARE(seen,
             (QStringList{u"services"_s, u"addon"_s, u"google-service-account"_s, u"impersonation"_s,
                          u"bucket-access"_s, u"namespace"_s, u"service-account"_s, u"volume"_s, u"service"_s,
                          u"deployment"_s, u"rollout"_s, u"endpoint"_s}));
    // What is left out hands its place on.
    const auto bare = rendered(basic + "prepareCloud: false\nnamespace: default\n", known(true));
    QVERIFY(bare);
    for (const RenderedStep &step : bare->steps) {
        if (step.id == "deployment"_L1)
            QCOMPARE(step.after, (QStringList{u"service-account"_s, u"service"_s}));
    }
}

void TestVllmGcsFuse::unknownFactsAreSaid()
{
    const auto rendering = rendered(basic, {});
    QVERIFY2(rendering, qPrintable(rendering.error_or(Error()).toString()));
    QCOMPARE(rendering->missingFacts, QStringList{u"project.number"_s});
    QVERIFY(rendering->assumptions.join(u' ').contains("Autopilot"_L1));
    QVERIFY(rendered(basic, known(true))->assumptions.isEmpty());
    // Without cloud steps nobody needs the number.
    QVERIFY(rendered(basic + "prepareCloud: false\n", {})->missingFacts.isEmpty());
}

void TestVllmGcsFuse::hostileTextStaysText()
{
    // Whatever a text parameter holds, the rendered YAML has the same keys as for a harmless text, and reads back to the same objects.
    const auto keys = [](auto &&self, const QJsonValue &value) -> QString {
        QString out;
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                out += it.key() + u'{' + self(self, it.value()) + u'}';
        }
        for (const QJsonValue item : value.toArray())
            out += u'[' + self(self, item) + u']';
        return out;
    };
    const QStringList textParameters = {
        u"extraArguments"_s, u"servedModelName"_s,     u"mountOptions"_s, u"image"_s, u"modelPath"_s,
        u"name"_s,           u"huggingFaceSecretKey"_s};
    const QStringList hostile = {u"${bucket}"_s, u"a\nkind: Secret"_s, u"x: y"_s,    u"--a=${x} --b='c: d'"_s,
                                 u"--x #y"_s,    u"{a: b}"_s,          u"*anchor"_s, u"\"; rm -rf /"_s,
                                 u"$if"_s,       u"--x=$if"_s,         u"a\u2028b"_s};
    const auto harmless = rendered(basic + "extraArguments: --x --y\n", known(true));
    QVERIFY(harmless);
    int accepted = 0;
    for (const QString &parameter : textParameters) {
        for (const QString &text : hostile) {
            Choices choices = *choicesFromYaml(basic, u"v"_s, m_recipe);
            if (parameter != "extraArguments"_L1)
                choices.set(u"extraArguments"_s, u"--x --y"_s);
            if (choices.set(parameter, text))
                continue;
            const auto rendering = render(choices, known(true));
            if (!rendering)
                continue;
            ++accepted;
            const auto files = manifestFiles(*rendering, choices);
            for (const RenderedFile &file : files) {
                const auto read = parseYaml(file.content, file.path);
                QVERIFY2(read, qPrintable(text));
                if (file.path == "deployment.yaml"_L1) {
                    QCOMPARE(read->first().toJson().toObject(), object(*rendering, u"Deployment"_s));
                    QJsonObject now = read->first().toJson().toObject();
                    QVERIFY(
                        keys(keys, now).startsWith(keys(keys, object(*harmless, u"Deployment"_s)).left(100)));
                }
            }
        }
    }
    QVERIFY(accepted > 0); // some of these are legal arguments, and still only text
    const auto rendering = rendered(basic + "extraArguments: \"--a=${bucket} --b=$if\"\n", known(true));
    QVERIFY2(rendering, qPrintable(rendering.error_or(Error()).toString()));
    const QJsonArray args =
        at(object(*rendering, u"Deployment"_s), u"spec/template/spec/containers/0/args"_s).toArray();
    QCOMPARE(args.at(args.size() - 2).toString(), u"--a=${bucket}"_s);
}

void TestVllmGcsFuse::everyTextIsOfferedForTranslation()
{
    // models/recipe/recipestrings.cpp repeats the recipe's texts for lupdate. SLIPWAY_UPDATE_GOLDEN=1 writes it anew.
    QByteArray expected =
        "// SPDX-FileCopyrightText: Slipway authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
        "// The texts of the built-in recipes, for lupdate. Written by tst_vllmgcsfuse with "
        "SLIPWAY_UPDATE_GOLDEN=1 in its environment.\n"
        "// clang-format off\n#include <QCoreApplication>\n\n[[maybe_unused]] static const char *const "
        "recipeTexts[] = {\n";
    for (const auto &recipe : builtInRecipes()) {
        for (const QString &text : recipe->translatableTexts()) {
            QString escaped = text;
            escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
            expected += "    QT_TRANSLATE_NOOP(\"recipe:" + recipe->id.toUtf8() + "\", \"" + escaped.toUtf8()
                + "\"),\n";
        }
    }
    expected += "};\n";
    QFile file(QStringLiteral(SLIPWAY_SOURCE_DIR "/models/recipe/recipestrings.cpp"));
    if (qEnvironmentVariableIsSet("SLIPWAY_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(expected) == expected.size());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), QString::fromUtf8(expected));
}

QTEST_GUILESS_MAIN(TestVllmGcsFuse)
#include "tst_vllmgcsfuse.moc"

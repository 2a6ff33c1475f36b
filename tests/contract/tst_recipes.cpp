// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What recipes render for choices at random, judged by the API server that KUBECONFIG names: dry runs with strict validation, with the real
// CustomResourceDefinitions installed. The sandbox's judgement of the same is tests/unit/recipe/tst_renderedobjects.
#include "app/sandbox/kube/crdfiles.h"
#include "kube/kubeclient.h"
#include "kube/kubecredentials.h"
#include "support/randomchoices.h"
#include "support/runtask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTest>

using namespace slipway;
using namespace slipway::test;

namespace {

/// The sandbox's own definitions name types of Kubernetes that no server knows by such a key: what is below is left to it.
QJsonValue withoutOwnKeys(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue each : value.toArray())
            list.append(withoutOwnKeys(each));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    if (object.contains("x-sandbox-type"_L1))
        return QJsonObject{{u"type"_s, u"object"_s}, {u"x-kubernetes-preserve-unknown-fields"_s, true}};
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = withoutOwnKeys(it.value());
    return object;
}

} // namespace

class TestRecipes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aServerTakesWhatIsRendered_data();
    void aServerTakesWhatIsRendered();
    void aMisspeltFieldIsRefused();

private:
    void install(const std::vector<sandbox::Json> &definitions, QSet<QString> &names);
    Result<Written> tried(const QJsonObject &object);

    SystemClock m_clock;
    ListedExecConsent m_consent;
    std::unique_ptr<KubeClient> m_kube;
    QSet<QString> m_namespaces;
};

void TestRecipes::install(const std::vector<sandbox::Json> &definitions, QSet<QString> &names)
{
    for (const sandbox::Json &each : definitions) {
        const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(each.dump())).object();
        if (names.contains(nameOf(object)))
            continue; // the real one
        names.insert(nameOf(object));
        const auto applied = run(m_kube->apply(withoutOwnKeys(object).toObject(), {.force = true}, {}));
        QVERIFY2(applied, qPrintable(applied.error_or(Error()).toString()));
    }
}

void TestRecipes::initTestCase()
{
    if (qEnvironmentVariable("KUBECONFIG").isEmpty())
        QSKIP("KUBECONFIG names no server; see tests/contract/CMakeLists.txt");
    QLoggingCategory::setFilterRules(u"slipway.*.debug=false"_s); // some thousand requests
    const QString folder = realDefinitions();
    if (folder.isEmpty())
        QSKIP("the real CustomResourceDefinitions are not here; SLIPWAY_CRDS names a folder of them");
    const auto kubeconfig = loadKubeconfig();
    QVERIFY(kubeconfig);
    const auto context = resolveContext(*kubeconfig);
    QVERIFY(context);
    auto credentials = makeCredentials(*context, m_consent, m_clock);
    QVERIFY(credentials);
    auto client = makeKubeClient(*context, *std::move(credentials), m_clock);
    QVERIFY(client);
    m_kube = *std::move(client);

    QSet<QString> names;
    const auto real = sandbox::readCrds(folder);
    QVERIFY2(real, qPrintable(real.error_or(Error()).toString()));
    install(*real, names);
    // Ours stand in for what the folder lacks, such as PodMonitoring.
    for (const QString &each : sandbox::builtInOperators())
        install(sandbox::builtInCrds(each), names);
    std::string unread;
    install(sandbox::parseYamlDocuments(offeredDefinition, unread), names);
    QVERIFY(unread.empty());
    // A server serves a definition some seconds after it took it.
    const auto isServed = [this] {
        const auto discovery = run(m_kube->discovery(true, {}));
        return discovery
            && discovery->presence(u"kro.run/v1alpha1"_s, u"GemmaOnTPUServer"_s)
            == Discovery::Presence::Served;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isServed(), 60'000);
}

Result<Written> TestRecipes::tried(const QJsonObject &object)
{
    // What is namespaced needs its namespace, also in a dry run.
    if (const QString nameSpace = namespaceOf(object);
        !nameSpace.isEmpty() && !m_namespaces.contains(nameSpace)) {
        m_namespaces.insert(nameSpace);
        const auto made = run(m_kube->apply({{u"apiVersion"_s, u"v1"_s},
                                             {u"kind"_s, u"Namespace"_s},
                                             {u"metadata"_s, QJsonObject{{u"name"_s, nameSpace}}}},
                                            {}, {}));
        if (!made)
            return made;
    }
    return run(m_kube->apply(object, {.mode = ApplyMode::DryRun, .force = true}, {}));
}

void TestRecipes::aServerTakesWhatIsRendered_data()
{
    QTest::addColumn<QString>("id");
    for (const auto &recipe : builtInRecipes())
        QTest::newRow(qPrintable(recipe->id)) << recipe->id;
}

void TestRecipes::aServerTakesWhatIsRendered()
{
    QFETCH(QString, id);
    std::shared_ptr<const Recipe> recipe;
    for (const auto &each : builtInRecipes()) {
        if (each->id == id)
            recipe = each;
    }
    qsizetype objects = 0;
    for (int seed = 1; seed <= choicesForEachRecipe; ++seed) {
        QRandomGenerator random(seed * 7919);
        const Facts facts = randomFacts(*recipe, random);
        const Choices choices = randomChoices(recipe, facts, random);
        const auto rendering = render(choices, facts);
        QVERIFY2(rendering, qPrintable(rendering.error_or(Error()).toString()));
        for (const RenderedObject &object : rendering->objects()) {
            const auto taken = tried(object.object);
            QVERIFY2(taken,
                     qPrintable(u"%1/%2 in %3: %4\n%5"_s.arg(object.kind(), object.name(), object.file,
                                                             taken.error_or(Error()).toString(),
                                                             QString::fromUtf8(choices.toYaml()))));
            ++objects;
        }
    }
    qInfo("%d choices of %s: %lld objects taken", choicesForEachRecipe, qPrintable(id), qlonglong(objects));
}

// The judge itself: without this, all of the above could pass by never looking.
void TestRecipes::aMisspeltFieldIsRefused()
{
    const auto tasted =
        tried({{u"apiVersion"_s, u"ray.io/v1"_s},
               {u"kind"_s, u"RayCluster"_s},
               {u"metadata"_s, QJsonObject{{u"name"_s, u"a"_s}, {u"namespace"_s, u"default"_s}}},
               {u"spec"_s, QJsonObject{{u"headGroupSpecs"_s, QJsonObject()}}}});
    QVERIFY(!tasted);
    QVERIFY2(tasted.error().toString().contains("headGroupSpec"_L1), qPrintable(tasted.error().toString()));
}

QTEST_GUILESS_MAIN(TestRecipes)
#include "tst_recipes.moc"

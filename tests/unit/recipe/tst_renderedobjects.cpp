// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What recipes render, read strictly by an API server's rules: unknown fields, wrong types, missing fields, enums and patterns.
// The sandbox's own API server judges, with its own small definitions, and with the real ones where somebody has them:
// SLIPWAY_CRDS names their folder, or it is shared/crds beside the source tree.
#include "app/sandbox/kube/crdfiles.h"
#include "app/sandbox/kube/fixedcloud.h"
#include "recipe/renderer.h"
#include "support/randomchoices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace slipway::sandbox;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

/// An API server that only judges.
struct Judge {
    SimClock clock{1, SimClock::Mode::Manual};
    FixedCloud cloud;
    ApiServer server{clock, cloud};

    QString problem;

    explicit Judge(const std::vector<Json> &definitions)
    {
        for (const char *name : {"default", "models", "inference", "ray", "llm-d", "gemma", "llm", "platform",
                                 "observability", "kube-system"})
            (void)server.create(*server.resource("", "v1", "namespaces"), {},
                                Json::obj({{"metadata", Json::obj({{"name", name}})}}), {});
        problem = QString::fromStdString(installCrds(server, definitions));
        // What kro makes of the offer of gemma-tpu-kro; its own test holds the two together.
        std::string unread;
        const auto offered = parseYamlDocuments(offeredDefinition, unread);
        if (problem.isEmpty())
            problem = QString::fromStdString(unread + installCrds(server, offered));
    }

    /// Why the object is refused; empty when it is not.
    QString refusal(const RenderedObject &object)
    {
        const std::string apiVersion = object.object.value("apiVersion"_L1).toString().toStdString();
        ResourcePtr resource;
        for (const ResourcePtr &each : server.resources()) {
            if (each->apiVersion() == apiVersion && each->kind == object.kind().toStdString())
                resource = each;
        }
        if (!resource)
            return u"no such kind: %1 %2"_s.arg(QString::fromStdString(apiVersion), object.kind());
        const std::string ns = resource->namespaced ? object.nameSpace().toStdString() : std::string();
        Json body =
            Json::parse(QJsonDocument(object.object).toJson(QJsonDocument::Compact).toStdString()).value;
        const auto made = server.create(*resource, ns, std::move(body),
                                        {.dryRun = true, .validation = FieldValidation::Strict});
        return made || made.error().message.find("already exists") != std::string::npos
            ? QString()
            : QString::fromStdString(made.error().message);
    }
};

} // namespace

class TestRenderedObjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecipeIsTried();
    void anApiServerTakesWhatIsRendered_data() { recipes(); }
    void anApiServerTakesWhatIsRendered();
    void theRealDefinitionsTakeWhatIsRendered_data() { recipes(); }
    void theRealDefinitionsTakeWhatIsRendered();
    void aMisspeltFieldIsRefused();

private:
    static void recipes()
    {
        QTest::addColumn<QString>("id");
        for (const auto &recipe : builtInRecipes())
            QTest::newRow(qPrintable(recipe->id)) << recipe->id;
    }
    static std::vector<Json> ownDefinitions()
    {
        std::vector<Json> all;
        for (const QString &name : builtInOperators())
            std::ranges::move(builtInCrds(name), std::back_inserter(all));
        return all;
    }
    static void judge(Judge &judge, const QString &id)
    {
        QVERIFY2(judge.problem.isEmpty(), qPrintable(judge.problem));
        std::shared_ptr<const Recipe> recipe;
        for (const auto &each : builtInRecipes()) {
            if (each->id == id)
                recipe = each;
        }
        QSet<QByteArray> different;
        for (int seed = 1; seed <= choicesForEachRecipe; ++seed) {
            QRandomGenerator random(seed * 7919);
            const Facts facts = randomFacts(*recipe, random);
            const Choices choices = randomChoices(recipe, facts, random);
            const auto rendering = render(choices, facts);
            QVERIFY2(rendering,
                     qPrintable(rendering.error_or(Error()).toString() + u'\n'
                                + QString::fromUtf8(choices.toYaml())));
            QVERIFY(!rendering->objects().isEmpty());
            different.insert(choices.toYaml());
            for (const RenderedObject &object : rendering->objects()) {
                const QString refusal = judge.refusal(object);
                QVERIFY2(
                    refusal.isEmpty(),
                    qPrintable(u"%1/%2 in %3: %4\n%5"_s.arg(object.kind(), object.name(), object.file,
                                                            refusal, QString::fromUtf8(choices.toYaml()))));
            }
        }
        QVERIFY2(different.size() > choicesForEachRecipe / 2, "the choices hardly differ");
    }
};

void TestRenderedObjects::everyRecipeIsTried()
{
    for (const auto &recipe : builtInRecipes()) {
        const auto choices = choicesFromYaml(bases().value(recipe->id), recipe->id, recipe);
        QVERIFY2(choices, qPrintable(choices.error_or(Error()).toString()));
        QVERIFY2(choices->problems({}).isEmpty(),
                 qPrintable(recipe->id + u": "_s + choices->problems({}).value(0).parameter + u' '
                            + choices->problems({}).value(0).message));
    }
}

void TestRenderedObjects::anApiServerTakesWhatIsRendered()
{
    QFETCH(QString, id);
    static Judge own(ownDefinitions());
    judge(own, id);
}

void TestRenderedObjects::theRealDefinitionsTakeWhatIsRendered()
{
    QFETCH(QString, id);
    const QString folder = realDefinitions();
    if (folder.isEmpty())
        QSKIP("the real CustomResourceDefinitions are not here; SLIPWAY_CRDS names a folder of them");
    static const auto real = readCrds(folder);
    QVERIFY2(real, qPrintable(real.error_or(Error()).toString()));
    // The real ones first; ours stand in for what the folder lacks, such as PodMonitoring.
    static Judge strict([] {
        std::vector<Json> all = *real;
        std::ranges::move(ownDefinitions(), std::back_inserter(all));
        return all;
    }());
    judge(strict, id);
}

void TestRenderedObjects::aMisspeltFieldIsRefused()
{
    // The judge itself: without this, all of the above could pass by never looking.
    Judge own(ownDefinitions());
    const auto refused = [&own](QJsonObject object) { return own.refusal({.object = std::move(object)}); };
    QJsonObject cluster{{u"apiVersion"_s, u"ray.io/v1"_s},
                        {u"kind"_s, u"RayCluster"_s},
                        {u"metadata"_s, QJsonObject{{u"name"_s, u"a"_s}, {u"namespace"_s, u"default"_s}}}};
    QVERIFY(refused(cluster).contains("spec"_L1) || refused(cluster).isEmpty());
    cluster.insert(
        u"spec"_s,
        QJsonObject{
            {u"headGroupSpec"_s,
             QJsonObject{{u"template"_s,
                          QJsonObject{{u"spec"_s,
                                       QJsonObject{{u"containers"_s,
                                                    QJsonArray{QJsonObject{{u"name"_s, u"x"_s},
                                                                           {u"image"_s, u"y"_s}}}}}}}}}}});
    QCOMPARE(refused(cluster), QString());
    QJsonObject misspelt = cluster;
    misspelt.insert(u"spec"_s, QJsonObject{{u"headGroupSpecs"_s, QJsonObject()}});
    QVERIFY(refused(misspelt).contains("headGroupSpec"_L1));
    QJsonObject deep = cluster;
    deep.insert(
        u"spec"_s,
        QJsonObject{
            {u"headGroupSpec"_s,
             QJsonObject{{u"template"_s,
                          QJsonObject{{u"spec"_s,
                                       QJsonObject{{u"containers"_s,
                                                    QJsonArray{QJsonObject{{u"name"_s, u"x"_s},
                                                                           {u"imge"_s, u"y"_s}}}}}}}}}}});
    QVERIFY2(refused(deep).contains("imge"_L1), qPrintable(refused(deep)));
    QJsonObject wrongVersion = cluster;
    wrongVersion.insert(u"apiVersion"_s, u"ray.io/v9"_s);
    QVERIFY(refused(wrongVersion).contains("no such kind"_L1));
}

QTEST_GUILESS_MAIN(TestRenderedObjects)
#include "tst_renderedobjects.moc"

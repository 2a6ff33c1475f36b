// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/choices.h"
#include "recipe/recipe.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
const auto minimal = R"(recipe: mine
provider: any
title: Mine
summary: A test
parameters:
- id: name
  type: resource-name
  label: Name
  group: serving
steps:
- id: one
  apply: one.yaml
)"_ba;
const auto manifest = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n"_ba;

Result<std::shared_ptr<const Recipe>> load(const QByteArray &recipe, const QByteArray &one = manifest)
{
    QTemporaryDir folder;
    QDir(folder.path()).mkdir(u"manifests"_s);
    for (const auto &[name, text] :
         {std::pair(u"recipe.yaml"_s, recipe), std::pair(u"manifests/one.yaml"_s, one)}) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return fail(ErrorKind::Internal, u"test folder"_s);
    }
    return loadRecipe(folder.path());
}
} // namespace

class TestRecipeReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSmallRecipeIsRead();
    void fault29FaultsOfAPackNameTheirPlace_data();
    void fault29FaultsOfAPackNameTheirPlace();
    void builtInRecipesAreRead();
    void fault29ABrokenPackDoesNotHideOthers();
    void fault29APatternThatTriesForEverIsGivenUp();
};

void TestRecipeReader::aSmallRecipeIsRead()
{
    const auto recipe = load(minimal);
    QVERIFY2(recipe, qPrintable(recipe.error_or(Error()).toString()));
    QCOMPARE((*recipe)->id, u"mine"_s);
    QVERIFY(!(*recipe)->builtIn);
    QCOMPARE((*recipe)->steps.size(), 1);
    QCOMPARE((*recipe)->steps.first().manifests.size(), 1);
    QCOMPARE((*recipe)->translatableTexts(), (QStringList{u"A test"_s, u"Mine"_s, u"Name"_s}));
}

void TestRecipeReader::fault29FaultsOfAPackNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("recipe");
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("says");
    const auto with = [](const QByteArray &from, const QByteArray &to) {
        return QByteArray(minimal).replace(from, to);
    };
    QTest::newRow("unknown key") << with("summary:", "sumary:") << manifest << u"recipe.yaml"_s
                                 << u"summary\" is missing"_s;
    QTest::newRow("key too many") << with("title: Mine", "title: Mine\ncolour: red") << manifest
                                  << u"recipe.yaml:4:1"_s << u"\"colour\" is not known"_s;
    QTest::newRow("unknown type") << with("resource-name", "resorce-name") << manifest << u"recipe.yaml:6:3"_s
                                  << u"did you mean \"resource-name\""_s;
    QTest::newRow("parameter twice") << with("steps:",
                                             "- id: name\n  type: string\n  label: N\n  group: g\nsteps:")
                                     << manifest << u"recipe.yaml:10:3"_s << u"twice"_s;
    QTest::newRow("default looks ahead") << with("  group: serving", "  group: serving\n  default: ${later}")
                                         << manifest << u"recipe.yaml:10:12"_s << u"declared before"_s;
    QTest::newRow("bad expression") << with("  group: serving", "  group: serving\n  visibleWhen: 1 +")
                                    << manifest << u"recipe.yaml:10:19"_s << u"too early"_s;
    QTest::newRow("bad pattern") << with("  group: serving",
                                         "  group: serving\n  pattern: \"(\"\n  patternMessage: x")
                                 << manifest << u"recipe.yaml:6:3"_s << u"regular expression"_s;
    QTest::newRow("no such manifest")
        << with("one.yaml", "two.yaml") << manifest << u"manifests/two.yaml"_s << u"cannot be read"_s;
    QTest::newRow("manifest outside") << with("one.yaml", "../../one.yaml") << manifest
                                      << u"recipe.yaml:11:3"_s << u"no name of a manifest"_s;
    QTest::newRow("after what is not there") << with("apply: one.yaml", "apply: one.yaml\n  after: [zero]")
                                             << manifest << u"recipe.yaml:11:3"_s << u"\"zero\""_s;
    QTest::newRow("two actions") << with("apply: one.yaml", "apply: one.yaml\n  cloud: x") << manifest
                                 << u"recipe.yaml:11:3"_s << u"exactly one"_s;
    QTest::newRow("unknown action") << with("apply: one.yaml",
                                            "cloud: create-eks-clutser\n  with: {region: r}")
                                    << manifest << u"recipe.yaml:11:3"_s
                                    << u"did you mean \"create-eks-cluster\""_s;
    QTest::newRow("unknown wait") << with("apply: one.yaml", "wait: patience") << manifest
                                  << u"recipe.yaml:11:3"_s << u"there is no step \"wait: patience\""_s;
    QTest::newRow("argument too many") << with(
        "apply: one.yaml", "cloud: install-eks-addon\n  with:\n    region: r\n    cluster: c\n    adon: a")
                                       << manifest << u"recipe.yaml:16:5"_s << u"did you mean \"addon\""_s;
    QTest::newRow("argument missing")
        << with("apply: one.yaml", "cloud: install-eks-addon\n  with:\n    region: r\n    cluster: c")
        << manifest << u"recipe.yaml:14:5"_s << u"needs \"addon\""_s;
    QTest::newRow("no arguments at all") << with("apply: one.yaml", "wait: cluster-access") << manifest
                                         << u"recipe.yaml:11:3"_s << u"needs \"region\""_s;
    QTest::newRow("bad time") << with("apply: one.yaml", "apply: one.yaml\n  expected: soon") << manifest
                              << u"recipe.yaml:13:13"_s << u"90s"_s;
    QTest::newRow("manifest's name") << minimal
                                     << "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${nme}\n"_ba
                                     << u"manifests/one.yaml:1:1"_s << u"did you mean \"name\""_s;
    QTest::newRow("no kind") << minimal << "apiVersion: v1\nmetadata: {name: x}\n"_ba
                             << u"manifests/one.yaml:1:1"_s << u"kind"_s;
    QTest::newRow("structure") << minimal
                               << "apiVersion: v1\nkind: A\nmetadata: {name: x}\nspec: {$iff: true}\n"_ba
                               << u"manifests/one.yaml:4:8"_s << u"$iff"_s;
    QTest::newRow("syntax") << minimal << "apiVersion: [\n"_ba << u"manifests/one.yaml:"_s << u""_s;
}

void TestRecipeReader::fault29FaultsOfAPackNameTheirPlace()
{
    QFETCH(QByteArray, recipe);
    QFETCH(QByteArray, one);
    QFETCH(QString, file);
    QFETCH(QString, says);
    const auto read = load(recipe, one);
    QVERIFY(!read);
    QVERIFY2(read.error().where.contains(file), qPrintable(read.error().toString()));
    QVERIFY2(read.error().detail.contains(says), qPrintable(read.error().toString()));
}

void TestRecipeReader::builtInRecipesAreRead()
{
    const RecipeFolder folder = (builtInRecipes(), loadRecipeFolder(u":/recipes"_s));
    for (const Error &error : folder.errors)
        qWarning() << error.toString();
    QVERIFY(folder.errors.isEmpty());
    QVERIFY(!builtInRecipes().isEmpty());
    QVERIFY(builtInRecipes().first()->builtIn);
    // The folder in the source and the compiled-in list name the same files.
    for (const auto &recipe : builtInRecipes()) {
        const QString source = QStringLiteral(SLIPWAY_SOURCE_DIR "/resources/recipes/") + recipe->id;
        QCOMPARE(QDir(source + u"/manifests"_s).entryList({u"*.yaml"_s}, QDir::Files, QDir::Name),
                 QDir(recipe->folder + u"/manifests"_s).entryList({u"*.yaml"_s}, QDir::Files, QDir::Name));
    }
}

void TestRecipeReader::fault29ABrokenPackDoesNotHideOthers()
{
    QTemporaryDir folder;
    for (const QString &name : {u"good"_s, u"bad"_s}) {
        QVERIFY(QDir(folder.path()).mkpath(name + u"/manifests"_s));
        QFile recipe(folder.filePath(name + u"/recipe.yaml"_s));
        QFile one(folder.filePath(name + u"/manifests/one.yaml"_s));
        QVERIFY(recipe.open(QIODevice::WriteOnly) && one.open(QIODevice::WriteOnly));
        recipe.write(name == "good"_L1 ? minimal : "recipe: [\n"_ba);
        one.write(manifest);
    }
    const RecipeFolder read = loadRecipeFolder(folder.path());
    QCOMPARE(read.recipes.size(), 1);
    QCOMPARE(read.errors.size(), 1);
    QVERIFY(read.errors.first().where.contains("bad/recipe.yaml:"_L1));
}

// A pattern of somebody's pack tries more ways than there is time for: the value is refused, and the window goes on.
void TestRecipeReader::fault29APatternThatTriesForEverIsGivenUp()
{
    const auto recipe = load(QByteArray(minimal).replace(
        "type: resource-name\n", "type: string\n  pattern: \"(a+)+b\"\n  patternMessage: ends with b\n"));
    QVERIFY2(recipe, qPrintable(recipe.error_or(Error()).toString()));
    Choices choices(*recipe);
    QVERIFY(!choices.set(u"name"_s, u"aab"_s));
    const auto problem = choices.set(u"name"_s, QString(1'000, u'a') + u'c');
    QVERIFY(problem);
    QVERIFY2(problem->message.contains(u"ends with b"_s), qPrintable(problem->message));
}

QTEST_GUILESS_MAIN(TestRecipeReader)
#include "tst_recipereader.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "recipe/recipepacks.h"
#include "session/ownpacks.h"
#include "store/storepaths.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QByteArray recipe = "recipe: ID\nprovider: any\ntitle: Mine\nsummary: A test\nparameters:\n- id: "
                          "name\n  type: resource-name\n"
                          "  label: Name\n  group: serving\nsteps:\n- id: one\n  apply: one.yaml\n";
const QByteArray manifest = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n";

} // namespace

/// What a person has beside the settings: recipes and data, no code.
class TestOwnPacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    // FIELD test 29, as far as there are packs: data alone, refused with the reason, and each by itself.
    void fault29PacksAreReadEachByItself()
    {
        QTemporaryDir folder;
        StorePaths paths;
        paths.config = folder.path();
        QVERIFY(readOwnPacks(paths).isEmpty()); // neither folder is there
        const qsizetype builtIn = builtInRecipes().size();
        QCOMPARE(allRecipes().size(), builtIn);

        put(folder, u"recipes/mine/recipe.yaml"_s, QByteArray(recipe).replace("ID", "mine"));
        put(folder, u"recipes/mine/manifests/one.yaml"_s, manifest);
        put(folder, u"recipes/broken/recipe.yaml"_s, "recipe: [\n");
        put(folder, u"recipes/vllm-gcsfuse/recipe.yaml"_s, QByteArray(recipe).replace("ID", "vllm-gcsfuse"));
        put(folder, u"recipes/vllm-gcsfuse/manifests/one.yaml"_s, manifest);
        put(folder, u"catalog/bad.yaml"_s, "models:\n  - id: x/y\n    laiers: 3\n");
        put(folder, u"catalog/good.yaml"_s,
            "machineTypes:\n  - name: my-metal-8\n    provider: google\n    vCpus: 8\n    memoryMiB: 32768\n"
            "    date: 2026-11-30\n    source: \"our data centre\"\n");
        QStringList where;
        for (const Error &fault : readOwnPacks(paths)) {
            where.append(fault.where);
            QVERIFY2(!fault.detail.isEmpty(), qPrintable(fault.toString()));
        }
        QCOMPARE(where.size(), 3);
        QVERIFY2(where.at(0).contains(u"catalog/bad.yaml:"_s), qPrintable(where.at(0)));
        QVERIFY2(where.at(1).contains(u"broken/recipe.yaml:"_s), qPrintable(where.at(1)));
        QVERIFY2(where.at(2).contains(u"vllm-gcsfuse/recipe.yaml"_s), qPrintable(where.at(2)));

        const MachineType *own = Catalog::builtIn().machineType(u"my-metal-8"_s);
        QVERIFY(own);
        QCOMPARE(own->vCpus, 8);
        QVERIFY(Catalog::builtIn().machineType(u"g2-standard-8"_s));
        QVERIFY(!Catalog::builtIn().model(u"x/y"_s));
        QCOMPARE(allRecipes().size(), builtIn + 1);
        QCOMPARE(allRecipes().last()->id, u"mine"_s);
        QVERIFY(!allRecipes().last()->builtIn);
    }

private:
    static void put(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
    {
        const QString path = folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

QTEST_GUILESS_MAIN(TestOwnPacks)
#include "tst_ownpacks.moc"

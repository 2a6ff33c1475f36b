// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/fakekubeclient.h"
#include "session/resources/blastradius.h"
#include "session/resources/objectedit.h"
#include "support/runtask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject read = QJsonDocument::fromJson(json, &error).object();
    Q_ASSERT_X(!read.isEmpty(), "object", qPrintable(error.errorString()));
    return read;
}

const QJsonObject &deployment()
{
    static const QJsonObject made = object(R"({"apiVersion":"apps/v1","kind":"Deployment",
        "metadata":{"name":"web","namespace":"a","uid":"d1","resourceVersion":"42","labels":{"app":"web"},
          "managedFields":[{"manager":"kubectl"}]},
        "spec":{"replicas":2,"template":{"spec":{"containers":[
          {"name":"c","image":"one:1","env":[{"name":"TOKEN","value":"do-not-show"},{"name":"MODE","value":"fast"}]},
          {"name":"side","image":"two:1"}]}}},
        "status":{"readyReplicas":2}})");
    return made;
}

QJsonObject patchOf(const std::expected<std::shared_ptr<Change>, QList<LineProblem>> &change)
{
    return change && *change ? (*change)->toJson().value("patch"_L1).toObject() : QJsonObject();
}

QString edited(const QString &from, const QString &to)
{
    QString text = editableYaml(deployment());
    Q_ASSERT(text.contains(from));
    return text.replace(from, to);
}

QJsonObject child(const char *apiVersion, const char *kind, const char *name, const QJsonObject &owner)
{
    return {{u"apiVersion"_s, QLatin1StringView(apiVersion)},
            {u"kind"_s, QLatin1StringView(kind)},
            {u"metadata"_s,
             QJsonObject{{u"name"_s, QLatin1StringView(name)},
                         {u"namespace"_s, u"a"_s},
                         {u"ownerReferences"_s,
                          QJsonArray{QJsonObject{{u"kind"_s, owner.value("kind"_L1)},
                                                 {u"name"_s, nameOf(owner)},
                                                 {u"uid"_s, uidOf(owner)},
                                                 {u"controller"_s, true}}}}}}};
}

QStringList names(const QList<Relative> &relatives)
{
    QStringList all;
    for (const Relative &relative : relatives)
        all << relative.kind + u'/' + relative.name;
    all.sort();
    return all;
}

} // namespace

class TestObjectEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsEditedLeavesOutWhatTheServerKeeps()
    {
        const QString text = editableYaml(deployment());
        for (const char *hidden : {"status", "managedFields", "resourceVersion", "uid", "do-not-show"})
            QVERIFY2(!text.contains(QLatin1StringView(hidden)), hidden);
    }

    void anUntouchedTextAsksForNothing()
    {
        const auto change = changeOfEdit(deployment(), editableYaml(deployment()));
        QVERIFY(change);
        QVERIFY(!*change);
    }

    void onlyThePersonsFieldsAreSent()
    {
        const auto change = changeOfEdit(deployment(), edited(u"replicas: 2"_s, u"replicas: 3"_s));
        QVERIFY(change && *change);
        QCOMPARE(patchOf(change), object(R"({"spec":{"replicas":3}})"));
        QCOMPARE((*change)->object(), u"Deployment/a/web"_s);
    }

    void aLineThatIsTakenOutIsRemoved()
    {
        const auto change = changeOfEdit(deployment(), edited(u"  replicas: 2\n"_s, {}));
        QCOMPARE(patchOf(change), object(R"({"spec":{"replicas":null}})"));
    }

    void hiddenValuesBesideAnEditStayWhatTheyAre()
    {
        // The list of containers is sent whole, and holds a value that the person never saw.
        const auto change = changeOfEdit(deployment(), edited(u"one:1"_s, u"one:2"_s));
        const QJsonArray containers =
            patchOf(change).value("spec"_L1)["template"_L1]["spec"_L1]["containers"_L1].toArray();
        QCOMPARE(containers.size(), 2);
        QCOMPARE(containers.at(0)["image"_L1].toString(), u"one:2"_s);
        QCOMPARE(containers.at(0)["env"_L1][0]["value"_L1].toString(), u"do-not-show"_s);
        // and what another adds to it meanwhile is not overwritten without a word
        QCOMPARE(patchOf(change).value("metadata"_L1)["resourceVersion"_L1].toString(), u"42"_s);
    }

    void aContainerThatIsTakenOutTakesNoOtherAlong()
    {
        QString text = editableYaml(deployment());
        const qsizetype at = text.indexOf(u"- "_s, text.indexOf("containers"_L1));
        const qsizetype next = text.indexOf(u"two:1"_s);
        const qsizetype item = text.lastIndexOf(u"- "_s, next);
        text.remove(at, item - at);
        const QJsonArray containers = patchOf(changeOfEdit(deployment(), text))
                                          .value("spec"_L1)["template"_L1]["spec"_L1]["containers"_L1]
                                          .toArray();
        QCOMPARE(containers.size(), 1);
        QCOMPARE(containers.at(0)["name"_L1].toString(), u"side"_s);
    }

    void aHiddenValueIsNotCopied()
    {
        const auto change = changeOfEdit(deployment(), edited(u"two:1"_s, u"\"(redacted)\""_s));
        QVERIFY(!change);
        QVERIFY(change.error().first().message.contains("hidden"_L1));
    }

    void identityStaysAndProblemsHaveTheirLine()
    {
        const QString text = edited(u"name: web"_s, u"name: other"_s);
        const auto renamed = changeOfEdit(deployment(), text);
        QVERIFY(!renamed);
        QVERIFY(text.split(u'\n').at(renamed.error().first().line - 1).contains("name: other"_L1));
        const auto broken = changeOfEdit(deployment(), u"kind: [\n"_s);
        QVERIFY(!broken);
        QVERIFY(broken.error().first().line >= 1);
    }

    void secretsAreNotEdited()
    {
        const QJsonObject secret = object(
            R"({"apiVersion":"v1","kind":"Secret","metadata":{"name":"s","namespace":"a"},"data":{"k":"djE="}})");
        QVERIFY(!whyNotEdited(secret).isEmpty());
        QVERIFY(!changeOfEdit(secret, editableYaml(secret)));
        QVERIFY(whyNotEdited(deployment()).isEmpty());
    }

    void theEditIsMadeAndConflictsAreSaid()
    {
        FakeKubeClient client;
        FakeClock clock;
        const QJsonObject live = client.put(deployment());
        const auto change = changeOfEdit(live, editableYaml(live).replace("one:1"_L1, "one:2"_L1));
        QVERIFY(change && *change);
        const ChangeContext context{.kube = &client, .clock = &clock};
        const auto preview = test::run((*change)->preview(context, {}));
        QVERIFY(preview);
        QCOMPARE(preview->effect, ChangePreview::Effect::Update);
        QVERIFY(test::run((*change)->run(context, {}, {}, {})));
        QCOMPARE(client.objects(u"Deployment"_s)
                     .first()
                     .value("spec"_L1)["template"_L1]["spec"_L1]["containers"_L1][0]["image"_L1],
                 u"one:2"_s);
    }

    void whatIsOwnedGoesAlongThroughAllLevels()
    {
        FakeKubeClient client;
        const QJsonObject top = client.put(deployment());
        const QJsonObject set = client.put(child("apps/v1", "ReplicaSet", "web-7", top));
        client.put(child("v1", "Pod", "web-7-a", set));
        client.put(child("v1", "Pod", "web-7-b", set));
        // Owned by somebody else too: the collector leaves it.
        QJsonObject shared = child("v1", "ConfigMap", "shared", top);
        QJsonObject metadata = shared.value("metadata"_L1).toObject();
        QJsonArray owners = metadata.value("ownerReferences"_L1).toArray();
        owners.append(
            QJsonObject{{u"kind"_s, u"Deployment"_s}, {u"name"_s, u"other"_s}, {u"uid"_s, u"elsewhere"_s}});
        metadata.insert("ownerReferences"_L1, owners);
        shared.insert("metadata"_L1, metadata);
        client.put(shared);
        const auto radius = test::run(findBlastRadius(client, top, {}));
        QVERIFY(radius);
        QCOMPARE(names(radius->goes),
                 (QStringList{u"Pod/web-7-a"_s, u"Pod/web-7-b"_s, u"ReplicaSet/web-7"_s}));
        QVERIFY(radius->controller.isEmpty());
        QVERIFY(blastRadiusText(*radius).first().contains("3"_L1));
        const auto ofSet = test::run(findBlastRadius(client, set, {}));
        QCOMPARE(ofSet->controller, u"Deployment/web"_s);
    }

    void whoNeedsItIsNamed()
    {
        FakeKubeClient client;
        const QJsonObject map = client.put(object(
            R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"settings","namespace":"a"}})"));
        client.put(object(R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"a"},
            "spec":{"containers":[{"name":"c","envFrom":[{"configMapRef":{"name":"settings"}}]}]}})"));
        const auto radius = test::run(findBlastRadius(client, map, {}));
        QCOMPARE(names(radius->stays), QStringList{u"Pod/p"_s});
        QVERIFY(blastRadiusText(*radius).first().contains("Pod p"_L1));
    }

    void dataThatGoesIsSaidAndSoIsWhatIsUnknown()
    {
        FakeKubeClient client;
        const QJsonObject claim = client.put(object(
            R"({"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"weights","namespace":"a"},"spec":{"volumeName":"pv1"}})"));
        client.put(object(
            R"({"apiVersion":"v1","kind":"PersistentVolume","metadata":{"name":"pv1"},"spec":{"persistentVolumeReclaimPolicy":"Delete"}})"));
        QCOMPARE(test::run(findBlastRadius(client, claim, {}))->volume, u"pv1"_s);
        client.failNext(u"get"_s, u"PersistentVolume"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
        const auto unknown = test::run(findBlastRadius(client, claim, {}));
        QVERIFY(unknown->volume.isEmpty());
        QVERIFY(unknown->volumeIsUnknown);
        client.failNext(u"list"_s, u"Pod"_s, fail(ErrorKind::Forbidden, u"no"_s).error(), 2);
        const auto partial = test::run(findBlastRadius(client, claim, {}));
        QVERIFY(partial->notRead.contains(u"pods"_s));
        QVERIFY(blastRadiusText(*partial).join(u' ').contains("pods could not be read"_L1));
    }

    void aNamespaceTakesEverything()
    {
        FakeKubeClient client;
        const auto radius = test::run(findBlastRadius(
            client, object(R"({"apiVersion":"v1","kind":"Namespace","metadata":{"name":"a"}})"), {}));
        QVERIFY(radius->isNamespace);
        QVERIFY(blastRadiusText(*radius).first().contains("Everything"_L1));
    }
};

QTEST_GUILESS_MAIN(TestObjectEdit)
#include "tst_objectedit.moc"

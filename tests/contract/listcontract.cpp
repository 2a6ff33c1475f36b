// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Discovery, get and list.
#include "contracttest.h"

namespace slipway {
using namespace Qt::StringLiterals;

void ContractTest::versionIsRead()
{
    const auto version = test::run(m_client->version(never()));
    QVERIFY_OK(version);
    QVERIFY2(version->gitVersion.startsWith(u'v'), qPrintable(version->gitVersion));
    QCOMPARE(version->major, 1);
    QVERIFY(version->atLeast(1, 30));
    QVERIFY(!version->platform.isEmpty());
}

void ContractTest::discoveryHasCoreKindsAndSubresources()
{
    const auto discovery = test::run(m_client->discovery(true, never()));
    QVERIFY_OK(discovery);
    const DiscoveredKind *pods = discovery->find(u"v1"_s, u"Pod"_s);
    QVERIFY(pods);
    QVERIFY(pods->kind.namespaced);
    QCOMPARE(pods->kind.plural, u"pods"_s);
    QVERIFY(pods->shortNames.contains(u"po"_s));
    for (const QString &verb : {u"get"_s, u"list"_s, u"watch"_s, u"create"_s, u"patch"_s, u"delete"_s})
        QVERIFY2(pods->verbs.contains(verb), qPrintable(verb));
    for (const QString &subresource : {u"log"_s, u"status"_s, u"proxy"_s})
        QVERIFY2(pods->subresources.contains(subresource), qPrintable(subresource));
    const DiscoveredKind *nodes = discovery->find(u"v1"_s, u"Node"_s);
    QVERIFY(nodes && !nodes->kind.namespaced);
    const DiscoveredKind *deployments = discovery->find(u"apps/v1"_s, u"Deployment"_s);
    QVERIFY(deployments && deployments->kind.plural == u"deployments"_s);
    // What wellKnownKind() claims without asking is what the server says.
    for (const DiscoveredKind &served : discovery->kinds) {
        if (const auto known = wellKnownKind(served.kind.apiVersion(), served.kind.kind))
            QCOMPARE(known->path(u"n"_s, u"x"_s), served.kind.path(u"n"_s, u"x"_s));
    }
    for (const auto &[apiVersion, kind] :
         {std::pair(u"batch/v1"_s, u"Job"_s), std::pair(u"storage.k8s.io/v1"_s, u"StorageClass"_s),
          std::pair(u"rbac.authorization.k8s.io/v1"_s, u"Role"_s),
          std::pair(u"events.k8s.io/v1"_s, u"Event"_s),
          std::pair(u"apiextensions.k8s.io/v1"_s, u"CustomResourceDefinition"_s),
          std::pair(u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s)})
        QCOMPARE(discovery->presence(apiVersion, kind), Discovery::Presence::Served);
    QVERIFY(discovery->findByName(u"deploy"_s));
    QCOMPARE(discovery->findByName(u"deploy"_s)->kind.kind, u"Deployment"_s);
}

void ContractTest::unaggregatedDiscoverySaysTheSame()
{
    const auto discovery = test::run(m_client->discovery(false, never()));
    QVERIFY_OK(discovery);
    const auto core = rawJson("GET", "/api/v1", {}, {});
    QVERIFY_OK(core);
    QCOMPARE(core->status, 200);
    const QJsonObject list = QJsonDocument::fromJson(core->body).object();
    QCOMPARE(list.value("kind"_L1).toString(), u"APIResourceList"_s);
    QCOMPARE(list.value("groupVersion"_L1).toString(), u"v1"_s);
    QSet<QString> plurals;
    for (const QJsonValue &value : list.value("resources"_L1).toArray()) {
        const QString name = value.toObject().value("name"_L1).toString();
        if (!name.contains(u'/'))
            plurals.insert(name);
    }
    QSet<QString> aggregated;
    for (const DiscoveredKind &served : discovery->kinds) {
        if (served.kind.group.isEmpty() && served.kind.version == "v1"_L1)
            aggregated.insert(served.kind.plural);
    }
    QCOMPARE(plurals, aggregated);
    const auto groups = rawJson("GET", "/apis", {}, {});
    QVERIFY_OK(groups);
    QCOMPARE(QJsonDocument::fromJson(groups->body).object().value("kind"_L1).toString(), u"APIGroupList"_s);
}

void ContractTest::missingObjectIsNotFound()
{
    const auto answer = test::run(m_client->get(ref(kinds::deployments(), u"nobody"_s), never()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::NotFound);
    QCOMPARE(answer.error().reason, u"NotFound"_s);
    QCOMPARE(answer.error().httpStatus, 404);
    QCOMPARE(answer.error().detail, u"deployments.apps \"nobody\" not found"_s);
    QVERIFY(answer.error().where.startsWith("GET https://"_L1));
    const auto core = test::run(m_client->get(ref(kinds::configMaps(), u"nobody"_s), never()));
    QVERIFY(!core);
    QCOMPARE(core.error().detail, u"configmaps \"nobody\" not found"_s);
}

void ContractTest::unknownKindIsSaidByTheClient()
{
    const auto kind = test::run(m_client->kindOf(u"example.invalid/v1"_s, u"Teapot"_s, never()));
    QVERIFY(!kind);
    QCOMPARE(kind.error().kind, ErrorKind::NotFound);
    QCOMPARE(kind.error().reason, u"NoKindMatch"_s);
}

void ContractTest::unknownPathIsPlainText404()
{
    const auto answer = rawJson("GET", "/apis/example.invalid/v1/teapots", {}, {});
    QVERIFY_OK(answer);
    QCOMPARE(answer->status, 404);
    QCOMPARE(answer->body.trimmed(), QByteArray("404 page not found"));
}

void ContractTest::unicodeSurvives()
{
    const QString text = u"Grüße, 模型, 🚀, \u202e, tab\t, quote\", back\\slash, \u2028"_s;
    const auto made = test::run(
        m_client->create(configMap(u"unicode"_s, {{u"text"_s, text}}), ApplyMode::Persist, never()));
    QVERIFY_OK(made);
    const auto read = test::run(m_client->get(ref(kinds::configMaps(), u"unicode"_s), never()));
    QVERIFY_OK(read);
    QCOMPARE(read->value("data"_L1).toObject().value("text"_L1).toString(), text);
}

void ContractTest::metadataAloneCarriesNoData()
{
    QVERIFY_OK(test::run(
        m_client->create(configMap(u"partial"_s, {{u"secret"_s, u"value"_s}}), ApplyMode::Persist, never())));
    const auto one = test::run(m_client->getMetadata(ref(kinds::configMaps(), u"partial"_s), never()));
    QVERIFY_OK(one);
    QCOMPARE(one->value("kind"_L1).toString(), u"PartialObjectMetadata"_s);
    QVERIFY(!one->contains("data"_L1));
    QCOMPARE(nameOf(*one), u"partial"_s);
    const auto many = test::run(m_client->listPage(
        kinds::configMaps(), {.nameSpace = m_namespace, .metadataOnly = true}, {}, never()));
    QVERIFY_OK(many);
    const QJsonObject list = QJsonDocument::fromJson(*many).object();
    QCOMPARE(list.value("kind"_L1).toString(), u"PartialObjectMetadataList"_s);
    QVERIFY(!many->contains("\"data\""));
}

void ContractTest::pagesAddUpToOneSnapshot()
{
    for (int i = 0; i < 7; ++i)
        QVERIFY_OK(test::run(m_client->create(configMap(u"page-%1"_s.arg(i), {}, {{u"paged"_s, u"yes"_s}}),
                                              ApplyMode::Persist, never())));
    // Without a selector, as some servers leave remainingItemCount out otherwise.
    const ListOptions options{.nameSpace = m_namespace, .labelSelector = u"paged=yes"_s, .pageSize = 3};
    const auto first = test::run(m_client->listPage(kinds::configMaps(), options, {}, never()));
    QVERIFY_OK(first);
    const QJsonObject firstPage = QJsonDocument::fromJson(*first).object();
    QCOMPARE(firstPage.value("items"_L1).toArray().size(), 3);
    const QString token = firstPage.value("metadata"_L1).toObject().value("continue"_L1).toString();
    QVERIFY(!token.isEmpty());
    // An object made after the first page is not in this list.
    QVERIFY_OK(test::run(
        m_client->create(configMap(u"page-9"_s, {}, {{u"paged"_s, u"yes"_s}}), ApplyMode::Persist, never())));
    const auto second = test::run(m_client->listPage(kinds::configMaps(), options, token, never()));
    QVERIFY_OK(second);
    const QJsonObject secondPage = QJsonDocument::fromJson(*second).object();
    QCOMPARE(secondPage.value("metadata"_L1).toObject().value("resourceVersion"_L1),
             firstPage.value("metadata"_L1).toObject().value("resourceVersion"_L1));
    const QString rest = secondPage.value("metadata"_L1).toObject().value("continue"_L1).toString();
    const auto third = test::run(m_client->listPage(kinds::configMaps(), options, rest, never()));
    QVERIFY_OK(third);
    const QJsonObject thirdPage = QJsonDocument::fromJson(*third).object();
    QCOMPARE(thirdPage.value("items"_L1).toArray().size(), 1);
    QVERIFY(thirdPage.value("metadata"_L1).toObject().value("continue"_L1).toString().isEmpty());
    const auto all = test::run(m_client->list(kinds::configMaps(), options, never()));
    QVERIFY_OK(all);
    QCOMPARE(all->items.size(), 8);
    QCOMPARE(all->items.first().value("kind"_L1).toString(), u"ConfigMap"_s);
}

void ContractTest::selectorsAreObeyed()
{
    QVERIFY_OK(test::run(m_client->create(
        configMap(u"sel-a"_s, {}, {{u"tier"_s, u"gpu"_s}, {u"x"_s, u"1"_s}}), ApplyMode::Persist, never())));
    QVERIFY_OK(test::run(
        m_client->create(configMap(u"sel-b"_s, {}, {{u"tier"_s, u"cpu"_s}}), ApplyMode::Persist, never())));
    const auto names = [this](const QString &label, const QString &field) {
        QStringList found;
        const auto list = test::run(m_client->list(
            kinds::configMaps(), {.nameSpace = m_namespace, .labelSelector = label, .fieldSelector = field},
            never()));
        for (const QJsonObject &item : list ? list->items : QList<QJsonObject>())
            found.append(nameOf(item));
        found.sort();
        return found;
    };
    QCOMPARE(names(u"tier=gpu"_s, {}), QStringList{u"sel-a"_s});
    QCOMPARE(names(u"tier in (gpu,cpu)"_s, {}), (QStringList{u"sel-a"_s, u"sel-b"_s}));
    QCOMPARE(names(u"tier,!x"_s, {}), QStringList{u"sel-b"_s});
    QCOMPARE(names(u"tier notin (cpu),tier"_s, {}), QStringList{u"sel-a"_s});
    QCOMPARE(names({}, u"metadata.name=sel-b"_s), QStringList{u"sel-b"_s});
}

void ContractTest::badSelectorIsRefused()
{
    const auto label = test::run(m_client->list(
        kinds::configMaps(), {.nameSpace = m_namespace, .labelSelector = u"a in ("_s}, never()));
    QVERIFY(!label);
    QCOMPARE(label.error().kind, ErrorKind::Invalid);
    QCOMPARE(label.error().httpStatus, 400);
    const auto field = test::run(m_client->list(
        kinds::configMaps(), {.nameSpace = m_namespace, .fieldSelector = u"data.x=1"_s}, never()));
    QVERIFY(!field);
    QCOMPARE(field.error().kind, ErrorKind::Invalid);
}

void ContractTest::garbageContinueTokenIsRefused()
{
    const auto page = test::run(m_client->listPage(
        kinds::configMaps(), {.nameSpace = m_namespace, .pageSize = 2}, u"garbage"_s, never()));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Invalid);
    QCOMPARE(page.error().httpStatus, 400);
}

void ContractTest::largeObjectIsStored()
{
    const QString text(900 * 1024, u'x');
    QVERIFY_OK(test::run(m_client->apply(configMap(u"large"_s, {{u"text"_s, text}}), {}, never())));
    const auto read = test::run(m_client->get(ref(kinds::configMaps(), u"large"_s), never()));
    QVERIFY_OK(read);
    QCOMPARE(read->value("data"_L1).toObject().value("text"_L1).toString().size(), text.size());
}

void ContractTest::tooLargeObjectIsRefused()
{
    const auto made =
        test::run(m_client->create(configMap(u"too-large"_s, {{u"text"_s, QString(2 * 1024 * 1024, u'x')}}),
                                   ApplyMode::Persist, never()));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Invalid);
    QCOMPARE(made.error().httpStatus, 422); // a ConfigMap holds 1 MiB
    const auto larger =
        test::run(m_client->create(configMap(u"too-large"_s, {{u"text"_s, QString(4 * 1024 * 1024, u'x')}}),
                                   ApplyMode::Persist, never()));
    QVERIFY(!larger);
    QCOMPARE(larger.error().kind, ErrorKind::Invalid);
    QCOMPARE(larger.error().httpStatus, 413);
}

void ContractTest::healthIsAnswered()
{
    for (const QByteArray path : {"/livez", "/readyz"}) {
        const auto answer = test::run(m_client->raw("GET", path, {}, never()));
        QVERIFY_OK(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, QByteArray("ok"));
    }
}

void ContractTest::identityIsTold()
{
    const auto identity = test::run(m_client->whoAmI(never()));
    QVERIFY_OK(identity);
    QVERIFY(!identity->username.isEmpty());
    QVERIFY(identity->groups.contains(u"system:authenticated"_s));
}

void ContractTest::accessIsReviewed()
{
    const auto pods = test::run(m_client->selfSubjectAccessReview(
        {.nameSpace = m_namespace, .verb = u"get"_s, .resource = u"pods"_s, .subresource = u"log"_s},
        never()));
    QVERIFY_OK(pods);
    QVERIFY(pods->allowed);
    const auto path = test::run(
        m_client->selfSubjectAccessReview({.verb = u"get"_s, .nonResourcePath = u"/metrics"_s}, never()));
    QVERIFY_OK(path);
    QVERIFY(path->allowed);
}

} // namespace slipway

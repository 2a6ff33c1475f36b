// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/kube/setback.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const char *text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.isEmpty())
        qFatal("no JSON: %s", text);
    return object;
}

/// A Service whose selector one manager owns.
QJsonObject service(const QString &app, const QString &manager, const QJsonObject &metadata = {})
{
    QJsonObject object =
        json(R"({"apiVersion":"v1","kind":"Service","spec":{"ports":[{"name":"http","port":80}]}})");
    QJsonObject head = metadata;
    head.insert("name"_L1, u"shop"_s);
    head.insert("namespace"_L1, u"llm"_s);
    head.insert("managedFields"_L1,
                QJsonArray{QJsonObject{
                    {u"manager"_s, manager},
                    {u"fieldsV1"_s, json(R"({"f:spec":{"f:selector":{"f:app":{}},"f:replicas":{}}})")}}});
    object.insert("metadata"_L1, head);
    QJsonObject spec = object["spec"_L1].toObject();
    spec.insert("selector"_L1, QJsonObject{{u"app"_s, app}});
    object.insert("spec"_L1, spec);
    return object;
}

} // namespace

class TestSetBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void fault15FieldsThatAControllerSetsBackAreCountedAndNameIt()
    {
        SetBackWatch watch(service(u"shpo"_s, u"kro"_s), service(u"shop"_s, u"slipway"_s));
        for (int round = 1; round <= 3; ++round) {
            watch.see(service(u"shop"_s, u"slipway"_s));
            QVERIFY(watch.away().isEmpty());
            QVERIFY(watch.durableWay().isEmpty());
            QVERIFY(watch.see(service(u"shpo"_s, u"kro"_s)));
            QCOMPARE(watch.away(), (QList<FieldSince>{{u".spec.selector.app"_s, {u"kro"_s}}}));
            QCOMPARE(watch.times(), round);
        }
        QVERIFY2(watch.durableWay().contains(u"kro"_s), qPrintable(watch.durableWay()));
    }

    void whatTheChangeDidNotTouchIsNobodysBusiness()
    {
        SetBackWatch watch(service(u"shpo"_s, u"kro"_s), service(u"shop"_s, u"slipway"_s));
        QJsonObject other = service(u"shop"_s, u"slipway"_s);
        QJsonObject spec = other["spec"_L1].toObject();
        spec.insert("sessionAffinity"_L1, u"ClientIP"_s);
        other.insert("spec"_L1, spec);
        QVERIFY(!watch.see(other));
        QVERIFY(watch.away().isEmpty());
        QCOMPARE(watch.times(), 0);
    }

    void anotherValueStillIsSetBackOnce()
    {
        SetBackWatch watch(service(u"shpo"_s, u"kro"_s), service(u"shop"_s, u"slipway"_s));
        watch.see(service(u"shpo"_s, u"kro"_s));
        QVERIFY(watch.see(service(u"third"_s, u"kubectl-edit"_s)));
        QCOMPARE(watch.times(), 1);
        QCOMPARE(watch.away().first().managers, QStringList{u"kubectl-edit"_s});
    }

    void anObjectThatTheChangeMadeIsFollowedToo()
    {
        SetBackWatch watch({}, service(u"shop"_s, u"slipway"_s));
        watch.see(service(u"shop"_s, u"slipway"_s));
        QCOMPARE(watch.times(), 0);
        watch.see(service(u"other"_s, u"argocd-controller"_s));
        QCOMPARE(watch.away().size(), 1);
        QVERIFY(watch.see({}));
        QVERIFY(watch.isGone());
        QVERIFY(watch.away().isEmpty());
    }

    void theWayThatLastsNamesWhatTheObjectIsMadeFrom_data()
    {
        QTest::addColumn<QJsonObject>("metadata");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("manager");
        QTest::addColumn<QString>("named");
        const QString selector = u".spec.selector.app"_s;
        QTest::newRow("a controlling owner") << json(
            R"({"ownerReferences":[{"kind":"Other","name":"no"},{"kind":"LLMInferenceService","name":"gemma","controller":true}]})")
                                             << selector << u"llmisvc"_s << u"LLMInferenceService/gemma"_s;
        QTest::newRow("a kro instance") << json(R"({"labels":{"kro.run/instance-name":"my-model"}})")
                                        << selector << u"kro"_s << u"my-model"_s;
        QTest::newRow("an Argo CD application") << json(
            R"({"annotations":{"argocd.argoproj.io/tracking-id":"shop-prod:/Service:llm/shop","meta.helm.sh/release-name":"x"}})")
                                                << selector << u"argocd-controller"_s << u"shop-prod"_s;
        QTest::newRow("Flux") << json(R"({"labels":{"kustomize.toolkit.fluxcd.io/name":"apps"}})") << selector
                              << u"kustomize-controller"_s << u"Kustomization/apps"_s;
        QTest::newRow("a Helm release") << json(R"({"annotations":{"meta.helm.sh/release-name":"shop"}})")
                                        << selector << u"helm"_s << u"Helm release shop"_s;
        QTest::newRow("an add-on") << json(R"({"labels":{"addonmanager.kubernetes.io/mode":"Reconcile"}})")
                                   << selector << u"kubectl-patch"_s << u"add-on manager"_s;
        QTest::newRow("an autoscaler")
            << QJsonObject() << u".spec.replicas"_s << u"kube-controller-manager"_s << u"autoscaler"_s;
        QTest::newRow("somebody by hand")
            << QJsonObject() << selector << u"kubectl-edit"_s << u"by hand, with kubectl-edit"_s;
        QTest::newRow("nobody else") << QJsonObject() << selector << u"my-operator"_s << u"my-operator"_s;
    }
    void theWayThatLastsNamesWhatTheObjectIsMadeFrom()
    {
        QFETCH(QJsonObject, metadata);
        QFETCH(QString, path);
        QFETCH(QString, manager);
        QFETCH(QString, named);
        const QString way = durableWay(service(u"shpo"_s, manager, metadata), {FieldSince{path, {manager}}});
        QVERIFY2(way.contains(named), qPrintable(way));
    }
};

QTEST_GUILESS_MAIN(TestSetBack)
#include "tst_setback.moc"

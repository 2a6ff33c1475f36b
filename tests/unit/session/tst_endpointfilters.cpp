// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/eventtablemodel.h"
#include "session/endpoint/cloudtimeline.h"
#include "session/endpoint/endpointfilters.h"

#include <QConcatenateTablesProxyModel>
#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

EventRow eventOf(const QString &kind, const QString &nameSpace, const QString &name)
{
    // Events about objects without a namespace are kept in "default".
    return {.uid = kind + nameSpace + name,
            .nameSpace = nameSpace.isEmpty() ? u"default"_s : nameSpace,
            .reason = u"Something"_s,
            .objectKind = kind,
            .objectName = name,
            .objectNamespace = nameSpace};
}

QJsonObject pod()
{
    return QJsonDocument::fromJson(
               R"({"metadata":{"name":"a-pod","namespace":"team","ownerReferences":[{"kind":"LeaderWorkerSet","name":"workers"}]},
        "spec":{"nodeName":"gpu-node-1","volumes":[{"name":"weights","persistentVolumeClaim":{"claimName":"llama-weights"}},{"name":"scratch","ephemeral":{}},{"name":"settings","configMap":{"name":"settings"}}]}})")
        .object();
}

} // namespace

class TestEndpointFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsOfWhatThePodsHangOnStandInOneLineOfTime_data();
    void eventsOfWhatThePodsHangOnStandInOneLineOfTime();
    void theNodeOfAPodThatMovedAwayIsNoLongerItsConcern();
    void severalTablesAreOneLineOfTime();
};

void TestEndpointFilters::eventsOfWhatThePodsHangOnStandInOneLineOfTime_data()
{
    QTest::addColumn<EventRow>("row");
    QTest::addColumn<bool>("shown");
    QTest::newRow("its pod") << eventOf(u"Pod"_s, u"team"_s, u"a-pod"_s) << true;
    QTest::newRow("its pod's node") << eventOf(u"Node"_s, {}, u"gpu-node-1"_s) << true;
    QTest::newRow("its pod's claim") << eventOf(u"PersistentVolumeClaim"_s, u"team"_s, u"llama-weights"_s)
                                     << true;
    QTest::newRow("the claim of its pod's ephemeral volume")
        << eventOf(u"PersistentVolumeClaim"_s, u"team"_s, u"a-pod-scratch"_s) << true;
    QTest::newRow("its pod's owner") << eventOf(u"LeaderWorkerSet"_s, u"team"_s, u"workers"_s) << true;
    QTest::newRow("an autoscaler of its name")
        << eventOf(u"HorizontalPodAutoscaler"_s, u"team"_s, u"gemma"_s) << true;
    QTest::newRow("its route") << eventOf(u"HTTPRoute"_s, u"team"_s, u"gemma-route"_s) << true;
    QTest::newRow("its service") << eventOf(u"Service"_s, u"team"_s, u"gemma-svc"_s) << true;
    QTest::newRow("another node") << eventOf(u"Node"_s, {}, u"gpu-node-2"_s) << false;
    QTest::newRow("a claim of that name elsewhere")
        << eventOf(u"PersistentVolumeClaim"_s, u"other"_s, u"llama-weights"_s) << false;
    QTest::newRow("a pod that is called like the node")
        << eventOf(u"Pod"_s, u"team"_s, u"gpu-node-1"_s) << false;
    QTest::newRow("a longer name") << eventOf(u"Deployment"_s, u"team"_s, u"gemmaprime"_s) << false;
}

void TestEndpointFilters::eventsOfWhatThePodsHangOnStandInOneLineOfTime()
{
    QFETCH(EventRow, row);
    QFETCH(bool, shown);
    const SystemClock clock;
    EventTableModel model(clock);
    model.merge({.upserted = {row}});
    Endpoint endpoint;
    endpoint.name = u"gemma"_s;
    endpoint.service = u"gemma-svc"_s;
    endpoint.target.nameSpace = u"team"_s;
    EndpointEventFilter filter(endpoint);
    filter.setSourceModel(&model);
    filter.setPods({pod()});
    QCOMPARE(filter.rowCount() == 1, shown);
}

void TestEndpointFilters::theNodeOfAPodThatMovedAwayIsNoLongerItsConcern()
{
    const SystemClock clock;
    EventTableModel model(clock);
    model.merge({.upserted = {eventOf(u"Node"_s, {}, u"gpu-node-1"_s)}});
    EndpointEventFilter filter({});
    filter.setSourceModel(&model);
    filter.setPods({pod()});
    QCOMPARE(filter.rowCount(), 1);
    filter.setPods({});
    QCOMPARE(filter.rowCount(), 0);
}

void TestEndpointFilters::severalTablesAreOneLineOfTime()
{
    const SystemClock clock;
    EventTableModel events(clock);
    EventTableModel cloud(clock);
    QConcatenateTablesProxyModel both;
    both.addSourceModel(&events);
    both.addSourceModel(&cloud);
    EndpointEventFilter filter({.name = u"gemma"_s,
                                .target = {.cluster = u"c"_s, .nameSpace = u"team"_s},
                                .service = u"gemma-svc"_s});
    filter.setSourceModel(&both);
    filter.sort(EventTableModel::LastSeenColumn);
    events.merge({.upserted = {eventOf(u"Service"_s, u"team"_s, u"gemma-svc"_s),
                               eventOf(u"Node"_s, {}, u"not-its-own"_s)}});
    const GoogleOperation upgrade{.name = u"operation-1"_s,
                                  .type = u"UPGRADE_NODES"_s,
                                  .status = u"DONE"_s,
                                  .target = u"/projects/1/locations/l/clusters/c"_s};
    cloud.merge({.upserted = {*operationRow(upgrade, {.cluster = u"c"_s})}});
    QStringList shown;
    for (int row = 0; row < filter.rowCount(); ++row)
        shown << filter.index(row, 0).data(EventTableModel::RowRole).value<EventRow>().reason;
    shown.sort();
    QCOMPARE(shown, (QStringList{u"Something"_s, u"UPGRADE_NODES"_s}));
    events.merge({.removed = {u"Serviceteamgemma-svc"_s}});
    QCOMPARE(filter.rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestEndpointFilters)
#include "tst_endpointfilters.moc"

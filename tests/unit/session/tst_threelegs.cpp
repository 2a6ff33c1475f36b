// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/kube/managedpart.h"
#include "session/endpoint/threelegs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonObject parsed = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("bad JSON in the test: %s", qPrintable(error.errorString()));
    return parsed;
}

QJsonObject withReplicas(const QJsonValue &replicas)
{
    QJsonObject spec{{u"paused"_s, false}};
    if (!replicas.isUndefined())
        spec.insert(u"replicas"_s, replicas);
    return {{u"spec"_s, spec}};
}

const QJsonValue unset = QJsonValue::Undefined;

const QByteArray managedText =
    "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"s\",\"namespace\":\"ns\","
    "\"labels\":{\"mine\":\"1\",\"theirs\":\"2\"},\"finalizers\":[\"a\",\"b\"],\"managedFields\":["
    "{\"manager\":\"slipway\",\"operation\":\"Update\",\"fieldsV1\":{\"f:spec\":{\"f:type\":{}}}},"
    "{\"manager\":\"slipway\",\"operation\":\"Apply\",\"fieldsV1\":{\"f:metadata\":{\"f:labels\":{\"f:mine\":"
    "{}},"
    "\"f:finalizers\":{\"v:\\\"b\\\"\":{}}},"
    "\"f:spec\":{\"f:selector\":{},\"f:ports\":{\"k:{\\\"port\\\":80,\\\"protocol\\\":\\\"TCP\\\"}\":{\".\":{"
    "},"
    "\"f:port\":{}}}}}}]},"
    "\"spec\":{\"type\":\"ClusterIP\",\"selector\":{\"app\":\"x\"},\"ports\":[{\"port\":80,\"protocol\":"
    "\"TCP\","
    "\"nodePort\":3},{\"port\":81,\"protocol\":\"TCP\"}]}}";

} // namespace

class TestThreeLegs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLegThatStandsApartIsNamed_data()
    {
        QTest::addColumn<QJsonValue>("files");
        QTest::addColumn<QJsonValue>("applied");
        QTest::addColumn<QJsonValue>("live");
        QTest::addColumn<QString>("apart"); // empty: no difference
        QTest::newRow("all the same") << QJsonValue(1) << QJsonValue(1) << QJsonValue(1) << QString();
        QTest::newRow("the cluster was changed")
            << QJsonValue(1) << QJsonValue(1) << QJsonValue(2) << u"live"_s;
        QTest::newRow("the files were changed")
            << QJsonValue(2) << QJsonValue(1) << QJsonValue(1) << u"files"_s;
        QTest::newRow("both went the same way")
            << QJsonValue(2) << QJsonValue(1) << QJsonValue(2) << u"applied"_s;
        QTest::newRow("each says something else")
            << QJsonValue(3) << QJsonValue(1) << QJsonValue(2) << u"all"_s;
        QTest::newRow("the files no longer set it") << unset << QJsonValue(1) << QJsonValue(1) << u"files"_s;
        QTest::newRow("the files no longer set it and somebody took it away")
            << unset << QJsonValue(1) << unset << u"applied"_s;
        QTest::newRow("the files set it newly") << QJsonValue(1) << unset << unset << u"files"_s;
        QTest::newRow("the files set newly what the cluster has")
            << QJsonValue(1) << unset << QJsonValue(1) << u"applied"_s;
        QTest::newRow("what nobody sets is nobody's") << unset << unset << QJsonValue(9) << QString();
    }
    void theLegThatStandsApartIsNamed()
    {
        QFETCH(QJsonValue, files);
        QFETCH(QJsonValue, applied);
        QFETCH(QJsonValue, live);
        QFETCH(QString, apart);
        const QList<LegField> fields = compareLegs(
            {.files = withReplicas(files), .applied = withReplicas(applied), .live = withReplicas(live)});
        QCOMPARE(fields.size(), apart.isEmpty() ? 0 : 1);
        if (apart.isEmpty())
            return;
        QCOMPARE(apartWord(fields.first().apart), apart);
        QCOMPARE(fields.first().path, u".spec.replicas"_s);
        QCOMPARE(fields.first().files, files);
        QCOMPARE(fields.first().applied, applied);
        QCOMPARE(fields.first().live, live);
    }

    void withoutFilesTheClusterIsWhatStandsApart()
    {
        const auto fields = compareLegs({.applied = withReplicas(1), .live = withReplicas(2)});
        QCOMPARE(fields.size(), 1);
        QCOMPARE(fields.first().apart, Apart::Live);
    }

    // One pair differs by an item and another by the length: the whole list is what is compared.
    void aListThatDiffersInLengthIsOneField()
    {
        const auto args = [](const QByteArray &list) { return object("{\"spec\":{\"args\":" + list + "}}"); };
        const auto fields = compareLegs({.files = args("[\"a\",\"b\"]"),
                                         .applied = args("[\"a\",\"c\"]"),
                                         .live = args("[\"a\",\"c\",\"d\"]")});
        QCOMPARE(fields.size(), 1);
        QCOMPARE(fields.first().path, u".spec.args"_s);
        QCOMPARE(fields.first().apart, Apart::All);
    }

    void quantitiesAreComparedByValue()
    {
        const auto limits = [](const QByteArray &memory) {
            return object("{\"spec\":{\"limits\":{\"memory\":\"" + memory + "\"}}}");
        };
        QVERIFY(compareLegs({.files = limits("1Gi"), .applied = limits("1024Mi"), .live = limits("1Gi")})
                    .isEmpty());
    }

    void onlyWhatWasChosenGoesTowardsTheFiles()
    {
        const QJsonObject files = object("{\"spec\":{\"a\":1,\"b\":1,\"new\":1}}");
        const QJsonObject live = object("{\"spec\":{\"a\":2,\"b\":2,\"theirs\":5}}");
        const auto fields = compareLegs({.files = files, .applied = files, .live = live});
        QCOMPARE(towardsFiles(files, live, fields, {u".spec.a"_s}), object("{\"spec\":{\"a\":1,\"b\":2}}"));
        QCOMPARE(towardsFiles(files, live, fields, {u".spec.a"_s, u".spec.b"_s, u".spec.new"_s}), files);
    }

    void whatAManagerAppliedIsReadFromItsFields()
    {
        const QJsonObject mine = managedPart(object(managedText), u"slipway"_s);
        QCOMPARE(
            mine,
            object("{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"s\",\"namespace\":"
                   "\"ns\",\"labels\":{\"mine\":\"1\"},\"finalizers\":[\"b\"]},\"spec\":{\"selector\":{"
                   "\"app\":\"x\"},\"ports\":[{\"port\":80,\"protocol\":\"TCP\"}]}}"));
        QVERIFY(managedPart(object(managedText), u"kubectl"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestThreeLegs)
#include "tst_threelegs.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/fieldpath.h"
#include "kube/objectdiff.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QByteArray podText =
    "{\"spec\":{\"containers\":[{\"name\":\"vllm\",\"args\":[\"a\",\"b\"],\"ports\":[{\"containerPort\":8000}"
    "],"
    "\"resources\":{\"limits\":{\"nvidia.com/gpu\":\"1\"}}}]},\"metadata\":{\"labels\":{\"app\":\"x\"}}}";

QJsonObject pod()
{
    return QJsonDocument::fromJson(podText).object();
}

} // namespace

class TestFieldPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPathLeadsToItsValue_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("a field") << u".metadata.labels.app"_s << QJsonValue(u"x"_s);
        QTest::newRow("a key that is no word")
            << u".spec.containers[name=vllm].resources.limits[\"nvidia.com/gpu\"]"_s << QJsonValue(u"1"_s);
        QTest::newRow("an item by its place")
            << u".spec.containers[name=vllm].args[1]"_s << QJsonValue(u"b"_s);
        QTest::newRow("an item by a number for a key")
            << u".spec.containers[name=vllm].ports[containerPort=8000].containerPort"_s << QJsonValue(8000);
        QTest::newRow("nothing there")
            << u".spec.containers[name=other].args"_s << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("behind the end")
            << u".spec.containers[name=vllm].args[7]"_s << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("no path") << u"spec]["_s << QJsonValue(QJsonValue::Undefined);
    }
    void aPathLeadsToItsValue()
    {
        QFETCH(QString, path);
        QTEST(valueAt(pod(), path), "value");
    }

    // Whatever the comparison of two objects names can be read from both, and one can be made the other by it.
    void theComparisonsOwnPathsTurnOneIntoTheOther()
    {
        QJsonObject other = pod();
        other = withValueAt(other, u".spec.containers[name=vllm].args[1]"_s, u"c"_s);
        other = withValueAt(other, u".spec.containers[name=sidecar].image"_s, u"s:1"_s);
        other = withValueAt(other, u".spec.containers[name=vllm].resources.limits[\"nvidia.com/gpu\"]"_s,
                            QJsonValue::Undefined);
        other = withValueAt(other, u".spec.replicas"_s, 2);
        const QList<FieldChange> changes = diffObjects(pod(), other);
        QCOMPARE(changes.size(), 4);
        QJsonObject made = pod();
        for (const FieldChange &change : changes) {
            QCOMPARE(valueAt(pod(), change.path), change.before);
            QCOMPARE(valueAt(other, change.path), change.after);
            made = withValueAt(made, change.path, change.after);
        }
        QVERIFY(diffObjects(made, other).isEmpty());
    }

    void takingAwayWhatIsNotThereMakesNothing()
    {
        QCOMPARE(withValueAt(pod(), u".spec.a.b"_s, QJsonValue::Undefined), pod());
        QCOMPARE(withValueAt(pod(), u".spec.containers[name=x].image"_s, QJsonValue::Undefined), pod());
        QCOMPARE(withValueAt(pod(), u".spec.containers[name=vllm].args[9]"_s, u"z"_s), pod());
    }

    void aFieldIsWithinItsWholeAndNotWithinANamesake()
    {
        QVERIFY(isWithin(u".spec.args[1]"_s, u".spec.args"_s));
        QVERIFY(isWithin(u".spec.args"_s, u".spec.args"_s));
        QVERIFY(!isWithin(u".spec.argsMore"_s, u".spec.args"_s));
        QVERIFY(!isWithin(u".spec"_s, u".spec.args"_s));
    }
};

QTEST_GUILESS_MAIN(TestFieldPath)
#include "tst_fieldpath.moc"

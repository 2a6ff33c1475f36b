// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/protobuf.h"

#include <QTest>

using namespace slipway::sandbox;

namespace {

// Written by client-go 0.36.3 (runtime/serializer/protobuf), with the JSON that it makes of the same objects.
const QByteArray deploymentBytes = QByteArray::fromBase64(
    "azhzAAoVCgdhcHBzL3YxEgpEZXBsb3ltZW50EroCCjMKA3dlYhIAGgAiACoAMgA4AEIASggIwISr2AYQAFoKCgNhcHASA3dlYloI"
    "CgR0aWVyEgAS9AEIABIMCgoKA2FwcBIDd2ViGrcBChAKABIAGgAiACoAMgA4AEIAEqIBCgkKAXYSBBICCgASdgoEbWFpbhIFbmdp"
    "bngaAWEaACoAOhEKAUESABoKIggKAwoBcxIBa0IXChUKDm52aWRpYS5jb20vZ3B1EgMKATFaJAoYEhYKBy9oZWFsdGgSBwgAEMA+"
    "GgAaACIAEAAYACAFKAAwAGoAcgCAAQCIAQCQAQCiAQAaADIAQgBKAFIAWABgAGgAggEAigEAmgEAqAEAwgEAIiQKDVJvbGxpbmdV"
    "cGRhdGUSEwoJCAEQABoDMjUlEgYIABABGgAoADgAGgwIABAAGAAgACgAOAAaACIA");
constexpr const char *deploymentJson =
    R"({"kind":"Deployment","apiVersion":"apps/v1","metadata":{"name":"web","deletionTimestamp":"2026-11-28T12:00:00Z","labels":{"app":"web","tier":""}},"spec":{"replicas":0,"selector":{"matchLabels":{"app":"web"}},"template":{"metadata":{},"spec":{"volumes":[{"name":"v","emptyDir":{}}],"containers":[{"name":"main","image":"nginx","command":["a",""],"env":[{"name":"A","valueFrom":{"secretKeyRef":{"name":"s","key":"k"}}}],"resources":{"limits":{"nvidia.com/gpu":"1"}},"readinessProbe":{"httpGet":{"path":"/health","port":8000},"periodSeconds":5}}],"automountServiceAccountToken":false}},"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":"25%","maxSurge":1}}},"status":{}})";
const QByteArray secretBytes = QByteArray::fromBase64(
    "azhzAAoMCgJ2MRIGU2VjcmV0EioKEQoBcxIAGgAiACoAMgA4AEIAEg0KBXRva2VuEgRoZl8xGgZPcGFxdWUaACIA");
constexpr const char *secretJson =
    R"({"kind":"Secret","apiVersion":"v1","metadata":{"name":"s"},"data":{"token":"aGZfMQ=="},"type":"Opaque"})";

std::string_view view(const QByteArray &bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

class TestProtobuf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatGoWritesAsGoWouldPutItInJson_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("a Deployment: inlined, mapped and odd types, zero replicas kept")
            << deploymentBytes << QByteArray(deploymentJson);
        QTest::newRow("a Secret: bytes in base64") << secretBytes << QByteArray(secretJson);
    }
    void readsWhatGoWritesAsGoWouldPutItInJson()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, json);
        const auto read = ProtobufTable::builtin().read(view(bytes));
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        Json expected = Json::parse(json.toStdString()).value;
        if (std::as_const(expected)["kind"].str() == "Deployment")
            expected["status"] = Json::obj(); // an empty structure is there in both
        QCOMPARE(QByteArray::fromStdString(read->dump()), QByteArray::fromStdString(expected.dump()));
    }

    void aBodyCutAnywhereIsRefusedOrShorterNeverWorse()
    {
        const std::size_t whole = ProtobufTable::builtin().read(view(deploymentBytes))->dump().size();
        for (qsizetype length = 0; length < deploymentBytes.size(); ++length) {
            const auto read = ProtobufTable::builtin().read(view(deploymentBytes.first(length)));
            if (read)
                QVERIFY(read->dump().size() <= whole);
            else
                QVERIFY(!read.error().detail.empty());
        }
        const auto cut = ProtobufTable::builtin().read(view(deploymentBytes.chopped(20)));
        QVERIFY(!cut && !cut.error().unknownKind);
    }

    void everyFlippedByteIsSurvived()
    {
        for (qsizetype at = 4; at < deploymentBytes.size(); ++at) {
            QByteArray bytes = deploymentBytes;
            bytes[at] = static_cast<char>(bytes[at] ^ 0xff);
            const auto read = ProtobufTable::builtin().read(view(bytes));
            QVERIFY(read || !read.error().detail.empty());
        }
    }

    void aKindOutsideTheTableIsToldApartFromABrokenBody()
    {
        // typeMeta {apiVersion: "example.com/v1", kind: "Widget"}
        const QByteArray widget = QByteArray("k8s\0\x0a\x18\x0a\x0e"
                                             "example.com/v1\x12\x06Widget",
                                             30);
        const auto read = ProtobufTable::builtin().read(view(widget));
        QVERIFY(!read);
        QVERIFY(read.error().unknownKind);
        const auto json = ProtobufTable::builtin().read("{}");
        QVERIFY(!json);
        QVERIFY(!json.error().unknownKind);
    }

    void aTableWithABrokenLineIsRefusedByItsNumber()
    {
        ProtobufTable table;
        QCOMPARE(table.load("message a.B\nx name string\n"), std::string("line 2 is no field"));
    }
};

QTEST_GUILESS_MAIN(TestProtobuf)
#include "tst_protobuf.moc"

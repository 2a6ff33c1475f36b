// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/hfconfigfetch.h"
#include "net/faketransport.h"
#include "support/runtask.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
const QByteArray config =
    R"({"model_type":"llama","num_hidden_layers":2,"hidden_size":64,"num_attention_heads":4,"num_key_value_heads":2,
"intermediate_size":128,"vocab_size":1000,"max_position_embeddings":4096,"torch_dtype":"bfloat16"})";

HfConfigAddress page()
{
    return *hfConfigAddress(u"https://huggingface.co/org/name"_s);
}
} // namespace

class TestHfConfigFetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyAddressOfAModelLeadsToItsFile_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("modelId");
        QTest::addColumn<QString>("url");
        const QString file = u"https://huggingface.co/org/name/resolve/main/config.json"_s;
        QTest::newRow("page") << u"https://huggingface.co/org/name"_s << u"org/name"_s << file;
        QTest::newRow("page with a slash") << u"https://huggingface.co/org/name/"_s << u"org/name"_s << file;
        QTest::newRow("files") << u"https://huggingface.co/org/name/tree/main"_s << u"org/name"_s << file;
        QTest::newRow("shown file") << u"https://huggingface.co/org/name/blob/v2/config.json"_s
                                    << u"org/name"_s
                                    << u"https://huggingface.co/org/name/resolve/v2/config.json"_s;
        QTest::newRow("download")
            << u"https://huggingface.co/org/name/resolve/main/config.json?download=true"_s << u"org/name"_s
            << file;
        QTest::newRow("a mirror on this machine")
            << u"http://127.0.0.1:8080/org/name"_s << u"org/name"_s
            << u"http://127.0.0.1:8080/org/name/resolve/main/config.json"_s;
        QTest::newRow("somebody's storage")
            << u"https://example.com/a/b/my-config.json"_s << u"https://example.com/a/b/my-config.json"_s
            << u"https://example.com/a/b/my-config.json"_s;
    }
    void anyAddressOfAModelLeadsToItsFile()
    {
        QFETCH(QString, given);
        const auto address = hfConfigAddress(given);
        QVERIFY(address);
        QTEST(address->modelId, "modelId");
        QTEST(address->url.toString(), "url");
    }
    void plainHttpToElsewhereIsRefused()
    {
        for (const QString &given :
             {u"http://huggingface.co/org/name"_s, u"ftp://x/y"_s, u"https:///a/b"_s, QString()})
            QCOMPARE(hfConfigAddress(given).error().kind, ErrorKind::Invalid);
    }
    void followsToStorageAndKeepsTheTokenAtHome()
    {
        FakeTransport transport;
        transport.enqueue({.status = 307, .headers = {{"Location", "/api/resolve-cache/config.json"}}});
        transport.enqueue({.status = 302, .headers = {{"Location", "https://cdn.example.com/x"}}});
        transport.enqueue(FakeTransport::json(200, config));
        const auto model = test::run(fetchHfConfig(transport, page(), Secret("hf_secret"), {}));
        QVERIFY2(model, model ? "" : qPrintable(model.error().toString()));
        QCOMPARE(model->id, u"org/name"_s);
        QCOMPARE(model->layers, 2);
        QCOMPARE(transport.requests().size(), 3);
        QVERIFY(transport.requests().at(1).headers.value("Authorization").has_value());
        QVERIFY(!transport.requests().at(2).headers.value("Authorization").has_value());
    }
    void circlesAndDowngradesEnd()
    {
        FakeTransport transport;
        transport.setHandler([](const HttpRequest &) {
            return FakeTransport::Answer{.status = 302, .headers = {{"Location", "/again"}}};
        });
        QCOMPARE(test::run(fetchHfConfig(transport, page(), {}, {})).error().kind, ErrorKind::Invalid);
        QCOMPARE(transport.requests().size(), 6);
        FakeTransport downgrade;
        downgrade.enqueue({.status = 302, .headers = {{"Location", "http://huggingface.co/x"}}});
        QCOMPARE(test::run(fetchHfConfig(downgrade, page(), {}, {})).error().kind, ErrorKind::Invalid);
        QCOMPARE(downgrade.requests().size(), 1);
    }
    void eachRefusalHasItsKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("gated") << 401 << ErrorKind::Unauthorized;
        QTest::newRow("not in the list") << 403 << ErrorKind::Forbidden;
        QTest::newRow("misspelt") << 404 << ErrorKind::NotFound;
        QTest::newRow("too often") << 429 << ErrorKind::TooManyRequests;
        QTest::newRow("down") << 503 << ErrorKind::Unavailable;
        QTest::newRow("broken") << 500 << ErrorKind::Internal;
    }
    void eachRefusalHasItsKind()
    {
        QFETCH(int, status);
        FakeTransport transport;
        transport.enqueue(FakeTransport::json(status, "{}"));
        const auto model = test::run(fetchHfConfig(transport, page(), Secret("hf_secret"), {}));
        QVERIFY(!model);
        QTEST(model.error().kind, "kind");
        QVERIFY(!model.error().toString().contains(u"hf_secret"_s));
    }
    void whatIsNoConfigSaysWhere()
    {
        FakeTransport transport;
        transport.enqueue(FakeTransport::json(200, R"({"model_type":"llama"})"));
        const auto model = test::run(fetchHfConfig(transport, page(), {}, {}));
        QCOMPARE(model.error().kind, ErrorKind::Invalid);
        QVERIFY(model.error().where.contains(u"config.json"_s));
    }
    void aHangIsCancelledAndACutIsNetwork()
    {
        FakeTransport transport;
        transport.enqueue({.hang = true});
        std::stop_source stop;
        auto task = fetchHfConfig(transport, page(), {}, stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        test::turn();
        QVERIFY(!done);
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
        transport.enqueue({.chunks = {"{"}, .cut = Error{.kind = ErrorKind::Network, .detail = u"cut"_s}});
        QCOMPARE(test::run(fetchHfConfig(transport, page(), {}, {})).error().kind, ErrorKind::Network);
    }
};

QTEST_GUILESS_MAIN(TestHfConfigFetch)
#include "tst_hfconfigfetch.moc"

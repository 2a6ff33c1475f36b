// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/servertablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

constexpr auto definitions = R"("columnDefinitions":[
    {"name":"Name","type":"string","format":"name","description":"Name must be unique","priority":0},
    {"name":"Ready","type":"string","format":"","description":"","priority":0},
    {"name":"Up-to-date","type":"integer","format":"","description":"","priority":0},
    {"name":"Age","type":"string","format":"","description":"","priority":0},
    {"name":"Images","type":"string","format":"","description":"","priority":1}])";

QByteArray row(const char *uid, const char *nameSpace, const char *name, const char *cells)
{
    return QByteArray(R"({"cells":[)") + cells
        + R"(],"object":{"kind":"PartialObjectMetadata","metadata":{"uid":")" + uid + R"(","namespace":")"
        + nameSpace + R"(","name":")" + name
        + R"(","resourceVersion":"7","creationTimestamp":"2026-11-21T09:58:00Z"}}})";
}

QByteArray table(const QByteArray &rows, bool withDefinitions = true)
{
    return QByteArray(
               R"({"kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":{"resourceVersion":"9","continue":"more"},)")
        + (withDefinitions ? definitions : R"("columnDefinitions":null)") + R"(,"rows":[)" + rows + "]}";
}

} // namespace

class TestServerTable : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;

private Q_SLOTS:
    void pageGivesColumnsAndRows()
    {
        auto rows = makeTableRows();
        rows->beginList();
        const auto page = rows->addPage(table(row("u1", "a", "web", R"("web","1/2",2,"2m","img:1")")));
        QVERIFY(page);
        QCOMPARE(page->resourceVersion, u"9"_s);
        QCOMPARE(page->continueToken, u"more"_s);
        rows->endList();
        QCOMPARE(rows->columns().size(), 5);
        QCOMPARE(rows->columns().at(2).type, u"integer"_s);
        QVERIFY(rows->columns().at(4).isWide);
        const auto batch = rows->takeBatch();
        QCOMPARE(batch.upserted.size(), 1);
        QCOMPARE(batch.upserted.first().cells.at(2), QVariant(2LL));
        QCOMPARE(batch.upserted.first().nameSpace, u"a"_s);
    }

    void eventsWithoutDefinitionsKeepTheColumns()
    {
        auto rows = makeTableRows();
        QVERIFY(rows->addPage(table({})));
        const auto event =
            rows->applyEvent(QByteArray(R"({"type":"ADDED","object":)")
                             + table(row("u1", "a", "web", R"("web","0/1",1,"1s","i")"), false) + "}");
        QVERIFY(event);
        QCOMPARE(event->resourceVersion, u"7"_s);
        QCOMPARE(rows->columns().size(), 5);
        QCOMPARE(rows->takeBatch().upserted.size(), 1);
        QVERIFY(rows->applyEvent(QByteArray(R"({"type":"DELETED","object":)")
                                 + table(row("u1", "a", "web", R"("web","0/1",1,"1s","i")"), false) + "}"));
        QCOMPARE(rows->takeBatch().removed, QStringList{u"u1"_s});
    }

    void bookmarkCarriesTheVersionInItsRow()
    {
        auto rows = makeTableRows();
        const auto event = rows->applyEvent(
            R"({"type":"BOOKMARK","object":{"kind":"Table","metadata":{},"rows":[{"cells":[""],"object":{"metadata":
               {"resourceVersion":"42","annotations":{"k8s.io/initial-events-end":"true"}}}}]}})");
        QVERIFY(event);
        QCOMPARE(event->resourceVersion, u"42"_s);
        QVERIFY(event->initialEventsEnd);
        QVERIFY(!rows->hasChanges());
    }

    void plainObjectsBecomeRowsOfTheirNames()
    {
        auto rows = makeTableRows();
        QVERIFY(rows->addPage(R"({"kind":"WidgetList","metadata":{"resourceVersion":"3"},
            "items":[{"metadata":{"uid":"u","name":"w","namespace":"a"}}]})"));
        QCOMPARE(rows->columns().size(), 1);
        QCOMPARE(rows->takeBatch().upserted.first().cells, QVariantList{u"w"_s});
        QVERIFY(rows->applyEvent(
            R"({"type":"ADDED","object":{"kind":"Widget","metadata":{"uid":"u2","name":"v","resourceVersion":"5"}}})"));
        QCOMPARE(rows->takeBatch().upserted.first().name, u"v"_s);
    }

    void eventWithoutARowChangesNothing()
    {
        auto rows = makeTableRows();
        QVERIFY(rows->applyEvent(QByteArray(R"({"type":"MODIFIED","object":)") + table({}) + "}"));
        QVERIFY(!rows->hasChanges());
    }

    void hostileTablesAreErrors_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::newRow("cut inside a row") << table(row("u1", "a", "web", R"("web")")).chopped(12);
        QTest::newRow("neither rows nor items") << QByteArray(R"({"kind":"Table","metadata":{}})");
        QTest::newRow("rows that are no objects") << table("1,2");
    }
    void hostileTablesAreErrors()
    {
        QFETCH(QByteArray, page);
        auto rows = makeTableRows();
        const auto read = rows->addPage(page);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Invalid);
        QVERIFY(!rows->hasChanges());
    }

    void modelShowsTheServersColumnsAndLivingAges()
    {
        ServerTableModel model(m_clock);
        QAbstractItemModelTester tester(&model);
        auto rows = makeTableRows();
        QVERIFY(rows->addPage(table(row("u1", "a", "web", R"("web","1/2",2,"old text","i")"))));
        model.setColumns(rows->columns(), true);
        model.merge(rows->takeBatch());
        QCOMPARE(model.columnCount(), 6);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Name"_s);
        QCOMPARE(model.index(0, 1).data().toString(), u"a"_s);
        QCOMPARE(model.index(0, 2).data().toString(), u"1/2"_s);
        QCOMPARE(model.index(0, 3).data(ServerTableModel::SortRole), QVariant(2LL));
        // The server's age was true when it was printed; ours goes on.
        QCOMPARE(model.index(0, 4).data().toString(), u"2m"_s);
        m_clock.advance(std::chrono::minutes(3));
        QCOMPARE(model.index(0, 4).data().toString(), u"5m"_s);
        QVERIFY(model.isWide(5));
        QVERIFY(!model.isWide(1));
    }

    void otherColumnsKeepTheRows()
    {
        ServerTableModel model(m_clock);
        QAbstractItemModelTester tester(&model);
        model.setColumns({{.name = u"Name"_s}}, false);
        model.merge({.upserted = {{.uid = u"u"_s, .name = u"n"_s, .cells = {u"n"_s, 4LL}}}});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setColumns({{.name = u"Name"_s}, {.name = u"Count"_s}}, false);
        QCOMPARE(reset.size(), 1);
        model.setColumns({{.name = u"Name"_s}, {.name = u"Count"_s}}, false);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.index(0, 1).data().toString(), u"4"_s);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void controlCharactersAreShownNotObeyed()
    {
        ServerTableModel model(m_clock);
        model.setColumns({{.name = u"Name"_s}}, false);
        model.merge({.upserted = {{.uid = u"u"_s, .cells = {u"a\x1b]52;c;x\x07"_s}}}});
        QVERIFY(!model.index(0, 0).data().toString().contains(QChar(0x1b)));
    }
};

QTEST_GUILESS_MAIN(TestServerTable)
#include "tst_servertable.moc"

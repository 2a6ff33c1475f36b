// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/toollist.h"

#include <QJsonObject>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestToolList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bareFunctionsAreWrapped();
    void whatIsWholeStaysAsItIs();
    void eachMistakeIsOneSentenceWithItsPlace_data();
    void eachMistakeIsOneSentenceWithItsPlace();
};

void TestToolList::bareFunctionsAreWrapped()
{
    QCOMPARE(toolsFromText(u" \n"_s)->size(), 0);
    const auto one = toolsFromText(uR"({"name": "get_weather", "parameters": {"type": "object"}})"_s);
    QVERIFY(one);
    QCOMPARE(one->size(), 1);
    QCOMPARE(one->at(0)["type"_L1].toString(), u"function"_s);
    QCOMPARE(one->at(0)["function"_L1]["name"_L1].toString(), u"get_weather"_s);
    QVERIFY(one->at(0)["function"_L1]["parameters"_L1].isObject());
    QCOMPARE(toolsFromText(uR"([{"name": "a"}, {"function": {"name": "b"}}])"_s)->at(1)["type"_L1].toString(),
             u"function"_s);
}

void TestToolList::whatIsWholeStaysAsItIs()
{
    const QJsonObject tool{{u"type"_s, u"function"_s},
                           {u"function"_s, QJsonObject{{u"name"_s, u"a"_s}, {u"strict"_s, true}}}};
    const auto tools =
        toolsFromText(uR"([{"type": "function", "function": {"name": "a", "strict": true}}])"_s);
    QVERIFY(tools);
    QCOMPARE(tools->at(0).toObject(), tool);
}

void TestToolList::eachMistakeIsOneSentenceWithItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("no JSON") << u"[{\"name\": \"a\",]"_s << u"at character"_s;
    QTest::newRow("a number in the list") << u"[{\"name\": \"a\"}, 3]"_s << u"Tool 2 needs a name"_s;
    QTest::newRow("no name") << u"[{\"description\": \"x\"}]"_s << u"Tool 1 needs a name"_s;
    QTest::newRow("a name with a space") << u"{\"name\": \"get weather\"}"_s << u"Tool 1 needs a name"_s;
    QTest::newRow("twice") << u"[{\"name\": \"a\"}, {\"name\": \"a\"}]"_s << u"Two tools are named a"_s;
    QTest::newRow("parameters as text")
        << u"{\"name\": \"a\", \"parameters\": \"none\"}"_s << u"The parameters of a"_s;
}

void TestToolList::eachMistakeIsOneSentenceWithItsPlace()
{
    QFETCH(const QString, text);
    QFETCH(const QString, said);
    const auto tools = toolsFromText(text);
    QVERIFY(!tools);
    QCOMPARE(tools.error().kind, ErrorKind::Invalid);
    QVERIFY2(tools.error().detail.contains(said), qPrintable(tools.error().detail));
}

QTEST_GUILESS_MAIN(TestToolList)
#include "tst_toollist.moc"

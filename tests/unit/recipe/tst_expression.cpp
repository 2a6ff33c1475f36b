// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/expression.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
std::optional<QJsonValue> names(const QString &name)
{
    static const QHash<QString, QJsonValue> values = {{u"bucket"_s, u"ai-models"_s},
                                                      {u"count"_s, 2},
                                                      {u"cluster.autopilot"_s, true},
                                                      {u"none"_s, QJsonValue::Null},
                                                      {u"evil"_s, u"${bucket}\nkind: Secret\n$if: x"_s},
                                                      {u"list"_s, QJsonArray{u"a"_s, u"b: c"_s}}};
    const auto found = values.constFind(name);
    return found == values.constEnd() ? std::nullopt : std::optional(*found);
}
} // namespace

class TestExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void refusalsNameTheColumn_data();
    void refusalsNameTheColumn();
    void wholeValuesKeepTheirType();
    void structuralKeysShapeTheTree();
    void valuesCannotChangeTheStructure();
    void hostileExpressionsEndEarly();
};

void TestExpression::values_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    const QList<std::pair<QString, QJsonValue>> rows = {
        {u"1 + 2 * 3"_s, 7},
        {u"(1 + 2) * 3"_s, 9},
        {u"7 / 2"_s, 3.5},
        {u"7 % 4"_s, 3},
        {u"-count + 1"_s, -1},
        {u"2 - -3"_s, 5},
        {u"bucket + '/x'"_s, u"ai-models/x"_s},
        {u"count > 1 && cluster.autopilot"_s, true},
        {u"!cluster.autopilot || false"_s, false},
        {u"count == 2 ? 'two' : 'more'"_s, u"two"_s},
        {u"false ? 1 : true ? 2 : 3"_s, 2},
        {u"bucket == 'ai-models'"_s, true},
        {u"bucket == 2"_s, false},
        {u"none == null"_s, true},
        {u"false && missing"_s, false},
        {u"lower('AbC')"_s, u"abc"_s},
        {u"slug('Google/Gemma_3 1B!')"_s, u"google-gemma-3-1b"_s},
        {u"slug('abc-def', 4)"_s, u"abc"_s},
        {u"replace('a.b.c', '.', '-')"_s, u"a-b-c"_s},
        {u"basename('a/b/c/')"_s, u"c"_s},
        {u"int('12')"_s, 12},
        {u"int(2.9)"_s, 2},
        {u"ceil(2.1)"_s, 3},
        {u"gib(2.1)"_s, u"3Gi"_s},
        {u"bytes('2Gi')"_s, qint64(2147483648)},
        {u"bytes('1k')"_s, 1000},
        {u"min(3, 1, 2)"_s, 1},
        {u"max(1.5, 1)"_s, 1.5},
        {u"default('', 'x')"_s, u"x"_s},
        {u"join(['a', 1, true], ',')"_s, u"a,1,true"_s},
        {u"split('a,,b', ',')"_s, QJsonArray{u"a"_s, u"b"_s}},
        {u"contains(list, 'a')"_s, true},
        {u"length(list)"_s, 2},
        {u"list[1]"_s, u"b: c"_s},
        {u"['a'] + list"_s, QJsonArray{u"a"_s, u"a"_s, u"b: c"_s}},
        {u"\"a\\\"b\""_s, u"a\"b"_s},
        {u"endsWith(bucket, 's')"_s, true},
        {u"9007199254740993 + 0"_s, qint64(9007199254740993)}};
    for (const auto &[text, value] : rows)
        QTest::newRow(qPrintable(text)) << text << value;
}

void TestExpression::values()
{
    QFETCH(QString, text);
    QFETCH(QJsonValue, value);
    const auto parsed = Expression::parse(text, {});
    QVERIFY2(parsed, qPrintable(parsed.error_or(Error()).toString()));
    const auto result = parsed->evaluate(names);
    QVERIFY2(result, qPrintable(result.error_or(Error()).toString()));
    QCOMPARE(*result, value);
}

void TestExpression::refusalsNameTheColumn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown name") << u"1 + buckets"_s << u"f:3:14"_s << u"no parameter or fact \"buckets\""_s;
    QTest::newRow("unknown function") << u"lowr('x')"_s << u"f:3:10"_s << u"did you mean lower()"_s;
    QTest::newRow("mixed sum") << u"1 + 'a'"_s << u"f:3:12"_s << u"a number and a text"_s;
    QTest::newRow("no order") << u"'a' < 1"_s << u"f:3:14"_s << u"no order"_s;
    QTest::newRow("division by zero") << u"1 / (2 - 2)"_s << u"f:3:12"_s << u"zero"_s;
    QTest::newRow("remainder by zero") << u"1 % 0"_s << u"f:3:12"_s << u"zero"_s;
    QTest::newRow("overflow") << u"9223372036854775807 + 1"_s << u"f:3:30"_s << u"too large"_s;
    QTest::newRow("too many values") << u"lower('a', 'b')"_s << u"f:3:10"_s << u"takes"_s;
    QTest::newRow("wrong type of value") << u"lower(1)"_s << u"f:3:10"_s << u"not a text"_s;
    QTest::newRow("missing bracket") << u"(1 + 2"_s << u"f:3:16"_s << u"\")\" is missing"_s;
    QTest::newRow("open text") << u"'abc"_s << u"f:3:10"_s << u"closing quote"_s;
    QTest::newRow("stray sign") << u"1 = 2"_s << u"f:3:12"_s << u"no meaning"_s;
    QTest::newRow("nothing") << u""_s << u"f:3:10"_s << u"too early"_s;
    QTest::newRow("beyond the list") << u"list[2]"_s << u"f:3:14"_s << u"2 items"_s;
}

void TestExpression::refusalsNameTheColumn()
{
    QFETCH(QString, text);
    QFETCH(QString, where);
    QFETCH(QString, says);
    const auto result =
        Expression::parse(text, {.file = u"f"_s, .line = 3, .column = 10}).and_then([](const Expression &e) {
            return e.evaluate(names);
        });
    QVERIFY(!result);
    QCOMPARE(result.error().where, where);
    QVERIFY2(result.error().detail.contains(says), qPrintable(result.error().detail));
}

void TestExpression::wholeValuesKeepTheirType()
{
    const auto value = [](const QString &text) {
        return Template::parse(text, {})
            .and_then([](const Template &t) { return t.evaluate(names); })
            .value_or(QJsonValue::Undefined);
    };
    QCOMPARE(value(u"${count}"_s), QJsonValue(2));
    QCOMPARE(value(u"x${count}"_s), QJsonValue(u"x2"_s));
    QCOMPARE(value(u"${bucket}-${count + 1}"_s), QJsonValue(u"ai-models-3"_s));
    QCOMPARE(value(u"$${count}"_s), QJsonValue(u"${count}"_s));
    QCOMPARE(value(u"${'}' + '{'}"_s), QJsonValue(u"}{"_s));
    QCOMPARE(value(u"${none}"_s), QJsonValue(QJsonValue::Null));
    QCOMPARE(value(u"a${none}"_s), QJsonValue(QJsonValue::Undefined)); // an error: nothing has no text
    QVERIFY(!Template::parse(u"${count"_s, {}));
}

void TestExpression::structuralKeysShapeTheTree()
{
    const auto tree = parseYamlDocument(R"(a:
  $if: count > 1
  b: 1
gone:
  $if: count > 2
  b: 1
other: {$if: count > 2, $value: x, $else: y}
nothing: ${none}
list:
- first
- $if: count > 1
  $value: second
- $if: count > 5
  k: v
- $items: [x, "${bucket}"]
- $for: e in list
  name: ${e}
$$ref: kept
"k-${count}": 3
)",
                                        u"f"_s);
    QVERIFY2(tree, qPrintable(tree.error_or(Error()).toString()));
    QVERIFY(checkTree(*tree, nullptr));
    const auto out = evaluateTree(*tree, names);
    QVERIFY2(out && *out, qPrintable(out.error_or(Error()).toString()));
    QCOMPARE(
        toYaml(**out),
        "a:\n  b: 1\nother: \"y\"\nlist:\n- first\n- second\n- x\n- ai-models\n- name: a\n- name: \"b: c\"\n$ref: kept\nk-2: 3\n"_ba);

    QStringList used;
    QVERIFY(checkTree(*tree, &used));
    QVERIFY(used.contains("bucket"_L1) && used.contains("list"_L1) && !used.contains("e"_L1));
    for (const QByteArray &bad : {"a: {$iff: x}"_ba, "a: {$else: 1}"_ba, "a: {$value: 1, b: 2}"_ba,
                                  "a: {$items: 3}"_ba, "a: [{$for: x of y, b: 1}]"_ba, "a: {$if: '1 +'}"_ba})
        QVERIFY2(!checkTree(*parseYamlDocument(bad, u"f"_s), nullptr), bad.constData());
    QVERIFY(!evaluateTree(*parseYamlDocument("a: {$for: x in list, b: 1}", u"f"_s),
                          names)); // items have no place under a key
}

void TestExpression::valuesCannotChangeTheStructure()
{
    const auto tree = parseYamlDocument(
        "metadata: {name: \"${evil}\"}\nargs: [\"--x=${evil}\"]\n\"${evil}\": 1\nnested: ${evil}\n", u"f"_s);
    const auto out = evaluateTree(*tree, names);
    QVERIFY(out && *out);
    const auto read = parseYamlDocument(toYaml(**out), u"f"_s);
    QVERIFY(read);
    const QString evil = names(u"evil"_s)->toString();
    QCOMPARE(read->toJson().toObject(),
             (QJsonObject{{u"metadata"_s, QJsonObject{{u"name"_s, evil}}},
                          {u"args"_s, QJsonArray{u"--x="_s + evil}},
                          {evil, 1},
                          {u"nested"_s, evil}}));
}

void TestExpression::hostileExpressionsEndEarly()
{
    QVERIFY(!Expression::parse(QString(3000, QChar(40)), {}));
    QVERIFY(!Expression::parse(QString(4000, QChar(33)) + u"1"_s, {}));
    QVERIFY(!Expression::parse(QString(4000, QChar(45)) + u"1"_s, {}));
    // Each level would double the text: 2^30 characters.
    QString doubling = u"'xx'"_s;
    for (int i = 0; i < 30; ++i)
        doubling = u"replace("_s + doubling + u",'x','xx')"_s;
    const auto parsed = Expression::parse(doubling, {});
    QVERIFY(parsed);
    QVERIFY(!parsed->evaluate(names));
}

QTEST_GUILESS_MAIN(TestExpression)
#include "tst_expression.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/yamlnode.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestYamlNode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typesFollowTheCoreSchema();
    void refusalsNameThePlace_data();
    void refusalsNameThePlace();
    void aliasesMultiplyOnlyToTheLimit();
    void commentsStayWithTheirKeys();
    void anyTextSurvivesWritingAndReading_data();
    void anyTextSurvivesWritingAndReading();
    void writtenTextIsStable();
};

void TestYamlNode::typesFollowTheCoreSchema()
{
    const auto node = parseYamlDocument(
        "a: yes\nb: true\nc: 12\nd: 0x1f\ne: 1.5\nf: ~\ng: '12'\nh: 2026-11-21\ni: 010\n", u"f"_s);
    QVERIFY(node);
    QCOMPARE(node->toJson().toObject(),
             (QJsonObject{{u"a"_s, u"yes"_s},
                          {u"b"_s, true},
                          {u"c"_s, 12},
                          {u"d"_s, 31},
                          {u"e"_s, 1.5},
                          {u"f"_s, QJsonValue::Null},
                          {u"g"_s, u"12"_s},
                          {u"h"_s, u"2026-11-21"_s},
                          {u"i"_s, 10}}));
    QCOMPARE(node->entry(u"c")->position.toString(), u"f:3:1"_s);
    QCOMPARE(node->find(u"c")->position.toString(), u"f:3:4"_s);
}

void TestYamlNode::refusalsNameThePlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("says");
    QTest::newRow("syntax") << "a: [1, 2\nb: 3"_ba << u"f:2:2"_s << u""_s;
    QTest::newRow("key given twice") << "a: 1\nb: 2\na: 3"_ba << u"f:3:1"_s << u"twice"_s;
    QTest::newRow("second document") << "a: 1\n---\nb: 1"_ba << u"f:3:1"_s << u"second document"_s;
    QTest::newRow("list as key") << "? [1]\n: 2"_ba << u"f:1:3"_s << u"a key"_s;
    QTest::newRow("merge key") << "a: &x {b: 1}\nc:\n  <<: *x"_ba << u"f:3:3"_s << u"merge"_s;
    QTest::newRow("unknown tag") << "a: !!python/object x"_ba << u"f:1:4"_s << u"tag"_s;
    QTest::newRow("too deep") << "a: "_ba + QByteArray(70, '[') + QByteArray(70, ']') << u"f:1:67"_s
                              << u"nested"_s;
    QTest::newRow("not UTF-8") << "a: \xff\xfe"_ba << u"f"_s << u"UTF-8"_s;
    QTest::newRow("empty") << ""_ba << u"f"_s << u"empty"_s;
    QTest::newRow("too large") << QByteArray(1024 * 1024 + 1, ' ') << u"f"_s << u"larger"_s;
    QTest::newRow("alias to itself") << "a: &x [*x]"_ba << u""_s << u""_s;
}

void TestYamlNode::refusalsNameThePlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    QFETCH(QString, says);
    const auto node = parseYamlDocument(text, u"f"_s);
    QVERIFY(!node);
    QCOMPARE(node.error().kind, ErrorKind::Invalid);
    QVERIFY2(node.error().where.startsWith(where), qPrintable(node.error().toString()));
    QVERIFY2(node.error().detail.contains(says), qPrintable(node.error().toString()));
}

void TestYamlNode::aliasesMultiplyOnlyToTheLimit()
{
    QByteArray bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
            + QByteArrayList(10, before).join(',') + "]\n";
    }
    const auto node = parseYamlDocument(bomb, u"f"_s);
    QVERIFY(!node);
    QVERIFY2(node.error().detail.contains("nodes"_L1), qPrintable(node.error().toString()));
    // An honest alias is a copy.
    const auto honest = parseYamlDocument("a: &x {b: [1]}\nc: *x", u"f"_s);
    QVERIFY(honest);
    QCOMPARE(honest->find(u"c")->toJson(), honest->find(u"a")->toJson());
}

void TestYamlNode::commentsStayWithTheirKeys()
{
    const QByteArray text = "# why a\n# is one\na: 1\nb:\n  # not a comment of b\n  c: |\n    # text\n  d: "
                            "2\nlist:\n# first item\n- x\n# second item\n- k: 1\n  # of l\n  l: 2\n";
    const auto node = parseYamlDocument(text, u"f"_s);
    QVERIFY(node);
    QCOMPARE(node->comment, u""_s);
    QCOMPARE(node->entry(u"a")->comment, u"why a\nis one"_s);
    QCOMPARE(node->find(u"b")->entry(u"d")->comment, u""_s); // "# text" belongs to the block above
    QCOMPARE(node->find(u"list")->items.at(1).comment, u"second item"_s);
    QCOMPARE(node->find(u"list")->items.at(1).entry(u"k")->comment, u""_s);
    QCOMPARE(QString::fromUtf8(toYaml(*node)), QString::fromUtf8(text));
}

void TestYamlNode::anyTextSurvivesWritingAndReading_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts = {u""_s,
                               u"y"_s,
                               u"No"_s,
                               u"null"_s,
                               u"~"_s,
                               u"1e3"_s,
                               u"0x10"_s,
                               u"12:30:00"_s,
                               u".inf"_s,
                               u"-"_s,
                               u"- a"_s,
                               u"a: b"_s,
                               u"a #b"_s,
                               u"#x"_s,
                               u"${bucket}"_s,
                               u"$(id)"_s,
                               u"{a: b}"_s,
                               u"[x]"_s,
                               u"\"q\""_s,
                               u"'q'"_s,
                               u"a\nb"_s,
                               u"a\nb\n"_s,
                               u"a\n\n"_s,
                               u"\n"_s,
                               u" a\nb"_s,
                               u"a \nb"_s,
                               u"tab\there"_s,
                               u"a\r\nb"_s,
                               u"---"_s,
                               u"...\n---\nkind: Secret"_s,
                               u"!!str x"_s,
                               u"&a"_s,
                               u"*a"_s,
                               u"@x"_s,
                               u"%x"_s,
                               u"`x`"_s,
                               u"trailing:"_s,
                               u"end "_s,
                               QString(QChar(0x85)),
                               QString(QChar(0x2028)),
                               QString(QChar(0)) + u"x"_s,
                               u"ünï 模型 🚀"_s,
                               QString(300, QChar(61)),
                               u"a\\b"_s,
                               u"k: |\n  x"_s,
                               u"? a"_s};
    int row = 0;
    for (const QString &text : texts)
        QTest::addRow("%02d", row++) << text;
}

void TestYamlNode::anyTextSurvivesWritingAndReading()
{
    QFETCH(QString, text);
    const YamlNode node = YamlNode::map(
        {{.key = text + u'k', .value = YamlNode::string(text)},
         {.key = u"list"_s,
          .value = YamlNode::list({YamlNode::string(text), YamlNode::list({YamlNode::string(text)})})}});
    const QByteArray written = toYaml(node);
    const auto read = parseYamlDocument(written, u"f"_s);
    QVERIFY2(read, qPrintable(QString::fromUtf8(written) + read.error_or(Error()).toString()));
    QCOMPARE(read->toJson(), node.toJson());
    QCOMPARE(toYaml(*read), written);
}

void TestYamlNode::writtenTextIsStable()
{
    const QJsonObject object{
        {u"b"_s, QJsonArray{1, 2.5, QJsonObject{}, QJsonArray{}, QJsonObject{{u"x"_s, true}}}},
        {u"a"_s, u"true"_s},
        {u"z"_s, qint64(9007199254740993)}};
    QCOMPARE(toYaml(YamlNode::fromJson(object)),
             "a: \"true\"\nb:\n- 1\n- 2.5\n- {}\n- []\n- x: true\nz: 9007199254740993\n"_ba);
}

QTEST_GUILESS_MAIN(TestYamlNode)
#include "tst_yamlnode.moc"

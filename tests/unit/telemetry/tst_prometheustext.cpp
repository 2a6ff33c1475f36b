// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/prometheustext.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
/// "name{a=b,c=d} value @ms" for each sample, "line: message" for each error.
QStringList read(const QByteArray &page, std::optional<bool> openMetrics = {})
{
    class Sink : public PrometheusSink
    {
    public:
        QStringList lines;
        void sample(const MetricSample &sample) override
        {
            QString text = QString::fromUtf8(sample.name);
            if (!sample.labels.empty()) {
                QStringList labels;
                for (const MetricLabel &label : sample.labels)
                    labels.append(QString::fromUtf8(label.name) + u'=' + QString::fromUtf8(label.value));
                text += u'{' + labels.join(u',') + u'}';
            }
            text += u' ' + QString::number(sample.value, 'g', 17);
            if (sample.timestampMs)
                text += u" @"_s + QString::number(*sample.timestampMs);
            lines.append(text);
        }
        void type(QByteArrayView family, MetricType type) override
        {
            lines.append(u"type %1 %2"_s.arg(QString::fromUtf8(family)).arg(int(type)));
        }
        void error(const MetricError &error) override { lines.append(u"error %1"_s.arg(error.line)); }
    } sink;
    parsePrometheusText(page, sink, openMetrics);
    return sink.lines;
}

const QByteArray vllmPage = R"(# HELP vllm:num_requests_running Number of requests in model execution batches.
# TYPE vllm:num_requests_running gauge
vllm:num_requests_running{engine="0",model_name="m"} 3.0
# TYPE vllm:time_to_first_token_seconds histogram
vllm:time_to_first_token_seconds_bucket{engine="0",le="0.001",model_name="m"} 0.0
vllm:time_to_first_token_seconds_bucket{engine="0",le="+Inf",model_name="m"} 12.0
vllm:time_to_first_token_seconds_sum{engine="0",model_name="m"} 1.5e-1
)";
} // namespace

class TestPrometheusText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAVllmPage();
    void readsEachForm_data();
    void readsEachForm();
    void fault25RefusesALineAndReadsItsNeighbours_data();
    void fault25RefusesALineAndReadsItsNeighbours();
    void valuesAreExact();
    void fault25OpenMetricsIsToldByItsEnd();
    void pageKeepsItsViewsAfterAMove();
    void everyPrefixIsSafe();
    void randomBytesAreSafe();
    void aMillionSeriesAreRead();
    void errorsAreBoundedButCounted();
};

void TestPrometheusText::readsAVllmPage()
{
    QCOMPARE(
        read(vllmPage),
        QStringList({u"type vllm:num_requests_running 2"_s,
                     u"vllm:num_requests_running{engine=0,model_name=m} 3"_s,
                     u"type vllm:time_to_first_token_seconds 3"_s,
                     u"vllm:time_to_first_token_seconds_bucket{engine=0,le=0.001,model_name=m} 0"_s,
                     u"vllm:time_to_first_token_seconds_bucket{engine=0,le=+Inf,model_name=m} 12"_s,
                     u"vllm:time_to_first_token_seconds_sum{engine=0,model_name=m} 0.14999999999999999"_s}));
}

void TestPrometheusText::readsEachForm_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("sample");
    QTest::newRow("no labels") << QByteArray("a 1\n") << u"a 1"_s;
    QTest::newRow("no newline at the end") << QByteArray("a 1") << u"a 1"_s;
    QTest::newRow("blanks and tabs everywhere")
        << QByteArray(" \ta \t{ b = \"c\" , d=\"e\" , } \t 1 \t 99 \n") << u"a{b=c,d=e} 1 @99"_s;
    QTest::newRow("CRLF") << QByteArray("a{b=\"c\"} 1\r\n") << u"a{b=c} 1"_s;
    QTest::newRow("empty braces") << QByteArray("a{} 1") << u"a 1"_s;
    QTest::newRow("nothing between brace and value") << QByteArray("a{b=\"c\"}1") << u"a{b=c} 1"_s;
    QTest::newRow("escapes") << QByteArray("a{b=\"x\\\\y\\\"z\\nw\"} 1") << u"a{b=x\\y\"z\nw} 1"_s;
    QTest::newRow("two escaped labels") << QByteArray("a{b=\"\\\"\",c=\"\\n\"} 1") << u"a{b=\",c=\n} 1"_s;
    QTest::newRow("braces and commas inside a value")
        << QByteArray("a{b=\"},{=# \"} 1") << u"a{b=},{=# } 1"_s;
    QTest::newRow("UTF-8 in a value")
        << QByteArray("a{b=\"\xE6\xA8\xA1\xE5\x9E\x8B\"} 1") << u"a{b=模型} 1"_s;
    QTest::newRow("a quoted name") << QByteArray("{\"my.metric\", k=\"v\"} 2") << u"my.metric{k=v} 2"_s;
    QTest::newRow("a quoted name alone") << QByteArray("{\"my.metric\"} 2") << u"my.metric 2"_s;
    QTest::newRow("a quoted label name") << QByteArray("a{\"k.x\"=\"v\"} 2") << u"a{k.x=v} 2"_s;
    QTest::newRow("not a number") << QByteArray("a NaN") << u"a nan"_s;
    QTest::newRow("infinities") << QByteArray("a{b=\"1\"} -Inf") << u"a{b=1} -inf"_s;
    QTest::newRow("signs and exponents") << QByteArray("a -1.5E+03") << u"a -1500"_s;
    QTest::newRow("a plus sign") << QByteArray("a +1") << u"a 1"_s;
    QTest::newRow("a bare point") << QByteArray("a .5") << u"a 0.5"_s;
    QTest::newRow("hexadecimal") << QByteArray("a 0x1p-2") << u"a 0.25"_s;
    QTest::newRow("a negative timestamp") << QByteArray("a 1 -5") << u"a 1 @-5"_s;
    QTest::newRow("an exemplar") << QByteArray("a_bucket{le=\"1\"} 5 # {trace_id=\"x\"} 0.7 1.2\n")
                                 << u"a_bucket{le=1} 5"_s;
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                     "a 1")
                                       << u"a 1"_s;
    QTest::newRow("empty label value") << QByteArray("a{b=\"\"} 1") << u"a{b=} 1"_s;
    QTest::newRow("a value of quotes only across eight bytes")
        << QByteArray("a{b=\"1234567\"} 1") << u"a{b=1234567} 1"_s;
}

void TestPrometheusText::readsEachForm()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, sample);
    QCOMPARE(read(page), QStringList{sample});
}

void TestPrometheusText::fault25RefusesALineAndReadsItsNeighbours_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {"a",
                             "a{",
                             "a{b",
                             "a{b=",
                             "a{b=\"",
                             "a{b=\"c",
                             "a{b=\"c\"",
                             "a{b=\"c\"}",
                             "a{b=c} 1",
                             "a{b=\"c\" d=\"e\"} 1",
                             "a{=\"c\"} 1",
                             "a{,} 1",
                             "a{b=\"\\x\"} 1",
                             "a{b=\"c\\",
                             "{} 1",
                             "{b=\"c\"} 1",
                             "1a 1",
                             "a b",
                             "a 1 x",
                             "a 1 2 3",
                             "a 1x",
                             "a --1",
                             "a 1e",
                             "a 0x1",
                             "a 1_000",
                             "a-b 1",
                             "a +-1",
                             "a 1e999",
                             "a inf1",
                             "a 1 1e300",
                             "a 1 NaN",
                             "-",
                             "\"a\" 1",
                             "# TYPE x y",
                             "# TYPE",
                             "# TYPE a counter gauge",
                             "# HELP",
                             "a nan1",
                             "a +NaN",
                             "\x01 1",
                             "a{b=\"c\"}} 1"})
        QTest::newRow(line) << QByteArray(line);
}

void TestPrometheusText::fault25RefusesALineAndReadsItsNeighbours()
{
    QFETCH(QByteArray, line);
    QCOMPARE(read("before 1\n" + line + "\nafter 2\n"),
             QStringList({u"before 1"_s, u"error 2"_s, u"after 2"_s}));
    QCOMPARE(read("before 1\n" + line), QStringList({u"before 1"_s, u"error 2"_s}));
}

void TestPrometheusText::valuesAreExact()
{
    std::mt19937_64 random(7);
    QByteArray page;
    QList<double> expected;
    for (int i = 0; i < 20'000; ++i) {
        double value;
        const quint64 bits = random();
        std::memcpy(&value, &bits, sizeof value);
        if (i % 2 == 0) // half of them as counters look: few digits
            value = double(qint64(bits % 2'000'000'000)) / std::pow(10.0, double(bits % 7));
        if (!std::isfinite(value))
            continue;
        expected.append(value);
        page += "a " + QByteArray::number(value, 'g', i % 2 == 0 ? 15 : 17) + '\n';
        if (i % 2 == 0)
            expected.last() = QByteArray::number(value, 'g', 15).toDouble();
    }
    const MetricsPage parsed(page);
    QCOMPARE(parsed.errorCount(), 0);
    QCOMPARE(qsizetype(parsed.samples().size()), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY(parsed.samples()[std::size_t(i)].value == expected.at(i));
}

void TestPrometheusText::fault25OpenMetricsIsToldByItsEnd()
{
    QCOMPARE(read("a 1 1.5\n# EOF\n"), QStringList{u"a 1 @1500"_s});
    QCOMPARE(read("a 1 1.5\n", true), QStringList{u"a 1 @1500"_s});
    QCOMPARE(read("a 1 1500\n"), QStringList{u"a 1 @1500"_s});
    QCOMPARE(read("a 1\n# EOF\nb 2\n", true), QStringList({u"a 1"_s, u"error 3"_s}));
    QCOMPARE(read("a 1\n# EOF\nb 2\n"),
             QStringList({u"a 1"_s, u"b 2"_s})); // a comment like any other in 0.0.4
    QCOMPARE(read("# TYPE a info\n# UNIT a bytes\na_info{v=\"1\"} 1\n# EOF"),
             QStringList({u"type a 5"_s, u"a_info{v=1} 1"_s}));
}

void TestPrometheusText::pageKeepsItsViewsAfterAMove()
{
    MetricsPage first(vllmPage + "esc{x=\"a\\nb\"} 1\n");
    const MetricsPage page = std::move(first);
    QCOMPARE(page.samples().size(), 5U);
    QCOMPARE(page.named("esc").front()->label("x").value(), QByteArrayView("a\nb"));
    QCOMPARE(page.typeOf("vllm:num_requests_running"), MetricType::Gauge);
    QVERIFY(page.has("vllm:time_to_first_token_seconds_sum"));
    QVERIFY(!page.has("vllm:time_to_first_token_seconds"));
    QVERIFY(!page.named("vllm:num_requests_running").front()->label("le"));
}

void TestPrometheusText::everyPrefixIsSafe()
{
    const QByteArray page = vllmPage + "{\"q\\\"x\",a=\"b\\\\\"} 0x1p3 12 # {t=\"1\"} 1\n# EOF\n";
    for (qsizetype length = 0; length <= page.size(); ++length) {
        const QByteArray exact(page.constData(),
                               length); // its own allocation: reading past it is seen by the sanitizer
        read(exact);
    }
}

void TestPrometheusText::randomBytesAreSafe()
{
    std::mt19937 random(1);
    static constexpr char characters[] = "a{}=\",\\\n# 1.eNIx+-\0\xFF\r\t";
    const QByteArray alphabet(characters, sizeof characters - 1);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray page(int(random() % 60), Qt::Uninitialized);
        for (char &c : page)
            c = alphabet.at(qsizetype(random() % std::size_t(alphabet.size())));
        const qsizetype lines = page.count('\n') + 1;
        QVERIFY(read(page).size() <= lines);
    }
}

void TestPrometheusText::aMillionSeriesAreRead()
{
    QByteArray page;
    page.reserve(40'000'000);
    for (int i = 0; i < 1'000'000; ++i)
        page += "m{i=\"" + QByteArray::number(i) + "\"} " + QByteArray::number(i) + '\n';
    const MetricsPage parsed(page);
    QCOMPARE(parsed.samples().size(), 1'000'000U);
    QCOMPARE(parsed.samples().back().label("i").value(), QByteArrayView("999999"));
    QCOMPARE(parsed.samples()[500'000].labels.front().value, QByteArrayView("500000"));
}

void TestPrometheusText::errorsAreBoundedButCounted()
{
    const MetricsPage parsed(QByteArray("bad\n").repeated(5'000));
    QCOMPARE(parsed.errorCount(), 5'000);
    QCOMPARE(parsed.errors().size(), 1'000U);
    QVERIFY(!parsed.errors().front().message.isEmpty());
    // A line of a megabyte makes no message of a megabyte.
    const MetricsPage huge(QByteArray("a ") + QByteArray(1'000'000, 'x'));
    QVERIFY(huge.errors().front().message.size() < 200);
}

QTEST_GUILESS_MAIN(TestPrometheusText)
#include "tst_prometheustext.moc"

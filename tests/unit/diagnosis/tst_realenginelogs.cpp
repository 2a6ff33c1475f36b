// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Starts of a real vLLM that failed, and one that did not, as tests/fixtures has them.
#include "pieces.h"
#include "support/fixture.h"

#include <QTest>

using namespace slipway;
using namespace slipway::pieces;
using slipway::test::fixture;

namespace {

QString ids(const QList<Finding> &findings)
{
    QStringList all;
    for (const Finding &finding : findings)
        all.append(finding.id + u" ("_s + finding.title + u')');
    return all.join(u"; "_s);
}

} // namespace

class TestRealEngineLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCauseOfAFailedStartIsNamed_data();
    void theCauseOfAFailedStartIsNamed();
    void aStartThatServesIsNoTrouble();
};

void TestRealEngineLogs::theCauseOfAFailedStartIsNamed_data()
{
    QTest::addColumn<QString>("log");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("words"); // that the finding shows of the log
    QTest::addColumn<QString>("model"); // as the container was given it
    const auto row = [](const char *log, const char *id, const char *words,
                        const char *model = "/models/tiny") {
        QTest::newRow(log) << QString::fromLatin1(log) << QString::fromLatin1(id)
                           << QString::fromLatin1(words) << QString::fromLatin1(model);
    };
    row("unknown-argument", "engine.unknown-arguments", "--max-modellen");
    row("too-long", "engine.context-too-long", "4096");
    row("heads", "engine.tensor-parallel", "divisible by tensor parallel size");
    row("awq", "engine.quantization-mismatch", "awq");
    row("no-weights", "engine.model-path", "Cannot find any model weights");
    row("missing-path", "engine.model-path", "/models/none", "/models/none");
    row("offline-id", "engine.no-egress", "outgoing traffic has been disabled", "org/none");
    row("unknown-arch", "engine.architecture-unknown", "WonderfulForCausalLM");
    row("kv-too-small", "engine.kv-cache-too-small", "2000000");
    row("tool-choice", "engine.arguments-refused", "requires --tool-call-parser");
    row("port-in-use", "app.port-in-use", "Address already in use");
    row("broken-weights", "engine.weights-damaged", "header too large");
}

void TestRealEngineLogs::theCauseOfAFailedStartIsNamed()
{
    QFETCH(const QString, log);
    QFETCH(const QString, id);
    QFETCH(const QString, words);
    QFETCH(const QString, model);
    Cluster cluster;
    cluster.listedAll().add(node(u"n1"_s, gpu));
    crashed(cluster, {}, QString(gpuPod).replace(u"'m'"_s, u"'%1'"_s.arg(model)),
            QString::fromUtf8(fixture(u"vllm-0.32.0/start-failed-%1.log"_s.arg(log))));
    const QList<Finding> findings = cluster.diagnose();
    QVERIFY2(!findings.isEmpty() && findings.first().id == id, qPrintable(ids(findings)));
    QVERIFY2(words.isEmpty()
                 || std::ranges::any_of(findings.first().evidence,
                                        [&](const Evidence &each) { return each.value.contains(words); }),
             qPrintable(words));
}

void TestRealEngineLogs::aStartThatServesIsNoTrouble()
{
    Cluster cluster;
    cluster.listedAll().add(node(u"n1"_s, gpu));
    const App app = App::make({}, onNode(gpuPod), running());
    app.to(cluster);
    cluster.log(app.pod, u"main"_s, QString::fromUtf8(fixture(u"vllm-0.32.0/start.log"_s)), false);
    const QList<Finding> findings = cluster.diagnose();
    QVERIFY2(std::ranges::none_of(findings,
                                  [](const Finding &each) { return each.severity >= Severity::Warning; }),
             qPrintable(ids(findings)));
}

QTEST_GUILESS_MAIN(TestRealEngineLogs)
#include "tst_realenginelogs.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/shell.h"
#include "unit/audit/auditing.h"

#include <ctime>

using namespace slipway;
using namespace Qt::StringLiterals;

/// What is read, and what comes of input that means harm.
class TestAuditReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unreadableInputIsOneSentence_data();
    void unreadableInputIsOneSentence();
    void oddInputIsSurvived_data();
    void oddInputIsSurvived();
    void linesSurviveEveryKindOfBlock_data();
    void linesSurviveEveryKindOfBlock();
    void loopsOfLinksEnd();
    void secretsAreMasked();
    void shellIsReadAsAShellWould();
    void definitionsOfAFolderAreUsed();
    void aLostLineEndIsToldWhereItIs();
    void mapsInOneLineMayHoldVariables();
    void manifestsInAFlagAreReadAsSuch();
    void correctionsAreNotTheFaultItself_data();
    void correctionsAreNotTheFaultItself();
};

void TestAuditReading::unreadableInputIsOneSentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QByteArray bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
    for (char c = 'a'; c < 'h'; ++c)
        bomb += QByteArray(1, char(c + 1)) + ": &" + QByteArray(1, char(c + 1)) + " ["
            + QByteArray("*X,").repeated(8).replace('X', c) + "*" + QByteArray(1, c) + "]\n";
    QTest::newRow("a YAML bomb") << u"bomb.yaml"_s << bomb;
    QTest::newRow("nested without end") << u"deep.yaml"_s << QByteArray(100000, '[');
    QTest::newRow("binary") << u"a.md"_s << QByteArray("# x\n\0\1\2", 7);
    QTest::newRow("not UTF-8") << u"a.md"_s << QByteArray("# x \xff\xfe\n");
    QTest::newRow("too large") << u"a.md"_s << QByteArray(5 * 1024 * 1024, 'a');
}

void TestAuditReading::unreadableInputIsOneSentence()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, text);
    const QTemporaryDir folder;
    const auto findings = auditPath(write(folder, name, text), testOptions());
    QVERIFY(!findings);
    QCOMPARE(findings.error().kind, ErrorKind::Invalid);
    QVERIFY(!findings.error().detail.isEmpty() && !findings.error().detail.contains(u'\n'));
    QVERIFY(findings.error().where.contains(name));
}

void TestAuditReading::oddInputIsSurvived_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << u"a.md"_s << QByteArray();
    QTest::newRow("quotes that never close")
        << u"a.sh"_s << QByteArray("#!/bin/bash\necho \"never $(date\nx'");
    QTest::newRow("parentheses without end")
        << u"a.sh"_s
        << QByteArray("$(").repeated(5000) + QByteArray("`").repeated(5001) + QByteArray("${").repeated(3000);
    QTest::newRow("a fence that never closes")
        << u"a.md"_s << QByteArray("```bash\nkubectl apply -f - <<EOF\nkind: X");
    QTest::newRow("a million backticks") << u"a.md"_s << QByteArray(1000000, '`');
    QTest::newRow("one endless line")
        << u"a.md"_s
        << QByteArray("```bash\ngcloud x --member=\"") + QByteArray("a.").repeated(200000) + "@\"\n```\n";
}

void TestAuditReading::oddInputIsSurvived()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, text);
    // Of this process, not of the wall: how busy the machine is must not matter.
    const std::clock_t before = std::clock();
    QCOMPARE(audited(text, name), QStringList());
    QVERIFY2((std::clock() - before) / CLOCKS_PER_SEC < 20, "a small file has to be read in seconds");
}

void TestAuditReading::linesSurviveEveryKindOfBlock_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const QByteArray bad = "kubectl create namespace a --dry-run -o yaml";
    const QStringList none;
    QTest::newRow("fenced") << QByteArray() + "\n```bash\n\n" + bad + "\n```\n"
                            << QStringList{u"command.flag@4"_s};
    QTest::newRow("with tildes") << "~~~sh\n" + bad + "\n~~~\n" << QStringList{u"command.flag@2"_s};
    QTest::newRow("without a language") << "```\n" + bad + "\n```\n" << QStringList{u"command.flag@2"_s};
    QTest::newRow("in a list") << "1. First:\n\n   ```bash\n   " + bad + "\n   ```\n"
                               << QStringList{u"command.flag@4"_s};
    QTest::newRow("in a quote") << "> ```bash\n> " + bad + "\n> ```\n" << QStringList{u"command.flag@2"_s};
    QTest::newRow("indented") << "Do:\n\n    " + bad + "\n\nDone.\n" << QStringList{u"command.flag@3"_s};
    QTest::newRow("in a session") << "```console\n$ " + bad + "\nnamespace/a created\n```\n"
                                  << QStringList{u"command.flag@2"_s};
    QTest::newRow("Windows line ends")
        << QByteArray("```bash\r\nkubectl create namespace a \\\r\n  --dry-run -o yaml\r\n```\r\n")
        << QStringList{u"command.flag@3"_s};
    QTest::newRow("in a here-document")
        << QByteArray("```bash\nkubectl apply -f - <<'EOF'\napiVersion: batch/v1beta1\nkind: "
                      "CronJob\nmetadata: {name: a}\nEOF\n```\n")
        << QStringList{u"api.removed@3"_s};
    QTest::newRow("the second document")
        << QByteArray("```yaml\napiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n---\napiVersion: "
                      "batch/v1beta1\nkind: CronJob\nmetadata: {name: a}\n```\n")
        << QStringList{u"api.removed@6"_s};
    QTest::newRow("announced as wrong") << "Wrong:\n\n```bash\n" + bad + "\n```\n" << none;
    QTest::newRow("before and after in one block") << "```bash\n# Before\n" + bad
            + "\n# After\nkubectl create namespace a --dry-run=client -o yaml\n```\n"
                                                   << none;
    QTest::newRow("an output") << QByteArray(
        "You should see:\n\n```yaml\napiVersion: batch/v1beta1\nkind: CronJob\nmetadata: {name: a}\n```\n")
                               << none;
    QTest::newRow("a comment of the page") << "<!--\n```bash\n" + bad + "\n```\n-->\n" << none;
    QTest::newRow("before you start is no mistake") << "Before you start:\n\n```bash\n" + bad + "\n```\n"
                                                    << QStringList{u"command.flag@4"_s};
}

void TestAuditReading::linesSurviveEveryKindOfBlock()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, expected);
    QCOMPARE(audited(text), expected);
}

void TestAuditReading::loopsOfLinksEnd()
{
    const QTemporaryDir folder;
    write(folder, u"a/x.md"_s, "# hi\n");
    QVERIFY(QFile::link(folder.path(), folder.filePath(u"a/up"_s)));
    QVERIFY(QFile::link(folder.filePath(u"self"_s), folder.filePath(u"self"_s)));
    const auto findings = auditPath(folder.path(), testOptions());
    QVERIFY2(findings, qPrintable(findings.error_or(Error()).toString()));
    QCOMPARE(told(*findings, true), QStringList());
}

void TestAuditReading::secretsAreMasked()
{
    const QByteArray token = "hf_QwErTyUiOpAsDfGhJkLzXcVbNm24680";
    const QTemporaryDir folder;
    const auto findings = auditPath(
        write(folder, u"a.md"_s,
              shell("export HF_TOKEN=" + token
                    + "\nkubectl create secret generic t --from-literal=password='Zk83!plMq2Rt'\nkubectl "
                      "create secret generic t --from-literal=password='Zk83!plMq2Rt'")),
        testOptions());
    QVERIFY(findings);
    QCOMPARE(findings->size(), 4);
    const QByteArray json = QJsonDocument(findingsJson(*findings, true)).toJson();
    QVERIFY2(!json.contains(token), json.constData());
    QVERIFY2(!json.contains("Zk83"), json.constData());
    for (const Finding &finding : *findings)
        for (const Evidence &evidence : finding.evidence)
            QVERIFY(!evidence.value.contains("Zk83"_L1)
                    && !evidence.value.contains(QLatin1StringView(token)));
}

void TestAuditReading::shellIsReadAsAShellWould()
{
    using namespace slipway::audit;
    const QList<ShellCommand> commands = readShell(
        {u"A=1 B=\"x $A\" run 'a b'\\''c' \"d e\" \\"_s, u"  --flag=$(inner \"$Q\") # comment"_s,
         u"one && two || three | four > out 2>&1"_s, u"if test; then five; fi"_s, u"cat <<-END | six"_s,
         u"\tline $V"_s, u"\tEND"_s, u"echo '$no' \\$no \"$yes\" ${maybe:-x}"_s},
        10);
    QStringList programs;
    for (const ShellCommand &command : commands)
        programs << command.program();
    QCOMPARE(programs,
             (QStringList{u"inner"_s, u"run"_s, u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"test"_s,
                          u"five"_s, u"cat"_s, u"six"_s, u"echo"_s}));
    const ShellCommand &run = commands.at(1);
    QCOMPARE(run.arguments(), (QStringList{u"a b'c"_s, u"d e"_s, u"--flag=$(inner \"$Q\")"_s}));
    QCOMPARE(run.words.last().line, 11);
    QCOMPARE(run.assignments.size(), 2);
    QCOMPARE(run.assignments.at(1).value, u"x ${A}"_s);
    QCOMPARE(commands.at(3).joinedBy, u"&&"_s);
    QCOMPARE(commands.at(5).pipelinePosition, 1);
    QCOMPARE(commands.at(5).writesTo, QStringList{u"out"_s});
    QVERIFY(commands.at(7).conditional);
    QVERIFY(commands.at(8).hereDocument.has_value());
    QCOMPARE(commands.at(8).hereDocument->lines, QStringList{u"line $V"_s});
    QCOMPARE(commands.at(8).hereDocument->firstLine, 15);
    const ShellCommand &echo = commands.last();
    QCOMPARE(echo.uses.size(), 2);
    QCOMPARE(echo.uses.at(0).name, u"yes"_s);
    QVERIFY(echo.uses.at(1).guarded);
}

void TestAuditReading::definitionsOfAFolderAreUsed()
{
    const QTemporaryDir folder;
    write(folder, u"crds/app.yaml"_s,
          "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: "
          "apps.acme.io}\nspec:\n  group: acme.io\n  names: {kind: App, plural: apps}\n"
          "  versions:\n  - name: v1\n    schema: {openAPIV3Schema: {type: object, properties: {spec: {type: "
          "object, required: [size, mode], properties: {size: {type: integer}, mode: {type: string, default: "
          "x}}}}}}\n");
    const QString object = write(
        folder, u"o.yaml"_s, "apiVersion: acme.io/v1\nkind: App\nmetadata: {name: a}\nspec:\n  sise: 3\n");
    AuditOptions options = testOptions();
    QCOMPARE(told(*auditPath(object, options), false), QStringList());
    options.crdFolder = folder.filePath(u"crds"_s);
    const auto findings = auditPath(object, options);
    QVERIFY(findings);
    QCOMPARE(told(*findings, false), QStringList{u"manifest.unknown-field@5"_s});
    QCOMPARE(findings->first().remedies.first().command, u"size"_s);
    options.crdFolder = folder.filePath(u"nowhere"_s);
    QVERIFY(!auditPath(object, options));
}

void TestAuditReading::aLostLineEndIsToldWhereItIs()
{
    // A blank behind the backslash, which no editor of cases would keep.
    QCOMPARE(audited(shell("kubectl get pods \\ \n  -n default\n")), (QStringList{u"command.syntax@4"_s}));
    QCOMPARE(audited(shell("kubectl get pods \\\n  -n default\n")), QStringList());
    QCOMPARE(audited(shell("kubectl get pods\n  --namespace=default\n")),
             (QStringList{u"command.syntax@5"_s}));
    QCOMPARE(audited("cat > a <<EOF\nx\n  EOF\nls\n", u"s.sh"_s), (QStringList{u"command.syntax@3"_s}));
    QCOMPARE(audited("cat > a <<-EOF\n\tx\n\tEOF\nls\n", u"s.sh"_s), QStringList());
}

void TestAuditReading::mapsInOneLineMayHoldVariables()
{
    const QByteArray head = "N=a\nkubectl create ns $N\nkubectl apply -f - <<EOF\n";
    QCOMPARE(audited(shell(
                 head
                 + "apiVersion: v1\nkind: Pod\nmetadata: {name: ${N}, namespace: ${N}}\nspec: "
                   "{containers: [{name: c, image: \"x:1\", command: [sh, -c, \"echo \\$HOME\"]}]}\nEOF")),
             QStringList());
    QCOMPARE(audited(shell(
                 head + "apiVersion: v1\nkind: Pod\nmetadata: {name: ${N}, namespace: [}\nspec: {}\nEOF")),
             (QStringList{u"manifest.syntax@9"_s}));
}

void TestAuditReading::manifestsInAFlagAreReadAsSuch()
{
    QCOMPARE(audited(shell(
                 "kubectl run p --image=busybox:1 --overrides='{\"spec\":{\"serviceAccountNam\":\"x\"}}'")),
             (QStringList{u"manifest.unknown-field@4"_s}));
    QCOMPARE(audited(shell(
                 "kubectl run p --image=busybox:1 --overrides='{\"spec\":{\"serviceAccountName\":\"x\"}}'")),
             QStringList());
}

void TestAuditReading::correctionsAreNotTheFaultItself_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("correction");
    const auto memory = [](const QByteArray &value) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: wren}\nspec:\n  containers:\n  - name: wren\n"
               "    image: nginx:1.27.3\n    resources: {limits: {"
            + value + "}}\n";
    };
    QTest::newRow("a slip of the last letter") << u"a.yaml"_s << memory("memory: 32G1") << u"32Gi"_s;
    QTest::newRow("bytes in everyday spelling") << u"a.yaml"_s << memory("memory: 16GB") << u"16Gi"_s;
    QTest::newRow("small letters") << u"a.yaml"_s << memory("memory: 512mi") << u"512Mi"_s;
    QTest::newRow("cores in words") << u"a.yaml"_s << memory("cpu: 2 cores") << u"2"_s;
    QTest::newRow("the namespace stays")
        << u"a.md"_s
        << QByteArray("Run this every month.\n\n```bash\nkubectl -n edge create secret generic hub "
                      "--from-literal=token=\"$NEW\"\n```\n")
        << u"kubectl create secret generic hub -n edge … --dry-run=client -o yaml | kubectl apply -f -"_s;
    QTest::newRow("what became of a backend's field")
        << u"a.yaml"_s
        << QByteArray("apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: kite}\nspec:\n"
                      "  defaultBackend: {service: {name: kite, port: {number: 80}}}\n  rules:\n  - http:\n"
                      "      paths:\n      - path: /\n        pathType: Prefix\n"
                      "        backend: {serviceName: kite}\n")
        << u"service: {name: …}"_s;
}

void TestAuditReading::correctionsAreNotTheFaultItself()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, correction);
    const QTemporaryDir folder;
    const auto findings = auditPath(write(folder, name, text), testOptions());
    QVERIFY(findings);
    QCOMPARE(findings->size(), 1);
    QCOMPARE(findings->first().remedies.value(0).command, correction);
}

QTEST_GUILESS_MAIN(TestAuditReading)
#include "tst_auditreading.moc"

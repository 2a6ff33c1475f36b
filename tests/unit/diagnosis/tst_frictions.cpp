// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit.h"
#include "corpus.h"
#include "frictions.h"

#include <QDirIterator>

using namespace slipway;

/// The table of frictions: every name in it is held against the code, and docs/frictions.md is what it makes.
class TestFrictions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFrictionIsKnownOrSaysWhyNot();
    void everyCheckExists();
    void everyAuditRuleExists();
    void everyScenarioExists();
    void everyRuleIsShownByAClusterOfItsFriction();
    void everyClusterIsOfAFrictionThatExists();
    void documentIsWhatTheTableMakes();

private:
    static QStringList words(const char *text)
    {
        return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    }
    static QStringList codes(const char *text)
    {
        QStringList all;
        for (const QString &each : words(text))
            all.append(u'`' + each + u'`');
        return all;
    }
    static QString document();
};

void TestFrictions::everyFrictionIsKnownOrSaysWhyNot()
{
    QSet<QString> ids;
    for (const FrictionLog &log : frictionLogs()) {
        for (const Friction &each : log.frictions) {
            const QString id = QString::fromLatin1(each.id);
            QVERIFY2(!ids.contains(id) && id.startsWith(QString::fromLatin1(log.prefix) + u'-'), each.id);
            ids.insert(id);
            const bool known = *each.checks || *each.rules || *each.audits;
            QVERIFY2(*each.text && known != bool(*each.note), each.id);
        }
    }
    QVERIFY(ids.size() >= 90);
}

void TestFrictions::everyCheckExists()
{
    // Checks have no list of their findings: the literal in their sources is what there is.
    QByteArray sources;
    QDirIterator it(QStringLiteral(SLIPWAY_SOURCE_DIR "/models/check"), {u"*.cpp"_s}, QDir::Files);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        sources += file.readAll();
    }
    for (const FrictionLog &log : frictionLogs()) {
        for (const Friction &each : log.frictions) {
            for (const QString &id : words(each.checks))
                QVERIFY2(sources.contains("u\"" + id.toLatin1() + "\"_s"),
                         qPrintable(QString::fromLatin1(each.id) + u": "_s + id));
        }
    }
}

void TestFrictions::everyAuditRuleExists()
{
    QStringList ids;
    for (const AuditRule &rule : auditRules())
        ids.append(QString::fromLatin1(rule.id));
    for (const FrictionLog &log : frictionLogs()) {
        for (const Friction &each : log.frictions) {
            for (const QString &id : words(each.audits))
                QVERIFY2(ids.contains(id), qPrintable(QString::fromLatin1(each.id) + u": "_s + id));
        }
    }
}

void TestFrictions::everyScenarioExists()
{
    for (const FrictionLog &log : frictionLogs()) {
        for (const Friction &each : log.frictions) {
            for (const QString &name : words(each.scenario))
                QVERIFY2(
                    QFile::exists(
                        QStringLiteral(SLIPWAY_SOURCE_DIR "/resources/sandbox/scenarios/%1.yaml").arg(name)),
                    qPrintable(QString::fromLatin1(each.id) + u": "_s + name));
        }
    }
}

void TestFrictions::everyRuleIsShownByAClusterOfItsFriction()
{
    QHash<QString, QSet<QString>> shown; // by friction
    for (const Table &table : corpus()) {
        for (const Case &each : table.cases()) {
            if (!*each.friction)
                continue;
            Cluster cluster;
            each.build(cluster, variants().at(1));
            const QStringList ids = idsOf(cluster.diagnose(), Severity::Info);
            shown[QString::fromLatin1(each.friction)].unite(QSet<QString>(ids.begin(), ids.end()));
        }
    }
    // The same fault twice in the logs: the cluster of its first telling shows it.
    const QHash<QString, QString> same{{u"TPU-15"_s, u"TPU-6"_s}, {u"EKS-30"_s, u"EKS-12"_s}};
    for (const FrictionLog &log : frictionLogs()) {
        for (const Friction &each : log.frictions) {
            const QString id = QString::fromLatin1(each.id);
            for (const QString &rule : words(each.rules))
                QVERIFY2(shown.value(same.value(id, id)).contains(rule), qPrintable(id + u": "_s + rule));
        }
    }
}

void TestFrictions::everyClusterIsOfAFrictionThatExists()
{
    QSet<QString> ids;
    for (const FrictionLog &log : frictionLogs()) {
        for (const Friction &each : log.frictions)
            ids.insert(QString::fromLatin1(each.id));
    }
    for (const Table &table : corpus()) {
        for (const Case &each : table.cases())
            QVERIFY2(!*each.friction || ids.contains(QString::fromLatin1(each.friction)), each.name);
    }
}

QString TestFrictions::document()
{
    QString text = QStringLiteral("# Frictions\n\n"
                                  "What cost people hours when they deployed the five systems, and what in "
                                  "Slipway knows it: a check before\n"
                                  "anything is applied, a rule of the diagnosis where it shows, a rule of "
                                  "the auditor where a runbook or manifest\n"
                                  "leads there, and a scenario of the sandbox to try it in. Numbers are "
                                  "those of the five logs; words stand for\n"
                                  "what a log tells without a number.\n\n"
                                  "This page is made of `tests/unit/diagnosis/frictions.cpp`: "
                                  "`SLIPWAY_WRITE_DOCS=1` with `tst_frictions` writes\n"
                                  "it, and that test fails when it is stale, when a name in it is not in the "
                                  "code, or when no cluster of the\n"
                                  "corpus shows a rule at its friction.\n");
    for (const FrictionLog &log : frictionLogs()) {
        text += QStringLiteral("\n## %1\n\n| friction | what | check | diagnosis | audit | scenario |\n"
                               "| --- | --- | --- | --- | --- | --- |\n")
                    .arg(QString::fromLatin1(log.title));
        for (const Friction &each : log.frictions) {
            const QString note = QString::fromLatin1(each.note);
            text += QStringLiteral("| %1 | %2%3 | %4 | %5 | %6 | %7 |\n")
                        .arg(QString::fromLatin1(each.id), QString::fromLatin1(each.text),
                             note.isEmpty() ? note : u". *"_s + note + u".*"_s, codes(each.checks).join(u' '),
                             codes(each.rules).join(u' '), codes(each.audits).join(u' '),
                             codes(each.scenario).join(u' '));
        }
    }
    return text;
}

void TestFrictions::documentIsWhatTheTableMakes()
{
    QFile page(QStringLiteral(SLIPWAY_SOURCE_DIR "/docs/frictions.md"));
    if (qEnvironmentVariableIsSet("SLIPWAY_WRITE_DOCS")) {
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write(document().toUtf8());
        page.close();
    }
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY2(QString::fromUtf8(page.readAll()) == document(),
             "docs/frictions.md is stale: run tst_frictions with SLIPWAY_WRITE_DOCS=1");
}

QTEST_GUILESS_MAIN(TestFrictions)
#include "tst_frictions.moc"

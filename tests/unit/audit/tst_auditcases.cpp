// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/audit/auditing.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace slipway;
using namespace Qt::StringLiterals;

/// The cases under cases/, the runbooks under good/, and the documentation.
///
/// A case file holds cases that begin with "@@ claim" and files of a case that begin with "@@@ path" (runbook.md when there is none).
/// A line that ends with "<== id" is to be reported by that rule, and nothing else may be: a case without marks is a correct one.
class TestAuditCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plantedMistakesAreToldAndNothingElse_data();
    void plantedMistakesAreToldAndNothingElse();
    void correctRunbooksYieldNothing_data();
    void correctRunbooksYieldNothing();
    void ownRecipesYieldNothing();
    void everyRuleHasACase();
    void documentationListsEveryRule();

private:
    struct Case {
        QString file;
        QString claim;
        QMap<QString, QByteArray> files;
        QStringList expected;
    };
    static QList<Case> cases();
};

QList<TestAuditCases::Case> TestAuditCases::cases()
{
    QList<Case> all;
    const QDir folder(QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/unit/audit/cases"));
    static const QRegularExpression mark(u"\\s*<== ([a-z.-]+(?: [a-z.-]+)*)$"_s);
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(name));
        QString path;
        int line = 0;
        for (const QString &text : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (text.startsWith("@@@ "_L1)) {
                path = text.mid(4);
                line = 0;
                continue;
            }
            if (text.startsWith("@@ "_L1)) {
                all.append({.file = name, .claim = text.mid(3), .files = {}, .expected = {}});
                path = u"runbook.md"_s;
                line = 0;
                continue;
            }
            if (path.isEmpty())
                continue; // the licence above the first case
            ++line;
            QString content = text;
            if (const auto match = mark.match(text); match.hasMatch()) {
                content.truncate(match.capturedStart());
                for (const QString &id : match.captured(1).split(u' '))
                    all.last().expected << u"%1@%2:%3"_s.arg(id, path).arg(line);
            }
            all.last().files[path] += content.toUtf8() + '\n';
        }
    }
    for (Case &each : all)
        each.expected.sort();
    return all;
}

void TestAuditCases::plantedMistakesAreToldAndNothingElse_data()
{
    QTest::addColumn<int>("number");
    const QList<Case> all = cases();
    for (int i = 0; i < all.size(); ++i)
        QTest::addRow("%s: %s", qPrintable(all.at(i).file.section(u'.', 0, 0)), qPrintable(all.at(i).claim))
            << i;
}

void TestAuditCases::plantedMistakesAreToldAndNothingElse()
{
    QFETCH(const int, number);
    static const QList<Case> all = cases();
    const Case &each = all.at(number);
    QCOMPARE(auditedFolder(each.files).join(u'\n'), each.expected.join(u'\n'));
}

void TestAuditCases::correctRunbooksYieldNothing_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator it(QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/unit/audit/good"),
                    QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
    while (it.hasNext()) {
        const QString path = it.next();
        QTest::addRow("%s", qPrintable(QFileInfo(path).fileName())) << path;
    }
}

void TestAuditCases::correctRunbooksYieldNothing()
{
    QFETCH(const QString, path);
    const auto findings = auditPath(path, testOptions());
    QVERIFY2(findings, qPrintable(findings.error_or(Error()).toString()));
    QCOMPARE(told(*findings, true).join(u'\n'), QString());
}

void TestAuditCases::ownRecipesYieldNothing()
{
    for (const QString &path : {u"/tests/unit/recipe/golden"_s, u"/resources/recipes"_s, u"/README.md"_s,
                                u"/CONTRIBUTING.md"_s, u"/docs"_s}) {
        const auto findings = auditPath(QStringLiteral(SLIPWAY_SOURCE_DIR) + path, testOptions());
        QVERIFY2(findings, qPrintable(findings.error_or(Error()).toString()));
        QCOMPARE(told(*findings, true), QStringList());
    }
}

void TestAuditCases::everyRuleHasACase()
{
    QSet<QString> proven;
    for (const Case &each : cases()) {
        for (const QString &expected : each.expected)
            proven.insert(expected.section(u'@', 0, 0));
    }
    // tst_auditiam has the cases of these.
    proven.unite({u"iam.member-malformed"_s, u"iam.service-account-email"_s, u"iam.member-mismatch"_s,
                  u"iam.role-unknown"_s});
    for (const AuditRule &rule : auditRules())
        QVERIFY2(proven.contains(QString::fromLatin1(rule.id)), rule.id);
}

void TestAuditCases::documentationListsEveryRule()
{
    QFile page(QStringLiteral(SLIPWAY_SOURCE_DIR "/docs/audit.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QStringList listed;
    for (const QString &line : QString::fromUtf8(page.readAll()).split(u'\n')) {
        if (line.startsWith("| `"_L1))
            listed << line;
    }
    QStringList wanted;
    for (const AuditRule &rule : auditRules())
        wanted << u"| `%1` | %2 | %3 |"_s.arg(QString::fromLatin1(rule.id), toString(rule.severity),
                                              QString::fromLatin1(rule.summary));
    QCOMPARE(listed, wanted);
}

QTEST_GUILESS_MAIN(TestAuditCases)
#include "tst_auditcases.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shellwords.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestShellWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainWordsStayReadable_data()
    {
        QTest::addColumn<QString>("word");
        for (const char *word :
             {"kubectl", "--for=condition=Ready", "gs://bucket/a_b", "roles/storage.objectViewer",
              "me+test@example.com", "1.5", "100%", "a,b", "deployment/web:8000"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }
    void plainWordsStayReadable()
    {
        QFETCH(const QString, word);
        QCOMPARE(shellWord(word), word);
    }

    void whatAShellWouldChangeIsQuoted_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("nothing") << QString() << u"''"_s;
        QTest::newRow("a space") << u"a b"_s << u"'a b'"_s;
        QTest::newRow("a quote") << u"it's"_s << u"'it'\\''s'"_s;
        QTest::newRow("a command") << u"$(reboot)"_s << u"'$(reboot)'"_s;
        QTest::newRow("a member of a workload pool")
            << u"serviceAccount:p.svc.id.goog[ns/sa]"_s << u"'serviceAccount:p.svc.id.goog[ns/sa]'"_s;
        QTest::newRow("a home folder") << u"~/key"_s << u"'~/key'"_s;
        QTest::newRow("a last newline") << u"plain\n"_s << u"'plain\n'"_s;
        QTest::newRow("a letter beyond ASCII") << u"ünder"_s << u"'ünder'"_s;
        QTest::newRow("a digit beyond ASCII") << u"٣"_s << u"'٣'"_s;
    }
    void whatAShellWouldChangeIsQuoted()
    {
        QFETCH(const QString, word);
        QFETCH(const QString, quoted);
        QCOMPARE(shellWord(word), quoted);
    }

    void quotesStandEvenAroundPlainWords() { QCOMPARE(shellQuoted(u"plain"_s), u"'plain'"_s); }

    void aShellReadsTheWordsBackToTheLetter()
    {
        const QString shell = QStandardPaths::findExecutable(u"sh"_s);
        if (shell.isEmpty())
            QSKIP("there is no sh here");
        const QStringList words{u"plain"_s,      QString(),       u"it's; 'so'"_s, u"$HOME `id` $(id)"_s,
                                u"a\nb\n"_s,     u"\\"_s,         u"!\"#&*?[x]"_s, u"~"_s,
                                u"--name=a b"_s, u"über 提示词"_s};
        QProcess process;
        process.start(shell, {u"-c"_s, shellCommand(QStringList{u"printf"_s, u"%s\\0"_s} + words)});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()), words.join(QChar(0)) + QChar(0));
    }
};

QTEST_GUILESS_MAIN(TestShellWords)
#include "tst_shellwords.moc"

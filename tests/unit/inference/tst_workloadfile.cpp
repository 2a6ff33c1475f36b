// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/taskhandle.h"
#include "inference/workloadfile.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestWorkloadFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    template <typename T> static Result<T> run(Task<T> (*read)(QString), const QString &path)
    {
        TaskHandle handle;
        std::optional<T> value;
        Result<> outcome;
        QSignalSpy finished(&handle, &TaskHandle::finished);
        QObject::connect(&handle, &TaskHandle::finished, &handle,
                         [&outcome](const Result<> &ended) { outcome = ended; });
        handle.start([&](std::stop_token, ProgressSink) { return read(path); },
                     [&](const T &found) { value = found; });
        if (!finished.wait(20'000))
            return fail(ErrorKind::Timeout, u"nothing came"_s);
        if (!outcome)
            return std::unexpected(outcome.error());
        return std::move(*value);
    }

private Q_SLOTS:
    void aTraceIsReadOffTheThread()
    {
        const QString path =
            write(u"azure.csv"_s, "TIMESTAMP,ContextTokens,GeneratedTokens\n0.0,374,44\n0.25,396,109\n");
        const auto trace = run(&traceFromFile, path);
        QVERIFY(trace);
        QCOMPARE(trace->size(), 2);
        QCOMPARE(trace->at(1), (TraceEntry{std::chrono::milliseconds(250), 396, 109}));
    }

    void aByteOrderMarkIsNoPartOfTheFile()
    {
        const auto trace =
            run(&traceFromFile,
                write(u"bom.csv"_s, "\xEF\xBB\xBFTIMESTAMP,ContextTokens,GeneratedTokens\n0.0,374,44\n"));
        QVERIFY2(trace, trace ? "" : qPrintable(trace.error().toString()));
        const auto prompts = run(&promptsFromFile, write(u"bom.json"_s, "\xEF\xBB\xBF[\"a\", \"b\"]"));
        QVERIFY(prompts);
        QCOMPARE(prompts->size(), 2);
    }

    void promptsAreReadInEveryForm()
    {
        const auto prompts =
            run(&promptsFromFile,
                write(u"p.jsonl"_s, "{\"prompt\": \"a\", \"output_tokens\": 7}\n{\"text\": \"b\"}\n"));
        QVERIFY(prompts);
        QCOMPARE(prompts->size(), 2);
        QCOMPARE(prompts->first().outputTokens, 7);
    }

    void whatCannotBeReadNamesTheFileAndTheLine()
    {
        auto trace = run(&traceFromFile, m_folder.filePath(u"absent"_s));
        QVERIFY(!trace);
        QCOMPARE(trace.error().kind, ErrorKind::Invalid);
        QCOMPARE(trace.error().where, m_folder.filePath(u"absent"_s));
        const QString bad = write(u"bad.jsonl"_s, "\n{\"timestamp\": 1}\n");
        trace = run(&traceFromFile, bad);
        QVERIFY(!trace);
        QCOMPARE(trace.error().where, u"%1, line 2"_s.arg(bad));
    }

    void aFileThatIsTooLargeIsRefusedAndNotCut()
    {
        QFile file(m_folder.filePath(u"large"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (!file.resize(512LL * 1024 * 1024 + 1)) // a hole: it takes no room
            QSKIP("this file system makes no holes");
        file.close();
        const auto prompts = run(&promptsFromFile, file.fileName());
        QVERIFY(!prompts);
        QVERIFY2(prompts.error().detail.contains("larger"_L1), qPrintable(prompts.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestWorkloadFile)
#include "tst_workloadfile.moc"

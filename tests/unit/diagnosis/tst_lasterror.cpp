// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/logtext.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// What a log ends for is read from how languages and loggers write errors down.
class TestLastError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheProgramSays_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QString>("text");
        QTest::newRow("of a chain the first that says something")
            << QByteArray("Traceback (most recent call last):\n  File \"/a/rope.py\", line 40, in __init__\n "
                          "   f(base)\n"
                          "TypeError: f() got an unexpected keyword argument 'x'\n\nThe above exception was "
                          "the direct "
                          "cause of the following exception:\n\nTraceback (most recent call last):\n  File "
                          "\"/a/core.py\", "
                          "line 7, in run\n    build()\nRuntimeError: failed to build model\n")
            << u"TypeError: f() got an unexpected keyword argument 'x'"_s;
        QTest::newRow("what steers a program is not why it ends")
            << QByteArray(
                   "Traceback (most recent call last):\n  File \"/a/m.py\", line 4, in get\n    return d[k]\n"
                   "KeyError: 'llama9'\n\nDuring handling of the above exception, another exception "
                   "occurred:\n\nTraceback (most recent call last):\n  File \"/a/m.py\", line 9, in load\n   "
                   " raise "
                   "E(k)\nValueError: no loader is known for llama9\n")
            << u"ValueError: no loader is known for llama9"_s;
        QTest::newRow("the worker's error, not its parent's")
            << QByteArray(
                   "(Worker_TP1 pid=9) ERROR 11-30 11:54:10 [multiproc_executor.py:703] Traceback (most "
                   "recent call "
                   "last):\n(Worker_TP1 pid=9) ERROR 11-30 11:54:10 [multiproc_executor.py:703]   File "
                   "\"/a/k.py\", "
                   "line 3, in run\n(Worker_TP1 pid=9) ERROR 11-30 11:54:10 [multiproc_executor.py:703]     "
                   "kernel()\n(Worker_TP1 pid=9) ERROR 11-30 11:54:10 [multiproc_executor.py:703] "
                   "ValueError: block 96 "
                   "does not divide 1536\n(EngineCore pid=2) RuntimeError: Worker failed with error 'block "
                   "96', please "
                   "check the stack trace above for the root cause\n(APIServer pid=1) RuntimeError: Engine "
                   "core "
                   "initialization failed. See root cause above. Failed core proc(s): {}\n(Worker_TP0 pid=8) "
                   "RuntimeError: the store was closed under it\n")
            << u"ValueError: block 96 does not divide 1536"_s;
        QTest::newRow("an exception without words says its statement")
            << QByteArray("Traceback (most recent call last):\n  File \"/a/l.py\", line 3, in prepare\n    "
                          "assert len(ids) <= "
                          "self.most\nAssertionError\n")
            << u"AssertionError: assert len(ids) <= self.most"_s;
        QTest::newRow("whatever an exception is named after its frames")
            << QByteArray("Traceback (most recent call last):\n  File \"/a/t.py\", line 3, in launch\n    "
                          "go()\nvendor.errors.OutOfTiles: 7 of 4 tiles asked for\n")
            << u"vendor.errors.OutOfTiles: 7 of 4 tiles asked for"_s;
        QTest::newRow("a kernel's assertion beside the exception that it ends in")
            << QByteArray(
                   "/p/Index.cu:93: operator(): block: [3,0,0], thread: [64,0,0] Assertion 'index < size' "
                   "failed.\n/p/Index.cu:93: operator(): block: [3,0,0], thread: [65,0,0] Assertion 'index < "
                   "size' "
                   "failed.\ntorch.AcceleratorError: CUDA error: device-side assert triggered\n")
            << u"torch.AcceleratorError: CUDA error: device-side assert triggered: /p/Index.cu:93: "
               u"operator() "
               "Assertion 'index < size' failed."_s;
        QTest::newRow("C++") << QByteArray(
            "terminate called after throwing an instance of 'std::runtime_error'\n  what():  tensor x is "
            "cut off\nAborted (core dumped)\n")
                             << u"std::runtime_error: tensor x is cut off"_s;
        QTest::newRow("Rust") << QByteArray(
            "thread 'main' panicked at src/bert.rs:88:14:\nno tensor named w\nnote: run with "
            "`RUST_BACKTRACE=1` environment variable to display a backtrace\n")
                              << u"panic: no tensor named w"_s;
        QTest::newRow("Rust's bare name of an error")
            << QByteArray("2026-11-30T11:50:52.0Z ERROR fetch: Process was signaled to shutdown with signal "
                          "7:\nError: "
                          "DownloadError\n")
            << u"fetch: Process was signaled to shutdown with signal 7: Error: DownloadError"_s;
        QTest::newRow("Java's innermost cause")
            << QByteArray("Exception in thread \"main\" java.lang.ExceptionInInitializerError\n\tat "
                          "a.B.main(B.java:3)\n"
                          "Caused by: a.EngineException: no native library\n\tat a.C.x(C.java:9)\nCaused by: "
                          "java.lang.UnsatisfiedLinkError: libx is for another ABI\n")
            << u"java.lang.UnsatisfiedLinkError: libx is for another ABI"_s;
        QTest::newRow("klog") << QByteArray(
            "E1130 11:50:02.1 1 run.go:72] \"command failed\" err=\"no \\\"ca\\\" here\"\n")
                              << u"command failed: no \"ca\" here"_s;
        QTest::newRow("JSON, and the traceback in it") << QByteArray(
            "{\"level\":\"info\",\"msg\":\"on\"}\n{\"severity\":\"ERROR\",\"message\":\"startup "
            "failed\",\"exception\":\"Traceback (most recent call last):\\n  File \\\"/x.py\\\", line 3, in "
            "f\\n    g()\\nOSError: disk 3 is gone\"}\n")
                                                       << u"OSError: disk 3 is gone"_s;
        QTest::newRow("zap's console")
            << QByteArray("2026-11-30T11:50:02Z\tERROR\tsetup\trun.go:9\tno plugins\t{\"error\": \"type x is "
                          "unknown\"}\nmain.main\n\t/src/main.go:33\n")
            << u"no plugins: type x is unknown"_s;
        QTest::newRow("logfmt") << QByteArray(
            "time=\"2026-11-30T11:50:02Z\" level=fatal msg=\"no cloud\" error=\"no "
            "VPC id\"\n") << u"no cloud: no VPC id"_s;
        QTest::newRow("nothing at all") << QByteArray("listening on 8000\nready\n") << QString();
    }
    void isWhatTheProgramSays()
    {
        QFETCH(const QByteArray, log);
        QFETCH(const QString, text);
        const LogText read(std::string_view(log.data(), std::size_t(log.size())));
        QCOMPARE(read.lastError().text, text);
    }

    void saysWhereItComesFrom()
    {
        const LogText python(
            "Traceback (most recent call last):\n  File \"/a/l.py\", line 3, in prepare\n    "
            "g()\nValueError: x\n");
        QCOMPARE(python.lastError().where, u"prepare (l.py:3)"_s);
        const LogText go(
            "panic: nil\n\ngoroutine 1 [running]:\npanic({0x1})\n\t/go/panic.go:1\nexample.com/a/plug."
            "translate(...)\n\t/a/plug.go:62\n");
        QCOMPARE(go.lastError().where, u"plug.translate"_s);
    }
};

QTEST_GUILESS_MAIN(TestLastError)
#include "tst_lasterror.moc"

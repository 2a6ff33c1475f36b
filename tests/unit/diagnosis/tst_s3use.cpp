// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Places in S3 that programs are told to read.
#include "diagnosis/s3use.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestS3Use : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAreFoundInWords_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QStringList>("found"); // bucket|folder|object
        QTest::newRow("a folder") << QStringList{u"--model"_s, u"s3://weights/llama/8b/"_s}
                                  << QStringList{u"weights|llama/8b|llama/8b/config.json"_s};
        QTest::newRow("a folder with a dot in its name")
            << QStringList{u"s3://weights/qwen2.5-3b"_s}
            << QStringList{u"weights|qwen2.5-3b|qwen2.5-3b/config.json"_s};
        QTest::newRow("a file") << QStringList{u"--model=s3://weights/gguf/q4.gguf"_s}
                                << QStringList{u"weights|gguf|gguf/q4.gguf"_s};
        QTest::newRow("a bucket alone")
            << QStringList{u"s3://weights"_s} << QStringList{u"weights||config.json"_s};
        QTest::newRow("inside a shell's line")
            << QStringList{u"aws s3 sync \"s3://weights/llama\" /models && aws s3 ls s3://other/x"_s}
            << QStringList{u"weights|llama|llama/config.json"_s, u"other|x|x/config.json"_s};
        QTest::newRow("a bucket once") << QStringList{u"s3://weights/a"_s, u"s3://weights/b"_s}
                                       << QStringList{u"weights|a|a/config.json"_s};
        QTest::newRow("the path holds a variable")
            << QStringList{u"s3://weights/${MODEL}/x"_s} << QStringList{u"weights||config.json"_s};
        QTest::newRow("the bucket is a variable") << QStringList{u"s3://$BUCKET/x"_s} << QStringList();
        QTest::newRow("the bucket is a placeholder") << QStringList{u"s3://<BUCKET>/x"_s} << QStringList();
        QTest::newRow("half a bucket is none") << QStringList{u"s3://weights-${STAGE}/x"_s} << QStringList();
        QTest::newRow("Google's") << QStringList{u"gs://weights/x"_s} << QStringList();
        QTest::newRow("Hadoop's word for it")
            << QStringList{u"s3a://weights/x"_s} << QStringList{u"weights|x|x/config.json"_s};
    }
    void placesAreFoundInWords()
    {
        QFETCH(QStringList, texts);
        QFETCH(QStringList, found);
        QStringList made;
        for (const S3Use &each : s3UsesIn(texts))
            made.append(u"%1|%2|%3"_s.arg(each.bucket, each.folder, each.object));
        QCOMPARE(made, found);
    }

    void arnsFollowThePartition()
    {
        const S3Use use{.bucket = u"weights"_s, .folder = u"a"_s, .object = u"a/config.json"_s};
        QCOMPARE(use.objectArn(u"aws-cn"_s), u"arn:aws-cn:s3:::weights/a/config.json"_s);
        QCOMPARE(use.bucketArn(u"aws"_s), u"arn:aws:s3:::weights"_s);
        QCOMPARE(use.prefix(), u"a/"_s);
    }
};

QTEST_GUILESS_MAIN(TestS3Use)
#include "tst_s3use.moc"

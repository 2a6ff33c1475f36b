// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsSavedIsThereAgain();
    void theFileIsTheOwnersOnlyAndWrittenWhole();
    void undefinedRemoves();
    void fault28ABrokenFileIsPutAsideWithANotice_data();
    void fault28ABrokenFileIsPutAsideWithANotice();
    void fault28TwoInstancesMergeByKey();
    void aNewerFileIsReadAndNotWrittenOver();
    void secretsAreRefused_data();
    void secretsAreRefused();
    void aFailedSaveKeepsTheChangeForTheNext();
    void withoutAFileAllStaysInMemory();
    void changedIsSaidOnce();

private:
    QString path() const { return m_folder->filePath(u"slipway/settings.json"_s); }
    void put(const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QJsonObject written() const
    {
        return QJsonDocument::fromJson(bytes()).object().value(u"values"_s).toObject();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettings::whatIsSavedIsThereAgain()
{
    {
        Settings settings(path());
        QVERIFY(settings.set(u"window.theme"_s, u"dark"_s));
        QVERIFY(settings.set(u"window.width"_s, 1280));
        QVERIFY(settings.set(u"recent"_s, QJsonArray{u"a"_s, u"b"_s}));
        QVERIFY(settings.hasUnsavedChanges());
        QVERIFY(settings.save());
        QVERIFY(!settings.hasUnsavedChanges());
    }
    Settings again(path());
    QCOMPARE(again.text(u"window.theme"_s), u"dark"_s);
    QCOMPARE(again.number(u"window.width"_s), 1280);
    QCOMPARE(again.value(u"recent"_s), QJsonValue(QJsonArray{u"a"_s, u"b"_s}));
    QCOMPARE(again.keys(u"window."_s), (QStringList{u"window.theme"_s, u"window.width"_s}));
    QCOMPARE(again.flag(u"window.theme"_s, true), true); // of another type: the fallback
    QVERIFY(again.takeNotices().isEmpty());
}

void TestSettings::theFileIsTheOwnersOnlyAndWrittenWhole()
{
    Settings settings(path());
    settings.set(u"a"_s, 1);
    QVERIFY(settings.save());
    QVERIFY(!(QFileInfo(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)));
    QVERIFY(QJsonDocument::fromJson(bytes()).isObject());
    // No half-written file beside it, and no lock that is held.
    QCOMPARE(QDir(QFileInfo(path()).path()).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"settings.json"_s});
}

void TestSettings::undefinedRemoves()
{
    Settings settings(path());
    settings.set(u"a"_s, 1);
    settings.set(u"b"_s, 2);
    QVERIFY(settings.save());
    QVERIFY(settings.set(u"a"_s, QJsonValue::Undefined));
    QCOMPARE(settings.number(u"a"_s, -1), -1);
    QVERIFY(settings.save());
    QCOMPARE(written(), (QJsonObject{{u"b"_s, 2}}));
}

void TestSettings::fault28ABrokenFileIsPutAsideWithANotice_data()
{
    QTest::addColumn<QByteArray>("broken");
    QTest::newRow("cut in the middle") << QByteArray("{\"version\": 1, \"values\": {\"a\"");
    QTest::newRow("not an object") << QByteArray("[1, 2]");
    QTest::newRow("binary") << QByteArray("\0\1\2\3", 4);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("far too large") << QByteArray(5 * 1024 * 1024, ' ');
}

void TestSettings::fault28ABrokenFileIsPutAsideWithANotice()
{
    QFETCH(QByteArray, broken);
    put(broken);
    Settings settings(path());
    QCOMPARE(settings.takeNotices().size(), 1);
    QVERIFY(settings.takeNotices().isEmpty());
    QVERIFY(settings.keys().isEmpty());
    settings.set(u"a"_s, 1);
    QVERIFY(settings.save());
    QCOMPARE(written(), (QJsonObject{{u"a"_s, 1}}));
    const QDir folder(QFileInfo(path()).path());
    const QStringList aside = folder.entryList({u"settings.json.broken-*"_s}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QFile kept(folder.filePath(aside.first()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(kept.readAll() == broken);
}

void TestSettings::fault28TwoInstancesMergeByKey()
{
    Settings one(path());
    Settings two(path());
    one.set(u"a"_s, 1);
    QVERIFY(one.save());
    two.set(u"b"_s, 2);
    QVERIFY(two.save());
    QCOMPARE(written(), (QJsonObject{{u"a"_s, 1}, {u"b"_s, 2}}));
    QCOMPARE(two.number(u"a"_s), 1);
    // An unsaved change of ours survives what others wrote.
    one.set(u"a"_s, 7);
    one.reload();
    QCOMPARE(one.number(u"a"_s), 7);
    QCOMPARE(one.number(u"b"_s), 2);
    // And one that we did not touch does not come back after the other removed it.
    two.set(u"b"_s, QJsonValue::Undefined);
    QVERIFY(two.save());
    QVERIFY(one.save());
    QCOMPARE(written(), (QJsonObject{{u"a"_s, 7}}));
}

void TestSettings::aNewerFileIsReadAndNotWrittenOver()
{
    const QByteArray newer = "{\"version\": 2, \"values\": {\"a\": 5}, \"more\": true}";
    put(newer);
    Settings settings(path());
    QCOMPARE(settings.number(u"a"_s), 5);
    settings.set(u"b"_s, 1);
    const auto refused = settings.save();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(bytes(), newer);
    QCOMPARE(settings.number(u"b"_s), 1);
    QVERIFY(settings.hasUnsavedChanges());
}

void TestSettings::secretsAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("by its name") << u"huggingface.token"_s << QJsonValue(u"x"_s);
    QTest::newRow("by its look") << u"last.text"_s << QJsonValue(u"hf_AbCdEfGhIjKlMnOpQr"_s);
    QTest::newRow("inside a list") << u"recent"_s
                                   << QJsonValue(QJsonArray{u"fine"_s, u"hf_AbCdEfGhIjKlMnOpQr"_s});
    QTest::newRow("inside an object") << u"connection"_s << QJsonValue(QJsonObject{{u"password"_s, u"x"_s}});
}

void TestSettings::secretsAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    Settings settings(path());
    QSignalSpy changed(&settings, &Settings::changed);
    QVERIFY(!settings.set(key, value));
    QVERIFY(settings.value(key).isUndefined() || settings.value(key).isNull());
    QCOMPARE(changed.size(), 0);
    QVERIFY(!settings.hasUnsavedChanges());
}

void TestSettings::aFailedSaveKeepsTheChangeForTheNext()
{
    Settings settings(path());
    // A file where the folder should be: root could write through mere permissions.
    QFile inTheWay(QFileInfo(path()).path());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    settings.set(u"a"_s, 1);
    QVERIFY(!settings.save());
    QVERIFY(settings.hasUnsavedChanges());
    QCOMPARE(settings.number(u"a"_s), 1);
    QVERIFY(inTheWay.remove());
    QVERIFY(settings.save());
    QCOMPARE(written(), (QJsonObject{{u"a"_s, 1}}));
}

void TestSettings::withoutAFileAllStaysInMemory()
{
    Settings settings{QString()};
    QVERIFY(settings.set(u"a"_s, 1));
    QVERIFY(settings.save());
    settings.reload();
    QCOMPARE(settings.number(u"a"_s), 1);
}

void TestSettings::changedIsSaidOnce()
{
    Settings settings(path());
    QSignalSpy changed(&settings, &Settings::changed);
    settings.set(u"a"_s, 1);
    settings.set(u"a"_s, 1);
    QVERIFY(settings.save());
    QCOMPARE(changed.size(), 1);
    Settings other(path());
    other.set(u"a"_s, 2);
    QVERIFY(other.save());
    settings.reload();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.last().first().toString(), u"a"_s);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"

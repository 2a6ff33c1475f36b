// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafts.h"
#include "store/storefile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestStoreFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void nothingIsMadeBeforeTheFirstUse()
    {
        StoreFile store(path(u"made/a.sqlite"_s), u"drafts"_s);
        QVERIFY(!QFileInfo::exists(path(u"made"_s)));
        QVERIFY(store.open());
        QVERIFY(QFileInfo::exists(path(u"made/a.sqlite"_s)));
    }

    void theSameDatabaseIsGivenAgain()
    {
        StoreFile store(path(u"a.sqlite"_s), u"drafts"_s);
        const auto first = store.open();
        QVERIFY(first);
        QCOMPARE(*store.open(), *first);
    }

    void aFailureNamesItsPartAndIsTriedAgain()
    {
        QVERIFY(QDir().mkpath(path(u"a.sqlite"_s))); // a folder is in the way
        StoreFile store(path(u"a.sqlite"_s), u"drafts"_s);
        const auto refused = store.open();
        QVERIFY(!refused);
        QCOMPARE(refused.error().steps, QStringList{u"drafts"_s});
        QVERIFY(QDir().rmdir(path(u"a.sqlite"_s)));
        QVERIFY(store.open());
    }

    void anotherFileHasItsOwnContent()
    {
        StoreFile store(path(u"a.sqlite"_s), u"drafts"_s);
        QVERIFY(DraftStore(**store.open())
                    .save({.recipeId = u"r"_s}, QDateTime({2026, 11, 29}, {12, 0}, QTimeZone::UTC)));
        QVERIFY(!store.setPath(path(u"a.sqlite"_s)));
        QVERIFY(store.setPath(path(u"b.sqlite"_s)));
        QCOMPARE(store.path(), path(u"b.sqlite"_s));
        QCOMPARE(DraftStore(**store.open()).all()->size(), 0);
        QVERIFY(store.setPath(path(u"a.sqlite"_s)));
        QCOMPARE(DraftStore(**store.open()).all()->size(), 1);
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestStoreFile)
#include "tst_storefile.moc"

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/translators.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestTranslators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLocaleHasPlurals_data();
    void everyLocaleHasPlurals();
};

void TestTranslators::everyLocaleHasPlurals_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::newRow("English") << u"en_GB"_s << u"Changes 1 field of x."_s << u"Changes 2 fields of x."_s;
    QTest::newRow("no locale at all") << u"C"_s << u"Changes 1 field of x."_s << u"Changes 2 fields of x."_s;
    QTest::newRow("a language without words")
        << u"fr_FR"_s << u"Changes 1 field of x."_s << u"Changes 2 fields of x."_s;
    QTest::newRow("German of Austria")
        << u"de_AT"_s << u"Ändert 1 Feld von x."_s << u"Ändert 2 Felder von x."_s;
}

void TestTranslators::everyLocaleHasPlurals()
{
    QFETCH(const QString, locale);
    installTranslators(QLocale(locale)); // over those of the row before
    const auto said = [](int fields) {
        return QCoreApplication::translate("Change", "Changes %n field(s) of %1.", nullptr, fields)
            .arg(u"x"_s);
    };
    QTEST(said(1), "one");
    QTEST(said(2), "two");
}

QTEST_GUILESS_MAIN(TestTranslators)
#include "tst_translators.moc"

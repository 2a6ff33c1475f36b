// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace slipway {
using namespace Qt::StringLiterals;

void installTranslators(const QLocale &locale)
{
    auto *ours = new QTranslator(qApp);
    if (ours->load(locale, u"slipway"_s, u"_"_s, u":/i18n"_s) || ours->load(u":/i18n/slipway_en"_s))
        QCoreApplication::installTranslator(ours);
    auto *qts = new QTranslator(qApp);
    if (qts->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts);
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manifest/syntaxrepository.h"

#include <QString>

namespace slipway {
using namespace Qt::StringLiterals;

KSyntaxHighlighting::Repository &syntaxRepository()
{
    static KSyntaxHighlighting::Repository instance;
    static const bool ready = [] {
        instance.addCustomSearchPath(u":/highlight"_s);
        return true;
    }();
    Q_UNUSED(ready)
    return instance;
}

KSyntaxHighlighting::Theme syntaxTheme(bool dark)
{
    const KSyntaxHighlighting::Theme ours =
        syntaxRepository().theme(dark ? u"Slipway Dark"_s : u"Slipway Light"_s);
    if (ours.isValid())
        return ours;
    return syntaxRepository().defaultTheme(dark ? KSyntaxHighlighting::Repository::DarkTheme
                                                : KSyntaxHighlighting::Repository::LightTheme);
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manifest/highlighting.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <optional>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// Reading all definitions takes some 20 ms: once a program, and not before somebody looks at code.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository instance;
    static const bool ready = [] {
        instance.addCustomSearchPath(u":/highlight"_s);
        return true;
    }();
    Q_UNUSED(ready)
    return instance;
}

QString definitionName(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Yaml: return u"YAML"_s;
    case CodeLanguage::Shell: return u"Bash"_s;
    case CodeLanguage::Json: return u"JSON"_s;
    case CodeLanguage::Python: return u"Python"_s;
    case CodeLanguage::Plain: break;
    }
    return {};
}

} // namespace

struct Highlighting::Private {
    KSyntaxHighlighting::SyntaxHighlighter *highlighter; // the document's child
    std::optional<bool> dark = {};
};

Highlighting::Highlighting(QTextDocument *document, CodeLanguage language)
    : d(std::make_unique<Private>(new KSyntaxHighlighting::SyntaxHighlighter(document)))
{
    d->highlighter->setDefinition(repository().definitionForName(definitionName(language)));
}

Highlighting::~Highlighting() = default;

void Highlighting::setDark(bool dark)
{
    if (d->dark == dark)
        return;
    d->dark = dark;
    KSyntaxHighlighting::Theme theme = repository().theme(dark ? u"Slipway Dark"_s : u"Slipway Light"_s);
    if (!theme.isValid())
        theme = repository().defaultTheme(dark ? KSyntaxHighlighting::Repository::DarkTheme : KSyntaxHighlighting::Repository::LightTheme);
    d->highlighter->setTheme(theme);
    d->highlighter->rehighlight();
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manifest/highlighting.h"

#include "ui/manifest/syntaxrepository.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <optional>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString definitionName(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Yaml:
        return u"YAML"_s;
    case CodeLanguage::Shell:
        return u"Bash"_s;
    case CodeLanguage::Json:
        return u"JSON"_s;
    case CodeLanguage::Python:
        return u"Python"_s;
    case CodeLanguage::Plain:
        break;
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
    d->highlighter->setDefinition(syntaxRepository().definitionForName(definitionName(language)));
}

Highlighting::~Highlighting() = default;

void Highlighting::setDark(bool dark)
{
    if (d->dark == dark)
        return;
    d->dark = dark;
    d->highlighter->setTheme(syntaxTheme(dark));
    d->highlighter->rehighlight();
}

} // namespace slipway

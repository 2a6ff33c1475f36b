// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>

#include <memory>

namespace slipway {

enum class CodeLanguage { Plain, Yaml, Shell, Json, Python };

/// Colours a document in our light or dark theme, as long as it lives.
class Highlighting
{
public:
    Highlighting(QTextDocument *document, CodeLanguage language);
    ~Highlighting();
    void setDark(bool dark);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

class QWidget;

namespace slipway::test {

/// A language that nobody speaks: every text gets accents, brackets at its ends and some half more length, as translations have it.
/// What is shown without brackets never went through tr(); what does not fit will not fit in German either.
class PseudoTranslator : public QTranslator
{
public:
    QString translate(const char *context, const char *sourceText, const char *disambiguation,
                      int n) const override;
    bool isEmpty() const override { return false; }
    /// Placeholders, mnemonics, tags and entities stay as they are.
    static QString pseudo(const QString &source);
};

/// Texts of visible labels, buttons and tabs below @p top that their widget is too small for, each with where it stands. Labels that
/// elide on purpose (they show the whole text as a tool tip) are fine.
QStringList clippedTexts(const QWidget &top);
/// Visible widgets below @p top that take the focus and tell a screen reader nothing.
QStringList namelessControls(const QWidget &top);
/// Alt and a letter that mean two visible controls below @p top: Qt would only move the focus between them.
QStringList ambiguousMnemonics(const QWidget &top);

} // namespace slipway::test

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manifest/codeeditor.h"

namespace slipway {

/// The text area of a CodeEditor: margin with line numbers and marks, underlined problems, coloured lines.
class CodeEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    CodeEdit(CodeLanguage language, QWidget *parent);
    ~CodeEdit() override;

    QList<TextProblem> problems;
    QList<LineMark> marks;
    QList<QTextCursor> matches;

    /// After a change of one of the above.
    void showMarks();
    int marginWidth() const;
    void paintMargin(QPaintEvent *event);
    /// All that is wrong with the line under @p y, as plain text; empty when nothing is.
    QString problemTextAt(int y) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void applyColors();
    void placeMargin();
    Highlighting m_highlighting;
    QWidget *m_margin;
};

} // namespace slipway

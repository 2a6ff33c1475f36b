// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/finding.h"
#include "ui/manifest/highlighting.h"

#include <QPlainTextEdit>

class QLineEdit;

namespace slipway {

/// Something wrong with one line of a text.
struct TextProblem {
    int line = 0; ///< from 1
    Severity severity = Severity::Error;
    QString message = {};
    bool operator==(const TextProblem &) const = default;
};

/// A whole line that is new or gone, in a diff.
enum class LineMark { None, Added, Removed, Heading };

class CodeEdit;

/// Code with colours, line numbers, problems at their lines and a find bar (Ctrl+F).
class CodeEditor : public QWidget
{
    Q_OBJECT

public:
    explicit CodeEditor(CodeLanguage language, QWidget *parent = nullptr);
    ~CodeEditor() override;

    /// Keeps the scroll position when little has changed. Emits no textEdited().
    void setText(const QString &text);
    QString text() const;
    void setReadOnly(bool readOnly);
    bool isReadOnly() const;

    void setProblems(const QList<TextProblem> &problems);
    const QList<TextProblem> &problems() const;
    /// One a line, from the first; what is missing is None.
    void setLineMarks(const QList<LineMark> &marks);

    void goToLine(int line);
    void openFind();
    int findCount() const { return m_findCount; }
    QPlainTextEdit *edit() const;

Q_SIGNALS:
    /// By the person, not by setText().
    void textEdited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(bool backwards);
    void updateMatches();
    CodeEdit *m_edit;
    QWidget *m_findBar;
    QLineEdit *m_findEdit;
    class QLabel *m_findLabel;
    int m_findCount = 0;
    bool m_setting = false;
};

} // namespace slipway

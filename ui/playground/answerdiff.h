// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QComboBox;
class QLabel;
class QTextEdit;

namespace slipway {

/// An answer, and whose it is.
struct NamedAnswer {
    QString title = {};
    QString text = {};
};

/// Where two answers to the same prompt part, word by word: told by colour, and by strike-through and underline too.
class AnswerDiff : public QWidget
{
    Q_OBJECT

public:
    /// @param answers  two at least; of more, the person chooses which
    explicit AnswerDiff(const QList<NamedAnswer> &answers, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void compare();

    QList<NamedAnswer> m_answers;
    QComboBox *m_left;
    QComboBox *m_right;
    QLabel *m_summary;
    QTextEdit *m_text;
};

} // namespace slipway

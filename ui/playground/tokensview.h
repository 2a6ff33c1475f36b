// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/tokenlogprobs.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace slipway {

/// The tokens of an answer, the unlikely ones marked, and for the one that the cursor stands in what else might have been said.
class TokensView : public QWidget
{
    Q_OBJECT

public:
    explicit TokensView(const QList<TokenChoice> &tokens, QWidget *parent = nullptr);

    /// What stands below for the token that the cursor is in.
    QString explanation() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void mark();
    void explain();
    QList<TokenChoice> m_tokens;
    QList<int> m_starts; ///< of each token in the text
    QPlainTextEdit *m_text;
    QLabel *m_explanation;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets.h"

namespace slipway {

/// A large choice: icon, what, and in a sentence why. A click, Enter or Space chooses it.
class DoorCard : public Card
{
    Q_OBJECT

public:
    DoorCard(const QString &iconName, const QString &heading, const QString &text, QWidget *parent = nullptr);
    void setChosen(bool chosen);

Q_SIGNALS:
    void chosen();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_iconName;
    QLabel *m_picture;
    bool m_chosen = false;
};

} // namespace slipway

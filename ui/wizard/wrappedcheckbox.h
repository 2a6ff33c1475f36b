// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace slipway {

/// A check box whose text may be a sentence: Qt's own has one line and is cut off where that ends.
class WrappedCheckBox : public QCheckBox
{
    Q_OBJECT

public:
    /// @param text  shown as it is; an & is no mnemonic
    explicit WrappedCheckBox(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    int textLeft() const;
    QString m_words;
};

} // namespace slipway

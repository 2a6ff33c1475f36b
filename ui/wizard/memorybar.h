// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/deploy/fitchoices.h"

#include <QWidget>

namespace slipway {

/// An accelerator's memory as one bar: weights | KV cache | activations | other | free, against what the engine really sees.
class MemoryBar : public QWidget
{
    Q_OBJECT

public:
    explicit MemoryBar(QWidget *parent = nullptr);
    void setShares(const MemoryShares &shares, const QString &acceleratorName);
    void clear(const QString &why);

    /// Bytes of the parts as drawn, from left to right.
    QList<qint64> drawnBytes() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

private:
    struct Part {
        QRectF area;
        const MemoryShare *share;
    };
    QList<Part> parts() const;
    int layoutLegend(int width, QPainter *painter) const;
    QString nameOf(MemoryShare::Use use) const;
    QColor colorOf(MemoryShare::Use use) const;
    QRectF barArea() const;

    MemoryShares m_shares;
    QString m_accelerator;
    QString m_why;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/emptychart.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QWidget>

namespace slipway {

void paintEmptyChart(QPainter &painter, const QWidget &chart, const QString &headline,
                     const QString &explanation)
{
    const QRect frame = chart.rect();
    const QRect area = frame.adjusted(spacing::l, spacing::s, -spacing::l, -spacing::s);
    painter.setPen(QPen(color(ColorRole::Border, &chart), 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(frame).adjusted(4.5, 4.5, -4.5, -4.5), cornerRadius, cornerRadius);
    QFont strong = chart.font();
    strong.setWeight(QFont::DemiBold);
    const QFont small = secondaryFont(chart.font());
    const int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const QRect first = QFontMetrics(strong).boundingRect(area, flags, headline);
    const QRect second = QFontMetrics(small).boundingRect(area, flags, explanation);
    int y = area.center().y() - (first.height() + spacing::xs + second.height()) / 2;
    painter.setFont(strong);
    painter.setPen(color(ColorRole::TextSecondary, &chart));
    painter.drawText(QRect(area.left(), y, area.width(), first.height()), flags, headline);
    y += first.height() + spacing::xs;
    painter.setFont(small);
    painter.drawText(QRect(area.left(), y, area.width(), second.height() + 2), flags, explanation);
}

} // namespace slipway

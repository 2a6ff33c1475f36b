// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/memorybar.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
constexpr int barHeight = 26;
constexpr int swatch = 10;
} // namespace

MemoryBar::MemoryBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"memoryBar"_s);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    clear(tr("Choose a model and an accelerator to see how the memory is used."));
}

void MemoryBar::setShares(const MemoryShares &shares, const QString &acceleratorName)
{
    m_shares = shares;
    m_accelerator = acceleratorName;
    m_why.clear();
    QStringList said;
    for (const MemoryShare &share : m_shares.shares)
        said << nameOf(share.use) + u' ' + formatBytes(double(share.bytes));
    if (m_shares.missingBytes > 0)
        said << tr("%1 too little").arg(formatBytes(double(m_shares.missingBytes)));
    setAccessibleName(tr("Memory of one %1: %2").arg(m_accelerator, said.join(u", "_s)));
    updateGeometry();
    update();
}

void MemoryBar::clear(const QString &why)
{
    m_shares = {};
    m_why = why;
    setAccessibleName(why);
    updateGeometry();
    update();
}

QString MemoryBar::nameOf(MemoryShare::Use use) const
{
    switch (use) {
    case MemoryShare::Use::Weights:
        return tr("Weights");
    case MemoryShare::Use::KvCache:
        return tr("KV cache");
    case MemoryShare::Use::Activations:
        return tr("Activations");
    case MemoryShare::Use::Other:
        return tr("Other");
    case MemoryShare::Use::Free:
        break;
    }
    return tr("Free");
}

QColor MemoryBar::colorOf(MemoryShare::Use use) const
{
    const QList<QColor> series = chartColors(isDark(palette()));
    switch (use) {
    case MemoryShare::Use::Weights:
        return series.at(0);
    case MemoryShare::Use::KvCache:
        return series.at(2);
    case MemoryShare::Use::Activations:
        return series.at(1);
    case MemoryShare::Use::Other:
        return series.at(6);
    case MemoryShare::Use::Free:
        break;
    }
    return color(ColorRole::Window, this);
}

QRectF MemoryBar::barArea() const
{
    return QRectF(0.5, 0.5, width() - 1, barHeight);
}

QList<MemoryBar::Part> MemoryBar::parts() const
{
    QList<Part> list;
    qint64 total = 0;
    for (const MemoryShare &share : m_shares.shares)
        total += share.bytes;
    if (total <= 0)
        return list;
    const QRectF area = barArea();
    double x = area.left();
    for (const MemoryShare &share : m_shares.shares) {
        const double w = area.width() * double(share.bytes) / double(total);
        list.append({QRectF(x, area.top(), w, area.height()), &share});
        x += w;
    }
    return list;
}

QList<qint64> MemoryBar::drawnBytes() const
{
    QList<qint64> bytes;
    for (const Part &part : parts())
        bytes.append(part.share->bytes);
    return bytes;
}

// The legend's words wrap as text does. @return its height
int MemoryBar::layoutLegend(int width, QPainter *painter) const
{
    const QFontMetrics metrics(secondaryFont(font()));
    int x = 0;
    int y = barHeight + 6;
    const auto put = [&](const QString &text, std::optional<QColor> mark, const QColor &ink) {
        const int needed = (mark ? swatch + 6 : 0) + metrics.horizontalAdvance(text) + 16;
        if (x > 0 && x + needed > width) {
            x = 0;
            y += metrics.height() + 2;
        }
        if (painter) {
            if (mark) {
                painter->setBrush(*mark);
                painter->setPen(QPen(color(ColorRole::Border, this), 1));
                painter->drawRect(QRectF(x + 0.5, y + (metrics.height() - swatch) / 2.0, swatch, swatch));
            }
            painter->setPen(ink);
            painter->drawText(x + (mark ? swatch + 6 : 0), y + metrics.ascent(), text);
        }
        x += needed;
    };
    if (!m_why.isEmpty()) {
        if (painter) {
            painter->setPen(color(ColorRole::TextSecondary, this));
            painter->drawText(QRect(0, y, width, metrics.height() * 3), int(Qt::TextWordWrap), m_why);
        }
        return y + metrics.boundingRect(QRect(0, 0, width, 1000), int(Qt::TextWordWrap), m_why).height();
    }
    for (const MemoryShare &share : m_shares.shares)
        put(nameOf(share.use) + u' ' + formatBytes(double(share.bytes)), colorOf(share.use),
            color(ColorRole::Text, this));
    if (m_shares.missingBytes > 0)
        put(tr("%1 too little").arg(formatBytes(double(m_shares.missingBytes))), std::nullopt,
            color(ColorRole::Bad, this));
    put(tr("of %1 that the engine sees on one %2")
            .arg(formatBytes(double(m_shares.visibleBytes)), m_accelerator),
        std::nullopt, color(ColorRole::TextSecondary, this));
    return y + metrics.height();
}

int MemoryBar::heightForWidth(int width) const
{
    return layoutLegend(width, nullptr) + 2;
}

QSize MemoryBar::sizeHint() const
{
    return {480, heightForWidth(std::max(300, width()))};
}

QSize MemoryBar::minimumSizeHint() const
{
    return {240, barHeight + QFontMetrics(secondaryFont(font())).height() + 8};
}

void MemoryBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = barArea();
    painter.setPen(QPen(color(ColorRole::Border, this), 1));
    painter.setBrush(color(ColorRole::Window, this));
    painter.drawRect(area);
    painter.setFont(secondaryFont(font()));
    const QFontMetrics metrics(painter.font());
    for (const Part &part : parts()) {
        if (part.area.width() < 0.5)
            continue;
        painter.setPen(QPen(color(ColorRole::Surface, this), 1));
        painter.setBrush(colorOf(part.share->use));
        painter.drawRect(part.area);
        const QString name = nameOf(part.share->use);
        if (metrics.horizontalAdvance(name) + 12 < part.area.width()) {
            painter.setPen(part.share->use == MemoryShare::Use::Free ? color(ColorRole::Text, this)
                                                                     : color(ColorRole::AccentText, this));
            painter.drawText(part.area, int(Qt::AlignCenter), name);
        }
    }
    if (m_shares.missingBytes > 0 && m_shares.visibleBytes > 0) {
        // What lies beyond this line does not exist.
        const double x = area.left()
            + area.width() * double(m_shares.visibleBytes)
                / double(m_shares.visibleBytes + m_shares.missingBytes);
        painter.fillRect(QRectF(x, area.top(), area.right() - x, area.height()),
                         QBrush(color(ColorRole::Bad, this), Qt::BDiagPattern));
        painter.setPen(QPen(color(ColorRole::Bad, this), 3));
        painter.drawLine(QPointF(x, area.top() - 1), QPointF(x, area.bottom() + 1));
    }
    layoutLegend(width(), &painter);
}

bool MemoryBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (const Part &part : parts()) {
            if (!part.area.contains(help->pos()))
                continue;
            QString text = tr("%1: %2 (%3 bytes)")
                               .arg(nameOf(part.share->use), formatBytes(double(part.share->bytes)),
                                    QLocale().toString(part.share->bytes));
            if (!part.share->formula.isEmpty())
                text += u'\n' + part.share->formula;
            QToolTip::showText(help->globalPos(), text.toHtmlEscaped().replace(u'\n', u"<br>"_s), this);
            return true;
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace slipway

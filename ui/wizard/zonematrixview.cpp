// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/zonematrixview.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

using CellState = ZoneMatrixModel::CellState;

struct CellLook {
    const char *icon;
    ColorRole role;
};

CellLook lookOf(CellState state)
{
    switch (state) {
    case CellState::Usable:
        return {"check-circle", ColorRole::Good};
    case CellState::QuotaUnknown:
    case CellState::Unknown:
        return {"question", ColorRole::Info};
    case CellState::NoQuota:
        return {"warning", ColorRole::Warn};
    case CellState::Refused:
        return {"skip", ColorRole::TextSecondary};
    case CellState::NotOffered:
        break;
    }
    return {"cross", ColorRole::TextSecondary};
}

class CellDelegate : public QStyledItemDelegate
{
public:
    CellDelegate(const ZoneMatrixView *view, QObject *parent) : QStyledItemDelegate(parent), m_view(view) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto state = index.data(ZoneMatrixModel::StateRole).value<CellState>();
        const CellLook look = lookOf(state);
        // Capacity that the model does not fit is there, but nothing to be glad of.
        const QVariant fits =
            index.model()->headerData(index.column(), Qt::Horizontal, ZoneMatrixModel::FitsRole);
        const bool isTooSmall = fits.isValid() && !fits.toBool();
        const QColor ink = color(isTooSmall ? ColorRole::TextSecondary : look.role, m_view);
        const bool chosen = index.data(ZoneMatrixModel::ZoneRole).toString() == m_view->chosenZone()
            && index.data(ZoneMatrixModel::AcceleratorRole).toString() == m_view->chosenAccelerator();
        const bool current = m_view->currentIndex() == index;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(option.rect);
        const bool isMuted = isTooSmall || state == CellState::NotOffered || state == CellState::Refused;
        if (!isMuted) {
            QColor fill = ink;
            fill.setAlphaF(0.10F);
            painter->fillRect(area, fill);
        }
        if (chosen)
            painter->fillRect(area, color(ColorRole::AccentSoft, m_view));
        if (index.data(ZoneMatrixModel::FirstOfRegionRole).toBool() && index.row() > 0) {
            painter->setPen(QPen(color(ColorRole::Border, m_view), 2));
            painter->drawLine(area.topLeft(), area.topRight());
        }
        const QFontMetrics metrics(secondaryFont(option.font));
        const int icon = 16;
        painter->drawPixmap(
            QRectF(area.left() + 8, area.center().y() - icon / 2.0, icon, icon),
            iconPixmap(QLatin1StringView(look.icon), ink, icon, m_view->devicePixelRatioF()),
            QRectF(0, 0, icon * m_view->devicePixelRatioF(), icon * m_view->devicePixelRatioF()));
        painter->setFont(numberFont(secondaryFont(option.font)));
        const QVariant price = index.data(ZoneMatrixModel::PriceRole);
        const bool priced = price.isValid() && ZoneMatrixModel::isChoosable(state);
        const QRectF texts = area.adjusted(30, 2, -6, -2);
        painter->setPen(color(isMuted ? ColorRole::TextSecondary : ColorRole::Text, m_view));
        const QRectF top = priced
            ? QRectF(texts.left(), texts.center().y() - metrics.height(), texts.width(), metrics.height())
            : texts;
        painter->drawText(top, int(Qt::AlignLeft | Qt::AlignVCenter),
                          metrics.elidedText(index.data().toString(), Qt::ElideRight, int(texts.width())));
        if (priced) {
            painter->setPen(color(ColorRole::TextSecondary, m_view));
            const QString text = ZoneMatrixView::tr("%1/h").arg(
                formatMoney(price.toDouble(), index.data(ZoneMatrixModel::CurrencyRole).toString()));
            painter->drawText(QRectF(texts.left(), texts.center().y(), texts.width(), metrics.height()),
                              int(Qt::AlignLeft | Qt::AlignVCenter),
                              metrics.elidedText(text, Qt::ElideRight, int(texts.width())));
        }
        if (chosen || (current && m_view->hasFocus())) {
            QPen pen(color(ColorRole::Accent, m_view), 2);
            if (!chosen)
                pen.setStyle(Qt::DashLine);
            painter->setPen(pen);
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(area.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const QFontMetrics metrics(secondaryFont(option.font));
        return {metrics.horizontalAdvance(u"00.00 EUR/h"_s) + 48, 2 * metrics.height() + 8};
    }

private:
    const ZoneMatrixView *m_view;
};

// The accelerator's name in two lines, and whether the model fits it, in a word.
class AcceleratorHeader : public QHeaderView
{
public:
    explicit AcceleratorHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(false);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->save();
        painter->setPen(QPen(color(ColorRole::Border, this), 1));
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        const QVariant fits = model()->headerData(section, Qt::Horizontal, ZoneMatrixModel::FitsRole);
        painter->setPen(color(ColorRole::Text, this));
        QFont bold = secondaryFont(font());
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        const QFontMetrics metrics(bold);
        const QRect name = rect.adjusted(8, 4, -4, -metrics.height() - 4);
        painter->drawText(name, int(Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap),
                          model()->headerData(section, Qt::Horizontal).toString());
        painter->setFont(secondaryFont(font()));
        const QRect below(rect.left() + 8, rect.bottom() - metrics.height() - 2, rect.width() - 12,
                          metrics.height());
        if (fits.isValid()) {
            painter->setPen(color(fits.toBool() ? ColorRole::Good : ColorRole::Bad, this));
            painter->drawText(below, int(Qt::AlignLeft | Qt::AlignVCenter),
                              fits.toBool() ? ZoneMatrixView::tr("✓ fits")
                                            : ZoneMatrixView::tr("✕ too small"));
        }
        painter->restore();
    }
    QSize sectionSizeFromContents(int) const override
    {
        const QFontMetrics metrics(secondaryFont(font()));
        return {100, 3 * metrics.height() + 12};
    }
};

} // namespace

ZoneMatrixView::ZoneMatrixView(QWidget *parent) : QTableView(parent)
{
    setObjectName(u"zoneMatrix"_s);
    setAccessibleName(tr("Zones and accelerators"));
    setHorizontalHeader(new AcceleratorHeader(this));
    setItemDelegate(new CellDelegate(this, this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setSectionsClickable(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    connect(this, &QAbstractItemView::clicked, this, &ZoneMatrixView::choose);
}

void ZoneMatrixView::setMatrixModel(ZoneMatrixModel *model)
{
    m_matrix = model;
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        fitSizes();
        restore();
    });
    fitSizes();
}

void ZoneMatrixView::fitSizes()
{
    const QFontMetrics metrics(secondaryFont(font()));
    verticalHeader()->setDefaultSectionSize(2 * metrics.height() + 8);
    const int narrow = metrics.horizontalAdvance(u"00.00 EUR/h"_s) + 56;
    // Where there is room for it, every cell says its whole word.
    int wide = narrow;
    const int columns = m_matrix ? m_matrix->columnCount() : 0;
    for (int row = 0; m_matrix && row < m_matrix->rowCount(); ++row) {
        for (int column = 0; column < columns; ++column)
            wide = std::max(wide,
                            metrics.horizontalAdvance(m_matrix->index(row, column).data().toString()) + 56);
    }
    horizontalHeader()->setDefaultSectionSize(
        columns > 0 ? std::clamp(viewport()->width() / columns, narrow, wide) : narrow);
}

void ZoneMatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitSizes();
}

void ZoneMatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        fitSizes();
        viewport()->update();
    }
}

void ZoneMatrixView::setChosen(const QString &zone, const QString &accelerator)
{
    m_zone = zone;
    m_accelerator = accelerator;
    restore();
    viewport()->update();
}

void ZoneMatrixView::restore()
{
    if (!m_matrix)
        return;
    const QModelIndex index = m_matrix->indexOf(m_zone, m_accelerator);
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    } else if (!currentIndex().isValid() && m_matrix->rowCount() > 0 && m_matrix->columnCount() > 0) {
        setCurrentIndex(m_matrix->index(0, 0));
    }
}

void ZoneMatrixView::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (!ZoneMatrixModel::isChoosable(index.data(ZoneMatrixModel::StateRole).value<CellState>())) {
        Q_EMIT statusChanged(index.data(ZoneMatrixModel::WhyRole).toString(), false);
        return;
    }
    m_zone = index.data(ZoneMatrixModel::ZoneRole).toString();
    m_accelerator = index.data(ZoneMatrixModel::AcceleratorRole).toString();
    viewport()->update();
    Q_EMIT cellChosen(m_zone, m_accelerator);
}

void ZoneMatrixView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        choose(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void ZoneMatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid())
        Q_EMIT statusChanged(
            current.data(ZoneMatrixModel::WhyRole).toString(),
            ZoneMatrixModel::isChoosable(current.data(ZoneMatrixModel::StateRole).value<CellState>()));
}

} // namespace slipway

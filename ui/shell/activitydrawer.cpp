// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/activitydrawer.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/widgets.h"

#include <QAbstractItemModel>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QProgressBar>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

StatusPill::State pillState(const QString &state)
{
    if (state == "running"_L1)
        return StatusPill::State::Working;
    if (state == "done"_L1)
        return StatusPill::State::Good;
    if (state == "failed"_L1)
        return StatusPill::State::Bad;
    return StatusPill::State::Unknown;
}

QString lineOf(const QModelIndex &index)
{
    QString line = index.data().toString();
    if (const QString message = index.data(activity::MessageRole).toString(); !message.isEmpty())
        line += u" · "_s + message;
    const QVariant elapsed = index.data(activity::ElapsedRole);
    if (elapsed.isValid()) {
        const QVariant expected = index.data(activity::ExpectedRole);
        line += u" · "_s
            + (expected.isValid() ? ActivityDrawer::tr("%1 of about %2")
                                        .arg(formatClock(milliseconds(elapsed.toLongLong())),
                                             formatClock(milliseconds(expected.toLongLong())))
                                  : formatClock(milliseconds(elapsed.toLongLong())));
    }
    return line;
}

class Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() + 12};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, option.palette.highlight());
        const StatusPill::State state = pillState(index.data(activity::StateRole).toString());
        const QRect r = option.rect.adjusted(8, 0, -8, 0);
        painter->drawPixmap(QRect(r.left(), r.center().y() - 8, 16, 16),
                            iconPixmap(StatusPill::iconFor(state),
                                       color(StatusPill::roleFor(state), option.widget), 16,
                                       painter->device()->devicePixelRatio()));
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(r.adjusted(24, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(lineOf(index), Qt::ElideRight, r.width() - 24));
    }
};

} // namespace

ActivityDrawer::ActivityDrawer(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_line(new ElidedLabel({}, Qt::ElideRight, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
    , m_toggle(new QToolButton(this))
    , m_list(new QListView(this))
{
    setObjectName(u"drawer"_s);
    setAccessibleName(tr("Activity"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::l, spacing::xs, spacing::l, spacing::xs);
    column->setSpacing(spacing::xs);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    m_line->setFont(numberFont(secondaryFont(font())));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(140);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setObjectName(u"activityCancel"_s);
    m_toggle->setObjectName(u"activityToggle"_s);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row->addWidget(m_icon);
    row->addWidget(m_line, 1);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    row->addWidget(m_toggle);
    column->addLayout(row);
    m_list->setItemDelegate(new Delegate(m_list));
    m_list->setMaximumHeight(180);
    m_list->setObjectName(u"activityList"_s);
    m_list->setAccessibleName(tr("Running and finished activities"));
    column->addWidget(m_list);
    connect(m_toggle, &QToolButton::clicked, this, [this] { setOpen(!isOpen()); });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        const int chosen =
            isOpen() && m_list->currentIndex().isValid() ? m_list->currentIndex().row() : m_shownRow;
        if (chosen >= 0)
            Q_EMIT cancelRequested(chosen);
    });
    setOpen(false);
    update();
}

void ActivityDrawer::setModel(QAbstractItemModel *model)
{
    m_model = model;
    m_list->setModel(model);
    const auto refresh = [this] { update(); };
    connect(model, &QAbstractItemModel::dataChanged, this, refresh);
    connect(model, &QAbstractItemModel::rowsInserted, this, refresh);
    connect(model, &QAbstractItemModel::rowsRemoved, this, refresh);
    connect(model, &QAbstractItemModel::modelReset, this, refresh);
    update();
}

void ActivityDrawer::setOpen(bool open)
{
    m_list->setVisible(open);
    m_toggle->setText(tr("Details"));
    m_toggle->setIcon(icon(open ? u"chevron-down"_s : u"chevron-up"_s, this, ColorRole::TextSecondary));
    m_toggle->setToolTip(open ? tr("Hide the list of activities") : tr("Show all activities"));
}

bool ActivityDrawer::isOpen() const
{
    return !m_list->isHidden();
}

void ActivityDrawer::refreshIcons()
{
    setOpen(isOpen());
    update();
}

void ActivityDrawer::update()
{
    m_shownRow = -1;
    int running = 0;
    for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(activity::StateRole).toString() == "running"_L1) {
            ++running;
            m_shownRow = row;
        }
    }
    const bool any = m_model && m_model->rowCount() > 0;
    if (m_shownRow < 0 && any)
        m_shownRow = m_model->rowCount() - 1;
    m_toggle->setVisible(any);
    if (m_shownRow < 0) {
        m_icon->setPixmap(
            iconPixmap(u"activity"_s, color(ColorRole::TextSecondary, this), 16, devicePixelRatioF()));
        m_line->setFullText(tr("Nothing is running."));
        m_bar->hide();
        m_cancel->hide();
        return;
    }
    const QModelIndex index = m_model->index(m_shownRow, 0);
    const StatusPill::State state = pillState(index.data(activity::StateRole).toString());
    m_icon->setPixmap(iconPixmap(StatusPill::iconFor(state), color(StatusPill::roleFor(state), this), 16,
                                 devicePixelRatioF()));
    QString line = lineOf(index);
    if (running > 1)
        line += u"  "_s + tr("(and %n more)", nullptr, running - 1);
    m_line->setFullText(line);
    const QVariant fraction = index.data(activity::FractionRole);
    m_bar->setVisible(running > 0);
    m_bar->setRange(0, fraction.isValid() ? 1000 : 0);
    if (fraction.isValid())
        m_bar->setValue(int(fraction.toDouble() * 1000));
    m_cancel->setVisible(running > 0 && index.data(activity::CancellableRole).toBool());
}

} // namespace slipway

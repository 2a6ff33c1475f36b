// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/common/icons.h"

#include <QButtonGroup>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

Rail::Rail(QWidget *parent)
    : QFrame(parent)
    , m_group(new QButtonGroup(this))
    , m_top(new QVBoxLayout)
    , m_bottom(new QVBoxLayout)
    , m_collapse(new QToolButton(this))
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Pages"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::s, spacing::m, spacing::s, spacing::s);
    column->setSpacing(spacing::xs);
    m_top->setSpacing(spacing::xs);
    m_bottom->setSpacing(spacing::xs);
    column->addLayout(m_top);
    column->addStretch();
    column->addLayout(m_bottom);
    column->addWidget(m_collapse);
    m_group->setExclusive(true);
    m_collapse->setObjectName(u"railCollapse"_s);
    m_collapse->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_collapse->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_collapse, &QToolButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    setCollapsed(false);
}

void Rail::add(const QString &id, const QString &title, const QString &iconName, const QString &toolTip,
               bool atBottom)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"rail-"_s + id);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setIconSize(QSize(20, 20));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_group->addButton(button);
    (atBottom ? m_bottom : m_top)->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    m_items.insert(id, {button, title, iconName, toolTip});
    updateButton(id);
}

void Rail::setCurrent(const QString &id)
{
    if (const auto it = m_items.constFind(id); it != m_items.cend())
        it->button->setChecked(true);
    refreshIcons();
}

void Rail::setBadge(const QString &id, int count)
{
    if (const auto it = m_items.find(id); it != m_items.end() && it->badge != count) {
        it->badge = count;
        updateButton(id);
    }
}

void Rail::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    m_collapse->setIcon(icon(u"sidebar"_s, this, ColorRole::TextSecondary));
    m_collapse->setText(collapsed ? QString() : tr("Collapse"));
    m_collapse->setToolTip(collapsed ? tr("Show the words beside the icons") : tr("Show icons alone"));
    m_collapse->setAccessibleName(m_collapse->toolTip());
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it)
        updateButton(it.key());
}

void Rail::refreshIcons()
{
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it)
        updateButton(it.key());
    m_collapse->setIcon(icon(u"sidebar"_s, this, ColorRole::TextSecondary));
}

void Rail::updateButton(const QString &id)
{
    const Item &item = m_items[id];
    const QString title =
        item.badge > 0 ? tr("%1 (%2)", "page title, count").arg(item.title).arg(item.badge) : item.title;
    item.button->setIcon(
        icon(item.iconName, this, item.button->isChecked() ? ColorRole::Accent : ColorRole::TextSecondary));
    item.button->setText(m_collapsed ? QString() : title);
    item.button->setToolButtonStyle(m_collapsed ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    item.button->setToolTip(item.toolTip.isEmpty() ? title : item.toolTip);
    item.button->setAccessibleName(title);
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/recipecard.h"

#include "ui/common/icons.h"
#include "ui/common/widgets.h"

#include <QPainter>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

RecipeCard::RecipeCard(const Recipe &recipe, QWidget *parent)
    : QAbstractButton(parent)
    , m_line(new ElidedLabel(recipe.translated(recipe.summary), Qt::ElideRight, this))
    , m_details(new QWidget(this))
{
    setObjectName(u"recipe:"_s + recipe.id);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    const QString title = recipe.translated(recipe.title);
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(recipe.translated(recipe.summary));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::l, spacing::s, spacing::l, spacing::s);
    column->setSpacing(spacing::xs);
    QLabel *head = plainLabel(title, this);
    QFont bold = head->font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(bold);
    head->setContentsMargins(0, 0, 24, 0);
    column->addWidget(head);
    setRole(m_line, "secondary");
    column->addWidget(m_line);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, spacing::xs);
    details->setSpacing(spacing::xs);
    details->addWidget(plainLabel(recipe.translated(recipe.summary), m_details));
    for (const auto &[iconName, text] :
         {std::pair(u"list"_s, recipe.needs), std::pair(u"clock"_s, recipe.typicalTime),
          std::pair(u"bolt"_s, recipe.costNote)}) {
        if (text.isEmpty())
            continue;
        auto *row = new QHBoxLayout;
        row->setSpacing(spacing::s);
        auto *picture = new IconLabel(m_details);
        picture->setIcon(iconName, ColorRole::TextSecondary, 16);
        row->addWidget(picture, 0, Qt::AlignTop);
        row->addWidget(secondaryLabel(recipe.translated(text), m_details), 1);
        details->addLayout(row);
    }
    column->addWidget(m_details);
    // The whole card is the button.
    for (QLabel *label : findChildren<QLabel *>())
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_details->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QAbstractButton::toggled, this, &RecipeCard::showDetails);
    showDetails(false);
}

void RecipeCard::showDetails(bool shown)
{
    m_line->setHidden(shown);
    m_details->setVisible(shown);
    updateGeometry();
}

QSize RecipeCard::sizeHint() const
{
    // The purpose is cut where the card ends, and everything else wraps: a card needs no more than a readable width.
    return layout()->sizeHint().boundedTo(QSize(digitsWidth(this, 48), QWIDGETSIZE_MAX));
}

int RecipeCard::heightForWidth(int width) const
{
    return layout()->totalHeightForWidth(width);
}

void RecipeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = isChecked() || hasFocus();
    painter.setBrush(color(isChecked() ? ColorRole::AccentSoft : ColorRole::Surface, this));
    painter.setPen(QPen(color(strong || underMouse() ? ColorRole::Accent : ColorRole::Border, this),
                        hasFocus() ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    if (isChecked())
        painter.drawPixmap(
            width() - 30, 12,
            iconPixmap(u"check-circle"_s, color(ColorRole::Accent, this), 18, devicePixelRatioF()));
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/wrappedcheckbox.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace slipway {

namespace {
constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
constexpr int narrowest = 200; // of the words
} // namespace

WrappedCheckBox::WrappedCheckBox(const QString &text, QWidget *parent) : QCheckBox(parent), m_words(text)
{
    // Screen readers and tests read text(); what is painted has its lines.
    setText(QString(text).replace(u'&', QStringLiteral("&&")));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrappedCheckBox::textLeft() const
{
    return style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this)
        + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, this);
}

int WrappedCheckBox::heightForWidth(int width) const
{
    const QRect words(0, 0, std::max(narrowest, width - textLeft()), 0);
    return std::max(fontMetrics().boundingRect(words, flags, m_words).height(),
                    style()->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, this))
        + 4;
}

QSize WrappedCheckBox::sizeHint() const
{
    const int width = textLeft() + fontMetrics().horizontalAdvance(m_words) + 4;
    return {width, heightForWidth(width)};
}

QSize WrappedCheckBox::minimumSizeHint() const
{
    return {textLeft() + narrowest, fontMetrics().height() + 4};
}

void WrappedCheckBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    const int side = style()->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, this);
    QStyleOptionButton mark = option;
    mark.rect = QRect(0, 2, textLeft(), std::max(side, fontMetrics().height()));
    painter.drawControl(QStyle::CE_CheckBox, mark);
    const QRect words = rect().adjusted(textLeft(), 2, 0, -2);
    style()->drawItemText(&painter, words, flags, palette(), isEnabled(), m_words, QPalette::WindowText);
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(0, 0, -1, -1);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

} // namespace slipway

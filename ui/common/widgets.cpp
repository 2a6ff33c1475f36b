// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets.h"

#include "ui/common/icons.h"
#include "ui/common/usertext.h"

#include <QHBoxLayout>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}

QLabel *secondaryLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setFont(secondaryFont(label->font()));
    setRole(label, "secondary");
    return label;
}

QLabel *titleLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setFont(titleFont(label->font()));
    return label;
}

void setRole(QWidget *label, const char *role)
{
    label->setProperty("role", QByteArray(role));
    // One that was not shown yet is polished then; to do it here as well costs as much again for every label of a page.
    if (!label->testAttribute(Qt::WA_WState_Polished))
        return;
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QFrame *horizontalLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("line", true);
    return line;
}

QPushButton *makeButton(const QString &text, const char *kind, const QString &iconName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("kind", QByteArray(kind));
    // Outside dialogs Enter presses a focused button only then.
    button->setAutoDefault(true);
    if (!iconName.isEmpty()) {
        const QByteArrayView view(kind);
        button->setIcon(icon(iconName, button,
                             view == "primary"      ? ColorRole::AccentText
                                 : view == "danger" ? ColorRole::Bad
                                 : view == "link"   ? ColorRole::Accent
                                                    : ColorRole::Text));
    }
    return button;
}

Card::Card(QWidget *parent) : QFrame(parent), m_content(new QVBoxLayout(this))
{
    setProperty("card", true);
    m_content->setContentsMargins(spacing::l, spacing::m, spacing::l, spacing::m);
    m_content->setSpacing(spacing::s);
}

void Card::setSelected(bool selected)
{
    setProperty("card", selected ? QVariant(u"selected"_s) : QVariant(true));
    style()->unpolish(this);
    style()->polish(this);
}

ElidedLabel::ElidedLabel(const QString &text, Qt::TextElideMode mode, QWidget *parent)
    : QLabel(parent)
    , m_mode(mode)
{
    setTextFormat(Qt::PlainText);
    setFullText(text);
}

int digitsWidth(const QWidget *widget, int count)
{
    return widget->fontMetrics().horizontalAdvance(QString(count, u'0'));
}

void ElidedLabel::setFullText(const QString &text)
{
    m_full = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {digitsWidth(this, 4), QLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_full) + 2,
            std::max(fontMetrics().height(), QLabel::sizeHint().height())};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(m_full, m_mode, width());
    setToolTip(shown == m_full ? QString() : plainToolTip(m_full));
    style()->drawItemText(&painter, rect(), int(alignment()) | Qt::TextSingleLine, palette(), isEnabled(),
                          shown, foregroundRole());
}

StatusPill::StatusPill(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusPill::set(State state, const QString &text)
{
    if (state == m_state && text == m_text)
        return;
    m_state = state;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    const QFontMetrics metrics(secondaryFont(font()));
    return {metrics.horizontalAdvance(m_text) + 34, metrics.height() + 8};
}

QString StatusPill::iconFor(State state)
{
    switch (state) {
    case State::Good:
        return u"check-circle"_s;
    case State::Working:
        return u"clock"_s;
    case State::Warn:
        return u"warning"_s;
    case State::Bad:
        return u"cross-circle"_s;
    case State::Info:
        return u"info"_s;
    case State::Unknown:
        break;
    }
    return u"question"_s;
}

ColorRole StatusPill::roleFor(State state)
{
    switch (state) {
    case State::Good:
        return ColorRole::Good;
    case State::Working:
        return ColorRole::Accent;
    case State::Warn:
        return ColorRole::Warn;
    case State::Bad:
        return ColorRole::Bad;
    case State::Info:
        return ColorRole::Info;
    case State::Unknown:
        break;
    }
    return ColorRole::TextSecondary;
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = color(roleFor(m_state), this);
    QColor fill = ink;
    fill.setAlphaF(0.12F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.drawPixmap(QRect(8, (height() - 14) / 2, 14, 14),
                       iconPixmap(iconFor(m_state), ink, 14, devicePixelRatioF()));
    painter.setFont(secondaryFont(font()));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(26, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     m_text);
}

void IconLabel::setIcon(const QString &iconName, ColorRole role, int size)
{
    m_iconName = iconName;
    m_role = role;
    m_size = size;
    draw();
}

void IconLabel::draw()
{
    if (!m_iconName.isEmpty())
        setPixmap(iconPixmap(m_iconName, color(m_role, this), m_size, devicePixelRatioF()));
}

void IconLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        draw();
    QLabel::changeEvent(event);
}

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_icon(new IconLabel(this))
    , m_headline(plainLabel({}, this))
    , m_advice(secondaryLabel({}, this))
    , m_detail(secondaryLabel({}, this))
    , m_more(new QToolButton(this))
    , m_action(makeButton({}, "", {}, this))
{
    m_row->setContentsMargins(spacing::m, spacing::s, spacing::m, spacing::s);
    m_row->setSpacing(spacing::m);
    auto *said = new QHBoxLayout;
    said->setSpacing(spacing::m);
    said->addWidget(m_icon, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_headline);
    texts->addWidget(m_advice);
    texts->addWidget(m_detail);
    said->addLayout(texts, 1);
    m_row->addLayout(said, 1);
    m_buttons->setSpacing(spacing::s);
    m_buttons->addWidget(m_more, 0, Qt::AlignTop);
    m_buttons->addWidget(m_action, 0, Qt::AlignTop);
    m_row->addLayout(m_buttons);
    m_detail->setFont(secondaryFont(monospaceFont(font())));
    for (QLabel *label : {m_headline, m_advice, m_detail})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_more->setCheckable(true);
    m_more->setText(tr("Details"));
    connect(m_more, &QToolButton::toggled, m_detail, &QWidget::setVisible);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    clear();
}

void Banner::display(Kind kind, const QString &headline, const QString &advice, const QString &detail)
{
    m_kind = kind;
    const StatusPill::State state = kind == Kind::Bad ? StatusPill::State::Bad
        : kind == Kind::Warn                          ? StatusPill::State::Warn
        : kind == Kind::Good                          ? StatusPill::State::Good
                                                      : StatusPill::State::Info;
    m_icon->setIcon(StatusPill::iconFor(state), StatusPill::roleFor(state), 20);
    m_headline->setText(headline);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_detail->setText(detail);
    m_more->setVisible(!detail.isEmpty());
    m_more->setChecked(false);
    m_detail->setVisible(false);
    setAccessibleName(headline);
    setVisible(true);
}

void Banner::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void Banner::clear()
{
    setVisible(false);
    m_action->setVisible(false);
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    // In a narrow column the buttons stand below the words, which would have no room beside them.
    const auto direction =
        width() < scaledToFont(420, font()) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    m_row->setDirection(direction);
    m_buttons->setDirection(direction);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ColorRole role = m_kind == Kind::Bad ? ColorRole::Bad
        : m_kind == Kind::Warn                 ? ColorRole::Warn
        : m_kind == Kind::Good                 ? ColorRole::Good
                                               : ColorRole::Info;
    const QColor ink = color(role, this);
    QColor fill = ink;
    fill.setAlphaF(0.10F);
    painter.setBrush(fill);
    painter.setPen(QPen(ink, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

EmptyState::EmptyState(const QString &iconName, const QString &headline, const QString &explanation,
                       QWidget *parent)
    : QWidget(parent)
    , m_headline(titleLabel({}, this))
    , m_explanation(plainLabel({}, this))
    , m_actions(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing::m);
    column->addStretch();
    auto *picture = new IconLabel(this);
    picture->setIcon(iconName, ColorRole::TextSecondary, 48);
    picture->setAlignment(Qt::AlignCenter);
    column->addWidget(picture);
    m_headline->setAlignment(Qt::AlignCenter);
    m_explanation->setAlignment(Qt::AlignCenter);
    m_explanation->setMinimumWidth(320);
    setRole(m_explanation, "secondary");
    column->addWidget(m_headline);
    // Not by alignment: a label that is aligned is not asked how high its wrapped text is.
    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(m_explanation, 2);
    centred->addStretch(1);
    column->addLayout(centred);
    m_actions->setSpacing(spacing::s);
    m_actions->addStretch();
    m_actions->addStretch();
    column->addLayout(m_actions);
    column->addStretch();
    setTexts(headline, explanation);
}

QPushButton *EmptyState::addAction(const QString &text, const char *kind)
{
    QPushButton *button = makeButton(text, kind, {}, this);
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

void EmptyState::setTexts(const QString &headline, const QString &explanation)
{
    m_headline->setText(headline);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

QWidget *scrollable(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    content->setProperty("scrollContent", true);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace slipway

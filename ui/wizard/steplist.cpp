// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/steplist.h"

#include "ui/common/icons.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

StepList::StepList(const QStringList &titles, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"stepList"_s);
    setAccessibleName(tr("Steps"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (qsizetype i = 0; i < titles.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"stepButton%1"_s.arg(i));
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setText(tr("%1. %2", "number and name of a step").arg(i + 1).arg(titles.at(i)));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QToolButton::clicked, this, [this, i, button] {
            button->setChecked(m_steps.at(i).state
                               == State::Current); // a click asks; whether one gets there, the wizard says
            Q_EMIT stepClicked(int(i));
        });
        column->addWidget(button);
        m_steps.append({titles.at(i), State::ToCome, false, button});
        draw(m_steps.last());
    }
    column->addStretch();
}

void StepList::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    for (int i = 0; i < m_steps.size(); ++i) {
        const Step &step = m_steps.at(i);
        step.button->setText(compact ? tr("%1.", "number of a step").arg(i + 1)
                                     : tr("%1. %2", "number and name of a step").arg(i + 1).arg(step.title));
        draw(step);
    }
}

void StepList::setState(int step, State state, bool reachable)
{
    Step &one = m_steps[step];
    one.state = state;
    one.reachable = reachable;
    draw(one);
}

void StepList::draw(const Step &step)
{
    QString word;
    const char *name = "pending";
    ColorRole role = ColorRole::TextSecondary;
    switch (step.state) {
    case State::Current:
        word = tr("current");
        name = "chevron-right";
        role = ColorRole::Accent;
        break;
    case State::Done:
        word = tr("done");
        name = "check-circle";
        role = ColorRole::Good;
        break;
    case State::Attention:
        word = tr("needs attention");
        name = "warning";
        role = ColorRole::Warn;
        break;
    case State::ToCome:
        word = tr("to come");
        break;
    }
    step.button->setIcon(icon(QLatin1StringView(name), step.button, role));
    step.button->setEnabled(step.reachable || step.state == State::Current);
    step.button->setChecked(step.state == State::Current);
    step.button->setAccessibleName(tr("%1: %2", "a step and its state").arg(step.title, word));
    step.button->setToolTip(m_compact ? step.button->accessibleName().toHtmlEscaped() : word);
}

void StepList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        for (const Step &step : std::as_const(m_steps))
            draw(step);
    }
}

} // namespace slipway

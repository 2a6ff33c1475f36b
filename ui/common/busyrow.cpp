// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/busyrow.h"

#include "ui/common/widgets.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

BusyRow::BusyRow(QWidget *parent)
    : QWidget(parent)
    , m_text(secondaryLabel({}, this))
    , m_bar(new QProgressBar(this))
{
    setObjectName(u"busyRow"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::xs);
    m_bar->setTextVisible(false);
    column->addWidget(m_text);
    column->addWidget(m_bar);
    hide();
}

void BusyRow::begin(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    m_bar->setRange(0, 0);
    show();
}

void BusyRow::report(const QString &text, std::optional<double> fraction)
{
    m_text->setText(text);
    m_bar->setRange(0, fraction ? 1000 : 0);
    if (fraction)
        m_bar->setValue(int(*fraction * 1000));
}

void BusyRow::end()
{
    hide();
}

QString BusyRow::text() const
{
    return m_text->text();
}

} // namespace slipway

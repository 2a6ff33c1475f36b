// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/wizardpage.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

WizardPage::WizardPage(WizardContext &context, const QString &id, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_id(id)
    , m_title(title)
{
    setObjectName(u"wizard:"_s + id);
    setAccessibleName(title);
}

} // namespace slipway

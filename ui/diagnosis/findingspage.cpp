// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/findingspage.h"

#include "ui/common/usertext.h"

#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

FindingsPage::FindingsPage(QWidget *parent)
    : QWidget(parent), m_subject(secondaryLabel({}, this)), m_banner(new Banner(this)), m_list(new FindingList(this))
{
    setObjectName(u"findingsPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    column->setSpacing(spacing::m);
    column->addWidget(titleLabel(tr("Findings"), this));
    column->addWidget(m_subject);
    column->addWidget(m_banner);
    column->addWidget(m_list, 1);
    m_subject->hide();
    m_list->setEmptyText(tr("Nothing found"), tr("What is wrong with your deployments appears here, with its cause, the evidence and what to do."));
    connect(m_banner, &Banner::actionTriggered, this, &FindingsPage::refreshRequested);
}

void FindingsPage::setSubject(const QString &subject)
{
    m_subject->setText(subject);
    m_subject->setVisible(!subject.isEmpty());
}

void FindingsPage::setProblem(const Error &error)
{
    const UserText text = userText(error);
    m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
    m_banner->setAction(tr("Try again"));
}

void FindingsPage::clearProblem()
{
    m_banner->clear();
}

} // namespace slipway

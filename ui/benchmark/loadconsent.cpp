// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmark/loadconsent.h"

#include "ui/manifest/diffview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

LoadConsent::LoadConsent(QWidget *parent)
    : Card(parent)
    , m_diff(new DiffView(this))
    , m_copy(makeButton(tr("&Copy as a command"), "quiet", u"copy"_s, this))
    , m_leave(makeButton(tr("&Leave it"), "", {}, this))
    , m_start(makeButton(tr("Start in the &cluster"), "primary", u"play"_s, this))
{
    setObjectName(u"loadConsent"_s);
    content()->addWidget(m_diff, 1);
    auto *row = new QHBoxLayout;
    m_copy->setObjectName(u"loadCopy"_s);
    m_copy->setToolTip(tr("The Job as a kubectl command, to be started by hand"));
    m_leave->setObjectName(u"loadLeave"_s);
    m_start->setObjectName(u"loadStart"_s);
    row->addWidget(m_copy);
    row->addStretch();
    row->addWidget(m_leave);
    row->addWidget(m_start);
    content()->addLayout(row);
    hide();
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_command); });
    connect(m_leave, &QPushButton::clicked, this, &LoadConsent::declined);
    connect(m_start, &QPushButton::clicked, this, &LoadConsent::agreed);
}

void LoadConsent::open(const ClusterBench &offer)
{
    m_command = offer.change()->command();
    m_diff->setPreview(offer.change()->title(), offer.preview());
    show();
    m_leave->setFocus();
}

} // namespace slipway

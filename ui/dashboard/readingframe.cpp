// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/readingframe.h"

#include "ui/common/datatable.h"
#include "ui/common/sentences.h"
#include "ui/common/usertext.h"

#include <QPushButton>

namespace slipway {
using namespace Qt::StringLiterals;

ReadingFrame::ReadingFrame(const QString &name, DataTable *table, const QString &again,
                           const QString &explanation, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_table(table)
    , m_state(secondaryLabel({}, this))
    , m_again(makeButton(again, "", u"refresh"_s, this))
{
    setObjectName(name + u"View"_s);
    m_column->setContentsMargins(0, spacing::s, 0, 0);
    m_column->setSpacing(spacing::s);
    auto *head = new QHBoxLayout;
    m_state->setObjectName(name + u"State"_s);
    m_state->setWordWrap(true);
    m_again->setObjectName(u"read"_s + name.at(0).toUpper() + name.mid(1));
    m_again->setToolTip(explanation);
    head->addWidget(m_state, 1);
    head->addWidget(m_again);
    m_column->addLayout(head);
    m_column->addWidget(m_table, 1);
    m_table->setMinimumHeight(360);
    connect(m_again, &QPushButton::clicked, this, [this] { read(); });
    connect(&m_reading, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_again->setEnabled(true);
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled) {
            const UserText text = userText(outcome.error());
            say("bad", joinedSentences({text.headline, text.advice}));
        }
        Q_EMIT ended();
    });
}

void ReadingFrame::say(const char *role, const QString &text)
{
    setRole(m_state, role);
    m_state->setText(text);
}

void ReadingFrame::begin(const QString &busy)
{
    m_again->setEnabled(false);
    say("secondary", busy);
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/cloudline.h"

#include "ui/common/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// More are many of one kind: a role that is missing refuses them all.
constexpr int mostShown = 12;

QString whyText(const QString &why)
{
    if (why == "Forbidden"_L1)
        return CloudLine::tr("refused");
    if (why == "Late"_L1)
        return CloudLine::tr("not answered in time");
    return CloudLine::tr("failed");
}

} // namespace

CloudLine::CloudLine(QWidget *parent)
    : QWidget(parent)
    , m_text(secondaryLabel({}, this))
    , m_which(makeButton(tr("Which?"), "link", {}, this))
    , m_list(secondaryLabel({}, this))
{
    setObjectName(u"cloudLine"_s);
    m_text->setObjectName(u"cloudText"_s);
    m_list->setObjectName(u"cloudNotRead"_s);
    for (QLabel *label : {m_text, m_list}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_which->setObjectName(u"cloudWhich"_s);
    m_which->setCheckable(true);
    m_which->setAccessibleDescription(tr("What the cloud was asked and did not tell"));
    m_list->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::xs);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    row->addWidget(m_text, 1);
    row->addWidget(m_which, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_list);
    connect(m_which, &QPushButton::toggled, this, &CloudLine::open);
    hide();
}

void CloudLine::show(const QString &text, const QMap<QString, QString> &notRead)
{
    m_text->setText(text);
    QStringList lines;
    for (auto it = notRead.begin(); it != notRead.end() && lines.size() < mostShown; ++it)
        lines.append(tr("%1: %2").arg(it.key(), whyText(it.value())));
    if (notRead.size() > mostShown)
        lines.append(tr("and %n more", nullptr, int(notRead.size()) - mostShown));
    m_list->setText(lines.join(u'\n'));
    m_which->setVisible(!lines.isEmpty());
    if (lines.isEmpty())
        m_which->setChecked(false);
    setVisible(!text.isEmpty());
}

void CloudLine::open(bool isOpen)
{
    m_list->setVisible(isOpen);
}

} // namespace slipway

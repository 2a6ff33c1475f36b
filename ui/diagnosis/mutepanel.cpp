// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/mutepanel.h"

#include "ui/common/usertext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

MutePanel::MutePanel(ClusterDiagnosis &diagnosis, QWidget *parent)
    : Card(parent)
    , m_diagnosis(diagnosis)
    , m_title(plainLabel({}, this))
    , m_reason(new QLineEdit(this))
    , m_owner(new QLineEdit(this))
    , m_component(new QComboBox(this))
    , m_version(new QLineEdit(this))
    , m_present(secondaryLabel({}, this))
    , m_accept(makeButton(tr("&Accept it"), "primary", {}, this))
    , m_problem(new Banner(this))
{
    setObjectName(u"mutePanel"_s);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    content()->addWidget(m_title);
    content()->addWidget(secondaryLabel(
        tr("It is no longer counted and listed below the others. It stays in this cluster's findings until "
           "somebody takes this back, or the version has come at which to look again."),
        this));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_reason->setObjectName(u"muteReason"_s);
    m_reason->setPlaceholderText(tr("e.g. known limitation, the workaround is in place"));
    form->addRow(tr("&Why"), m_reason);
    m_owner->setObjectName(u"muteOwner"_s);
    m_owner->setPlaceholderText(tr("a person or team"));
    form->addRow(tr("&By whom"), m_owner);
    auto *row = new QHBoxLayout;
    m_component->setObjectName(u"muteComponent"_s);
    m_component->setEditable(true);
    m_component->setInsertPolicy(QComboBox::NoInsert);
    m_component->setAccessibleName(tr("Whose version counts"));
    m_component->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_component->setMinimumContentsLength(14);
    m_version->setObjectName(u"muteVersion"_s);
    m_version->setPlaceholderText(tr("e.g. 0.19"));
    m_version->setAccessibleName(tr("Version at which to look again"));
    row->addWidget(m_component, 2);
    row->addWidget(m_version, 1);
    auto *until = new QLabel(tr("&Look again at"), this);
    until->setBuddy(m_component);
    form->addRow(until, row);
    form->addRow(QString(), m_present);
    content()->addLayout(form);
    content()->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    QPushButton *leave = makeButton(tr("&Leave it"), "", {}, this);
    leave->setObjectName(u"muteCancel"_s);
    m_accept->setObjectName(u"muteAccept"_s);
    buttons->addWidget(leave);
    buttons->addWidget(m_accept);
    content()->addLayout(buttons);
    hide();

    connect(leave, &QPushButton::clicked, this, &MutePanel::close);
    connect(m_accept, &QPushButton::clicked, this, &MutePanel::accept);
    for (QLineEdit *edit : {m_reason, m_owner, m_version})
        connect(edit, &QLineEdit::textChanged, this, &MutePanel::updateAccept);
    connect(m_component, &QComboBox::currentTextChanged, this, &MutePanel::updateAccept);
}

void MutePanel::open(const Finding &finding)
{
    m_finding = finding;
    m_title->setText(tr("Known and accepted: %1").arg(finding.title));
    m_problem->clear();
    m_reason->clear();
    m_version->clear();
    // Who accepted the last one accepts most of the others, so that the owner stays.
    m_component->clear();
    m_component->addItem(QString());
    for (auto it = m_diagnosis.versions().begin(); it != m_diagnosis.versions().end(); ++it)
        m_component->addItem(it.key());
    show();
    m_reason->setFocus();
    updateAccept();
}

void MutePanel::close()
{
    hide();
    Q_EMIT closed();
}

void MutePanel::updateAccept()
{
    const QString component = m_component->currentText().trimmed();
    const QString seen = m_diagnosis.versions().value(component);
    m_present->setText(component.isEmpty()  ? tr("Without a version it is accepted until this is taken back.")
                           : seen.isEmpty() ? tr("%1 is not seen in this cluster now").arg(component)
                                            : tr("%1 is here in version %2").arg(component, seen));
    m_accept->setEnabled(!m_reason->text().trimmed().isEmpty() && !m_owner->text().trimmed().isEmpty()
                         && component.isEmpty() == m_version->text().trimmed().isEmpty());
}

void MutePanel::accept()
{
    if (auto muted = m_diagnosis.mute(m_finding,
                                      {.reason = m_reason->text(),
                                       .owner = m_owner->text(),
                                       .component = m_component->currentText(),
                                       .version = m_version->text()});
        !muted) {
        const UserText text = userText(muted.error());
        m_problem->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        return;
    }
    close();
}

} // namespace slipway

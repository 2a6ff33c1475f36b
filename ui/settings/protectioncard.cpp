// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/protectioncard.h"

#include "session/protectedcontexts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace slipway {
using namespace Qt::StringLiterals;

ProtectionCard::ProtectionCard(Settings &settings, QWidget *parent)
    : Card(parent)
    , m_settings(settings)
    , m_rules(new QListWidget(this))
    , m_pattern(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_add(makeButton(tr("&Protect"), "", u"lock"_s, this))
    , m_remove(makeButton(tr("&Unprotect the selected"), "", u"trash"_s, this))
{
    content()->addWidget(titleLabel(tr("Protected contexts"), this));
    content()->addWidget(secondaryLabel(
        tr("Contexts of your kubeconfig in which nothing is to be changed by accident, in this window and on "
           "the "
           "command line. A * in the name stands for any text: prod-* is every context that begins so."),
        this));
    m_rules->setObjectName(u"protectedContexts"_s);
    m_rules->setAccessibleName(tr("Protected contexts"));
    m_rules->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_rules->setMaximumHeight(scaledToFont(140, font()));
    content()->addWidget(m_rules);
    content()->addWidget(m_remove, 0, Qt::AlignLeft);
    m_remove->setObjectName(u"unprotectContexts"_s);
    m_pattern->setObjectName(u"protectPattern"_s);
    m_pattern->setPlaceholderText(tr("Name of a context, or a pattern"));
    m_pattern->setAccessibleName(m_pattern->placeholderText());
    m_kind->setObjectName(u"protectKind"_s);
    m_kind->setAccessibleName(tr("How it is protected"));
    m_kind->addItem(tr("Read-only"), textOf(Protection::ReadOnly));
    m_kind->addItem(tr("Type its name first"), textOf(Protection::TypedConfirmation));
    m_add->setObjectName(u"protectContext"_s);
    m_add->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_pattern, 1);
    row->addWidget(m_kind);
    row->addWidget(m_add);
    content()->addLayout(row);

    connect(m_pattern, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_pattern, &QLineEdit::returnPressed, this, &ProtectionCard::add);
    connect(m_add, &QPushButton::clicked, this, &ProtectionCard::add);
    connect(m_remove, &QPushButton::clicked, this, &ProtectionCard::removeSelected);
    connect(m_rules, &QListWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_rules->selectedItems().isEmpty()); });
    connect(&settings, &Settings::changed, this, [this](const QString &key) {
        if (key == protectedContextsKey)
            fill();
    });
    fill();
}

void ProtectionCard::add()
{
    const QString pattern = m_pattern->text().trimmed();
    if (pattern.isEmpty())
        return;
    QList<ProtectedContext> rules = protectedContexts(m_settings);
    rules.removeIf([&pattern](const ProtectedContext &rule) { return rule.pattern == pattern; });
    rules.append({pattern, *protectionFromText(m_kind->currentData().toString())});
    setProtectedContexts(m_settings, rules);
    m_settings.save(); // on failure it stays in memory, and the next save tries again
    m_pattern->clear();
}

void ProtectionCard::removeSelected()
{
    QList<ProtectedContext> rules = protectedContexts(m_settings);
    for (const QListWidgetItem *item : m_rules->selectedItems())
        rules.removeIf([item](const ProtectedContext &rule) {
            return rule.pattern == item->data(Qt::UserRole).toString();
        });
    setProtectedContexts(m_settings, rules);
    m_settings.save();
}

void ProtectionCard::fill()
{
    m_rules->clear();
    for (const ProtectedContext &rule : protectedContexts(m_settings)) {
        auto *item = new QListWidgetItem(rule.protection == Protection::ReadOnly
                                             ? tr("%1: read-only").arg(rule.pattern)
                                             : tr("%1: its name is typed first").arg(rule.pattern),
                                         m_rules);
        item->setData(Qt::UserRole, rule.pattern);
    }
    m_rules->setVisible(m_rules->count() > 0);
    m_remove->setVisible(m_rules->count() > 0);
    m_remove->setEnabled(false);
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/contextconfirmdialog.h"

#include "kube/visibletext.h"
#include "ui/common/widgets.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

ContextConfirmDialog::ContextConfirmDialog(const QString &contextName, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"contextConfirm"_s);
    setWindowTitle(tr("Change a protected context"));
    setMinimumWidth(scaledToFont(520, font()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::l, spacing::xl, spacing::l);
    column->setSpacing(spacing::m);
    column->addWidget(titleLabel(tr("This context is protected"), this));
    column->addWidget(
        plainLabel(tr("Your settings ask for its name before anything is changed in it. Type %1 to go on.")
                       .arg(visibleText(contextName)),
                   this));
    auto *name = new QLineEdit(this);
    name->setObjectName(u"contextConfirmName"_s);
    name->setAccessibleName(tr("Name of the context"));
    name->setFont(monospaceFont(font()));
    column->addWidget(name);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *go = makeButton(tr("Change it"), "primary", {}, this);
    go->setObjectName(u"contextConfirmGo"_s);
    go->setEnabled(false);
    QPushButton *leave = makeButton(tr("Leave it as it is"), "", {}, this);
    buttons->addButton(go, QDialogButtonBox::AcceptRole);
    buttons->addButton(leave, QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(name, &QLineEdit::textChanged, go,
            [go, contextName](const QString &text) { go->setEnabled(text == contextName); });
    column->addWidget(buttons);
    go->setDefault(true);
    name->setFocus();
}

DialogContextConfirm::DialogContextConfirm(QObject *parent) : QObject(parent) { }

Task<bool> DialogContextConfirm::ask(QString contextName, std::stop_token stop)
{
    while (m_question.isOpen()) {
        if (auto closed = co_await m_question.closed(stop); !closed)
            co_return std::unexpected(std::move(closed.error()));
    }
    co_return co_await m_question.ask(new ContextConfirmDialog(contextName, m_window), {}, stop);
}

} // namespace slipway

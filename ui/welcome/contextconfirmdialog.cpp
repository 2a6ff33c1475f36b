// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/contextconfirmdialog.h"

#include "kube/visibletext.h"
#include "ui/common/widgets.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
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

DialogContextConfirm::~DialogContextConfirm()
{
    delete m_open;
}

Task<bool> DialogContextConfirm::ask(QString contextName, std::stop_token stop)
{
    while (m_open) {
        OneShot freed;
        m_waiting.append(freed);
        std::stop_callback onStop(stop, [freed] { freed.complete(); });
        co_await freed;
        if (stop.stop_requested())
            co_return cancelled();
    }
    m_open = new ContextConfirmDialog(contextName, m_window);
    // A question whose asker is gone has no business on the screen, and those who wait for it go on.
    const auto atEnd = qScopeGuard([self = QPointer(this)] {
        if (!self)
            return;
        delete self->m_open;
        for (const OneShot &waiting : std::exchange(self->m_waiting, {}))
            waiting.complete();
    });
    OneShot answered;
    connect(m_open, &QDialog::finished, this, [answered] { answered.complete(); });
    std::stop_callback onStop(stop, [answered] { answered.complete(); });
    m_open->open();
    co_await answered;
    if (stop.stop_requested())
        co_return cancelled();
    co_return m_open && m_open->result() == QDialog::Accepted;
}

} // namespace slipway

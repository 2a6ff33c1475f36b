// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/execconsentdialog.h"

#include "kube/visibletext.h"
#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QScopeGuard>

namespace slipway {
using namespace Qt::StringLiterals;

ExecConsentDialog::ExecConsentDialog(const ExecCommand &command, QWidget *parent)
    : QDialog(parent)
    , m_remember(new QCheckBox(tr("&Remember for this exact program and arguments"), this))
{
    setObjectName(u"execConsent"_s);
    setWindowTitle(tr("Run a program for credentials"));
    setMinimumWidth(620);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::l, spacing::xl, spacing::l);
    column->setSpacing(spacing::m);
    column->addWidget(titleLabel(tr("This kubeconfig wants to run a program"), this));
    column->addWidget(plainLabel(tr("The context %1 gets its credentials from the program below. It runs as "
                                    "you, with your files and your network. Agree only if you know it.")
                                     .arg(visibleText(command.kubeContext)),
                                 this));
    auto *line = new QPlainTextEdit(this);
    line->setObjectName(u"execCommandLine"_s);
    line->setAccessibleName(tr("Exact command line, with the variables that are added to yours"));
    line->setReadOnly(true);
    line->setFont(monospaceFont(font()));
    line->setPlainText(command.commandLine());
    line->setMaximumHeight(fontMetrics().height() * 5);
    line->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    column->addWidget(line);
    column->addWidget(
        secondaryLabel(tr("Asked for by %1. No shell is involved; the program is ended after 30 s.")
                           .arg(visibleText(command.file)),
                       this));
    column->addWidget(m_remember);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *run = makeButton(tr("Run it"), "primary", u"play"_s, this);
    run->setObjectName(u"execRun"_s);
    QPushButton *refuse = makeButton(tr("Do not run"), "", {}, this);
    refuse->setObjectName(u"execRefuse"_s);
    buttons->addButton(run, QDialogButtonBox::AcceptRole);
    buttons->addButton(refuse, QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    // Enter pressed without reading must not start a program.
    refuse->setAutoDefault(true);
    refuse->setDefault(true);
    refuse->setFocus();
}

bool ExecConsentDialog::isRemembered() const
{
    return m_remember->isChecked();
}

DialogExecConsent::DialogExecConsent(Memory memory, QObject *parent)
    : QObject(parent)
    , m_memory(std::move(memory))
{
}

DialogExecConsent::~DialogExecConsent()
{
    delete m_open;
}

Task<bool> DialogExecConsent::ask(ExecCommand command, std::stop_token stop)
{
    for (;;) {
        if (m_allowed.contains(command.key) || (m_memory.isAllowed && m_memory.isAllowed(command.key)))
            co_return true;
        if (!m_open)
            break;
        OneShot freed;
        m_waiting.append(freed);
        std::stop_callback onStop(stop, [freed] { freed.complete(); });
        co_await freed;
        if (stop.stop_requested())
            co_return cancelled();
    }
    m_open = new ExecConsentDialog(command, m_window);
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
    const bool accepted = m_open && m_open->result() == QDialog::Accepted && !stop.stop_requested();
    if (accepted) {
        m_allowed.insert(command.key);
        if (m_open->isRemembered() && m_memory.allow)
            m_memory.allow(command.key);
    }
    if (stop.stop_requested())
        co_return cancelled();
    co_return accepted;
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/execconsentdialog.h"

#include "kube/visibletext.h"
#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPlainTextEdit>

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

Task<bool> DialogExecConsent::ask(ExecCommand command, std::stop_token stop)
{
    for (;;) {
        if (m_allowed.contains(command.key) || (m_memory.isAllowed && m_memory.isAllowed(command.key)))
            co_return true;
        if (!m_question.isOpen())
            break;
        if (auto closed = co_await m_question.closed(stop); !closed)
            co_return std::unexpected(std::move(closed.error()));
    }
    auto *dialog = new ExecConsentDialog(command, m_window);
    const auto remember = [this, dialog, key = command.key] {
        m_allowed.insert(key);
        if (dialog->isRemembered() && m_memory.allow)
            m_memory.allow(key);
    };
    co_return co_await m_question.ask(dialog, remember, stop);
}

} // namespace slipway

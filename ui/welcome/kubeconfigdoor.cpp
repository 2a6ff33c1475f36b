// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/visibletext.h"
#include "session/contextconnection.h"
#include "ui/common/datatable.h"
#include "ui/common/usertext.h"
#include "ui/welcome/doors.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>

namespace slipway {
using namespace Qt::StringLiterals;

KubeconfigDoor::KubeconfigDoor(Session &session, QWidget *parent)
    : Door(parent)
    , m_session(session)
    , m_source(secondaryLabel({}, this))
    , m_table(new DataTable(u"contexts"_s, tr("Contexts"), this))
    , m_details(plainLabel({}, this))
    , m_warning(new Banner(this))
    , m_connect(makeButton(tr("Connect"), "primary", u"server"_s, this))
{
    setObjectName(u"kubeconfigDoor"_s);
    m_connect->setObjectName(u"kubeconfigConnect"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_source, 1);
    QPushButton *open = makeButton(tr("Open another file…"), "", u"file"_s, this);
    connect(open, &QPushButton::clicked, this, &KubeconfigDoor::chooseFile);
    QPushButton *again = makeButton(tr("Read again"), "quiet", u"refresh"_s, this);
    connect(again, &QPushButton::clicked, this, &KubeconfigDoor::look);
    head->addWidget(again);
    head->addWidget(open);
    m_column->addLayout(head);
    m_table->setModel(&m_model);
    m_table->view()->sortByColumn(0, Qt::AscendingOrder);
    m_table->setColumnWidths({260, 180, 240, 150});
    m_table->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(220);
    m_table->setEmptyText(tr("No contexts"), tr("The kubeconfig names no cluster to connect to."));
    m_column->addWidget(m_table, 1);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setFont(secondaryFont(font()));
    m_column->addWidget(m_warning);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_details, 1);
    foot->addWidget(m_connect, 0, Qt::AlignBottom);
    m_column->addLayout(foot);
    connect(m_table, &DataTable::currentRowChanged, this, &KubeconfigDoor::showContext);
    connect(m_table, &DataTable::rowActivated, this, [this](int row) {
        showContext(row);
        if (m_connect->isEnabled())
            connectNow();
    });
    connect(m_connect, &QPushButton::clicked, this, &KubeconfigDoor::connectNow);
    connect(&m_read, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (outcome)
            return;
        m_model.setKubeconfig({});
        showContext(-1);
        if (outcome.error().kind == ErrorKind::NotFound && m_file.isEmpty()) {
            m_source->setText(tr("No kubeconfig was found at $KUBECONFIG or ~/.kube/config."));
            return;
        }
        showFailure(outcome.error());
    });
    showContext(-1);
}

void KubeconfigDoor::setFile(const QString &path)
{
    m_file = path;
    look();
}

void KubeconfigDoor::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a kubeconfig"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(QDir::AllEntries | QDir::Hidden | QDir::NoDot);
    connect(dialog, &QFileDialog::fileSelected, this, &KubeconfigDoor::setFile);
    dialog->open();
}

void KubeconfigDoor::look()
{
    if (isBusy())
        return;
    banner()->clear();
    m_source->setText(tr("Reading…"));
    m_read.start(
        [this](std::stop_token stop, ProgressSink) { return readKubeconfig(m_session, m_file, stop); },
        [this](const Kubeconfig &config) {
            m_model.setKubeconfig(config);
            const QString files = config.files.join(u", "_s);
            QString text = config.contexts.size() == 1
                ? tr("1 context from %1").arg(files)
                : tr("%1 contexts from %2").arg(config.contexts.size()).arg(files);
            if (!config.warnings.isEmpty())
                text += u'\n' + config.warnings.join(u'\n');
            m_source->setText(visibleText(text, true));
            const int row = m_model.currentRow();
            if (row >= 0)
                m_table->selectRow(row);
            showContext(row);
        });
}

void KubeconfigDoor::showContext(int row)
{
    m_chosen = m_model.contextName(row);
    m_warning->clear();
    m_connect->setEnabled(false);
    if (row < 0 || m_chosen.isEmpty()) {
        m_details->setText(m_model.rowCount() > 0
                               ? tr("Choose a context. Nothing is contacted before you press Connect.")
                               : QString());
        return;
    }
    const auto context = resolveContext(m_model.kubeconfig(), m_chosen);
    if (!context) {
        const UserText text = userText(context.error());
        m_details->setText(tr("This context cannot be used."));
        m_warning->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        return;
    }
    QStringList lines{tr("Server: %1").arg(visibleText(context->server.toString())),
                      tr("User: %1").arg(visibleText(context->userName)),
                      tr("Credentials: %1").arg(visibleText(context->credentialsDescription()))};
    if (context->credentials == KubeContext::Credentials::Exec)
        lines << tr("A program gets the credentials; you are asked before it runs.");
    m_details->setText(lines.join(u'\n'));
    if (context->isInsecure())
        m_warning->display(
            Banner::Kind::Warn, tr("This connection is not safe."),
            context->server.scheme() == "http"_L1
                ? tr("It is not encrypted: anybody on the way can read and change it.")
                : tr("The server's certificate is not verified: anybody on the way can pretend to be it."));
    else if (!context->warnings.isEmpty())
        m_warning->display(Banner::Kind::Info, visibleText(context->warnings.join(u' ')));
    m_connect->setEnabled(!isBusy());
}

void KubeconfigDoor::connectNow()
{
    if (m_chosen.isEmpty() || isBusy())
        return;
    setBusy(tr("Connecting to %1…").arg(m_chosen));
    if (!m_file.isEmpty() && m_file != m_session.options().kubeconfigPath) {
        Session::Options options = m_session.options();
        options.kubeconfigPath = m_file;
        m_session.setOptions(options);
    }
    m_task.start([this, name = m_chosen](std::stop_token stop, ProgressSink) {
        return connectByContext(m_session, name, stop);
    });
}

void KubeconfigDoor::busyChanged(bool busy)
{
    m_connect->setEnabled(!busy && !m_chosen.isEmpty());
    m_table->setEnabled(!busy);
}

} // namespace slipway

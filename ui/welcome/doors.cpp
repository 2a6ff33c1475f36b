// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/doors.h"

#include "ui/common/icons.h"
#include "ui/common/usertext.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QProgressBar>
#include <QToolButton>

namespace slipway {
using namespace Qt::StringLiterals;

Door::Door(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_banner(new Banner(this))
    , m_progress(new QWidget(this))
    , m_progressText(plainLabel({}, m_progress))
    , m_cancel(makeButton(tr("Cancel"), "quiet", {}, m_progress))
    , m_command(new QWidget(this))
    , m_commandIntro(secondaryLabel({}, m_command))
    , m_commandLine(new QLineEdit(m_command))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::m);
    column->addWidget(m_banner);
    auto *command = new QVBoxLayout(m_command);
    command->setContentsMargins(0, 0, 0, 0);
    command->addWidget(m_commandIntro);
    auto *line = new QHBoxLayout;
    m_commandLine->setReadOnly(true);
    m_commandLine->setFont(monospaceFont(font()));
    m_commandLine->setObjectName(u"doorCommand"_s);
    m_commandLine->setAccessibleName(tr("Command to type in a terminal"));
    auto *copy = makeButton(tr("Copy"), "", u"copy"_s, m_command);
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_commandLine->text()); });
    line->addWidget(m_commandLine, 1);
    line->addWidget(copy);
    command->addLayout(line);
    column->addWidget(m_command);
    auto *progress = new QHBoxLayout(m_progress);
    progress->setContentsMargins(0, 0, 0, 0);
    auto *bar = new QProgressBar(m_progress);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedWidth(160);
    bar->setAccessibleName(tr("At work"));
    connect(m_cancel, &QPushButton::clicked, &m_task, &TaskHandle::cancel);
    progress->addWidget(bar);
    progress->addWidget(m_progressText, 1);
    progress->addWidget(m_cancel);
    column->addWidget(m_progress);
    m_column->setSpacing(spacing::m);
    column->addLayout(m_column, 1);
    m_progress->hide();
    m_command->hide();
    connect(&m_task, &TaskHandle::progressed, this,
            [this](const Progress &now) { m_progressText->setText(now.message); });
    connect(&m_task, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        setIdle();
        if (outcome)
            Q_EMIT connected();
        else
            showFailure(outcome.error());
    });
}

void Door::showFailure(const Error &error)
{
    const UserText text = userText(error);
    m_banner->display(error.kind == ErrorKind::Cancelled ? Banner::Kind::Info : Banner::Kind::Bad,
                      text.headline, text.advice, text.detail);
}

void Door::showCommand(const QString &intro, const QString &command)
{
    m_command->setVisible(!command.isEmpty());
    m_commandIntro->setText(intro);
    m_commandLine->setText(command);
}

void Door::setBusy(const QString &text)
{
    m_banner->clear();
    m_command->hide();
    m_progressText->setText(text);
    m_progress->show();
    // A button that is disabled hands the focus to whatever comes next in the window.
    QWidget *focus = QApplication::focusWidget();
    m_focusBefore = focus && isAncestorOf(focus) ? focus : nullptr;
    if (m_focusBefore)
        m_cancel->setFocus(Qt::OtherFocusReason);
    busyChanged(true);
}

void Door::setIdle()
{
    busyChanged(false);
    if (m_focusBefore && m_cancel->hasFocus())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    m_progress->hide();
}

} // namespace slipway

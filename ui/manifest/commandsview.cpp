// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manifest/commandsview.h"

#include "ui/common/widgets.h"
#include "ui/manifest/codeeditor.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

CommandsView::CommandsView(QWidget *parent)
    : QWidget(parent)
    , m_editor(new CodeEditor(CodeLanguage::Shell, this))
{
    m_editor->setReadOnly(true);
    m_editor->edit()->setAccessibleName(tr("Equivalent commands"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    auto *row = new QHBoxLayout;
    row->addWidget(
        secondaryLabel(
            tr("The same by hand, with gcloud and kubectl. It applies the manifests of an export beside it."),
            this),
        1);
    QPushButton *copy = makeButton(tr("&Copy"), "", u"copy"_s, this);
    copy->setObjectName(u"copyCommands"_s);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(script()); });
    row->addWidget(copy, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_editor, 1);
}

void CommandsView::setScript(const QString &script)
{
    m_editor->setText(script);
}

QString CommandsView::script() const
{
    return m_editor->text();
}

} // namespace slipway

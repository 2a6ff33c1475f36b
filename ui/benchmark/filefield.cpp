// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmark/filefield.h"

#include "ui/common/icons.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

FileField::FileField(const QString &nothing, const QString &filter, QWidget *parent)
    : QWidget(parent)
    , m_nothing(nothing)
    , m_filter(filter)
    , m_choose(makeButton(tr("Choose a file…"), "", {}, this))
    , m_clear(new QToolButton(this))
    , m_state(new ElidedLabel(nothing, Qt::ElideRight, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::xs);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::xs);
    row->addWidget(m_choose, 1);
    m_clear->setAutoRaise(true);
    m_clear->setIcon(icon(u"cross"_s, this, ColorRole::TextSecondary));
    m_clear->setAccessibleName(tr("Use no file"));
    m_clear->setToolTip(tr("Use no file"));
    row->addWidget(m_clear);
    column->addLayout(row);
    // Its hint is its whole text, which a name of any length would make the form's width.
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(m_state);
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &FileField::choose);
    connect(m_clear, &QToolButton::clicked, this, [this] { setPath({}); });
    connect(&m_reading, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (!outcome)
            m_problem =
                tr("This file cannot be used: %1 (%2)").arg(outcome.error().detail, outcome.error().where);
        showState();
    });
    showState();
}

void FileField::choose()
{
    const QString chosen =
        QFileDialog::getOpenFileName(this, m_choose->text(), QFileInfo(m_path).absolutePath(), m_filter);
    if (!chosen.isEmpty())
        setPath(chosen);
}

void FileField::setPath(const QString &path)
{
    m_reading.abandon();
    m_path = path;
    m_content.clear();
    m_problem.clear();
    if (!path.isEmpty())
        m_reading.start([&](std::stop_token stop, ProgressSink) { return m_read(path, stop); },
                        [this](const QString &content) { m_content = content; });
    showState();
}

void FileField::showState()
{
    const QString name = QFileInfo(m_path).fileName();
    m_clear->setVisible(!m_path.isEmpty());
    const QString text = m_path.isEmpty() ? m_nothing
        : isReading()                     ? tr("Reading %1…").arg(name)
        : m_problem.isEmpty()             ? tr("%1: %2", "a file and what is in it").arg(name, m_content)
                                          : m_problem;
    m_state->setFullText(text);
    setRole(m_state, m_problem.isEmpty() ? "secondary" : "bad");
    m_state->setToolTip(plainToolTip(m_path.isEmpty() ? text : u"%1\n%2"_s.arg(text, m_path)));
    Q_EMIT changed();
}

} // namespace slipway

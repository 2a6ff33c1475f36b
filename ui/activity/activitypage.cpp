// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitypage.h"

#include "ui/activity/activitydetails.h"
#include "ui/common/datatable.h"
#include "ui/common/statedelegate.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int shownAtMost = 5000; // years of a person's work, and still read in a few milliseconds

StatusPill::State outcomeState(const QModelIndex &index)
{
    switch (Activity::Outcome(index.data(ActivityTableModel::OutcomeRole).toInt())) {
    case Activity::Outcome::Running:
        return StatusPill::State::Working;
    case Activity::Outcome::Done:
        return StatusPill::State::Good;
    case Activity::Outcome::Failed:
        return StatusPill::State::Bad;
    case Activity::Outcome::Cancelled:
        return StatusPill::State::Warn;
    case Activity::Outcome::RolledBack:
        return StatusPill::State::Info;
    case Activity::Outcome::Unknown:
        break;
    }
    return StatusPill::State::Unknown;
}

} // namespace

ActivityPage::ActivityPage(ActivityRecorder &recorder, QWidget *parent)
    : QWidget(parent)
    , m_recorder(recorder)
    , m_model(new ActivityTableModel(this))
    , m_table(new DataTable(u"activity"_s, tr("Activity"), this))
    , m_banner(new Banner(this))
    , m_export(makeButton(tr("&Export…"), "", u"download"_s, this))
{
    setObjectName(u"activityPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    column->setSpacing(spacing::m);
    auto *head = new QHBoxLayout;
    head->addWidget(titleLabel(tr("What was changed"), this), 1);
    m_export->setObjectName(u"exportActivity"_s);
    m_export->setToolTip(tr("Write the rows that the filter leaves to a CSV or JSON file"));
    head->addWidget(m_export);
    column->addLayout(head);
    column->addWidget(m_banner);
    column->addWidget(m_table, 1);

    m_table->setModel(m_model);
    m_table->view()->setItemDelegateForColumn(ActivityTableModel::OutcomeColumn,
                                              new StateDelegate(outcomeState, this));
    m_table->setColumnWidths({165, 250, 115, 150, 250, 75});
    m_table->view()->sortByColumn(ActivityTableModel::WhenColumn, Qt::DescendingOrder);
    m_table->setEmptyText(tr("Nothing was changed yet"),
                          tr("Every change to a cloud or a cluster is listed here: when, what, by whom, "
                             "where, and the command that does the same."));
    auto *copy = new QAction(tr("Copy the equivalent command"), this);
    copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, [this] {
        QStringList commands;
        for (const int row : m_table->selectedRows())
            commands << m_model->activity(row).command;
        commands.removeAll(QString());
        QGuiApplication::clipboard()->setText(commands.join(u'\n'));
    });
    m_table->addRowAction(copy);

    connect(m_table, &DataTable::rowActivated, this, [this](int row) {
        const Activity &activity = m_model->activity(row);
        Q_EMIT detailsRequested(activity.what, details(activity));
    });
    connect(m_export, &QPushButton::clicked, this, &ActivityPage::askForFile);
    m_soon.setSingleShot(true);
    m_soon.setInterval(150ms); // a run writes several entries in one breath
    m_soon.callOnTimeout(this, &ActivityPage::read);
    connect(&recorder, &ActivityRecorder::changed, this, [this] {
        if (m_shown && !m_soon.isActive())
            m_soon.start();
    });
    m_export->setEnabled(false);
}

void ActivityPage::pageShown()
{
    m_shown = true;
    read();
}

void ActivityPage::pageHidden()
{
    m_shown = false;
}

void ActivityPage::refresh()
{
    read();
}

void ActivityPage::read()
{
    const auto activities = m_recorder.latest(shownAtMost);
    if (!activities) {
        const UserText text = userText(activities.error());
        m_banner->display(Banner::Kind::Bad, tr("The activity log could not be read: %1").arg(text.headline),
                          text.advice, text.detail);
        return;
    }
    m_banner->clear();
    m_model->show(*activities);
    m_export->setEnabled(!activities->isEmpty());
}

void ActivityPage::askForFile()
{
    auto *dialog = new QFileDialog(window(), tr("Export the activity log"), QString(),
                                   tr("Comma-separated values (*.csv);;JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"*.json"_s) ? u"json"_s : u"csv"_s);
    });
    dialog->selectFile(u"slipway-activity.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (const auto written = exportTo(file); written)
            m_banner->display(Banner::Kind::Good, tr("Written to %1").arg(file));
        else
            m_banner->display(Banner::Kind::Bad,
                              tr("Not written: %1").arg(userText(written.error()).headline), {},
                              written.error().detail);
    });
    dialog->open();
}

Result<> ActivityPage::exportTo(const QString &file) const
{
    QList<Activity> left;
    for (int row = 0; row < m_table->filter()->rowCount(); ++row)
        left.append(
            m_model->activity(m_table->filter()->mapToSource(m_table->filter()->index(row, 0)).row()));
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Forbidden, out.errorString(), file);
    out.write(file.endsWith(".json"_L1, Qt::CaseInsensitive) ? activitiesAsJson(left)
                                                             : activitiesAsCsv(left));
    if (!out.commit())
        return fail(ErrorKind::Unavailable, out.errorString(), file);
    return {};
}

QWidget *ActivityPage::details(const Activity &activity)
{
    auto *content = new ActivityDetails(activity);
    if (m_allowUndo)
        m_allowUndo(*content);
    return scrollable(content);
}

void ActivityPage::allowUndo(Session &session, const FixContext &changes)
{
    m_allowUndo = [&session, changes](ActivityDetails &details) { details.allowUndo(session, changes); };
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmark/benchhistoryview.h"

#include "inference/benchanalysis.h"
#include "inference/benchstorage.h"
#include "session/bench/benchcaveats.h"
#include "session/bench/benchwords.h"
#include "ui/common/datatable.h"
#include "ui/common/keptfocus.h"
#include "ui/common/statedelegate.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr int shownAtMost = 1000;

StatusPill::State verdictState(const QModelIndex &index)
{
    switch (BenchChangeTableModel::Verdict(index.data(BenchChangeTableModel::VerdictRole).toInt())) {
    case BenchChangeTableModel::Verdict::Worse:
        return StatusPill::State::Bad;
    case BenchChangeTableModel::Verdict::Better:
        return StatusPill::State::Good;
    case BenchChangeTableModel::Verdict::Same:
        break;
    }
    return StatusPill::State::Unknown;
}

BenchSession::About aboutOf(const BenchRecord &record)
{
    return {
        .started = record.started, .title = record.endpoint, .wayIn = record.wayIn, .recordId = record.id};
}

QString nameOf(const BenchRecord &record)
{
    const QString when = QLocale().toString(record.started.toLocalTime(), QLocale::ShortFormat);
    const QString name = u"%1, %2"_s.arg(record.endpoint, when);
    return record.note.isEmpty() ? name : u"%1 (%2)"_s.arg(name, record.note);
}

} // namespace

BenchHistoryView::BenchHistoryView(BenchArchive &archive, QWidget *parent)
    : QWidget(parent)
    , m_archive(archive)
    , m_model(new BenchHistoryTableModel(this))
    , m_changes(new BenchChangeTableModel(this))
    , m_banner(new Banner(this))
    , m_table(new DataTable(u"benchHistory"_s, tr("History of benchmarks"), this))
    , m_open(makeButton(tr("Open"), "", u"table"_s, this))
    , m_compare(makeButton(tr("&Compare"), "", {}, this))
    , m_delete(makeButton(tr("&Delete…"), "", u"trash"_s, this))
    , m_note(new QLineEdit(this))
    , m_comparison(new QWidget(this))
    , m_compared(secondaryLabel({}, m_comparison))
    , m_verdict(plainLabel({}, m_comparison))
    , m_swap(makeButton(tr("Swap"), "quiet", {}, m_comparison))
    , m_changesTable(new DataTable(u"benchChanges"_s, tr("What differs"), m_comparison))
{
    setObjectName(u"benchHistoryPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::s, 0, 0);
    column->setSpacing(spacing::s);
    column->addWidget(m_banner);
    m_table->setModel(m_model);
    m_table->setColumnWidths({150, 120, 180, 190, 115, 85, 85, 65, 160});
    m_table->view()->sortByColumn(BenchHistoryTableModel::WhenColumn, Qt::DescendingOrder);
    m_table->setEmptyText(tr("Nothing was measured yet"),
                          tr("Every result is kept here, also those of \"slipway bench\": to be opened "
                             "again, noted, exported and compared."));
    column->addWidget(m_table, 3);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    auto *noteLabel = new QLabel(tr("&Note"), this);
    noteLabel->setBuddy(m_note);
    m_note->setObjectName(u"benchNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("such as: with prefix caching, two replicas"));
    m_open->setObjectName(u"benchOpen"_s);
    m_open->setToolTip(tr("Show the whole result (Enter)"));
    m_compare->setObjectName(u"benchCompare"_s);
    m_delete->setObjectName(u"benchDelete"_s);
    auto *noteRow = new QHBoxLayout;
    noteRow->setSpacing(spacing::s);
    noteRow->addWidget(noteLabel);
    noteRow->addWidget(m_note, 1);
    column->addLayout(noteRow);
    row->addWidget(m_open);
    row->addWidget(m_compare);
    row->addStretch();
    row->addWidget(m_delete);
    column->addLayout(row);

    auto *below = new QVBoxLayout(m_comparison);
    below->setContentsMargins(0, spacing::s, 0, 0);
    below->setSpacing(spacing::s);
    auto *head = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(spacing::xs);
    m_verdict->setObjectName(u"benchVerdict"_s);
    m_compared->setObjectName(u"benchCompared"_s);
    words->addWidget(m_verdict);
    words->addWidget(m_compared);
    head->addLayout(words, 1);
    m_swap->setObjectName(u"benchSwap"_s);
    m_swap->setToolTip(tr("Take the later for before and the earlier for after"));
    head->addWidget(m_swap, 0, Qt::AlignTop);
    below->addLayout(head);
    m_changesTable->setModel(m_changes);
    m_changesTable->view()->setItemDelegateForColumn(BenchChangeTableModel::VerdictColumn,
                                                     new StateDelegate(verdictState, this));
    m_changesTable->setColumnWidths({105, 130, 80, 80, 85, 110, 180});
    m_changesTable->view()->sortByColumn(BenchChangeTableModel::LevelColumn, Qt::AscendingOrder);
    below->addWidget(m_changesTable, 1);
    column->addWidget(m_comparison, 3);
    m_comparison->hide();

    connect(m_table, &DataTable::rowActivated, this, &BenchHistoryView::open);
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BenchHistoryView::updateButtons);
    connect(m_table, &DataTable::currentRowChanged, this, &BenchHistoryView::updateButtons);
    connect(m_open, &QPushButton::clicked, this, [this] { open(chosenRow()); });
    connect(m_compare, &QPushButton::clicked, this, [this] {
        const QList<int> rows = m_table->selectedRows();
        if (rows.size() != 2)
            return;
        // Ids only grow: the smaller was measured first.
        const auto [first, second] =
            std::minmax(m_model->record(rows.at(0)).id, m_model->record(rows.at(1)).id);
        m_pair = {first, second};
        compare();
    });
    connect(m_swap, &QPushButton::clicked, this, [this] {
        std::swap(m_pair.first, m_pair.second);
        compare();
    });
    connect(m_delete, &QPushButton::clicked, this, &BenchHistoryView::askToDelete);
    connect(m_banner, &Banner::actionTriggered, this, &BenchHistoryView::deleteAsked);
    connect(m_note, &QLineEdit::editingFinished, this, &BenchHistoryView::saveNote);
    connect(&archive, &BenchArchive::changed, this, &BenchHistoryView::read);
    connect(&m_opening, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (!outcome)
            say(outcome.error(), tr("The result could not be opened"));
        updateButtons();
    });
    connect(&m_comparing, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (!outcome)
            say(outcome.error(), tr("The results could not be compared"));
        updateButtons();
    });
    updateButtons();
}

void BenchHistoryView::say(const Error &error, const QString &what)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    const UserText text = userText(error);
    m_banner->display(Banner::Kind::Bad, tr("%1: %2").arg(what, text.headline), text.advice, text.detail);
    m_banner->setAction({});
}

void BenchHistoryView::read()
{
    const auto records = m_archive.latest(shownAtMost);
    if (!records) {
        say(records.error(), tr("The history could not be read"));
        return;
    }
    m_model->show(*records);
    if (m_model->rowOf(m_pair.first) < 0 || m_model->rowOf(m_pair.second) < 0)
        m_comparison->hide();
    updateButtons();
}

int BenchHistoryView::chosenRow() const
{
    const QList<int> rows = m_table->selectedRows();
    return rows.size() == 1 && rows.first() < m_model->rowCount() ? rows.first() : -1;
}

void BenchHistoryView::updateButtons()
{
    const QList<int> rows = m_table->selectedRows();
    const int current = chosenRow();
    const bool one = current >= 0;
    enableKeepingFocus(*m_open, one && !m_opening.isRunning());
    m_delete->setEnabled(!rows.isEmpty());
    enableKeepingFocus(*m_compare, rows.size() == 2 && !m_comparing.isRunning());
    m_compare->setToolTip(rows.size() == 2 ? tr("What differs, and whether by more than chance")
                                           : tr("Select two results (Ctrl+click) to compare them"));
    m_note->setEnabled(one);
    const qint64 id = one ? m_model->record(current).id : 0;
    // What is being typed is not overwritten by a list that was read again.
    if (id != m_noteOf || !m_note->hasFocus()) {
        m_noteOf = id;
        m_note->setText(one ? m_model->record(current).note : QString());
    }
}

void BenchHistoryView::saveNote()
{
    const int row = m_model->rowOf(m_noteOf);
    if (row < 0 || m_model->record(row).note == m_note->text().trimmed())
        return;
    if (auto saved = m_archive.setNote(m_noteOf, m_note->text().trimmed()); !saved)
        say(saved.error(), tr("The note was not saved"));
}

void BenchHistoryView::open(int row)
{
    if (row < 0 || row >= m_model->rowCount() || m_opening.isRunning())
        return;
    m_banner->clear();
    const BenchRecord record = m_model->record(row);
    m_opening.start([this, id = record.id](std::stop_token, ProgressSink) { return m_archive.open(id); },
                    [this, record](const QJsonObject &object) {
                        auto result = benchFromStored(object);
                        if (!result)
                            say(result.error(), tr("The result could not be opened"));
                        else
                            Q_EMIT openRequested(*result, aboutOf(record));
                    });
    updateButtons();
}

Task<QJsonObject> BenchHistoryView::opened(BenchArchive *archive, qint64 first, qint64 second)
{
    auto before = co_await archive->open(first);
    if (!before)
        co_return std::unexpected(std::move(before.error()));
    auto after = co_await archive->open(second);
    if (!after)
        co_return std::unexpected(std::move(after.error()));
    co_return QJsonObject{{u"before"_s, *before}, {u"after"_s, *after}};
}

void BenchHistoryView::compare()
{
    m_banner->clear();
    m_comparing.start(
        [this](std::stop_token, ProgressSink) { return opened(&m_archive, m_pair.first, m_pair.second); },
        [this](const QJsonObject &both) {
            showComparison(both.value("before"_L1).toObject(), both.value("after"_L1).toObject());
        });
    updateButtons();
}

void BenchHistoryView::showComparison(const QJsonObject &before, const QJsonObject &after)
{
    const int first = m_model->rowOf(m_pair.first), second = m_model->rowOf(m_pair.second);
    if (first < 0 || second < 0)
        return;
    auto changes = compareBench(before, after);
    if (!changes) {
        m_comparison->hide();
        say(changes.error(), tr("The results could not be compared"));
        return;
    }
    m_changes->show(*changes);
    const auto count = [&changes](BenchChangeTableModel::Verdict verdict) {
        return int(std::ranges::count(*changes, verdict, &BenchChangeTableModel::verdictOf));
    };
    const int worse = count(BenchChangeTableModel::Verdict::Worse),
              better = count(BenchChangeTableModel::Verdict::Better);
    m_verdict->setText(worse == 0 && better == 0
                           ? tr("Nothing differs by more than chance.")
                           : tr("Significantly worse: %1. Significantly better: %2. Of %3 figures.")
                                 .arg(worse)
                                 .arg(better)
                                 .arg(changes->size()));
    setRole(m_verdict, worse > 0 ? "bad" : better > 0 ? "good" : "");
    QString names =
        tr("Before: %1. After: %2.").arg(nameOf(m_model->record(first)), nameOf(m_model->record(second)));
    const QStringList caveats = benchCaveats(m_model->record(first), m_model->record(second));
    if (!caveats.isEmpty())
        names += u' ' + caveats.join(u' ');
    for (const QString &text : notCompared(before, after))
        names += u'\n' + text + u'.';
    setRole(m_compared, caveats.isEmpty() ? "secondary" : "warn");
    m_compared->setText(names);
    m_comparison->show();
}

QString BenchHistoryView::verdict() const
{
    return m_comparison->isHidden() ? QString() : m_verdict->text();
}

void BenchHistoryView::askToDelete()
{
    m_toDelete.clear();
    for (const int row : m_table->selectedRows())
        m_toDelete.append(m_model->record(row).id);
    if (m_toDelete.isEmpty())
        return;
    m_banner->display(Banner::Kind::Warn,
                      tr("%n result(s) will be deleted from the history. That cannot be taken back.", nullptr,
                         int(m_toDelete.size())));
    m_banner->setAction(tr("Delete %n result(s)", nullptr, int(m_toDelete.size())));
}

void BenchHistoryView::deleteAsked()
{
    const QList<qint64> ids = std::exchange(m_toDelete, {});
    m_banner->clear();
    for (const qint64 id : ids) {
        if (auto removed = m_archive.remove(id); !removed) {
            say(removed.error(), tr("Not deleted"));
            return;
        }
    }
}

} // namespace slipway

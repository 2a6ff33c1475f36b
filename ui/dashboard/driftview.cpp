// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/driftview.h"

#include "catalog/catalog.h"
#include "kube/visibletext.h"
#include "session/deploy/deployment.h"
#include "session/endpoint/driftways.h"
#include "session/targetconnection.h"
#include "ui/common/datatable.h"
#include "ui/common/flowlayout.h"
#include "ui/common/sentences.h"
#include "ui/common/usertext.h"
#include "ui/dashboard/driftpanel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

enum SourceEntry { RecipeEntry, ValuesEntry, FolderEntry, FileEntry };

} // namespace

DriftView::DriftView(Session &session, const Endpoint &endpoint, QWidget *parent)
    : ReadingFrame(
          u"drift"_s, new DataTable(u"endpointDrift"_s, tr("Drift")), tr("Compare again"),
          tr("Reads the endpoint's objects and compares them with the files and with what was applied "
             "last; changes nothing"),
          parent)
    , m_session(session)
    , m_endpoint(endpoint)
    , m_model(new DriftTableModel(this))
    , m_files(new QComboBox(this))
    , m_detail(plainLabel(QString(), this))
    , m_actions(new QWidget(this))
    , m_apply(makeButton(QString(), "", QString(), this))
    , m_keep(makeButton(QString(), "", QString(), this))
    , m_save(makeButton(tr("Save as values file…"), "quiet", QString(), this))
{
    auto *row = new FlowLayout(spacing::s, spacing::xs, m_actions);
    auto *label = secondaryLabel(tr("&Files:"), m_actions);
    label->setBuddy(m_files);
    label->setMinimumHeight(m_apply->sizeHint().height());
    m_files->setObjectName(u"driftFiles"_s);
    m_files->addItems({tr("Today's recipe, choices as deployed"), tr("A values file…"),
                       tr("A folder of manifests…"), tr("A file of manifests…")});
    m_files->setToolTip(tr("What the endpoint ought to be by files that can be kept in Git"));
    m_files->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_files->setMinimumContentsLength(28);
    m_apply->setObjectName(u"driftToFiles"_s);
    m_keep->setObjectName(u"driftKeep"_s);
    m_save->setObjectName(u"driftSaveValues"_s);
    m_apply->setToolTip(tr("Shows first what it would do. Of the selected lines, or of all when none is."));
    m_keep->setToolTip(
        tr("Writes what the cluster has into the endpoint's choices, where a parameter makes it "
           "so. Shows first what it would do."));
    m_save->setToolTip(tr("The choices with what the cluster has in them, for Git"));
    row->addWidget(label);
    row->addWidget(m_files);
    row->addWidget(m_apply);
    row->addWidget(m_keep);
    row->addWidget(m_save);
    column()->insertWidget(1, m_actions);
    table()->setModel(m_model);
    table()->setMinimumHeight(240); // there is room for the current line in full below it
    table()->setColumnWidths({170, 190, 165, 125, 125, 125, 110, 460});
    table()->view()->setTextElideMode(Qt::ElideMiddle); // paths and flags differ at their end
    m_detail->setObjectName(u"driftDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->hide();
    column()->addWidget(m_detail);
    table()->setEmptyText(tr("No drift"),
                          tr("Fields that files, Slipway's last apply and the cluster do not have alike "
                             "appear here, with who has "
                             "changed them."));
    connect(m_files, &QComboBox::activated, this, &DriftView::chooseSource);
    connect(m_apply, &QPushButton::clicked, this, &DriftView::openApply);
    connect(m_keep, &QPushButton::clicked, this, &DriftView::openKeep);
    connect(m_save, &QPushButton::clicked, this, &DriftView::saveValues);
    connect(table()->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DriftView::updateButtons);
    connect(table(), &DataTable::currentRowChanged, this, &DriftView::showDetail);
    updateButtons();
}

void DriftView::showDetail()
{
    const int row = table()->currentRow();
    m_detail->setVisible(row >= 0 && row < m_model->rowCount() && !(m_panel && m_panel->isOpen()));
    if (row < 0 || row >= m_model->rowCount())
        return;
    const auto cell = [this, row](int column) { return m_model->index(row, column).data().toString(); };
    using Model = DriftTableModel;
    QStringList lines{cell(Model::ObjectColumn) + u"  "_s + cell(Model::FieldColumn)};
    for (const int column : {Model::FilesColumn, Model::AppliedColumn, Model::NowColumn})
        lines.append(u"%1: %2"_s.arg(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                     cell(column)));
    lines.append(cell(Model::WayColumn));
    m_detail->setText(lines.join(u'\n'));
}

void DriftView::allowChanges(const FixContext &context)
{
    if (m_panel)
        return;
    m_panel = new DriftPanel(m_session, context, this);
    column()->addWidget(m_panel, 1);
    const auto back = [this] {
        table()->show();
        m_actions->show();
        showDetail();
        table()->view()->setFocus();
    };
    connect(m_panel, &DriftPanel::closed, this, back);
    connect(m_panel, &DriftPanel::applied, this, [this, back] {
        back();
        read();
    });
    updateButtons();
}

void DriftView::showEvent(QShowEvent *event)
{
    ReadingFrame::showEvent(event);
    read(); // whoever comes here asks how it is now
}

void DriftView::chooseSource(int index)
{
    FilesSource source;
    if (index == ValuesEntry) {
        source = {FilesSource::Kind::Values,
                  QFileDialog::getOpenFileName(this, tr("Values file of %1").arg(m_endpoint.name), {},
                                               tr("Values (*.yaml *.yml *.json)"))};
    } else if (index == FolderEntry) {
        source = {FilesSource::Kind::Manifests,
                  QFileDialog::getExistingDirectory(this, tr("Manifests of %1").arg(m_endpoint.name))};
    } else if (index == FileEntry) {
        source = {FilesSource::Kind::Manifests,
                  QFileDialog::getOpenFileName(this, tr("Manifests of %1").arg(m_endpoint.name), {},
                                               tr("Manifests (*.yaml *.yml *.json)"))};
    }
    if (source.kind != FilesSource::Kind::Recorded && source.path.isEmpty()) {
        showSource();
        return;
    }
    setSource(source);
}

void DriftView::setSource(const FilesSource &source)
{
    m_source = source;
    showSource();
    read();
}

void DriftView::showSource()
{
    switch (m_source.kind) {
    case FilesSource::Kind::Recorded:
        m_files->setCurrentIndex(RecipeEntry);
        break;
    case FilesSource::Kind::Values:
        m_files->setCurrentIndex(ValuesEntry);
        break;
    case FilesSource::Kind::Manifests:
        m_files->setCurrentIndex(QFileInfo(m_source.path).isDir() ? FolderEntry : FileEntry);
        break;
    }
}

void DriftView::read()
{
    if (isReading() || !m_session.kube() || !isConnectedTo(m_session, m_endpoint.target)
        || (m_panel && m_panel->isOpen()))
        return;
    m_wasRead = true;
    const auto journal = m_runs ? m_runs->journal() : Result<Journal *>(nullptr);
    if (!journal || !*journal) {
        say("secondary", tr("The journal of runs could not be opened: what was applied is not known."));
        return;
    }
    start(
        tr("Comparing…"),
        [this, journal = *journal](std::stop_token stop, ProgressSink) {
            return readDrift(&m_session, &Catalog::builtIn(), journal, m_endpoint, m_source, stop);
        },
        [this](const Drift &drift) { showDrift(drift); });
}

void DriftView::showDrift(const Drift &drift)
{
    m_drift = drift;
    m_model->show(drift.rows);
    showDetail();
    const QString at = QLocale().toString(m_session.clock().now().toLocalTime().time(), QLocale::ShortFormat);
    QStringList sentences;
    if (drift.rows.isEmpty() && drift.compared > 0) {
        sentences.append(
            drift.areFilesKnown()
                ? tr("%n object(s) compared at %1: files, last applied and cluster agree.", nullptr,
                     drift.compared)
                      .arg(at)
                : tr("%n object(s) compared at %1: all as applied last.", nullptr, drift.compared).arg(at));
    } else if (!drift.rows.isEmpty()) {
        sentences.append(tr("%n line(s) differ; read at %1.", nullptr, int(drift.rows.size())).arg(at));
    }
    if (drift.isKnown())
        sentences.append(tr("Last applied on %1.")
                             .arg(QLocale().toString(drift.appliedAt.toLocalTime(), QLocale::ShortFormat)));
    else
        sentences.append(drift.compared > 0
                             ? tr("It was not applied from here: what was applied is told by the fields that "
                                  "Slipway manages.")
                             : tr("It was not applied from here: the journal has nothing to compare with."));
    if (drift.files && drift.files->problem)
        sentences.append(
            tr("What the files say is not known: %1").arg(visibleText(drift.files->problem->detail)));
    else if (!m_source.path.isEmpty())
        sentences.append(tr("Files: %1.").arg(visibleText(m_source.path)));
    for (const QString &each : drift.files ? drift.files->remarks : QStringList())
        sentences.append(visibleText(each));
    for (const QString &each : drift.unread)
        sentences.append(tr("Not read: %1.").arg(visibleText(each)));
    say(drift.rows.isEmpty() && drift.unread.isEmpty() ? "secondary" : "warn", joinedSentences(sentences));
    updateButtons();
    Q_EMIT counted(int(drift.rows.size()));
}

QList<DriftRow> DriftView::wanted() const
{
    const QList<int> selected = table()->selectedRows();
    if (selected.isEmpty())
        return m_model->rows();
    QList<DriftRow> rows;
    for (const int row : selected)
        rows.append(m_model->rows().value(row));
    return rows;
}

void DriftView::updateButtons()
{
    const QList<DriftRow> rows = wanted();
    const auto kept =
        int(std::ranges::count_if(rows, [](const DriftRow &row) { return !row.keep.isEmpty(); }));
    m_apply->setText(tr("Apply the files' values (%1)…").arg(rows.size()));
    m_keep->setText(tr("Keep the cluster's values (%1)…").arg(kept));
    m_apply->setEnabled(m_panel && m_drift.areFilesKnown() && !rows.isEmpty());
    m_keep->setEnabled(m_panel && kept > 0);
    m_save->setEnabled(kept > 0);
}

void DriftView::refuse(const Error &error)
{
    const UserText text = userText(error);
    say("warn",
        joinedSentences({error.kind == ErrorKind::NotFound ? error.detail : text.headline, text.advice}));
}

void DriftView::openApply()
{
    const QList<DriftRow> rows = wanted();
    auto plan = planTowardsFiles(m_drift, rows, m_endpoint);
    if (!plan)
        return refuse(plan.error());
    QStringList notes;
    QStringList managers;
    for (const DriftRow &row : rows)
        managers += row.path.isEmpty() ? QStringList() : row.managers;
    managers.removeDuplicates();
    managers.removeAll(u"slipway"_s);
    if (!managers.isEmpty())
        notes.append(tr("Fields that %1 holds are taken over; it may set them again.")
                         .arg(visibleText(managers.join(u", "_s))));
    table()->hide();
    m_actions->hide();
    m_detail->hide();
    m_panel->open(*plan, tr("Apply the files' values to %1").arg(m_endpoint.name), notes);
}

void DriftView::openKeep()
{
    const QList<DriftRow> rows = wanted();
    auto plan = planKeepingLive(m_drift, rows, m_endpoint);
    if (!plan)
        return refuse(plan.error());
    QStringList notes;
    for (const DriftRow &row : rows) {
        for (const KeptValue &kept : row.keep)
            notes.append(tr("%1: %2, formerly %3.")
                             .arg(visibleText(kept.label), visibleText(kept.value.toVariant().toString()),
                                  visibleText(kept.before.toVariant().toString())));
    }
    notes.removeDuplicates();
    table()->hide();
    m_actions->hide();
    m_detail->hide();
    m_panel->open(*plan, tr("Write the cluster's values into the choices of %1").arg(m_endpoint.name), notes);
}

void DriftView::saveValues()
{
    auto choices = choicesKeepingLive(m_drift, wanted());
    if (!choices)
        return refuse(choices.error());
    const QString name = QFileDialog::getSaveFileName(
        this, tr("Values file"), m_endpoint.name + u".values.yaml"_s, tr("Values (*.yaml *.yml *.json)"));
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(choices->toYaml()) < 0 || !file.commit())
        return say("bad", tr("%1 could not be written: %2").arg(visibleText(name), file.errorString()));
    say("secondary", tr("Written to %1.").arg(visibleText(name)));
}

} // namespace slipway

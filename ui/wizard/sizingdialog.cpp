// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/sizingdialog.h"

#include "session/deploy/deployment.h"
#include "session/deploy/measuredspeeds.h"
#include "session/deploy/parameterplacement.h"
#include "session/deploy/stockmemory.h"
#include "ui/common/datatable.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QTimer>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A field under its name; names and fields stand in two rows.
template <typename Field>
Field *addField(QGridLayout *grid, const QString &name, Field *field, const char *objectName)
{
    const int column = grid->columnCount() == 1 && grid->count() == 0 ? 0 : grid->columnCount();
    auto *label = new QLabel(name);
    label->setBuddy(field);
    grid->addWidget(label, 0, column);
    grid->addWidget(field, 1, column);
    field->setObjectName(QString::fromLatin1(objectName));
    field->setAccelerated(true);
    field->setGroupSeparatorShown(true);
    return field;
}

} // namespace

SizingDialog::SizingDialog(const Catalog &catalog, Deployment &deployment, const SizingTarget &target,
                           QWidget *parent)
    : QDialog(parent)
    , m_catalog(catalog)
    , m_deployment(deployment)
    , m_start(target)
    , m_rate(new QDoubleSpinBox(this))
    , m_prompt(new QSpinBox(this))
    , m_output(new QSpinBox(this))
    , m_firstToken(new QSpinBox(this))
    , m_nextToken(new QSpinBox(this))
    , m_model(new SizingTableModel(this))
    , m_table(new DataTable(u"sizing"_s, tr("Hardware for this load"), this))
    , m_words(secondaryLabel({}, this))
    , m_use(makeButton(tr("&Use this"), "primary", {}, this))
    , m_soon(new QTimer(this))
{
    setObjectName(u"sizingDialog"_s);
    setWindowTitle(tr("Hardware by load"));
    const QSize room = parent ? parent->window()->size() - QSize(64, 120) : QSize(1200, 680);
    resize(QSize(scaledToFont(1180, font()), scaledToFont(560, font())).boundedTo(room));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing::m);
    const QString model = deployment.values().value("model"_L1).toString();
    column->addWidget(titleLabel(tr("What load is %1 to serve?").arg(model), this));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::l);
    grid->setVerticalSpacing(spacing::xs);
    m_rate->setDecimals(2);
    m_rate->setRange(0.01, 100'000);
    m_rate->setValue(target.load.requestsPerSecond);
    m_prompt->setRange(1, 1'000'000);
    m_prompt->setValue(target.load.promptTokens);
    m_output->setRange(1, 100'000);
    m_output->setValue(target.load.outputTokens);
    for (QSpinBox *limit : {m_firstToken, m_nextToken}) {
        limit->setRange(0, 600'000);
        limit->setSuffix(tr(" ms"));
        limit->setSpecialValueText(tr("any"));
    }
    m_firstToken->setSingleStep(100);
    m_firstToken->setValue(int(target.mostTtftMs));
    m_nextToken->setSingleStep(5);
    m_nextToken->setValue(int(target.mostItlMs));
    addField(grid, tr("Re&quests a second"), m_rate, "sizingRate");
    addField(grid, tr("Tokens of a &prompt"), m_prompt, "sizingPrompt");
    addField(grid, tr("Tokens of an &answer"), m_output, "sizingAnswer");
    addField(grid, tr("&First token within"), m_firstToken, "sizingFirstToken");
    addField(grid, tr("&Next token within"), m_nextToken, "sizingNextToken");
    grid->setColumnStretch(grid->columnCount(), 1);
    m_firstToken->setToolTip(tr("What 95 of 100 requests wait at most"));
    m_nextToken->setToolTip(tr("The usual time between two tokens of an answer"));
    column->addLayout(grid);

    m_table->setModel(m_model);
    m_table->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({200, 72, 168, 80, 84, 92, 84, 120});
    m_table->view()->horizontalHeader()->setStretchLastSection(true);
    m_table->view()->sortByColumn(SizingTableModel::PerHour, Qt::AscendingOrder);
    m_table->setEmptyText(tr("No hardware is known"),
                          tr("The catalogue has no machine of this cloud with an accelerator."));
    column->addWidget(m_table, 1);
    m_words->setObjectName(u"sizingWords"_s);
    m_words->setMinimumHeight(m_words->fontMetrics().height() * 2);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_words);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(
        secondaryLabel(tr("Estimated from the chips' data sheets: times may be off by %1 % either way. "
                          "A benchmark of the endpoint tells; ~ marks estimated prices.")
                           .arg(throughputError * 100, 0, 'f', 0),
                       this),
        1);
    auto *close = makeButton(tr("Close"), "", {}, this);
    m_use->setObjectName(u"sizingUse"_s);
    m_use->setDefault(true);
    buttons->addWidget(close);
    buttons->addWidget(m_use);
    column->addLayout(buttons);

    // A digit more in a field is not yet a question.
    m_soon->setSingleShot(true);
    m_soon->setInterval(150ms);
    connect(m_soon, &QTimer::timeout, this, &SizingDialog::estimate);
    connect(m_rate, &QDoubleSpinBox::valueChanged, m_soon, qOverload<>(&QTimer::start));
    for (const QSpinBox *field : {m_prompt, m_output, m_firstToken, m_nextToken})
        connect(field, &QSpinBox::valueChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_table, &DataTable::currentRowChanged, this, &SizingDialog::showCurrent);
    connect(m_table, &DataTable::rowActivated, this, &SizingDialog::useCurrent);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, &SizingDialog::useCurrent);
    estimate();
}

void SizingDialog::correctBy(BenchArchive &benches, RunStore &runs)
{
    auto journal = runs.journal();
    if (!journal) // then it stays an estimate, which says so
        return;
    m_reading.start(
        [archive = &benches, journal = *journal, catalog = &m_catalog](std::stop_token stop, ProgressSink) {
            return measuredSpeeds(archive, journal, catalog, std::move(stop));
        },
        [this](const QList<MeasuredSpeed> &speeds) {
            m_measured = speeds;
            if (!m_measured.isEmpty())
                estimate();
        });
}

void SizingDialog::weighStock(MeasurementArchive &archive, const QDateTime &now)
{
    auto attempts = archive.stockSince(now.addDays(-stockWeighsDays));
    if (!attempts || attempts->isEmpty()) // what cannot be read is not known, and ranks nothing
        return;
    m_attempts = std::move(*attempts);
    m_now = now;
    estimate();
}

SizingTarget SizingDialog::target() const
{
    SizingTarget target = m_start;
    target.load = {.requestsPerSecond = m_rate->value(),
                   .promptTokens = m_prompt->value(),
                   .outputTokens = m_output->value()};
    target.mostTtftMs = m_firstToken->value();
    target.mostItlMs = m_nextToken->value();
    // A context that was chosen stays, unless the load is longer.
    target.maxModelLen = std::max(m_start.maxModelLen, m_prompt->value() + m_output->value());
    return target;
}

void SizingDialog::estimate()
{
    const ModelSpec *model = m_catalog.model(m_deployment.values().value("model"_L1).toString());
    if (!model)
        return;
    QList<WeighedOption> options = weighedOptions(*model, target(), m_catalog, m_measured, m_attempts, m_now);
    QStringList refusals;
    const Facts facts = m_deployment.facts();
    const bool asksForReplicas = visibleParameters(m_deployment.choices(), facts).contains(u"replicas"_s);
    for (const WeighedOption &weighed : std::as_const(options)) {
        const SizingOption &option = weighed.option;
        QString refusal;
        const auto choices = choicesOf(option, m_deployment.recipe());
        if (!choices || (option.replicas > 1 && !asksForReplicas)) {
            refusal = option.replicas > 1 ? tr("This system runs one replica.")
                                          : tr("This system does not quantise while it loads.");
        } else {
            for (auto it = choices->begin(); it != choices->end() && refusal.isEmpty(); ++it)
                refusal = refusalOf(m_deployment.choices(), facts, it.key(), *it);
        }
        refusals << refusal;
    }
    m_model->setOptions(std::move(options), std::move(refusals));
    if (m_model->usableCount() > 0)
        m_table->selectRow(0);
    showCurrent(m_table->currentRow());
}

void SizingDialog::showCurrent(int row)
{
    const bool isUsable = row >= 0 && row < m_model->rowCount() && m_model->isUsable(row);
    m_use->setEnabled(isUsable);
    setRole(m_words, isUsable ? "secondary" : "warn");
    if (row < 0 || row >= m_model->rowCount()) {
        m_words->setText(m_model->usableCount() == 0
                             ? tr("Nothing in the catalogue serves that; each line says why not.")
                             : tr("Choose a line."));
        return;
    }
    const SizingOption &option = m_model->optionAt(row);
    if (!isUsable) {
        m_words->setText(m_model->index(row, SizingTableModel::Note).data().toString());
        return;
    }
    m_words->setText(tr("%n replica(s) of %1 on %2; each works on some %3 requests at a time, and an answer "
                        "is whole after "
                        "about %4 s.",
                        nullptr, option.replicas)
                         .arg(m_model->index(row, SizingTableModel::Hardware).data().toString(),
                              m_model->index(row, SizingTableModel::Machines).data().toString(),
                              locale().toString(option.each.underWay, 'f', 1),
                              locale().toString(option.each.e2eMs / 1000, 'f', 1))
                     + (option.measured ? u' ' + tr("The times are %1.").arg(measuredText(option.measured))
                            : isProven(option.request.accelerator)
                            ? QString()
                            : u' ' + tr("Nobody's measurements of these chips were compared with it."))
                     + (m_model->stockAt(row) ? u' ' + stockText(m_model->stockAt(row)) : QString()));
}

void SizingDialog::useCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0 || !m_model->isUsable(row))
        return;
    const auto changes = choicesOf(m_model->optionAt(row), m_deployment.recipe());
    if (!changes)
        return;
    Choices choices = m_deployment.choices();
    for (auto it = changes->begin(); it != changes->end(); ++it)
        choices.set(it.key(), *it);
    m_deployment.setChoices(choices);
    accept();
}

} // namespace slipway

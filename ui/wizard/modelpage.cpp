// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/modelpage.h"

#include "base/worker.h"
#include "session/deploy/modeltablemodel.h"
#include "session/deploy/parameterplacement.h"
#include "ui/common/datatable.h"
#include "ui/common/icons.h"
#include "ui/common/usertext.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestConfig = 4 * 1024 * 1024; // real ones have some kilobytes

Result<QByteArray> readFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, file.errorString(), fileName);
    const QByteArray data = file.read(largestConfig + 1);
    if (data.size() > largestConfig)
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("ModelPage",
                                                "the file is larger than 4 MiB and cannot be a config.json"),
                    fileName);
    return data;
}

} // namespace

ModelPage::ModelPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, u"model"_s, tr("Model"), parent)
    , m_model(new ModelTableModel(context.catalog, this))
    , m_table(new DataTable(u"models"_s, tr("Models"), this))
    , m_custom(new QLineEdit(this))
    , m_chosen(plainLabel({}, this))
    , m_banner(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    column->addWidget(titleLabel(tr("Which model?"), this));
    m_table->setModel(m_model);
    m_table->view()->setAccessibleName(tr("Models"));
    m_table->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEmptyText(tr("No models"),
                          tr("The catalogue is empty. Type a model's id below, or import its config.json."));
    // The id, and numbers under headers that are wider than they.
    m_table->setColumnWidths({240, 112, 80, 80, 72, 72, 112, 72});
    m_table->view()->horizontalHeader()->setStretchLastSection(true);
    m_table->view()->setSortingEnabled(true);
    m_table->view()->sortByColumn(ModelTableModel::Parameters, Qt::AscendingOrder);
    column->addWidget(m_table, 1);
    auto *row = new QHBoxLayout;
    QLabel *name = plainLabel(tr("Other &model"), this);
    name->setWordWrap(false);
    name->setTextFormat(Qt::AutoText);
    name->setBuddy(m_custom);
    m_custom->setObjectName(u"customModel"_s);
    m_custom->setAccessibleName(tr("Hugging Face id of another model"));
    m_custom->setPlaceholderText(tr("organisation/name"));
    row->addWidget(name);
    row->addWidget(m_custom, 1);
    QPushButton *import = makeButton(tr("&Import config.json…"), "", u"file"_s, this);
    import->setObjectName(u"importConfig"_s);
    row->addWidget(import);
    column->addLayout(row);
    column->addWidget(m_chosen);
    column->addWidget(m_banner);

    connect(m_table, &DataTable::currentRowChanged, this, [this](int sourceRow) {
        if (!m_showing && sourceRow >= 0)
            choose(m_model->modelAt(sourceRow).id);
    });
    connect(m_table, &DataTable::rowActivated, this, [this](int sourceRow) {
        if (sourceRow < 0)
            return;
        choose(m_model->modelAt(sourceRow).id);
        Q_EMIT nextRequested();
    });
    connect(m_custom, &QLineEdit::textEdited, this, [this](const QString &text) { choose(text.trimmed()); });
    connect(import, &QPushButton::clicked, this, &ModelPage::askForConfig);
    connect(&m_reading, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (outcome || outcome.error().kind == ErrorKind::Cancelled)
            return;
        const UserText text = userText(outcome.error());
        m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
    });
}

QString ModelPage::parameterId() const
{
    const Parameter *parameter = parameterOfType(m_context.deployment.recipe(), ParameterType::Model);
    return parameter ? parameter->id : QString();
}

QString ModelPage::modelId() const
{
    return m_context.deployment.values().value(parameterId()).toString();
}

void ModelPage::enter()
{
    if (modelId().isEmpty() && !parameterId().isEmpty())
        m_context.deployment.choose(parameterId(), sensibleModel(m_context.catalog));
    showChosen();
}

QWidget *ModelPage::firstFocus()
{
    return m_table->view();
}

void ModelPage::choose(const QString &id)
{
    const QString parameter = parameterId();
    if (parameter.isEmpty())
        return;
    m_banner->clear();
    if (id.isEmpty())
        m_context.deployment.unchoose(parameter);
    else
        m_context.deployment.choose(parameter, id);
    showChosen();
    Q_EMIT changed();
}

void ModelPage::showChosen()
{
    m_showing = true;
    const QString id = modelId();
    const int row = m_model->rowOf(id);
    if (row >= 0) {
        if (m_table->currentRow() != row)
            m_table->selectRow(row);
        if (!m_custom->hasFocus())
            m_custom->clear();
    } else {
        m_table->view()->clearSelection();
        if (!m_custom->hasFocus() || m_custom->text().isEmpty())
            m_custom->setText(id);
    }
    // Some systems serve no model, and some serve the one that another part of them has fixed.
    const bool asked = std::ranges::contains(
        visibleParameters(m_context.deployment.choices(), m_context.deployment.facts()), parameterId());
    m_table->setEnabled(asked);
    m_custom->setEnabled(asked);
    QString text;
    const char *role = "secondary";
    if (!asked) {
        text = tr("This system asks for no model. Go on with the next step.");
    } else if (id.isEmpty()) {
        text = tr("Choose a row, or type an id.");
    } else if (const ModelSpec *spec = m_context.catalog.model(id)) {
        text = tr("Chosen: %1.").arg(spec->id);
        if (spec->gated == "auto"_L1 || spec->gated == "manual"_L1 || spec->gated == "yes"_L1)
            text += u' '
                + tr("It is gated: its licence has to be accepted on Hugging Face before the files can be "
                     "fetched.");
        role = "";
    } else {
        const QStringList similar = m_context.catalog.similarModels(id);
        text = tr("%1 is not in the catalogue, so whether it fits cannot be calculated. Import its "
                  "config.json to know.")
                   .arg(id);
        if (!similar.isEmpty())
            text += u' ' + tr("Did you mean %1?").arg(similar.join(u", "_s));
        role = "warn";
    }
    m_chosen->setText(text);
    setRole(m_chosen, role);
    m_showing = false;
}

void ModelPage::askForConfig()
{
    auto *dialog =
        new QFileDialog(window(), tr("Import config.json"), {}, tr("Model configuration (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ModelPage::importConfig);
    dialog->open();
}

void ModelPage::importConfig(const QString &fileName)
{
    // The file does not say how the model is called: the id in the field counts, else the folder that it lies in.
    const QString typed = m_custom->text().trimmed();
    const QString id = typed.isEmpty() ? u"local/"_s + QFileInfo(fileName).absoluteDir().dirName() : typed;
    m_reading.start([fileName](std::stop_token,
                               ProgressSink) { return onWorker([fileName] { return readFile(fileName); }); },
                    [this, id, fileName](const QByteArray &json) {
                        auto spec = modelFromConfigJson(json, id);
                        if (!spec) {
                            const UserText text = userText(spec.error());
                            m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
                            return;
                        }
                        spec->provenance.source = fileName;
                        spec->provenance.date = m_context.session.clock().now().date().toString(Qt::ISODate);
                        m_context.catalog.addModel(*spec);
                        m_showing = true;
                        m_model->reload();
                        m_showing = false;
                        m_custom->clear();
                        choose(id);
                        m_banner->display(
                            Banner::Kind::Good,
                            tr("Read the model's shape from %1.").arg(QFileInfo(fileName).fileName()));
                    });
}

bool ModelPage::needsAttention() const
{
    const QString id = modelId();
    return !id.isEmpty() && !m_context.catalog.model(id);
}

QString ModelPage::missing() const
{
    const QString parameter = parameterId();
    if (parameter.isEmpty())
        return {};
    for (const ChoiceProblem &problem : m_context.deployment.problems()) {
        if (problem.parameter == parameter)
            return problem.message;
    }
    return {};
}

} // namespace slipway

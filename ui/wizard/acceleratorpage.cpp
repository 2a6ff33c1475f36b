// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/acceleratorpage.h"

#include "google/googletypes.h"
#include "session/deploy/awszonematrix.h"
#include "session/deploy/fitchoices.h"
#include "session/deploy/parameterplacement.h"
#include "session/deploy/stockmemory.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/usertext.h"
#include "ui/wizard/memorybar.h"
#include "ui/wizard/parameterform.h"
#include "ui/wizard/sizingdialog.h"
#include "ui/wizard/zonematrixview.h"

#include <QComboBox>
#include <QPushButton>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// Where the project has clusters is known to nobody but them; that they cannot be listed is the next page's to say.
Task<ZoneMatrix> readMatrixAndClusters(GoogleClient &google, Clock &clock, const Catalog &catalog,
                                       QString project, std::shared_ptr<QStringList> places,
                                       std::stop_token stop)
{
    auto matrix = co_await readZoneMatrix(google, clock, catalog, project, {}, {}, stop);
    auto clusters = co_await google.clusters(project, stop);
    places->clear();
    if (clusters) {
        for (const GkeCluster &cluster : std::as_const(clusters->items))
            places->append(cluster.location);
    }
    co_return matrix;
}

} // namespace

AcceleratorPage::AcceleratorPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, u"accelerator"_s, tr("Region and accelerator"), parent)
    , m_bar(new MemoryBar(this))
    , m_reason(plainLabel({}, this))
    , m_messages(secondaryLabel({}, this))
    , m_suggestions(new QWidget(this))
    , m_byLoad(makeButton(tr("Hardware by &load…"), "", u"dashboard"_s, this))
    , m_model(new ZoneMatrixModel(context.catalog, this))
    , m_view(new ZoneMatrixView(this))
    , m_order(new QComboBox(this))
    , m_status(secondaryLabel({}, this))
    , m_read(secondaryLabel({}, this))
    , m_busy(new BusyRow(this))
    , m_problem(new Banner(this))
    , m_empty(new EmptyState(u"cloud"_s, tr("No matrix without the cloud"),
                             tr("Zones, quota and prices are read from the cloud. Choose the accelerator in "
                                "the fields above instead."),
                             this))
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, spacing::s, 0);
    column->setSpacing(spacing::s);

    auto *card = new Card(body);
    card->content()->addWidget(m_bar);
    m_reason->setObjectName(u"fitReason"_s);
    card->content()->addWidget(m_reason);
    m_messages->setObjectName(u"fitMessages"_s);
    card->content()->addWidget(m_messages);
    m_suggestions->setObjectName(u"fitSuggestions"_s);
    new FlowLayout(spacing::s, spacing::xs, m_suggestions);
    card->content()->addWidget(m_suggestions);
    m_form = new ParameterForm(
        m_context.deployment,
        [this](const Parameter &p) {
            const bool inMatrix = p.type == ParameterType::Accelerator || p.type == ParameterType::Zone;
            return askedAt(p) == AskedAt::Accelerator && (!inMatrix || m_withoutGoogle);
        },
        ParameterForm::Style::Compact, card);
    card->content()->addWidget(m_form);
    m_byLoad->setObjectName(u"sizeByLoad"_s);
    m_byLoad->setToolTip(tr("Which hardware answers so many requests fast enough, and what it costs"));
    card->content()->addWidget(m_byLoad, 0, Qt::AlignLeft);
    column->addWidget(card);

    auto *head = new QHBoxLayout;
    head->addWidget(titleLabel(tr("Where, and on what?"), body), 1);
    QLabel *orderName = secondaryLabel(tr("Show first what"), body);
    orderName->setWordWrap(false);
    head->addWidget(orderName);
    m_order->setObjectName(u"matrixOrder"_s);
    m_order->setAccessibleName(tr("Order of the zones"));
    m_order->addItem(tr("is nearest"), QVariant::fromValue(ZoneMatrixModel::Order::Nearest));
    m_order->addItem(tr("will work soonest"), QVariant::fromValue(ZoneMatrixModel::Order::Soonest));
    m_order->addItem(tr("is cheapest"), QVariant::fromValue(ZoneMatrixModel::Order::Cheapest));
    head->addWidget(m_order);
    auto *reload = new QToolButton(body);
    reload->setIcon(icon(u"refresh"_s, reload));
    reload->setToolTip(tr("Read zones, quota and prices again"));
    reload->setAccessibleName(reload->toolTip());
    head->addWidget(reload);
    column->addLayout(head);
    column->addWidget(m_busy);
    column->addWidget(m_problem);
    m_view->setMatrixModel(m_model);
    m_view->setMinimumHeight(fontMetrics().height() * 13);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    m_status->setObjectName(u"matrixStatus"_s);
    m_status->setMinimumHeight(m_status->fontMetrics().height() * 2);
    m_status->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_status);
    column->addWidget(m_read);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrollable(body, this));

    m_model->setHere(placeOfTimeZone(QTimeZone::systemTimeZoneId()));
    connect(m_order, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model->setOrder(m_order->itemData(index).value<ZoneMatrixModel::Order>());
        m_view->scrollToTop();
    });
    connect(reload, &QToolButton::clicked, this, &AcceleratorPage::readMatrix);
    connect(m_byLoad, &QPushButton::clicked, this, &AcceleratorPage::sizeByLoad);
    connect(m_problem, &Banner::actionTriggered, this, &AcceleratorPage::readMatrix);
    connect(m_view, &ZoneMatrixView::cellChosen, this, &AcceleratorPage::chooseCell);
    connect(m_view, &ZoneMatrixView::statusChanged, this, [this](const QString &text, bool choosable) {
        m_status->setText(text);
        setRole(m_status, choosable ? "secondary" : "warn");
    });
    connect(&m_reading, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_busy->end();
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled) {
            const UserText text = userText(outcome.error());
            m_problem->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
            m_problem->setAction(tr("Try again"));
        }
        showMatrixState();
        Q_EMIT changed();
    });
    connect(&m_context.deployment, &Deployment::choicesChanged, this, [this] {
        if (m_active)
            refresh();
    });
    connect(m_form, &ParameterForm::edited, this, &WizardPage::changed);
}

void AcceleratorPage::enter()
{
    m_active = true;
    if (const bool without = !hasMatrix(); without != m_withoutGoogle) {
        m_withoutGoogle = without;
        m_form->rebuild();
    }
    if (hasMatrix() && (!m_context.matrix || m_context.matrixProject != matrixKey())
        && !m_reading.isRunning())
        readMatrix();
    m_form->loadSuggestions();
    refresh();
    showMatrixState();
}

void AcceleratorPage::leave()
{
    m_active = false;
    m_form->cancelLoading();
}

QWidget *AcceleratorPage::firstFocus()
{
    return m_view->isHidden() ? nullptr : static_cast<QWidget *>(m_view);
}

bool AcceleratorPage::isAws() const
{
    return m_context.deployment.recipe().provider == "aws"_L1;
}

bool AcceleratorPage::hasMatrix() const
{
    if (!isAws())
        return m_context.session.google() != nullptr;
    return m_context.session.aws()
        && isAwsRegion(m_context.deployment.values().value("location"_L1).toString());
}

/// What a matrix is of: another project or region wants another one.
QString AcceleratorPage::matrixKey() const
{
    if (!isAws())
        return m_context.deployment.target().project;
    const QJsonObject values = m_context.deployment.values();
    return u"aws/%1/%2"_s.arg(values.value("location"_L1).toString())
        .arg(std::max(1, values.value("acceleratorCount"_L1).toInt(1)));
}

/// With what earlier runs found out of stock; read once with each matrix.
ZoneMatrix AcceleratorPage::withStock(ZoneMatrix matrix) const
{
    if (MeasurementArchive *archive = m_context.session.measurements())
        rememberStock(matrix, *archive, m_context.catalog);
    return matrix;
}

void AcceleratorPage::readAwsMatrix()
{
    const QJsonObject values = m_context.deployment.values();
    const QString region = values.value("location"_L1).toString();
    const QString key = matrixKey();
    QStringList types =
        awsGpuTypes(m_context.catalog, std::max(1, values.value("acceleratorCount"_L1).toInt(1)));
    // The one that is chosen stays in sight, whether it is the cheapest of its kind or not.
    if (const QString chosen = values.value("accelerator"_L1).toString(); !chosen.isEmpty()
        && !types.contains(chosen) && !awsInstanceTypesFor(m_context.catalog, chosen).isEmpty())
        types.prepend(chosen);
    m_problem->clear();
    m_busy->begin(tr("Reading zones, offerings, quota and prices of %1…").arg(region));
    m_reading.start(
        [this, region, types](std::stop_token stop, ProgressSink) {
            return readAwsZoneMatrices(*m_context.session.aws(), m_context.session.clock(), m_context.catalog,
                                       region, types, stop);
        },
        [this, key](const ZoneMatrix &matrix) {
            m_context.matrix = withStock(matrix);
            m_context.matrixProject = key;
            m_model->setMatrix(*m_context.matrix);
            updateMatrix();
        });
    showMatrixState();
}

void AcceleratorPage::readMatrix()
{
    if (!hasMatrix())
        return;
    if (isAws()) {
        readAwsMatrix();
        return;
    }
    GoogleClient *google = m_context.session.google();
    const QString project = m_context.deployment.target().project;
    if (!google || project.isEmpty())
        return;
    m_problem->clear();
    m_busy->begin(tr("Reading zones, accelerators and quota of %1…").arg(project));
    m_reading.start(
        [this, google, project](std::stop_token stop, ProgressSink) {
            return readMatrixAndClusters(*google, m_context.session.clock(), m_context.catalog, project,
                                         m_clusterPlaces, stop);
        },
        [this, project](const ZoneMatrix &matrix) {
            m_context.matrix = withStock(matrix);
            m_context.matrixProject = project;
            m_model->setMatrix(*m_context.matrix);
            updateMatrix();
            // A start that works, for whoever has no wish of their own; one key chooses another.
            const Recipe &recipe = m_context.deployment.recipe();
            const Parameter *location = parameterOfType(recipe, ParameterType::Location);
            const Parameter *accelerator = parameterOfType(recipe, ParameterType::Accelerator);
            if (location && accelerator && !m_context.deployment.choices().isChosen(location->id)) {
                const QString wanted = m_context.deployment.values().value(accelerator->id).toString();
                // The cluster that is connected comes first: it is the one that is known to answer.
                const Target &connected = m_context.session.target();
                QModelIndex best;
                if (connected.project == project && !connected.location.isEmpty())
                    best = m_model->best(wanted, {connected.location});
                if (!best.isValid())
                    best = m_model->best(wanted, *m_clusterPlaces);
                if (!best.isValid())
                    best = m_model->best(wanted);
                if (!best.isValid())
                    best = m_model->best();
                if (best.isValid())
                    chooseCell(best.data(ZoneMatrixModel::ZoneRole).toString(),
                               best.data(ZoneMatrixModel::AcceleratorRole).toString());
            }
        });
    showMatrixState();
}

void AcceleratorPage::showMatrixState()
{
    const bool google = hasMatrix();
    m_empty->setVisible(!google);
    m_view->setVisible(google && m_model->rowCount() > 0);
    m_order->setEnabled(m_model->rowCount() > 0);
    QStringList said;
    if (m_context.matrix && google) {
        said << tr("Read %1.")
                    .arg(formatAge(std::chrono::seconds(std::max<qint64>(
                        0, m_context.matrix->read.secsTo(m_context.session.clock().now())))));
        if (!m_context.matrix->gaps.isEmpty())
            said << tr("Not everybody answered: %1.").arg(m_context.matrix->gaps.join(u", "_s));
        said << (isAws() ? tr("Prices are list prices on demand, from AWS where it tells them.")
                         : tr("Prices are list prices on demand, as of the catalogue of %1.")
                               .arg(m_context.catalog.dateRange().second));
    }
    m_read->setText(said.join(u' '));
    m_read->setVisible(!said.isEmpty());
    m_status->setVisible(google && m_model->rowCount() > 0);
}

void AcceleratorPage::updateMatrix()
{
    if (!m_context.matrix)
        return;
    if (m_model->rowCount() == 0)
        m_model->setMatrix(*m_context.matrix);
    const Deployment &deployment = m_context.deployment;
    const Recipe &recipe = deployment.recipe();
    const QJsonObject values = deployment.values();
    const Parameter *accelerator = parameterOfType(recipe, ParameterType::Accelerator);
    const Parameter *zone = parameterOfType(recipe, ParameterType::Zone);
    QHash<QString, QString> refusals;
    QHash<QString, bool> fits;
    const Facts facts = deployment.facts();
    for (const QString &id : std::as_const(m_context.matrix->accelerators)) {
        if (accelerator) {
            if (const QString refusal = refusalOf(deployment.choices(), facts, accelerator->id, id);
                !refusal.isEmpty()) {
                refusals.insert(id, refusal);
                continue;
            }
        }
        QJsonObject tried = values;
        tried.insert(u"accelerator"_s, id);
        if (const auto request = fitRequestOf(tried, m_context.catalog))
            fits.insert(id, evaluateFit(*request).fits);
    }
    m_model->setRefusals(refusals);
    m_model->setFits(fits);
    m_model->setWanted(std::max(1, values.value("acceleratorCount"_L1).toInt(1))
                       * std::max(1, values.value("replicas"_L1).toInt(1)));
    const QString chosenZone = zone ? values.value(zone->id).toString() : QString();
    const QString chosen = accelerator ? values.value(accelerator->id).toString() : QString();
    if (m_view->chosenZone() != chosenZone || m_view->chosenAccelerator() != chosen)
        m_view->setChosen(chosenZone, chosen);
}

void AcceleratorPage::chooseCell(const QString &zone, const QString &accelerator)
{
    Deployment &deployment = m_context.deployment;
    Choices choices = deployment.choices();
    const Recipe &recipe = deployment.recipe();
    if (const Parameter *p = parameterOfType(recipe, ParameterType::Accelerator))
        choices.set(p->id, accelerator);
    if (const Parameter *p = parameterOfType(recipe, ParameterType::Location)) {
        const QString location = deployment.values().value(p->id).toString();
        // A cluster that was chosen elsewhere does not come along.
        const ZoneCell *cell = m_context.matrix ? m_context.matrix->cell(zone, accelerator) : nullptr;
        const QString region = cell && !cell->region.isEmpty() ? cell->region : regionOf(zone);
        if (location != zone && location != region) {
            choices.set(p->id, region);
            if (const Parameter *cluster = parameterOfType(recipe, ParameterType::Cluster))
                choices.clear(cluster->id);
        }
    }
    if (const Parameter *p = parameterOfType(recipe, ParameterType::Zone))
        choices.set(p->id, zone);
    deployment.setChoices(choices);
    Q_EMIT changed();
}

void AcceleratorPage::sizeByLoad()
{
    const QJsonObject values = m_context.deployment.values();
    SizingTarget target = m_context.sizing;
    target.provider = isAws() ? CloudProvider::Aws : CloudProvider::Google;
    target.maxModelLen = values.value("maxModelLen"_L1).toInt();
    auto *dialog = new SizingDialog(m_context.catalog, m_context.deployment, target, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_context.benches)
        dialog->correctBy(*m_context.benches, m_context.runs);
    if (MeasurementArchive *archive = m_context.session.measurements())
        dialog->weighStock(*archive, m_context.session.clock().now());
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        m_context.sizing = dialog->target();
        Q_EMIT changed();
    });
    dialog->open();
}

void AcceleratorPage::refresh()
{
    // A recipe without a model serves none, and one whose shape is not known cannot be reckoned with.
    m_byLoad->setVisible(m_context.catalog.model(m_context.deployment.values().value("model"_L1).toString())
                         != nullptr);
    updateMatrix();
    showFit();
}

void AcceleratorPage::showFit()
{
    const Deployment &deployment = m_context.deployment;
    const auto report = deployment.fit();
    const auto request = fitRequestOf(deployment.values(), m_context.catalog);
    QLayout *row = m_suggestions->layout();
    while (QLayoutItem *item = row->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (!report || !request) {
        m_bar->clear(deployment.values().value("model"_L1).toString().isEmpty()
                         ? tr("Choose a model to see how the memory is used.")
                         : tr("The model's shape is not known, so its memory cannot be calculated. Import "
                              "its config.json on the step before."));
        m_reason->hide();
        m_messages->hide();
        m_suggestions->hide();
        return;
    }
    m_bar->setShares(memoryShares(*report), request->accelerator.name);
    m_reason->setText(report->reason);
    m_reason->show();
    setRole(m_reason, report->fits ? "" : "bad");
    QStringList messages;
    for (const FitMessage &message : report->messages) {
        if (message.text != report->reason)
            messages << message.text;
    }
    m_messages->setText(messages.join(u'\n'));
    m_messages->setVisible(!messages.isEmpty());
    int shown = 0;
    for (const FitSuggestion &suggestion : report->suggestions) {
        if (!suggestion.fits || shown >= 4)
            continue;
        const QJsonObject change = choicesBetween(*request, suggestion.request);
        const bool known = std::ranges::all_of(change.keys(), [&deployment](const QString &id) {
            return deployment.recipe().parameter(id) != nullptr;
        });
        if (change.isEmpty() || !known)
            continue;
        QPushButton *button =
            makeButton(tr("Use %1").arg(suggestion.change).replace(u'&', u"&&"_s), "", {}, m_suggestions);
        button->setToolTip(
            tr("Then the cache holds %1 tokens").arg(formatCount(double(suggestion.maxTokens))));
        connect(button, &QPushButton::clicked, this, [this, change] {
            Choices choices = m_context.deployment.choices();
            for (auto it = change.begin(); it != change.end(); ++it)
                choices.set(it.key(), *it);
            m_context.deployment.setChoices(choices);
            Q_EMIT changed();
        });
        button->setAutoDefault(true); // Enter presses it
        row->addWidget(button);
        button->show();
        ++shown;
    }
    m_suggestions->setVisible(shown > 0);
    m_suggestions->updateGeometry();
}

bool AcceleratorPage::needsAttention() const
{
    const auto fit = m_context.deployment.fit();
    return fit && !fit->fits;
}

QString AcceleratorPage::missing() const
{
    if (m_reading.isRunning() && m_model->rowCount() == 0)
        return tr("Still reading the zones.");
    const Recipe &recipe = m_context.deployment.recipe();
    for (const ChoiceProblem &problem : m_context.deployment.problems()) {
        const Parameter *parameter = recipe.parameter(problem.parameter);
        if (parameter && askedAt(*parameter) == AskedAt::Accelerator)
            return problem.message;
    }
    const Parameter *zone = parameterOfType(recipe, ParameterType::Zone);
    const Parameter *location = parameterOfType(recipe, ParameterType::Location);
    const QJsonObject values = m_context.deployment.values();
    if (m_context.session.google() && zone && location && values.value(zone->id).toString().isEmpty()
        && values.value(location->id).toString().isEmpty())
        return tr("Choose a cell of the matrix.");
    return {};
}

} // namespace slipway

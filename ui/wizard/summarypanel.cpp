// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/summarypanel.h"

#include "session/deploy/newcluster.h"
#include "session/deploy/parameterplacement.h"
#include "session/deploy/plancost.h"
#include "ui/common/format.h"

#include <QLocale>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

SummaryPanel::SummaryPanel(WizardContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_fit(new StatusPill(this))
{
    setObjectName(u"summaryPanel"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(this);
    QVBoxLayout *column = card->content();
    column->setSpacing(2);
    QLabel *title = plainLabel(tr("So far"), card);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    column->addWidget(title);
    for (const auto &[id, name] :
         {std::pair(u"what"_s, tr("What")), std::pair(u"where"_s, tr("Where")), std::pair(u"on"_s, tr("On")),
          std::pair(u"cost"_s, tr("Costs")), std::pair(u"time"_s, tr("Ready in"))}) {
        QLabel *head = secondaryLabel(name, card);
        head->setContentsMargins(0, spacing::s, 0, 0);
        column->addWidget(head);
        QLabel *value = plainLabel({}, card);
        value->setObjectName(u"summary:"_s + id);
        value->setAccessibleName(name);
        column->addWidget(value);
        m_rows.insert(id, value);
    }
    QLabel *head = secondaryLabel(tr("Memory"), card);
    head->setContentsMargins(0, spacing::s, 0, 0);
    column->addWidget(head);
    column->addWidget(m_fit, 0, Qt::AlignLeft);
    outer->addWidget(card);
    outer->addStretch();
    connect(&m_context.deployment, &Deployment::choicesChanged, this, &SummaryPanel::refresh);
    connect(&m_context.deployment, &Deployment::factsChanged, this, &SummaryPanel::refresh);
    refresh();
}

void SummaryPanel::put(const QString &id, const QString &text, const QString &toolTip, const char *role)
{
    QLabel *label = m_rows.value(id);
    label->setText(text.isEmpty() ? tr("not chosen yet") : text);
    label->setToolTip(toolTip.toHtmlEscaped());
    setRole(label, text.isEmpty() ? "secondary" : role);
}

QString SummaryPanel::textOf(const QString &row) const
{
    return m_rows.contains(row) ? m_rows.value(row)->text() : QString();
}

void SummaryPanel::refresh()
{
    const Deployment &deployment = m_context.deployment;
    const Recipe &recipe = deployment.recipe();
    const QJsonObject values = deployment.values();
    const QLocale locale;
    QStringList what{recipe.translated(recipe.title)};
    if (const QString model = values.value("model"_L1).toString(); !model.isEmpty())
        what << model;
    put(u"what"_s, what.join(u'\n'));
    const Target target = deployment.target();
    QStringList where;
    for (const QString &part : {target.project, target.location, target.cluster, target.nameSpace}) {
        if (!part.isEmpty())
            where << part;
    }
    put(u"where"_s,
        where.size() > (target.nameSpace.isEmpty() ? 0 : 1) ? where.join(u" · "_s) : target.kubeContext);
    const Accelerator *accelerator =
        m_context.catalog.acceleratorFor(values.value("accelerator"_L1).toString());
    const int count = std::max(1, values.value("acceleratorCount"_L1).toInt(1));
    const int replicas = std::max(1, values.value("replicas"_L1).toInt(1));
    put(u"on"_s,
        !accelerator       ? QString()
            : replicas > 1 ? tr("%1 × %2, %3 replicas")
                                 .arg(locale.toString(count), accelerator->name, locale.toString(replicas))
                           : tr("%1 × %2").arg(locale.toString(count), accelerator->name));
    const auto plan = deployment.plan();
    const PlanCost whole = plan ? planCost(*plan, deployment.pools(), m_context.catalog, QDate::currentDate(),
                                           deployment.prices().all())
                                : PlanCost();
    if (const QString text = costText(whole); !text.isEmpty()) {
        put(u"cost"_s, text, (costLines(whole) << recipe.translated(recipe.costNote)).join(u'\n'));
    } else if (const auto cost = hourlyCost(values, m_context.catalog)) {
        QString how =
            tr("%1 × %2 at %3 on demand, list price of %4 in %5. %6")
                .arg(locale.toString(cost->machines), cost->machineType,
                     formatMoney(cost->price.amount, cost->price.currency), cost->price.provenance.date,
                     cost->price.region, recipe.translated(recipe.costNote));
        double amount = cost->amount;
        if (const auto cluster = newClusterCost(values, recipe, m_context.catalog);
            cluster && cluster->currency == cost->price.currency) {
            amount += cluster->amount();
            how += u' '
                + tr("%1 an hour of it are the new cluster's.")
                      .arg(formatMoney(cluster->amount(), cluster->currency));
        }
        put(u"cost"_s,
            (cost->spot ? tr("at most %1 an hour") : tr("%1 an hour"))
                .arg(formatMoney(amount, cost->price.currency)),
            how);
    } else {
        put(u"cost"_s, accelerator ? formatUnknown(tr("there is no list price")) : QString(),
            recipe.translated(recipe.costNote));
    }
    if (plan && plan->expected().count() > 0)
        put(u"time"_s, tr("about %1").arg(formatDuration(plan->expected())),
            recipe.translated(recipe.typicalTime));
    else
        put(u"time"_s, recipe.translated(recipe.typicalTime));
    const auto fit = deployment.fit();
    if (!fit)
        m_fit->set(StatusPill::State::Unknown, tr("not known yet"));
    else
        m_fit->set(fit->fits ? StatusPill::State::Good : StatusPill::State::Bad,
                   fit->fits ? tr("fits") : tr("does not fit"));
    m_fit->setToolTip(fit ? fit->reason.toHtmlEscaped() : QString());
}

} // namespace slipway

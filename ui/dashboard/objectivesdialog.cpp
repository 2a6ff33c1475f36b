// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/objectivesdialog.h"

#include "ui/common/widgets.h"
#include "ui/dashboard/objectivescard.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QPushButton>

namespace slipway {
using namespace Qt::StringLiterals;

ObjectivesDialog::ObjectivesDialog(const QString &endpoint, const QList<Objective> &present, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"objectivesDialog"_s);
    setWindowTitle(tr("Objectives of %1").arg(endpoint));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing::m);
    auto *text = secondaryLabel(tr("What the endpoint should keep. Of latencies 95 of 100 must be within the "
                                   "limit; what may miss it is the error "
                                   "budget. Charts show the limit, and how fast the budget is used. Limits "
                                   "on a bucket bound of the server's "
                                   "histograms are counted exactly, others by the nearest bound."),
                                this);
    text->setMinimumWidth(scaledToFont(420, font()));
    column->addWidget(text);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(0, 1);
    for (const ObjectiveKind kind : {ObjectiveKind::TimeToFirstToken, ObjectiveKind::InterToken,
                                     ObjectiveKind::EndToEnd, ObjectiveKind::Availability}) {
        const auto found = std::ranges::find(present, kind, &Objective::kind);
        const bool isSet = found != present.end();
        const Objective objective = isSet ? *found : proposedObjective(kind);
        const bool isShare = kind == ObjectiveKind::Availability;
        auto *wanted = new QCheckBox(objectiveName(objective), this);
        wanted->setChecked(isSet);
        auto *value = new QDoubleSpinBox(this);
        value->setAccessibleName(wanted->text());
        value->setEnabled(isSet);
        if (isShare) {
            value->setDecimals(2);
            value->setRange(50, 99.99);
            value->setSuffix(u"\u00a0%"_s);
            value->setPrefix(tr("at least ", "before a number"));
            value->setValue(objective.goal * 100);
        } else {
            value->setDecimals(0);
            value->setRange(1, 3'600'000);
            value->setGroupSeparatorShown(true);
            value->setSuffix(tr(" ms"));
            value->setPrefix(tr("at most ", "before a number"));
            value->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
            value->setValue(objective.threshold * 1000);
        }
        value->setObjectName(u"objectiveValue%1"_s.arg(int(kind)));
        wanted->setObjectName(u"objectiveWanted%1"_s.arg(int(kind)));
        connect(wanted, &QCheckBox::toggled, value, &QWidget::setEnabled);
        const int row = grid->rowCount();
        grid->addWidget(wanted, row, 0);
        grid->addWidget(value, row, 1);
        m_rows.append({objective, wanted, value});
    }
    column->addLayout(grid);
    auto *buttons = new QHBoxLayout;
    auto *cancel = makeButton(tr("Cancel"), "", {}, this);
    auto *save = makeButton(tr("&Save"), "primary", {}, this);
    save->setObjectName(u"saveObjectives"_s);
    save->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    column->addLayout(buttons);
}

QList<Objective> ObjectivesDialog::objectives() const
{
    QList<Objective> all;
    for (const Row &row : m_rows) {
        if (!row.wanted->isChecked())
            continue;
        Objective objective = row.objective;
        if (objective.kind == ObjectiveKind::Availability)
            objective.goal = row.value->value() / 100;
        else
            objective.threshold = row.value->value() / 1000;
        all.append(objective);
    }
    return all;
}

} // namespace slipway

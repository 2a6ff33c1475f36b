// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QTreeWidget>

namespace slipway {

/// What a preview's effect is called, and how it looks.
struct EffectLook {
    QString word = {};
    QString iconName = {};
    int role = 0; ///< a ColorRole
};
EffectLook effectLook(ChangePreview::Effect effect);

/// The Changes of a plan in their order: what each does, whether it can be taken back, whether it asks for consent.
class PlanTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit PlanTree(QWidget *parent = nullptr);
    void setPlan(const Plan &plan);
    /// In the plan's order; steps beyond the list are still being looked at.
    void setPreviews(const std::vector<ChangePreview> &previews);
    /// Marks steps whose manifest has a problem.
    void setBroken(const QStringList &stepIds);
    void setEdited(const QStringList &stepIds);
    QString currentStep() const;
    void selectStep(const QString &stepId);

Q_SIGNALS:
    void stepSelected(const QString &stepId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    Plan m_plan;
    std::vector<ChangePreview> m_previews;
    QStringList m_broken;
    QStringList m_edited;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/resources/manifestedit.h"
#include "ui/wizard/wizardpage.h"

class QCheckBox;
class QListWidget;
class QTabWidget;

namespace slipway {

class CodeEditor;
class CommandsView;
class DiffView;
class ExportButton;
class PlanTree;

/// What exactly will happen: the plan, its manifests, what they change, the commands; and the consents that some steps ask for.
class ReviewPage : public WizardPage
{
    Q_OBJECT

public:
    explicit ReviewPage(WizardContext &context, QWidget *parent = nullptr);
    ~ReviewPage() override;
    QString missing() const override;
    bool needsAttention() const override;
    QString nextText() const override;
    void enter() override;
    void leave() override;
    bool commit() override;
    QWidget *firstFocus() override;

private:
    void makePlan();
    void showPlan();
    void previewPlan();
    void showStep(const QString &step);
    void manifestEdited();
    void buildConsents();
    void showProblems();
    QString manifestText(const QString &step) const;
    int changeCount() const;
    Plan editedPlan() const;

    std::optional<Rendering> m_rendering;
    std::optional<Plan> m_plan; // as the recipe has it
    QList<ManifestText> m_texts;
    QHash<QString, QString> m_editedTexts; // by step
    QHash<QString, QList<LineProblem>> m_broken;
    std::vector<ChangePreview> m_previews;
    QList<std::pair<QString, QCheckBox *>> m_consents;
    QString m_step;
    QString m_madeFor; // the choices of m_plan
    bool m_previewStale = false;

    BusyRow *m_busy;
    Banner *m_problem;
    QLabel *m_headline;
    QLabel *m_assumptions;
    PlanTree *m_tree;
    QTabWidget *m_tabs;
    CodeEditor *m_manifest;
    QLabel *m_manifestNote;
    QPushButton *m_revert;
    DiffView *m_diff;
    CommandsView *m_commands;
    CodeEditor *m_values;
    QListWidget *m_costs;
    QVBoxLayout *m_consentColumn;
    ExportButton *m_export;
    QLabel *m_exported;
    TaskHandle m_preparing;
    TaskHandle m_previewing;
};

} // namespace slipway

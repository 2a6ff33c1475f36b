// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/drafts.h"
#include "ui/shell/page.h"
#include "ui/wizard/wizardpage.h"

class QStackedWidget;

namespace slipway {

class BenchArchive;
class DeployPage;
class StepList;
class SummaryPanel;
class TargetPage;

/// From "which system" to "it answers": the page of the rail that deploys. It lives in the window, not in a dialog; going back
/// loses nothing, and leaving midway keeps a draft.
class DeploymentWizard : public QWidget, public PageEvents
{
    Q_OBJECT

public:
    /// All references outlive it. @p drafts may be null: then nothing is kept. The catalogue is copied: a config.json adds to the copy.
    DeploymentWizard(Session &session, const Catalog &catalog, QList<std::shared_ptr<const Recipe>> recipes,
                     DraftStore *drafts, RunStore &runs, ActivityListModel &activities,
                     QWidget *parent = nullptr);
    ~DeploymentWizard() override;

    /// A new walk, at the first step, with that recipe. Unknown ids are left alone.
    void startFromRecipe(const QString &id);
    void restoreDraft(const Draft &draft);
    void takeValues(const QString &fileName);
    /// What would be kept now; nothing while there is nothing to keep.
    std::optional<Draft> draft() const;
    void saveDraft();

    Deployment &deployment() { return *m_deployment; }
    /// For estimates that are corrected by what was measured. It outlives the wizard.
    void takeBenchmarksFrom(BenchArchive &benches);
    QString currentPage() const;
    /// Goes to a step that has been reached.
    void showPage(const QString &id);
    /// What stands beside Next while one cannot go on.
    QString missing() const;

    void pageShown() override;
    void pageHidden() override;
    void refresh() override;
    bool goBack() override;

Q_SIGNALS:
    void deployed(const slipway::Endpoint &endpoint);
    void openPlayground(const slipway::Endpoint &endpoint);
    void openDashboard(const slipway::Endpoint &endpoint);
    void openFindings();
    /// For the window's header: "Review".
    void titleChanged(const QString &title);

private:
    void next();
    void go(int index);
    void update();
    void focusPage();
    void chooseRecipe(const QString &id);
    /// Who came in through another cloud's door begins with a system of that cloud, unless something was chosen already.
    void followTarget();
    void offerDrafts();
    void forgetDraft();
    void startOver();
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

    Session &m_session;
    Catalog m_catalog;
    QList<std::shared_ptr<const Recipe>> m_recipes;
    DraftStore *m_drafts;
    std::unique_ptr<Deployment> m_deployment;
    std::unique_ptr<WizardContext> m_context;
    QHash<QString, Choices> m_choicesOfRecipe; // switching systems and back loses nothing
    QString m_draftId;
    bool m_wasLeftDone = false; ///< the page was left with a deployment that was done
    bool m_touched = false;
    int m_index = 0;
    int m_reached = 0;
    QList<WizardPage *> m_pages;
    TargetPage *m_target;
    DeployPage *m_deploy;
    StepList *m_steps;
    QStackedWidget *m_stack;
    QWidget *m_summaryBox;
    SummaryPanel *m_summary;
    QPushButton *m_back;
    QPushButton *m_next;
    QLabel *m_missing;
    QWidget *m_navigation;
    QTimer m_saveSoon;
};

} // namespace slipway

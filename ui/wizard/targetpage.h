// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/drafts.h"
#include "ui/wizard/wizardpage.h"

class QButtonGroup;
class QComboBox;

namespace slipway {

class ParameterForm;

/// Which system, and as whom: recipe cards, the Google identity that was found, the project or a kubeconfig context.
class TargetPage : public WizardPage
{
    Q_OBJECT

public:
    explicit TargetPage(WizardContext &context, QWidget *parent = nullptr);
    QString missing() const override;
    void enter() override;
    void leave() override;
    QWidget *firstFocus() override;
    /// Marks the recipe of the deployment.
    void showRecipe();
    /// Left midway earlier; empty hides the offer.
    void offerDrafts(const QList<Draft> &drafts);
    /// Why a values file cannot be taken; nothing hides it.
    void showValuesProblem(const std::optional<Error> &problem);

Q_SIGNALS:
    void recipeChosen(const QString &id);
    void valuesChosen(const QString &fileName);
    void draftChosen(const slipway::Draft &draft);
    void draftDiscarded(const slipway::Draft &draft);

private:
    void showIdentity();
    void connectGoogle(std::optional<GoogleAccount> candidate);
    void fillContexts();
    void connectContext(const QString &name);
    void openIdentityMenu();
    bool isAws() const;
    void showAwsIdentity();
    void connectAws(const QString &profile);
    void openProfileMenu();

    QButtonGroup *m_cards;
    QWidget *m_draftBox;
    QComboBox *m_draftPicker;
    QList<Draft> m_drafts;
    QLabel *m_account;
    QLabel *m_accountSource;
    StatusPill *m_accountState;
    QPushButton *m_change;
    Banner *m_valuesProblem;
    Banner *m_problem;
    BusyRow *m_busy;
    QComboBox *m_way;
    ParameterForm *m_form;
    TaskHandle m_google;
    TaskHandle m_aws;
    bool m_triedAws = false;
    TaskHandle m_cluster;
    bool m_tried = false;
    bool m_isShown = false;
    QString m_kubeContext; // the kubeconfig context in use; empty: through Google Cloud
};

} // namespace slipway

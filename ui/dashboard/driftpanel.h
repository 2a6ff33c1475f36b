// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/deploy/rolloutradius.h"
#include "ui/diagnosis/fixpanel.h"

namespace slipway {

class PlanTree;

/// What would bring files, last applied and live together: each Change with what it does, the consent, then the run as one of the
/// endpoint's.
class DriftPanel : public Card
{
    Q_OBJECT

public:
    /// All outlive it.
    DriftPanel(Session &session, const FixContext &context, QWidget *parent = nullptr);
    /// @param title what is to be done, @param notes what goes with it, a sentence each
    void open(const Plan &plan, const QString &title, const QStringList &notes);
    void close();
    bool isOpen() const { return !isHidden(); }
    const Plan &plan() const { return m_plan; }

Q_SIGNALS:
    void closed();
    /// The plan ran to its end.
    void applied();

private:
    struct Looked {
        std::vector<ChangePreview> previews = {};
        RolloutRadius radius = {};
    };
    static Task<Looked> look(Session *session, ChangeContext context, Plan plan, std::stop_token stop);
    void showLooked(const Looked &looked);
    void showStep(const QString &id);
    void apply();
    void updateApply();
    QString nameToType() const;
    Session &m_session;
    FixContext m_context;
    Plan m_plan;
    std::vector<ChangePreview> m_previews;
    bool m_isPossible = false;
    QLabel *m_title;
    QLabel *m_notes;
    PlanTree *m_steps;
    DiffView *m_diff;
    QLabel *m_typeName;
    QLineEdit *m_name;
    BusyRow *m_busy;
    Banner *m_problem;
    QPushButton *m_cancel;
    QPushButton *m_apply;
    TaskHandle m_preview;
    TaskHandle m_run;
    std::unique_ptr<PlanRunner> m_runner;
};

} // namespace slipway

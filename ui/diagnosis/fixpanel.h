// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "plan/finding.h"
#include "plan/planrunner.h"
#include "session/activity/activitylistmodel.h"
#include "session/deploy/deployment.h"
#include "ui/common/widgets.h"

#include <QPushButton>

class QBoxLayout;
class QLineEdit;

namespace slipway {

class BusyRow;
class DiffView;

/// Where fixes take effect, and who keeps a record of them. Everything outlives the panel.
struct FixContext {
    std::function<ChangeContext()> changes =
        {}; ///< asked anew for each fix: the target may be another one by then
    std::function<QString()> recipeId = {}; ///< of the deployment that is being made; empty: there is none
    RunStore &runs;
    ActivityListModel &activities;
};

/// One remedy, before it is carried out: what it would do, its command, and a clear yes. Then its run.
class FixPanel : public Card
{
    Q_OBJECT

public:
    explicit FixPanel(FixContext context, QWidget *parent = nullptr);
    void open(const Remedy &remedy, const Finding &finding);
    void close();
    /// What the yes says, where it is more than "Apply this change".
    void setApplyText(const QString &text) { m_apply->setText(text); }
    /// For a side panel: the buttons stand below each other.
    void setNarrow();
    bool isOpen() const { return !isHidden(); }

Q_SIGNALS:
    void closed();
    /// What it would do is shown.
    void previewed();
    /// The Change was carried out: that check is to look again.
    void fixed(const QString &check);
    /// The same, for who watches whether it helps. @p runId of the journal
    void applied(const QString &runId, const QString &title, const slipway::Finding &finding);

private:
    void apply();
    void updateApply();
    FixContext m_context;
    std::shared_ptr<Change> m_change;
    Finding m_finding;
    QLabel *m_title;
    DiffView *m_diff;
    QLabel *m_byHand;
    QLabel *m_command;
    QLabel *m_typeName;
    QLineEdit *m_name;
    QPushButton *m_apply;
    QPushButton *m_cancel;
    QBoxLayout *m_buttons;
    BusyRow *m_busy;
    Banner *m_problem;
    TaskHandle m_preview;
    TaskHandle m_run;
    std::unique_ptr<PlanRunner> m_runner;
    bool m_possible = false;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/findings/changewatch.h"
#include "session/findings/fixproof.h"
#include "ui/diagnosis/fixpanel.h"

#include <QTimer>

namespace slipway {

/// After a fix: whether it has helped, told when it is seen; whether somebody sets it back; and the way back.
class ProofPanel : public Card
{
    Q_OBJECT

public:
    /// @p proof, @p change and what @p context names outlive the panel.
    ProofPanel(FixContext context, FixProof &proof, ChangeWatch &change, QWidget *parent = nullptr);
    /// @param runId  of the journal: what takeBack() undoes
    void begin(const QString &runId, const QString &title, const Finding &finding);
    bool isTakingBack() const { return m_undo.isRunning(); }

Q_SIGNALS:
    /// The change was taken back: the cluster is as it was.
    void takenBack();
    /// Somebody set back what the fix had resolved: what was found before may be there again.
    void setBack();

private:
    void update();
    void updateSetBack();
    void takeBack();

    FixContext m_context;
    FixProof &m_proof;
    ChangeWatch &m_change;
    QString m_runId;
    QString m_fix;
    QString m_undone; // what was said when it was taken back
    std::optional<Error> m_undoProblem;
    StatusPill *m_pill;
    QLabel *m_text;
    QLabel *m_setBack;
    QLabel *m_detail;
    QPushButton *m_back;
    QPushButton *m_close;
    QTimer m_ticks;
    TaskHandle m_undo;
    std::unique_ptr<PlanRunner> m_runner;
};

} // namespace slipway

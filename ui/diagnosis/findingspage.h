// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/findings/changewatch.h"
#include "session/findings/clusterdiagnosis.h"
#include "session/findings/fixproof.h"
#include "session/pulsewatch.h"
#include "ui/diagnosis/fixpanel.h"
#include "ui/shell/page.h"

#include <QTimer>

namespace slipway {

class BusyRow;
class CloudLine;
class FindingList;
class MutePanel;
class ProofPanel;
class ProvePanel;
class SessionRecorder;
struct ProofSubject;

/// The rail's page of Findings: what is wrong in the connected cluster or in a support bundle, why, and what to do.
class FindingsPage : public QWidget, public PageEvents
{
    Q_OBJECT

public:
    /// @p diagnosis and what @p fixes names outlive the page.
    FindingsPage(Session &session, ClusterDiagnosis &diagnosis, FixContext fixes, QWidget *parent = nullptr);

    void pageShown() override;
    void pageHidden() override;
    void refresh() override;
    /// The findings, whatever was proven.
    void showFindings();
    /// Offers to record the connected cluster; @p recorder outlives the page.
    void recordWith(SessionRecorder &recorder);
    /// Walks the chains of something of the connected cluster.
    void prove(const ProofSubject &subject, const QString &title);

Q_SIGNALS:
    /// There is no cluster yet, and the person wants one: the Home page.
    void connectRequested();

private:
    void update();
    void updateSubject();
    void showProving();
    void chooseBundle();
    void saveBundle();

    Session &m_session;
    ClusterDiagnosis &m_diagnosis;
    QTimer m_ages;
    QLabel *m_subject;
    QPushButton *m_prove;
    QPushButton *m_open;
    QPushButton *m_browse;
    QPushButton *m_save;
    QPushButton *m_record;
    QPushButton *m_look;
    Banner *m_banner;
    CloudLine *m_cloud;
    BusyRow *m_busy;
    FindingList *m_list;
    FixPanel *m_fix;
    FixProof m_proof;
    ChangeWatch m_changeWatch;
    ProofPanel *m_proofPanel;
    MutePanel *m_mute;
    ProvePanel *m_chains;
    PulseWatch m_pulse;
    EmptyState *m_unconnected;
    SessionRecorder *m_recorder = nullptr;
    int m_shownOf = -1; // which revision of the findings the list shows
};

} // namespace slipway

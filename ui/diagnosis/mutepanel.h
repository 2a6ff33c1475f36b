// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/findings/clusterdiagnosis.h"
#include "ui/common/widgets.h"

class QComboBox;
class QLineEdit;

namespace slipway {

/// "Known and accepted": why, by whom, and the version at which to look again.
class MutePanel : public Card
{
    Q_OBJECT

public:
    /// @p diagnosis outlives the panel.
    explicit MutePanel(ClusterDiagnosis &diagnosis, QWidget *parent = nullptr);
    void open(const Finding &finding);
    void close();
    bool isOpen() const { return !isHidden(); }

Q_SIGNALS:
    /// Accepted, or left.
    void closed();

private:
    void accept();
    void updateAccept();

    ClusterDiagnosis &m_diagnosis;
    Finding m_finding;
    QLabel *m_title;
    QLineEdit *m_reason;
    QLineEdit *m_owner;
    QComboBox *m_component;
    QLineEdit *m_version;
    QLabel *m_present;
    QPushButton *m_accept;
    Banner *m_problem;
};

} // namespace slipway

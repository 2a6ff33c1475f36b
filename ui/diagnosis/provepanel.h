// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/findings/provechains.h"
#include "ui/diagnosis/fixpanel.h"

class QComboBox;
class QLineEdit;
class QScrollArea;

namespace slipway {

class BusyRow;
class CloudLine;

/// Proving a way or an identity: what is to be proven, and each chain as a picture with its broken link.
class ProvePanel : public QWidget
{
    Q_OBJECT

public:
    /// @p session and what @p fixes names outlive the panel.
    ProvePanel(Session &session, FixContext fixes, QWidget *parent = nullptr);
    /// Shows the panel with the question of what to prove.
    void ask();
    /// Proves at once.
    void prove(const ProofSubject &subject, const QString &title);
    void close();
    bool isOpen() const { return !isHidden(); }
    ProveChains &chains() { return m_chains; }

Q_SIGNALS:
    void closed();
    /// A fix was carried out: the cluster is another than the one that was judged.
    void fixed();

private:
    void start();
    void update();
    void showChains();

    Session &m_session;
    ProveChains m_chains;
    QLabel *m_title;
    QLineEdit *m_name;
    QLineEdit *m_nameSpace;
    QPushButton *m_go;
    QPushButton *m_again;
    QPushButton *m_close;
    QWidget *m_question;
    CloudLine *m_cloud;
    Banner *m_banner;
    BusyRow *m_busy;
    QScrollArea *m_scroll;
    FixPanel *m_fix;
    QDateTime m_shownOf;
};

} // namespace slipway

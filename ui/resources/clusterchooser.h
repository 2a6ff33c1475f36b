// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleet/clusterfleet.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace slipway {

class Banner;

/// Which kubeconfig contexts are shown beside the connected cluster. Dials nobody; the fleet does, once the choice is made.
class ClusterChooser : public QDialog
{
    Q_OBJECT

public:
    /// @p home is whose kubeconfig is read; both outlive it. The choice is the fleet's when the dialog is accepted.
    ClusterChooser(Session &home, ClusterFleet &fleet, QWidget *parent = nullptr);

    /// Checked now, in the kubeconfig's order.
    QStringList checked() const;
    void accept() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(const Kubeconfig &config);
    void filter(const QString &text);
    void updateCount();

    Session &m_home;
    ClusterFleet &m_fleet;
    Banner *m_banner;
    QLineEdit *m_filter;
    QTreeWidget *m_contexts;
    QPushButton *m_go;
    bool m_enterIsTaken = false; ///< by the filter: it is not the default button's as well
};

/// The button of a page that opens the chooser, and says how many are shown together.
class ClusterButton : public QObject
{
    Q_OBJECT

public:
    ClusterButton(QPushButton &button, Session &home, ClusterFleet &fleet);

Q_SIGNALS:
    /// The choice was made by the person, in the dialog.
    void chosen();

private:
    void update();

    QPushButton &m_button;
    Session &m_home;
    ClusterFleet &m_fleet;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/deploy/clusterchoices.h"
#include "ui/wizard/wizardpage.h"

#include <QTimer>

class QTreeWidget;

namespace slipway {

class ParameterForm;

/// Which cluster, and everything that is left to say: namespace, bucket, identity, serving.
class ClusterPage : public WizardPage
{
    Q_OBJECT

public:
    explicit ClusterPage(WizardContext &context, QWidget *parent = nullptr);
    QString missing() const override;
    bool needsAttention() const override;
    void enter() override;
    void leave() override;
    QWidget *firstFocus() override;

private:
    void readClusters();
    void showClusters(const PartialList<ClusterChoice> &choices);
    void choose(const ClusterChoice &choice);
    void chooseNew();
    bool isNew() const;
    void showNewCost();
    void markChosen();
    /// AWS has no list here: the cluster is named in a field, and connected once nobody types any more.
    void connectNamedAtAws();
    const ClusterChoice *chosen() const;
    ClusterWish wish() const;

    QTreeWidget *m_clusters;
    QList<ClusterChoice> m_choices;
    QLabel *m_gaps;
    QLabel *m_newCost;
    BusyRow *m_busy;
    Banner *m_problem;
    QWidget *m_head;
    ParameterForm *m_form;
    QTimer m_soon;
    TaskHandle m_reading;
    TaskHandle m_connecting;
    QString m_readFor;
    QString m_connectedFor;
    bool m_withGoogle = false;
    bool m_asksForNew = false; ///< the form asks for name and location of a new cluster
    bool m_showing = false;
};

} // namespace slipway

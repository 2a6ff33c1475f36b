// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/deploy/zonematrixmodel.h"
#include "ui/wizard/wizardpage.h"

class QComboBox;
class QPushButton;

namespace slipway {

class MemoryBar;
class ParameterForm;
class ZoneMatrixView;

/// Where and on what: the memory bar with what moves it, and the matrix of zones and accelerators.
class AcceleratorPage : public WizardPage
{
    Q_OBJECT

public:
    explicit AcceleratorPage(WizardContext &context, QWidget *parent = nullptr);
    QString missing() const override;
    bool needsAttention() const override;
    void enter() override;
    void leave() override;
    QWidget *firstFocus() override;
    void refresh();
    ZoneMatrixModel *matrixModel() const { return m_model; }

private:
    bool isAws() const;
    bool hasMatrix() const;
    QString matrixKey() const;
    ZoneMatrix withStock(ZoneMatrix matrix) const;
    void readAwsMatrix();
    void readMatrix();
    void chooseCell(const QString &zone, const QString &accelerator);
    void showFit();
    void showMatrixState();
    void sizeByLoad();
    void updateMatrix();

    MemoryBar *m_bar;
    QLabel *m_reason;
    QLabel *m_messages;
    QWidget *m_suggestions;
    QPushButton *m_byLoad;
    ParameterForm *m_form;
    ZoneMatrixModel *m_model;
    ZoneMatrixView *m_view;
    QComboBox *m_order;
    QLabel *m_status;
    QLabel *m_read;
    BusyRow *m_busy;
    Banner *m_problem;
    EmptyState *m_empty;
    TaskHandle m_reading;
    bool m_active = false;
    bool m_withoutGoogle = false;
    std::shared_ptr<QStringList> m_clusterPlaces =
        std::make_shared<QStringList>(); ///< zones and regions of the project's clusters
};

} // namespace slipway

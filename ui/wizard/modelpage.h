// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizardpage.h"

class QLineEdit;

namespace slipway {

class DataTable;
class ModelTableModel;

/// Which model: the catalogue as a table, any other id, or a config.json.
class ModelPage : public WizardPage
{
    Q_OBJECT

public:
    explicit ModelPage(WizardContext &context, QWidget *parent = nullptr);
    QString missing() const override;
    bool needsAttention() const override;
    void enter() override;
    QWidget *firstFocus() override;
    /// What the file dialog ends in.
    void importConfig(const QString &fileName);
    QString modelId() const;

private:
    void choose(const QString &id);
    void showChosen();
    void askForConfig();
    QString parameterId() const;

    ModelTableModel *m_model;
    DataTable *m_table;
    QLineEdit *m_custom;
    QLabel *m_chosen;
    Banner *m_banner;
    TaskHandle m_reading;
    bool m_showing = false;
};

} // namespace slipway

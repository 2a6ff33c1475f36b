// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizardpage.h"

class QCheckBox;

namespace slipway {

class FindingList;
class FixPanel;

/// Is everything there? Checks stream in; what is wrong can be set right here, previewed.
class ChecksPage : public WizardPage
{
    Q_OBJECT

public:
    explicit ChecksPage(WizardContext &context, QWidget *parent = nullptr);
    QString missing() const override;
    bool needsAttention() const override;
    void enter() override;
    void leave() override;
    QWidget *firstFocus() override;
    FindingList *list() const { return m_list; }

private:
    void run(const QStringList &only);
    bool blocks() const;
    FindingList *m_list;
    FixPanel *m_fix;
    QCheckBox *m_anyway;
    Banner *m_problem;
    TaskHandle m_running;
    bool m_ran = false;
};

} // namespace slipway

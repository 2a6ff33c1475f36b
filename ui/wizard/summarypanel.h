// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizardpage.h"

namespace slipway {

/// What has been chosen so far: what, where, what it costs an hour, how long it takes, whether it fits.
class SummaryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryPanel(WizardContext &context, QWidget *parent = nullptr);
    void refresh();
    QString textOf(const QString &row) const;

private:
    void put(const QString &id, const QString &text, const QString &toolTip = {}, const char *role = "");
    WizardContext &m_context;
    QHash<QString, QLabel *> m_rows;
    StatusPill *m_fit;
};

} // namespace slipway

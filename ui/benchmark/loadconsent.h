// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/bench/clusterbench.h"
#include "ui/common/widgets.h"

class QPushButton;

namespace slipway {

class DiffView;

/// The Job that a load test in the cluster would start: what it is, its command, and a clear yes.
class LoadConsent : public Card
{
    Q_OBJECT

public:
    explicit LoadConsent(QWidget *parent = nullptr);
    void open(const ClusterBench &offer);

Q_SIGNALS:
    void agreed();
    void declined();

private:
    DiffView *m_diff;
    QPushButton *m_copy;
    QPushButton *m_leave;
    QPushButton *m_start;
    QString m_command;
};

} // namespace slipway

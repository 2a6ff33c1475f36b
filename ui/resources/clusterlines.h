// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleet/clusterfleet.h"

#include <QScrollArea>

class QGridLayout;
class QPushButton;

namespace slipway {

class ElidedLabel;
class StatusPill;

/// One line a cluster of those that are shown together: how it is, since when, and why. Scrolls where they are many.
class ClusterLines : public QScrollArea
{
    Q_OBJECT

public:
    /// @p fleet outlives it.
    explicit ClusterLines(ClusterFleet &fleet, QWidget *parent = nullptr);

    /// What stands there now; @p rows is what the page shows of them, null: nothing is counted. Call about once a second too.
    void update(const ClusterRowsModel *rows);
    /// What the line of @p cluster says.
    static QString sentence(const FleetCluster &cluster, std::optional<int> rows);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    struct Line {
        FleetCluster *cluster;
        StatusPill *pill;
        ElidedLabel *name;
        ElidedLabel *text;
        QPushButton *again;
        QPushButton *without;
    };
    void build();

    ClusterFleet &m_fleet;
    QWidget *m_inside;
    QGridLayout *m_grid;
    std::vector<Line> m_lines;
};

} // namespace slipway

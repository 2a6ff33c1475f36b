// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/endpointmonitor.h"
#include "ui/common/widgets.h"

class QGridLayout;

namespace slipway {

class MetricArchive;

/// "Time to first token, p95".
QString objectiveName(const Objective &objective);
/// "Time to first token, p95 ≤ 500 ms".
QString objectiveText(const Objective &objective);
/// "14.4×"; a dash where nothing is known.
QString burnText(std::optional<double> burn);
/// A share as a percentage that is never rounded up to a whole: 99.99 %, and not 100 %, of what failed once in 100,000 times.
QString shareText(double share);

/// What is wanted of an endpoint, how much of the error budget the range shown has used, and how fast it burns.
class ObjectivesCard : public Card
{
    Q_OBJECT

public:
    /// Both outlive it. Hidden until there is a place to keep objectives in.
    ObjectivesCard(const EndpointMonitor &monitor, const Clock &clock, QWidget *parent = nullptr);

    /// Reads what is set from @p archive, which outlives the card, and keeps there what the person sets.
    void keepIn(MetricArchive &archive);
    const QList<Objective> &objectives() const { return m_objectives; }
    void setRange(std::chrono::minutes range, const QString &name);
    /// Counts anew: call it when values have come.
    void refresh();
    void edit();

Q_SIGNALS:
    void objectivesChanged(const QList<slipway::Objective> &objectives);

private:
    struct Row {
        QLabel *name;
        StatusPill *state;
        QLabel *met;
        QLabel *used;
        QList<QLabel *> burns;
        QList<QWidget *> all() const;
    };
    void load();
    void makeRows();
    void showReport(const Row &row, const ObjectiveReport &report);
    QString explanation(const ObjectiveReport &report) const;
    const EndpointMonitor &m_monitor;
    const Clock &m_clock;
    MetricArchive *m_archive = nullptr;
    QList<Objective> m_objectives;
    std::chrono::minutes m_range{15};
    QLabel *m_none;
    QLabel *m_usedHead = nullptr;
    QLabel *m_trouble;
    QGridLayout *m_grid;
    QList<QWidget *> m_heads;
    QList<Row> m_rows;
};

} // namespace slipway

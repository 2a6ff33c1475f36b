// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/planrunner.h"
#include "ui/common/widgets.h"

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QToolButton;

namespace slipway {

/// A run's steps as they happen: state, words, elapsed against expected. A step that fails opens itself with its error.
class StepTimeline : public QWidget
{
    Q_OBJECT

public:
    /// @param clock for the running steps' time; outlives the widget
    explicit StepTimeline(const Clock &clock, QWidget *parent = nullptr);
    void setSteps(const QList<PlanStep> &steps);
    void apply(const StepEvent &event);
    /// No more events come: clocks stop.
    void stop();

    QString stateOf(const QString &step) const;
    bool isOpen(const QString &step) const;
    int doneCount() const;
    /// What goes on now, in one line.
    QString headline() const;

private:
    struct Row {
        QString id;
        QString title;
        QString state;
        std::chrono::milliseconds expected{0};
        qint64 elapsedMs = 0;
        std::optional<std::chrono::nanoseconds> since; // of a running step: when elapsedMs was true
        QWidget *widget = nullptr;
        QLabel *picture = nullptr;
        QLabel *name = nullptr;
        QLabel *message = nullptr;
        QLabel *time = nullptr;
        QProgressBar *bar = nullptr;
        QToolButton *why = nullptr;
        Banner *banner = nullptr;
    };
    Row *find(const QString &step);
    const Row *find(const QString &step) const;
    void draw(Row &row, bool late);
    void drawTime(Row &row);
    void changeEvent(QEvent *event) override;

    const Clock &m_clock;
    std::vector<Row> m_rows;
    QVBoxLayout *m_column;
    QTimer m_tick;
};

} // namespace slipway

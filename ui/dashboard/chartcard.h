// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets.h"
#include "ui/dashboard/linechart.h"

#include <QImage>

#include <functional>

class QSaveFile;
class QStackedLayout;
class QTableWidget;

namespace slipway {

/// A chart with its title, legend with newest values, age, the same numbers as a table, and export.
class ChartCard : public Card
{
    Q_OBJECT

public:
    ChartCard(const QString &title, ChartUnit unit, const QList<ChartLine> &lines, QWidget *parent = nullptr);

    LineChart *chart() const { return m_chart; }
    QString title() const { return m_title; }
    /// Several things to show, by name; the first is shown. With fewer than two there is nothing to choose.
    void setViews(const QStringList &names);
    int view() const { return m_view; }
    void setView(int view);
    void setRange(qint64 fromMs, qint64 toMs, qint64 paceMs, const QList<ChartPace> &former = {});
    void setAge(const QString &text, bool isStale);
    /// The newest values, as the legend tells them where it has the room.
    QString legendText() const;
    void setTableShown(bool shown);
    bool isTableShown() const;
    /// Time and one column a line, in stretches of what is shown; empty fields where nothing was measured.
    QByteArray csv() const;
    /// Of which endpoint it is, for what leaves the window.
    void setSubject(const QString &subject) { m_subject = subject; }
    /// The chart with its legend, and with what it shows and when; without buttons, and finer than the screen.
    QImage picture();
    /// From when to when it goes, with the distance from UTC: who reads the picture may be elsewhere.
    QString pictureSpan() const;
    /// Asks for a file. Errors are said in a tool tip at the button.
    void exportCsv();
    void exportPng();

Q_SIGNALS:
    void viewChanged(int view);

private:
    void fillTable();
    void askForFile(const QString &title, const QString &suffix, const QString &filter,
                    const std::function<bool(QSaveFile &)> &write);
    QString m_title;
    QString m_subject;
    QStringList m_views;
    int m_view = 0;
    ElidedLabel *m_name;
    QToolButton *m_viewButton;
    LineChart *m_chart;
    QLabel *m_age;
    QTableWidget *m_table;
    QStackedLayout *m_stack;
    QToolButton *m_tableButton;
    QToolButton *m_more;
    class ChartLegend *m_legend;
};

} // namespace slipway

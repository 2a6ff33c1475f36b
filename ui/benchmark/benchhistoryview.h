// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "session/bench/benchchangetablemodel.h"
#include "session/bench/benchhistorytablemodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace slipway {

class Banner;
class DataTable;

/// What has been measured, by window and command line: open, note, delete, and compare two.
class BenchHistoryView : public QWidget
{
    Q_OBJECT

public:
    /// @p archive outlives it.
    explicit BenchHistoryView(BenchArchive &archive, QWidget *parent = nullptr);

    /// Reads the list anew; does nothing while hidden from the page.
    void read();
    DataTable *table() const { return m_table; }
    DataTable *changes() const { return m_changesTable; }
    /// In a sentence what the comparison found; empty without one.
    QString verdict() const;

Q_SIGNALS:
    void openRequested(const slipway::BenchResult &result, const slipway::BenchSession::About &about);

private:
    int chosenRow() const; ///< the one that is selected; -1 for none or several
    void updateButtons();
    void open(int row);
    void compare();
    void showComparison(const QJsonObject &before, const QJsonObject &after);
    void askToDelete();
    void deleteAsked();
    void saveNote();
    void say(const Error &error, const QString &what);
    static Task<QJsonObject> opened(BenchArchive *archive, qint64 first, qint64 second);

    BenchArchive &m_archive;
    BenchHistoryTableModel *m_model;
    BenchChangeTableModel *m_changes;
    Banner *m_banner;
    DataTable *m_table;
    QPushButton *m_open;
    QPushButton *m_compare;
    QPushButton *m_delete;
    QLineEdit *m_note;
    QWidget *m_comparison;
    QLabel *m_compared;
    QLabel *m_verdict;
    QPushButton *m_swap;
    DataTable *m_changesTable;
    QList<qint64> m_toDelete;
    qint64 m_noteOf = 0;
    std::pair<qint64, qint64> m_pair; ///< compared: before, after
    TaskHandle m_opening;
    TaskHandle m_comparing;
};

} // namespace slipway

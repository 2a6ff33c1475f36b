// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "ui/common/widgets.h"

namespace slipway {

class DataTable;

/// A table that is read when it is told to, below a line that says of what, when, or why not.
class ReadingFrame : public QWidget
{
    Q_OBJECT

public:
    /// @param name "drift": objectName of the page is driftView, of the line driftState, of the button readDrift
    /// @param table becomes a child
    ReadingFrame(const QString &name, DataTable *table, const QString &again, const QString &explanation,
                 QWidget *parent = nullptr);

    virtual void read() = 0;
    /// The cluster's client goes.
    void abandon() { m_reading.abandon(); }
    DataTable *table() const { return m_table; }

Q_SIGNALS:
    /// It was read, or it was not.
    void ended();

protected:
    QVBoxLayout *column() const { return m_column; }
    bool isReading() const { return m_reading.isRunning(); }
    /// @param role as setRole() takes it
    void say(const char *role, const QString &text);
    /// Says @p busy meanwhile, and an error in its place; @p done takes what was read.
    template <typename Work, typename Done> void start(const QString &busy, Work work, Done done)
    {
        begin(busy);
        m_reading.start(std::move(work), std::move(done));
    }

private:
    void begin(const QString &busy);
    QVBoxLayout *m_column;
    TaskHandle m_reading;
    DataTable *m_table;
    QLabel *m_state;
    QPushButton *m_again;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QToolButton;

namespace slipway {

class ElidedLabel;

/// A file of the person's: chosen, read at once, and what is in it said, or why it cannot be used.
class FileField : public QWidget
{
    Q_OBJECT

public:
    /// Reads a file and keeps its content where it belongs. @return how much is in it, in words
    using Reader = std::function<Task<QString>(QString path, std::stop_token stop)>;

    /// @param nothing  what is said while no file is chosen
    /// @param filter   of the dialog, as QFileDialog takes it
    FileField(const QString &nothing, const QString &filter, QWidget *parent = nullptr);
    void setReader(Reader read) { m_read = std::move(read); }

    /// Empty: none.
    QString path() const { return m_path; }
    void setPath(const QString &path);
    bool isReading() const { return m_reading.isRunning(); }
    /// It was read and can be used.
    bool isReady() const { return !m_path.isEmpty() && !isReading() && m_problem.isEmpty(); }
    /// Why it cannot be used, in a sentence; empty when there is nothing to say.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    void choose();
    void showState();

    QString m_nothing;
    QString m_filter;
    Reader m_read;
    QString m_path;
    QString m_content;
    QString m_problem;
    QPushButton *m_choose;
    QToolButton *m_clear;
    ElidedLabel *m_state;
    TaskHandle m_reading;
};

} // namespace slipway

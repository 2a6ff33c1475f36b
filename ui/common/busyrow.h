// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;

namespace slipway {

/// "Something is going on": a line with a moving bar. Shown at once, hidden when it is over.
class BusyRow : public QWidget
{
    Q_OBJECT

public:
    explicit BusyRow(QWidget *parent = nullptr);
    void begin(const QString &text);
    void report(const QString &text, std::optional<double> fraction);
    void end();
    QString text() const;

private:
    QLabel *m_text;
    QProgressBar *m_bar;
};

} // namespace slipway

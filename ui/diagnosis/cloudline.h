// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QLabel;
class QPushButton;

namespace slipway {

/// One line on what a look was told by the cluster's cloud, and, on demand, what it was not told.
class CloudLine : public QWidget
{
    Q_OBJECT

public:
    explicit CloudLine(QWidget *parent = nullptr);
    /// @param text one sentence; empty hides the line
    /// @param notRead {"GET https://…": "Forbidden|Late|Failed"}, untrusted
    void show(const QString &text, const QMap<QString, QString> &notRead);

private:
    void open(bool isOpen);
    QLabel *m_text;
    QPushButton *m_which;
    QLabel *m_list;
};

} // namespace slipway

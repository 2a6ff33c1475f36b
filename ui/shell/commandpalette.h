// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace slipway {

/// Ctrl+K: every action and every resource by typing a few letters of it.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(QList<Command> commands, QWidget *parent);
    /// More of them, which took a while to be known; what is typed and chosen stays.
    void add(const QList<Command> &commands);

    /// How well @p pattern's letters match @p text in order: higher is better, negative is no match.
    static int score(const QString &pattern, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void fitToEntries();
    void runCurrent();
    QList<Command> m_commands;
    QLineEdit *m_edit;
    QListView *m_list;
    QLabel *m_nothing; ///< in the list's place when no entry matches
    QStandardItemModel *m_model;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/conversationarchive.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace slipway {

class Banner;
class EmptyState;

/// The conversations that were held: to be searched, opened and deleted. For the window's side panel.
class ConversationList : public QWidget
{
    Q_OBJECT

public:
    /// @p archive outlives it.
    explicit ConversationList(ConversationArchive &archive, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(qint64 id);

private:
    void read();
    void open();
    void askToDelete();
    void deleteAsked();
    qint64 current() const;

    ConversationArchive &m_archive;
    Banner *m_banner;
    QLineEdit *m_search;
    QListWidget *m_list;
    EmptyState *m_empty;
    QPushButton *m_open;
    QPushButton *m_delete;
    qint64 m_toDelete = 0;
};

} // namespace slipway

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

/// The conversations that were held: to be searched, opened, asked again, exported and deleted. For the window's side panel.
class ConversationList : public QWidget
{
    Q_OBJECT

public:
    /// @p archive outlives it.
    explicit ConversationList(ConversationArchive &archive, QWidget *parent = nullptr);

    /// As JSON where the name of @p file says so, else as Markdown; says what came of it.
    void exportTo(qint64 id, const QString &file);

Q_SIGNALS:
    void openRequested(qint64 id);
    /// What was said in it is to be said again.
    void replayRequested(qint64 id);

private:
    void read();
    void updateButtons();
    void askForFile();
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
    QPushButton *m_replay;
    QPushButton *m_export;
    QPushButton *m_delete;
    QList<ConversationRecord> m_records; ///< that are listed
    qint64 m_toDelete = 0;
};

} // namespace slipway

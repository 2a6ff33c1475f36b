// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/conversation.h"
#include "store/conversations.h"
#include "store/storefile.h"

#include <QObject>

namespace slipway {

/// The conversations that were held, to be searched and gone on with.
class ConversationArchive : public QObject
{
    Q_OBJECT

public:
    /// @param databaseFile as EndpointRegistry's; opened by the first use
    explicit ConversationArchive(QString databaseFile, QObject *parent = nullptr);

    /// @param id  0 for a new one. @return its id. An empty conversation is not kept: 0.
    Result<qint64> save(qint64 id, const Conversation &conversation, const QString &endpoint,
                        const QString &modelId, const QDateTime &now);
    /// See ConversationStore::search().
    Result<QList<ConversationRecord>> search(const QString &words, int count);
    /// Errors besides: NotFound, Invalid (damaged).
    Result<Conversation> open(qint64 id);
    Result<> remove(qint64 id);
    /// Another file, such as that of a sandbox's sitting.
    void setFile(const QString &databaseFile);

Q_SIGNALS:
    void changed();

private:
    StoreFile m_file;
};

} // namespace slipway

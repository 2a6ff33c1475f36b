// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>
#include <QJsonObject>

namespace slipway {

/// A conversation with a model, as it is remembered. All texts are redacted on the way in.
struct ConversationRecord {
    qint64 id = 0; ///< 0: save() makes one
    QDateTime updated = {};
    QString title = {}; ///< how it began
    QString endpoint = {};
    QString modelId = {};
    QJsonObject content = {}; ///< Conversation::toJson(); empty in lists
    QString text = {}; ///< all that was said, for searching; empty in lists
    bool operator==(const ConversationRecord &) const = default;
};

class ConversationStore
{
public:
    explicit ConversationStore(Database &database) : m_database(database) { }

    /// Inserts, or replaces by id. @return the id
    Result<qint64> save(const ConversationRecord &record);
    /// Newest first, without content: those that have every word of @p words in what was said, in title, endpoint or model.
    Result<QList<ConversationRecord>> search(const QString &words, int count) const;
    Result<ConversationRecord> load(qint64 id) const; ///< NotFound
    Result<> remove(qint64 id);

private:
    Database &m_database;
};

} // namespace slipway

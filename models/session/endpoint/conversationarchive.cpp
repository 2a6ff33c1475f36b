// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/conversationarchive.h"

namespace slipway {
using namespace Qt::StringLiterals;

ConversationArchive::ConversationArchive(QString databaseFile, QObject *parent)
    : QObject(parent)
    , m_file(std::move(databaseFile), u"conversations"_s)
{
}

void ConversationArchive::setFile(const QString &databaseFile)
{
    if (!m_file.setPath(databaseFile))
        return;
    Q_EMIT changed();
}

Result<qint64> ConversationArchive::save(qint64 id, const Conversation &conversation, const QString &endpoint,
                                         const QString &modelId, const QDateTime &now)
{
    if (conversation.size() == 0)
        return 0;
    QStringList texts;
    for (int node = 0; node < conversation.size(); ++node)
        texts << conversation.node(node).message.content;
    constexpr qsizetype titleLength = 80;
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    auto saved = ConversationStore(**open).save({.id = id,
                                                 .updated = now,
                                                 .title = texts.first().simplified().left(titleLength),
                                                 .endpoint = endpoint,
                                                 .modelId = modelId,
                                                 .content = conversation.toJson(),
                                                 .text = texts.join(u'\n')});
    if (saved)
        Q_EMIT changed();
    return saved;
}

Result<QList<ConversationRecord>> ConversationArchive::search(const QString &words, int count)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return ConversationStore(**open).search(words, count);
}

Result<Conversation> ConversationArchive::open(qint64 id)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    auto record = ConversationStore(**open).load(id);
    if (!record)
        return std::unexpected(std::move(record.error()));
    return Conversation::fromJson(record->content);
}

Result<> ConversationArchive::remove(qint64 id)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    auto done = ConversationStore(**open).remove(id);
    if (done)
        Q_EMIT changed();
    return done;
}

} // namespace slipway

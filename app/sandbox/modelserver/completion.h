// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/modelserver/engine.h"
#include "app/sandbox/modelserver/generationrequest.h"

namespace slipway::sandbox {

/// One generation request on its way: what it will say is known at once, the engine decides when. Writes the answer
/// as JSON or as a stream of server-sent events in vLLM's shapes.
class Completion : public std::enable_shared_from_this<Completion>
{
public:
    Completion(GenerationRequest request, std::shared_ptr<HttpReply> reply, Engine &engine,
               Tokenizer &tokenizer, const TextGenerator &generator, qint64 created);

    /// Submits its sequences; @p over is called once, when nothing of it is left in the engine.
    void start(std::function<void()> over);

private:
    struct Choice {
        QStringList pieces; ///< output tokens as text; the end-of-sequence token is an empty piece
        QString text; ///< what the client gets in all
        QList<qsizetype> ends; ///< length of text after each piece
        QByteArray finishReason;
        QString stopReason; ///< a stop sequence that struck
        QString toolName, toolId; ///< a tool call: pieces are its arguments
        int promptIndex = 0;
        int made = 0;
        qsizetype sent = 0;
        int sentPieces = 0;
        bool done = false;
        Engine::Id sequence = 0;
    };

    Choice write(int promptIndex, quint64 seed) const;
    QString tool(QString *arguments, quint64 seed) const;
    void progressed(int index, int upTo);
    void ended(int index, const QByteArray &reason);
    void gone();
    void sendWhole();
    void sendChunk(const QByteArray &choices, bool withUsage);
    QByteArray chunkChoice(int index, const QByteArray &delta, const QByteArray &finish, int fromPiece) const;
    QByteArray usage() const;
    QByteArray logprobs(const Choice &choice, int from, int to) const;

    GenerationRequest m_request;
    std::shared_ptr<HttpReply> m_reply;
    Engine &m_engine;
    Tokenizer &m_tokenizer;
    const TextGenerator &m_generator;
    QByteArray m_id;
    qint64 m_created;
    std::vector<Choice> m_choices;
    std::function<void()> m_over;
    int m_left = 0;
    bool m_failed = false;
};

} // namespace slipway::sandbox

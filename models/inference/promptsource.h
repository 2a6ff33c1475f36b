// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/conversation.h"

namespace slipway {

/// What one request of a load test says.
struct LoadPrompt {
    QList<ChatMessage> messages = {};
    int outputTokens = 0; ///< 0: the configuration's
    bool operator==(const LoadPrompt &) const = default;
};

/// Where a load test's prompts come from. Const and without shared state: the load engine asks from its own thread.
class PromptSource
{
public:
    virtual ~PromptSource() = default;
    /// The same index gives the same prompt.
    virtual LoadPrompt prompt(int index) const = 0;
};

/// Prompts of about a given length in tokens, each with a beginning of its own so that no prefix cache answers.
class SyntheticPrompts : public PromptSource
{
public:
    explicit SyntheticPrompts(int tokens, quint64 seed = 1) : m_tokens(tokens), m_seed(seed) { }
    QString text(int index) const { return text(index, m_tokens); }
    QString text(int index, int tokens) const;
    LoadPrompt prompt(int index) const override;

private:
    int m_tokens;
    quint64 m_seed;
};

/// Synthetic prompts with the lengths of a trace, one after the other and then from the start again.
class TracePrompts : public PromptSource
{
public:
    struct Lengths {
        int promptTokens = 0;
        int outputTokens = 0;
    };
    TracePrompts(QList<Lengths> lengths, quint64 seed) : m_lengths(std::move(lengths)), m_words(1, seed) { }
    LoadPrompt prompt(int index) const override;

private:
    QList<Lengths> m_lengths;
    SyntheticPrompts m_words;
};

/// Prompts of a file, in an order drawn once by the seed; from the start again when there are not enough.
class DatasetPrompts : public PromptSource
{
public:
    DatasetPrompts(QList<LoadPrompt> prompts, quint64 seed);
    LoadPrompt prompt(int index) const override { return m_prompts.at(index % m_prompts.size()); }
    qsizetype size() const { return m_prompts.size(); }

    /// JSON lines with prompt, text or messages and perhaps output_tokens (or output_length, max_tokens); ShareGPT's JSON array of
    /// conversations, of which the first human turn is asked; or plain text, a prompt a line.
    /// Errors: Invalid with the line, or when nothing is in it.
    static Result<QList<LoadPrompt>> read(const QByteArray &text);

private:
    QList<LoadPrompt> m_prompts;
};

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

namespace slipway {

/// A token that the model might have said at one place.
struct TokenAlternative {
    QString text = {};
    double logprob = 0; ///< natural logarithm of its probability
    double probability() const; ///< 0 to 1
    bool operator==(const TokenAlternative &) const = default;
};

/// A token that it said, and what it might have said in its place.
struct TokenChoice {
    TokenAlternative said = {};
    QList<TokenAlternative> alternatives =
        {}; ///< the most likely ones, best first; the one that was said among them where the server lists it
    /// The place of @ref said among them, from 1; 0 when it is none of them.
    int rank() const;
    bool operator==(const TokenChoice &) const = default;
};

/// The `logprobs` objects of an answer's events, in order: chat completions' {"content":[{token,logprob,bytes,top_logprobs}]} and text
/// completions' {"tokens","token_logprobs","top_logprobs"}, which may mix. What has another shape is left out; -9999 is how vLLM writes
/// minus infinity, and becomes a probability of 0.
///
/// A character whose bytes fall on several tokens is no text in any of them (the server writes U+FFFD): it is shown with the last one.
QList<TokenChoice> tokenChoices(const QJsonArray &logprobs);

} // namespace slipway

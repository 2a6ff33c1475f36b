// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/change.h"
#include "plan/changewords.h"

namespace slipway {

/// A Change that makes something so which one look finds to be so or not. What all of them have in common is here: nothing happens
/// where it is so already, and only what was made is taken back.
class EnsureChange : public Change
{
public:
    QString undoText(const QJsonObject &captured) const override;
    Task<ChangePreview> preview(ChangeContext context, std::stop_token stop) override;
    Task<QJsonObject> capture(ChangeContext context, std::stop_token stop) override;
    Task<QJsonObject> run(ChangeContext context, QJsonObject captured, ProgressSink progress,
                          std::stop_token stop) override;
    Task<bool> alreadyDone(ChangeContext context, QJsonObject captured, std::stop_token stop) override;
    Task<QString> undo(ChangeContext context, QJsonObject captured, QJsonObject made, ProgressSink progress,
                       std::stop_token stop) override;
    QJsonObject toJson() const override;

protected:
    /// The client that it needs and the context lacks, as an Error.
    virtual std::optional<Error> lacks(const ChangeContext &context) const = 0;
    /// What is there. doneKey(): nothing is to do.
    virtual Task<QJsonObject> look(ChangeContext context, std::stop_token stop) = 0;
    /// Another name of it, where journals have one.
    virtual QLatin1StringView doneKey() const { return QLatin1StringView("done"); }
    /// Why it cannot be, whatever is there; asks nobody.
    virtual std::optional<Error> refusal() const { return {}; }
    /// "It is so already", as a sentence.
    virtual QString doneText() const = 0;
    virtual ChangePreview::Effect effect(const QJsonObject &) const { return ChangePreview::Effect::Create; }
    /// What it would do, as a sentence.
    virtual QString summary(const QJsonObject &) const { return title() + u'.'; }
    virtual QStringList details(const QJsonObject &) const { return {}; }
    virtual QStringList doneDetails(const QJsonObject &) const { return {}; }
    /// @param captured look()'s, with a "token" (a UUID) that clouds take to know a repeat. May find half of it done.
    virtual Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                                   std::stop_token stop) = 0;
    /// For undoText(); empty when nothing is taken back.
    virtual QString takeBackText(const QJsonObject &) const { return {}; }
    virtual Task<QString> takeBack(ChangeContext context, QJsonObject captured, QJsonObject made,
                                   ProgressSink progress, std::stop_token stop);
    /// What toJson() has besides kind and object.
    virtual QJsonObject fields() const = 0;

    bool isDone(const QJsonObject &captured) const { return captured.value(doneKey()).toBool(); }
};

/// What Slipway made bears this tag or label, with the token of the run that made it. In the letters that Google's labels take:
/// GKE docs, "Creating and managing cluster and node pool labels" (lower case, digits, dashes and underscores; 63 at most).
inline const QString slipwayTag = QStringLiteral("slipway-request");

/// How far something is that a cloud does by itself once it was told to.
struct Waited {
    bool isOver = false;
    std::optional<Error> failure = {}; ///< it will never be: more waiting is in vain
};

/// Asks @p ask every so often until it is over. Faults of asking that pass are waited out, a dozen in a row at most.
/// @param late what ends it after @p limit
Task<> waitUntil(Clock &clock, std::chrono::seconds limit, std::chrono::seconds every,
                 std::function<Task<Waited>(std::stop_token)> ask, Error late, std::stop_token stop);

} // namespace slipway

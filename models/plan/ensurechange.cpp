// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/ensurechange.h"

#include "base/passing.h"

#include <QUuid>

namespace slipway {
using namespace Qt::StringLiterals;

QString EnsureChange::undoText(const QJsonObject &captured) const
{
    return isDone(captured) ? QString() : takeBackText(captured);
}

Task<ChangePreview> EnsureChange::preview(ChangeContext context, std::stop_token stop)
{
    ChangePreview preview;
    if (const auto refused = refusal()) {
        preview.effect = ChangePreview::Effect::Impossible;
        preview.summary = refused->detail;
        preview.problem = refused;
        co_return preview;
    }
    auto seen = co_await capture(context, stop);
    if (!seen) {
        if (seen.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(seen.error()));
        preview.summary = seen.error().detail;
        preview.problem = std::move(seen.error());
        co_return preview;
    }
    preview.effect = isDone(*seen) ? ChangePreview::Effect::Nothing : effect(*seen);
    preview.summary = isDone(*seen) ? doneText() : summary(*seen);
    preview.details = isDone(*seen) ? doneDetails(*seen) : details(*seen);
    co_return preview;
}

Task<QJsonObject> EnsureChange::capture(ChangeContext context, std::stop_token stop)
{
    if (auto missing = lacks(context))
        co_return std::unexpected(std::move(*missing));
    auto seen = co_await look(context, stop);
    if (seen && !isDone(*seen))
        seen->insert("token"_L1, QUuid::createUuid().toString(QUuid::WithoutBraces));
    co_return seen;
}

Task<QJsonObject> EnsureChange::run(ChangeContext context, QJsonObject captured, ProgressSink progress,
                                    std::stop_token stop)
{
    if (isDone(captured))
        co_return QJsonObject{{"unchanged"_L1, true}};
    if (auto missing = lacks(context))
        co_return std::unexpected(std::move(*missing));
    if (auto refused = refusal())
        co_return std::unexpected(std::move(*refused));
    co_return co_await make(context, captured, progress, stop);
}

Task<bool> EnsureChange::alreadyDone(ChangeContext context, QJsonObject, std::stop_token stop)
{
    if (auto missing = lacks(context))
        co_return std::unexpected(std::move(*missing));
    auto now = co_await look(context, stop);
    if (!now)
        co_return std::unexpected(std::move(now.error()));
    co_return isDone(*now);
}

Task<QString> EnsureChange::undo(ChangeContext context, QJsonObject captured, QJsonObject made,
                                 ProgressSink progress, std::stop_token stop)
{
    if (isDone(captured) || takeBackText(captured).isEmpty())
        co_return QString();
    if (auto missing = lacks(context))
        co_return std::unexpected(std::move(*missing));
    co_return co_await takeBack(context, captured, made, progress, stop);
}

Task<QString> EnsureChange::takeBack(ChangeContext, QJsonObject, QJsonObject, ProgressSink, std::stop_token)
{
    co_return QString();
}

QJsonObject EnsureChange::toJson() const
{
    QJsonObject json = fields();
    json.insert("kind"_L1, kind());
    json.insert("object"_L1, object());
    return json;
}

Task<> waitUntil(Clock &clock, std::chrono::seconds limit, std::chrono::seconds every,
                 std::function<Task<Waited>(std::stop_token)> ask, Error late, std::stop_token stop)
{
    const std::chrono::nanoseconds deadline = clock.monotonic() + limit;
    int misses = 0;
    for (;;) {
        auto now = co_await ask(stop);
        if (now && now->failure)
            co_return std::unexpected(std::move(*now->failure));
        if (now && now->isOver)
            co_return {};
        if (now)
            misses = 0;
        else if (!isPassing(now.error().kind) || ++misses > 12)
            co_return std::unexpected(std::move(now.error()));
        if (clock.monotonic() >= deadline)
            co_return std::unexpected(std::move(late));
        if (auto slept = co_await clock.sleepFor(every, stop); !slept)
            co_return slept;
    }
}

} // namespace slipway

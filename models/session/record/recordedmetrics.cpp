// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/record/recordedmetrics.h"

#include "base/worker.h"

namespace slipway {

namespace {

/// A line of more points is not seen to have them.
constexpr qsizetype mostRounds = 720;
/// Replicas are asked one after the other.
constexpr qint64 oneRoundMs = 2'000;

struct RoundPlaces {
    qint64 at = 0;
    QMap<QString, qsizetype> entries = {}; ///< by replica
};

QList<RoundPlaces> placesOf(const Recording &recording, const QMap<QString, QString> &paths, qint64 until)
{
    QHash<QString, QString> replicas;
    for (auto it = paths.cbegin(); it != paths.cend(); ++it)
        replicas.insert(it.value(), it.key());
    QList<RoundPlaces> rounds;
    const qsizetype end = recording.countAt(until);
    for (qsizetype i = 0; i < end; ++i) {
        const RecordedEntry &entry = recording.entries().at(std::size_t(i));
        if (entry.kind != RecordedEntry::Kind::Answer)
            continue;
        const QString replica = replicas.value(entry.key);
        if (replica.isEmpty())
            continue;
        if (rounds.isEmpty() || entry.at - rounds.constLast().at > oneRoundMs
            || rounds.constLast().entries.contains(replica))
            rounds.append({.at = entry.at});
        rounds.last().entries.insert(replica, i);
    }
    return rounds;
}

QList<RecordedRound> read(const Recording &recording, const QMap<QString, QString> &paths, qint64 until,
                          std::chrono::nanoseconds monotonic)
{
    const QList<RoundPlaces> all = placesOf(recording, paths, until);
    const qsizetype step = std::max<qsizetype>(1, (all.size() + mostRounds - 1) / mostRounds);
    QList<RecordedRound> rounds;
    // Backwards from the last, which is the one that the next look is compared with.
    for (qsizetype i = all.size() - 1; i >= 0; i -= step) {
        RecordedRound round{.at = all.at(i).at};
        for (auto it = all.at(i).entries.cbegin(); it != all.at(i).entries.cend(); ++it) {
            const auto answer = recording.answerAfter(it.value() + 1, paths.value(it.key()));
            if (answer && answer->status == 200)
                round.snapshots.append(MetricsSnapshot::from(
                    MetricsPage(answer->body), monotonic - std::chrono::milliseconds(until - answer->at),
                    it.key()));
        }
        if (!round.snapshots.isEmpty())
            rounds.prepend(std::move(round));
    }
    return rounds;
}

} // namespace

Task<QList<RecordedRound>> recordedRounds(std::shared_ptr<const Recording> recording,
                                          QMap<QString, QString> paths, qint64 until,
                                          std::chrono::nanoseconds monotonic, std::stop_token stop)
{
    auto rounds = co_await onWorker([recording, paths, until, monotonic]() -> Result<QList<RecordedRound>> {
        return read(*recording, paths, until, monotonic);
    });
    if (stop.stop_requested())
        co_return cancelled();
    co_return rounds;
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/deploy/fitchoices.h"
#include "session/endpoint/enginestart.h"
#include "session/endpoint/startuptimeline.h"
#include "session/outlook/measurementarchive.h"

#include <QJsonArray>

namespace slipway {

/// A number with where it comes from, or the reason why there is none.
struct OutlookValue {
    std::optional<double> value = {};
    std::optional<double> low = {}; ///< what is still within the error
    std::optional<double> high = {};
    QString source = {}; ///< one phrase, translated; may hold a peer's words
    QDateTime at = {}; ///< when it was measured
    QString why = {}; ///< no value
    bool operator==(const OutlookValue &) const = default;
};

/// One prediction of a plan against what came of it.
struct OutlookRow {
    enum class Group { Start, Memory, Capacity, Price };
    enum class Unit { Seconds, Bytes, Tokens, Requests, Money };
    enum class Verdict {
        None, ///< one of the two is not known, or they are not to be compared
        Within,
        Outside
    };
    QString id = {}; ///< image, weights, kvCacheTokens, …
    Group group = Group::Start;
    QString title = {}; ///< translated
    Unit unit = Unit::Seconds;
    QString currency = {};
    OutlookValue predicted = {};
    std::optional<double> estimate = {}; ///< the calculator's, where the prediction is a former measurement
    OutlookValue measured = {};
    Verdict verdict = Verdict::None;
    QString assumption = {}; ///< Outside: the one that was wrong, a sentence
    std::optional<double> ratio() const; ///< measured ÷ predicted
    bool operator==(const OutlookRow &) const = default;
};

/// What is known of an endpoint: what its plan chose, and what its newest ready replica shows.
struct OutlookInput {
    Endpoint endpoint = {};
    QJsonObject values = {}; ///< of the plan; empty: see whyNoPlan
    QString whyNoPlan = {};
    QDateTime planned = {}; ///< when the plan was made
    const Recipe *recipe = nullptr; ///< null: no expected times
    QJsonObject pod = {}; ///< empty: no replica is there
    QList<EventRow> events = {}; ///< of the pod
    QJsonObject node = {}; ///< empty: could not be read
    EngineStart start = {};
    QString whyNoLog = {}; ///< could not be read, or begins too late
    std::optional<qint64> cacheBlocks = {}; ///< vllm:cache_config_info
    std::optional<qint64> blockSize = {};
    int replicas = 0; ///< that are ready
    struct Seen {
        double value = 0;
        QDateTime at = {};
    };
    std::optional<Seen> mostRunning = {}; ///< over all replicas, in the kept history
    std::optional<Seen> tokensPerSecond = {}; ///< output, over all replicas, lately
    std::optional<Seen> benchTokensPerSecond = {}; ///< of the last benchmark since the plan
    QDateTime now = {};
};

struct Outlook {
    QList<OutlookRow> rows = {};
    QStringList differences =
        {}; ///< settings that the engine says and the plan does not: its predictions are for others
    QList<Measurement> measurements = {}; ///< for MeasurementArchive::keep()
    QString replica = {}; ///< the pod whose start and memory it is
};

/// @param archive  what former endpoints measured; null: estimates alone
Outlook compareOutlook(const OutlookInput &input, const Catalog &catalog, MeasurementArchive *archive);

/// [{"id","group","title","unit","predicted":{"value","low","high","source","estimate"},"measured":{"value","at","source"},
/// "ratio","within":bool|null,"assumption"}]; a value that is not known is null, with "why".
QJsonArray toJson(const QList<OutlookRow> &rows);

} // namespace slipway

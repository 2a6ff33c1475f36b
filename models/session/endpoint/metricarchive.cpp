// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/metricarchive.h"

#include "store/openincidents.h"
#include "store/tallyhistory.h"

#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
// Of the same name, in the same place: what a person takes for the same endpoint, whichever run made it.
QString idOf(const Endpoint &endpoint)
{
    return QString::fromUtf8(QJsonDocument(endpoint.target.toJson()).toJson(QJsonDocument::Compact)) + u' '
        + endpoint.name;
}

QByteArray mergedTallies(const QByteArray &a, const QByteArray &b, int seconds)
{
    auto first = RequestTally::fromBytes(0, seconds, a);
    const auto second = RequestTally::fromBytes(0, seconds, b);
    if (!first)
        return b;
    if (second)
        first->merge(*second);
    return first->toBytes();
}
} // namespace

MetricArchive::MetricArchive(QString databaseFile, const Clock &clock)
    : m_file(std::move(databaseFile), u"metrics"_s)
    , m_clock(clock)
{
}

void MetricArchive::setFile(const QString &databaseFile)
{
    m_file.setPath(databaseFile);
}

Result<QList<MetricStretch>> MetricArchive::read(const Endpoint &endpoint, std::chrono::hours past)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    MetricHistory history(**open);
    const QDateTime now = m_clock.now();
    if (auto thinned = history.thin(idOf(endpoint), now); !thinned)
        return std::unexpected(std::move(thinned.error()));
    return history.read(idOf(endpoint), now.toMSecsSinceEpoch() - std::chrono::milliseconds(past).count());
}

Result<> MetricArchive::add(const Endpoint &endpoint, const MetricStretch &stretch)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return MetricHistory(**open).add(idOf(endpoint), stretch);
}

Result<QList<RequestTally>> MetricArchive::readTallies(const Endpoint &endpoint, std::chrono::hours past)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    TallyHistory history(**open, mergedTallies);
    const QDateTime now = m_clock.now();
    if (auto thinned = history.thin(idOf(endpoint), now); !thinned)
        return std::unexpected(std::move(thinned.error()));
    auto records =
        history.read(idOf(endpoint), now.toMSecsSinceEpoch() - std::chrono::milliseconds(past).count());
    if (!records)
        return std::unexpected(std::move(records.error()));
    QList<RequestTally> tallies;
    tallies.reserve(records->size());
    for (const TallyRecord &record : std::as_const(*records)) {
        if (auto tally = RequestTally::fromBytes(record.at, record.seconds, record.data))
            tallies.append(std::move(*tally));
    }
    return tallies;
}

Result<> MetricArchive::add(const Endpoint &endpoint, const RequestTally &tally)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return TallyHistory(**open, mergedTallies)
        .add(idOf(endpoint), {.at = tally.at, .seconds = tally.seconds, .data = tally.toBytes()});
}

Result<QList<Objective>> MetricArchive::objectives(const Endpoint &endpoint)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    const auto json = ObjectiveStore(**open).read(idOf(endpoint));
    if (!json)
        return std::unexpected(json.error());
    return objectivesFromJson(QJsonDocument::fromJson(*json).object());
}

Result<> MetricArchive::setObjectives(const Endpoint &endpoint, const QList<Objective> &objectives)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    const QByteArray json = objectives.isEmpty()
        ? QByteArray()
        : QJsonDocument(toJson(objectives)).toJson(QJsonDocument::Compact);
    if (auto written = ObjectiveStore(**open).write(idOf(endpoint), json); !written)
        return written;
    Q_EMIT objectivesChanged(endpoint);
    return {};
}

Result<QByteArray> MetricArchive::openIncidents(const Endpoint &endpoint)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return OpenIncidentStore(**open).read(idOf(endpoint));
}

Result<> MetricArchive::setOpenIncidents(const Endpoint &endpoint, const QByteArray &json)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return OpenIncidentStore(**open).write(idOf(endpoint), json);
}

Result<> MetricArchive::forget(const Endpoint &endpoint)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    const QString id = idOf(endpoint);
    if (auto gone = MetricHistory(**open).forget(id); !gone)
        return gone;
    if (auto gone = TallyHistory(**open, mergedTallies).forget(id); !gone)
        return gone;
    if (auto gone = OpenIncidentStore(**open).write(id, {}); !gone)
        return gone;
    return ObjectiveStore(**open).write(id, {});
}

} // namespace slipway

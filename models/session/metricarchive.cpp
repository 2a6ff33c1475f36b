// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/metricarchive.h"

#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
// Of the same name, in the same place: what a person takes for the same endpoint, whichever run made it.
QString idOf(const Endpoint &endpoint)
{
    return QString::fromUtf8(QJsonDocument(endpoint.target.toJson()).toJson(QJsonDocument::Compact)) + u' ' + endpoint.name;
}
} // namespace

MetricArchive::MetricArchive(QString databaseFile, const Clock &clock) : m_file(std::move(databaseFile)), m_clock(clock)
{
}

MetricArchive::~MetricArchive() = default;

Result<Database *> MetricArchive::database()
{
    if (!m_database) {
        auto opened = Database::open(m_file, mainDatabaseOptions());
        if (!opened)
            return std::unexpected(std::move(opened.error()).within(u"metrics"_s));
        m_database = std::move(*opened);
    }
    return m_database.get();
}

void MetricArchive::setFile(const QString &databaseFile)
{
    if (databaseFile != m_file)
        m_database.reset();
    m_file = databaseFile;
}

Result<QList<MetricStretch>> MetricArchive::read(const Endpoint &endpoint)
{
    auto open = database();
    if (!open)
        return std::unexpected(std::move(open.error()));
    MetricHistory history(**open);
    const QDateTime now = m_clock.now();
    if (auto thinned = history.thin(idOf(endpoint), now); !thinned)
        return std::unexpected(std::move(thinned.error()));
    return history.read(idOf(endpoint), now.toMSecsSinceEpoch() - std::chrono::milliseconds(MetricHistory::kept).count());
}

Result<> MetricArchive::add(const Endpoint &endpoint, const MetricStretch &stretch)
{
    auto open = database();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return MetricHistory(**open).add(idOf(endpoint), stretch);
}

Result<> MetricArchive::forget(const Endpoint &endpoint)
{
    auto open = database();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return MetricHistory(**open).forget(idOf(endpoint));
}

} // namespace slipway

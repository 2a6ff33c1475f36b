// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/endpointregistry.h"

#include "store/endpoints.h"

namespace slipway {
using namespace Qt::StringLiterals;

EndpointRegistry::EndpointRegistry(QString databaseFile, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_file(std::move(databaseFile), u"remembered endpoints"_s)
    , m_clock(clock)
{
}

void EndpointRegistry::setFile(const QString &databaseFile)
{
    if (!m_file.setPath(databaseFile))
        return;
    m_all.clear();
    Q_EMIT changed();
}

Result<> EndpointRegistry::load()
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    auto records = EndpointStore(**open).all();
    if (!records)
        return std::unexpected(std::move(records.error()));
    QList<Known> all;
    for (const EndpointRecord &record : std::as_const(*records))
        all.append({record.id, Endpoint::fromStored(record.choices), record.created});
    if (all != m_all) {
        m_all = all;
        Q_EMIT changed();
    }
    return {};
}

QList<Endpoint> EndpointRegistry::endpoints() const
{
    QList<Endpoint> endpoints;
    for (const Known &known : m_all)
        endpoints.append(known.endpoint);
    return endpoints;
}

const EndpointRegistry::Known *EndpointRegistry::find(const QString &id) const
{
    const auto found = std::ranges::find(m_all, id, &Known::id);
    return found == m_all.cend() ? nullptr : &*found;
}

Result<> EndpointRegistry::remember(const Endpoint &endpoint)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    EndpointStore store(**open);
    auto records = store.all();
    if (!records)
        return std::unexpected(std::move(records.error()));
    EndpointRecord record;
    for (const EndpointRecord &known : std::as_const(*records)) {
        if (known.name == endpoint.name && known.target == endpoint.target.toJson())
            record = known;
    }
    record.name = endpoint.name;
    record.recipeId = endpoint.recipeId;
    record.target = endpoint.target.toJson();
    record.urls = {endpoint.url};
    record.modelIds = endpoint.modelIds;
    record.planId = endpoint.runId;
    record.choices = endpoint.toStored();
    if (!record.created.isValid())
        record.created = m_clock.now();
    if (auto saved = store.save(record); !saved)
        return std::unexpected(std::move(saved.error()));
    return load();
}

Result<> EndpointRegistry::forget(const QString &id)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    if (auto removed = EndpointStore(**open).remove(id); !removed)
        return removed;
    return load();
}

} // namespace slipway

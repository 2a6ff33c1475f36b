// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/endpoints.h"

#include "base/redact.h"
#include "store/storejson.h"

#include <QCoreApplication>
#include <QUuid>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

EndpointRecord endpointRecordOf(const QVariantMap &row)
{
    return {.id = row.value(u"id"_s).toString(),
            .name = row.value(u"name"_s).toString(),
            .recipeId = row.value(u"recipe"_s).toString(),
            .target = storejson::object(row.value(u"target"_s)),
            .urls = row.value(u"urls"_s).toString().split(u'\n', Qt::SkipEmptyParts),
            .modelIds = row.value(u"models"_s).toString().split(u'\n', Qt::SkipEmptyParts),
            .choices = storejson::object(row.value(u"choices"_s)),
            .planId = row.value(u"plan"_s).toString(),
            .created = storejson::time(row.value(u"created"_s))};
}

} // namespace

Result<EndpointRecord> EndpointStore::save(EndpointRecord endpoint)
{
    if (endpoint.id.isEmpty())
        endpoint.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    endpoint.choices = redacted(endpoint.choices);
    for (QString &url : endpoint.urls)
        url = redacted(url);
    auto done = m_database.execute(
        u"INSERT INTO endpoints (id, name, recipe, target, urls, models, choices, plan, created) VALUES (?, "
        u"?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(id) DO UPDATE SET name = excluded.name, recipe = excluded.recipe, target = "
        "excluded.target, urls = excluded.urls, "
        "models = excluded.models, choices = excluded.choices, plan = excluded.plan, created = excluded.created"_s,
        {endpoint.id, endpoint.name, endpoint.recipeId, storejson::text(endpoint.target),
         endpoint.urls.join(u'\n'), endpoint.modelIds.join(u'\n'), storejson::text(endpoint.choices),
         endpoint.planId, storejson::text(endpoint.created)});
    if (!done) {
        if (done.error().kind == ErrorKind::Conflict)
            return fail(ErrorKind::Conflict,
                        QCoreApplication::translate("Store", "there is an endpoint %1 in this target already")
                            .arg(endpoint.name));
        return std::unexpected(std::move(done.error()));
    }
    return endpoint;
}

Result<QList<EndpointRecord>> EndpointStore::all() const
{
    auto rows = m_database.query(u"SELECT * FROM endpoints ORDER BY name, target"_s);
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    QList<EndpointRecord> endpoints;
    for (const QVariantMap &row : std::as_const(*rows))
        endpoints.append(endpointRecordOf(row));
    return endpoints;
}

Result<EndpointRecord> EndpointStore::load(const QString &id) const
{
    auto rows = m_database.query(u"SELECT * FROM endpoints WHERE id = ?"_s, {id});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    if (rows->isEmpty())
        return fail(ErrorKind::NotFound, QCoreApplication::translate("Store", "there is no such endpoint"),
                    id);
    return endpointRecordOf(rows->first());
}

Result<> EndpointStore::remove(const QString &id)
{
    auto done = m_database.execute(u"DELETE FROM endpoints WHERE id = ?"_s, {id});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return {};
}

} // namespace slipway

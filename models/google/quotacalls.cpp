// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cloud Quotas: what was asked for, and asking for more.
#include "google/googlecalls.h"
#include "google/googlejson.h"
#include "google/quotapreference.h"

namespace slipway {
using namespace Qt::StringLiterals;

QuotaPreferences *quotaPreferencesOf(GoogleClient *client)
{
    return dynamic_cast<QuotaPreferences *>(client);
}

QString quotaIdOfMetric(const QString &metric)
{
    return QString(metric).replace(u'_', u'-')
        + (metric.endsWith("_ALL_REGIONS"_L1) ? "-per-project"_L1 : "-per-project-region"_L1);
}

namespace google {
namespace {

QuotaPreference preferenceFrom(const QJsonObject &json)
{
    const QJsonObject config = json.value("quotaConfig"_L1).toObject();
    QuotaPreference preference{.name = json.value("name"_L1).toString(),
                               .service = json.value("service"_L1).toString(),
                               .quotaId = json.value("quotaId"_L1).toString(),
                               .dimensions = stringMapFrom(json.value("dimensions"_L1)),
                               .preferredValue = int64From(config.value("preferredValue"_L1)),
                               .isReconciling = json.value("reconciling"_L1).toBool(),
                               .stateDetail = config.value("stateDetail"_L1).toString(),
                               .etag = json.value("etag"_L1).toString(),
                               .justification = json.value("justification"_L1).toString()};
    const QString updated = json.value("updateTime"_L1).toString();
    preference.askedAt = QDateTime::fromString(
        updated.isEmpty() ? json.value("createTime"_L1).toString() : updated, Qt::ISODateWithMs);
    if (config.contains("grantedValue"_L1))
        preference.grantedValue = int64From(config.value("grantedValue"_L1));
    return preference;
}

QJsonObject preferenceJson(const QuotaPreference &preference)
{
    QJsonObject dimensions;
    for (auto it = preference.dimensions.cbegin(); it != preference.dimensions.cend(); ++it)
        dimensions.insert(it.key(), *it);
    // int64 is text in Google's JSON.
    QJsonObject json{
        {u"service"_s, preference.service},
        {u"quotaId"_s, preference.quotaId},
        {u"quotaConfig"_s, QJsonObject{{u"preferredValue"_s, QString::number(preference.preferredValue)}}},
        {u"contactEmail"_s, preference.contactEmail},
        {u"justification"_s, preference.justification}};
    if (!dimensions.isEmpty())
        json.insert(u"dimensions"_s, dimensions);
    if (!preference.etag.isEmpty())
        json.insert(u"etag"_s, preference.etag);
    return json;
}

QString preferencesPath(const QString &projectId)
{
    return u"/v1/projects/%1/locations/global/quotaPreferences"_s.arg(segment(projectId));
}

GoogleNeed mayAsk(const QString &projectId)
{
    return projectNeed(projectId, u"cloudquotas.quotas.update"_s, u"roles/cloudquotas.admin"_s);
}

} // namespace

Task<QList<QuotaPreference>> HttpGoogleClient::quotaPreferences(QString projectId, std::stop_token stop)
{
    QList<QuotaPreference> all;
    auto ended = co_await m_rest.pages(
        {.api = GoogleApi::CloudQuotas,
         .path = preferencesPath(projectId),
         .query = {{u"pageSize"_s, u"500"_s}},
         .need = projectNeed(projectId, u"cloudquotas.quotas.get"_s, u"roles/cloudquotas.viewer"_s)},
        [&all](const QJsonObject &page) {
            for (const QJsonValue &entry : page.value("quotaPreferences"_L1).toArray())
                all.append(preferenceFrom(entry.toObject()));
        },
        {}, stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return all;
}

Task<QuotaPreference> HttpGoogleClient::createQuotaPreference(QString projectId, QString id,
                                                              QuotaPreference preference,
                                                              std::stop_token stop)
{
    auto json = co_await m_rest.json({.api = GoogleApi::CloudQuotas,
                                      .method = "POST",
                                      .path = preferencesPath(projectId),
                                      .query = {{u"quotaPreferenceId"_s, id}},
                                      .body = preferenceJson(preference),
                                      .need = mayAsk(projectId),
                                      .idempotent = false},
                                     stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return preferenceFrom(*json);
}

Task<QuotaPreference> HttpGoogleClient::updateQuotaPreference(QuotaPreference preference,
                                                              std::stop_token stop)
{
    const QString projectId = preference.name.section(u'/', 1, 1);
    // Without updateMask all of it is meant, as gcloud sends it.
    auto json = co_await m_rest.json(
        {.api = GoogleApi::CloudQuotas,
         .method = "PATCH",
         .path = preferencesPath(projectId) + u'/' + segment(preference.name.section(u'/', -1)),
         .body = preferenceJson(preference),
         .need = mayAsk(projectId),
         .idempotent = false},
        stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return preferenceFrom(*json);
}

} // namespace google
} // namespace slipway

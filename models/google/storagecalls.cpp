// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cloud Storage.
#include "google/googlecalls.h"
#include "google/googlejson.h"

namespace slipway::google {
using namespace Qt::StringLiterals;

Call bucketCall(const QString &bucket, const QString &below, const QString &permission, const QString &role)
{
    return {.api = GoogleApi::Storage,
            .path = u"/storage/v1/b/"_s + segment(bucket) + below,
            .need = {.permission = permission, .resource = u"bucket gs://"_s + bucket, .role = role}};
}

Task<QList<GcsBucket>> HttpGoogleClient::buckets(QString projectId, std::stop_token stop)
{
    QList<GcsBucket> found;
    auto ended = co_await m_rest.pages(
        {.api = GoogleApi::Storage,
         .path = u"/storage/v1/b"_s,
         .query = {{u"project"_s, projectId}, {u"projection"_s, u"noAcl"_s}, {u"maxResults"_s, u"1000"_s}},
         .need = projectNeed(projectId, u"storage.buckets.list"_s, u"roles/storage.bucketViewer"_s)},
        [&found](const QJsonObject &page) {
            for (const QJsonValue &entry : page.value("items"_L1).toArray())
                found.append(bucketFrom(entry.toObject()));
        },
        {}, stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return found;
}

Task<GcsBucket> HttpGoogleClient::bucket(QString name, std::stop_token stop)
{
    auto json = co_await m_rest.json(
        bucketCall(name, {}, u"storage.buckets.get"_s, u"roles/storage.bucketViewer"_s), stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return bucketFrom(*json);
}

Task<GcsListing> HttpGoogleClient::objects(QString bucket, QString prefix, QString delimiter, int limit,
                                           std::stop_token stop)
{
    GcsListing listing;
    Call call = bucketCall(bucket, u"/o"_s, u"storage.objects.list"_s, u"roles/storage.objectViewer"_s);
    call.query = {{u"maxResults"_s, QString::number(qBound(1, limit, 1000))}};
    if (!prefix.isEmpty())
        call.query.append({u"prefix"_s, prefix});
    if (!delimiter.isEmpty())
        call.query.append({u"delimiter"_s, delimiter});
    const auto count = [&listing] { return listing.objects.size() + listing.prefixes.size(); };
    auto ended = co_await m_rest.pages(
        std::move(call),
        [&](const QJsonObject &page) {
            for (const QJsonValue &entry : page.value("items"_L1).toArray())
                listing.objects.append(objectFrom(entry.toObject()));
            listing.prefixes += stringsFrom(page.value("prefixes"_L1));
            listing.isTruncated = !page.value("nextPageToken"_L1).toString().isEmpty();
        },
        [&] { return count() >= limit; }, stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    if (count() > limit) {
        listing.isTruncated = true;
        listing.prefixes.resize(std::min<qsizetype>(listing.prefixes.size(), std::max(0, limit)));
        listing.objects.resize(std::min<qsizetype>(listing.objects.size(),
                                                   std::max<qsizetype>(0, limit - listing.prefixes.size())));
    }
    co_return listing;
}

Task<QByteArray> HttpGoogleClient::objectBytes(QString bucket, QString object, qint64 maxBytes,
                                               std::stop_token stop)
{
    Call call = bucketCall(bucket, u"/o/"_s + segment(object), u"storage.objects.get"_s,
                           u"roles/storage.objectViewer"_s);
    call.query = {{u"alt"_s, u"media"_s}};
    call.range = "bytes=0-" + QByteArray::number(std::max<qint64>(0, maxBytes - 1));
    call.maxBodyBytes =
        maxBytes + 1024 * 1024; // an error body, or a server that ignores Range for a small object
    auto response = co_await m_rest.send(std::move(call), stop);
    if (!response) {
        // An empty object has no byte 0.
        if (response.error().httpStatus == 416)
            co_return QByteArray();
        co_return std::unexpected(std::move(response.error()));
    }
    co_return response->body.left(maxBytes);
}

Task<QStringList> HttpGoogleClient::testBucketPermissions(QString bucket, QStringList permissions,
                                                          std::stop_token stop)
{
    Call call = bucketCall(bucket, u"/iam/testPermissions"_s, u"storage.buckets.get"_s,
                           u"roles/storage.bucketViewer"_s);
    for (const QString &permission : permissions)
        call.query.append({u"permissions"_s, permission});
    auto json = co_await m_rest.json(std::move(call), stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return stringsFrom(json->value("permissions"_L1));
}

} // namespace slipway::google

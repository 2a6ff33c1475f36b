// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Buckets of the fake.
#include "google/fakegoogleclient.h"

namespace slipway {
using namespace Qt::StringLiterals;

Task<QList<GcsBucket>> FakeGoogleClient::buckets(QString projectId, std::stop_token stop)
{
    if (auto entered = co_await enter(u"buckets"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return bucketList;
}

Task<GcsBucket> FakeGoogleClient::bucket(QString name, std::stop_token stop)
{
    if (auto entered = co_await enter(u"bucket"_s, name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    for (const GcsBucket &each : bucketList) {
        if (each.name == name)
            co_return each;
    }
    co_return missing("gs://"_L1 + name);
}

Task<GcsListing> FakeGoogleClient::objects(QString bucket, QString prefix, QString delimiter, int limit,
                                           std::stop_token stop)
{
    if (auto entered = co_await enter(u"objects"_s, bucket + u'/' + prefix, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!exists({.kind = IamResource::Kind::Bucket, .name = bucket}))
        co_return missing("gs://"_L1 + bucket);
    GcsListing listing;
    const QMap<QString, QByteArray> held = objectData.value(bucket);
    for (auto it = held.begin(); it != held.end(); ++it) {
        if (!it.key().startsWith(prefix))
            continue;
        const qsizetype cut = delimiter.isEmpty() ? -1 : it.key().indexOf(delimiter, prefix.size());
        const QString folder = cut < 0 ? QString() : it.key().left(cut + delimiter.size());
        if (!folder.isEmpty() && listing.prefixes.contains(folder))
            continue;
        if (listing.objects.size() + listing.prefixes.size() >= limit) {
            listing.isTruncated = true;
            break;
        }
        if (!folder.isEmpty())
            listing.prefixes.append(folder);
        else
            listing.objects.append(
                {.name = it.key(), .sizeBytes = objectSizes.value(bucket + u'/' + it.key(), it->size())});
    }
    co_return listing;
}

Task<QByteArray> FakeGoogleClient::objectBytes(QString bucket, QString object, qint64 maxBytes,
                                               std::stop_token stop)
{
    if (auto entered = co_await enter(u"objectBytes"_s, bucket + u'/' + object, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const QMap<QString, QByteArray> held = objectData.value(bucket);
    const auto found = held.constFind(object);
    if (found == held.constEnd())
        co_return missing(u"gs://%1/%2"_s.arg(bucket, object));
    co_return found->left(maxBytes);
}

Task<QStringList> FakeGoogleClient::testBucketPermissions(QString bucket, QStringList wanted,
                                                          std::stop_token stop)
{
    if (auto entered = co_await enter(u"testBucketPermissions"_s, bucket, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!exists({.kind = IamResource::Kind::Bucket, .name = bucket}))
        co_return missing("gs://"_L1 + bucket);
    wanted.removeIf([this](const QString &permission) { return !bucketPermissions.contains(permission); });
    co_return wanted;
}

} // namespace slipway

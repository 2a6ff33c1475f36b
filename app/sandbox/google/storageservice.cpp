// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// storage v1 (JSON API): buckets, their policies, objects.
#include "app/sandbox/google/cloudcontext.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr auto kStorageStyle = GoogleCall::Style::Storage;
const QString kStorageApi = u"storage.googleapis.com"_s;
constexpr qint64 kMaxMediaBytes = 16 * 1024 * 1024;

QString etagOf(int metageneration)
{
    return QString::fromLatin1(("CA" + QByteArray::number(metageneration)).toBase64());
}

QJsonObject bucketJson(const ProjectState &project, const QString &name, const BucketState &bucket)
{
    const BucketSpec &spec = bucket.spec;
    return {{u"kind"_s, u"storage#bucket"_s},
            {u"id"_s, name},
            {u"name"_s, name},
            {u"selfLink"_s, u"https://www.googleapis.com/storage/v1/b/"_s + name},
            {u"projectNumber"_s, project.spec.number},
            {u"generation"_s, QString::number(bucket.created.toMSecsSinceEpoch() * 1000)},
            {u"metageneration"_s, QString::number(bucket.metageneration)},
            {u"location"_s, spec.location},
            {u"locationType"_s, spec.locationType.isEmpty() ? u"region"_s : spec.locationType},
            {u"storageClass"_s, spec.storageClass},
            {u"etag"_s, etagOf(bucket.metageneration)},
            {u"timeCreated"_s, CloudContext::stamp(bucket.created)},
            {u"updated"_s, CloudContext::stamp(bucket.created)},
            {u"iamConfiguration"_s,
             QJsonObject{
                 {u"bucketPolicyOnly"_s, QJsonObject{{u"enabled"_s, spec.uniformBucketLevelAccess}}},
                 {u"uniformBucketLevelAccess"_s, QJsonObject{{u"enabled"_s, spec.uniformBucketLevelAccess}}},
                 {u"publicAccessPrevention"_s, spec.publicAccessPrevention}}},
            {u"hierarchicalNamespace"_s, QJsonObject{{u"enabled"_s, spec.hierarchicalNamespace}}},
            {u"softDeletePolicy"_s,
             QJsonObject{{u"retentionDurationSeconds"_s, u"604800"_s},
                         {u"effectiveTime"_s, CloudContext::stamp(bucket.created)}}}};
}

QJsonObject objectJson(const QString &bucketName, const BucketState &bucket, const QString &name,
                       const ObjectSpec &object)
{
    const bool whole = object.content.size() == object.size;
    const QByteArray md5 =
        QCryptographicHash::hash(whole ? object.content : name.toUtf8(), QCryptographicHash::Md5);
    const QString generation =
        QString::number((bucket.created.toMSecsSinceEpoch() + qint64(qHash(name, 9) % 86'400'000)) * 1000);
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(name));
    return {
        {u"kind"_s, u"storage#object"_s},
        {u"id"_s, u"%1/%2/%3"_s.arg(bucketName, name, generation)},
        {u"selfLink"_s, u"https://www.googleapis.com/storage/v1/b/%1/o/%2"_s.arg(bucketName, encoded)},
        {u"mediaLink"_s,
         u"https://storage.googleapis.com/download/storage/v1/b/%1/o/%2?generation=%3&alt=media"_s.arg(
             bucketName, encoded, generation)},
        {u"name"_s, name},
        {u"bucket"_s, bucketName},
        {u"generation"_s, generation},
        {u"metageneration"_s, u"1"_s},
        {u"contentType"_s, object.contentType.isEmpty() ? u"application/octet-stream"_s : object.contentType},
        {u"storageClass"_s, bucket.spec.storageClass},
        {u"size"_s, QString::number(object.size)},
        {u"md5Hash"_s, QString::fromLatin1(md5.toBase64())},
        {u"etag"_s, u"CKiR"_s + generation.right(6) + u"EAE="_s},
        {u"timeCreated"_s, CloudContext::stamp(bucket.created)},
        {u"updated"_s, CloudContext::stamp(bucket.created)}};
}

struct Found {
    ProjectState *project = nullptr;
    BucketState *bucket = nullptr;
    QString name;
};

/// The bucket of a call, or nulls after answering.
Found found(CloudContext &context, const GoogleCall &call, const QString &permission)
{
    const QString name = call.capture(u"bucket"_s);
    const auto [project, bucket] = context.bucket(name);
    if (!bucket) {
        call.notFound(u"The specified bucket does not exist."_s);
        return {};
    }
    if (!context.allowed(call.caller, permission, *project, bucket->policy.bindings(),
                         "buckets/"_L1 + name)) {
        context.deny(call, permission, name);
        return {};
    }
    return {project, bucket, name};
}

QJsonObject policyJson(const QString &name, const BucketState &bucket, int version)
{
    QJsonObject policy = bucket.policy.toJson(version);
    policy.insert(u"kind"_s, u"storage#policy"_s);
    policy.insert(u"resourceId"_s, u"projects/_/buckets/"_s + name);
    return policy;
}

/// Some other tool owns the policy: what the scenario says comes back a while after every write.
void restoreLater(CloudContext &context, const QString &name)
{
    for (const Fault &fault : context.scenario.faultsOf(FaultKind::IamPolicyRestored)) {
        if (fault.bucket != name)
            continue;
        context.clock.after(fault.after, [&context, name] {
            const auto [project, bucket] = context.bucket(name);
            if (!bucket)
                return;
            bucket->policy.set(bucket->spec.iam, {});
            bucket->effective = bucket->spec.iam;
            ++bucket->metageneration;
        });
    }
}

void setBucketPolicy(CloudContext &context, const GoogleCall &call)
{
    const Found where = found(context, call, u"storage.buckets.setIamPolicy"_s);
    const auto policy = where.bucket ? call.json() : std::nullopt;
    if (!policy)
        return;
    const auto bindings = bindingsFromJson(*policy);
    if (!bindings)
        return call.refuse("INVALID_ARGUMENT", u"Invalid argument."_s);
    for (const IamBinding &binding : *bindings) {
        const bool open =
            binding.members.contains("allUsers"_L1) || binding.members.contains("allAuthenticatedUsers"_L1);
        if (open && where.bucket->spec.publicAccessPrevention == "enforced"_L1)
            return call.refuse(
                "CONDITION_NOT_MET",
                u"The member bindings allUsers and allAuthenticatedUsers are not allowed since public access prevention is enforced."_s);
    }
    if (const auto bad = context.badMember(*bindings))
        return call.refuse("INVALID_ARGUMENT", *bad);
    if (where.bucket->policy.set(*bindings, policy->value("etag"_L1).toString())
        == IamPolicy::SetResult::EtagMismatch)
        return call.refuse("CONDITION_NOT_MET",
                           u"At least one of the pre-conditions you specified did not hold."_s);
    ++where.bucket->metageneration;
    context.propagate(*bindings, [&context, name = where.name](const IamBindings &applied) {
        if (const auto [project, bucket] = context.bucket(name); bucket)
            bucket->effective = applied;
    });
    restoreLater(context, where.name);
    call.ok(policyJson(where.name, *where.bucket, 3));
}

void create(CloudContext &context, const GoogleCall &call)
{
    const QString projectId = call.request.param(u"project"_s);
    ProjectState *project = context.require(call, projectId, kStorageApi, u"storage.buckets.create"_s);
    const auto body = project ? call.json() : std::nullopt;
    if (!body)
        return;
    const QString name = body->value("name"_L1).toString();
    static const QRegularExpression shape(u"^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$"_s);
    if (!shape.match(name).hasMatch())
        return call.refuse("INVALID_ARGUMENT", u"Invalid bucket name: '%1'"_s.arg(name.left(100)));
    if (const auto [owner, taken] = context.bucket(name); taken) {
        return call.refuse(
            "ALREADY_EXISTS",
            owner == project
                ? u"Your previous request to create the named bucket succeeded and you already own it."_s
                : u"The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again."_s,
            u"conflict"_s);
    }
    BucketState bucket;
    bucket.spec.location = body->value("location"_L1).toString(u"US"_s).toUpper();
    const bool region = context.scenario.regions.contains(bucket.spec.location.toLower());
    bucket.spec.locationType = region ? u"region"_s : u"multi-region"_s;
    bucket.spec.storageClass = body->value("storageClass"_L1).toString(u"STANDARD"_s);
    const QJsonObject iam = body->value("iamConfiguration"_L1).toObject();
    bucket.spec.uniformBucketLevelAccess = iam.value("uniformBucketLevelAccess"_L1)["enabled"_L1].toBool();
    bucket.spec.publicAccessPrevention = iam.value("publicAccessPrevention"_L1).toString(u"inherited"_s);
    bucket.spec.iam = {{u"roles/storage.legacyBucketOwner"_s,
                        {"projectEditor:"_L1 + project->id, "projectOwner:"_L1 + project->id},
                        {}},
                       {u"roles/storage.legacyBucketReader"_s, {"projectViewer:"_L1 + project->id}, {}}};
    bucket.policy = IamPolicy(bucket.spec.iam);
    bucket.effective = bucket.spec.iam;
    bucket.created = context.clock.now();
    bucket.metageneration = 1;
    project->buckets.insert(name, bucket);
    call.ok(bucketJson(*project, name, bucket));
}

void listObjects(CloudContext &context, const GoogleCall &call)
{
    const Found where = found(context, call, u"storage.objects.list"_s);
    if (!where.bucket)
        return;
    const QString prefix = call.request.param(u"prefix"_s);
    const QString delimiter = call.request.param(u"delimiter"_s);
    const QString glob = call.request.param(u"matchGlob"_s);
    const QRegularExpression wild = QRegularExpression::fromWildcard(
        glob, Qt::CaseSensitive, QRegularExpression::NonPathWildcardConversion);
    // Items and prefixes share one alphabetical sequence, and a page counts both.
    QJsonArray entries;
    QString lastPrefix;
    const auto &objects = where.bucket->spec.objects;
    for (auto it = objects.lowerBound(prefix); it != objects.cend() && it.key().startsWith(prefix); ++it) {
        if (!glob.isEmpty() && !wild.match(it.key()).hasMatch())
            continue;
        const qsizetype cut = delimiter.isEmpty() ? -1 : it.key().indexOf(delimiter, prefix.size());
        if (cut < 0) {
            entries.append(objectJson(where.name, *where.bucket, it.key(), *it));
        } else if (const QString folder = it.key().left(cut + delimiter.size()); folder != lastPrefix) {
            entries.append(folder);
            lastPrefix = folder;
        }
    }
    int size = 1000;
    if (call.request.hasParam(u"maxResults"_s))
        size = std::clamp(call.request.param(u"maxResults"_s).toInt(), 1, 1000);
    qsizetype from = 0;
    if (const QString token = call.request.param(u"pageToken"_s); !token.isEmpty()) {
        bool ok = false;
        from = QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding).toLongLong(&ok);
        if (!ok || from < 0)
            return call.refuse("INVALID_ARGUMENT", u"Invalid argument."_s, u"invalidParameter"_s);
    }
    QJsonArray items, prefixes;
    const qsizetype to = std::min(from + size, entries.size());
    for (qsizetype i = from; i < to; ++i) {
        if (entries.at(i).isString())
            prefixes.append(entries.at(i));
        else
            items.append(entries.at(i));
    }
    QJsonObject body{{u"kind"_s, u"storage#objects"_s}};
    if (!items.isEmpty())
        body.insert(u"items"_s, items);
    if (!prefixes.isEmpty())
        body.insert(u"prefixes"_s, prefixes);
    if (to < entries.size())
        body.insert(u"nextPageToken"_s,
                    QString::fromLatin1(QByteArray::number(to).toBase64(QByteArray::Base64UrlEncoding)));
    call.ok(body);
}

/// The bytes of an object. Weights have a size only; a range of them reads as zeros.
void sendMedia(const GoogleCall &call, const ObjectSpec &object)
{
    static const QRegularExpression shape(u"^bytes=([0-9]+)-([0-9]*)$"_s);
    const auto match = shape.match(QString::fromLatin1(call.request.headers.value("Range")));
    qint64 from = 0;
    qint64 to = object.size - 1;
    if (match.hasMatch()) {
        from = match.captured(1).toLongLong();
        if (!match.captured(2).isEmpty())
            to = std::min(to, match.captured(2).toLongLong());
        if (from > to)
            return call.reply->send(416, "text/html; charset=UTF-8",
                                    "The requested range cannot be satisfied.",
                                    {{"Content-Range", "bytes */" + QByteArray::number(object.size)}});
    }
    if (to - from + 1 > kMaxMediaBytes)
        return call.refuse(
            "UNIMPLEMENTED",
            u"The sandbox holds only the size of this object; ask for a range of at most 16 MiB."_s);
    QByteArray bytes = object.content.mid(from, to - from + 1);
    bytes.resize(to - from + 1, '\0');
    HttpHeaderList headers{{"Accept-Ranges", "bytes"}};
    if (match.hasMatch()) {
        headers.append("Content-Range",
                       "bytes " + QByteArray::number(from) + '-' + QByteArray::number(to) + '/'
                           + QByteArray::number(object.size));
    }
    const QByteArray type =
        object.contentType.isEmpty() ? "application/octet-stream" : object.contentType.toLatin1();
    call.reply->send(match.hasMatch() ? 206 : 200, type, bytes, headers);
}

void getObject(CloudContext &context, const GoogleCall &call)
{
    const Found where = found(context, call, u"storage.objects.get"_s);
    if (!where.bucket)
        return;
    const QString name = call.capture(u"object"_s);
    const auto it = where.bucket->spec.objects.constFind(name);
    if (it == where.bucket->spec.objects.cend())
        return call.notFound(u"No such object: %1/%2"_s.arg(where.name, name));
    if (call.request.param(u"alt"_s) == "media"_L1 || call.request.path.startsWith("/storage/download/"_L1))
        return sendMedia(call, *it);
    call.ok(objectJson(where.name, *where.bucket, name, *it));
}

} // namespace

void addStorage(CloudContext &context, GoogleRouter &router)
{
    const QString base = u"/storage/v1/b"_s;
    const QString one = base + "/{bucket}"_L1;
    router.add("GET", base, kStorageStyle, [&context](const GoogleCall &call) {
        const ProjectState *project =
            context.require(call, call.request.param(u"project"_s), kStorageApi, u"storage.buckets.list"_s);
        if (!project)
            return;
        QJsonArray buckets;
        const QString prefix = call.request.param(u"prefix"_s);
        for (auto it = project->buckets.cbegin(); it != project->buckets.cend(); ++it) {
            if (it.key().startsWith(prefix))
                buckets.append(bucketJson(*project, it.key(), *it));
        }
        call.page({{u"kind"_s, u"storage#buckets"_s}}, u"items"_s, buckets, u"maxResults"_s, 1000, 1000);
    });
    router.add("POST", base, kStorageStyle, [&context](const GoogleCall &call) { create(context, call); });
    router.add("GET", one, kStorageStyle, [&context](const GoogleCall &call) {
        if (const Found where = found(context, call, u"storage.buckets.get"_s); where.bucket)
            call.ok(bucketJson(*where.project, where.name, *where.bucket));
    });
    router.add("DELETE", one, kStorageStyle, [&context](const GoogleCall &call) {
        const Found where = found(context, call, u"storage.buckets.delete"_s);
        if (!where.bucket)
            return;
        if (!where.bucket->spec.objects.isEmpty())
            return call.refuse("ABORTED", u"The bucket you tried to delete is not empty."_s, u"conflict"_s);
        where.project->buckets.remove(where.name);
        call.reply->send(204, {}, {});
    });
    router.add("GET", one + "/storageLayout"_L1, kStorageStyle, [&context](const GoogleCall &call) {
        const Found where = found(context, call, u"storage.objects.list"_s);
        if (!where.bucket)
            return;
        const BucketSpec &spec = where.bucket->spec;
        call.ok({{u"kind"_s, u"storage#storageLayout"_s},
                 {u"bucket"_s, where.name},
                 {u"location"_s, spec.location},
                 {u"locationType"_s, spec.locationType},
                 {u"hierarchicalNamespace"_s, QJsonObject{{u"enabled"_s, spec.hierarchicalNamespace}}}});
    });
    router.add("GET", one + "/iam"_L1, kStorageStyle, [&context](const GoogleCall &call) {
        if (const Found where = found(context, call, u"storage.buckets.getIamPolicy"_s); where.bucket)
            call.ok(policyJson(where.name, *where.bucket,
                               call.request.param(u"optionsRequestedPolicyVersion"_s).toInt()));
    });
    router.add("PUT", one + "/iam"_L1, kStorageStyle,
               [&context](const GoogleCall &call) { setBucketPolicy(context, call); });
    router.add("GET", one + "/iam/testPermissions"_L1, kStorageStyle, [&context](const GoogleCall &call) {
        const auto [project, bucket] = context.bucket(call.capture(u"bucket"_s));
        if (!bucket)
            return call.notFound(u"The specified bucket does not exist."_s);
        QJsonArray held;
        const QStringList asked = call.request.query.allQueryItemValues(u"permissions"_s, QUrl::FullyDecoded);
        for (const QString &permission : asked) {
            if (context.allowed(call.caller, permission, *project, bucket->policy.bindings(),
                                "buckets/"_L1 + call.capture(u"bucket"_s)))
                held.append(permission);
        }
        QJsonObject body{{u"kind"_s, u"storage#testIamPermissionsResponse"_s}};
        if (!held.isEmpty())
            body.insert(u"permissions"_s, held);
        call.ok(body);
    });
    router.add("GET", one + "/o"_L1, kStorageStyle,
               [&context](const GoogleCall &call) { listObjects(context, call); });
    router.add("GET", one + "/o/{object...}"_L1, kStorageStyle,
               [&context](const GoogleCall &call) { getObject(context, call); });
    router.add("GET", u"/storage/download/storage/v1/b/{bucket}/o/{object...}"_s, kStorageStyle,
               [&context](const GoogleCall &call) { getObject(context, call); });
    for (const QString &kind : {u"managedFolders"_s, u"folders"_s, u"anywhereCaches"_s}) {
        router.add("GET", one + u'/' + kind, kStorageStyle, [&context](const GoogleCall &call) {
            if (found(context, call, u"storage.objects.list"_s).bucket)
                call.ok({});
        });
    }
}

} // namespace slipway::sandbox

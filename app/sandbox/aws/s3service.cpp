// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The policies of buckets. Source: S3 API reference, "GetBucketPolicy".
#include "app/sandbox/aws/awsrouter.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

void addS3(AwsWorld &world, AwsRouter &router)
{
    router.add("s3", "GetBucketPolicy", [&world](const AwsCall &call) {
        const auto bucket = world.spec.buckets.constFind(call.request.path.section(u'/', 1, 1));
        if (bucket == world.spec.buckets.cend())
            return call.refuse(404, u"NoSuchBucket"_s, u"The specified bucket does not exist"_s);
        if (!bucket->owner.isEmpty() && bucket->owner != world.spec.account)
            return call.refuse(405, u"MethodNotAllowed"_s,
                               u"The specified method is not allowed against this resource."_s);
        if (bucket->policy.isEmpty())
            return call.refuse(404, u"NoSuchBucketPolicy"_s, u"The bucket policy does not exist"_s);
        call.reply->send(200, "application/json",
                         QJsonDocument(bucket->policy).toJson(QJsonDocument::Compact));
    });
}

} // namespace slipway::sandbox

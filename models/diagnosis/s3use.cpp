// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/s3use.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
// Hugging Face's layout, which all engines read.
constexpr auto everyModelHas = "/config.json"_L1;
} // namespace

QString S3Use::bucketArn(const QString &partition) const
{
    return u"arn:%1:s3:::%2"_s.arg(partition, bucket);
}

QString S3Use::objectArn(const QString &partition) const
{
    return bucketArn(partition) + u'/' + object;
}

QList<S3Use> s3UsesIn(const QStringList &texts)
{
    // S3 user guide, "Bucket naming rules".
    static const QRegularExpression place(
        u"\\bs3a?://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([^\\s'\"`,;?#]*))?(?=[\\s'\"`,;?#]|$)"_s);
    // Files that people name by themselves; "qwen2.5-3b" ends in no such thing.
    static const QRegularExpression file(
        u"\\.(?:gguf|safetensors|bin|pt|pth|json|jsonl|yaml|yml|tar|tgz|gz|zip|txt|csv|parquet)$"_s);
    QList<S3Use> found;
    for (const QString &text : texts) {
        for (auto matches = place.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            QString path = match.captured(2);
            if (path.contains(u'$') || path.contains(u'{') || path.contains(u'<') || path.contains(u'*'))
                path.clear();
            while (path.endsWith(u'/'))
                path.chop(1);
            S3Use use{.bucket = match.captured(1)};
            if (file.match(path).hasMatch()) {
                use.object = path;
                use.folder = path.contains(u'/') ? path.section(u'/', 0, -2) : QString();
            } else {
                use.folder = path;
                use.object = path.isEmpty() ? everyModelHas.sliced(1).toString() : path + everyModelHas;
            }
            if (std::ranges::none_of(found, [&](const S3Use &each) { return each.bucket == use.bucket; }))
                found.append(use);
        }
    }
    return found;
}

} // namespace slipway

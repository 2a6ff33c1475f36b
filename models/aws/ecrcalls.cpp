// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: ECR API reference, version 2015-09-21.
#include "aws/awscalls.h"
#include "aws/awswords.h"

#include <QCoreApplication>

namespace slipway::aws {
using namespace Qt::StringLiterals;

Task<QList<EcrRepository>> HttpAwsClient::repositories(QString region, std::stop_token stop)
{
    QList<EcrRepository> all;
    auto ended = co_await m_rest.jsonPages(
        [region](const QString &token) {
            QJsonObject body{{"maxResults"_L1, 1000}};
            if (!token.isEmpty())
                body.insert("nextToken"_L1, token);
            return jsonCall(AwsService::Ecr, region, u"DescribeRepositories"_s, body,
                            {.action = u"ecr:DescribeRepositories"_s,
                             .resource = AwsClientWords::tr("the registry in %1").arg(region)});
        },
        [&all](const QJsonObject &page) {
            for (const QJsonValue &value : page.value("repositories"_L1).toArray()) {
                const QJsonObject repository = value.toObject();
                all.append({.name = repository.value("repositoryName"_L1).toString(),
                            .uri = repository.value("repositoryUri"_L1).toString(),
                            .registryId = repository.value("registryId"_L1).toString()});
            }
            return page.value("nextToken"_L1).toString();
        },
        stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return all;
}

Task<QList<EcrImage>> HttpAwsClient::images(QString region, QString registryId, QString repository,
                                            QStringList tags, std::stop_token stop)
{
    QList<EcrImage> all;
    auto ended = co_await m_rest.jsonPages(
        [=](const QString &token) {
            QJsonObject body{{"repositoryName"_L1, repository}};
            if (!registryId.isEmpty())
                body.insert("registryId"_L1, registryId);
            QJsonArray ids;
            for (const QString &tag : tags)
                ids.append(
                    QJsonObject{{tag.startsWith("sha256:"_L1) ? "imageDigest"_L1 : "imageTag"_L1, tag}});
            // The service takes a page size or a list of images, not both.
            if (ids.isEmpty())
                body.insert("maxResults"_L1, 1000);
            else
                body.insert("imageIds"_L1, ids);
            if (!token.isEmpty())
                body.insert("nextToken"_L1, token);
            return jsonCall(
                AwsService::Ecr, region, u"DescribeImages"_s, body,
                {.action = u"ecr:DescribeImages"_s,
                 .resource = AwsClientWords::tr("the repository %1 in %2").arg(repository, region)});
        },
        [&all](const QJsonObject &page) {
            for (const QJsonValue &value : page.value("imageDetails"_L1).toArray()) {
                const QJsonObject image = value.toObject();
                all.append({.digest = image.value("imageDigest"_L1).toString(),
                            .tags = stringsFrom(image.value("imageTags"_L1)),
                            .sizeBytes = image.value("imageSizeInBytes"_L1).toInteger(),
                            .pushed = timeFrom(image.value("imagePushedAt"_L1)),
                            .mediaType = image.value("imageManifestMediaType"_L1).toString()});
            }
            return page.value("nextToken"_L1).toString();
        },
        stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return all;
}

} // namespace slipway::aws

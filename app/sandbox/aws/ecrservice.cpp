// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: ECR API reference, version 2015-09-21. Pulls go to nobody: what is there is known by its description alone.
#include "app/sandbox/aws/awsrouter.h"
#include "aws/sigv4.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

EcrRepositoryState *repositoryOf(AwsWorld &world, const AwsCall &call)
{
    const QString name = call.body.value("repositoryName"_L1).toString();
    const QString registry = call.body.value("registryId"_L1).toString(world.spec.account);
    const auto found = world.repositories.find({call.region, name});
    if (registry == world.spec.account && found != world.repositories.end())
        return &found->second;
    call.refuse(400, u"RepositoryNotFoundException"_s,
                u"The repository with name '%1' does not exist in the registry with id '%2'"_s.arg(
                    name.left(200), registry));
    return nullptr;
}

void sendPage(const AwsCall &call, const QString &key, const QJsonArray &all)
{
    const QJsonValue size = call.body.value("maxResults"_L1);
    const auto page = call.page(all, size.isUndefined() ? QString() : QString::number(size.toInt()),
                                call.body.value("nextToken"_L1).toString(), 100);
    if (!page)
        return;
    QJsonObject out{{key, page->items}};
    if (!page->nextToken.isEmpty())
        out.insert(u"nextToken"_s, page->nextToken);
    call.ok(out);
}

bool isImage(const QJsonObject &image, const QJsonObject &id)
{
    const QString digest = id.value("imageDigest"_L1).toString(), tag = id.value("imageTag"_L1).toString();
    return (digest.isEmpty() || image.value("imageDigest"_L1).toString() == digest)
        && (tag.isEmpty() || image.value("imageTags"_L1).toArray().contains(tag))
        && !(digest.isEmpty() && tag.isEmpty());
}

void describeRepositories(AwsWorld &world, const AwsCall &call)
{
    QJsonArray all;
    const QJsonArray names = call.body.value("repositoryNames"_L1).toArray();
    for (const QJsonValue &name : names) {
        if (!world.repositories.contains({call.region, name.toString()}))
            return call.refuse(
                400, u"RepositoryNotFoundException"_s,
                u"The repository with name '%1' does not exist in the registry with id '%2'"_s.arg(
                    name.toString().left(200), world.spec.account));
    }
    for (const auto &[key, repository] : world.repositories) {
        if (key.first == call.region && (names.isEmpty() || names.contains(key.second)))
            all.append(repository.json);
    }
    sendPage(call, u"repositories"_s, all);
}

void describeImages(AwsWorld &world, const AwsCall &call)
{
    const EcrRepositoryState *repository = repositoryOf(world, call);
    if (!repository)
        return;
    QJsonArray all;
    const QJsonArray ids = call.body.value("imageIds"_L1).toArray();
    for (const QJsonValue &value : ids) {
        const QJsonObject id = value.toObject();
        const auto found = std::ranges::find_if(repository->images,
                                                [&](const QJsonObject &image) { return isImage(image, id); });
        if (found == repository->images.end())
            return call.refuse(
                400, u"ImageNotFoundException"_s,
                u"The image with imageId {imageDigest:'%1', imageTag:'%2'} does not exist within the "
                u"repository with name '%3' in the "
                "registry with id '%4'"_s.arg(id.value("imageDigest"_L1).toString(u"null"_s).left(80),
                                              id.value("imageTag"_L1).toString(u"null"_s).left(130),
                                              repository->json.value("repositoryName"_L1).toString(),
                                              world.spec.account));
        all.append(*found);
    }
    if (ids.isEmpty()) {
        for (const QJsonObject &image : repository->images)
            all.append(image);
    }
    sendPage(call, u"imageDetails"_s, all);
}

void createRepository(AwsWorld &world, const AwsCall &call)
{
    static const QRegularExpression form(
        u"^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$"_s);
    const QString name = call.body.value("repositoryName"_L1).toString();
    if (!form.match(name).hasMatch())
        return call.refuse(
            400, u"InvalidParameterException"_s,
            u"Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must satisfy regular expression'"_s);
    if (world.repositories.contains({call.region, name}))
        return call.refuse(400, u"RepositoryAlreadyExistsException"_s,
                           u"The repository with name '%1' already exists in the registry with id '%2'"_s.arg(
                               name, world.spec.account));
    EcrRepositoryState repository;
    repository.json = {
        {u"repositoryArn"_s, world.arn(u"ecr"_s, call.region, "repository/"_L1 + name)},
        {u"registryId"_s, world.spec.account},
        {u"repositoryName"_s, name},
        {u"repositoryUri"_s, u"%1.dkr.ecr.%2.amazonaws.com/%3"_s.arg(world.spec.account, call.region, name)},
        {u"createdAt"_s, world.stamp()},
        {u"imageTagMutability"_s, u"MUTABLE"_s}};
    world.repositories[{call.region, name}] = repository;
    call.ok({{u"repository"_s, repository.json}});
}

void putImage(AwsWorld &world, const AwsCall &call)
{
    EcrRepositoryState *repository = repositoryOf(world, call);
    if (!repository)
        return;
    const QByteArray manifest = call.body.value("imageManifest"_L1).toString().toUtf8();
    const QJsonObject parsed = QJsonDocument::fromJson(manifest).object();
    if (parsed.value("schemaVersion"_L1).toInt() != 2)
        return call.refuse(400, u"InvalidParameterException"_s, u"Invalid parameter at 'imageManifest'"_s);
    const QString tag = call.body.value("imageTag"_L1).toString();
    const QString digest = "sha256:"_L1 + QString::fromLatin1(sigv4::sha256Hex(manifest));
    qint64 size = parsed.value("config"_L1).toObject().value("size"_L1).toInteger();
    for (const QJsonValue &layer : parsed.value("layers"_L1).toArray())
        size += layer.toObject().value("size"_L1).toInteger();
    // A tag is on one image at a time.
    for (QJsonObject &image : repository->images) {
        QJsonArray tags = image.value("imageTags"_L1).toArray();
        for (qsizetype i = tags.size() - 1; i >= 0; --i) {
            if (tags.at(i).toString() == tag)
                tags.removeAt(i);
        }
        image.insert(u"imageTags"_s, tags);
    }
    QJsonObject image{
        {u"registryId"_s, world.spec.account},
        {u"repositoryName"_s, repository->json.value("repositoryName"_L1)},
        {u"imageDigest"_s, digest},
        {u"imageTags"_s, tag.isEmpty() ? QJsonArray() : QJsonArray{tag}},
        {u"imageSizeInBytes"_s, size},
        {u"imagePushedAt"_s, world.stamp()},
        {u"imageManifestMediaType"_s,
         parsed.value("mediaType"_L1).toString(u"application/vnd.oci.image.manifest.v1+json"_s)}};
    repository->images.append(image);
    call.ok({{u"image"_s,
              QJsonObject{{u"registryId"_s, world.spec.account},
                          {u"repositoryName"_s, image.value("repositoryName"_L1)},
                          {u"imageId"_s, QJsonObject{{u"imageDigest"_s, digest}, {u"imageTag"_s, tag}}},
                          {u"imageManifest"_s, QString::fromUtf8(manifest)}}}});
}

} // namespace

void addEcr(AwsWorld &world, AwsRouter &router)
{
    router.add("ecr", "DescribeRepositories",
               [&world](const AwsCall &call) { describeRepositories(world, call); });
    router.add("ecr", "DescribeImages", [&world](const AwsCall &call) { describeImages(world, call); });
    router.add("ecr", "CreateRepository", [&world](const AwsCall &call) { createRepository(world, call); });
    router.add("ecr", "PutImage", [&world](const AwsCall &call) { putImage(world, call); });
    router.add("ecr", "DeleteRepository", [&world](const AwsCall &call) {
        const EcrRepositoryState *repository = repositoryOf(world, call);
        if (!repository)
            return;
        if (!repository->images.isEmpty() && !call.body.value("force"_L1).toBool())
            return call.refuse(400, u"RepositoryNotEmptyException"_s,
                               u"The repository cannot be deleted because it still contains images"_s);
        call.ok({{u"repository"_s, repository->json}});
        world.repositories.erase({call.region, call.body.value("repositoryName"_L1).toString()});
    });
    router.add("ecr", "GetAuthorizationToken", [&world](const AwsCall &call) {
        const QString registry =
            u"https://%1.dkr.ecr.%2.amazonaws.com"_s.arg(world.spec.account, call.region);
        call.ok(
            {{u"authorizationData"_s,
              QJsonArray{QJsonObject{{u"authorizationToken"_s,
                                      QString::fromLatin1(("AWS:" + awsRandomHex(64).toLatin1()).toBase64())},
                                     {u"expiresAt"_s, world.stamp() + 43'200},
                                     {u"proxyEndpoint"_s, registry}}}}});
    });
}

} // namespace slipway::sandbox

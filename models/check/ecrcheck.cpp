// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ECR: the images that the plan names are in the registry under their tags.
#include "check/families.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

struct EcrReference {
    QString registryId;
    QString region;
    QString repository;
    QString tag; ///< or digest
};

/// "123456789012.dkr.ecr.eu-central-1.amazonaws.com/llm/gateway:v1"
std::optional<EcrReference> ecrReference(const QString &image)
{
    static const QRegularExpression form(
        u"\\A([0-9]{12})\\.dkr\\.ecr\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?/([a-z0-9._/-]+)(?:@(sha256:[0-9a-f]{64})|:([A-Za-z0-9_.-]{1,128}))?\\z"_s);
    const auto match = form.match(image);
    if (!match.hasMatch() || !isAwsRegion(match.captured(2)))
        return {};
    const QString tag = match.captured(5).isEmpty() ? u"latest"_s : match.captured(5);
    return EcrReference{match.captured(1), match.captured(2), match.captured(3),
                        match.captured(4).isEmpty() ? tag : match.captured(4)};
}

/// Image → the object that names it, each once.
QMap<QString, QString> imagesOf(const CheckContext &context)
{
    QMap<QString, QString> images;
    if (!context.rendering())
        return images;
    const auto objects = context.rendering()->objects();
    for (const RenderedObject &object : objects) {
        const QJsonObject pod = object.object["spec"_L1]["template"_L1]["spec"_L1].toObject();
        for (const QLatin1StringView list : {"initContainers"_L1, "containers"_L1}) {
            const QJsonArray containers = pod.value(list).toArray();
            for (const QJsonValue &container : containers) {
                const QString image = container["image"_L1].toString();
                if (!image.isEmpty() && !images.contains(image))
                    images.insert(image, u"%1/%2/%3"_s.arg(object.kind(), object.nameSpace(), object.name()));
            }
        }
    }
    return images;
}

Task<QList<Finding>> runImages(CheckContext &context, std::stop_token stop)
{
    QList<Finding> findings;
    int seen = 0;
    const auto images = imagesOf(context);
    for (const auto &[image, object] : images.asKeyValueRange()) {
        const auto reference = ecrReference(image);
        if (!reference)
            continue;
        if (!context.aws())
            co_return std::unexpected(context.noAws());
        auto found = co_await context.aws()->images(reference->region, reference->registryId,
                                                    reference->repository, {reference->tag}, stop);
        if (found) {
            ++seen;
            continue;
        }
        const Error &error = found.error();
        if (error.kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(found.error()));
        if (error.kind != ErrorKind::NotFound) {
            findings.append(cannotTell(
                u"ecr.unknown"_s,
                words(QT_TRANSLATE_NOOP("Check", "Cannot tell whether the image %1 exists")).arg(image),
                error));
            continue;
        }
        const bool isRepository = error.reason == "RepositoryNotFoundException"_L1;
        findings.append(problem(
            isRepository ? u"ecr.repository-missing"_s : u"ecr.image-missing"_s, Severity::Error,
            isRepository ? words(QT_TRANSLATE_NOOP("Check", "The registry has no repository %1"))
                               .arg(reference->repository)
                         : words(QT_TRANSLATE_NOOP("Check", "The repository %1 has no image %2"))
                               .arg(reference->repository, reference->tag),
            words(QT_TRANSLATE_NOOP("Check", "Its pods would stay in ImagePullBackOff.")),
            {{object, u"image"_s, image}, {image, u"answer"_s, error.reason}},
            {advice(isRepository
                        ? words(QT_TRANSLATE_NOOP(
                              "Check", "Make the repository and push the image, or correct its name"))
                        : words(QT_TRANSLATE_NOOP(
                              "Check", "Push the image under this tag, or choose one that is there")),
                    isRepository
                        ? u"aws ecr create-repository --repository-name %1 --region %2"_s.arg(
                              reference->repository, reference->region)
                        : u"aws ecr describe-images --registry-id %1 --repository-name %2 --region %3"_s.arg(
                              reference->registryId, reference->repository, reference->region))}));
    }
    if (findings.isEmpty() && seen > 0)
        findings.append(passed(
            u"ecr.images"_s,
            words(QT_TRANSLATE_NOOP("Check", "The registry has all %1 images of ECR that the plan names"))
                .arg(seen)));
    co_return findings;
}

} // namespace

Check ecrCheck()
{
    return {u"ecr-images"_s, words(QT_TRANSLATE_NOOP("Check", "Images in ECR")), runImages};
}

} // namespace slipway

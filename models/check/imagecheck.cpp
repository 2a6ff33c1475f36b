// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/vllmargs.h"
#include "check/families.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

Task<QList<Finding>> runImage(CheckContext &context, std::stop_token)
{
    const QString image = context.value(u"image"_s).toString();
    if (image.isEmpty())
        co_return QList<Finding>{};
    const Evidence evidence{
        u"Deployment/%1/%2"_s.arg(context.target().nameSpace, context.value(u"name"_s).toString()),
        u"spec.template.spec.containers[0].image"_s, image};
    // The reference grammar of the OCI distribution: lower-case path components, an optional tag, an optional digest.
    static const QRegularExpression grammar(
        u"^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?/"
        u")?[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*"
        "(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(?:@sha256:[a-f0-9]{64})?$"_s);
    if (image.contains(u'<') || image.contains(u'$') || image.contains("ACCOUNT_ID"_L1)
        || image.contains("PROJECT_ID"_L1))
        co_return QList<Finding>{problem(
            u"image.placeholder"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The image's name still holds a placeholder")),
            words(QT_TRANSLATE_NOOP("Check", "The kubelet would answer InvalidImageName.")), {evidence})};
    if (!grammar.match(image).hasMatch())
        co_return QList<Finding>{problem(
            u"image.invalid"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The image's name is not a valid reference")),
            words(QT_TRANSLATE_NOOP(
                "Check", "The kubelet would answer InvalidImageName: names are lower case, without blanks.")),
            {evidence})};
    const QString tag = image.contains(u'@') ? QString() : image.section(u'/', -1).section(u':', 1);
    QList<Finding> findings;
    if (!image.contains(u'@') && (tag.isEmpty() || tag == "latest"_L1 || tag == "nightly"_L1))
        findings.append(problem(
            u"image.floating"_s, Severity::Warning,
            words(QT_TRANSLATE_NOOP("Check", "The image's tag can mean another image tomorrow")),
            words(QT_TRANSLATE_NOOP(
                "Check", "A pod that restarts may run another version than the one that was tested.")),
            {evidence},
            {advice(words(QT_TRANSLATE_NOOP("Check", "Pin a version such as :v0.27.1, or a digest")))}));
    const auto version = VllmVersion::parse(tag);
    if (version && image.contains("vllm"_L1) && *version < VllmVersion{0, 8, 0})
        findings.append(problem(
            u"image.old"_s, Severity::Warning,
            words(QT_TRANSLATE_NOOP("Check", "vLLM %1 is old")).arg(version->toString()),
            words(QT_TRANSLATE_NOOP(
                "Check", "Metrics and defaults of versions before 0.8 differ from what is shown here.")),
            {evidence}));
    if (findings.isEmpty())
        // A registry is not asked: most want a login, and the node's may differ from yours.
        findings.append(
            passed(u"image.reference"_s,
                   words(QT_TRANSLATE_NOOP(
                             "Check", "The image is pinned: %1. Whether it can be pulled shows on the node"))
                       .arg(tag.isEmpty() ? image.section(u'@', 1).left(19) : tag)));
    co_return findings;
}

} // namespace

Check imageCheck()
{
    return {u"image"_s, words(QT_TRANSLATE_NOOP("Check", "Image")), runImage};
}

} // namespace slipway

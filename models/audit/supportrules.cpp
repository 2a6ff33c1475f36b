// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Node images and Kubernetes versions out of support. Sources: awslabs/amazon-eks-ami README (AL2); the catalog's calendar of EKS; GKE
// docs, "Release schedule" (read 2026-11-21).
#include "audit/rules.h"
#include "catalog/catalog.h"
#include "catalog/serviceprice.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// The oldest minor that GKE's extended channel still has.
constexpr int oldestGke = 30;

std::optional<int> minorOf(const QString &version)
{
    static const QRegularExpression form(u"^v?1\\.(\\d{1,2})(?:[.-].*)?$"_s);
    const auto match = form.match(version);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

void checkEks(AuditContext &context, const QString &version, const Place &place, const QString &field)
{
    const auto minor = minorOf(version);
    if (!minor)
        return;
    // The calendar is the catalog's; what it does not know yet may be newer than it.
    constexpr int minors = 100; // minorOf() takes two digits
    const EksVersion *oldest = nullptr;
    const EksVersion *newest = nullptr;
    for (int each = 0; each < minors; ++each) {
        if (const EksVersion *found = ServicePrices::builtIn().eksVersion(u"1.%1"_s.arg(each))) {
            if (!oldest)
                oldest = found;
            newest = found;
        }
    }
    const EksVersion *own = ServicePrices::builtIn().eksVersion(u"1.%1"_s.arg(*minor));
    const bool isOlder = !own && oldest && *minor < minorOf(oldest->version).value_or(0);
    const EksVersion *entry = own ? own : isOlder ? oldest : nullptr;
    if (!entry || entry->extendedEnd >= context.today)
        return;
    const QString end = entry->extendedEnd.toString(Qt::ISODate);
    context.report.add("support.version", {{place, field, version}},
                       AuditText::tr("EKS no longer supports Kubernetes %1").arg(version),
                       isOlder
                           ? AuditText::tr("Extended support ended before %1: a cluster of it cannot be "
                                           "made, and an old one is upgraded by force.")
                                 .arg(end)
                           : AuditText::tr("Extended support ended on %1: a cluster of it cannot be made, "
                                           "and an old one is upgraded by force.")
                                 .arg(end),
                       AuditText::tr("Use a supported version, such as"), newest->version);
}

void checkGke(AuditContext &context, const QString &version, const Place &place, const QString &field)
{
    const auto minor = minorOf(version);
    if (minor && *minor < oldestGke)
        context.report.add("support.version", {{place, field, version}},
                           AuditText::tr("GKE no longer offers Kubernetes %1").arg(version),
                           AuditText::tr("A cluster of this version cannot be made."),
                           AuditText::tr("Use a release channel, or a supported version"),
                           u"--release-channel=regular"_s);
}

bool hasGpu(const QString &instanceType)
{
    const Accelerator *found = Catalog::builtIn().machineType(instanceType)
        ? Catalog::builtIn().acceleratorFor(instanceType)
        : nullptr;
    static const QRegularExpression family(u"^(?:g[3-7][a-z]*|gr6|p[2-6][a-z0-9-]*)\\."_s);
    return found || family.match(instanceType).hasMatch();
}

/// @param gpus  the instances are known to have GPUs: an image without drivers would not do
void checkAmi(AuditContext &context, const QString &text, const Place &place, const QString &field,
              bool gpus = false)
{
    static const QRegularExpression al2(
        u"\\b(AL2_(?:x86_64(?:_GPU)?|ARM_64))\\b|(amazon-linux-2(?:-gpu|-arm64)?)(?=/)|\\b(AmazonLinux2)\\b(?!023)"_s);
    const auto match = al2.match(text);
    if (!match.hasMatch())
        return;
    const bool gpu = gpus || text.contains("GPU"_L1, Qt::CaseInsensitive);
    const QString instead = !match.captured(1).isEmpty()
        ? (match.captured(1).contains("ARM"_L1) ? u"AL2023_ARM_64_STANDARD"_s
               : gpu                            ? u"AL2023_x86_64_NVIDIA"_s
                                                : u"AL2023_x86_64_STANDARD"_s)
        : !match.captured(3).isEmpty() ? u"AmazonLinux2023"_s
        : gpu                          ? u"amazon-linux-2023/x86_64/nvidia"_s
                                       : u"amazon-linux-2023/x86_64/standard"_s;
    context.report.add(
        "support.image", {{place, field, match.captured(0)}},
        AuditText::tr("%1 is an Amazon Linux 2 image").arg(match.captured(0)),
        AuditText::tr("EKS publishes none since 2025-11-26, and none at all for Kubernetes 1.33 and later."),
        AuditText::tr("Use"), instead);
}

/// Karpenter's family@version. An image that is chosen by its id or tags may be one's own.
void checkAlias(AuditContext &context, const Manifest &nodeClass, const YamlNode *alias)
{
    const QString value = alias ? context.world.text(nodeClass, alias) : QString();
    if (!value.startsWith("al2@"_L1))
        return;
    context.report.add(
        "support.image", {{nodeClass.place(*alias), u"alias"_s, value}},
        AuditText::tr("%1 is an Amazon Linux 2 image").arg(value),
        AuditText::tr("EKS publishes none since 2025-11-26, and none at all for Kubernetes 1.33 and later."),
        AuditText::tr("Use"), u"al2023@latest"_s);
}

void checkPair(AuditContext &context, const QString &instances, const QString &ami, const Place &place,
               const QString &field)
{
    if (!ami.endsWith("_STANDARD"_L1) && ami != "AL2_x86_64"_L1 && ami != "BOTTLEROCKET_x86_64"_L1)
        return;
    static const QRegularExpression separators(u"[\\s,]+"_s);
    for (const QString &instance : instances.split(separators, Qt::SkipEmptyParts)) {
        if (hasGpu(instance))
            context.report.add(
                "accelerator.image", {{place, field, ami}},
                AuditText::tr("%1 has GPUs, but %2 brings no driver for them").arg(instance, ami),
                AuditText::tr("The nodes come up healthy and offer no nvidia.com/gpu."), AuditText::tr("Use"),
                ami.startsWith("BOTTLEROCKET"_L1) ? u"BOTTLEROCKET_x86_64_NVIDIA"_s
                                                  : u"AL2023_x86_64_NVIDIA"_s);
    }
}

} // namespace

void supportRules(AuditContext &context)
{
    for (const Command &command : context.world.commands) {
        const ParsedCommand line = parsed(command, &context.world);
        static const QRegularExpression separators(u"[\\s,]+"_s);
        const QString instances = line.value({u"--instance-types", u"--node-type", u"--instance-type"});
        for (const Flag &flag : line.flags) {
            const Place place{command.file, flag.line};
            if (flag.name == "--ami-type"_L1 || flag.name == "--node-ami-family"_L1
                || flag.name == "--name"_L1)
                checkAmi(context, flag.value, place, flag.name,
                         std::ranges::any_of(instances.split(separators, Qt::SkipEmptyParts), hasGpu));
            if ((line.program == "eksctl"_L1 && flag.name == "--version"_L1)
                || flag.name == "--kubernetes-version"_L1)
                checkEks(context, flag.value, place, flag.name);
            if (line.program == "gcloud"_L1
                && (flag.name == "--cluster-version"_L1 || flag.name == "--node-version"_L1))
                checkGke(context, flag.value, place, flag.name);
        }
        if (line.program == "aws"_L1 && line.startsWith({u"eks", u"create-nodegroup"}))
            if (const Flag *ami = line.flag({u"--ami-type"}))
                checkPair(context, line.value({u"--instance-types"}), ami->value, {command.file, ami->line},
                          ami->name);
    }
    for (const Manifest *config : context.world.ofKind(u"ClusterConfig")) {
        if (const YamlNode *version = config->root.at({u"metadata", u"version"}))
            checkEks(context, context.world.text(*config, version), config->place(*version),
                     u"metadata.version"_s);
        for (QStringView key : {QStringView(u"managedNodeGroups"), QStringView(u"nodeGroups")}) {
            if (const YamlNode *groups = config->root.find(key)) {
                for (const YamlNode &group : groups->items) {
                    if (const YamlNode *family = group.find(u"amiFamily"))
                        checkAmi(context, context.world.text(*config, family), config->place(*family),
                                 u"amiFamily"_s);
                }
            }
        }
    }
    for (const Manifest *nodeClass : context.world.ofKind(u"EC2NodeClass")) {
        const YamlNode *terms = nodeClass->root.at({u"spec", u"amiSelectorTerms"});
        for (const YamlNode &term : terms ? terms->items : QList<YamlNode>())
            checkAlias(context, *nodeClass, term.find(u"alias"));
    }
    // Terraform, CloudFormation and their like say it in their own words.
    static const QRegularExpression amiField(u"\\b(?:ami_?[tT]ype|AmiType)\\b\"?\\s*[=:]\\s*\"?([\\w-]+)"_s);
    static const QRegularExpression versionField(
        u"^\\s*(?:cluster_version|kubernetes_version|version)\\s*=\\s*\"(1\\.\\d+)\""_s);
    static const QRegularExpression instanceField(u"\\binstance_types\\s*=\\s*\\[([^\\]]*)\\]"_s);
    for (const SourceFile &file : context.world.tree.files) {
        const bool eks = std::ranges::any_of(file.lines, [](const QString &line) {
            return line.contains("aws_eks_"_L1) || line.contains("terraform-aws-modules/eks"_L1);
        });
        QString instances;
        for (qsizetype i = 0; i < file.lines.size(); ++i) {
            const Place place{file.path, int(i) + 1};
            const QString &line = file.lines.at(i);
            if (file.kind != SourceKind::Markdown) {
                if (const auto match = amiField.match(line); match.hasMatch()) {
                    checkAmi(context, match.captured(1), place, u"amiType"_s);
                    checkPair(context, instances, match.captured(1), place, u"amiType"_s);
                }
                if (const auto match = instanceField.match(line); match.hasMatch())
                    instances = match.captured(1).remove(u'"');
                if (const auto match = versionField.match(line);
                    match.hasMatch() && eks && file.kind == SourceKind::Terraform)
                    checkEks(context, match.captured(1), place, u"version"_s);
            }
        }
    }
    for (const auto &block : context.world.blocks) {
        if (block->wholeFile || block->language == BlockLanguage::Shell)
            continue;
        QString instances;
        for (qsizetype i = 0; i < block->lines.size(); ++i) {
            const Place place{block->file, block->firstLine + int(i)};
            if (const auto match = instanceField.match(block->lines.at(i)); match.hasMatch())
                instances = match.captured(1).remove(u'"');
            if (const auto match = amiField.match(block->lines.at(i)); match.hasMatch()) {
                checkAmi(context, match.captured(1), place, u"amiType"_s);
                checkPair(context, instances, match.captured(1), place, u"amiType"_s);
            }
            if (const auto match = versionField.match(block->lines.at(i)); match.hasMatch()
                && block->language == BlockLanguage::Terraform && block->text().contains("eks"_L1))
                checkEks(context, match.captured(1), place, u"version"_s);
        }
    }
}

} // namespace slipway::audit

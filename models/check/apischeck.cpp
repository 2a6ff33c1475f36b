// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds that the plan applies or waits for: served, in that version, or on their way with the plan.
#include "check/families.h"
#include "check/kindsource.h"
#include "plan/google/googlechanges.h"
#include "plan/google/networkchanges.h"
#include "plan/operators/installoperator.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

/// What the cloud itself brings, as of 2026-11; all else is in resources/operators.
struct Source {
    QLatin1StringView group; ///< the API group, or its end when it begins with a dot
    QLatin1StringView name;
    std::optional<GkeAddon> addon = {};
    bool gatewayApi = false; ///< comes with GKE's Gateway API
    QString command = {}; ///< what installs it where no add-on does
};

const QList<Source> &sources()
{
    static const QList<Source> all{
        {"ray.io"_L1, "KubeRay 1.7.0"_L1, GkeAddon::RayOperator, false,
         u"kubectl create -k 'https://github.com/ray-project/kuberay/ray-operator/config/default?ref=v1.7.0'"_s},
        {"gateway.networking.k8s.io"_L1, "Gateway API"_L1, {}, true, {}},
        {"networking.gke.io"_L1, "GKE's Gateway controller"_L1, {}, true, {}},
        // GKE brings it itself from 1.34.0-gke.1626000 on, together with the Gateway API; a second copy would fight that one.
        {"inference.networking.k8s.io"_L1, "Gateway API Inference Extension"_L1, {}, true, {}},
        {".cnrm.cloud.google.com"_L1, "Config Connector"_L1, GkeAddon::ConfigConnector, false, {}},
    };
    return all;
}

const Source *sourceOf(const QString &group)
{
    const auto found = std::ranges::find_if(sources(), [&](const Source &each) {
        return each.group.startsWith(u'.') ? group.endsWith(each.group) : group == each.group;
    });
    return found == sources().end() ? nullptr : &*found;
}

struct Needed {
    QString apiVersion;
    QString kind;
    QString object; ///< who needs it, for the evidence
};

QList<Needed> neededBy(const CheckContext &context)
{
    QList<Needed> all;
    QSet<QString> seen;
    const auto add = [&](const QString &apiVersion, const QString &kind, const QString &object) {
        if (kind == "CustomResourceDefinition"_L1 || apiVersion.isEmpty() || seen.contains(apiVersion + kind))
            return;
        seen.insert(apiVersion + kind);
        all.append({apiVersion, kind, object});
    };
    if (context.rendering()) {
        for (const RenderedObject &object : context.rendering()->objects())
            add(object.object.value("apiVersion"_L1).toString(), object.kind(),
                object.kind() + u'/' + object.name());
    }
    if (context.plan()) {
        for (const PlanStep &step : context.plan()->steps) {
            const QJsonObject change = step.change->toJson();
            if (change.value("kind"_L1) == "wait-condition"_L1)
                add(change.value("apiVersion"_L1).toString(), change.value("objectKind"_L1).toString(),
                    step.change->object());
        }
    }
    return all;
}

/// Whether an object of the plan makes that kind: a CustomResourceDefinition, or kro's ResourceGraphDefinition.
bool isDefined(const CheckContext &context, const Needed &needed)
{
    if (!context.rendering())
        return false;
    const QString group = needed.apiVersion.section(u'/', 0, 0);
    for (const RenderedObject &object : context.rendering()->objects()) {
        const QJsonObject spec = object.object["spec"_L1].toObject();
        if (object.kind() == "ResourceGraphDefinition"_L1
            && spec["schema"_L1]["kind"_L1].toString() == needed.kind
            && spec["schema"_L1]["group"_L1].toString(u"kro.run"_s) == group)
            return true;
        if (object.kind() == "CustomResourceDefinition"_L1
            && spec["names"_L1]["kind"_L1].toString() == needed.kind && spec["group"_L1].toString() == group)
            return true;
    }
    return false;
}

Finding missing(const CheckContext &context, const Needed &needed, const QStringList &servedVersions)
{
    const QString group =
        needed.apiVersion.contains(u'/') ? needed.apiVersion.section(u'/', 0, 0) : QString();
    const Source *source = sourceOf(group);
    const OperatorPin *pin = operatorOfGroup(group);
    const QString name = pin ? pin->title() : source ? QString(source->name) : QString();
    const QList<Evidence> evidence{{needed.object, u"apiVersion"_s, needed.apiVersion}};
    if (!servedVersions.isEmpty()) {
        return problem(
            u"api.other-version"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The cluster serves the kind %1 in another version"))
                .arg(needed.kind),
            words(QT_TRANSLATE_NOOP("Check",
                                    "It serves %1; the plan needs %2. Its operator is too old or too new."))
                .arg(servedVersions.join(u", "_s), needed.apiVersion),
            evidence,
            {advice(!name.isEmpty()
                        ? words(QT_TRANSLATE_NOOP("Check", "Bring the operator to %1")).arg(name)
                        : words(QT_TRANSLATE_NOOP("Check", "Update the operator that brings it")))});
    }
    if ((context.plan() && bringsKindsOf(*context.plan(), needed.apiVersion)) || isDefined(context, needed)) {
        return problem(
            u"api.comes"_s, Severity::Info,
            words(QT_TRANSLATE_NOOP("Check", "The plan will bring the kind %1")).arg(needed.kind),
            words(QT_TRANSLATE_NOOP("Check",
                                    "The cluster does not serve %1 yet; a step of the plan turns on or "
                                    "installs what does, and waits for it."))
                .arg(needed.apiVersion),
            evidence);
    }
    QList<Remedy> remedies;
    const GkeClusterRef ref = context.clusterRef();
    if (source && context.google() && !ref.name.isEmpty()) {
        if (source->addon)
            remedies.append({.description = words(QT_TRANSLATE_NOOP("Check", "Turn the add-on on now")),
                             .change = std::make_shared<EnableAddon>(ref, *source->addon)});
        else if (source->gatewayApi)
            remedies.append({.description = words(QT_TRANSLATE_NOOP("Check", "Turn the Gateway API on now")),
                             .change = std::make_shared<EnableGatewayApi>(ref)});
    }
    // What GKE brings with an add-on is not installed beside it: a second copy would fight that one.
    const bool isClouds = source && (source->addon || source->gatewayApi) && context.google();
    if (pin && !pin->files.isEmpty() && context.kube() && !isClouds) {
        for (const QString &id : pin->needs) {
            if (const OperatorPin *before = operatorPin(id))
                remedies.append(
                    {.description = words(QT_TRANSLATE_NOOP(
                                              "Check", "Install %1 first, unless it is there: %2 needs it"))
                                        .arg(before->title(), pin->name),
                     .change = std::make_shared<InstallOperator>(*before, QString())});
        }
        remedies.append(
            {.description = words(QT_TRANSLATE_NOOP("Check", "Install %1 now, which brings it")).arg(name),
             .change = std::make_shared<InstallOperator>(*pin, QString())});
    }
    const QString command = pin ? pin->command : source ? source->command : QString();
    if (!command.isEmpty())
        remedies.append(
            advice(words(QT_TRANSLATE_NOOP("Check", "Install %1, which brings it")).arg(name), command));
    return problem(
        u"api.missing"_s, Severity::Error,
        words(QT_TRANSLATE_NOOP("Check", "The cluster does not know the kind %1")).arg(needed.kind),
        words(QT_TRANSLATE_NOOP("Check",
                                "%1 is not served; its CustomResourceDefinition has to be installed first."))
            .arg(needed.apiVersion),
        evidence, remedies);
}

Task<QList<Finding>> runApis(CheckContext &context, std::stop_token stop)
{
    if (!context.kube())
        co_return std::unexpected(noCluster());
    QList<Finding> findings;
    const QList<Needed> needed = neededBy(context);
    for (const Needed &each : needed) {
        auto kind = co_await context.kube()->kindOf(each.apiVersion, each.kind, stop);
        if (kind)
            continue;
        if (kind.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(kind.error()));
        if (kind.error().kind != ErrorKind::NotFound) {
            findings.append(cannotTell(
                u"api.unknown"_s,
                words(QT_TRANSLATE_NOOP("Check", "Cannot tell whether the cluster knows the kind %1"))
                    .arg(each.kind),
                kind.error()));
            continue;
        }
        QStringList versions;
        auto discovery = co_await context.kube()->discovery(false, stop);
        if (discovery) {
            const QString group =
                each.apiVersion.contains(u'/') ? each.apiVersion.section(u'/', 0, 0) : QString();
            for (const DiscoveredKind &served : std::as_const(discovery->kinds)) {
                if (served.kind.group == group && served.kind.kind == each.kind)
                    versions << served.kind.version;
            }
            versions.removeDuplicates();
        }
        findings.append(missing(context, each, versions));
    }
    if (findings.isEmpty())
        findings.append(
            passed(u"api.served"_s,
                   words(QT_TRANSLATE_NOOP("Check", "The cluster serves all %1 kinds of the plan"))
                       .arg(needed.size())));
    co_return findings;
}

} // namespace

bool bringsKindsOf(const Plan &plan, const QString &apiVersion)
{
    const QString group = apiVersion.section(u'/', 0, 0);
    const Source *source = sourceOf(group);
    const OperatorPin *pin = operatorOfGroup(group);
    return std::ranges::any_of(plan.steps, [source, pin](const PlanStep &step) {
        const QString kind = step.change->kind();
        if (pin && kind == "install-operator"_L1)
            return step.change->object() == InstallOperator(*pin, {}).object();
        if (source && source->gatewayApi && kind == "enable-gateway-api"_L1)
            return true;
        return source && source->addon && kind == "enable-addon"_L1
            && step.change->toJson().value("addon"_L1)
            == EnableAddon({}, *source->addon).toJson().value("addon"_L1);
    });
}

Check apisCheck()
{
    return {u"apis"_s, words(QT_TRANSLATE_NOOP("Check", "Kinds and their operators")), runApis};
}

} // namespace slipway

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/operators/operatorapply.h"

#include "base/passing.h"
#include "kube/rollout.h"
#include "plan/ensurechange.h"

#include <QJsonArray>
#include <QSet>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A server serves a new kind after a second or two.
constexpr std::chrono::seconds definitionLimit{120};
/// A webhook that was just installed answers once its pods run and its certificate was spread; cert-manager's own guide waits two minutes.
constexpr std::chrono::seconds refusalLimit{180};
/// A node may have to be made for it and an image pulled.
constexpr std::chrono::seconds deploymentLimit{15 * 60};

/// Which kinds of the manifests' own definitions have no namespaces, "group/Kind".
QSet<QString> ownClusterKinds(const QList<OperatorManifest> &manifests)
{
    QSet<QString> found;
    for (const OperatorManifest &manifest : manifests) {
        for (const QJsonObject &object : manifest.objects) {
            const QJsonObject spec = object.value("spec"_L1).toObject();
            if (object.value("kind"_L1) == definitionKind && spec.value("scope"_L1) == "Cluster"_L1)
                found.insert(spec.value("group"_L1).toString() + u'/'
                             + spec["names"_L1]["kind"_L1].toString());
        }
    }
    return found;
}

/// Kinds of Kubernetes itself without namespaces, as far as operators bring them. wellKnownKind() knows only what Slipway writes.
bool isClusterKind(const QString &kind)
{
    static const QSet<QString> all{u"CustomResourceDefinition"_s,
                                   u"Namespace"_s,
                                   u"ClusterRole"_s,
                                   u"ClusterRoleBinding"_s,
                                   u"MutatingWebhookConfiguration"_s,
                                   u"ValidatingWebhookConfiguration"_s,
                                   u"ValidatingAdmissionPolicy"_s,
                                   u"ValidatingAdmissionPolicyBinding"_s,
                                   u"APIService"_s,
                                   u"PriorityClass"_s,
                                   u"StorageClass"_s,
                                   u"CSIDriver"_s,
                                   u"IngressClass"_s,
                                   u"GatewayClass"_s};
    return all.contains(kind);
}

/// Faults that pass by themselves while what was just applied comes up.
bool passes(const Error &error)
{
    if (error.kind == ErrorKind::NotFound && error.reason == "NoKindMatch"_L1)
        return true;
    // The API server's words of a webhook without a server, or with a certificate that it does not know yet: a 500.
    return error.kind == ErrorKind::Internal || isPassing(error.kind);
}

Task<Written> applyWithPatience(ChangeContext context, QJsonObject object, std::stop_token stop)
{
    const std::chrono::nanoseconds deadline = context.clock->monotonic() + refusalLimit;
    for (;;) {
        // Unknown fields are the release's own affair: it is applied as it was published.
        const ApplyOptions options{.fieldValidation = u"Warn"_s};
        auto written = co_await applyOurs(context.kube, object, options, stop);
        if (written || !passes(written.error()) || context.clock->monotonic() >= deadline)
            co_return written;
        if (auto slept = co_await context.clock->sleepFor(2s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

Task<Waited> isEstablished(KubeClient *kube, QString name, std::stop_token stop)
{
    const ResourceRef ref{.kind = kinds::customResourceDefinitions(), .name = name};
    auto live = co_await kube->get(ref, stop);
    if (!live && live.error().kind == ErrorKind::NotFound)
        co_return Waited();
    if (!live)
        co_return std::unexpected(std::move(live.error()));
    const QJsonArray conditions = live->value("status"_L1)["conditions"_L1].toArray();
    for (const QJsonValue item : conditions) {
        const QString type = item["type"_L1].toString();
        const QString status = item["status"_L1].toString();
        if (type == "Established"_L1 && status == "True"_L1)
            co_return Waited{.isOver = true};
        if (type == "NamesAccepted"_L1 && status == "False"_L1)
            co_return Waited{.failure = fail(ErrorKind::Conflict, item["message"_L1].toString(),
                                             definitionKind + u'/' + name)
                                            .error()};
    }
    co_return Waited();
}

Task<> untilServed(ChangeContext context, OperatorObject definition, std::stop_token stop)
{
    const QString late =
        changeWords(QT_TRANSLATE_NOOP("Change", "The server does not serve %1 after %2 seconds."))
            .arg(definition.name)
            .arg(definitionLimit.count());
    co_return co_await waitUntil(
        *context.clock, definitionLimit, 1s,
        [kube = context.kube, name = definition.name](std::stop_token inner) {
            return isEstablished(kube, name, inner);
        },
        fail(ErrorKind::Timeout, late, definition.text()).error(), stop);
}

Task<Waited> isRolledOut(KubeClient *kube, OperatorObject deployment, ProgressSink progress,
                         std::stop_token stop)
{
    const ResourceRef ref{
        .kind = kinds::deployments(), .nameSpace = deployment.nameSpace, .name = deployment.name};
    auto live = co_await kube->get(ref, stop);
    if (!live)
        co_return std::unexpected(std::move(live.error()));
    const Rollout rollout = rolloutOf(*live);
    if (rollout.state == Rollout::State::Done)
        co_return Waited{.isOver = true};
    progress({.step = u"rollout"_s, .message = deployment.text() + u": "_s + rollout.message});
    co_return Waited();
}

QString placeOf(const QJsonObject &object)
{
    return refText(object.value("kind"_L1).toString(), namespaceOf(object), nameOf(object));
}

} // namespace

QJsonObject OperatorObject::toJson() const
{
    return {{"apiVersion"_L1, apiVersion},
            {"kind"_L1, kind},
            {"namespace"_L1, nameSpace},
            {"name"_L1, name},
            {"uid"_L1, uid},
            {"ours"_L1, ours}};
}

OperatorObject OperatorObject::fromJson(const QJsonObject &json)
{
    return {.apiVersion = json.value("apiVersion"_L1).toString(),
            .kind = json.value("kind"_L1).toString(),
            .nameSpace = json.value("namespace"_L1).toString(),
            .name = json.value("name"_L1).toString(),
            .uid = json.value("uid"_L1).toString(),
            .ours = json.value("ours"_L1).toBool()};
}

QList<OperatorObject> operatorObjects(const QJsonObject &journal)
{
    QList<OperatorObject> objects;
    const QJsonArray items = journal.value("objects"_L1).toArray();
    for (const QJsonValue item : items)
        objects.append(OperatorObject::fromJson(item.toObject()));
    return objects;
}

QJsonArray toJsonArray(const QList<OperatorObject> &objects)
{
    QJsonArray items;
    for (const OperatorObject &object : objects)
        items.append(object.toJson());
    return items;
}

bool isAppliedBySlipway(const QJsonObject &object)
{
    const QJsonArray fields = object.value("metadata"_L1)["managedFields"_L1].toArray();
    return std::ranges::any_of(fields, [](const QJsonValue &entry) {
        return entry["manager"_L1].toString() == "slipway"_L1
            && entry["operation"_L1].toString() == "Apply"_L1;
    });
}

QList<QList<QJsonObject>> placedObjects(const OperatorPin &pin, const QList<OperatorManifest> &manifests)
{
    const QSet<QString> ownClusterWide = ownClusterKinds(manifests);
    bool bringsNamespace = pin.nameSpace.isEmpty();
    QList<QList<QJsonObject>> all;
    for (const OperatorManifest &manifest : manifests) {
        QList<QJsonObject> objects;
        for (QJsonObject object : manifest.objects) {
            const QString kind = object.value("kind"_L1).toString();
            const QString group = splitApiVersion(object.value("apiVersion"_L1).toString()).first;
            QJsonObject metadata = object.value("metadata"_L1).toObject();
            metadata.remove("creationTimestamp"_L1); // generators leave a null
            if (isClusterKind(kind) || ownClusterWide.contains(group + u'/' + kind))
                metadata.remove("namespace"_L1); // KServe's own manifest has one too many
            else if (metadata.value("namespace"_L1).toString().isEmpty())
                metadata.insert("namespace"_L1, pin.nameSpace.isEmpty() ? u"default"_s : pin.nameSpace);
            object.insert("metadata"_L1, metadata);
            bringsNamespace = bringsNamespace || (kind == "Namespace"_L1 && nameOf(object) == pin.nameSpace);
            objects.append(object);
        }
        all.append(objects);
    }
    if (!bringsNamespace && !all.isEmpty()) {
        const QJsonObject made{{"apiVersion"_L1, u"v1"_s},
                               {"kind"_L1, u"Namespace"_s},
                               {"metadata"_L1, QJsonObject{{"name"_L1, pin.nameSpace}}}};
        const auto after = std::ranges::find_if(
            all.first(), [](const QJsonObject &object) { return object.value("kind"_L1) != definitionKind; });
        all.first().insert(after, made);
    }
    return all;
}

Task<QList<OperatorObject>> lookedUp(KubeClient *kube, QList<QJsonObject> objects, std::stop_token stop)
{
    QList<OperatorObject> found;
    QSet<QString> unknownKinds; // each would ask for all kinds again
    for (const QJsonObject &object : std::as_const(objects)) {
        OperatorObject state{.apiVersion = object.value("apiVersion"_L1).toString(),
                             .kind = object.value("kind"_L1).toString(),
                             .nameSpace = namespaceOf(object),
                             .name = nameOf(object)};
        const QString kindText = state.apiVersion + u'/' + state.kind;
        if (!unknownKinds.contains(kindText)) {
            auto ref = co_await refOf(kube, state.apiVersion, state.kind, state.nameSpace, state.name, stop);
            if (!ref && ref.error().reason != "NoKindMatch"_L1)
                co_return std::unexpected(std::move(ref.error()));
            if (!ref) {
                unknownKinds.insert(kindText);
            } else {
                auto live = co_await kube->getMetadata(*ref, stop);
                if (!live && live.error().kind != ErrorKind::NotFound)
                    co_return std::unexpected(std::move(live.error()));
                if (live) {
                    state.uid = uidOf(*live);
                    state.ours = isAppliedBySlipway(*live);
                }
            }
        }
        found.append(state);
    }
    co_return found;
}

Task<bool> areAvailable(KubeClient *kube, QStringList deployments, std::stop_token stop)
{
    for (const QString &each : std::as_const(deployments)) {
        const ResourceRef ref{.kind = kinds::deployments(),
                              .nameSpace = each.section(u'/', 0, 0),
                              .name = each.section(u'/', 1)};
        auto live = co_await kube->get(ref, stop);
        if (!live && live.error().kind == ErrorKind::NotFound)
            co_return false;
        if (!live)
            co_return std::unexpected(std::move(live.error()));
        if (rolloutOf(*live).state != Rollout::State::Done)
            co_return false;
    }
    co_return true;
}

Task<QList<OperatorObject>> applyManifest(ChangeContext context, QString title, QList<QJsonObject> objects,
                                          QStringList foreign, ProgressSink progress, std::stop_token stop)
{
    QList<OperatorObject> applied;
    bool definitionsServed = false;
    int number = 0;
    for (const QJsonObject &object : std::as_const(objects)) {
        const QString kind = object.value("kind"_L1).toString();
        ++number;
        if (!definitionsServed && kind != definitionKind) {
            definitionsServed = true;
            for (const OperatorObject &made : std::as_const(applied)) {
                progress({.step = u"definition"_s, .message = made.text()});
                if (auto served = co_await untilServed(context, made, stop); !served)
                    co_return std::unexpected(std::move(served.error()));
            }
        }
        if (foreign.contains(placeOf(object)))
            continue;
        progress({.step = u"apply"_s,
                  .message = changeWords(QT_TRANSLATE_NOOP("Change", "%1 of %2: %3"))
                                 .arg(number)
                                 .arg(objects.size())
                                 .arg(placeOf(object)),
                  .fraction = double(number) / double(objects.size())});
        auto written = co_await applyWithPatience(context, object, stop);
        if (!written) {
            Error error = std::move(written.error()).within(u"apply"_s);
            error.detail = changeWords(QT_TRANSLATE_NOOP("Change", "%1 of %2 was refused: %3"))
                               .arg(placeOf(object), title, error.detail);
            co_return std::unexpected(std::move(error));
        }
        applied.append({.apiVersion = object.value("apiVersion"_L1).toString(),
                        .kind = kind,
                        .nameSpace = namespaceOf(object),
                        .name = nameOf(object),
                        .uid = uidOf(written->object),
                        .ours = true});
    }
    for (const OperatorObject &made : std::as_const(applied)) {
        if (made.kind == definitionKind && !definitionsServed) { // a manifest of definitions alone
            if (auto served = co_await untilServed(context, made, stop); !served)
                co_return std::unexpected(std::move(served.error()));
        }
        if (made.kind != "Deployment"_L1)
            continue;
        const QString late =
            changeWords(QT_TRANSLATE_NOOP("Change", "%1 of %2 is not available after %3 minutes."))
                .arg(made.text(), title)
                .arg(deploymentLimit.count() / 60);
        auto runs = co_await waitUntil(
            *context.clock, deploymentLimit, 2s,
            [kube = context.kube, made, progress](std::stop_token inner) {
                return isRolledOut(kube, made, progress, inner);
            },
            fail(ErrorKind::Timeout, late, made.text()).error(), stop);
        if (!runs)
            co_return std::unexpected(std::move(runs.error()));
    }
    co_return applied;
}

} // namespace slipway

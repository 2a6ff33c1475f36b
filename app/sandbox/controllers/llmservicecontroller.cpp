// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/llmservicecontroller.h"

#include "app/sandbox/controllers/gatewayapi.h"
#include "app/sandbox/controllers/workloads.h"
#include "app/sandbox/kube/crdfiles.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr const char *services = "serving.kserve.io/llminferenceservices";
constexpr const char *configs = "serving.kserve.io/llminferenceserviceconfigs";
constexpr const char *wantedAnnotation = "sandbox.slipway.dev/wanted";

/// Maps are merged, lists of named things by their names, all else is replaced.
void mergeInto(Json &base, const Json &over)
{
    if (base.isObject() && over.isObject()) {
        for (const auto &[key, value] : over.object()) {
            if (std::as_const(base).contains(key))
                mergeInto(base[key], value);
            else
                base[key] = value;
        }
        return;
    }
    const bool named = base.isArray() && over.isArray()
        && std::ranges::all_of(over.array(), [](const Json &one) { return one.contains("name"); });
    if (!named || over.empty()) {
        base = over;
        return;
    }
    for (const Json &one : over.array()) {
        auto found = std::ranges::find_if(base.arrayRef(),
                                          [&](const Json &each) { return each["name"] == one["name"]; });
        if (found == base.arrayRef().end())
            base.push(one);
        else
            mergeInto(*found, one);
    }
}

/// Fills in what the presets' templates ask for. @return the first expression that is not known, or nothing
std::string expand(Json &value, const std::map<std::string, std::string> &known)
{
    if (value.isObject() || value.isArray()) {
        std::string unknown;
        if (value.isObject()) {
            for (auto &[key, inner] : value.objectRef()) {
                if (const std::string problem = expand(inner, known); unknown.empty())
                    unknown = problem;
            }
        } else {
            for (Json &inner : value.arrayRef()) {
                if (const std::string problem = expand(inner, known); unknown.empty())
                    unknown = problem;
            }
        }
        return unknown;
    }
    if (!value.isString() || value.str().find("{{") == std::string::npos)
        return {};
    static const QRegularExpression expression(uR"(\{\{-?\s*(.*?)\s*-?\}\})"_s);
    static const QRegularExpression child(uR"(^ChildName \.ObjectMeta\.Name `([a-z0-9-]+)`$)"_s);
    QString text = QString::fromStdString(value.str());
    for (auto match = expression.match(text); match.hasMatch(); match = expression.match(text)) {
        const QString inside = match.captured(1);
        QString filled;
        if (const auto suffix = child.match(inside); suffix.hasMatch())
            filled = QString::fromStdString(known.at(".ObjectMeta.Name")) + suffix.captured(1);
        else if (const auto found = known.find(inside.toStdString()); found != known.end())
            filled = QString::fromStdString(found->second);
        else
            return inside.toStdString();
        text.replace(match.capturedStart(), match.capturedLength(), filled);
    }
    value = text.trimmed().toStdString();
    return {};
}

Json serviceIdentity(const std::string &name)
{
    return Json::obj(
        {{"app.kubernetes.io/name", name}, {"app.kubernetes.io/part-of", "llminferenceservice"}});
}

Json workloadLabels(const std::string &name)
{
    Json labels = serviceIdentity(name);
    labels["app.kubernetes.io/component"] = "llminferenceservice-workload";
    labels["kserve.io/component"] = "workload";
    labels["llm-d.ai/role"] = "both";
    return labels;
}

bool holds(const Json &conditions, const char *type)
{
    return std::ranges::any_of(conditions.array(), [type](const Json &one) {
        return one["type"].str() == type && one["status"].str() == "True";
    });
}

} // namespace

std::vector<Json> LlmServiceController::presets()
{
    const auto preset = [](const char *name, Json spec) {
        return Json::obj(
            {{"apiVersion", "serving.kserve.io/v1alpha2"},
             {"kind", "LLMInferenceServiceConfig"},
             {"metadata",
              Json::obj({{"name", name},
                         {"labels", Json::obj({{"serving.kserve.io/well-known-config", "true"}})}})},
             {"spec", std::move(spec)}});
    };
    const Json noTimeout = Json::obj({{"request", "0s"}, {"backendRequest", "0s"}});
    const auto rule = [&](const std::string &path, const char *kind, const char *suffix,
                          const char *rewrite) {
        Json backend = Json::obj({{"kind", kind},
                                  {"name", std::string("{{ ChildName .ObjectMeta.Name `") + suffix + "` }}"},
                                  {"port", 8000},
                                  {"weight", 1}});
        backend["group"] = std::string(kind) == "InferencePool" ? "inference.networking.k8s.io" : "";
        return Json::obj(
            {{"backendRefs", Json::list({backend})},
             {"matches",
              Json::list({Json::obj(
                  {{"path",
                    Json::obj(
                        {{"type", "PathPrefix"},
                         {"value", "/{{ .ObjectMeta.Namespace }}/{{ .ObjectMeta.Name }}" + path}})}})})},
             {"filters",
              Json::list({Json::obj({{"type", "URLRewrite"},
                                     {"urlRewrite",
                                      Json::obj({{"path",
                                                  Json::obj({{"type", "ReplacePrefixMatch"},
                                                             {"replacePrefixMatch", rewrite}})}})}})})},
             {"timeouts", noTimeout}});
    };
    const Json route = Json::obj(
        {{"parentRefs",
          Json::list({Json::obj({{"group", "gateway.networking.k8s.io"},
                                 {"kind", "Gateway"},
                                 {"name", "{{ .GlobalConfig.IngressGatewayName }}"},
                                 {"namespace", "{{ .GlobalConfig.IngressGatewayNamespace }}"}})})},
         {"rules",
          Json::list(
              {rule("/v1/completions", "InferencePool", "-inference-pool", "/v1/completions"),
               rule("/v1/chat/completions", "InferencePool", "-inference-pool", "/v1/chat/completions"),
               rule("", "Service", "-kserve-workload-svc", "/")})}});
    const Json probe =
        Json::obj({{"httpGet", Json::obj({{"path", "/health"}, {"port", 8000}, {"scheme", "HTTP"}})},
                   {"periodSeconds", 10},
                   {"timeoutSeconds", 10}});
    Json startup = probe;
    startup["failureThreshold"] = 60;
    const Json main = Json::obj(
        {{"name", "main"},
         {"image", "ghcr.io/llm-d/llm-d-cuda:v0.8.0"},
         {"command", Json::list({"vllm", "serve", "/mnt/models"})},
         {"args", Json::list({"--served-model-name", "{{ .Spec.Model.Name }}", "--port", "8000"})},
         {"ports", Json::list({Json::obj({{"containerPort", 8000}, {"protocol", "TCP"}})})},
         {"securityContext", Json::obj({{"runAsNonRoot", true}, {"allowPrivilegeEscalation", false}})},
         {"startupProbe", startup},
         {"livenessProbe", probe},
         {"readinessProbe", probe}});
    const Json pool = Json::obj({{"selector",
                                  Json::obj({{"matchLabels",
                                              Json::obj({{"app.kubernetes.io/name", "{{ .ObjectMeta.Name }}"},
                                                         {"app.kubernetes.io/part-of", "llminferenceservice"},
                                                         {"kserve.io/component", "workload"}})}})},
                                 {"targetPorts", Json::list({Json::obj({{"number", 8000}})})},
                                 {"endpointPickerRef",
                                  Json::obj({{"kind", "Service"},
                                             {"name", "{{ ChildName .ObjectMeta.Name `-epp-service` }}"},
                                             {"port", Json::obj({{"number", 9002}})},
                                             {"failureMode", "FailOpen"}})}});
    const Json picker = Json::obj(
        {{"containers",
          Json::list({Json::obj(
              {{"name", "main"},
               {"image", "ghcr.io/llm-d/llm-d-router-endpoint-picker:v0.10.0"},
               {"args", Json::list({"--pool-name", "{{ ChildName .ObjectMeta.Name `-inference-pool` }}"})},
               {"resources",
                Json::obj({{"requests", Json::obj({{"cpu", "256m"}, {"memory", "500Mi"}})}})}})})}});
    return {
        preset("kserve-config-llm-template",
               Json::obj({{"template", Json::obj({{"containers", Json::list({main})}})}})),
        preset("kserve-config-llm-router-route",
               Json::obj({{"router",
                           Json::obj({{"route", Json::obj({{"http", Json::obj({{"spec", route}})}})}})}})),
        preset("kserve-config-llm-scheduler",
               Json::obj({{"router",
                           Json::obj({{"scheduler",
                                       Json::obj({{"pool", Json::obj({{"spec", pool}})},
                                                  {"template", picker}})}})}}))};
}

void LlmServiceController::installPresets(ApiServer &server)
{
    const ResourcePtr resource = server.resourceOfStorage(configs);
    if (!resource)
        return;
    // Where somebody installs KServe, the presets are a part of what is applied.
    if (!operatorRuns(server, u"kserve"_s, "llminferenceserviceconfigs.serving.kserve.io", presetNamespace,
                      {}))
        return;
    if (!server.store().find("/namespaces", {}, presetNamespace))
        (void)server.create(*server.resourceOfStorage("/namespaces"), {},
                            Json::obj({{"metadata", Json::obj({{"name", presetNamespace}})}}),
                            {.manager = "kserve"});
    for (Json preset : presets()) {
        const std::string name = std::as_const(preset)["metadata"]["name"].str();
        if (server.store().find(configs, presetNamespace, name))
            continue;
        if (const auto made =
                server.create(*resource, presetNamespace, std::move(preset), {.manager = "kserve"});
            !made)
            qWarning("sandbox: cannot make the preset %s: %s", name.c_str(), made.error().message.c_str());
    }
}

void LlmServiceController::observe(const StoreEvent &event)
{
    const Json &object = event.object->value;
    if (event.storage == services) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({object["metadata"]["namespace"].str(), object["metadata"]["name"].str()});
    } else if (event.storage == configs || event.storage == gateways) {
        for (const auto &[key, service] : store().objects(services))
            enqueue(key);
    } else if (const auto owner = ownerKey(object, "LLMInferenceService")) {
        enqueue(*owner);
    }
}

const Json *LlmServiceController::config(const std::string &ns, const std::string &name) const
{
    // In the service's own namespace first: that is how a preset is shadowed without touching it.
    for (const std::string &where : {ns, std::string(presetNamespace)}) {
        const Store &objects = const_cast<LlmServiceController *>(this)->store();
        if (const ObjectPtr found = objects.find(configs, where, name))
            return &found->value;
    }
    return nullptr;
}

LlmServiceController::Merged LlmServiceController::merge(const Json &service) const
{
    Merged merged;
    const std::string &ns = service["metadata"]["namespace"].str();
    const std::string &name = service["metadata"]["name"].str();
    const Json &spec = service["spec"];
    Json combined = Json::obj();
    std::vector<std::string> wanted{"kserve-config-llm-template"};
    if (spec["router"]["scheduler"].isObject())
        wanted.emplace_back("kserve-config-llm-scheduler");
    if (spec["router"]["route"].isObject() && spec["router"]["route"]["http"]["refs"].empty())
        wanted.emplace_back("kserve-config-llm-router-route");
    for (const Json &reference : spec["baseRefs"].array())
        wanted.push_back(reference["name"].str());
    for (const std::string &each : wanted) {
        const Json *found = config(ns, each);
        if (!found) {
            merged.reason = "ConfigNotFound";
            merged.message = "LLMInferenceServiceConfig \"" + each + "\" not found in namespaces \"" + ns
                + "\" and \"" + presetNamespace + "\"";
            return merged;
        }
        mergeInto(combined, (*found)["spec"]);
    }
    mergeInto(combined, spec);
    const Json &gateway = spec["router"]["gateway"]["refs"][std::size_t(0)];
    const std::string problem =
        expand(combined,
               {{".ObjectMeta.Name", name},
                {".ObjectMeta.Namespace", ns},
                {".Spec.Model.Name", spec["model"]["name"].str(name)},
                {".GlobalConfig.IngressGatewayName", gateway["name"].str("kserve-ingress-gateway")},
                {".GlobalConfig.IngressGatewayNamespace", gateway["namespace"].str(presetNamespace)}});
    if (!problem.empty()) {
        merged.reason = "InvalidRenderedConfig";
        merged.message = "template: function or field not defined: " + problem;
        return merged;
    }
    merged.podSpec = std::as_const(combined)["template"];
    merged.routeSpec = std::as_const(combined)["router"]["route"]["http"]["spec"];
    merged.scheduler = std::as_const(combined)["router"]["scheduler"];
    if (gateway.isObject() && merged.routeSpec.isObject()) {
        Json reference = Json::obj({{"group", "gateway.networking.k8s.io"},
                                    {"kind", "Gateway"},
                                    {"name", gateway["name"]},
                                    {"namespace", gateway["namespace"].str(ns)}});
        merged.routeSpec["parentRefs"] = Json::list({reference});
    }
    return merged;
}

void LlmServiceController::ensure(const char *storage, const Json &owner, const std::string &name,
                                  Json labels, Json spec)
{
    const std::string &ns = owner["metadata"]["namespace"].str();
    const std::string wanted = spec.isNull() ? std::string() : templateHash(spec);
    const ObjectPtr there = store().find(storage, ns, name);
    if (!there) {
        Json object = Json::obj({{"metadata",
                                  Json::obj({{"name", name},
                                             {"labels", std::move(labels)},
                                             {"annotations", Json::obj({{wantedAnnotation, wanted}})},
                                             {"ownerReferences", Json::list({ownerReference(owner)})}})}});
        if (!spec.isNull())
            object["spec"] = std::move(spec);
        if (const auto made = create(storage, ns, std::move(object)); !made)
            event(owner, "Warning", "ReconcileError", made.error().message);
        return;
    }
    // Only what is wanted anew is written: what the server filled in would differ at every look, and roll out for ever.
    if (there->value["metadata"]["annotations"][wantedAnnotation].str() == wanted)
        return;
    (void)server().mutate(storage, ns, name, "llmisvc-controller", {}, [&](Json &object) {
        object["metadata"]["annotations"][wantedAnnotation] = wanted;
        mergeInto(object["spec"], spec);
    });
}

void LlmServiceController::makeWorkload(const Json &service, Json podSpec)
{
    const std::string &name = service["metadata"]["name"].str();
    const Json &spec = service["spec"];
    const std::string &uri = spec["model"]["uri"].str();
    if (!(spec["storageInitializer"].contains("enabled") && !spec["storageInitializer"]["enabled"].boolean())
        && (uri.starts_with("hf://") || uri.starts_with("s3://"))) {
        const Json mount = Json::obj({{"name", "kserve-provision-location"}, {"mountPath", "/mnt/models"}});
        Json main = Json::list();
        Json variables = Json::list();
        for (Json container : std::as_const(podSpec)["containers"].array()) {
            if (container["name"].str() == "main") {
                variables = container["env"];
                container["volumeMounts"].push(mount);
            }
            main.push(std::move(container));
        }
        podSpec["containers"] = std::move(main);
        podSpec["volumes"].push(
            Json::obj({{"name", "kserve-provision-location"}, {"emptyDir", Json::obj()}}));
        Json initializer = Json::obj({{"name", "storage-initializer"},
                                      {"image", "kserve/storage-initializer:v0.20.0"},
                                      {"args", Json::list({uri, "/mnt/models"})},
                                      {"volumeMounts", Json::list({mount})}});
        if (!variables.isNull())
            initializer["env"] = variables;
        podSpec["initContainers"].push(std::move(initializer));
    }
    Json labels = workloadLabels(name);
    Json podLabels = labels;
    for (const auto &[key, value] : spec["labels"].object())
        podLabels[key] = value;
    const Json podTemplate = Json::obj(
        {{"metadata",
          Json::obj({{"labels", podLabels},
                     {"annotations", spec["annotations"].isNull() ? Json::obj() : spec["annotations"]}})},
         {"spec", podSpec}});
    if (spec["worker"].isObject()) {
        ensure(
            workerSets, service, name + "-kserve-mn", labels,
            Json::obj(
                {{"replicas", spec["replicas"].integer(1)},
                 {"leaderWorkerTemplate",
                  Json::obj({{"size",
                              spec["parallelism"]["data"].integer(2)
                                  / std::max<std::int64_t>(1, spec["parallelism"]["dataLocal"].integer(1))},
                             {"leaderTemplate", podTemplate},
                             {"workerTemplate", podTemplate}})}}));
    } else {
        ensure("apps/deployments", service, name + "-kserve", labels,
               Json::obj({{"replicas", spec["replicas"].integer(1)},
                          {"selector", Json::obj({{"matchLabels", labels}})},
                          {"template", podTemplate}}));
    }
    ensure("/services", service, name + "-kserve-workload-svc", labels,
           Json::obj({{"selector", labels},
                      {"ports",
                       Json::list({Json::obj({{"name", "http"},
                                              {"appProtocol", "http"},
                                              {"port", 8000},
                                              {"targetPort", 8000},
                                              {"protocol", "TCP"}})})}}));
}

void LlmServiceController::makeRouter(const Json &service, const Merged &merged)
{
    const std::string &name = service["metadata"]["name"].str();
    if (merged.scheduler.isObject()) {
        Json labels = serviceIdentity(name);
        labels["app.kubernetes.io/component"] = "llminferenceservice-router-scheduler";
        Json podSpec = merged.scheduler["template"];
        podSpec["serviceAccountName"] = name + "-epp-sa";
        ensure("/serviceaccounts", service, name + "-epp-sa", labels, nullptr);
        ensure("apps/deployments", service, name + "-kserve-router-scheduler", labels,
               Json::obj({{"replicas", merged.scheduler["replicas"].integer(1)},
                          {"selector", Json::obj({{"matchLabels", labels}})},
                          {"template",
                           Json::obj({{"metadata", Json::obj({{"labels", labels}})}, {"spec", podSpec}})}}));
        Json ports = Json::list();
        for (const auto &[port, number] : {std::pair{"grpc", 9002}, std::pair{"grpc-health", 9003},
                                           std::pair{"metrics", 9090}, std::pair{"zmq", 5557}})
            ports.push(
                Json::obj({{"name", port}, {"port", number}, {"targetPort", number}, {"protocol", "TCP"}}));
        ensure("/services", service, name + "-epp-service", labels,
               Json::obj({{"selector", labels}, {"ports", ports}}));
        if (server().resourceOfStorage(pools))
            ensure(pools, service, name + "-inference-pool", labels, merged.scheduler["pool"]["spec"]);
    }
    if (merged.routeSpec.isObject() && server().resourceOfStorage(routes)) {
        Json labels = serviceIdentity(name);
        labels["app.kubernetes.io/component"] = "llminferenceservice-router";
        ensure(routes, service, name + "-kserve-route", labels, merged.routeSpec);
    }
}

void LlmServiceController::updateStatus(const Store::Key &key, const Json &service, const Merged &merged)
{
    const std::string now = server().now();
    const auto deploymentReady = [&](const std::string &name, std::string &why) {
        const ObjectPtr found = store().find("apps/deployments", key.first, name);
        if (!found) {
            why = "Deployment " + name + " not found";
            return false;
        }
        const Json &status = found->value["status"];
        const std::int64_t wanted = found->value["spec"]["replicas"].integer(1);
        if (status["availableReplicas"].integer() >= wanted)
            return true;
        why = "Deployment " + name + " has " + std::to_string(status["availableReplicas"].integer()) + " of "
            + std::to_string(wanted) + " replicas available";
        return false;
    };
    std::string address;
    setStatus(services, key, [&](Json &status) {
        status["observedGeneration"] = service["metadata"]["generation"];
        const bool combined = merged.reason.empty();
        setCondition(status, "PresetsCombined", combined, merged.reason, merged.message, now);
        if (!combined) {
            setCondition(status, "Ready", false, merged.reason, merged.message, now);
            return;
        }
        const auto put = [&](const char *type, bool value, const char *reason, const std::string &why) {
            setCondition(status, type, value, value ? "" : reason, value ? std::string() : why, now);
            return value;
        };
        std::string why;
        bool workload = false;
        if (service["spec"]["worker"].isObject()) {
            const ObjectPtr set = store().find(workerSets, key.first, key.second + "-kserve-mn");
            workload = set
                && set->value["status"]["readyReplicas"].integer() >= service["spec"]["replicas"].integer(1);
            why = server().resourceOfStorage(workerSets)
                ? "LeaderWorkerSet is not ready"
                : "no matches for kind \"LeaderWorkerSet\" in version \"leaderworkerset.x-k8s.io/v1\"";
            put("WorkerWorkloadReady", workload, "ReconcileMultiNodeWorkloadError", why);
        } else {
            workload = deploymentReady(key.second + "-kserve", why);
        }
        put("MainWorkloadReady", workload, "MinimumReplicasUnavailable", why);
        put("WorkloadsReady", workload, "MinimumReplicasUnavailable", why);
        bool router = true;
        std::string routerWhy;
        const auto part = [&](const char *type, bool value, const char *reason, const std::string &text) {
            if (!put(type, value, reason, text) && std::exchange(router, false))
                routerWhy = text;
        };
        if (const Json &refs = service["spec"]["router"]["gateway"]["refs"]; !refs.empty()) {
            const std::string gatewayNs = refs[std::size_t(0)]["namespace"].str(key.first);
            const std::string &gatewayName = refs[std::size_t(0)]["name"].str();
            const ObjectPtr gateway = store().find(gateways, gatewayNs, gatewayName);
            const bool programmed = gateway && holds(gateway->value["status"]["conditions"], "Programmed");
            if (programmed)
                address = gateway->value["status"]["addresses"][std::size_t(0)]["value"].str();
            part("GatewaysReady", programmed, gateway ? "GatewaysNotReady" : "WaitingForGateway",
                 "Gateway " + gatewayNs + "/" + gatewayName
                     + (gateway ? " is not programmed" : " not found"));
        }
        if (merged.routeSpec.isObject()) {
            const ObjectPtr route = store().find(routes, key.first, key.second + "-kserve-route");
            bool accepted = route && !route->value["status"]["parents"].empty();
            std::string text =
                "HTTPRoute " + key.first + "/" + key.second + "-kserve-route is not accepted yet";
            for (const Json &parent : route ? route->value["status"]["parents"].array() : Json::Array()) {
                for (const Json &condition : parent["conditions"].array()) {
                    if (condition["status"].str() != "True") {
                        accepted = false;
                        text = "HTTPRoute " + key.first + "/" + key.second
                            + "-kserve-route: " + condition["type"].str() + " " + condition["reason"].str()
                            + " " + condition["message"].str();
                    }
                }
            }
            part("HTTPRoutesReady", accepted, "HTTPRoutesNotReady", text);
        }
        if (merged.scheduler.isObject()) {
            const ObjectPtr pool = store().find(pools, key.first, key.second + "-inference-pool");
            const Json &parents = pool ? pool->value["status"]["parents"] : merged.podSpec["none"];
            const bool accepted = std::ranges::any_of(parents.array(), [](const Json &one) {
                return holds(one["conditions"], "Accepted") && holds(one["conditions"], "ResolvedRefs");
            });
            part("InferencePoolReady", accepted, "InferencePoolNotReady",
                 "InferencePool " + key.second + "-inference-pool is not accepted by a Gateway");
            std::string schedulerWhy;
            const bool scheduler = deploymentReady(key.second + "-kserve-router-scheduler", schedulerWhy);
            part("SchedulerWorkloadReady", scheduler, "MinimumReplicasUnavailable", schedulerWhy);
        }
        put("RouterReady", router, "RouterNotReady", routerWhy);
        put("Ready", workload && router, workload ? "RouterNotReady" : "WorkloadsNotReady",
            workload ? routerWhy : why);
        if (!address.empty()) {
            const std::string url = "http://" + address + "/" + key.first + "/" + key.second;
            status["url"] = url;
            status["addresses"] = Json::list({Json::obj({{"url", url}})});
        }
    });
}

void LlmServiceController::sync(const Store::Key &key)
{
    const ObjectPtr found = store().find(services, key.first, key.second);
    if (!found || !found->value["metadata"]["deletionTimestamp"].isNull())
        return;
    if (!operatorRuns(server(), u"kserve"_s, "llminferenceservices.serving.kserve.io", presetNamespace,
                      "llmisvc-controller-manager")) {
        enqueueAfter(key, std::chrono::seconds(1));
        return;
    }
    const Merged merged = merge(found->value);
    if (merged.reason.empty()) {
        makeWorkload(found->value, merged.podSpec);
        makeRouter(found->value, merged);
    }
    updateStatus(key, found->value, merged);
}

} // namespace slipway::sandbox

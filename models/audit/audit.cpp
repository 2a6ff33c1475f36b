// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit.h"

#include "audit/rules.h"
#include "audit/schema.h"

#include <array>

namespace slipway {

namespace {

constexpr std::array rules{
    AuditRule{"iam.member-malformed", Severity::Error,
              "A member of a Google Cloud policy that IAM refuses: brackets, separators, prefix, number in "
              "place of id"},
    AuditRule{"iam.service-account-email", Severity::Error,
              "The e-mail of a Google service account without .iam, with a number or another domain"},
    AuditRule{"iam.member-mismatch", Severity::Error,
              "A binding or annotation for another account or namespace than the one that is created"},
    AuditRule{"iam.role-unknown", Severity::Error, "A role that does not exist, or lacks roles/"},
    AuditRule{"iam.role-arn", Severity::Error,
              "A malformed ARN in eks.amazonaws.com/role-arn, or a policy where a role is wanted"},
    AuditRule{
        "iam.policy-arn", Severity::Error,
        "A policy of AWS under a name or path that it does not have, or a role where a policy is wanted"},
    AuditRule{"iam.too-wide", Severity::Warning,
              "A role wider than needed: project-wide storage, owner, editor, storage.admin on a bucket, "
              "AdministratorAccess, cluster-admin"},
    AuditRule{"iam.trust", Severity::Error,
              "A trust policy of an IAM role for service accounts that is never met: audience, subject, "
              "provider, action"},
    AuditRule{"iam.resource", Severity::Error,
              "A statement about objects of a bucket on the bucket itself, or the reverse"},
    AuditRule{"metadata.misspelt", Severity::Error,
              "An annotation, label or selector key that nobody reads, close to one that somebody does"},
    AuditRule{"metadata.misplaced", Severity::Error, "An annotation on an object on which it has no effect"},
    AuditRule{"metadata.value", Severity::Error, "A known annotation with a value that is not taken"},
    AuditRule{"metadata.missing", Severity::Error, "A pod that mounts a bucket without gke-gcsfuse/volumes"},
    AuditRule{"manifest.syntax", Severity::Error, "A manifest that is no YAML, or gives a key twice"},
    AuditRule{"manifest.unknown-field", Severity::Error,
              "A field that the kind does not have, with the one that was meant"},
    AuditRule{"manifest.misplaced-field", Severity::Error,
              "A field that belongs to another level of the object"},
    AuditRule{"manifest.missing-field", Severity::Error, "A field without which the object is refused"},
    AuditRule{"manifest.wrong-type", Severity::Error,
              "A port in quotes, a text for a number, a map for a list"},
    AuditRule{"manifest.not-text", Severity::Error,
              "A number or boolean where a text is wanted: annotations, labels, environment, ConfigMaps"},
    AuditRule{"manifest.wrong-value", Severity::Error, "A value that the field does not take"},
    AuditRule{"manifest.immutable", Severity::Error,
              "A field that is changed later, though the API server refuses to change it"},
    AuditRule{"manifest.unused-input", Severity::Warning, "An input of a kro graph that no template reads"},
    AuditRule{"graph.reference", Severity::Error,
              "An expression of a kro graph that reads an input or a resource that it does not have"},
    AuditRule{"access.group", Severity::Error,
              "A role whose rule names a resource under a group that does not have it"},
    AuditRule{"api.removed", Severity::Error,
              "An API version that is no longer served, with its replacement"},
    AuditRule{"api.deprecated", Severity::Warning, "An API version that is announced to disappear"},
    AuditRule{"api.unknown", Severity::Error, "An API version, group or kind that never was"},
    AuditRule{"workload.selector", Severity::Error,
              "A selector that does not match the labels of its own pod template"},
    AuditRule{"workload.quantity", Severity::Error,
              "A quantity that is none, or thousandths of bytes of memory"},
    AuditRule{"workload.limits", Severity::Error,
              "A request above its limit; devices whose request and limit differ, or that have no limit"},
    AuditRule{"workload.mount", Severity::Error, "A mount without a volume of that name, or two at one path"},
    AuditRule{"workload.rollout", Severity::Warning,
              "A rollout that waits for a second accelerator, or a strategy that contradicts itself"},
    AuditRule{"workload.duplicate", Severity::Warning,
              "The same object twice in a folder, with different content"},
    AuditRule{"scaling.target", Severity::Error,
              "An autoscaler of something that is created under another name, kind or namespace"},
    AuditRule{"scaling.bounds", Severity::Error,
              "A minimum above the maximum, or a number of replicas or nodes outside of both"},
    AuditRule{
        "scaling.request", Severity::Error,
        "An autoscaler by a share of the requested processor or memory, of which a container requests none"},
    AuditRule{"scaling.disruption", Severity::Warning, "A disruption budget that never lets a pod go"},
    AuditRule{"ray.version", Severity::Error, "A Ray image of another version than the cluster is to be"},
    AuditRule{"storage.driver", Severity::Error, "A CSI driver or provisioner that does not exist"},
    AuditRule{"storage.bucket", Severity::Error, "A bucket given with gs:// where its bare name is wanted"},
    AuditRule{"storage.owner", Severity::Warning,
              "A pod of a user other than root with a new block volume and without fsGroup"},
    AuditRule{"storage.access-mode", Severity::Error, "ReadWriteMany on a disk that one machine writes"},
    AuditRule{"storage.binding", Severity::Error,
              "A claim and its volume that differ in class, access, size or in whom it is kept for"},
    AuditRule{"service.target-port", Severity::Error, "A Service that leads to a port that no container has"},
    AuditRule{"service.selector", Severity::Error, "A Service that selects no pod, though one was meant"},
    AuditRule{"service.namespace", Severity::Error,
              "A Service in, or called in, another namespace than its pods"},
    AuditRule{"service.port", Severity::Error,
              "A caller, route, monitor or port-forward that uses a port that the Service does not have"},
    AuditRule{"service.unknown", Severity::Error, "A Service that is called under a slightly other name"},
    AuditRule{"service.model", Severity::Error, "A request for a model under another name than it is served"},
    AuditRule{"service.loopback", Severity::Error,
              "A server that listens to its own container only, though a Service or probe asks it"},
    AuditRule{"service.local-port", Severity::Error,
              "A request to a local port that no port-forward or server opens"},
    AuditRule{"service.path", Severity::Error, "A request to vLLM without /v1"},
    AuditRule{"service.key", Severity::Error, "A request without the API key that the server asks for"},
    AuditRule{"metrics.name", Severity::Error,
              "A query of a metric of vLLM under a name that it does not have"},
    AuditRule{"metrics.selector", Severity::Error, "A monitor that selects no Service, though one was meant"},
    AuditRule{"probe.port", Severity::Error,
              "A probe, or the server's own --port, on a port that the container does not have"},
    AuditRule{"probe.path", Severity::Error,
              "A probe on a path that vLLM does not answer, or only with the API key"},
    AuditRule{"probe.scheme", Severity::Error, "A probe that speaks HTTPS to a server without a certificate"},
    AuditRule{
        "reference.name", Severity::Error,
        "A Secret, ConfigMap, claim, account or class that is created under one name and used under another"},
    AuditRule{"reference.key", Severity::Error,
              "A key or file that the Secret or ConfigMap is created without"},
    AuditRule{"reference.namespace", Severity::Error,
              "An object that is created in another namespace than where it is used"},
    AuditRule{"reference.patch", Severity::Error,
              "A patch of a kustomization for an object that it does not have"},
    AuditRule{"image.tag", Severity::Error,
              "An image that is used with another tag than the one that is pushed"},
    AuditRule{"image.registry", Severity::Error,
              "An image in another registry than the login or the repository is for"},
    AuditRule{"image.architecture", Severity::Error,
              "An image that is built for another processor than that of the nodes of its pods"},
    AuditRule{"config.reference", Severity::Error,
              "A pipeline of the OpenTelemetry collector that names what is not configured"},
    AuditRule{"config.removed-key", Severity::Error,
              "A key of a configuration that this version of the program no longer has"},
    AuditRule{"secret.plain-text", Severity::Error, "A token, key or password in plain text"},
    AuditRule{"secret.default-password", Severity::Error, "A password that everybody knows"},
    AuditRule{"secret.encoding", Severity::Error,
              "A Secret's data that is not in base64, or that encodes a line feed at its end"},
    AuditRule{"placeholder.not-filled", Severity::Error,
              "A placeholder or variable that nothing fills in before it is applied"},
    AuditRule{"variable.never-set", Severity::Error,
              "A shell variable that is used but never set, or set under another spelling"},
    AuditRule{"variable.set-late", Severity::Error, "A shell variable that is used before it is set"},
    AuditRule{"variable.filled-early", Severity::Error,
              "A variable of a script that is filled in while a here-document writes it"},
    AuditRule{"command.flag", Severity::Error, "A flag that the command does not take, or lacks"},
    AuditRule{"command.value", Severity::Error, "A flag with a value that is not taken"},
    AuditRule{"command.body", Severity::Error,
              "A request's body that is no JSON, or whose variables stand in single quotes"},
    AuditRule{"command.syntax", Severity::Error,
              "A line that the shell reads otherwise than it is meant: a lost backslash, blanks around an "
              "equals sign, an indented end of a here-document"},
    AuditRule{"command.gone", Severity::Error, "A command, chart or repository that no longer exists"},
    AuditRule{"command.chart-value", Severity::Error,
              "A value that the chart does not read, though it reads one of nearly that name"},
    AuditRule{"command.server-side", Severity::Error, "A definition too large for client-side apply"},
    AuditRule{"command.repeated", Severity::Error,
              "The same thing created twice, or an add-on that the cluster's configuration brings already"},
    AuditRule{"command.not-repeatable", Severity::Warning,
              "A step that is to be run again, but fails on what exists"},
    AuditRule{"command.hidden-failure", Severity::Warning,
              "A deploying command piped into tee, in a script with set -e and without pipefail"},
    AuditRule{"order.too-early", Severity::Error, "Something used above the step that creates it"},
    AuditRule{"order.too-late", Severity::Error, "Something used below the step that deletes it"},
    AuditRule{"order.no-namespace", Severity::Error, "A chart into a namespace that nothing makes"},
    AuditRule{"order.no-operator", Severity::Error,
              "A kind on a cluster made here, whose operator no step installs"},
    AuditRule{"order.no-file", Severity::Error,
              "A file that is applied, or listed in a kustomization, but is not in the folder"},
    AuditRule{"place.region", Severity::Error, "A zone where a region is wanted, or the reverse"},
    AuditRule{"place.mismatch", Severity::Error,
              "A cluster that is looked for in another place than where it is created"},
    AuditRule{"place.cluster-name", Severity::Error, "A cluster that is called by two names"},
    AuditRule{"support.version", Severity::Error, "A Kubernetes version that EKS or GKE no longer supports"},
    AuditRule{"support.image", Severity::Error, "A node image of Amazon Linux 2"},
    AuditRule{"accelerator.image", Severity::Error, "GPU instances with a node image without drivers"},
    AuditRule{"accelerator.name", Severity::Error,
              "An accelerator or TPU type under a name that no node has"},
    AuditRule{"accelerator.resource", Severity::Error, "A resource that no device plugin offers"},
    AuditRule{"accelerator.topology", Severity::Error,
              "A TPU topology that does not exist, or whose hosts have another number of chips"},
    AuditRule{"accelerator.machine", Severity::Error,
              "A machine type that does not carry that accelerator, or another number of it"},
    AuditRule{"accelerator.pool", Severity::Error,
              "A pod that selects another accelerator than the node pool that is created has"},
    AuditRule{"pool.label", Severity::Error,
              "A pod that selects nodes by a label that the node pool made for it does not have"},
    AuditRule{"pool.taint", Severity::Error,
              "A pod that does not tolerate the taint of the node pool it selects"},
    AuditRule{"gateway.class", Severity::Error,
              "A GatewayClass that does not exist, or does not take an InferencePool"},
    AuditRule{
        "gateway.name", Severity::Error,
        "A Gateway, pool or Service that a route or policy names slightly otherwise than it is created"},
    AuditRule{
        "gateway.route", Severity::Error,
        "What GKE's Gateway refuses in a route: timeouts, regular expressions, methods, full-path rewrites"},
    AuditRule{"gateway.subnet", Severity::Error,
              "A regional Gateway on a new cluster without a proxy-only subnet"},
    AuditRule{"gateway.policy", Severity::Error,
              "A policy that aims at a generated Service, or at a pool without its group"},
    AuditRule{"gateway.health", Severity::Warning, "vLLM behind GKE's Gateway without a HealthCheckPolicy"},
    AuditRule{"gateway.listener", Severity::Error,
              "A route in another namespace than its Gateway, whose listeners do not allow it, or a listener "
              "that does not exist"},
    AuditRule{"gateway.namespace", Severity::Error,
              "A route that looks for its Gateway in another namespace than it is in"},
    AuditRule{"gateway.grant", Severity::Error,
              "A route to a Service of another namespace without a ReferenceGrant there"},
    AuditRule{"gateway.reverted", Severity::Warning,
              "A change by hand of what GKE's controller owns and puts back"},
    AuditRule{"gateway.model-uri", Severity::Error, "gs:// as the model of an LLMInferenceService"},
    AuditRule{"engine.argument", Severity::Error,
              "An argument that vLLM, or this version of it, does not have"},
    AuditRule{"engine.deprecated", Severity::Warning, "An argument of vLLM that newer versions refuse"},
    AuditRule{"engine.tpu", Severity::Error, "An argument for GPUs on TPU"},
    AuditRule{"engine.value", Severity::Error, "A value that vLLM refuses, or with which it cannot work"},
    AuditRule{"engine.dtype", Severity::Error, "bfloat16 on a T4"},
    AuditRule{"engine.parallel", Severity::Error, "More devices in parallel than the container gets"},
    AuditRule{"engine.idle", Severity::Warning,
              "Devices that the container gets and no argument makes use of"},
};

} // namespace

std::span<const AuditRule> auditRules()
{
    return rules;
}

Result<QList<Finding>> auditPath(const QString &path, const AuditOptions &options)
{
    using namespace audit;
    auto tree = readSources(path);
    if (!tree)
        return std::unexpected(std::move(tree.error()));
    SchemaSet schemas = SchemaSet::builtIn();
    if (!options.crdFolder.isEmpty()) {
        if (auto added = schemas.addFolder(options.crdFolder); !added)
            return std::unexpected(std::move(added.error()));
    }
    auto world = buildWorld(std::move(*tree));
    if (!world)
        return std::unexpected(std::move(world.error()));
    for (const Manifest &manifest : std::as_const(world->manifests)) {
        if (manifest.kind == QLatin1StringView("CustomResourceDefinition"))
            schemas.addDefinition(manifest.root);
        else if (manifest.kind == QLatin1StringView("ResourceGraphDefinition"))
            schemas.addGraph(manifest.root);
    }
    AuditReport report;
    AuditContext context{*world, report, schemas, options.today};
    iamRules(context);
    widthRules(context);
    trustRules(context);
    principalRules(context);
    awsRoleRules(context);
    metadataRules(context);
    versionRules(context);
    schemaRules(context);
    valueRules(context);
    graphRules(context);
    accessRules(context);
    workloadRules(context);
    mountRules(context);
    disruptionRules(context);
    scalingRules(context);
    rayRules(context);
    storageRules(context);
    serviceRules(context);
    callerRules(context);
    requestRules(context);
    bodyRules(context);
    dockerRules(context);
    telemetryRules(context);
    probeRules(context);
    listenRules(context);
    referenceRules(context);
    objectSpaceRules(context);
    objectReferenceRules(context);
    kustomizeRules(context);
    argoRules(context);
    secretRules(context);
    placeholderRules(context);
    variableRules(context);
    commandRules(context);
    cloudValueRules(context);
    repeatRules(context);
    orderRules(context);
    fileRules(context);
    lifecycleRules(context);
    chartRules(context);
    placeRules(context);
    supportRules(context);
    acceleratorRules(context);
    nodePoolRules(context);
    gatewayRules(context);
    listenerRules(context);
    backendRules(context);
    engineRules(context);
    runtimeRules(context);
    applyRules(context);
    composeRules(context);
    editRules(context);
    chartValueRules(context);
    architectureRules(context);
    contradictionRules(context);
    volumeRules(context);
    endpointRules(context);
    connectorRules(context);
    shellRules(context);
    typedRules(context);
    policyRules(context);
    wordRules(context);
    answerRules(context);
    QList<Finding> findings = report.takeFindings();
    sortByUrgency(findings);
    return findings;
}

} // namespace slipway

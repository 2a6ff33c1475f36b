// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An answer or an event for each rule that no other table shows, in words as servers really say them.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

/// What the API server answers when something is applied.
Case refuses(const char *name, const QString &kind, int code, const QString &reason, const QString &message,
             const QString &id)
{
    return {name,
            [=](Cluster &c, const Names &n) {
                c.applied(kind + u'/' + n.ns + u'/' + n.app, obj(refused(code, reason, message)));
            },
            {id}};
}
/// What keeps a ReplicaSet from making pods.
Case forbids(const char *name, const QString &message, const QString &id)
{
    return {name,
            [=](Cluster &c, const Names &n) {
                const App app = App::make(n, runs, {});
                c.add(app.deployment).add(over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s)));
                c.event(app.replicaSet, u"FailedCreate"_s, message);
            },
            {id}};
}
Case image(const char *name, const QString &reference, const QString &message, const QString &id)
{
    return {name, [=](Cluster &c, const Names &n) { heldImage(c, n, reference, message); }, {id}};
}
Case mount(const char *name, const QString &message, const QString &id)
{
    return {name, [=](Cluster &c, const Names &n) { held(c, n, runs, u"FailedMount"_s, message); }, {id}};
}

} // namespace

const std::vector<Case> &serverRules()
{
    static const std::vector<Case> all{
        refuses(
            "another manager has the field", u"Deployment"_s, 409, u"Conflict"_s,
            u"Apply failed with 1 conflict: conflict with \\u0022argocd-controller\\u0022: .spec.replicas"_s,
            u"apply.conflict"_s),
        refuses(
            "a person may not", u"Deployment"_s, 403, u"Forbidden"_s,
            u"deployments.apps is forbidden: User \\u0022jane@example.com\\u0022 cannot patch resource \\u0022deployments\\u0022 in API group \\u0022apps\\u0022"_s,
            u"apply.forbidden"_s),
        refuses("words that nobody has heard", u"Service"_s, 500, u"InternalError"_s, u"the store is away"_s,
                u"apply.refused"_s),
        refuses(
            "a host that another Ingress has", u"Ingress"_s, 400, u"BadRequest"_s,
            u"admission webhook \\u0022validate.nginx.ingress.kubernetes.io\\u0022 denied the request: host \\u0022a.example\\u0022 and path \\u0022/\\u0022 is already defined in ingress web/main"_s,
            u"ingress.duplicate-host"_s),
        refuses("a claim that is to shrink", u"PersistentVolumeClaim"_s, 422, u"Invalid"_s,
                u"spec.resources.requests.storage: Forbidden: field can not be less than status.capacity"_s,
                u"volume.cannot-shrink"_s),
        refuses("a port of the nodes that is taken", u"Service"_s, 422, u"Invalid"_s,
                u"spec.ports[0].nodePort: Invalid value: 30080: provided port is already allocated"_s,
                u"config.address-taken"_s),
        refuses(
            "a version that went with Kubernetes 1.25", u"PodDisruptionBudget"_s, 404, u"NotFound"_s,
            u"no matches for kind \\u0022PodDisruptionBudget\\u0022 in version \\u0022policy/v1beta1\\u0022"_s,
            u"config.api-version-removed"_s),
        refuses("a value that is not taken", u"Service"_s, 422, u"Invalid"_s,
                u"spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive"_s,
                u"config.value-refused"_s),
        refuses(
            "request and limit of a device differ", u"Pod"_s, 422, u"Invalid"_s,
            u"spec.containers[0].resources.requests: Invalid value: \\u00222\\u0022: must be equal to nvidia.com/gpu limit of 1"_s,
            u"config.extended-resource"_s),
        refuses("no such namespace", u"Deployment"_s, 404, u"NotFound"_s,
                u"namespaces \\u0022llm\\u0022 not found"_s, u"config.namespace-missing"_s),
        refuses("a namespace on its way out", u"Deployment"_s, 403, u"Forbidden"_s,
                u"unable to create new content in namespace x because it is being terminated"_s,
                u"config.namespace-terminating"_s),
        refuses(
            "a selector beside its template", u"Deployment"_s, 422, u"Invalid"_s,
            u"spec.template.metadata.labels: Invalid value: {app:x}: `selector` does not match template `labels`"_s,
            u"config.selector-not-own-labels"_s),
        forbids(
            "a limit range",
            u"Error creating: pods \"x\" is forbidden: maximum memory usage per Container is 4Gi, but limit is 16Gi"_s,
            u"workload.limit-range"_s),
        forbids(
            "a security level",
            u"Error creating: pods \"x\" is forbidden: violates PodSecurity \"restricted:latest\": allowPrivilegeEscalation != false"_s,
            u"workload.pod-security"_s),
        forbids(
            "a policy",
            u"Error creating: pods \"x\" is forbidden: ValidatingAdmissionPolicy 'no-latest' with binding 'b' denied request: image tag latest"_s,
            u"workload.policy-denied"_s),
        forbids("no such priority",
                u"Error creating: pods \"x\" is forbidden: no PriorityClass with name gold was found"_s,
                u"workload.priority-class-missing"_s),
        forbids(
            "a quota that wants requests",
            u"Error creating: pods \"x\" is forbidden: failed quota: team: must specify limits.memory for: main"_s,
            u"workload.quota-needs-requests"_s),
        forbids("no such runtime",
                u"Error creating: pods \"x\" is forbidden: pod rejected: RuntimeClass \"gvisor\" not found"_s,
                u"workload.runtime-class-missing"_s),
        forbids(
            "a webhook says no",
            u"Error creating: admission webhook \"validate.kyverno.svc-fail\" denied the request: resource blocked"_s,
            u"workload.webhook-denied"_s),
        forbids(
            "a webhook is away",
            u"Error creating: Internal error occurred: failed calling webhook \"pods.x.io\": failed to call webhook: Post \"https://hook.guard.svc:443/m\": dial tcp 10.1.1.1:443: connect: connection refused"_s,
            u"workload.webhook-down"_s),
        forbids("something that nobody has met",
                u"Error creating: pods \"x\" is forbidden: the moon is in the wrong phase"_s,
                u"workload.cannot-create-pods"_s),
        image(
            "a registry that refuses", u"123456789012.dkr.ecr.us-west-2.amazonaws.com/a/b:1"_s,
            u"Failed to pull image: rpc error: code = Unknown desc = failed to resolve reference: pulling from host 123456789012.dkr.ecr.us-west-2.amazonaws.com failed with status code [manifests 1]: 403 Forbidden"_s,
            u"image.no-access"_s),
        image("no room for the image", u"vllm/vllm-openai:v0.11.0"_s,
              u"Failed to pull image: failed to extract layer sha256:1: write /x: no space left on device"_s,
              u"image.disk-full"_s),
        image("an image for another processor", u"x/y:arm"_s,
              u"Failed to pull image: no match for platform in manifest: not found"_s, u"image.platform"_s),
        image(
            "a registry out of reach", u"registry.internal:5000/a:1"_s,
            u"Failed to pull image: failed to do request: Head \"https://registry.internal:5000/v2/a\": dial tcp: lookup registry.internal: no such host"_s,
            u"image.registry-unreachable"_s),
        image("nobody says why", u"x/y:1"_s, u"Error: ImagePullBackOff"_s, u"image.pull-failed"_s),
        {"no image name at all",
         [](Cluster &c, const Names &n) {
             App::make(n, onNode(u"'containers':[{'name':'main','image':'Example.com/My_App:1'}]"_s),
                       creating(u"InvalidImageName"_s))
                 .to(c);
         },
         {u"image.invalid-name"_s}},
        {"an image that may not be pulled",
         [](Cluster &c, const Names &n) {
             App::make(
                 n, onNode(u"'containers':[{'name':'main','image':'local/x:1','imagePullPolicy':'Never'}]"_s),
                 creating(u"ErrImageNeverPull"_s,
                          u"Container image is not present with pull policy of Never"_s))
                 .to(c);
         },
         {u"image.never-pull"_s}},
        mount(
            "a node with all the disks it may have",
            u"AttachVolume.Attach failed: rpc error: code = ResourceExhausted: would exceed max volume count"_s,
            u"volume.node-limit"_s),
        mount(
            "a disk that cannot be mounted",
            u"MountVolume.MountDevice failed: mount failed: exit status 32: wrong fs type, bad option, bad superblock on /dev/nvme1n1"_s,
            u"volume.filesystem"_s),
    };
    return all;
}

} // namespace slipway

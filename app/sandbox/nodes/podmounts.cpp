// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Volumes and environment of a pod. Failure texts: the Cloud Storage FUSE CSI driver's troubleshooting page, and the kubelet's.
#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/kube/podidentity.h"
#include "app/sandbox/nodes/kubelet.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

constexpr const char *fuseDriver = "gcsfuse.csi.storage.gke.io";

std::string setUp(const std::string &volume, const std::string &why)
{
    return "MountVolume.SetUp failed for volume \"" + volume + "\" : " + why;
}

} // namespace

std::optional<std::pair<std::string, std::string>> PodWorker::bucketOf(const Json &volume) const
{
    const auto onlyDir = [](const std::string &options) {
        const std::size_t at = options.find("only-dir=");
        if (at == std::string::npos)
            return std::string();
        const std::size_t from = at + 9;
        std::string dir = options.substr(from, options.find(',', from) - from);
        while (!dir.empty() && dir.back() == '/')
            dir.pop_back();
        return dir;
    };
    if (volume["csi"]["driver"].str() == fuseDriver)
        return std::pair{volume["csi"]["volumeAttributes"]["bucketName"].str(),
                         onlyDir(volume["csi"]["volumeAttributes"]["mountOptions"].str())};
    const std::string &claimName = volume["persistentVolumeClaim"]["claimName"].str();
    if (claimName.empty())
        return {};
    Store &store = const_cast<PodWorker *>(this)->server().store();
    const ObjectPtr claim = store.find("/persistentvolumeclaims", m_ns, claimName);
    const ObjectPtr bound =
        claim ? store.find("/persistentvolumes", {}, claim->value["spec"]["volumeName"].str()) : nullptr;
    if (!bound || bound->value["spec"]["csi"]["driver"].str() != fuseDriver)
        return {};
    std::string options = bound->value["spec"]["csi"]["volumeAttributes"]["mountOptions"].str();
    for (const Json &one : bound->value["spec"]["mountOptions"].array())
        options += "," + one.str();
    return std::pair{bound->value["spec"]["csi"]["volumeHandle"].str(), onlyDir(options)};
}

std::pair<std::string, std::string> PodWorker::bucketProblem(const Json &, const std::string &bucket,
                                                             const std::string &volumeName, bool readOnly)
{
    CloudHooks &cloud = server().cloud();
    const auto failed = [&](const std::string &code, const std::string &text) {
        return std::pair{std::string("FailedMount"),
                         setUp(volumeName, "rpc error: code = " + code + " desc = " + text)};
    };
    if (!cloud.gcsFuseEnabled())
        return {"FailedMount",
                setUp(volumeName,
                      std::string("kubernetes.io/csi: mounter.SetUpAt failed to get CSI client: driver name ")
                          + fuseDriver + " not found in the list of registered CSI drivers")};
    // The order of the real checks: an IAM fault hides a missing annotation.
    const BucketAccess access = bucketAccess(m_pod, QString::fromStdString(bucket), readOnly);
    switch (access.problem) {
    case BucketAccess::Problem::None:
        break;
    case BucketAccess::Problem::BindingMissing:
        return failed("Unauthenticated",
                      "failed to prepare storage service: storage service manager failed to setup service: "
                      "timed out waiting for the condition");
    case BucketAccess::Problem::BucketMissing:
        return failed("NotFound",
                      "failed to get GCS bucket \"" + bucket + "\": storage: bucket doesn't exist");
    case BucketAccess::Problem::AccountDenied: {
        const std::string who = access.account.isEmpty() ? "Caller" : access.account.toStdString();
        return failed(
            "PermissionDenied",
            "failed to get GCS bucket \"" + bucket + "\": googleapi: Error 403: " + who + " does not have "
                + access.permission.toStdString() + " access to the Google Cloud Storage bucket. Permission '"
                + access.permission.toStdString() + "' denied on resource (or it may not exist)., forbidden");
    }
    }
    const ObjectPtr node = server().store().find("/nodes", {}, m_node);
    if (node && node->value["metadata"]["labels"]["iam.gke.io/gke-metadata-server-enabled"].str() != "true")
        return failed("FailedPrecondition",
                      "Workload Identity Federation is not enabled on node. Please make sure this is enabled "
                      "on both cluster and node pool level "
                      "(https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity)");
    const bool sidecar = std::ranges::any_of(
        m_containers, [](const auto &run) { return run->name() == "gke-gcsfuse-sidecar"; });
    if (!sidecar) {
        const std::string &wants =
            std::as_const(m_pod)["metadata"]["annotations"]["gke-gcsfuse/volumes"].str();
        if (wants == "true" || wants == "True")
            return failed("Internal", "the webhook failed to inject the sidecar container into the Pod spec");
        return failed("FailedPrecondition", "failed to find the sidecar container in Pod spec");
    }
    return {};
}

BucketAccess PodWorker::bucketAccess(const Json &pod, const QString &bucket, bool readOnly)
{
    const std::string account = pod["spec"]["serviceAccountName"].str("default");
    QMap<QString, QString> annotations;
    if (const ObjectPtr object = server().store().find("/serviceaccounts", m_ns, account)) {
        for (const auto &[key, value] : object->value["metadata"]["annotations"].object())
            annotations.insert(QString::fromStdString(key), QString::fromStdString(value.str()));
    }
    return server().cloud().bucketAccess(QString::fromStdString(m_ns), QString::fromStdString(account),
                                         annotations, bucket, readOnly);
}

QString PodWorker::objectStoreProblem(const ContainerRun &run, const QString &bucket, const QString &folder)
{
    ObjectStoreCall call{.nameSpace = QString::fromStdString(m_ns),
                         .serviceAccount = QString::fromStdString(
                             std::as_const(m_pod)["spec"]["serviceAccountName"].str("default")),
                         .pod = QString::fromStdString(m_name),
                         .bucket = bucket,
                         .folder = folder};
    bool hasToken = false;
    for (const Json &variable : run.spec["env"].array()) {
        const std::string &name = variable["name"].str();
        if (name == "AWS_ROLE_ARN")
            call.roleArn = QString::fromStdString(variable["value"].str());
        hasToken = hasToken || name == "AWS_WEB_IDENTITY_TOKEN_FILE";
        call.knowsAgent = call.knowsAgent || name == "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    }
    if (!hasToken)
        call.roleArn.clear();
    call.agentAnswers = call.knowsAgent && podIdentityAgentAnswers(server().store(), m_node);
    return server().cloud().objectStoreProblem(call);
}

std::pair<std::string, std::string> PodWorker::mountProblem()
{
    Store &store = server().store();
    for (const Json &volume : std::as_const(m_pod)["spec"]["volumes"].array()) {
        const std::string &name = volume["name"].str();
        const auto missing = [&](const char *kind, const std::string &object) {
            return std::pair{std::string("FailedMount"),
                             setUp(name, std::string(kind) + " " + inQuotes(object) + " not found")};
        };
        if (const Json &map = volume["configMap"]; map.isObject() && !map["optional"].boolean()
            && !store.find("/configmaps", m_ns, map["name"].str()))
            return missing("configmap", map["name"].str());
        if (const Json &secret = volume["secret"]; secret.isObject() && !secret["optional"].boolean()
            && !store.find("/secrets", m_ns, secret["secretName"].str()))
            return missing("secret", secret["secretName"].str());
        std::string driver = volume["csi"]["driver"].str();
        std::string volumeName = name;
        bool readOnly = volume["csi"]["readOnly"].boolean();
        if (const std::string &claimName = volume["persistentVolumeClaim"]["claimName"].str();
            !claimName.empty()) {
            const ObjectPtr claim = store.find("/persistentvolumeclaims", m_ns, claimName);
            if (!claim)
                return {"FailedMount", "persistentvolumeclaim " + inQuotes(claimName) + " not found"};
            const ObjectPtr bound =
                store.find("/persistentvolumes", {}, claim->value["spec"]["volumeName"].str());
            if (!bound)
                return {"FailedMount",
                        "PersistentVolumeClaim is not bound: " + inQuotes(m_ns + "/" + claimName)};
            volumeName = bound->value["metadata"]["name"].str();
            driver = bound->value["spec"]["csi"]["driver"].str();
            readOnly = volume["persistentVolumeClaim"]["readOnly"].boolean()
                || bound->value["spec"]["csi"]["readOnly"].boolean();
            // No CSIDriver object: Kubernetes assumes that something must attach it, and waits for ever.
            if (!driver.empty() && !store.find("storage.k8s.io/csidrivers", {}, driver)
                && driver != fuseDriver)
                return {"FailedAttachVolume",
                        "AttachVolume.Attach failed for volume " + inQuotes(volumeName)
                            + " : timed out waiting for external-attacher of " + driver
                            + " CSI driver to attach volume "
                            + bound->value["spec"]["csi"]["volumeHandle"].str()};
        }
        if (driver.empty())
            continue;
        if (driver == fuseDriver) {
            const auto bucket = bucketOf(volume);
            if (auto problem =
                    bucketProblem(volume, bucket ? bucket->first : std::string(), volumeName, readOnly);
                !problem.first.empty())
                return problem;
        } else if (!store.find("storage.k8s.io/csidrivers", {}, driver)) {
            return {"FailedMount",
                    setUp(volumeName,
                          "kubernetes.io/csi: mounter.SetUpAt failed to get CSI client: driver name " + driver
                              + " not found in the list of registered CSI drivers")};
        }
    }
    return {};
}

std::pair<QString, QString> PodWorker::bucketPath(const ContainerRun &run, const QString &path) const
{
    const std::string wanted = path.toStdString();
    const Json *best = nullptr;
    for (const Json &one : run.spec["volumeMounts"].array()) {
        std::string at = one["mountPath"].str();
        while (at.size() > 1 && at.back() == '/')
            at.pop_back();
        if ((wanted == at || wanted.starts_with(at + "/"))
            && (!best || at.size() > (*best)["mountPath"].str().size()))
            best = &one;
    }
    if (!best)
        return {};
    for (const Json &volume : std::as_const(m_pod)["spec"]["volumes"].array()) {
        if (volume["name"] != (*best)["name"])
            continue;
        const auto bucket = bucketOf(volume);
        if (!bucket)
            return {};
        std::string rest = wanted.size() > (*best)["mountPath"].str().size()
            ? wanted.substr((*best)["mountPath"].str().size())
            : std::string();
        const std::string &subPath = (*best)["subPath"].str();
        std::string full;
        for (const std::string &part : {bucket->second, subPath, rest}) {
            std::string_view trimmed = part;
            while (!trimmed.empty() && trimmed.front() == '/')
                trimmed.remove_prefix(1);
            while (!trimmed.empty() && trimmed.back() == '/')
                trimmed.remove_suffix(1);
            if (!trimmed.empty())
                full += (full.empty() ? "" : "/") + std::string(trimmed);
        }
        return {QString::fromStdString(bucket->first), QString::fromStdString(full)};
    }
    return {};
}

std::string PodWorker::configProblem(const ContainerRun &run, std::map<std::string, std::string> &environment)
{
    Store &store = server().store();
    const auto decodedData = [](const ObjectPtr &object, const std::string &key, bool secret) {
        const std::string &text = object->value["data"][key].str();
        return secret ? QByteArray::fromBase64(QByteArray::fromStdString(text)).toStdString() : text;
    };
    for (const Json &from : run.spec["envFrom"].array()) {
        for (const auto &[field, storage, word] : {std::tuple{"configMapRef", "/configmaps", "configmap"},
                                                   std::tuple{"secretRef", "/secrets", "secret"}}) {
            const Json &reference = from[field];
            if (!reference.isObject())
                continue;
            const ObjectPtr object = store.find(storage, m_ns, reference["name"].str());
            if (!object) {
                if (reference["optional"].boolean())
                    continue;
                return std::string(word) + " " + inQuotes(reference["name"].str()) + " not found";
            }
            for (const auto &[key, value] : object->value["data"].object())
                environment[from["prefix"].str() + key] =
                    decodedData(object, key, std::string_view(field) == "secretRef");
        }
    }
    for (const Json &variable : run.spec["env"].array()) {
        const Json &from = variable["valueFrom"];
        if (!from.isObject()) {
            environment[variable["name"].str()] = variable["value"].str();
            continue;
        }
        for (const auto &[field, storage, word, kind] :
             {std::tuple{"configMapKeyRef", "/configmaps", "configmap", "ConfigMap"},
              std::tuple{"secretKeyRef", "/secrets", "secret", "Secret"}}) {
            const Json &reference = from[field];
            if (!reference.isObject())
                continue;
            const ObjectPtr object = store.find(storage, m_ns, reference["name"].str());
            const std::string &key = reference["key"].str();
            if (object && object->value["data"].contains(key))
                environment[variable["name"].str()] =
                    decodedData(object, key, std::string_view(kind) == "Secret");
            else if (reference["optional"].boolean())
                continue;
            else if (!object)
                return std::string(word) + " " + inQuotes(reference["name"].str()) + " not found";
            else
                return "couldn't find key " + key + " in " + kind + " " + m_ns + "/"
                    + reference["name"].str();
        }
        const std::string &field = from["fieldRef"]["fieldPath"].str();
        if (field == "status.podIP")
            environment[variable["name"].str()] = m_ip;
        else if (const std::size_t bracket = field.find("['");
                 bracket != std::string::npos && field.ends_with("']"))
            environment[variable["name"].str()] =
                std::as_const(m_pod)
                    .at(field.substr(0, bracket))[field.substr(bracket + 2, field.size() - bracket - 4)]
                    .str();
        else if (!field.empty())
            environment[variable["name"].str()] = std::as_const(m_pod).at(field).str();
    }
    return {};
}

} // namespace slipway::sandbox

// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a command finds in a container: files of the image, mounted ConfigMaps and Secrets, environment, accelerators.
#include "app/sandbox/nodes/kubelet.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

const std::map<std::string, QByteArray> gpuNames{{"nvidia-l4", "NVIDIA L4"},
                                                 {"nvidia-tesla-t4", "Tesla T4"},
                                                 {"nvidia-tesla-a100", "NVIDIA A100-SXM4-40GB"},
                                                 {"nvidia-a100-80gb", "NVIDIA A100-SXM4-80GB"},
                                                 {"nvidia-h100-80gb", "NVIDIA H100 80GB HBM3"},
                                                 {"nvidia-h100-mega-80gb", "NVIDIA H100 80GB HBM3"},
                                                 {"nvidia-h200-141gb", "NVIDIA H200"}};

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

PodShellWorld PodWorker::shellWorld(const ContainerRun &run)
{
    PodShellWorld world;
    (void)configProblem(run, world.environment);
    world.hostname = bytes(m_name);
    world.environment.insert({{"HOME", "/root"},
                              {"HOSTNAME", m_name},
                              {"KUBERNETES_SERVICE_HOST", "10.0.0.1"},
                              {"KUBERNETES_SERVICE_PORT", "443"},
                              {"PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}});
    const Json &pod = m_pod;
    const std::string gpus = run.spec["resources"]["limits"]["nvidia.com/gpu"].isString()
        ? run.spec["resources"]["limits"]["nvidia.com/gpu"].str()
        : std::to_string(run.spec["resources"]["limits"]["nvidia.com/gpu"].integer());
    world.gpus = std::clamp(std::atoi(gpus.c_str()), 0, 16);
    if (const ObjectPtr node = server().store().find("/nodes", {}, m_node)) {
        const std::string &type = node->value["metadata"]["labels"]["cloud.google.com/gke-accelerator"].str();
        const auto known = gpuNames.find(type);
        world.gpuName =
            known == gpuNames.end() ? (type.empty() ? QByteArray("NVIDIA GPU") : bytes(type)) : known->second;
    }
    auto &files = world.files;
    files = {{"/etc/hostname", world.hostname + '\n'},
             {"/etc/hosts", "127.0.0.1\tlocalhost\n" + bytes(m_ip) + '\t' + world.hostname + '\n'},
             {"/etc/os-release", "NAME=\"Slipway sandbox\"\nID=slipway-sandbox\n"},
             {"/etc/resolv.conf",
              "search " + bytes(m_ns)
                  + ".svc.cluster.local svc.cluster.local cluster.local\nnameserver "
                    "10.0.0.10\noptions ndots:5\n"},
             {"/root/", {}},
             {"/tmp/", {}}};
    for (const char *program : {"sh", "ls", "cat", "env", "echo"})
        files[QByteArray("/bin/") + program] = {};
    for (const Json &mount : run.spec["volumeMounts"].array()) {
        QByteArray at = bytes(mount["mountPath"].str());
        while (at.endsWith('/'))
            at.chop(1);
        files[at + '/'] = {};
        for (const Json &volume : pod["spec"]["volumes"].array()) {
            if (volume["name"] != mount["name"])
                continue;
            const bool isSecret = volume["secret"].isObject();
            const ObjectPtr source = isSecret
                ? server().store().find("/secrets", m_ns, volume["secret"]["secretName"].str())
                : server().store().find("/configmaps", m_ns, volume["configMap"]["name"].str());
            if (!source)
                continue;
            for (const auto &[key, value] : source->value["data"].object()) {
                const QByteArray content = bytes(value.str());
                files[at + '/' + bytes(key)] = isSecret ? QByteArray::fromBase64(content) : content;
            }
        }
    }
    return world;
}

} // namespace slipway::sandbox

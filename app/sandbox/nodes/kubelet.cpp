// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/nodes/kubelet.h"

namespace slipway::sandbox {

Kubelet::Kubelet(ControllerContext context, KubeletSettings settings)
    : Controller(context, "kubelet")
    , m_settings(std::move(settings))
{
}

Kubelet::~Kubelet() = default;

std::string Kubelet::nextAddress()
{
    ++m_lastAddress;
    return "10." + std::to_string(8 + m_lastAddress / 62500) + "." + std::to_string(m_lastAddress / 250 % 250)
        + "." + std::to_string(m_lastAddress % 250 + 2);
}

void Kubelet::observe(const StoreEvent &event)
{
    if (event.storage == "/pods") {
        const Json &pod = event.object->value;
        if (pod["spec"]["nodeName"].str().empty())
            return;
        if (event.type == StoreEvent::Type::Deleted) {
            forget(pod["metadata"]["uid"].str());
            if (podGone)
                podGone(pod["metadata"]["namespace"].str(), pod["metadata"]["name"].str());
            return;
        }
        const bool known = m_workers.contains(pod["metadata"]["uid"].str());
        if (!known || !pod["metadata"]["deletionTimestamp"].isNull())
            enqueue({pod["metadata"]["namespace"].str(), pod["metadata"]["name"].str()});
    } else if (event.storage == "/nodes" && event.type == StoreEvent::Type::Deleted) {
        // The machine is gone, and with it everything on it.
        const auto keys = index().podsOnNode(event.object->value["metadata"]["name"].str());
        for (const Store::Key &key : keys)
            remove("/pods", key, {.graceSeconds = 0});
    }
}

void Kubelet::forget(const std::string &uid)
{
    const auto found = m_workers.find(uid);
    if (found == m_workers.end())
        return;
    // It may be in one of its own calls.
    found->second.release()->deleteLater();
    m_workers.erase(found);
}

void Kubelet::sync(const Store::Key &key)
{
    const ObjectPtr pod = store().find("/pods", key.first, key.second);
    if (!pod)
        return;
    const std::string &phase = pod->value["status"]["phase"].str();
    auto &worker = m_workers[pod->value["metadata"]["uid"].str()];
    if (!worker) {
        worker = std::make_unique<PodWorker>(*this, pod);
        if (pod->value["metadata"]["deletionTimestamp"].isNull() && phase != "Succeeded" && phase != "Failed")
            worker->start();
    }
    if (!pod->value["metadata"]["deletionTimestamp"].isNull())
        worker->terminate();
}

PodWorker *Kubelet::worker(const std::string &ns, const std::string &name) const
{
    const auto &api = const_cast<Kubelet *>(this)->server();
    const ObjectPtr pod = const_cast<ApiServer &>(api).store().find("/pods", ns, name);
    if (!pod)
        return nullptr;
    const auto found = m_workers.find(pod->value["metadata"]["uid"].str());
    return found == m_workers.end() ? nullptr : found->second.get();
}

std::vector<GpuHolder> PodWorker::gpuHolders() const
{
    std::vector<GpuHolder> holders;
    for (const auto &run : m_containers) {
        const std::string gpus = std::as_const(run->spec)["resources"]["limits"]["nvidia.com/gpu"].str();
        if (run->state == ContainerRun::State::Running && run->program && !gpus.empty())
            holders.push_back({m_ns, m_name, run->name(), std::atoi(gpus.c_str()), run->program->gpuLoad()});
    }
    return holders;
}

std::vector<GpuHolder> Kubelet::gpuHolders(const std::string &node) const
{
    std::vector<GpuHolder> all;
    for (const auto &[uid, worker] : m_workers) {
        if (worker->node() == node)
            std::ranges::move(worker->gpuHolders(), std::back_inserter(all));
    }
    return all;
}

} // namespace slipway::sandbox
